// Tables as text that spreadsheet programs open without asking (RFC 4180, with a byte order mark so that Vietnamese
// letters survive in Excel).
const BYTE_ORDER_MARK = '\uFEFF';

/** One line per row, CRLF between them. A text that a spreadsheet would run as a formula is made plain text. */
export function writeCsv(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  // OWASP, CSV injection: a leading = + - @, tab or return makes a formula of data.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
