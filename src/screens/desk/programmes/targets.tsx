import { Form } from 'react-router';
import type { CommitmentView } from '../../../modules/commitments/index.ts';
import { countedFor, SPREAD_WORDS, SPREADS, type Piece } from '../../../modules/commitments/model.ts';
import { periodName, quarterOf, quarterPeriod, type Quarter } from '../../../tools/calendar/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import type { EvidenceRow, TargetResult } from '../../../modules/evidence/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';
import { ActionButton, SelectField, TextField } from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { StatusBadge } from './judgements.tsx';
import { capital, kept, termText } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    period: 'Kỳ',
    unit: 'Đơn vị tính',
    unitHint: 'tin, bài, chuyên trang, video, lớp…',
    target: 'Chỉ tiêu',
    done: 'Đã xác nhận',
    save: 'Lưu chỉ tiêu',
    hint: 'Để trống số lượng thì kỳ đó không có chỉ tiêu.',
    spread: 'Chia đều theo nhịp độ',
    spreadHint: 'Ví dụ 3 bài mỗi quý. Chỉ tiêu cùng đơn vị tính đang có sẽ được thay.',
    quantity: 'Số lượng',
    per: 'Nhịp',
    doSpread: 'Chia vào các quý',
    noTerm: 'Chương trình chưa ghi đủ thời hạn nên chưa chia được.',
    extra: 'Thêm kỳ hoặc đơn vị tính khác',
  },
  en: {
    period: 'Period',
    unit: 'Unit',
    unitHint: 'news items, articles, feature pages, videos, classes, …',
    target: 'Target',
    done: 'Confirmed',
    save: 'Save targets',
    hint: 'A period without a quantity has no target.',
    spread: 'Spread a cadence',
    spreadHint: 'Such as 3 articles each quarter. Targets in the same unit are replaced.',
    quantity: 'Quantity',
    per: 'How often',
    doSpread: 'Spread over the quarters',
    noTerm: 'The term of the programme is not complete, so nothing can be spread.',
    extra: 'Another period or unit',
  },
});

interface TargetsProps {
  readonly commitment: CommitmentView;
  readonly results: readonly TargetResult[];
  /** Confirmed evidence of the commitment. */
  readonly rows: readonly EvidenceRow[];
  readonly quarters: readonly Quarter[];
  readonly hasTerm: boolean;
  readonly mayPlan: Answer;
  readonly refusal: FormProblem | undefined;
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly quantity: string;
  /** The last row, in which the period may be chosen. */
  readonly free: boolean;
}

/** The targets of one commitment as an editable table, quarter by quarter, and a way to fill it from a cadence. */
export function Targets({ commitment, results, rows, quarters, hasTerm, mayPlan, refusal }: TargetsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const whyNot = mayPlan.yes ? null : t(mayPlan.why);
  const table = refusal?.values['do'] === 'targets' ? refusal : undefined;
  const spread = refusal?.values['do'] === 'spread' ? refusal : undefined;
  const unit = results[0]?.unit ?? '';
  const pieces = rows
    .filter((row) => row.counted)
    .map((row) => ({ unit: row.unit, day: row.countsOn, quantity: row.quantity }));
  return (
    <div className="grid gap-8 lg:grid-cols-[2fr_1fr]">
      <Form method="post" className="flex flex-col gap-3" key={commitment.version}>
        <RefusalNotice refusal={table} withFields />
        <p className="text-sm text-quiet">{w.hint}</p>
        <input type="hidden" name="version" value={commitment.version} />
        <table className="w-full border-collapse max-sm:block [&>tbody]:max-sm:block">
          <caption className="sr-only">{w.target}</caption>
          <thead className="max-sm:sr-only">
            <tr className="text-left text-sm">
              {[w.period, w.target, w.unit, w.done].map((title) => (
                <th key={title} scope="col" className="border-b-2 border-line-strong px-2 py-2">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(table ? typedLines(table) : linesOf(quarters, results, unit)).map((line, index) => (
              <LineRow key={`${line.from}-${line.unit}-${index}`} line={line} results={results} pieces={pieces} />
            ))}
          </tbody>
        </table>
        <div>
          <ActionButton name="do" value="targets" tone="plain" whyNot={whyNot}>
            {w.save}
          </ActionButton>
        </div>
      </Form>
      <Form method="post" className="flex flex-col gap-3" key={`spread-${commitment.version}`}>
        <h3 className="font-semibold">{w.spread}</h3>
        <p className="text-sm text-quiet">{w.spreadHint}</p>
        <RefusalNotice refusal={spread} />
        <input type="hidden" name="version" value={commitment.version} />
        <TextField
          label={w.quantity}
          name="quantity"
          type="number"
          min="0.01"
          step="0.01"
          required
          defaultValue={kept(spread?.values, 'quantity', '')}
          problem={spread?.fields['quantity']}
        />
        <TextField
          label={w.unit}
          hint={w.unitHint}
          name="unit"
          required
          maxLength={60}
          defaultValue={kept(spread?.values, 'unit', unit)}
          problem={spread?.fields['unit']}
        />
        <SelectField
          label={w.per}
          name="per"
          defaultValue={kept(spread?.values, 'per', 'quarter')}
          options={SPREADS.map((per) => ({ value: per, label: capital(t(SPREAD_WORDS[per])) }))}
        />
        <div>
          <ActionButton name="do" value="spread" tone="plain" whyNot={hasTerm ? whyNot : w.noTerm}>
            {w.doSpread}
          </ActionButton>
        </div>
      </Form>
    </div>
  );
}

/** Every quarter once for each unit there, and targets over other periods below. */
function linesOf(quarters: readonly Quarter[], targets: readonly TargetResult[], unit: string): Line[] {
  const units = targets.length > 0 ? [...new Set(targets.map((target) => target.unit))] : [unit];
  const used = new Set<string>();
  const lines = quarters.flatMap((quarter) => {
    const { from, to } = quarterPeriod(quarter);
    return units.map((one) => {
      const there = targets.find(
        (target) => target.periodFrom === from && target.periodTo === to && target.unit === one,
      );
      if (there) used.add(there.id);
      return { from, to, unit: one, quantity: there ? String(there.quantity) : '', free: false };
    });
  });
  const others = targets
    .filter((target) => !used.has(target.id))
    .map(({ periodFrom, periodTo, unit: one, quantity }) => ({
      from: periodFrom,
      to: periodTo,
      unit: one,
      quantity: String(quantity),
      free: false,
    }));
  const first = quarters[0] ? quarterPeriod(quarters[0]) : { from: '', to: '' };
  return [...lines, ...others, { ...first, unit: '', quantity: '', free: true }];
}

function typedLines(problem: FormProblem): Line[] {
  const column = (name: string) => [problem.values[name] ?? []].flat();
  return column('quantity').map((quantity, row, all) => ({
    from: column('periodFrom')[row] ?? '',
    to: column('periodTo')[row] ?? '',
    unit: column('unit')[row] ?? '',
    quantity,
    free: row === all.length - 1,
  }));
}

const INPUT = 'min-h-11 w-full rounded-md border border-line-strong bg-paper px-2 py-1 text-ink';

interface LineRowProps {
  readonly line: Line;
  readonly results: readonly TargetResult[];
  readonly pieces: readonly Piece[];
}

function LineRow({ line, results, pieces }: LineRowProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const quarter = line.from ? quarterOf(line.from) : null;
  const isQuarter =
    quarter !== null && quarterPeriod(quarter).from === line.from && quarterPeriod(quarter).to === line.to;
  const target = results.find(
    (one) => one.periodFrom === line.from && one.periodTo === line.to && one.unit === line.unit,
  );
  const period = { periodFrom: line.from, periodTo: line.to, unit: line.unit, quantity: 0 };
  const counted = target?.result.counted ?? (line.free ? 0 : countedFor(period, pieces));
  const name = line.free ? w.extra : isQuarter ? capital(t(periodName(quarter))) : (termText(line) ?? '');
  return (
    <tr className="border-b border-line max-sm:grid max-sm:grid-cols-[1fr_1fr_auto] max-sm:items-center max-sm:gap-2 max-sm:py-2">
      <th scope="row" className="px-2 py-1 text-left font-normal max-sm:col-span-3 max-sm:px-0">
        {name}
        {line.free ? (
          <span className="flex flex-wrap gap-2">
            <input
              type="date"
              name="periodFrom[]"
              defaultValue={line.from}
              aria-label={`${name}: ${w.period} ≥`}
              className={INPUT}
            />
            <input
              type="date"
              name="periodTo[]"
              defaultValue={line.to}
              aria-label={`${name}: ${w.period} ≤`}
              className={INPUT}
            />
          </span>
        ) : (
          <>
            <input type="hidden" name="periodFrom[]" value={line.from} />
            <input type="hidden" name="periodTo[]" value={line.to} />
          </>
        )}
      </th>
      <td className="px-2 py-1 max-sm:px-0 sm:w-28">
        <input
          type="number"
          min="0.01"
          step="0.01"
          name="quantity[]"
          defaultValue={line.quantity}
          aria-label={`${name}: ${w.target}`}
          className={INPUT}
        />
      </td>
      <td className="px-2 py-1 max-sm:px-0 sm:w-36">
        <input
          name="unit[]"
          maxLength={60}
          defaultValue={line.unit}
          aria-label={`${name}: ${w.unit}`}
          className={INPUT}
        />
      </td>
      <td className="px-2 py-1 text-right max-sm:px-0">
        {line.free ? null : (
          <>
            {formatNumber(counted, language, 2)}
            {target ? (
              <span className="block text-xs">
                <StatusBadge status={target.result.status} /> {t(target.result.words)}
              </span>
            ) : null}
            <span className="block text-xs text-quiet sm:hidden" aria-hidden>
              {w.done}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
