import { Link } from 'react-router';
import type { DeclarationView } from '../../modules/public-record/index.ts';
import { ANSWER_WORDS } from '../../modules/public-record/model.ts';
import { MONEY_WORDS, type Money } from '../../modules/programmes/model.ts';
import { periodName, type Quarter } from '../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { Section } from '../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Kinh phí',
    general: 'Lời khai chung',
    none: 'Chưa có lời khai theo quý.',
    on: (day: string) => `khai ngày ${day}`,
    late: (due: string) => `sau hạn ${due}`,
    corrected: (day: string, why: string) => `sửa ngày ${day}: ${why}`,
    dong: (n: string) => `${n} đồng`,
    register: 'Xem sổ kinh phí theo quý',
  },
  en: {
    title: 'Money',
    general: 'General declaration',
    none: 'No declaration per quarter yet.',
    on: (day: string) => `declared on ${day}`,
    late: (due: string) => `after the deadline, ${due}`,
    corrected: (day: string, why: string) => `corrected on ${day}: ${why}`,
    dong: (n: string) => `${n} dong`,
    register: 'See the register per quarter',
  },
});

interface DeclarationsProps {
  readonly money: Money;
  readonly note: string | null;
  readonly declarations: readonly DeclarationView[];
}

/** Money, or that there is none: in general, and what each body declared for each quarter. */
export function Declarations({ money, note, declarations }: DeclarationsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  return (
    <Section title={w.title} id="kinh-phi" aside={<Link to={to('/so-kinh-phi')}>{w.register}</Link>}>
      <p>
        {w.general}: <strong>{t(MONEY_WORDS[money])}</strong>
        {note ? `. ${note}` : ''}
      </p>
      {declarations.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
      <ul className="flex flex-col gap-3">
        {declarations.map((one) => (
          <li key={one.id}>
            <strong>{one.organisationName}</strong>, {t(periodName(one.quarter as Quarter))}:{' '}
            {t(ANSWER_WORDS[one.answer])} (
            {[w.on(formatDate(one.declaredOn)), one.isLate ? w.late(formatDate(one.dueOn)) : null]
              .filter(Boolean)
              .join('; ')}
            )
            {one.lines.length > 0 ? (
              <ul className="list-disc pl-5">
                {one.lines.map((line) => (
                  <li key={`${line.medium} ${line.reason} ${line.amount}`}>
                    {line.medium}: {w.dong(formatNumber(line.amount, language))}, {line.reason}
                  </li>
                ))}
              </ul>
            ) : null}
            {one.note ? <span className="block text-quiet">{one.note}</span> : null}
            {one.corrected ? (
              <span className="block text-quiet">{w.corrected(formatDate(one.corrected.on), one.corrected.why)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
