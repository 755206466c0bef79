// Asks the program's own command whether the journal holds.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';

/** Null when it holds; else what the command said. */
export async function journalHolds(dataDir: string): Promise<string | null> {
  const said = await command(dataDir, ['journal', 'verify']);
  return said.code === 0 ? null : said.text;
}

export async function command(
  dataDir: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(PROJECT_FOLDER, 'src/start/cli.ts'), ...args],
      {
        env: { ...process.env, VITEST: '', NODE_ENV: 'production', LOG_LEVEL: 'error', DATA_DIR: dataDir, ...more },
        cwd: PROJECT_FOLDER,
      },
    );
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, signal, stdout, stderr } = error as {
      code?: number | string;
      signal?: string;
      stdout?: string;
      stderr?: string;
    };
    if (typeof signal === 'string') return { code: 137, text: `ended by ${signal}` };
    if (typeof code !== 'number') throw error;
    return { code, text: `${stdout ?? ''}${stderr ?? ''}`.trim() };
  }
}
