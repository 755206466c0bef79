// All rows from one PostgreSQL to another, by way of a backup: whole or not at all, and found equal afterwards.
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { type OwnerAddress, prepareDatabase } from '../database/index.ts';
import { backUp } from './back-up.ts';
import { rowsOf } from './format.ts';
import { restore } from './restore.ts';
import { contentHashes, differingTables, tableNames, withOwner } from './table-lines.ts';

export interface Moved {
  readonly tables: number;
  readonly rows: number;
  /** An earlier, interrupted move had brought everything already. */
  readonly wasThere: boolean;
}

/**
 * `work` is a folder of the move's own; what an interrupted move left there is removed. The old database takes no changes
 * meanwhile and stays as it is. Throws Refusal `program-runs`, `house-not-empty`, `other-schema`, `differs-after-restore`.
 */
export async function moveRows(from: OwnerAddress, to: OwnerAddress, work: string): Promise<Moved> {
  await rm(work, { recursive: true, force: true });
  await prepareDatabase(to);
  return withOwner(from, async (client) => {
    await stopChanges(client);
    try {
      const manifest = await backUp(from, work, { files: false });
      const there = () => withOwner(to, contentHashes);
      const wasThere = differingTables(manifest.tables, await there()).length === 0;
      if (!wasThere) {
        await restore(to, work, { files: false });
        const differing = differingTables(manifest.tables, await there());
        if (differing.length > 0) {
          const names = differing.join(', ');
          throw new Refusal(
            'differs-after-restore',
            say(`Sau khi chuyển, các bảng sau không khớp: ${names}.`, `After moving, these tables differ: ${names}.`),
            500,
          );
        }
      }
      return { tables: Object.keys(manifest.tables).length, rows: rowsOf(manifest), wasThere };
    } finally {
      await client.query('rollback');
      await rm(work, { recursive: true, force: true });
    }
  });
}

/** Whether processes of CauNoi are connected to this database. */
export async function programRuns(owner: OwnerAddress): Promise<boolean> {
  return withOwner(owner, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and application_name like 'caunoi%' and pid <> pg_backend_pid()`,
    );
    return rows[0]!.n > 0;
  });
}

export function stillRuns(): Refusal {
  return new Refusal(
    'program-runs',
    say(
      'CauNoi đang chạy trên cơ sở dữ liệu này. Hãy dừng mọi tiến trình rồi chuyển.',
      'CauNoi is at work on this database. Stop all its processes, then move.',
    ),
  );
}

/** Reading goes on; who wants to write waits until the transaction ends. */
async function stopChanges(client: pg.Client): Promise<void> {
  await client.query(`begin; set local lock_timeout = '5s'`);
  const names = (await tableNames(client)).map((name) => pg.escapeIdentifier(name));
  await client.query(`lock table ${names.join(', ')} in share mode`).catch(async (error: { code?: string }) => {
    await client.query('rollback');
    // lock_not_available
    throw error.code === '55P03' ? stillRuns() : error;
  });
}
