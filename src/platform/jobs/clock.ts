// Adds the jobs of tasks that have a schedule. What time it is the database says, each time anew: a machine's own clock may
// be wrong or be set, and then work would be skipped, done twice, or wait until that time comes. Of what was due while nobody
// worked, a task is asked for once, and the job says that it is late.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems, type ParsedCronItem } from 'graphile-worker';
import type pg from 'pg';
import { log } from '../log/index.ts';
import type { Task } from './tasks.ts';

export interface Clock {
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;
const PAUSE_MS = 2_000;
/** What has been due for longer is not made up for. */
const MADE_UP_FOR_MS = 86_400_000;
/** Two turns of the clock: later than that is late. */
const LATE_MS = 2 * MINUTE_MS;
const TRIES = 3;

export function startClock(pool: pg.Pool, tasks: readonly Task<unknown>[]): Clock {
  const items = parseCronItems(
    tasks.flatMap(({ name, schedule }) => (schedule === undefined ? [] : [{ task: name, match: schedule }])),
  );
  if (items.length === 0) return { stop: async () => undefined };
  const stopping = new AbortController();
  const rest = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  const going = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const now = await addWhatIsDue(pool, items);
        await rest(MINUTE_MS - (now.getTime() % MINUTE_MS) + 1);
      } catch (error) {
        log.warn({ err: error }, 'the clock of the queue cannot ask for what is due; it will try again');
        await rest(PAUSE_MS);
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await going;
    },
  };
}

interface Known {
  readonly identifier: string;
  /** When it was asked for last; else since when it is known. */
  readonly since: Date;
}

/** What time it was. */
export async function addWhatIsDue(pool: pg.Pool, items: readonly ParsedCronItem[]): Promise<Date> {
  const names = items.map(({ identifier }) => identifier);
  const { now, known } = await lookAt(pool, names);
  const due = items.flatMap((item) => {
    const at = lastDue(item, known.get(item.identifier) ?? now, now);
    return at === null
      ? []
      : [{ identifier: item.identifier, task: item.task, at: at.toISOString(), late: +now - +at >= LATE_MS }];
  });
  if (due.length > 0) await add(pool, due);
  return now;
}

/**
 * A task that is new here is known from now on. One that was asked for at a time that is still to come, because the
 * database's own clock was set back, would wait for that time: it counts as asked for now.
 */
async function lookAt(pool: pg.Pool, names: readonly string[]): Promise<{ now: Date; known: Map<string, Date> }> {
  await pool.query({
    name: 'clock_know',
    text: `with wanted as (select unnest($1::text[]) as identifier),
      back as (update graphile_worker._private_known_crontabs set last_execution = now()
                where identifier = any ($1::text[]) and last_execution > now())
      insert into graphile_worker._private_known_crontabs (identifier, known_since)
      select identifier, now() from wanted
       where not exists (select from graphile_worker._private_known_crontabs known
                          where known.identifier = wanted.identifier)
       order by identifier on conflict do nothing`,
    values: [names],
  });
  const { rows } = await pool.query<{ now: Date } & Known>({
    name: 'clock_look',
    text: `select now() as now, identifier, coalesce(last_execution, known_since) as since
             from graphile_worker._private_known_crontabs where identifier = any ($1::text[])`,
    values: [names],
  });
  const [first] = rows;
  if (!first) throw new Error('no schedule is known');
  return { now: first.now, known: new Map(rows.map(({ identifier, since }) => [identifier, since])) };
}

/** The last minute that the schedule names, after `since` and not after `now`. */
function lastDue(item: ParsedCronItem, since: Date, now: Date): Date | null {
  const earliest = Math.max(since.getTime(), now.getTime() - MADE_UP_FOR_MS);
  for (let at = now.getTime() - (now.getTime() % MINUTE_MS); at > earliest; at -= MINUTE_MS) {
    const minute = new Date(at);
    const isNamed = item.match({
      min: minute.getUTCMinutes(),
      hour: minute.getUTCHours(),
      date: minute.getUTCDate(),
      month: minute.getUTCMonth() + 1,
      dow: minute.getUTCDay(),
    });
    if (isNamed) return minute;
  }
  return null;
}

/** Of several workers one adds each. */
async function add(
  pool: pg.Pool,
  due: readonly { identifier: string; task: string; at: string; late: boolean }[],
): Promise<void> {
  await pool.query({
    name: 'clock_add',
    text: `with due as (
        select * from jsonb_to_recordset($1::jsonb) as due(identifier text, task text, at timestamptz, late boolean)
      ), first as (
        update graphile_worker._private_known_crontabs known set last_execution = due.at
          from due where known.identifier = due.identifier
           and (known.last_execution is null or known.last_execution < due.at)
        returning known.identifier
      )
      select graphile_worker.add_job(due.task,
               json_build_object('_cron', json_build_object('ts', due.at, 'backfilled', due.late)),
               run_at => due.at, max_attempts => $2::int)
        from due join first on first.identifier = due.identifier order by due.identifier`,
    values: [JSON.stringify(due), TRIES],
  });
}
