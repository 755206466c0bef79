import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import {
  addCommitments,
  changeCommitment,
  commitmentView,
  dropCommitment,
  setTargets,
  type NewCommitment,
} from '../../commitments/index.ts';
import { changeProgramme, programmeView, setChannels, setTopics } from '../../programmes/index.ts';
import { amendmentName } from '../model.ts';
import { applied, stillFit, type ContentFacts, type Operation } from '../operations.ts';
import { amendmentView, contentOf } from '../queries.ts';
import { makeVersion, updateAmendment } from '../store.ts';

interface Given {
  readonly programmeId: string;
  readonly byAmendment: string;
  readonly reason: string;
}

/**
 * Does what a signed amendment says, through the doors that every change goes through, and makes the next version: all or
 * nothing. Not for screens: `signAmendment` and the daily task call it. Safe to run again: what is in effect stays.
 * Entries: those of the changes, then `amendment.took-effect`.
 */
export async function takeEffect(ctx: Context, { id }: { id: string }): Promise<void> {
  const amendment = await amendmentView(ctx, id);
  if (amendment.state !== 'signed' || amendment.effectiveOn === null) return;
  const { programmeId, operations, base } = amendment;
  insist(stillFit(base, await contentOf(ctx, programmeId), operations), 409);
  const given: Given = { programmeId, byAmendment: id, reason: amendmentName(amendment).vi };
  for (const operation of operations) await changeWhole(ctx, given, operation);
  const ids = await changeCommitments(ctx, given, operations);
  for (const operation of operations) {
    if (operation.op !== 'targets') continue;
    const commitmentId = ids.get(operation.commitmentId) ?? operation.commitmentId;
    const { version } = await commitmentView(ctx, commitmentId);
    await setTargets(ctx, { commitmentId, version, targets: [...operation.targets], reason: given.reason });
  }
  const number = await makeVersion(ctx, programmeId, id, amendment.effectiveOn);
  await updateAmendment(ctx, id, amendment.version, { state: 'in_effect', in_effect_at: ctx.now });
  await ctx.journal({
    what: 'amendment.took-effect',
    objectKind: 'amendment',
    objectId: id,
    programmeId,
    data: { title: given.reason, edition: number },
    before: base,
    after: applied(base, operations),
  });
}

/** Facts, topics and channels. */
async function changeWhole(ctx: Context, given: Given, operation: Operation): Promise<void> {
  const { byAmendment, reason } = given;
  const programme = await programmeView(ctx, given.programmeId);
  const at = { id: programme.id, version: programme.version, byAmendment, reason };
  if (operation.op === 'topics') await setTopics(ctx, { ...at, topics: [...operation.names] });
  if (operation.op === 'channels') await setChannels(ctx, { ...at, channels: [...operation.names] });
  if (operation.op !== 'facts') return;
  const facts: ContentFacts = {
    title: programme.title,
    termFrom: programme.term.from,
    termTo: programme.term.to,
    signedOn: programme.signedOn,
    place: programme.place,
    purpose: programme.purpose,
    legalBasis: programme.legalBasis,
    cadence: programme.cadence,
    ...operation.facts,
  };
  const { kind, sites, online } = programme;
  await changeProgramme(ctx, { ...at, kind, sites: [...sites], online, ...facts });
}

/** Drops, changes and adds commitments; returns the ids of the added ones by their keys. */
async function changeCommitments(
  ctx: Context,
  given: Given,
  operations: readonly Operation[],
): Promise<Map<string, string>> {
  const { programmeId, byAmendment, reason } = given;
  const { topics } = await programmeView(ctx, programmeId);
  const worded = (commitment: Extract<Operation, { op: 'add' | 'change' }>['commitment']): NewCommitment => {
    const { topics: names, ...words } = commitment;
    return { ...words, topicIds: topics.filter((topic) => names.includes(topic.name)).map((topic) => topic.id) };
  };
  const added: { key: string; commitment: NewCommitment }[] = [];
  for (const operation of operations) {
    if (operation.op === 'drop') {
      const { version } = await commitmentView(ctx, operation.commitmentId);
      await dropCommitment(ctx, { id: operation.commitmentId, version, reason, byAmendment });
    }
    if (operation.op === 'change') {
      const { version, kind, subKind } = await commitmentView(ctx, operation.commitmentId);
      await changeCommitment(ctx, {
        id: operation.commitmentId,
        version,
        ...worded(operation.commitment),
        // The finer kind belongs to the kind that the reader found.
        subKind: kind === operation.commitment.kind ? subKind : null,
        reason,
        byAmendment,
      });
    }
    if (operation.op === 'add') added.push({ key: operation.commitmentId, commitment: worded(operation.commitment) });
  }
  if (added.length === 0) return new Map();
  const commitments = added.map((one) => one.commitment);
  const { ids } = await addCommitments(ctx, { programmeId, commitments, reason, byAmendment });
  return new Map(added.map(({ key }, at) => [key, ids[at]!]));
}
