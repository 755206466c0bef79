// Finds, among all texts held, those that share text with a new one, at a cost that does not grow with their number.
import type { Fingerprint } from './fingerprint.ts';

export interface Candidate<Id> {
  readonly id: Id;
  /** Numbers that both fingerprints have. */
  readonly shared: number;
  /** Estimated containment, 0..1. */
  readonly estimate: number;
}

export interface CandidateChoice {
  /** Least estimated containment; 0.2 unless told. */
  readonly least?: number;
  /** Most candidates returned, best first; all unless told. */
  readonly limit?: number;
}

/**
 * A number that this many texts have is a set phrase ("theo báo cáo của Ủy ban nhân dân"), not a sign of copying: it is
 * no longer looked at, and no text is filed under it any more. This is what keeps the cost of a look-up flat as the collection grows.
 */
const SET_PHRASE_AT = 256;
/** Stands where a text's number would stand. */
const SET_PHRASE = -1;

/**
 * An inverted index in typed arrays: 16 bytes a number held, about 0.8 kB an article, so that a million articles fit in
 * memory (a Map of arrays would need ten times that, and ends at 16.7 million keys).
 */
export class LikenessIndex<Id> {
  private readonly ids: Id[] = [];
  private sizes: Uint16Array = new Uint16Array(1024);
  private counts: Uint16Array = new Uint16Array(1024);
  private heads: Int32Array = new Int32Array(4096).fill(-1);
  private numbers: Int32Array = new Int32Array(4096);
  private texts: Int32Array = new Int32Array(4096);
  private nexts: Int32Array = new Int32Array(4096);
  private filed = 0;

  /** How many texts are held. */
  get size(): number {
    return this.ids.length;
  }

  /** Files a text under the numbers of its fingerprint. The same id may not be added twice: it would be found twice. */
  add(id: Id, print: Fingerprint): void {
    const text = this.ids.push(id) - 1;
    if (text >= this.sizes.length) {
      this.sizes = widerUint16(this.sizes);
      this.counts = widerUint16(this.counts);
    }
    this.sizes[text] = Math.min(print.length, 0xffff);
    for (const number of print) this.file(number, text);
  }

  /** The texts held that seem to share text with this fingerprint, best first. */
  candidates(print: Fingerprint, choice: CandidateChoice = {}): Candidate<Id>[] {
    const least = choice.least ?? 0.2;
    const touched: number[] = [];
    let speaking = 0;
    for (const number of print) {
      if (this.isSetPhrase(number)) continue;
      speaking++;
      for (let at = this.heads[this.slot(number)]!; at >= 0; at = this.nexts[at]!) {
        if (this.numbers[at] !== number) continue;
        const text = this.texts[at]!;
        const before = this.counts[text]!;
        if (before === 0) touched.push(text);
        this.counts[text] = before + 1;
      }
    }
    const found: Candidate<Id>[] = [];
    for (const text of touched) {
      const shared = this.counts[text]!;
      this.counts[text] = 0;
      const estimate = Math.min(1, shared / Math.max(1, Math.min(speaking, this.sizes[text]!)));
      if (estimate >= least) found.push({ id: this.ids[text]!, shared, estimate });
    }
    found.sort((a, b) => b.estimate - a.estimate || b.shared - a.shared);
    return choice.limit === undefined ? found : found.slice(0, choice.limit);
  }

  /** A set phrase's newest entry says so: it is met before the others, so that they need not be walked through. */
  private isSetPhrase(number: number): boolean {
    for (let at = this.heads[this.slot(number)]!; at >= 0; at = this.nexts[at]!) {
      if (this.numbers[at] === number) return this.texts[at] === SET_PHRASE;
    }
    return false;
  }

  private file(number: number, text: number): void {
    if (this.isSetPhrase(number)) return;
    let holders = 0;
    for (let at = this.heads[this.slot(number)]!; at >= 0; at = this.nexts[at]!) {
      if (this.numbers[at] === number) holders++;
    }
    this.enter(number, holders < SET_PHRASE_AT ? text : SET_PHRASE);
  }

  private enter(number: number, text: number): void {
    if (this.filed >= this.numbers.length) this.grow();
    const slot = this.slot(number);
    const at = this.filed++;
    this.numbers[at] = number;
    this.texts[at] = text;
    this.nexts[at] = this.heads[slot]!;
    this.heads[slot] = at;
  }

  private slot(number: number): number {
    return (number ^ (number >>> 15)) & (this.heads.length - 1);
  }

  private grow(): void {
    this.numbers = wider(this.numbers);
    this.texts = wider(this.texts);
    this.nexts = wider(this.nexts);
    this.heads = new Int32Array(this.numbers.length).fill(-1);
    for (let at = 0; at < this.filed; at++) {
      const slot = this.slot(this.numbers[at]!);
      this.nexts[at] = this.heads[slot]!;
      this.heads[slot] = at;
    }
  }
}

function wider(numbers: Int32Array): Int32Array {
  const grown = new Int32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}

function widerUint16(numbers: Uint16Array): Uint16Array {
  const grown = new Uint16Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
