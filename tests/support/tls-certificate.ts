// A certificate for "localhost" that signs itself (RFC 5280), made anew each time so that no secret key lies in the project.
import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { der, derInteger, derOid, TAG } from '../../src/tools/time-stamp/der.ts';

const seq = (...parts: Uint8Array[]) => der(TAG.sequence, ...parts);
const time = (text: string) => der(TAG.time, Buffer.from(text));

export interface TlsCertificate {
  readonly key: string;
  readonly cert: string;
}

export function tlsCertificate(host = 'localhost'): TlsCertificate {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = seq(derOid('1.2.840.10045.4.3.2'));
  const name = seq(der(TAG.set, seq(derOid('2.5.4.3'), der(TAG.utf8, Buffer.from('May chu thu (mau)')))));
  const names = seq(der(0x82, Buffer.from(host)), der(0x87, Buffer.of(127, 0, 0, 1)));
  const body = seq(
    der(0xa0, derInteger(Buffer.of(2))),
    derInteger(Buffer.concat([Buffer.of(0x3f), randomBytes(15)])),
    algorithm,
    name,
    seq(time('20200101000000Z'), time('20490101000000Z')),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    der(0xa3, seq(seq(derOid('2.5.29.17'), der(TAG.bytes, names)))),
  );
  const signature = der(TAG.bits, Buffer.of(0), sign('sha256', body, privateKey));
  const base64 = seq(body, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}
