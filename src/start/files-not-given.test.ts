import { data, redirect } from 'react-router';
import { describe, expect, it } from 'vitest';
import { sayingInText } from './files-not-given.ts';

const asked = (thrown: unknown, address = 'http://localhost/tep') => {
  const work = sayingInText(() => {
    throw thrown;
  }) as (args: { request: Request }) => Promise<unknown>;
  return work({ request: new Request(address) }).catch((error: unknown) => error);
};
const problem = { vi: 'Chưa chốt nên chưa có tệp.', en: 'Not frozen yet, so there is no file.' };

describe('a file that is not given', () => {
  it.each([
    ['data of the router', data(null, { status: 404 })],
    ['an empty answer', new Response(null, { status: 404 })],
  ])('is said in a sentence instead of %s', async (_name, thrown) => {
    const answer = (await asked(thrown)) as Response;
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(/^Không có tệp này\./);
  });

  it('keeps the reason and its status, in the language of the address', async () => {
    const answer = (await asked(Response.json({ problem }, { status: 409 }), 'http://localhost/en/tep')) as Response;
    expect(answer.status).toBe(409);
    expect(await answer.text()).toBe(`${problem.en}\n`);
    expect(await ((await asked(data({ problem }, { status: 503 }))) as Response).text()).toBe(`${problem.vi}\n`);
  });

  it('lets redirects and faults pass', async () => {
    const away = redirect('/dang-nhap');
    expect(await asked(away)).toBe(away);
    const fault = new Error('broken');
    expect(await asked(fault)).toBe(fault);
  });
});
