import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readForm } from '../forms.ts';
import { rowsIn, withRows } from './rows-form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('rows of a form', () => {
  const form = formOf({
    id: 'x',
    'sites.0.name': 'Hội trường',
    'sites.0.address': ' ',
    'sites.1.name': '',
    'sites.1.address': '',
    'sites.2.name': 'Điểm cầu 2',
    'sites.2.drop': 'on',
    'sites.10.address': 'Chỉ có địa chỉ',
    'sites.3.name': 'Điểm cầu 3',
  });
  it('are lists without blank and dropped ones, in the order of the page', () => {
    expect(rowsIn(form, 'sites', ['name'])).toEqual([{ name: 'Hội trường' }, { name: 'Điểm cầu 3' }]);
    expect(rowsIn(form, 'sites', ['name', 'address'])).toHaveLength(3);
    expect(rowsIn(form, 'steps', ['what'])).toEqual([]);
  });
  it('are read together with the plain fields', () => {
    const schema = z.object({ id: z.string(), sites: z.array(z.object({ name: z.string().min(3) })) });
    const read = readForm(form, withRows(schema, { sites: rowsIn(form, 'sites', ['name']) }), 'vi');
    expect(read).toEqual({ ok: true, value: { id: 'x', sites: [{ name: 'Hội trường' }, { name: 'Điểm cầu 3' }] } });
    const refused = readForm(form, withRows(schema, { sites: [{ name: 'x' }] }), 'vi');
    expect(refused.ok ? null : Object.keys(refused.problem.fields)).toEqual(['sites.0.name']);
    expect(refused.ok ? null : refused.problem.values['sites.2.name']).toBe('Điểm cầu 2');
  });
});
