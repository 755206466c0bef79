import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perform } from '../../src/platform/context/index.ts';
import {
  failJob,
  finishJobs,
  letGoOf,
  takeJobs,
  taskNumbers,
  type TakenJob,
} from '../../src/platform/jobs/queue-table.ts';
import { SYSTEM, useTestDatabase } from '../support/database.ts';

const database = useTestDatabase();
const TASK = 'test.of-a-key';
let pool: pg.Pool;

beforeEach(async () => {
  pool = new pg.Pool({ ...database.jobsAddress, max: 3 });
  // The database is taken away while the last connection is still closing.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await database.owner.query(`delete from graphile_worker._private_jobs`);
  await database.owner.query(`update graphile_worker._private_job_queues set locked_by = null, locked_at = null`);
});

async function take(keys: readonly string[]): Promise<readonly TakenJob[]> {
  await perform(
    SYSTEM,
    async (ctx) => {
      for (const key of keys) await ctx.enqueue(TASK, { key }, { key, queue: `queue-${key}` });
    },
    null,
  );
  return takeJobs(pool, 'one', [...(await taskNumbers(pool, [TASK])).keys()], keys.length);
}

const askAgain = (client: { query(text: string, values: unknown[]): Promise<unknown> }, key: string) =>
  client.query(`select graphile_worker.add_job($1, '{"key": "later"}', job_key => $2, queue_name => $3)`, [
    TASK,
    key,
    `queue-${key}`,
  ]);

async function left() {
  const { rows } = await database.owner.query(
    `select job.payload->>'key' as asked, job.attempts < job.max_attempts as "hasTries", job.locked_by as holder,
            queue.locked_by as "queueOf"
       from graphile_worker._private_jobs job
       join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id
      order by job.id`,
  );
  return rows;
}

afterEach(() => pool.end());

describe('what became of jobs', () => {
  it('is said without waiting for a change that asks for them anew, and said again later for those it holds', async () => {
    const jobs = await take(['a', 'b']);
    expect(jobs).toHaveLength(2);
    const change = new pg.Client(database.jobsAddress);
    await change.connect();
    try {
      await change.query('begin');
      await askAgain(change, 'b');
      const held = await finishJobs(pool, 'one', jobs);
      expect(held.map(({ payload }) => payload)).toEqual([{ key: 'b' }]);
      // The change can now ask for the other as well: nobody waits for anybody.
      await askAgain(change, 'a');
      await change.query('commit');
      expect(await finishJobs(pool, 'one', held)).toEqual([]);
    } finally {
      await change.end();
    }
    expect(await left()).toEqual([
      { asked: 'later', hasTries: true, holder: null, queueOf: null },
      { asked: 'later', hasTries: true, holder: null, queueOf: null },
    ]);
  });

  it('is that one which failed after its key was asked for again is tried again with what it was given', async () => {
    const [job] = await take(['a']);
    await askAgain(pool, 'a');
    await failJob(pool, 'one', job!, 'as it should');
    expect(await left()).toEqual([
      { asked: 'a', hasTries: true, holder: null, queueOf: null },
      { asked: 'later', hasTries: true, holder: null, queueOf: null },
    ]);
  });

  it('is that one held by a worker that is gone runs again, also when its key was asked for again', async () => {
    await take(['a', 'b']);
    await askAgain(pool, 'a');
    await letGoOf(pool, ['one']);
    expect(await left()).toEqual([
      { asked: 'a', hasTries: true, holder: null, queueOf: null },
      { asked: 'b', hasTries: true, holder: null, queueOf: null },
      { asked: 'later', hasTries: true, holder: null, queueOf: null },
    ]);
  });
});
