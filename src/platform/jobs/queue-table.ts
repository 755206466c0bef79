// Taking jobs off the queue's tables and saying what became of them, many in one statement. graphile-worker keeps the
// schema, adds the jobs (`add_job`) and knows the clock; its own slots each look alone and lock every free queue to find
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

/** What was done is taken out even when another had let it go meanwhile; its queue only if it is still ours. */
const FINISH = `
with gone as (delete from graphile_worker._private_jobs where id = any ($1::bigint[]))
update graphile_worker._private_job_queues set locked_by = null, locked_at = null
 where id = any ($2::int[]) and locked_by = $3::text`;

export async function finishJobs(pool: pg.Pool, holder: string, jobs: readonly TakenJob[]): Promise<void> {
  const queues = jobs.flatMap(({ job_queue_id: queue }) => queue ?? []);
  await pool.query({ name: 'finish_jobs', text: FINISH, values: [jobs.map(({ id }) => id), queues, holder] });
}

/** To be tried again after 3 seconds, 7, 20, and so on, to six hours: as graphile-worker's failJobs does. */
const FAIL = `
with failed as (
  update graphile_worker._private_jobs
     set last_error = $3::text, run_at = greatest(now(), run_at) + exp(least(attempts, 10)) * interval '1 second',
       locked_by = null, locked_at = null
   where id = $2::bigint and locked_by = $1::text
  returning job_queue_id
)
update graphile_worker._private_job_queues queue set locked_by = null, locked_at = null
  from failed where queue.id = failed.job_queue_id and queue.locked_by = $1::text`;

export async function failJob(pool: pg.Pool, holder: string, job: TakenJob, problem: string): Promise<void> {
  await pool.query({ name: 'fail_job', text: FAIL, values: [holder, job.id, problem] });
}
