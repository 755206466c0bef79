// Reads of imports. A draft is read anew each time: bodies and programmes may have come since it was uploaded.
import type { ReadContext } from '../../platform/context/index.ts';
import { journalOf, newestTelling } from '../../platform/journal/index.ts';
import { Refusal, say, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { programmesTitled } from '../programmes/index.ts';
import { writtenNames, type Choices, type WrittenName } from './bodies.ts';
import { checkTable, type ReadProgramme } from './check.ts';
import type { Duplicates, ImportState, Problem } from './model.ts';
import { importCan, type ImportFacts } from './rules.ts';
import type { Made } from './store.ts';
import type { ReadSheet } from './table.ts';

export interface ImportRow {
  readonly id: string;
  readonly name: string;
  readonly state: ImportState;
  readonly broughtAt: string;
  readonly importedAt: string | null;
  readonly programmes: number;
}

/** The newest imports of the acting organisation. */
export async function importsOf(ctx: ReadContext, most = 20): Promise<ImportRow[]> {
  const rows = await ctx.db
    .selectFrom('programme_import')
    .select(['id', 'name', 'state', 'brought_at', 'imported_at', 'made'])
    .where('state', '<>', 'dropped')
    .orderBy('brought_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state as ImportState,
    broughtAt: row.brought_at.toISOString(),
    importedAt: row.imported_at?.toISOString() ?? null,
    programmes: (row.made as Made | null)?.programmes.length ?? 0,
  }));
}

/** What a table would become, and what keeps it from becoming it. */
export interface CheckedSheets {
  /** Read without any problem of their own. */
  readonly programmes: readonly ReadProgramme[];
  readonly counts: { readonly programmes: number; readonly commitments: number; readonly targets: number };
  readonly problems: readonly Problem[];
  readonly names: readonly WrittenName[];
  /** Rows whose programme is recorded already: same title, parties and term. */
  readonly known: readonly { readonly row: number; readonly title: string; readonly programmeId: string }[];
}

export interface ImportView extends CheckedSheets {
  readonly id: string;
  readonly name: string;
  readonly state: ImportState;
  readonly version: number;
  readonly organisationId: string;
  readonly fileId: string;
  readonly duplicates: Duplicates;
  readonly choices: Choices;
  readonly sheets: readonly ReadSheet[];
  /** Why carrying it out failed. */
  readonly problem: Sentence | null;
  readonly made: Made | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly mayCarryOut: Answer;
}

/** Reads the sheets as the bodies and programmes of today stand; `choices` are those that a person made. */
export async function checkedSheets(
  ctx: ReadContext,
  sheets: readonly ReadSheet[],
  organisationId: string,
  choices: Choices = {},
): Promise<CheckedSheets> {
  const { programmes, problems } = checkTable(sheets);
  const names = await writtenNames(ctx, programmes, choices);
  const means = new Map(names.map((name) => [name.key, name.meansId]));
  return {
    programmes,
    counts: countsOf(programmes),
    problems: [...problems, ...withoutOwn(programmes, means, organisationId), ...twice(programmes, means)],
    names,
    known: await knownAlready(ctx, programmes, means),
  };
}

function countsOf(programmes: readonly ReadProgramme[]) {
  const commitments = programmes.flatMap((programme) => programme.commitments);
  return {
    programmes: programmes.length,
    commitments: commitments.length,
    targets: commitments.reduce((sum, one) => sum + one.targets.length, 0),
  };
}

/** Throws Refusal `no-such-import` (404). */
export async function importView(ctx: ReadContext, id: string): Promise<ImportView> {
  const row = await ctx.db.selectFrom('programme_import').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('no-such-import', say('Không có bảng nhập này.', 'There is no such table.'), 404);
  const sheets = row.sheets as unknown as ReadSheet[];
  const choices = row.choices as Choices;
  const state = row.state as ImportState;
  const isOpen = state === 'draft' || state === 'importing';
  // What was imported or put aside is only counted: its bodies and its programmes have moved on.
  const checked = isOpen
    ? await checkedSheets(ctx, sheets, row.organisation_id, choices)
    : { ...checkTable(sheets), counts: countsOf(checkTable(sheets).programmes), names: [], known: [] };
  const progress = await ctx.db
    .selectFrom('programme_import_progress')
    .select(['done', 'total'])
    .where('import_id', '=', id)
    .executeTakeFirst();
  const duplicates = row.duplicates as Duplicates;
  return {
    ...checked,
    id: row.id,
    name: row.name,
    state,
    version: row.version,
    organisationId: row.organisation_id,
    fileId: row.file_id,
    duplicates,
    choices,
    sheets,
    problem: row.problem as Sentence | null,
    made: row.made as Made | null,
    progress: progress ?? null,
    mayCarryOut: importCan.carryOut(factsOf({ ...checked, state, duplicates })),
  };
}

export function factsOf(
  view: Omit<CheckedSheets, 'counts'> & { state: ImportState; duplicates: Duplicates },
): ImportFacts {
  return {
    state: view.state,
    programmes: view.programmes.length,
    problems: view.problems.length,
    openNames: view.names.filter((name) => !name.meansId && !name.asNew).length,
    newBodies: view.names.filter((name) => name.asNew).length,
    known: view.known.length,
    duplicates: view.duplicates,
  };
}

type Means = ReadonlyMap<string, string | null>;

function bodiesOf(programme: ReadProgramme, means: Means): (string | null)[] {
  return [...programme.sideA, ...programme.sideB].map((name) => means.get(searchKey(name)) ?? null);
}

/** Nobody records what it takes no part in: it would not see it afterwards. Asked once all its names are settled. */
function withoutOwn(programmes: readonly ReadProgramme[], means: Means, organisationId: string): Problem[] {
  return programmes.flatMap((programme) => {
    const bodies = bodiesOf(programme, means);
    if (programme.state === 'draft' || bodies.includes(null) || bodies.includes(organisationId)) return [];
    return [
      {
        sheet: 'programmes',
        row: programme.row,
        column: null,
        what: say('Đơn vị của anh chị không có trong các bên.', 'Your organisation is not among the parties.'),
        advice: say(
          'Ghi đơn vị mình vào Bên A hoặc Bên B, hoặc bỏ dòng này: chỉ các bên mới ghi nhận chương trình.',
          'Name it among the parties or remove the row: only parties record a programme.',
        ),
      },
    ];
  });
}

/** Two names of one programme that turn out to be one body. */
function twice(programmes: readonly ReadProgramme[], means: Means): Problem[] {
  return programmes.flatMap((programme) => {
    const names = [...programme.sideA, ...programme.sideB];
    const bodies = bodiesOf(programme, means);
    const again = bodies.findIndex((body, at) => body !== null && bodies.indexOf(body) < at);
    if (again < 0) return [];
    const pair = `"${names[bodies.indexOf(bodies[again]!)]}", "${names[again]}"`;
    return [
      {
        sheet: 'programmes',
        row: programme.row,
        column: null,
        what: say(`${pair} là cùng một đơn vị.`, `${pair} are one body.`),
        advice: say('Mỗi đơn vị chỉ ghi một lần.', 'Name each body once.'),
      },
    ];
  });
}

async function knownAlready(ctx: ReadContext, programmes: readonly ReadProgramme[], means: Means) {
  const there = await programmesTitled(
    ctx,
    programmes.map((programme) => programme.title),
  );
  const signature = (title: string, from: string | null, to: string | null, bodies: readonly (string | null)[]) =>
    [searchKey(title), from, to, ...[...bodies].toSorted()].join('|');
  const ids = new Map(
    there.map((one) => [
      signature(
        one.title,
        one.term.from,
        one.term.to,
        one.parties.map((party) => party.organisationId),
      ),
      one.id,
    ]),
  );
  return programmes.flatMap((programme) => {
    const found = ids.get(signature(programme.title, programme.termFrom, programme.termTo, bodiesOf(programme, means)));
    return found ? [{ row: programme.row, title: programme.title, programmeId: found }] : [];
  });
}

/** How many of the programmes that an import made have been worked on since. */
export async function touchedSince(ctx: ReadContext, made: Made | null): Promise<number> {
  let touched = 0;
  for (const { id } of made?.programmes ?? []) {
    const [newest] = await journalOf(ctx.db, { programmeId: id, limit: 1 });
    if (newest && newest.id > made!.lastEntry) touched += 1;
  }
  return touched;
}

/** Tables whose carrying out was begun and has not ended, with who began it. */
export async function waitingImports(ctx: ReadContext) {
  const rows = await ctx.db
    .selectFrom('programme_import')
    .select(['id', 'organisation_id', 'brought_by', 'brought_at'])
    .where('state', '=', 'importing')
    .execute();
  const since = rows.map((row) => row.brought_at).toSorted((a, b) => a.getTime() - b.getTime())[0];
  const begun = since ? await newestTelling(ctx.db, ['programme-import.started'], since) : [];
  return rows.map((row) => {
    const entry = begun.find((one) => one.objectId === row.id);
    const role = entry?.data['role'];
    return {
      importId: row.id,
      organisationId: row.organisation_id,
      accountId: entry?.accountId ?? row.brought_by,
      role: typeof role === 'string' ? role : null,
    };
  });
}
