import { describe, expect, it } from 'vitest';
import { readForm } from '../../forms.ts';
import { spreadForm, targetsTableForm, withSpread } from './targets-form.ts';

const ID = '0197f1e2-7c3d-7abc-8def-0123456789ab';

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}
const row = (from: string, to: string, unit: string, quantity: string) =>
  [
    ['periodFrom[]', from],
    ['periodTo[]', to],
    ['unit[]', unit],
    ['quantity[]', quantity],
  ] as const;
const head = [
  ['commitmentId', ID],
  ['version', '3'],
] as const;

describe('the table of targets', () => {
  it('takes the rows with a quantity and leaves the others', () => {
    const read = readForm(
      form([...head, ...row('2026-01-01', '2026-03-31', 'bài', '3'), ...row('2026-04-01', '2026-06-30', 'bài', '')]),
      targetsTableForm,
      'vi',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        commitmentId: ID,
        version: 3,
        targets: [{ periodFrom: '2026-01-01', periodTo: '2026-03-31', unit: 'bài', quantity: 3 }],
      },
    });
  });
  it('takes none as none, and refuses a quantity without unit or of nothing', () => {
    expect(readForm(form([...head, ...row('2026-01-01', '2026-03-31', '', '')]), targetsTableForm, 'vi')).toMatchObject(
      {
        ok: true,
        value: { targets: [] },
      },
    );
    for (const [unit, quantity] of [
      ['', '3'],
      ['bài', '0'],
      ['bài', 'ba'],
    ] as const)
      expect(
        readForm(form([...head, ...row('2026-01-01', '2026-03-31', unit, quantity)]), targetsTableForm, 'vi').ok,
      ).toBe(false);
  });
});

describe('spreading', () => {
  it('replaces the targets of its unit only', () => {
    const there = [
      { id: 'a', commitmentId: ID, periodFrom: '2026-01-01', periodTo: '2026-03-31', unit: 'bài', quantity: 9 },
      { id: 'b', commitmentId: ID, periodFrom: '2026-01-01', periodTo: '2026-12-31', unit: 'lớp', quantity: 1 },
    ];
    const given = spreadForm.parse({ quantity: '2', per: 'quarter', unit: ' bài ', version: '3' });
    const targets = withSpread(there, given, { from: '2026-01-01', to: '2026-06-30' });
    expect(targets.map(({ unit, quantity, periodFrom }) => [unit, quantity, periodFrom])).toEqual([
      ['lớp', 1, '2026-01-01'],
      ['bài', 2, '2026-01-01'],
      ['bài', 2, '2026-04-01'],
    ]);
  });
});
