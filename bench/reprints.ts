// Finding texts that were taken over from others: fingerprints, looking up among many, and how many edits are seen through.
import {
  containment,
  findReprints,
  fingerprint,
  LikenessIndex,
  type Fingerprint,
} from '../src/tools/likeness/index.ts';
import { foldAccents, nfc } from '../src/tools/vietnamese/index.ts';
import { cut, inventorOf, rewritten, type Inventor } from './invented-texts.ts';
import { mediansInTurns, ms, times, type Measured, type Measurement } from './measure.ts';
import { bandsOf, MINHASH } from './minhash.ts';

const SYLLABLES = 350;
const EDITED = 300;
/** From this exact containment on, evidence calls two texts reprints. */
const REPRINT_FROM = 0.5;

/** The least that any comparison of texts has to do: fold, take apart into syllables, hash each. */
function plainHashes(text: string): Int32Array {
  const words = foldAccents(nfc(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Int32Array(words.length);
  for (const [at, word] of words.entries()) {
    let hash = 0x811c9dc5;
    for (let letter = 0; letter < word.length; letter++) hash = Math.imul(hash ^ word.charCodeAt(letter), 0x01000193);
    hashes[at] = hash;
  }
  return hashes;
}

async function fingerprinting(texts: readonly string[]): Promise<Measured> {
  const [mine = 0, plain = 0] = await mediansInTurns(
    [() => texts.forEach((text) => fingerprint(text)), () => texts.forEach((text) => plainHashes(text))],
    5,
  );
  const perSecond = (taken: number): string => `${Math.round((texts.length / taken) * 1000).toLocaleString('en')}/s`;
  return {
    what: `fingerprints of texts of ${SYLLABLES} syllables`,
    figure: perSecond(mine),
    against: `plain fold, split and hash ${perSecond(plain)}`,
    ratio: `${times(mine / plain)} the time`,
  };
}

/** Shared numbers of two ascending lists: what a look-up without an index does with each text held. */
function shared(a: Fingerprint, b: Fingerprint): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) {
      count++;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return count;
}

async function lookUps(inventor: Inventor, wanted: readonly Fingerprint[]): Promise<Measured[]> {
  const index = new LikenessIndex<number>();
  const held: Fingerprint[] = [];
  const rows: Measured[] = [];
  let first = 0;
  for (const size of [10_000, 100_000]) {
    while (held.length < size) {
      const print = fingerprint(inventor.text(SYLLABLES));
      index.add(held.length, print);
      held.push(print);
    }
    const few = wanted.slice(0, 3);
    const [mine = 0, scan = 0] = await mediansInTurns(
      [
        () => wanted.forEach((print) => index.candidates(print)),
        () => few.forEach((print) => held.filter((other) => shared(print, other) * 5 >= print.length)),
      ],
      3,
    );
    const each = mine / wanted.length;
    if (first === 0) first = each;
    rows.push({
      what: `look-up among ${size.toLocaleString('en')} texts held in memory`,
      figure: `${ms(each)}${each === first ? '' : `, grew ${times(each / first)}`}`,
      against: `comparing with each held fingerprint ${ms(scan / few.length)}`,
      ratio: `${times(each / (scan / few.length))} the time`,
    });
  }
  return rows;
}

const EDITS: readonly [string, (text: string, inventor: Inventor) => string][] = [
  ['verbatim', (text) => text],
  ['new headline and lead', (text, { text: invent }) => `${invent(40)}\n${text}`],
  ['without accents', (text) => foldAccents(text)],
  ['cut to 60 %', (text) => cut(text, 0, 0.6)],
  ['cut to 30 %', (text) => cut(text, 0.35, 0.65)],
  ['1 syllable in 10 rewritten', (text, { chance }) => rewritten(text, 10, chance)],
  ['1 syllable in 7 rewritten', (text, { chance }) => rewritten(text, 7, chance)],
  ['a quarter quoted in a longer text', (text, { text: invent }) => `${invent(150)}\n${cut(text, 0, 0.25)}`],
];

/**
 * Each edit of `EDITED` texts among all of them. Recall over those that are reprints by the exact figure: found behind
 * their own text. Precision over everything that was found.
 */
function recall(originals: readonly string[], inventor: Inventor): Measured[] {
  const buckets = new Map<string, number[]>();
  for (const [at, text] of originals.entries()) {
    for (const band of bandsOf(text)) {
      const known = buckets.get(band);
      if (known) known.push(at);
      else buckets.set(band, [at]);
    }
  }
  return EDITS.map(([name, edit]) => {
    const edits = originals.slice(0, EDITED).map((text) => edit(text, inventor));
    const exact = edits.map((text, at) => containment(text, originals[at]!));
    const wanted = new Set(exact.flatMap((share, at) => (share >= REPRINT_FROM ? [at] : [])));
    const lines = [...originals, ...edits].map((text, at) => ({ id: String(at), text }));
    const pairs = [...findReprints(lines, { threshold: REPRINT_FROM })];
    const right = pairs.filter(({ a, b }) => Number(b) - originals.length === Number(a)).length;
    const peer = [...wanted].filter((at) => bandsOf(edits[at]!).some((band) => buckets.get(band)?.includes(at))).length;
    const average = exact.reduce((sum, share) => sum + share, 0) / exact.length;
    const share = (hits: number, of: number): string => (of === 0 ? '–' : (hits / of).toFixed(3));
    return {
      what: `${name}: ${wanted.size} of ${EDITED} are reprints (containment ${average.toFixed(2)} on average)`,
      figure: `recall ${share(right, wanted.size)}, precision ${share(right, pairs.length)}`,
      against: `${MINHASH} recall ${share(peer, wanted.size)}`,
      ratio: peer === 0 ? '–' : times(right / peer),
    };
  });
}

export const reprints: Measurement = {
  name: 'reprints',
  about: `Invented texts with set phrases in common. A reprint is a text that shares at least ${REPRINT_FROM} of the smaller one's runs, as evidence counts it; a quotation of a quarter is none. A look-up should cost the same among many as among few.`,
  async run() {
    const inventor = inventorOf('reprints');
    const texts = Array.from({ length: 2_000 }, () => inventor.text(SYLLABLES));
    const wanted = texts.slice(0, 200).map((text) => fingerprint(rewritten(text, 10, inventor.chance)));
    const held = inventorOf('reprints');
    return [await fingerprinting(texts), ...(await lookUps(held, wanted)), ...recall(texts, inventor)];
  },
};
