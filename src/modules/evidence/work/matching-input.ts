// What the matching craft is told of programmes: bodies with every name they had, people in office, topics, commitments,
// plans, ceremonies and texts that were supplied. What people decided is told apart: see decided-texts.ts.
import type { ReadContext } from '../../../platform/context/index.ts';
import { addDays, dayInVietNam } from '../../../tools/calendar/index.ts';
import type { MatchingProgramme } from '../../../tools/matching/index.ts';
import { ceremoniesOf } from '../../ceremonies/index.ts';
import { commitmentsOf, planOf } from '../../commitments/index.ts';
import { appointmentsOf, namesInTexts, organisationsByIds } from '../../organisations/index.ts';
import type { ProgrammeView } from '../../programmes/index.ts';

/** An open end of a term is written as a day that is never reached. */
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };
/** What was supplied longer ago is hardly taken over any more. */
const SUPPLIED_DAYS = 180;
const MOST_SUPPLIED = 100;

/** In the order of the programmes. */
export async function matchingProgrammes(
  ctx: ReadContext,
  programmes: readonly ProgrammeView[],
): Promise<MatchingProgramme[]> {
  const ids = [...new Set(programmes.flatMap((one) => partiesEver(one).map((party) => party.organisationId)))];
  // A newspaper serves dozens of programmes: what can be asked for all of them at once is.
  const known: Known = { bodies: await organisationsByIds(ctx, ids), aliases: await namesInTexts(ctx, ids) };
  const found: MatchingProgramme[] = [];
  for (const programme of programmes) found.push(await matchingProgramme(ctx, programme, known));
  return found;
}

/** Texts go on naming bodies that have handed their place over, and what those published still counts. */
function partiesEver(programme: ProgrammeView) {
  return [...programme.parties, ...programme.formerParties];
}

interface Known {
  readonly bodies: Awaited<ReturnType<typeof organisationsByIds>>;
  readonly aliases: Awaited<ReturnType<typeof namesInTexts>>;
}

async function matchingProgramme(
  ctx: ReadContext,
  programme: ProgrammeView,
  { bodies, aliases }: Known,
): Promise<MatchingProgramme> {
  const commitments = await commitmentsOf(ctx, programme.id);
  const plan = await planOf(ctx, programme.id);
  const ceremonies = await ceremoniesOf(ctx, programme.id);
  return {
    programmeId: programme.id,
    title: programme.title,
    term: { from: programme.term.from ?? ALWAYS.from, to: programme.term.to ?? ALWAYS.to },
    parties: partiesEver(programme).map((party) => {
      const body = bodies.get(party.organisationId);
      const province = body?.parentName ?? null;
      return {
        organisationId: party.organisationId,
        name: party.name,
        aliases: [...(party.shortName === null ? [] : [party.shortName]), ...(aliases.get(party.organisationId) ?? [])],
        kind: party.organisationKind,
        ...(province === null ? {} : { place: province }),
      };
    }),
    people: await peopleOf(ctx, programme),
    topics: programme.topics,
    commitments: commitments.map((commitment) => {
      const owing = partiesEver(programme).filter(
        (party) => party.side === commitment.obliged && party.organisationKind === 'press',
      );
      return {
        id: commitment.id,
        obligedSide: commitment.obliged,
        kind: commitment.subKind === null ? commitment.kind : `${commitment.kind}.${commitment.subKind}`,
        text: commitment.text,
        topics: commitment.topicIds,
        ...(owing.length === 0 ? {} : { outletOrganisationIds: owing.map((party) => party.organisationId) }),
      };
    }),
    planActions: plan
      .filter((action) => action.state !== 'cancelled')
      .map(({ id, commitmentId, title, dueOn, place }) => ({
        id,
        commitmentId,
        title,
        dueOn,
        ...(place === null ? {} : { place }),
      })),
    ceremonies: ceremonies.map(({ id, heldOn }) => ({ id, on: heldOn })),
    suppliedTexts: await suppliedTexts(
      ctx,
      commitments.flatMap(({ id, kind }) => (kind === 'information' ? [id] : [])),
    ),
  };
}

/** Whom the paper names, and who holds office in the authorities' directory, each in the days of the office. */
async function peopleOf(ctx: ReadContext, programme: ProgrammeView): Promise<MatchingProgramme['people'] & {}> {
  const authorities = new Set(
    partiesEver(programme).flatMap((party) => (party.organisationKind === 'authority' ? [party.organisationId] : [])),
  );
  const people: { name: string; title: string; from?: string; to?: string }[] = [];
  for (const id of authorities) {
    for (const { personName, title, fromOn, untilOn } of await appointmentsOf(ctx, id)) {
      people.push({ name: personName, title, from: fromOn, ...(untilOn === null ? {} : { to: addDays(untilOn, -1) }) });
    }
  }
  for (const { name, title, organisationId } of programme.people) {
    if (name === null || title === null || organisationId === null || !authorities.has(organisationId)) continue;
    if (!people.some((known) => known.name === name)) people.push({ name, title });
  }
  return people;
}

/** Texts that people have confirmed as information supplied. */
async function suppliedTexts(ctx: ReadContext, commitmentIds: readonly string[]) {
  if (commitmentIds.length === 0) return [];
  return ctx.db
    .selectFrom('match')
    .innerJoin('clipping', 'clipping.id', 'match.clipping_id')
    .select(['clipping.id', 'clipping.text', 'match.commitment_id as commitmentId'])
    .where('match.commitment_id', 'in', [...commitmentIds])
    .where('match.state', '=', 'confirmed')
    .where('clipping.text', '<>', '')
    .where('clipping.published_at', '>=', new Date(`${addDays(dayInVietNam(ctx.now), -SUPPLIED_DAYS)}T00:00:00+07:00`))
    .orderBy('clipping.published_at', 'desc')
    .limit(MOST_SUPPLIED)
    .execute();
}
