// The form without scripts: what is sent becomes the address of an answer, and nothing of it is kept.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { action } from './verify.tsx';
import { LARGEST_FILE } from './verify-file.ts';

const TEXT = 'văn bản (mẫu)';
const SHA = createHash('sha256').update(TEXT).digest('hex');

function send(fields: Readonly<Record<string, string | File>>, path = '/kiem-tra') {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const request = new Request(`https://caunoi.example${path}`, { method: 'POST', body });
  return action({ request } as Parameters<typeof action>[0]);
}

async function placeAfter(answer: ReturnType<typeof send>): Promise<string | null> {
  const given = await answer;
  if (!(given instanceof Response)) throw new Error('not sent on');
  expect(given.status).toBe(302);
  return given.headers.get('location');
}

async function problemOf(answer: ReturnType<typeof send>) {
  const given = await answer;
  if (given instanceof Response) throw new Error('sent on');
  return { status: given.init?.status, vi: given.data.problem.vi, values: given.data.values };
}

describe('the form of the verify page', () => {
  it('leads from a file, a hash or a code to its answer, in the language of the page', async () => {
    const tep = new File([TEXT], 'van-ban.pdf');
    expect(await placeAfter(send({ tep, ma: '' }))).toBe(`/kiem-tra/${SHA}`);
    expect(await placeAfter(send({ tep, ma: '' }, '/en/kiem-tra'))).toBe(`/en/kiem-tra/${SHA}`);
    expect(await placeAfter(send({ ma: SHA }))).toBe(`/kiem-tra/${SHA}`);
    expect(await placeAfter(send({ tep: new File([], ''), ma: '7k3m 9qxa 0b2c' }))).toBe('/kiem-tra/7K3M-9QXA-0B2C');
  });
  it('says what is missing or wrong and keeps what was typed', async () => {
    expect(await problemOf(send({ tep: new File([], ''), ma: '' }))).toMatchObject({
      status: 400,
      vi: 'Hãy chọn một tệp hoặc nhập mã.',
    });
    expect(await problemOf(send({ ma: '05/BC-UBND' }))).toMatchObject({ status: 400, values: { ma: '05/BC-UBND' } });
    const tep = new File([new Uint8Array(LARGEST_FILE + 1)], 'lon.pdf');
    expect(await problemOf(send({ tep }))).toMatchObject({ status: 413 });
  });
});
