import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';

const flag = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on');
const typed = (most: number) => z.string().normalize('NFC').trim().max(most).default('');

/** Plain addresses only: what stands in an envelope must need no extension of the server. */
export const mailAddress = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().min(5).max(254));

export function isPem(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    // Whatever is wrong with it, it is no certificate.
    return false;
  }
}

/** What an administrator sets. */
export const mailServerInput = z.object({
  /** 0: nothing has been set yet. */
  version: z.coerce.number().int().min(0),
  isOn: flag,
  host: typed(253)
    .transform((text) => text.toLowerCase().replace(/^\[|\]$/g, ''))
    .refine((text) => text === '' || isIP(text) !== 0 || z.hostname().safeParse(text).success),
  port: z.coerce.number().int().min(1).max(65_535).default(587),
  security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  ownNetwork: flag,
  certificate: typed(20_000).refine((text) => text === '' || isPem(text)),
  userName: typed(320),
  /** Empty: the one that is kept stays. */
  password: z.string().max(1000).default(''),
  removePassword: flag,
  senderName: typed(120),
  senderAddress: z.union([z.literal(''), mailAddress]).default(''),
  perMinute: z.coerce.number().int().min(1).max(600).default(60),
});
export type SetMailServer = z.output<typeof mailServerInput>;

export const tryMailInput = z.object({ to: mailAddress });
