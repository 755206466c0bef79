// Everything that minutes are made of, as plain data: what the sides agree to and what is frozen is this, and the files are
// written from this alone. A change of the shape takes a new `version`, and the reader of the old one stays.
import { z } from 'zod';
import { isDay } from '../../../tools/calendar/index.ts';
import { STATUSES } from '../../commitments/model.ts';
import { paperPartyShape } from '../../programmes/index.ts';
import { MONEY, PROGRAMME_KINDS } from '../../programmes/model.ts';
import { MINUTES_KINDS, MINUTES_MONEY } from '../model.ts';

const day = z.string().refine(isDay);
const text = z.string();
const maybe = text.nullable();
const count = z.number().int().min(0);
const amount = z.number().min(0);

const item = z.strictObject({
  no: count,
  id: text,
  commitmentNo: count,
  title: text,
  unit: maybe,
  quantity: amount,
  deliveredOn: day,
  place: maybe,
  recordedBy: text,
});

export const minutesContentShape = z.strictObject({
  version: z.literal(1),
  kind: z.enum(MINUTES_KINDS),
  /** The day on which the data were put together. */
  asOf: day,
  edition: z.strictObject({
    number: z.number().int().min(1),
    changes: maybe,
    /** Against the edition that it replaces, item by item, in words. */
    differences: z.array(text),
  }),
  programme: z.strictObject({
    title: text,
    slug: text,
    kind: z.enum(PROGRAMME_KINDS),
    signedOn: day.nullable(),
    termFrom: day.nullable(),
    termTo: day.nullable(),
    money: z.enum(MONEY),
    parties: z.array(z.strictObject({ side: text, name: text })),
  }),
  /** The lead of each side, and all who sign. */
  issuers: z.array(paperPartyShape).min(1),
  from: day,
  to: day,
  /** The one commitment that the minutes speak of; null: all. */
  scope: maybe,
  /** All that the items and goals are for, by number. */
  commitments: z.array(
    z.strictObject({
      no: count,
      side: text,
      text: text,
      /** Of a liquidation: its targets and what came of them. */
      goals: z.array(
        z.strictObject({
          from: day,
          to: day,
          unit: text,
          quantity: amount,
          counted: amount,
          status: z.enum(STATUSES),
        }),
      ),
    }),
  ),
  accepted: z.array(
    item.extend({
      acceptedBy: text,
      /** Whole đồng; null where no value is stated. */
      price: amount.nullable(),
      amount: amount.nullable(),
      evidence: z.array(z.strictObject({ title: text, outlet: text, publishedOn: day, address: maybe, sha256: maybe })),
    }),
  ),
  refused: z.array(item.extend({ refusedBy: text, reason: maybe })),
  /** Deliverables of the period that the other side has not answered yet, and those that other minutes have accepted. */
  waiting: count,
  /** Targets of periods that begin after the last day; left out where there are none, so that other minutes keep their hash. */
  laterGoals: count.optional(),
  elsewhere: count,
  money: z.strictObject({
    kind: z.enum(MINUTES_MONEY).nullable(),
    total: amount.nullable(),
    vatNote: maybe,
    paymentReference: maybe,
  }),
  /** Of a liquidation: the acceptance minutes that stand. */
  earlier: z.array(
    z.strictObject({ number: maybe, datedOn: day.nullable(), from: day, to: day, total: amount.nullable() }),
  ),
  remarks: maybe,
  carriedOver: maybe,
  /** Only of frozen minutes: who confirmed, number and date, where it can be checked. */
  agreed: z.array(z.strictObject({ side: text, on: day, byPaper: maybe })).optional(),
  official: z
    .strictObject({
      ordinal: z.number().int().min(1).nullable(),
      fileNotation: maybe,
      place: maybe,
      datedOn: day.nullable(),
    })
    .optional(),
  verifyAt: text.optional(),
});

export type MinutesContent = z.output<typeof minutesContentShape>;
export type AcceptedItem = MinutesContent['accepted'][number];
