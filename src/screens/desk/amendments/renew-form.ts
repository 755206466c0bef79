// From the wizard's fields to what the command takes. Server only.
import { z } from 'zod';
import {
  renewWithCommitmentsInput,
  SPREADS,
  spreadOverTerm,
  targetInput,
  type RenewWithCommitments,
} from '../../../modules/commitments/index.ts';
import { nestedValues } from '../../forms.ts';

const row = z.object({
  commitmentId: z.uuid(),
  keep: z.literal('yes').optional(),
  text: z.string(),
  cadence: z.string().optional(),
  targets: z
    .array(
      z.object({
        quantity: z.union([z.literal(''), z.coerce.number().positive().max(100_000)]),
        unit: z.string(),
        per: z.enum(SPREADS),
      }),
    )
    .default([]),
});
const form = z.object({
  title: z.string().optional(),
  termFrom: z.string().optional(),
  termTo: z.string().optional(),
  commitments: z.array(row).default([]),
});

export type ReadRenewal =
  | { readonly ok: true; readonly value: RenewWithCommitments }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

/** Chosen rows with their targets spread over the new term; a quantity without a complete term is told as a problem. */
export function renewalIn(programmeId: string, given: FormData, words: { noTerm: string; wrong: string }): ReadRenewal {
  const read = form.safeParse(nestedValues(given));
  if (!read.success) return { ok: false, fields: problemsOf(read.error, words.wrong) };
  const { title, termFrom, termTo, commitments } = read.data;
  const chosen = commitments.filter((one) => one.keep === 'yes');
  const wanted = chosen.map((one) =>
    one.targets.filter((target) => target.quantity !== '' && target.unit.trim() !== ''),
  );
  if (wanted.some((targets) => targets.length > 0) && (!termFrom || !termTo))
    return { ok: false, fields: { termTo: words.noTerm } };
  const value = renewWithCommitmentsInput.safeParse({
    id: programmeId,
    title: title || null,
    termFrom: termFrom || null,
    termTo: termTo || null,
    commitments: chosen.map((one, at) => ({
      commitmentId: one.commitmentId,
      text: one.text,
      cadence: one.cadence?.trim() ? one.cadence : null,
      targets: wanted[at]!.flatMap((target) =>
        termFrom && termTo && termFrom <= termTo && typeof target.quantity === 'number'
          ? spreadOverTerm(target.quantity, target.per, { from: termFrom, to: termTo }).map((part) => ({
              ...part,
              unit: targetInput.shape.unit.safeParse(target.unit).data ?? target.unit,
            }))
          : [],
      ),
    })),
  });
  return value.success ? { ok: true, value: value.data } : { ok: false, fields: problemsOf(value.error, words.wrong) };
}

function problemsOf(error: z.ZodError, wrong: string): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), wrong]));
}
