// What waits for the acting organisation, over all its programmes. For the inbox.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { programmeRows, sideOf } from '../programmes/index.ts';
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
  return open.flatMap(({ programmeId, recorderId, at }) => {
    const programme = programmes.get(programmeId);
    const side = programme ? sideOf(programme, own) : null;
    if (!programme || side === null || programme.publishedAt !== null) return [];
    if (programme.state !== 'in_force' && programme.state !== 'suspended') return [];
    if (sideOf(programme, recorderId) === side || heard.has(`${programmeId} ${side}`)) return [];
    return [{ programmeId, programmeTitle: programme.title, recordedOn: dayInVietNam(new Date(at)) }];
  });
}
