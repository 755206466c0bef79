import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { RenewProgramme } from '../input.ts';
import { nextTerm, termInOrder } from '../model.ts';
import { insertDraft, replaceNames, replaceParties } from '../store.ts';
import { checked } from './check.ts';

/**
 * Drafts the next programme after this one: same kind, parties, topics, channels and cadence, the term that follows.
 * People are not copied: offices change hands. Commitments are carried over by the commitments module
 * (`renewWithCommitments`). Entry: `programme.renewed`, on the new draft.
 */
export async function renewProgramme(ctx: Context, input: RenewProgramme): Promise<{ id: string; slug: string }> {
  const prior = await checked(ctx, input.id, 'renew');
  const proposed = nextTerm(prior.term);
  const facts = {
    title: input.title ?? prior.title,
    kind: prior.kind,
    termFrom: input.termFrom ?? proposed.from,
    termTo: input.termTo ?? proposed.to,
    purpose: prior.purpose,
    legalBasis: prior.legalBasis,
    cadence: prior.cadence,
  };
  insist(termInOrder({ from: facts.termFrom, to: facts.termTo }));
  const author = ctx.organisation ?? prior.createdByOrganisationId;
  const { id, slug } = await insertDraft(ctx, facts, author, prior.id);
  const parties = prior.parties.map(({ organisationId, side, isLead, onBehalfOf }) => ({
    organisationId,
    side,
    isLead,
    onBehalfOf,
  }));
  await replaceParties(ctx, id, parties);
  await replaceNames(
    ctx,
    'programme_topic',
    id,
    prior.topics.map((topic) => topic.name),
  );
  await replaceNames(
    ctx,
    'programme_channel',
    id,
    prior.channels.map((channel) => channel.name),
  );
  await ctx.journal({
    what: 'programme.renewed',
    objectKind: 'programme',
    objectId: id,
    programmeId: id,
    data: { priorId: prior.id, priorTitle: prior.title },
    after: { ...facts, priorId: prior.id, parties },
  });
  return { id, slug };
}
