// Standing in for an absent colleague. Pure; screens may import it.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { Day } from '../../tools/calendar/index.ts';

export const LONGEST_DELEGATION_DAYS = 92;

export interface DelegationState {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly endedAt: string | null;
}

export type DelegationTime = 'coming' | 'current' | 'over';

export function delegationTime(one: DelegationState, today: Day): DelegationTime {
  if (one.endedAt !== null || one.endsOn < today) return 'over';
  return one.startsOn > today ? 'coming' : 'current';
}

const DAY = 86_400_000;

export const delegationCan = {
  give(dates: { readonly startsOn: Day; readonly endsOn: Day }, today: Day): Answer {
    if (dates.endsOn < dates.startsOn) {
      return no('dates-crossed', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', 'The last day comes before the first.');
    }
    if (dates.endsOn < today) {
      return no('dates-past', 'Khoảng thời gian này đã qua.', 'These days are over.');
    }
    const days = (Date.parse(dates.endsOn) - Date.parse(dates.startsOn)) / DAY + 1;
    return days <= LONGEST_DELEGATION_DAYS
      ? YES
      : no(
          'too-long',
          `Mỗi lần giao làm thay nhiều nhất ${LONGEST_DELEGATION_DAYS} ngày. Vắng lâu hơn thì hãy giao vai trò.`,
          `At most ${LONGEST_DELEGATION_DAYS} days at a time. For a longer absence, give the role itself.`,
        );
  },
  end(one: DelegationState, today: Day): Answer {
    return delegationTime(one, today) === 'over'
      ? no('over', 'Việc làm thay này đã kết thúc.', 'This delegation is over already.')
      : YES;
  },
};
