import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam, quarterPeriod } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import { notAParty } from '../compose.ts';
import type { StartReport } from '../input.ts';
import { reportCan } from '../model.ts';
import { may } from '../policy.ts';
import { newestReport } from '../queries.ts';
import { changedMeanwhile, insertDraft } from '../store.ts';

/**
 * The draft of that quarter, made when there is none. When the report is frozen already, gives that one back.
 * Entry: `report.started`, only when one is made. The entry names no programme: a draft is its issuer's alone.
 */
export async function startReport(ctx: Context, input: StartReport): Promise<{ id: string; isNew: boolean }> {
  const programme = await programmeView(ctx, input.programmeId);
  const organisationId = ctx.organisation ?? input.organisationId;
  if (!organisationId || !sideOf(programme, organisationId)) throw notAParty();
  insist(may(ctx, 'write', organisationId), 403);
  const period = quarterPeriod(input.quarter);
  insist(reportCan.start(programme, period, dayInVietNam(ctx.now)));
  const found = await newestReport(ctx, programme.id, organisationId, period);
  if (found) return { id: found, isNew: false };
  const id = await insertDraft(ctx, { programmeId: programme.id, organisationId, period });
  if (id === null) {
    // Somebody else made it between the look and the insert.
    const theirs = await newestReport(ctx, programme.id, organisationId, period);
    if (theirs === null) throw changedMeanwhile();
    return { id: theirs, isNew: false };
  }
  await ctx.journal({
    what: 'report.started',
    objectKind: 'report',
    objectId: id,
    data: { quarter: input.quarter, organisationId },
    after: { state: 'draft' },
  });
  return { id, isNew: true };
}
