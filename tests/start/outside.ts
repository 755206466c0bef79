// The project seen from outside, as somebody who has just cloned it: a copy, an account, an environment with only the
// machine's own Node and npm, and the processes that are left behind.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Account = { uid: 65_534, gid: 65_534 };

const KEPT =
  /^(?:HOME|LANG|LC_\w+|TMPDIR|USER|LOGNAME|SHELL|npm_config_(?:registry|cache|userconfig|globalconfig))$|_proxy$|^NODE_EXTRA_CA_CERTS$/i;

/** The environment without what npm, vitest and the launcher put there; node_modules/.bin is not on its PATH. */
export function plainEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined && KEPT.test(name)) env[name] = value;
  env['PATH'] = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'))
    .join(path.delimiter);
  return env;
}

/** Another account to try as an ordinary user when this is root: it must be able to run the machine's Node. */
export function ordinaryAccount(): Account | null {
  const found = spawnSync('node', ['--version'], { ...NOBODY, cwd: '/', env: plainEnvironment(), encoding: 'utf8' });
  return found.status === 0 ? NOBODY : null;
}

/** Copies what git knows of the project, as a clone would bring it; with the packages as hard links if wanted. */
export function copyProject(target: string, withPackages: boolean, account: Account | null): void {
  mkdirSync(target, { recursive: true });
  const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' });
  for (const name of listed.split('\0')) {
    const source = path.join(PROJECT, name);
    if (name !== '' && existsSync(source)) cpSync(source, path.join(target, name));
  }
  if (withPackages) execFileSync('cp', ['-al', path.join(PROJECT, 'node_modules'), path.join(target, 'node_modules')]);
  if (account !== null) giveAway(target, account);
}

/** Folders and own files change hands; hard-linked files are still the project's and stay as they are. */
function giveAway(folder: string, account: Account): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) giveAway(full, account);
    else if (entry.isFile() && !full.includes(`${path.sep}node_modules${path.sep}`)) {
      chownSync(full, account.uid, account.gid);
      chmodSync(full, 0o644);
    }
  }
}

/** Processes that have to do with one of the folders: by command line, or (Linux) by where they stand. */
export function processesIn(...folders: string[]): string[] {
  return allProcesses()
    .filter(({ pid }) => pid !== process.pid)
    .filter(({ command, stands }) => folders.some((folder) => command.includes(folder) || stands.startsWith(folder)))
    .map(({ pid, command }) => `${pid} ${command}`);
}

function allProcesses(): { pid: number; command: string; stands: string }[] {
  if (!existsSync('/proc/self')) {
    const listed = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' });
    return [...listed.matchAll(/^\s*(\d+) (.*)$/gm)].map((row) => ({
      pid: Number(row[1]),
      command: row[2] ?? '',
      stands: '',
    }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      pid: Number(pid),
      command: read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')),
      stands: read(() => readlinkSync(`/proc/${pid}/cwd`)),
    }));
}

/** Empty for a process that ended while we looked, or that we may not look into. */
function read(look: () => string): string {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
