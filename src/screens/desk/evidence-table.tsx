import { Form, Link } from 'react-router';
import type { EvidenceRow } from '../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS, DELIVERABLE_STATE_WORDS } from '../../modules/evidence/model.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Badge, DataTable, Empty, type Column } from '../ui/index.ts';

const WORDS = defineWords({
  vi: {
    none: 'Chưa có bằng chứng nào được xác nhận',
    noneHint:
      'Tin bài tìm thấy ở nguồn của các bên được gợi ý cho cam kết; người của đơn vị xác nhận ở trang Đối chiếu.',
    queue: 'Mở trang Đối chiếu',
    choose: 'Chọn',
    chooseOne: (title: string) => `Chọn “${title}” để gom`,
    title: 'Tin bài, hồ sơ',
    kind: 'Loại',
    day: 'Ngày',
    topic: 'Chủ đề',
    quantity: 'Tính',
    reprint: 'đăng lại, không tính',
    gathered: 'tính cùng sản phẩm',
    noUnit: 'chưa ghi đơn vị tính',
    afterFreeze: 'quyết định sau khi chốt báo cáo',
    gather: 'Gom thành một sản phẩm',
    gatherHint: 'Đánh dấu các mục cùng làm nên một việc (một lớp, một sự kiện, một chuyên trang), rồi gom.',
  },
  en: {
    none: 'No evidence has been confirmed yet',
    noneHint:
      'Items found at the sources of the parties are suggested for commitments; people confirm them in Matching.',
    queue: 'Open Matching',
    choose: 'Choose',
    chooseOne: (title: string) => `Choose “${title}” to gather`,
    title: 'Item',
    kind: 'Kind',
    day: 'Day',
    topic: 'Topic',
    quantity: 'Counts',
    reprint: 'reprint, not counted',
    gathered: 'counted with its deliverable',
    noUnit: 'no unit given',
    afterFreeze: 'decided after the report was frozen',
    gather: 'Gather into one deliverable',
    gatherHint: 'Tick the items that make one thing together (a class, an event, a special page), then gather them.',
  },
});

type Words = (typeof WORDS)['vi'];

interface EvidenceTableProps {
  readonly caption: string;
  readonly programmeId: string;
  readonly rows: readonly EvidenceRow[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** The commitment whose rows may be gathered into a deliverable; null: looking only. */
  readonly gatherFor: string | null;
}

/** Confirmed evidence with what each row counts for. Rows may be gathered into one deliverable; works without scripts. */
export function EvidenceTable({ caption, programmeId, rows, topics, gatherFor }: EvidenceTableProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  if (rows.length === 0)
    return (
      <Empty title={w.none}>
        <p>{w.noneHint}</p>
        <Link to={to('/lam-viec/doi-chieu')}>{w.queue}</Link>
      </Empty>
    );
  const isFree = (row: EvidenceRow) => row.deliverable === null;
  const hasUnits = rows.some((row) => row.unit !== null);
  const mayGather = gatherFor !== null && rows.some(isFree);
  const columns: Column<EvidenceRow>[] = [
    ...(mayGather
      ? [
          {
            title: w.choose,
            cell: (row: EvidenceRow) =>
              isFree(row) ? (
                <label className="inline-flex min-h-11 min-w-11 items-center">
                  <input type="checkbox" name="muc" value={row.matchId} className="size-5" />
                  <span className="sr-only">{w.chooseOne(row.title)}</span>
                </label>
              ) : null,
          },
        ]
      : []),
    { title: w.day, className: 'md:whitespace-nowrap', cell: (row) => formatDate(row.publishedOn) },
    {
      title: w.title,
      names: true,
      cell: (row) => (
        <>
          <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link>
          <span className="block text-sm text-quiet">{row.outlet}</span>
          {row.deliverable ? (
            <span className="block text-sm">
              <Link to={to(`/lam-viec/chuong-trinh/${programmeId}/san-pham/${row.deliverable.id}`)}>
                {row.deliverable.title}
              </Link>{' '}
              <span className="text-quiet">({t(DELIVERABLE_STATE_WORDS[row.deliverable.state])})</span>
            </span>
          ) : null}
          {row.afterFreeze ? <Badge tone="caution">{w.afterFreeze}</Badge> : null}
        </>
      ),
    },
    { title: w.kind, cell: (row) => t(CLIPPING_KIND_WORDS[row.kind]) },
    ...(topics.length > 0
      ? [
          {
            title: w.topic,
            cell: (row: EvidenceRow) => topics.find((topic) => topic.id === row.topicId)?.name ?? '–',
          },
        ]
      : []),
    {
      title: w.quantity,
      align: 'right',
      cell: (row) => (
        <CountsAs row={row} w={w} number={(value) => formatNumber(value, language, 2)} several={hasUnits} />
      ),
    },
  ];
  const table = <DataTable caption={caption} rows={rows} rowKey={(row) => row.matchId} columns={columns} />;
  if (!mayGather) return table;
  return (
    <Form
      method="get"
      action={to(`/lam-viec/chuong-trinh/${programmeId}/san-pham/moi`)}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="cam-ket" value={gatherFor} />
      {table}
      <div className="flex flex-wrap items-center gap-3">
        <ActionButton tone="plain">{w.gather}</ActionButton>
        <p className="min-w-0 flex-1 basis-64 text-sm text-quiet">{w.gatherHint}</p>
      </div>
    </Form>
  );
}

function CountsAs({
  row,
  w,
  number,
  several,
}: {
  readonly row: EvidenceRow;
  readonly w: Words;
  readonly number: (value: number) => string;
  /** Other rows have a unit, so this one needs one too. */
  readonly several: boolean;
}) {
  if (row.gathered) return <Badge>{w.gathered}</Badge>;
  if (!row.counted) return <Badge>{w.reprint}</Badge>;
  return (
    <>
      {number(row.quantity)} {row.unit ?? (several ? <span className="text-sm text-caution">{w.noUnit}</span> : null)}
    </>
  );
}
