// When a body may declare its money of a quarter, and why not. Pure.
import { quarterPeriod, type Day, type Quarter } from '../../tools/calendar/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type DeclarationVerb = 'declare' | 'correct';

export interface DeclarationFacts {
  readonly quarter: Quarter;
  /** Whether the programme has been signed: in force, suspended or over. */
  readonly isSigned: boolean;
  readonly term: { readonly from: Day | null; readonly to: Day | null };
  /** Of the declaring body; null when it is no party today. */
  readonly organisationKind: 'authority' | 'press' | 'other' | null;
  readonly isDeclared: boolean;
  readonly today: Day;
}

type Rule = (facts: DeclarationFacts) => Answer;

const mayBeDeclared: Rule = ({ quarter, isSigned, term, organisationKind, today }) => {
  const period = quarterPeriod(quarter);
  if (organisationKind === null)
    return no(
      'not-a-party',
      'Chỉ các bên của chương trình khai kinh phí.',
      'Only parties of the programme declare money.',
    );
  if (organisationKind === 'press')
    return no(
      'press-receives',
      'Cơ quan báo chí là bên nhận nên không khai ở đây; bên trả khai đã trả cho ai, bao nhiêu.',
      'A press agency receives money and does not declare here; whoever pays says to whom and how much.',
    );
  if (!isSigned)
    return no('not-signed', 'Chỉ khai cho chương trình đã ký.', 'Money is declared for signed programmes only.');
  if (period.from > today) return no('quarter-not-begun', 'Quý này chưa bắt đầu.', 'This quarter has not begun.');
  if ((term.from !== null && term.from > period.to) || (term.to !== null && term.to < period.from))
    return no(
      'outside-term',
      'Quý này nằm ngoài thời hạn chương trình.',
      'This quarter lies outside the programme’s term.',
    );
  return YES;
};

/** One rule per verb: `declarationCan.declare(facts)` → yes, or why not. */
export const declarationCan: Readonly<Record<DeclarationVerb, Rule>> = {
  declare: (facts) => {
    const may = mayBeDeclared(facts);
    if (!may.yes) return may;
    return facts.isDeclared
      ? no(
          'declared-already',
          'Quý này đã khai. Muốn đổi, hãy sửa và ghi lý do.',
          'This quarter has been declared. To change it, correct it with a reason.',
        )
      : YES;
  },
  correct: (facts) => {
    const may = mayBeDeclared(facts);
    if (!may.yes) return may;
    return facts.isDeclared
      ? YES
      : no(
          'nothing-to-correct',
          'Quý này chưa khai nên chưa có gì để sửa.',
          'Nothing was declared yet for this quarter.',
        );
  },
};
