// A suggestion that a person has taken becomes an item of the review like any other: behind those there, to be changed or
// dropped as they like. Its place in the text tells later that it came from the helper.
import { samePartyName, type SuggestedCommitment, type Suggestion } from '../../../tools/reading-helper/index.ts';
import { reviewShape, type Review } from '../review.ts';

/** Throws when the suggestion does not fit a review, which a weighed one always does. */
export function addToReview(review: Review, suggestion: Suggestion): Review {
  return reviewShape.parse(added(review, suggestion));
}

function added(review: Review, suggestion: Suggestion): unknown {
  const { start, end } = suggestion;
  switch (suggestion.of) {
    case 'fact':
      return { ...review, [suggestion.field]: suggestion.value };
    case 'party':
      return {
        ...review,
        parties: [
          ...review.parties,
          {
            key: newKey(review),
            keep: true,
            name: suggestion.name,
            kind: suggestion.kind,
            side: suggestion.side,
            start,
            end,
          },
        ],
      };
    case 'person': {
      const { party } = suggestion;
      const own = party === null ? undefined : review.parties.find((one) => samePartyName(one.name, party));
      return {
        ...review,
        people: [
          ...review.people,
          {
            keep: true,
            role: suggestion.role,
            partyKey: suggestion.role === 'witness' ? '' : (own?.key ?? ''),
            name: suggestion.name,
            title: suggestion.title,
            start,
            end,
          },
        ],
      };
    }
    case 'commitment':
      return {
        ...review,
        commitments: [
          ...review.commitments,
          {
            keep: true,
            obliged: suggestion.obligedSide,
            kind: suggestion.kind,
            modality: suggestion.modality,
            text: suggestion.text,
            start,
            end,
            quantities: quantitiesOf(suggestion),
          },
        ],
      };
    case 'topic':
    case 'channel': {
      const list = suggestion.of === 'topic' ? 'topics' : 'channels';
      return { ...review, [list]: [...review[list], { keep: true, name: suggestion.name, start, end }] };
    }
  }
}

function quantitiesOf({ quantity, unit, per }: SuggestedCommitment): unknown[] {
  return quantity === null ? [] : [{ value: String(quantity).replace('.', ','), unit, per: per ?? '' }];
}

function newKey(review: Review): string {
  const taken = new Set(review.parties.map((party) => party.key));
  let number = review.parties.length + 1;
  while (taken.has(`h${number}`)) number += 1;
  return `h${number}`;
}
