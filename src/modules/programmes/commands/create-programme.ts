import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import type { CreateProgramme } from '../input.ts';
import { startIn, termInOrder } from '../model.ts';
import { insistBodiesStand } from '../party-bodies.ts';
import { may } from '../policy.ts';
import { programmeView } from '../queries.ts';
import { insertDraft, replaceNames, replaceParties, replacePeople, updateState } from '../store.ts';

/**
 * Makes a programme with its parties, people, topics and channels. Begins as a draft unless another state is asked for
 * and the rules allow it. Returns its id and the last part of its public address. One entry: `programme.created`.
 */
export async function createProgramme(ctx: Context, input: CreateProgramme): Promise<{ id: string; slug: string }> {
  insist(may(ctx, 'create'), 403);
  const parties = input.parties ?? [];
  const author = ctx.organisation ?? parties[0]?.organisationId;
  if (!author)
    throw new Refusal('no-author', say('Chưa có đơn vị nào đứng ra lập.', 'No organisation is there to make it.'));
  const state = input.state ?? 'draft';
  await insistBodiesStand(
    ctx,
    parties.map((party) => party.organisationId),
    input.signedOn ?? null,
  );
  insist(termInOrder({ from: input.termFrom ?? null, to: input.termTo ?? null }));
  insist(
    startIn(
      state,
      {
        term: { from: input.termFrom ?? null, to: input.termTo ?? null },
        signedOn: input.signedOn ?? null,
        parties,
        money: 'undeclared',
        moneyNote: null,
        publishedAt: null,
        createdByOrganisationId: author,
      },
      { today: dayInVietNam(ctx.now), organisationId: ctx.organisation },
    ),
  );
  // Only a party may say that a programme continues another: both pages show it.
  if (input.priorId) await programmeView(ctx, input.priorId);
  const { id, slug } = await insertDraft(ctx, input, author, input.priorId ?? null);
  await replaceParties(ctx, id, parties);
  await replacePeople(ctx, id, input.people ?? []);
  await replaceNames(ctx, 'programme_topic', id, input.topics ?? []);
  await replaceNames(ctx, 'programme_channel', id, input.channels ?? []);
  if (state !== 'draft') await updateState(ctx, id, 1, { from: 'draft', to: state, reason: null });
  await ctx.journal({
    what: 'programme.created',
    objectKind: 'programme',
    objectId: id,
    programmeId: id,
    data: { title: input.title, kind: input.kind, state },
    after: input,
  });
  return { id, slug };
}
