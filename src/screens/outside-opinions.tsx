// What people from outside have published about a programme, with the answers of the sides. For the public page and the desk.
import type { ReactNode } from 'react';
import type { OutsideOpinion } from '../modules/public-record/index.ts';
import { JUDGEMENT_WORDS } from '../modules/public-record/model.ts';
import { formatDate } from '../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from './language.ts';
import { Card } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    by: (invited: string, on: string) => `công bố ngày ${on}, theo lời mời của ${invited}`,
    ties: 'Quan hệ với các bên, theo lời người đánh giá',
    withdrawn: (on: string) => `Tác giả đã rút ý kiến này ngày ${on}.`,
    judged: 'Về từng cam kết',
    answer: (who: string, on: string) => `${who} trả lời ngày ${on}`,
  },
  en: {
    by: (invited: string, on: string) => `published on ${on}, invited by ${invited}`,
    ties: 'Ties to the parties, in the author’s words',
    withdrawn: (on: string) => `Its author withdrew this opinion on ${on}.`,
    judged: 'On single commitments',
    answer: (who: string, on: string) => `${who} answered on ${on}`,
  },
});

interface OutsideOpinionsProps {
  readonly opinions: readonly OutsideOpinion[];
  /** Words of commitments by id. */
  readonly commitments: readonly { readonly id: string; readonly text: string }[];
  /** What stands below an opinion that was not withdrawn, such as the form of an answer. */
  readonly below?: (opinion: OutsideOpinion) => ReactNode;
}

export function OutsideOpinions({ opinions, commitments, below }: OutsideOpinionsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const textOf = (id: string) => commitments.find((one) => one.id === id)?.text ?? '';
  return (
    <ul className="flex flex-col gap-4">
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <Card className="flex flex-col gap-2">
            <p>
              <strong>{opinion.author}</strong>, {opinion.affiliation}{' '}
              <span className="text-quiet">({w.by(opinion.invitedBy, formatDate(opinion.publishedAt))})</span>
            </p>
            <p className="text-sm text-quiet">
              {w.ties}: {opinion.ties}
            </p>
            {opinion.withdrawn ? (
              <p>
                {w.withdrawn(formatDate(opinion.withdrawn.at))} {opinion.withdrawn.why}
              </p>
            ) : (
              <p className="max-w-[72ch] whitespace-pre-line">{opinion.text}</p>
            )}
            {opinion.judgements.length > 0 ? (
              <details className="text-sm">
                <summary className="cursor-pointer py-1 text-primary">{w.judged}</summary>
                <ul className="list-disc pl-5">
                  {opinion.judgements.map((one) => (
                    <li key={one.commitmentId}>
                      {textOf(one.commitmentId)}: <strong>{t(JUDGEMENT_WORDS[one.status])}</strong>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
            {opinion.answers.map((answer) => (
              <blockquote key={answer.at} className="border-l-2 border-line-strong pl-3">
                <p className="text-sm text-quiet">{w.answer(answer.organisationName, formatDate(answer.at))}</p>
                <p className="max-w-[72ch] whitespace-pre-line">{answer.text}</p>
              </blockquote>
            ))}
            {opinion.withdrawn ? null : below?.(opinion)}
          </Card>
        </li>
      ))}
    </ul>
  );
}
