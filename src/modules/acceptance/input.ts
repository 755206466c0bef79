// What may come in from forms and calls. Text becomes NFC and loses outer blanks; absent and null both mean "not said".
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { MINUTES_FORMATS, MINUTES_KINDS, MINUTES_MONEY } from './model.ts';

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

export const startMinutesInput = z.object({
  programmeId: id,
  kind: z.enum(MINUTES_KINDS),
  from: day,
  to: day,
  /** Only what was delivered for this one. */
  commitmentId: id.nullish(),
});
export type StartMinutes = z.output<typeof startMinutesInput>;

/** All of the draft as it is to be; prices of items that are left out are gone. */
export const changeMinutesInput = z.object({
  id,
  version,
  from: day,
  to: day,
  commitmentId: id.nullish(),
  money: z.enum(MINUTES_MONEY).nullish(),
  /** Whole đồng for one unit of a deliverable. */
  prices: z
    .array(z.object({ itemId: id, price: z.coerce.number().int().min(0).max(1e12) }))
    .max(2000)
    .default([]),
  vatNote: line(1, 300).nullish(),
  paymentReference: line(1, 500).nullish(),
  remarks: prose(10_000).nullish(),
  carriedOver: prose(10_000).nullish(),
  /** What a later edition changes. */
  changes: prose(4000).nullish(),
});
export type ChangeMinutes = z.output<typeof changeMinutesInput>;

/** The clerk's fields; what is left out is emptied. */
export const numberMinutesInput = z.object({
  id,
  version,
  ordinal: z.coerce.number().int().min(1).max(99_999).nullish(),
  fileNotation: line(1, 20).nullish(),
  place: line(1, 200).nullish(),
  datedOn: day.nullish(),
});
export type NumberMinutes = z.output<typeof numberMinutesInput>;

export const minutesStepInput = z.object({ id, version });
export type MinutesStep = z.output<typeof minutesStepInput>;

export const agreeMinutesInput = z.object({
  id,
  version,
  /** With `byPaper`: the side whose confirmation the author enters. */
  forSide: z
    .string()
    .regex(/^[A-Z]$/)
    .nullish(),
  byPaper: line(3, 300).nullish(),
});
export type AgreeMinutes = z.output<typeof agreeMinutesInput>;

export const giveMinutesBackInput = z.object({ id, version, reason: prose(2000) });
export type GiveMinutesBack = z.output<typeof giveMinutesBackInput>;

export const minutesEditionInput = z.object({ id, changes: prose(4000) });
export type MinutesEdition = z.output<typeof minutesEditionInput>;

export const minutesFormatInput = z.enum([...MINUTES_FORMATS, 'xml']);
