// The key that signs checkpoints. Its secret half lies in a file beside the data, never in the database: who can rewrite
// the whole database still cannot sign. After a change of key the former one stays in the file for checking, and signs
// the first checkpoint once more.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  readVerifierKey,
  signerOf,
  verifierKeyText,
  type Signer,
  type VerifierKey,
} from '../../tools/transparency-log/index.ts';

const shape = z.object({
  /** Name of this log: a host name and a path. */
  origin: z.string().regex(/^[^\s+]+$/),
  /** Hex, 32 bytes; the newest first. */
  seeds: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
});

export interface JournalSigner {
  readonly origin: string;
  readonly current: Signer;
  readonly former: readonly Signer[];
  /** All keys of this house as others know them; what to trust when checking. */
  readonly keys: readonly VerifierKey[];
}

let used: JournalSigner | null = null;

/** Set once per process, at boot. */
export function useJournalSigner(signer: JournalSigner | null): void {
  used = signer;
}

export function journalSigner(): JournalSigner {
  if (!used) throw new Error('the key of the journal has not been opened');
  return used;
}

function signerFrom({ origin, seeds }: z.infer<typeof shape>): JournalSigner {
  const [current, ...former] = seeds.map((seed) => signerOf(origin, Buffer.from(seed, 'hex')));
  const keys = [current!, ...former].map((signer) => readVerifierKey(verifierKeyText(signer))!);
  return { origin, current: current!, former, keys };
}

/** Reads the key file, or makes it. `origin` is used only when it is made: the log keeps its name. */
export async function openJournalKey(path: string, origin: string): Promise<JournalSigner> {
  if (!existsSync(path)) await makeOnce(path, JSON.stringify({ origin, seeds: [randomBytes(32).toString('hex')] }));
  return signerFrom(shape.parse(JSON.parse(await readFile(path, 'utf8'))));
}

/** Whole or not at all, and one for all: several processes may begin at once, and any of them be killed in between. */
async function makeOnce(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.new`;
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Puts a new key before the others. Other processes use it from their next start on. */
export async function rotateJournalKey(path: string): Promise<JournalSigner> {
  const { origin, seeds } = shape.parse(JSON.parse(await readFile(path, 'utf8')));
  const next = { origin, seeds: [randomBytes(32).toString('hex'), ...seeds] };
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(JSON.stringify(next));
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return signerFrom(next);
}
