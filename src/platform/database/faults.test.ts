import { expect, it } from 'vitest';
import { isAway, refusalOfFault } from './faults.ts';

const fault = (code: string, more: object = {}) => Object.assign(new Error('as the server says'), { code, ...more });

it.each(['57P01', '57P03', '08006', '53300', '57014', 'ECONNREFUSED', 'EPIPE'])('says 503 of %s', (code) => {
  expect(isAway(fault(code))).toBe(true);
  const refusal = refusalOfFault(fault(code));
  expect(refusal).toMatchObject({ code: 'database-away', status: 503 });
});

it('says 503 of a socket that is not there, of a cut connection and of a pool with none left', () => {
  expect(refusalOfFault(fault('ENOENT', { syscall: 'connect' }))?.status).toBe(503);
  expect(refusalOfFault(new Error('Connection terminated unexpectedly'))?.status).toBe(503);
  expect(refusalOfFault(new Error('timeout exceeded when trying to connect'))?.status).toBe(503);
});

it('says 507 of a full disk, 400 of a NUL, and nothing of what is a mistake of ours', () => {
  expect(refusalOfFault(fault('53100'))).toMatchObject({ code: 'no-room', status: 507 });
  expect(refusalOfFault(fault('22021'))).toMatchObject({ code: 'no-text', status: 400 });
  expect(refusalOfFault(fault('23505'))).toBeNull();
  expect(refusalOfFault(fault('ENOENT', { syscall: 'open' }))).toBeNull();
  expect(refusalOfFault('a word')).toBeNull();
});
