// The items of minutes as sheets, with all that the paper has no room for.
import type { Sheet } from '../../../tools/papers/index.ts';
import type { MinutesContent } from './content-shape.ts';

const text = (title: string, width: number) => ({ title, width, type: 'text' as const });
const number = (title: string) => ({ title, width: 14, type: 'number' as const });
const date = (title: string) => ({ title, width: 14, type: 'date' as const });

export function minutesSheets(content: MinutesContent, isDraft: boolean): Sheet[] {
  const commitments = new Map(content.commitments.map((one) => [one.no, one.text]));
  return [
    {
      name: `${isDraft ? 'Bản nháp ' : ''}Nghiệm thu`,
      columns: [
        number('STT'),
        text('Sản phẩm', 60),
        number('Cam kết số'),
        text('Cam kết', 60),
        number('Số lượng'),
        text('Đơn vị tính', 16),
        date('Ngày giao'),
        text('Địa điểm', 30),
        text('Bên giao', 36),
        text('Bên nhận', 36),
        number('Đơn giá (đồng)'),
        number('Thành tiền (đồng)'),
        number('Số bằng chứng'),
      ],
      rows: content.accepted.map((one) => [
        one.no,
        one.title,
        one.commitmentNo,
        commitments.get(one.commitmentNo) ?? null,
        one.quantity,
        one.unit,
        one.deliveredOn,
        one.place,
        one.recordedBy,
        one.acceptedBy,
        one.price,
        one.amount,
        one.evidence.length,
      ]),
    },
    {
      name: 'Không nghiệm thu',
      columns: [
        number('STT'),
        text('Sản phẩm', 60),
        number('Cam kết số'),
        number('Số lượng'),
        text('Đơn vị tính', 16),
        date('Ngày giao'),
        text('Bên không nhận', 36),
        text('Lý do', 60),
      ],
      rows: content.refused.map((one) => [
        one.no,
        one.title,
        one.commitmentNo,
        one.quantity,
        one.unit,
        one.deliveredOn,
        one.refusedBy,
        one.reason,
      ]),
    },
    {
      name: 'Bằng chứng',
      columns: [
        number('Sản phẩm số'),
        text('Tin, bài, hồ sơ', 60),
        text('Nơi đăng', 30),
        date('Ngày'),
        text('Địa chỉ', 60),
        text('Mã băm bản lưu (SHA-256)', 66),
      ],
      rows: content.accepted.flatMap((one) =>
        one.evidence.map((piece) => [
          one.no,
          piece.title,
          piece.outlet,
          piece.publishedOn,
          piece.address,
          piece.sha256,
        ]),
      ),
    },
  ];
}
