// One-time codes of authenticator apps: RFC 6238 with what every app understands (SHA-1, six digits, 30 seconds).
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SECONDS = 30;
/** 160 bits, as RFC 4226 §4 recommends. */
const SECRET_BYTES = 20;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** RFC 4648 without padding: what apps take when a picture cannot be read. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text;
}

export function timeStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / SECONDS);
}

/** Six digits. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

/** The step whose code this is, now or one step beside (clocks differ, typing takes time); null when none. */
export function matchingStep(secret: Uint8Array, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const here = timeStep(now);
  const found = [here, here - 1, here + 1].filter((step) =>
    timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)),
  );
  return found[0] ?? null;
}

/** What the picture for the app holds (Google Authenticator key URI format). */
export function totpAddress(secret: Uint8Array, house: string, account: string): string {
  const label = `${encodeURIComponent(house)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(house)}`;
}
