import { describe, expect, it } from 'vitest';
import { base32, codeAt, matchingStep, timeStep, totpAddress } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');

describe('a one-time code', () => {
  // RFC 6238, appendix B, last six of the eight digits given there.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s is %s', (seconds, code) => {
    expect(codeAt(SECRET, timeStep(new Date(seconds * 1000)))).toBe(code);
  });
  it('is taken half a minute early or late, no more', () => {
    const at = (seconds: number) => matchingStep(SECRET, '050471', new Date(seconds * 1000));
    const right = timeStep(new Date(1111111111_000));
    expect([at(1111111111), at(1111111111 + 30), at(1111111111 - 30)]).toEqual([right, right, right]);
    expect([at(1111111111 + 75), at(1111111111 - 75)]).toEqual([null, null]);
    for (const code of ['', '05047', '0504711', 'abcdef', '０５０４７１'])
      expect(matchingStep(SECRET, code, new Date(1111111111_000))).toBeNull();
  });
  it('comes from a secret that apps can read', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(base32(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(totpAddress(SECRET, 'Cầu Nối', 'a@b.example')).toBe(
      'otpauth://totp/C%E1%BA%A7u%20N%E1%BB%91i:a%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=C%E1%BA%A7u%20N%E1%BB%91i',
    );
  });
});
