// Outlets of a body that ended go to its main successor, with their sources; what they published stays with who published
// it. Comes back when the change is taken back. Runs as often as asked.
import { sql } from 'kysely';
import type { Context } from '../../../platform/context/index.ts';
import {
  changedBodies,
  changesWhere,
  changeView,
  endedBodies,
  organisationsByIds,
  successorsIn,
} from '../../organisations/index.ts';
import { handedOutlets, handOutletBack, handOutletOver, outletsOf } from '../store.ts';

export async function settleOutlets(ctx: Context, { changeId }: { changeId: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`outlets ${changeId}`}, 0))`.execute(ctx.db);
  const change = await changeView(ctx, changeId);
  if (change.takenBackAt !== null) return handBack(ctx, changeId);
  for (const from of endedBodies(change)) {
    const [to] = successorsIn(change, from);
    if (to === undefined) continue;
    const names = await organisationsByIds(ctx, [from]);
    for (const outlet of await outletsOf(ctx.db, from)) {
      const name = await handOutletOver(ctx.db, {
        ...outlet,
        changeId,
        from,
        to,
        formerOwner: names.get(from)?.name ?? '',
      });
      await ctx.journal({
        what: 'outlet.owner-followed',
        objectKind: 'outlet',
        objectId: outlet.id,
        data: { changeId, fromOrganisationId: from, toOrganisationId: to, name },
      });
    }
    // Jobs may come in another order than the changes.
    const later = (await changesWhere(ctx, { bodies: [to] })).filter(
      (one) => one.position > change.position && changedBodies(one).includes(to),
    );
    for (const one of later) await settleOutlets(ctx, { changeId: one.id });
  }
}

async function handBack(ctx: Context, changeId: string): Promise<void> {
  for (const handed of await handedOutlets(ctx.db, changeId)) {
    // A later change that carried it further has been taken back before this one.
    for (const later of handed.laterChanges) await settleOutlets(ctx, { changeId: later });
    await handOutletBack(ctx.db, handed);
    await ctx.journal({
      what: 'outlet.owner-restored',
      objectKind: 'outlet',
      objectId: handed.outletId,
      data: { changeId, fromOrganisationId: handed.to, toOrganisationId: handed.from, name: handed.formerName },
    });
  }
}
