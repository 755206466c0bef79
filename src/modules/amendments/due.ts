// What waits for the acting organisation, over all its programmes. For the inbox.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { listProgrammes, programmesByIds, programmeView, sideOf } from '../programmes/index.ts';
import { amendmentsIn, amendmentView } from './queries.ts';
import { answeredIn, recordersOf } from './standing.ts';
import type { AmendmentDue, ConfirmationDue } from './view.ts';

/** Proposals that the organisation's side has not answered, and agreed ones of its own side that are to be signed. */
export async function amendmentsDue(ctx: ReadContext): Promise<AmendmentDue[]> {
  if (!ctx.organisation) return [];
  const lines = await amendmentsIn(ctx, ['proposed', 'agreed']);
  const programmes = await programmesByIds(
    ctx,
    lines.map((line) => line.programmeId),
  );
  const due: AmendmentDue[] = [];
  for (const line of lines) {
    const programmeTitle = programmes.get(line.programmeId)?.title;
    if (programmeTitle === undefined) continue;
    const side = sideOf(await programmeView(ctx, line.programmeId), ctx.organisation);
    if (side === null) continue;
    if (line.state === 'agreed') {
      if (side === line.authorSide) due.push({ ...line, programmeTitle, waitsFor: 'signing' });
      continue;
    }
    if (side === line.authorSide) continue;
    const { consents } = await amendmentView(ctx, line.id);
    if (!consents.some((consent) => consent.side === side)) due.push({ ...line, programmeTitle, waitsFor: 'answer' });
  }
  return due;
}

/** Programmes in force, not public yet, that another side recorded as signed and the own side has not confirmed. */
export async function confirmationsDue(ctx: ReadContext): Promise<ConfirmationDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const { rows } = await listProgrammes(ctx, {
    organisationId: own,
    state: ['in_force', 'suspended'],
    perPage: 10_000,
  });
  const open = rows.flatMap((programme) => {
    const side = sideOf(programme, own);
    return programme.publishedAt === null && side !== null ? [{ programmeId: programme.id, side, programme }] : [];
  });
  const answered = await answeredIn(ctx, open);
  const recorders = await recordersOf(
    ctx,
    open.map((one) => one.programmeId),
  );
  return open.flatMap(({ programmeId, side, programme }) => {
    const recorder = recorders.get(programmeId);
    if (!recorder || !recorder.organisationId || answered.has(programmeId)) return [];
    if (sideOf(programme, recorder.organisationId) === side) return [];
    return [{ programmeId, programmeTitle: programme.title, recordedOn: dayInVietNam(new Date(recorder.at)) }];
  });
}
