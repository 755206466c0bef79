// Sitemaps are often files packed with gzip (sitemaps.org, "Sitemap file location"), whatever the transport says of them.
import { gunzipSync } from 'node:zlib';
import { Refusal, say } from '../sentence/index.ts';
import { MOST_BYTES } from './feed.ts';

/** The bytes, unpacked once when they are gzip. Throws Refusal: too-large, damaged. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    if (code.startsWith('Z_')) {
      throw new Refusal(
        'damaged',
        say('Tệp nén (gzip) bị hỏng hoặc bị cắt giữa chừng.', 'The packed file (gzip) is damaged or cut off.'),
      );
    }
    throw error;
  }
}

export function tooLarge(): Refusal {
  return new Refusal(
    'too-large',
    say('Nguồn tin lớn hơn 10 MB nên không đọc.', 'The feed is larger than 10 MB and is not read.'),
  );
}
