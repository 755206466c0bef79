// Taking jobs off the queue's tables and saying what became of them, many in one statement. graphile-worker keeps the
// schema and adds the jobs (`add_job`); its own slots each look alone and lock every free queue to find
// one job, which cost more than the jobs of a busy feed.
import type pg from 'pg';

export interface TakenJob {
  readonly id: string;
  readonly task_id: number;
  readonly job_queue_id: number | null;
  readonly payload: unknown;
  readonly attempts: number;
  readonly max_attempts: number;
}

/** Their numbers by their names; a task that no job was ever added for gets one too. */
export async function taskNumbers(pool: pg.Pool, names: readonly string[]): Promise<Map<number, string>> {
  await pool.query(
    `insert into graphile_worker._private_tasks (identifier)
       select name from unnest($1::text[]) as name
        where not exists (select from graphile_worker._private_tasks known where known.identifier = name)
     on conflict do nothing`,
    [names],
  );
  const { rows } = await pool.query<{ id: number; identifier: string }>(
    'select id, identifier from graphile_worker._private_tasks where identifier = any($1::text[])',
    [names],
  );
  return new Map(rows.map((row) => [row.id, row.identifier]));
}

/**
 * Of each queue one, and none of a queue that anybody holds. Looks at somewhat more than are wanted, because jobs of one
 * queue stand one behind the other; when all of these are of one queue, the next look finds the others.
 */
const TAKE = `
with ready as (
  select job.id, job.job_queue_id, job.priority, job.run_at
    from graphile_worker._private_jobs job
   where job.is_available and job.run_at <= now() and job.task_id = any ($2::int[])
     and (job.job_queue_id is null or exists (select from graphile_worker._private_job_queues free
       where free.id = job.job_queue_id and free.is_available))
   order by job.priority, job.run_at
   limit 4 * $3::int + 20
   for update of job skip locked
), first as (
  select distinct on (coalesce(job_queue_id, -id)) id, job_queue_id, priority, run_at
    from ready order by coalesce(job_queue_id, -id), priority, run_at
), chosen as (
  select id, job_queue_id from first order by priority, run_at limit $3::int
), free as (
  select queue.id from graphile_worker._private_job_queues queue
   where queue.id in (select job_queue_id from chosen) and queue.is_available
   for update skip locked
), held as (
  update graphile_worker._private_job_queues queue set locked_by = $1::text, locked_at = now()
    from free where queue.id = free.id
)
update graphile_worker._private_jobs job
   set attempts = job.attempts + 1, locked_by = $1::text, locked_at = now()
  from chosen
 where job.id = chosen.id and (chosen.job_queue_id is null or chosen.job_queue_id in (select id from free))
returning job.id, job.task_id, job.job_queue_id, job.payload, job.attempts, job.max_attempts`;

export async function takeJobs(
  pool: pg.Pool,
  holder: string,
  taskIds: readonly number[],
  most: number,
): Promise<readonly TakenJob[]> {
  const { rows } = await pool.query<TakenJob>({ name: 'take_jobs', text: TAKE, values: [holder, taskIds, most] });
  return rows;
}

/**
 * What was done is taken out even when another had let it go meanwhile; its queue only if it is still ours. A change that asks
 * for several jobs by their keys holds their rows until it is committed, in an order of its own: to wait here for one of them
 * while holding another is how both would wait for ever. So those are left for the next time.
 */
const FINISH = `
with mine as (
  select id from graphile_worker._private_jobs where id = any ($1::bigint[]) for update skip locked
), held as (
  select id, job_queue_id from graphile_worker._private_jobs
   where id = any ($1::bigint[]) and id not in (select id from mine)
), gone as (
  delete from graphile_worker._private_jobs where id in (select id from mine)
), freed as (
  update graphile_worker._private_job_queues set locked_by = null, locked_at = null
   where id = any ($2::int[]) and locked_by = $3::text
     and not exists (select from held where held.job_queue_id = _private_job_queues.id)
)
select id from held`;

/** Gives those that could not be taken out, because a change under way holds them: to be said again. */
export async function finishJobs(
  pool: pg.Pool,
  holder: string,
  jobs: readonly TakenJob[],
): Promise<readonly TakenJob[]> {
  const queues = jobs.flatMap(({ job_queue_id: queue }) => queue ?? []);
  const { rows } = await pool.query<{ id: string }>({
    name: 'finish_jobs',
    text: FINISH,
    values: [jobs.map(({ id }) => id), queues, holder],
  });
  const held = new Set(rows.map(({ id }) => id));
  return jobs.filter(({ id }) => held.has(id));
}

/**
 * To be tried again after 3 seconds, 7, 20, and so on, to six hours: as graphile-worker's failJobs does. A job whose key was
 * asked for again while it ran was set to its last attempt (`add_job`); it counts on from where it was taken, since what it was
 * given is not what the later one was given.
 */
const FAIL = `
with failed as (
  update graphile_worker._private_jobs
     set last_error = $3::text, run_at = greatest(now(), run_at) + exp(least($4::int, 10)) * interval '1 second',
       attempts = $4::int, locked_by = null, locked_at = null
   where id = $2::bigint and locked_by = $1::text
  returning job_queue_id
)
update graphile_worker._private_job_queues queue set locked_by = null, locked_at = null
  from failed where queue.id = failed.job_queue_id and queue.locked_by = $1::text`;

export async function failJob(pool: pg.Pool, holder: string, job: TakenJob, problem: string): Promise<void> {
  await pool.query({ name: 'fail_job', text: FAIL, values: [holder, job.id, problem, job.attempts] });
}

/**
 * Lets go of what workers held that are gone: those jobs run again. One that was set to its last attempt while it ran, because
 * its key was asked for again, has one more; it would stand there for ever otherwise, and count as given up.
 */
const LET_GO = `
with freed as (
  update graphile_worker._private_jobs
     set locked_by = null, locked_at = null,
       attempts = case when key is null and attempts >= max_attempts then max_attempts - 1 else attempts end
   where locked_by = any ($1::text[])
)
update graphile_worker._private_job_queues set locked_by = null, locked_at = null where locked_by = any ($1::text[])`;

export async function letGoOf(asked: pg.Pool | pg.Client, holders: readonly string[]): Promise<void> {
  await asked.query(LET_GO, [holders]);
}
