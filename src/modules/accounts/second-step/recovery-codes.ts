// Codes on paper for the day the telephone is lost: each works once.
import { createHash, randomInt } from 'node:crypto';
import { CODE_LETTERS, readLetters } from '../../../tools/paper-code/index.ts';

export const RECOVERY_CODES = 10;
/** 80 bits. */
const LENGTH = 16;
const SMALL_LETTERS = CODE_LETTERS.toLowerCase();

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SMALL_LETTERS[randomInt(32)]).join('')).join('-'),
  );
}

/** As typed by hand, in the small letters that its hash was made of. Null when it cannot be one. */
export function readRecoveryCode(text: string): string | null {
  return readLetters(text, LENGTH)?.toLowerCase() ?? null;
}

/** What is kept. 80 random bits need no slow hash. */
export function recoveryCodeHash(accountId: string, bare: string): Buffer {
  return createHash('sha256').update(`${accountId} ${bare}`).digest();
}
