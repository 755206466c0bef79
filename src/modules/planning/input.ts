// What may come in from forms and calls. Text becomes NFC and loses outer blanks; absent and null both mean "not said".
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { planLineInput } from '../commitments/index.ts';
import { PLAN_FORMATS } from './model.ts';

const id = z.uuid();
const version = z.coerce.number().int().min(1).max(2_147_483_647);
const line = (least: number, most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(least)
    .max(most)
    // PostgreSQL cannot store it, and nobody types it.
    .refine((text) => !text.includes('\0'));
const prose = (most: number) => line(1, most).transform((text) => text.replace(/\r\n?/g, '\n'));
// A paper's day dates its file, and the ZIP inside a DOCX knows no day outside 1980–2107.
const day = z.string().refine((text) => isDay(text) && text >= '1980-01-01' && text <= '2107-12-31', 'YYYY-MM-DD');

export const MOST_LINES = 300;

export const startPlanInput = z.object({ programmeId: id, year: z.coerce.number().int().min(1980).max(2107) });
export type StartPlan = z.output<typeof startPlanInput>;

/** All of the draft as it is to be: lines that are left out are no longer in it. */
export const changePlanInput = z.object({
  id,
  version,
  isJoint: z.boolean(),
  purpose: prose(10_000).nullish(),
  arrangements: prose(10_000).nullish(),
  /** What a later edition changes. */
  changes: prose(4000).nullish(),
  lines: z.array(planLineInput).max(MOST_LINES),
});
export type ChangePlan = z.output<typeof changePlanInput>;

/** The clerk's fields; what is left out is emptied. */
export const numberPlanInput = z.object({
  id,
  version,
  ordinal: z.coerce.number().int().min(1).max(99_999).nullish(),
  fileNotation: line(1, 20).nullish(),
  place: line(1, 200).nullish(),
  datedOn: day.nullish(),
});
export type NumberPlan = z.output<typeof numberPlanInput>;

export const stepInput = z.object({ id, version });
export type PlanStep = z.output<typeof stepInput>;

export const agreePlanInput = z.object({
  id,
  version,
  /** With `byPaper`: the side whose agreement the author enters. */
  forSide: z
    .string()
    .regex(/^[A-Z]$/)
    .nullish(),
  byPaper: line(3, 300).nullish(),
});
export type AgreePlan = z.output<typeof agreePlanInput>;

export const givePlanBackInput = z.object({ id, version, reason: prose(2000) });
export type GivePlanBack = z.output<typeof givePlanBackInput>;

export const planEditionInput = z.object({ id, changes: prose(4000) });
export type PlanEdition = z.output<typeof planEditionInput>;

export const planFormatInput = z.enum([...PLAN_FORMATS, 'xml']);
