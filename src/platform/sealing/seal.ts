import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { houseSecret } from '../database/index.ts';

const NONCE = 12;
const TAG = 16;

/** Nonce, tag and ciphertext. `purpose` says what for, and belongs to the seal. */
export function seal(purpose: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', houseSecret('sealing'), nonce).setAAD(Buffer.from(purpose));
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
}

/** Null when the bytes were sealed for another purpose, by another house, or are damaged. */
export function unseal(purpose: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < NONCE + TAG) return null;
  const opener = createDecipheriv('aes-256-gcm', houseSecret('sealing'), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const opened = opener.update(bytes.subarray(NONCE + TAG));
  try {
    return Buffer.concat([opened, opener.final()]).toString('utf8');
  } catch {
    // GCM has one answer to every wrong tag; which of the three causes it was cannot be known.
    return null;
  }
}
