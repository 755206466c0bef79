import { Form, useLocation } from 'react-router';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import {
  listClippings,
  outletsWithSources,
  type ListedClipping,
  type MatchView,
} from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS, MATCH_STATE_WORDS } from '../../../modules/evidence/model.ts';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  DataTable,
  Empty,
  Page,
  PageHeader,
  Pager,
  SelectField,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/clippings';
import { WHOLE } from '../saved-filters/lists.ts';
import { filtersOf } from '../saved-filters/of-list.ts';
import { SavedFilters } from '../saved-filters/saved-filters.tsx';
import { droppedIn, filterIn, STATES } from './clipping-filter.ts';
import { ClippingHead } from './clipping-line.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const kept = await filtersOf(request, who, 'evidence');
  const filter = filterIn(request.url);
  return consult(who, async (ctx) => {
    const { rows: programmes } = await listProgrammes(ctx, { perPage: 200 });
    const outlets = await outletsWithSources(ctx);
    const commitments = filter.programmeId
      ? await commitmentsOf(ctx, filter.programmeId, { includeDropped: true })
      : [];
    return {
      list: await listClippings(ctx, filter),
      filter,
      kept,
      dropped: droppedIn(request.url),
      programmes: programmes.map(({ id, title }) => ({ id, title })),
      outlets: outlets.map(({ id, name }) => ({ id, name })),
      commitments: commitments.map(({ id, text }) => ({ id, text })),
    };
  });
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Evidence – Cầu Nối' : 'Bằng chứng – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Bằng chứng',
    count: (n: number, more: boolean) => `${more ? 'hơn ' : ''}${formatNumber(n)} tin bài, hồ sơ`,
    upload: 'Tải bằng chứng lên',
    link: 'Nhập liên kết',
    search: 'Tìm theo tên bài hoặc địa chỉ',
    outlet: 'Kênh đăng',
    programme: 'Chương trình',
    commitment: 'Cam kết',
    state: 'Đối chiếu',
    kind: 'Loại',
    from: 'Đăng từ ngày',
    to: 'đến ngày',
    all: 'Tất cả',
    none: 'chưa gắn với cam kết nào',
    filter: 'Lọc',
    clear: 'Bỏ lọc',
    csv: 'Tải bảng (CSV)',
    item: 'Tin bài, hồ sơ',
    matches: 'Phục vụ cam kết',
    unmatched: 'Chưa gắn',
    reprint: 'bài đăng lại',
    reprints: (n: number) => `${n} bài đăng lại`,
    nothing: 'Chưa có bằng chứng nào',
    nothingHint: 'Bằng chứng đến từ các nguồn tin được theo dõi, từ liên kết anh chị nhập, hoặc từ tệp tải lên.',
    sources: 'Xem các nguồn tin',
    noMatch: 'Không có bằng chứng nào khớp với bộ lọc',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Evidence',
    count: (n: number, more: boolean) => `${more ? 'more than ' : ''}${formatNumber(n, 'en')} clippings and records`,
    upload: 'Upload evidence',
    link: 'Give a link',
    search: 'Search by title or address',
    outlet: 'Outlet',
    programme: 'Programme',
    commitment: 'Commitment',
    state: 'Matching',
    kind: 'Kind',
    from: 'Published from',
    to: 'to',
    all: 'All',
    none: 'not matched',
    filter: 'Filter',
    clear: 'Clear filters',
    csv: 'Download table (CSV)',
    item: 'Clipping or record',
    matches: 'Serves',
    unmatched: 'Not matched',
    reprint: 'reprint',
    reprints: (n: number) => `${n} reprints`,
    nothing: 'There is no evidence yet',
    nothingHint: 'Evidence comes from watched sources, from links you give, or from uploaded files.',
    sources: 'See the sources',
    noMatch: 'No evidence matches the filters',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

const TONES = { suggested: 'caution', confirmed: 'done', rejected: 'neutral' } as const;

export default function Clippings({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { search } = useLocation();
  const { list, filter } = loaderData;
  const { page: _, ...filters } = filter;
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page wide>
      <PageHeader
        title={w.title}
        lead={w.count(list.total, list.more)}
        actions={
          <>
            <ButtonLink to={to('/lam-viec/bang-chung/lien-ket')}>{w.link}</ButtonLink>
            <ButtonLink tone="primary" to={to('/lam-viec/bang-chung/tai-len')}>
              {w.upload}
            </ButtonLink>
          </>
        }
      />
      <search>
        <Form method="get" key={search} className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <div className="lg:col-span-2">
            <TextField label={w.search} name="tim" type="search" defaultValue={filter.search} />
          </div>
          <SelectField
            label={w.programme}
            name="chuong-trinh"
            defaultValue={filter.programmeId}
            empty={w.all}
            options={loaderData.programmes.map(({ id, title }) => ({ value: id, label: title }))}
          />
          {loaderData.commitments.length > 0 ? (
            <SelectField
              label={w.commitment}
              name="cam-ket"
              defaultValue={filter.commitmentId}
              empty={w.all}
              options={loaderData.commitments.map(({ id, text }) => ({ value: id, label: text.slice(0, 100) }))}
            />
          ) : null}
          <SelectField
            label={w.outlet}
            name="kenh"
            defaultValue={filter.outletId}
            empty={w.all}
            options={loaderData.outlets.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            label={w.state}
            name="trang-thai"
            defaultValue={filter.state}
            empty={w.all}
            options={STATES.map((state) => ({
              value: state,
              label: capital(state === 'none' ? w.none : t(MATCH_STATE_WORDS[state])),
            }))}
          />
          <SelectField
            label={w.kind}
            name="loai"
            defaultValue={filter.kind}
            empty={w.all}
            options={Object.entries(CLIPPING_KIND_WORDS).map(([value, words]) => ({ value, label: capital(t(words)) }))}
          />
          <TextField label={w.from} name="tu" type="date" defaultValue={filter.from} />
          <TextField label={w.to} name="den" type="date" defaultValue={filter.to} />
          <div className="flex flex-wrap gap-3">
            <ActionButton tone="plain">{w.filter}</ActionButton>
            {filtered ? (
              <ButtonLink tone="quiet" to={`${to('/lam-viec/bang-chung')}?${WHOLE}=1`}>
                {w.clear}
              </ButtonLink>
            ) : null}
          </div>
        </Form>
      </search>
      <SavedFilters kept={loaderData.kept} dropped={loaderData.dropped} />
      {list.rows.length === 0 ? (
        <Empty title={filtered ? w.noMatch : w.nothing}>
          {filtered ? null : (
            <>
              <p className="mb-3">{w.nothingHint}</p>
              <ButtonLink to={to('/lam-viec/nguon')}>{w.sources}</ButtonLink>
            </>
          )}
        </Empty>
      ) : (
        <>
          <DataTable caption={w.title} rows={list.rows} rowKey={(row) => row.id} columns={clippingColumns(w)} />
          <Pager page={list.page} pages={list.pages} words={w.pages} />
          <p>
            <a href={`${to('/lam-viec/bang-chung/tai-ve.csv')}${search}`}>{w.csv}</a>
          </p>
        </>
      )}
    </Page>
  );
}

function clippingColumns(w: (typeof WORDS)['vi']): Column<ListedClipping>[] {
  return [
    {
      title: w.item,
      names: true,
      cell: (row) => (
        <>
          <ClippingHead clipping={row} />
          {row.originalId ? <Badge>{w.reprint}</Badge> : null}
          {row.reprints > 0 ? <Badge tone="info">{w.reprints(row.reprints)}</Badge> : null}
        </>
      ),
    },
    { title: w.matches, cell: (row) => <Matches matches={row.matches} none={w.unmatched} /> },
  ];
}

function Matches({ matches, none }: { readonly matches: readonly MatchView[]; readonly none: string }) {
  const t = useSay();
  if (matches.length === 0) return <span className="text-sm text-quiet">{none}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {matches.map((match) => (
        <li key={match.id} className="flex flex-wrap items-baseline gap-2 text-sm">
          <Badge tone={TONES[match.state]}>{t(MATCH_STATE_WORDS[match.state])}</Badge>
          <span className="min-w-0 flex-1">{match.commitmentText}</span>
        </li>
      ))}
    </ul>
  );
}
