import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';

const WORDS = defineWords({
  vi: {
    sure: 'rất có thể đúng',
    likely: 'có thể đúng',
    unsure: 'cần xem kỹ',
    byPerson: 'do người chọn',
    because: 'Vì sao',
  },
  en: {
    sure: 'very likely right',
    likely: 'probably right',
    unsure: 'look closely',
    byPerson: 'chosen by a person',
    because: 'Why',
  },
});

interface ReasonsProps {
  readonly weight: number;
  readonly reasons: readonly Sentence[];
  readonly madeBy: 'machine' | 'person';
}

/** From here on the machine's suggestions may be taken together. */
export const SURE = 0.85;
const LIKELY = 0.7;

/** How sure the suggestion is, and why, in words. */
export function Reasons({ weight, reasons, madeBy }: ReasonsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const words = weight >= SURE ? w.sure : weight >= LIKELY ? w.likely : w.unsure;
  return (
    <div className="text-sm">
      <p className="font-medium">
        {madeBy === 'person' ? w.byPerson : `${words} (${formatNumber(weight * 100, language, 0)} %)`}
      </p>
      {reasons.length > 0 ? (
        <ul aria-label={w.because} className="list-disc pl-5 text-quiet">
          {reasons.map((reason) => (
            <li key={reason.en}>{t(reason)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
