// Which periods a form offers for a report. Server only.
import type { ReportDue } from '../../../modules/reports/index.ts';
import { lastSpans, spanName, spanOf, spanText, type ReportKind } from '../../../modules/reports/model.ts';
import type { Day } from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';

export interface SpanOption {
  /** See spanOf; `khac`: the two days of the form. */
  readonly value: string;
  readonly label: Sentence;
}

const YEARS_BACK = 5;

/** Calendar periods that have begun, newest first, then the reviews and free days. */
export function spanOptions(today: Day): SpanOption[] {
  const calendar = (
    [
      ['quarter', 4],
      ['half_year', 2],
      ['year', 1],
    ] as const
  ).flatMap(([kind, perYear]) =>
    lastSpans(kind, today, perYear * YEARS_BACK).map((span) => ({ value: spanText(span), label: spanName(span) })),
  );
  return [
    ...calendar,
    {
      value: 'so-ket',
      label: say('Sơ kết: từ đầu thời hạn đến nay', 'Interim review: from the start of the term until now'),
    },
    { value: 'tong-ket', label: say('Tổng kết: cả thời hạn', 'Final review: the whole term') },
    { value: 'khac', label: say('Khoảng khác: nhập hai ngày dưới đây', 'Another span: the two days below') },
  ];
}

/** What the form proposes first: the report that is due longest, else the last ended period of that kind. */
export function firstSpan(due: readonly ReportDue[], programmeId: string | null, today: Day): string {
  const own = programmeId === null ? due[0] : due.find((one) => one.programmeId === programmeId);
  return own ? spanText(own.span) : lastEnded('quarter', today);
}

function lastEnded(kind: Extract<ReportKind, 'quarter' | 'half_year' | 'year'>, today: Day): string {
  return spanText(lastSpans(kind, today, 2)[1]!);
}

/** A span as the fields of the form show it: days that are no option go into the two day fields. */
export function inFields(text: string, options: readonly SpanOption[]) {
  if (options.some((one) => one.value === text)) return { span: text, from: null, to: null };
  const found = spanOf(text);
  if (found === null) return null;
  const { kind, from, to } = found;
  return { span: kind === 'interim' ? 'so-ket' : kind === 'final' ? 'tong-ket' : 'khac', from, to };
}

/** The span as the command reads it, from the fields of the form: `from` and `to` serve reviews and free days. */
export function spanIn(values: Readonly<Record<string, unknown>>): unknown {
  const [chosen, from, to] = [values['span'], values['from'], values['to']];
  const days = typeof from === 'string' && typeof to === 'string' ? `${from}..${to}` : null;
  if (chosen === 'khac') return days ?? '';
  return days !== null && (chosen === 'so-ket' || chosen === 'tong-ket') ? `${chosen}:${days}` : chosen;
}
