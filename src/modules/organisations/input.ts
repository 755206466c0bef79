// What may come in. Text is NFC, trimmed, with single spaces.
import { z } from 'zod';
import { nfc } from '../../tools/vietnamese/index.ts';
import { HEADINGS, LEVELS, ORGANISATION_KINDS } from './model.ts';

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most));
const optional = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? null);

/** "UBND" in 05/BC-UBND. */
const symbol = line(1, 30).pipe(z.string().regex(/^[\p{L}\p{N}.&-]+$/u));

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
