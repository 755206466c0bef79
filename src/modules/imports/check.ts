// Reads the rows of the three tables and says everything that is wrong with them at once. Pure.
import type { Day } from '../../tools/calendar/index.ts';
import { say } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { CommitmentKind } from '../commitments/index.ts';
import type { Cadence, ProgrammeKind } from '../programmes/index.ts';
import { numberIn, periodIn, textIn } from './cells.ts';
import { IMPORT_SHEETS } from './columns.ts';
import { MOST_PROGRAMMES, type Problem, type SheetKey } from './model.ts';
import { RowReader } from './row-reader.ts';
import { CADENCES, COMMITMENT_KINDS, KINDS, OBLIGED, STATES } from './spellings.ts';
import { columnsOf, type ReadSheet } from './table.ts';

export interface ReadTarget {
  readonly row: number;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly quantity: number;
  readonly unit: string;
}

export interface ReadCommitment {
  readonly row: number;
  readonly code: string;
  readonly obliged: 'A' | 'B' | 'both';
  readonly kind: CommitmentKind;
  readonly text: string;
  readonly cadence: string | null;
  readonly targets: readonly ReadTarget[];
}

export interface ReadProgramme {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: 'draft' | 'negotiating' | 'in_force';
  /** Names as written; the first leads. */
  readonly sideA: readonly string[];
  readonly sideB: readonly string[];
  readonly signedOn: Day | null;
  readonly termFrom: Day | null;
  readonly termTo: Day | null;
  readonly cadence: Cadence | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  readonly channels: readonly string[];
  readonly commitments: readonly ReadCommitment[];
}

export interface CheckedTable {
  /** Rows without any problem of their own; those of others stand in `problems`. */
  readonly programmes: readonly ReadProgramme[];
  readonly problems: readonly Problem[];
}

type Readers = Readonly<Record<SheetKey, readonly { readonly reader: RowReader; readonly row: number }[]>>;

/** Everything that can be read and everything that is wrong, in the order of sheets and rows. */
export function checkTable(sheets: readonly ReadSheet[]): CheckedTable {
  const readers = Object.fromEntries(
    IMPORT_SHEETS.map((kind) => {
      const sheet = sheets.find((one) => one.key === kind.key);
      const columns = columnsOf(kind, sheet?.head ?? []);
      return [
        kind.key,
        (sheet?.rows ?? []).map((row) => ({ reader: new RowReader(kind, columns, row), row: row.row })),
      ];
    }),
  ) as unknown as Readers;
  const targets = readTargets(readers.targets);
  const commitments = readCommitments(readers.commitments, targets);
  const programmes = readProgrammes(readers.programmes, commitments);
  strangers(readers.commitments, programmes.known, 'programme', 'Chương trình');
  strangers(readers.targets, commitments.known, 'commitment', 'Cam kết', 'programme');
  const tooMany = readers.programmes[MOST_PROGRAMMES];
  tooMany?.reader.wrong(
    null,
    say(`Bảng có hơn ${MOST_PROGRAMMES} chương trình.`, `The table has more than ${MOST_PROGRAMMES} programmes.`),
    say('Hãy chia thành nhiều tệp.', 'Divide it into several files.'),
  );
  const problems = [readers.programmes, readers.commitments, readers.targets].flatMap((list) =>
    list.flatMap(({ reader }) => reader.problems),
  );
  return { programmes: programmes.read, problems };
}

const keyOf = (...codes: string[]) => codes.map((code) => searchKey(code)).join(' / ');

function readTargets(rows: Readers['targets']): Map<string, ReadTarget[]> {
  const found = new Map<string, ReadTarget[]>();
  for (const { reader, row } of rows) {
    const programme = reader.text('programme', 1, 60);
    const commitment = reader.text('commitment', 1, 60);
    const unit = reader.text('unit', 1, 60);
    const quantity = numberIn(reader.cell('quantity'));
    if (
      quantity === null ||
      !(quantity > 0) ||
      quantity > 999_999_999 ||
      Math.abs(quantity * 100 - Math.round(quantity * 100)) > 1e-6
    )
      reader.wrong(
        'quantity',
        say(
          `"${textIn(reader.cell('quantity'))}" không phải là số lượng.`,
          `"${textIn(reader.cell('quantity'))}" is no quantity.`,
        ),
        say(
          'Hãy viết một số lớn hơn 0, nhiều nhất hai chữ số lẻ, ví dụ 3 hoặc 1.234,5.',
          'Write a number over 0 with at most two decimals, such as 3 or 1.234,5.',
        ),
      );
    const named = textIn(reader.cell('period'));
    const period = named === '' ? null : periodIn(reader.cell('period'));
    if (named !== '' && period === null)
      reader.wrong(
        'period',
        say(`Không hiểu kỳ "${named}".`, `The period "${named}" is not understood.`),
        say('Viết Quý 1/2026, Tháng 3/2026 hoặc Năm 2026.', 'Write Quý 1/2026, Tháng 3/2026 or Năm 2026.'),
      );
    const from = period?.from ?? reader.day('from');
    const to = period?.to ?? reader.day('to');
    if (
      named === '' &&
      (from === null || to === null) &&
      !reader.problems.some((one) => one.column === 'Từ ngày' || one.column === 'Đến ngày')
    )
      reader.wrong(
        'period',
        say('Chưa có kỳ.', 'There is no period.'),
        say('Ghi Kỳ, hoặc cả Từ ngày và Đến ngày.', 'Write the period, or both days.'),
      );
    if (from !== null && to !== null && from > to) backwards(reader, 'to');
    if (reader.problems.length > 0 || from === null || to === null || quantity === null) continue;
    const key = keyOf(programme, commitment);
    const list = found.get(key) ?? [];
    if (list.some((one) => one.periodFrom === from && one.periodTo === to && searchKey(one.unit) === searchKey(unit)))
      reader.wrong(
        'period',
        say('Kỳ này đã có chỉ tiêu cùng đơn vị tính.', 'This period has a target in this unit already.'),
        say('Hãy gộp lại thành một dòng.', 'Make them one row.'),
      );
    found.set(key, [...list, { row, periodFrom: from, periodTo: to, quantity, unit }]);
  }
  return found;
}

function readCommitments(rows: Readers['commitments'], targets: ReadonlyMap<string, ReadTarget[]>) {
  const found = new Map<string, ReadCommitment[]>();
  const known = new Set<string>();
  for (const { reader, row } of rows) {
    const programme = reader.text('programme', 1, 60);
    const code = reader.text('code', 0, 60);
    const obliged = reader.word('obliged', OBLIGED, null);
    const kind = reader.word('kind', COMMITMENT_KINDS, 'joint' as const);
    const text = reader.text('text', 3, 4000);
    const cadence = reader.text('cadence', 0, 300) || null;
    if (textIn(reader.cell('obliged')) === '') reader.text('obliged', 1, 60);
    const key = keyOf(programme, code);
    if (code !== '' && known.has(key))
      reader.wrong(
        'code',
        say(
          `Mã "${code}" đã dùng cho một cam kết khác của chương trình này.`,
          `"${code}" stands for another commitment of this programme.`,
        ),
        say('Hãy đặt mã khác.', 'Give it another code.'),
      );
    if (code !== '') known.add(key);
    if (reader.problems.length > 0 || obliged === null) continue;
    const own = code === '' ? [] : (targets.get(key) ?? []);
    const list = found.get(keyOf(programme)) ?? [];
    found.set(keyOf(programme), [...list, { row, code, obliged, kind, text, cadence, targets: own }]);
  }
  return { found, known };
}

function readProgrammes(
  rows: Readers['programmes'],
  commitments: { readonly found: ReadonlyMap<string, ReadCommitment[]> },
) {
  const read: ReadProgramme[] = [];
  const known = new Set<string>();
  const seen = new Map<string, number>();
  for (const { reader, row } of rows) {
    const code = reader.text('code', 1, 60);
    if (code !== '' && known.has(keyOf(code)))
      reader.wrong(
        'code',
        say(`Mã "${code}" đã dùng ở dòng trên.`, `"${code}" stands in a row above.`),
        say('Hãy đặt mã khác.', 'Give it another code.'),
      );
    if (code !== '') known.add(keyOf(code));
    const title = reader.text('title', 3, 500);
    const signedOn = reader.day('signedOn');
    const programme = {
      row,
      code,
      title,
      kind: reader.word('kind', KINDS, 'programme' as const),
      state: reader.word(
        'state',
        STATES,
        textIn(reader.cell('signedOn')) === '' ? ('draft' as const) : ('in_force' as const),
      ),
      sideA: reader.list('sideA', 1, 30, 300),
      sideB: reader.list('sideB', 1, 30, 300),
      signedOn,
      termFrom: reader.day('termFrom'),
      termTo: reader.day('termTo'),
      cadence: reader.word('cadence', CADENCES, null),
      place: reader.text('place', 0, 300) || null,
      topics: reader.list('topics', 0, 200, 500),
      channels: reader.list('channels', 0, 100, 300),
      commitments: commitments.found.get(keyOf(code)) ?? [],
    };
    if (programme.state === 'in_force' && textIn(reader.cell('signedOn')) === '')
      reader.wrong(
        'signedOn',
        say('Chương trình đang hiệu lực thì phải có ngày ký.', 'A programme in force needs its day of signing.'),
        say('Ghi ngày ký, hoặc đổi trạng thái thành Bản nháp.', 'Write the day, or make it a draft.'),
      );
    if (programme.termFrom !== null && programme.termTo !== null && programme.termFrom > programme.termTo)
      backwards(reader, 'termTo');
    const both = programme.sideA.find((name) => programme.sideB.some((other) => searchKey(other) === searchKey(name)));
    if (both !== undefined)
      reader.wrong(
        'sideB',
        say(`"${both}" đứng ở cả hai bên.`, `"${both}" stands on both sides.`),
        say('Mỗi đơn vị chỉ đứng ở một bên.', 'Let each body stand on one side.'),
      );
    if (programme.commitments.length > 500)
      reader.wrong(
        null,
        say('Chương trình có hơn 500 cam kết.', 'The programme has more than 500 commitments.'),
        say('Hãy gộp bớt.', 'Join some of them.'),
      );
    const same = sameness(programme);
    const twin = seen.get(same);
    if (twin !== undefined)
      reader.wrong(
        'title',
        say(
          `Trùng với dòng ${twin}: cùng tên, cùng các bên, cùng thời hạn.`,
          `The same as row ${twin}: title, parties and term.`,
        ),
        say('Hãy bỏ một trong hai dòng.', 'Remove one of the two.'),
      );
    seen.set(same, twin ?? row);
    if (reader.problems.length === 0) read.push(programme);
  }
  return { read, known };
}

function sameness({ title, sideA, sideB, termFrom, termTo }: Omit<ReadProgramme, 'commitments'>): string {
  const names = [...sideA, ...sideB].map((name) => searchKey(name)).toSorted();
  return [searchKey(title), ...names, termFrom, termTo].join('|');
}

function backwards(reader: RowReader, key: string): void {
  reader.wrong(
    key,
    say('Ngày cuối đứng trước ngày đầu.', 'The last day comes before the first.'),
    say('Hãy xem lại hai ngày.', 'Look at both days again.'),
  );
}

/** Rows that point at something that is not in its sheet. */
function strangers(
  rows: readonly { readonly reader: RowReader }[],
  known: ReadonlySet<string>,
  key: string,
  sheet: string,
  within?: string,
): void {
  for (const { reader } of rows) {
    const code = textIn(reader.cell(key));
    const outer = within === undefined ? [] : [textIn(reader.cell(within))];
    if (code === '' || outer.includes('') || known.has(keyOf(...outer, code))) continue;
    reader.wrong(
      key,
      say(
        `Trang ${sheet} không có mã "${[...outer, code].join(' / ')}".`,
        `The sheet ${sheet} has no "${[...outer, code].join(' / ')}".`,
      ),
      say('Hãy viết mã giống hệt ở trang đó.', 'Write the code as it stands there.'),
    );
  }
}
