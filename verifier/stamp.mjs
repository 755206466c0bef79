// RFC 3161 time stamps (CMS, RFC 5652; signing certificate, RFC 5816), DER read by itself.
import { constants, createHash, verify, X509Certificate } from 'node:crypto';

const DIGESTS = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const SIGNATURES = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const must = (good, why) => {
  if (!good) throw new Error(why);
};
const hash = (name, bytes) => createHash(name).update(bytes).digest();

function valueAt(bytes, at) {
  let length = bytes[at + 1];
  let start = at + 2;
  must(length !== undefined && length !== 0x80 && length <= 0x84, 'is no time stamp in DER');
  if (length > 0x80) {
    const many = length - 0x80;
    must(start + many <= bytes.length, 'is cut off');
    length = bytes.readUIntBE(start, many);
    start += many;
  }
  must(start + length <= bytes.length, 'is cut off');
  return { tag: bytes[at], content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

function parts(value, tag) {
  must(value && (tag === undefined || value.tag === tag), 'is no time stamp in the form of RFC 3161');
  const found = [];
  for (let at = 0; at < value.content.length; at += found.at(-1).whole.length) found.push(valueAt(value.content, at));
  return found;
}

function bytesOf(value, tag = 0x04) {
  must(value?.tag === tag, 'is no time stamp in the form of RFC 3161');
  return value.content;
}

function oid(value) {
  const arcs = [];
  let arc = 0;
  for (const byte of bytesOf(value, 0x06)) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const top = Math.min(2, Math.floor(arcs[0] / 40));
  return [top, arcs[0] - top * 40, ...arcs.slice(1)].join('.');
}

const number = (value) => bytesOf(value, 0x02).toString('hex').replace(/^0+/, '') || '0';

function moment(value) {
  const text = bytesOf(value, 0x18).toString('latin1');
  const [, y, mo, d, h, mi, s, part] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(text) ?? [];
  must(y, 'has no time');
  return new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${(part ?? '').padEnd(3, '0').slice(0, 3)}Z`);
}

/**
 * Of a whole TimeStampResp over these 32 bytes: `{ at, serial, signer, trusted }`. `anchors` are PEM texts of certificates that
 * are trusted. Throws an Error that goes on after the name of the file.
 */
export function checkStamp(response, sha256, anchors) {
  const [status, token] = parts(valueAt(response, 0), 0x30);
  must(['0', '1'].includes(number(parts(status, 0x30)[0])), 'is a refusal of the authority');
  const [type, wrapped] = parts(token, 0x30);
  must(oid(type) === '1.2.840.113549.1.7.2', 'is no signed data');
  const [, , inner, ...rest] = parts(parts(wrapped, 0xa0)[0], 0x30);
  const [innerType, innerContent] = parts(inner, 0x30);
  must(oid(innerType) === '1.2.840.113549.1.9.16.1.4', 'is no time stamp');
  const content = bytesOf(parts(innerContent, 0xa0)[0]);
  const [, , imprint, serial, at] = parts(valueAt(content, 0), 0x30);
  const [algorithm, stamped] = parts(imprint, 0x30);
  const isOurs = DIGESTS[oid(parts(algorithm)[0])] === 'sha256' && bytesOf(stamped).equals(sha256);
  must(isOurs, 'is a time stamp of something else');
  const time = moment(at);

  const brought = rest.filter((part) => part.tag === 0xa0).flatMap((part) => parts(part));
  const certificates = brought.map((part) => new X509Certificate(part.whole));
  const trusted = anchors.map((pem) => new X509Certificate(pem));
  const signers = parts(rest.at(-1), 0x31);
  must(signers.length === 1, 'has not exactly one signature');
  const [, id, digestAlgorithm, attributes, signatureAlgorithm, signature] = parts(signers[0], 0x30);
  const digest = DIGESTS[oid(parts(digestAlgorithm, 0x30)[0])];
  must(digest, 'uses a hash that is not safe');
  const signer = [...certificates, ...trusted].find((one) => isNamed(one, id));
  must(signer, 'does not bring the certificate that signed it');

  const said = new Map(
    parts(attributes, 0xa0).map((attribute) => {
      const [name, values] = parts(attribute, 0x30);
      return [oid(name), parts(values, 0x31)[0]];
    }),
  );
  must(oid(said.get('1.2.840.113549.1.9.3')) === '1.2.840.113549.1.9.16.1.4', 'signs something else');
  must(bytesOf(said.get('1.2.840.113549.1.9.4')).equals(hash(digest, content)), 'was altered');
  const second = said.get('1.2.840.113549.1.9.16.2.47');
  const entry = parts(parts(parts(second ?? said.get('1.2.840.113549.1.9.16.2.12'), 0x30)[0], 0x30)[0], 0x30);
  const isNamedHash = entry[0].tag === 0x30;
  const entryDigest = isNamedHash ? DIGESTS[oid(parts(entry[0])[0])] : second ? 'sha256' : 'sha1';
  const entryHash = bytesOf(entry[isNamedHash ? 1 : 0]);
  must(entryDigest && hash(entryDigest, signer.raw).equals(entryHash), 'names another certificate');

  const [scheme] = parts(signatureAlgorithm, 0x30);
  const signed = Buffer.concat([Buffer.of(0x31), attributes.whole.subarray(1)]);
  must(holds(oid(scheme), digest, signed, signer.publicKey, bytesOf(signature)), 'has a wrong signature');
  must(
    signer.keyUsage?.length === 1 && signer.keyUsage[0] === TIME_STAMPING,
    'is signed by a certificate for other uses',
  );
  must(wasValid(signer, time), 'is signed by a certificate that was not valid then');
  if (trusted.length > 0)
    must(leads(signer, certificates, trusted, time), 'is of an authority that is not trusted here');
  const name = signer.subject.split('\n').join(', ');
  return { at: time.toISOString(), serial: number(serial), signer: name, trusted: trusted.length > 0 };
}

function holds(scheme, digest, signed, key, signature) {
  if (scheme === '1.3.101.112') return verify(null, signed, key, signature);
  const isPss = scheme === '1.2.840.113549.1.1.10';
  const name = isPss || scheme === '1.2.840.113549.1.1.1' ? digest : SIGNATURES[scheme];
  must(name, 'uses a signature that is not safe or not known');
  const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
  return verify(name, signed, { key, ...padding }, signature);
}

/** By issuer and serial, or by subject key identifier (RFC 5652 §5.3). */
function isNamed(certificate, id) {
  const fields = parts(parts(valueAt(certificate.raw, 0), 0x30)[0], 0x30);
  const from = fields[0].tag === 0xa0 ? 1 : 0;
  if (id.tag === 0x30) {
    const [issuer, serial] = parts(id);
    return fields[from + 2].whole.equals(issuer.whole) && number(fields[from]) === number(serial);
  }
  const extensions = fields.find((field) => field.tag === 0xa3);
  return (extensions ? parts(parts(extensions)[0]) : []).some((extension) => {
    const [name, ...values] = parts(extension);
    return oid(name) === '2.5.29.14' && valueAt(bytesOf(values.at(-1)), 0).content.equals(id.content);
  });
}

const wasValid = (one, at) => new Date(one.validFrom) <= at && at <= new Date(one.validTo);

function leads(signer, others, anchors, at) {
  let here = signer;
  for (let links = 0; links < 8 && here; links++) {
    const one = here;
    if (anchors.some((anchor) => anchor.raw.equals(one.raw))) return true;
    const issued = (by) => by.ca && one.checkIssued(by) && one.verify(by.publicKey) && wasValid(by, at);
    if (anchors.some(issued)) return true;
    here = others.find((other) => !other.raw.equals(one.raw) && issued(other));
  }
  return false;
}
