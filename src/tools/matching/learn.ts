// What people's decisions of one programme teach: pairs of syllables that stand in what they confirmed for a commitment and
// not in what they rejected or gave to another. Counted anew from the decisions each time, so a decision that is taken back
// is forgotten.
import { say, type Sentence } from '../sentence/index.ts';
import { syllables } from '../vietnamese/index.ts';

export interface Decision {
  readonly clippingId: string;
  readonly commitmentId: string;
  readonly confirmed: boolean;
  /** The program had suggested it; otherwise somebody chose it by hand. */
  readonly suggested: boolean;
  /** Of the clipping; made by `decidedText`. */
  readonly text: DecidedText;
}

/** The pairs of syllables of a text. */
export type DecidedText = ReadonlySet<string>;

export interface Lesson {
  /** Texts that people decided on for this commitment. */
  readonly decisions: number;
  /** What became of the program's own suggestions. */
  readonly confirmed: number;
  readonly rejected: number;
  /** By pair of syllables: above 0 speaks for the commitment, below 0 against it. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** By commitment. */
export type Lessons = ReadonlyMap<string, Lesson>;

export interface LessonEvidence {
  /** -1..1 */
  readonly strength: number;
  readonly reasons: readonly Sentence[];
}

const TEXT_BEGINNING = 3_000;
/** With fewer texts on either side nothing can be told apart. */
const LEAST_TEXTS = 3;
/** Two texts that share so much of the shorter one are taken for one. */
const LIKE_FROM = 0.4;
/** How many standard errors a pair must be away from chance. */
const LEAST_DISTANCE = 1.94;
/** So many pairs count, the strongest ones: long texts know no more than short ones. */
const MOST_PAIRS = 12;
/** The sum of weights at which a text is about as clear as it gets. */
const CLEAR_AT = 8;
/** Half of the say is given at so many decisions. */
const HALF_AT = 8;

export function decidedText(parts: {
  readonly title: string;
  readonly sapo: string;
  readonly text: string;
}): DecidedText {
  const found = new Set<string>();
  for (const line of `${parts.title}\n${parts.sapo}\n${parts.text}`
    .slice(0, TEXT_BEGINNING)
    .split(/[\n.,;:!?“”"()]+/)) {
    const words = syllables(line);
    for (let at = 1; at < words.length; at++) {
      if (!/\d/.test(words[at - 1]!) && !/\d/.test(words[at]!)) found.add(`${words[at - 1]} ${words[at]}`);
    }
  }
  return found;
}

export function learn(decisions: readonly Decision[]): Lessons {
  const texts = new Map<string, { text: DecidedText; confirmedFor: Set<string>; decidedFor: Set<string> }>();
  const commitments = new Map<string, { confirmed: number; rejected: number }>();
  for (const { clippingId, commitmentId, confirmed, suggested, text } of decisions) {
    const known = texts.get(clippingId) ?? { text, confirmedFor: new Set(), decidedFor: new Set() };
    texts.set(clippingId, known);
    known.decidedFor.add(commitmentId);
    if (confirmed) known.confirmedFor.add(commitmentId);
    const counts = commitments.get(commitmentId) ?? { confirmed: 0, rejected: 0 };
    commitments.set(commitmentId, counts);
    if (suggested) counts[confirmed ? 'confirmed' : 'rejected'] += 1;
  }
  return new Map(
    [...commitments].map(([commitmentId, counts]) => {
      const yes: DecidedText[] = [];
      const no: DecidedText[] = [];
      let decided = 0;
      for (const { text, confirmedFor, decidedFor } of texts.values()) {
        if (decidedFor.has(commitmentId)) decided += 1;
        if (confirmedFor.has(commitmentId)) addUnlessLike(yes, text);
        // What was confirmed for another commitment was, in effect, not chosen for this one.
        else if (decidedFor.has(commitmentId) || confirmedFor.size > 0) addUnlessLike(no, text);
      }
      return [commitmentId, { ...counts, decisions: decided, pairs: tellingPairs(yes, no) }];
    }),
  );
}

/** Reprints and texts made of one release are one text: their words must not count for many. */
function addUnlessLike(texts: DecidedText[], text: DecidedText): void {
  const isLike = texts.some((other) => {
    let shared = 0;
    for (const pair of text) if (other.has(pair)) shared += 1;
    return shared >= LIKE_FROM * Math.min(text.size, other.size);
  });
  if (!isLike) texts.push(text);
}

/** Log odds of a pair standing in a text for against one against, where that is more than chance. */
function tellingPairs(yes: readonly DecidedText[], no: readonly DecidedText[]): ReadonlyMap<string, number> {
  const telling = new Map<string, number>();
  if (yes.length < LEAST_TEXTS || no.length < LEAST_TEXTS) return telling;
  const inYes = countOf(yes);
  const inNo = countOf(no);
  for (const pair of new Set([...inYes.keys(), ...inNo.keys()])) {
    const [forIt, against] = [(inYes.get(pair) ?? 0) + 0.5, (inNo.get(pair) ?? 0) + 0.5];
    if (Math.max(forIt, against) < LEAST_TEXTS) continue;
    const odds = Math.log(forIt / (yes.length + 1) / (against / (no.length + 1)));
    if (Math.abs(odds) >= LEAST_DISTANCE * Math.sqrt(1 / forIt + 1 / against)) telling.set(pair, odds);
  }
  return telling;
}

function countOf(texts: readonly DecidedText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of text) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

export function lessonEvidence(text: DecidedText, lesson: Lesson | undefined): LessonEvidence {
  if (!lesson || lesson.pairs.size === 0) return { strength: 0, reasons: [] };
  const seen: { pair: string; weight: number }[] = [];
  for (const pair of text) {
    const weight = lesson.pairs.get(pair);
    if (weight !== undefined) seen.push({ pair, weight });
  }
  seen.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.pair < b.pair ? -1 : 1));
  const sum = seen.slice(0, MOST_PAIRS).reduce((total, { weight }) => total + weight, 0);
  const { decisions } = lesson;
  const strength = Math.tanh(sum / CLEAR_AT) * (decisions / (decisions + HALF_AT));
  if (Math.abs(strength) < 0.05) return { strength, reasons: [] };
  const named = seen
    .filter(({ weight }) => Math.sign(weight) === Math.sign(strength))
    .slice(0, 3)
    .map(({ pair }) => `“${pair}”`)
    .join(', ');
  return {
    strength,
    reasons: [
      strength > 0
        ? say(
            `học từ ${decisions} quyết định của chương trình này: có ${named} như những bài đã được xác nhận`,
            `learnt from ${decisions} decisions in this programme: has ${named}, like what was confirmed`,
          )
        : say(
            `học từ ${decisions} quyết định của chương trình này: có ${named} như những bài không được chọn cho cam kết này`,
            `learnt from ${decisions} decisions in this programme: has ${named}, like what was not chosen for this commitment`,
          ),
    ],
  };
}
