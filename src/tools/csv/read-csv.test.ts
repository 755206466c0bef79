import { expect, it } from 'vitest';
import { readCsv, writeCsv } from './index.ts';

const cells = (text: string) => readCsv(text).map((line) => line.cells);

it('reads what it writes', () => {
  const rows = [
    ['Tên', 'Ghi chú'],
    ['Xã "Bến", (mẫu)', 'hai\ndòng'],
    ['=1+1', '-5'],
  ];
  expect(cells(writeCsv(rows))).toEqual(rows);
});
it('knows the separator by the first line', () => {
  expect(cells('a;b;"c;d"\n1;2,5;3')).toEqual([
    ['a', 'b', 'c;d'],
    ['1', '2,5', '3'],
  ]);
  expect(cells('"x;y",b\r\n1,2')).toEqual([
    ['x;y', 'b'],
    ['1', '2'],
  ]);
  expect(cells('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
it('names the line of the file, past empty lines and line breaks in quotes', () => {
  expect(readCsv('\n\na,b\n"1\n2",3\r\n,\n4,5').map((line) => line.line)).toEqual([3, 4, 7]);
  expect(readCsv('')).toEqual([]);
});
it('takes time by the length of the text, whatever stands in it', () => {
  const hostile = ['"a""', '"', '""', '\'="', ' "', '"\n', ';"a', '\t\t"'];
  for (const piece of hostile) {
    const begun = performance.now();
    readCsv(`ten,so\n${piece.repeat(Math.ceil(400_000 / piece.length))}`);
    readCsv(piece.repeat(Math.ceil(400_000 / piece.length)));
    expect(performance.now() - begun).toBeLessThan(15_000);
  }
}, 120_000);
it('does not fall over a quote that is not closed', () => {
  expect(cells('a,b\n"c,d')).toEqual([['a', 'b'], ['c,d']]);
});
