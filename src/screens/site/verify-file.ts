// A file as an address of the verify page. In the browser when scripts run, so that the file stays there; else on the server,
// which forgets it at once.
import { carriedCode, readCode } from '../../tools/paper-code/index.ts';

export const VERIFY_PATH = '/kiem-tra';
/** Bytes; longer ones than any paper of ours has. */
export const LARGEST_FILE = 24_000_000;

/** "/kiem-tra/<SHA-256>", with the code that the file carries behind it. */
export async function addressOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const code = carriedCode(bytes);
  return `${VERIFY_PATH}/${sha256}${code === null ? '' : `/${code}`}`;
}

/** Of a typed hash or code; null when it is neither. */
export function addressOfTyped(typed: string): string | null {
  const plain = typed.trim();
  const sha256 = readHash(plain);
  if (sha256 !== null) return `${VERIFY_PATH}/${sha256}`;
  // A whole address may be pasted or read from the QR.
  const code = readCode(plain.split('/').at(-1) ?? '');
  return code === null ? null : `${VERIFY_PATH}/${code}`;
}

/** 64 hexadecimal digits, however they are grouped. */
export function readHash(typed: string): string | null {
  const plain = typed.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}
