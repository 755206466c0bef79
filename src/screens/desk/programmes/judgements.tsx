import { STANCE_WORDS, STATUS_WORDS, type AssessmentStatus } from '../../../modules/commitments/model.ts';
import type { AssessmentView, SideAssessment } from '../../../modules/commitments/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { periodName, quarterOf, quarterPeriod } from '../../../tools/calendar/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Badge } from '../../ui/index.ts';
import { capital, termText } from '../saying.ts';

const WORDS = defineWords({
  vi: { none: 'chưa đánh giá', older: (n: number) => `${n} lần đánh giá trước, vẫn lưu` },
  en: { none: 'not assessed', older: (n: number) => `${n} earlier judgements, kept on record` },
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

/** What each side says of a commitment in a period, with what it said before. */
export function Judgements({
  sides,
  said,
}: {
  readonly sides: readonly string[];
  readonly said: readonly SideAssessment[];
}) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <ul className="flex flex-col gap-1">
      {sides.map((side) => {
        const one = said.find((item) => item.side === side);
        return (
          <li key={side} className="text-sm">
            <span className="text-quiet">{t(sideName(side))}: </span>
            {one ? <Judgement view={one.latest} /> : <span className="text-quiet">{w.none}</span>}
            {one && one.older.length > 0 ? (
              <details>
                <summary className="cursor-pointer text-quiet">{w.older(one.older.length)}</summary>
                <ul className="flex flex-col gap-1 border-l-2 border-line pl-3">
                  {one.older.map((view) => (
                    <li key={view.id}>
                      <Judgement view={view} />
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
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
  const t = useSay();
  return (
    <>
      <StatusBadge status={view.status} /> {view.stance === 'states' ? null : `${t(STANCE_WORDS[view.stance])}. `}
      {view.comment ? `“${view.comment}” ` : null}
      <span className="text-quiet">
        {view.organisationName}, {formatDateTime(view.at)}
      </span>
    </>
  );
}
