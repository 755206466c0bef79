// A text brought in to be read: its states, its parts that a person must have seen, and the rules of acceptance.
import { say, no, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { questionsOf } from './questions.ts';
import { HELPER_EVENTS } from './reading-helper/model.ts';
import type { Review } from './review.ts';
import type { Warning } from '../../tools/agreement-reader/index.ts';

export type {
  Review,
  ReviewedCommitment,
  ReviewedName,
  ReviewedParty,
  ReviewedPerson,
  ReviewedQuantity,
} from './review.ts';
export { BOUND_WORDS, BOUNDS, cadenceWords, targetsFor, type Bound } from './quantities.ts';
export { questionsOf, type Choice, type Question } from './questions.ts';

export const AGREEMENT_STATES = ['to_review', 'accepted', 'dropped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_STATE_WORDS: Record<AgreementState, Sentence> = {
  to_review: say('chờ xem xét', 'to review'),
  accepted: say('đã thành chương trình', 'became a programme'),
  dropped: say('đã bỏ', 'dropped'),
};

export const BROUGHT_AS = ['paste', 'upload', 'address'] as const;
export type BroughtAs = (typeof BROUGHT_AS)[number];

export const BROUGHT_AS_WORDS: Record<BroughtAs, Sentence> = {
  paste: say('dán văn bản', 'pasted'),
  upload: say('tải tệp lên', 'uploaded'),
  address: say('lấy từ địa chỉ', 'from an address'),
};

/** Parts of the review. Each must be marked as seen before the text can become a programme. */
export const REVIEW_PARTS = ['general', 'parties', 'commitments', 'topics', 'warnings'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

export const REVIEW_PART_WORDS: Record<ReviewPart, Sentence> = {
  general: say('Tên, thời hạn, nơi và ngày ký', 'Name, term, place and day of signing'),
  parties: say('Các bên và người đại diện', 'Parties and people'),
  commitments: say('Cam kết', 'Commitments'),
  topics: say('Chủ đề và kênh', 'Topics and channels'),
  warnings: say('Điều cần lưu ý', 'Warnings'),
};

/** What the journal says of a text, in words. */
export const AGREEMENT_EVENTS: Readonly<Record<string, Sentence>> = {
  'agreement.brought': say('đưa văn bản vào để đọc', 'brought in a text'),
  'agreement.reviewed': say('lưu phần đã xem xét', 'saved the review'),
  'agreement.accepted': say('chấp nhận văn bản thành chương trình', 'accepted the text as a programme'),
  'agreement.dropped': say('bỏ văn bản', 'dropped the text'),
  ...HELPER_EVENTS,
};

export const agreementCan = {
  review(agreement: { readonly state: AgreementState }): Answer {
    return agreement.state === 'to_review'
      ? YES
      : no(
          'already-decided',
          'Văn bản này đã được xử lý xong nên không sửa phần xem xét được nữa.',
          'This text is decided already; its review can no longer be changed.',
        );
  },

  /** `ownId`: the organisation that acts. */
  accept(
    agreement: { readonly state: AgreementState; readonly proposal: { readonly warnings: readonly Warning[] } },
    review: Review,
    ownId: string | null,
  ): Answer {
    const open = this.review(agreement);
    if (!open.yes) return open;
    const unseen = REVIEW_PARTS.filter((part) => !review.seen.includes(part));
    if (unseen.length > 0) {
      const names = (language: 'vi' | 'en') => unseen.map((part) => REVIEW_PART_WORDS[part][language]).join('; ');
      return no(
        'not-seen',
        `Còn phần chưa đánh dấu “Đã xem”: ${names('vi')}.`,
        `Parts not yet marked as seen: ${names('en')}.`,
      );
    }
    const unanswered = questionsOf(agreement.proposal.warnings).filter(
      (question) => question.answerOf(review) === null,
    );
    if (unanswered[0]) {
      return no(
        'not-answered',
        `Văn bản có chỗ mâu thuẫn chưa được trả lời (${unanswered.length}): ${unanswered[0].sentence.vi} Hãy chọn ở phần Điều cần lưu ý.`,
        `The text contradicts itself and this is not answered yet (${unanswered.length}): ${unanswered[0].sentence.en} Choose in the part Warnings.`,
      );
    }
    const parties = review.parties.filter((party) => party.keep);
    const unknown = parties.find((party) => party.body === '');
    if (unknown) {
      return no(
        'party-not-chosen',
        `Hãy chọn đơn vị ứng với “${unknown.name}”, hoặc chọn “đơn vị mới”.`,
        `Choose the body that “${unknown.name}” means, or “a new body”.`,
      );
    }
    if (!parties.some((party) => party.kind === 'press') || !parties.some((party) => party.kind !== 'press')) {
      return no(
        'two-kinds-needed',
        'Cần ít nhất một cơ quan báo chí và một cơ quan, đơn vị ở địa phương.',
        'At least one press agency and one local body are needed.',
      );
    }
    if (new Set(parties.map((party) => party.side)).size < 2) {
      return no(
        'two-sides-needed',
        'Các đơn vị phải đứng ở ít nhất hai bên.',
        'The bodies must stand on at least two sides.',
      );
    }
    if (ownId !== null && !parties.some((party) => party.body === ownId)) {
      return no(
        'not-a-party',
        'Đơn vị của anh chị chưa có trong các bên. Hãy chọn đúng đơn vị mình ở phần Các bên.',
        'Your organisation is not among the parties. Choose it in the part Parties.',
      );
    }
    if (!review.commitments.some((commitment) => commitment.keep)) {
      return no('no-commitments', 'Cần ít nhất một cam kết.', 'At least one commitment is needed.');
    }
    return YES;
  },
};
