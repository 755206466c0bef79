import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invitePersonInput } from '../modules/accounts/input.ts';
import { nestedValues, readForm } from './forms.ts';

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('forms', () => {
  it('reads dotted names as objects and lists, closing gaps', () => {
    const form = formOf([
      ['title', 'Chương trình'],
      ['parties.0.name', 'UBND'],
      ['parties.0.keep', 'on'],
      ['parties.10.name', 'Báo'],
      ['parties.2.name', 'MTTQ'],
      ['seen[]', 'a'],
      ['seen[]', 'b'],
    ]);
    expect(nestedValues(form)).toEqual({
      title: 'Chương trình',
      parties: [{ name: 'UBND', keep: 'on' }, { name: 'MTTQ' }, { name: 'Báo' }],
      seen: ['a', 'b'],
    });
  });
  it('lets no name reach into the prototype', () => {
    const values = nestedValues(
      formOf([
        ['__proto__.polluted', 'x'],
        ['constructor.x', 'y'],
        ['a.constructor', 'z'],
      ]),
    );
    expect(values).toEqual({});
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  it('says what is wrong in the language of the page and keeps what was typed', () => {
    const read = readForm(
      formOf([
        ['name', 'ab'],
        ['other', 'kept'],
      ]),
      z.object({ name: z.string().min(3) }),
      'vi',
    );
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problem.values).toEqual({ name: 'ab', other: 'kept' });
    expect(read.problem.fields['name']).toMatch(/ký tự/);
  });
});

describe('what nobody sees', () => {
  const schema = z.object({ name: z.string(), email: z.string(), password: z.string(), rows: z.array(z.string()) });
  const form = new FormData();
  const typed = 'Ba\u0301o\u200B So\u0302ng\u202E\u0000';
  for (const name of ['name', 'email', 'password', 'rows[]']) form.append(name, typed);

  it('is not taken, but for secrets and addresses, which are taken or refused as they are', () => {
    const read = readForm(form, schema, 'vi');
    expect(read).toEqual({
      ok: true,
      value: { name: 'Báo Sông', email: typed, password: typed, rows: ['Báo Sông'] },
    });
  });

  it.each([
    'a\u200Bn@noi.example',
    '\u202Ean@noi.example',
    'dan\u212A@noi.example',
    'аn@noi.example',
    'ân@noi.example',
  ])('is refused in an address: %j', (email) =>
    expect(invitePersonInput.safeParse({ name: 'Người Mẫu', email, role: 'clerk' }).success).toBe(false),
  );
});
