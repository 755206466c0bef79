// What may come in: the filters of the overview.
import { z } from 'zod';
import { PROGRAMME_KINDS, PROGRAMME_STATES } from '../programmes/index.ts';
import { HUB_GROUPS, HUB_SORTS, HUB_WORK } from './model.ts';

export const hubFilterInput = z.object({
  search: z.string().normalize('NFC').trim().max(200).optional(),
  state: z.enum(PROGRAMME_STATES).optional(),
  kind: z.enum(PROGRAMME_KINDS).optional(),
  partnerId: z.uuid().optional(),
  placeBodyId: z.uuid().optional(),
  /** As `provinceOf` writes it; "-" for programmes of which nobody knows it. */
  province: z.string().normalize('NFC').min(1).max(200).optional(),
  work: z.enum(HUB_WORK).optional(),
  /** "2026-11": programmes with something due in that month, one of the next twelve. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  sort: z.enum(HUB_SORTS).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  group: z.enum(HUB_GROUPS).optional(),
  groupPage: z.coerce.number().int().min(1).max(100_000).optional(),
});
export type HubFilter = z.output<typeof hubFilterInput>;
