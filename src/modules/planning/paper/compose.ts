// From a plan to the content of its paper: of an issued plan as issued, else as it stands now.
import { readConfig } from '../../../platform/config/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { commitmentsOf } from '../../commitments/index.ts';
import { partiesOnPaper, partyOnPaper, programmeView } from '../../programmes/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import type { PlanLine } from '../model.ts';
import { planView } from '../queries.ts';
import type { PlanView } from '../view.ts';
import { planContentShape, type PlanContent, type PlanContentLine } from './content-shape.ts';
import { changeWords, lineWords } from './words.ts';

export async function planWithContent(ctx: ReadContext, id: string): Promise<{ plan: PlanView; content: PlanContent }> {
  const plan = await planView(ctx, id);
  if (!plan.issued) return { plan, content: await contentOf(ctx, plan) };
  const row = await ctx.db.selectFrom('yearly_plan').select('content').where('id', '=', id).executeTakeFirstOrThrow();
  return { plan, content: planContentShape.parse(row.content) };
}

async function contentOf(ctx: ReadContext, plan: PlanView): Promise<PlanContent> {
  const programme = await programmeView(ctx, plan.programmeId);
  const commitments = await commitmentsOf(ctx, plan.programmeId);
  const sides = plan.isJoint ? await partiesOnPaper(ctx, programme) : [];
  const author =
    sides.find((party) => party.side === plan.side) ??
    (await partyOnPaper(ctx, programme, plan.organisationId, plan.side));
  const names = await namesIn(ctx, plan);
  const nameOf = (organisationId: string) => names.get(organisationId)?.name ?? '';
  const sideOfBody = (organisationId: string) =>
    programme.parties.find((party) => party.organisationId === organisationId)?.side ?? plan.side;
  const body = (organisationId: string, person: string | null) => ({
    side: sideOfBody(organisationId),
    name: nameOf(organisationId),
    person,
  });
  const contentLine = (line: PlanLine, at: number): PlanContentLine => {
    const place = commitments.findIndex((commitment) => commitment.id === line.commitmentId);
    return {
      no: at + 1,
      commitmentNo: place < 0 ? null : place + 1,
      commitment: commitments[place]?.text ?? null,
      title: line.title,
      startsOn: line.startsOn,
      dueOn: line.dueOn,
      owner: body(line.ownerOrganisationId, line.ownerName),
      partner: line.partnerOrganisationId ? body(line.partnerOrganisationId, line.partnerName) : null,
      quantity: line.quantity,
      unit: line.unit,
      place: line.place,
      note: line.note,
    };
  };
  const { difference } = plan;
  return {
    verifyAt: readConfig(process.env).publicAddress,
    version: 1,
    year: plan.year,
    edition: {
      number: plan.edition,
      changes: plan.changes,
      difference: difference && {
        added: difference.added.map(lineWords),
        changed: difference.changed.map((change) => changeWords(change, nameOf)),
        dropped: difference.dropped.map(lineWords),
      },
    },
    programme: {
      title: programme.title,
      slug: programme.slug,
      kind: programme.kind,
      signedOn: programme.signedOn,
      money: programme.money,
      moneyNote: programme.moneyNote,
      parties: programme.parties.map(({ side, name }) => ({ side, name })),
    },
    issuers: [author, ...sides.filter((party) => party.organisationId !== author.organisationId)],
    consents: plan.consents.map(({ side, at, byPaper }) => ({ side, on: dayInVietNam(new Date(at)), byPaper })),
    purpose: plan.purpose,
    arrangements: plan.arrangements,
    lines: plan.lines.map(contentLine),
    official: { ordinal: plan.ordinal, fileNotation: plan.fileNotation, place: plan.place, datedOn: plan.datedOn },
  };
}

function namesIn(ctx: ReadContext, plan: PlanView) {
  const bodiesOf = (line: PlanLine) => [
    line.ownerOrganisationId,
    ...(line.partnerOrganisationId ? [line.partnerOrganisationId] : []),
  ];
  const before = plan.difference?.changed.map((change) => change.before) ?? [];
  return organisationsByIds(ctx, [...new Set([...plan.lines, ...before].flatMap(bodiesOf))]);
}
