// How units are named and found: kind and bare name apart, one key for the many ways of writing. Pure.
import { foldAccents, nfc, searchKey } from '../../tools/vietnamese/index.ts';
import type { PlaceKind } from './model.ts';

const KINDS: readonly (readonly [string, PlaceKind])[] = [
  ['thành phố', 'city'],
  ['thị xã', 'town'],
  ['thị trấn', 'township'],
  ['đặc khu', 'special_zone'],
  ['phường', 'ward'],
  ['quận', 'urban_district'],
  ['huyện', 'district'],
  ['tỉnh', 'province'],
  ['xã', 'commune'],
];

const KIND_OF_WORDS = new Map(KINDS);
const LEADING_KIND = new RegExp(`^(${KINDS.map(([words]) => words).join('|')}) (.+)$`, 'iu');

/** NFC, single spaces, the kind written as in official lists ("Thị trấn", never "Thị Trấn"). */
export function tidyPlaceName(name: string): string {
  const text = nfc(name).replace(/\s+/g, ' ').trim();
  const parts = LEADING_KIND.exec(text);
  if (!parts) return text;
  const words = parts[1]!.toLowerCase();
  return `${words[0]!.toUpperCase()}${words.slice(1)} ${parts[2]!}`;
}

/** "Phường Xuân Hoà" → ward, "Xuân Hoà"; null when the name does not begin with a kind. */
export function kindAndBareName(name: string): { kind: PlaceKind; bareName: string } | null {
  const parts = LEADING_KIND.exec(nfc(name).replace(/\s+/g, ' ').trim());
  const kind = parts ? KIND_OF_WORDS.get(parts[1]!.toLowerCase()) : undefined;
  return parts && kind ? { kind, bareName: parts[2]! } : null;
}

/** Abbreviations in folded text, before punctuation goes. A single letter counts with its dot, a number, or in front. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])t\.\s?p\.?\s*/gu, 'thanh pho '],
  [/(?<![\p{L}\p{N}])tp(?=(?:hcm|hn|hp|dn|ct|vt|bd)(?![\p{L}\p{N}]))/gu, 'thanh pho '],
  [/(?<![\p{L}\p{N}])tp(?:\.\s*|\s+(?=\S))/gu, 'thanh pho '],
  [/(?<![\p{L}\p{N}])tx(?:\.\s*|\s+(?=\S))/gu, 'thi xa '],
  [/(?:^|(?<=,\s?))tt\s+(?=\S)|(?<![\p{L}\p{N}])tt\.\s*/gu, 'thi tran '],
  [/(?:^|(?<=,\s?))dk\s+(?=\S)|(?<![\p{L}\p{N}])dk\.\s*/gu, 'dac khu '],
  [/(?:^|(?<=,\s?))p\s+(?=\S)|(?<![\p{L}\p{N}])p(?:\.\s*|(?=\d))/gu, 'phuong '],
  [/(?:^|(?<=,\s?))q\s+(?=\S)|(?<![\p{L}\p{N}])q(?:\.\s*|(?=\d))/gu, 'quan '],
  [/(?:^|(?<=,\s?))x\s+(?=\S)|(?<![\p{L}\p{N}])x\.\s*/gu, 'xa '],
  [/(?:^|(?<=,\s?))h\s+(?=\S)|(?<![\p{L}\p{N}])h\.\s*/gu, 'huyen '],
  [/(?<![\p{L}\p{N}])t\.\s*/gu, 'tinh '],
];

/** Folded, abbreviations of kinds written out: "P. Xuân Hoà, TP.HCM" → "phuong xuan hoa thanh pho hcm". */
export function placeKey(text: string): string {
  let key = foldAccents(nfc(text)).trim();
  for (const [short, long] of SHORT) key = key.replace(short, long);
  // "Phường 01" and "Phường 1" are one.
  return searchKey(key).replace(/(?<!\p{N})0+(?=\p{N})/gu, '');
}

/** The kind a key begins with, and the rest. */
export function kindOfKey(key: string): { kind: PlaceKind | null; rest: string } {
  for (const [words, kind] of KINDS) {
    const head = `${foldAccents(words)} `;
    if (key.startsWith(head)) return { kind, rest: key.slice(head.length) };
  }
  return { kind: null, rest: key };
}

/** First letters, by which provinces are often typed: "Hồ Chí Minh" → "hcm"; "" for a single word. */
export function initials(bareName: string): string {
  const words = searchKey(bareName).split(' ');
  return words.length > 1 ? words.map((word) => word[0]).join('') : '';
}

/**
 * What a unit is found by: its own name, and those of the units above and before it with their initials, each once. The
 * names stay whole, so that words of one name can be told from words of several. Each word stands between spaces.
 */
export function fullKey(name: string, around: readonly string[]): string {
  const names = new Set([placeKey(name)]);
  for (const one of around) {
    names.add(placeKey(one));
    const short = initials(kindAndBareName(one)?.bareName ?? one);
    if (short !== '') names.add(short);
  }
  return ` ${[...names].join(' | ')} `;
}
