// What may come in: a question and what narrows it.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { SEARCH_AMONG, SEARCH_ORDERS } from './model.ts';

const day = z.string().refine(isDay);

export const searchInput = z.object({
  text: z.string().max(1_000),
  among: z.enum(SEARCH_AMONG).optional(),
  order: z.enum(SEARCH_ORDERS).optional(),
  /** Name of a place that must be in the text. */
  place: z.string().max(200).optional(),
  outletId: z.uuid().optional(),
  programmeId: z.uuid().optional(),
  commitmentId: z.uuid().optional(),
  /** Days of publication, both included. */
  from: day.optional(),
  to: day.optional(),
  page: z.int().min(1).optional(),
  /** At most 1,000. */
  perPage: z.int().min(1).max(1_000).optional(),
});
export type SearchInput = z.output<typeof searchInput>;
