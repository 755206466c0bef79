import { describe, expect, it } from 'vitest';
import { classifyFailure, passesByItself } from './failure.ts';

const code = (said: string): string => classifyFailure(said, '/data/database', 'postgres').code;

describe('what PostgreSQL says becomes a sentence', () => {
  it('knows a full disk, in every wording', () => {
    expect(code('FATAL:  could not write lock file "postmaster.pid": No space left on device')).toBe('disk-full');
    expect(code('PANIC:  could not write to file "pg_wal/xlogtemp.1": Disk quota exceeded')).toBe('disk-full');
  });

  it('knows the data of another major version, and names both', () => {
    const said =
      'FATAL:  database files are incompatible with server\n' +
      'DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible with this version 18.4.';
    const refusal = classifyFailure(said, '/data/database', 'postgres');
    expect(refusal.code).toBe('database-other-version');
    expect(refusal.sentence.en).toContain('PostgreSQL 17');
    expect(refusal.sentence.vi).toContain('PostgreSQL 18');
  });

  it('knows wrong owner, wrong mode and missing permission', () => {
    expect(code('FATAL:  data directory "/data/database" has wrong ownership')).toBe('data-folder-wrong-owner');
    expect(code('FATAL:  data directory "/data/database" has invalid permissions')).toBe('data-folder-wrong-mode');
    expect(code('FATAL:  could not open file "global/pg_control": Permission denied')).toBe('data-folder-unwritable');
  });

  it('knows Ctrl-C', () => {
    expect(
      code('creating configuration files ... ok\ncaught signal\ninitdb: removing contents of data directory'),
    ).toBe('start-interrupted');
  });

  it('repeats the last complaint, without its stamp, for anything else', () => {
    const said =
      '2026-11-20 01:02:03 UTC [7] LOG:  starting\n2026-11-20 01:02:03 UTC [7] PANIC:  could not locate a valid checkpoint record';
    const refusal = classifyFailure(said, '/data/database', 'postgres');
    expect(refusal.code).toBe('database-damaged');
    expect(refusal.sentence.en).toContain('(could not locate a valid checkpoint record)');
  });

  it('waits only for what passes by itself', () => {
    expect(passesByItself('FATAL:  lock file "postmaster.pid" already exists')).toBe(true);
    expect(passesByItself('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe(true);
    expect(passesByItself('FATAL:  could not create lock file "postmaster.pid": Permission denied')).toBe(false);
  });
});
