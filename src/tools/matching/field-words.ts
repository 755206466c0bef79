// How much a text speaks of each field of news. The words of the fields are the same for every programme, so they are made
// ready once and looked for once in a text, by the syllables that the text has.
import { syllables } from '../vietnamese/index.ts';
import { occurrences, phrase, type MarkedText, type Phrase } from './marked-text.ts';
import { TOPIC_FIELDS, type TopicField } from './topic-fields.ts';

export interface WeighedPhrase extends Phrase {
  /** Folded, as one string. */
  readonly key: string;
  readonly weight: number;
  /** The topic or field it stands for. */
  readonly topic: string;
  /** Only a part of words: weak, and told only when there is nothing better to tell. */
  readonly isPart: boolean;
}

export interface PreparedField {
  readonly name: string;
  /** Where it stands in the list of all fields. */
  readonly number: number;
  readonly partOf?: string;
  /** Folded, with a blank at both ends. */
  readonly named: readonly string[];
  readonly words: readonly WeighedPhrase[];
}

/** A phrase that the text has. */
export interface SeenPhrase {
  readonly key: string;
  readonly shown: string;
  readonly topic: string;
  readonly times: number;
  readonly points: number;
  readonly isPart: boolean;
}

/** What a text says of one field. */
export interface SpokenField {
  /** Unbounded; grows with words and with their place. */
  readonly score: number;
  readonly seen: readonly SeenPhrase[];
}

export const WORD_WEIGHT = 1;
export const HALF_WEIGHT = 0.45;
/** Two syllables that stand together in a longer word of the field: what is said of its things in other words. */
const PAIR_OF_WORDS = 0.3;
/** One syllable that several words of the field have. */
const SYLLABLE_OF_WORDS = 0.2;
const WORDS_WITH_SYLLABLE = 2;
/** Parts that so many fields share that less than this is left say nothing. */
const LEAST_WEIGHT = 0.02;
const ZONE_WEIGHT = { title: 2, sapo: 1.5, body: 1 } as const;

/** Pairs that every agreement has; they say nothing about a topic. */
export const SET_PAIRS = new Set(
  `tuyên truyền|thông tin|tin bài|trên địa|địa bàn|cơ quan|báo chí|phối hợp|hai bên|các bên|mỗi quý|mỗi năm|mỗi tháng|hằng tháng|hằng năm|kịp thời|chính thống|địa phương|chính quyền|kết quả|thực hiện|nội dung|hình ảnh|phản ánh|giới thiệu|quảng bá|đăng tải|ít nhất|của xã|của phường|ở các|các thôn|khu phố|các khu|về các|và các|trong các|có trách|trách nhiệm|cách làm|làm của|người dân|nhân dân|tổ chức|đơn vị|hoạt động|phát triển|xây dựng|công tác|liên quan|quan đến|đến phường|đến xã|bằng tin|bài và|và video|video ngắn|chuyên trang|chuyên mục|duy trì|cán bộ|điện tử|báo điện|một lần|mỗi một|năm một|một lớp|nhất là|trong mùa`.split(
    '|',
  ),
);

function fieldWords(field: TopicField): { readonly word: string; readonly weight: number }[] {
  const [whole = '', half = ''] = field.words.split('|');
  const list = (text: string): string[] =>
    text
      .split(',')
      .map((word) => word.trim().replace(/\s+/gu, ' '))
      .filter(Boolean);
  return [
    ...list(whole).map((word) => ({ word, weight: word.includes(' ') ? WORD_WEIGHT : HALF_WEIGHT })),
    ...list(half).map((word) => ({ word, weight: HALF_WEIGHT })),
  ];
}

export function weighed(word: string, weight: number, topic: string, isPart = false): WeighedPhrase {
  const made = phrase(word);
  return { ...made, key: made.toned.join(' '), weight, topic, isPart };
}

/** Pairs of syllables, and single ones. */
export function partsOf(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`])));
}

/** In how many of the lists each stands: the more, the less it says. */
export function holdersOf(lists: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const list of lists) for (const one of new Set(list)) holders.set(one, (holders.get(one) ?? 0) + 1);
  return holders;
}

const WORDS = TOPIC_FIELDS.map((field) =>
  fieldWords(field).map(({ word, weight }) => weighed(word, weight, field.name)),
);
const WORD_HOLDERS = holdersOf(WORDS.map((words) => words.map(({ key }) => key)));

/** Parts of a field's longer words that are no words of it, and in how many of them each stands. */
const PARTS = WORDS.map((words) => {
  const counts = new Map<string, number>();
  for (const { toned } of words) {
    if (toned.length < 2) continue;
    for (const part of partsOf(toned)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  for (const { key } of words) counts.delete(key);
  return counts;
});
const PART_HOLDERS = holdersOf(PARTS.map((parts) => parts.keys()));

function weightOfPart(part: string, words: number): number {
  if (SET_PAIRS.has(part)) return 0;
  const weight = part.includes(' ') ? PAIR_OF_WORDS : words >= WORDS_WITH_SYLLABLE ? SYLLABLE_OF_WORDS : 0;
  return weight / PART_HOLDERS.get(part)!;
}

export const FIELDS: readonly PreparedField[] = TOPIC_FIELDS.map((field, number) => ({
  name: field.name,
  number,
  ...(field.partOf === undefined ? {} : { partOf: field.partOf }),
  named: field.named.map((name) => ` ${syllables(name).join(' ')} `),
  words: WORDS[number]!.map((word) => ({ ...word, weight: word.weight / WORD_HOLDERS.get(word.key)! })),
}));

interface FieldPhrase {
  readonly field: number;
  readonly wanted: WeighedPhrase;
}

const ALL: readonly FieldPhrase[] = FIELDS.flatMap(({ name, number, words }) => [
  ...words.map((wanted) => ({ field: number, wanted })),
  ...[...PARTS[number]!]
    .map(([part, count]) => weighed(part, weightOfPart(part, count), name, true))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .map((wanted) => ({ field: number, wanted })),
]);
/** Thousands of phrases are looked for in each text: by their first two words few of them come into question. */
interface Beginning {
  readonly alone: readonly number[];
  readonly bySecond: ReadonlyMap<string, readonly number[]>;
}

const BY_FIRST = { toned: byFirst('toned'), plain: byFirst('plain') };

function byFirst(form: 'toned' | 'plain'): ReadonlyMap<string, Beginning> {
  const wordsOf = (at: number): readonly string[] => ALL[at]!.wanted[form];
  const groups = Map.groupBy(ALL.keys(), (at) => wordsOf(at)[0] ?? '');
  return new Map(
    [...groups].map(([first, all]) => [
      first,
      {
        alone: all.filter((at) => wordsOf(at).length < 2),
        bySecond: Map.groupBy(
          all.filter((at) => wordsOf(at).length > 1),
          (at) => wordsOf(at)[1]!,
        ),
      },
    ]),
  );
}

/** Places in `ALL` of the phrases that may begin where the word stands, in order. */
function beginningAt(text: MarkedText, starts: readonly number[], { alone, bySecond }: Beginning): number[] {
  const found = [...alone];
  for (const second of new Set(starts.map((start) => text.words[start + 1] ?? '')))
    found.push(...(bySecond.get(second) ?? []));
  return found.sort((a, b) => a - b);
}

/**
 * By the number of the field, whether a programme asks for it or not: an article on poor households that mentions health
 * insurance is not about health. `names`: words that are part of a place's name and say nothing of a topic.
 */
export function spokenFields(text: MarkedText, names: ReadonlySet<number>): readonly SpokenField[] {
  const spoken = FIELDS.map(() => ({ score: 0, seen: [] as SeenPhrase[] }));
  const index = text.bare ? BY_FIRST.plain : BY_FIRST.toned;
  for (const [word, starts] of text.places) {
    const beginning = index.get(word);
    if (!beginning) continue;
    for (const at of beginningAt(text, starts, beginning)) {
      const { field, wanted } = ALL[at]!;
      const seen = seenIn(text, wanted, names);
      if (!seen) continue;
      spoken[field]!.score += seen.points;
      spoken[field]!.seen.push(seen);
    }
  }
  return spoken;
}

export function seenIn(text: MarkedText, wanted: WeighedPhrase, names: ReadonlySet<number>): SeenPhrase | null {
  const all = occurrences(text, wanted);
  const starts = names.size === 0 ? all : all.filter((start) => !names.has(start));
  if (starts.length === 0) return null;
  const zone = Math.max(...starts.map((start) => ZONE_WEIGHT[text.zones[start]!]));
  const points = wanted.weight * zone * (1 + Math.log2(starts.length) / 2);
  const { key, shown, topic, isPart } = wanted;
  return { key, shown, topic, isPart, times: starts.length, points };
}
