import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { refusalOfForm, refuseOddRequests } from './odd-requests.ts';

const post = (body: string, type?: string) =>
  new Request('http://localhost/', { method: 'POST', body, headers: type ? { 'content-type': type } : {} });

it.each([
  ['JSON', post('{}', 'application/json')],
  ['plain text', post('a=b', 'text/plain')],
  ['nothing named', new Request('http://localhost/', { method: 'POST', body: new Uint8Array([1]) })],
  ['parts without a boundary', post('abcd', 'multipart/form-data')],
  ['parts that are none', post('abcd', 'multipart/form-data; boundary=q')],
  [
    'a part without its end',
    post('--q\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=q'),
  ],
  [
    'a part without a name',
    post('--q\r\nContent-Disposition: form-data\r\n\r\nb\r\n--q--', 'multipart/form-data; boundary=q'),
  ],
])('a body of %s is refused, not a fault', async (_, request) => {
  const error: unknown = await request.formData().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(refusalOfForm(error)).toMatchObject({ code: 'no-form', status: 400 });
});

it('other errors stay faults', () => {
  expect(refusalOfForm(new TypeError('x is not a function'))).toBeNull();
  expect(refusalOfForm(new Error('Failed to parse body as FormData.'))).toBeNull();
});

it('methods that no page has, and two hosts, go no further', async () => {
  const app = new Hono();
  app.use(refuseOddRequests);
  app.all('*', (c) => c.text('in'));
  const asked = (method: string, hosts = 1) =>
    app.request(
      '/',
      { method },
      { incoming: { rawHeaders: Array.from({ length: hosts }, () => ['Host', 'a']).flat() } },
    );
  for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
    const answer = await asked(method);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  }
  expect((await asked('POST')).status).toBe(200);
  expect((await asked('GET', 2)).status).toBe(400);
});
