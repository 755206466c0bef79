// Tables that spreadsheet programs wrote (RFC 4180), with the separator their language uses: comma, semicolon (what Excel
// writes under a Vietnamese or European setting) or tab.

/** The cells of a line, and the line of the file (from 1) on which it begins; empty lines are left out. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads text to lines of trimmed cells. Never throws: a quote that is not closed runs to the end of the text.
 * The apostrophe that `writeCsv` puts before a formula is taken off again.
 */
export function readCsv(text: string): CsvLine[] {
  const body = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(body);
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  // Nothing but blanks so far: looking at the cell itself for each quote would take hours on one that is all quotes.
  let blank = true;
  let quoted = false;
  let line = 1;
  let begin = 1;
  const endCell = () => {
    cells.push(cell.trim().replace(/^'(?=[=+\-@])/, ''));
    cell = '';
    blank = true;
  };
  const endLine = () => {
    endCell();
    if (cells.some((one) => one !== '')) lines.push({ line: begin, cells });
    cells = [];
    begin = line;
  };
  for (let at = 0; at < body.length; at++) {
    const letter = body[at]!;
    if (letter === '\n' || (letter === '\r' && body[at + 1] !== '\n')) line++;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && blank) {
      cell = '';
      blank = false;
      quoted = true;
    } else if (letter === separator) endCell();
    else if (letter === '\n' || (letter === '\r' && body[at + 1] !== '\n')) endLine();
    else if (letter !== '\r') {
      cell += letter;
      blank &&= /\s/.test(letter);
    }
  }
  endLine();
  return lines;
}

/** The one of the three that stands most often in the first line that holds anything, outside quotes. */
function separatorOf(text: string): string {
  const first = (/[^\r\n]{1,20000}/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string) => first.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}
