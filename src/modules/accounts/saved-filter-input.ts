// What may come in about saved filters.
import { z } from 'zod';
import { FILTERED_SCREENS } from './saved-filter.ts';

const name = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1)
  .max(80)
  .refine((text) => !text.includes('\0'));
const flag = z.stringbool().or(z.boolean());

export const saveFilterInput = z.object({
  screen: z.enum(FILTERED_SCREENS),
  name,
  query: z
    .string()
    .max(2000)
    .refine((text) => !text.includes('\0'))
    .default(''),
  shared: flag.default(false),
  opens: flag.default(false),
});
export type SaveFilter = z.output<typeof saveFilterInput>;

export const changeFilterInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(1).max(2_147_483_647),
  name,
  shared: flag.default(false),
  opens: flag.default(false),
});
export type ChangeFilter = z.output<typeof changeFilterInput>;

export const filterIdInput = z.object({ id: z.uuid() });
export type FilterId = z.output<typeof filterIdInput>;
