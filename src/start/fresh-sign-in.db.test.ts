import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../tests/support/database.ts';
import { enter, newAccount, PASSWORD } from '../../tests/support/sign-in.ts';
import { keptForm, proveAgain, whoIs } from '../modules/accounts/index.ts';
import { perform, type Context } from '../platform/context/index.ts';
import { askingAgain, type Work } from './fresh-sign-in.ts';

const database = useTestDatabase();
let headers: Headers;
let accountId = '';
const taken: Record<string, string>[] = [];

/** An action that deletes something and says what it was sent. */
const action = askingAgain((async ({ request }: { request: Request }) => {
  const form = await request.formData();
  const person = (await whoIs(request.headers))!;
  const actor = {
    accountId: person.accountId,
    name: person.name,
    role: 'leader',
    isPlatformAdmin: false,
    provenAt: new Date(person.provenAt),
  };
  await perform(
    { kind: 'system', reason: 'test', actor },
    (ctx: Context) => ctx.journal({ what: 'programme.deleted', objectKind: 'programme', objectId: 'x' }),
    null,
  );
  const file = form.get('file');
  taken.push({
    path: new URL(request.url).pathname + new URL(request.url).search,
    words: String(form.get('words')),
    file: file instanceof File ? `${file.name} ${file.type} ${await file.text()}` : '',
  });
  return 'done';
}) as Work) as unknown as (args: { request: Request }) => Promise<unknown>;

const post = (path: string, form: FormData, as = headers) =>
  action({ request: new Request(`http://localhost${path}`, { method: 'POST', headers: as, body: form }) });
const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const sentTo = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : answer),
  );
const growOld = () =>
  database.owner.query(`update person_session set fresh_at = now() - interval '11 minutes' where account_id = $1`, [
    accountId,
  ]);

beforeAll(async () => {
  const made = await newAccount();
  accountId = made.accountId;
  headers = await enter(made.email);
});

describe('a weighty step', () => {
  it('goes through when the sign-in is fresh', async () => {
    expect(await post('/lam-viec/x', formOf({ words: 'tươi' }))).toBe('done');
  });
  it('waits, whole, for its sender to confirm who they are, and is then taken once', async () => {
    await growOld();
    const before = taken.length;
    const form = formOf({ words: 'hòa = hoà', file: new File(['nội dung'], 'giấy.txt', { type: 'text/plain' }) });
    const to = await sentTo(post('/en/lam-viec/x.data?index&tab=2', form));
    expect(to).toMatch(/^\/en\/xac-nhan-lai\?giu=[\w-]{32}$/);
    expect(taken).toHaveLength(before);
    const token = String(to).split('=')[1]!;
    expect((await keptForm(headers, token))!.path).toBe('/en/lam-viec/x?index=&tab=2');
    // Nothing of it can be read where it waits.
    const { rows } = await database.owner.query<{ sealed: Buffer }>('select sealed from sign_in_step');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.sealed.includes('giấy')).toBe(false);

    await proveAgain(headers, { password: PASSWORD });
    const onward = `/en/lam-viec/x?index&tab=2&giu=${token}`;
    expect(await post(onward, formOf({ 'gui-tiep': '1' }))).toBe('done');
    expect(taken.at(-1)).toEqual({
      path: '/en/lam-viec/x?index=&tab=2',
      words: 'hòa = hoà',
      file: expect.stringMatching(/^giấy\.txt text\/plain(;charset=utf-8)? nội dung$/),
    });
    await expect(post(onward, formOf({ 'gui-tiep': '1' }))).rejects.toMatchObject({ code: 'form-gone' });
    // The page that follows keeps the address; what is typed there is a form of its own.
    expect(await post(onward, formOf({ words: 'lần nữa' }))).toBe('done');
    expect(taken.at(-1)).toMatchObject({ words: 'lần nữa' });
  });
  it('is sent on to its own address only, by its own session only', async () => {
    await growOld();
    const token = String(await sentTo(post('/lam-viec/a', formOf({ words: 'a' })))).split('=')[1]!;
    const stranger = await enter((await newAccount()).email);
    expect(await keptForm(stranger, token)).toBeNull();
    await proveAgain(headers, { password: PASSWORD });
    await expect(post(`/lam-viec/a?giu=${token}`, formOf({ 'gui-tiep': '1' }), stranger)).rejects.toMatchObject({
      code: 'form-gone',
    });
    await expect(post(`/lam-viec/b?giu=${token}`, formOf({ 'gui-tiep': '1' }))).rejects.toMatchObject({
      code: 'form-gone',
    });
  });
  it('loses no text when its files are too large to wait', async () => {
    await growOld();
    const file = new File([new Uint8Array(9 * 1024 * 1024)], 'lớn.bin');
    const token = String(await sentTo(post('/lam-viec/a', formOf({ words: 'chữ', file })))).split('=')[1]!;
    const kept = (await keptForm(headers, token))!;
    expect([kept.filesLost, kept.form.get('words'), kept.form.get('file')]).toEqual([true, 'chữ', null]);
  });
});
