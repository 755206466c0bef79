// Checks a signature as the service does, from the request as it came over the line.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Keys {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

/** The service's own word for why it is refused; null when the signature is right. `now` in milliseconds. */
export function faultOfSignature(request: IncomingMessage, keys: Keys, now: number): string | null {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!found) return 'AccessDenied';
  const [, key, day, region, signed, signature] = found as unknown as [string, string, string, string, string, string];
  if (key !== keys.key) return 'InvalidAccessKeyId';
  if (region !== keys.region) return 'AuthorizationHeaderMalformed';
  const stamp = String(request.headers['x-amz-date'] ?? '');
  const at = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(at) || !stamp.startsWith(day)) return 'AccessDenied';
  if (Math.abs(now - at) > 15 * 60_000) return 'RequestTimeTooSkewed';
  const names = signed.split(';');
  // Else somebody on the line could send the bytes of one object to another machine or in place of others.
  if (!names.includes('host') || names.join() !== names.toSorted().join()) return 'SignatureDoesNotMatch';
  for (const name of Object.keys(request.headers))
    if (name.startsWith('x-amz-') && !names.includes(name)) return 'AccessDenied';
  const url = new URL(request.url!, 'http://s3.invalid');
  const query = [...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .toSorted()
    .join('&');
  const headers = names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`).join('');
  const canonical = [request.method, url.pathname, query, headers, signed, request.headers['x-amz-content-sha256']];
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical.join('\n'))].join('\n');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${keys.secret}`));
  const right = hmac(signingKey, toSign);
  return timingSafeEqual(right, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
