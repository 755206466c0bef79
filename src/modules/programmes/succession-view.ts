// What changes of bodies did to a programme, for its page: who took whose place, from when, on what legal basis.
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Sentence } from '../../tools/sentence/index.ts';
import {
  changesWhere,
  namedChanges,
  organisationsAsOf,
  organisationsByIds,
  successorsIn,
  type ChangeKind,
} from '../organisations/index.ts';
import type { ProgrammeView } from './view.ts';

export interface SuccessionView {
  readonly id: string;
  readonly changeId: string;
  readonly kind: ChangeKind;
  readonly effectiveOn: Day;
  readonly legalBasis: string | null;
  readonly side: string;
  /** With its name on the day before. */
  readonly from: { readonly id: string; readonly name: string };
  /** With their names of today, the main one first. */
  readonly to: readonly { readonly id: string; readonly name: string }[];
  /** Null when the programme followed; else why it was left to people. */
  readonly flag: Sentence | null;
}

/** Standing successions in a programme, the oldest first. */
export async function successionsOf(ctx: ReadContext, programmeId: string): Promise<SuccessionView[]> {
  const rows = await ctx.db
    .selectFrom('programme_succession as s')
    .select(['s.id', 's.change_id as changeId', 's.reason', 's.from_organisation_id as fromId', 's.side'])
    .where('s.programme_id', '=', programmeId)
    .where('s.taken_back_at', 'is', null)
    .orderBy('s.at')
    .orderBy('s.id')
    .execute();
  const changes = await namedChanges(ctx, await changesWhere(ctx, { ids: rows.map((row) => row.changeId) }));
  const changeOf = new Map(changes.map((change) => [change.id, change]));
  const today = await organisationsByIds(
    ctx,
    changes.flatMap((change) => change.to.map((one) => one.id)),
  );
  return rows.flatMap((row) => {
    const change = changeOf.get(row.changeId);
    if (!change) return [];
    return [
      {
        id: row.id,
        changeId: row.changeId,
        kind: change.kind,
        effectiveOn: change.effectiveOn,
        legalBasis: change.legalBasis,
        side: row.side,
        from: { id: row.fromId, name: change.from.find((one) => one.id === row.fromId)?.name ?? '' },
        to: successorsIn(change, row.fromId).map((id) => ({ id, name: today.get(id)?.name ?? '' })),
        flag: row.reason as Sentence | null,
      },
    ];
  });
}

/** Names on the day of signing of parties that bear another one today, by organisation. */
export async function namesWhenSigned(
  ctx: ReadContext,
  programme: Pick<ProgrammeView, 'signedOn' | 'parties' | 'formerParties'>,
): Promise<Readonly<Record<string, string>>> {
  if (programme.signedOn === null) return {};
  const parties = [...programme.parties, ...programme.formerParties];
  const then = await organisationsAsOf(
    ctx,
    parties.map((party) => party.organisationId),
    programme.signedOn,
  );
  return Object.fromEntries(
    parties.flatMap(({ organisationId, name }) => {
      const old = then.get(organisationId);
      return old?.exists && old.name !== name ? [[organisationId, old.name]] : [];
    }),
  );
}
