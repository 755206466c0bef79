import { expect, it } from 'vitest';
import { writeCsv } from './index.ts';

it('writes what spreadsheets read, and never a formula', () => {
  expect(
    writeCsv([
      ['Tên', 'Số'],
      ['Xã "Bến", (mẫu)', -2],
      ['=1+1', null],
      ['hai\ndòng', undefined],
    ]),
  ).toBe('\uFEFFTên,Số\r\n"Xã ""Bến"", (mẫu)",-2\r\n\'=1+1,\r\n"hai\ndòng",\r\n');
});

it.each([
  ['=1+1', `'=1+1`],
  ['+84 123', `'+84 123`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `"'\t'=1"`],
  ['\rx', `"'\rx"`],
  ['  =1', `  '=1`],
  ['\u200B\uFEFF=1', `\u200B\uFEFF'=1`],
  ['＝1', `'＝1`],
  ['"=1"', `"""'=1"""`],
  ['mẫu;=1', `"mẫu;'=1"`],
  ['mẫu\n=HYPERLINK("x")', `"mẫu\n'=HYPERLINK(""x"")"`],
  ['mẫu\t-cmd|x', `"mẫu\t'-cmd|x"`],
  ['Nội dung:\n- một\n- hai', `"Nội dung:\n- một\n- hai"`],
  ['a-b; c', `"a-b; c"`],
])('%j is no formula', (given, written) => {
  expect(writeCsv([[given]])).toBe(`\uFEFF${written}\r\n`);
});
