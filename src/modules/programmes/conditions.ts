// What the rules of programmes are made of: facts, circumstances, and conditions with the reason when they do not hold.
import type { Day } from '../../tools/calendar/index.ts';
import { firstNo, no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { Money, ProgrammeState } from './model.ts';

/** What the rules look at; a ProgrammeView fits. */
export interface ProgrammeFacts {
  readonly state: ProgrammeState;
  readonly term: { readonly from: Day | null; readonly to: Day | null };
  readonly signedOn: Day | null;
  readonly parties: readonly { readonly organisationId: string; readonly side: string }[];
  readonly money: Money;
  readonly moneyNote: string | null;
  readonly publishedAt: string | null;
  readonly createdByOrganisationId: string;
  /** Number of the version in force; null until it has come into force. */
  readonly edition: number | null;
}

export interface Circumstances {
  readonly today: Day;
  /** The organisation one acts for; null for the program itself. */
  readonly organisationId: string | null;
  /** Whether any commitment stands (not dropped). */
  readonly hasCommitments: boolean;
  /** Whether another programme already names this one as its predecessor. */
  readonly isRenewed?: boolean;
  /** Whether an agreed amendment asks for the change. */
  readonly byAmendment?: boolean;
  /** Names of parties that have not yet confirmed what was recorded as signed. */
  readonly unconfirmed?: readonly string[];
  /** The reason given, for the steps that need one. Screens leave it out: whether one may try does not hang on it. */
  readonly reason?: string | null;
}

export function when(holds: boolean, code: string, vi: string, en: string): Answer {
  return holds ? YES : no(code, vi, en);
}

/** Both ends known: the first may not come after the last. */
export function termInOrder(term: { readonly from: Day | null; readonly to: Day | null }): Answer {
  return when(
    term.from === null || term.to === null || term.from <= term.to,
    'term-backwards',
    'Ngày hết hạn phải sau ngày bắt đầu.',
    'The term must end after it begins.',
  );
}

/** Suspended from a day that has come, within the term, until the same day or a later one. */
export function suspensionInOrder(
  suspension: { readonly from: Day; readonly plannedUntil: Day | null },
  term: { readonly from: Day | null; readonly to: Day | null },
  today: Day,
): Answer {
  return firstNo(
    when(
      suspension.from <= today && (term.from === null || suspension.from >= term.from),
      'suspension-begin',
      'Ngày bắt đầu tạm dừng phải trong thời hạn và không ở phía trước.',
      'The suspension must begin within the term and not in the future.',
    ),
    when(
      suspension.plannedUntil === null || suspension.plannedUntil >= suspension.from,
      'suspension-backwards',
      'Ngày dự kiến tiếp tục phải sau ngày bắt đầu tạm dừng.',
      'The planned last day must not lie before the first.',
    ),
  );
}

/** At least two sides, each with a party, and the acting organisation among them (or it would lose sight of it). */
export function bothSides(programme: ProgrammeFacts, at: Circumstances): Answer {
  const own = at.organisationId;
  return firstNo(
    when(
      new Set(programme.parties.map((party) => party.side)).size >= 2,
      'one-side-only',
      'Cần ghi ít nhất một đơn vị cho mỗi bên, từ hai bên trở lên.',
      'Name at least one party on each side, two sides or more.',
    ),
    when(
      own === null || programme.parties.some((party) => party.organisationId === own),
      'author-not-party',
      'Đơn vị của anh chị chưa có trong các bên, nên sẽ không còn xem được chương trình. Hãy thêm đơn vị mình trước.',
      'Your organisation is not among the parties and would lose sight of the programme. Add it first.',
    ),
  );
}
export function termKnown(programme: ProgrammeFacts): Answer {
  return when(
    programme.term.from !== null && programme.term.to !== null,
    'no-term',
    'Chưa ghi đủ thời hạn (từ ngày, đến ngày).',
    'The term (from, to) is not complete.',
  );
}
export function signed(programme: ProgrammeFacts, at: Circumstances): Answer {
  return firstNo(
    when(
      programme.signedOn !== null,
      'no-signing-day',
      'Chưa ghi ngày ký. Hãy ghi ngày ký ở phần thông tin chung.',
      'The day of signing is missing. Record it with the general facts.',
    ),
    when(
      programme.signedOn === null || programme.signedOn <= at.today,
      'signing-in-future',
      'Ngày ký còn ở phía trước, nên chưa thể ghi nhận là đã ký.',
      'The day of signing lies ahead, so it cannot be recorded as signed.',
    ),
  );
}
export function committed(at: Circumstances): Answer {
  return when(
    at.hasCommitments,
    'no-commitments',
    'Chưa có cam kết nào. Hãy ghi ít nhất một cam kết trước.',
    'There is no commitment yet. Record at least one first.',
  );
}
export function inState(programme: ProgrammeFacts, states: readonly ProgrammeState[], vi: string, en: string): Answer {
  return when(states.includes(programme.state), 'wrong-state', vi, en);
}
export function reasoned(at: Circumstances): Answer {
  return when(
    at.reason === undefined || (at.reason?.trim() ?? '') !== '',
    'no-reason',
    'Cần ghi lý do; lý do được lưu vào nhật ký và các bên đều xem được.',
    'A reason is needed; it goes into the journal, where all parties see it.',
  );
}
