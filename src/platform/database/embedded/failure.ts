// From what PostgreSQL said before it gave up to a sentence for a person. Its messages are in English here, because
// its programs are started with LC_ALL=C.
import type { Refusal } from '../../../tools/sentence/index.ts';
import * as refuse from './sentences.ts';

/** True when the same start may succeed in a moment: an ended server's processes or memory are not yet gone. */
export function passesByItself(said: string): boolean {
  return /lock file ".*" already exists|pre-existing shared memory block/.test(said);
}

export function classifyFailure(said: string, folder: string, who: string): Refusal {
  if (/No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(said)) return refuse.diskFull(folder);
  // Ctrl-C in the terminal also reaches initdb.
  if (/caught signal/.test(said)) return refuse.interrupted();
  if (/has wrong ownership/.test(said)) return refuse.wrongOwner(folder, 'another account', who);
  if (/has invalid permissions/.test(said)) return refuse.wrongMode(folder);
  const version = /initialized by PostgreSQL version (\S+?),? .*?not compatible with this version (\d+)/s.exec(said);
  if (version !== null) return refuse.otherMajorVersion(folder, version[1] ?? '?', version[2] ?? '?');
  if (/Permission denied|Operation not permitted|Read-only file system|EACCES|EPERM|EROFS/.test(said)) {
    return refuse.folderUnwritable(folder, who);
  }
  return refuse.databaseDamaged(folder, lastComplaint(said));
}

function lastComplaint(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const complaint =
    lines.findLast((line) => /\b(?:FATAL|PANIC):/.test(line)) ??
    lines.findLast((line) => /\b(?:ERROR|error):/.test(line)) ??
    lines.at(-1) ??
    'PostgreSQL gave no reason';
  return complaint.replace(/^.*?(?:FATAL|PANIC|ERROR|error):\s*/, '').slice(0, 300);
}
