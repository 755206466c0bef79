// A report, composed from what the other modules know at this moment.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { assessmentsOf, commitmentsOf, planOf, targetsOf } from '../commitments/index.ts';
import { evidenceRows, progressOf } from '../evidence/index.ts';
import { organisationView } from '../organisations/index.ts';
import { programmeView, standstillsOf, type PartyView, type ProgrammeView } from '../programmes/index.ts';
import { assemble, type FoundFacts, type ProgrammeFacts } from './assemble.ts';
import type { ReportContent } from './content-shape.ts';
import { composedTexts } from './narrative.ts';
import { proposedOfficial } from './official.ts';
import { programmesInScope, type ScopeChoice } from './scope.ts';
import { comparedWith, type ReportSpan } from './span.ts';
import { statedResults } from './stated-queries.ts';

export interface ReportChoice extends ScopeChoice {
  readonly span: ReportSpan;
}

/**
 * The whole content with composed texts and proposed official fields. Refuses with 404 when there is no such programme,
 * 422 `not-a-party` when the organisation is none of its parties, 422 `no-programmes` and `too-many-programmes` as the
 * scope says.
 */
export async function composeReport(ctx: ReadContext, choice: ReportChoice): Promise<ReportContent> {
  const { span } = choice;
  const today = dayInVietNam(ctx.now);
  const issuer = await organisationView(ctx, choice.organisationId);
  const { ids, name } = await programmesInScope(ctx, choice, span);
  const now: ProgrammeView[] = [];
  const programmes: ProgrammeFacts[] = [];
  for (const id of ids) {
    const programme = await programmeView(ctx, id);
    now.push(programme);
    programmes.push(await factsOf(ctx, programme, choice, today));
  }
  const facts: FoundFacts = {
    scope: { kind: choice.scope, name, placeId: choice.placeId },
    issuer,
    span,
    asOf: today,
    programmes,
  };
  const data = assemble(facts);
  return {
    ...data,
    edition: { number: 1, changes: null, earlyReason: null },
    texts: composedTexts(data),
    // Letters go to who is there today.
    official: proposedOfficial(now, issuer, choice.scope),
  };
}

async function factsOf(
  ctx: ReadContext,
  now: ProgrammeView,
  { span, scope, organisationId }: ReportChoice,
  today: Day,
): Promise<ProgrammeFacts> {
  const own = [...now.parties, ...now.formerParties].find((party) => party.organisationId === organisationId);
  if (!own && scope === 'programme') throw notAParty();
  const { before, lastYear, next } = comparedWith(span);
  const targets = await targetsOf(ctx, now.id, { from: span.from, to: next.to });
  const from = [...targets.map((target) => target.periodFrom), before.from, lastYear?.from ?? before.from].reduce(
    (a, b) => (a < b ? a : b),
  );
  // Judgements of a quarter are those of just that quarter; longer periods are made of the judgements within.
  const assessments = await assessmentsOf(ctx, now.id, span.kind === 'quarter' ? span : undefined);
  return {
    programme: await asOfThen(ctx, now, span.to < today ? span.to : today, own),
    commitments: await commitmentsOf(ctx, now.id, { includeDropped: true }),
    targets,
    rows: await evidenceRows(ctx, { programmeId: now.id, period: { from, to: span.to } }),
    progress: await progressOf(ctx, now.id, span),
    assessments: assessments.filter(({ latest }) => latest.periodFrom >= span.from && latest.periodTo <= span.to),
    actions: await planOf(ctx, now.id, { from: span.from, to: next.to }),
    standstills: (await standstillsOf(ctx, [now.id])).get(now.id) ?? [],
    stated: await statedResults(ctx, now.id, span),
  };
}

/**
 * The report speaks of its period: parties and names are those of its last day. A successor that reports on a time before
 * its own stands beside them, since it signs.
 */
async function asOfThen(
  ctx: ReadContext,
  now: ProgrammeView,
  day: Day,
  own: PartyView | undefined,
): Promise<ProgrammeView> {
  const then = await programmeView(ctx, now.id, { day });
  return own === undefined || then.parties.some((party) => party.organisationId === own.organisationId)
    ? then
    : { ...then, parties: [...then.parties, own] };
}

export function notAParty(): Refusal {
  return new Refusal(
    'not-a-party',
    say('Chỉ đơn vị là một bên của chương trình mới lập báo cáo.', 'Only a party of the programme reports on it.'),
  );
}
