// What waits for the acting organisation, over all its programmes. For the inbox.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { programmeRows, programmeView, sideOf } from '../programmes/index.ts';
import { amendmentsIn, sidesAnswered } from './queries.ts';
import { recordedElsewhere, sidesHeard } from './standing.ts';
import type { AmendmentDue, ConfirmationDue } from './view.ts';

/** Proposals that the organisation's side has not answered, and agreed ones of its own side that are to be signed. */
export async function amendmentsDue(ctx: ReadContext): Promise<AmendmentDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const lines = await amendmentsIn(ctx, ['proposed', 'agreed']);
  const rows = await programmeRows(ctx, [...new Set(lines.map((line) => line.programmeId))]);
  const programmes = new Map(rows.map((row) => [row.id, row]));
  const answered = await sidesAnswered(
    ctx,
    lines.map((line) => line.id),
  );
  return lines.flatMap((line): AmendmentDue[] => {
    const programme = programmes.get(line.programmeId);
    const side = programme ? sideOf(programme, own) : null;
    if (!programme || side === null) return [];
    const due = { ...line, programmeTitle: programme.title };
    if (line.state === 'agreed') return side === line.authorSide ? [{ ...due, waitsFor: 'signing' }] : [];
    const mine = side !== line.authorSide && !answered.has(`${line.id} ${side}`);
    return mine ? [{ ...due, waitsFor: 'answer' }] : [];
  });
}

/** Programmes in force, not public yet, that another side recorded as signed and the own side has not confirmed. */
export async function confirmationsDue(ctx: ReadContext): Promise<ConfirmationDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const open = await recordedElsewhere(ctx, own);
  const ids = open.map((one) => one.programmeId);
  const programmes = new Map((await programmeRows(ctx, ids)).map((row) => [row.id, row]));
  const heard = await sidesHeard(ctx, ids);
  const due: ConfirmationDue[] = [];
  for (const { programmeId, recorderId, at } of open) {
    const programme = programmes.get(programmeId);
    const side = programme ? sideOf(programme, own) : null;
    if (!programme || side === null || programme.publishedAt !== null) continue;
    if (programme.state !== 'in_force' && programme.state !== 'suspended') continue;
    const recordedBy = sideOf(programme, recorderId) ?? (await formerSide(ctx, programmeId, recorderId));
    if (recordedBy === side || heard.has(`${programmeId} ${side}`)) continue;
    due.push({ programmeId, programmeTitle: programme.title, recordedOn: dayInVietNam(new Date(at)) });
  }
  return due;
}

/** The side of a body that is a party no longer; its successor stands there now. */
async function formerSide(ctx: ReadContext, programmeId: string, organisationId: string): Promise<string | null> {
  const { formerParties } = await programmeView(ctx, programmeId);
  return sideOf({ parties: formerParties }, organisationId);
}
