// The program's own doors as processes of a temporary house, as an installation of several machines runs them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { PROJECT_FOLDER } from '../src/platform/config/index.ts';
import type { House } from '../src/start/boot.ts';

/** Ticks of the clock by which the system counts processor time: 100 a second on every Linux. */
const TICK_MS = 10;

/**
 * Milliseconds of processor time that a process has had, with all its threads; `children` adds those of its children, also of
 * children that ended. Linux only. What others do on the machine does not change it much, as it does change clocks.
 */
export async function processorMs(pid: number, children = false): Promise<number> {
  const own = await statOf(pid);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = own.slice(11, 15).map(Number);
  if (!children) return (user + system) * TICK_MS;
  let ticks = user + system + endedUser + endedSystem;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = await statOf(Number(name)).catch((error: NodeJS.ErrnoException) => {
      // It has ended meanwhile.
      if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
      throw error;
    });
    if (fields !== null && Number(fields[1]) === pid) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * TICK_MS;
}

/** Fields of proc(5) stat after the name: the state is the first, the parent the second. */
async function statOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
}

/** The process whose child the process is. */
export async function parentOf(pid: number): Promise<number> {
  return Number((await statOf(pid))[1]);
}

export interface ProgramProcess {
  readonly pid: number;
  /** What stood after "CauNoi: " when it was ready. */
  readonly said: string;
  stop(): Promise<void>;
}

/** Resolves when the door says that it is open; rejects with its last words when it ends before. */
export async function openDoor(
  house: House,
  door: 'web' | 'worker',
  settings: Readonly<Record<string, string>>,
): Promise<ProgramProcess> {
  const child = spawn(process.execPath, [`src/start/${door}.ts`], {
    cwd: PROJECT_FOLDER,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: house.dataDir,
      PORT: '0',
      CAUNOI_EXAMPLE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const isOver = once(child, 'exit');
  const said = await new Promise<string>((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output = (output + part).slice(-20_000);
        const ready = /^CauNoi: (.*)$/m.exec(output);
        if (ready) done(ready[1]!);
      });
    }
    void isOver.then(() => fail(new Error(`${door} ended: ${output}`)));
  });
  return {
    pid: child.pid!,
    said,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await isOver;
    },
  };
}
