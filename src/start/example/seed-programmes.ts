// Programmes of the example, each taken in through the same steps that people take: text, reading, review, acceptance.
import { confirmContent, publishConfirmed } from '../../modules/amendments/index.ts';
import { acceptAgreement, bringAgreement, readBrought, type Review } from '../../modules/agreements/index.ts';
import {
  addPlanAction,
  commitmentsOf,
  finishPlanAction,
  moveProgramme,
  setTargets,
  type COMMITMENT_KINDS,
} from '../../modules/commitments/index.ts';
import { addUploadedEvidence, prepareUploads } from '../../modules/evidence/index.ts';
import { declareMoney, programmeView } from '../../modules/programmes/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { addDays, quarterPeriod, type Day } from '../../tools/calendar/index.ts';
import { exampleBody, type ExampleProgramme } from './content/index.ts';
import { recordPaper } from './record-paper.ts';
import type { Cast } from './seed-bodies.ts';

const KIND: Record<ExampleProgramme['kind'], Review['kind']> = {
  'chương trình phối hợp': 'programme',
  'quy chế phối hợp': 'regulation',
  'thỏa thuận hợp tác': 'agreement',
};

export interface SeededProgramme {
  readonly id: string;
  /** Commitment ids by the example's keys. */
  readonly commitments: ReadonlyMap<string, string>;
}

/** Brings in the text; accepted ones become programmes with targets, plan and records. Null when it waits for review. */
export async function seedProgramme(
  programme: ExampleProgramme,
  cast: Cast,
  earlier: ReadonlyMap<string, SeededProgramme>,
  today: Day,
): Promise<SeededProgramme | null> {
  const authority = programme.parties.find((party) => party.side === 'A')!.bodyId;
  const officer = cast.actor(authority, 'focal_officer');
  const read = await readBrought({
    broughtAs: 'paste',
    text: programme.agreementText,
    publishedOn: programme.publishedOn,
    evenIfNot: true,
  });
  const { id: agreementId } = await perform(officer, bringAgreement, {
    broughtAs: 'paste',
    name: programme.name.slice(0, 300),
    address: null,
    publishedOn: programme.publishedOn,
    read,
  });
  if (programme.textReview === 'waiting') return null;
  const { programmeId } = await perform(officer, acceptAgreement, {
    id: agreementId,
    version: 1,
    review: reviewOf(programme, cast, earlier),
    // Targets are part of what was signed: they stand before it comes into force.
    startAs: 'draft',
  });
  const held = await consult(officer, (ctx) => commitmentsOf(ctx, programmeId));
  const commitments = new Map(programme.commitments.map((one, at) => [one.key, held[at]!.id]));
  await seedTargets(programme, commitments, officer);
  if (programme.signedOn) await move(programmeId, 'putInForce', officer);
  await seedPlan(programme, commitments, cast, officer, today);
  await seedRecords(programme, programmeId, commitments, cast);
  if (programme.state === 'negotiating') await move(programmeId, 'negotiate', officer);
  if (programme.signedOn) await publish(programme, programmeId, cast);
  if (programme.state === 'ended') await move(programmeId, 'end', cast.actor(authority, 'leader'));
  return { id: programmeId, commitments };
}

function reviewOf(programme: ExampleProgramme, cast: Cast, earlier: ReadonlyMap<string, SeededProgramme>): Review {
  const keyOf = new Map(programme.parties.map((party, at) => [party.bodyId, `p${at + 1}`]));
  const signers = new Set(programme.signatories.map((one) => one.name));
  const nowhere = { start: null, end: null };
  return {
    title: programme.name,
    kind: KIND[programme.kind],
    termFrom: programme.term?.from ?? '',
    termTo: programme.term?.to ?? '',
    signedOn: programme.signedOn ?? '',
    place: programme.place,
    sites: '',
    online: false,
    cadence: 'quarter',
    priorId: programme.priorKey ? (earlier.get(programme.priorKey)?.id ?? '') : '',
    parties: programme.parties.map((party) => ({
      key: keyOf.get(party.bodyId)!,
      keep: true,
      name: party.bodyId,
      kind: party.side === 'A' ? ('authority' as const) : ('press' as const),
      side: party.side,
      body: cast.organisations.get(party.bodyId)!,
      place: '',
      ...nowhere,
    })),
    people: [
      ...programme.signatories.map((one) => ({
        keep: true,
        role: 'signatory' as const,
        partyKey: keyOf.get(one.bodyId) ?? '',
        name: one.name,
        title: one.title,
        ...nowhere,
      })),
      ...programme.parties.flatMap((party) =>
        party.representatives
          .filter((one) => !signers.has(one.name))
          .map((one) => ({
            keep: true,
            role: 'representative' as const,
            partyKey: keyOf.get(party.bodyId)!,
            ...one,
            ...nowhere,
          })),
      ),
    ],
    commitments: programme.commitments.map((one) => {
      const [kind, ...finer] = one.kind.split('.');
      return {
        keep: true,
        obliged: one.obliged,
        kind: kind as (typeof COMMITMENT_KINDS)[number],
        subKind: finer.join('.'),
        modality: one.modality,
        text: one.text,
        start: one.start,
        end: one.end,
        quantities: [],
      };
    }),
    topics: programme.topics.map((topic) => ({ keep: true, name: topic.name, start: topic.start, end: topic.end })),
    channels: [],
    answers: [],
    seen: ['general', 'parties', 'commitments', 'topics', 'warnings'],
  };
}

async function seedTargets(
  programme: ExampleProgramme,
  commitments: ReadonlyMap<string, string>,
  officer: Who,
): Promise<void> {
  for (const [key, targets] of Map.groupBy(programme.targets, (target) => target.commitmentKey)) {
    await perform(officer, setTargets, {
      commitmentId: commitments.get(key)!,
      version: 1,
      reason: 'Theo kế hoạch năm của hai bên (mẫu)',
      targets: targets.map((target) => {
        const { from, to } = quarterPeriod(target.quarter);
        return { periodFrom: from, periodTo: to, unit: target.format, quantity: target.quantity };
      }),
    });
  }
}

/** How far back the example's plan goes. */
const PLAN_DAYS = 150;

/** Actions of the past are done, but for the newest few, so that the inbox has something late to show. */
async function seedPlan(
  programme: ExampleProgramme,
  commitments: ReadonlyMap<string, string>,
  cast: Cast,
  officer: Who,
  today: Day,
): Promise<void> {
  const past = programme.planActions.filter((action) => action.dueOn < today).map((action) => action.key);
  const left = new Set(past.slice(-2));
  const from = addDays(today, -PLAN_DAYS);
  for (const action of programme.planActions.filter((one) => one.dueOn >= from)) {
    const { id } = await perform(officer, addPlanAction, {
      commitmentId: commitments.get(action.commitmentKey)!,
      title: action.title,
      dueOn: action.dueOn,
      ownerOrganisationId: cast.organisations.get(action.ownerBodyId)!,
      ownerName: action.ownerName,
    });
    if (action.dueOn < today && !left.has(action.key)) {
      await perform(officer, finishPlanAction, { id, version: 1, doneOn: action.dueOn });
    }
  }
}

/** Records of things done, entered by one side's officer; they wait for a second person. */
async function seedRecords(
  programme: ExampleProgramme,
  programmeId: string,
  commitments: ReadonlyMap<string, string>,
  cast: Cast,
): Promise<void> {
  for (const record of programme.evidence) {
    const body = programme.parties.find((party) => party.side === record.recordedBy)!.bodyId;
    const who = cast.actor(body, record.recordedBy === 'A' ? 'clerk' : 'reporter');
    const files = await prepareUploads([
      { name: `${record.key}.docx`, bytes: await recordPaper(record, exampleBody(body)) },
    ]);
    await perform(who, addUploadedEvidence, {
      programmeId,
      commitmentId: commitments.get(record.commitmentKey)!,
      kind: 'record',
      title: record.title,
      summary: record.text,
      publishedOn: record.happenedOn,
      quantity: record.quantity,
      files,
    });
  }
}

async function move(programmeId: string, verb: 'negotiate' | 'putInForce' | 'end', who: Who): Promise<void> {
  const { version } = await consult(who, (ctx) => programmeView(ctx, programmeId));
  await perform(who, moveProgramme, {
    id: programmeId,
    version,
    verb,
    reason: verb === 'end' ? 'Hết thời hạn; các bên đã ký tiếp (mẫu).' : null,
  });
}

/** The press confirms what the authority recorded as signed; then the authority publishes it. */
async function publish(programme: ExampleProgramme, programmeId: string, cast: Cast): Promise<void> {
  const bodyOf = (side: 'A' | 'B') => programme.parties.find((party) => party.side === side)!.bodyId;
  const officer = cast.actor(bodyOf('A'), 'focal_officer');
  await perform(cast.actor(bodyOf('B'), 'editor'), confirmContent, { programmeId, answer: 'confirms' });
  const before = await consult(officer, (ctx) => programmeView(ctx, programmeId));
  await perform(officer, declareMoney, { id: programmeId, version: before.version, money: 'none', note: null });
  const after = await consult(officer, (ctx) => programmeView(ctx, programmeId));
  await perform(officer, publishConfirmed, { id: programmeId, version: after.version });
}
