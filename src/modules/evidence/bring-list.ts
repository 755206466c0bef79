// A list as uploaded or pasted, read in the sandbox before anything of it touches the database.
import { inSandbox } from '../../platform/sandbox/index.ts';
import type { LinkList } from '../../tools/link-list/index.ts';

/** Throws the reader's Refusal, or `too-heavy`. */
export function readBroughtList(given: Uint8Array | string): Promise<LinkList> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  return inSandbox('link-list', { bytes });
}
