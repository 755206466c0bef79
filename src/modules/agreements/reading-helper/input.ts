import { z } from 'zod';

const flag = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on');
const typed = (most: number) => z.string().normalize('NFC').trim().max(most).default('');

/** What an administrator sets. */
export const readingHelperInput = z.object({
  /** 0: nothing has been set yet. */
  version: z.coerce.number().int().min(0),
  isOn: flag,
  endpoint: typed(2000),
  model: typed(200),
  /** Empty: the one that is kept stays. Printable ASCII, so that it can stand in a header. */
  key: z
    .string()
    .trim()
    .max(1000)
    .regex(/^[\x21-\x7e]*$/)
    .default(''),
  removeKey: flag,
  ownNetwork: flag,
  timeoutSeconds: z.coerce.number().int().min(5).max(600).default(60),
  longestText: z.coerce.number().int().min(1000).max(400_000).default(60_000),
  /** "I have read that the whole text leaves this machine." */
  understood: flag,
});
export type SetReadingHelper = z.output<typeof readingHelperInput>;
