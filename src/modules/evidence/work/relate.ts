// After a clipping was found: which texts does it share, and which commitments may it serve? Runs as the program itself,
// for all programmes of the outlet's organisation at once. Safe to run again.
import type { Selectable } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import { perform, type Context, type Who } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { suggest, type Suggestion } from '../../../tools/matching/index.ts';
import { unitsInForce } from '../../commitments/index.ts';
import { meaningOf } from '../meaning.ts';
import { insertMatch, markRelated } from '../store.ts';
import { likeliestProgrammes } from './likeliest.ts';
import { makeProfilesReady, profilesServedBy, type ProgrammeProfile } from './programme-profiles.ts';
import { groupReprints } from './reprints.ts';

const PROGRAM: Who = { kind: 'system', reason: 'relate a clipping' };
/** Programmes may change while those of a large newspaper are made ready. */
const TRIES = 5;
/**
 * One text serves few programmes. Where hundreds of one newspaper ask for the same, the likeliest are suggested and people may
 * attach the others: every programme gets an entry of the journal, for which all other changes wait.
 */
const MOST_PROGRAMMES = 30;

export async function relateClipping(clippingId: string): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const notReady = await perform(PROGRAM, relate, { clippingId });
    if (notReady === null) return;
    await makeProfilesReady(notReady);
  }
  throw new Error('the programmes of a newspaper change faster than they can be made ready');
}

/** Gives the organisation whose programmes have to be made ready first; null when it is done. */
async function relate(ctx: Context, { clippingId }: { clippingId: string }): Promise<string | null> {
  const clipping = await ctx.db
    .selectFrom('clipping')
    .selectAll()
    .where('id', '=', clippingId)
    .where('kind', '=', 'web')
    .where('related_at', 'is', null)
    .executeTakeFirst();
  if (!clipping || clipping.outlet_id === null) return null;
  const publishedOn = dayInVietNam(clipping.published_at);
  const profiles = await profilesServedBy(ctx, clipping.organisation_id, publishedOn);
  if (profiles === null) return clipping.organisation_id;
  const found = suggest(
    {
      id: clipping.id,
      outletId: clipping.outlet_id,
      outletOrganisationId: clipping.organisation_id,
      title: clipping.title,
      text: clipping.text,
      publishedOn,
      ...(clipping.summary === null ? {} : { sapo: clipping.summary }),
      ...(clipping.section === null ? {} : { section: clipping.section }),
    },
    profiles.map((profile) => profile.prepared),
  );
  const suggestions = likeliestProgrammes(found, MOST_PROGRAMMES);
  const regrouped = await groupReprints(ctx, clippingId);
  await markRelated(ctx.db, clippingId);
  await ctx.journal({
    what: 'clipping.related',
    objectKind: 'clipping',
    objectId: clippingId,
    data: { regrouped, suggestions: suggestions.length },
  });
  for (const profile of profiles) {
    const own = suggestions.filter((one) => one.programmeId === profile.prepared.given.programmeId);
    if (own.length > 0) await keepSuggestions(ctx, clipping, publishedOn, profile, own);
  }
  await tellRegrouped(ctx, regrouped);
  return null;
}

/** One entry for each programme, so that its history and its pages know. */
async function keepSuggestions(
  ctx: Context,
  clipping: Selectable<DB['clipping']>,
  publishedOn: string,
  { prepared: { given }, targets }: ProgrammeProfile,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const { programmeId, commitments, topics } = given;
  const made: string[] = [];
  for (const suggestion of suggestions) {
    const { commitmentId } = suggestion;
    const topicIds = commitments.find((one) => one.id === commitmentId)!.topics;
    const meaning = meaningOf(
      clipping,
      unitsInForce(
        targets.filter((target) => target.commitmentId === commitmentId),
        publishedOn,
      ),
      topics.filter((topic) => topicIds.includes(topic.id)),
    );
    const matchId = await insertMatch(ctx.db, {
      programmeId,
      commitmentId,
      planActionId: suggestion.planActionId ?? null,
      clippingId: clipping.id,
      state: 'suggested',
      weight: suggestion.weight,
      reasons: [...suggestion.reasons, ...meaning.reasons],
      quantity: 1,
      unit: meaning.unit,
      topicId: meaning.topicId,
      madeBy: 'machine',
    });
    if (matchId !== null) made.push(matchId);
  }
  if (made.length === 0) return;
  await ctx.journal({
    what: 'match.suggested',
    objectKind: 'clipping',
    objectId: clipping.id,
    programmeId,
    data: { matches: made, madeBy: 'machine' },
  });
}

/** Figures of programmes that counted a text may change when it is put behind another. */
async function tellRegrouped(ctx: Context, clippingIds: readonly string[]): Promise<void> {
  if (clippingIds.length === 0) return;
  const rows = await ctx.db
    .selectFrom('match')
    .select('programme_id')
    .distinct()
    .where('clipping_id', 'in', clippingIds)
    .where('state', '=', 'confirmed')
    .execute();
  for (const { programme_id: programmeId } of rows) {
    await ctx.journal({
      what: 'evidence.regrouped',
      objectKind: 'programme',
      objectId: programmeId,
      programmeId,
      data: { clippings: clippingIds },
    });
  }
}
