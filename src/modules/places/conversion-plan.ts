// What a conversion table would change in the register: row by row, with what speaks against it. Pure.
import type { Sentence } from '../../tools/sentence/index.ts';
import { ConversionBook } from './conversion-book.ts';
import type { Changes, PlaceRow, StepRow } from './register-rows.ts';
import type { ConversionRow, RowProblem } from './conversion-table.ts';

export interface PlannedRow {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly effectiveOn: string;
  /** Empty when the register says so already. */
  readonly changes: readonly Sentence[];
  readonly problem: Sentence | null;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly changes: Changes;
}

/** `newId` makes ids for units and steps that are added. */
export function planConversion(
  rows: readonly ConversionRow[],
  register: { readonly places: readonly PlaceRow[]; readonly steps: readonly StepRow[] },
  source: string,
  newId: () => string,
): Plan {
  const book = new ConversionBook(register.places, register.steps, source, newId);
  const targets = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(oldKey(row), (counts.get(oldKey(row)) ?? 0) + 1);
  const planned: PlannedRow[] = [];
  // Old units first: what they leave behind are the numbers that new ones take over.
  const olds = new Map<ConversionRow, { id: string; notes: Sentence[] } | RowProblem>();
  for (const row of rows) olds.set(row, book.oldUnit(row));
  for (const row of rows) {
    const old = olds.get(row)!;
    const line = { line: row.line, from: fromText(row), to: toText(row), effectiveOn: row.effectiveOn };
    const target = 'why' in old ? old : book.newUnit(row);
    if ('why' in old || 'why' in target) {
      planned.push({ ...line, changes: [], problem: 'why' in old ? old.why : (target as RowProblem).why });
      continue;
    }
    const extent = row.extent ?? (counts.get(oldKey(row)) === 1 ? 'whole' : 'part');
    const notes = [...old.notes, ...target.notes, ...book.step(old.id, target.id, row, extent)];
    targets.set(old.id, (targets.get(old.id) ?? new Set()).add(target.id));
    planned.push({ ...line, changes: notes, problem: null });
  }
  // A unit that the table speaks of has the successors that the table names, and no others.
  for (const [from, named] of targets) {
    const row = planned.find(
      (one, at) => one.problem === null && (olds.get(rows[at]!) as { id?: string }).id === from,
    )!;
    const gone = book.dropOtherSteps(from, named, row.effectiveOn);
    if (gone.length > 0) planned[planned.indexOf(row)] = { ...row, changes: [...row.changes, ...gone] };
  }
  return { rows: planned, changes: book.changes() };
}

function oldKey(row: ConversionRow): string {
  return [row.oldCode, row.oldName, row.oldDistrict, row.oldProvince, row.effectiveOn].join('|');
}
function fromText(row: ConversionRow): string {
  return [row.oldName, row.oldDistrict, row.oldProvince].filter(Boolean).join(', ');
}
function toText(row: ConversionRow): string {
  return [row.newName, row.newProvince].filter(Boolean).join(', ');
}
