import { setTimeout as sleep } from 'node:timers/promises';
import { redirect } from 'react-router';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../tests/support/database.ts';
import { enter, newAccount } from '../../tests/support/sign-in.ts';
import type { Work } from './fresh-sign-in.ts';
import { sendingOnce } from './sent-once.ts';

const database = useTestDatabase();

let made = 0;
const action = sendingOnce((async ({ request }: { request: Request }) => {
  const form = await request.formData();
  await sleep(150);
  if (form.get('title') === '') throw new Error('refused');
  return redirect(`/lam-viec/thu/${++made}`);
}) as Work) as (args: { request: Request }) => Promise<Response>;

function sent(headers: Headers, fields: Record<string, string>, file = 'một'): { request: Request } {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new Blob([file]), 'thu.txt');
  const own = new Headers(headers);
  own.delete('content-type');
  return { request: new Request('http://house.example/lam-viec/thu/moi', { method: 'POST', headers: own, body }) };
}

const toOf = async (answers: Promise<Response>[]) =>
  (await Promise.all(answers)).map((answer) => answer.headers.get('location'));

it('makes one thing of ten sendings of one form at once, and gives all its answer', async () => {
  const me = await enter((await newAccount()).email);
  const answers = await toOf(Array.from({ length: 10 }, () => action(sent(me, { title: 'Một' }))));
  expect(new Set(answers)).toEqual(new Set(['/lam-viec/thu/1']));
  // A little later, too: the answer was on its way.
  expect(await toOf([action(sent(me, { title: 'Một' }))])).toEqual(['/lam-viec/thu/1']);
});

it('makes two things of forms that differ, in a field, in a file or in who sends them', async () => {
  const me = await enter((await newAccount()).email);
  const other = await enter((await newAccount()).email);
  const before = made;
  const answers = await toOf([
    action(sent(me, { title: 'Hai' })),
    action(sent(me, { title: 'Ba' })),
    action(sent(me, { title: 'Hai' }, 'hai')),
    action(sent(other, { title: 'Hai' })),
  ]);
  expect(new Set(answers).size).toBe(4);
  expect(made).toBe(before + 4);
});

it('remembers nothing of what failed, nor for longer than a moment', async () => {
  const me = await enter((await newAccount()).email);
  await expect(action(sent(me, { title: '' }))).rejects.toThrow('refused');
  await expect(action(sent(me, { title: '' }))).rejects.toThrow('refused');
  const [first] = await toOf([action(sent(me, { title: 'Bốn' }))]);
  await database.owner.query(`update sent_form set sent_at = sent_at - interval '4 s'`);
  const [second] = await toOf([action(sent(me, { title: 'Bốn' }))]);
  expect(second).not.toBe(first);
});

it('takes over from a machine that was killed at work on the form', async () => {
  const me = await enter((await newAccount()).email);
  const [first] = await toOf([action(sent(me, { title: 'Năm' }))]);
  await database.owner.query(`update sent_form set answer = null, sent_at = sent_at - interval '91 s'`);
  const [second] = await toOf([action(sent(me, { title: 'Năm' }))]);
  expect(second).not.toBe(first);
});
