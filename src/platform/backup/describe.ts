// The README.md of a backup: every table with its columns, from the catalogue, so that the folder explains itself.
import type pg from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly required: boolean;
  readonly refers: string | null;
}

const INTRODUCTION = `# Bản sao lưu Cầu Nối / CauNoi backup

- \`manifest.json\`: khi nào, bao nhiêu dòng, mã băm của từng phần. Thiếu tệp này thì bản sao chưa hoàn chỉnh. / When, how
  many rows, the hash of each part. Without it the backup is not complete.
- \`tables/<table>.ndjson.gz\`: mỗi dòng một đối tượng JSON, UTF-8, xếp theo mã ký tự; \`sha256\` trong manifest là của nội
  dung đã giải nén. / One JSON object a line, UTF-8, in code point order; \`sha256\` in the manifest is of the unpacked text.
- \`files/<ab>/<sha256>\`: tệp lưu, tên là mã băm SHA-256 của nội dung; cột kiểu \`bytea\` có tên \`…sha256\` trỏ tới đây. /
  Stored files under the SHA-256 of their content; \`bytea\` columns named \`…sha256\` point here.
- \`csv/<table>.csv\` (khi xuất / when exported): các dòng ấy cho bảng tính; để nhập lại chỉ dùng \`tables/\`. / The same rows
  for spreadsheets; only \`tables/\` is read back.
- \`keys.sealed\` (nếu có / if there): khóa của ngôi nhà, mã hóa bằng cụm mật khẩu / keys of the house, under a passphrase.

Giờ là UTC (ISO 8601), \`bytea\` viết hex sau \`\\x\`, \`jsonb\` giữ nguyên. / Times are UTC (ISO 8601), \`bytea\` is hex
behind \`\\x\`, \`jsonb\` as it is.

`;

/** Markdown. Within any transaction of the owner. */
export async function describeColumns(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      (select k.confrelid::regclass::text from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'f' and k.conkey[1] = a.attnum order by array_length(k.conkey, 1), k.oid limit 1) as refers
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration' and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`);
  const out = [INTRODUCTION];
  for (const [table, columns] of Map.groupBy(rows, (row) => row.table)) {
    out.push(`## ${table}\n\n| column | type | required | refers to |\n|---|---|---|---|\n`);
    for (const row of columns)
      out.push(`| ${row.column} | ${row.type} | ${row.required ? 'yes' : ''} | ${row.refers ?? ''} |\n`);
    out.push('\n');
  }
  return out.join('');
}
