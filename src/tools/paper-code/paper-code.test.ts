import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CODE_MARK, carriedCode, codeOfContent, digitsOfCode, readCode } from './index.ts';

const SHA = 'a3f0c2915b7de8641122334455667788990011223344556677889900aabbccdd';

describe('the code of a paper', () => {
  it('is the beginning of the content hash, and leads back to it', () => {
    const code = codeOfContent(SHA);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(digitsOfCode(code)).toBe(SHA.slice(0, 15));
    expect(digitsOfCode(codeOfContent('0'.repeat(64)))).toBe('0'.repeat(15));
    expect(codeOfContent(`${'f'.repeat(15)}${'0'.repeat(49)}`)).toBe('ZZZZ-ZZZZ-ZZZZ');
    expect(() => codeOfContent('abc')).toThrow('no SHA-256');
  });
  it('is read as people type it', () => {
    const code = codeOfContent(SHA);
    expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readCode('oooo-iiii-llll')).toBe('0000-1111-1111');
    for (const wrong of ['', 'ABC', 'UUUU-UUUU-UUUU', `${code}0`, SHA]) expect(readCode(wrong)).toBeNull();
  });
});

describe('a code in a file', () => {
  const code = codeOfContent(SHA);
  it('is found in the properties of an archive and in the text of a PDF', () => {
    const properties = strToU8(
      `<Properties><property name="x"><vt:lpwstr>${CODE_MARK}${code}</vt:lpwstr></property></Properties>`,
    );
    expect(carriedCode(zipSync({ 'docProps/custom.xml': properties }))).toBe(code);
    expect(carriedCode(strToU8(`%PDF-1.7\n<pdf:Keywords>${CODE_MARK}${code}</pdf:Keywords>`))).toBe(code);
  });
  it('is not found where none stands, nor in what is torn', () => {
    expect(carriedCode(strToU8(`%PDF-1.7 ${code}`))).toBeNull();
    expect(carriedCode(zipSync({ 'word/document.xml': strToU8(`${CODE_MARK}${code}`) }))).toBeNull();
    expect(carriedCode(strToU8('PK\u0003\u0004 torn'))).toBeNull();
    expect(carriedCode(new Uint8Array())).toBeNull();
  });
  it('does not unpack properties of a size that none has', () => {
    const bomb = zipSync({ 'docProps/custom.xml': new Uint8Array(5_000_000) });
    expect(carriedCode(bomb)).toBeNull();
  });
});
