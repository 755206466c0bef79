// What may come in.
import { z } from 'zod';
import { nfc } from '../../tools/vietnamese/index.ts';

/** A conversion table: the name of its file and its text. */
export const conversionInput = z.object({
  name: z
    .string()
    .transform((text) => nfc(text).trim())
    .pipe(z.string().min(1).max(200)),
  table: z.string().min(1).max(8_000_000),
});
export type Conversion = z.input<typeof conversionInput>;

export const takeBackConversionInput = z.object({ id: z.uuid() });
export type TakeBackConversion = z.input<typeof takeBackConversionInput>;
