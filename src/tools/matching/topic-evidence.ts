// Is the text about what the commitment promises? Topic names, the words of their fields, and pairs of syllables from the
// commitment's own text, rarer pairs counting more. Vietnamese words are mostly two syllables, so pairs carry meaning.
import { say, type Sentence } from '../sentence/index.ts';
import { nfc, syllables } from '../vietnamese/index.ts';
import {
  FIELDS,
  HALF_WEIGHT,
  holdersOf,
  partsOf,
  seenIn,
  SET_PAIRS,
  weighed,
  WORD_WEIGHT,
  type PreparedField,
  type SeenPhrase,
  type SpokenField,
  type WeighedPhrase,
} from './field-words.ts';
import type { MarkedText } from './marked-text.ts';
import type { MatchingCommitment } from './programme-input.ts';

export interface PreparedTopics {
  /** Names of topics and pairs of the commitment's text. */
  readonly own: readonly WeighedPhrase[];
  /** The fields it speaks of. */
  readonly fields: readonly PreparedField[];
}

export interface TopicEvidence {
  /** Unbounded; grows with words and with their place. */
  readonly score: number;
  /** 0..1, from the score alone. */
  readonly strength: number;
  readonly reasons: readonly Sentence[];
}

const NAME_WEIGHT = 1.6;
const PAIR_WEIGHT = 0.3;
/** What adds less is not worth a word in the reasons. */
const LEAST_TOLD = 0.3;
/** The score at which a text is two thirds sure to be about the topic. */
const SURE_AT = 3;

export function prepareTopics(
  commitments: readonly MatchingCommitment[],
  topicNames: ReadonlyMap<string, string>,
): Map<string, PreparedTopics> {
  const pairsOf = new Map(commitments.map((one) => [one.id, pairs(one.text)]));
  const holders = holdersOf([...pairsOf.values()]);
  const meant = meantFields(commitments, topicNames);
  return new Map(
    commitments.map((commitment) => {
      const names = commitment.topics.flatMap((id) => topicNames.get(id) ?? []);
      const own = [
        ...names.flatMap((name) => namedThings(name).map((part) => weighed(part, NAME_WEIGHT, name))),
        ...[...pairsOf.get(commitment.id)!].map((pair) =>
          weighed(pair, PAIR_WEIGHT / holders.get(pair)!, names[0] ?? commitment.text),
        ),
      ];
      return [commitment.id, { own, fields: meant.get(commitment.id)! }];
    }),
  );
}

/** By commitment; with the narrower fields that no commitment of the programme asks for by name. */
function meantFields(
  commitments: readonly MatchingCommitment[],
  topicNames: ReadonlyMap<string, string>,
): Map<string, readonly PreparedField[]> {
  const named = commitments.map(({ id, kind, text, topics }) => {
    const names = topics.flatMap((topic) => topicNames.get(topic) ?? []);
    // A commitment without topics is read by its own words, unless it is about the whole place.
    return { id, fields: fieldsOf(names.length > 0 ? names : kind.startsWith('coverage') ? [] : [text]) };
  });
  const apart = new Set(named.flatMap(({ fields }) => fields));
  return new Map(
    named.map(({ id, fields }) => {
      const narrower = FIELDS.filter((field) => !apart.has(field) && fields.some(({ name }) => name === field.partOf));
      return [id, [...fields, ...narrower]];
    }),
  );
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
const PART_HOLDERS = holdersOf(PARTS);

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

/** `spoken`: of all fields, by their number; `names`: words that are part of a place's name and say nothing of a topic. */
export function topicEvidence(
  text: MarkedText,
  topics: PreparedTopics,
  spoken: readonly SpokenField[],
  names: ReadonlySet<number>,
): TopicEvidence {
  // What is a name and a word of a field counts once, as the weightier.
  const found = new Map<string, SeenPhrase>();
  const add = (seen: SeenPhrase): void => {
    if ((found.get(seen.key)?.points ?? 0) < seen.points) found.set(seen.key, seen);
  };
  for (const { number } of topics.fields) for (const seen of spoken[number]!.seen) add(seen);
  for (const wanted of topics.own) {
    const seen = seenIn(text, wanted, names);
    if (seen) add(seen);
  }
  const seen = [...found.values()];
  const score = seen.reduce((sum, { points }) => sum + points, 0);
  return { score, strength: strengthOf(score), reasons: topicReasons(seen) };
}

export function strengthOf(score: number): number {
  return 1 - Math.exp(-score / SURE_AT);
}

/** Whether the name of a section has a word of the topics. */
export function sectionSpeaksOf(section: string, { own, fields }: PreparedTopics): boolean {
  const said = ` ${syllables(section).join(' ')} `;
  const has = ({ key }: WeighedPhrase): boolean => key !== '' && said.includes(` ${key} `);
  return said.trim() !== '' && (own.some(has) || fields.some(({ words }) => words.some(has)));
}

function topicReasons(seen: readonly SeenPhrase[]): Sentence[] {
  const told = seen.filter((one) => one.points >= LEAST_TOLD).toSorted((a, b) => b.points - a.points);
  const words = told.filter(({ isPart }) => !isPart);
  const best = (words.length > 0 ? words : told).slice(0, 3);
  if (best.length === 0) return [];
  const topic = best[0]!.topic;
  const times = (one: { times: number }, vi: boolean): string =>
    one.times > 1 ? ` ${one.times} ${vi ? 'lần' : 'times'}` : '';
  const listed = (vi: boolean): string => best.map((one) => `“${one.shown}”${times(one, vi)}`).join(', ');
  return [say(`đúng chủ đề ${topic}: có ${listed(true)}`, `on the topic ${topic}: has ${listed(false)}`)];
}
