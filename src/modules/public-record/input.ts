// What may come in. Text becomes NFC and loses outer blanks.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { PROGRAMME_KINDS, PROGRAMME_STATES } from '../programmes/index.ts';
import { ANSWERS, JUDGEMENTS, quarterIn } from './model.ts';

const words = (least: number, most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(least)
    .max(most)
    // PostgreSQL cannot store it, and nobody types it.
    .refine((text) => !text.includes('\0'));
const part = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(130);
const version = z.coerce.number().int().min(1).max(2_147_483_647);
export const quarterInput = z
  .string()
  .refine((text) => quarterIn(text) !== null)
  .transform((text) => quarterIn(text)!);

/** Filters of the list of published programmes; all must hold. */
export const recordFilterInput = z.object({
  search: z.string().normalize('NFC').trim().max(200).optional(),
  place: part.optional(),
  province: part.optional(),
  bodyId: z.uuid().optional(),
  topic: part.optional(),
  kind: z.enum(PROGRAMME_KINDS).optional(),
  state: z.enum(PROGRAMME_STATES).optional(),
  money: z.enum(['none', 'recorded']).optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  quarter: quarterInput.optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
});
export type RecordFilter = z.output<typeof recordFilterInput>;

const lines = z
  .array(
    z.object({
      medium: words(2, 300),
      /** Đồng, whole. */
      amount: z.coerce.number().int().min(1).max(999_999_999_999_999),
      reason: words(3, 500),
    }),
  )
  .max(50);
const declared = {
  programmeId: z.uuid(),
  quarter: quarterInput,
  answer: z.enum(ANSWERS),
  note: words(1, 2000).nullish(),
  /** At least one when the answer is `paid`, none when it is `none`. */
  lines: lines.default([]),
};
export const declareMoneyOfQuarterInput = z.object(declared);
export type DeclareMoneyOfQuarter = z.output<typeof declareMoneyOfQuarterInput>;
export const correctDeclarationInput = z.object({ ...declared, version, why: words(3, 2000) });
export type CorrectDeclaration = z.output<typeof correctDeclarationInput>;

export const inviteAssessorInput = z.object({
  programmeId: z.uuid(),
  /** For whom, in the inviting body's own words. */
  madeFor: words(2, 200),
  /** The last day on which an opinion may be published with the link. */
  untilOn: z.string().refine(isDay, 'YYYY-MM-DD'),
});
export type InviteAssessor = z.output<typeof inviteAssessorInput>;
export const revokeAssessorInput = z.object({ id: z.uuid() });
export type RevokeAssessor = z.output<typeof revokeAssessorInput>;

export const publishOpinionInput = z.object({
  token: z.string().min(20).max(200),
  author: words(2, 200),
  affiliation: words(2, 300),
  ties: words(2, 1000),
  text: words(20, 10_000),
  judgements: z
    .array(z.object({ commitmentId: z.uuid(), status: z.enum(JUDGEMENTS) }))
    .max(500)
    .default([]),
});
export type PublishOpinion = z.output<typeof publishOpinionInput>;
export const withdrawOpinionInput = z.object({ token: z.string().min(20).max(200), why: words(1, 1000).nullish() });
export type WithdrawOpinion = z.output<typeof withdrawOpinionInput>;
export const answerOpinionInput = z.object({ opinionId: z.uuid(), text: words(3, 4000) });
export type AnswerOpinion = z.output<typeof answerOpinionInput>;

export const setLicenceInput = z.object({
  name: words(2, 200),
  address: z.url({ protocol: /^https?$/ }).max(500),
  /** 0 while nothing has been confirmed. */
  version: z.coerce.number().int().min(0).max(2_147_483_647),
});
export type SetLicence = z.output<typeof setLicenceInput>;
