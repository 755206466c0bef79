import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPENSSL_ROOT, OPENSSL_STAMP, STAMPED } from '../../../tests/support/openssl-stamp.ts';
import { stampMaker, type Mood } from '../../../tests/support/time-stamp-authority.ts';
import { Refusal } from '../sentence/index.ts';
import { newNonce, readStampRequest, stampRequest, verifyStamp } from './index.ts';

const sha256 = createHash('sha256').update(STAMPED).digest();
const theirs = Buffer.from(OPENSSL_STAMP, 'base64');

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('a time stamp', () => {
  it('made by OpenSSL is accepted and told', () => {
    expect(verifyStamp(theirs, { sha256, anchors: [OPENSSL_ROOT] })).toMatchObject({
      at: '2026-11-22T04:50:47.000Z',
      accuracyMs: 1500,
      policy: '1.3.6.1.4.1.99999.2',
      signer: 'CN=Dau thoi gian OpenSSL (mau)',
      trusted: true,
    });
    expect(verifyStamp(theirs, { sha256 }).trusted).toBeNull();
  });

  it.each(['ec', 'rsa'] as const)('answers a request (%s)', (kind) => {
    const maker = stampMaker(kind, () => new Date('2026-11-20T03:00:00Z'));
    const nonce = newNonce();
    const request = stampRequest(sha256, nonce);
    expect(readStampRequest(request)).toMatchObject({ hash: sha256, nonce: nonce.toString('hex').replace(/^0+/, '') });
    const stamp = verifyStamp(maker.stamp(request), { sha256, nonce, anchors: [maker.root] });
    expect(stamp).toMatchObject({ at: '2026-11-20T03:00:00.000Z', accuracyMs: 1000, serial: '1', trusted: true });
  });

  it.each<[Mood, string]>([
    ['other-hash', 'stamp-of-something-else'],
    ['other-nonce', 'stamp-other-nonce'],
    ['no-nonce', 'stamp-other-nonce'],
    ['expired', 'stamp-certificate-expired'],
    ['wrong-purpose', 'stamp-wrong-purpose'],
    ['bad-signature', 'stamp-bad-signature'],
    ['other-certificate', 'stamp-bad-signature'],
    ['refuses', 'stamp-refused'],
    ['broken', 'broken-stamp'],
  ])('is refused when the authority errs: %s', (mood, code) => {
    const maker = stampMaker();
    const nonce = newNonce();
    const answer = maker.stamp(stampRequest(sha256, nonce), mood);
    expect(codeOf(() => verifyStamp(answer, { sha256, nonce, anchors: [maker.root] }))).toBe(code);
  });

  it('is refused when it is of another authority', () => {
    expect(codeOf(() => verifyStamp(theirs, { sha256, anchors: [stampMaker().root] }))).toBe('stamp-untrusted');
  });

  it('with any one bit altered is refused, or still says the very same', () => {
    // Outside of what is signed stand a few bytes that mean nothing (versions, NULLs, the unsigned status).
    const whole = verifyStamp(theirs, { sha256, anchors: [OPENSSL_ROOT] });
    for (let at = 0; at < theirs.length; at++) {
      for (const bit of [1, 16, 128]) {
        const bytes = Buffer.from(theirs);
        bytes[at]! ^= bit;
        try {
          expect(verifyStamp(bytes, { sha256, anchors: [OPENSSL_ROOT] })).toEqual(whole);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
    }
  });

  it('never meets anything but a Refusal in what others send', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(theirs.length - 1), (noise, cut) => {
        for (const bytes of [noise, Buffer.concat([theirs.subarray(0, cut), noise])]) {
          expect(codeOf(() => verifyStamp(bytes, { sha256 }))).not.toBe('accepted');
        }
      }),
      { numRuns: 300 },
    );
  });
});
