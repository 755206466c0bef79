// The program's own doors as processes of a temporary house, as an installation of several machines runs them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_FOLDER } from '../src/platform/config/index.ts';
import type { House } from '../src/start/boot.ts';

export interface ProgramProcess {
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
    said,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await isOver;
    },
  };
}
