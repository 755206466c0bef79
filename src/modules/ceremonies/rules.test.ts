import { describe, expect, it } from 'vitest';
import { addCeremonyInput, guestInput } from './input.ts';
import { attendance, ceremonyCan, CEREMONY_STATES, guestWords, hoursInOrder, type CeremonyState } from './model.ts';
import { may } from './policy.ts';

const at = (state: CeremonyState) => ({ state, heldOn: '2026-11-20', sites: [{}] });
const paper = {
  isFrozen: false,
  place: 'Bến Thử',
  datedOn: '2026-11-20',
  signers: ['Nguyễn Văn Thử (mẫu)', 'Lê Văn Thử (mẫu)'],
};
const allowed = (answer: (state: CeremonyState) => { yes: boolean }) =>
  CEREMONY_STATES.filter((state) => answer(state).yes);

describe('what may happen to a ceremony', () => {
  it('follows its states', () => {
    expect(allowed((state) => ceremonyCan.change(at(state)))).toEqual(['planned', 'held']);
    expect(allowed((state) => ceremonyCan.hold(at(state), '2026-11-20'))).toEqual(['planned']);
    expect(allowed((state) => ceremonyCan.delete(at(state)))).toEqual(['planned']);
    expect(allowed((state) => ceremonyCan.freezePaper(at(state), 'minutes', paper))).toEqual(['held']);
    expect(allowed((state) => ceremonyCan.freezePaper(at(state), 'invitation', paper))).toEqual(['planned']);
    expect(allowed((state) => ceremonyCan.close(at(state)))).toEqual(['minutes_made']);
  });

  it('is held on its day and at a place', () => {
    expect(ceremonyCan.hold(at('planned'), '2026-11-19')).toMatchObject({ code: 'not-yet' });
    expect(ceremonyCan.hold({ ...at('planned'), sites: [] }, '2026-11-20')).toMatchObject({ code: 'no-site' });
  });

  it.each([
    [{ place: ' ' }, 'no-place'],
    [{ datedOn: null }, 'no-date'],
    [{ datedOn: '2026-11-19' }, 'dated-before'],
    [{ signers: ['Nguyễn Văn Thử (mẫu)', null] }, 'no-signer'],
    [{ signers: [] }, 'no-signer'],
    [{ isFrozen: true }, 'frozen'],
  ])('freezes no minutes with %o', (change, code) => {
    expect(ceremonyCan.freezePaper(at('held'), 'minutes', { ...paper, ...change })).toMatchObject({ yes: false, code });
  });

  it('invites nobody after the day', () => {
    expect(ceremonyCan.freezePaper(at('planned'), 'invitation', { ...paper, datedOn: '2026-11-21' })).toMatchObject({
      code: 'dated-after',
    });
  });
});

describe('who may', () => {
  const person = (role: string | null) => ({ actor: { role }, organisation: 'a' });
  it('lets a reporter tick and no more, a stranger to the offices nothing', () => {
    expect(may(person('reporter'), 'tick').yes).toBe(true);
    expect(may(person('reporter'), 'write').yes).toBe(false);
    expect(may(person(null), 'tick').yes).toBe(false);
    expect(may(person('clerk'), 'write').yes).toBe(true);
  });
});

describe('guests', () => {
  it('are counted as persons', () => {
    const guests = [
      { people: null, came: true },
      { people: 30, came: true },
      { people: 5, came: false },
      { people: null, came: null },
    ];
    expect(attendance(guests)).toEqual({ expected: 37, came: 31 });
    expect(attendance([])).toEqual({ expected: 0, came: 0 });
  });

  it('are named with their office, groups with their number', () => {
    expect(guestWords({ name: 'Trần Thị Thử (mẫu)', title: 'Bí thư Đảng ủy', body: 'xã Bến Thử', people: null })).toBe(
      'Trần Thị Thử (mẫu), Bí thư Đảng ủy, xã Bến Thử',
    );
    expect(guestWords({ name: null, title: 'đại diện các phòng, ban', body: null, people: 12 })).toBe(
      'đại diện các phòng, ban (12 người)',
    );
  });

  it('come in with an office, and no name has a number', () => {
    expect(guestInput.safeParse({ name: 'Trần Thị Thử (mẫu)', title: '' }).success).toBe(false);
    expect(guestInput.safeParse({ name: 'Trần Thị Thử (mẫu)', title: 'Bí thư', people: 2 }).success).toBe(false);
    expect(guestInput.safeParse({ title: 'các đại biểu', people: '40' }).success).toBe(true);
  });

  it('and hours in order', () => {
    expect(hoursInOrder({ timeFrom: '09:00', timeTo: '08:59' })).toMatchObject({ code: 'hours-backwards' });
    expect(hoursInOrder({ timeTo: '10:00' }).yes).toBe(false);
    expect(hoursInOrder({ timeFrom: '09:00', timeTo: '10:30' }).yes).toBe(true);
    expect(hoursInOrder({ timeFrom: '09:00' }).yes).toBe(true);
    const given = { programmeId: '00000000-0000-7000-8000-000000000001', kind: 'online', heldOn: '2026-11-20' };
    expect(addCeremonyInput.safeParse({ ...given, timeFrom: '23:59' }).success).toBe(true);
    expect(addCeremonyInput.safeParse({ ...given, timeFrom: '24:00' }).success).toBe(false);
  });
});
