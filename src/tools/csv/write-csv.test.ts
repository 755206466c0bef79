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
