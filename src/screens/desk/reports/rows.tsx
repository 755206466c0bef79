import { Link } from 'react-router';
import { reportView, rowsBehind, type ReportRow } from '../../../modules/reports/index.ts';
import { PAGE_STATE_WORDS } from '../../../modules/evidence/model.ts';
import { reportName } from '../../../modules/reports/model.ts';
import { consult } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { DataTable, Empty, Page, PageHeader, Pager, type Column } from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/rows';

const PER_PAGE = 50;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const { searchParams } = new URL(request.url);
  const key = searchParams.get('so') ?? 'all';
  const view = await orRefused(consult(who, (ctx) => reportView(ctx, id)));
  const rows = rowsBehind(view.content, key);
  if (rows === null) throw new Response(null, { status: 404 });
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(searchParams.get('trang'))) || 1), pages);
  const no = /^(?:commitment|commitment-reprints|goal|before|last-year):(\d+)/.exec(key)?.[1];
  return {
    report: { id, span: view.span, subject: view.subject },
    commitment: view.content.commitments.find((one) => String(one.no) === no)?.text ?? null,
    rows: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    total: rows.length,
    page,
    pages,
  };
}

export function meta({ location }: Route.MetaArgs) {
  return [
    { title: location.pathname.startsWith('/en') ? 'Rows of a figure – Cầu Nối' : 'Các dòng của một số – Cầu Nối' },
  ];
}

const WORDS = defineWords({
  vi: {
    title: 'Các dòng đứng sau một số của báo cáo',
    count: (n: string) => `${n} dòng`,
    none: 'Không phát sinh: không có dòng nào đứng sau số này.',
    no: 'STT',
    day: 'Ngày',
    item: 'Tin bài, hồ sơ',
    hash: 'Mã băm bản lưu (SHA-256)',
    commitment: 'Cam kết số',
    counts: 'Tính',
    reprint: (no: number | null) => (no === null ? 'đăng lại' : `đăng lại của dòng ${no}`),
    gathered: (no: number) => `tính cùng sản phẩm ở dòng ${no}`,
    deliverable: 'Sản phẩm',
    page: 'Trang nay:',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Rows behind a figure of the report',
    count: (n: string) => `${n} rows`,
    none: 'Nothing to report: no rows stand behind this figure.',
    no: 'No.',
    day: 'Day',
    item: 'Clipping or record',
    hash: 'Hash of the capture (SHA-256)',
    commitment: 'Commitment',
    counts: 'Counts',
    reprint: (no: number | null) => (no === null ? 'reprint' : `reprint of row ${no}`),
    gathered: (no: number) => `counted with the deliverable in row ${no}`,
    deliverable: 'Deliverable',
    page: 'The page today:',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Rows({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { report, rows, total, page, pages, commitment } = loaderData;
  const number = (value: number) => formatNumber(value, language, 2);
  return (
    <Page wide>
      <PageHeader
        title={w.title}
        over={
          <Link to={to(`/lam-viec/bao-cao/${report.id}`)}>
            {capital(t(reportName(report.span)))}, {report.subject}
          </Link>
        }
        lead={
          <>
            {commitment ? <span className="block">{commitment}</span> : null}
            <span className="block">{w.count(number(total))}</span>
          </>
        }
      />
      {rows.length === 0 ? (
        <Empty title={w.none} />
      ) : (
        <>
          <DataTable
            caption={w.title}
            rows={rows}
            rowKey={(row) => String(row.no)}
            columns={columnsOf({ w, t, to, number })}
          />
          <Pager page={page} pages={pages} words={w.pages} />
        </>
      )}
    </Page>
  );
}

interface Saying {
  readonly w: (typeof WORDS)['vi'];
  readonly t: (sentence: Sentence) => string;
  readonly to: (path: string) => string;
  readonly number: (value: number) => string;
}

function columnsOf({ w, t, to, number }: Saying): Column<ReportRow>[] {
  return [
    { title: w.no, align: 'right', cell: (row) => row.no },
    { title: w.day, cell: (row) => formatDate(row.publishedOn) },
    {
      title: w.item,
      names: true,
      cell: (row) => (
        <>
          <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link>
          <span className="block text-sm text-quiet">{[row.outlet, row.author].filter(Boolean).join(', ')}</span>
          {row.deliverable ? (
            <span className="block text-sm text-quiet">{`${w.deliverable}: ${row.deliverable}`}</span>
          ) : null}
          {row.pageState && row.pageState !== 'live' ? (
            <span className="block text-sm text-caution">
              {w.page} {t(PAGE_STATE_WORDS[row.pageState])}
              {row.pageStateSince ? ` (${formatDate(row.pageStateSince)})` : null}
            </span>
          ) : null}
        </>
      ),
    },
    { title: w.hash, cell: (row) => <code className="text-xs break-all">{row.sha256 ?? '—'}</code> },
    { title: w.commitment, align: 'right', cell: (row) => row.commitmentNo },
    {
      title: w.counts,
      align: 'right',
      cell: (row) =>
        row.counted
          ? [number(row.quantity), row.unit].filter(Boolean).join(' ')
          : row.gatheredIn
            ? w.gathered(row.gatheredIn)
            : w.reprint(row.reprintOf),
    },
  ];
}
