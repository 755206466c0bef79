// What may come in. Text is NFC, trimmed, with single spaces.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { nfc } from '../../tools/vietnamese/index.ts';
import { CHANGE_KINDS, HEADINGS, LEVELS, ORGANISATION_KINDS } from './model.ts';

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most));
const optional = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? null);

/** "UBND" in 05/BC-UBND. */
const symbol = line(1, 30).pipe(z.string().regex(/^[\p{L}\p{N}.&-]+$/u));

/** Years in which a body of today can have begun or changed. */
const day = z.string().refine((text) => isDay(text) && text >= '1900-01-01' && text <= '2200-12-31', 'YYYY-MM-DD');
const officialCode = line(1, 30).pipe(z.string().regex(/^[\p{L}\p{N}.-]+$/u));

const facts = {
  name: line(2, 300),
  kind: z.enum(ORGANISATION_KINDS),
  heading: z.enum(HEADINGS).optional(),
  level: optional(z.enum(LEVELS)),
  shortName: optional(line(1, 60)),
  parentName: optional(line(2, 300)),
  parentId: optional(z.uuid()),
  place: optional(line(2, 120)),
  symbol: optional(symbol),
  exchangeCode: optional(line(1, 13)),
  /** The first day, and the number in the official list; not said leaves them as they are, empty takes them away. */
  begunOn: day.or(z.literal('').transform(() => null)).nullish(),
  officialCode: officialCode.or(z.literal('').transform(() => null)).nullish(),
  placeId: z.uuid().nullish(),
};

export const registerOrganisationInput = z.object({
  ...facts,
  aliases: z.array(line(2, 200)).max(30).default([]),
  isExample: z.boolean().default(false),
  /** The asker has seen the similar names and still wants a new body. */
  evenIfSimilar: z.stringbool().or(z.boolean()).default(false),
});
export type RegisterOrganisation = z.input<typeof registerOrganisationInput>;

export const changeOrganisationInput = z.object({ ...facts, id: z.uuid(), version: z.coerce.number().int() });
export type ChangeOrganisation = z.input<typeof changeOrganisationInput>;

export const aliasInput = z.object({ organisationId: z.uuid(), alias: line(2, 200) });
export type Alias = z.input<typeof aliasInput>;

/** Facts that a rename, a move or a new kind may bring; what is not said stays. */
const newFacts = z.object({
  name: line(2, 300).optional(),
  shortName: line(1, 60).nullable().optional(),
  parentName: line(2, 300).nullable().optional(),
  parentId: z.uuid().nullable().optional(),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  heading: z.enum(HEADINGS).optional(),
  level: z.enum(LEVELS).nullable().optional(),
  place: line(2, 120).nullable().optional(),
  placeId: z.uuid().nullable().optional(),
  symbol: symbol.nullable().optional(),
  officialCode: officialCode.nullable().optional(),
});

export const applyChangeInput = z.object({
  kind: z.enum(CHANGE_KINDS),
  effectiveOn: day,
  legalBasis: optional(line(2, 1000)),
  note: optional(line(1, 2000)),
  links: z
    .array(
      z.object({
        fromId: z.uuid(),
        toId: z.uuid().nullable(),
        share: z.enum(['whole', 'part']).default('whole'),
        isMain: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(500),
  facts: newFacts.default({}),
  /** Only asked for a transfer of duties: when a body ends, its programmes always go on with its successor. */
  carriesProgrammes: z.boolean().default(false),
  /** Members of an ended body get the same role in its main successor. */
  carriesPeople: z.boolean().default(false),
});
export type ApplyChange = z.input<typeof applyChangeInput>;

/** A conversion table: the text of a CSV file. */
export const bringTableInput = z.object({
  name: line(1, 255),
  text: z.string().max(5_000_000),
});
export type BringTable = z.input<typeof bringTableInput>;

const version = z.coerce.number().int().min(1).max(2_147_483_647);

/** What holds for the whole table; empty takes it away. */
export const settleTableInput = z.object({
  id: z.uuid(),
  version,
  effectiveOn: day.or(z.literal('').transform(() => undefined)).optional(),
  legalBasis: z.string().max(1000).optional(),
  carriesPeople: z.stringbool().or(z.boolean()).default(false),
});
export type SettleTable = z.input<typeof settleTableInput>;

/** What people settled for one group. Bodies by unit key: an id, 'new' for one to be registered, 'none' for nobody. */
export const settleGroupInput = z.object({
  id: z.uuid(),
  version,
  group: z.string().min(1).max(120),
  skip: z.stringbool().or(z.boolean()).default(false),
  kind: z.enum(CHANGE_KINDS).optional(),
  effectiveOn: day.optional(),
  legalBasis: line(2, 1000).optional(),
  bodies: z.record(z.string().max(2000), z.uuid().or(z.enum(['new', 'none']))).default({}),
  main: z.string().max(2000).optional(),
});
export type SettleGroup = z.input<typeof settleGroupInput>;

export const tableInput = z.object({ id: z.uuid(), version });
export type TableChoice = z.input<typeof tableInput>;

export const takeBackTableInput = z.object({ id: z.uuid(), version, reason: line(1, 2000) });
export type TakeBackTable = z.input<typeof takeBackTableInput>;

export const takeBackChangeInput = z.object({ id: z.uuid(), reason: line(1, 2000) });
export type TakeBackChange = z.input<typeof takeBackChangeInput>;
