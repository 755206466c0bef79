// From the fields of a form to what the commands take. Server only.
import { z } from 'zod';
import { linesIn } from '../saying.ts';

/** Wraps a schema so that it takes the form's texts: sites by line, the check box as yes or no. */
export function factsForm<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((given) => {
    const texts = given as Record<string, string | undefined>;
    return { ...texts, sites: linesIn(texts['sites']), online: texts['online'] === 'yes' };
  }, schema) as unknown as z.ZodType<T>;
}
