// Everything that an invitation or the minutes are made of, as plain data: what is frozen is this, and the files are
// written from this alone. A change of the shape takes a new `version`, and the reader of the old one stays.
import { z } from 'zod';
import { isDay } from '../../../tools/calendar/index.ts';
import { paperPartyShape } from '../../programmes/index.ts';
import { MONEY, PROGRAMME_KINDS } from '../../programmes/model.ts';
import { CEREMONY_KINDS, PAPER_KINDS } from '../model.ts';

const day = z.string().refine(isDay);
const text = z.string();
const maybe = text.nullable();

export const ceremonyPaperShape = z.strictObject({
  /** The public address of the house that froze it, for the address and QR on the paper; papers from before have none. */
  verifyAt: text.optional(),
  version: z.literal(1),
  paper: z.enum(PAPER_KINDS),
  programme: z.strictObject({
    title: text,
    slug: text,
    kind: z.enum(PROGRAMME_KINDS),
    money: z.enum(MONEY),
    moneyNote: maybe,
    /** Names of all parties by side, for the text. */
    parties: z.array(z.strictObject({ side: text, name: text })),
  }),
  /** Who issues it: of an invitation its sender, of minutes the lead of each side and all who signed. */
  issuers: z.array(paperPartyShape).min(1),
  ceremony: z.strictObject({
    kind: z.enum(CEREMONY_KINDS),
    conference: maybe,
    heldOn: day,
    timeFrom: maybe,
    timeTo: maybe,
    chair: maybe,
    secretary: maybe,
    proceedings: maybe,
    sites: z.array(z.strictObject({ name: text, address: maybe, host: maybe, isMain: z.boolean() })),
    steps: z.array(z.strictObject({ at: maybe, what: text, ledBy: maybe })),
    guests: z.array(
      z.strictObject({
        /** Place in `sites`. */
        site: z.number().int().nullable(),
        name: maybe,
        title: text,
        body: maybe,
        people: z.number().int().nullable(),
        isWitness: z.boolean(),
        came: z.boolean().nullable(),
      }),
    ),
  }),
  official: z.strictObject({
    ordinal: z.number().int().min(1).nullable(),
    fileNotation: maybe,
    place: maybe,
    datedOn: day.nullable(),
    closingWords: maybe,
  }),
});
export type CeremonyPaperContent = z.output<typeof ceremonyPaperShape>;
