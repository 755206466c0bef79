import { Form, Link, useLocation } from 'react-router';
import {
  listProgrammes,
  mayWithProgramme,
  partnersOf,
  PER_PAGE,
  type ProgrammeRow,
} from '../../../modules/programmes/index.ts';
import {
  KIND_WORDS,
  PROGRAMME_KINDS,
  PROGRAMME_STATES,
  STATE_WORDS,
  termStatus,
} from '../../../modules/programmes/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  ButtonLink,
  DataTable,
  type Column,
  Empty,
  Page,
  PageHeader,
  Pager,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/registry';
import { droppedIn, filterIn, queryOf } from './registry-filter.ts';
import { WHOLE } from '../saved-filters/lists.ts';
import { filtersOf } from '../saved-filters/of-list.ts';
import { SavedFilters } from '../saved-filters/saved-filters.tsx';
import { capital, termText } from '../saying.ts';
import { StateBadge } from './state-badge.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const kept = await filtersOf(request, who, 'programmes');
  const filter = filterIn(request.url);
  return consult(who, async (ctx) => {
    const { rows, total } = await listProgrammes(ctx, queryOf(filter));
    return {
      rows,
      total,
      pages: Math.ceil(total / PER_PAGE),
      filter,
      kept,
      dropped: droppedIn(request.url),
      partners: await partnersOf(ctx),
      organisationId: ctx.organisation,
      mayCreate: mayWithProgramme(ctx, 'create'),
      today: dayInVietNam(ctx.now),
    };
  });
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Programmes – Cầu Nối' : 'Chương trình – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Chương trình phối hợp',
    count: (n: number) => `${n} chương trình`,
    create: 'Ghi chương trình mới',
    read: 'Đọc từ văn bản',
    fromTable: 'Nhập từ bảng',
    search: 'Tìm theo tên',
    state: 'Trạng thái',
    kind: 'Loại',
    partner: 'Đối tác',
    year: 'Năm',
    sort: 'Xếp theo',
    newest: 'Mới ghi trước',
    ending: 'Sắp hết hạn trước',
    byTitle: 'Tên',
    all: 'Tất cả',
    filter: 'Lọc',
    clear: 'Bỏ lọc',
    csv: 'Tải bảng (CSV)',
    name: 'Tên chương trình',
    parties: 'Các đơn vị cùng ký',
    term: 'Thời hạn',
    none: 'Chưa có chương trình nào',
    noneHint: 'Ghi một chương trình bằng tay, hoặc đưa văn bản đã ký vào để máy đọc rồi anh chị kiểm lại.',
    noMatch: 'Không có chương trình nào khớp với bộ lọc',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Cooperation programmes',
    count: (n: number) => `${n} programmes`,
    create: 'Record a programme',
    read: 'Read from a text',
    fromTable: 'Import a table',
    search: 'Search by title',
    state: 'State',
    kind: 'Kind',
    partner: 'Partner',
    year: 'Year',
    sort: 'Sort by',
    newest: 'Newest first',
    ending: 'Ending soonest first',
    byTitle: 'Title',
    all: 'All',
    filter: 'Filter',
    clear: 'Clear filters',
    csv: 'Download table (CSV)',
    name: 'Programme',
    parties: 'With',
    term: 'Term',
    none: 'There are no programmes yet',
    noneHint: 'Record a programme by hand, or bring the signed text in: the machine reads it and you check.',
    noMatch: 'No programme matches the filters',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Registry({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { search } = useLocation();
  const { rows, total, filter, partners, organisationId, mayCreate, today } = loaderData;
  const filtered = [filter.search, filter.state, filter.kind, filter.partner, filter.year].some(Boolean);
  const years = Array.from({ length: 8 }, (_, index) => String(Number(today.slice(0, 4)) + 2 - index));
  return (
    <Page wide>
      <PageHeader
        title={w.title}
        lead={w.count(total)}
        actions={
          <>
            {mayCreate.yes ? (
              <ButtonLink to={to('/lam-viec/chuong-trinh/moi')}>{w.create}</ButtonLink>
            ) : (
              <ActionButton type="button" whyNot={t(mayCreate.why)}>
                {w.create}
              </ActionButton>
            )}
            <ButtonLink to={to('/lam-viec/chuong-trinh/nhap')}>{w.fromTable}</ButtonLink>
            <ButtonLink tone="primary" to={to('/lam-viec/van-ban/moi')}>
              {w.read}
            </ButtonLink>
          </>
        }
      />
      <search>
        <Form method="get" className="flex flex-wrap items-end gap-3" key={search}>
          <div className="min-w-56 flex-2 basis-56">
            <TextField label={w.search} name="tim" type="search" defaultValue={filter.search} />
          </div>
          <Choice
            label={w.state}
            name="trang-thai"
            value={filter.state}
            all={w.all}
            options={PROGRAMME_STATES.map((state) => [state, capital(t(STATE_WORDS[state]))])}
          />
          <Choice
            label={w.kind}
            name="loai"
            value={filter.kind}
            all={w.all}
            options={PROGRAMME_KINDS.map((kind) => [kind, capital(t(KIND_WORDS[kind]))])}
          />
          {partners ? (
            <Choice
              label={w.partner}
              name="doi-tac"
              value={filter.partner}
              all={w.all}
              options={partners.map(({ id, name }) => [id, name])}
            />
          ) : null}
          <Choice
            label={w.year}
            name="nam"
            value={filter.year}
            all={w.all}
            options={years.map((year) => [year, year])}
          />
          <Choice
            label={w.sort}
            name="xep"
            value={filter.sort || 'newest'}
            options={[
              ['newest', w.newest],
              ['ending', w.ending],
              ['title', w.byTitle],
            ]}
          />
          <ActionButton tone="plain">{w.filter}</ActionButton>
          {filtered ? (
            <ButtonLink tone="quiet" to={`${to('/lam-viec/chuong-trinh')}?${WHOLE}=1`}>
              {w.clear}
            </ButtonLink>
          ) : null}
        </Form>
      </search>
      <SavedFilters kept={loaderData.kept} dropped={loaderData.dropped} />
      {rows.length === 0 ? (
        <Empty title={filtered ? w.noMatch : w.none}>{filtered ? null : w.noneHint}</Empty>
      ) : (
        <>
          <DataTable
            caption={w.title}
            rows={rows}
            rowKey={(row) => row.id}
            columns={columnsOf(w, t, to, organisationId, today)}
          />
          <Pager page={filter.page} pages={loaderData.pages} words={w.pages} />
          <p>
            <a href={`${to('/lam-viec/chuong-trinh/tai-ve.csv')}${search}`}>{w.csv}</a>
          </p>
        </>
      )}
    </Page>
  );
}

function columnsOf(
  w: (typeof WORDS)['vi'],
  t: (sentence: Sentence) => string,
  to: (path: string) => string,
  organisationId: string | null,
  today: Day,
): Column<ProgrammeRow>[] {
  return [
    {
      title: w.name,
      names: true,
      cell: (row) => (
        <>
          <Link to={to(`/lam-viec/chuong-trinh/${row.id}`)} className="font-medium">
            {row.title}
          </Link>
          <span className="block text-sm text-quiet">{capital(t(KIND_WORDS[row.kind]))}</span>
        </>
      ),
    },
    { title: w.state, cell: (row) => <StateBadge state={row.state} /> },
    {
      title: w.parties,
      cell: (row) =>
        row.parties
          .filter((party) => party.organisationId !== organisationId)
          .map((party) => party.name)
          .join(', ') || '—',
    },
    {
      title: w.term,
      className: 'md:whitespace-nowrap',
      cell: (row) => (
        <>
          {termText(row.term) ?? '—'}
          <span className="block text-sm text-quiet">{t(termStatus(row, today).words)}</span>
        </>
      ),
    },
  ];
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly all?: string;
}

function Choice({ label, name, value, options, all }: ChoiceProps) {
  return (
    <div className="min-w-36 flex-1 basis-36 sm:max-w-56">
      <SelectField
        label={label}
        name={name}
        defaultValue={value}
        options={options.map(([key, text]) => ({ value: key, label: text }))}
        {...(all ? { empty: all } : {})}
      />
    </div>
  );
}
