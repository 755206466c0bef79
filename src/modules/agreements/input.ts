import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { BROUGHT_AS } from './model.ts';

const id = z.uuid();
const version = z.coerce.number().int().min(1);

/** What a person gives: one of text, file and address. */
export const bringInput = z.object({
  broughtAs: z.enum(BROUGHT_AS),
  name: z.string().normalize('NFC').trim().max(300).default(''),
  text: z.string().max(5_000_000).default(''),
  address: z.string().trim().max(2000).default(''),
  publishedOn: z.string().refine(isDay, 'YYYY-MM-DD').optional(),
  /** The asker has been told that this does not look like an agreement and wants it all the same. */
  evenIfNot: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
});
export type Bring = z.output<typeof bringInput>;

export const dropInput = z.object({ id, version, reason: z.string().normalize('NFC').trim().min(3).max(2000) });
export type Drop = z.output<typeof dropInput>;
