import { describe, expect, it } from 'vitest';
import { requestCan, termAfter, workingDaysAfter } from './model.ts';

const NONE: ReadonlySet<string> = new Set();

describe('the legal clock', () => {
  it.each([
    ['2026-11-19', '2026-11-23'], // Thursday → Friday, Monday
    ['2026-11-20', '2026-11-24'], // Friday → Monday, Tuesday
    ['2026-11-21', '2026-11-24'], // Saturday
    ['2026-04-29', '2026-05-05'], // passes over 30/4, 1/5 and a weekend
    ['2026-12-30', '2027-01-04'], // 31/12, then New Year and a weekend
  ])('a request of %s is answered by %s', (received, by) => {
    expect(workingDaysAfter(received, 2, NONE)).toBe(by);
  });

  it('passes over days off that were entered', () => {
    expect(
      workingDaysAfter(
        '2026-02-13',
        2,
        new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
      ),
    ).toBe('2026-02-24');
  });

  it('ends a term in days on a working day', () => {
    expect(termAfter('2026-11-01', 20, NONE)).toBe('2026-11-23');
    expect(termAfter('2026-11-02', 10, NONE)).toBe('2026-11-12');
  });
});

describe('what may be done with a request', () => {
  const accepted = { kind: 'erase', state: 'accepted', extendedReason: null } as const;
  const nobody = { isAdministrator: false, openMemberships: 0 };
  it('follows its state', () => {
    expect(requestCan.answer({ ...accepted, state: 'received' }).yes).toBe(true);
    expect(requestCan.answer(accepted)).toMatchObject({ yes: false, code: 'answered-already' });
    expect(requestCan.extend(accepted).yes).toBe(true);
    expect(requestCan.extend({ ...accepted, extendedReason: 'x' })).toMatchObject({ code: 'extended-already' });
    expect(requestCan.carryOut({ ...accepted, state: 'received' }, 'erase', nobody)).toMatchObject({
      code: 'not-accepted',
    });
    expect(requestCan.carryOut(accepted, 'copy', nobody)).toMatchObject({ code: 'another-kind' });
    expect(requestCan.carryOut(accepted, 'erase', { ...nobody, openMemberships: 1 })).toMatchObject({
      code: 'still-member',
    });
    expect(requestCan.carryOut(accepted, 'erase', { ...nobody, isAdministrator: true })).toMatchObject({
      code: 'is-administrator',
    });
    expect(requestCan.carryOut(accepted, 'erase', nobody).yes).toBe(true);
  });
});
