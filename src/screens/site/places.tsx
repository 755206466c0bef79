import { Link } from 'react-router';
import { provincesToday, searchPlaces } from '../../modules/places/index.ts';
import { PLACE_LEVEL_WORDS, PLACE_LEVELS, placePeriod, type RelatedPlace } from '../../modules/places/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Badge, Empty, Page, PageHeader, Section, SelectField, TextField } from '../ui/index.ts';
import type { Route } from './+types/places';
import { placeQuery } from './place-query.ts';

const SHOWN = 30;

export async function loader({ request }: Route.LoaderArgs) {
  const query = placeQuery(request);
  const { places, provinces } = await consult({ kind: 'public' }, async (ctx) => ({
    places: await searchPlaces(ctx, { ...query, limit: SHOWN }),
    provinces: query.text.trim() === '' ? await provincesToday(ctx) : [],
  }));
  return { places, provinces, text: query.text, level: query.level ?? '', asOf: query.asOf ?? '' };
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Places – Cầu Nối' : 'Địa danh – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Địa danh hành chính',
    lead: 'Tỉnh, xã, phường, đặc khu hiện nay; tỉnh, huyện, xã trước ngày 01/07/2025 và nơi kế thừa.',
    search: 'Tên đơn vị, có thể kèm tỉnh',
    hint: 'Gõ có dấu hay không dấu, viết tắt đều được: “P. Xuân Hòa HCM”, “huyen thanh tri”.',
    level: 'Cấp',
    any: 'Tất cả',
    day: 'Vào ngày',
    show: 'Tìm',
    count: (n: string) => `${n} kết quả`,
    most: (n: string) => `${n} kết quả đầu; gõ thêm tên tỉnh để thu hẹp`,
    none: 'Không có địa danh nào khớp.',
    noneHint: 'Hãy thử ít từ hơn, hoặc bỏ ngày và cấp.',
    empty: 'Gõ tên một xã, phường, huyện hay tỉnh. Đơn vị đã kết thúc vẫn tìm được, kèm đơn vị kế thừa.',
    provinces: 'Các tỉnh, thành phố hiện nay',
    code: 'mã',
    ended: 'Đã kết thúc',
    uncertain: 'Nguồn chưa chắc chắn',
    became: 'Nay thuộc',
  },
  en: {
    title: 'Administrative places',
    lead: 'Provinces, communes, wards and special zones of today; provinces, districts and communes before 01/07/2025, and what they became.',
    search: 'Name of the unit, with its province if you like',
    hint: 'With or without accents, abbreviations too: “P. Xuân Hòa HCM”, “huyen thanh tri”.',
    level: 'Level',
    any: 'All',
    day: 'On the day',
    show: 'Find',
    count: (n: string) => `${n} results`,
    most: (n: string) => `The first ${n} results; add the province to narrow them`,
    none: 'No place matches.',
    noneHint: 'Try fewer words, or leave out the day and the level.',
    empty:
      'Type the name of a commune, ward, district or province. Units that have ended are found too, with their successors.',
    provinces: 'The provinces and cities of today',
    code: 'number',
    ended: 'Ended',
    uncertain: 'Source not certain',
    became: 'Now in',
  },
});

export default function Places({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { places, text } = loaderData;
  const counted = formatNumber(places.length, language);
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_10rem_auto]">
        <TextField label={w.search} name="tim" type="search" defaultValue={text} maxLength={200} hint={w.hint} />
        <SelectField
          label={w.level}
          name="cap"
          empty={w.any}
          defaultValue={loaderData.level}
          options={PLACE_LEVELS.map((level) => ({ value: level, label: t(PLACE_LEVEL_WORDS[level]) }))}
        />
        <TextField label={w.day} name="ngay" type="date" defaultValue={loaderData.asOf} />
        <ActionButton>{w.show}</ActionButton>
      </form>
      {text.trim() === '' ? (
        <>
          <p>{w.empty}</p>
          <Section title={w.provinces} id="cap-tinh">
            <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
              {loaderData.provinces.map((one) => (
                <li key={one.id}>
                  <Link to={to(`/dia-danh/${one.id}`)}>{one.name}</Link>
                </li>
              ))}
            </ul>
          </Section>
        </>
      ) : places.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <>
          <p className="text-quiet">{places.length === SHOWN ? w.most(counted) : w.count(counted)}</p>
          <ul className="flex flex-col">
            {places.map((place) => (
              <li key={place.id} className="flex flex-col gap-1 border-b border-line py-3">
                <h2 className="text-lg">
                  <Link to={to(`/dia-danh/${place.id}`)}>{place.name}</Link>
                </h2>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  {[place.district, place.province].filter(Boolean).join(', ')}
                  <span className="text-sm text-quiet">
                    {[t(placePeriod(place)), place.code ? `${w.code} ${place.code}` : ''].filter(Boolean).join(' · ')}
                  </span>
                  {place.untilOn ? <Badge>{w.ended}</Badge> : null}
                  {place.certain ? null : <Badge tone="caution">{w.uncertain}</Badge>}
                </p>
                <Successors title={w.became} places={place.successors} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Successors({ title, places }: { readonly title: string; readonly places: readonly RelatedPlace[] }) {
  const to = useTo();
  if (places.length === 0) return null;
  return (
    <p>
      {title}:{' '}
      {places.map((place, at) => (
        <span key={place.id}>
          {at > 0 ? '; ' : ''}
          <Link to={to(`/dia-danh/${place.id}`)}>{place.name}</Link>
          {place.stepCertain ? '' : ' (?)'}
        </span>
      ))}
    </p>
  );
}
