// Counts the public record of programmes, by the rules of the rooms below. In scope system.
import type { Context } from '../../platform/context/index.ts';
import { dayInVietNam, quarterPeriod } from '../../tools/calendar/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { assessmentRules, obligedCounts, opinionsGiven } from '../commitments/index.ts';
import { standingOf } from '../evidence/index.ts';
import { provinceOf } from '../hub/index.ts';
import { organisationsByIds, type OrganisationName } from '../organisations/index.ts';
import { programmeViews, sidesOf, type ProgrammeView } from '../programmes/index.ts';
import { frozenOn } from '../reports/index.ts';
import { changesOf } from './changes.ts';
import { declaredIn } from './declarations.ts';
import { dutiesOf, type Duty } from './duties.ts';
import { addressPart, dutyQuarters, placeNamed, type NamedPart } from './model.ts';
import { lockRecords, putChanges, putDuties, putRecords, tellPages, type ChangeRow, type RecordRow } from './store.ts';

/** Counts the programmes anew; those that are not published have nothing to count. Says how many there were. */
export async function countRecords(ctx: Context, programmeIds: readonly string[]): Promise<number> {
  const today = dayInVietNam(ctx.now);
  const quarters = dutyQuarters(today);
  const since = quarterPeriod(quarters.at(-1)!).from;
  await lockRecords(ctx, programmeIds);
  const programmes = (await programmeViews(ctx, programmeIds)).filter((one) => one.publishedAt !== null);
  const ids = programmes.map((programme) => programme.id);
  if (ids.length === 0) return 0;
  const standings = await standingOf(ctx, ids);
  const bodies = await organisationsByIds(
    ctx,
    programmes.flatMap((programme) => programme.parties.map((party) => party.organisationId)),
  );
  const obliged = await obligedCounts(ctx, ids);
  const opinions = Map.groupBy(await opinionsGiven(ctx, ids, since), (one) => one.programmeId);
  const rules = await assessmentRules(ctx, ids);
  const reports = Map.groupBy(await frozenOn(ctx, ids, since), (one) => one.programmeId);
  const declared = Map.groupBy(await declaredIn(ctx, ids, quarters), (one) => one.programmeId);
  const duties: (Duty & { programmeId: string })[] = [];
  const changes: ChangeRow[] = [];
  const rows: RecordRow[] = [];
  for (const programme of programmes) {
    const own = await changesOf(ctx, programme.id);
    changes.push(...own);
    const changedAt =
      own
        .map((one) => one.at)
        .toSorted()
        .at(-1) ?? programme.publishedAt!;
    const { commitments, byStatus, targets, pieces } = standings.get(programme.id)!;
    rows.push({
      ...namesOf(programme, bodies),
      commitments,
      commitments_met: byStatus.met,
      commitments_partially_met: byStatus.partially_met,
      commitments_not_met: byStatus.not_met,
      commitments_not_due: byStatus.scheduled,
      targets_due: targets.due,
      targets_met: targets.met,
      pieces,
      changed_at: changedAt,
    });
    const found = dutiesOf({
      programme,
      obliged: obliged.get(programme.id) ?? new Map(),
      opinions: opinions.get(programme.id) ?? [],
      opinionDays: rules.get(programme.id)!.days,
      reports: reports.get(programme.id) ?? [],
      declared: declared.get(programme.id) ?? [],
      today,
    });
    duties.push(...found.map((duty) => ({ ...duty, programmeId: programme.id })));
  }
  const changed = new Set(await putRecords(ctx, rows, today));
  for (const id of await putDuties(ctx, ids, quarters, duties)) changed.add(id);
  await putChanges(ctx, changes);
  await tellPages(ctx, [...changed]);
  return programmes.length;
}

type Names = Omit<
  RecordRow,
  | 'commitments'
  | 'commitments_met'
  | 'commitments_partially_met'
  | 'commitments_not_met'
  | 'commitments_not_due'
  | 'targets_due'
  | 'targets_met'
  | 'pieces'
  | 'changed_at'
>;

function namesOf(programme: ProgrammeView, bodies: ReadonlyMap<string, OrganisationName>): Names {
  const { parties } = programme;
  const authorities = parties
    .filter((party) => party.organisationKind !== 'press')
    .toSorted((a, b) => Number(b.isLead) - Number(a.isLead))
    .flatMap((party) => bodies.get(party.organisationId) ?? []);
  const places = distinct(authorities.flatMap((body) => placeNamed(body.place, provinceOf(body)) ?? []));
  const province = authorities.map(provinceOf).find((name) => name !== null) ?? null;
  const topics = distinct(programme.topics.map(({ name }) => ({ slug: addressPart(name), name })));
  const sides = sidesOf(programme).map((side) => ({
    side,
    bodies: parties
      .filter((party) => party.side === side)
      .map((party) => ({ id: party.organisationId, name: party.name, kind: party.organisationKind })),
  }));
  const named = sides.flatMap((side) => side.bodies);
  return {
    programme_id: programme.id,
    slug: programme.slug,
    title: programme.title,
    search_key: searchKey(
      [programme.title, ...named.map((body) => body.name), ...topics.map((topic) => topic.name)].join(' '),
    ),
    kind: programme.kind,
    state: programme.state,
    term_from: programme.term.from,
    term_to: programme.term.to,
    signed_on: programme.signedOn,
    published_at: programme.publishedAt!,
    money: programme.money,
    sides,
    body_ids: named.map((body) => body.id),
    body_names: named.map((body) => body.name),
    body_kinds: named.map((body) => body.kind),
    body_keys: named.map((body) => addressPart(body.name)),
    place_slugs: places.map((place) => place.slug),
    place_names: places.map((place) => place.name),
    province_slug: province === null ? null : addressPart(province),
    province,
    topic_slugs: topics.map((topic) => topic.slug),
    topic_names: topics.map((topic) => topic.name),
  };
}

function distinct(parts: readonly NamedPart[]): NamedPart[] {
  return [...new Map(parts.filter((part) => part.slug !== '').map((part) => [part.slug, part])).values()];
}
