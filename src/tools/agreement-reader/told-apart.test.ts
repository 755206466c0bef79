// What makes a text no agreement, and what leaves it one: the decision by its evidence.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

it.each([
  [
    'a plan of one committee that asks a paper to help',
    'ỦY BAN NHÂN DÂN XÃ HOA MẪU (MẪU)\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nHoa Mẫu, ngày 12 tháng 3 năm 2026\n\nCăn cứ Kế hoạch của UBND tỉnh,\nI. NỘI DUNG\n1. Tuyên truyền trên hệ thống loa truyền thanh.\n2. Mở chuyên mục trên trang thông tin điện tử xã.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa - Xã hội: chủ trì, phối hợp với Báo Sông Mẫu (mẫu) đưa tin.\n2. Đề nghị Báo Sông Mẫu tăng thời lượng tuyên truyền.\nNơi nhận:\n- Như trên;\nCHỦ TỊCH',
    'not-an-agreement',
  ],
  [
    'a deal with a company that a paper tells of',
    'UBND tỉnh Hoa Mẫu ký kết biên bản ghi nhớ với Tập đoàn Viễn thông Mẫu\n12/3/2026\n\nChiều 12/3, UBND tỉnh Hoa Mẫu (mẫu) và Tập đoàn Viễn thông Mẫu (mẫu) ký kết biên bản ghi nhớ hợp tác về chuyển đổi số. Hai bên thống nhất xây dựng chính quyền số, truyền thông về chuyển đổi số. Theo Báo Sông Mẫu (mẫu).',
    'other-signing',
  ],
  [
    'one sentence about a signing in a look back at a year',
    'Phòng Văn hóa phường Hoa Mẫu nhìn lại năm 2025\n31/12/2025\n\nNăm 2025, Phòng Văn hóa phường Hoa Mẫu (mẫu) thực hiện 46 nhiệm vụ được giao.\n\nPhòng đã tổ chức 12 đêm nhạc, sửa 2 ngôi đình.\n\nPhòng tham mưu UBND phường ký kết chương trình phối hợp tuyên truyền với Báo Sông Mẫu (mẫu) hồi tháng 8.',
    'not-an-agreement',
  ],
  [
    'a review under another word',
    'Đánh giá hai năm phối hợp giữa UBND xã Hoa Mẫu và Báo Sông Mẫu\n12/03/2026\n\nSáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) tổ chức hội nghị đánh giá hai năm thực hiện chương trình phối hợp tuyên truyền giai đoạn 2024 - 2028.',
    'programme-review',
  ],
  [
    'a signing of an authority with a paper whose name does not say what about',
    'Bộ đội Biên phòng tỉnh Hoa Mẫu và Báo Sông Mẫu ký kết quy chế\n12/3/2026\n\nSáng 12/3, Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết quy chế phối hợp.',
    'agreement-signing',
  ],
  [
    'a hospital and a paper that agree on telling',
    'Bệnh viện tỉnh và Báo Sông Mẫu hợp tác\n17/3/2026\nSáng 16/3, Bệnh viện Đa khoa tỉnh Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp truyền thông y tế.\nTheo đó, Báo đăng tin, bài; Bệnh viện cung cấp thông tin.',
    'agreement-signing',
  ],
  [
    'a station known by its letters',
    'Ký kết phối hợp\n17/3/2026\nSáng 16/3, UBND xã Hoa Mẫu và HMTV ký kết chương trình phối hợp truyền thông.\nTheo đó, hai bên đăng tin, bài về xã.',
    'agreement-signing',
  ],
  [
    'an order of newspapers with the post office',
    'HỢP ĐỒNG ĐẶT MUA BÁO NĂM 2026\nHôm nay, ngày 18 tháng 12 năm 2025, chúng tôi gồm:\nBên A: ĐẢNG ỦY XÃ HOA MẪU\nBên B: BƯU ĐIỆN KHU VỰC HOA MẪU\nĐiều 1. Bên A đặt mua báo:\n1. Báo Sông Mẫu: 23 tờ/kỳ;\nĐiều 2. Bên B phát báo trước 8 giờ sáng.\nĐẠI DIỆN BÊN A          ĐẠI DIỆN BÊN B',
    'other-signing',
  ],
])('%s', (_what, text, kind) => {
  expect(readAgreement(text).documentKind).toBe(kind);
});
