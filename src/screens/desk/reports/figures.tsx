import { STATUS_WORDS, STANCE_WORDS } from '../../../modules/commitments/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { NO_TARGET_WORDS, STATUS_RULE, UNIT_RULE, type MachineStatus } from '../../../modules/reports/model.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';
import { Badge, Card, Definitions, Disclosure, Empty, Meter, Section } from '../../ui/index.ts';
import { StatusBadge } from '../programmes/judgements.tsx';
import { capital } from '../saying.ts';
import { Proof } from './proof.tsx';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    totals: 'Số liệu của kỳ',
    counted: 'Lượt bằng chứng được tính',
    texts: 'Tin, bài, việc riêng biệt',
    reprints: 'Lượt đăng lại (không tính thêm)',
    gathered: 'Lượt nằm trong sản phẩm đã gom',
    suggested: 'Gợi ý còn chờ các bên',
    statuses: 'Cam kết',
    met: 'đạt',
    partly: 'đạt một phần',
    notMet: 'chưa đạt',
    scheduled: 'chưa đến hạn',
    without: 'chưa có chỉ tiêu',
    actions: 'Việc trong kế hoạch',
    actionsOf: (due: string, done: string, late: string) => `${due} đến hạn, ${done} đã làm, ${late} quá hạn`,
    before: (n: string) => `kỳ trước: ${n}`,
    rule: 'Máy xếp theo cách nào',
    commitments: 'Từng cam kết',
    none: 'Chương trình chưa ghi cam kết nào',
    inPeriod: 'trong kỳ',
    noTarget: 'Không đặt chỉ tiêu',
    target: 'Chỉ tiêu',
    result: 'Được tính trong kỳ',
    again: 'Đăng lại',
    opinions: 'Ý kiến các bên',
    notJudged: 'chưa đánh giá',
    dropped: 'đã bỏ',
    plan: 'Việc đến hạn trong kỳ',
    late: 'quá hạn',
    done: 'đã làm',
    planned: 'chưa làm',
    cancelled: 'đã hủy',
    waiting: (n: string) => `${n} gợi ý chờ xác nhận`,
    noUnit: 'chưa rõ đơn vị',
  },
  en: {
    totals: 'Figures of the period',
    counted: 'Evidence counted',
    texts: 'Different articles and deeds',
    reprints: 'Reprints (add nothing)',
    gathered: 'Items within gathered deliverables',
    suggested: 'Suggestions still undecided',
    statuses: 'Commitments',
    met: 'met',
    partly: 'partially met',
    notMet: 'not met',
    scheduled: 'not due yet',
    without: 'no target',
    actions: 'Planned actions',
    actionsOf: (due: string, done: string, late: string) => `${due} due, ${done} done, ${late} late`,
    before: (n: string) => `period before: ${n}`,
    rule: 'How the machine judges',
    commitments: 'Each commitment',
    none: 'The programme has no commitments yet',
    inPeriod: 'in the period',
    noTarget: 'No target set',
    target: 'Target',
    result: 'Counted in the period',
    again: 'Reprints',
    opinions: 'Opinions of the sides',
    notJudged: 'not assessed',
    dropped: 'dropped',
    plan: 'Actions due in the period',
    late: 'late',
    done: 'done',
    planned: 'planned',
    cancelled: 'cancelled',
    waiting: (n: string) => `${n} suggestions wait`,
    noUnit: 'unit not said',
  },
});

function useNumber(): (value: number) => string {
  const language = useLanguage();
  return (value) => formatNumber(value, language, 2);
}

export function MachineBadge({ status }: { readonly status: MachineStatus }) {
  const t = useSay();
  return status === null ? <Badge>{t(NO_TARGET_WORDS)}</Badge> : <StatusBadge status={status} />;
}

export function Totals({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const n = useNumber();
  const { totals, before } = page.content;
  const then = (value: number | undefined) =>
    value === undefined ? null : <span className="text-sm text-quiet"> ({w.before(n(value))})</span>;
  const statuses = [
    [totals.met, w.met],
    [totals.partiallyMet, w.partly],
    [totals.notMet, w.notMet],
    [totals.scheduled, w.scheduled],
    [totals.withoutTarget, w.without],
  ] as const;
  return (
    <Section id="so-lieu" title={w.totals}>
      <Definitions
        rows={[
          [
            w.counted,
            <>
              <Proof page={page} of="counted" figure={n(totals.counted)} label={w.counted} />
              {then(before?.figures.counted)}
            </>,
          ],
          [
            w.texts,
            <>
              {n(totals.texts)}
              {then(before?.figures.texts)}
            </>,
          ],
          [
            w.reprints,
            <>
              <Proof page={page} of="reprints" figure={n(totals.reprints)} label={w.reprints} />
              {then(before?.figures.reprints)}
            </>,
          ],
          ...(totals.gathered ? ([[w.gathered, n(totals.gathered)]] as const) : []),
          [w.suggested, n(totals.suggested)],
          [
            w.statuses,
            `${n(totals.commitments)}: ${statuses.map(([count, word]) => `${n(count)} ${word}`).join(', ')}`,
          ],
          [w.actions, w.actionsOf(n(totals.actionsDue), n(totals.actionsDone), n(totals.actionsLate))],
        ]}
      />
      <Disclosure title={w.rule}>
        <p className="max-w-[72ch] text-sm text-quiet">{t(STATUS_RULE)}</p>
        {page.content.version === 1 ? null : <p className="max-w-[72ch] text-sm text-quiet">{t(UNIT_RULE)}</p>}
      </Disclosure>
    </Section>
  );
}

export function Commitments({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { commitments, parties } = page.content;
  const sides = [...new Set(parties.map((party) => party.side))].toSorted();
  return (
    <Section id="cam-ket" title={w.commitments}>
      {commitments.length === 0 ? <Empty title={w.none} /> : null}
      {[...sides, 'both'].map((side) => {
        const list = commitments.filter((one) => one.obliged === side);
        return list.length === 0 ? null : (
          <div key={side} className="flex flex-col gap-3">
            <h3 className="font-semibold">{t(sideName(side))}</h3>
            {list.map((one) => (
              <Commitment key={one.no} page={page} commitment={one} sides={sides} />
            ))}
          </div>
        );
      })}
    </Section>
  );
}

type Reported = ReportPage['content']['commitments'][number];

function Commitment({
  page,
  commitment: one,
  sides,
}: {
  readonly page: ReportPage;
  readonly commitment: Reported;
  readonly sides: readonly string[];
}) {
  const w = useWords(WORDS);
  const n = useNumber();
  return (
    <Card>
      <div className="flex flex-col gap-3" id={`cam-ket-${one.no}`}>
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h4 className="min-w-0 flex-1 basis-64 font-medium">
            {one.no}. {capital(one.text)} {one.isDropped ? <Badge>{w.dropped}</Badge> : null}
          </h4>
          <MachineBadge status={one.status} />
        </div>
        <Definitions
          rows={[
            [w.target, <Goals key="goals" page={page} commitment={one} />],
            [
              w.result,
              <>
                <Proof
                  page={page}
                  of={`commitment:${one.no}`}
                  figure={inUnits(one, 'actual', n, w.noUnit)}
                  label={w.result}
                />
                {one.before === null ? null : (
                  <span className="text-sm text-quiet"> ({w.before(inUnits(one, 'before', n, w.noUnit))})</span>
                )}
                {one.suggested > 0 ? (
                  <span className="block text-sm text-caution">{w.waiting(n(one.suggested))}</span>
                ) : null}
              </>,
            ],
            ...(one.reprints > 0
              ? ([
                  [
                    w.again,
                    <Proof
                      key="reprints"
                      page={page}
                      of={`commitment-reprints:${one.no}`}
                      figure={n(one.reprints)}
                      label={w.again}
                    />,
                  ],
                ] as const)
              : []),
            [w.opinions, <Opinions key="said" commitment={one} sides={sides} />],
            ...(one.actions.length > 0 ? ([[w.plan, <Actions key="plan" commitment={one} />]] as const) : []),
          ]}
        />
      </div>
    </Card>
  );
}

/** "2 bài, 1 video"; a figure alone where there are no units, as in reports of version 1. */
function inUnits(one: Reported, when: 'actual' | 'before', n: (value: number) => string, noUnit: string): string {
  const units = one.units ?? [];
  if (units.length === 0 || (units.length === 1 && units[0]!.unit === null)) return n(one[when] ?? 0);
  return units.map((unit) => `${n(unit[when])} ${unit.unit ?? noUnit}`).join(', ');
}

/** A target of another period than the report's shows its own. */
function Goals({ page, commitment }: { readonly page: ReportPage; readonly commitment: Reported }) {
  const w = useWords(WORDS);
  const n = useNumber();
  const { period } = page.content;
  if (commitment.goals.length === 0) return <span className="text-quiet">{w.noTarget}</span>;
  return (
    <ul className="flex flex-col gap-2">
      {commitment.goals.map((goal, index) => {
        const units = goal.parts.map((part) => `${n(part.quantity)} ${part.unit}`).join(', ');
        const figure =
          goal.parts.length === 1
            ? `${n(goal.actual)}/${n(goal.quantity)} ${goal.parts[0]?.unit ?? ''}`
            : `${n(goal.actual)}/${n(goal.quantity)} (${units})`;
        const isOwn = goal.from === period.from && goal.to === period.to;
        return (
          <li key={`${goal.from} ${goal.to} ${units}`}>
            <Proof page={page} of={`goal:${commitment.no}:${index}`} figure={figure} label={w.target} />{' '}
            <span className="text-sm text-quiet">
              {n(goal.share)}%, {isOwn ? w.inPeriod : `${formatDate(goal.from)} – ${formatDate(goal.to)}`}
            </span>
            <Meter value={goal.actual} of={goal.quantity} />
          </li>
        );
      })}
    </ul>
  );
}

function Opinions({ commitment, sides }: { readonly commitment: Reported; readonly sides: readonly string[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <ul className="flex flex-col gap-1">
      {sides.map((side) => {
        const said = commitment.assessments.find((one) => one.side === side);
        return (
          <li key={side}>
            <span className="text-quiet">{t(sideName(side))}: </span>
            {said ? (
              <>
                {t(STATUS_WORDS[said.status])}
                {said.stance === 'states' ? null : `, ${t(STANCE_WORDS[said.stance])}`}
                {said.comment ? `: “${said.comment}”` : null}{' '}
                <span className="text-sm text-quiet">({formatDate(said.on)})</span>
              </>
            ) : (
              <span className="text-quiet">{w.notJudged}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Actions({ commitment }: { readonly commitment: Reported }) {
  const w = useWords(WORDS);
  const state = (action: Reported['actions'][number]) =>
    action.state === 'planned' ? (action.isLate ? w.late : w.planned) : w[action.state];
  return (
    <ul className="flex flex-col gap-1">
      {commitment.actions.map((action) => (
        <li key={`${action.dueOn} ${action.title}`}>
          {formatDate(action.dueOn)}: {action.title}{' '}
          <span className="text-sm text-quiet">
            ({action.owner}; {state(action)})
          </span>
        </li>
      ))}
    </ul>
  );
}
