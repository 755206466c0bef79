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
  [
    'a meeting that looks back and signs anew',
    'Hai năm nhìn lại\n31/12/2025\nSáng 30/12, Tòa án nhân dân tỉnh Hoa Mẫu phối hợp với Báo Sông Mẫu tổ chức Hội nghị tổng kết 2 năm thực hiện Quy chế phối hợp thông tin giai đoạn 2024 - 2025 và ký kết Quy chế giai đoạn 2026 - 2028.\nBáo đã đăng 420 tin, bài.',
    'programme-review',
  ],
  [
    'one committee that talks a draft over',
    'Xã Hoa Mẫu cho ý kiến về chương trình phối hợp\n11/7/2025\nChiều 11/7, Ban Thường vụ Đảng ủy xã Hoa Mẫu họp, cho ý kiến về dự thảo chương trình phối hợp tuyên truyền với Báo Sông Mẫu. Theo dự thảo, xã sẽ cung cấp thông tin; Báo sẽ mở chuyên trang.',
    'not-an-agreement',
  ],
  [
    'units that vie with each other, a paper among them',
    'Cụm thi đua số 5 ký kết giao ước thi đua\n5/2/2026\nSáng 5/2, Cụm thi đua số 5 tổ chức hội nghị ký kết giao ước thi đua năm 2026. Cụm gồm Báo Sông Mẫu, Sở Nội vụ tỉnh Hoa Mẫu và Hội Nhà báo tỉnh Hoa Mẫu. Các đơn vị đẩy mạnh tuyên truyền phong trào thi đua.',
    'other-signing',
  ],
  [
    'a signing that is told in parts',
    'Chín mươi chiếc mũ\n11/1/2026\nNgười ta đọc tên những người đã mất.\nRồi ở ngã tư, vào lúc tan học ngày 10/1, hai bản kế hoạch được ký. Ông Lê Văn An, Giám đốc Sở Xây dựng tỉnh Hoa Mẫu ký trước; bà Trần Thị Bình, Tổng Biên tập Báo Sông Mẫu ký sau. Văn bản là Kế hoạch phối hợp tuyên truyền giữa Sở Xây dựng tỉnh Hoa Mẫu và Báo Sông Mẫu.\nVăn bản giao cho Sở hai việc: cung cấp dữ liệu; báo lịch xử phạt trước hai ngày. Báo dựng bản đồ điểm đen. Cả hai công bố số liệu mỗi tháng.',
    'agreement-signing',
  ],
  [
    'a paper in prose',
    'BẢN GHI NHỚ HỢP TÁC\n\nTại thành phố Hoa Mẫu, ngày 19/6/2026, Thành ủy Hoa Mẫu do đồng chí Lê Văn An, Phó Bí thư, đại diện; và Báo Sông Mẫu do bà Trần Thị Bình, Tổng Biên tập, đại diện, đã cùng nhau lập bản ghi nhớ này.\n\nVề thông tin. Thành ủy thông báo chủ trương mới trong ngày; Báo đăng tin.\n\nLàm thành hai bản gốc.',
    'agreement-text',
  ],
  [
    'sides listed behind the signing',
    'Chung tay đưa luật về bản\n9/9/2026\nNgày 9/9, chương trình phối hợp phổ biến pháp luật qua báo chí đã được hai cơ quan ký kết: Sở Tư pháp tỉnh Hoa Mẫu và Báo Sông Mẫu.\nCác bên thống nhất mở chuyên mục.',
    'agreement-signing',
  ],
  [
    'a well-known station that is received',
    'VOV và Hoa Mẫu bàn chuyện hợp tác\n6/6/2026\nSáng 6/6, Chủ tịch UBND tỉnh Hoa Mẫu tiếp Đoàn công tác Đài Tiếng nói Việt Nam (VOV). Hai bên trao đổi, thống nhất hướng phối hợp truyền thông. VOV sẽ mở chuyên mục về tỉnh; UBND tỉnh Hoa Mẫu sẽ hỗ trợ phóng viên.',
    'working-session',
  ],
  [
    'an office of a paper that is opened',
    'Báo Sông Mẫu khai trương văn phòng đại diện\n6/6/2026\nSáng 6/6, Báo Sông Mẫu khai trương văn phòng đại diện tại phường Hoa Mẫu. Chủ tịch UBND phường Hoa Mẫu mong Báo tiếp tục tuyên truyền về địa phương.',
    'not-an-agreement',
  ],
  [
    'a talk before any signing',
    'Hoa Mẫu và Báo Sông Mẫu bàn đường dài\n6/6/2026\nChưa có lễ ký nào, nhưng sau buổi trao đổi chiều nay giữa UBND phường Hoa Mẫu và Báo Sông Mẫu, những nét chính của chương trình hợp tác truyền thông đã hiện ra. Hai bên nhất trí Báo mở chuyên mục; phường cung cấp thông tin. Dự kiến, văn bản chính thức được ký vào cuối năm nay.',
    'working-session',
  ],
  [
    'a signing of others, told on a portal',
    'CỔNG THÔNG TIN ĐIỆN TỬ PHƯỜNG HOA MẪU\nNgày đăng: 03/09/2025\n\nPhường Hoa Mẫu: Công an và sáu trường học ký quy chế phối hợp bảo đảm an ninh\n\nChiều 2/9, Công an phường Hoa Mẫu và sáu trường học trên địa bàn đã ký quy chế phối hợp bảo đảm an ninh, trật tự. Phóng viên Báo Sông Mẫu tới dự và đưa tin.\n\nTheo quy chế, Công an phường tuyên truyền về tác hại của ma túy; nhà trường thông báo ngay các vụ bạo lực.',
    'other-signing',
  ],
  [
    'a school and its students of journalism',
    'Trường và Báo\n3/9/2025\nSáng 2/9, Trường Đại học Hoa Mẫu và Báo Sông Mẫu ký thỏa thuận hợp tác đào tạo sinh viên báo chí. Báo nhận 20 sinh viên thực tập.',
    'other-signing',
  ],
  [
    'the rules of a club',
    'ĐIỀU LỆ\nCÂU LẠC BỘ NHÀ BÁO TỈNH HOA MẪU\n\nĐiều 1. Câu lạc bộ phối hợp với Báo Sông Mẫu và Ủy ban nhân dân tỉnh Hoa Mẫu.\nĐiều 2. Tuyên truyền chính sách; cung cấp thông tin cho báo chí.\nĐiều 3. Hội viên đóng hội phí.',
    'not-an-agreement',
  ],
])('%s', (_what, text, kind) => {
  expect(readAgreement(text).documentKind).toBe(kind);
});
