// Which units a name in a text may mean. It never picks: a person does, also when there is one.
import type { ReadContext } from '../../platform/context/index.ts';
import { foldTones, nfc, searchKey } from '../../tools/vietnamese/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import type { PlaceName, RelatedPlace } from './model.ts';
import { kindOfKey, placeKey } from './place-name.ts';
import { stepsOf } from './place-rows.ts';
import { candidates, type Candidate } from './search-places.ts';

export interface PlaceCandidate extends PlaceName {
  /** 0 to 1. */
  readonly score: number;
  readonly reason: Sentence;
  readonly successors: readonly RelatedPlace[];
}

const MOST_CANDIDATES = 12;
const PENALTIES = { kind: 0.25, accents: 0.1, province: 0.4, time: 0.15, uncertain: 0.2 };

/**
 * Units whose whole bare name is the one given, likeliest first; what speaks against each is in its reason.
 * `asOf` is the day of the text (`YYYY-MM-DD`): a unit that did not exist then is less likely, not left out.
 */
export async function resolvePlace(
  ctx: ReadContext,
  name: string,
  options: { province?: string | null; asOf?: string | null } = {},
): Promise<PlaceCandidate[]> {
  // "xã Đông Hoà, huyện Dĩ An, tỉnh Bình Dương": the unit, then what it stands in.
  const [head = '', ...context] = name.split(/[,;(]/);
  const key = placeKey(head);
  if (key === '') return [];
  const { kind, rest } = kindOfKey(key);
  const typed = foldTones(nfc(head)).replace(/\s+/g, ' ').trim();
  const near = [...context, options.province ?? ''].map((one) => placeKey(one)).filter((one) => one !== '');
  const found = (await candidates(ctx, { text: rest })).filter((one) => searchKey(one.bareName) === rest);
  const judged = found.map((place) => {
    const against: Sentence[] = [];
    let score = 1;
    const minus = (points: number, vi: string, en: string): void => {
      score -= points;
      against.push(say(vi, en));
    };
    if (kind !== null && place.kind !== kind) minus(PENALTIES.kind, 'khác loại đơn vị', 'another kind of unit');
    if (/\P{ASCII}/u.test(typed) && !typed.endsWith(foldTones(place.bareName))) {
      minus(PENALTIES.accents, 'khác dấu', 'other accents');
    }
    if (!near.every((one) => standsIn(place, one))) {
      minus(PENALTIES.province, `thuộc ${place.province ?? 'nơi khác'}`, `in ${place.province ?? 'another place'}`);
    }
    if (!existedOn(place, options.asOf ?? null)) {
      minus(
        PENALTIES.time,
        options.asOf ? 'không tồn tại vào ngày của văn bản' : 'đã kết thúc',
        options.asOf ? 'did not exist on the day of the text' : 'has ended',
      );
    }
    if (!place.certain) minus(PENALTIES.uncertain, 'nguồn không chắc chắn', 'the source is not certain');
    const { meets: _meets, ...facts } = place;
    const same = say('Trùng tên', 'The same name');
    return {
      ...facts,
      score: Math.round(Math.max(0, score) * 100) / 100,
      reason: say(
        [same, ...against].map((one) => one.vi).join('; '),
        [same, ...against].map((one) => one.en).join('; '),
      ),
    };
  });
  const best = judged
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
  const successors = await stepsOf(
    ctx,
    best.filter((one) => one.untilOn !== null).map((one) => one.id),
    'onward',
  );
  return best.map((one) => ({ ...one, successors: successors.get(one.id) ?? [] }));
}

/** Whether one of the units above has this name, with or without its kind. */
function standsIn(place: Candidate, key: string): boolean {
  const { rest } = kindOfKey(key);
  return [place.district, place.province, place.level === 'province' ? place.name : null].some((above) => {
    if (above === null) return false;
    const own = kindOfKey(placeKey(above)).rest;
    return (
      own === rest ||
      own
        .split(' ')
        .map((word) => word[0])
        .join('') === rest
    );
  });
}

function existedOn(place: PlaceName, day: string | null): boolean {
  if (day === null) return place.untilOn === null;
  return (place.fromOn === null || place.fromOn <= day) && (place.untilOn === null || place.untilOn > day);
}
