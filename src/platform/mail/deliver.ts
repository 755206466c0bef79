// Sends what waits. A letter is marked before it is handed over and again afterwards; when the worker dies in between, nobody
// knows whether it left, so it is sent again with the same Message-ID and the row says that it may be double. That is the
// one window; everything else happens once.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { perform, type Who } from '../context/index.ts';
import { asSystem, type Transaction } from '../database/index.ts';
import { log } from '../log/index.ts';
import { enqueueDelivery } from './delivery-job.ts';
import type { MailFailure, MailProblem } from './failures.ts';
import { machineName } from './house-address.ts';
import { messageBytes } from './message.ts';
import { openLetter } from './outbox.ts';
import { sendingServer, type SendingServer } from './server-settings.ts';
import { isFailure, openSession, USUAL_SMTP_TIMES, type SmtpSession, type SmtpTimes } from './smtp.ts';

const REASON = 'letters';
const PROGRAM: Who = { kind: 'system', reason: REASON };
/** Longer than any try can take: connecting, signing in and one letter. */
const CLAIM_MINUTES = 5;
/** One job sends for so long, then the next one goes on. */
const JOB_MS = 60_000;
const LONGEST_WAIT_MINUTES = 60;

export interface Delivery {
  readonly sent: number;
  readonly failed: number;
  readonly later: number;
}

interface Claimed {
  readonly id: string;
  readonly to: string;
  readonly sealed: Buffer;
  readonly tries: number;
  readonly createdAt: Date;
}

export async function deliverLetters(stopping?: AbortSignal, times: SmtpTimes = USUAL_SMTP_TIMES): Promise<Delivery> {
  const done = { sent: 0, failed: 0, later: 0 };
  const server = await asSystem(REASON, async (db) => {
    await settleOverdue(db);
    return (await isTime(db)) ? sendingServer(db) : null;
  });
  if (server !== null && 'code' in server) await noteServer(server);
  else if (server?.isOn) await sendWith(server, done, times, stopping);
  await goOn();
  return done;
}

/** Letters of no use any more end; those of workers that died wait again, marked. */
async function settleOverdue(db: Transaction): Promise<void> {
  const late = JSON.stringify({ code: 'too-late', answer: null } satisfies MailProblem);
  await sql`update mail_letter set state = 'failed', sealed = null, claimed_until = null, finished_at = now(),
      problem = coalesce(problem, ${late}::jsonb)
    where state = 'queued' and expires_at <= now()`.execute(db);
  await sql`update mail_letter set state = 'queued', claimed_until = null, may_be_double = true
    where state = 'sending' and claimed_until <= now()`.execute(db);
}

async function isTime(db: Transaction): Promise<boolean> {
  const { rows } = await sql<{ is_time: boolean }>`
    select exists (select from mail_letter where state = 'queued' and next_attempt_at <= now())
       and not exists (select from mail_progress where next_attempt_at > now()) as is_time`.execute(db);
  return rows[0]?.is_time ?? false;
}

async function sendWith(
  { server, sender, perMinute }: SendingServer,
  done: { sent: number; failed: number; later: number },
  times: SmtpTimes,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const until = performance.now() + JOB_MS;
  let session: SmtpSession | null = null;
  try {
    for (;;) {
      if (stopping?.aborted || performance.now() >= until) return;
      if (session === null) {
        const opened = await openSession(server, machineName(), times);
        if (isFailure(opened)) return await noteServer(opened);
        session = opened;
      }
      const letter = await claim();
      if (letter === null) return;
      const said = openLetter(letter.id, letter.sealed);
      if (said === null) {
        await asSystem(REASON, (db) => end(db, letter.id, 'failed', { code: 'unreadable', answer: null }));
        done.failed += 1;
        continue;
      }
      const bytes = await messageBytes(sender, {
        ...said,
        id: letter.id,
        createdAt: letter.createdAt,
        to: { address: letter.to, name: said.toName },
      });
      const failure = await session.send({ from: sender.address, to: letter.to }, bytes);
      if (failure === null) {
        await asSystem(REASON, async (db) => {
          await end(db, letter.id, 'sent', null);
          await noteSuccess(db);
        });
        done.sent += 1;
      } else {
        session = null;
        done[failure.isPermanent ? 'failed' : 'later'] += 1;
        await noteLetter(letter, failure);
        if (failure.blame === 'server') return await noteServer(failure);
      }
      await pause(60_000 / perMinute, stopping);
    }
  } finally {
    session?.close();
  }
}

async function pause(milliseconds: number, stopping: AbortSignal | undefined): Promise<void> {
  const clock = new AbortController();
  const stop = () => clock.abort();
  stopping?.addEventListener('abort', stop, { once: true });
  if (stopping?.aborted) stop();
  // Ends early when the worker wants to end.
  await sleep(milliseconds, undefined, { signal: clock.signal }).catch(() => undefined);
  stopping?.removeEventListener('abort', stop);
}

function claim(): Promise<Claimed | null> {
  return asSystem(REASON, async (db) => {
    const { rows } = await sql<{ id: string; to: string; sealed: Buffer; tries: number; created_at: Date }>`
      update mail_letter set state = 'sending', tries = tries + 1,
        claimed_until = now() + make_interval(mins => ${CLAIM_MINUTES}::int)
      where id = (select id from mail_letter
        where state = 'queued' and next_attempt_at <= now() and expires_at > now()
        order by next_attempt_at, id limit 1 for update skip locked)
      returning id, to_address as to, sealed, tries, created_at`.execute(db);
    const row = rows[0];
    return row ? { id: row.id, to: row.to, sealed: row.sealed, tries: row.tries, createdAt: row.created_at } : null;
  });
}

async function end(db: Transaction, id: string, state: 'sent' | 'failed', problem: MailProblem | null): Promise<void> {
  await sql`update mail_letter set state = ${state}, sealed = null, claimed_until = null, finished_at = now(),
      problem = ${problem === null ? null : JSON.stringify(problem)}::jsonb
    where id = ${id}::uuid and state = 'sending'`.execute(db);
}

/** 1, 2, 4 … minutes, an hour at most. */
export function waitMinutes(tries: number): number {
  return Math.min(2 ** Math.min(Math.max(tries, 1) - 1, 10), LONGEST_WAIT_MINUTES);
}

/** 550 of `550 5.1.1`; a log takes no longer numbers. */
const statusOf = (answer: string | null) => (answer === null ? null : Number(answer.slice(0, 3)));

async function noteLetter(letter: Claimed, failure: MailFailure): Promise<void> {
  const { code, answer, isPermanent, mayHaveArrived } = failure;
  log.warn({ code, status: statusOf(answer), tries: letter.tries }, 'a letter was not taken');
  await asSystem(REASON, async (db) => {
    if (isPermanent) return end(db, letter.id, 'failed', { code, answer });
    await sql`update mail_letter set state = 'queued', claimed_until = null,
        may_be_double = may_be_double or ${mayHaveArrived}, problem = ${JSON.stringify({ code, answer })}::jsonb,
        next_attempt_at = now() + make_interval(mins => ${waitMinutes(letter.tries)}::int)
      where id = ${letter.id}::uuid and state = 'sending'`.execute(db);
  });
}

async function noteSuccess(db: Transaction): Promise<void> {
  await sql`insert into mail_progress (last_success_at) values (now()) on conflict (only_row) do update
    set failures = 0, problem = null, failing_since = null, next_attempt_at = now(), last_success_at = now()`.execute(
    db,
  );
}

/** Nothing can be sent now: no letter loses a try by it. */
async function noteServer({ code, answer }: MailProblem): Promise<void> {
  log.warn({ code, status: statusOf(answer) }, 'the mail server cannot be used');
  const problem = JSON.stringify({ code, answer });
  await asSystem(REASON, (db) =>
    sql`insert into mail_progress (failures, problem, failing_since, next_attempt_at)
      values (1, ${problem}::jsonb, now(), now() + interval '1 minute')
      on conflict (only_row) do update set failures = mail_progress.failures + 1, problem = excluded.problem,
        failing_since = coalesce(mail_progress.failing_since, now()),
        next_attempt_at = now() + make_interval(mins =>
          least(power(2, least(mail_progress.failures, 10)), ${LONGEST_WAIT_MINUTES})::int)`.execute(db),
  );
}

/** The next job comes when the next letter may go. */
async function goOn(): Promise<void> {
  const next = await asSystem(REASON, async (db) => {
    const { rows } = await sql<{ at: Date | null }>`
      select case when count(l.id) > 0 then
          greatest(min(coalesce(l.claimed_until, l.next_attempt_at)), max(p.next_attempt_at), now()) end as at
        from mail_server s join mail_letter l on l.state in ('queued', 'sending') left join mail_progress p on true
       where s.is_on`.execute(db);
    return rows[0]?.at ?? null;
  });
  if (next !== null) await perform(PROGRAM, (ctx) => enqueueDelivery(ctx, next), null);
}

/** Whether any letter is not settled yet. */
export async function hasWaiting(db: Transaction): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from mail_letter where state in ('queued', 'sending')) as waits`.execute(db);
  return rows[0]?.waits ?? false;
}
