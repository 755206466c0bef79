import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statementName } from '../database/connection.ts';
import { asSystem, connectDatabase, disconnectDatabase, sql } from '../database/index.ts';
import { METRICS, requestSeconds } from '../metrics/index.ts';
import { consult, perform } from '../context/index.ts';
import { addressOf, APP_ROLE } from '../database/roles.ts';
import { fileStore, s3Store, useFiles } from '../files/index.ts';
import { SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { startS3Server } from '../../../tests/support/s3-server.ts';
import { alarmsNow, look, noticeSlow, raiseAlarm, startMetrics, type MetricsServer } from './index.ts';

const database = useTestDatabase();

describe('the metrics', () => {
  let server: MetricsServer;
  beforeEach(async () => {
    server = await startMetrics({ host: '127.0.0.1', port: 0, token: 'a-long-secret-token' }, database.jobsAddress);
  });
  afterEach(() => server.stop());
  const read = async (token?: string) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('are for whoever brings the token', async () => {
    expect((await read()).status).toBe(401);
    expect((await read('a-long-secret-tokem')).status).toBe(401);
    const { status, text } = await read('a-long-secret-token');
    expect(status).toBe(200);
    expect(text).toContain('caunoi_database_connections{state="open"}');
  });

  it('count the queue as it stands', async () => {
    await database.owner.query(`select graphile_worker.add_job('a.task', '{}'),
      graphile_worker.add_job('b.task', '{}', run_at => now() + interval '1 hour')`);
    await database.owner.query(`update graphile_worker._private_jobs set run_at = now() - interval '20 minutes'
      where run_at <= now()`);
    const { text } = await read('a-long-secret-token');
    expect(text).toContain('caunoi_jobs{state="ready"} 1');
    expect(text).toContain('caunoi_jobs{state="later"} 1');
    expect(Number(/caunoi_jobs\{state="oldest_ready_seconds"\} ([\d.]+)/.exec(text)?.[1])).toBeGreaterThan(1190);
    await look({ jobs: database.jobsAddress, dataDir: '/' });
    const alarms = await consult(SYSTEM, alarmsNow);
    expect(alarms.map(({ kind }) => kind)).toContain('queue_age');
    await database.owner.query('delete from graphile_worker._private_jobs');
  });

  it('count as failing what failed for half an hour; the clock asks again for its own', async () => {
    const failed = async (task: string, payload: string, attempts: number, most: number, ago: string) => {
      await database.owner.query('select graphile_worker.add_job($1, $2::json, max_attempts => $3)', [
        task,
        payload,
        most,
      ]);
      await database.owner.query(
        `update graphile_worker._private_jobs job
            set attempts = $2, last_error = 'x', run_at = now() + interval '1 hour', updated_at = now() - $3::interval
           from graphile_worker._private_tasks task where task.id = job.task_id and task.identifier = $1`,
        [task, attempts, ago],
      );
    };
    await failed('once.task', '{}', 1, 25, '1 minute');
    await failed('often.task', '{}', 8, 25, '1 minute');
    await failed('clock.new', '{"_cron": {"ts": "x"}}', 3, 3, '1 hour');
    await failed('clock.old', '{"_cron": {"ts": "x"}}', 3, 3, '25 hours');
    await look({ jobs: database.jobsAddress, dataDir: '/' });
    const { text } = await read('a-long-secret-token');
    expect(text).toContain('caunoi_jobs{state="failing"} 2');
    expect(text).toContain('caunoi_jobs{state="given_up"} 1');
    expect((await consult(SYSTEM, alarmsNow)).map(({ kind }) => kind)).toContain('failed_jobs');
    await database.owner.query('delete from graphile_worker._private_jobs');
  });

  it('say how old the newest good backup is', async () => {
    expect((await read('a-long-secret-token')).text).not.toMatch(/caunoi_backup_age_seconds \d/);
    await database.owner.query(
      `insert into backup_run (started_at, name, tried_at) values (now() - interval '2 hours', 'x', now())`,
    );
    const age = /caunoi_backup_age_seconds ([\d.]+)/.exec((await read('a-long-secret-token')).text)?.[1];
    expect(Number(age)).toBeGreaterThan(7190);
  });

  it('time journal entries and name no person', async () => {
    await perform(SYSTEM, (ctx) => ctx.journal({ what: 'test.done', objectKind: 'test', objectId: 'x' }), undefined);
    requestSeconds.observe({ route: '/chuong-trinh/:slug', method: 'GET', status: '200' }, 0.01);
    const text = await METRICS.metrics();
    expect(Number(/caunoi_journal_append_seconds_count (\d+)/.exec(text)?.[1])).toBeGreaterThan(0);
    expect(text).toContain('route="/chuong-trinh/:slug"');
  });
});

describe('alarms', () => {
  it('come of a store of files that cannot be used, until it can be again', async () => {
    const folder = fileStore();
    const server = await startS3Server();
    const bucket = s3Store({ ...server, ownNetwork: true, firstWaitMs: 1 });
    const kinds = async () => (await consult(SYSTEM, alarmsNow)).map(({ kind }) => kind);
    try {
      useFiles(bucket);
      await look({ jobs: database.jobsAddress, dataDir: '/' });
      expect(await kinds()).not.toContain('file_store');
      server.mishaps.push('slow-down', 'slow-down', 'slow-down', 'slow-down');
      await look({ jobs: database.jobsAddress, dataDir: '/' });
      expect(await kinds()).toContain('file_store');
    } finally {
      useFiles(folder);
      await bucket.close();
      await server.close();
      await database.owner.query('delete from machine_alarm');
    }
  });

  it('hold while they are seen, and begin anew after a pause', async () => {
    await raiseAlarm('disk_space', 7);
    await database.owner.query(
      `update machine_alarm set began_at = now() - interval '1 day' where kind = 'disk_space'`,
    );
    await raiseAlarm('disk_space', 6);
    const [alarm] = (await consult(SYSTEM, alarmsNow)).filter(({ kind }) => kind === 'disk_space');
    expect(alarm?.sentence.vi).toContain('6%');
    expect(Date.now() - alarm!.since.getTime()).toBeGreaterThan(86_000_000);
    await database.owner.query(`update machine_alarm set seen_at = now() - interval '16 minutes'`);
    expect(await consult(SYSTEM, alarmsNow)).toEqual([]);
    await raiseAlarm('disk_space', 5);
    const [anew] = await consult(SYSTEM, alarmsNow);
    expect(Date.now() - anew!.since.getTime()).toBeLessThan(60_000);
  });

  it('come of many slow statements, not of one', async () => {
    await disconnectDatabase();
    connectDatabase(addressOf(APP_ROLE, database.ownerAddress), { slowMs: 20, onSlow: noticeSlow });
    const slow = () => asSystem('test', (db) => sql`select pg_sleep(0.03)`.execute(db));
    const raised = async () => (await consult(SYSTEM, alarmsNow)).some(({ kind }) => kind === 'slow_statements');
    await slow();
    await wait(100);
    expect(await raised()).toBe(false);
    for (let times = 0; times < 10; times++) await slow();
    await expect.poll(raised).toBe(true);
  });
});

describe('the name of a statement', () => {
  it.each([
    ['select * from "clipping" where "id" = $1', /^select clipping [0-9a-f]{8}$/],
    ['insert into "match" ("id") values ($1)', /^insert match [0-9a-f]{8}$/],
    ['update commitment set text = $1', /^update commitment [0-9a-f]{8}$/],
    ['select pg_sleep(1)', /^select [0-9a-f]{8}$/],
  ])('%s', (text, name) => {
    expect(statementName(text)).toMatch(name);
  });
});
