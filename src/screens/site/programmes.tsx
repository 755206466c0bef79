import { Link, useLocation } from 'react-router';
import { KIND_WORDS, PROGRAMME_KINDS, PROGRAMME_STATES, STATE_WORDS } from '../../modules/programmes/model.ts';
import { facetName, facetPage, findRecords, type RecordFilter } from '../../modules/public-record/index.ts';
import { consult, type ReadContext } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { periodName } from '../../tools/calendar/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Empty, Page, PageHeader, Pager, SelectField, TextField } from '../ui/index.ts';
import type { Route } from './+types/programmes';
import { ProgrammeCard } from './programme-card.tsx';
import { Rate } from './rate.tsx';
import { recordFilter } from './record-filter.ts';
import { RECORD_PARAMETERS } from './record-parameters.ts';

/** States in which a programme can be public. */
const SHOWN = PROGRAMME_STATES.filter((state) => state !== 'draft');

export async function loader({ request }: Route.LoaderArgs) {
  const filter = recordFilter(new URL(request.url).searchParams);
  return consult({ kind: 'public' }, async (ctx) => ({
    filter,
    found: await findRecords(ctx, filter),
    named: await namesOf(ctx, filter),
    provinces: (await facetPage(ctx, 'province', { perPage: 100 })).rows,
  }));
}

/** Names of what the address points at by a short word, so that the page can say it. */
async function namesOf(ctx: ReadContext, filter: RecordFilter): Promise<Partial<Record<keyof RecordFilter, string>>> {
  const { place, topic, bodyId } = filter;
  return {
    ...(place ? { place: (await facetName(ctx, 'place', place)) ?? place } : {}),
    ...(topic ? { topic: (await facetName(ctx, 'topic', topic)) ?? topic } : {}),
    ...(bodyId
      ? {
          bodyId: (await facetName(ctx, 'authority', bodyId)) ?? (await facetName(ctx, 'press', bodyId)) ?? '—',
        }
      : {}),
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
    lead: 'Ai hứa gì với ai, làm được đến đâu, kinh phí ra sao. Xếp theo tên, không xếp hạng.',
    search: 'Tên chương trình, đơn vị, chủ đề',
    province: 'Tỉnh, thành phố',
    state: 'Trạng thái',
    kind: 'Loại văn bản',
    money: 'Kinh phí',
    moneyNone: 'không phát sinh',
    moneyRecorded: 'có kinh phí',
    year: 'Năm',
    any: 'Tất cả',
    show: 'Lọc',
    browse: 'Xem theo',
    places: 'địa phương',
    authorities: 'cơ quan, đơn vị',
    press: 'cơ quan báo chí',
    topics: 'chủ đề',
    quarters: 'quý',
    chosen: 'Đang lọc',
    placeIs: (name: string) => `địa phương ${name}`,
    topicIs: (name: string) => `chủ đề “${name}”`,
    bodyIs: (name: string) => `đơn vị ${name}`,
    quarterIs: (name: string) => `có hiệu lực trong ${name}`,
    without: 'Bỏ lọc',
    feed: 'Theo dõi thay đổi của địa phương này (Atom)',
    count: (n: string) => `${n} chương trình`,
    sums: (n: string, m: string) => `${n} cam kết, ${m} bằng chứng đã xác nhận`,
    targets: 'Chỉ tiêu đã đến hạn mà đạt',
    how: 'Tỷ lệ này đếm thế nào?',
    none: 'Không có chương trình nào khớp.',
    noneHint: 'Hãy bớt điều kiện lọc hoặc thử từ khác; có dấu hay không dấu đều tìm được.',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Published programmes',
    lead: 'Who promised what to whom, what came of it, and what about money. Listed by name; nothing is ranked.',
    search: 'Name of programme, body or topic',
    province: 'Province or city',
    state: 'State',
    kind: 'Kind of paper',
    money: 'Money',
    moneyNone: 'none',
    moneyRecorded: 'money flows',
    year: 'Year',
    any: 'All',
    show: 'Filter',
    browse: 'Browse by',
    places: 'place',
    authorities: 'authority or body',
    press: 'press agency',
    topics: 'topic',
    quarters: 'quarter',
    chosen: 'Filtered',
    placeIs: (name: string) => `place ${name}`,
    topicIs: (name: string) => `topic “${name}”`,
    bodyIs: (name: string) => `body ${name}`,
    quarterIs: (name: string) => `running in ${name}`,
    without: 'Remove',
    feed: 'Follow changes of this place (Atom)',
    count: (n: string) => `${n} programmes`,
    sums: (n: string, m: string) => `${n} commitments, ${m} confirmed pieces of evidence`,
    targets: 'Targets due that were reached',
    how: 'How is this rate counted?',
    none: 'No programme matches.',
    noneHint: 'Use fewer filters or other words; accents do not matter.',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Programmes({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { search, pathname } = useLocation();
  const { filter, found, named, provinces } = loaderData;
  const chosen = (
    [
      ['place', named.place && w.placeIs(named.place)],
      ['topic', named.topic && w.topicIs(named.topic)],
      ['bodyId', named.bodyId && w.bodyIs(named.bodyId)],
      ['quarter', filter.quarter && w.quarterIs(t(periodName(filter.quarter)))],
    ] as const
  ).flatMap(([key, words]) => (words ? [[RECORD_PARAMETERS[key], words] as const] : []));
  const without = (parameter: string) => {
    const params = new URLSearchParams(search);
    params.delete(parameter);
    params.delete('trang');
    return params.size > 0 ? `${pathname}?${params}` : pathname;
  };
  const { rows, total, sums, page, pages } = found;
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <nav aria-label={w.browse} className="flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-quiet">{w.browse}:</span>
        <Link to={to('/tra-cuu/dia-phuong')}>{w.places}</Link>
        <Link to={to('/tra-cuu/don-vi')}>{w.authorities}</Link>
        <Link to={to('/tra-cuu/bao-chi')}>{w.press}</Link>
        <Link to={to('/tra-cuu/chu-de')}>{w.topics}</Link>
        <Link to={to('/tra-cuu/quy')}>{w.quarters}</Link>
      </nav>
      <search>
        <form method="get" className="grid items-end gap-4 sm:grid-cols-3">
          {chosen.map(([parameter]) => (
            <input key={parameter} type="hidden" name={parameter} value={new URLSearchParams(search).get(parameter)!} />
          ))}
          <div className="sm:col-span-2">
            <TextField label={w.search} name="tim" type="search" defaultValue={filter.search} maxLength={200} />
          </div>
          <SelectField
            label={w.province}
            name="tinh"
            empty={w.any}
            defaultValue={filter.province}
            options={provinces.map((one) => ({ value: one.slug, label: one.name }))}
          />
          <SelectField
            label={w.state}
            name="trang-thai"
            empty={w.any}
            defaultValue={filter.state}
            options={SHOWN.map((state) => ({ value: state, label: t(STATE_WORDS[state]) }))}
          />
          <SelectField
            label={w.kind}
            name="loai"
            empty={w.any}
            defaultValue={filter.kind}
            options={PROGRAMME_KINDS.map((kind) => ({ value: kind, label: t(KIND_WORDS[kind]) }))}
          />
          <SelectField
            label={w.money}
            name="kinh-phi"
            empty={w.any}
            defaultValue={filter.money}
            options={[
              { value: 'none', label: w.moneyNone },
              { value: 'recorded', label: w.moneyRecorded },
            ]}
          />
          <TextField
            label={w.year}
            name="nam"
            inputMode="numeric"
            pattern="[0-9]{4}"
            defaultValue={filter.year ? String(filter.year) : ''}
          />
          <ActionButton tone="plain">{w.show}</ActionButton>
        </form>
      </search>
      {chosen.length > 0 ? (
        <ul aria-label={w.chosen} className="flex flex-wrap gap-x-6 gap-y-1">
          {chosen.map(([parameter, words]) => (
            <li key={parameter}>
              <strong>{words}</strong>{' '}
              <Link to={without(parameter)} aria-label={`${w.without}: ${words}`}>
                {w.without}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {filter.place && named.place ? (
        <p>
          <a href={`/noi/${filter.place}/thay-doi.atom`}>{w.feed}</a>
        </p>
      ) : null}
      <p>
        <strong>{w.count(number(total))}</strong> · {w.sums(number(sums.commitments), number(sums.pieces))} ·{' '}
        {w.targets}: <Rate part={sums.targetsMet} of={sums.targetsDue} />. <Link to={to('/cach-tinh')}>{w.how}</Link>
      </p>
      {rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <div>
          {rows.map((row) => (
            <ProgrammeCard key={row.id} programme={row} />
          ))}
        </div>
      )}
      <Pager page={page} pages={pages} words={w.pager} />
    </Page>
  );
}
