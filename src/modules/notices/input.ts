import { z } from 'zod';
import { mailAddress } from '../../platform/mail/index.ts';
import { RHYTHMS } from './model.ts';

export const checkpointMailInput = z.object({
  /** 0: nothing has been set yet. */
  version: z.coerce.number().int().min(0),
  address: mailAddress,
  isOn: z
    .union([z.boolean(), z.string()])
    .optional()
    .transform((value) => value === true || value === 'on'),
});
export type CheckpointMail = z.output<typeof checkpointMailInput>;

export const digestInput = z.object({ rhythm: z.enum([...RHYTHMS, 'none']) });
