// Tables as text that spreadsheet programs open without asking (RFC 4180, with a byte order mark so that Vietnamese
// letters survive in Excel).
const BYTE_ORDER_MARK = '\uFEFF';

/** One line per row, CRLF between them. A text that a spreadsheet would run as a formula is made plain text. */
export function writeCsv(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

// OWASP, CSV injection: a leading = + - @ makes a formula of data, also behind blanks and marks that nobody sees, in quotes and
// in full width; and so does a leading tab or return.
const FORMULA = /^(?:(?=[\t\r])|([\s\p{Cf}"]*)(?=[=+\-@＝＋－＠]))/u;
// A spreadsheet that takes another sign for the separator begins a cell there. "- " is how people write lists.
const FORMULA_WITHIN = /([;\t\r\n] *"?)(?=[=+@＝＋－＠]|-(?! ))/gu;

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const safe = (value ?? '').replace(FORMULA, "$1'").replace(FORMULA_WITHIN, "$1'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
