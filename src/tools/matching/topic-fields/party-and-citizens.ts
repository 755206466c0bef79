// The Party, the law, and what citizens say and vote.
import type { TopicField } from './topic-field.ts';

export const PARTY_AND_CITIZENS: readonly TopicField[] = [
  {
    name: 'đối thoại, giải quyết kiến nghị',
    named: [
      'đối thoại',
      'kiến nghị',
      'ý kiến nhân dân',
      'nguyện vọng',
      'tiếp công dân',
      'tiếp xúc cử tri',
      'ý kiến người dân',
      'lắng nghe',
      'dân chủ cơ sở',
      'phản ánh của người dân',
      'cử tri',
    ],
    words: `
      đối thoại, kiến nghị, cử tri, tiếp xúc cử tri, tiếp công dân, hộp thư góp ý, câu hỏi, giải đáp, trả lời trực tiếp, đơn thư,
      lấy ý kiến, lời hứa, vượt cấp, nghe dân, tiếp thu, trả lời bằng văn bản, phản ánh của người dân, buổi đối thoại, hội nghị
      đối thoại, gặp gỡ, lắng nghe, nghe dân nói, dân hỏi, người dân hỏi, hỏi thẳng, trả lời dân, trả lời câu hỏi, đặt câu hỏi,
      người đứng đầu, chủ tịch trả lời, gặp dân, tiếp dân, tiếp công dân định kỳ, lịch tiếp dân, khiếu nại, tố cáo, khiếu kiện,
      đơn khiếu nại, rút đơn, vụ việc kéo dài, bức xúc, hòm thư, hộp thư, thùng thư, thư góp ý, lá góp ý, ý dân, lấy ý kiến nhân
      dân, lấy phiếu, biểu quyết, họp dân, dân chủ cơ sở, dân biết dân bàn, dân bàn, đại biểu hội đồng, hội đồng nhân dân, kỳ họp,
      trước kỳ họp, chất vấn, giải trình, phiên chất vấn, đường dây nóng, phản ánh hiện trường, kiến nghị cử tri, cử tri nêu, ý
      kiến cử tri, hẹn ngày trả lời, hẹn trả lời, công khai kết quả, ghi sổ, thẩm quyền, bí thư gặp dân, cà phê với dân, cà phê
      sáng, cà phê doanh nhân, cởi mở, thẳng thắn, đối thoại trực tiếp, đối thoại với nhân dân, đối thoại với thanh niên, đối
      thoại với nông dân, đối thoại với phụ nữ, đối thoại doanh nghiệp, đối thoại định kỳ, lãnh đạo đối thoại, lắng nghe ý kiến,
      lắng nghe dân, nghe ý kiến, nghe dân phản ánh, ngồi nghe, dân nói, nói thẳng nói thật, nói thẳng, phát biểu, lượt phát biểu,
      lượt ý kiến, đăng ký phát biểu, người dân phát biểu, giãi bày, tâm tư nguyện vọng, tâm tư, nguyện vọng, nguyện vọng của dân,
      kiến nghị của dân, dân kiến nghị, người dân kiến nghị, bà con kiến nghị, phản ánh kiến nghị, phản ánh của dân, dân phản ánh,
      bà con phản ánh, xử lý phản ánh, giải quyết kiến nghị, giải quyết phản ánh, theo dõi kiến nghị, sổ theo dõi kiến nghị, bảng
      theo dõi, trả lời kiến nghị, trả lời cử tri, trả lời từng, trả lời tại chỗ, trả lời ngay, được trả lời, chưa trả lời, chậm
      trả lời, hạn trả lời, nợ trả lời, giải đáp thắc mắc, thắc mắc, thỏa đáng, chưa thỏa đáng, đồng tình, đồng thuận, tạo đồng
      thuận, đồng lòng, bức xúc của dân, vướng mắc của dân, tháo gỡ vướng mắc, điểm nóng khiếu kiện, khiếu kiện kéo dài, khiếu
      kiện đông người, đơn thư kéo dài, đơn thư khiếu nại, đơn nặc danh, đơn thư vượt cấp, giải quyết đơn thư, gửi đơn, nhận đơn,
      đơn kiến nghị, đơn tập thể, công dân đến trụ sở, trụ sở tiếp dân, phòng tiếp dân, phòng tiếp công dân, ngày tiếp dân, buổi
      tiếp dân, chủ tịch tiếp dân, bí thư tiếp dân, tiếp dân lưu động, tiếp dân tại thôn, tiếp dân buổi tối, lịch gặp dân, ngày
      gặp dân, gặp gỡ người dân, ngồi với dân, xuống với dân, về với dân, xuống cơ sở, về cơ sở, xuống thôn, xuống từng ngõ, gặp
      tận nơi, hỏi dân, hỏi ý dân, ý nguyện, trưng cầu ý dân, phiếu lấy ý kiến, phiếu góp ý, phát phiếu hỏi, thư ngỏ, gửi thư cho
      dân, thư của dân, hộp thư điện tử, hòm thư góp ý, hòm thư dân nguyện, dân nguyện, hộp thư dân, hộp thư nhân dân, bỏ thư, mở
      hòm thư, mở thùng thư, số điện thoại lãnh đạo, số đường dây nóng, gọi đường dây nóng, tổng đài, tổng đài 1022, nhắn cho chủ
      tịch, nhắn bí thư, họp thôn, họp xóm, họp tổ dân phố, họp khu phố, hội nghị nhân dân, hội nghị đại biểu nhân dân, bàn bạc,
      dân bàn bạc, dân bàn dân quyết, dân kiểm tra, dân giám sát, dân thụ hưởng, quy chế dân chủ, thực hiện dân chủ, dân chủ ở cơ
      sở, pháp lệnh dân chủ, ban thanh tra nhân dân, thanh tra nhân dân, công khai minh bạch, niêm yết công khai, công khai thu
      chi, dán công khai, bảng công khai, lấy phiếu tín nhiệm, bỏ phiếu kín, giơ tay biểu quyết, biểu quyết tại chỗ, giám sát lời
      hứa, lời hứa của chính quyền, lời hứa với dân, hứa với dân, giữ lời hứa, thực hiện lời hứa, nói đi đôi với làm, nhận lỗi
      trước dân, nhận trách nhiệm, cầu thị, tiếp thu giải trình, cà phê doanh nghiệp, cà phê cuối tuần, trà với dân, uống trà,
      chén trà, bàn tròn, ngày thứ năm nghe dân, giờ lắng nghe, diễn đàn nhân dân, diễn đàn lắng nghe, bí thư đối thoại, chủ tịch
      đối thoại, đối thoại về đất đai, đối thoại về bồi thường, đối thoại trước cưỡng chế
      | ý kiến, hội trường, văn bản, nêu ý kiến, giơ tay, biên bản, giám sát, đề nghị, hứa, người dân đề nghị, câu trả lời, phản
      ánh, trả lời, micro, cuộc họp, buổi họp, lá thư, người dân nêu, dân cư
    `,
  },
  {
    name: 'bầu cử, hội đồng nhân dân',
    named: ['bầu cử', 'hội đồng nhân dân', 'hđnd', 'quốc hội', 'đại biểu dân cử'],
    partOf: 'đối thoại, giải quyết kiến nghị',
    words: `
      bầu cử, ngày bầu cử, bầu cử đại biểu, ngày hội toàn dân, cử tri đi bầu, đi bầu, đi bỏ phiếu, bỏ phiếu, lá phiếu, phiếu bầu,
      thùng phiếu, hòm phiếu, thùng phiếu phụ, điểm bỏ phiếu, khu vực bỏ phiếu, tổ bầu cử, ban bầu cử, ủy ban bầu cử, danh sách cử
      tri, niêm yết danh sách cử tri, thẻ cử tri, phát thẻ cử tri, ứng cử, tự ứng cử, ứng cử viên, người ứng cử, vận động bầu cử,
      chương trình hành động, hiệp thương, hội nghị hiệp thương, lấy ý kiến cử tri nơi cư trú, trúng cử, kiểm phiếu, tỷ lệ cử tri,
      quốc hội, đại biểu quốc hội, đoàn đại biểu quốc hội, hội đồng nhân dân, đại biểu hội đồng nhân dân, kỳ họp hội đồng, kỳ họp
      thường lệ, kỳ họp chuyên đề, kỳ họp thứ, bế mạc kỳ họp, khai mạc kỳ họp, thông qua nghị quyết, ban kinh tế ngân sách, ban
      văn hóa xã hội, ban pháp chế, thường trực hội đồng nhân dân, tổ đại biểu, giám sát của hội đồng nhân dân, đoàn giám sát,
      thẩm tra báo cáo, tờ trình
      | cử tri, nhiệm kỳ
    `,
  },
  {
    name: 'xây dựng Đảng',
    named: [
      'xây dựng đảng',
      'công tác đảng',
      'nghị quyết',
      'học tập và làm theo',
      'đại hội đảng',
      'đảng bộ',
      'chi bộ',
      'hệ thống chính trị',
      'đảng viên',
      'tư tưởng hồ chí minh',
      'làm theo bác',
      'công tác chính trị',
      'chỉnh đốn đảng',
      'tổ chức đảng',
      'nền tảng tư tưởng',
      'dân vận',
    ],
    words: `
      chi bộ, đảng viên, đảng bộ, đảng ủy, cấp ủy, nghị quyết, sinh hoạt chi bộ, kết nạp, đại hội, xây dựng đảng, học và làm theo,
      bí thư, kiểm tra giám sát, ủy ban kiểm tra, sổ tay đảng viên, cấp ủy viên, đảng, đảng cộng sản, ban thường vụ, ban chấp
      hành, thường trực, bí thư chi bộ, bí thư đảng ủy, đồng chí, sinh hoạt đảng, sinh hoạt chuyên đề, lễ kết nạp, đảng viên mới,
      đảng viên trẻ, đảng viên dự bị, cảm tình đảng, quần chúng ưu tú, huy hiệu đảng, tuổi đảng, thẻ đảng, đảng phí, trao huy
      hiệu, huy hiệu, đại hội chi bộ, đại hội đảng bộ, nhiệm kỳ, báo cáo chính trị, văn kiện, trúng cử, khâu đột phá, học nghị
      quyết, học tập nghị quyết, quán triệt, báo cáo viên, tuyên giáo, dân vận, dân vận khéo, nêu gương, tự phê bình, phê bình,
      kiểm điểm, kỷ luật đảng, khiển trách, cảnh cáo, kiểm tra đảng, dấu hiệu vi phạm, giám sát chuyên đề, phòng chống tham nhũng,
      suy thoái, nền tảng tư tưởng, đạo đức phong cách hồ chí minh, tư tưởng hồ chí minh, tấm gương hồ chí minh, theo bác, lời
      bác, học bác, bác hồ, chuyên đề học tập, công tác cán bộ, luân chuyển, quy hoạch cán bộ, cán bộ chủ chốt, tổ chức đảng, cơ
      sở đảng, truyền thống cách mạng, lão thành cách mạng, phòng truyền thống, xây dựng chỉnh đốn đảng, chỉnh đốn đảng, công tác
      xây dựng đảng, xây dựng đảng và hệ thống chính trị, hệ thống chính trị, ban xây dựng đảng, văn phòng đảng ủy, ban tổ chức,
      ban tuyên giáo, ban tuyên giáo và dân vận, ban dân vận, trung tâm chính trị, lớp bồi dưỡng, lớp cảm tình đảng, lớp nhận thức
      về đảng, lớp đảng viên mới, bồi dưỡng đảng viên, bồi dưỡng kết nạp, nguồn kết nạp, tạo nguồn, phát triển đảng, phát triển
      đảng viên, kết nạp đảng, kết nạp đảng viên, kết nạp quần chúng, lời thề, tuyên thệ, đứng trong hàng ngũ, hàng ngũ của đảng,
      trao quyết định kết nạp, chuyển đảng chính thức, chuyển sinh hoạt đảng, sinh hoạt định kỳ, sinh hoạt nơi cư trú, đảng viên
      nơi cư trú, giấy giới thiệu sinh hoạt, chất lượng sinh hoạt, buổi sinh hoạt, họp chi bộ, chi bộ thôn, chi bộ khu phố, chi bộ
      ấp, chi bộ bốn tốt, chi bộ 4 tốt, đảng bộ bốn tốt, chi ủy, chi ủy viên, phó bí thư, phó bí thư chi bộ, bí thư kiêm trưởng
      thôn, đảng viên phụ trách hộ, đảng viên gương mẫu, đảng viên đi trước, đi trước làng nước theo sau, đảng viên cao tuổi, đảng
      viên lão thành, đảng viên đi làm xa, đảng viên đi làm ăn xa, đảng viên là người, nữ đảng viên, đảng viên trong doanh nghiệp,
      chi bộ trong doanh nghiệp, đảng trong doanh nghiệp, miễn sinh hoạt, năm tuổi đảng, huy hiệu 30 năm, huy hiệu 40 năm, huy
      hiệu 50 năm, huy hiệu 60 năm, huy hiệu 70 năm, huy hiệu năm mươi năm, trao tặng huy hiệu, nhận huy hiệu, đại hội đảng các
      cấp, đại hội điểm, trước đại hội, chào mừng đại hội, góp ý văn kiện, dự thảo văn kiện, dự thảo báo cáo chính trị, bầu cấp
      ủy, bầu ban chấp hành, bầu trực tiếp bí thư, khóa mới, nhiệm kỳ 2025, nhiệm vụ trọng tâm, chỉ tiêu nghị quyết, đưa nghị
      quyết vào cuộc sống, nghị quyết vào cuộc sống, nghị quyết đại hội, nghị quyết trung ương, nghị quyết đảng ủy, chương trình
      hành động của đảng ủy, học tập quán triệt, hội nghị quán triệt, triển khai nghị quyết, chỉ thị, chỉ thị 05, kết luận, quy
      định nêu gương, trách nhiệm nêu gương, cam kết nêu gương, bản cam kết, đăng ký làm theo, đăng ký việc làm theo, việc làm
      theo bác, làm theo bác, học tập và làm theo, học tập và làm theo bác, học tập theo bác, chuyện kể về bác, kể chuyện bác, lời
      dạy của bác, không gian văn hóa hồ chí minh, góc học bác, kể chuyện tấm gương, thi kể chuyện bác hồ, sách về bác, di chúc,
      tấm gương đạo đức, đạo đức cách mạng, chuẩn mực đạo đức, tự soi tự sửa, tự soi, tự sửa, phê bình và tự phê bình, kiểm điểm
      cuối năm, đánh giá xếp loại đảng viên, xếp loại chi bộ, hoàn thành xuất sắc nhiệm vụ, kiểm tra chi bộ, kiểm tra tài chính
      đảng, thi hành kỷ luật, kỷ luật đảng viên, khai trừ, cách chức, kê khai tài sản, kê khai thu nhập, vi phạm điều lệ, điều lệ
      đảng, những điều đảng viên không được làm, quy chế làm việc, công tác dân vận, dân vận chính quyền, tổ dân vận, khối dân
      vận, mô hình dân vận, mô hình dân vận khéo, năm dân vận, bảo vệ nền tảng tư tưởng, đấu tranh phản bác, quan điểm sai trái,
      thế lực thù địch, dư luận xã hội, nắm dư luận, cộng tác viên dư luận, tuyên truyền miệng, báo cáo viên cơ sở, hội thi báo
      cáo viên, bí thư chi bộ giỏi, hội thi bí thư chi bộ, thi tìm hiểu nghị quyết, thi tìm hiểu lịch sử đảng, lịch sử đảng bộ,
      biên soạn lịch sử, truyền thống đảng bộ, ngày thành lập đảng, thành lập đảng, mừng đảng, mừng đảng mừng xuân, búa liềm, cờ
      đảng, sổ tay điện tử, sổ tay đảng viên điện tử, đảng số, chi bộ số, họp chi bộ không giấy, chính trị tư tưởng, giáo dục
      chính trị, lý tưởng cách mạng, lịch sử cách mạng, địa chỉ đỏ, về nguồn, lãnh đạo chủ chốt, bổ nhiệm, luân chuyển cán bộ, quy
      hoạch cấp ủy, cán bộ trẻ, cán bộ nữ, công bố quyết định, trao quyết định, chỉ định, phân công cấp ủy, cấp ủy phụ trách, bí
      thư xuống thôn
      | mặt trận, giám sát, chỉ tiêu, cấp trên, tuyên truyền viên, lý luận chính trị, trụ sở đảng, xin vào đảng, tổ chức cơ sở, tiên
      phong, gương mẫu, lời bác dặn, sinh hoạt, gương bác
    `,
  },
  {
    name: 'pháp luật, phòng chống tham nhũng',
    named: [
      'pháp luật',
      'giáo dục pháp luật',
      'phổ biến giáo dục pháp luật',
      'tham nhũng',
      'lãng phí',
      'tiêu cực',
      'trợ giúp pháp lý',
    ],
    words: `
      pháp luật, phổ biến pháp luật, phổ biến giáo dục pháp luật, giáo dục pháp luật, tuyên truyền pháp luật, tìm hiểu pháp luật,
      thi tìm hiểu pháp luật, ngày pháp luật, trợ giúp pháp lý, tư vấn pháp luật, tư vấn pháp lý, luật sư, trợ giúp viên, tuyên
      truyền viên pháp luật, tủ sách pháp luật, câu lạc bộ pháp luật, chuẩn tiếp cận pháp luật, tiếp cận pháp luật, phiên tòa giả
      định, phiên tòa, xét xử, xét xử lưu động, tòa án, viện kiểm sát, thi hành án, thi hành án dân sự, bản án, bị cáo, tuyên
      phạt, mức án, năm tù, án treo, xử phạt hành chính, xử phạt vi phạm hành chính, nghị định, thông tư, luật mới, luật đất đai,
      luật hôn nhân, luật căn cước, bộ luật, văn bản pháp luật, thừa kế, di chúc thừa kế, ly hôn, tham nhũng, phòng chống tham
      nhũng, chống tham nhũng, lãng phí, chống lãng phí, tiêu cực, phòng chống tiêu cực, tiết kiệm chống lãng phí, thanh tra, kết
      luận thanh tra, thanh tra đột xuất, kiểm toán, kê khai tài sản thu nhập, minh bạch tài sản, hối lộ, nhận hối lộ, tham ô, sai
      phạm, quan liêu, quà biếu
      | luật, quy định, vi phạm, hòa giải, tư pháp, tòa
    `,
  },
];
