// Members of a body that ended get the same role in its main successor, when whoever recorded the change asked for it.
// Their old memberships stay: they read on. Runs as often as asked.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import { changeView, endedBodies, organisationsByIds, successorsIn, type ChangeView } from '../organisations/index.ts';
import { roleFits } from './model.ts';
import { insertMembership, updateMembership } from './store.ts';

export async function settleMembers(ctx: Context, { changeId }: { changeId: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`members ${changeId}`}, 0))`.execute(ctx.db);
  const change = await changeView(ctx, changeId);
  if (change.takenBackAt !== null) return takeBack(ctx, changeId);
  if (change.carriesPeople) await carryOver(ctx, change);
}

async function carryOver(ctx: Context, change: ChangeView): Promise<void> {
  const pairs = endedBodies(change).flatMap((from) => {
    const [to] = successorsIn(change, from);
    return to === undefined ? [] : [{ from, to }];
  });
  const bodies = await organisationsByIds(
    ctx,
    pairs.map((pair) => pair.to),
  );
  for (const { from, to } of pairs) {
    const members = await ctx.db
      .selectFrom('membership as old')
      .select(['old.account_id as accountId', 'old.role'])
      .where('old.organisation_id', '=', from)
      .where('old.until', 'is', null)
      // Who had a role there because of this change and lost it since does not get it again.
      .where((on) =>
        on.not(
          on.exists(
            on
              .selectFrom('membership as given')
              .select('given.id')
              .whereRef('given.account_id', '=', 'old.account_id')
              .where('given.organisation_id', '=', to)
              .where('given.change_id', '=', change.id),
          ),
        ),
      )
      .orderBy('old.since')
      .execute();
    for (const { accountId, role } of members) {
      const body = bodies.get(to);
      if (!body || !roleFits(role, body.kind).yes) continue;
      if (!(await insertMembership(ctx, accountId, to, role, change.id))) continue;
      await ctx.journal({
        what: 'membership.followed',
        objectKind: 'organisation',
        objectId: to,
        data: { accountId, role, fromOrganisationId: from, organisationId: to, changeId: change.id },
      });
    }
  }
}

async function takeBack(ctx: Context, changeId: string): Promise<void> {
  const given = await ctx.db
    .selectFrom('membership')
    .select(['id', 'account_id as accountId', 'organisation_id as organisationId', 'role', 'version'])
    .where('change_id', '=', changeId)
    .where('until', 'is', null)
    .forUpdate()
    .execute();
  for (const { id, accountId, organisationId, role, version } of given) {
    await updateMembership(ctx, id, version, { until: ctx.now });
    await ctx.journal({
      what: 'membership.ended',
      objectKind: 'membership',
      objectId: id,
      data: { accountId, organisationId, role, changeId },
    });
  }
}
