// Two web and two worker processes, each with a data folder of its own as on a machine of its own; all that they share is the
// database, the bucket of files and the journal's key.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isAlive, killProgram, startProgram, stopProgram, type Program } from './program.ts';

const PATIENCE_MS = 240_000;

export interface Machine {
  readonly name: string;
  readonly door: 'web' | 'worker';
  /** The last program that was started on it. */
  program: Program;
  readonly port: number;
  readonly metricsPort: number;
}

export interface Machines {
  readonly webs: readonly Machine[];
  readonly workers: readonly Machine[];
  start(machine: Machine): void;
  /** All at once, as after a power cut; gives milliseconds until the slowest of them serves. */
  startAll(): Promise<number>;
  stopAll(which?: readonly Machine[]): Promise<void>;
  kill(machine: Machine): Promise<void>;
  /** Healthy: a web process at its door, a worker at its metrics. */
  untilWell(machine: Machine): Promise<void>;
  /** Settings of every process from the next start on. */
  change(settings: Readonly<Record<string, string>>): void;
}

export async function makeMachines(folder: string, settings: Readonly<Record<string, string>>): Promise<Machines> {
  let shared = settings;
  const make = async (door: Machine['door'], at: number): Promise<Machine> => {
    const name = `${door}-${at}`;
    await mkdir(join(folder, name));
    const [port, metricsPort] = [await freePort(), await freePort()];
    return { name, door, port, metricsPort, program: null as unknown as Program };
  };
  const webs = [await make('web', 1), await make('web', 2)];
  const workers = [await make('worker', 1), await make('worker', 2)];
  const all = [...webs, ...workers];
  const machines: Machines = {
    webs,
    workers,
    start(machine) {
      const { door, name, port, metricsPort } = machine;
      machine.program = startProgram({
        door,
        dataDir: join(folder, name),
        port,
        env: { METRICS_PORT: String(metricsPort), ...shared },
      });
    },
    async startAll() {
      const began = performance.now();
      for (const machine of all) machines.start(machine);
      await Promise.all(all.map(machines.untilWell));
      return performance.now() - began;
    },
    async stopAll(which = all) {
      await Promise.all(which.map(({ program }) => program && stopProgram(program)));
    },
    kill: ({ program }) => killProgram(program),
    async untilWell({ name, door, program, port, metricsPort }) {
      const address = `http://127.0.0.1:${door === 'web' ? port : metricsPort}/suc-khoe`;
      for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(200)) {
        if ((await statusOf(address)) === 200) return;
        if (isAlive(program) && Date.now() < deadline) continue;
        await killProgram(program);
        throw new Error(`${name} is not well after ${PATIENCE_MS} ms:\n${program.said().slice(-5_000)}`);
      }
    },
    change(other) {
      shared = { ...shared, ...other };
    },
  };
  return machines;
}

/** Null when there is no answer, which on a machine that is full takes its time. */
async function statusOf(address: string): Promise<number | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** How often a task was done by this process, well or not; 0 when it is not at work. */
export async function timesDone({ program, metricsPort }: Machine, task: string): Promise<number> {
  if (!isAlive(program)) return 0;
  const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  const text = await answer.text();
  return [...text.matchAll(/^caunoi_job_seconds_count\{([^}]*)\} (\d+)$/gm)]
    .filter(([, labels]) => labels!.includes(`task="${task}"`))
    .reduce((sum, [, , count]) => sum + Number(count), 0);
}
