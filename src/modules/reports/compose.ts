// The report of a quarter, composed from what the other modules know at this moment.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, quarterPeriod, type Quarter } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { assessmentsOf, commitmentsOf, planOf, targetsOf } from '../commitments/index.ts';
import { evidenceRows, progressOf } from '../evidence/index.ts';
import { organisationView } from '../organisations/index.ts';
import { programmeView, standstillsOf } from '../programmes/index.ts';
import { assemble, neighbours } from './assemble.ts';
import type { ReportContent } from './content-shape.ts';
import { composedTexts } from './narrative.ts';
import { proposedOfficial } from './official.ts';

export interface ReportChoice {
  readonly programmeId: string;
  readonly quarter: Quarter;
  /** The party that reports. */
  readonly organisationId: string;
}

/**
 * The whole content with composed texts and proposed official fields. Refuses with 404 when there is no such programme,
 * 422 `not-a-party` when the organisation is none of its parties.
 */
export async function composeReport(ctx: ReadContext, choice: ReportChoice): Promise<ReportContent> {
  const period = quarterPeriod(choice.quarter);
  const today = dayInVietNam(ctx.now);
  const now = await programmeView(ctx, choice.programmeId);
  const own = [...now.parties, ...now.formerParties].find((party) => party.organisationId === choice.organisationId);
  if (!own) throw notAParty();
  // The report speaks of its period: parties and names are those of its last day. A successor that reports on a time
  // before its own stands beside them, since it signs.
  const then = await programmeView(ctx, choice.programmeId, { day: period.to < today ? period.to : today });
  const programme = then.parties.some((party) => party.organisationId === own.organisationId)
    ? then
    : { ...then, parties: [...then.parties, own] };
  const issuer = await organisationView(ctx, choice.organisationId);
  const { before, next } = neighbours(choice.quarter);
  const until = quarterPeriod(next).to;
  const targets = await targetsOf(ctx, programme.id, { from: period.from, to: until });
  const from = targets.map((target) => target.periodFrom).reduce((a, b) => (a < b ? a : b), quarterPeriod(before).from);
  const data = assemble({
    programme,
    issuer,
    quarter: choice.quarter,
    asOf: today,
    commitments: await commitmentsOf(ctx, programme.id, { includeDropped: true }),
    targets,
    rows: await evidenceRows(ctx, { programmeId: programme.id, period: { from, to: period.to } }),
    progress: await progressOf(ctx, programme.id, period),
    assessments: await assessmentsOf(ctx, programme.id, period),
    actions: await planOf(ctx, programme.id, { from: period.from, to: until }),
    standstills: (await standstillsOf(ctx, [programme.id])).get(programme.id) ?? [],
  });
  return {
    ...data,
    edition: { number: 1, changes: null, earlyReason: null },
    texts: composedTexts(data),
    // Letters go to who is there today.
    official: proposedOfficial(now, issuer),
  };
}

export function notAParty(): Refusal {
  return new Refusal(
    'not-a-party',
    say('Chỉ đơn vị là một bên của chương trình mới lập báo cáo.', 'Only a party of the programme reports on it.'),
  );
}
