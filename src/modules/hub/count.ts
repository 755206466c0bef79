// Counts where programmes stand, by the rules of the rooms below.
import type { Context } from '../../platform/context/index.ts';
import { dayInVietNam, quarterOf, quarterPeriod, type Day } from '../../tools/calendar/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { actionsAhead, opinionsLeft, standingCounts } from '../commitments/index.ts';
import { lateOf, targetsAhead, waitingSince } from '../evidence/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { programmeRows, sideOf, viewersOf, type ProgrammeRow } from '../programmes/index.ts';
import { byMonth, horizonOf, provinceOf } from './model.ts';
import { replaceStandings, type StandingRow } from './store.ts';

/** Counts the programmes anew for all who see them; ids of programmes that are gone do nothing. In scope system. */
export async function countStandings(ctx: Context, programmeIds: readonly string[]): Promise<number> {
  const today = dayInVietNam(ctx.now);
  const until = horizonOf(today);
  const programmes = await programmeRows(ctx, programmeIds);
  const ids = programmes.map((programme) => programme.id);
  const viewers = await viewersOf(ctx, ids);
  const commitments = await standingCounts(ctx, ids);
  const late = await lateOf(ctx, ids);
  const since = await waitingSince(ctx, ids);
  const opinions = await opinionsLeft(ctx, ids);
  const targets = Map.groupBy(await targetsAhead(ctx, ids, until), (one) => one.programmeId);
  const actions = Map.groupBy(await actionsAhead(ctx, ids, { from: today, to: until }), (one) => one.programmeId);
  const bodies = await organisationsByIds(
    ctx,
    programmes.flatMap((programme) => programme.parties.map((party) => party.organisationId)),
  );
  const month = today.slice(0, 7);
  const quarterEnd = quarterPeriod(quarterOf(today)).to;
  const rows = programmes.flatMap((programme): StandingRow[] => {
    const targetDays = daysOf(targets.get(programme.id));
    const actionDays = daysOf(actions.get(programme.id));
    const days = [...targetDays, ...actionDays].toSorted();
    const found = late.get(programme.id)!;
    const place = placeBody(programme);
    const placed = place ? bodies.get(place) : undefined;
    const shared = {
      programme_id: programme.id,
      title: programme.title,
      kind: programme.kind,
      state: programme.state,
      term_from: programme.term.from,
      term_to: programme.term.to,
      place_body_id: place,
      province: placed ? provinceOf(placed) : null,
      commitments: commitments.get(programme.id) ?? 0,
      late_targets: found.targets.late,
      late_actions: found.actions.late,
      next_due: days[0] ?? null,
      due_month: days.filter((day) => day.startsWith(month)).length,
      due_quarter: days.filter((day) => day <= quarterEnd).length,
      undecided: found.undecided,
      undecided_since: since.get(programme.id) ?? null,
      targets_by_month: byMonth(targetDays, today),
      actions_by_month: byMonth(actionDays, today),
    };
    return (viewers.get(programme.id) ?? []).map((organisationId) => {
      const side = sideOf(programme, organisationId);
      const partners = programme.parties.filter((party) => party.organisationId !== organisationId);
      const asked = opinions.get(programme.id);
      return {
        ...shared,
        organisation_id: organisationId,
        side,
        search_key: searchKey([programme.title, ...partners.map((party) => party.name)].join(' ')),
        partner_ids: [...new Set(partners.map((party) => party.organisationId))],
        assessments_due: side && asked ? (asked.missing.get(side) ?? asked.commitments) : 0,
      };
    });
  });
  await replaceStandings(ctx, programmeIds, rows, today);
  return programmes.length;
}

function daysOf(found: readonly { readonly dueOn: Day }[] | undefined): Day[] {
  return (found ?? []).map((one) => one.dueOn);
}

/** The authority that names the place: the one that leads, else the first. */
function placeBody({ parties }: ProgrammeRow): string | null {
  const authorities = parties.filter((party) => party.organisationKind === 'authority');
  return (authorities.find((party) => party.isLead) ?? authorities[0])?.organisationId ?? null;
}
