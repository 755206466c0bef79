// What is looked at in a house of several machines: what happens once, what is shared, what is lost or doubled, what the standby
// holds.
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { contentHashes, differingTables, withOwner } from '../../src/platform/backup/table-lines.ts';
import type { FileStore } from '../../src/platform/files/index.ts';
import type { Balancer } from './balancer.ts';
import type { Crowd } from './crowd.ts';
import { timesDone, type Machine, type Machines } from './fleet-machines.ts';
import type { TrialHouse } from './house.ts';
import { filesWithoutBytes, halfStates } from './invariants.ts';
import type { Finding, PartOptions } from './part.ts';
import { ask, untilApplied, type PostgresServer } from './postgres-pair.ts';

/** How many a minute the processes are told to allow. */
export const SEARCHES = 20;
export interface Fleet {
  readonly house: TrialHouse;
  readonly machines: Machines;
  readonly balancer: Balancer;
  readonly files: FileStore;
  readonly settings: Record<string, string>;
}

/** Nothing that must not be there may be there twice; each query gives the doubles. */
const DOUBLES = [
  `select canonical_address as what from clipping group by outlet_id, canonical_address having count(*) > 1`,
  `select clipping_id::text as what from capture group by clipping_id having count(*) > 1`,
  `select programme_id::text || ' ' || what as what from journal_entry where programme_id is not null
     and what in ('programme.created', 'programme.signed') group by programme_id, what having count(*) > 1`,
  `select object_id as what from journal_entry where what in ('clipping.found', 'agreement.brought')
    group by what, object_id having count(*) > 1`,
];

/** What happens once in the life of a house happens once, although four processes find it undone. */
export async function startTogether(machines: Machines, primary: PostgresServer): Promise<Finding> {
  const took = await machines.startAll();
  const wanted = (await readdir(new URL('../../db/migrations', import.meta.url))).filter((name) =>
    name.endsWith('.sql'),
  );
  const [row] = await ask<{ migrations: number; places: number; keys: number }>(
    primary,
    `select (select count(*)::int from schema_migration) as migrations,
            (select count(*)::int from journal_entry where what = 'place.loaded') as places,
            (select count(*)::int from (select identifier from graphile_worker._private_known_crontabs
               group by identifier having count(*) > 1) twice) as keys`,
  );
  const { migrations, places, keys } = row!;
  return {
    figure: 'two web and two worker processes begin at once on an empty database',
    value: `${migrations} of ${wanted.length} migrations once, register of places loaded ${places} time, schedules doubled ${keys}; all well after ${Math.round(took)} ms`,
    limit: 'each once',
    holds: migrations === wanted.length && places === 1 && keys === 0,
  };
}

export async function sharedBetweenWebs({ house, machines }: Fleet): Promise<Finding[]> {
  const [one, other] = machines.webs.map(({ program }) => program.address) as [string, string];
  const answer = await fetch(`${one}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    // Asked without the balancer: the process takes the name that it is called by for its own.
    headers: { origin: one },
    body: new URLSearchParams({ key: house.officers[0]! }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const get = async (address: string, path: string): Promise<number> => {
    const got = await fetch(address + path, { redirect: 'manual', headers: { cookie } });
    await got.arrayBuffer();
    return got.status;
  };
  const known = await get(other, '/lam-viec/chuong-trinh');
  const search = '/lam-viec/chuong-trinh?tim=thu';
  let allowed = 0;
  while (allowed < SEARCHES * 3 && (await get(one, search)) === 200) allowed++;
  // A process hears of the others with its own next word to the database, once a second: the first one there may still pass.
  await get(other, search);
  await sleep(2_500);
  const there = await get(other, search);
  return [
    {
      figure: 'signed in at one web process, asked at the other',
      value: known,
      limit: '200',
      holds: known === 200,
    },
    {
      figure: 'searches allowed at one web process, then the second one at the other',
      value: `${allowed}, ${there}`,
      limit: `${SEARCHES}, 429`,
      holds: allowed === SEARCHES && there === 429,
    },
  ];
}

/** What the clock asks for each minute is done once for each of them, not by each worker. */
export async function clockOnce(
  { workers }: Machines,
  primary: PostgresServer,
  say: PartOptions['say'],
): Promise<Finding> {
  const task = 'evidence.poll-sources';
  /** Between two minutes' work: which minute was asked for last, and how often it was done in all. */
  const between = async (after: number): Promise<{ minute: number; done: number }> => {
    for (;;) {
      const [row] = await ask<{ minute: number; waiting: number }>(
        primary,
        `select floor(extract(epoch from last_execution) / 60)::int as minute,
                (select count(*)::int from graphile_worker.jobs where task_identifier = '${task}') as waiting
           from graphile_worker._private_known_crontabs where identifier = '${task}' and last_execution is not null`,
      );
      if (row && row.minute > after && row.waiting === 0) {
        const counts = await Promise.all(workers.map((one) => timesDone(one, task)));
        return { minute: row.minute, done: counts.reduce((sum, count) => sum + count, 0) };
      }
      await sleep(500);
    }
  };
  const before = await between(0);
  const after = await between(before.minute);
  const [minutes, times] = [after.minute - before.minute, after.done - before.done];
  say(`what the clock asked for ${minutes} time(s) was done ${times} time(s) by two workers`);
  return {
    figure: 'a task of each minute: asked for by the clock, done by two workers',
    value: `${minutes}, ${times}`,
    limit: 'equal',
    holds: minutes === times,
  };
}

export async function lossesOf(
  after: string,
  crowd: Crowd,
  server: PostgresServer,
  { files }: Fleet,
): Promise<Finding[]> {
  const owner = new pg.Client(server.address);
  await owner.connect();
  try {
    const read = (sha256: Buffer) => files.read(sha256);
    const lost = await crowd.missing(owner, read);
    const half = [...(await halfStates(owner)), ...(await filesWithoutBytes(owner, read, new Date(0)))];
    const doubled: string[] = [];
    for (const query of DOUBLES)
      doubled.push(...(await owner.query<{ what: string }>(query)).rows.map((row) => row.what));
    const all = [...crowd.acknowledged.values()].reduce((sum, one) => sum + one, 0);
    const deeds = [...crowd.acknowledged].map(([deed, times]) => `${deed} ${times}`).join(', ');
    const unanswered = [...crowd.unanswered].map(([how, times]) => `${how} ${times}`).join(', ');
    return [
      { figure: `${after}: acknowledged changes`, value: `${all} (${deeds})`, holds: all > 0 },
      { figure: `${after}: not answered`, value: unanswered || 0, holds: true },
      { figure: `${after}: acknowledged and lost`, value: told(lost), limit: '0', holds: lost.length === 0 },
      { figure: `${after}: doubled`, value: told(doubled), limit: '0', holds: doubled.length === 0 },
      {
        figure: `${after}: half states`,
        value: told(half.map(({ rule, what }) => `${rule}: ${what}`)),
        limit: '0',
        holds: half.length === 0,
      },
      {
        figure: `${after}: refused without reason`,
        value: told(crowd.refused),
        limit: '0',
        holds: crowd.refused.length === 0,
      },
    ];
  } finally {
    await owner.end();
  }
}

const told = (what: readonly string[]): string | number => (what.length === 0 ? 0 : what.slice(0, 3).join('; '));

/** The workers rest meanwhile, so that there is a moment at which both can be compared. */
export async function sameContents(
  machines: Machines,
  primary: PostgresServer,
  standby: PostgresServer,
): Promise<Finding> {
  await machines.stopAll(machines.workers);
  const behind = await untilApplied(primary, standby);
  const [here, there] = [
    await withOwner(primary.address, contentHashes),
    await withOwner(standby.address, contentHashes),
  ];
  for (const worker of machines.workers) machines.start(worker);
  await Promise.all(machines.workers.map(machines.untilWell));
  const differing = differingTables(here, there);
  return {
    figure: 'standby: tables that differ in content (rows compared), and until it had caught up',
    value: `${differing.length === 0 ? 0 : differing.join(', ')} (${Object.values(here).reduce((sum, { rows }) => sum + rows, 0)}), ${Math.round(behind)} ms`,
    limit: '0',
    holds: differing.length === 0,
  };
}

/** Peak of the memory that the processes have had, MB; empty where /proc does not say. */
export function memoryOf({ webs, workers }: Machines): Finding {
  const peak = ({ program }: Machine): number => {
    const status = `/proc/${program.process.pid}/status`;
    if (!existsSync(status)) return 0;
    return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024);
  };
  return {
    figure: 'peak memory of the web processes and of the workers',
    value: `${webs.map(peak).join(' and ')} MB, ${workers.map(peak).join(' and ')} MB`,
    holds: true,
  };
}
