import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { perform } from '../../src/platform/context/index.ts';
import { defineTask, registerTasks, releaseJobs, startWorker } from '../../src/platform/jobs/index.ts';
import { SYSTEM, useTestDatabase } from '../support/database.ts';

const database = useTestDatabase();
const done: string[] = [];
const underWay = { now: 0, most: 0, ofOne: 0 };
let cutting: () => Promise<unknown> = async () => undefined;
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

registerTasks(
  [
    defineTask({
      name: 'test.note',
      payload: z.object({ word: z.string() }),
      async run({ word }) {
        done.push(word);
      },
    }),
    defineTask({
      name: 'test.cut',
      payload: z.object({}),
      async run() {
        await cutting();
        done.push('cut');
      },
    }),
    defineTask({
      name: 'test.slow',
      payload: z.object({ queue: z.string() }),
      waitsForOthers: true,
      async run({ queue }) {
        underWay.now += 1;
        underWay.most = Math.max(underWay.most, underWay.now);
        underWay.ofOne += queue === 'one' ? 1 : 0;
        if (underWay.ofOne > 1) done.push('two of one queue');
        await wait(60);
        underWay.now -= 1;
        underWay.ofOne -= queue === 'one' ? 1 : 0;
        done.push(`slow ${queue}`);
      },
    }),
    defineTask({
      name: 'test.gather',
      payload: z.array(z.object({ word: z.string() })),
      gathers: true,
      async run(all) {
        done.push(`gathered ${all.map(({ word }) => word).join(' and ')}`);
      },
    }),
    defineTask({
      name: 'test.fail',
      payload: z.object({}),
      async run() {
        throw new Error('as it should');
      },
    }),
    defineTask({
      name: 'test.react',
      payload: z.object({ objectId: z.string(), entryId: z.number(), programmeId: z.null() }),
      async run({ objectId }) {
        done.push(`heard of ${objectId}`);
      },
    }),
  ],
  [{ to: 'test.happened', task: 'test.react' }],
);

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !condition(); tries++) await wait(50);
  expect(condition()).toBe(true);
}

describe('jobs', () => {
  it('run after the commit that asked for them, and reactions hear of the journal', async () => {
    const worker = await startWorker(database.jobsAddress, { concurrency: 2 });
    try {
      await perform(
        SYSTEM,
        async (ctx) => {
          await ctx.enqueue('test.note', { word: 'asked' });
          await ctx.journal({ what: 'test.happened', objectKind: 'test', objectId: 'it' });
        },
        null,
      );
      await until(() => done.includes('asked') && done.includes('heard of it'));
    } finally {
      await worker.stop();
    }
  });

  it('of one key are one job', async () => {
    await perform(
      SYSTEM,
      async (ctx) => {
        for (const word of ['first', 'second']) await ctx.enqueue('test.note', { word }, { key: 'same' });
      },
      null,
    );
    const { rows } = await database.owner.query(
      `select count(*)::int as n from graphile_worker.jobs where key = 'same'`,
    );
    expect(rows[0].n).toBe(1);
  });

  it('of a task that gathers are one job with all that was asked for', async () => {
    for (const word of ['this', 'that']) await perform(SYSTEM, (ctx) => ctx.enqueue('test.gather', { word }), null);
    const worker = await startWorker(database.jobsAddress);
    try {
      await until(() => done.includes('gathered this and that'));
    } finally {
      await worker.stop();
    }
  });

  it('that a killed worker held are taken up at once by the next start', async () => {
    await perform(SYSTEM, (ctx) => ctx.enqueue('test.note', { word: 'held' }, { queue: 'host:one' }), null);
    // What the queue looks like after kill -9: locked by a worker that will never come back.
    await database.owner.query(
      `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now(), attempts = 1 where payload->>'word' = 'held'`,
    );
    await database.owner.query(`update graphile_worker._private_job_queues set locked_by = 'dead', locked_at = now()`);
    await releaseJobs(database.jobsAddress);
    const worker = await startWorker(database.jobsAddress);
    try {
      await until(() => done.includes('held'));
    } finally {
      await worker.stop();
    }
  });

  it('that a worker held who is not heard of any more are let go by another; those of a living one are not', async () => {
    await perform(SYSTEM, (ctx) => ctx.enqueue('test.note', { word: 'orphan' }, { queue: 'host:gone' }), null);
    await perform(SYSTEM, (ctx) => ctx.enqueue('test.note', { word: 'in hand' }, { queue: 'host:here' }), null);
    const hold = (holder: string, word: string, queue: string) =>
      database.owner.query(
        `with jobs as (update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where payload->>'word' = $2)
         update graphile_worker._private_job_queues set locked_by = $1, locked_at = now() where queue_name = $3`,
        [holder, word, queue],
      );
    await hold('gone', 'orphan', 'host:gone');
    await hold('here', 'in hand', 'host:here');
    await database.owner.query(
      `insert into worker_presence (holder, seen_at) values ('gone', now() - interval '5 s'), ('here', now() + interval '1 h')`,
    );
    const worker = await startWorker(database.jobsAddress, { presence: { beatMs: 100, goneMs: 1000 } });
    try {
      await until(() => done.includes('orphan'));
      expect(done).not.toContain('in hand');
      const { rows } = await database.owner.query(`select holder from worker_presence where holder like 'pool%'`);
      expect(rows.length).toBeGreaterThan(0);
    } finally {
      await worker.stop();
    }
  });

  it('of one queue run one after the other over all workers, those of other queues at once', async () => {
    await perform(
      SYSTEM,
      async (ctx) => {
        for (let number = 0; number < 15; number++)
          await ctx.enqueue('test.slow', { queue: 'one' }, { queue: 'host:slow' });
        for (let number = 0; number < 12; number++)
          await ctx.enqueue('test.slow', { queue: 'other' }, { queue: `host:other-${number}` });
      },
      null,
    );
    const workers = [await startWorker(database.jobsAddress), await startWorker(database.jobsAddress)];
    try {
      await until(() => done.filter((word) => word === 'slow other').length === 12);
      await until(() => done.filter((word) => word === 'slow one').length === 15);
      expect(done).not.toContain('two of one queue');
      expect(underWay.most).toBeGreaterThan(6);
      const left = async () => {
        const { rows } = await database.owner.query(
          `select (select count(*)::int from graphile_worker._private_jobs) as jobs,
             (select count(*)::int from graphile_worker._private_job_queues where locked_by like 'pool%') as queues`,
        );
        return rows[0];
      };
      await Promise.all(workers.map((worker) => worker.stop()));
      expect(await left()).toMatchObject({ queues: 0 });
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
  });

  it('that fail are put back, to be tried later', async () => {
    const worker = await startWorker(database.jobsAddress);
    try {
      await perform(SYSTEM, (ctx) => ctx.enqueue('test.fail', {}, { queue: 'host:fails' }), null);
      const failed = async () =>
        (
          await database.owner.query(
            `select attempts, job.locked_by, run_at > now() as later, queue.is_available from graphile_worker._private_jobs job
             join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id where last_error = 'as it should'`,
          )
        ).rows;
      for (let tries = 0; tries < 100 && (await failed()).length === 0; tries++) await wait(50);
      expect(await failed()).toEqual([{ attempts: 1, locked_by: null, later: true, is_available: true }]);
    } finally {
      await worker.stop();
    }
  });

  it('go on after the database cut all connections in the middle of a job', async () => {
    cutting = () => database.owner.query(CUT);
    const worker = await startWorker(database.jobsAddress, { presence: { beatMs: 100, goneMs: 1000 } });
    try {
      await perform(SYSTEM, (ctx) => ctx.enqueue('test.cut', {}), null);
      await until(() => done.includes('cut'));
      await perform(SYSTEM, (ctx) => ctx.enqueue('test.note', { word: 'afterwards' }), null);
      await until(() => done.includes('afterwards'));
    } finally {
      await worker.stop();
    }
  });
});
