// Which backups stay: the newest of each of the last days, weeks and months that have any. Pure, so that it can be tried
// with years of nights.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './format.ts';
import type { Keep } from './settings.ts';

/** `2026-11-22-0130`, in Viet Nam's time. */
export const NIGHT_NAME = /^\d{4}-\d{2}-\d{2}-\d{4}$/;

export function nightName(at: Date): string {
  const there = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${there.slice(0, 10)}-${there.slice(11, 13)}${there.slice(14, 16)}`;
}

/** Names to keep out of `names`; the newest is always kept. */
export function namesToKeep(names: readonly string[], keep: Keep): Set<string> {
  const newestFirst = names
    .filter((name) => NIGHT_NAME.test(name))
    .toSorted()
    .toReversed();
  const kept = new Set(newestFirst.slice(0, 1));
  const spans: [number, (name: string) => string][] = [
    [keep.days, (name) => name.slice(0, 10)],
    [keep.weeks, (name) => String(Math.floor((Date.parse(name.slice(0, 10)) / 86_400_000 + 3) / 7))],
    [keep.months, (name) => name.slice(0, 7)],
  ];
  for (const [most, spanOf] of spans) {
    const seen = new Set<string>();
    for (const name of newestFirst) {
      if (seen.has(spanOf(name))) continue;
      if (seen.size === most) break;
      seen.add(spanOf(name));
      kept.add(name);
    }
  }
  return kept;
}

/** Backups in the folder that are complete, oldest first. */
export async function completeNights(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(noFolder)).filter((name) => NIGHT_NAME.test(name)).toSorted();
  const complete = await Promise.all(
    names.map((name) => stat(join(folder, name, 'manifest.json')).then(() => true, missing)),
  );
  return names.filter((_, index) => complete[index]);
}

/** Removes what is not to be kept, and what was left half made. Gives the names removed. */
export async function prune(folder: string, keep: Keep): Promise<string[]> {
  const complete = await completeNights(folder);
  const kept = namesToKeep(complete, keep);
  const removed = (await readdir(folder).catch(noFolder)).filter(
    (name) => (NIGHT_NAME.test(name) && !kept.has(name)) || name.endsWith('.part'),
  );
  for (const name of removed) await rm(join(folder, name), { recursive: true, force: true });
  await dropUnnamedFiles(folder);
  return removed;
}

/** Shared files that no kept backup names. */
async function dropUnnamedFiles(folder: string): Promise<void> {
  const named = new Set<string>();
  for (const name of await completeNights(folder)) {
    for (const { sha256 } of (await readManifest(join(folder, name))).files) named.add(sha256);
  }
  const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(noFolder);
  for (const entry of entries) {
    if (typeof entry !== 'string' && entry.isFile() && !named.has(entry.name))
      await rm(join(entry.parentPath, entry.name));
  }
}

function missing(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}

function noFolder(error: NodeJS.ErrnoException): [] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}
