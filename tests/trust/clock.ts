// The clock of the machine that the program runs on is set forward and back, by hours and by days, while people work and over
// a restart. The database has the right time, as when one of several machines has the wrong one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { SESSION_HOURS } from '../../src/modules/accounts/model.ts';
import { timesOutOfPlace } from './clock-looks.ts';
import { startCrowd, type Crowd } from './crowd.ts';
import { makeHouse, type TrialHouse } from './house.ts';
import { filesWithoutBytes, halfStates } from './invariants.ts';
import { command } from './journal-holds.ts';
import { randomFrom, type Finding, type Part, type PartOptions } from './part.ts';
import { freePort, isAlive, ownerOf, startProgram, stopProgram, untilServing, type Program } from './program.ts';
import { visitor, type Visitor } from './visitor.ts';

const PRELOAD = fileURLToPath(new URL('shift-clock.ts', import.meta.url));
const PATIENCE_MS = 300_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
/** By how much the program's clock is wrong, in seconds; far ones are found again in every time that is stored. */
const SETTINGS = [3 * HOUR, -3 * HOUR, 2 * DAY, -2 * DAY, 40 * DAY, -40 * DAY, 400 * DAY, -400 * DAY, 0] as const;
/** Each such jump comes with a restart, and with a checkpoint. */
const RESTART_EACH = 4;
const CHECKPOINT_EACH = 3;
/** As long as a transaction may take: what begins first may end last. */
const LONGEST_TRANSACTION_MS = 60_000;

interface Tally {
  readonly thrownOut: string[];
  readonly troubles: string[];
  readonly checkpoints: string[];
}

async function run({ n, seed, say }: PartOptions): Promise<readonly Finding[]> {
  const random = randomFrom(seed);
  const house = await makeHouse(2);
  const file = join(house.dataDir, '..', 'clock');
  const set = (seconds: number): void => writeFileSync(file, String(seconds));
  const port = await freePort();
  const start = (): Program =>
    startProgram({
      dataDir: house.dataDir,
      port,
      env: { TRIAL_CLOCK: file },
      nodeArguments: ['--import', PRELOAD],
    });
  const tally: Tally = { thrownOut: [], troubles: [], checkpoints: [] };
  set(0);
  let program = start();
  let crowd: Crowd | null = null;
  try {
    await untilServing(program, PATIENCE_MS);
    let owner = await ownerOf(house.dataDir);
    const began = await trueTime(owner);
    await watchJobs(owner);
    const stays = await signedIn(program, house);
    crowd = startCrowd(house, program.address, seed.toString(36), 100);
    let restarts = 0;
    let seconds = 0;
    for (let jump = 1; jump <= n; jump++) {
      const others = SETTINGS.filter((one) => one !== seconds);
      seconds = jump <= SETTINGS.length ? SETTINGS[jump - 1]! : others[Math.floor(random() * others.length)]!;
      set(seconds);
      const before = new Map(crowd.unanswered);
      const isRestart = jump % RESTART_EACH === 0;
      if (isRestart) {
        restarts++;
        // Its own database goes and comes with it.
        await owner.end();
        await stopProgram(program);
        program = start();
        await untilServing(program, PATIENCE_MS);
        owner = await ownerOf(house.dataDir);
      }
      await sleep(4000);
      if (!isAlive(program)) throw new Error(`the program ended by itself:\n${program.said()}`);
      if (!isRestart) tally.troubles.push(...grown(before, crowd.unanswered));
      const page = await stays.page('/lam-viec/chuong-trinh');
      if (page?.status !== 200) tally.thrownOut.push(`${page?.status ?? 'no answer'} at ${seconds} s`);
      if (jump % CHECKPOINT_EACH === 0) tally.checkpoints.push(...(await checkpointOf(owner)));
      say(`${jump}/${n}: clock wrong by ${seconds} s${isRestart ? ', over a restart' : ''}`);
    }
    await crowd.stop();
    const findings = await findingsOf(owner, house, crowd, began, tally);
    const forgotten = await endedSession(owner, program, house, () => set(-400 * DAY));
    const wrongHost = await command(house.dataDir, ['journal', 'verify'], {
      TRIAL_CLOCK: file,
      NODE_OPTIONS: `--import=${PRELOAD}`,
    });
    const jobs = await jobsAsked(owner, began, restarts);
    await owner.end();
    return [
      { figure: 'jumps of the clock (over a restart)', value: `${n} (${restarts})`, holds: true },
      ...findings,
      {
        figure: 'a session that has ended, seen by a machine 400 days behind',
        value: forgotten,
        limit: 'sent to sign in',
        holds: forgotten === 'sent to sign in',
      },
      jobs,
      {
        figure: 'journal verified afterwards, by a machine with the wrong time',
        value: wrongHost.code === 0 ? 'holds' : wrongHost.text,
        limit: 'holds',
        holds: wrongHost.code === 0,
      },
    ];
  } finally {
    await crowd?.stop();
    await stopProgram(program);
    await house.remove();
  }
}

async function findingsOf(
  owner: pg.Client,
  house: TrialHouse,
  crowd: Crowd,
  began: Date,
  { thrownOut, troubles, checkpoints }: Tally,
): Promise<Finding[]> {
  const acknowledged = [...crowd.acknowledged.values()].reduce((sum, one) => sum + one, 0);
  const lost = await crowd.missing(owner, house.dataDir);
  const half = [...(await halfStates(owner)), ...(await filesWithoutBytes(owner, house.dataDir, new Date(0)))];
  const odd = [...crowd.unanswered].filter(([how]) => how !== '503' && how !== 'no answer').map(([how]) => how);
  const strange = await timesOutOfPlace(owner, began);
  const back = await furthestBack(owner);
  const sessions = await sessionsAmiss(owner, began);
  const none = (figure: string, found: readonly string[]): Finding => ({
    figure,
    value: found.length === 0 ? 0 : `${found.length}: ${found.slice(0, 5).join('; ')}`,
    limit: '0',
    holds: found.length === 0,
  });
  return [
    { figure: 'acknowledged changes', value: acknowledged, holds: acknowledged > 0 },
    none('acknowledged and lost', lost),
    none(
      'half states',
      half.map(({ rule, what }) => `${rule}: ${what}`),
    ),
    none('answers of 5xx, or none, but for the restarts', [...troubles, ...odd]),
    none('refused without reason, people sent to sign in among them', crowd.refused),
    none('looks of one session, signed in once, that were not answered', thrownOut),
    none('stored times that are not those of the database', strange),
    {
      figure: 'an entry of the journal is older than the one before it by at most',
      value: `${back} ms`,
      limit: `${LONGEST_TRANSACTION_MS} ms (as long as a transaction may take)`,
      holds: back <= LONGEST_TRANSACTION_MS,
    },
    none(
      `sessions that began or end at another time than promised (${SESSION_HOURS} h after their last use)`,
      sessions,
    ),
    none('checkpoints of another time than now', checkpoints),
  ];
}

async function trueTime(owner: pg.Client): Promise<Date> {
  const { rows } = await owner.query<{ now: Date }>('select clock_timestamp() as now');
  return rows[0]!.now;
}

async function signedIn(program: Program, house: TrialHouse): Promise<Visitor> {
  const someone = visitor(program.address, house.officers[0]!);
  if (!(await someone.signIn())) throw new Error(`nobody can sign in:\n${program.said()}`);
  return someone;
}

/** What came to be unanswered between the two. */
function grown(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([how, times]) => times > (before.get(how) ?? 0)).map(([how]) => how);
}

/** Has the tree signed now. What is wrong with the time on it. */
async function checkpointOf(owner: pg.Client): Promise<string[]> {
  const newest = async () =>
    (
      await owner.query<{ size: string; off: number; text: string; day: string }>(
        `select size::text, abs(extract(epoch from now() - at))::float8 as off, text,
                to_char(now() at time zone 'utc', 'YYYY-MM-DD') as day
           from journal_checkpoint c order by c.size desc limit 1`,
      )
    ).rows[0];
  const before = (await newest())?.size;
  await owner.query(`select graphile_worker.add_job('journal.sign-checkpoint', '{}')`);
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; await sleep(200)) {
    const found = await newest();
    if (!found || found.size === before) continue;
    return found.off < 60 && found.text.includes(found.day) ? [] : [`${found.off} s off: ${found.text.slice(0, 200)}`];
  }
  return ['none was made'];
}

async function furthestBack(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ back: number | null }>(
    `select max(extract(epoch from before - at) * 1000)::float8 as back
       from (select e.at, lag(e.at) over (order by l.position) as before
               from journal_leaf l join journal_entry e on e.id = l.entry_id) entries`,
  );
  return Math.max(0, Math.round(rows[0]!.back ?? 0));
}

async function sessionsAmiss(owner: pg.Client, began: Date): Promise<string[]> {
  const { rows } = await owner.query<{ what: string }>(
    `select format('began %s, used %s, ends %s', created_at, updated_at, expires_at) as what from person_session
      where created_at not between $1 and now() or fresh_at not between $1 and now() or updated_at > now()
         or expires_at > now() + make_interval(hours => $2)
         or expires_at < created_at + make_interval(hours => $2) - interval '5 minutes'`,
    [began, SESSION_HOURS],
  );
  return rows.map(({ what }) => what);
}

/** Ends a session behind the program's back, whose clock then says that it has not ended. */
async function endedSession(owner: pg.Client, program: Program, house: TrialHouse, setBack: () => void) {
  const someone = visitor(program.address, house.leader);
  if (!(await someone.signIn())) return 'could not sign in';
  setBack();
  await sleep(200);
  if ((await someone.page('/lam-viec'))?.status !== 200) return 'thrown out before it ended';
  await owner.query(
    `update person_session set expires_at = now() - interval '1 second'
      where account_id = (select id from person_account where email = 'lanh-dao@thu.example')`,
  );
  const page = await someone.page('/lam-viec');
  return page?.status === 302 ? 'sent to sign in' : `answered ${page?.status ?? 'not at all'}`;
}

/** From now on each job that the clock asks for is written down. */
async function watchJobs(owner: pg.Client): Promise<void> {
  await owner.query(`create schema trial;
    create table trial.asked (task int, due timestamptz, late boolean, at timestamptz default clock_timestamp());
    create function trial.note() returns trigger language plpgsql security definer as $$ begin
      insert into trial.asked (task, due, late)
        values (new.task_id, (new.payload #>> '{_cron,ts}')::timestamptz, (new.payload #>> '{_cron,backfilled}')::boolean);
      return null;
    end $$;
    create trigger noted after insert on graphile_worker._private_jobs
      for each row when (new.payload::jsonb ? '_cron') execute function trial.note()`);
}

async function jobsAsked(owner: pg.Client, began: Date, restarts: number): Promise<Finding> {
  const { rows } = await owner.query<{ asked: number; twice: number; early: number; late: number; minutes: number }>(
    `with minutely as (
       select a.* from trial.asked a join graphile_worker._private_tasks t on t.id = a.task
        where t.identifier = 'evidence.poll-sources')
     select count(*)::int as asked,
            (select count(*)::int from (select 1 from trial.asked group by task, due having count(*) > 1) twice) as twice,
            (select count(*)::int from trial.asked where due > at) as early,
            (select count(*)::int from trial.asked where not late and at - due > interval '2 minutes') as late,
            (floor(extract(epoch from now()) / 60) - floor(extract(epoch from $1::timestamptz) / 60))::int as minutes
       from minutely`,
    [began],
  );
  const { asked, twice, early, late, minutes } = rows[0]!;
  // What falls due in the moment of a restart, or of this look, is made up for once.
  const skipped = Math.max(0, minutes - asked - restarts - 1);
  return {
    figure: `a task of each minute, ${minutes} minutes: asked for; skipped, twice, early, late without saying so`,
    value: `${asked}; ${skipped}, ${twice}, ${early}, ${late}`,
    limit: '0, 0, 0, 0',
    holds: asked > 0 && skipped + twice + early + late === 0,
  };
}

export const clock: Part = {
  name: 'clock',
  promise:
    "The machine's clock set forward and back by hours, days and a year while people work, and over a restart: nothing acknowledged lost, nothing half there, no 5xx; times, sessions, schedules and checkpoints follow the database's clock",
  full: 40,
  run,
};
