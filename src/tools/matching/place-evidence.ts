// Does the text tell of this place? A ward and a commune of one name are two places, and so are two wards of one name in
// two provinces; a place that is only mentioned beside another is not what the text is about.
import { say, type Sentence } from '../sentence/index.ts';
import { foldAccents, foldTones, nfc } from '../vietnamese/index.ts';
import { nameFrom, occurrences, phrase, type MarkedText, type Phrase, type Zone } from './marked-text.ts';
import type { MatchingParty } from './programme-input.ts';

/** Words that say what kind of unit a name is, and what newspapers shorten them to. */
const KINDS: Readonly<Record<string, string>> = {
  xã: 'xã',
  x: 'xã',
  phường: 'phường',
  p: 'phường',
  'thị trấn': 'thị trấn',
  'thị xã': 'thị xã',
  'đặc khu': 'đặc khu',
  huyện: 'huyện',
  quận: 'quận',
  'thành phố': 'thành phố',
  tp: 'thành phố',
  tỉnh: 'tỉnh',
};
const KIND_PHRASES = Object.keys(KINDS).map((kind) => ({ kind: KINDS[kind]!, ...phrase(kind) }));
const LOCAL_KINDS = ['xã', 'phường', 'thị trấn', 'đặc khu'].map((kind) => ({ kind, ...phrase(kind) }));
/** Those and what newspapers shorten them to. */
const NAMING_KINDS = [...LOCAL_KINDS, ...['p', 'x'].map(phrase)];
const PROVINCE_KINDS = KIND_PHRASES.filter(({ kind }) => kind === 'tỉnh' || kind === 'thành phố');
/** A person's name may follow a place's without a comma: "Chủ tịch UBND xã Đồng Sậy Nguyễn Văn …". */
const SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương trịnh tạ mai cao tô hà'.split(
    ' ',
  ),
);
const BARE_SURNAMES = new Set([...SURNAMES].map(foldAccents));
/** How far behind a name its province may stand: "phường Đông Hòa (…), tỉnh …". */
const PROVINCE_REACH = 6;

export interface PreparedPlace {
  /** "phường Đông Hòa" */
  readonly shown: string;
  readonly kind: string | null;
  readonly name: Phrase;
  readonly province: Phrase | null;
  /** The press of the programme is at home in another province. */
  readonly afar: boolean;
}

export interface PlaceEvidence {
  /** 0..1 */
  readonly strength: number;
  readonly reasons: readonly Sentence[];
  /** "phường đông hòa": programmes with the same name of place are rivals for one text. */
  readonly key: string;
  /** The place lies in another province than the press, and the text does not name that province. */
  readonly unsaidAfar: boolean;
  /** The text names the place's own province. */
  readonly saysProvince: boolean;
}

export const NO_PLACE: PlaceEvidence = { strength: 0, reasons: [], key: '', unsaidAfar: false, saysProvince: false };

/**
 * The distinct places that a party's name and aliases speak of. A party without one gives its names as they are. `homes`
 * are the provinces of the programme's press.
 */
export function placesOf(party: MatchingParty, homes: readonly string[]): PreparedPlace[] {
  const province = party.place === undefined ? null : provinceName(party.place);
  const own = province?.toned.join(' ');
  const afar =
    own !== undefined && homes.length > 0 && homes.every((home) => provinceName(home)?.toned.join(' ') !== own);
  const found = new Map<string, PreparedPlace>();
  for (const written of [party.name, ...party.aliases]) {
    const plain = nfc(written)
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const parsed = /(?:^|\s)(xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|thành phố|tỉnh)\s+(\p{Lu}.*)$/iu.exec(plain);
    const kind = parsed ? foldTones(parsed[1]!) : null;
    const name = phrase(parsed ? parsed[2]! : plain);
    const key = name.toned.join(' ');
    if (key === '' || (kind === null && found.has(key))) continue;
    const known = found.get(key);
    if (known?.kind) continue;
    found.set(key, { shown: kind ? `${kind} ${name.shown}` : name.shown, kind, name, province, afar });
  }
  return [...found.values()];
}

function provinceName(place: string): Phrase | null {
  const plain = nfc(place)
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const last = plain.split(',').at(-1)!.trim();
  const name = phrase(last.replace(/^(tỉnh|thành phố|tp\.?)\s+/iu, ''));
  return name.toned.length > 0 ? name : null;
}

interface Mention {
  readonly zone: Zone;
  readonly kindBefore: string | null;
  readonly province: 'own' | 'other' | null;
}

export function placeEvidence(text: MarkedText, place: PreparedPlace): PlaceEvidence {
  const mentions = occurrences(text, place.name).flatMap((start) => mentionAt(text, place, start) ?? []);
  if (mentions.length === 0) return NO_PLACE;
  const own = mentions.filter((one) => place.kind === null || one.kindBefore === place.kind);
  const otherKind = mentions.filter(
    (one) => one.kindBefore !== null && place.kind !== null && one.kindBefore !== place.kind,
  );
  const unsaid = mentions.filter((one) => one.kindBefore === null && place.kind !== null);
  const saysElsewhere = mentions.some((one) => one.province === 'other');
  // Also in a dateline: "(Mẫu Giang) – …".
  const saysOwn =
    mentions.some((one) => one.province === 'own') ||
    (place.province !== null && occurrences(text, place.province).some((start) => text.capital[start]));
  // "xã Đông Hòa" in a text that also says "phường Đông Hòa" once: the kind that is said more often is meant.
  if ((saysElsewhere && !saysOwn) || otherKind.length > own.length) return NO_PLACE;
  const counted = [...own, ...(otherKind.length > 0 ? [] : unsaid)];
  if (counted.length === 0) return NO_PLACE;

  const zones = new Set(counted.map((one) => one.zone));
  const rival = strongestRival(text, place);
  const leading = zones.has('title') || zones.has('sapo');
  let strength = byPosition(zones, counted.length);
  if (own.length === 0) strength *= 0.8;
  const unsaidAfar = place.afar && !saysOwn;
  if (unsaidAfar) strength *= 0.6;
  if (rival && !leading && (rival.leading || rival.count >= counted.length)) strength *= 0.35;
  else if (rival?.leading && !zones.has('title') && rival.count > counted.length) strength *= 0.7;
  const key = `${place.kind ?? ''} ${place.name.plain.join(' ')}`;
  return { strength, key, unsaidAfar, saysProvince: saysOwn, reasons: [reason(place.shown, zones, counted.length)] };
}

function byPosition(zones: ReadonlySet<Zone>, count: number): number {
  if (zones.has('title')) return count > 1 ? 1 : 0.85;
  if (zones.has('sapo')) return count > 1 ? 0.95 : 0.8;
  return count >= 3 ? 0.85 : count === 2 ? 0.7 : 0.6;
}

function reason(name: string, zones: ReadonlySet<Zone>, count: number): Sentence {
  if (zones.has('title')) return say(`nêu tên ${name} trong tiêu đề`, `names ${name} in the headline`);
  if (zones.has('sapo')) return say(`nêu tên ${name} ngay ở sapo`, `names ${name} in the lead`);
  return count === 1
    ? say(`có nhắc tới ${name} một lần`, `mentions ${name} once`)
    : say(`nhắc tới ${name} ${count} lần`, `mentions ${name} ${count} times`);
}

/** Null when the words are part of a longer name, or not a name at all. */
function mentionAt(text: MarkedText, place: PreparedPlace, start: number): Mention | null {
  const length = place.name.toned.length;
  for (let at = start; at < start + length; at++) if (!text.capital[at]) return null;
  const after = start + length;
  const surnames = text.bare ? BARE_SURNAMES : SURNAMES;
  if (text.capital[after] && text.joined[after] && !surnames.has(text.words[after]!)) return null;
  return {
    zone: text.zones[start]!,
    kindBefore: kindBefore(text, start),
    province: provinceAfter(text, place, after),
  };
}

function kindBefore(text: MarkedText, start: number): string | null {
  let best: { kind: string; length: number } | null = null;
  for (const { kind, toned, plain } of KIND_PHRASES) {
    const words = text.bare ? plain : toned;
    const from = start - words.length;
    if (from < 0 || text.zones[from] !== text.zones[start]) continue;
    const adjoining = text.joined[start] || words[0]!.length <= 2;
    if (adjoining && words.every((word, at) => text.words[from + at] === word) && words.length > (best?.length ?? 0)) {
      best = { kind, length: words.length };
    }
  }
  return best?.kind ?? null;
}

function provinceAfter(text: MarkedText, place: PreparedPlace, after: number): Mention['province'] {
  if (!place.province) return null;
  for (let at = after; at < after + PROVINCE_REACH; at++) {
    for (const { toned, plain } of PROVINCE_KINDS) {
      const words = text.bare ? plain : toned;
      if (!words.every((word, step) => text.words[at + step] === word)) continue;
      const name = nameFrom(text, at + words.length).join(' ');
      if (name === '') continue;
      const own = (text.bare ? place.province.plain : place.province.toned).join(' ');
      return name === own || name.startsWith(`${own} `) ? 'own' : 'other';
    }
  }
  return null;
}

/** Whether any ward or commune is named. */
export function namesAnyPlace(text: MarkedText): boolean {
  return NAMING_KINDS.some((wanted) =>
    occurrences(text, wanted).some((start) => text.capital[start + wanted.toned.length] ?? false),
  );
}

/** The other ward or commune that the text names most. */
function strongestRival(text: MarkedText, place: PreparedPlace): { count: number; leading: boolean } | null {
  const own = (text.bare ? place.name.plain : place.name.toned).join(' ');
  const counts = new Map<string, { count: number; leading: boolean }>();
  for (const { kind, ...wanted } of LOCAL_KINDS) {
    for (const start of occurrences(text, wanted)) {
      const at = start + wanted.toned.length;
      const name = text.joined[at] ? nameFrom(text, at).join(' ') : '';
      if (name === '' || name === own || name.startsWith(`${own} `)) continue;
      const key = `${kind} ${name}`;
      const known = counts.get(key) ?? { count: 0, leading: false };
      counts.set(key, { count: known.count + 1, leading: known.leading || text.zones[start] !== 'body' });
    }
  }
  let best: { count: number; leading: boolean } | null = null;
  for (const one of counts.values()) if (!best || one.count > best.count) best = one;
  return best;
}
