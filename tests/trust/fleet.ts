// Two web and two worker processes on one PostgreSQL with a standby, files in a bucket: one of each kind is killed under load
// again and again, then the primary itself; the standby takes its place by the step in docs/OPERATIONS.md.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { s3Store } from '../../src/platform/files/index.ts';
import { startS3Server, type S3Server } from '../support/s3-server.ts';
import { startBalancer, type Balancer } from './balancer.ts';
import { startCrowd, type Crowd } from './crowd.ts';
import {
  clockOnce,
  lossesOf,
  memoryOf,
  sameContents,
  SEARCHES,
  sharedBetweenWebs,
  startTogether,
  type Fleet,
} from './fleet-looks.ts';
import { makeMachines } from './fleet-machines.ts';
import { openNewspaper } from './fleet-sources.ts';
import { makeHouse, type TrialHouse } from './house.ts';
import { command } from './journal-holds.ts';
import { randomFrom, type Finding, type Part, type PartOptions } from './part.ts';
import { startPair, type PostgresServer } from './postgres-pair.ts';
import { visitor } from './visitor.ts';

const PAIRS = 4;
/** People think: what is tried here are several machines, not one that is full. */
const PAUSE_MS = 1_000;
/** What a killed worker held is let go after one to two minutes. */
const KEPT_WITHIN_MS = 600_000;

async function run({ n, seed, say }: PartOptions): Promise<readonly Finding[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'caunoi-fleet-')));
  const s3 = await startS3Server();
  const pair = await startPair();
  const balancer = await startBalancer();
  const files = s3Store({ ...keysOf(s3), ownNetwork: true });
  const settings = settingsOf(folder, pair.primary, s3, balancer);
  const machines = await makeMachines(folder, settings);
  let house: TrialHouse | null = null;
  const open: { crowd: Crowd | null; paper: Awaited<ReturnType<typeof openNewspaper>> | null } = {
    crowd: null,
    paper: null,
  };
  try {
    const findings: Finding[] = [await startTogether(machines, pair.primary)];
    say(`four processes began on an empty database: ${findings[0]!.value}`);
    house = await makeHouse(PAIRS, { ...settings, DATA_DIR: join(folder, 'maker') });
    const fleet: Fleet = { house, machines, balancer, files, settings };
    balancer.use(machines.webs.map(({ program }) => program.address));
    findings.push(...(await sharedBetweenWebs(fleet)));
    open.paper = await openNewspaper(house, { ...settings, DATA_DIR: join(folder, 'maker') });
    open.crowd = startCrowd(house, balancer.address, seed.toString(36), PAUSE_MS);
    open.paper.begin(pair.primary);
    const standby = await pair.addStandby();
    say('the standby streams; every commit waits for it');
    findings.push(await clockOnce(machines, pair.primary, say));

    findings.push(await killRounds(fleet, n, seed, say));
    await open.paper.pause();
    const late = await open.paper.untilKept(pair.primary, KEPT_WITHIN_MS);
    await open.crowd.stop();
    findings.push(memoryOf(machines));
    findings.push(...(await lossesOf('killed processes', open.crowd, pair.primary, fleet)));
    findings.push({
      figure: 'pages published, and not kept in the end',
      value: `${open.paper.published()}, ${late ?? 0}`,
      limit: '0 not kept',
      holds: late === null,
    });
    findings.push(await sameContents(machines, pair.primary, standby));
    say('the standby holds the same');

    open.crowd = startCrowd(house, balancer.address, `${seed.toString(36)}b`, PAUSE_MS);
    open.paper.begin(pair.primary);
    await sleep(8_000);
    const began = performance.now();
    await pair.primary.kill();
    await open.paper.pause();
    const promoted = await pair.promote(standby);
    machines.change({ DATABASE_URL: standby.url });
    await machines.stopAll();
    await machines.startAll();
    await untilSignedIn(fleet);
    const away = performance.now() - began;
    say(`promoted after ${Math.round(promoted)} ms, served again after ${Math.round(away)} ms`);
    open.paper.begin(standby);
    await sleep(8_000);
    await open.paper.pause();
    const lateAgain = await open.paper.untilKept(standby, KEPT_WITHIN_MS);
    await open.crowd.stop();
    findings.push({
      figure: 'primary killed: promotion, and until people are served again by the four processes started anew',
      value: `${Math.round(promoted)} ms, ${Math.round(away)} ms`,
      holds: true,
    });
    findings.push(...(await lossesOf('lost primary, remote_apply', open.crowd, standby, fleet)));
    findings.push({
      figure: 'pages not kept after the change of the primary',
      value: lateAgain ?? 0,
      limit: '0',
      holds: lateAgain === null,
    });
    const verified = await command(join(folder, 'maker'), ['journal', 'verify'], {
      ...settings,
      DATABASE_URL: standby.url,
    });
    findings.push({
      figure: 'journal verified on the promoted server',
      value: verified.code === 0 ? 'holds' : verified.text,
      limit: 'holds',
      holds: verified.code === 0,
    });
    return findings;
  } finally {
    await open.paper?.close();
    await machines.stopAll();
    await open.crowd?.stop();
    await balancer.close();
    await pair.remove();
    await files.close();
    await s3.close();
    await house?.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

const keysOf = ({ endpoint, bucket, region, key, secret }: S3Server) => ({ endpoint, bucket, region, key, secret });

function settingsOf(folder: string, primary: PostgresServer, s3: S3Server, balancer: Balancer): Record<string, string> {
  return {
    DATABASE_URL: primary.url,
    JOURNAL_KEY_FILE: join(folder, 'journal-key.json'),
    PUBLIC_ADDRESS: balancer.address,
    TRUST_PROXY: '1',
    ALLOW_LOOPBACK_SOURCES: '1',
    REQUEST_LIMITS: `changes:100000/1000000,uploads:100000/1000000,searches:${SEARCHES}/1000000`,
    S3_ENDPOINT: s3.endpoint,
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_KEY: s3.key,
    S3_SECRET: s3.secret,
    S3_PRIVATE_NETWORK: '1',
  };
}

/** Each round one web and one worker process, the other pair the next time; the house is asked all the while. */
async function killRounds(
  { machines, balancer }: Fleet,
  n: number,
  seed: number,
  say: PartOptions['say'],
): Promise<Finding> {
  const random = randomFrom(seed);
  const stop = new AbortController();
  let [asked, failed, since, longest] = [0, 0, 0, 0];
  const probe = (async () => {
    const someone = visitor(balancer.address, '');
    while (!stop.signal.aborted) {
      const page = await someone.page('/');
      asked++;
      if (page?.status === 200) since = 0;
      else {
        failed++;
        since ||= performance.now();
        longest = Math.max(longest, performance.now() - since);
      }
      await sleep(100);
    }
  })();
  try {
    for (let round = 0; round < n; round++) {
      await sleep(3_000 + random() * 4_000);
      const victims = [machines.webs[round % 2]!, machines.workers[round % 2]!];
      await Promise.all(victims.map(machines.kill));
      await sleep(500 + random() * 1_500);
      for (const victim of victims) machines.start(victim);
      await Promise.all(victims.map(machines.untilWell));
      say(`${round + 1}/${n} ${victims.map(({ name }) => name).join(' and ')} killed and well again`);
    }
  } finally {
    stop.abort();
    await probe;
  }
  return {
    figure: `kills of one web and one worker at a time; front page asked meanwhile, not answered, longest stretch`,
    value: `${n}; ${asked}, ${failed}, ${Math.round(longest)} ms`,
    limit: '10 s',
    holds: longest <= 10_000,
  };
}

async function untilSignedIn({ house, balancer }: Fleet): Promise<void> {
  const someone = visitor(balancer.address, house.officers[0]!);
  for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
    if ((await someone.signIn()) && (await someone.page('/lam-viec/chuong-trinh'))?.status === 200) return;
    if (Date.now() > deadline) throw new Error('nobody is served on the promoted server');
  }
}

export const fleet: Part = {
  name: 'fleet',
  promise:
    'Two web and two worker processes on one PostgreSQL with a streaming standby (synchronous_commit = remote_apply), files in an S3-compatible bucket; one web and one worker killed at a time while 8 people work and a newspaper publishes, then the primary killed and the standby promoted by hand: nothing acknowledged is lost, nothing is done twice, the standby holds the same, the journal verifies',
  full: 8,
  run,
};
