import { describe, expect, it } from 'vitest';
import { fileNameOf } from './index.ts';

describe('fileNameOf', () => {
  it.each([
    ['Kế hoạch phối hợp quý III (bản ký).docx', 'Kế hoạch phối hợp quý III (bản ký).docx'],
    ['Kế hoạch.docx'.normalize('NFD'), 'Kế hoạch.docx'.normalize('NFC')],
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\thu\\Desktop\\anh.jpg', 'anh.jpg'],
    ['hoa\u202Egnp.exe', 'hoagnp.exe'],
    ['a\u200Bn\u0000h\r\n.jpg', 'anh.jpg'],
    ['hai\u00a0\u2003từ.pdf', 'hai từ.pdf'],
    ['...', null],
    ['\u200f', null],
    ['', null],
    ['nửa\uD83D.pdf', 'nửa.pdf'],
    ['.htaccess', 'htaccess'],
  ])('%j is %j', (given, expected) => expect(fileNameOf(given)).toBe(expected));

  it('is cut in its stem, by letters, and keeps its ending', () => {
    const cut = fileNameOf(`${'ế😀'.repeat(150)}.docx`)!;
    expect([...cut]).toHaveLength(120);
    expect(cut.endsWith('….docx')).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
    expect([...fileNameOf('a.'.repeat(300))!]).toHaveLength(120);
  });
});
