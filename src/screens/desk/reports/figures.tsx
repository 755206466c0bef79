import { Link } from 'react-router';
import { MONEY_WORDS, sideName } from '../../../modules/programmes/model.ts';
import { comparedWith, spanName, STATUS_RULE, UNIT_RULE, type ReportSpan } from '../../../modules/reports/model.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { DataTable, Definitions, Disclosure, Section } from '../../ui/index.ts';
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
    against: 'so với',
    up: (n: string) => `tăng ${n}`,
    down: (n: string) => `giảm ${n}`,
    same: 'không đổi',
    nothing: 'không có số liệu kỳ trước',
    rule: 'Máy xếp theo cách nào',
    programmes: 'Các chương trình trong báo cáo',
    programme: 'Chương trình',
    parties: 'Các bên',
    kept: 'Cam kết đạt',
    money: 'Kinh phí',
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
    against: 'against',
    up: (n: string) => `up ${n}`,
    down: (n: string) => `down ${n}`,
    same: 'unchanged',
    nothing: 'no figures of that period',
    rule: 'How the machine judges',
    programmes: 'Programmes in this report',
    programme: 'Programme',
    parties: 'Parties',
    kept: 'Commitments met',
    money: 'Money',
  },
});

export function useNumber(): (value: number) => string {
  const language = useLanguage();
  return (value) => formatNumber(value, language, 2);
}

export function Totals({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const n = useNumber();
  const { totals } = page.content;
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
              <Beside page={page} name="counted" withRows />
            </>,
          ],
          [
            w.texts,
            <>
              {n(totals.texts)}
              <Beside page={page} name="texts" />
            </>,
          ],
          [
            w.reprints,
            <>
              <Proof page={page} of="reprints" figure={n(totals.reprints)} label={w.reprints} />
              <Beside page={page} name="reprints" />
            </>,
          ],
          ...(totals.gathered
            ? ([
                [
                  w.gathered,
                  <Proof key="gathered" page={page} of="gathered" figure={n(totals.gathered)} label={w.gathered} />,
                ],
              ] as const)
            : []),
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

type Figure = 'counted' | 'texts' | 'reprints';

/** The same figure in the period before and a year earlier, with what changed. */
function Beside({ page, name, withRows = false }: { page: ReportPage; name: Figure; withRows?: boolean }) {
  const beside = comparedWith(page.span);
  const { before, lastYear } = page.content;
  return (
    <span className="block text-sm text-quiet">
      <Against page={page} name={name} span={beside.before} past={before} of={withRows ? 'before' : null} />
      {page.comparesLastYear && beside.lastYear ? (
        <>
          {'; '}
          <Against
            page={page}
            name={name}
            span={beside.lastYear}
            past={lastYear ?? null}
            of={withRows ? 'last-year' : null}
          />
        </>
      ) : null}
    </span>
  );
}

interface AgainstProps {
  readonly page: ReportPage;
  readonly name: Figure;
  readonly span: ReportSpan;
  readonly past: ReportPage['content']['before'];
  /** Key of the rows behind it. */
  readonly of: 'before' | 'last-year' | null;
}

function Against({ page, name, span, past, of }: AgainstProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const n = useNumber();
  const to = useTo();
  const period = `${w.against} ${t(spanName(span))}: `;
  if (past === null) return `${period}${w.nothing}`;
  const [now, then] = [page.content.totals[name], past.figures[name]];
  const share = then > 0 && now !== then ? ` (${n(Math.round((Math.abs(now - then) / then) * 1000) / 10)}%)` : '';
  const change = now === then ? w.same : now > then ? w.up(n(now - then)) : w.down(n(then - now));
  return (
    <>
      {period}
      {of && page.figures[of] ? (
        <Link to={to(`/lam-viec/bao-cao/${page.id}/so-lieu?so=${of}`)}>{n(then)}</Link>
      ) : (
        n(then)
      )}
      , {change}
      {share}
    </>
  );
}

/** Of a report over several: each programme with its figures. */
export function Programmes({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const n = useNumber();
  const { programmes = [], programme } = page.content;
  if (programme !== null) return null;
  return (
    <Section id="chuong-trinh" title={w.programmes}>
      <DataTable
        caption={w.programmes}
        rows={programmes}
        rowKey={(one) => one.id}
        columns={[
          {
            title: w.programme,
            names: true,
            cell: (one) => (
              <>
                {one.no}. <Link to={to(`/lam-viec/chuong-trinh/${one.id}`)}>{one.title}</Link>
              </>
            ),
          },
          {
            title: w.parties,
            cell: (one) => one.parties.map((party) => `${t(sideName(party.side))}: ${party.name}`).join('; '),
          },
          {
            title: w.counted,
            align: 'right',
            cell: (one) => (
              <Proof page={page} of={`programme:${one.no}`} figure={n(one.figures.counted)} label={w.counted} />
            ),
          },
          { title: w.kept, align: 'right', cell: (one) => `${n(one.met)}/${n(one.commitments)}` },
          { title: w.money, cell: (one) => t(MONEY_WORDS[one.money]) },
        ]}
      />
    </Section>
  );
}
