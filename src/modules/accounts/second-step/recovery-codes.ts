// Codes on paper for the day the telephone is lost: each works once.
import { createHash, randomInt } from 'node:crypto';

export const RECOVERY_CODES = 10;
/** Crockford's: no letters that look like digits. 16 of them are 80 bits. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(32)]).join('')).join('-'),
  );
}

/** As typed by hand: any case, with or without dashes, o for 0, i or l for 1. Null when it cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const bare = text.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return bare.length === 16 && [...bare].every((letter) => LETTERS.includes(letter)) ? bare : null;
}

/** What is kept. 80 random bits need no slow hash. */
export function recoveryCodeHash(accountId: string, bare: string): Buffer {
  return createHash('sha256').update(`${accountId} ${bare}`).digest();
}
