// A form that was sent when its sender's sign-in was no longer fresh. It waits here, sealed, while they confirm who they are,
// and is then sent on as it was: nothing typed is lost, nothing of it goes through a page.
import { z } from 'zod';
import { dropSteps, leaveStep, lookAtStep, takeStep } from './sign-in-steps.ts';
import { sessionOf } from './who-is.ts';

const MINUTES = 30;
/** Text and files together. Of larger forms only the text waits, and the files have to be chosen again. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_TEXT = 2 * 1024 * 1024;

const kept = z.object({
  path: z.string(),
  fields: z.array(
    z.tuple([z.string(), z.union([z.string(), z.object({ name: z.string(), type: z.string(), base64: z.string() })])]),
  ),
  filesLost: z.boolean(),
});
type Kept = z.infer<typeof kept>;

export interface KeptForm {
  /** Where it was sent: path and query of this house. */
  readonly path: string;
  readonly form: FormData;
  readonly filesLost: boolean;
}

/**
 * Keeps the form for this session, in place of one kept before; gives the word by which it is found. Null when there is no
 * session or the text alone is too large to keep.
 */
export async function keepForm(headers: Headers, path: string, form: FormData): Promise<string | null> {
  const found = await sessionOf(headers);
  if (!found) return null;
  const text = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const size = (values: readonly string[]) => values.reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  if (size(text.flat()) > MOST_TEXT) return null;
  const files = [...form].reduce((sum, [, value]) => sum + (typeof value === 'string' ? 0 : value.size), 0);
  const filesLost = files > MOST_BYTES;
  const fields: Kept['fields'] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (!filesLost) {
      const base64 = Buffer.from(await value.arrayBuffer()).toString('base64');
      fields.push([name, { name: value.name, type: value.type, base64 }]);
    }
  }
  await dropSteps('kept_form', found.sessionId);
  const waiting: Kept = { path, fields, filesLost };
  return leaveStep('kept_form', waiting, { minutes: MINUTES, sessionId: found.sessionId });
}

/** The form that this session left under that word; null when there is none, or none any more. */
export async function keptForm(headers: Headers, token: string): Promise<KeptForm | null> {
  const found = await sessionOf(headers);
  return found ? opened(await lookAtStep('kept_form', token, found.sessionId)) : null;
}

/** The same, and it waits no longer. */
export async function takeKeptForm(headers: Headers, token: string): Promise<KeptForm | null> {
  const found = await sessionOf(headers);
  return found ? opened(await takeStep('kept_form', token, found.sessionId)) : null;
}

function opened(waiting: unknown): KeptForm | null {
  if (waiting === null) return null;
  const { path, fields, filesLost } = kept.parse(waiting);
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new File([Buffer.from(value.base64, 'base64')], value.name, { type: value.type }));
  }
  return { path, form, filesLost };
}
