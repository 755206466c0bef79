import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { addCommitments, setTargets } from '../../commitments/index.ts';
import { registerOrganisation } from '../../organisations/index.ts';
import { createProgramme, programmeView } from '../../programmes/index.ts';
import { agreementCan, cadenceWords, questionsOf, targetsFor, type Review, type ReviewedCommitment } from '../model.ts';
import { may } from '../policy.ts';
import { agreementView, type AgreementView } from '../queries.ts';
import { recordCeremony } from '../record-ceremony.ts';
import { recordReading } from '../reading-helper/record-reading.ts';
import { updateAgreement } from '../store.ts';
import { topicsOf } from '../topics-of.ts';

export interface AcceptAgreement {
  readonly id: string;
  readonly version: number;
  readonly review: Review;
  /** A signed text begins in force, one still under discussion as a draft. */
  readonly startAs: 'draft' | 'in_force';
}

/**
 * Makes the programme, its new bodies, commitments and targets from what was kept, all or nothing. Each step journals
 * itself; the text's own entry is `agreement.accepted`.
 */
export async function acceptAgreement(ctx: Context, input: AcceptAgreement): Promise<{ programmeId: string }> {
  insist(may(ctx), 403);
  const agreement = await agreementView(ctx, input.id);
  const { review } = input;
  insist(agreementCan.accept(agreement, review, ctx.organisation));
  const bodies = await bodiesOf(ctx, review);
  const programme = await createProgramme(ctx, {
    title: review.title,
    kind: review.kind,
    termFrom: review.termFrom || null,
    termTo: review.termTo || null,
    signedOn: review.signedOn || null,
    place: review.place || null,
    sites: review.sites
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    online: review.online,
    cadence: review.cadence || null,
    state: input.startAs,
    priorId: review.priorId || null,
    parties: [...bodies].map(([, { organisationId, side }], at, all) => ({
      organisationId,
      side,
      isLead: all.findIndex(([, other]) => other.side === side) === at,
    })),
    people: review.people
      .filter((person) => person.keep && (person.name || person.title))
      .map((person) => ({
        role: person.role,
        organisationId: bodies.get(person.partyKey)?.organisationId ?? null,
        name: person.name || null,
        title: person.title || null,
      })),
    topics: [...new Set(review.topics.filter((topic) => topic.keep).map((topic) => topic.name))],
    channels: [...new Set(review.channels.filter((channel) => channel.keep).map((channel) => channel.name))],
  });
  const kept = review.commitments.filter((commitment) => commitment.keep);
  const topics = review.topics.filter((topic) => topic.keep);
  const topicIds = new Map((await programmeView(ctx, programme.id)).topics.map((topic) => [topic.name, topic.id]));
  const { ids } = await addCommitments(ctx, {
    programmeId: programme.id,
    reason: `Theo văn bản đã xem xét: ${agreement.name}`,
    commitments: kept.map((commitment) => ({
      obliged: commitment.obliged,
      kind: commitment.kind,
      subKind: commitment.subKind || null,
      modality: commitment.modality,
      text: commitment.text,
      cadence: cadenceWords(commitment.quantities),
      source: sourceOf(commitment, agreement.text),
      topicIds: [...new Set(topicsOf(commitment, topics).flatMap((topic) => topicIds.get(topic.name) ?? []))],
    })),
  });
  await addTargets(ctx, review, kept, ids, agreement.name);
  await recordCeremony(ctx, programme.id, review);
  await recordReading(ctx, {
    agreement,
    programmeId: programme.id,
    commitments: kept.map((from, at) => ({ id: ids[at]!, from })),
    parties: review.parties.flatMap((from) => {
      const body = from.keep ? bodies.get(from.key) : undefined;
      return body ? [{ organisationId: body.organisationId, from }] : [];
    }),
  });
  await updateAgreement(ctx, input.id, input.version, { review, state: 'accepted', programmeId: programme.id });
  await ctx.journal({
    what: 'agreement.accepted',
    objectKind: 'agreement',
    objectId: input.id,
    programmeId: programme.id,
    data: {
      name: agreement.name,
      title: review.title,
      commitments: kept.length,
      answers: answersOf(agreement, review),
    },
    before: agreement.review,
    after: review,
  });
  return { programmeId: programme.id };
}

/** By party key; two parties that mean one body become one. */
async function bodiesOf(ctx: Context, review: Review): Promise<Map<string, { organisationId: string; side: string }>> {
  const bodies = new Map<string, { organisationId: string; side: string }>();
  const taken = new Set<string>();
  for (const party of review.parties) {
    if (!party.keep) continue;
    const organisationId =
      party.body === 'new'
        ? (
            await registerOrganisation(ctx, {
              name: party.name,
              kind: party.kind,
              place: party.place || null,
              // The person saw the similar names in the review and chose a new body.
              evenIfSimilar: true,
            })
          ).id
        : party.body;
    if (taken.has(organisationId)) continue;
    taken.add(organisationId);
    bodies.set(party.key, { organisationId, side: party.side });
  }
  return bodies;
}

function sourceOf(commitment: ReviewedCommitment, text: string): { start: number; end: number; quote: string } | null {
  const { start, end } = commitment;
  if (start === null || end === null || end <= start || end > text.length) return null;
  return { start, end, quote: text.slice(start, end) };
}

/** What the person answered to each contradiction, in words for the journal. */
function answersOf(agreement: AgreementView, review: Review): { question: string; answer: string }[] {
  return questionsOf(agreement.proposal.warnings).map((one) => ({
    question: one.sentence.vi,
    answer: one.answerOf(review)?.words.vi ?? '',
  }));
}

/** Quantities become targets where the term says over which quarters, or where a table says which. */
async function addTargets(
  ctx: Context,
  review: Review,
  kept: readonly ReviewedCommitment[],
  ids: readonly string[],
  name: string,
): Promise<void> {
  const term = review.termFrom && review.termTo ? { from: review.termFrom, to: review.termTo } : null;
  for (const [at, commitment] of kept.entries()) {
    const targets = targetsFor(commitment.quantities, term);
    if (targets.length === 0) continue;
    await setTargets(ctx, {
      commitmentId: ids[at]!,
      version: 1,
      reason: `Theo văn bản đã xem xét: ${name}`,
      targets,
    });
  }
}
