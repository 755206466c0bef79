// A person's data as a page to read and as JSON to carry elsewhere.
import { KINDS_OF_DATA } from '../../platform/personal-data/index.ts';
import type { DataCopy } from './commands/carry-out.ts';

export function copyAsJson(copy: DataCopy): Uint8Array {
  return Buffer.from(JSON.stringify({ format: 'caunoi-personal-data-1', ...copy }, null, 2));
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return escape(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** Stands alone: no style, script or picture from anywhere. */
export function copyAsPage(copy: DataCopy): Uint8Array {
  const parts = copy.tables.map(({ table, kinds, total, rows }) => {
    const columns = Object.keys(rows[0] ?? {});
    const head = columns.map((column) => `<th>${escape(column)}</th>`).join('');
    const body = rows
      .map((row) => `<tr>${columns.map((column) => `<td>${shown(row[column])}</td>`).join('')}</tr>`)
      .join('\n');
    const why = kinds
      .map((kind) => KINDS_OF_DATA[kind])
      .map(({ name, purpose, kept }) => `<p>${escape(`${name.vi}. ${purpose.vi}. ${kept.vi}.`)}</p>`)
      .join('\n');
    const more = total > rows.length ? `<p>${rows.length} / ${total}</p>` : '';
    return `<h2>${escape(table)}</h2>\n${why}\n${more}<table border="1"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
  });
  return Buffer.from(`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Dữ liệu cá nhân</title></head><body>
<h1>Dữ liệu Cầu Nối giữ về ${escape(copy.name)} (${escape(copy.email)})</h1>
<p>Lập lúc ${escape(copy.madeAt)}. Mật khẩu, khóa và mã đăng nhập không nằm trong tệp này.</p>
${parts.join('\n')}
</body></html>
`);
}
