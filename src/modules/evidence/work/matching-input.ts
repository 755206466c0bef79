// What the matching craft is given: programmes with their bodies, topics, commitments, plans and past decisions.
import type { ReadContext } from '../../../platform/context/index.ts';
import type { MatchingProgramme } from '../../../tools/matching/index.ts';
import { commitmentsOf, planOf } from '../../commitments/index.ts';
import { namesInTexts, organisationsByIds } from '../../organisations/index.ts';
import { programmesServedBy, type ProgrammeView } from '../../programmes/index.ts';

/** An open end of a term is written as a day that is never reached. */
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** Programmes that an outlet of the organisation may serve with something published on that day. */
export async function matchingProgrammes(
  ctx: ReadContext,
  organisationId: string,
  publishedOn: string,
): Promise<MatchingProgramme[]> {
  const served = (await programmesServedBy(ctx, organisationId)).filter(
    ({ term: { from, to } }) => (from === null || publishedOn >= from) && (to === null || publishedOn <= to),
  );
  const ids = [...new Set(served.flatMap((programme) => partiesEver(programme).map((party) => party.organisationId)))];
  // A newspaper serves dozens of programmes: what can be asked for all of them at once is.
  const known: Known = {
    bodies: await organisationsByIds(ctx, ids),
    aliases: await namesInTexts(ctx, ids),
    priors: await decisionsOf(
      ctx,
      served.map((programme) => programme.id),
    ),
  };
  const found: MatchingProgramme[] = [];
  for (const programme of served) found.push(await matchingProgramme(ctx, programme, known));
  return found;
}

/** Texts go on naming bodies that have handed their place over, and what those published still counts. */
function partiesEver(programme: ProgrammeView) {
  return [...programme.parties, ...programme.formerParties];
}

interface Known {
  readonly bodies: Awaited<ReturnType<typeof organisationsByIds>>;
  readonly aliases: Awaited<ReturnType<typeof namesInTexts>>;
  readonly priors: Awaited<ReturnType<typeof decisionsOf>>;
}

async function matchingProgramme(
  ctx: ReadContext,
  programme: ProgrammeView,
  { bodies, aliases, priors }: Known,
): Promise<MatchingProgramme> {
  const commitments = await commitmentsOf(ctx, programme.id);
  const plan = await planOf(ctx, programme.id);
  const authorities = new Set(
    partiesEver(programme).flatMap((party) => (party.organisationKind === 'authority' ? [party.organisationId] : [])),
  );
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
    people: programme.people.flatMap(({ name, title, organisationId }) =>
      name !== null && title !== null && organisationId !== null && authorities.has(organisationId)
        ? [{ name, title }]
        : [],
    ),
    topics: programme.topics,
    commitments: commitments.map((commitment) => {
      const owing = partiesEver(programme).filter(
        (party) => party.side === commitment.obliged && party.organisationKind === 'press',
      );
      const past = priors.get(commitment.id);
      return {
        id: commitment.id,
        obligedSide: commitment.obliged,
        kind: commitment.subKind === null ? commitment.kind : `${commitment.kind}.${commitment.subKind}`,
        text: commitment.text,
        topics: commitment.topicIds,
        ...(owing.length === 0 ? {} : { outletOrganisationIds: owing.map((party) => party.organisationId) }),
        ...(past === undefined ? {} : { priors: past }),
      };
    }),
    planActions: plan
      .filter((action) => action.state !== 'cancelled')
      .map(({ id, commitmentId, title, dueOn }) => ({ id, commitmentId, title, dueOn })),
  };
}

/** What people made of earlier suggestions of the program, by commitment. */
async function decisionsOf(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, { confirmed: number; rejected: number }>> {
  if (programmeIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('match')
    .select(['commitment_id', 'state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('programme_id', 'in', [...programmeIds])
    .where('made_by', '=', 'machine')
    .where('state', '<>', 'suggested')
    .groupBy(['commitment_id', 'state'])
    .execute();
  const found = new Map<string, { confirmed: number; rejected: number }>();
  for (const row of rows) {
    const held = found.get(row.commitment_id) ?? { confirmed: 0, rejected: 0 };
    held[row.state === 'confirmed' ? 'confirmed' : 'rejected'] = Number(row.count);
    found.set(row.commitment_id, held);
  }
  return found;
}
