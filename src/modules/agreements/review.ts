// The review: what people have made of the proposal so far. It begins as the proposal itself, everything kept and nothing
// seen, and holds plain values so that a form can show and give back all of it.
import { z } from 'zod';
import type { AgreementReading, Quantity, Term } from '../../tools/agreement-reader/index.ts';
import { isDay } from '../../tools/calendar/index.ts';
import { COMMITMENT_KINDS, MODALITIES, SPREADS } from '../commitments/model.ts';
import { BOUNDS, QUARTERS_WRONG, readQuarters, writeQuarters } from './quantities.ts';
import { CADENCES, PERSON_ROLES, PROGRAMME_KINDS } from '../programmes/model.ts';

const words = (least: number, most: number) => z.string().normalize('NFC').trim().min(least).max(most);
const maybe = (most: number) => z.string().normalize('NFC').trim().max(most).default('');
const day = z
  .string()
  .refine((text) => text === '' || isDay(text), 'YYYY-MM-DD')
  .default('');
/** A checkbox sends 'on' or nothing; stored reviews hold booleans. */
const flag = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true');
/** A form sends text, '' for a place that is not in the text; stored reviews hold numbers and null. */
const offset = z
  .union([z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => {
    const number = value === undefined || value === null || value === '' ? Number.NaN : Number(value);
    return Number.isInteger(number) && number >= 0 ? number : null;
  });
const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most).default([]);

const partyShape = z.object({
  /** Ties people to their party within the review. */
  key: words(1, 40),
  keep: flag,
  name: words(2, 300),
  kind: z.enum(['authority', 'press', 'other']),
  side: z.string().regex(/^[A-Z]$/),
  /** Organisation id, `new`, or '' while nobody has chosen. */
  body: z.union([z.uuid(), z.literal('new'), z.literal('')]).default(''),
  place: maybe(120),
  start: offset,
  end: offset,
});

const personShape = z.object({
  keep: flag,
  role: z.enum(PERSON_ROLES),
  partyKey: z.string().max(40).default(''),
  name: maybe(200),
  title: maybe(300),
  start: offset,
  end: offset,
});

const quantityShape = z.object({
  /** '' when nothing is counted. */
  value: z
    .string()
    .trim()
    .regex(/^(\d{1,9}([.,]\d{1,2})?)?$/)
    .default(''),
  /** "tối thiểu" asks for at least the value; "tối đa" is a ceiling, which nobody has to reach. */
  bound: z.union([z.enum(BOUNDS), z.literal('')]).default(''),
  unit: maybe(60),
  per: z.union([z.enum(SPREADS), z.literal('')]).default(''),
  /** "I: 3; II: 4; I/2027: 5" as a table gives it; '' when the quantity is spread evenly. */
  byQuarter: maybe(400).refine((text) => readQuarters(text) !== null, QUARTERS_WRONG),
});

/** Reviews stored before a commitment could have several quantities hold one in fields of its own. */
function withQuantities(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'quantities' in stored || !('quantity' in stored)) return stored;
  const { quantity, unit, per, ...rest } = stored as Record<string, unknown>;
  return { ...rest, quantities: [{ value: quantity, unit, per }] };
}

const commitmentShape = z.preprocess(
  withQuantities,
  z.object({
    keep: flag,
    obliged: z.string().regex(/^([A-Z]|both)$/),
    kind: z.enum(COMMITMENT_KINDS),
    subKind: maybe(100),
    modality: z.enum(MODALITIES),
    text: words(3, 4000),
    start: offset,
    end: offset,
    /** Become targets over the term. */
    quantities: list(quantityShape, 12).transform((all) =>
      all.filter((one) => one.value !== '' || one.byQuarter !== ''),
    ),
  }),
);

const nameShape = z.object({ keep: flag, name: words(2, 500), start: offset, end: offset });

export const reviewShape = z.object({
  title: words(3, 500),
  kind: z.enum(PROGRAMME_KINDS),
  termFrom: day,
  termTo: day,
  signedOn: day,
  place: maybe(300),
  /** One place a line. */
  sites: maybe(2000),
  online: flag,
  cadence: z.union([z.enum(CADENCES), z.literal('')]).default(''),
  /** The programme that this one continues; '' when none or not on Cầu Nối. */
  priorId: z.union([z.uuid(), z.literal('')]).default(''),
  parties: list(partyShape, 60),
  people: list(personShape, 200),
  commitments: list(commitmentShape, 400),
  topics: list(nameShape, 200),
  channels: list(nameShape, 100),
  /** What a person said to each contradiction of the text. */
  answers: list(z.object({ question: words(1, 120), choice: maybe(20) }), 200),
  seen: list(z.string().max(40), 20),
});
export type Review = z.output<typeof reviewShape>;
export type ReviewedParty = Review['parties'][number];
export type ReviewedPerson = Review['people'][number];
export type ReviewedCommitment = Review['commitments'][number];
export type ReviewedQuantity = ReviewedCommitment['quantities'][number];
export type ReviewedName = Review['topics'][number];

const PER = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half_year',
  year: 'year',
  term: 'term',
} as const;
const CADENCE = { month: 'month', quarter: 'quarter', 'half-year': 'half_year', year: 'year' } as const;

/** `2023` is the whole year: its first day as a beginning, its last as an end. */
export function termDays(term: Term | null): { from: string; to: string } {
  const whole = (text: string | null | undefined, monthDay: string) =>
    !text ? '' : /^\d{4}$/.test(text) ? `${text}-${monthDay}` : text;
  return { from: whole(term?.from, '01-01'), to: whole(term?.to, '12-31') };
}

/** A name that was quoted from the middle of a sentence begins with a capital as a title. */
function beginning(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
}

/** The review as it begins. `fallbackTitle` is used when the reader found no name. */
export function reviewOf(reading: AgreementReading, fallbackTitle: string): Review {
  const { from, to } = termDays(reading.term);
  const keyOf = new Map(reading.parties.map((party, at) => [party.name, `p${at + 1}`]));
  const signers = new Set(reading.signatories.map((one) => one.name));
  return {
    title: beginning(reading.programmeName ?? fallbackTitle).slice(0, 500),
    kind: reading.kind ?? 'programme',
    termFrom: from,
    termTo: to,
    signedOn: reading.signedOn ?? '',
    place: reading.place ?? '',
    sites: reading.sites.join('\n'),
    online: reading.online,
    cadence: reading.reportingCadence ? CADENCE[reading.reportingCadence.every] : '',
    priorId: '' as const,
    parties: reading.parties.map((party, at) => ({
      key: `p${at + 1}`,
      keep: true,
      name: party.name,
      kind: party.kind,
      side: party.side,
      body: '' as const,
      place: '',
      start: party.start,
      end: party.end,
    })),
    people: [
      ...reading.signatories.map((one) => {
        const seen = reading.parties
          .flatMap((party) => party.representatives)
          .find((person) => person.name === one.name);
        return {
          keep: true,
          role: 'signatory' as const,
          partyKey: keyOf.get(one.party) ?? '',
          name: one.name,
          title: one.title,
          start: seen?.start ?? null,
          end: seen?.end ?? null,
        };
      }),
      ...reading.parties.flatMap((party) =>
        party.representatives
          .filter((person) => !signers.has(person.name))
          .map((person) => ({
            keep: true,
            role: 'representative' as const,
            partyKey: keyOf.get(party.name) ?? '',
            name: person.name,
            title: person.title,
            start: person.start,
            end: person.end,
          })),
      ),
      ...reading.witnesses.map((one) => ({
        keep: true,
        role: 'witness' as const,
        partyKey: '',
        name: one.name ?? '',
        title: one.title,
        start: null,
        end: null,
      })),
    ],
    commitments: reading.commitments.map((one) => {
      const [kind, ...finer] = one.kind.split('.');
      return {
        keep: true,
        obliged: one.obligedSide,
        kind: kind as ReviewedCommitment['kind'],
        subKind: finer.join('.'),
        modality: one.modality,
        text: one.text,
        start: one.start,
        end: one.end,
        quantities: (one.quantity ?? []).slice(0, 12).map(quantityOf),
      };
    }),
    topics: reading.topics.map(({ text, start, end }) => ({ keep: true, name: text, start, end })),
    channels: reading.channels.map(({ text, start, end }) => ({ keep: true, name: text.slice(0, 300), start, end })),
    answers: [],
    seen: [],
  };
}

function quantityOf(quantity: Quantity): ReviewedQuantity {
  return {
    value: String(quantity.value).replace('.', ','),
    bound: quantity.bound ?? (quantity.upTo === undefined ? '' : 'least'),
    unit: quantity.unit.slice(0, 60),
    per: quantity.per ? PER[quantity.per] : '',
    byQuarter: writeQuarters(quantity.quarters ?? []),
  };
}
