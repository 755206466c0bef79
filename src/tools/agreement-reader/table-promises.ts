// Each row of a table of quantities is a promise: what, how much, when, and by whom – from its own column, from the line
// that heads its group, or from what stands above the table. Total rows promise nothing; they are checked.
import type { Mention } from './body-mentions.ts';
import { kindOf } from './commitment-kinds.ts';
import type { Source } from './folded-text.ts';
import { markLength } from './list-marks.ts';
import type { Commitment, CommitmentKind, Span } from './model.ts';
import { unitAt } from './quantities.ts';
import { partyOfBody } from './party-of-office.ts';
import type { Obliged, Subjects } from './subjects.ts';
import { cellOf, isTotal, quantityOf, wrongTotals, type WrongSum } from './table-quantities.ts';
import type { Row, Table } from './tables.ts';

export interface TablePromises {
  readonly commitments: readonly Commitment[];
  readonly wrongSums: readonly WrongSum[];
}

/** Lines above a table that may say whose it is. */
const ABOVE = 5;

export function readTables(
  source: Source,
  tables: readonly Table[],
  lines: readonly Span[],
  known: { subjects: Subjects; bodies: readonly Mention[] },
): TablePromises {
  const commitments: Commitment[] = [];
  const wrongSums: WrongSum[] = [];
  for (const table of tables) {
    const above = lines.filter((line) => line.end <= table.start).slice(-ABOVE);
    const year = above.some((line) => /năm 20\d\d/u.test(source.fold.slice(line.start, line.end)));
    const owner = sideAbove(source, above, known);
    wrongSums.push(...wrongTotals(source, table));
    for (const row of table.rows) {
      const promise = promiseOf(source, table, row, { ...known, owner, whole: year ? 'year' : 'term' });
      if (promise) commitments.push(promise);
    }
  }
  return { commitments, wrongSums };
}

function promiseOf(
  source: Source,
  table: Table,
  row: Row,
  known: { subjects: Subjects; bodies: readonly Mention[]; owner: Obliged | null; whole: 'year' | 'term' },
): Commitment | null {
  const what = cellOf(table, row, 'what');
  if (!what || isTotal(source, row)) return null;
  const words = source.fold.slice(what.start, what.end).replace(/\s+/gu, ' ');
  if (words.length < 3 || !/\p{L}{2}/u.test(words)) return null;
  const last = row.cells.findLast((cell) => cell.end > cell.start)!;
  const span = { start: what.start + markLength(words), end: last.end };
  const quantity = quantityOf(source, table, row, known.whole);
  if (quantity === 'nothing') return null;
  const product = unitAt(words) !== null;
  const kind = kindOfRow(words, product);
  const made = product || kind.startsWith('coverage');
  const who = sideOf(source, table, row, known) ?? (made ? pressSide(known.subjects) : null) ?? 'both';
  return {
    text: source.text.slice(span.start, span.end),
    ...span,
    obliged: who === 'both' ? 'both' : who.name,
    obligedSide: who === 'both' ? 'both' : who.side,
    kind,
    modality: 'agreed',
    ...(quantity.length > 0 ? { quantity } : {}),
  };
}

function kindOfRow(words: string, product: boolean): CommitmentKind {
  const kind = kindOf(words);
  if (kind === null) return 'coverage.column';
  // "Phóng sự về …" is a broadcast, whatever it tells of.
  return product && !/^(?:coverage|joint|training|data|access|correction)/u.test(kind) ? 'coverage.column' : kind;
}

/** What is printed or broadcast is the press's; of several papers of one side the first stands for them. */
function pressSide(subjects: Subjects): Obliged | null {
  const press = subjects.parties.filter((party) => party.kind === 'press');
  return press.every((party) => party.side === press[0]?.side) ? (press[0] ?? null) : null;
}

function sideOf(
  source: Source,
  table: Table,
  row: Row,
  known: { subjects: Subjects; bodies: readonly Mention[]; owner: Obliged | null },
): Obliged | null {
  const cell = cellOf(table, row, 'who');
  if (cell) {
    const own = sideIn(source, cell, known);
    if (own) return own;
  }
  if (row.group) {
    const headed = sideIn(source, row.group, known);
    if (headed) return headed;
  }
  return known.owner;
}

/** The side that a cell or a heading names, wherever in it. */
function sideIn(source: Source, span: Span, known: { subjects: Subjects; bodies: readonly Mention[] }): Obliged | null {
  const bodies = known.bodies.filter((body) => body.start >= span.start && body.end <= span.end);
  const sides = new Set(bodies.flatMap((body) => partyOfBody(body, known.subjects.parties) ?? []));
  if (sides.size > 1) return 'both';
  const [only] = sides;
  if (only) return only;
  const fold = source.fold.slice(span.start, span.end);
  for (const word of fold.matchAll(/(?<!\p{L})\p{L}/gu)) {
    const subject = known.subjects.at(span.start + word.index);
    if (subject) return subject.who;
    const named = known.subjects.bare(fold.slice(word.index));
    if (named) return named;
  }
  return known.subjects.named(fold);
}

function sideAbove(
  source: Source,
  above: readonly Span[],
  known: { subjects: Subjects; bodies: readonly Mention[] },
): Obliged | null {
  for (const line of above.toReversed()) {
    const start = line.start + markLength(source.fold.slice(line.start, line.end));
    const subject = known.subjects.at(start);
    if (subject) return subject.who;
    if (/(?:thực hiện|trách nhiệm|bên [abc]|phía|do|của)/u.test(source.fold.slice(line.start, line.end))) {
      const named = sideIn(source, line, known);
      if (named && named !== 'both') return named;
    }
  }
  return null;
}
