import { Link } from 'react-router';
import type { CoverageGrid, GridCell } from '../../../modules/evidence/model.ts';
import { periodName, type Quarter } from '../../../tools/calendar/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { classes } from '../../ui/index.ts';
import { capital } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    line: 'Tên',
    total: 'Cộng',
    gap: 'trống',
    gapLong: 'đã hứa mà chưa có gì',
    ahead: 'chưa đến',
    none: 'không hứa, không có',
    open: (count: string, name: string, quarter: string) => `${count} mục được tính: ${name}, ${quarter}`,
    legend: 'Ô gạch chéo: đã hứa mà chưa có gì. Dấu –: quý chưa đến. Ô càng đậm càng nhiều.',
  },
  en: {
    line: 'Name',
    total: 'Total',
    gap: 'gap',
    gapLong: 'promised, nothing yet',
    ahead: 'still ahead',
    none: 'not promised, nothing',
    open: (count: string, name: string, quarter: string) => `${count} counted: ${name}, ${quarter}`,
    legend: 'Hatched: promised, and nothing yet. A dash: the quarter is still ahead. Darker: more.',
  },
});

const TINTS = ['', 'bg-primary/10', 'bg-primary/20', 'bg-primary/30', 'bg-primary/40'] as const;
/** Hatched, so that a gap is seen in black and white too. */
const HATCHED =
  'bg-[repeating-linear-gradient(45deg,transparent_0_5px,var(--color-line-strong)_5px_6px)] print:border-dashed';

interface HeatMapProps {
  readonly caption: string;
  readonly grid: CoverageGrid;
  readonly nameOf: (key: string) => string;
  /** Shows what belongs to no line in a row of its own. */
  readonly without: { readonly key: string; readonly name: string } | null;
  /** Address of this page; cells add their line and quarter. */
  readonly here: string;
  readonly opened: { readonly key: string; readonly quarter: Quarter } | null;
}

/** Lines by quarters as a table: a figure in each cell, tint and pattern beside it. Needs no script and prints. */
export function HeatMap({ caption, grid, nameOf, without, here, opened }: HeatMapProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const short = (quarter: Quarter) =>
    `${['I', 'II', 'III', 'IV'][Number(quarter.slice(6)) - 1]}/${quarter.slice(0, 4)}`;
  const hasWithout = without !== null && grid.without.some((count) => count > 0);
  return (
    <div className="flex flex-col gap-2">
      {/* Positioned, so that words for screen readers scroll with their cells. */}
      <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
        <table className="border-collapse text-center">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="min-w-48 px-3 py-2 text-left text-sm font-semibold">
                {w.line}
              </th>
              {grid.quarters.map((quarter) => (
                <th key={quarter} scope="col" className="px-2 py-2 text-sm font-semibold">
                  <span aria-hidden>{short(quarter)}</span>
                  <span className="sr-only">{capital(t(periodName(quarter)))}</span>
                </th>
              ))}
              <th scope="col" className="px-3 py-2 text-right text-sm font-semibold">
                {w.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {grid.lines.map((line) => (
              <tr key={line.key}>
                <th scope="row" className="max-w-72 border border-line px-3 py-2 text-left font-normal">
                  {nameOf(line.key)}
                </th>
                {line.cells.map((cell) => (
                  <Cell
                    key={cell.quarter}
                    cell={cell}
                    name={nameOf(line.key)}
                    to={`${here}?dong=${line.key}&quy=${cell.quarter}#o`}
                    isOpen={opened?.key === line.key && opened.quarter === cell.quarter}
                  />
                ))}
                <td className="border border-line px-3 py-2 text-right font-semibold">{number(line.total)}</td>
              </tr>
            ))}
            {hasWithout ? (
              <tr>
                <th scope="row" className="border border-line px-3 py-2 text-left font-normal text-quiet">
                  {without.name}
                </th>
                {grid.quarters.map((quarter, at) => (
                  <Cell
                    key={quarter}
                    cell={{ quarter, count: grid.without[at]!, isGap: false, isAhead: false, level: 0 }}
                    name={without.name}
                    to={`${here}?dong=${without.key}&quy=${quarter}#o`}
                    isOpen={opened?.key === without.key && opened.quarter === quarter}
                  />
                ))}
                <td className="border border-line px-3 py-2 text-right font-semibold">
                  {number(grid.without.reduce((sum, count) => sum + count, 0))}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>
      <p className="text-sm text-quiet">{w.legend}</p>
    </div>
  );
}

interface CellProps {
  readonly cell: GridCell;
  readonly name: string;
  readonly to: string;
  readonly isOpen: boolean;
}

function Cell({ cell, name, to: path, isOpen }: CellProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { count, isGap, isAhead, level, quarter } = cell;
  const figure = formatNumber(count, language);
  return (
    <td
      className={classes(
        'min-w-14 border border-line p-0 text-ink',
        isGap ? HATCHED : TINTS[level],
        isOpen && 'outline-3 -outline-offset-3 outline-primary',
      )}
    >
      {count > 0 ? (
        <Link
          to={to(path)}
          aria-label={w.open(figure, name, t(periodName(quarter)))}
          aria-current={isOpen ? 'true' : undefined}
          className="block min-h-11 px-2 py-2.5 font-semibold text-ink"
        >
          {figure}
        </Link>
      ) : isAhead ? (
        <>
          <span aria-hidden>–</span>
          <span className="sr-only">{w.ahead}</span>
        </>
      ) : isGap ? (
        <>
          <span aria-hidden className="rounded bg-paper px-1 text-sm">
            {w.gap}
          </span>
          <span className="sr-only">{w.gapLong}</span>
        </>
      ) : (
        <>
          <span aria-hidden className="text-quiet">
            0
          </span>
          <span className="sr-only">{w.none}</span>
        </>
      )}
    </td>
  );
}
