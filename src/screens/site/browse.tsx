import { data, Link } from 'react-router';
import {
  facetPage,
  quarterCounts,
  type Facet,
  type FacetKind,
  type FacetPage,
} from '../../modules/public-record/index.ts';
import { consult, type ReadContext } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { addDays, dayInVietNam, periodName, quarterOf, quarterPeriod } from '../../tools/calendar/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, languageOf, useLanguage, useTo, useWords } from '../language.ts';
import { ActionButton, Empty, Page, PageHeader, Pager, TabLinks, TextField } from '../ui/index.ts';
import type { Route } from './+types/browse';

/** Last part of the address: what it browses, and the parameter that its choices filter the list by. */
const WAYS = {
  'dia-phuong': { facet: 'place', parameter: 'noi' },
  'don-vi': { facet: 'authority', parameter: 'don-vi' },
  'bao-chi': { facet: 'press', parameter: 'don-vi' },
  'chu-de': { facet: 'topic', parameter: 'chu-de' },
  quy: { facet: null, parameter: 'ky' },
} as const satisfies Record<string, { facet: FacetKind | null; parameter: string }>;
type Way = keyof typeof WAYS;

const isWay = (text: string): text is Way => Object.hasOwn(WAYS, text);

export async function loader({ params, request }: Route.LoaderArgs) {
  const { way } = params;
  if (!isWay(way)) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const search = (asked.get('tim') ?? '').slice(0, 200);
  const { facet } = WAYS[way];
  const found = await consult({ kind: 'public' }, (ctx) =>
    facet === null
      ? quarters(ctx)
      : facetPage(ctx, facet, { search, page: Math.max(1, Math.trunc(Number(asked.get('trang'))) || 1) }),
  );
  return { way, search, found };
}

/** The running quarter and the two years before it, with how many programmes ran in each. */
async function quarters(ctx: ReadContext): Promise<FacetPage> {
  const names = [quarterOf(dayInVietNam(ctx.now))];
  while (names.length < 9) names.push(quarterOf(addDays(quarterPeriod(names.at(-1)!).from, -1)));
  const counts = await quarterCounts(ctx, names);
  const rows: Facet[] = names.map((quarter) => ({
    slug: quarter,
    name: periodName(quarter).vi,
    programmes: counts.get(quarter) ?? 0,
  }));
  return { rows, total: rows.length, page: 1, pages: 1 };
}

export function headers() {
  return publicPage('any');
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  if (!loaderData) return [];
  return [{ title: `${WORDS[languageOf(location.pathname)].titles[loaderData.way]} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    over: 'Các chương trình',
    lead: 'Xếp theo tên. Số bên cạnh là số chương trình đã công khai, không phải điểm.',
    tabs: 'Xem theo',
    titles: {
      'dia-phuong': 'Theo địa phương',
      'don-vi': 'Theo cơ quan, đơn vị',
      'bao-chi': 'Theo cơ quan báo chí',
      'chu-de': 'Theo chủ đề',
      quy: 'Theo quý',
    } as Record<Way, string>,
    search: 'Tìm theo tên',
    show: 'Tìm',
    programmes: (n: string) => `${n} chương trình`,
    count: (n: string) => `${n} kết quả`,
    none: 'Không có kết quả nào khớp.',
    noneHint: 'Chỉ những gì có trong chương trình đã công khai mới có ở đây. Có dấu hay không dấu đều tìm được.',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    over: 'Programmes',
    lead: 'By name. The number beside each is how many published programmes it has; it is no score.',
    tabs: 'Browse by',
    titles: {
      'dia-phuong': 'By place',
      'don-vi': 'By authority or body',
      'bao-chi': 'By press agency',
      'chu-de': 'By topic',
      quy: 'By quarter',
    } as Record<Way, string>,
    search: 'Search by name',
    show: 'Find',
    programmes: (n: string) => `${n} programmes`,
    count: (n: string) => `${n} results`,
    none: 'Nothing matches.',
    noneHint: 'Only what stands in a published programme is here. Accents do not matter.',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Browse({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const { way, search, found } = loaderData;
  const { parameter, facet } = WAYS[way];
  const named = (slug: string, name: string) =>
    facet === null ? periodName(slug as Parameters<typeof periodName>[0])[language] : name;
  return (
    <Page>
      <PageHeader
        title={w.titles[way]}
        over={<Link to={to('/chuong-trinh')}>{w.over}</Link>}
        lead={facet === null ? null : w.lead}
      />
      <TabLinks
        label={w.tabs}
        tabs={(Object.keys(WAYS) as Way[]).map((one) => ({ to: to(`/tra-cuu/${one}`), label: w.titles[one] }))}
      />
      {facet === null ? null : (
        <>
          <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_auto]">
            <TextField label={w.search} name="tim" type="search" defaultValue={search} maxLength={200} />
            <ActionButton tone="plain">{w.show}</ActionButton>
          </form>
          <p className="text-quiet">{w.count(formatNumber(found.total, language))}</p>
        </>
      )}
      {found.rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
          {found.rows.map((row) => (
            <li key={row.slug}>
              <Link to={`${to('/chuong-trinh')}?${parameter}=${row.slug}`}>{named(row.slug, row.name)}</Link>
              <span className="block text-sm text-quiet">{w.programmes(formatNumber(row.programmes, language))}</span>
            </li>
          ))}
        </ul>
      )}
      <Pager page={found.page} pages={found.pages} words={w.pager} />
    </Page>
  );
}
