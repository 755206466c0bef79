// The line to the database is cut, falls silent, is slow; the database is restarted; all its connections are taken; the
// program is asked to end under load. People get a sentence with 503, public pages stay, and everything heals by itself.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded, type Embedded } from '../../src/platform/database/embedded/index.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { startCrowd, type Crowd } from './crowd.ts';
import { makeHouse } from './house.ts';
import { halfStates } from './invariants.ts';
import type { Finding, Part, PartOptions } from './part.ts';
import { freePort, isAlive, startProgram, stopProgram, untilServing, type Program } from './program.ts';
import { visitor } from './visitor.ts';

const PROMISED_MS = 30_000;
const TROUBLE_MS = 4_000;
const SENTENCE = /Máy chủ tạm thời không tới được nơi lưu dữ liệu/;

interface Trouble {
  readonly name: string;
  begin(): Promise<void>;
  end(): Promise<void>;
}

async function run({ n, seed, say }: PartOptions): Promise<readonly Finding[]> {
  const house = await makeHouse(4);
  const server: Embedded = await startEmbedded({ dataDir: house.dataDir, log: () => undefined });
  const { host, port, user, password, database } = server.connection;
  const proxy = await startTcpProxy({ path: `${host}/.s.PGSQL.${port}` });
  const program = startProgram({
    dataDir: house.dataDir,
    port: await freePort(),
    env: {
      DATABASE_URL: `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${proxy.port}/${database}`,
    },
  });
  const owner = new pg.Client(server.connection);
  owner.on('error', () => undefined);
  let crowd: Crowd | null = null;
  try {
    await owner.connect();
    await untilServing(program, 60_000);
    crowd = startCrowd(house, program.address, seed.toString(36));
    await sleep(2000);
    const findings: Finding[] = [];
    for (let round = 0; round < n; round++)
      for (const trouble of troubles(proxy, owner)) {
        findings.push(await withTrouble(trouble, program));
        say(`${trouble.name}: ${findings.at(-1)!.value}`);
      }
    const unanswered = new Map(crowd.unanswered);
    // The program is asked to end while everybody works.
    program.process.kill('SIGTERM');
    const code = await program.ended;
    await crowd.stop();
    const lost = await crowd.missing(owner, house.dataDir);
    const half = await halfStates(owner);
    const odd = [...unanswered].filter(([how]) => how !== '503' && how !== 'no answer');
    return [
      ...findings,
      {
        figure: 'answers other than 503 while away',
        value: odd.map(([how, times]) => `${how}: ${times}`).join(', ') || 0,
        limit: '0',
        holds: odd.length === 0,
      },
      { figure: 'SIGTERM under load ends with', value: String(code), limit: '0', holds: code === 0 },
      {
        figure: 'acknowledged and lost',
        value: lost.length === 0 ? 0 : lost.slice(0, 3).join('; '),
        limit: '0',
        holds: lost.length === 0,
      },
      { figure: 'half states', value: half.length, limit: '0', holds: half.length === 0 },
    ];
  } finally {
    proxy.set('fine');
    await stopProgram(program);
    await crowd?.stop();
    await owner.end();
    await proxy.close();
    await server.stop();
    await house.remove();
  }
}

function troubles(proxy: TcpProxy, owner: pg.Client): readonly Trouble[] {
  const weather = (name: string, kind: Parameters<TcpProxy['set']>[0]): Trouble => ({
    name,
    begin: async () => proxy.set(kind),
    end: async () => proxy.set('fine'),
  });
  return [
    weather('connection cut', 'cut'),
    weather('connection silent', 'silent'),
    weather('connection slow', 'slow'),
    {
      name: 'all sessions ended by the server',
      async begin() {
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name like 'caunoi%'`,
        );
      },
      end: async () => undefined,
    },
    {
      name: 'pool exhausted by a lock',
      async begin() {
        await owner.query('begin');
        await owner.query('lock table programme in access exclusive mode');
      },
      async end() {
        await owner.query('rollback');
      },
    },
  ];
}

async function withTrouble(trouble: Trouble, program: Program): Promise<Finding> {
  const someone = visitor(program.address, 'can-bo-1');
  // The front page has been asked for before, as in every house that is in use.
  await visitor(program.address, '').page('/');
  if (!(await someone.signIn()))
    throw new Error(`nobody can sign in before ${trouble.name}:\n${program.said().slice(-3000)}`);
  await trouble.begin();
  const asked = Promise.all([someone.page('/lam-viec/chuong-trinh'), visitor(program.address, '').page('/')]);
  await sleep(TROUBLE_MS);
  await trouble.end();
  const [desk, front] = await asked;
  const healed = performance.now();
  let took = 0;
  for (;;) {
    took = performance.now() - healed;
    if ((await someone.page('/lam-viec/chuong-trinh'))?.status === 200) break;
    if (took > 2 * PROMISED_MS || !isAlive(program)) break;
    await sleep(100);
  }
  const said = desk === null ? 'no answer' : String(desk.status);
  const isClear = desk !== null && (desk.status === 200 || (desk.status === 503 && SENTENCE.test(desk.text)));
  return {
    figure: trouble.name,
    value: `desk ${said}, front page ${front?.status ?? 'no answer'}, healed after ${Math.round(took)} ms, process ${isAlive(program) ? 'alive' : `ended: ${program.said().slice(-1500)}`}`,
    limit: '503 with a sentence or 200; 30 s',
    holds: isClear && front?.status === 200 && took <= PROMISED_MS && isAlive(program),
  };
}

export const connections: Part = {
  name: 'connections',
  promise:
    'The connection to the database cut, silent, slow, ended by the server, exhausted, and SIGTERM under load: a clear sentence with 503, public pages go on, full service within 30 s of healing without a hand, the process never exits',
  full: 5,
  run,
};
