// The three sheets of the table: their columns, how people may write the heads, and what the guide says of each. Pure.
import { SHEET_NAMES, type SheetKey } from './model.ts';

export interface ImportColumn {
  readonly key: string;
  readonly title: string;
  /** Other ways of writing the head, folded. */
  readonly also?: readonly string[];
  readonly required?: boolean;
  readonly width: number;
  readonly type?: 'text' | 'number' | 'date';
  readonly guide: string;
}

export interface ImportSheet {
  readonly key: SheetKey;
  readonly name: string;
  /** Other names of the sheet, folded. */
  readonly also: readonly string[];
  readonly columns: readonly ImportColumn[];
  /** Rows that show how it is filled in; their code begins with the mark and they are never taken in. */
  readonly examples: readonly (readonly (string | number)[])[];
}

/** A row whose code begins so is an example. */
export const EXAMPLE_MARK = 'MẪU';

export const IMPORT_SHEETS: readonly ImportSheet[] = [
  {
    key: 'programmes',
    name: SHEET_NAMES.programmes,
    also: ['chuong trinh', 'programmes', 'programme'],
    columns: [
      {
        key: 'code',
        title: 'Mã',
        also: ['ma chuong trinh', 'code'],
        required: true,
        width: 12,
        guide: 'Do người lập bảng tự đặt, không trùng nhau; hai trang sau dùng mã này để chỉ chương trình.',
      },
      {
        key: 'title',
        title: 'Tên chương trình',
        also: ['ten', 'title'],
        required: true,
        width: 50,
        guide: 'Từ 3 đến 500 chữ.',
      },
      {
        key: 'kind',
        title: 'Loại',
        also: ['loai van ban', 'kind'],
        width: 18,
        guide: 'Chương trình, Quy chế, Kế hoạch, Hợp đồng, Bản ghi nhớ hoặc Thỏa thuận. Để trống là Chương trình.',
      },
      {
        key: 'state',
        title: 'Trạng thái',
        also: ['tinh trang', 'state'],
        width: 18,
        guide:
          'Đang hiệu lực, Đang trao đổi hoặc Bản nháp. Để trống: có ngày ký là Đang hiệu lực, không có là Bản nháp.',
      },
      {
        key: 'sideA',
        title: 'Bên A',
        also: ['cac don vi ben a', 'party a'],
        required: true,
        width: 40,
        guide: 'Tên đầy đủ; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy, đơn vị chủ trì đứng trước.',
      },
      {
        key: 'sideB',
        title: 'Bên B',
        also: ['cac don vi ben b', 'party b'],
        required: true,
        width: 40,
        guide: 'Như Bên A.',
      },
      {
        key: 'signedOn',
        title: 'Ngày ký',
        also: ['signed on'],
        width: 14,
        type: 'date',
        guide: 'Ngày/tháng/năm. Cần có khi trạng thái là Đang hiệu lực.',
      },
      {
        key: 'termFrom',
        title: 'Từ ngày',
        also: ['hieu luc tu', 'from'],
        width: 14,
        type: 'date',
        guide: 'Ngày đầu của thời hạn.',
      },
      {
        key: 'termTo',
        title: 'Đến ngày',
        also: ['het han', 'hieu luc den', 'to'],
        width: 14,
        type: 'date',
        guide: 'Ngày cuối của thời hạn.',
      },
      {
        key: 'cadence',
        title: 'Kỳ báo cáo',
        also: ['bao cao', 'reporting'],
        width: 16,
        guide: 'Hằng tháng, Hằng quý, Sáu tháng hoặc Hằng năm.',
      },
      { key: 'place', title: 'Nơi ký', also: ['dia diem ky', 'place'], width: 20, guide: 'Nơi ký kết.' },
      {
        key: 'topics',
        title: 'Chủ đề',
        also: ['noi dung tuyen truyen', 'topics'],
        width: 30,
        guide: 'Cách nhau bằng dấu chấm phẩy.',
      },
      {
        key: 'channels',
        title: 'Kênh',
        also: ['kenh dang tai', 'channels'],
        width: 30,
        guide: 'Cách nhau bằng dấu chấm phẩy.',
      },
    ],
    examples: [
      [
        `${EXAMPLE_MARK}-01`,
        'Chương trình phối hợp truyền thông xã Ví Dụ và Báo Ví Dụ (mẫu)',
        'Chương trình',
        'Đang hiệu lực',
        'Ủy ban nhân dân xã Ví Dụ (mẫu)',
        'Báo Ví Dụ (mẫu)',
        '15/01/2026',
        '01/01/2026',
        '31/12/2027',
        'Hằng quý',
        'xã Ví Dụ',
        'Chuyển đổi số; Nông thôn mới',
        'Báo in; Báo điện tử',
      ],
    ],
  },
  {
    key: 'commitments',
    name: SHEET_NAMES.commitments,
    also: ['cam ket', 'commitments', 'commitment'],
    columns: [
      {
        key: 'programme',
        title: 'Mã chương trình',
        also: ['ma', 'programme'],
        required: true,
        width: 16,
        guide: 'Mã ở trang Chương trình.',
      },
      {
        key: 'code',
        title: 'Mã cam kết',
        also: ['commitment code'],
        width: 14,
        guide: 'Cần khi cam kết có chỉ tiêu; không trùng nhau trong một chương trình.',
      },
      {
        key: 'obliged',
        title: 'Bên thực hiện',
        also: ['ben', 'obliged'],
        required: true,
        width: 14,
        guide: 'A, B hoặc Cả hai.',
      },
      {
        key: 'kind',
        title: 'Loại',
        also: ['kind'],
        width: 26,
        guide:
          'Tuyên truyền, Cung cấp thông tin, Tạo điều kiện tác nghiệp, Tập huấn, Dữ liệu, Tiếp nhận phản ánh, Phản bác, Phối hợp, Đặt mua, Đầu mối hoặc Kinh phí. Để trống là Phối hợp.',
      },
      {
        key: 'text',
        title: 'Nội dung',
        also: ['noi dung cam ket', 'text'],
        required: true,
        width: 70,
        guide: 'Như trong văn bản đã ký.',
      },
      { key: 'cadence', title: 'Chu kỳ', also: ['tan suat', 'cadence'], width: 20, guide: 'Ví dụ: mỗi quý 3 bài.' },
    ],
    examples: [
      [
        `${EXAMPLE_MARK}-01`,
        'CK1',
        'B',
        'Tuyên truyền',
        'Mỗi quý đăng ba bài về chuyển đổi số của xã',
        'mỗi quý 3 bài',
      ],
      [`${EXAMPLE_MARK}-01`, 'CK2', 'A', 'Cung cấp thông tin', 'Cung cấp thông tin cho báo hằng tuần', ''],
    ],
  },
  {
    key: 'targets',
    name: SHEET_NAMES.targets,
    also: ['chi tieu', 'targets', 'target'],
    columns: [
      {
        key: 'programme',
        title: 'Mã chương trình',
        also: ['ma', 'programme'],
        required: true,
        width: 16,
        guide: 'Mã ở trang Chương trình.',
      },
      {
        key: 'commitment',
        title: 'Mã cam kết',
        also: ['commitment code', 'commitment'],
        required: true,
        width: 14,
        guide: 'Mã ở trang Cam kết.',
      },
      {
        key: 'period',
        title: 'Kỳ',
        also: ['period'],
        width: 14,
        guide: 'Quý 1/2026, Tháng 3/2026 hoặc Năm 2026; hoặc để trống và ghi Từ ngày, Đến ngày.',
      },
      { key: 'from', title: 'Từ ngày', also: ['from'], width: 14, type: 'date', guide: 'Khi không ghi Kỳ.' },
      { key: 'to', title: 'Đến ngày', also: ['to'], width: 14, type: 'date', guide: 'Khi không ghi Kỳ.' },
      {
        key: 'quantity',
        title: 'Số lượng',
        also: ['so', 'quantity'],
        required: true,
        width: 12,
        type: 'number',
        guide: 'Số lớn hơn 0; viết được 1.234,5.',
      },
      {
        key: 'unit',
        title: 'Đơn vị tính',
        also: ['don vi', 'unit'],
        required: true,
        width: 16,
        guide: 'tin, bài, chuyên trang, lớp …',
      },
    ],
    examples: [[`${EXAMPLE_MARK}-01`, 'CK1', 'Quý 1/2026', '', '', 3, 'bài']],
  },
];

/** Written after the columns of a returned table: what is wrong with each row. */
export const PROBLEM_COLUMN = 'Lỗi';
