// Of what a report speaks: one programme, all programmes of its issuer, or those of a place in which the issuer takes part.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day, type Period } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { organisationsAsOf, organisationView } from '../organisations/index.ts';
import { fullPlaceName, placesByIds, placeView, provincesToday, type PlaceName } from '../places/index.ts';
import { programmesByIds, programmesInOrder, type ProgrammeRow } from '../programmes/index.ts';
import { BEGUN, MOST_PROGRAMMES, type ReportScopeKind } from './model.ts';

export interface ScopeChoice {
  readonly scope: ReportScopeKind;
  /** Of scope `programme`. */
  readonly programmeId: string | null;
  /** Of scope `place`. */
  readonly placeId: string | null;
  /** Who reports. */
  readonly organisationId: string;
}

/** The programmes by title, and the scope's name. Refuses 422 `no-programmes` and `too-many-programmes`. */
export async function programmesInScope(
  ctx: ReadContext,
  choice: ScopeChoice,
  period: Period,
): Promise<{ ids: readonly string[]; name: string }> {
  if (choice.scope === 'programme') {
    const id = choice.programmeId ?? '';
    const found = (await programmesByIds(ctx, [id])).get(id);
    return { ids: [id], name: found?.title ?? '' };
  }
  const rows = (await begunProgrammes(ctx, choice.organisationId)).filter((row) => touches(row, period));
  const name =
    choice.scope === 'place'
      ? fullPlaceName(await placeView(ctx, choice.placeId ?? ''))
      : (await organisationView(ctx, choice.organisationId)).name;
  const within = choice.scope === 'place' ? await standingAt(ctx, rows, choice.placeId ?? '', period.to) : rows;
  if (within.length === 0)
    throw new Refusal(
      'no-programmes',
      say(
        `Không có chương trình nào của đơn vị có hiệu lực trong kỳ này${choice.scope === 'place' ? ` ở ${name}` : ''}.`,
        `The organisation has no programme in force in this period${choice.scope === 'place' ? ` at ${name}` : ''}.`,
      ),
    );
  if (within.length > MOST_PROGRAMMES)
    throw new Refusal(
      'too-many-programmes',
      say(
        `Có ${within.length} chương trình, nhiều hơn ${MOST_PROGRAMMES} chương trình của một báo cáo. Hãy lập theo địa phương hoặc chọn kỳ ngắn hơn.`,
        `There are ${within.length} programmes, more than the ${MOST_PROGRAMMES} of one report. Report by place or for a shorter period.`,
      ),
    );
  return { ids: within.map((row) => row.id), name };
}

/** Programmes that are or were in force and in which the organisation takes or took part. */
function begunProgrammes(ctx: ReadContext, organisationId: string): Promise<ProgrammeRow[]> {
  return programmesInOrder(ctx, { organisationId, state: [...BEGUN], sort: 'title', perPage: 100_000 });
}

function touches({ term }: ProgrammeRow, period: Period): boolean {
  return (term.from === null || term.from <= period.to) && (term.to === null || term.to >= period.from);
}

/** Those with a party that stood at the place, or within it, on that day. */
async function standingAt(ctx: ReadContext, rows: readonly ProgrammeRow[], placeId: string, day: Day) {
  const places = await placesOf(ctx, rows, day);
  const asked = (await placesByIds(ctx, [placeId])).get(placeId);
  const isThere = (place: PlaceName) =>
    place.id === placeId ||
    (asked?.level === 'province' && place.province === asked.name) ||
    (asked?.level === 'district' && place.district === asked.name && place.province === asked.province);
  return rows.filter((row) => (places.get(row.id) ?? []).some(isThere));
}

/** The places of each programme's parties, as far as the register of bodies says them. */
async function placesOf(
  ctx: ReadContext,
  rows: readonly ProgrammeRow[],
  day: Day,
): Promise<Map<string, readonly PlaceName[]>> {
  const bodies = await organisationsAsOf(
    ctx,
    rows.flatMap((row) => row.parties.map((party) => party.organisationId)),
    day,
  );
  const places = await placesByIds(
    ctx,
    [...bodies.values()].flatMap(({ placeId }) => placeId ?? []),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      row.parties.flatMap(({ organisationId }) => places.get(bodies.get(organisationId)?.placeId ?? '') ?? []),
    ]),
  );
}

export interface ReportPlace {
  readonly id: string;
  readonly name: string;
  /** Of the organisation there. */
  readonly programmes: number;
}

/** The places that the acting organisation can report on: those of its programmes' parties and their provinces. */
export async function reportPlaces(ctx: ReadContext): Promise<ReportPlace[]> {
  if (!ctx.organisation) return [];
  const places = await placesOf(ctx, await begunProgrammes(ctx, ctx.organisation), dayInVietNam(ctx.now));
  const provinces = new Map((await provincesToday(ctx)).map((one) => [one.name, one]));
  const found = new Map<string, { place: PlaceName; programmes: number }>();
  for (const list of places.values()) {
    const there = new Map<string, PlaceName>();
    for (const place of list) {
      there.set(place.id, place);
      const above = provinces.get(place.province ?? '');
      if (above) there.set(above.id, above);
    }
    for (const [id, place] of there) {
      const entry = found.get(id) ?? { place, programmes: 0 };
      entry.programmes += 1;
      found.set(id, entry);
    }
  }
  return [...found.values()]
    .map(({ place, programmes }) => ({ id: place.id, name: fullPlaceName(place), programmes }))
    .toSorted((a, b) => b.programmes - a.programmes || a.name.localeCompare(b.name, 'vi'));
}
