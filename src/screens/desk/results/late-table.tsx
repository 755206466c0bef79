import { Link } from 'react-router';
import type { TargetResult } from '../../../modules/evidence/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { periodName, quarterOf, quarterPeriod } from '../../../tools/calendar/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { DataTable } from '../../ui/index.ts';
import { capital, termText } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    caption: 'Chỉ tiêu đã đến hạn mà chưa đủ',
    commitment: 'Cam kết',
    period: 'Kỳ',
    there: 'Đã có',
    missing: (n: string) => `thiếu ${n}`,
    since: 'Quá hạn từ',
    days: (n: number) => `${n} ngày`,
    why: 'Vì sao, và việc tiếp theo',
    unsaid: 'Chưa ai nêu lý do.',
  },
  en: {
    caption: 'Targets that are due and fall short',
    commitment: 'Commitment',
    period: 'Period',
    there: 'There is',
    missing: (n: string) => `${n} missing`,
    since: 'Overdue since',
    days: (n: number) => `${n} days`,
    why: 'Why, and what next',
    unsaid: 'Nobody has said why.',
  },
});

export interface LateLine {
  readonly target: TargetResult;
  readonly commitment: { readonly id: string; readonly text: string; readonly obliged: string };
  readonly reasons: readonly Sentence[];
  readonly next: { readonly words: Sentence; readonly to: string };
}

export function LateTable({ late, base }: { readonly late: readonly LateLine[]; readonly base: string }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, 2);
  return (
    <DataTable
      caption={w.caption}
      rows={late}
      rowKey={(line) => line.target.id}
      columns={[
        {
          title: w.commitment,
          names: true,
          className: 'md:min-w-52',
          cell: ({ commitment }) => (
            <>
              <Link to={to(`${base}/cam-ket/${commitment.id}`)}>{shortText(commitment.text, 110)}</Link>
              <span className="block text-sm text-quiet">{t(sideName(commitment.obliged))}</span>
            </>
          ),
        },
        { title: w.period, className: 'md:whitespace-nowrap', cell: ({ target }) => periodWords(target, t) },
        {
          title: w.there,
          align: 'right',
          className: 'md:whitespace-nowrap',
          cell: ({ target }) => (
            <>
              {`${number(target.result.counted)}/${number(target.quantity)} ${target.unit}`}
              <span className="block text-sm text-action">{w.missing(number(target.result.missing))}</span>
            </>
          ),
        },
        {
          title: w.since,
          className: 'md:whitespace-nowrap',
          cell: ({ target }) =>
            target.result.overdue ? (
              <>
                {formatDate(target.result.overdue.since)}
                <span className="block text-sm text-action">{w.days(target.result.overdue.days)}</span>
              </>
            ) : null,
        },
        {
          title: w.why,
          className: 'md:min-w-52',
          cell: ({ reasons, next }) => (
            <>
              {reasons.length === 0 ? <p className="text-quiet">{w.unsaid}</p> : null}
              <ul className="flex flex-col gap-1 text-sm">
                {reasons.map((reason) => (
                  <li key={reason.vi}>{capital(t(reason))}</li>
                ))}
              </ul>
              <Link to={to(next.to)}>{t(next.words)}</Link>
            </>
          ),
        },
      ]}
    />
  );
}

/** A quarter's name when the period is one, else its two days. */
export function periodWords(
  { periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string },
  t: (sentence: Sentence) => string,
): string {
  const quarter = quarterOf(periodFrom);
  const whole = quarterPeriod(quarter);
  return whole.from === periodFrom && whole.to === periodTo
    ? capital(t(periodName(quarter)))
    : (termText({ from: periodFrom, to: periodTo }) ?? '');
}
