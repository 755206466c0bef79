// Two launches of one folder at once must not both install or build.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, stopAsked, tell } from './processes.mjs';

// Not under build/ or node_modules/, which building and installing empty.
const LOCKS = at('.launch');

/** A process, told apart from a later one with the same number where the system lets us. */
function identity(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return `${pid}`;
  const text = readFileSync(stat, 'utf8');
  return `${pid} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[19]}`;
}

function isAlive(holder) {
  const pid = Number(holder.split(' ')[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return identity(pid) === holder;
}

/** Empty for a lock that another launch has just tidied away. */
function holderOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Removes what no one can be waiting for: older locks, and drafts of launches that have ended. */
function tidy(mine) {
  for (const name of readdirSync(LOCKS)) {
    const file = path.join(LOCKS, name);
    const useless = name.startsWith('draft-') ? !isAlive(holderOf(file)) : Number(name) < mine;
    if (useless) rmSync(file, { force: true });
  }
}

/**
 * Runs `work` while no other launch of this folder does. Locks are numbered files that only the newest counts of; a
 * newer one can be made only by link(), which one process alone can win, and only over a holder that has ended. So a
 * killed launch blocks nobody and no lock in use is ever removed.
 */
export async function alone(work) {
  mkdirSync(LOCKS, { recursive: true });
  // The folder hides itself from git.
  writeFileSync(path.join(LOCKS, '.gitignore'), '*\n');
  const me = identity(process.pid);
  const numbers = () =>
    readdirSync(LOCKS)
      .map(Number)
      .filter(Number.isInteger)
      .sort((a, b) => b - a);
  const draft = path.join(LOCKS, `draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, me);
  let mine = null;
  let waiting = false;
  try {
    while (mine === null) {
      if (stopAsked() !== null) return undefined;
      const newest = numbers()[0] ?? 0;
      const holder = newest > 0 ? holderOf(path.join(LOCKS, String(newest))) : '';
      if (holder !== '' && isAlive(holder)) {
        if (!waiting)
          tell('Một tiến trình CauNoi khác đang cài đặt, xin chờ. / Another CauNoi is installing, waiting for it.');
        waiting = true;
        await sleep(300);
        continue;
      }
      try {
        linkSync(draft, path.join(LOCKS, String(newest + 1)));
      } catch (error) {
        if (error.code === 'EEXIST') continue;
        throw error;
      }
      mine = newest + 1;
      if (numbers()[0] !== mine) {
        rmSync(path.join(LOCKS, String(mine)), { force: true });
        mine = null;
      }
    }
    tidy(mine);
    return await work();
  } finally {
    rmSync(draft, { force: true });
    // Emptied rather than removed: the numbers must go on rising.
    if (mine !== null) writeFileSync(path.join(LOCKS, String(mine)), '');
  }
}
