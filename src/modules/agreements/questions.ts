// A contradiction of the text is a question to the person who reviews it: which of the readings holds? Nothing is settled
// without an answer, and "both" and "not known" are answers too. Pure; screens import it through ./model.ts.
import type { Warning } from '../../tools/agreement-reader/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import type { Review } from './review.ts';

export interface Choice {
  /** `0`, `1` … for the readings; `both`, `unknown`. */
  readonly value: string;
  readonly words: Sentence;
}

export interface Question {
  /** Names the contradiction within its text; the text and the proposal never change. */
  readonly key: string;
  /** Place of the warning among the proposal's. */
  readonly at: number;
  readonly sentence: Sentence;
  readonly choices: readonly Choice[];
  answerOf(review: Pick<Review, 'answers'>): Choice | null;
}

const BOTH: Choice = { value: 'both', words: say('Giữ cả hai, đều đúng', 'Keep both, each is right') };
const UNKNOWN: Choice = { value: 'unknown', words: say('Chưa rõ, sẽ hỏi lại', 'Not known yet, to be asked') };

/** The warnings that ask, in their order. */
export function questionsOf(warnings: readonly Warning[]): Question[] {
  return warnings.flatMap((warning, at): Question[] => {
    if (!warning.readings || warning.readings.length < 2) return [];
    const key = `${warning.code} ${warning.readings.map((one) => one.start ?? 'x').join('-')}`.slice(0, 120);
    const choices: Choice[] = [
      ...warning.readings.map((one, index) => ({
        value: String(index),
        words: say(`Đúng là “${short(one.text)}”`, `It is “${short(one.text)}”`),
      })),
      BOTH,
      UNKNOWN,
    ];
    return [
      {
        key,
        at,
        sentence: warning.sentence,
        choices,
        answerOf: (review) => {
          const given = review.answers.find((one) => one.question === key)?.choice;
          return choices.find((choice) => choice.value === given) ?? null;
        },
      },
    ];
  });
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
