// When somebody from outside may be invited, publish, withdraw and be answered. Pure.
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

/** The longest time for which a link may hold, in days. */
export const ASSESSOR_DAYS = 180;

export interface AssessorFacts {
  readonly untilOn: Day;
  readonly isRevoked: boolean;
  readonly isPublic: boolean;
  readonly hasOpinion: boolean;
}

export const assessorCan = {
  invite(facts: { readonly isPublic: boolean; readonly untilOn: Day; readonly today: Day }): Answer {
    if (!facts.isPublic)
      return no(
        'not-public',
        'Chỉ mời đánh giá chương trình đã công khai, vì người được mời xem chính trang công khai.',
        'Outside assessors judge published programmes only, since what they see is the public page.',
      );
    if (facts.untilOn < facts.today || facts.untilOn > addDays(facts.today, ASSESSOR_DAYS))
      return no(
        'end-out-of-range',
        `Ngày hết hạn phải từ hôm nay đến ${ASSESSOR_DAYS} ngày tới.`,
        `The link ends between today and ${ASSESSOR_DAYS} days from now.`,
      );
    return YES;
  },
  publish(facts: AssessorFacts, today: Day): Answer {
    if (facts.hasOpinion)
      return no(
        'opinion-there',
        'Ý kiến đã công bố thì không sửa được. Muốn đổi, hãy rút ý kiến rồi công bố ý kiến mới.',
        'A published opinion is not changed. Withdraw it and publish another.',
      );
    if (facts.isRevoked)
      return no(
        'link-revoked',
        'Đơn vị mời đã thu hồi liên kết này nên không công bố ý kiến mới được.',
        'The inviting body has revoked this link; no new opinion can be published with it.',
      );
    if (facts.untilOn < today) return no('link-over', 'Liên kết này đã hết hạn.', 'This link has ended.');
    if (!facts.isPublic)
      return no('not-public', 'Chương trình hiện không công khai.', 'The programme is not public at present.');
    return YES;
  },
  /** The author alone, at any time: also when the link has ended or was revoked. */
  withdraw(facts: Pick<AssessorFacts, 'hasOpinion'>): Answer {
    return facts.hasOpinion ? YES : no('no-opinion', 'Không có ý kiến nào để rút.', 'There is no opinion to withdraw.');
  },
};

export const opinionCan = {
  answer(facts: { readonly isWithdrawn: boolean; readonly side: string | null }): Answer {
    if (facts.side === null)
      return no('not-a-party', 'Chỉ các bên của chương trình trả lời ý kiến.', 'Only parties of the programme answer.');
    return facts.isWithdrawn
      ? no('opinion-withdrawn', 'Ý kiến này đã được rút.', 'This opinion has been withdrawn.')
      : YES;
  },
};
