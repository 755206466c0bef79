// What may come in. Text becomes NFC and loses outer blanks, except where offsets point into it.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { renewProgrammeInput } from '../programmes/index.ts';
import { ACTION_STATES, COMMITMENT_KINDS, MODALITIES, STANCES, STATUSES } from './model.ts';

const id = z.uuid();
// Bounded by PostgreSQL's integer.
const version = z.coerce.number().int().min(1).max(2_147_483_647);
const words = (least: number, most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(least)
    .max(most)
    // PostgreSQL cannot store it, and nobody types it.
    .refine((text) => !text.includes('\0'));
// Years in which a programme can have been signed or end; also keeps the list of a term's quarters short.
const day = z.string().refine((text) => isDay(text) && text >= '1945-01-01' && text <= '2200-12-31', 'YYYY-MM-DD');
const quantity = z.coerce.number().positive().max(999_999_999).multipleOf(0.01);

const facts = {
  /** Letter of the obliged side, or `both`. */
  obliged: z.string().regex(/^([A-Z]|both)$/),
  kind: z.enum(COMMITMENT_KINDS),
  /** The finer kind behind the dot of the reader's `coverage.exemplars`. */
  subKind: words(1, 100).nullish(),
  modality: z.enum(MODALITIES).optional(),
  text: words(3, 4000),
  /** As people say it: "mỗi quý 3 chuyên trang". */
  cadence: words(1, 300).nullish(),
  topicIds: z.array(id).max(100).optional(),
};

export const newCommitmentInput = z.object({
  ...facts,
  /** Where it stands in the agreement's text: UTF-16 offsets, `end` exclusive, and the words there. */
  source: z
    .object({ start: z.number().int().min(0), end: z.number().int().min(1), quote: z.string().min(1).max(8000) })
    .refine((source) => source.end > source.start)
    .nullish(),
});
export type NewCommitment = z.output<typeof newCommitmentInput>;

export const addCommitmentsInput = z.object({
  programmeId: id,
  commitments: z.array(newCommitmentInput).min(1).max(500),
  reason: words(1, 2000).nullish(),
});
export type AddCommitments = z.output<typeof addCommitmentsInput>;

export const changeCommitmentInput = z.object({ id, version, reason: words(1, 2000).nullish(), ...facts });
export type ChangeCommitment = z.output<typeof changeCommitmentInput>;

export const dropCommitmentInput = z.object({ id, version, reason: words(1, 2000) });
export type DropCommitment = z.output<typeof dropCommitmentInput>;

export const targetInput = z
  .object({ periodFrom: day, periodTo: day, unit: words(1, 60), quantity })
  .refine((target) => target.periodFrom <= target.periodTo, { path: ['periodTo'] });
export type TargetInput = z.output<typeof targetInput>;

/** The commitment's targets become exactly these. */
export const setTargetsInput = z.object({
  commitmentId: id,
  version,
  targets: z.array(targetInput).max(400),
  reason: words(1, 2000).nullish(),
});
export type SetTargets = z.output<typeof setTargetsInput>;

const action = {
  title: words(3, 500),
  /** The first day of a period; left out when only the last one matters. */
  startsOn: day.nullish(),
  dueOn: day,
  /** Who leads, and the person or unit there. */
  ownerOrganisationId: id,
  ownerName: words(1, 200).nullish(),
  /** Who works on it on the other side, and the person or unit there. */
  partnerOrganisationId: id.nullish(),
  partnerName: words(1, 200).nullish(),
  quantity: quantity.nullish(),
  unit: words(1, 60).nullish(),
  place: words(1, 300).nullish(),
  note: words(1, 2000).nullish(),
};
const inOrder = (given: { readonly startsOn?: string | null | undefined; readonly dueOn: string }) =>
  !given.startsOn || given.startsOn <= given.dueOn;
const ORDER = { path: ['startsOn'] };
export const addPlanActionInput = z.object({ commitmentId: id, ...action }).refine(inOrder, ORDER);
export type AddPlanAction = z.output<typeof addPlanActionInput>;
/** A line of a plan: a new action, or one that stands (`actionId`). */
export const planLineInput = z.object({ actionId: id.nullish(), commitmentId: id, ...action }).refine(inOrder, ORDER);
export type PlanLineInput = z.output<typeof planLineInput>;
export const changePlanActionInput = z.object({ id, version, ...action }).refine(inOrder, ORDER);
export type ChangePlanAction = z.output<typeof changePlanActionInput>;
export const finishPlanActionInput = z.object({ id, version, doneOn: day.nullish(), note: words(1, 2000).nullish() });
export type FinishPlanAction = z.output<typeof finishPlanActionInput>;
export const cancelPlanActionInput = z.object({ id, version, reason: words(1, 2000) });
export type CancelPlanAction = z.output<typeof cancelPlanActionInput>;

export const assessCommitmentInput = z.object({
  commitmentId: id,
  periodFrom: day,
  periodTo: day,
  status: z.enum(STATUSES),
  stance: z.enum(STANCES),
  comment: words(1, 4000).nullish(),
});
export type AssessCommitment = z.output<typeof assessCommitmentInput>;

/** A commitment that goes on into the next term, in its words and with its targets there. */
const carriedInput = z.object({
  commitmentId: id,
  text: facts.text,
  cadence: facts.cadence,
  targets: z.array(targetInput).max(400).optional(),
});
/** `version` 0: no rule of the parties was there yet. */
export const setAssessmentDaysInput = z.object({
  programmeId: id,
  days: z.coerce.number().int().min(1).max(365),
  reason: words(3, 500),
  version: z.coerce.number().int().min(0).max(2_147_483_647),
});
export type SetAssessmentDays = z.output<typeof setAssessmentDaysInput>;

export const carryOverInput = z.object({
  fromProgrammeId: id,
  toProgrammeId: id,
  commitments: z.array(carriedInput).max(500),
});
export type CarryOver = z.output<typeof carryOverInput>;
export const renewWithCommitmentsInput = renewProgrammeInput.extend({ commitments: z.array(carriedInput).max(500) });
export type RenewWithCommitments = z.output<typeof renewWithCommitmentsInput>;

export const planFilterInput = z.object({
  from: day.optional(),
  to: day.optional(),
  state: z.enum(ACTION_STATES).optional(),
  commitmentId: id.optional(),
});
export type PlanFilter = z.output<typeof planFilterInput>;
