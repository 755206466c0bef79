import { data, Link } from 'react-router';
import { placeView } from '../../modules/places/index.ts';
import {
  EXTENT_WORDS,
  fullPlaceName,
  PLACE_KIND_WORDS,
  PLACE_LEVEL_WORDS,
  placePeriod,
  type RelatedPlace,
} from '../../modules/places/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { Badge, Definitions, Notice, Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/place';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ params }: Route.LoaderArgs) {
  if (!ID.test(params.placeId)) throw data(null, { status: 404 });
  try {
    return await consult({ kind: 'public' }, (ctx) => placeView(ctx, params.placeId));
  } catch (error) {
    if (error instanceof Refusal) throw data(null, { status: error.status });
    throw error;
  }
}

export function headers() {
  return publicPage('any');
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${fullPlaceName(loaderData)} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    over: 'Địa danh hành chính',
    level: 'Cấp',
    kind: 'Loại',
    code: 'Mã số',
    parent: 'Thuộc',
    period: 'Thời gian',
    always: 'hiện nay',
    source: 'Nguồn',
    uncertain:
      'Các nguồn nói khác nhau về đơn vị này (mã số, tên hoặc nơi thuộc về). Chưa dùng để suy ra đơn vị kế thừa.',
    now: 'Nay là',
    nowHint: 'Các đơn vị hiện nay hình thành từ đơn vị này.',
    nowNone: 'Nguồn không cho biết đơn vị kế thừa.',
    parts: (n: string) => `Gồm ${n} đơn vị`,
    after: 'Kế thừa trực tiếp',
    before: 'Hình thành từ',
    on: 'từ',
    communes: (n: string) => `gồm ${n} xã, phường, thị trấn của đơn vị này`,
    notSure: 'chưa chắc chắn',
  },
  en: {
    over: 'Administrative places',
    level: 'Level',
    kind: 'Kind',
    code: 'Number',
    parent: 'Part of',
    period: 'Period',
    always: 'today',
    source: 'Source',
    uncertain:
      'The sources contradict each other on this unit (number, name or what it was part of). Nothing is carried over because of it.',
    now: 'Today',
    nowHint: 'The units of today that came of this one.',
    nowNone: 'The source names no successor.',
    parts: (n: string) => `Made of ${n} units`,
    after: 'Direct successors',
    before: 'Formed from',
    on: 'from',
    communes: (n: string) => `with ${n} communes of this unit`,
    notSure: 'not certain',
  },
});

export default function Place({ loaderData: place }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  return (
    <Page>
      <PageHeader
        title={place.name}
        over={<Link to={to('/dia-danh')}>{w.over}</Link>}
        lead={[place.district, place.province].filter(Boolean).join(', ')}
      />
      {place.certain ? null : <Notice tone="caution">{w.uncertain}</Notice>}
      <Definitions
        rows={[
          [w.level, t(PLACE_LEVEL_WORDS[place.level])],
          [w.kind, t(PLACE_KIND_WORDS[place.kind])],
          [w.code, place.code],
          [w.parent, place.parent ? <Link to={to(`/dia-danh/${place.parent.id}`)}>{place.parent.name}</Link> : null],
          [w.period, t(placePeriod(place)) || w.always],
          [w.source, place.source],
        ]}
      />
      {place.untilOn === null ? null : (
        <Section title={w.now} id="hien-nay">
          <p className="text-quiet">{place.current.length > 0 ? w.nowHint : w.nowNone}</p>
          <ul className="flex flex-col gap-1">
            {place.current.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-2">
                <Link to={to(`/dia-danh/${one.id}`)}>{fullPlaceName(one)}</Link>
                {one.wayCertain ? null : <Badge tone="caution">{w.notSure}</Badge>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {place.parts.length > 0 ? (
        <Section title={w.parts(formatNumber(place.parts.length, language))} id="gom">
          <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
            {place.parts.map((one) => (
              <li key={one.id}>
                <Link to={to(`/dia-danh/${one.id}`)}>{one.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Related title={w.after} id="ke-thua" places={place.successors} />
      <Related title={w.before} id="truoc" places={place.predecessors} />
    </Page>
  );
}

interface RelatedProps {
  readonly title: string;
  readonly id: string;
  readonly places: readonly RelatedPlace[];
}

function Related({ title, id, places }: RelatedProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  if (places.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <ul className="flex flex-col gap-1">
        {places.map((place) => (
          <li key={place.id} className="flex flex-wrap items-center gap-x-2">
            <Link to={to(`/dia-danh/${place.id}`)}>{fullPlaceName(place)}</Link>
            <span className="text-sm text-quiet">
              {`${w.on} ${formatDate(place.effectiveOn)}; ${
                place.communes > 0 ? w.communes(formatNumber(place.communes, language)) : t(EXTENT_WORDS[place.extent])
              }`}
            </span>
            {place.stepCertain ? null : <Badge tone="caution">{w.notSure}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
