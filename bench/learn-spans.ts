// Learns where topics and channels stand from the labels of the tuning set, and writes the weights beside the reader:
// `node bench/learn-spans.ts`. With `--check` it writes nothing, but tells how right it is on the texts of each author when
// it has learned from all the others; with `topics` or `channels` behind it does one of the two.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  compareReadings,
  JOINT,
  likeliest,
  lookOver,
  readAgreement,
  repair,
  scoreOf,
  spansOf,
  STATE_COUNT,
  totalOf,
  type ExpectedReading,
  type Known,
} from '../src/tools/agreement-reader/index.ts';
import { nfc } from '../src/tools/vietnamese/index.ts';
import { learnChain, scoresOf, type KnownLine, type Learned } from './chain-learning.ts';

const TUNING = new URL('./reading-set/tuning/', import.meta.url);
const SAMPLES = new URL('../src/tools/agreement-reader/samples/', import.meta.url);
const READER = new URL('../src/tools/agreement-reader/', import.meta.url);
/** First and last number of the texts of each author. */
const AUTHORS = [
  [1, 34],
  [35, 68],
  [69, 100],
  [101, 136],
  [137, 168],
  [201, 245],
  [246, 290],
  [405, 444],
  [445, 484],
] as const;
/** `boldness` and how much is kept were chosen on authors left out; the file of weights grows with what is kept. */
const FIELDS = {
  topics: { file: 'topic-weights.ts', name: 'TOPIC_WEIGHTS', kept: 4600, boldness: 0.4 },
  channels: { file: 'channel-weights.ts', name: 'CHANNEL_WEIGHTS', kept: 4000, boldness: 0.4 },
} as const;
type Field = keyof typeof FIELDS;
/** What is seen less often says nothing. */
const SEEN = 3;
const TURNS_TO_CHOOSE = 8;
const TURNS = 24;
const SCALE = 5;
/** Words between two things of one list: ", ", "; và". */
const BETWEEN = 3;
const [FIRST, LATER, IN_LIST] = [1, 2, 3];

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly words: readonly Span[];
  /** "kind:value" of all that is seen at each word. */
  readonly seen: readonly (readonly string[])[];
}

interface Text {
  readonly number: number;
  readonly name: string;
  readonly raw: string;
  readonly expected: ExpectedReading;
  readonly lines: readonly Line[];
  /** A place of the NFC text in the repaired one, and the other way round. */
  readonly forth: (span: Span) => Span;
  readonly back: (span: Span) => Span;
}

function textOf(folder: URL, file: string): Text {
  const raw = readFileSync(new URL(file, folder), 'utf8');
  const expected = JSON.parse(
    readFileSync(new URL(file.replace('.txt', '.expected.json'), folder), 'utf8'),
  ) as ExpectedReading;
  const heard: Known[] = [];
  readAgreement(raw, { hear: (known) => heard.push(known) });
  const repaired = repair(nfc(raw));
  const lines: Line[] = [];
  let seen: string[][] = [];
  for (const known of heard)
    lookOver(known, {
      open: (words) => {
        seen = words.map(() => []);
        lines.push({ words, seen });
      },
      see: (at, kind, value, second) =>
        seen[at]!.push(`${kind}:${second === undefined ? value : `${value}${JOINT}${second}`}`),
      close: () => {},
    });
  const places = new Int32Array(nfc(raw).length + 1).fill(-1);
  for (let at = 0; at < repaired.text.length; at++) {
    const { start, end } = repaired.back({ start: at, end: at + 1 });
    for (let place = start; place < end; place++) if (places[place]! < 0) places[place] = at;
  }
  for (let place = 1; place < places.length; place++) if (places[place]! < 0) places[place] = places[place - 1]!;
  return {
    number: Number.parseInt(file, 10) || 0,
    name: file,
    raw,
    expected,
    lines,
    forth: ({ start, end }) => ({ start: places[start]!, end: places[end - 1]! + 1 }),
    back: ({ start, end }) => repaired.back({ start, end }),
  };
}

function statesOf({ words }: Line, spans: readonly Span[]): Uint8Array {
  const states = new Uint8Array(words.length);
  let last = -1;
  words.forEach((word, at) => {
    const span = spans.find((one) => word.start < one.end && one.start < word.end);
    if (!span) return;
    const before = words[at - 1];
    states[at] = before && before.start < span.end && span.start < before.end ? LATER : FIRST;
    if (states[at] === FIRST && last >= 0 && at - last <= BETWEEN + 1) states.fill(IN_LIST, last + 1, at);
    last = at;
  });
  return states;
}

interface Model extends Learned {
  readonly things: ReadonlyMap<string, number>;
}

/** Learns from all that is seen often enough, keeps what then weighs most, and learns from that alone. */
function learn(texts: readonly Text[], field: Field): Model {
  const lines = texts.flatMap((text) => {
    const spans = (text.expected[field] ?? []).map(text.forth);
    return text.expected[field] ? text.lines.map((line) => ({ seen: line.seen, states: statesOf(line, spans) })) : [];
  });
  const counts = new Map<string, number>();
  for (const { seen } of lines) for (const one of seen.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= SEEN).map(([thing]) => thing);
  const first = learnFrom(lines, often, TURNS_TO_CHOOSE);
  const weight = (thing: string, at: number) => {
    const [outside = 0, ...rest] = first.weights.subarray(at * STATE_COUNT, (at + 1) * STATE_COUNT);
    return Math.max(...rest.map((one) => Math.abs(one - outside))) * counts.get(thing)! ** 0.4;
  };
  const kept = often
    .map((thing, at) => ({ thing, weight: weight(thing, at) }))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, FIELDS[field].kept)
    .map(({ thing }) => thing)
    .toSorted();
  const model = learnFrom(lines, kept, TURNS);
  for (let at = 0; at < model.weights.length; at += STATE_COUNT) {
    const outside = model.weights[at]!;
    for (let state = 0; state < STATE_COUNT; state++)
      model.weights[at + state] = Math.round((model.weights[at + state]! - outside) * SCALE) / SCALE;
  }
  return model;
}

function numbered({ seen }: Pick<Line, 'seen'>, things: ReadonlyMap<string, number>): Int32Array[] {
  return seen.map((all) => Int32Array.from(all.flatMap((one) => things.get(one) ?? [])));
}

function learnFrom(
  lines: readonly { readonly seen: Line['seen']; readonly states: Uint8Array }[],
  list: readonly string[],
  turns: number,
): Model {
  const things = new Map(list.map((thing, at) => [thing, at]));
  const known = lines.map((line): KnownLine => ({ seen: numbered(line, things), states: line.states }));
  return { ...learnChain(known, list.length, turns), things };
}

function write(model: Model, field: Field, texts: number): void {
  const { file, name, boldness } = FIELDS[field];
  const looks = new Map<string, string[]>();
  for (const [thing, at] of model.things) {
    const weights = [...model.weights.subarray(at * STATE_COUNT + 1, (at + 1) * STATE_COUNT)].map((one) =>
      Math.round(one * SCALE),
    );
    while (weights.at(-1) === 0) weights.pop();
    if (weights.length === 0) continue;
    const cut = thing.indexOf(':');
    const pairs = looks.get(thing.slice(0, cut)) ?? [];
    looks.set(thing.slice(0, cut), pairs);
    pairs.push(`${thing.slice(cut + 1)}=${weights.join(',')}`);
  }
  const quoted = (words: string) => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const rows = [...looks]
    .toSorted()
    .map(([kind, pairs]) => `    ${quoted(kind)}:\n      ${quoted(pairs.join(' '))},\n`);
  writeFileSync(
    new URL(file, READER),
    `// Written by \`node bench/learn-spans.ts\` from the labels of ${texts} texts of the tuning set; change those and run it again.
import type { SpanWeights } from './span-tagger.ts';

export const ${name}: SpanWeights = {
  scale: ${SCALE},
  boldness: ${boldness},
  steps: [${[...model.steps].map((one) => Math.round(one * 100) / 100).join(', ')}],
  looks: {
${rows.join('')}  },
};
`,
  );
}

/** How right the model is on texts that it has not learned from. */
function judge(model: Model, texts: readonly Text[], field: Field) {
  return totalOf(
    texts.map(({ raw, expected, lines, back }) => {
      const seen = new Set<string>();
      const found = lines.flatMap((line) => {
        const scores = scoresOf(numbered(line, model.things), model.weights);
        return spansOf(line.words, likeliest(scores, model.steps, line.words.length, FIELDS[field].boldness)).map(back);
      });
      const text = nfc(raw);
      const once = found.filter(({ start, end }) => {
        const words = text.slice(start, end).toLowerCase();
        return !seen.has(words) && seen.add(words);
      });
      const reading = readAgreement(raw);
      const quotes = once.map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
      return compareReadings({ ...reading, [field]: quotes }, { [field]: expected[field] ?? [] });
    }),
  )[field]!;
}

const texts = [SAMPLES, TUNING].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => textOf(folder, name)),
);
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
for (const field of Object.keys(FIELDS) as Field[]) {
  if (asked.length > 0 && !asked.includes(field)) continue;
  const labelled = texts.filter(({ expected }) => expected[field]);
  if (!process.argv.includes('--check')) {
    write(learn(labelled, field), field, labelled.length);
    continue;
  }
  for (const [from, to] of AUTHORS) {
    const isLeftOut = ({ number }: Text) => number >= from && number <= to;
    const score = judge(
      learn(
        labelled.filter((text) => !isLeftOut(text)),
        field,
      ),
      labelled.filter(isLeftOut),
      field,
    );
    console.log(
      `${field} of ${from}–${to}, left out: ${scoreOf(score).toFixed(3)} (${score.hits} of ${score.expected} found, ${score.read} read)`,
    );
  }
}
