// A source that can be read again: were pages named meanwhile that it names no more? Then they are looked for elsewhere.
import type { Context } from '../../../platform/context/index.ts';
import { enqueueCatchUp } from '../queue-names.ts';
import { longUnreadMs } from '../rhythm.ts';
import { endOutage, openOutage } from '../store.ts';
import type { DueSource } from './fetch-source.ts';

interface Reading {
  readonly answered: number;
  readonly pages: number;
  /** How many of them were known before. */
  readonly known: number;
}

export async function comeBack(ctx: Context, source: DueSource, reading: Reading): Promise<void> {
  // One page that was known before shows that the source still reaches back to where we were.
  const passedBy =
    source.lastSuccessAt !== null && reading.answered === 200 && reading.pages > 0 && reading.known === 0;
  const catchUp = passedBy ? ('waiting' as const) : ('not_needed' as const);
  const ended = await endOutage(ctx.db, source.id, ctx.now, catchUp);
  if (ended !== null) {
    if (passedBy) await enqueueCatchUp(ctx, { id: ended, address: source.address });
    await ctx.journal({
      what: 'source.back',
      objectKind: 'source',
      objectId: source.id,
      data: {
        address: source.address,
        outletId: source.outletId,
        since: source.lastSuccessAt?.toISOString() ?? null,
        catchUp,
      },
    });
    return;
  }
  if (!passedBy || ctx.now.getTime() - source.lastSuccessAt!.getTime() < longUnreadMs(source.everyMinutes)) return;
  // Nothing failed, but it was not asked for long: the program was off, or the source was paused.
  const missed = await openOutage(ctx.db, {
    sourceId: source.id,
    organisationId: source.organisationId,
    beganAt: source.lastSuccessAt!,
    problem: null,
    endedAt: ctx.now,
    catchUp: 'waiting',
  });
  if (missed !== null) await enqueueCatchUp(ctx, { id: missed, address: source.address });
}
