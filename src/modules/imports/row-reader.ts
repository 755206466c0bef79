// Reads one row by column keys and gathers everything that is wrong with it. Pure.
import type { Day } from '../../tools/calendar/index.ts';
import type { WorkbookCell } from '../../tools/document-text/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { dayIn, listIn, meant, textIn } from './cells.ts';
import type { ImportSheet } from './columns.ts';
import type { Problem } from './model.ts';

export class RowReader {
  readonly problems: Problem[] = [];
  private readonly sheet: ImportSheet;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly cells: readonly WorkbookCell[];
  private readonly row: number;

  constructor(
    sheet: ImportSheet,
    columns: ReadonlyMap<string, number>,
    { row, cells }: { readonly row: number; readonly cells: readonly WorkbookCell[] },
  ) {
    this.sheet = sheet;
    this.columns = columns;
    this.cells = cells;
    this.row = row;
  }

  cell(key: string): WorkbookCell {
    const at = this.columns.get(key);
    return at === undefined ? null : (this.cells[at] ?? null);
  }

  wrong(key: string | null, what: Sentence, advice: Sentence): void {
    const column = this.sheet.columns.find((one) => one.key === key)?.title ?? null;
    this.problems.push({ sheet: this.sheet.key, row: this.row, column, what, advice });
  }

  text(key: string, least: number, most: number): string {
    const text = textIn(this.cell(key));
    if (text === '' && least > 0)
      this.wrong(key, say('Chưa điền.', 'Not filled in.'), say('Hãy điền ô này.', 'Fill it in.'));
    else if (text.length < least || text.length > most)
      this.wrong(
        key,
        say(`Dài ${text.length} ký tự.`, `It has ${text.length} characters.`),
        say(`Hãy viết từ ${least} đến ${most} ký tự.`, `Write ${least} to ${most} characters.`),
      );
    return text;
  }

  /** Null when empty; anything else must be a day. */
  day(key: string): Day | null {
    const cell = this.cell(key);
    if (textIn(cell) === '') return null;
    const day = dayIn(cell);
    if (day === null || day < '1945-01-01' || day > '2200-12-31') {
      this.wrong(
        key,
        say(`"${textIn(cell)}" không phải là ngày.`, `"${textIn(cell)}" is not a day.`),
        say('Hãy viết ngày/tháng/năm, ví dụ 15/01/2026.', 'Write day/month/year, such as 15/01/2026.'),
      );
      return null;
    }
    return day;
  }

  /** One of the words; `otherwise` when the cell is empty. */
  word<K extends string, O>(key: string, spellings: Readonly<Record<K, readonly string[]>>, otherwise: O): K | O {
    const text = textIn(this.cell(key));
    if (text === '') return otherwise;
    const found = meant(text, spellings);
    if (found !== null) return found;
    const guide = this.sheet.columns.find((one) => one.key === key)!.guide;
    this.wrong(
      key,
      say(`Không hiểu "${text}".`, `"${text}" is not understood.`),
      say(`Viết một trong: ${guide}`, `Write one of: ${guide}`),
    );
    return otherwise;
  }

  list(key: string, least: number, most: number, each: number): string[] {
    const found = listIn(this.cell(key));
    if (found.length < least)
      this.wrong(key, say('Chưa điền.', 'Not filled in.'), say('Hãy ghi ít nhất một tên.', 'Write at least one name.'));
    if (found.length > most)
      this.wrong(
        key,
        say(`Có ${found.length} mục.`, `There are ${found.length}.`),
        say(`Nhiều nhất ${most} mục.`, `At most ${most}.`),
      );
    const odd = found.find((one) => one.length < 2 || one.length > each);
    if (odd !== undefined)
      this.wrong(
        key,
        say(`"${odd.slice(0, 60)}" quá ngắn hoặc quá dài.`, `"${odd.slice(0, 60)}" is too short or too long.`),
        say(
          `Mỗi mục từ 2 đến ${each} ký tự, cách nhau bằng dấu chấm phẩy.`,
          `Each of 2 to ${each} characters, parted by semicolons.`,
        ),
      );
    return found;
  }
}
