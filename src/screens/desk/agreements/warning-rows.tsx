import type { AgreementView } from '../../../modules/agreements/index.ts';
import { questionsOf, type Question } from '../../../modules/agreements/model.ts';
import { useSay, useWords } from '../../language.ts';
import { RadioField } from '../../ui/index.ts';
import type { Shown } from './review-form.tsx';
import { REVIEW_WORDS } from './review-words.ts';

interface WarningRowsProps {
  readonly warnings: AgreementView['proposal']['warnings'];
  readonly review: Shown;
}

/** Contradictions first, each as a question with its places in the text; then what is only to be known. */
export function WarningRows({ warnings, review }: WarningRowsProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  const questions = questionsOf(warnings);
  const asked = new Set(questions.map((question) => question.at));
  if (warnings.length === 0) return <p className="text-quiet">{w.noWarnings}</p>;
  return (
    <div className="flex flex-col gap-4">
      {questions.length > 0 ? <p>{w.questionsLead}</p> : null}
      {questions.map((question, number) => (
        <QuestionRow
          key={question.key}
          number={number}
          question={question}
          readings={warnings[question.at]?.readings ?? []}
          review={review}
        />
      ))}
      <ul className="flex flex-col gap-2">
        {warnings.map((warning, at) =>
          asked.has(at) ? null : (
            <li
              key={`${warning.code} ${warning.start ?? at}`}
              data-place={`warnings-${at}`}
              className="border-l-4 border-caution bg-caution-soft px-3 py-2"
            >
              {t(warning.sentence)} {warning.start === undefined ? null : <a href={`#cho-warnings-${at}`}>{w.see}</a>}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

interface QuestionRowProps {
  readonly number: number;
  readonly question: Question;
  readonly readings: readonly { readonly text: string; readonly start?: number }[];
  readonly review: Shown;
}

function QuestionRow({ number, question, readings, review }: QuestionRowProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  return (
    <div
      data-place={`warnings-${question.at}-1`}
      className="flex flex-col gap-3 border-l-4 border-caution bg-caution-soft px-3 py-3"
    >
      <input type="hidden" name={`answers.${number}.question`} value={question.key} />
      <RadioField
        label={t(question.sentence)}
        name={`answers.${number}.choice`}
        defaultValue={question.answerOf(review)?.value ?? ''}
        options={question.choices.map((choice) => ({ value: choice.value, label: t(choice.words) }))}
      />
      <p className="flex flex-wrap gap-x-4">
        {readings.map((reading, at) =>
          reading.start === undefined ? null : (
            <a key={`${reading.start} ${at}`} href={`#cho-warnings-${question.at}-${at}`}>
              {w.seeReading(at + 1)}
            </a>
          ),
        )}
      </p>
    </div>
  );
}
