// Reading clippings and matches by id, with the names that other rooms know.
import { sql } from 'kysely';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { commitmentsOf, planOf, targetsOf, unitsInForce, type TargetView } from '../../commitments/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { programmesByIds, programmeView } from '../../programmes/index.ts';
import type { MatchState } from '../model.ts';
import type { ClippingLine, MatchView } from './views.ts';

/** Those that the asker may see, by id. */
export async function clippingLines(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, ClippingLine>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('clipping')
    .leftJoin('outlet', 'outlet.id', 'clipping.outlet_id')
    .select([
      'clipping.id',
      'clipping.kind',
      'clipping.title',
      'clipping.outlet_id as outletId',
      'outlet.name as outlet',
      'clipping.organisation_id as organisationId',
      'clipping.address',
      'clipping.author',
      'clipping.published_at as publishedAt',
      'clipping.published_origin as publishedOrigin',
      'clipping.original_id as originalId',
    ])
    .where(sql<boolean>`clipping.id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  const owners = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        outlet: row.outlet ?? owners.get(row.organisationId)?.name ?? '',
        publishedAt: row.publishedAt.toISOString(),
        publishedOn: dayInVietNam(row.publishedAt),
      },
    ]),
  );
}

/** Matches of the clippings, surest first; of one programme and one state when given. */
export async function matchesOf(
  ctx: ReadContext,
  clippingIds: readonly string[],
  choice: { programmeIds?: readonly string[]; state?: MatchState } = {},
): Promise<MatchView[]> {
  if (clippingIds.length === 0 || choice.programmeIds?.length === 0) return [];
  let query = ctx.db
    .selectFrom('match')
    .innerJoin('clipping', 'clipping.id', 'match.clipping_id')
    .selectAll('match')
    .select('clipping.published_at')
    .where('match.clipping_id', 'in', [...clippingIds]);
  if (choice.programmeIds) query = query.where('match.programme_id', 'in', [...choice.programmeIds]);
  if (choice.state) query = query.where('match.state', '=', choice.state);
  const rows = await query.orderBy('match.weight', 'desc').orderBy('match.id').execute();

  const programmeIds = [...new Set(rows.map((row) => row.programme_id))];
  const programmes = await programmesByIds(ctx, programmeIds);
  const texts = new Map<string, string>();
  const topics = new Map<string, readonly { id: string; name: string }[]>();
  const targets = new Map<string, TargetView[]>();
  const actions = new Map<string, string>();
  for (const programmeId of programmeIds) {
    const named = (await programmeView(ctx, programmeId)).topics;
    for (const found of await commitmentsOf(ctx, programmeId, { includeDropped: true })) {
      texts.set(found.id, found.text);
      topics.set(
        found.id,
        named.filter((topic) => found.topicIds.includes(topic.id)),
      );
    }
    for (const target of await targetsOf(ctx, programmeId))
      targets.set(target.commitmentId, [...(targets.get(target.commitmentId) ?? []), target]);
    if (rows.some((row) => row.programme_id === programmeId && row.plan_action_id !== null)) {
      for (const found of await planOf(ctx, programmeId)) actions.set(found.id, found.title);
    }
  }
  const bodies = await organisationsByIds(
    ctx,
    rows.flatMap((row) => row.decided_for ?? []),
  );
  return rows.map((row) => {
    const programme = programmes.get(row.programme_id);
    return {
      id: row.id,
      programmeId: row.programme_id,
      programmeTitle: programme?.title ?? '',
      programmeState: programme?.state ?? '',
      termFrom: programme?.term.from ?? null,
      termTo: programme?.term.to ?? null,
      commitmentId: row.commitment_id,
      commitmentText: texts.get(row.commitment_id) ?? '',
      planActionId: row.plan_action_id,
      planActionTitle: actions.get(row.plan_action_id ?? '') ?? null,
      clippingId: row.clipping_id,
      state: row.state,
      weight: row.weight,
      reasons: row.reasons as Sentence[],
      quantity: row.quantity,
      unit: row.unit,
      units: unitsInForce(targets.get(row.commitment_id) ?? [], dayInVietNam(row.published_at)),
      topicId: row.topic_id,
      topics: topics.get(row.commitment_id) ?? [],
      deliverableId: row.deliverable_id,
      madeBy: row.made_by,
      decidedBy: row.decided_by,
      decidedForId: row.decided_for,
      decidedForName: bodies.get(row.decided_for ?? '')?.name ?? null,
      decidedAt: row.decided_at?.toISOString() ?? null,
      afterFreeze: row.after_freeze,
      note: row.note,
      version: row.version,
    };
  });
}
