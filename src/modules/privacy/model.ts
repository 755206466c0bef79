// Requests of people about their own data: states, the legal clock and what may be done when. Pure.
// Clock: Decree 356/2025/NĐ-CP under Law 91/2025/QH15: a first answer within 2 working days; copies carried out within 10 days, erasure
// within 20, each extended once by at most 15, with a reason. To be confirmed by the operator's lawyers before use.
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';

export const REQUEST_KINDS = ['copy', 'erase'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['received', 'accepted', 'refused', 'carried_out'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const ANSWER_WORKING_DAYS = 2;
export const CARRY_OUT_DAYS: Readonly<Record<RequestKind, number>> = { copy: 10, erase: 20 };
export const EXTENSION_DAYS = 15;

export const REQUEST_KIND_WORDS: Readonly<Record<RequestKind, Sentence>> = {
  copy: say('Cung cấp bản sao dữ liệu', 'A copy of the data'),
  erase: say('Xóa dữ liệu', 'Erasure'),
};

export const REQUEST_STATE_WORDS: Readonly<Record<RequestState, Sentence>> = {
  received: say('đã nhận, chờ trả lời', 'received, to be answered'),
  accepted: say('đã chấp nhận, đang thực hiện', 'accepted, being carried out'),
  refused: say('không chấp nhận', 'refused'),
  carried_out: say('đã thực hiện', 'carried out'),
};

/** Holidays that the Labour Code (45/2019/QH14, Article 112) fixes by the solar calendar; the others are entered each year. */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02']);

export function isWorkingDay(day: Day, daysOff: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day) && !FIXED_HOLIDAYS.has(day.slice(5));
}

/** The day itself does not count (Civil Code 91/2015/QH13, Article 147). */
export function workingDaysAfter(day: Day, count: number, daysOff: ReadonlySet<Day>): Day {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, 1);
    if (isWorkingDay(found, daysOff)) left -= 1;
  }
  return found;
}

/** A term whose last day is free of work ends on the next working day (Civil Code, Article 148). */
export function termAfter(day: Day, days: number, daysOff: ReadonlySet<Day>): Day {
  let found = addDays(day, days);
  while (!isWorkingDay(found, daysOff)) found = addDays(found, 1);
  return found;
}

/** The clock of a paper runs from the day on which it was handed in, whenever it is entered. */
export function canBeTakenIn(handedInOn: Day, today: Day): Answer {
  return handedInOn <= today
    ? YES
    : no(
        'handed-in-in-future',
        'Ngày nộp đơn không thể ở phía trước.',
        'The paper cannot be handed in on a day ahead.',
      );
}

export interface RequestFacts {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly extendedReason: string | null;
}

export interface SubjectFacts {
  readonly isAdministrator: boolean;
  readonly openMemberships: number;
}

export const requestCan = {
  answer: ({ state }: RequestFacts): Answer =>
    state === 'received'
      ? YES
      : no('answered-already', 'Yêu cầu này đã được trả lời.', 'This request has been answered.'),
  extend({ state, extendedReason }: RequestFacts): Answer {
    if (state !== 'accepted')
      return no('not-accepted', 'Chỉ gia hạn yêu cầu đã chấp nhận.', 'Only an accepted request can be extended.');
    return extendedReason === null
      ? YES
      : no('extended-already', 'Chỉ được gia hạn một lần.', 'It can be extended only once.');
  },
  /** `as`: what is about to be done for it. */
  carryOut({ state, kind }: RequestFacts, as: RequestKind, subject: SubjectFacts): Answer {
    if (kind !== as) return no('another-kind', 'Yêu cầu này thuộc loại khác.', 'This request is of another kind.');
    if (state !== 'accepted') return no('not-accepted', 'Hãy chấp nhận yêu cầu trước.', 'Accept the request first.');
    if (kind === 'erase' && subject.isAdministrator)
      return no(
        'is-administrator',
        'Người này là quản trị hệ thống. Hãy thôi quyền quản trị trước.',
        'This person is an administrator. End that first.',
      );
    return kind === 'erase' && subject.openMemberships > 0
      ? no(
          'still-member',
          'Người này còn thuộc một đơn vị. Đơn vị cần kết thúc tư cách thành viên trước.',
          'This person still belongs to a body, which must end the membership first.',
        )
      : YES;
  },
} as const;
