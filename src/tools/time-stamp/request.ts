import { randomBytes } from 'node:crypto';
import {
  der,
  derInteger,
  derOid,
  expect,
  integerOf,
  oidOf,
  partsOf,
  readDer,
  smallOf,
  TAG,
  brokenStamp,
} from './der.ts';
import { OID } from './names.ts';

export const REQUEST_TYPE = 'application/timestamp-query';
export const RESPONSE_TYPE = 'application/timestamp-reply';

/** 64 random bits: an answer that repeats them was made for this asking. */
export function newNonce(): Buffer {
  return randomBytes(8);
}

/**
 * TimeStampReq (RFC 3161 §2.4.1) for a SHA-256 of 32 bytes; asks for the certificate, so that the stamp can be checked
 * without asking anybody.
 */
export function stampRequest(sha256: Uint8Array, nonce: Uint8Array): Buffer {
  if (sha256.length !== 32) throw new RangeError('a SHA-256 has 32 bytes');
  return der(
    TAG.sequence,
    derInteger(Buffer.of(1)),
    der(TAG.sequence, der(TAG.sequence, derOid(OID.sha256), der(TAG.nothing)), der(TAG.bytes, sha256)),
    derInteger(nonce),
    der(TAG.boolean, Buffer.of(0xff)),
  );
}

export interface AskedStamp {
  readonly hashName: string;
  readonly hash: Buffer;
  /** Hex, without leading zeros. */
  readonly nonce: string | null;
}

/** What an authority reads of a request. Throws Refusal `broken-stamp`. */
export function readStampRequest(bytes: Buffer): AskedStamp {
  const [version, imprint, ...rest] = partsOf(readDer(bytes, TAG.sequence));
  if (smallOf(version) !== 1) throw brokenStamp();
  const [algorithm, hash] = partsOf(expect(imprint, TAG.sequence));
  const nonce = rest.find((part) => part.tag === TAG.integer);
  return {
    hashName: oidOf(partsOf(expect(algorithm, TAG.sequence))[0]),
    hash: expect(hash, TAG.bytes).content,
    nonce: nonce ? integerOf(nonce) : null,
  };
}
