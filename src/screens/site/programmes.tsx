import { listProgrammes, listProgrammesInput, PER_PAGE } from '../../modules/programmes/index.ts';
import { PROGRAMME_STATES, STATE_WORDS } from '../../modules/programmes/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../language.ts';
import { ActionButton, Empty, Page, PageHeader, Pager, SelectField, TextField } from '../ui/index.ts';
import type { Route } from './+types/programmes';
import { ProgrammeCard } from './programme-card.tsx';

/** States in which a programme can be public. */
const SHOWN = PROGRAMME_STATES.filter((state) => state !== 'draft');

export async function loader({ request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const given = {
    search: params.get('tim') || undefined,
    state: params.get('trang-thai') ? [params.get('trang-thai')] : undefined,
    year: params.get('nam') || undefined,
    page: params.get('trang') || undefined,
  };
  // A filter that means nothing (an old or altered address) is as good as none.
  const parsed = listProgrammesInput.safeParse(given);
  const filter = parsed.success ? parsed.data : {};
  const { rows, total } = await consult({ kind: 'public' }, (ctx) => listProgrammes(ctx, filter));
  return {
    rows,
    total,
    page: filter.page ?? 1,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    search: filter.search ?? '',
    state: filter.state?.[0] ?? '',
    year: filter.year ? String(filter.year) : '',
  };
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Programmes – Cầu Nối' : 'Các chương trình – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Các chương trình đã công khai',
    search: 'Tìm theo tên',
    state: 'Trạng thái',
    year: 'Năm',
    any: 'Tất cả',
    show: 'Lọc',
    count: (n: string) => `${n} chương trình`,
    none: 'Không có chương trình nào khớp.',
    noneHint: 'Hãy bớt điều kiện lọc hoặc thử từ khác; có dấu hay không dấu đều tìm được.',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Published programmes',
    search: 'Search by name',
    state: 'State',
    year: 'Year',
    any: 'All',
    show: 'Filter',
    count: (n: string) => `${n} programmes`,
    none: 'No programme matches.',
    noneHint: 'Use fewer filters or other words; accents do not matter.',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Programmes({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  return (
    <Page>
      <PageHeader title={w.title} />
      <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_7rem_auto]">
        <TextField label={w.search} name="tim" type="search" defaultValue={loaderData.search} maxLength={200} />
        <SelectField
          label={w.state}
          name="trang-thai"
          empty={w.any}
          defaultValue={loaderData.state}
          options={SHOWN.map((state) => ({ value: state, label: t(STATE_WORDS[state]) }))}
        />
        <TextField label={w.year} name="nam" inputMode="numeric" pattern="[0-9]{4}" defaultValue={loaderData.year} />
        <ActionButton tone="plain">{w.show}</ActionButton>
      </form>
      <p className="text-quiet">{w.count(formatNumber(loaderData.total, language))}</p>
      {loaderData.rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <div>
          {loaderData.rows.map((row) => (
            <ProgrammeCard key={row.id} programme={row} />
          ))}
        </div>
      )}
      <Pager page={loaderData.page} pages={loaderData.pages} words={w.pager} />
    </Page>
  );
}
