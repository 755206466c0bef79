import { STANCE_WORDS, STATUS_WORDS, type AssessmentStatus } from '../../../modules/commitments/model.ts';
import type { AssessmentView, SideAssessment } from '../../../modules/commitments/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { periodName, quarterOf, quarterPeriod } from '../../../tools/calendar/index.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Badge } from '../../ui/index.ts';
import { capital, termText } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    none: 'chưa đánh giá',
    thread: (n: number) => `${n} ý kiến theo thứ tự, đều được lưu`,
    late: (due: string) => `gửi muộn (hạn ${due})`,
  },
  en: {
    none: 'not assessed',
    thread: (n: number) => `${n} opinions in order, all on record`,
    late: (due: string) => `late (due ${due})`,
  },
});

const TONES: Record<AssessmentStatus, 'done' | 'caution' | 'action' | 'neutral'> = {
  met: 'done',
  partially_met: 'caution',
  not_met: 'action',
  scheduled: 'neutral',
};

export function StatusBadge({ status }: { readonly status: AssessmentStatus }) {
  const t = useSay();
  return <Badge tone={TONES[status]}>{t(STATUS_WORDS[status])}</Badge>;
}

/** What each side says of a commitment in a period; when they answered each other, all of it in order. */
export function Judgements({
  sides,
  said,
}: {
  readonly sides: readonly string[];
  readonly said: readonly SideAssessment[];
}) {
  const w = useWords(WORDS);
  const t = useSay();
  // Ids grow with time, so they settle the order within one moment.
  const thread = said
    .flatMap((one) => [one.latest, ...one.older])
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  return (
    <div className="flex flex-col gap-1 text-sm">
      <ul className="flex flex-col gap-1">
        {sides.map((side) => {
          const one = said.find((item) => item.side === side);
          return (
            <li key={side}>
              <span className="text-quiet">{t(sideName(side))}: </span>
              {one ? <Judgement view={one.latest} /> : <span className="text-quiet">{w.none}</span>}
            </li>
          );
        })}
      </ul>
      {thread.length > said.length ? (
        <details>
          <summary className="cursor-pointer text-quiet">{w.thread(thread.length)}</summary>
          <ol className="flex flex-col gap-1 border-l-2 border-line pl-3">
            {thread.map((view) => (
              <li key={view.id}>
                <span className="text-quiet">{t(sideName(view.side))}: </span>
                <Judgement view={view} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

/** All periods of one commitment, newest first. */
export function JudgementHistory({
  sides,
  said,
}: {
  readonly sides: readonly string[];
  readonly said: readonly SideAssessment[];
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const periods = [...new Map(said.map(({ latest }) => [`${latest.periodFrom} ${latest.periodTo}`, latest])).values()];
  if (periods.length === 0) return <p className="text-quiet">{capital(w.none)}</p>;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {periods.map(({ periodFrom, periodTo }) => {
        const quarter = quarterOf(periodFrom);
        const name =
          quarterPeriod(quarter).to === periodTo
            ? capital(t(periodName(quarter)))
            : (termText({ from: periodFrom, to: periodTo }) ?? '');
        return (
          <div key={`${periodFrom} ${periodTo}`}>
            <h3 className="font-semibold">{name}</h3>
            <Judgements
              sides={sides}
              said={said.filter(({ latest }) => latest.periodFrom === periodFrom && latest.periodTo === periodTo)}
            />
          </div>
        );
      })}
    </div>
  );
}

export function Judgement({ view }: { readonly view: AssessmentView }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <>
      <StatusBadge status={view.status} /> {view.stance === 'states' ? null : `${t(STANCE_WORDS[view.stance])}. `}
      {view.comment ? `“${view.comment}” ` : null}
      <span className="text-quiet">
        {view.organisationName}, {formatDateTime(view.at)}
      </span>{' '}
      {view.isLate ? <span className="text-caution">{w.late(formatDate(view.dueOn))}</span> : null}
    </>
  );
}
