// A note in a data folder whose database has moved away, so that nobody goes on with an old or empty one by mistake.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, say } from '../../tools/sentence/index.ts';

const noteIn = (dataDir: string): string => join(dataDir, 'moved.json');

/** `where` without a password: "host/name". */
export async function noteMoved(dataDir: string, where: string): Promise<void> {
  await writeFile(noteIn(dataDir), JSON.stringify({ where, at: new Date().toISOString() }), { flush: true });
}

export async function noteBack(dataDir: string): Promise<void> {
  await rm(noteIn(dataDir), { force: true });
}

/** Throws Refusal `house-moved`. */
export async function refuseIfMoved(dataDir: string): Promise<void> {
  if (!existsSync(noteIn(dataDir))) return;
  const { where } = JSON.parse(await readFile(noteIn(dataDir), 'utf8')) as { where: string };
  throw new Refusal(
    'house-moved',
    say(
      `Dữ liệu đã chuyển tới ${where}. Hãy đặt DATABASE_URL tới đó, hoặc chuyển về bằng lệnh move --to-embedded.`,
      `The data have moved to ${where}. Set DATABASE_URL to it, or bring them back with the command move --to-embedded.`,
    ),
    503,
  );
}
