import { Link } from 'react-router';
import type { ReportLine } from '../../../modules/reports/index.ts';
import { REPORT_SCOPE_WORDS, REPORT_STATE_WORDS, reportName } from '../../../modules/reports/model.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { Badge, DataTable, type Column } from '../../ui/index.ts';
import { capital } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    caption: 'Báo cáo',
    period: 'Báo cáo',
    programme: 'Về',
    issuer: 'Đơn vị báo cáo',
    state: 'Trạng thái',
    frozen: 'Chốt ngày',
    edition: (n: number) => `bản thứ ${n}`,
    replaced: 'đã có bản thay',
  },
  en: {
    caption: 'Reports',
    period: 'Report',
    programme: 'About',
    issuer: 'Reported by',
    state: 'State',
    frozen: 'Frozen on',
    edition: (n: number) => `edition ${n}`,
    replaced: 'replaced',
  },
});

export function ReportStateBadge({ report }: { readonly report: Pick<ReportLine, 'state' | 'isReplaced'> }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Badge tone={report.state === 'frozen' ? 'done' : 'caution'}>{t(REPORT_STATE_WORDS[report.state])}</Badge>
      {report.isReplaced ? <Badge>{w.replaced}</Badge> : null}
    </span>
  );
}

export function ReportTable({
  rows,
  withProgramme,
}: {
  readonly rows: readonly ReportLine[];
  readonly withProgramme: boolean;
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  return (
    <DataTable
      caption={w.caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columnsOf({ w, t, to }, withProgramme)}
    />
  );
}

interface Saying {
  readonly w: (typeof WORDS)['vi'];
  readonly t: (sentence: Sentence) => string;
  readonly to: (path: string) => string;
}

function columnsOf({ w, t, to }: Saying, withProgramme: boolean): Column<ReportLine>[] {
  return [
    {
      title: w.period,
      names: true,
      className: 'md:max-w-64',
      cell: (row) => (
        <>
          <Link to={to(`/lam-viec/bao-cao/${row.id}`)} className="font-medium">
            {capital(t(reportName(row.span)))}
          </Link>
          {row.edition > 1 ? <span className="block text-sm text-quiet">{w.edition(row.edition)}</span> : null}
        </>
      ),
    },
    ...(withProgramme
      ? [
          {
            title: w.programme,
            cell: (row: ReportLine) =>
              row.programmeId ? (
                <Link to={to(`/lam-viec/chuong-trinh/${row.programmeId}`)}>{row.subject}</Link>
              ) : (
                <>
                  {row.subject}
                  <span className="block text-sm text-quiet">{capital(t(REPORT_SCOPE_WORDS[row.scope]))}</span>
                </>
              ),
          },
        ]
      : []),
    { title: w.issuer, cell: (row) => row.organisationName },
    { title: w.state, cell: (row) => <ReportStateBadge report={row} /> },
    {
      title: w.frozen,
      className: 'md:whitespace-nowrap',
      cell: (row) => (row.frozenAt ? formatDate(row.frozenAt) : '—'),
    },
  ];
}
