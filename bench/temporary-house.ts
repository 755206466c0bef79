// A house of its own for a measurement: embedded PostgreSQL on a new folder, migrated, with the program connected to it.
// It is taken down when the work ends, fails or is interrupted; what was filled may be kept for the next run.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../src/platform/config/index.ts';
import { boot, type House } from '../src/start/boot.ts';

export interface TemporaryHouse {
  readonly house: House;
  /** Connected as owner, with row-level security, triggers and foreign keys off: for filling tables at once. */
  readonly filling: pg.Client;
}

/** `settings`: more of the program's settings, by their names in the environment. `kept`: the folder, which then stays. */
export async function inTemporaryHouse<R>(
  work: (opened: TemporaryHouse) => Promise<R>,
  settings: Readonly<Record<string, string>> = {},
  kept?: string,
): Promise<R> {
  let takeDown: (() => Promise<void>) | null = null;
  let asked = false;
  const interrupted = (): void => {
    asked = true;
    // In the middle of opening it is taken down as soon as it is open.
    if (takeDown) void takeDown().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  if (kept !== undefined) await mkdir(kept, { recursive: true });
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'caunoi-bench-')));
  const house = await boot(readConfig({ DATA_DIR: folder, PORT: '0', CAUNOI_EXAMPLE: '0', ...settings }));
  const filling = new pg.Client(house.owner);
  // The server is stopped under this connection when the run is interrupted.
  const lost: Error[] = [];
  filling.on('error', (error) => lost.push(error));
  let takenDown: Promise<void> | undefined;
  takeDown = () =>
    (takenDown ??= (async () => {
      await filling.end();
      await house.stop();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    })());
  try {
    await filling.connect();
    if (asked) interrupted();
    await filling.query('set session_replication_role = replica');
    return await work({ house, filling });
  } finally {
    await takeDown();
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}
