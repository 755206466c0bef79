import { STATUS_WORDS, STANCE_WORDS } from '../../../modules/commitments/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { calendarSpan, NO_TARGET_WORDS, spanName, type MachineStatus } from '../../../modules/reports/model.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Badge, Card, Definitions, Empty, Meter, Section } from '../../ui/index.ts';
import { StatusBadge } from '../programmes/judgements.tsx';
import { capital } from '../saying.ts';
import { useNumber } from './figures.tsx';
import { Proof } from './proof.tsx';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    before: (n: string) => `kỳ trước: ${n}`,
    lastYear: (n: string) => `cùng kỳ năm trước: ${n}`,
    nothing: 'không có số liệu',
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
    before: (n: string) => `period before: ${n}`,
    lastYear: (n: string) => `a year earlier: ${n}`,
    nothing: 'no figures',
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

export function MachineBadge({ status }: { readonly status: MachineStatus }) {
  const t = useSay();
  return status === null ? <Badge>{t(NO_TARGET_WORDS)}</Badge> : <StatusBadge status={status} />;
}

export function Commitments({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { commitments, parties, programme, programmes = [] } = page.content;
  const everyone = [...parties, ...programmes.flatMap((one) => one.parties)];
  const sides = [...new Set(everyone.map((party) => party.side))].toSorted();
  const groups =
    programme === null
      ? programmes.map((one) => ({
          key: String(one.no),
          title: `${one.no}. ${one.title}`,
          list: commitments.filter((each) => each.programmeNo === one.no),
        }))
      : [...sides, 'both'].map((side) => ({
          key: side,
          title: t(sideName(side)),
          list: commitments.filter((each) => each.obliged === side),
        }));
  return (
    <Section id="cam-ket" title={w.commitments}>
      {commitments.length === 0 ? <Empty title={w.none} /> : null}
      {groups.map(({ key, title, list }) =>
        list.length === 0 ? null : (
          <div key={key} className="flex flex-col gap-3">
            <h3 className="font-semibold">{title}</h3>
            {list.map((one) => (
              <Commitment key={one.no} page={page} commitment={one} sides={sides} />
            ))}
          </div>
        ),
      )}
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
                <span className="text-sm text-quiet">
                  {' '}
                  ({w.before(one.before === null ? w.nothing : inUnits(one, 'before', n, w.noUnit))}
                  {page.comparesLastYear
                    ? `; ${w.lastYear(one.lastYear == null ? w.nothing : inUnits(one, 'lastYear', n, w.noUnit))}`
                    : ''}
                  )
                </span>
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
function inUnits(
  one: Reported,
  when: 'actual' | 'before' | 'lastYear',
  n: (value: number) => string,
  noUnit: string,
): string {
  const units = one.units ?? [];
  if (units.length === 0 || (units.length === 1 && units[0]!.unit === null)) return n(one[when] ?? 0);
  return units.map((unit) => `${n(unit[when] ?? 0)} ${unit.unit ?? noUnit}`).join(', ');
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
        const said = commitment.assessments.filter((one) => one.side === side);
        return (
          <li key={side}>
            <span className="text-quiet">{t(sideName(side))}: </span>
            {said.length === 0 ? <span className="text-quiet">{w.notJudged}</span> : null}
            {said.map((one, at) => (
              <span key={one.period?.from ?? 'all'} className={at > 0 ? 'block' : undefined}>
                {one.period ? `${capital(t(spanName(calendarSpan(one.period))))}: ` : null}
                {t(STATUS_WORDS[one.status])}
                {one.stance === 'states' ? null : `, ${t(STANCE_WORDS[one.stance])}`}
                {one.comment ? `: “${one.comment}”` : null}{' '}
                <span className="text-sm text-quiet">({formatDate(one.on)})</span>
              </span>
            ))}
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
