// The optional reading helper as the desk sees it: where it is, what it was asked, what it proposed and what people made of
// that. Pure; screens may import it.
import {
  isCovered,
  samePartyName,
  type LeftOut,
  type Suggestion,
  type SuggestionKind,
} from '../../../tools/reading-helper/model.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../../tools/sentence/index.ts';
import type { Review } from '../review.ts';

export {
  LEFT_OUT_WORDS,
  type FactField,
  type LeftOut,
  type LeftOutReason,
  type Suggestion,
  type SuggestionKind,
} from '../../../tools/reading-helper/model.ts';

/** What people are told of the helper before they ask it. */
export interface HelperOffer {
  readonly model: string;
  /** Host and port that the text would be sent to. */
  readonly host: string;
  /** In characters. */
  readonly longestText: number;
}

export const HELPER_STATES = ['waiting', 'answered', 'failed'] as const;
export type HelperState = (typeof HELPER_STATES)[number];

/** A suggestion that waits for a person, or what the person decided. */
export interface StoredSuggestion {
  readonly id: string;
  readonly position: number;
  readonly suggestion: Suggestion;
  readonly decision: 'taken' | 'dismissed' | null;
}

export interface HelperReadingView {
  readonly state: HelperState;
  /** Waiting for longer than any answer takes: may be asked for again. */
  readonly isLost: boolean;
  readonly askedAt: string;
  readonly finishedAt: string | null;
  readonly attempts: number;
  readonly model: string;
  readonly host: string;
  readonly milliseconds: number | null;
  /** Why it failed. */
  readonly problem: Sentence | null;
  readonly leftOut: readonly LeftOut[];
  readonly suggestions: readonly StoredSuggestion[];
}

/** How a programme's record came about. */
export interface ProgrammeReadingView {
  readonly agreementId: string;
  /** Null when no AI helper took part. */
  readonly helper: {
    readonly model: string;
    readonly host: string;
    readonly suggested: number;
    readonly taken: number;
  } | null;
  /** Ids of commitments, and of parties' organisations, that were taken from the helper. */
  readonly fromHelper: readonly string[];
}

export const PROPOSERS = ['rules', 'helper', 'person'] as const;
export type Proposer = (typeof PROPOSERS)[number];

export const SUGGESTION_WORDS: Record<SuggestionKind, Sentence> = {
  fact: say('Thông tin chung', 'General fact'),
  party: say('Bên tham gia', 'Party'),
  person: say('Người được nêu tên', 'Person'),
  commitment: say('Cam kết', 'Commitment'),
  topic: say('Chủ đề', 'Topic'),
  channel: say('Kênh', 'Channel'),
};

export const HELPER_EVENTS: Readonly<Record<string, Sentence>> = {
  'reading-helper.set': say('đổi thiết lập trợ lý đọc', 'changed the settings of the reading helper'),
  'agreement.helper-asked': say('nhờ trợ lý đọc thêm văn bản', 'asked the reading helper about a text'),
  'agreement.helper-sent': say('gửi toàn văn cho trợ lý đọc', 'sent the whole text to the reading helper'),
  'agreement.helper-answered': say('nhận đề xuất của trợ lý đọc', 'received the helper’s suggestions'),
  'agreement.helper-failed': say('không nhận được đề xuất của trợ lý đọc', 'received no suggestions from the helper'),
  'agreement.suggestion-taken': say('nhận một đề xuất của trợ lý đọc', 'took a suggestion of the helper'),
  'agreement.suggestion-dismissed': say('bỏ một đề xuất của trợ lý đọc', 'dismissed a suggestion of the helper'),
};

export const helperCan = {
  /** `characters`: length of the text; `reading`: the last asking, if any. */
  ask(
    offer: HelperOffer | null,
    characters: number,
    reading: Pick<HelperReadingView, 'state' | 'isLost'> | null,
  ): Answer {
    if (!offer) {
      return no(
        'helper-off',
        'Quản trị hệ thống chưa bật trợ lý đọc. Mọi việc vẫn làm được khi không có trợ lý.',
        'The administrator has not turned on a reading helper. Everything works without one.',
      );
    }
    if (characters > offer.longestText) {
      const words = (language: 'vi' | 'en') => formatNumber(offer.longestText, language);
      return no(
        'too-long-for-helper',
        `Văn bản dài hơn mức ${words('vi')} ký tự mà trợ lý được nhận, nên không gửi.`,
        `The text is longer than the ${words('en')} characters that the helper is given, so it is not sent.`,
      );
    }
    if (reading?.state === 'waiting' && !reading.isLost) {
      return no('helper-busy', 'Đang hỏi trợ lý về văn bản này.', 'The helper is being asked about this text.');
    }
    if (reading?.state === 'answered') {
      return no('helper-answered', 'Trợ lý đã trả lời về văn bản này.', 'The helper has answered about this text.');
    }
    return YES;
  },

  decide(stored: Pick<StoredSuggestion, 'decision'>): Answer {
    return stored.decision === null
      ? YES
      : no('already-decided', 'Đề xuất này đã được xử lý.', 'This suggestion is decided already.');
  },

  /** Not what the review has by now, whoever put it there. */
  take(stored: Pick<StoredSuggestion, 'decision' | 'suggestion'>, review: Review): Answer {
    const open = this.decide(stored);
    if (!open.yes) return open;
    return isInReview(stored.suggestion, review)
      ? no('already-in-review', 'Phần xem xét đã có điều này.', 'The review has this already.')
      : YES;
  },
};

function isInReview(suggestion: Suggestion, review: Review): boolean {
  const covers = (one: { start: number | null; end: number | null; keep: boolean }) =>
    one.keep && one.start !== null && one.end !== null && isCovered(suggestion, { start: one.start, end: one.end });
  switch (suggestion.of) {
    case 'fact':
      return review[suggestion.field] === suggestion.value;
    case 'party':
      return review.parties.some((party) => party.keep && samePartyName(party.name, suggestion.name));
    case 'person':
      return review.people.some((one) => one.keep && one.role === suggestion.role && one.name === suggestion.name);
    case 'commitment':
      return review.commitments.some(covers);
    case 'topic':
      return review.topics.some(covers);
    case 'channel':
      return review.channels.some(covers);
  }
}
