// The working copy of an amendment: operations on what the programme says, and what comes of them. Pure.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { ContentCommitment, ContentTarget, ProgrammeContent } from './content.ts';
import type { Edit } from './input.ts';

/** The facts of a programme that an amendment may change, flat. */
export interface ContentFacts {
  readonly title: string;
  readonly termFrom: string | null;
  readonly termTo: string | null;
  readonly signedOn: string | null;
  readonly place: string | null;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly cadence: ProgrammeContent['cadence'];
}
export type FactName = keyof ContentFacts;

type CommitmentWords = Pick<ContentCommitment, 'obliged' | 'kind' | 'modality' | 'text' | 'cadence' | 'topics'>;

export type Operation =
  /** Only the facts that differ. */
  | { readonly op: 'facts'; readonly facts: Partial<ContentFacts> }
  | { readonly op: 'topics' | 'channels'; readonly names: readonly string[] }
  /** `commitmentId` is a key until the commitment exists. */
  | { readonly op: 'add' | 'change'; readonly commitmentId: string; readonly commitment: CommitmentWords }
  | { readonly op: 'drop'; readonly commitmentId: string }
  | { readonly op: 'targets'; readonly commitmentId: string; readonly targets: readonly ContentTarget[] };

export function factsOf(content: ProgrammeContent): ContentFacts {
  return {
    title: content.title,
    termFrom: content.term.from,
    termTo: content.term.to,
    signedOn: content.signedOn,
    place: content.place,
    purpose: content.purpose,
    legalBasis: content.legalBasis,
    cadence: content.cadence,
  };
}

function wordsOf(commitment: ContentCommitment): CommitmentWords {
  const { obliged, kind, modality, text, cadence, topics } = commitment;
  return { obliged, kind, modality, text, cadence, topics };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function about(operation: Operation, commitmentId: string): boolean {
  return 'commitmentId' in operation && operation.commitmentId === commitmentId;
}

/**
 * The operations with one edit more. Each thing has at most one operation of a kind, and an edit that leads back to what
 * stood before leaves none. `newKey` names a commitment to be added.
 */
export function withEdit(
  base: ProgrammeContent,
  operations: readonly Operation[],
  edit: Edit,
  newKey: string,
): Operation[] {
  switch (edit.op) {
    case 'facts': {
      const before = factsOf(base);
      const given: ContentFacts = { ...emptyFacts, ...withoutUndefined(edit.facts) };
      const names = (Object.keys(before) as FactName[]).filter((name) => !same(before[name], given[name]));
      const facts = Object.fromEntries(names.map((name) => [name, given[name]])) as Partial<ContentFacts>;
      const others = operations.filter((one) => one.op !== 'facts');
      return names.length > 0 ? [...others, { op: 'facts', facts }] : others;
    }
    case 'topics':
    case 'channels': {
      const names = [...new Set(edit.names)];
      const others = operations.filter((one) => one.op !== edit.op);
      return same(names, base[edit.op]) ? others : [...others, { op: edit.op, names }];
    }
    case 'add':
      return [...operations, { op: 'add', commitmentId: newKey, commitment: plain(edit.commitment) }];
    case 'change': {
      const id = edit.commitmentId;
      const added = operations.some((one) => one.op === 'add' && one.commitmentId === id);
      const operation: Operation = {
        op: added ? 'add' : 'change',
        commitmentId: id,
        commitment: plain(edit.commitment),
      };
      if (added) return operations.map((one) => (one.op === 'add' && one.commitmentId === id ? operation : one));
      const others = operations.filter((one) => !(about(one, id) && (one.op === 'change' || one.op === 'drop')));
      const before = base.commitments.find((one) => one.id === id);
      return before && same(wordsOf(before), operation.commitment) ? others : [...others, operation];
    }
    case 'drop': {
      const id = edit.commitmentId;
      const added = operations.some((one) => one.op === 'add' && one.commitmentId === id);
      const others = operations.filter((one) => !about(one, id));
      return added ? others : [...others, { op: 'drop', commitmentId: id }];
    }
    case 'targets': {
      const id = edit.commitmentId;
      const targets = inOrder(edit.targets);
      const others = operations.filter((one) => !(one.op === 'targets' && about(one, id)));
      const before = base.commitments.find((one) => one.id === id)?.targets ?? [];
      return same(inOrder(before), targets) ? others : [...others, { op: 'targets', commitmentId: id, targets }];
    }
    case 'restore':
      return operations.filter((one) => !about(one, edit.commitmentId));
  }
}

const emptyFacts: Omit<ContentFacts, 'title'> = {
  termFrom: null,
  termTo: null,
  signedOn: null,
  place: null,
  purpose: null,
  legalBasis: null,
  cadence: null,
};

function withoutUndefined(facts: Extract<Edit, { op: 'facts' }>['facts']): ContentFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value ?? null]),
  ) as unknown as ContentFacts;
}

function plain(given: Extract<Edit, { op: 'add' }>['commitment']): CommitmentWords {
  const { obliged, kind, modality, text, cadence, topics } = given;
  return { obliged, kind, modality, text, cadence: cadence ?? null, topics };
}

function inOrder(targets: readonly ContentTarget[]): ContentTarget[] {
  return targets
    .map(({ periodFrom, periodTo, unit, quantity }) => ({ periodFrom, periodTo, unit, quantity }))
    .toSorted((a, b) =>
      a.periodFrom === b.periodFrom ? (a.unit < b.unit ? -1 : 1) : a.periodFrom < b.periodFrom ? -1 : 1,
    );
}

/** What the programme would say after the operations. */
export function applied(base: ProgrammeContent, operations: readonly Operation[]): ProgrammeContent {
  const facts: ContentFacts = { ...factsOf(base), ...operations.find((one) => one.op === 'facts')?.facts };
  const { termFrom, termTo, ...rest } = facts;
  const names = (part: 'topics' | 'channels') =>
    operations.find((one) => one.op === part && 'names' in one) as Extract<Operation, { names: unknown }> | undefined;
  const topics = names('topics')?.names ?? base.topics;
  const dropped = new Set(operations.flatMap((one) => (one.op === 'drop' ? one.commitmentId : [])));
  const changes = new Map(
    operations.flatMap((one) => (one.op === 'change' ? [[one.commitmentId, one.commitment]] : [])),
  );
  const targets = new Map(operations.flatMap((one) => (one.op === 'targets' ? [[one.commitmentId, one.targets]] : [])));
  const settled = (commitment: ContentCommitment): ContentCommitment => {
    const change = changes.get(commitment.id);
    const next = change ? { ...commitment, ...change } : commitment;
    return {
      ...next,
      // The finer kind belongs to the kind that the reader found.
      subKind: next.kind === commitment.kind ? next.subKind : null,
      // A topic that is taken off is taken off its commitments too; those that stay keep the programme's order.
      topics: topics.filter((topic) => next.topics.includes(topic)),
      targets: targets.get(commitment.id) ?? next.targets,
    };
  };
  const added = operations.flatMap((one): ContentCommitment[] =>
    one.op === 'add' ? [{ ...one.commitment, id: one.commitmentId, subKind: null, targets: [] }] : [],
  );
  return {
    ...base,
    ...rest,
    term: { from: termFrom, to: termTo },
    topics,
    channels: names('channels')?.names ?? base.channels,
    commitments: [...base.commitments.filter((one) => !dropped.has(one.id)), ...added].map(settled),
  };
}

/** Whether all that the operations build on still stands as it stood when they were agreed to. */
export function stillFit(base: ProgrammeContent, now: ProgrammeContent, operations: readonly Operation[]): Answer {
  const [before, after] = [factsOf(base), factsOf(now)];
  const fits = operations.every((operation) => {
    switch (operation.op) {
      case 'facts':
        return (Object.keys(operation.facts) as FactName[]).every((name) => same(before[name], after[name]));
      case 'topics':
      case 'channels':
        return same(base[operation.op], now[operation.op]);
      case 'add':
        return true;
      default: {
        const was = base.commitments.find((one) => one.id === operation.commitmentId);
        const is = now.commitments.find((one) => one.id === operation.commitmentId);
        // Targets of a commitment that is added in the same amendment.
        if (!was) return operation.op === 'targets';
        return is !== undefined && (operation.op === 'targets' || same(wordsOf(was), wordsOf(is)));
      }
    }
  });
  return fits
    ? YES
    : no(
        'amendment-outdated',
        'Nội dung mà sửa đổi này dựa vào đã thay đổi từ khi được đề nghị. Hãy rút lại và lập sửa đổi mới.',
        'What this amendment builds on has changed since it was proposed. Withdraw it and draft a new one.',
      );
}
