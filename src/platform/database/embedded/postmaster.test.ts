import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, isServerOf, lockHolder } from './postmaster.ts';

describe('whom the lock file names', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'caunoi-lock-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const lock = (text: string): void => writeFileSync(path.join(folder, 'postmaster.pid'), text);

  it('is nobody without a file, with an empty file or with rubbish', () => {
    expect(lockHolder(folder).kind).toBe('none');
    lock('');
    expect(lockHolder(folder).kind).toBe('none');
    lock('rubbish\n');
    expect(lockHolder(folder).kind).toBe('none');
  });

  it('is nobody when it names this very program, whose number a container may have given to the server before', () => {
    lock(`${process.pid}\n${folder}\n`);
    expect(lockHolder(folder).kind).toBe('none');
  });

  it('is a stranger when the number belongs to another program, even one standing in the folder', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd: folder, stdio: 'ignore' });
    try {
      lock(`${stranger.pid}\n${folder}\n1\n5432\n${folder}\n\n  1 1\nready   \n`);
      expect(lockHolder(folder)).toEqual({ kind: 'recycled', pid: stranger.pid });
      expect(isServerOf(Number(stranger.pid), folder)).toBe(false);
    } finally {
      const gone = new Promise((resolve) => stranger.once('exit', resolve));
      stranger.kill('SIGKILL');
      await gone;
    }
    expect(isAlive(Number(stranger.pid))).toBe(false);
    expect(lockHolder(folder).kind).toBe('none');
  });
});
