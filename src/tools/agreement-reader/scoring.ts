// How good a reading is, against one made by hand. Used by the tests on the samples and by the bench, so that both mean
// the same by "F1": names match folded, stretches of text match when they share at least half of their union.
import { foldTones, nfc } from '../vietnamese/index.ts';
import { isProgramme } from './document-kind.ts';
import type { AgreementReading, Span, Term } from './model.ts';
import { lastDayOf } from './month-terms.ts';

export interface ExpectedReading {
  readonly documentKind?: string;
  readonly kind?: string | null;
  readonly parties?: readonly {
    name: string;
    kind: string;
    side?: string;
    representatives?: readonly { name: string }[];
  }[];
  readonly signatories?: readonly { name: string; party?: string }[];
  readonly witnesses?: readonly { name: string | null; title?: string }[];
  readonly term?: Term | null;
  readonly signedOn?: string | null;
  readonly place?: string | null;
  readonly sites?: readonly string[];
  readonly online?: boolean;
  readonly reportingCadence?: { every: string } | null;
  readonly commitments?: readonly (Span & {
    obligedSide: string;
    kind: string;
    modality: string;
    quantity?: readonly ExpectedQuantity[];
  })[];
  readonly topics?: readonly Span[];
  readonly channels?: readonly Span[];
  readonly warnings?: readonly string[];
}

export interface ExpectedQuantity extends Span {
  readonly value: number;
  readonly unit: string;
  readonly per: string | null;
}

/** For lists: hits, what was read, what was expected. For single fields: 1 or 0 of 1. */
export interface Tally {
  hits: number;
  read: number;
  expected: number;
}

export type Measure =
  | 'parties'
  | 'representatives'
  | 'signatories'
  | 'witnesses'
  | 'commitments'
  | 'topics'
  | 'channels'
  | 'obliged'
  | 'topKind'
  | 'modality'
  | 'quantities'
  | 'apart'
  | 'taken'
  | 'term'
  | 'signedOn'
  | 'documentKind'
  | 'kind'
  | 'place'
  | 'sites'
  | 'online'
  | 'cadence'
  | 'warnings';
export type ReadingScores = Partial<Record<Measure, Tally>>;

/** Only what the expectation states is measured. Obliged side, top kind and modality are measured on matched commitments. */
export function compareReadings(got: AgreementReading, want: ExpectedReading): ReadingScores {
  const scores: ReadingScores = {};
  const names = (list: readonly { name: string | null }[]) =>
    list.flatMap((one) => (one.name === null ? [] : [fold(one.name)]));
  if (want.parties) {
    scores.parties = tally(
      got.parties.map((one) => `${one.kind} ${fold(one.name)}`),
      want.parties.map((one) => `${one.kind} ${fold(one.name)}`),
    );
    scores.representatives = tally(
      got.parties.flatMap((one) => names(one.representatives)),
      want.parties.flatMap((one) => names(one.representatives ?? [])),
    );
  }
  if (want.signatories) scores.signatories = tally(names(got.signatories), names(want.signatories));
  if (want.witnesses) scores.witnesses = tally(got.witnesses.map(witnessKey), want.witnesses.map(witnessKey));
  if (want.commitments) compareCommitments(got, want.commitments, scores);
  compareQuantities(got, want, scores);
  if (want.topics) scores.topics = spans(got.topics, want.topics);
  if (want.channels) scores.channels = spans(got.channels, want.channels);
  if (want.warnings)
    scores.warnings = single(want.warnings.every((code) => got.warnings.some((one) => one.code === code)));
  if (want.term !== undefined)
    scores.term = single(JSON.stringify(pick(got.term)) === JSON.stringify(pick(inDays(want.term))));
  if (want.signedOn !== undefined) scores.signedOn = single(got.signedOn === want.signedOn);
  if (want.documentKind !== undefined) compareKind(got.documentKind, want.documentKind, scores);
  if (want.kind !== undefined) scores.kind = single(got.kind === want.kind);
  if (want.place !== undefined) scores.place = single(fold(got.place ?? '') === fold(want.place ?? ''));
  if (want.sites) scores.sites = tally(got.sites.map(fold), want.sites.map(fold));
  if (want.online !== undefined) scores.online = single(got.online === want.online);
  if (want.reportingCadence !== undefined)
    scores.cadence = single(got.reportingCadence?.every === want.reportingCadence?.every);
  return scores;
}

function compareCommitments(
  got: AgreementReading,
  want: NonNullable<ExpectedReading['commitments']>,
  scores: ReadingScores,
): void {
  const pairs = pairUp(got.commitments, want);
  scores.commitments = { hits: pairs.length, read: got.commitments.length, expected: want.length };
  const share = (same: (pair: (typeof pairs)[number]) => boolean): Tally => ({
    hits: pairs.filter(same).length,
    read: pairs.length,
    expected: pairs.length,
  });
  scores.obliged = share(([mine, theirs]) => mine.obligedSide === theirs.obligedSide);
  scores.topKind = share(([mine, theirs]) => mine.kind.split('.')[0] === theirs.kind.split('.')[0]);
  scores.modality = share(([mine, theirs]) => mine.modality === theirs.modality);
}

/**
 * Besides the kind itself: `apart`, texts told apart as no agreement between an authority and a press agency, and `taken`,
 * texts taken for one (a signing, the paper itself, a working session, a review, a letter). Their precision counts.
 */
function compareKind(got: AgreementReading['documentKind'], want: string, scores: ReadingScores): void {
  scores.documentKind = single(got === want);
  const [mine, theirs] = [isProgramme(got), isProgramme(want as typeof got)];
  scores.apart = { hits: !mine && !theirs ? 1 : 0, read: mine ? 0 : 1, expected: theirs ? 0 : 1 };
  scores.taken = { hits: mine && theirs ? 1 : 0, read: mine ? 1 : 0, expected: theirs ? 1 : 0 };
}

/** Value, unit and period (none means over the term), at the same place. Measured where the expectation gives quantities for the text at all. */
function compareQuantities(got: AgreementReading, want: ExpectedReading, scores: ReadingScores): void {
  const expected = (want.commitments ?? []).flatMap((one) => one.quantity ?? []);
  if (expected.length === 0) return;
  const read = got.commitments.flatMap((one) => one.quantity ?? []);
  const left = [...expected];
  let hits = 0;
  for (const mine of read) {
    const at = left.findIndex(
      (one) =>
        one.value === mine.value &&
        (one.per ?? 'term') === (mine.per ?? 'term') &&
        one.start < mine.end &&
        mine.start < one.end &&
        sameUnit(fold(one.unit), fold(mine.unit)),
    );
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  scores.quantities = { hits, read: read.length, expected: expected.length };
}

/** "tin, bài" and "tin, bài tuyên truyền" count the same thing. */
function sameUnit(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function pick(term: Term | null): Term | null {
  return term && { from: term.from, to: term.to };
}

/** A clerk may write a term told in months as "2025-07"; the reader gives its first and last day. */
function inDays(term: Term | null): Term | null {
  const to =
    term?.to && /^\d{4}-\d{2}$/u.test(term.to)
      ? lastDayOf(Number(term.to.slice(0, 4)), Number(term.to.slice(5)))
      : term?.to;
  return (
    term && { from: term.from && /^\d{4}-\d{2}$/u.test(term.from) ? `${term.from}-01` : term.from, to: to ?? null }
  );
}

function witnessKey(one: { name: string | null; title?: string }): string {
  return fold(one.name ?? one.title ?? '');
}

function fold(text: string): string {
  return foldTones(nfc(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function single(right: boolean): Tally {
  return { hits: right ? 1 : 0, read: 1, expected: 1 };
}

function tally(read: readonly string[], expected: readonly string[]): Tally {
  const left = [...expected];
  let hits = 0;
  for (const one of read) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  return { hits, read: read.length, expected: expected.length };
}

function spans(read: readonly Span[], expected: readonly Span[]): Tally {
  return { hits: pairUp(read, expected).length, read: read.length, expected: expected.length };
}

/** Best pairs first, each stretch used once; a pair shares at least half of its union. */
function pairUp<A extends Span, B extends Span>(read: readonly A[], expected: readonly B[]): [A, B][] {
  const pairs: { mine: A; theirs: B; share: number }[] = [];
  for (const mine of read) {
    for (const theirs of expected) {
      const both = Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start);
      const share = both / (Math.max(mine.end, theirs.end) - Math.min(mine.start, theirs.start));
      if (share >= 0.5) pairs.push({ mine, theirs, share });
    }
  }
  pairs.sort((a, b) => b.share - a.share);
  const used = new Set<Span>();
  const kept: [A, B][] = [];
  for (const { mine, theirs } of pairs) {
    if (used.has(mine) || used.has(theirs)) continue;
    used.add(mine).add(theirs);
    kept.push([mine, theirs]);
  }
  return kept;
}

/** Adds the tallies of many texts. */
export function totalOf(all: readonly ReadingScores[]): ReadingScores {
  const total: ReadingScores = {};
  for (const one of all) {
    for (const [measure, part] of Object.entries(one) as [Measure, Tally][]) {
      const sum = (total[measure] ??= { hits: 0, read: 0, expected: 0 });
      sum.hits += part.hits;
      sum.read += part.read;
      sum.expected += part.expected;
    }
  }
  return total;
}

/** The share of what was read that is right; nothing read is 1. */
export function precisionOf(tally: Tally | undefined): number {
  return !tally || tally.read === 0 ? 1 : tally.hits / tally.read;
}

/** F1 between 0 and 1; nothing read where nothing was expected is 1. For single fields it is the share that is right. */
export function scoreOf(tally: Tally | undefined): number {
  if (!tally || tally.read + tally.expected === 0) return 1;
  return (2 * tally.hits) / (tally.read + tally.expected);
}
