// Of one kind of duty: how many of how many came in time, and what became of the others. For the public board and the desk.
import type { DutyCount } from '../modules/public-record/index.ts';
import { DUTY_STATE_WORDS } from '../modules/public-record/model.ts';
import { formatNumber } from '../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from './language.ts';

const WORDS = defineWords({
  vi: { notAsked: 'không được hỏi', of: 'trên', empty: (n: string) => `${n} “không phát sinh”` },
  en: { notAsked: 'not asked', of: 'of', empty: (n: string) => `${n} “none”` },
});

export function DutyFigure({ count }: { readonly count: DutyCount | undefined }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  if (!count) return <span className="text-quiet">{w.notAsked}</span>;
  const others = (
    [
      ['late', count.late],
      ['missing', count.missing],
      ['not_due', count.notDue],
    ] as const
  ).flatMap(([state, value]) => (value > 0 ? `${number(value)} ${t(DUTY_STATE_WORDS[state])}` : []));
  return (
    <span className="flex flex-col">
      <span>
        {number(count.onTime)} {w.of} {number(count.asked)} {t(DUTY_STATE_WORDS.on_time)}
      </span>
      {others.length > 0 || count.empty > 0 ? (
        <span className="text-sm text-quiet">
          {[...others, ...(count.empty > 0 ? [w.empty(number(count.empty))] : [])].join('; ')}
        </span>
      ) : null}
    </span>
  );
}
