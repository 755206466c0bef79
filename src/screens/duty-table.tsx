// The rows behind a unit's figures: which programme was asked for what, by when, and when it came.
import { Link } from 'react-router';
import type { DutyLine } from '../modules/public-record/index.ts';
import { DUTY_STATE_WORDS, DUTY_WORDS, dutyState } from '../modules/public-record/model.ts';
import type { Day } from '../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from './language.ts';
import { Badge, DataTable, type Column } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    caption: 'Từng việc',
    programme: 'Chương trình',
    what: 'Việc',
    due: 'Hạn',
    done: 'Đã có ngày',
    state: 'Tình trạng',
    part: (n: string, m: string) => `${n} trên ${m}`,
    empty: '“không phát sinh”',
  },
  en: {
    caption: 'One by one',
    programme: 'Programme',
    what: 'What',
    due: 'Due',
    done: 'There since',
    state: 'State',
    part: (n: string, m: string) => `${n} of ${m}`,
    empty: '“none”',
  },
});

interface DutyTableProps {
  readonly rows: readonly DutyLine[];
  readonly today: Day;
  /** Where the programme's title leads. */
  readonly programmeAt: (row: DutyLine) => string;
  /** One more column, such as the way to do it. */
  readonly more?: Column<DutyLine>;
}

export function DutyTable({ rows, today, programmeAt, more }: DutyTableProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <DataTable
      caption={w.caption}
      rows={rows}
      rowKey={(row) => `${row.programmeId} ${row.kind}`}
      columns={[
        { title: w.programme, names: true, cell: (row) => <Link to={programmeAt(row)}>{row.title}</Link> },
        {
          title: w.what,
          cell: (row) => (
            <>
              {t(DUTY_WORDS[row.kind])}
              {row.whole > 1 ? ` (${w.part(number(row.part), number(row.whole))})` : ''}
            </>
          ),
        },
        { title: w.due, cell: (row) => formatDate(row.dueOn) },
        { title: w.done, cell: (row) => (row.doneOn ? formatDate(row.doneOn) : '—') },
        {
          title: w.state,
          cell: (row) => {
            const state = dutyState(row, today);
            return (
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={state === 'on_time' ? 'done' : 'neutral'}>{t(DUTY_STATE_WORDS[state])}</Badge>
                {row.isEmpty ? w.empty : null}
              </span>
            );
          },
        },
        ...(more ? [more] : []),
      ]}
    />
  );
}
