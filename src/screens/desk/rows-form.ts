// Forms with rows: names such as `sites.0.name` become lists of objects. Rows are added without scripts: a few blank ones
// stand at the end, and blank ones are left out when the form is sent.
import { z } from 'zod';
import { nestedValues } from '../forms.ts';

type Row = Record<string, unknown>;

/** The rows of one list, empty texts left out; rows without any of the `needed` fields, or ticked as `drop`, are dropped. */
export function rowsIn(form: FormData, list: string, needed: readonly string[]): Row[] {
  const rows = nestedValues(form)[list];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || 'drop' in row) return [];
    const filled = Object.fromEntries(
      Object.entries(row).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
    );
    return needed.some((name) => name in filled) ? [filled] : [];
  });
}

/** Reads the form's plain fields with the schema, with the given lists and other values put in their places. */
export function withRows<T>(
  schema: z.ZodType<T>,
  rows: Readonly<Record<string, readonly Row[]>>,
  others: Row = {},
): z.ZodType<T> {
  return z.preprocess((given) => ({ ...(given as Row), ...others, ...rows }), schema) as unknown as z.ZodType<T>;
}
