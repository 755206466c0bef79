// The machine's clock is wrong, or set while the program runs: what is stored and what is due follow the database's.
import { parseCronItems } from 'graphile-worker';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { consult } from '../context/index.ts';
import { houseTime } from '../database/index.ts';
import { surviveLostConnections } from '../database/connection.ts';
import { addressOf, JOBS_ROLE } from '../database/roles.ts';
import { SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { addWhatIsDue } from './clock.ts';

const database = useTestDatabase();
const DAY_MS = 86_400_000;
const ITEMS = parseCronItems([
  { task: 'test.minutely', match: '* * * * *' },
  { task: 'test.never', match: '0 0 30 2 *' },
]);
let pool: pg.Pool;

beforeAll(() => {
  pool = new pg.Pool({ ...addressOf(JOBS_ROLE, database.ownerAddress), max: 2 });
  surviveLostConnections(pool);
});
afterEach(async () => {
  vi.useRealTimers();
  await database.owner.query(`delete from graphile_worker._private_jobs;
    delete from graphile_worker._private_known_crontabs`);
});
afterAll(() => pool.end());

const jobs = async (): Promise<{ task: string; late: boolean }[]> =>
  (
    await database.owner.query<{ task: string; late: boolean }>(
      `select t.identifier as task, (j.payload #>> '{_cron,backfilled}')::boolean as late
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
    )
  ).rows;
const askedLast = (interval: string) =>
  database.owner.query(
    `update graphile_worker._private_known_crontabs set last_execution = now() + $1::interval
      where identifier = 'test.minutely'`,
    [interval],
  );

describe('the clock of the queue', () => {
  it('asks for what was due meanwhile once, by however many workers, and says that it is late', async () => {
    await addWhatIsDue(pool, ITEMS);
    expect(await jobs()).toEqual([]);
    await askedLast('-5 hours');
    await Promise.all([addWhatIsDue(pool, ITEMS), addWhatIsDue(pool, ITEMS)]);
    expect((await jobs()).map(({ task }) => task)).toEqual(['test.minutely']);
  });

  it('goes on after a time that is still to come was written down', async () => {
    await addWhatIsDue(pool, ITEMS);
    await askedLast('3 days');
    await addWhatIsDue(pool, ITEMS);
    expect(await jobs()).toEqual([]);
    await askedLast('-90 seconds');
    await addWhatIsDue(pool, ITEMS);
    expect(await jobs()).toEqual([{ task: 'test.minutely', late: false }]);
  });

  it.each([3, -3])('does not look at the clock of the machine, set by %i days', async (days) => {
    await addWhatIsDue(pool, ITEMS);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY_MS });
    const now = await addWhatIsDue(pool, ITEMS);
    expect(Math.abs(now.getTime() - Date.now())).toBeGreaterThan(2 * DAY_MS);
    await askedLast('-90 seconds');
    await addWhatIsDue(pool, ITEMS);
    expect(await jobs()).toHaveLength(1);
  });
});

it.each([3, -3])('commands and tasks are told the time of the database, the machine set by %i days', async (days) => {
  const real = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: real + days * DAY_MS });
  const { now } = await consult(SYSTEM, async (ctx) => ({ now: ctx.now }));
  for (const time of [now, houseTime()]) expect(Math.abs(time.getTime() - real)).toBeLessThan(60_000);
});
