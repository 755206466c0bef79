// What may happen to an amendment, and why not. What holds for the programme (its state) is asked of programmeCan.amend.
import type { Day } from '../../tools/calendar/index.ts';
import { firstNo, no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { AmendmentState } from './model.ts';

export interface AmendmentFacts {
  readonly state: AmendmentState;
  readonly authorSide: string;
  readonly authorOrganisationId: string;
  readonly operations: readonly unknown[];
  /** Sides that have answered. */
  readonly consents: readonly { readonly side: string }[];
}

export interface AmendmentCircumstances {
  readonly organisationId: string | null;
  /** The asker's side; null for who is no party. */
  readonly side: string | null;
  /** Whether the programme may be amended now. */
  readonly programme: Answer;
}

function inState(amendment: AmendmentFacts, states: readonly AmendmentState[], vi: string, en: string): Answer {
  return states.includes(amendment.state) ? YES : no('wrong-state', vi, en);
}

function ofAuthor(amendment: AmendmentFacts, at: AmendmentCircumstances): Answer {
  return at.organisationId === null || at.organisationId === amendment.authorOrganisationId
    ? YES
    : no('not-author', 'Chỉ đơn vị lập mới sửa được bản nháp.', 'Only its author may change the draft.');
}

function ofAuthorSide(amendment: AmendmentFacts, at: AmendmentCircumstances): Answer {
  return at.side === amendment.authorSide
    ? YES
    : no('not-author-side', 'Việc này của bên đề nghị sửa đổi.', 'This is for the side that proposed it.');
}

export const amendmentCan = {
  edit: (amendment: AmendmentFacts, at: AmendmentCircumstances): Answer =>
    firstNo(
      inState(amendment, ['drafted'], 'Chỉ sửa được khi còn là bản nháp.', 'Only a draft can be changed.'),
      ofAuthor(amendment, at),
    ),

  delete: (amendment: AmendmentFacts, at: AmendmentCircumstances): Answer => amendmentCan.edit(amendment, at),

  propose: (amendment: AmendmentFacts, at: AmendmentCircumstances): Answer =>
    firstNo(
      amendmentCan.edit(amendment, at),
      at.programme,
      amendment.operations.length > 0
        ? YES
        : no(
            'nothing-changed',
            'Bản nháp chưa thay đổi gì. Hãy sửa nội dung rồi đề nghị.',
            'The draft changes nothing yet. Change something, then propose it.',
          ),
    ),

  /** A side answers for itself, once. */
  answer: (amendment: AmendmentFacts, at: AmendmentCircumstances): Answer =>
    firstNo(
      inState(amendment, ['proposed'], 'Sửa đổi này không còn chờ trả lời.', 'This amendment waits for no answer.'),
      at.side !== null && at.side !== amendment.authorSide
        ? YES
        : no('not-other-side', 'Bên được đề nghị mới trả lời.', 'It is for the other side to answer.'),
      amendment.consents.some((consent) => consent.side === at.side)
        ? no('answered-already', 'Bên của anh chị đã trả lời rồi.', 'Your side has answered already.')
        : YES,
    ),

  /** The author's side records an answer given on paper, when nobody of that side has an account. */
  answerFor: (
    amendment: AmendmentFacts,
    at: AmendmentCircumstances,
    other: { readonly side: string; readonly hasMembers: boolean; readonly hasPaper: boolean },
  ): Answer =>
    firstNo(
      inState(amendment, ['proposed'], 'Sửa đổi này không còn chờ trả lời.', 'This amendment waits for no answer.'),
      ofAuthorSide(amendment, at),
      other.side === amendment.authorSide || amendment.consents.some((consent) => consent.side === other.side)
        ? no(
            'answered-already',
            `Bên ${other.side} không cần trả lời nữa.`,
            `Party ${other.side} has no answer to give.`,
          )
        : YES,
      other.hasMembers
        ? no(
            'side-has-members',
            `Bên ${other.side} có người dùng Cầu Nối, nên bên đó tự trả lời.`,
            `Party ${other.side} has people in CauNoi and answers for itself.`,
          )
        : YES,
      other.hasPaper
        ? YES
        : no(
            'paper-missing',
            `Bên ${other.side} không có tài khoản: cần tệp văn bản đồng ý của bên đó.`,
            `Party ${other.side} has no account: the paper with its consent is needed.`,
          ),
    ),

  withdraw: (amendment: AmendmentFacts, at: AmendmentCircumstances): Answer =>
    firstNo(
      inState(
        amendment,
        ['proposed', 'agreed'],
        'Chỉ rút được khi đã đề nghị mà chưa ký.',
        'It can be withdrawn after it was proposed and before it is signed.',
      ),
      ofAuthorSide(amendment, at),
    ),

  sign: (
    amendment: AmendmentFacts,
    at: AmendmentCircumstances,
    signing: {
      readonly signedOn: Day;
      readonly effectiveOn: Day;
      readonly effectiveReason: string | null;
      readonly today: Day;
      /** Whether another amendment is signed and waits for its day: two could contradict each other. */
      readonly otherWaits: boolean;
    } | null = null,
  ): Answer =>
    firstNo(
      inState(
        amendment,
        ['agreed'],
        'Chỉ ghi nhận đã ký khi các bên đã đồng ý.',
        'It can be recorded as signed once all sides have agreed.',
      ),
      at.programme,
      signing?.otherWaits
        ? no(
            'another-waits',
            'Có sửa đổi khác đã ký, chưa đến ngày hiệu lực. Hãy ghi nhận sau khi sửa đổi đó có hiệu lực.',
            'Another amendment is signed and waits for its day. Record this one after that.',
          )
        : YES,
      signing && signing.signedOn > signing.today
        ? no('signing-in-future', 'Ngày ký không thể ở phía trước.', 'The day of signing cannot lie ahead.')
        : YES,
      signing && signing.effectiveOn < signing.signedOn && !signing.effectiveReason
        ? no(
            'effective-before-signing',
            'Có hiệu lực trước ngày ký thì cần ghi lý do.',
            'To take effect before it was signed needs a reason.',
          )
        : YES,
    ),
} as const;
