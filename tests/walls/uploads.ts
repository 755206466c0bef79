// Every form that takes a file, found on the pages themselves, with every hostile file and name.
import type { Cast, Knocker } from './cast.ts';
import { bodyOf, formsOf, type Form } from './forms.ts';
import { BOUND_MS, reflected, typedInto, type HostileResult } from './hostile.ts';
import { HOSTILE_NAMES, hostileFiles, type HostileFile } from './hostile-files.ts';
import { knock, wrongWithAny } from './knock.ts';

export async function runUploads(
  baseURL: string,
  cast: Cast,
  knockers: readonly Knocker[],
  { full }: { readonly full: boolean },
): Promise<HostileResult> {
  const result: HostileResult = { calls: 0, forms: 0, wrong: [], slowest: { milliseconds: 0, call: '' } };
  const files = full ? hostileFiles() : hostileFiles().slice(0, 4);
  const [ordinary] = hostileFiles();
  const named = (full ? HOSTILE_NAMES : HOSTILE_NAMES.slice(0, 3)).map((name): HostileFile => ({
    what: `name ${JSON.stringify(name.slice(0, 30))}`,
    name,
    type: ordinary!.type,
    // A text that every reader of texts takes.
    bytes: new TextEncoder().encode('ten,so\nQuy chế phối hợp (mẫu),1\n'),
  }));
  for (const knocker of knockers) {
    const forms = await formsOf(baseURL, cast, knocker, { each: 1, things: full ? 3 : 1 });
    for (const form of forms.filter((one) => one.fields.some((field) => field.isFile))) {
      result.forms++;
      // One after the other: what one of them costs is then known.
      for (const file of [...files, ...named]) await send(baseURL, knocker, form, file, result);
    }
  }
  return result;
}

async function send(baseURL: string, knocker: Knocker, form: Form, file: HostileFile, result: HostileResult) {
  const body = bodyOf({ ...form, isMultipart: true }, (field) =>
    field.isTyped && field.value === '' ? typedInto(field.name) : field.value,
  );
  for (const field of form.fields)
    if (field.isFile && body instanceof FormData)
      body.append(field.name, new Blob([file.bytes], { type: file.type }), file.name);
  const call = { method: 'POST', address: form.action, form: body, cookie: knocker.cookie };
  const said = `${knocker.name}: ${file.what} at ${form.action} (${form.page})`;
  result.calls++;
  const answer = await knock(baseURL, call).catch((error: unknown) => error as Error);
  if (answer instanceof Error) {
    result.wrong.push(`${said}: no answer: ${answer.name}`);
    return;
  }
  if (answer.milliseconds > result.slowest.milliseconds)
    result.slowest = { milliseconds: Math.round(answer.milliseconds), call: said };
  for (const problem of [...wrongWithAny(call, answer), ...reflected(answer)]) result.wrong.push(`${said}: ${problem}`);
  if (answer.milliseconds > BOUND_MS) result.wrong.push(`${said}: took ${Math.round(answer.milliseconds)} ms`);
}
