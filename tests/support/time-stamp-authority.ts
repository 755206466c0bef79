// A time stamp authority on 127.0.0.1 that speaks RFC 3161: DER over HTTP, own certificates, and every way of being wrong.
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { der, derInteger, derOid, TAG } from '../../src/tools/time-stamp/der.ts';
import { readStampRequest, RESPONSE_TYPE } from '../../src/tools/time-stamp/index.ts';

export type Mood =
  | 'well'
  | 'other-hash'
  | 'other-nonce'
  | 'no-nonce'
  | 'expired'
  | 'wrong-purpose'
  | 'bad-signature'
  | 'other-certificate'
  | 'refuses'
  | 'broken'
  | 'fails'
  | 'slow';

export interface StampAuthority {
  readonly address: string;
  /** PEM of the root that the signing certificate leads to. */
  readonly root: string;
  mood: Mood;
  /** Requests that came in. */
  asked: number;
  /** The response in DER, without HTTP. */
  stamp(request: Buffer): Buffer;
  close(): Promise<void>;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const RSA_SHA256 = '1.2.840.113549.1.1.11';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const seq = (...parts: Uint8Array[]) => der(TAG.sequence, ...parts);
const set = (...parts: Uint8Array[]) => der(TAG.set, ...parts);
const nothing = der(TAG.nothing);
const name = (text: string) => seq(set(seq(derOid('2.5.4.3'), der(TAG.utf8, Buffer.from(text)))));
const time = (at: Date) => der(TAG.time, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
const signatureName = (key: KeyObject) =>
  key.asymmetricKeyType === 'ec' ? seq(derOid(ECDSA_SHA256)) : seq(derOid(RSA_SHA256), nothing);

interface Pair {
  readonly key: KeyObject;
  readonly name: string;
  readonly certificate: Buffer;
}

interface Wanted {
  readonly name: string;
  readonly kind: 'ec' | 'rsa';
  readonly issuer: Pair | null;
  readonly purpose?: string;
  readonly from?: Date;
  readonly to?: Date;
}

/** An X.509 v3 certificate (RFC 5280) with the extensions that RFC 3161 §2.3 wants. */
function certificate({ name: subject, kind, issuer, purpose, from, to }: Wanted): Pair {
  const { privateKey: key } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer = issuer?.key ?? key;
  const yes = der(TAG.boolean, Buffer.of(0xff));
  const extension = (oid: string, value: Buffer) => seq(derOid(oid), yes, der(TAG.bytes, value));
  const extensions = purpose
    ? [extension('2.5.29.37', seq(derOid(purpose)))]
    : [extension('2.5.29.19', seq(yes)), extension('2.5.29.15', der(TAG.bits, Buffer.of(1, 0x06)))];
  const body = seq(
    der(0xa0, derInteger(Buffer.of(2))),
    derInteger(Buffer.concat([Buffer.of(0x3f), randomBytes(15)])),
    signatureName(signer),
    name(issuer?.name ?? subject),
    seq(time(from ?? new Date('2020-01-01T00:00:00Z')), time(to ?? new Date('2049-01-01T00:00:00Z'))),
    name(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    der(0xa3, seq(...extensions)),
  );
  const signature = der(TAG.bits, Buffer.of(0), sign('sha256', body, signer));
  return { key, name: subject, certificate: seq(body, signatureName(signer), signature) };
}

function pem(bytes: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
}

export function stampMaker(kind: 'ec' | 'rsa' = 'ec', now: () => Date = () => new Date()) {
  const root = certificate({ name: 'Goc cap dau thoi gian (mau)', kind, issuer: null });
  const of = (more: Partial<Wanted>) =>
    certificate({ name: 'Cap dau thoi gian (mau)', kind, issuer: root, purpose: TIME_STAMPING, ...more });
  const good = of({});
  const expired = of({ to: new Date('2021-01-01T00:00:00Z') });
  const other = of({ purpose: '1.3.6.1.5.5.7.3.1' });
  const pairs: Partial<Record<Mood, Pair>> = { expired, 'wrong-purpose': other };
  let serial = 0;
  return {
    root: pem(root.certificate),
    stamp(request: Buffer, mood: Mood = 'well'): Buffer {
      if (mood === 'refuses') return seq(seq(derInteger(Buffer.of(2))));
      if (mood === 'broken') return Buffer.from('<html>502</html>');
      const asked = readStampRequest(request);
      const pair = pairs[mood] ?? good;
      const hash = mood === 'other-hash' ? createHash('sha256').update('khac').digest() : asked.hash;
      const nonce = mood === 'other-nonce' ? randomBytes(8) : Buffer.from(evenHex(asked.nonce ?? '0'), 'hex');
      serial++;
      const info = seq(
        derInteger(Buffer.of(1)),
        derOid('1.3.6.1.4.1.99999.1'),
        seq(seq(derOid(SHA256), nothing), der(TAG.bytes, hash)),
        derInteger(Buffer.of(serial)),
        time(now()),
        seq(derInteger(Buffer.of(1))),
        ...(mood === 'no-nonce' ? [] : [derInteger(nonce)]),
      );
      return seq(seq(derInteger(Buffer.of(0))), token(info, pair, mood === 'other-certificate' ? expired : pair, mood));
    },
  };
}

function token(info: Buffer, pair: Pair, named: Pair, mood: Mood): Buffer {
  const attribute = (oid: string, value: Buffer) => seq(derOid(oid), set(value));
  const attributes = [
    attribute('1.2.840.113549.1.9.3', derOid('1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', der(TAG.bytes, createHash('sha256').update(info).digest())),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      seq(seq(seq(der(TAG.bytes, createHash('sha256').update(named.certificate).digest())))),
    ),
  ].toSorted(Buffer.compare);
  const signature = sign('sha256', set(...attributes), pair.key);
  if (mood === 'bad-signature') signature[signature.length - 1]! ^= 1;
  const [issuer, serial] = issuerAndSerial(pair.certificate);
  const signer = seq(
    derInteger(Buffer.of(1)),
    seq(issuer, serial),
    seq(derOid(SHA256)),
    der(0xa0, ...attributes),
    signatureName(pair.key),
    der(TAG.bytes, signature),
  );
  return seq(
    derOid('1.2.840.113549.1.7.2'),
    der(
      0xa0,
      seq(
        derInteger(Buffer.of(3)),
        set(seq(derOid(SHA256))),
        seq(derOid('1.2.840.113549.1.9.16.1.4'), der(0xa0, der(TAG.bytes, info))),
        der(0xa0, pair.certificate),
        set(signer),
      ),
    ),
  );
}

function issuerAndSerial(bytes: Buffer): [Buffer, Buffer] {
  const inside = (value: Buffer) => {
    const parts: Buffer[] = [];
    let at = value[1]! < 0x80 ? 2 : 2 + (value[1]! - 0x80);
    while (at < value.length) {
      const first = value[at + 1]!;
      const many = first < 0x80 ? 0 : first - 0x80;
      const length = many === 0 ? first : value.readUIntBE(at + 2, many);
      parts.push(value.subarray(at, at + 2 + many + length));
      at += 2 + many + length;
    }
    return parts;
  };
  const [, serial, , issuer] = inside(inside(bytes)[0]!);
  return [issuer!, serial!];
}

function evenHex(hex: string): string {
  return hex.length % 2 === 0 ? hex : `0${hex}`;
}

/** Answers after `slowMs` in the mood 'slow'. */
export async function stampAuthority(kind: 'ec' | 'rsa' = 'ec', slowMs = 60_000): Promise<StampAuthority> {
  const maker = stampMaker(kind);
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    authority.asked++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { mood } = authority;
    if (mood === 'slow') await new Promise((done) => setTimeout(done, slowMs).unref());
    if (mood === 'fails' || request.headers['content-type'] !== 'application/timestamp-query') {
      response.writeHead(500).end('no');
    } else response.writeHead(200, { 'content-type': RESPONSE_TYPE }).end(maker.stamp(Buffer.concat(chunks), mood));
  };
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const authority: StampAuthority = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`,
    root: maker.root,
    mood: 'well',
    asked: 0,
    stamp: (request) => maker.stamp(request, authority.mood),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return authority;
}
