// Takes an answer of an authority apart (RFC 3161 §2.4.2, RFC 5652 §5). Believes nothing yet: verify.ts does the checking.
import { Refusal, say } from '../sentence/index.ts';
import { brokenStamp, expect, integerOf, oidOf, partsOf, readDer, smallOf, TAG, timeOf, type Der } from './der.ts';
import { OID } from './names.ts';

export interface StampInfo {
  readonly policy: string;
  /** Object identifier of the hash. */
  readonly hashName: string;
  readonly hash: Buffer;
  /** Hex. */
  readonly serial: string;
  readonly at: Date;
  /** How exact the authority claims its clock to be; null when it does not say. */
  readonly accuracyMs: number | null;
  readonly nonce: string | null;
}

export interface SignedStamp {
  readonly info: StampInfo;
  /** The bytes that are signed for: TSTInfo. */
  readonly content: Buffer;
  /** DER of all certificates that came along. */
  readonly certificates: readonly Buffer[];
  readonly signer: {
    /** issuer's DER and serial in hex, or the subject key identifier. */
    readonly issuer: Buffer | null;
    readonly serial: string | null;
    readonly keyId: Buffer | null;
    readonly digest: string;
    /** The signed attributes as they are signed: a SET OF. */
    readonly signedBytes: Buffer;
    readonly attributes: ReadonlyMap<string, Der>;
    readonly algorithm: readonly Der[];
    readonly signature: Buffer;
  };
}

/** Throws Refusal `stamp-refused` when the authority said no, `broken-stamp`. */
export function readStampResponse(bytes: Buffer): SignedStamp {
  const [status, token] = partsOf(readDer(bytes, TAG.sequence));
  const code = smallOf(partsOf(expect(status, TAG.sequence))[0]);
  // 0 granted, 1 granted with changes; all else is a refusal and carries no stamp (§2.4.2).
  if (code !== 0 && code !== 1) {
    throw new Refusal(
      'stamp-refused',
      say(`Cơ quan cấp dấu thời gian từ chối (mã ${code}).`, `The time stamp authority refused (status ${code}).`),
    );
  }
  return readToken(expect(token, TAG.sequence));
}

function readToken(token: Der): SignedStamp {
  const [type, wrapped] = partsOf(token);
  if (oidOf(type) !== OID.signedData) throw brokenStamp();
  const [, , encapsulated, ...rest] = partsOf(only(expect(wrapped, 0xa0), TAG.sequence));
  const [contentType, content] = partsOf(expect(encapsulated, TAG.sequence));
  if (oidOf(contentType) !== OID.timeStampInfo) throw brokenStamp();
  const bytes = only(expect(content, 0xa0), TAG.bytes).content;
  const certificates = rest.find((part) => part.tag === 0xa0);
  const signers = partsOf(expect(rest.at(-1), TAG.set));
  // §2.4.2: the token has the signature of the authority and no other.
  if (signers.length !== 1) throw brokenStamp();
  return {
    info: readInfo(readDer(bytes, TAG.sequence)),
    content: bytes,
    certificates: certificates ? partsOf(certificates).map((one) => one.whole) : [],
    signer: readSigner(expect(signers[0], TAG.sequence)),
  };
}

function readSigner(signer: Der): SignedStamp['signer'] {
  const [, id, digest, attributes, algorithm, signature] = partsOf(signer);
  const given = expect(attributes, 0xa0);
  const named = id?.tag === TAG.sequence ? partsOf(id) : null;
  if (!named && id?.tag !== 0x80) throw brokenStamp();
  const byName = new Map<string, Der>();
  for (const attribute of partsOf(given)) {
    const [name, values] = partsOf(expect(attribute, TAG.sequence));
    const oid = oidOf(name);
    // RFC 5652 §5.3: each of these attributes is there once, with one value.
    if (byName.has(oid)) throw brokenStamp();
    const first = partsOf(expect(values, TAG.set))[0];
    if (!first) throw brokenStamp();
    byName.set(oid, first);
  }
  return {
    issuer: named ? expect(named[0], TAG.sequence).whole : null,
    serial: named ? integerOf(named[1]) : null,
    keyId: named ? null : id!.content,
    digest: oidOf(partsOf(expect(digest, TAG.sequence))[0]),
    // RFC 5652 §5.4: signed as a SET OF, not under the tag that it travels with.
    signedBytes: Buffer.concat([Buffer.of(TAG.set), given.whole.subarray(1)]),
    attributes: byName,
    algorithm: partsOf(expect(algorithm, TAG.sequence)),
    signature: expect(signature, TAG.bytes).content,
  };
}

function readInfo(info: Der): StampInfo {
  const [version, policy, imprint, serial, at, ...rest] = partsOf(info);
  if (smallOf(version) !== 1) throw brokenStamp();
  const [algorithm, hash] = partsOf(expect(imprint, TAG.sequence));
  const accuracy = rest.find((part) => part.tag === TAG.sequence);
  const nonce = rest.find((part) => part.tag === TAG.integer);
  return {
    policy: oidOf(policy),
    hashName: oidOf(partsOf(expect(algorithm, TAG.sequence))[0]),
    hash: expect(hash, TAG.bytes).content,
    serial: integerOf(serial),
    at: timeOf(at),
    accuracyMs: accuracy ? accuracyOf(accuracy) : null,
    nonce: nonce ? integerOf(nonce) : null,
  };
}

/** Seconds, [0] milliseconds, [1] microseconds; each may be missing. */
function accuracyOf(accuracy: Der): number {
  let ms = 0;
  for (const part of partsOf(accuracy)) {
    const value =
      part.content.length > 0 && part.content.length <= 4 ? part.content.readUIntBE(0, part.content.length) : 0;
    ms += part.tag === TAG.integer ? value * 1000 : part.tag === 0x80 ? value : part.tag === 0x81 ? value / 1000 : 0;
  }
  return ms;
}

function only(value: Der, tag: number): Der {
  const parts = partsOf(value);
  if (parts.length !== 1) throw brokenStamp();
  return expect(parts[0], tag);
}
