// From newspapers' feeds to suggested commitments, through the program's own processes: how many clippings a second, whether
// the web process goes on answering meanwhile, and whether several workers share the work.
import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { createAccount, signIn } from '../src/modules/accounts/index.ts';
import { addOutlet, addSource } from '../src/modules/evidence/index.ts';
import { perform } from '../src/platform/context/index.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { insertClippings, type HeldClipping } from './held-clippings.ts';
import { inventorOf, type Inventor } from './invented-texts.ts';
import type { Measured, Measurement } from './measure.ts';
import type { OutletOrder, Served } from './outlet-thread.ts';
import { openDoor, parentOf, processorMs, type ProgramProcess } from './program-process.ts';
import { NOW, personOf, PROGRAM, registerBody, signProgramme, type SignedProgramme } from './signed-programmes.ts';
import { askInTurn, type Asking } from './page-asker.ts';
import { inTemporaryHouse, type TemporaryHouse } from './temporary-house.ts';

const PAPERS = 10;
const PROGRAMMES_EACH = 4;
const OUTLETS_EACH = 10;
const PAGES_EACH = 24;
/** The usual pause between two requests to one newspaper, said in robots.txt because loopback needs none by itself. */
const PAUSE_SECONDS = 1;
const AIM_PER_SECOND = 40;
const AIM_WEB_MS = 100;
const RUNS = [
  { held: 1_000, workers: 1 },
  { held: 1_000, workers: 2 },
  { held: 1_000, workers: 3 },
  { held: 10_000, workers: 1 },
  { held: 50_000, workers: 1 },
];

interface Paper {
  readonly organisationId: string;
  readonly outletId: string;
  readonly programmes: readonly SignedProgramme[];
}

interface Scene extends TemporaryHouse {
  readonly papers: readonly Paper[];
  readonly cookie: string;
  readonly inventor: Inventor;
}

async function openScene(opened: TemporaryHouse): Promise<Scene> {
  const papers: Paper[] = [];
  for (let number = 0; number < PAPERS; number++) {
    const organisationId = await registerBody(`Báo Dòng Tin ${number}`, 'press');
    const { outletId } = await perform(personOf(organisationId), addOutlet, {
      name: `Kho bài ${number} (mẫu)`,
      kind: 'online' as const,
    });
    const programmes: SignedProgramme[] = [];
    for (let at = 0; at < PROGRAMMES_EACH; at++)
      programmes.push(await signProgramme(number * PROGRAMMES_EACH + at, organisationId));
    papers.push({ organisationId, outletId, programmes });
  }
  const password = 'một mật khẩu dài để đo (mẫu)';
  const email = 'nguoi-do@dong-tin.example';
  await perform(PROGRAM, createAccount, {
    name: 'Người đo (mẫu)',
    email,
    password,
    isPlatformAdmin: false,
    isExample: true,
    memberships: [{ organisationId: papers[0]!.organisationId, role: 'editor' as const }],
  });
  const { setCookies } = await signIn({ email, password }, new Headers());
  const published = papers[0]!.programmes[0]!;
  await opened.filling.query(`update programme set published_at = now(), money = 'none' where id = $1`, [published.id]);
  await opened.filling.query('select app.settle_viewers($1)', [published.id]);
  return { ...opened, papers, cookie: setCookies[0]!.split(';')[0]!, inventor: inventorOf('throughput') };
}

async function hold(scene: Scene, count: number): Promise<void> {
  const { rows } = await scene.filling.query<{ count: number }>('select count(*)::int as count from clipping');
  const missing = count - rows[0]!.count;
  const made: HeldClipping[] = Array.from({ length: Math.max(0, missing) }, (_, at) => {
    const paper = scene.papers[at % PAPERS]!;
    const text = scene.inventor.text(350);
    return {
      title: text.slice(0, 70),
      text,
      outletId: paper.outletId,
      organisationId: paper.organisationId,
      publishedAt: new Date(`${addDays(NOW, -1 - (at % 900))}T08:00:00+07:00`),
    };
  });
  await insertClippings(scene.filling, made, true);
  await scene.filling.query('vacuum analyze');
}

interface Newspapers {
  served(): Promise<Served>;
  stop(): Promise<void>;
}

/** Opens the newspapers' servers and has the program watch them from now on. */
async function openNewspapers(scene: Scene, run: number): Promise<Newspapers> {
  const order: OutletOrder = {
    outlets: PAPERS * OUTLETS_EACH,
    pagesEach: PAGES_EACH,
    places: scene.papers.map((paper) => paper.programmes.map((programme) => programme.place)),
    at: new Date().toISOString(),
    crawlDelaySeconds: PAUSE_SECONDS,
    seed: `${run}`,
  };
  const thread = new Worker(new URL('./outlet-thread.ts', import.meta.url), { workerData: order });
  const [origins] = (await once(thread, 'message')) as [string[]];
  for (const [at, origin] of origins.entries()) {
    const who = personOf(scene.papers[at % PAPERS]!.organisationId);
    const { outletId } = await perform(who, addOutlet, {
      name: `Báo Nguồn ${run}.${at} (mẫu)`,
      kind: 'online' as const,
    });
    await perform(who, addSource, { outletId, address: `${origin}/feed.xml`, kind: 'feed' as const, everyMinutes: 60 });
  }
  return {
    async served() {
      thread.postMessage('served', []);
      const [served] = (await once(thread, 'message')) as [Served];
      return served;
    },
    async stop() {
      thread.postMessage('stop', []);
      await once(thread, 'exit');
    },
  };
}

function startAsking({ papers, cookie }: Scene, web: string): Asking {
  const { slug, id } = papers[0]!.programmes[0]!;
  const paths = [
    'lam-viec',
    `chuong-trinh/${slug}`,
    `lam-viec/chuong-trinh/${id}`,
    'chuong-trinh',
    'lam-viec/doi-chieu',
  ];
  return askInTurn(web, paths, cookie);
}

interface Outcome {
  readonly perSecond: number;
  /** Processor time for one clipping, of all workers and of the database with what the web process asks of it; for one page. */
  readonly workerMs: number;
  readonly databaseMs: number;
  /** Of all processes, with what the pages took that were asked meanwhile. */
  readonly allMs: number;
  readonly webMs: number;
  readonly webP95: number;
  readonly webP50: number;
  readonly suggestions: number;
}

async function measureRun(scene: Scene, run: number): Promise<Outcome> {
  const { workers } = RUNS[run]!;
  const { filling, house } = scene;
  const { rows: before } = await filling.query<{ at: Date }>('select clock_timestamp() as at');
  const began = before[0]!.at;
  const newspapers = await openNewspapers(scene, run);
  const doors: ProgramProcess[] = [];
  try {
    const web = await openDoor(house, 'web', {});
    doors.push(web);
    for (let number = 0; number < workers; number++)
      doors.push(await openDoor(house, 'worker', { ALLOW_LOOPBACK_SOURCES: '1' }));
    // The first answers load the screens.
    for (let round = 0; round < 3; round++) {
      const warm = startAsking(scene, web.said);
      await pause(1_000);
      await warm.stop();
    }
    const asking = startAsking(scene, web.said);
    const spent = await processorTimes(scene, doors);
    await filling.query(`select app.enqueue('evidence.poll-sources', '{}'::jsonb, null, null, null)`);
    const expected = PAPERS * OUTLETS_EACH * PAGES_EACH;
    await untilRelated(scene, began, expected);
    const [webMs, workerMs, databaseMs] = (await processorTimes(scene, doors)).map((now, at) => now - spent[at]!);
    const taken = (await asking.stop()).toSorted((a, b) => a - b);
    const served = await newspapers.served();
    await insistSharedOnce(scene, began, expected, served);
    return {
      perSecond: await sustained(scene, began),
      workerMs: workerMs! / expected,
      databaseMs: databaseMs! / expected,
      allMs: (workerMs! + databaseMs! + webMs!) / expected,
      webMs: webMs! / taken.length,
      webP50: taken[Math.floor(taken.length * 0.5)]!,
      webP95: taken[Math.floor(taken.length * 0.95)]!,
      suggestions: await count(
        scene,
        `select count(*)::int as count from match m join clipping c on c.id = m.clipping_id where c.found_at >= $1`,
        began,
      ),
    };
  } finally {
    for (const door of doors.toReversed()) await door.stop();
    await newspapers.stop();
  }
}

/** Milliseconds of the web process, of all workers, of the database. */
async function processorTimes({ filling }: Scene, [web, ...workers]: readonly ProgramProcess[]): Promise<number[]> {
  const { rows } = await filling.query<{ pid: number }>('select pg_backend_pid() as pid');
  const times = await Promise.all(workers.map((worker) => processorMs(worker.pid)));
  return [
    await processorMs(web!.pid),
    times.reduce((sum, one) => sum + one, 0),
    await processorMs(await parentOf(rows[0]!.pid), true),
  ];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function count({ filling }: Scene, statement: string, began: Date): Promise<number> {
  const { rows } = await filling.query<{ count: number }>(statement, [began]);
  return rows[0]!.count;
}

const RELATED =
  'select count(*)::int as count from clipping where found_at >= $1 and source_id is not null and related_at is not null';

/** Throws when nothing moved for a minute. */
async function untilRelated(scene: Scene, began: Date, expected: number): Promise<void> {
  let last = 0;
  let movedAt = performance.now();
  for (;;) {
    const now = await count(scene, RELATED, began);
    if (now >= expected) return;
    if (now !== last) movedAt = performance.now();
    last = now;
    if (performance.now() - movedAt > 60_000) throw new Error(`stuck at ${now} of ${expected} clippings`);
    await pause(1_000);
  }
}

/** Clippings a second between the first and the last tenth: neither the start nor the last stragglers count. */
async function sustained({ filling }: Scene, began: Date): Promise<number> {
  const { rows } = await filling.query<{ rate: number }>(
    `with done as (select related_at, percent_rank() over (order by related_at) as share from clipping
       where found_at >= $1 and source_id is not null)
     select (count(*) / extract(epoch from max(related_at) - min(related_at)))::float8 as rate
       from done where share between 0.1 and 0.9`,
    [began],
  );
  return rows[0]!.rate;
}

/** Throws when a page was fetched twice or lost, or a clipping stands or was related more than once. */
async function insistSharedOnce(scene: Scene, began: Date, expected: number, served: Served): Promise<void> {
  const twice = served.asked.filter(([, times]) => times !== 1);
  const clippings = await count(
    scene,
    'select count(*)::int as count from clipping where found_at >= $1 and source_id is not null',
    began,
  );
  const addresses = await count(
    scene,
    'select count(distinct address)::int as count from clipping where found_at >= $1 and source_id is not null',
    began,
  );
  const entries = await count(
    scene,
    `select count(*)::int as count from journal_entry where at >= $1 and what = 'clipping.related'`,
    began,
  );
  const feeds = PAPERS * OUTLETS_EACH;
  if (
    twice.length > 0 ||
    served.asked.length !== expected + feeds ||
    served.mostAtOnce !== 1 ||
    served.shortestPauseMs < PAUSE_SECONDS * 990
  )
    throw new Error(
      `newspapers were asked wrongly: ${served.asked.length} addresses, ${twice.length} of them more than once, ${served.mostAtOnce} at once, with ${served.shortestPauseMs.toFixed(0)} ms of rest`,
    );
  if (clippings !== expected || addresses !== expected || entries !== expected)
    throw new Error(
      `${expected} pages gave ${clippings} clippings of ${addresses} addresses, related ${entries} times`,
    );
}

async function measure(opened: TemporaryHouse): Promise<Measured[]> {
  const scene = await openScene(opened);
  const rows: Measured[] = [];
  let first: number | null = null;
  for (const [run, { held, workers }] of RUNS.entries()) {
    await hold(scene, held);
    const found = await measureRun(scene, run);
    first ??= found.perSecond;
    rows.push({
      what: `${workers} worker${workers === 1 ? '' : 's'}, ${held.toLocaleString('en')} clippings held`,
      figure: `${found.perSecond.toFixed(1)} clippings/s; web p50 ${found.webP50.toFixed(0)} ms, p95 ${found.webP95.toFixed(0)} ms; ${found.suggestions.toLocaleString('en')} suggestions; processor time for a clipping: workers ${found.workerMs.toFixed(1)} ms, database ${found.databaseMs.toFixed(1)} ms, in all with the pages asked ${found.allMs.toFixed(1)} ms; for a page asked ${found.webMs.toFixed(1)} ms`,
      against: `aim ${AIM_PER_SECOND}/s, web p95 ${AIM_WEB_MS} ms; two processors have ${(2_000 / AIM_PER_SECOND).toFixed(0)} ms for each at that`,
      ratio: `${(found.perSecond / AIM_PER_SECOND).toFixed(2)}× the aim, ${(found.perSecond / first).toFixed(2)}× the first row`,
    });
    console.log(JSON.stringify(rows.at(-1)));
  }
  return rows;
}

export const throughput: Measurement = {
  name: 'throughput',
  about: `${PAPERS * OUTLETS_EACH} invented newspapers of ${PAPERS} bodies with ${PAPERS * PROGRAMMES_EACH} programmes on loopback, ${PAGES_EACH} pages each, ${PAUSE_SECONDS} s of rest asked for by robots.txt; one web process, one to three worker processes and the newspapers on the same machine. From the feed to the suggestion; desk and public pages are asked 20 times a second meanwhile. Each run fails when an address was fetched twice, a newspaper was asked by two at once or had no rest, or a clipping was made or related twice.`,
  run: () => inTemporaryHouse(measure, { ALLOW_LOOPBACK_SOURCES: '1' }),
};
