// Is the text about what the commitment promises? Topic names, the words of their fields, and pairs of syllables from the
// commitment's own text, rarer pairs counting more. Vietnamese words are mostly two syllables, so pairs carry meaning.
import { say, type Sentence } from '../sentence/index.ts';
import { nfc, syllables } from '../vietnamese/index.ts';
import { occurrences, phrase, type MarkedText, type Phrase } from './marked-text.ts';
import type { MatchingCommitment } from './programme-input.ts';
import { TOPIC_FIELDS, type TopicField } from './topic-fields.ts';

// The general fields are the same for every programme, so their words are made ready once.
interface PreparedField {
  readonly name: string;
  /** Where it stands in the list of all fields. */
  readonly number: number;
  /** Folded, with a blank at both ends. */
  readonly named: readonly string[];
  readonly words: readonly WeighedPhrase[];
}

interface WeighedPhrase extends Phrase {
  readonly weight: number;
  /** The topic or field it stands for. */
  readonly topic: string;
}

export interface PreparedTopics {
  readonly phrases: readonly WeighedPhrase[];
  /** The fields it speaks of, by their number. */
  readonly fields: ReadonlySet<number>;
}

export interface TopicEvidence {
  /** Unbounded; grows with words and with their place. */
  readonly score: number;
  /** 0..1, from the score alone. */
  readonly strength: number;
  readonly reasons: readonly Sentence[];
}

const NAME_WEIGHT = 1.6;
const WORD_WEIGHT = 1;
const HALF_WEIGHT = 0.45;
const PAIR_WEIGHT = 0.3;
/** What adds less is not worth a word in the reasons. */
const LEAST_TOLD = 0.3;
/** The score at which a text is two thirds sure to be about the topic. */
const SURE_AT = 3;
const ZONE_WEIGHT = { title: 2, sapo: 1.5, body: 1 } as const;

/** Pairs that every agreement has; they say nothing about a topic. */
const SET_PAIRS = new Set(
  `tuyên truyền|thông tin|tin bài|trên địa|địa bàn|cơ quan|báo chí|phối hợp|hai bên|các bên|mỗi quý|mỗi năm|mỗi tháng|hằng tháng|hằng năm|kịp thời|chính thống|địa phương|chính quyền|kết quả|thực hiện|nội dung|hình ảnh|phản ánh|giới thiệu|quảng bá|đăng tải|ít nhất|của xã|của phường|ở các|các thôn|khu phố|các khu|về các|và các|trong các|có trách|trách nhiệm|cách làm|làm của|người dân|nhân dân|tổ chức|đơn vị|hoạt động|phát triển|xây dựng|công tác|liên quan|quan đến|đến phường|đến xã|bằng tin|bài và|và video|video ngắn|chuyên trang|chuyên mục|duy trì|cán bộ|điện tử|báo điện|một lần|mỗi một|năm một|một lớp|nhất là|trong mùa`.split(
    '|',
  ),
);

export function prepareTopics(
  commitments: readonly MatchingCommitment[],
  topicNames: ReadonlyMap<string, string>,
): Map<string, PreparedTopics> {
  const pairsOf = new Map(commitments.map((one) => [one.id, pairs(one.text)]));
  const holders = new Map<string, number>();
  for (const own of pairsOf.values()) for (const pair of own) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  return new Map(
    commitments.map((commitment) => {
      const names = commitment.topics.flatMap((id) => topicNames.get(id) ?? []);
      const found = new Map<string, WeighedPhrase>();
      const add = (made: Phrase, weight: number, topic: string): void => {
        const key = made.toned.join(' ');
        if (made.toned.length === 0 || (found.get(key)?.weight ?? 0) >= weight) return;
        found.set(key, { ...made, weight, topic });
      };
      for (const name of names) for (const part of namedThings(name)) add(phrase(part), NAME_WEIGHT, name);
      // A commitment without topics is read by its own words, unless it is about the whole place.
      const spoken = names.length > 0 ? names : commitment.kind.startsWith('coverage') ? [] : [commitment.text];
      const fields = fieldsOf(spoken);
      // The words of a field are the same objects for all programmes.
      for (const field of fields) {
        for (const word of field.words) {
          const key = word.toned.join(' ');
          if ((found.get(key)?.weight ?? 0) < word.weight) found.set(key, word);
        }
      }
      for (const pair of pairsOf.get(commitment.id)!) {
        const rarity = 1 / holders.get(pair)!;
        add(phrase(pair), PAIR_WEIGHT * rarity, names[0] ?? commitment.text);
      }
      return [commitment.id, { phrases: [...found.values()], fields: new Set(fields.map(({ number }) => number)) }];
    }),
  );
}

function fieldWords(field: TopicField): { readonly word: string; readonly weight: number }[] {
  const [whole = '', half = ''] = field.words.split('|');
  const list = (text: string): string[] =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  return [
    ...list(whole).map((word) => ({ word, weight: word.includes(' ') ? WORD_WEIGHT : HALF_WEIGHT })),
    ...list(half).map((word) => ({ word, weight: HALF_WEIGHT })),
  ];
}

/** In how many fields a word stands: the more, the less it says. */
const HELD_BY = new Map<string, number>();
for (const field of TOPIC_FIELDS) {
  for (const { word } of fieldWords(field)) HELD_BY.set(word, (HELD_BY.get(word) ?? 0) + 1);
}

const FIELDS: readonly PreparedField[] = TOPIC_FIELDS.map((field, number) => ({
  name: field.name,
  number,
  named: field.named.map((name) => ` ${syllables(name).join(' ')} `),
  words: fieldWords(field).map(({ word, weight }) => ({
    ...phrase(word),
    weight: weight / HELD_BY.get(word)!,
    topic: field.name,
  })),
}));

/**
 * How much the text speaks of each field, whether a programme asks for it or not: an article on poor households that
 * mentions health insurance is not about health.
 */
export function fieldScores(text: MarkedText, names: ReadonlySet<number>): readonly number[] {
  return FIELDS.map((field) => scoreOf(text, field.words, names).score);
}

/** "gương người tốt, việc tốt" → the whole and its parts of two syllables or more. */
function namedThings(name: string): string[] {
  const parts = nfc(name)
    .split(/[,;]|\s[–-]\s|\svà\s/u)
    .map((part) => part.trim());
  return [...new Set([name, ...parts])].filter((part) => syllables(part).length >= 2);
}

/** All names of fields, the longest first: "môi trường đầu tư" is not about the environment. */
const NAMES = FIELDS.flatMap((field) => field.named.map((name) => ({ field, name }))).toSorted(
  (a, b) => b.name.length - a.name.length,
);

/** The fields that are named; when none is, the one whose words are used most. */
function fieldsOf(texts: readonly string[]): readonly PreparedField[] {
  let spoken = ` ${texts.map((text) => syllables(text).join(' ')).join(' ; ')} `;
  const found = new Set<PreparedField>();
  for (const { field, name } of NAMES) {
    if (!spoken.includes(name)) continue;
    found.add(field);
    spoken = spoken.replaceAll(name, ' ; ');
  }
  if (found.size > 0) return [...found];
  const asked = partsOf(syllables(spoken));
  const best = FIELDS.map((field) => ({ field, shared: sharedParts(asked, field) })).toSorted(
    (one, other) => other.shared - one.shared,
  )[0]!;
  return best.shared >= LEAST_SHARED ? [best.field] : [];
}

/** Pairs of syllables, and single ones. */
function partsOf(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`])));
}

/** A pair that a name shares with words of one field alone, or two single words. */
const LEAST_SHARED = 0.4;
const PARTS = FIELDS.map(
  (field) =>
    new Set(
      field.words.flatMap((word) =>
        [...partsOf(word.toned)].filter((part) => part.includes(' ') || word.toned.length === 1),
      ),
    ),
);
const PART_HOLDERS = new Map<string, number>();
for (const parts of PARTS) for (const part of parts) PART_HOLDERS.set(part, (PART_HOLDERS.get(part) ?? 0) + 1);

function sharedParts(asked: ReadonlySet<string>, field: PreparedField): number {
  let shared = 0;
  for (const part of asked) {
    if (PARTS[field.number]!.has(part) && !SET_PAIRS.has(part)) {
      shared += (part.includes(' ') ? WORD_WEIGHT : HALF_WEIGHT) / PART_HOLDERS.get(part)!;
    }
  }
  return shared;
}

function pairs(text: string): Set<string> {
  const words = syllables(text);
  const found = new Set<string>();
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1]} ${words[at]}`;
    if (!SET_PAIRS.has(pair) && !/\d/.test(pair)) found.add(pair);
  }
  return found;
}

interface SeenPhrase {
  readonly shown: string;
  readonly topic: string;
  readonly times: number;
  readonly points: number;
}

/** `names`: words that are part of a place's name and say nothing of a topic. */
export function topicEvidence(text: MarkedText, topics: PreparedTopics, names: ReadonlySet<number>): TopicEvidence {
  const { score, seen } = scoreOf(text, topics.phrases, names);
  return { score, strength: strengthOf(score), reasons: topicReasons(seen) };
}

export function strengthOf(score: number): number {
  return 1 - Math.exp(-score / SURE_AT);
}

function scoreOf(
  text: MarkedText,
  phrases: readonly WeighedPhrase[],
  names: ReadonlySet<number>,
): { score: number; seen: SeenPhrase[] } {
  let score = 0;
  const seen: SeenPhrase[] = [];
  for (const wanted of phrases) {
    const all = occurrences(text, wanted);
    const starts = names.size === 0 ? all : all.filter((start) => !names.has(start));
    if (starts.length === 0) continue;
    const zone = Math.max(...starts.map((start) => ZONE_WEIGHT[text.zones[start]!]));
    const points = wanted.weight * zone * (1 + Math.log2(starts.length) / 2);
    score += points;
    seen.push({ shown: wanted.shown, topic: wanted.topic, times: starts.length, points });
  }
  return { score, seen };
}

function topicReasons(seen: readonly SeenPhrase[]): Sentence[] {
  const best = seen
    .filter((one) => one.points >= LEAST_TOLD)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3);
  if (best.length === 0) return [];
  const topic = best[0]!.topic;
  const times = (one: { times: number }, vi: boolean): string =>
    one.times > 1 ? ` ${one.times} ${vi ? 'lần' : 'times'}` : '';
  const listed = (vi: boolean): string => best.map((one) => `“${one.shown}”${times(one, vi)}`).join(', ');
  return [say(`đúng chủ đề ${topic}: có ${listed(true)}`, `on the topic ${topic}: has ${listed(false)}`)];
}
