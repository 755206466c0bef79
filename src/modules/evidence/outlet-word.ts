// When the outlet's own body may say that an item is theirs.
import { no, type Answer } from '../../tools/sentence/index.ts';
import type { ClippingKind } from './model.ts';
import { may, type Acting } from './policy.ts';

export interface OutletFacts {
  readonly kind: ClippingKind;
  /** The body that the outlet belongs to. */
  readonly organisationId: string;
  readonly isConfirmed: boolean;
}

function own(facts: OutletFacts, asker: Acting): Answer {
  if (facts.kind === 'record') {
    return no(
      'no-outlet',
      'Hồ sơ việc đã làm không do kênh nào đăng.',
      'No outlet published the record of a thing done.',
    );
  }
  if (asker.organisation !== facts.organisationId) {
    return no(
      'other-outlet',
      'Chỉ cơ quan có kênh đăng bài này mới tự nhận được.',
      'Only the body whose outlet published it can say so.',
    );
  }
  return may(asker, 'decide');
}

export const outletCan = {
  confirm(facts: OutletFacts, asker: Acting): Answer {
    const answer = own(facts, asker);
    if (!answer.yes || !facts.isConfirmed) return answer;
    return no('confirmed', 'Đã nhận là bài của mình rồi.', 'It is confirmed as yours already.');
  },
  withdraw(facts: OutletFacts, asker: Acting): Answer {
    const answer = own(facts, asker);
    if (!answer.yes || facts.isConfirmed) return answer;
    return no('not-confirmed', 'Chưa nhận nên không có gì để rút.', 'There is nothing to take back.');
  },
};
