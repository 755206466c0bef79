import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { fingerprint, LikenessIndex, ReprintFinder } from '../../tools/likeness/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { badUsage, insistOnFile, readArguments, type Command } from './arguments.ts';

const USAGE = [
  'Cần: reprints TỆP.jsonl --json, hoặc reprints index-check [--texts SỐ].',
  'Either: reprints FILE.jsonl --json, or: reprints index-check [--texts NUMBER].',
] as const;

export const reprintsCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    threshold: { type: 'string', default: '0.5' },
    texts: { type: 'string', default: '1000000' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw badUsage(...USAGE);
  if (file === 'index-check') return indexCheck(numberIn(values.texts, 1_000, 5_000_000));
  return findIn(file, numberIn(values.threshold, 0.05, 1));
};

function numberIn(text: string, least: number, most: number): number {
  const number = Number(text);
  if (number >= least && number <= most) return number;
  throw badUsage(`Số phải từ ${least} đến ${most}.`, `The number must be from ${least} to ${most}.`);
}

const lineShape = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });

/** Pairs of texts of which the smaller has at least this part in the other; one line of JSON each, as they are found. */
async function findIn(path: string, threshold: number): Promise<number> {
  await insistOnFile(path);
  const finder = new ReprintFinder({ threshold });
  const bad: number[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const read = lineShape.safeParse(jsonOr(line));
    if (!read.success) {
      bad.push(number);
      continue;
    }
    const found = finder.add(read.data);
    if (found.length === 0) continue;
    const lines = found.map((pair) => `${JSON.stringify({ ...pair, containment: rounded(pair.containment) })}\n`);
    if (!process.stdout.write(lines.join(''))) await once(process.stdout, 'drain');
  }
  if (bad.length === 0) return 0;
  throw new Refusal(
    'bad-lines',
    say(
      `${bad.length} dòng không đọc được, đã bỏ qua (dòng ${bad.slice(0, 10).join(', ')}${bad.length > 10 ? ', …' : ''}). Mỗi dòng phải là JSON dạng {"id": "…", "text": "…"}.`,
      `${bad.length} lines could not be read and were passed over (line ${bad.slice(0, 10).join(', ')}${bad.length > 10 ? ', …' : ''}). Each line must be JSON such as {"id": "…", "text": "…"}.`,
    ),
  );
}

function jsonOr(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

const SYLLABLES = 350;
const LOOK_UPS = 2_000;

/** What one new article costs among many held ones: texts of made-up syllables as often repeated as in real ones. */
function indexCheck(texts: number): number {
  const index = new LikenessIndex<number>();
  const chance = chanceFrom(20_261_122);
  const size = { held: 0 };
  const steps = [...new Set([Math.ceil(texts / 100), Math.ceil(texts / 10), texts])];
  for (const step of steps) {
    const began = performance.now();
    const filed = step - size.held;
    for (; size.held < step; size.held++) index.add(size.held, fingerprint(madeUpText(chance)));
    const filing = performance.now() - began;
    const taken: number[] = [];
    for (let n = 0; n < LOOK_UPS; n++) {
      const text = madeUpText(chance);
      const start = performance.now();
      index.candidates(fingerprint(text));
      taken.push(performance.now() - start);
    }
    taken.sort((a, b) => a - b);
    console.log(
      JSON.stringify({
        held: step,
        lookUpMs: { p50: thousandths(taken[LOOK_UPS >> 1]!), p95: thousandths(taken[Math.floor(LOOK_UPS * 0.95)]!) },
        filedPerSecond: Math.round(filed / (filing / 1000)),
        memoryMB: Math.round(process.memoryUsage.rss() / 1_048_576),
      }),
    );
  }
  return 0;
}

function thousandths(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

const INITIALS = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const RIMES = [
  'a',
  'an',
  'anh',
  'ao',
  'ay',
  'ăm',
  'âu',
  'em',
  'ên',
  'iêm',
  'inh',
  'oan',
  'oa',
  'ong',
  'ơi',
  'uyên',
  'ư',
  'ươi',
  'uông',
  'yêu',
];

/** Few syllables are met often and most of them seldom, as in any language. */
function madeUpText(chance: () => number): string {
  let text = '';
  for (let n = 0; n < SYLLABLES; n++) {
    const rank = Math.floor(chance() ** 2 * INITIALS.length * RIMES.length);
    text += `${INITIALS[rank % INITIALS.length]!}${RIMES[Math.floor(rank / INITIALS.length)]!} `;
  }
  return text;
}

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
