// What a plan of a year is: its states and words, and what may happen to it. Pure, so that screens in the browser may use it
// too.
import type { Day, Period } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import type { ProgrammeState, Term } from '../programmes/model.ts';

export { proposeLines, type PlannedCommitment, type PlannedTarget, type PlanGround } from './propose.ts';
export { isEmptyDifference, planDifference, type LineChange, type PlanDifference } from './difference.ts';

export const PLAN_STATES = ['draft', 'proposed', 'returned', 'agreed', 'issued'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_STATE_WORDS: Record<PlanState, Sentence> = {
  draft: say('bản nháp', 'draft'),
  proposed: say('chờ bên kia đồng ý', 'awaiting the other side'),
  returned: say('bên kia trả lại', 'given back by the other side'),
  agreed: say('các bên đã đồng ý', 'agreed by all sides'),
  issued: say('đã ban hành', 'issued'),
};

export const PLAN_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** One thing to be done, as the plan says it. Days are `YYYY-MM-DD`. */
export interface PlanLine {
  /** The action it is already; null for a new one. */
  readonly actionId: string | null;
  readonly commitmentId: string;
  readonly title: string;
  readonly startsOn: Day | null;
  readonly dueOn: Day;
  readonly ownerOrganisationId: string;
  readonly ownerName: string | null;
  readonly partnerOrganisationId: string | null;
  readonly partnerName: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly note: string | null;
}

/** What the journal says of plans, in words. Keys are the entries' `what`. */
export const PLAN_EVENTS: Readonly<Record<string, Sentence>> = {
  'yearly-plan.started': say('lập bản nháp kế hoạch năm', 'drafted a yearly plan'),
  'yearly-plan.changed': say('sửa bản nháp kế hoạch năm', 'changed the draft of a yearly plan'),
  'yearly-plan.deleted': say('xóa bản nháp kế hoạch năm', 'deleted the draft of a yearly plan'),
  'yearly-plan.proposed': say('gửi kế hoạch năm cho bên kia', 'proposed a yearly plan to the other side'),
  'yearly-plan.agreed': say('đồng ý với kế hoạch năm', 'agreed to a yearly plan'),
  'yearly-plan.returned': say('trả lại kế hoạch năm', 'gave a yearly plan back'),
  'yearly-plan.taken-back': say('rút kế hoạch năm về để sửa', 'took a yearly plan back to change it'),
  'yearly-plan.numbered': say('ghi số, ngày kế hoạch năm', 'gave a yearly plan its number and date'),
  'yearly-plan.issued': say('ban hành kế hoạch năm', 'issued a yearly plan'),
  'yearly-plan.edition-started': say('lập bản mới của kế hoạch năm', 'started a new edition of a yearly plan'),
};

/** First and last day of the year within the term, or null when they do not meet. */
export function yearWithin(year: number, term: Term): Period | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const from = term.from !== null && term.from > first ? term.from : first;
  const to = term.to !== null && term.to < last ? term.to : last;
  return from <= to ? { from, to } : null;
}

/** The years of the term, for choosing; where an end is open, this year and the next. */
export function planYears(term: Term, today: Day): number[] {
  const now = Number(today.slice(0, 4));
  const first = term.from ? Number(term.from.slice(0, 4)) : Math.min(now, term.to ? Number(term.to.slice(0, 4)) : now);
  const last = term.to ? Number(term.to.slice(0, 4)) : Math.max(now, first) + 1;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export interface PlanFacts {
  readonly state: PlanState;
  /** The side that wrote it. */
  readonly side: string;
  readonly organisationId: string;
  readonly lines: readonly unknown[];
  readonly place: string | null;
  readonly datedOn: Day | null;
}

export interface PlanAt {
  /** The acting organisation and its side; null for the program itself. */
  readonly organisationId: string | null;
  readonly side: string | null;
  /** Sides that have agreed. */
  readonly consents: readonly string[];
  /** All sides of the programme. */
  readonly sides: readonly string[];
  readonly programmeState: ProgrammeState;
  /** Each signer's name, null where nobody is named. */
  readonly signers?: readonly (string | null)[];
  /** Whether a later edition exists. */
  readonly isReplaced?: boolean;
  /** Sides that have somebody with an account. */
  readonly reachable?: readonly string[];
}

function when(holds: boolean, code: string, vi: string, en: string): Answer {
  return holds ? YES : no(code, vi, en);
}

function first(...answers: Answer[]): Answer {
  return answers.find((answer) => !answer.yes) ?? YES;
}

const OPEN: readonly PlanState[] = ['draft', 'returned'];

const own = (plan: PlanFacts, at: PlanAt) =>
  when(
    at.organisationId === null || plan.organisationId === at.organisationId,
    'not-author',
    'Bản nháp này do đơn vị khác lập.',
    'Another organisation wrote this draft.',
  );

const inState = (plan: PlanFacts, states: readonly PlanState[]) =>
  when(
    states.includes(plan.state),
    'wrong-state',
    `Kế hoạch ${PLAN_STATE_WORDS[plan.state].vi}, không làm được việc này.`,
    `The plan is ${PLAN_STATE_WORDS[plan.state].en}; this cannot be done.`,
  );

const running = (state: ProgrammeState) =>
  when(
    state === 'in_force' || state === 'suspended',
    'not-in-force',
    'Chỉ ban hành kế hoạch khi chương trình đang hiệu lực.',
    'A plan is issued only while the programme is in force.',
  );

export const planCan = {
  start(programme: { readonly state: ProgrammeState; readonly term: Term }, year: number): Answer {
    return first(
      when(
        programme.state !== 'ended' && programme.state !== 'liquidated',
        'programme-closed',
        'Chương trình đã kết thúc, không lập kế hoạch mới.',
        'The programme is over; no new plans.',
      ),
      when(
        yearWithin(year, programme.term) !== null,
        'outside-term',
        `Năm ${year} nằm ngoài thời hạn của chương trình.`,
        `The year ${year} lies outside the term of the programme.`,
      ),
    );
  },

  /** Given back, it becomes a draft again with the first change. */
  change: (plan: PlanFacts, at: PlanAt): Answer => first(inState(plan, OPEN), own(plan, at)),

  delete: (plan: PlanFacts, at: PlanAt): Answer => first(inState(plan, ['draft']), own(plan, at)),

  propose: (plan: PlanFacts, at: PlanAt): Answer =>
    first(
      inState(plan, OPEN),
      own(plan, at),
      when(plan.lines.length > 0, 'no-lines', 'Kế hoạch chưa có việc nào.', 'The plan has no actions yet.'),
    ),

  /** Each side for itself; `forSide` is another when the author enters a paper of a side that nobody can reach here. */
  agree(plan: PlanFacts, at: PlanAt, forSide: string | null): Answer {
    return first(
      inState(plan, ['proposed']),
      when(
        forSide !== null && at.sides.includes(forSide) && forSide !== plan.side,
        'own-plan',
        'Bên lập kế hoạch không cần đồng ý với kế hoạch của mình.',
        'The side that wrote the plan need not agree to it.',
      ),
      when(
        forSide !== null && !at.consents.includes(forSide),
        'agreed-already',
        'Bên này đã đồng ý rồi.',
        'This side has agreed already.',
      ),
      when(
        at.organisationId === null ||
          forSide === at.side ||
          (at.side === plan.side && forSide !== null && !(at.reachable ?? []).includes(forSide)),
        'other-side',
        'Bên kia có người dùng Cầu Nối nên tự trả lời.',
        'The other side has people here and answers itself.',
      ),
    );
  },

  giveBack: (plan: PlanFacts, at: PlanAt): Answer =>
    first(
      inState(plan, ['proposed', 'agreed']),
      when(
        at.organisationId === null || at.side !== plan.side,
        'own-plan',
        'Bên lập muốn sửa thì rút kế hoạch về.',
        'The side that wrote it takes it back instead.',
      ),
    ),

  takeBack: (plan: PlanFacts, at: PlanAt): Answer => first(inState(plan, ['proposed', 'agreed']), own(plan, at)),

  number: (plan: PlanFacts, at: PlanAt): Answer =>
    first(inState(plan, ['draft', 'returned', 'proposed', 'agreed']), own(plan, at)),

  issue: (plan: PlanFacts, at: PlanAt): Answer =>
    first(
      when(plan.state !== 'proposed', 'not-agreed', 'Còn chờ bên kia đồng ý.', 'The other side has not agreed yet.'),
      inState(plan, ['agreed']),
      own(plan, at),
      running(at.programmeState),
      when(Boolean(plan.place?.trim()), 'no-place', 'Chưa ghi địa danh ban hành.', 'The place of issue is missing.'),
      when(plan.datedOn !== null, 'no-date', 'Chưa ghi ngày ban hành.', 'The date of issue is missing.'),
      when(
        at.signers === undefined || (at.signers.length > 0 && at.signers.every((name) => name?.trim())),
        'no-signer',
        'Chưa có đủ người ký. Hãy ghi người ký ở mục Nhân sự của chương trình.',
        'Signatories are missing. Record them with the people of the programme.',
      ),
    ),

  replace: (plan: PlanFacts, at: PlanAt): Answer =>
    first(
      when(
        plan.state === 'issued',
        'not-issued',
        'Kế hoạch chưa ban hành: hãy sửa ngay trên bản này.',
        'The plan is not issued: change it as it is.',
      ),
      when(!at.isReplaced, 'replaced', 'Đã có bản mới hơn của kế hoạch này.', 'A later edition of this plan exists.'),
      when(
        at.programmeState !== 'ended' && at.programmeState !== 'liquidated',
        'programme-closed',
        'Chương trình đã kết thúc, không lập kế hoạch mới.',
        'The programme is over; no new plans.',
      ),
    ),
} as const;
