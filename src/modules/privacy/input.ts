import { z } from 'zod';
import { REQUEST_KINDS } from './model.ts';

const note = z.string().trim().max(2000).default('');
const seen = { requestId: z.uuid(), version: z.coerce.number().int() };

export const askInput = z.object({ kind: z.enum(REQUEST_KINDS), note });
export const askOnPaperInput = askInput.extend({
  email: z.email().transform((text) => text.toLowerCase()),
  note: note.pipe(z.string().min(2)),
});
/** A paper that somebody of the officer's own body handed in. */
export const takeInPaperInput = askInput.extend({
  accountId: z.uuid(),
  paperNumber: z.string().trim().min(1).max(120),
  handedInOn: z.iso.date(),
});
export const answerInput = z
  .object({ ...seen, answer: z.enum(['accept', 'refuse']), ground: z.string().trim().max(1000).default('') })
  .refine(({ answer, ground }) => answer === 'accept' || ground.length >= 2, {
    path: ['ground'],
    message: 'Hãy nêu căn cứ từ chối. / State the ground of the refusal.',
  });
export const extendInput = z.object({ ...seen, reason: z.string().trim().min(2).max(500) });
export const carryOutInput = z.object(seen);
export const dayOffInput = z.object({
  day: z.iso.date(),
  name: z.string().trim().min(2).max(120),
  source: z.string().trim().max(200).default(''),
});
export const removeDayOffInput = z.object({ day: z.iso.date() });
