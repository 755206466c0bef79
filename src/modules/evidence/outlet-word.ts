// When the outlet's own body may say that an item is theirs.
import { holdsLink } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
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
  return YES;
}

function both(first: Answer, second: Answer): Answer {
  return first.yes ? second : first;
}

export const outletCan = {
  /** By a person of that body, or by somebody who holds its link for this one item. */
  confirm(facts: OutletFacts, asker: Acting, clippingId?: string): Answer {
    const byLink = clippingId !== undefined && holdsLink(asker.actor, 'clipping-confirm', clippingId);
    const answer = both(own(facts, asker), byLink ? YES : may(asker, 'decide'));
    if (!answer.yes || !facts.isConfirmed) return answer;
    return no('confirmed', 'Đã nhận là bài của mình rồi.', 'It is confirmed as yours already.');
  },
  withdraw(facts: OutletFacts, asker: Acting): Answer {
    const answer = both(own(facts, asker), may(asker, 'decide'));
    if (!answer.yes || facts.isConfirmed) return answer;
    return no('not-confirmed', 'Chưa nhận nên không có gì để rút.', 'There is nothing to take back.');
  },
};
