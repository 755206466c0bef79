// A file as an address of the verify page. In the browser when scripts run, so that the file stays there; else on the server,
// which forgets it at once.
import { carriedCode, readCode } from '../../tools/paper-code/index.ts';

export const VERIFY_PATH = '/kiem-tra';
/** Bytes; longer ones than any paper of ours has. */
export const LARGEST_FILE = 24_000_000;

/** "/kiem-tra/<SHA-256>", with the code that the file carries behind it: "/kiem-tra/<SHA-256>-7K3M-9QXA-0B2C". */
export async function addressOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const code = carriedCode(bytes);
  return `${VERIFY_PATH}/${sha256}${code === null ? '' : `-${code}`}`;
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

/** What such an address asks for; null when it is none. */
export function readSought(sought: string): { sha256?: string; code?: string } | null {
  const found = /^([0-9a-f]{64})(?:-(.*))?$/.exec(sought);
  const code = readCode(found ? (found[2] ?? '') : sought);
  if (!found) return code === null ? null : { code };
  if (found[2] !== undefined && code === null) return null;
  return { sha256: found[1]!, ...(code === null ? {} : { code }) };
}

/** 64 hexadecimal digits, however they are grouped. */
function readHash(typed: string): string | null {
  const plain = typed.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}
