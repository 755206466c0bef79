// What minutes of acceptance and liquidation are: their kinds, states and words, and what may happen to them. Pure, so that
// screens in the browser may use it too.
import type { Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import type { ProgrammeState } from '../programmes/model.ts';

export const MINUTES_KINDS = ['acceptance', 'liquidation'] as const;
export type MinutesKind = (typeof MINUTES_KINDS)[number];

export const MINUTES_KIND_WORDS: Record<MinutesKind, Sentence> = {
  acceptance: say('biên bản nghiệm thu', 'acceptance minutes'),
  liquidation: say('biên bản thanh lý', 'liquidation minutes'),
};

export const MINUTES_STATES = ['draft', 'proposed', 'returned', 'agreed', 'frozen'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export const MINUTES_STATE_WORDS: Record<MinutesState, Sentence> = {
  draft: say('bản nháp', 'draft'),
  proposed: say('chờ bên kia xác nhận', 'awaiting the other side'),
  returned: say('bên kia trả lại', 'given back by the other side'),
  agreed: say('các bên đã xác nhận', 'confirmed by all sides'),
  frozen: say('đã chốt', 'frozen'),
};

export const MINUTES_MONEY = ['none', 'values'] as const;
export type MinutesMoney = (typeof MINUTES_MONEY)[number];

export const MINUTES_MONEY_WORDS: Record<MinutesMoney, Sentence> = {
  none: say('không phát sinh', 'none arose'),
  values: say('có giá trị, ghi theo từng sản phẩm', 'values, item by item'),
};

export const MONEY_NOT_STATED = say('không ghi trong biên bản này', 'not stated in these minutes');

export const MINUTES_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type MinutesFormat = (typeof MINUTES_FORMATS)[number];

/** What the journal says of minutes, in words. Keys are the entries' `what`. */
export const ACCEPTANCE_EVENTS: Readonly<Record<string, Sentence>> = {
  'acceptance.started': say('lập bản nháp biên bản', 'drafted minutes'),
  'acceptance.changed': say('sửa bản nháp biên bản', 'changed the draft of minutes'),
  'acceptance.deleted': say('xóa bản nháp biên bản', 'deleted the draft of minutes'),
  'acceptance.proposed': say('gửi biên bản cho bên kia xác nhận', 'put minutes before the other side'),
  'acceptance.agreed': say('xác nhận biên bản', 'confirmed minutes'),
  'acceptance.returned': say('trả lại biên bản', 'gave minutes back'),
  'acceptance.taken-back': say('rút biên bản về để sửa', 'took minutes back to change them'),
  'acceptance.numbered': say('ghi số, ngày biên bản', 'gave minutes their number and date'),
  'acceptance.frozen': say('chốt biên bản', 'froze minutes'),
  'acceptance.edition-started': say('lập bản mới của biên bản', 'started a new edition of minutes'),
};

export interface MinutesFacts {
  readonly kind: MinutesKind;
  readonly state: MinutesState;
  /** The side that drafted it. */
  readonly side: string;
  readonly organisationId: string;
  readonly place: string | null;
  readonly datedOn: Day | null;
}

export interface MinutesAt {
  /** The acting organisation and its side; null for the program itself. */
  readonly organisationId: string | null;
  readonly side: string | null;
  /** Sides that have confirmed. */
  readonly consents: readonly string[];
  /** All sides of the programme. */
  readonly sides: readonly string[];
  readonly programmeState: ProgrammeState;
  /** Who signs, null where nobody is named. */
  readonly signers: readonly (string | null)[];
  /** Accepted or refused deliverables that the minutes would list. */
  readonly items: number;
  readonly isReplaced: boolean;
  /** Sides that have somebody with an account. */
  readonly reachable: readonly string[];
}

function when(holds: boolean, code: string, vi: string, en: string): Answer {
  return holds ? YES : no(code, vi, en);
}

function first(...answers: Answer[]): Answer {
  return answers.find((answer) => !answer.yes) ?? YES;
}

const OPEN: readonly MinutesState[] = ['draft', 'returned'];

const own = (minutes: MinutesFacts, at: MinutesAt) =>
  when(
    at.organisationId === null || minutes.organisationId === at.organisationId,
    'not-author',
    'Biên bản này do đơn vị khác lập.',
    'Another organisation drafted these minutes.',
  );

const inState = (minutes: MinutesFacts, states: readonly MinutesState[]) =>
  when(
    states.includes(minutes.state),
    'wrong-state',
    `Biên bản ${MINUTES_STATE_WORDS[minutes.state].vi}, không làm được việc này.`,
    `The minutes are ${MINUTES_STATE_WORDS[minutes.state].en}; this cannot be done.`,
  );

const signersNamed = (at: MinutesAt) =>
  when(
    at.signers.length > 0 && at.signers.every((name) => name?.trim()),
    'no-signer',
    'Chưa có đủ người ký của các bên. Hãy ghi người ký ở mục Nhân sự của chương trình.',
    'Signatories are missing. Record them with the people of the programme.',
  );

export const minutesCan = {
  /** Acceptance while there is work and until liquidation; liquidation once the programme has ended. */
  start(kind: MinutesKind, programme: { readonly state: ProgrammeState }): Answer {
    const { state } = programme;
    return kind === 'acceptance'
      ? when(
          state === 'in_force' || state === 'suspended' || state === 'ended',
          'not-in-force',
          'Chỉ nghiệm thu khi chương trình đang hoặc đã có hiệu lực và chưa thanh lý.',
          'Work is accepted while a programme is or was in force and is not liquidated.',
        )
      : when(
          state === 'ended' || state === 'liquidated',
          'not-ended',
          'Chương trình chưa kết thúc nên chưa lập biên bản thanh lý.',
          'The programme has not ended; there is nothing to liquidate yet.',
        );
  },

  /** Given back, they become a draft again with the first change. */
  change: (minutes: MinutesFacts, at: MinutesAt): Answer => first(inState(minutes, OPEN), own(minutes, at)),

  delete: (minutes: MinutesFacts, at: MinutesAt): Answer => first(inState(minutes, ['draft']), own(minutes, at)),

  propose: (minutes: MinutesFacts, at: MinutesAt): Answer =>
    first(
      inState(minutes, OPEN),
      own(minutes, at),
      when(
        minutes.kind === 'liquidation' || at.items > 0,
        'no-items',
        'Kỳ này chưa có sản phẩm nào được chấp nhận hay từ chối để đưa vào biên bản.',
        'No deliverable of this period has been accepted or refused yet; the minutes would be empty.',
      ),
      // They are part of what the sides confirm.
      signersNamed(at),
    ),

  /** Each side for itself; another side only by the author, with its paper, where nobody of it can be reached here. */
  agree(minutes: MinutesFacts, at: MinutesAt, forSide: string | null): Answer {
    return first(
      inState(minutes, ['proposed']),
      when(
        forSide !== null && at.sides.includes(forSide) && forSide !== minutes.side,
        'own-minutes',
        'Bên lập biên bản đã xác nhận bằng việc gửi đi.',
        'The side that drafted the minutes has confirmed them by sending them.',
      ),
      when(
        forSide !== null && !at.consents.includes(forSide),
        'agreed-already',
        'Bên này đã xác nhận rồi.',
        'This side has confirmed already.',
      ),
      when(
        at.organisationId === null ||
          forSide === at.side ||
          (at.side === minutes.side && forSide !== null && !at.reachable.includes(forSide)),
        'other-side',
        'Bên kia có người dùng Cầu Nối nên tự trả lời.',
        'The other side has people here and answers itself.',
      ),
    );
  },

  giveBack: (minutes: MinutesFacts, at: MinutesAt): Answer =>
    first(
      inState(minutes, ['proposed', 'agreed']),
      when(
        at.organisationId === null || at.side !== minutes.side,
        'own-minutes',
        'Bên lập muốn sửa thì rút biên bản về.',
        'The side that drafted the minutes takes them back instead.',
      ),
    ),

  takeBack: (minutes: MinutesFacts, at: MinutesAt): Answer =>
    first(inState(minutes, ['proposed', 'agreed']), own(minutes, at)),

  number: (minutes: MinutesFacts, at: MinutesAt): Answer =>
    first(inState(minutes, ['draft', 'returned', 'proposed', 'agreed']), own(minutes, at)),

  freeze: (minutes: MinutesFacts, at: MinutesAt): Answer =>
    first(
      when(
        minutes.state !== 'proposed',
        'not-agreed',
        'Còn chờ bên kia xác nhận.',
        'The other side has not confirmed.',
      ),
      inState(minutes, ['agreed']),
      own(minutes, at),
      when(Boolean(minutes.place?.trim()), 'no-place', 'Chưa ghi địa danh lập biên bản.', 'The place is missing.'),
      when(minutes.datedOn !== null, 'no-date', 'Chưa ghi ngày lập biên bản.', 'The date of the minutes is missing.'),
      signersNamed(at),
    ),

  replace: (minutes: MinutesFacts, at: MinutesAt): Answer =>
    first(
      when(
        minutes.state === 'frozen',
        'not-frozen',
        'Biên bản chưa chốt: hãy sửa ngay trên bản này.',
        'The minutes are not frozen: change them as they are.',
      ),
      when(
        !at.isReplaced,
        'replaced',
        'Đã có bản mới hơn của biên bản này.',
        'A later edition of these minutes exists.',
      ),
    ),
} as const;
