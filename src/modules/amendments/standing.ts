// Which sides stand behind what was recorded as signed. Nothing goes public that a side with people has not confirmed.
import type { ReadContext } from '../../platform/context/index.ts';
import { organisationsWithMembers } from '../accounts/index.ts';
import { agreementOfProgramme } from '../agreements/index.ts';
import { sidesOf, stepsTaken, type ProgrammeView } from '../programmes/index.ts';
import type { ConfirmationView, SideStanding } from './view.ts';

/** One line per side, in order; empty before the programme has come into force. */
export async function standingOf(ctx: ReadContext, programme: ProgrammeView): Promise<SideStanding[]> {
  if (programme.edition === null) return [];
  const members = await organisationsWithMembers(
    ctx,
    programme.parties.map((party) => party.organisationId),
  );
  const said = await confirmationsOf(ctx, programme.id);
  const hasPaper =
    (await signedPapersOf(ctx, programme.id)).length > 0 || (await agreementOfProgramme(ctx, programme.id)) !== null;
  const recorder = await recorderOf(ctx, programme);
  return sidesOf(programme).map((side) => {
    // A body that has come to its end answers no more; its successor stands beside it.
    const parties = programme.parties.filter((party) => party.side === side && party.untilOn === null);
    const confirmation = said.find((one) => one.side === side) ?? null;
    const how = ((): SideStanding['how'] => {
      if (confirmation) return confirmation.answer === 'confirms' ? 'confirmed' : 'objected';
      // A successor stands behind what the body before it recorded.
      const all = [...programme.parties, ...programme.formerParties].filter((party) => party.side === side);
      if (all.some((party) => party.organisationId === recorder)) return 'recorded';
      if (parties.some((party) => members.has(party.organisationId))) return 'waiting';
      return hasPaper ? 'paper' : 'paper-missing';
    })();
    return { side, names: parties.map((party) => party.name), how, confirmation };
  });
}

/** The organisation that recorded the programme as signed; its author when that is not known. */
async function recorderOf(ctx: ReadContext, programme: ProgrammeView): Promise<string> {
  const step = (await stepsTaken(ctx, programme.id)).find((one) => one.to === 'in_force');
  return step?.organisationId ?? programme.createdByOrganisationId;
}

/** Why it cannot be published yet, by side: "Báo … chưa xác nhận". Empty when nothing stands in the way. */
export function unconfirmedNames(standing: readonly SideStanding[]): string[] {
  return standing
    .filter(({ how }) => how === 'waiting' || how === 'objected' || how === 'paper-missing')
    .map(({ names, how }) =>
      how === 'paper-missing'
        ? `${names.join(', ')} (không có tài khoản, cần tải lên văn bản đã ký)`
        : names.join(', '),
    );
}

/** The newest confirmation of each side. */
export async function confirmationsOf(ctx: ReadContext, programmeId: string): Promise<ConfirmationView[]> {
  const rows = await ctx.db
    .selectFrom('content_confirmation')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .distinctOn('side')
    .orderBy('side')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    side: row.side,
    answer: row.answer,
    comment: row.comment,
    organisationId: row.organisation_id,
    accountId: row.account_id,
    at: row.at.toISOString(),
  }));
}

export interface SignedPaperView {
  readonly fileId: string;
  readonly at: string;
}

/** Files of the signed paper itself, oldest first. */
export async function signedPapersOf(ctx: ReadContext, programmeId: string): Promise<SignedPaperView[]> {
  const rows = await ctx.db
    .selectFrom('signed_paper')
    .select(['file_id as fileId', 'at'])
    .where('programme_id', '=', programmeId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ fileId: row.fileId, at: row.at.toISOString() }));
}

/** A programme that somebody else recorded as signed, and when. */
export interface RecordedElsewhere {
  readonly programmeId: string;
  readonly recorderId: string;
  readonly at: string;
}

/** Programmes that the asker sees, were recorded as signed by another organisation, and have no word of its own yet. */
export async function recordedElsewhere(ctx: ReadContext, organisationId: string): Promise<RecordedElsewhere[]> {
  const rows = await ctx.db
    .selectFrom('programme_version as version')
    .select(['version.programme_id as programmeId', 'version.organisation_id as recorderId', 'version.made_at as at'])
    .where('version.number', '=', 1)
    .where('version.organisation_id', '<>', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('content_confirmation as said')
            .select('said.id')
            .whereRef('said.programme_id', '=', 'version.programme_id')
            .where('said.organisation_id', '=', organisationId),
        ),
      ),
    )
    .orderBy('version.made_at')
    .orderBy('version.programme_id')
    .execute();
  return rows.flatMap(({ programmeId, recorderId, at }) =>
    recorderId ? [{ programmeId, recorderId, at: at.toISOString() }] : [],
  );
}

/** `programme side` of every confirmation or objection on these programmes. */
export async function sidesHeard(ctx: ReadContext, programmeIds: readonly string[]): Promise<Set<string>> {
  if (programmeIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectFrom('content_confirmation')
    .select(['programme_id as programmeId', 'side'])
    .where('programme_id', 'in', [...programmeIds])
    .execute();
  return new Set(rows.map((row) => `${row.programmeId} ${row.side}`));
}
