// From the fields of signing to what the command takes. Server only.
import { z } from 'zod';

const COLUMNS = ['organisationId', 'name', 'title', 'authority'] as const;

/** Signatories arrive as one list per column; rows without a name are left out. */
export function signForm<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((given) => {
    const columns = given as Record<string, string | string[] | undefined>;
    const column = (name: string) => [columns[`signer-${name}`] ?? []].flat();
    const signatories = column('name')
      .map((_, row) => Object.fromEntries(COLUMNS.map((name) => [name, column(name)[row]?.trim() || undefined])))
      .filter((signer) => signer['name']);
    return { ...columns, signatories };
  }, schema) as unknown as z.ZodType<T>;
}
