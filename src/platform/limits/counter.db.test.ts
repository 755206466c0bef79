import { fork } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { readLimits } from '../config/index.ts';
import { addressOf, APP_ROLE } from '../database/roles.ts';
import { createRequestCounter } from './counter.ts';

const database = useTestDatabase();
const limits = readLimits('exports:10/20')!;
/** 20 seconds into a minute, which does not end during the test. */
const clock = () => 1_800_000_020_000;
const tries = (
  counter: ReturnType<typeof createRequestCounter>,
  times: number,
  person: string,
  address: string | null,
) =>
  Array.from({ length: times }, () => counter.count('exports', person, address)).filter((wait) => wait === null).length;

describe('requests', () => {
  it('are limited by person and by address, and say when to come back', async () => {
    const counter = createRequestCounter(limits, clock);
    expect(tries(counter, 15, 'an', '203.0.113.5')).toBe(10);
    expect(counter.count('exports', 'an', '203.0.113.5')).toBe(40);
    expect(counter.count('searches', 'an', '203.0.113.5')).toBeNull();
    // Ten others of the same office may still come, then the address is full; elsewhere nobody is held up.
    expect(tries(counter, 15, 'bình', '203.0.113.5')).toBe(10);
    expect(tries(counter, 15, 'châu', '203.0.113.5')).toBe(0);
    expect(tries(counter, 15, 'châu', '203.0.113.6')).toBe(10);
    await counter.stop();
  });

  it('from one network of the new kind are from one address; those of this machine are not counted by address', async () => {
    const counter = createRequestCounter(limits, clock);
    const from = (address: string) =>
      Array.from({ length: 15 }, (_, at) => counter.count('exports', null, address.replace('N', String(at + 1))));
    expect([...from('2001:db8:1:2::N'), ...from('2001:db8:1:2:ffff::N')].filter((wait) => wait === null)).toHaveLength(
      20,
    );
    expect(
      from('127.0.0.1')
        .concat(from('::1'))
        .every((wait) => wait === null),
    ).toBe(true);
    await counter.stop();
  });

  it('are counted together by all processes, and a new minute begins anew', async () => {
    let now = clock();
    const here = createRequestCounter(limits, () => now);
    expect(tries(here, 6, 'dũng', null)).toBe(6);
    await here.agree();
    // Another process with nothing but the database in common.
    const there = await inAnotherProcess(addressOf(APP_ROLE, database.ownerAddress));
    // It knew nothing of ours at first, so one came through; from then on both know of seven.
    expect(there).toEqual({ first: true, later: 3 });
    expect(tries(here, 1, 'dũng', null)).toBe(1);
    await here.agree();
    expect(tries(here, 5, 'dũng', null)).toBe(0);
    now += 60_000;
    expect(tries(here, 11, 'dũng', null)).toBe(10);
    await here.stop();
  });

  it('leave no cookie and no address behind', async () => {
    const { rows } = await database.owner.query<{ key: string }>('select key from request_count');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
  });

  it('cost far less than a millisecond', () => {
    const counter = createRequestCounter(readLimits('')!, clock);
    const begun = performance.now();
    for (let at = 0; at < 5_000; at++) counter.count('searches', `person ${at % 500}`, `203.0.113.${at % 250}`);
    expect((performance.now() - begun) / 5_000).toBeLessThan(0.5);
    return counter.stop();
  });
});

function inAnotherProcess(address: object): Promise<{ first: boolean; later: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('../../../tests/support/counting-process.ts', import.meta.url), [
      JSON.stringify(address),
    ]);
    child.once('message', (said) => resolve(said as { first: boolean; later: number }));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)));
  });
}
