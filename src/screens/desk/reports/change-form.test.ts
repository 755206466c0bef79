import { describe, expect, it } from 'vitest';
import { readForm } from '../../forms.ts';
import { changeForm } from './change-form.ts';

const ID = '0190a000-0000-7000-8000-000000000001';

function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ reportId: ID, version: '3', ...fields })) form.set(name, value);
  return readForm(form, changeForm, 'vi');
}

describe('the form of a draft report', () => {
  it('takes texts, lines and numbers, and sends emptied fields back to the proposal', () => {
    const found = read({
      'texts.overview': 'Một\r\nHai ',
      'texts.plan': '',
      ordinal: '7',
      place: '  Bến Thử ',
      datedOn: '2026-10-05',
      recipients: 'Như trên\r\n\r\nLưu: VT',
      addressedTo: '',
    });
    expect(found).toMatchObject({
      ok: true,
      value: {
        version: 3,
        texts: { overview: 'Một\nHai', plan: null },
        ordinal: 7,
        place: 'Bến Thử',
        recipients: ['Như trên', 'Lưu: VT'],
        addressedTo: null,
        signerName: null,
      },
    });
  });

  it('names the field that cannot be taken and keeps what was typed', () => {
    const found = read({ datedOn: '2026-02-30', ordinal: '0', place: 'Bến Thử' });
    expect(found.ok).toBe(false);
    if (found.ok) return;
    expect(Object.keys(found.problem.fields).toSorted()).toEqual(['datedOn', 'ordinal']);
    expect(found.problem.values['place']).toBe('Bến Thử');
  });
});
