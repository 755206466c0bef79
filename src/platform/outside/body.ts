// Reads a body under a cap, counted on the wire and after decompression: a few kilobytes of gzip can hold gigabytes.
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { badEncoding, tooBig } from './failures.ts';

/** Throws Refusal 'too-big' or 'bad-encoding'; errors of the connection pass through. */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  host: string,
): Promise<Uint8Array> {
  const steps = decoders(encoding, host);
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw tooBig(host, maxBytes);
      chunks.push(chunk);
    }
  };
  const limit = async function* (source: AsyncIterable<Buffer>) {
    let wire = 0;
    for await (const chunk of source) {
      wire += chunk.length;
      if (wire > maxBytes) throw tooBig(host, maxBytes);
      yield chunk;
    }
  };
  try {
    if (steps.length === 0) await pipeline(body, collect);
    else if (steps.length === 1) await pipeline(body, limit, steps[0]!, collect);
    else await pipeline(body, limit, steps[0]!, steps[1]!, collect);
  } catch (error) {
    if (isZlib(error)) throw badEncoding(host);
    throw error;
  }
  return Buffer.concat(chunks);
}

/** Content-Encoding lists codings in the order they were applied; two are already odd, more are an attack. */
function decoders(encoding: string | undefined, host: string): Transform[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw badEncoding(host);
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip();
    if (name === 'deflate') return createInflate();
    if (name === 'br') return createBrotliDecompress();
    throw badEncoding(host);
  });
}

function isZlib(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/.test(error.code)
  );
}
