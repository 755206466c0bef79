// What may come in from forms and calls. Text becomes NFC and loses outer blanks; absent and null both mean "not said".
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { CEREMONY_KINDS, PAPER_FORMATS, PAPER_KINDS } from './model.ts';

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
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

const facts = {
  kind: z.enum(CEREMONY_KINDS),
  /** The conference in whose frame it is held. */
  conference: line(1, 500).nullish(),
  heldOn: day,
  timeFrom: hour.nullish(),
  timeTo: hour.nullish(),
  chair: line(1, 300).nullish(),
  secretary: line(1, 300).nullish(),
  proceedings: prose(20_000).nullish(),
  notes: prose(10_000).nullish(),
};
export const siteInput = z.object({
  /** Of a site that is there already; guests stay with it. */
  id: id.nullish(),
  name: line(1, 300),
  address: line(1, 300).nullish(),
  host: line(1, 300).nullish(),
  isMain: z.boolean().optional(),
});
export type SiteInput = z.output<typeof siteInput>;

export const stepInput = z.object({
  at: hour.nullish(),
  what: line(2, 500),
  ledBy: line(1, 300).nullish(),
});
export type StepInput = z.output<typeof stepInput>;

export const guestInput = z
  .object({
    id: id.nullish(),
    siteId: id.nullish(),
    name: line(1, 200).nullish(),
    title: line(1, 300),
    body: line(1, 300).nullish(),
    people: z.coerce.number().int().min(1).max(100_000).nullish(),
    isWitness: z.boolean().optional(),
    came: z.boolean().nullish(),
  })
  .refine((guest) => !guest.name || !guest.people, { path: ['people'] });
export type GuestInput = z.output<typeof guestInput>;

export const addCeremonyInput = z.object({
  programmeId: id,
  ...facts,
  /** Whether it has been held: a record of something past. */
  isHeld: z.boolean().optional(),
  sites: z.array(siteInput).max(60).optional(),
  /** Left out: the representatives, signatories and witnesses of the programme. */
  guests: z.array(guestInput).max(500).optional(),
});
export type AddCeremony = z.output<typeof addCeremonyInput>;

export const changeCeremonyInput = z.object({ id, version, ...facts });
export type ChangeCeremony = z.output<typeof changeCeremonyInput>;

/** Sites and script become exactly these. */
export const arrangeCeremonyInput = z.object({
  id,
  version,
  sites: z.array(siteInput).max(60),
  steps: z.array(stepInput).max(200),
});
export type ArrangeCeremony = z.output<typeof arrangeCeremonyInput>;

/** The guests become exactly these; what was ticked stays with those that stay. */
export const setGuestsInput = z.object({ id, version, guests: z.array(guestInput).max(500) });
export type SetGuests = z.output<typeof setGuestsInput>;

/** Without a version: several people tick at several sites at once, each their own lines. */
export const tickAttendanceInput = z.object({
  id,
  ticks: z
    .array(
      z.object({
        guestId: id,
        came: z.boolean().nullable(),
        people: z.coerce.number().int().min(1).max(100_000).nullish(),
      }),
    )
    .max(500),
  /** Who came without being on the list. */
  more: z.array(guestInput).max(50).optional(),
});
export type TickAttendance = z.output<typeof tickAttendanceInput>;

export const holdCeremonyInput = z.object({ id, version });
export type HoldCeremony = z.output<typeof holdCeremonyInput>;

export const closeCeremonyInput = z.object({ id, version, report: prose(20_000) });
export type CloseCeremony = z.output<typeof closeCeremonyInput>;

export const deleteCeremonyInput = z.object({ id, version });
export type DeleteCeremony = z.output<typeof deleteCeremonyInput>;

export const addCeremonyFilesInput = z.object({ id, caption: line(1, 300) });
export type AddCeremonyFiles = z.output<typeof addCeremonyFilesInput>;

export const removeCeremonyFileInput = z.object({ id, fileId: id });
export type RemoveCeremonyFile = z.output<typeof removeCeremonyFileInput>;

/** `version` 0: nobody has written on this paper yet. What is left out is emptied. */
export const changePaperInput = z.object({
  ceremonyId: id,
  kind: z.enum(PAPER_KINDS),
  version: z.coerce.number().int().min(0).max(2_147_483_647),
  ordinal: z.coerce.number().int().min(1).max(99_999).nullish(),
  fileNotation: line(1, 20).nullish(),
  place: line(1, 200).nullish(),
  datedOn: day.nullish(),
  closingWords: prose(4000).nullish(),
});
export type ChangePaper = z.output<typeof changePaperInput>;

export const freezePaperInput = z.object({
  ceremonyId: id,
  kind: z.enum(PAPER_KINDS),
  version: z.coerce.number().int().min(0).max(2_147_483_647),
});
export type FreezePaper = z.output<typeof freezePaperInput>;

export const ceremonyPaperFormatInput = z.enum([...PAPER_FORMATS, 'xml']);
