import { Link } from 'react-router';
import type { EvidenceRow } from '../../../modules/evidence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useTo, useWords } from '../../language.ts';
import { Badge, DataTable, Empty, type Column } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    caption: 'Bằng chứng đã xác nhận của cam kết',
    none: 'Chưa có bằng chứng nào được xác nhận',
    noneHint:
      'Tin bài tìm thấy ở nguồn của các bên được gợi ý cho cam kết; người của đơn vị xác nhận ở trang Đối chiếu.',
    queue: 'Mở trang Đối chiếu',
    title: 'Tin bài, hồ sơ',
    outlet: 'Nơi đăng',
    day: 'Ngày',
    quantity: 'Tính',
    reprint: 'đăng lại, không tính',
  },
  en: {
    caption: 'Confirmed evidence of the commitment',
    none: 'No evidence has been confirmed yet',
    noneHint:
      'Items found at the sources of the parties are suggested for commitments; people confirm them in Matching.',
    queue: 'Open Matching',
    title: 'Item',
    outlet: 'Outlet',
    day: 'Day',
    quantity: 'Counts',
    reprint: 'reprint, not counted',
  },
});

export function EvidenceTable({ rows }: { readonly rows: readonly EvidenceRow[] }) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  if (rows.length === 0)
    return (
      <Empty title={w.none}>
        <p>{w.noneHint}</p>
        <Link to={to('/lam-viec/doi-chieu')}>{w.queue}</Link>
      </Empty>
    );
  return (
    <DataTable
      caption={w.caption}
      rows={rows}
      rowKey={(row) => row.matchId}
      columns={columnsOf(w, to, (value) => formatNumber(value, language, 2))}
    />
  );
}

function columnsOf(
  w: (typeof WORDS)['vi'],
  to: (path: string) => string,
  number: (value: number) => string,
): Column<EvidenceRow>[] {
  return [
    { title: w.day, cell: (row) => formatDate(row.publishedOn) },
    {
      title: w.title,
      names: true,
      cell: (row) => <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link>,
    },
    { title: w.outlet, cell: (row) => row.outlet },
    {
      title: w.quantity,
      align: 'right',
      cell: (row) => (row.counted ? number(row.quantity) : <Badge>{w.reprint}</Badge>),
    },
  ];
}
