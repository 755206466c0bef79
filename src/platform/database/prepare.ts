// Makes a database ready for the program: roles, the job queue's schema, migrations. Safe to run from several machines
// at once; whoever comes second waits and finds nothing to do.
import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { runMigrations as runQueueMigrations } from 'graphile-worker';
import pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { refuseIfMovedAway } from './moved-away.ts';
import { addressOf, APP_ROLE, ensureRoles, JOBS_ROLE, type OwnerAddress } from './roles.ts';

export type { OwnerAddress };

const FOLDER = new URL('../../../db/migrations/', import.meta.url);
/** Any number; it names CauNoi's advisory lock for migrations. */
const LOCK = 7_305_118_901;
/** Runs as the owner of the queue, so that the program needs no right on the queue itself. */
const ENQUEUE = 'app.enqueue(text, jsonb, text, timestamptz, text)';

export interface Migration {
  readonly name: string;
  readonly text: string;
}

export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, FOLDER), 'utf8') })));
}

/**
 * Brings the database to the newest schema and gives the addresses of the program's roles.
 * Throws Refusal `newer-schema` when the database was made by a newer CauNoi, `changed-migration` when an applied
 * migration differs from the file of that name, `house-moved` when its house has gone to another server.
 */
export async function prepareDatabase(
  owner: OwnerAddress,
): Promise<{ app: OwnerAddress; jobs: OwnerAddress; applied: string[]; queueWasGone: boolean }> {
  const client = new pg.Client({ ...owner, application_name: 'caunoi-migrate' });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    await refuseIfMovedAway(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, owner);
    const queueWasGone = await queueIsGone(client);
    await prepareQueue(owner);
    const applied = await migrate(client, await readMigrations());
    if (lost) throw lost;
    return { app: addressOf(APP_ROLE, owner), jobs: addressOf(JOBS_ROLE, owner), applied, queueWasGone };
  } finally {
    await client.end();
  }
}

/** Names and contents' hashes of the migrations that ran on this database, in order. */
export async function appliedMigrations(client: pg.Client): Promise<{ name: string; sha256: string }[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name',
  );
  return rows;
}

/** The program has worked here before and its queue is not there any more: deleted, or left out of what was restored. */
async function queueIsGone(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ gone: boolean }>(
    `select to_regclass('public.schema_migration') is not null and to_regclass('graphile_worker._private_jobs') is null as gone`,
  );
  return rows[0]!.gone;
}

async function prepareQueue(owner: OwnerAddress): Promise<void> {
  const pool = new pg.Pool({ ...addressOf(JOBS_ROLE, owner), max: 1 });
  const errors: Error[] = [];
  pool.on('error', (error) => errors.push(error));
  pool.on('connect', (client) => client.on('error', (error) => errors.push(error)));
  try {
    await runQueueMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
  if (errors[0]) throw errors[0];
}

async function migrate(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(`create table if not exists schema_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
  const known = new Map(rows.map((row) => [row.name, row.sha256]));
  const newest = migrations.at(-1)?.name ?? '';
  for (const name of known.keys()) {
    if (name > newest) {
      throw new Refusal(
        'newer-schema',
        say(
          `Cơ sở dữ liệu này do một bản CauNoi mới hơn tạo ra (${name}). Hãy dùng bản mới đó.`,
          `This database was made by a newer CauNoi (${name}). Use that version.`,
        ),
      );
    }
  }
  const applied: string[] = [];
  for (const { name, text } of migrations) {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const before = known.get(name);
    if (before === sha256) continue;
    if (before !== undefined) {
      throw new Refusal(
        'changed-migration',
        say(
          `Bản cập nhật ${name} đã chạy trên cơ sở dữ liệu này nhưng nội dung tệp nay khác. Hãy dùng lại tệp cũ hoặc một cơ sở dữ liệu trống.`,
          `Migration ${name} ran on this database but its file differs now. Put the old file back or use an empty database.`,
        ),
      );
    }
    await client.query('begin');
    try {
      await client.query(text);
      await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
    }
    applied.push(name);
  }
  if (applied.length > 0) {
    // A new owner needs to be allowed to create in the schema, for the moment of the change (superusers need no leave).
    await client.query(`grant create on schema app to ${JOBS_ROLE}`);
    await client.query(`alter function ${ENQUEUE} owner to ${JOBS_ROLE}`);
    await client.query(`revoke create on schema app from ${JOBS_ROLE}`);
  }
  await client.query(`grant execute on function ${ENQUEUE} to ${APP_ROLE}`);
  return applied;
}
