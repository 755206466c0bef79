// Whether a stamp says what it is said to say: of these bytes, at that time, signed by a certificate that may sign stamps.
import { constants, createHash, verify as verifySignature, X509Certificate, type KeyObject } from 'node:crypto';
import { Refusal, say } from '../sentence/index.ts';
import { brokenStamp, expect, integerOf, oidOf, partsOf, readDer, TAG, type Der } from './der.ts';
import { DIGESTS, OID, SIGNATURE_DIGESTS } from './names.ts';
import { readStampResponse, type SignedStamp } from './response.ts';

export interface StampCheck {
  /** The 32 bytes that must be the stamped ones. */
  readonly sha256: Uint8Array;
  /** What was sent along; left out when a stamp is checked later. */
  readonly nonce?: Uint8Array | undefined;
  /** Certificates (PEM or DER) that are trusted: the authority's root, or its own. None: the signer is only told. */
  readonly anchors?: readonly (string | Uint8Array)[] | undefined;
}

export interface TimeStamp {
  /** ISO 8601 in UTC: not later than this the bytes were there. */
  readonly at: string;
  readonly accuracyMs: number | null;
  /** Hex. */
  readonly serial: string;
  readonly policy: string;
  /** Subject of the certificate, parts joined with ", ". */
  readonly signer: string;
  /** Hex SHA-256 of the certificate's DER. */
  readonly signerSha256: string;
  /** ISO 8601 in UTC. */
  readonly signerValidTo: string;
  /** True: the certificate leads to an anchor. Null: none was given. */
  readonly trusted: true | null;
}

const fail = (code: string, vi: string, en: string) => new Refusal(code, say(vi, en));

/**
 * `response` is a whole TimeStampResp in DER. Throws Refusal: `broken-stamp`, `stamp-refused`, `stamp-of-something-else`,
 * `stamp-other-nonce`, `stamp-bad-signature`, `stamp-weak-hash`, `stamp-no-certificate`, `stamp-wrong-purpose`,
 * `stamp-certificate-expired`, `stamp-untrusted`.
 */
export function verifyStamp(response: Uint8Array, check: StampCheck): TimeStamp {
  const stamp = readStampResponse(Buffer.from(response));
  const { info } = stamp;
  if (info.hashName !== OID.sha256 || !info.hash.equals(check.sha256)) {
    throw fail(
      'stamp-of-something-else',
      'Dấu thời gian được cấp cho nội dung khác.',
      'The time stamp was given for something else.',
    );
  }
  if (check.nonce !== undefined && info.nonce !== hexOf(check.nonce)) {
    throw fail(
      'stamp-other-nonce',
      'Dấu thời gian không trả lời đúng lần hỏi này (sai nonce).',
      'The time stamp does not answer this request (wrong nonce).',
    );
  }
  const certificates = stamp.certificates.map(asCertificate);
  const anchors = (check.anchors ?? []).map((anchor) => asCertificate(anchor));
  const signer = signerOf(stamp, [...certificates, ...anchors]);
  insistOnAttributes(stamp, signer);
  insistOnSignature(stamp, signer.publicKey);
  insistOnPurpose(signer, info.at);
  if (anchors.length > 0 && !leadsTo(signer, certificates, anchors, info.at)) {
    throw fail(
      'stamp-untrusted',
      'Chứng thư ký dấu thời gian không thuộc cơ quan đã khai báo.',
      'The certificate that signed the time stamp does not belong to the trusted authority.',
    );
  }
  return {
    at: info.at.toISOString(),
    accuracyMs: info.accuracyMs,
    serial: info.serial,
    policy: info.policy,
    signer: signer.subject.split('\n').join(', '),
    signerSha256: signer.fingerprint256.replaceAll(':', '').toLowerCase(),
    signerValidTo: new Date(signer.validTo).toISOString(),
    trusted: anchors.length > 0 ? true : null,
  };
}

/** A certificate from PEM or DER. Throws Refusal `broken-certificate`. */
export function asCertificate(given: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(given);
  } catch (error) {
    const refusal = fail(
      'broken-certificate',
      'Không đọc được chứng thư (cần dạng PEM).',
      'The certificate cannot be read (PEM is needed).',
    );
    refusal.cause = error;
    throw refusal;
  }
}

function signerOf(stamp: SignedStamp, certificates: readonly X509Certificate[]): X509Certificate {
  const { issuer, serial, keyId } = stamp.signer;
  const found = certificates.find((certificate) => {
    const facts = factsOf(certificate.raw);
    return issuer ? facts.issuer.equals(issuer) && facts.serial === serial : facts.keyId?.equals(keyId!);
  });
  if (!found) {
    throw fail(
      'stamp-no-certificate',
      'Dấu thời gian không kèm chứng thư của nơi ký.',
      'The time stamp does not bring the certificate of who signed it.',
    );
  }
  return found;
}

/** Issuer, serial and subject key identifier, which X509Certificate does not give as bytes (RFC 5280 §4.1). */
function factsOf(raw: Buffer): { issuer: Buffer; serial: string; keyId: Buffer | null } {
  const parts = partsOf(expect(partsOf(readDer(raw, TAG.sequence))[0], TAG.sequence));
  const [serial, , issuer] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  const extensions = parts.find((part) => part.tag === 0xa3);
  const keyId = extensions ? keyIdOf(extensions) : null;
  return { issuer: expect(issuer, TAG.sequence).whole, serial: integerOf(serial), keyId };
}

function keyIdOf(extensions: Der): Buffer | null {
  for (const extension of partsOf(expect(partsOf(extensions)[0], TAG.sequence))) {
    const parts = partsOf(extension);
    if (oidOf(parts[0]) === '2.5.29.14') return readDer(expect(parts.at(-1), TAG.bytes).content, TAG.bytes).content;
  }
  return null;
}

function insistOnAttributes(stamp: SignedStamp, signer: X509Certificate): void {
  const { attributes, digest } = stamp.signer;
  const name = DIGESTS[digest];
  if (!name) throw weakHash();
  if (oidOf(attributes.get(OID.contentType)) !== OID.timeStampInfo) throw brokenStamp();
  const said = expect(attributes.get(OID.messageDigest), TAG.bytes).content;
  if (!createHash(name).update(stamp.content).digest().equals(said)) throw badSignature();
  // RFC 5816: the certificate is named inside of what is signed, so that no other with the same key can be put in its place.
  const second = attributes.get(OID.signingCertificateV2);
  const first = attributes.get(OID.signingCertificate);
  const list = expect(partsOf(expect(second ?? first, TAG.sequence))[0], TAG.sequence);
  const parts = partsOf(expect(partsOf(list)[0], TAG.sequence));
  const algorithm = parts[0]?.tag === TAG.sequence ? DIGESTS[oidOf(partsOf(parts[0])[0])] : second ? 'sha256' : 'sha1';
  const hash = expect(parts[0]?.tag === TAG.sequence ? parts[1] : parts[0], TAG.bytes).content;
  if (!algorithm) throw weakHash();
  if (!createHash(algorithm).update(signer.raw).digest().equals(hash)) throw badSignature();
}

function insistOnSignature(stamp: SignedStamp, key: KeyObject): void {
  const { algorithm, signedBytes, signature, digest } = stamp.signer;
  const oid = oidOf(algorithm[0]);
  const name = oid === OID.rsa || oid === OID.rsaPss ? DIGESTS[digest] : SIGNATURE_DIGESTS[oid];
  if (oid === OID.ed25519) {
    if (!verifySignature(null, signedBytes, key, signature)) throw badSignature();
    return;
  }
  if (!name) throw weakHash();
  const padding =
    oid === OID.rsaPss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
  if (!verifySignature(name, signedBytes, { key, ...padding }, signature)) throw badSignature();
}

function insistOnPurpose(signer: X509Certificate, at: Date): void {
  // RFC 3161 §2.3: this purpose and no other.
  const purposes: readonly string[] | undefined = signer.keyUsage;
  if (purposes?.length !== 1 || purposes[0] !== OID.timeStamping) {
    throw fail(
      'stamp-wrong-purpose',
      'Chứng thư ký không được cấp để đóng dấu thời gian.',
      'The certificate was not issued for time stamping.',
    );
  }
  if (!wasValid(signer, at)) {
    throw fail(
      'stamp-certificate-expired',
      'Chứng thư ký chưa có hoặc đã hết hiệu lực vào lúc đóng dấu.',
      'The certificate was not valid at the time of the stamp.',
    );
  }
}

function wasValid(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}

function leadsTo(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): boolean {
  let current = signer;
  // A chain has few links; more would be a circle.
  for (let link = 0; link < 8; link++) {
    const here = current;
    if (anchors.some((anchor) => anchor.raw.equals(here.raw))) return true;
    const issued = (issuer: X509Certificate) =>
      issuer.ca && here.checkIssued(issuer) && here.verify(issuer.publicKey) && wasValid(issuer, at);
    if (anchors.some(issued)) return true;
    const next = others.find((other) => !other.raw.equals(here.raw) && issued(other));
    if (!next) return false;
    current = next;
  }
  return false;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replace(/^0+/, '') || '0';
}

function badSignature(): Refusal {
  return fail(
    'stamp-bad-signature',
    'Chữ ký của dấu thời gian không đúng.',
    'The signature of the time stamp is wrong.',
  );
}

function weakHash(): Refusal {
  return fail(
    'stamp-weak-hash',
    'Dấu thời gian dùng thuật toán băm không còn an toàn hoặc không được hỗ trợ.',
    'The time stamp uses a hash that is not safe or not supported.',
  );
}
