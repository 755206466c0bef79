// What differs between two contents of a programme, ready to be read: by fact, by list, by commitment. Pure.
import { wordDifference, type Piece } from '../../tools/difference/index.ts';
import type { ContentCommitment, ContentTarget, ProgrammeContent } from './content.ts';
import { factsOf, type FactName } from './operations.ts';

export interface FactDifference {
  readonly fact: FactName | 'kind' | 'sites' | 'online';
  readonly before: string | null;
  readonly after: string | null;
}

/** What was taken off a list and what was added to it. */
export interface ListDifference {
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

export interface TargetDifference {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly unit: string;
  /** Null: there was, or is, none. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Old and new where they differ; null where they do not. */
export interface Turned<T> {
  readonly before: T;
  readonly after: T;
}

export interface CommitmentDifference {
  readonly status: 'added' | 'dropped' | 'changed';
  /** As it stands afterwards, or stood before it was dropped. */
  readonly commitment: ContentCommitment;
  readonly text: readonly Piece[];
  readonly obliged: Turned<string> | null;
  readonly kind: Turned<ContentCommitment['kind']> | null;
  readonly modality: Turned<ContentCommitment['modality']> | null;
  readonly cadence: Turned<string | null> | null;
  readonly topics: ListDifference | null;
  readonly targets: readonly TargetDifference[];
}

export interface Difference {
  readonly facts: readonly FactDifference[];
  readonly parties: ListDifference | null;
  readonly people: ListDifference | null;
  readonly topics: ListDifference | null;
  readonly channels: ListDifference | null;
  readonly commitments: readonly CommitmentDifference[];
  /** How many commitments stand in both, unchanged. */
  readonly unchanged: number;
  readonly isEmpty: boolean;
}

export function differenceOf(before: ProgrammeContent, after: ProgrammeContent): Difference {
  const commitments = commitmentDifferences(before.commitments, after.commitments);
  const parts = {
    facts: factDifferences(before, after),
    parties: listDifference(before.parties.map(partyLine), after.parties.map(partyLine)),
    people: listDifference(before.people.map(personLine), after.people.map(personLine)),
    topics: listDifference(before.topics, after.topics),
    channels: listDifference(before.channels, after.channels),
    commitments: commitments.filter((one) => one !== null),
    unchanged: commitments.filter((one) => one === null).length,
  };
  const { facts, parties, people, topics, channels } = parts;
  const isEmpty = facts.length === 0 && !parties && !people && !topics && !channels && parts.commitments.length === 0;
  return { ...parts, isEmpty };
}

function factDifferences(before: ProgrammeContent, after: ProgrammeContent): FactDifference[] {
  const texts = (content: ProgrammeContent): [FactDifference['fact'], string | null][] => [
    ...(Object.entries(factsOf(content)) as [FactName, string | null][]),
    ['kind', content.kind],
    ['sites', content.sites.join('; ') || null],
    ['online', content.online ? 'yes' : null],
  ];
  const now = new Map(texts(after));
  return texts(before).flatMap(([fact, was]) => {
    const is = now.get(fact) ?? null;
    return was === is ? [] : [{ fact, before: was, after: is }];
  });
}

function partyLine(party: ProgrammeContent['parties'][number]): string {
  return `${party.side}: ${[party.name, party.onBehalfOf].filter(Boolean).join(', ')}`;
}

function personLine(person: ProgrammeContent['people'][number]): string {
  const authority = person.authority ? `${person.authority}.` : null;
  return [authority, [person.name, person.title].filter(Boolean).join(', ')].filter(Boolean).join(' ');
}

function listDifference(before: readonly string[], after: readonly string[]): ListDifference | null {
  const gone = before.filter((one) => !after.includes(one));
  const added = after.filter((one) => !before.includes(one));
  return gone.length + added.length > 0 ? { gone, added } : null;
}

/** In the order of the later content, the dropped ones behind; null for one that did not change. */
function commitmentDifferences(
  before: readonly ContentCommitment[],
  after: readonly ContentCommitment[],
): (CommitmentDifference | null)[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const stands = new Set(after.map((one) => one.id));
  return [
    ...after.map((one) => {
      const earlier = was.get(one.id);
      return earlier ? changeOf(earlier, one) : whole(one, 'added');
    }),
    ...before.filter((one) => !stands.has(one.id)).map((one) => whole(one, 'dropped')),
  ];
}

function whole(commitment: ContentCommitment, status: 'added' | 'dropped'): CommitmentDifference {
  const kind = status === 'added' ? 'new' : 'gone';
  const none: ContentCommitment = { ...commitment, targets: [] };
  return {
    status,
    commitment,
    text: [{ kind, text: commitment.text }],
    obliged: null,
    kind: null,
    modality: null,
    cadence: null,
    topics: null,
    targets: status === 'added' ? targetDifferences(none, commitment) : targetDifferences(commitment, none),
  };
}

function changeOf(before: ContentCommitment, after: ContentCommitment): CommitmentDifference | null {
  const turned = <T>(was: T, is: T): Turned<T> | null => (was === is ? null : { before: was, after: is });
  const change = {
    obliged: turned(before.obliged, after.obliged),
    kind: turned(before.kind, after.kind),
    modality: turned(before.modality, after.modality),
    cadence: turned(before.cadence, after.cadence),
    topics: listDifference(before.topics, after.topics),
  };
  const targets = targetDifferences(before, after);
  if (before.text === after.text && targets.length === 0 && Object.values(change).every((one) => one === null))
    return null;
  return { status: 'changed', commitment: after, text: wordDifference(before.text, after.text), ...change, targets };
}

function targetDifferences(before: ContentCommitment, after: ContentCommitment): TargetDifference[] {
  const key = (target: ContentTarget) => [target.periodFrom, target.periodTo, target.unit].join(' ');
  const was = new Map(before.targets.map((target) => [key(target), target]));
  const is = new Map(after.targets.map((target) => [key(target), target]));
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((one) => {
    const { periodFrom, periodTo, unit } = (is.get(one) ?? was.get(one))!;
    const [old, now] = [was.get(one)?.quantity ?? null, is.get(one)?.quantity ?? null];
    return old === now ? [] : [{ periodFrom, periodTo, unit, before: old, after: now }];
  });
}
