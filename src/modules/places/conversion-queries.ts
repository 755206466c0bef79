// What a conversion table would do, and which were applied.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { type PlannedRow, planConversion } from './conversion-plan.ts';
import { readConversionTable, type RowProblem } from './conversion-table.ts';
import { placeImportCan, type PlaceImportView } from './model.ts';
import { insistOnHouse } from './policy.ts';
import { readRegister } from './store.ts';

export interface ConversionPreview {
  /** Rows with a problem first, then those that change something, then the rest; each in the order of the file. */
  readonly rows: readonly PlannedRow[];
  /** Of the file and of rows that could not be read. */
  readonly problems: readonly RowProblem[];
  readonly total: number;
  readonly changing: number;
  readonly wrong: number;
}

/** For platform administrators. Throws Refusal `not-platform-admin` (403). Changes nothing. */
export async function previewConversion(ctx: ReadContext, table: string): Promise<ConversionPreview> {
  insistOnHouse(ctx);
  const { rows, problems } = readConversionTable(table);
  const plan = planConversion(rows, await readRegister(ctx), 'preview', () => crypto.randomUUID());
  const rank = (row: PlannedRow) => (row.problem ? 0 : row.changes.length > 0 ? 1 : 2);
  return {
    rows: plan.rows.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line),
    problems,
    total: rows.length + problems.length,
    changing: plan.rows.filter((row) => rank(row) === 1).length,
    wrong: problems.length + plan.rows.filter((row) => row.problem !== null).length,
  };
}

const MOST_IMPORTS = 50;

/** Newest first. */
export async function placeImports(ctx: ReadContext): Promise<PlaceImportView[]> {
  const rows = await ctx.db
    .selectFrom('place_import')
    .select([
      'id',
      'name',
      'row_count as rowCount',
      'applied_at as appliedAt',
      'taken_back_at as takenBackAt',
      sql<number>`jsonb_array_length(changes -> 'places')`.as('placeChanges'),
      sql<number>`jsonb_array_length(changes -> 'steps')`.as('stepChanges'),
    ])
    .orderBy('applied_at', 'desc')
    .limit(MOST_IMPORTS)
    .execute();
  const newest = rows.find((row) => row.takenBackAt === null)?.id;
  return rows.map(({ placeChanges, stepChanges, appliedAt, takenBackAt, ...row }) => {
    const takenBack = takenBackAt?.toISOString() ?? null;
    return {
      ...row,
      changeCount: placeChanges + stepChanges,
      appliedAt: appliedAt.toISOString(),
      takenBackAt: takenBack,
      mayTakeBack: placeImportCan.takeBack({ takenBackAt: takenBack }, row.id === newest),
    };
  });
}
