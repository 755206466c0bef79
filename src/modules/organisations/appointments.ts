// People in office: which offices there are, the words for them, and the rules. Pure; part of the model.
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';

export const APPOINTMENT_ROLES = ['head', 'deputy', 'spokesperson', 'focal_point', 'other'] as const;
export type AppointmentRole = (typeof APPOINTMENT_ROLES)[number];

export const APPOINTMENT_ROLE_WORDS: Readonly<Record<AppointmentRole, Sentence>> = {
  head: say('Người đứng đầu', 'Head'),
  deputy: say('Cấp phó', 'Deputy'),
  spokesperson: say('Người phát ngôn', 'Spokesperson'),
  focal_point: say('Đầu mối phối hợp', 'Focal point'),
  other: say('Chức vụ khác', 'Other office'),
};

/** Whom the press must be able to reach: these two are public once the body stands in a published programme. */
export const PUBLIC_ROLES = ['spokesperson', 'focal_point'] as const;

export function isPublicRole(role: AppointmentRole): boolean {
  return role === 'spokesperson' || role === 'focal_point';
}

/**
 * After how many days a spokesperson or focal point has to be confirmed again. Our choice: Decree 09/2017/NĐ-CP asks
 * bodies to publish who speaks for them and how to reach them, and to say when that changes, but sets no interval;
 * a quarter is the rhythm of the reports, so that each report meets contacts looked at since the last.
 */
export const CONFIRMED_FOR_DAYS = 90;

/** Days are `YYYY-MM-DD`; `untilOn` is the first day on which the person no longer held the office. */
export interface AppointmentView {
  readonly id: string;
  readonly organisationId: string;
  readonly role: AppointmentRole;
  readonly personName: string;
  readonly title: string;
  /** On what the holder signs for the head: "KT. Chủ tịch, theo Quyết định …" */
  readonly signingNote: string | null;
  readonly workPhone: string | null;
  readonly workEmail: string | null;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly lastConfirmedOn: Day;
  readonly deputisesFor: { readonly id: string; readonly personName: string } | null;
  readonly standing: 'coming' | 'current' | 'past';
  readonly isStale: boolean;
  /** Give it back with a change. */
  readonly version: number;
}

interface Term {
  readonly role: AppointmentRole;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

export function standingOn({ fromOn, untilOn }: Omit<Term, 'role'>, day: Day): AppointmentView['standing'] {
  if (untilOn !== null && untilOn <= day) return 'past';
  return fromOn > day ? 'coming' : 'current';
}

/** The first day on which it has to be confirmed again. */
export function confirmBy(lastConfirmedOn: Day): Day {
  return addDays(lastConfirmedOn, CONFIRMED_FOR_DAYS);
}

export function isStaleOn(one: Term & { readonly lastConfirmedOn: Day }, day: Day): boolean {
  return isPublicRole(one.role) && standingOn(one, day) === 'current' && confirmBy(one.lastConfirmedOn) <= day;
}

const ENDED = no(
  'appointment-ended',
  'Người này đã thôi giữ chức vụ. Nếu giữ lại, hãy thêm một lần bổ nhiệm mới.',
  'This person no longer holds the office. If they take it up again, add a new appointment.',
);

export const appointmentCan = {
  /** `others`: the appointments of the same body, without the one in question. */
  hold(
    wanted: Term & { readonly workPhone: string | null; readonly workEmail: string | null },
    others: readonly (Term & { readonly personName: string })[],
    body: { readonly endedOn: Day | null },
  ): Answer {
    if (body.endedOn !== null && wanted.fromOn >= body.endedOn) {
      return no(
        'body-ended',
        `Đơn vị đã kết thúc từ ${formatDate(body.endedOn)}, không còn chức vụ mới.`,
        `The body ended on ${formatDate(body.endedOn)}; it has no new offices.`,
      );
    }
    if (wanted.untilOn !== null && wanted.untilOn < wanted.fromOn) {
      return no(
        'ends-before-beginning',
        'Ngày thôi giữ chức vụ phải sau ngày bắt đầu.',
        'The office cannot end before it begins.',
      );
    }
    if (isPublicRole(wanted.role) && !wanted.workPhone && !wanted.workEmail) {
      return no(
        'contact-needed',
        'Người phát ngôn và đầu mối cần điện thoại hoặc thư điện tử công vụ để báo chí liên hệ.',
        'A spokesperson or focal point needs a telephone or e-mail address of the office, so that the press can reach them.',
      );
    }
    const head = wanted.role === 'head' ? others.find((one) => one.role === 'head' && overlap(one, wanted)) : undefined;
    if (head) {
      return no(
        'head-taken',
        `Cùng thời gian này ${head.personName} là người đứng đầu. Hãy ghi ngày thôi giữ chức vụ của người đó trước.`,
        `${head.personName} is the head in this time. Record first when that ends.`,
      );
    }
    return YES;
  },
  change(one: { readonly standing: AppointmentView['standing'] }): Answer {
    return one.standing === 'past' ? ENDED : YES;
  },
  end(one: { readonly standing: AppointmentView['standing'] }): Answer {
    return one.standing === 'past' ? ENDED : YES;
  },
  confirm(one: { readonly standing: AppointmentView['standing']; readonly lastConfirmedOn: Day }, today: Day): Answer {
    if (one.standing === 'past') return ENDED;
    if (one.lastConfirmedOn >= today) return no('confirmed-today', 'Đã xác nhận hôm nay.', 'Confirmed today already.');
    return YES;
  },
  /** `chief`: the one whose place is taken, null when there is none of that id in the body. */
  deputise(
    id: string | null,
    chief: { readonly id: string; readonly deputisesFor: { readonly id: string } | null } | null,
  ): Answer {
    if (!chief || chief.id === id) {
      return no(
        'no-such-chief',
        'Người được thay phải là một người khác trong cùng đơn vị.',
        'The person whose place is taken must be another one of the same body.',
      );
    }
    return chief.deputisesFor !== null && chief.deputisesFor.id === id
      ? no(
          'deputies-in-circle',
          'Hai người không thể thay nhau theo vòng tròn.',
          'Two people cannot stand in for each other.',
        )
      : YES;
  },
};

function overlap(one: Term, other: Term): boolean {
  return (one.untilOn === null || one.untilOn > other.fromOn) && (other.untilOn === null || other.untilOn > one.fromOn);
}
