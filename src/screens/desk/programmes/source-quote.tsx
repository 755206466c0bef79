import { Link } from 'react-router';
import type { CommitmentView } from '../../../modules/commitments/index.ts';
import { defineWords, useTo, useWords } from '../../language.ts';

const WORDS = defineWords({
  vi: { where: 'Xem tại chỗ trong văn bản', byHand: 'Ghi bằng tay, không có chỗ trong văn bản.' },
  en: { where: 'See its place in the text', byHand: 'Recorded by hand, without a place in a text.' },
});

interface SourceQuoteProps {
  readonly commitment: CommitmentView;
  readonly agreement: { readonly id: string } | null;
  /** Its anchor on the text's page, when it is known. */
  readonly place: string | undefined;
}

/** The words of the agreement that this commitment came from, one click from their place there. */
export function SourceQuote({ commitment, agreement, place }: SourceQuoteProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const { source } = commitment;
  if (!source) return <p className="text-sm text-quiet">{w.byHand}</p>;
  return (
    <blockquote className="border-l-2 border-line pl-3 text-sm text-quiet">
      “{source.quote}”{' '}
      {agreement ? (
        <Link to={to(`/lam-viec/van-ban/${agreement.id}${place ? `#${place}` : ''}`)}>{w.where}</Link>
      ) : null}
    </blockquote>
  );
}
