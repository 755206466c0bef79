// Invented papers that the tests of this room print: every body, person, address and figure in them is made up.
import type { Block, Cell, OfficialPaper, TableBlock } from './model.ts';

const SUBJECTS = [
  'Xã An Mẫu ra quân làm đường hoa, mở rộng tuyến đường liên thôn',
  'Bộ phận Một cửa trả kết quả qua bưu chính công ích: người dân đỡ nhiều lượt đi lại',
  'Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng ở mười hai thôn',
  'Lúa vụ mùa được giá, nông dân phấn khởi; khuyến cáo phòng trừ rầy nâu cuối vụ',
  'Giải đáp thắc mắc về cấp giấy chứng nhận quyền sử dụng đất sau sắp xếp đơn vị hành chính',
];

/** 64 hexadecimal digits that look like a hash and are the same in every run. */
export function hashFor(seed: number): string {
  let state = (seed + 1) * 2654435761;
  let text = '';
  for (let at = 0; at < 8; at++) {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 374761393;
    text += (state >>> 0).toString(16).padStart(8, '0');
  }
  return text;
}

export function annexRow(at: number): Cell[] {
  const day = new Date(Date.UTC(2026, 0, 1 + (at % 90))).toISOString().slice(0, 10);
  return [
    at + 1,
    day,
    at % 3 === 0 ? 'Báo Sông Mới (mẫu)' : 'Trang thông tin xã An Mẫu (mẫu)',
    `${SUBJECTS[at % SUBJECTS.length]} (kỳ ${at + 1})`,
    `https://bao-song-moi.example.vn/thoi-su/xa-an-mau-ra-quan-lam-duong-hoa-${1000 + at}.html?chuyen-muc=doi-song`,
    hashFor(at),
  ];
}

export function annexTable(rows: number): TableBlock {
  return {
    type: 'table',
    caption: 'Danh mục sản phẩm đã đăng, phát trong kỳ',
    columns: [
      { title: 'STT', width: 11, kind: 'number', align: 'center' },
      { title: 'Ngày đăng', width: 22, kind: 'date' },
      { title: 'Cơ quan đăng', width: 27, kind: 'text' },
      { title: 'Tên sản phẩm', width: 42, kind: 'text' },
      { title: 'Địa chỉ', width: 33, kind: 'url' },
      { title: 'Mã băm bản lưu (SHA-256)', width: 30, kind: 'hash' },
    ],
    rows: Array.from({ length: rows }, (_, at) => annexRow(at)),
  };
}

const MAIN: readonly Block[] = [
  {
    type: 'paragraph',
    runs: [
      { text: 'Thực hiện ' },
      { text: 'Chương trình phối hợp thông tin, truyền thông năm 2026', italic: true },
      {
        text: ' giữa Ủy ban nhân dân xã An Mẫu và Báo Sông Mới (mẫu), hai bên báo cáo kết quả quý I năm 2026. Bản điện tử và toàn bộ minh chứng để tại https://caunoi.example.vn/chuong-trinh/phoi-hop-thong-tin-an-mau-2026/bao-cao/quy-1, ai cũng xem được.',
      },
    ],
  },
  { type: 'heading', level: 1, text: 'Kết quả thực hiện' },
  { type: 'heading', level: 2, text: 'Cam kết của cơ quan báo chí' },
  {
    type: 'paragraph',
    runs: [
      {
        text: 'Trong quý, Báo Sông Mới đã đăng 200 tin, bài, ảnh và chương trình phát thanh về đời sống ở xã, trong đó có 12 bài dài kỳ về chuyển đổi số, 8 bài trả lời thắc mắc của người dân và 03 bài cải chính thông tin chưa đúng. Bài đăng lại được đếm một lần, đứng sau bài gốc.',
      },
    ],
  },
  {
    type: 'table',
    caption: 'Bảng 1. Chỉ tiêu và kết quả quý I năm 2026',
    columns: [
      { title: 'Cam kết', width: 75, kind: 'text' },
      { title: 'Chỉ tiêu', width: 22, kind: 'number' },
      { title: 'Kết quả', width: 22, kind: 'number' },
      { title: 'Đánh giá của hai bên', width: 46, kind: 'text' },
    ],
    rows: [
      ['Đăng tin, bài về hoạt động của xã', 180, 200, 'Đạt (cả hai bên)'],
      ['Mở chuyên mục hỏi và đáp về thủ tục hành chính', 12, 8, 'Đạt một phần (xã); đạt (báo)'],
      ['Tập huấn viết tin cho cộng tác viên', 1, null, 'Chưa đến hạn'],
    ],
    total: ['Cộng', 193, 208, ''],
  },
  {
    type: 'bars',
    title: 'Hình 1. Số sản phẩm theo tháng',
    description: 'Số sản phẩm tăng đều: tháng 01 có 48, tháng 02 có 61 và tháng 3 có 91, gần gấp đôi tháng 01.',
    labelTitle: 'Tháng',
    valueTitle: 'Sản phẩm',
    items: [
      { label: 'Tháng 01', value: 48 },
      { label: 'Tháng 02', value: 61 },
      { label: 'Tháng 3', value: 91 },
    ],
  },
  { type: 'heading', level: 2, text: 'Cam kết của Ủy ban nhân dân xã' },
  { type: 'heading', level: 3, text: 'Cung cấp thông tin' },
  {
    type: 'bullets',
    items: [
      'Trả lời 14 trên 15 câu hỏi của phóng viên trong thời hạn hai ngày làm việc;',
      'Mời dự 6 hội nghị, báo trước ít nhất ba ngày;',
    ],
  },
  { type: 'heading', level: 3, text: 'Kinh phí' },
  { type: 'paragraph', runs: [{ text: 'Không phát sinh.' }] },
  { type: 'heading', level: 1, text: 'Phương hướng quý II' },
  {
    type: 'paragraph',
    runs: [
      { text: 'Hai bên tiếp tục thực hiện các cam kết chưa đến hạn và họp kiểm điểm vào tuần đầu tháng 7 năm 2026.' },
    ],
  },
];

export function quarterlyReport(rows = 200): OfficialPaper {
  return {
    heading: { kind: 'state', parentBody: 'UBND tỉnh Sông Mới (mẫu)', body: 'Ủy ban nhân dân xã An Mẫu (mẫu)' },
    number: { ordinal: 5, symbol: 'BC-UBND' },
    placeAndDate: { place: 'An Mẫu', date: '2026-02-05' },
    kindName: 'BÁO CÁO',
    summary:
      'Kết quả thực hiện Chương trình phối hợp thông tin, truyền thông giữa Ủy ban nhân dân xã An Mẫu và Báo Sông Mới (mẫu) quý I năm 2026',
    addressedTo: ['Ủy ban nhân dân tỉnh Sông Mới (mẫu)', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Mới (mẫu)'],
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương',
      'Căn cứ Chương trình phối hợp số 01/CTr-UBND-BSM ngày 10 tháng 01 năm 2026 (mẫu)',
    ],
    blocks: [...MAIN, { type: 'annex', title: 'Danh mục sản phẩm' }, annexTable(rows)],
    signature: [
      {
        authority: 'TM.',
        authorityBody: 'Ủy ban nhân dân',
        secondAuthority: { authority: 'KT.', body: 'Chủ tịch' },
        title: 'Phó Chủ tịch',
        name: 'Trần Thị Mẫu Đơn (mẫu)',
      },
    ],
    recipients: ['Như trên', 'Báo Sông Mới (mẫu)', 'Lưu: VT, VHXH'],
    attribution:
      'Báo cáo do Văn phòng HĐND và UBND xã soạn trên CauNoi từ số liệu hai bên đã xác nhận; không có khoản chi; không dùng AI.',
    language: 'vi',
  };
}

export function letter(): OfficialPaper {
  return {
    ...quarterlyReport(0),
    heading: { kind: 'press', parentBody: 'Hội Nhà báo tỉnh Sông Mới (mẫu)', body: 'Báo Sông Mới (mẫu)' },
    number: { symbol: 'BSM-TK' },
    placeAndDate: { place: 'Sông Mới', date: '2026-11-20' },
    kindName: null,
    summary: 'Về việc cung cấp thông tin phục vụ chuyên đề chuyển đổi số ở cơ sở',
    addressedTo: ['Ủy ban nhân dân xã An Mẫu'],
    legalBases: [],
    blocks: [
      {
        type: 'paragraph',
        runs: [{ text: 'Báo Sông Mới đề nghị Ủy ban nhân dân xã cung cấp số liệu trước ngày 30 tháng 11 năm 2026.' }],
      },
      { type: 'paragraph', runs: [{ text: 'Trân trọng cảm ơn.' }] },
    ],
    signature: [{ title: 'Tổng Biên tập', name: 'Lê Văn Thử (mẫu)' }],
    recipients: ['Như trên', 'Lưu: VT, TK'],
  };
}

export function partyPlan(): OfficialPaper {
  return {
    ...letter(),
    heading: { kind: 'party', parentBody: 'Tỉnh ủy Sông Mới (mẫu)', body: 'Đảng ủy xã An Mẫu (mẫu)' },
    number: { ordinal: 12, symbol: 'KH/ĐU' },
    kindName: 'KẾ HOẠCH',
    summary: 'Thông tin, tuyên truyền trên báo chí năm 2027',
    addressedTo: [],
    signature: [{ authority: 'TM.', authorityBody: 'Ban Thường vụ', title: 'Phó Bí thư', name: 'Phạm Minh Mẫu (mẫu)' }],
    recipients: ['Tỉnh ủy (để báo cáo)', 'Lưu: Văn phòng Đảng ủy'],
  };
}

export function jointMinutes(): OfficialPaper {
  return {
    ...quarterlyReport(0),
    secondHeading: { kind: 'press', body: 'Báo Sông Mới (mẫu)' },
    number: { ordinal: 3, symbol: 'BB-UBND-BSM' },
    placeAndDate: { place: 'An Mẫu', date: '2026-07-01' },
    kindName: 'BIÊN BẢN',
    summary: 'Nghiệm thu sản phẩm truyền thông quý II năm 2026',
    addressedTo: [],
    legalBases: [],
    blocks: [
      { type: 'paragraph', runs: [{ text: 'Hai bên thống nhất nghiệm thu các sản phẩm sau:' }] },
      { ...annexTable(3), caption: undefined },
    ],
    signature: [
      { authority: 'TM.', authorityBody: 'Ủy ban nhân dân', title: 'Chủ tịch', name: 'Nguyễn Thị Thử Nghiệm (mẫu)' },
      { title: 'Đại diện Báo Sông Mới\nTổng Biên tập', name: 'Lê Văn Thử (mẫu)' },
    ],
    recipients: ['Hai bên ký biên bản', 'Lưu: VT'],
  };
}

/** A frozen paper, with the place where it can be checked. */
export function checkable(paper: OfficialPaper): OfficialPaper {
  return {
    ...paper,
    verify: { address: 'https://caunoi.example.vn/kiem-tra/7K3M-9QXA-0B2C', code: '7K3M-9QXA-0B2C' },
  };
}
