import { Form } from 'react-router';
import type { ConversionPreview } from '../../../modules/places/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, DataTable, Section } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Xem trước',
    counts: (total: string, changing: string, wrong: string) =>
      `${total} dòng; ${changing} dòng có thay đổi; ${wrong} dòng chưa dùng được.`,
    apply: 'Áp dụng cả bảng',
    wrong: 'Còn dòng chưa dùng được. Hãy sửa tệp rồi xem trước lại.',
    same: 'Sổ địa danh đã đúng như bảng này.',
    line: 'Dòng',
    from: 'Đơn vị cũ',
    to: 'Đơn vị mới',
    day: 'Từ ngày',
    what: 'Thay đổi',
    none: 'Không đổi',
    problem: 'Chưa dùng được',
    shown: (n: string) => `Chỉ hiện ${n} dòng đầu: dòng chưa dùng được trước, rồi dòng có thay đổi.`,
  },
  en: {
    title: 'Preview',
    counts: (total: string, changing: string, wrong: string) =>
      `${total} rows; ${changing} change something; ${wrong} cannot be used.`,
    apply: 'Apply the whole table',
    wrong: 'Some rows cannot be used. Correct the file and preview it again.',
    same: 'The register says what this table says already.',
    line: 'Line',
    from: 'Old unit',
    to: 'New unit',
    day: 'From',
    what: 'Change',
    none: 'No change',
    problem: 'Cannot be used',
    shown: (n: string) => `Only the first ${n} rows: those that cannot be used, then those that change something.`,
  },
});

interface PreviewProps {
  readonly name: string;
  readonly table: string;
  readonly preview: ConversionPreview;
}

interface Line {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly changes: readonly string[];
  readonly problem: string | null;
}

/** What the table would do, row by row; the table itself goes along in the form, so that nothing is kept before it is applied. */
export function ConversionPreviewPart({ name, table, preview }: PreviewProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const n = (count: number) => formatNumber(count, language);
  const lines: Line[] = [
    ...preview.problems.map(({ line, why }) => ({ line, from: '', to: '', day: '', changes: [], problem: t(why) })),
    ...preview.rows.map((row) => ({
      line: row.line,
      from: row.from,
      to: row.to,
      day: formatDate(row.effectiveOn),
      changes: row.changes.map(t),
      problem: row.problem ? t(row.problem) : null,
    })),
  ];
  const whyNot = preview.wrong > 0 ? w.wrong : preview.changing === 0 ? w.same : null;
  return (
    <Section title={`${w.title}: ${name}`} id="xem-truoc">
      <p>{w.counts(n(preview.total), n(preview.changing), n(preview.wrong))}</p>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="viec" value="ap-dung" />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="table" value={table} />
        <ActionButton whyNot={whyNot}>{w.apply}</ActionButton>
      </Form>
      {lines.length < preview.total ? <p className="text-quiet">{w.shown(n(lines.length))}</p> : null}
      <DataTable
        caption={w.title}
        rows={lines}
        rowKey={(row) => `${row.line} ${row.from} ${row.to}`}
        columns={[
          { title: w.line, names: true, cell: (row) => n(row.line), className: 'md:min-w-16' },
          { title: w.from, cell: (row) => row.from },
          { title: w.to, cell: (row) => row.to },
          { title: w.day, cell: (row) => row.day, className: 'whitespace-nowrap' },
          {
            title: w.what,
            cell: (row) =>
              row.problem ? (
                <span className="flex flex-wrap items-center gap-2">
                  <Badge tone="action">{w.problem}</Badge>
                  {row.problem}
                </span>
              ) : row.changes.length > 0 ? (
                row.changes.join('; ')
              ) : (
                <span className="text-quiet">{w.none}</span>
              ),
          },
        ]}
      />
    </Section>
  );
}
