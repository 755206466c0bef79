// The first start on an empty database, killed at each of its steps: the next two starts, at once, finish it, and the schema
// is the one that is written down. A database of a newer program is refused with a sentence.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { rmSync, writeFileSync, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { readMigrations } from '../../src/platform/database/prepare.ts';
import { writeSchema } from '../../src/platform/database/schema-writer.ts';
import { command } from './journal-holds.ts';
import type { Finding, Part, PartOptions } from './part.ts';

const PRELOAD = fileURLToPath(new URL('stop-at.ts', import.meta.url));
/** Opens the house and asks little of it. */
const OPENING = ['journal', 'verify'];
const REFUSED = 2;

async function run({ n, say }: PartOptions): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-migration-'));
  const server = await startEmbedded({ dataDir: join(folder, 'server'), log: () => undefined });
  const { connection } = server;
  const steps = join(folder, 'steps');
  const migrations = (await readMigrations()).length;
  const written = await readFile(join(PROJECT_FOLDER, 'db/schema.sql'), 'utf8');
  let number = 0;

  const urlOf = (database: string): string => {
    const { host, port, user, password } = connection;
    return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  };
  async function withOwner<R>(database: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
    const client = new pg.Client({ ...connection, database });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  async function emptyDatabase(): Promise<string> {
    const name = `first_${++number}`;
    await withOwner('postgres', (client) => client.query(`create database ${name}`));
    return name;
  }
  const open = (database: string, more: Readonly<Record<string, string>> = {}) =>
    command(join(folder, `house-${database}`), OPENING, { DATABASE_URL: urlOf(database), ...more });
  async function killedAt(database: string, last: number): Promise<number> {
    writeFileSync(steps, `${last} ${database}`);
    await open(database, { TRIAL_STEPS: steps, NODE_OPTIONS: `--import=${PRELOAD}` });
    const log = `${steps}.log`;
    const taken = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
    for (const path of [steps, log]) rmSync(path, { force: true });
    return taken;
  }
  const isWhole = (database: string): Promise<string | null> =>
    withOwner(database, async (client) => {
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from schema_migration');
      if (rows[0]!.n !== migrations) return `${rows[0]!.n} of ${migrations} migrations`;
      return (await writeSchema(client)) === written ? null : 'another schema than db/schema.sql';
    });

  try {
    const points = await killedAt(await emptyDatabase(), 0);
    const times = Math.min(n, points);
    const wrong: string[] = [];
    let kills = 0;
    for (let at = 0; at < times; at++) {
      const last = Math.floor(((at + 0.5) * points) / times) + 1;
      const database = await emptyDatabase();
      if ((await killedAt(database, last)) === last) kills++;
      const both = await Promise.all([open(database), open(database)]);
      for (const { code, text } of both) if (code !== 0) wrong.push(`step ${last}: ${text.slice(-300)}`);
      const fault = await isWhole(database);
      if (fault !== null) wrong.push(`step ${last}: ${fault}`);
      say(`killed at step ${last} of ${points}: ${fault ?? 'finished by the next two starts'}`);
      await withOwner('postgres', (client) => client.query(`drop database ${database} with (force)`));
    }
    const newer = await emptyDatabase();
    await open(newer);
    await withOwner(newer, (client) =>
      client.query(`insert into schema_migration (name, sha256) values ('9999_of_tomorrow.sql', 'x')`),
    );
    const refused = await open(newer);
    const isSentence =
      refused.code === REFUSED && /CauNoi mới hơn/.test(refused.text) && !/\n\s+at /.test(refused.text);
    return [
      {
        figure: `first start killed at ${kills} of ${points} steps, then started twice at once`,
        value: wrong.length === 0 ? 'finished once, schema as written' : wrong.slice(0, 3).join('; '),
        limit: 'finished once, schema as written',
        holds: wrong.length === 0 && kills > 0,
      },
      {
        figure: 'a database of a newer program',
        value: isSentence ? 'refused with a sentence' : `${refused.code}: ${refused.text.slice(0, 300)}`,
        limit: 'refused with a sentence',
        holds: isSentence,
      },
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const migration: Part = {
  name: 'migration',
  promise:
    'A migration killed anywhere finishes at the next start; two starts at once migrate once; a newer catalogue is refused with a sentence',
  full: 1000,
  run,
};
