// One invented paper of each kind that the house prints, after the sample layouts of Decree 30/2020, Annex III.
import type { Block, IssuingBody, OfficialPaper, Signature } from './model.ts';

const COMMUNE: IssuingBody = {
  kind: 'state',
  parentBody: 'UBND tỉnh Sông Mới (mẫu)',
  body: 'Ủy ban nhân dân xã An Mẫu (mẫu)',
};
const NEWSPAPER: IssuingBody = {
  kind: 'press',
  parentBody: 'Hội Nhà báo tỉnh Sông Mới (mẫu)',
  body: 'Báo Sông Mới (mẫu)',
};
const PARTY: IssuingBody = { kind: 'party', parentBody: 'Tỉnh ủy Sông Mới (mẫu)', body: 'Đảng ủy xã An Mẫu (mẫu)' };

const CHAIRMAN: Signature = {
  authority: 'TM.',
  authorityBody: 'Ủy ban nhân dân',
  title: 'Chủ tịch',
  name: 'Nguyễn Thị Thử Nghiệm (mẫu)',
};
const EDITOR: Signature = { title: 'Tổng Biên tập', name: 'Lê Văn Thử (mẫu)' };

const text = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });

function paper(
  heading: IssuingBody,
  kindName: string | null,
  symbol: string,
  summary: string,
  rest: Partial<OfficialPaper> & Pick<OfficialPaper, 'blocks' | 'signature' | 'recipients'>,
): OfficialPaper {
  return {
    heading,
    number: { ordinal: 7, symbol },
    placeAndDate: { place: 'An Mẫu', date: '2026-02-05' },
    kindName,
    summary,
    attribution: 'Văn bản mẫu, soạn bằng Cầu Nối; không có khoản chi; không dùng AI.',
    language: 'vi',
    ...rest,
  };
}

const BASES = ['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Căn cứ Chương trình phối hợp số 01/CTr-UBND-BSM (mẫu)'];

const ITEMS: Block = {
  type: 'table',
  columns: [
    { title: 'STT', width: 15, kind: 'number', align: 'center' },
    { title: 'Sản phẩm', width: 110, kind: 'text' },
    { title: 'Số lượng', width: 30, kind: 'number' },
  ],
  rows: [
    [1, 'Tin, bài trên báo in', 12],
    [2, 'Phóng sự phát thanh', 3],
  ],
};

const BOTH_SIDES: Pick<OfficialPaper, 'secondHeading' | 'signature' | 'recipients'> = {
  secondHeading: NEWSPAPER,
  signature: [
    { standsFor: 'Đại diện bên A', ...CHAIRMAN },
    { standsFor: 'Đại diện bên B', ...EDITOR },
  ],
  recipients: ['Hai bên', 'Lưu: VT'],
};

/** By the name of their golden files. */
export const KINDS: Readonly<Record<string, OfficialPaper>> = {
  'bao-cao': paper(COMMUNE, 'BÁO CÁO', 'BC-UBND', 'Kết quả phối hợp thông tin tháng 01 năm 2026', {
    addressedTo: ['Ủy ban nhân dân tỉnh Sông Mới (mẫu)'],
    blocks: [{ type: 'heading', level: 1, text: 'Kết quả' }, text('Hai bên đã thực hiện đủ các cam kết của tháng.')],
    signature: [CHAIRMAN],
    recipients: ['Như trên', 'Lưu: VT, VHXH'],
  }),
  'ke-hoach': paper(COMMUNE, 'KẾ HOẠCH', 'KH-UBND', 'Thông tin, tuyên truyền năm 2026', {
    legalBases: BASES,
    blocks: [{ type: 'heading', level: 1, text: 'Mục đích' }, text('Đưa tin kịp thời đến người dân.'), ITEMS],
    signature: [{ ...CHAIRMAN, secondAuthority: { authority: 'KT.', body: 'Chủ tịch' }, title: 'Phó Chủ tịch' }],
    recipients: ['Các thôn', 'Lưu: VT'],
  }),
  'bien-ban-nghiem-thu': paper(COMMUNE, 'BIÊN BẢN', 'BB-UBND-BSM', 'Nghiệm thu sản phẩm truyền thông quý I năm 2026', {
    ...BOTH_SIDES,
    placeAndDate: { place: 'An Mẫu', date: '2026-02-05', isInText: true },
    blocks: [text('Hôm nay, ngày 05 tháng 02 năm 2026, hai bên nghiệm thu các sản phẩm sau:'), ITEMS],
  }),
  'bien-ban-thanh-ly': paper(COMMUNE, 'BIÊN BẢN', 'BB-UBND-BSM', 'Thanh lý hợp đồng truyền thông năm 2025', {
    ...BOTH_SIDES,
    placeAndDate: { place: 'An Mẫu', date: '2026-02-05', isInText: true },
    blocks: [text('Hai bên thống nhất thanh lý hợp đồng; không bên nào còn nghĩa vụ với bên kia')],
  }),
  'bien-ban-hop': paper(COMMUNE, 'BIÊN BẢN', 'BB-UBND', 'Họp kiểm điểm thực hiện chương trình phối hợp', {
    placeAndDate: { place: 'An Mẫu', date: '2026-02-05', isInText: true },
    blocks: [
      text('Thời gian bắt đầu: 8 giờ 00 phút, ngày 05 tháng 02 năm 2026.'),
      text('Địa điểm: phòng họp Ủy ban nhân dân xã.'),
      text('Cuộc họp kết thúc vào 10 giờ 30 phút cùng ngày'),
    ],
    signature: [
      { title: 'Thư ký', name: 'Trần Thị Mẫu Đơn (mẫu)' },
      { title: 'Chủ tọa', name: 'Nguyễn Thị Thử Nghiệm (mẫu)' },
    ],
    recipients: ['Thành viên dự họp', 'Lưu: VT'],
  }),
  'giay-moi': paper(COMMUNE, 'GIẤY MỜI', 'GM-UBND', 'Dự lễ ký chương trình phối hợp truyền thông', {
    blocks: [
      text('Ủy ban nhân dân xã An Mẫu trân trọng kính mời: Báo Sông Mới (mẫu).'),
      text('Thời gian: 8 giờ 00 phút, thứ Sáu, ngày 20 tháng 02 năm 2026.'),
      text('Địa điểm: hội trường xã'),
    ],
    signature: [{ authority: 'TL.', authorityBody: 'Chủ tịch', title: 'Chánh Văn phòng', name: 'Phạm Thị Thử (mẫu)' }],
    recipients: ['Như thành phần mời', 'Lưu: VT'],
  }),
  'cong-van': paper(COMMUNE, null, 'UBND-VHXH', 'Về việc cung cấp thông tin chuyển đổi số', {
    addressedTo: ['Báo Sông Mới (mẫu)', 'Đài Sông Mới (mẫu)'],
    blocks: [text('Ủy ban nhân dân xã gửi các cơ quan báo chí số liệu kèm theo.'), text('Trân trọng.')],
    signature: [CHAIRMAN],
    recipients: ['Như trên', 'Lưu: VT, VHXH'],
  }),
  'chuong-trinh': paper(COMMUNE, 'CHƯƠNG TRÌNH', 'CTr-UBND-BSM', 'Phối hợp thông tin, truyền thông năm 2026', {
    ...BOTH_SIDES,
    legalBases: BASES,
    blocks: [{ type: 'heading', level: 1, text: 'Nội dung phối hợp' }, text('Mỗi tháng đăng ít nhất 04 tin, bài.')],
  }),
  'thong-cao': paper(NEWSPAPER, 'THÔNG CÁO', 'TC-BSM', 'Về việc khai trương chuyên mục hỏi và đáp', {
    blocks: [text('Báo Sông Mới mở chuyên mục hỏi và đáp về thủ tục hành chính.')],
    signature: [EDITOR],
    recipients: ['Các cơ quan báo chí', 'Lưu: VT, TK'],
  }),
  'quyet-dinh': paper(COMMUNE, 'QUYẾT ĐỊNH', 'QĐ-UBND', 'Về việc thành lập Tổ phối hợp thông tin, truyền thông', {
    decidedBy: 'Chủ tịch Ủy ban nhân dân xã An Mẫu (mẫu)',
    legalBases: [...BASES, 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội'],
    blocks: [
      { type: 'article', runs: [{ text: 'Thành lập Tổ phối hợp gồm:' }] },
      { type: 'heading', level: 2, text: 'Tổ trưởng: Trần Thị Mẫu Đơn (mẫu).' },
      { type: 'heading', level: 2, text: 'Thành viên: Phạm Thị Thử (mẫu).' },
      { type: 'article', runs: [{ text: 'Quyết định này có hiệu lực kể từ ngày ký.' }] },
    ],
    signature: [{ title: 'Chủ tịch', name: 'Nguyễn Thị Thử Nghiệm (mẫu)' }],
    recipients: ['Như Điều 1', 'Lưu: VT'],
  }),
  'thong-bao': paper(COMMUNE, 'THÔNG BÁO', 'TB-UBND', 'Lịch cung cấp thông tin cho báo chí tháng 02 năm 2026', {
    blocks: [text('Ủy ban nhân dân xã cung cấp thông tin vào chiều thứ Sáu hằng tuần.')],
    signature: [CHAIRMAN],
    recipients: ['Các cơ quan báo chí', 'Lưu: VT'],
  }),
  'to-trinh': paper(COMMUNE, 'TỜ TRÌNH', 'TTr-UBND', 'Về việc gia hạn chương trình phối hợp', {
    addressedTo: ['Ủy ban nhân dân tỉnh Sông Mới (mẫu)'],
    blocks: [text('Ủy ban nhân dân xã kính trình xem xét, quyết định.')],
    signature: [CHAIRMAN],
    recipients: ['Như trên', 'Lưu: VT'],
  }),
  'dang-bao-cao': paper(PARTY, 'BÁO CÁO', 'BC/ĐU', 'Công tác thông tin, tuyên truyền tháng 01 năm 2026', {
    blocks: [text('Đảng ủy xã đã chỉ đạo thực hiện chương trình phối hợp.')],
    signature: [{ authority: 'TM.', authorityBody: 'Ban Thường vụ', title: 'Phó Bí thư', name: 'Phạm Minh Mẫu (mẫu)' }],
    recipients: ['Tỉnh ủy (để báo cáo)', 'Lưu: Văn phòng Đảng ủy'],
  }),
};
