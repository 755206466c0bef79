// What the running program notes about its database: a help for the next start and for commands beside it, never the
// proof of anything (the lock and the server itself are). A file that cannot be understood is as good as none.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Place } from './place.ts';

const stateShape = z.object({
  /** Process that holds the folder. */
  holder: z.int(),
  /** Of the programs and settings that the server was started with. */
  fingerprint: z.string(),
  connection: z.object({ host: z.string(), port: z.int(), user: z.string(), database: z.string() }),
});

export type State = z.infer<typeof stateShape>;

export function readState(place: Place): State | null {
  if (!existsSync(place.stateFile)) return null;
  try {
    return stateShape.safeParse(JSON.parse(readFileSync(place.stateFile, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function writeState(place: Place, state: State): void {
  const draft = `${place.stateFile}.new`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, place.stateFile);
}
