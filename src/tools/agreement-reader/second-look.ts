// A second look at each promise of a paper once all are read: under headings that name nobody ("Nội dung phối hợp") its words
// and its kind tell whose it is, with what the rules said of it and of the one before. The weights were learned from the tuning set (`node bench/learn-second-look.ts`).
import type { Owner } from './clause-features.ts';
import { likeliest, OWNERS, tableOf } from './clause-words.ts';
import { foldTones } from '../vietnamese/index.ts';
import type { Commitment } from './model.ts';
import type { FoundParty } from './party-names.ts';
import { OWNER_LOOK } from './second-look-weights.ts';

/** Words looked at; what comes later describes. */
const MOST = 25;

/** What a promise looks like behind the one before it. */
export function promiseFeatures(
  one: Pick<Commitment, 'text' | 'kind'>,
  owner: Owner,
  before: Owner | null,
  inPaper: boolean,
): string[] {
  const list = (foldTones(one.text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/^\d/u.test(word) ? '#' : word));
  const top = one.kind.split('.')[0];
  const features = [
    `whose:${owner}`,
    `paper:${inPaper}`,
    `whose:${owner}:${inPaper}`,
    `first:${list[0]}`,
    `first:${list[0]}:${owner}`,
    `first:${list.slice(0, 2).join('_')}`,
    `first:${list.slice(0, 3).join('_')}`,
    `before:${before}`,
    `kind:${top}`,
    `kind:${top}:${owner}`,
    `kind:${one.kind}`,
    `kind:${one.kind}:${owner}`,
    ...new Set(list.slice(0, MOST)),
  ];
  for (let at = 0; at < Math.min(3, list.length - 1); at++) features.push(`${list[at]}_${list[at + 1]}`);
  return features;
}

function ownerBySide(one: Commitment, parties: readonly FoundParty[]): Owner {
  if (one.obligedSide === 'both') return 'both';
  return parties.find((party) => party.name === one.obliged)?.kind === 'press' ? 'press' : 'other';
}

/** Of a promise that names its side itself (`names` says so of the place) the side stays. */
export function lookAgain(
  promises: readonly Commitment[],
  parties: readonly FoundParty[],
  names: (start: number) => boolean,
): Commitment[] {
  let before: Owner | null = null;
  return promises.map((one) => {
    const owner = ownerBySide(one, parties);
    const features = promiseFeatures(one, owner, before, true);
    before = owner;
    if (names(one.start)) return one;
    const seen = likeliest(OWNERS, OWNER_TABLES, features);
    if (seen === owner) return one;
    const party = parties.find(({ kind }) => (kind === 'press') === (seen === 'press'));
    if (seen === 'both') return { ...one, obliged: 'both', obligedSide: 'both' };
    return party ? { ...one, obliged: party.name, obligedSide: party.side } : one;
  });
}

const OWNER_TABLES = OWNERS.map((owner) => tableOf(OWNER_LOOK[owner]));
