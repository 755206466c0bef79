import { SHEET_NAMES, type Problem } from '../../../modules/imports/model.ts';
import { useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, DataTable, Section } from '../../ui/index.ts';
import { IMPORT_PATH } from './path.ts';
import { IMPORT_WORDS } from './words.ts';

const MOST_SHOWN = 200;

/** Everything that is wrong, with sheet, row, column and what to do; the file with the same beside each row. */
export function ProblemTable({
  importId,
  problems,
}: {
  readonly importId: string;
  readonly problems: readonly Problem[];
}) {
  const w = useWords(IMPORT_WORDS);
  const t = useSay();
  const to = useTo();
  const shown = problems.slice(0, MOST_SHOWN).map((problem, at) => ({ ...problem, key: String(at) }));
  return (
    <Section title={w.problems(problems.length)} id="loi">
      <p className="max-w-[72ch] text-quiet">{w.problemsLead}</p>
      <p className="flex flex-wrap items-center gap-4">
        <a href={to(`${IMPORT_PATH}/${importId}/loi.xlsx`)}>{w.problemsFile}</a>
        <ButtonLink to={to(IMPORT_PATH)}>{w.again}</ButtonLink>
      </p>
      <DataTable
        caption={w.problems(problems.length)}
        rows={shown}
        rowKey={(row) => row.key}
        columns={[
          { title: w.sheet, cell: (row) => SHEET_NAMES[row.sheet] },
          { title: w.row, align: 'right', cell: (row) => String(row.row) },
          { title: w.column, cell: (row) => row.column ?? w.wholeRow },
          { title: w.what, names: true, cell: (row) => t(row.what) },
          { title: w.advice, cell: (row) => t(row.advice) },
        ]}
      />
      {problems.length > MOST_SHOWN ? <p>{w.more(problems.length - MOST_SHOWN)}</p> : null}
    </Section>
  );
}
