// What may come in. Text becomes NFC and loses outer blanks; absent and null both mean "not said".
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { COMMITMENT_KINDS, MODALITIES } from '../commitments/model.ts';
import { targetInput } from '../commitments/index.ts';
import { CADENCES, SIGNING_AUTHORITIES } from '../programmes/model.ts';
import { AMENDMENT_KINDS } from './model.ts';

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
// Years in which a programme can have been signed or end.
const day = z.string().refine((text) => isDay(text) && text >= '1945-01-01' && text <= '2200-12-31', 'YYYY-MM-DD');

export const commitmentContentInput = z.object({
  /** Letter of the obliged side, or `both`. */
  obliged: z.string().regex(/^([A-Z]|both)$/),
  kind: z.enum(COMMITMENT_KINDS),
  modality: z.enum(MODALITIES),
  text: words(3, 4000),
  cadence: words(1, 300).nullish(),
  /** Names of topics of the programme. */
  topics: z.array(words(2, 500)).max(100).default([]),
});

export const factsContentInput = z.object({
  title: words(3, 500),
  termFrom: day.nullish(),
  termTo: day.nullish(),
  signedOn: day.nullish(),
  place: words(1, 300).nullish(),
  purpose: words(1, 20_000).nullish(),
  legalBasis: words(1, 20_000).nullish(),
  cadence: z.enum(CADENCES).nullish(),
});

/** One edit of the working copy; `restore` takes back all that was done to one commitment. */
export const editInput = z.discriminatedUnion('op', [
  z.object({ op: z.literal('facts'), facts: factsContentInput }),
  z.object({ op: z.literal('topics'), names: z.array(words(2, 500)).max(200) }),
  z.object({ op: z.literal('channels'), names: z.array(words(2, 300)).max(100) }),
  z.object({ op: z.literal('add'), commitment: commitmentContentInput }),
  z.object({ op: z.literal('change'), commitmentId: id, commitment: commitmentContentInput }),
  z.object({ op: z.literal('drop'), commitmentId: id }),
  z.object({ op: z.literal('targets'), commitmentId: id, targets: z.array(targetInput).max(400) }),
  z.object({ op: z.literal('restore'), commitmentId: id }),
]);
export type Edit = z.output<typeof editInput>;

const rationale = words(3, 4000);
export const draftAmendmentInput = z.object({ programmeId: id, kind: z.enum(AMENDMENT_KINDS), rationale });
export type DraftAmendment = z.output<typeof draftAmendmentInput>;

export const changeAmendmentInput = z.object({ id, version, kind: z.enum(AMENDMENT_KINDS), rationale });
export type ChangeAmendment = z.output<typeof changeAmendmentInput>;

export const editAmendmentInput = z.object({ id, version, edit: editInput });
export type EditAmendment = z.output<typeof editAmendmentInput>;

export const amendmentStepInput = z.object({ id, version });
export type AmendmentStep = z.output<typeof amendmentStepInput>;

export const withdrawAmendmentInput = z.object({ id, version, reason: words(1, 2000) });
export type WithdrawAmendment = z.output<typeof withdrawAmendmentInput>;

export const answerAmendmentInput = z
  .object({
    id,
    version,
    answer: z.enum(['agrees', 'declines']),
    givenOn: day,
    /** Who decided, by name and office. */
    personName: words(2, 200),
    personTitle: words(1, 300).nullish(),
    reason: words(1, 2000).nullish(),
    /** The side for which the author's side records the answer on paper; absent when one answers for oneself. */
    forSide: z
      .string()
      .regex(/^[A-Z]$/)
      .nullish(),
  })
  .refine((given) => given.answer === 'agrees' || given.reason, { path: ['reason'] });
export type AnswerAmendment = z.output<typeof answerAmendmentInput>;

export const signAmendmentInput = z.object({
  id,
  version,
  symbol: words(1, 100).nullish(),
  signedOn: day,
  effectiveOn: day,
  /** Needed when it takes effect before it was signed. */
  effectiveReason: words(1, 2000).nullish(),
  signatories: z
    .array(
      z.object({
        organisationId: id.nullish(),
        name: words(1, 200),
        title: words(1, 300).nullish(),
        authority: z.enum(SIGNING_AUTHORITIES).nullish(),
      }),
    )
    .min(1)
    .max(60),
});
export type SignAmendment = z.output<typeof signAmendmentInput>;

export const confirmContentInput = z
  .object({
    programmeId: id,
    answer: z.enum(['confirms', 'objects']),
    comment: words(1, 4000).nullish(),
  })
  .refine((given) => given.answer === 'confirms' || given.comment, { path: ['comment'] });
export type ConfirmContent = z.output<typeof confirmContentInput>;
