// Everything that a plan's paper is made of, as plain data: what is frozen is this, and the files are written from this
// alone. A change of the shape takes a new `version`, and the reader of the old one stays.
import { z } from 'zod';
import { isDay } from '../../../tools/calendar/index.ts';
import { paperPartyShape } from '../../programmes/index.ts';
import { MONEY, PROGRAMME_KINDS } from '../../programmes/model.ts';

const day = z.string().refine(isDay);
const text = z.string();
const maybe = text.nullable();

const body = z.strictObject({ side: text, name: text, person: maybe });

export const planContentLine = z.strictObject({
  no: z.number().int().min(1),
  /** Place of its commitment in the agreement, from 1; null once the commitment has been dropped. */
  commitmentNo: z.number().int().nullable(),
  commitment: maybe,
  title: text,
  startsOn: day.nullable(),
  dueOn: day,
  owner: body,
  partner: body.nullable(),
  quantity: z.number().nullable(),
  unit: maybe,
  place: maybe,
  note: maybe,
});

export const planContentShape = z.strictObject({
  /** The public address of the house that issued it, for the address and QR on the paper; plans from before have none. */
  verifyAt: text.optional(),
  version: z.literal(1),
  year: z.number().int(),
  edition: z.strictObject({
    number: z.number().int().min(1),
    changes: maybe,
    /** Each in a sentence, against the edition that it replaces. */
    difference: z.strictObject({ added: z.array(text), changed: z.array(text), dropped: z.array(text) }).nullable(),
  }),
  programme: z.strictObject({
    title: text,
    slug: text,
    kind: z.enum(PROGRAMME_KINDS),
    signedOn: day.nullable(),
    money: z.enum(MONEY),
    moneyNote: maybe,
    parties: z.array(z.strictObject({ side: text, name: text })),
  }),
  /** Who issues it: of a joint plan the lead of each side and all who sign, its author's first; else its author alone. */
  issuers: z.array(paperPartyShape).min(1),
  /** When it was agreed and by whom, for the sides that did not write it. */
  consents: z.array(z.strictObject({ side: text, on: day, byPaper: maybe })),
  purpose: maybe,
  arrangements: maybe,
  lines: z.array(planContentLine),
  official: z.strictObject({
    ordinal: z.number().int().min(1).nullable(),
    fileNotation: maybe,
    place: maybe,
    datedOn: day.nullable(),
  }),
});
export type PlanContent = z.output<typeof planContentShape>;
export type PlanContentLine = z.output<typeof planContentLine>;
