import { Form, Link } from 'react-router';
import { CHANGE_WORDS, type Effect } from '../../../modules/organisations/model.ts';
import type { HistoryLine } from '../../../modules/organisations/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { AsOfDay } from '../../as-of-day.tsx';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Disclosure, FormNotice, Notice, Section, TextField } from '../../ui/index.ts';
import type { BodyPast } from './body-past.ts';

const WORDS = defineWords({
  vi: {
    title: 'Lịch sử',
    none: 'Chưa ghi thay đổi nào.',
    record: 'Ghi nhận thay đổi',
    from: 'từ ngày',
    basis: 'Căn cứ',
    note: 'Ghi chú',
    to: 'thành',
    ended: (day: string) => `Đơn vị này đã kết thúc từ ${day}.`,
    notYet: (day: string) => `Vào ${day} chưa có hoặc không còn đơn vị này; dưới đây là thông tin gần nhất.`,
    now: 'Nay là',
    before: 'Kế thừa từ',
    inherited: 'Người của đơn vị trước, cần xác nhận lại',
    inheritedHint: 'Họ giữ chức vụ đến ngày đơn vị cũ kết thúc. Hãy hỏi lại rồi ghi vào mục người phụ trách.',
    takeBack: 'Hoàn tác',
    reason: 'Lý do hoàn tác',
    batch: 'Xem bảng chuyển đổi',
    wasNamed: 'trước đó',
  },
  en: {
    title: 'History',
    none: 'No change is recorded.',
    record: 'Record a change',
    from: 'from',
    basis: 'Legal basis',
    note: 'Note',
    to: 'into',
    ended: (day: string) => `This body ended on ${day}.`,
    notYet: (day: string) => `On ${day} there was no such body yet or any more; below are the nearest facts.`,
    now: 'Now',
    before: 'Came from',
    inherited: 'People of the former body, to be confirmed anew',
    inheritedHint: 'They held office until the former body ended. Ask, then record them among the people in office.',
    takeBack: 'Take back',
    reason: 'Reason for taking it back',
    batch: 'See the conversion table',
    wasNamed: 'before',
  },
});

interface BodyHistoryProps {
  readonly past: BodyPast;
  /** Where other bodies' pages lie. */
  readonly bodyAt: string;
  /** Where a change is recorded, when one may. */
  readonly recordAt: string | null;
  readonly mayTakeBack: Answer | null;
  readonly problem: FormProblem | null;
}

interface StandingProps {
  readonly past: BodyPast;
  readonly endedOn: string | null;
  readonly bodyAt: string;
}

/** Says at the head of the page that the body is no more, or was not there on the day asked for. */
export function BodyStanding({ past, endedOn, bodyAt }: StandingProps) {
  const w = useWords(WORDS);
  const links = useBodyLinks(bodyAt);
  return (
    <>
      <AsOfDay asked={past.asked} />
      {endedOn ? (
        <Notice tone="caution">
          {w.ended(formatDate(endedOn))}{' '}
          {past.successors.length > 0 ? (
            <>
              {`${w.now}: `}
              {links(past.successors)}
            </>
          ) : null}
        </Notice>
      ) : null}
      {past.onDay && !past.onDay.exists && past.asked.day ? (
        <Notice tone="caution">{w.notYet(formatDate(past.asked.day))}</Notice>
      ) : null}
    </>
  );
}

function useBodyLinks(bodyAt: string) {
  const to = useTo();
  return (bodies: readonly { readonly id: string; readonly name: string }[]) =>
    bodies.map((one, at) => (
      <span key={one.id}>
        {at > 0 ? '; ' : null}
        <Link to={to(`${bodyAt}/${one.id}`)}>{one.name}</Link>
      </span>
    ));
}

/** Names, parents and kinds of former days, and the bodies before and after. */
export function BodyHistory({ past, bodyAt, recordAt, mayTakeBack, problem }: BodyHistoryProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const links = useBodyLinks(bodyAt);
  const mine = problem?.values['viec'] === 'hoan-tac' ? problem : null;
  return (
    <Section
      title={w.title}
      id="lich-su"
      aside={
        recordAt ? (
          <ButtonLink to={to(recordAt)} tone="plain">
            {w.record}
          </ButtonLink>
        ) : null
      }
    >
      <FormNotice problem={mine ? t(mine.problem) : null} />
      {past.predecessors.length > 0 ? (
        <p>
          {`${w.before}: `}
          {links(past.predecessors)}
        </p>
      ) : null}
      {past.history.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
      <ol className="flex flex-col gap-4">
        {past.history.map((change) => (
          <li key={change.id} className="border-l-4 border-line pl-4">
            <p>
              <strong>{`${t(CHANGE_WORDS[change.kind])} ${w.from} ${formatDate(change.effectiveOn)}`}</strong>
            </p>
            <p>
              {links(change.from)}
              {change.to.length > 0 ? (
                <>
                  {` ${w.to} `}
                  {links(change.to)}
                </>
              ) : null}
            </p>
            <FormerFacts change={change} />
            {change.legalBasis ? <p className="text-sm">{`${w.basis}: ${change.legalBasis}`}</p> : null}
            {change.note ? <p className="text-sm">{`${w.note}: ${change.note}`}</p> : null}
            {mayTakeBack ? (
              <Disclosure title={w.takeBack} open={mine?.values['changeId'] === change.id}>
                <Form method="post" className="flex flex-wrap items-end gap-3">
                  <input type="hidden" name="viec" value="hoan-tac" />
                  <input type="hidden" name="changeId" value={change.id} />
                  <div className="min-w-60 flex-1">
                    <TextField label={w.reason} name="reason" required maxLength={2000} />
                  </div>
                  <ActionButton tone="plain" whyNot={mayTakeBack.yes ? null : t(mayTakeBack.why)}>
                    {w.takeBack}
                  </ActionButton>
                </Form>
                {change.batchId ? (
                  <p>
                    <Link to={to(`/lam-viec/quan-tri/chuyen-doi/${change.batchId}`)}>{w.batch}</Link>
                  </p>
                ) : null}
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ol>
      {past.inherited.length > 0 ? (
        <div className="flex flex-col gap-2">
          <h3 className="font-semibold">{w.inherited}</h3>
          <p className="max-w-[72ch] text-quiet">{w.inheritedHint}</p>
          <ul className="list-disc pl-5">
            {past.inherited.map((one) => (
              <li key={one.id}>{`${one.personName}, ${one.title} (${one.bodyName})`}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}

/** The new name or parent beside the one before it. */
function FormerFacts({ change }: { readonly change: HistoryLine }) {
  const w = useWords(WORDS);
  const said = change.effects.flatMap(({ before, after }: Effect) =>
    (['name', 'parentName'] as const).flatMap((field) =>
      after[field] ? [`${after[field]} (${w.wasNamed}: ${before[field] ?? '—'})`] : [],
    ),
  );
  return said.length > 0 ? <p>{`→ ${said.join('; ')}`}</p> : null;
}
