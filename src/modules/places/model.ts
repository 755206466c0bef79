// Administrative units: levels, kinds, the words for them, and the rules of conversion tables. Pure; screens may import it.
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';

export const PLACE_LEVELS = ['province', 'district', 'commune'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export const PLACE_LEVEL_WORDS: Readonly<Record<PlaceLevel, Sentence>> = {
  province: say('Cấp tỉnh', 'Province level'),
  district: say('Cấp huyện (đến hết 30/6/2025)', 'District level (until 30/6/2025)'),
  commune: say('Cấp xã', 'Commune level'),
};

export const PLACE_KINDS = [
  'province',
  'city',
  'urban_district',
  'district',
  'town',
  'ward',
  'commune',
  'township',
  'special_zone',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const PLACE_KIND_WORDS: Readonly<Record<PlaceKind, Sentence>> = {
  province: say('tỉnh', 'province'),
  city: say('thành phố', 'city'),
  urban_district: say('quận', 'urban district'),
  district: say('huyện', 'district'),
  town: say('thị xã', 'town'),
  ward: say('phường', 'ward'),
  commune: say('xã', 'commune'),
  township: say('thị trấn', 'township'),
  special_zone: say('đặc khu', 'special zone'),
};

/** A unit as lists show it. Days are `YYYY-MM-DD`; `untilOn` is the first day on which it no longer existed. */
export interface PlaceName {
  readonly id: string;
  readonly level: PlaceLevel;
  readonly kind: PlaceKind;
  readonly code: string | null;
  readonly name: string;
  readonly bareName: string;
  readonly district: string | null;
  readonly province: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  /** False when the sources contradict each other. */
  readonly certain: boolean;
}

export type Extent = 'whole' | 'part' | 'unknown';

/** A unit that stands before or after another. */
export interface RelatedPlace extends PlaceName {
  readonly effectiveOn: string;
  readonly extent: Extent;
  /** Of this step; nothing is carried over on an uncertain one. */
  readonly stepCertain: boolean;
  /** How many communes of the asked district stand behind it; 0 when the step is the unit's own. */
  readonly communes: number;
}

/** "Phường Xuân Hoà, Thành phố Hồ Chí Minh" */
export function fullPlaceName(place: Pick<PlaceName, 'name' | 'district' | 'province'>): string {
  return [place.name, place.district, place.province].filter((part) => part !== null).join(', ');
}

/** "từ 01/07/2025", "đến hết 30/06/2025", or "" when it always was and still is. */
export function placePeriod(place: Pick<PlaceName, 'fromOn' | 'untilOn'>): Sentence {
  const vi: string[] = [];
  const en: string[] = [];
  if (place.fromOn) {
    vi.push(`từ ${formatDate(place.fromOn)}`);
    en.push(`from ${formatDate(place.fromOn)}`);
  }
  if (place.untilOn) {
    const last = formatDate(dayBefore(place.untilOn));
    vi.push(`đến hết ${last}`);
    en.push(`until the end of ${last}`);
  }
  return say(vi.join(' '), en.join(' '));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export const EXTENT_WORDS: Readonly<Record<Extent, Sentence>> = {
  whole: say('toàn bộ', 'all of it'),
  part: say('một phần', 'a part'),
  unknown: say('nguồn không nêu toàn bộ hay một phần', 'the source does not say whether all or a part'),
};

/** A conversion table that was applied. */
export interface PlaceImportView {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly changeCount: number;
  readonly appliedAt: string;
  readonly takenBackAt: string | null;
  readonly mayTakeBack: Answer;
}

export const placeImportCan = {
  /** Later tables stand on earlier ones: they are taken back in reverse order. */
  takeBack(one: { readonly takenBackAt: string | null }, isNewest: boolean): Answer {
    if (one.takenBackAt !== null) return no('taken-back', 'Bảng này đã được gỡ.', 'This table has been taken back.');
    if (!isNewest) {
      return no(
        'not-the-newest',
        'Có bảng nhập sau bảng này. Hãy gỡ bảng nhập sau trước.',
        'A later table stands on this one. Take the later one back first.',
      );
    }
    return YES;
  },
};
