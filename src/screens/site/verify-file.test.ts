import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CODE_MARK, codeOfContent } from '../../tools/paper-code/index.ts';
import { addressOfFile, addressOfTyped, readSought } from './verify-file.ts';

const SHA = createHash('sha256').update('nội dung (mẫu)').digest('hex');
const CODE = codeOfContent(SHA);

describe('the verify page', () => {
  it('turns a file into its hash and the code it carries', async () => {
    const plain = '%PDF-1.7 văn bản (mẫu)';
    const coded = `${plain} ${CODE_MARK}${CODE}`;
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(await addressOfFile(new Blob([plain]))).toBe(`/kiem-tra/${hash(plain)}`);
    expect(await addressOfFile(new Blob([coded]))).toBe(`/kiem-tra/${hash(coded)}-${CODE}`);
  });
  it('reads its own addresses back', () => {
    expect(readSought(SHA)).toEqual({ sha256: SHA });
    expect(readSought(`${SHA}-${CODE}`)).toEqual({ sha256: SHA, code: CODE });
    expect(readSought(CODE)).toEqual({ code: CODE });
    for (const wrong of ['', 'abc', `${SHA}-`, `${SHA}-abc`, `${SHA}0`]) expect(readSought(wrong)).toBeNull();
  });
  it('reads hashes and codes as people copy them', () => {
    expect(addressOfTyped(` ${SHA.toUpperCase()} `)).toBe(`/kiem-tra/${SHA}`);
    expect(addressOfTyped(SHA.replace(/.{2}(?=.)/g, '$&:'))).toBe(`/kiem-tra/${SHA}`);
    expect(addressOfTyped(CODE.toLowerCase().replaceAll('-', ' '))).toBe(`/kiem-tra/${CODE}`);
    expect(addressOfTyped(`https://caunoi.example/kiem-tra/${CODE}`)).toBe(`/kiem-tra/${CODE}`);
    for (const wrong of ['', '   ', '05/BC-UBND', SHA.slice(1)]) expect(addressOfTyped(wrong)).toBeNull();
  });
});
