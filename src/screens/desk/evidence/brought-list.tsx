import { Link } from 'react-router';
import { broughtListView, type BroughtRowView } from '../../../modules/evidence/index.ts';
import { BROUGHT_OUTCOME_WORDS, FOUND_ITEM_STATE_WORDS, LIST_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { Badge, DataTable, Page, PageHeader, Pager } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/brought-list';
import { pageIn } from './address.ts';

const PER_PAGE = 100;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.listId);
  const page = pageIn(new URL(request.url));
  const list = await consult(who, (ctx) => broughtListView(ctx, id));
  const lines = list.lines.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return { ...list, lines, page };
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  const title = location.pathname.startsWith('/en') ? 'A list of links' : 'Danh sách liên kết';
  return [{ title: `${loaderData?.name ?? title} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    over: 'Nhập danh sách liên kết',
    lead: (kind: string, at: string, rows: string, added: string, refused: string) =>
      `${kind}, nhập lúc ${at}: ${rows} dòng, ${added} dòng được nhận, ${refused} dòng không nhận. Trang được tải lần lượt; xem lại sau để biết kết quả.`,
    caption: 'Kết quả từng dòng',
    row: 'Dòng',
    page: 'Tin bài',
    outcome: 'Kết quả',
    see: 'Xem bằng chứng',
    noTitle: 'không có tên',
    pager: { label: 'Các trang của danh sách', before: 'Trước', after: 'Sau', of: 'trên' },
  },
  en: {
    over: 'Bring a list of links',
    lead: (kind: string, at: string, rows: string, added: string, refused: string) =>
      `${kind}, brought at ${at}: ${rows} rows, ${added} taken, ${refused} not taken. Pages are fetched one after the other; look again later.`,
    caption: 'What came of each row',
    row: 'Row',
    page: 'Page',
    outcome: 'Outcome',
    see: 'See the evidence',
    noTitle: 'without a title',
    pager: { label: 'Pages of the list', before: 'Before', after: 'Next', of: 'of' },
  },
});

export default function BroughtList({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const list = loaderData;
  return (
    <Page>
      <PageHeader
        over={<Link to={to('/lam-viec/nguon/danh-sach')}>{w.over}</Link>}
        title={list.name}
        lead={w.lead(
          capital(t(LIST_KIND_WORDS[list.kind])),
          formatDateTime(new Date(list.broughtAt)),
          formatNumber(list.rows),
          formatNumber(list.added),
          formatNumber(list.refused),
        )}
      />
      <DataTable<BroughtRowView>
        caption={w.caption}
        rows={list.lines}
        rowKey={(row) => `${row.row} ${row.address}`}
        columns={[
          { title: w.row, cell: (row) => formatNumber(row.row) },
          {
            title: w.page,
            names: true,
            cell: (row) => (
              <>
                {row.title ?? w.noTitle}
                <span className="block text-sm font-normal text-quiet">
                  {row.outlet ? `${row.outlet} · ` : ''}
                  <span className="break-all">{row.address}</span>
                </span>
              </>
            ),
          },
          { title: w.outcome, cell: (row) => <Outcome row={row} see={w.see} /> },
        ]}
      />
      <Pager page={list.page} pages={Math.ceil(list.rows / PER_PAGE)} words={w.pager} />
    </Page>
  );
}

function Outcome({ row, see }: { readonly row: BroughtRowView; readonly see: string }) {
  const t = useSay();
  const to = useTo();
  return (
    <>
      <Badge tone={row.outcome === 'refused' ? 'caution' : row.state === 'taken' ? 'done' : 'info'}>
        {capital(t(BROUGHT_OUTCOME_WORDS[row.outcome]))}
      </Badge>{' '}
      {row.why ? <span className="block text-sm">{t(row.why)}</span> : null}
      {row.state ? (
        <span className="block text-sm text-quiet">{capital(t(FOUND_ITEM_STATE_WORDS[row.state]))}</span>
      ) : null}
      {row.problem ? <span className="block text-sm text-quiet">{t(row.problem)}</span> : null}
      {row.clippingId ? <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{see}</Link> : null}
    </>
  );
}
