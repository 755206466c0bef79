// Culture, learning, sport, unions of citizens, peoples and faiths.
import type { TopicField } from './topic-field.ts';

export const PEOPLE_AND_CULTURE: readonly TopicField[] = [
  {
    name: 'văn hóa, lễ hội, du lịch',
    named: ['du lịch', 'lễ hội', 'làng nghề', 'di sản', 'văn hóa du lịch', 'bản sắc văn hóa', 'di tích'],
    words: `
      du lịch, du khách, lễ hội, làng nghề, tham quan, lượt khách, đình, di tích, đua thuyền, khách nghỉ đêm, nghỉ đêm, văn nghệ
      dân gian, câu hò, làn điệu, nghề truyền thống, homestay, đón khách, trùng tu, sắc phong, đạo sắc, rước nước, hội làng, tuyến
      tham quan, bảo tồn, khách du lịch, khách quốc tế, khách tây, lữ hành, tour, tuyến du lịch, điểm đến, điểm du lịch, du lịch
      cộng đồng, du lịch sinh thái, du lịch trải nghiệm, trải nghiệm, nhà sàn, lưu trú, phòng nghỉ, cơ sở lưu trú, kín phòng,
      check in, săn mây, chợ nổi, miệt vườn, đi xuồng, ngắm cảnh, danh thắng, thắng cảnh, hướng dẫn viên, thuyết minh viên, hội
      đình, đình làng, ngôi đình, mở hội, lễ rước, rước kiệu, khai hội, đua ghe, đua ghe ngo, đấu vật, hát xoan, hát then, ca trù,
      quan họ, chèo, tuồng, cải lương, đờn ca, xẩm, hát ru, dân ca, múa, nghệ nhân, nghệ thuật truyền thống, di tích lịch sử, xếp
      hạng di tích, tu bổ, tôn tạo di tích, di sản văn hóa, phi vật thể, thành cổ, phố cổ, nhà cổ, chùa cổ, miếu, sắc phong cổ, cổ
      vật, hiện vật, bảo tàng, trưng bày, làng gốm, nghề gốm, dệt, đan lát, thêu, làng nghề truyền thống, giữ nghề, giữ lửa, văn
      hóa truyền thống, bản sắc, phong tục, ẩm thực, gia đình văn hóa, nhà văn hóa huyện, biểu diễn, đêm nhạc, phát triển du lịch,
      ngành du lịch, mùa du lịch, kích cầu du lịch, quảng bá du lịch, xúc tiến du lịch, sản phẩm du lịch, du lịch nông nghiệp, du
      lịch nông thôn, du lịch làng nghề, du lịch tâm linh, du lịch biển, du lịch xanh, du lịch văn hóa, du lịch sông nước, du lịch
      miệt vườn, du lịch mùa nước nổi, du lịch về nguồn, làng du lịch, khu du lịch, điểm tham quan, điểm dừng chân, điểm check in,
      chụp ảnh, sống ảo, ảnh cưới, khách phương xa, khách ghé, khách nước ngoài, khách đoàn, khách lẻ, đón đoàn khách, công suất
      phòng, khách sạn, nhà nghỉ, khu nghỉ dưỡng, nghỉ dưỡng, farmstay, cắm trại, khu cắm trại, lều trại, dù lượn, chèo sup, chèo
      kayak, leo núi, đi bộ xuyên rừng, trekking, săn ảnh, phượt, xe điện chở khách, xe ngựa, thuyền du lịch, thuyền chở khách, du
      thuyền, bến du thuyền, bến tàu du lịch, hang động, thác nước, con thác, suối nước nóng, suối khoáng, ruộng bậc thang, mùa
      lúa chín, mùa hoa, cánh đồng hoa, đồi chè, đồi cỏ, mùa nước đổ, bãi tắm, bãi cát, tắm biển, cồn cát, hoa tam giác mạch, hoa
      đỗ quyên, hoa anh đào, hoa mận, bản đồ du lịch, ẩm thực địa phương, món đặc sản, món quê, đặc sản quê, quà lưu niệm, đồ lưu
      niệm, hàng lưu niệm, phụ trách tiếp khách, bếp chung đón khách, hướng dẫn khách, thuyết minh tự động, vé tham quan, doanh
      thu du lịch, lễ hội truyền thống, lễ hội đền, lễ hội chùa, lễ hội đình, mùa lễ hội, chính hội, phần lễ, phần hội, lễ tế, đội
      tế, tế lễ, cúng đình, lễ kỳ yên, kỳ yên, nghinh ông, lễ hội nghinh ông, cầu ngư, lễ cầu mưa, lễ cầu mùa, lễ hội xuống đồng,
      xuống đồng, lồng tồng, mừng lúa mới, lễ mừng cơm mới, giỗ tổ, giỗ tổ hùng vương, dâng lễ, dâng bánh, gói bánh chưng thi, thi
      gói bánh, thi nấu cơm, thổi cơm thi, kéo co, cờ người, chọi gà, chọi trâu, vật cổ truyền, sới vật, đu tiên, ném còn, ném
      pao, đẩy gậy, bắn nỏ, đi cà kheo, múa lân, múa rồng, lân sư rồng, trống hội, đội trống, chiêng trống, hội thơ, ngày thơ, múa
      rối, rối nước, hát bội, bài chòi, hò khoan, hát dân ca, ví giặm, hát văn, hát chầu văn, chầu văn, hát chèo, chèo cổ, hát
      quan họ, liền anh, liền chị, đờn ca tài tử, ca tài tử, vọng cổ, ca ra bộ, nhạc cụ dân tộc, đàn bầu, đàn tính, sáo trúc,
      khèn, múa khèn, múa xòe, xòe thái, truyền dạy, lớp truyền dạy, nghệ nhân ưu tú, nghệ nhân nhân dân, câu lạc bộ dân ca, câu
      lạc bộ đờn ca, đội văn nghệ, đội văn nghệ quần chúng, làng cổ, làng nghề trăm năm, nghề cổ, nghề xưa, nghề mây tre, mây tre
      đan, đan chiếu, dệt chiếu, chiếu cói, dệt lụa, lụa, dệt thổ cẩm, nhuộm chàm, thêu tay, làm nón, nón lá, làm hương, làng
      hương, làm giấy, giấy dó, tranh dân gian, tranh đông hồ, tranh thờ, đúc đồng, chạm bạc, chạm khắc, mộc mỹ nghệ, làng mộc,
      tạc tượng, sơn mài, làm trống, làm diều, thả diều, cánh diều, lò gốm, gạch ngói, nung gốm, làm đèn lồng, đèn lồng, làng rèn,
      lò rèn, di sản, di sản phi vật thể, di sản thế giới, di tích cấp tỉnh, di tích quốc gia, bằng xếp hạng, bằng di tích, đón
      nhận bằng, đền thờ, lăng mộ cổ, thành hoàng, thành hoàng làng, hậu cung, mái đình, cột đình, sân đình, cây đa, giếng làng,
      giếng cổ, cổng thành, tháp cổ, tháp chăm, bia đá, văn bia, gia phả, hoành phi, câu đối, tượng cổ, chuông cổ, khai quật, khảo
      cổ, tư liệu hán nôm, hán nôm, nhà truyền thống, nhà trưng bày, phòng trưng bày, ban quản lý di tích, ban khánh tiết, tôn
      tạo, phục dựng, phục hồi lễ hội, phục chế, số hóa di tích, tuần văn hóa, tuần lễ văn hóa du lịch, tuần lễ du lịch, ngày hội
      văn hóa, lễ hội hoa, lễ hội ẩm thực, lễ hội trái cây, lễ hội ánh sáng, đường hoa xuân, hội xuân, chợ phiên, bắn pháo hoa,
      pháo hoa, khai mạc lễ hội, múa hát
      | văn nghệ, thuyết minh, bến nước, khách, chèo thuyền, lượt người, tham gia trải nghiệm, sân khấu, khán giả, trẩy hội, dòng
      họ, phong cảnh, vé, du xuân, cảnh đẹp, nghỉ lễ, đoàn khách, đêm hội, sông nước, truyền thống, làng cổ xưa, giữ hồn, khách
      hàng năm châu, bến thuyền, lưu giữ
    `,
  },
  {
    name: 'đời sống văn hóa',
    named: [
      'đời sống văn hóa',
      'gia đình văn hóa',
      'văn hóa',
      'nếp sống văn hóa',
      'văn hóa cơ sở',
      'văn nghệ',
      'công tác gia đình',
    ],
    partOf: 'văn hóa, lễ hội, du lịch',
    words: `
      đời sống văn hóa, văn hóa cơ sở, toàn dân đoàn kết xây dựng đời sống văn hóa, văn hóa văn nghệ, gia đình văn hóa, khu dân cư
      văn hóa, tổ dân phố văn hóa, làng văn hóa, thôn văn hóa, ấp văn hóa, danh hiệu văn hóa, nếp sống văn hóa, nếp sống văn minh,
      việc cưới, việc tang, việc cưới việc tang, cưới văn minh, tang văn minh, hỏa táng, đám tang tiết kiệm, không rải vàng mã,
      vàng mã, hương ước, quy ước, hương ước làng, thiết chế văn hóa, trung tâm văn hóa, nhà văn hóa, văn nghệ quần chúng, hội
      diễn, hội diễn văn nghệ, liên hoan văn nghệ, tiếng hát, đội kịch, diễn kịch, chiếu phim lưu động, đội chiếu bóng, thư viện
      xã, tủ sách thôn, tủ sách dòng họ, ngày hội đọc sách, văn hóa đọc, phong trào văn nghệ, dân vũ, khiêu vũ dưỡng sinh, câu lạc
      bộ dưỡng sinh, câu lạc bộ thơ, ông bà mẫu mực, con cháu thảo hiền, gia đình hạnh phúc, gia đình tiêu biểu, ngày gia đình,
      công tác gia đình, ứng xử trong gia đình, phòng chống bạo lực gia đình, mê tín dị đoan, karaoke, tiếng ồn karaoke, loa kẹo
      kéo
      | văn nghệ, văn hóa, nếp nhà, hát, múa
    `,
  },
  {
    name: 'giáo dục, khuyến học',
    named: [
      'giáo dục',
      'khuyến học',
      'trường học',
      'học đường',
      'giáo dục và đào tạo',
      'giáo dục đào tạo',
      'xã hội học tập',
      'khuyến tài',
      'dạy và học',
      'học tập suốt đời',
    ],
    words: `
      giáo dục, khuyến học, học sinh, học bổng, năm học, trường tiểu học, trường trung học, trường mầm non, giáo viên, thư viện,
      lớp học bơi, học bơi, phòng học, khai giảng, sĩ số, bán trú, dòng họ khuyến học, quỹ khuyến học, thầy cô, dãy nhà, lớp bơi,
      trường, nhà trường, lớp, học trò, em học sinh, học kỳ, khai trường, tiếng trống, tựu trường, bế giảng, tốt nghiệp, thi tốt
      nghiệp, thi vào lớp, ôn thi, đỗ đại học, thủ khoa, học sinh giỏi, sinh viên, tiểu học, trung học, trung học cơ sở, mầm non,
      mẫu giáo, điểm trường, trường học, trường lớp, nội trú, hai buổi, ba ca, cơ sở vật chất trường, cô giáo, thầy giáo, hiệu
      trưởng, giáo viên tình nguyện, dạy chữ, dạy học, dạy thêm, dạy kèm, bỏ học, nghỉ học, trở lại lớp, trở lại trường, chuyên
      cần, xóa mù chữ, phổ cập, phụ huynh, ba mẹ học sinh, cặp sách, tập vở, sách giáo khoa, sách vở, tủ sách, thư viện trường,
      phòng đọc, đọc sách, văn hóa đọc, khuyến tài, hội khuyến học, dòng họ học tập, xã hội học tập, học tập suốt đời, trao học
      bổng, tiếp sức đến trường, đến trường, dạy bơi, biết bơi, phổ cập bơi, hồ bơi, đuối nước, kỹ năng sống, stem, robot, sáng
      tạo, khoa học kỹ thuật, cuộc thi học sinh, đề thi, điểm số, chương trình phổ thông, giáo dục thường xuyên, dạy nghề phổ
      thông, ngành giáo dục, giáo dục và đào tạo, giáo dục mầm non, giáo dục tiểu học, giáo dục phổ thông, phòng giáo dục, trường
      cấp, cấp hai, cấp ba, trường chuyên, trường làng, trường chuẩn quốc gia, chuẩn quốc gia, trường đạt chuẩn, xây trường, sửa
      trường, trường mới, dãy phòng học, phòng học mới, phòng học tạm, phòng học xuống cấp, phòng bộ môn, phòng tin học, phòng máy
      tính, máy chiếu, bảng tương tác, bàn ghế, bàn học, góc học tập, bếp ăn bán trú, bữa ăn bán trú, suất ăn bán trú, bữa trưa ở
      trường, cơm trưa cho trò, nhà bán trú, nhà công vụ giáo viên, nhà nội trú, sân chơi trường, cổng trường, nhà vệ sinh trường
      học, năm học mới, đầu năm học, ngày khai trường, lễ khai giảng, lễ bế giảng, tổng kết năm học, nghỉ hè, ôn tập hè, dạy hè,
      học hè, tuyển sinh, tuyển sinh đầu cấp, vào lớp một, lớp một, lớp năm, lớp mười, học bạ, thi thử, thi tuyển, kỳ thi, thi học
      kỳ, thí sinh, phòng thi, giám thị, điểm thi, điểm mười, trúng tuyển, đậu đại học, giấy báo nhập học, nhập học, tân sinh
      viên, đại học, cao đẳng, cử nhân, tiến sĩ, học vị, ông đồ, học giỏi, học giỏi vượt khó, học sinh nghèo vượt khó, học sinh
      nghèo, học sinh khó khăn, hiếu học, gia đình hiếu học, gia đình học tập, dòng họ hiếu học, cộng đồng học tập, đơn vị học
      tập, công dân học tập, trung tâm học tập cộng đồng, học tập cộng đồng, học tập thường xuyên, quỹ học bổng, suất học bổng,
      học bổng khuyến học, phần thưởng, tặng thưởng, tặng vở, tặng sách, tặng xe đạp, xe đạp đến trường, xe đạp cho em, góc sách,
      ống heo khuyến học, nuôi heo khuyến học, heo đất khuyến học, heo đất, tiếng trống khuyến học, tiếng kẻng học bài, giờ học
      bài, tắt ti vi, giờ tự học, đỡ đầu học sinh, nâng bước em tới trường, con nuôi đồn biên phòng, cùng em đến trường, đưa trẻ
      đến trường, vận động ra lớp, ra lớp, trẻ ra lớp, học sinh ra lớp, chống bỏ học, quay lại trường, học lại, lớp xóa mù, xóa
      mù, biết chữ, học chữ, chữ cái, đánh vần, tập đọc, tập viết, viết chữ đẹp, chữ đẹp, vở sạch chữ đẹp, thi viết, hội thi kể
      chuyện, kể chuyện sách, ngày sách, ngày hội đọc sách, thư viện xanh, thư viện thân thiện, thư viện lưu động, xe thư viện,
      mượn sách, đầu sách, cuốn sách, kệ sách, giáo án, tiết học, tiết dạy, giờ học, giờ lên lớp, lên lớp, bài học, bài tập, thao
      giảng, giáo viên giỏi, giáo viên dạy giỏi, cô nuôi, bảo mẫu, giáo viên mầm non, thiếu giáo viên, biên chế giáo viên, hợp
      đồng giáo viên, nhà giáo, ngày nhà giáo, tri ân thầy cô, tri ân nhà giáo, thầy giáo làng, thầy cô cắm bản, cắm bản, gieo
      chữ, cõng chữ, dạy tiếng anh, tiếng anh, ngoại ngữ, tin học, lập trình, học nhạc, âm nhạc mỹ thuật, trải nghiệm hướng
      nghiệp, hướng nghiệp, phân luồng học sinh, học nghề sau trung học, kỹ năng mềm, kỹ năng tự vệ, phòng chống đuối nước, dạy
      bơi miễn phí, bể bơi, bể bơi di động, áo phao cho trò, bạo lực học đường, trường học hạnh phúc, trường học thân thiện, tư
      vấn tâm lý học đường, phòng tư vấn học đường, an toàn trường học, sách cũ, đồng phục, áo trắng, khăn quàng, ba lô, bút mực,
      cái chữ, con chữ, tới lớp, đi học, đường đến lớp, đưa đón học sinh, xe đưa đón, học phí, miễn học phí, thu đầu năm, lạm thu,
      khoản thu, hội cha mẹ học sinh, họp phụ huynh, liên kết nhà trường và gia đình, trường học số, trải nghiệm stem, ngày hội
      stem, phòng stem, robotics, mô hình robot, giải toán, olympic, giải quốc gia học sinh, giải cấp tỉnh học sinh, dạy lớp ghép,
      lớp ghép, phổ cập giáo dục, phổ cập mầm non, sách giáo khoa cũ, học sinh bán trú, học sinh nội trú, giáo dục đặc biệt, trẻ
      khuyết tật học hòa nhập, hòa nhập
      | thầy, câu lạc bộ, học, dạy, bài giảng, lớp chín, lớp mười hai, sân trường, con em, trẻ, bé, lớp học, bục giảng, chấm bài,
      bảng đen, vở, bút
    `,
  },
  {
    name: 'thể thao',
    named: ['thể thao', 'thể dục', 'rèn luyện thân thể', 'thể dục thể thao'],
    words: `
      thể thao, giải đấu, bóng đá, bóng chuyền, vận động viên, huấn luyện viên, trận đấu, chung kết, huy chương, sân vận động, đội
      tuyển, cầu thủ, bàn thắng, ghi bàn, phạt đền, phạt góc, tiền đạo, thủ môn, chủ công, ván, set, giải vô địch, vô địch, á
      quân, cúp, trận, hiệp, tỷ số, trận hòa, cổ động viên, trọng tài, giải mở rộng, việt dã, cầu lông, bóng bàn, quần vợt,
      pickleball, võ thuật, đại hội thể dục thể thao, thể dục thể thao, đua xe đạp, bơi lội, cờ tướng, phong trào thể thao, phong
      trào thể dục, thể dục thể thao quần chúng, rèn luyện thân thể, ngày chạy olympic, chạy olympic, ngày chạy vì sức khỏe, chạy
      bộ, giải chạy việt dã, đạp xe, câu lạc bộ thể thao, câu lạc bộ bóng đá, đội bóng, sân bóng, sân cỏ nhân tạo, sân cầu lông,
      nhà thi đấu, nhà tập luyện, phòng gym, yoga, aerobic, thể dục dưỡng sinh, thể dục nhịp điệu, bơi chải, đá cầu, kéo co nữ,
      đẩy gậy nam, bóng chuyền hơi, bóng chuyền nữ, giải bóng đá thiếu niên, giải bóng đá thanh niên, giải bóng chuyền, giải cầu
      lông, giải cờ, cờ vua, vovinam, karate, taekwondo, võ cổ truyền, lò võ, võ đường, võ sư, võ sinh, đai đen, điền kinh, cử tạ,
      bắn cung, marathon, huy chương vàng, huy chương bạc, huy chương đồng, nhất toàn đoàn, kỳ thi đấu, thi đấu, vòng loại, vòng
      bảng, bán kết, tứ kết, đội chủ nhà, đội khách, loạt sút luân lưu, thẻ đỏ, hàng phòng ngự, ra sân, người hâm mộ, bàn mở tỷ
      số, gỡ hòa, lội ngược dòng, đội trưởng, hội khỏe phù đổng, hội khỏe
      | đội, khán giả, ghi điểm, điểm số trận, tập luyện, giải đấu nhỏ
    `,
  },
  {
    name: 'thanh niên, phụ nữ, đoàn thể',
    named: [
      'thanh niên',
      'phụ nữ',
      'đoàn thể',
      'mặt trận',
      'khởi nghiệp',
      'chính trị xã hội',
      'tổ chức chính trị xã hội',
      'hội viên',
      'đoàn viên',
      'công đoàn',
      'cựu chiến binh',
      'hội nông dân',
      'tuổi trẻ',
      'bình đẳng giới',
      'đại đoàn kết',
      'đoàn kết toàn dân tộc',
      'người cao tuổi',
      'hội chữ thập đỏ',
    ],
    words: `
      thanh niên, đoàn viên, hội viên, khởi nghiệp, phụ nữ, chi hội, mặt trận tổ quốc, hiến máu, tình nguyện, đoàn thanh niên,
      đoàn xã, đoàn phường, bí thư đoàn, chi đoàn, áo xanh, mùa hè xanh, hè tình nguyện, thanh niên tình nguyện, đội hình tình
      nguyện, tháng thanh niên, tuổi trẻ, người trẻ, thiếu nhi, đội viên, liên đội, công trình thanh niên, lập nghiệp, thanh niên
      lập nghiệp, vay vốn thanh niên, khởi nghiệp sáng tạo, dự án khởi nghiệp, ý tưởng khởi nghiệp, hội phụ nữ, hội liên hiệp phụ
      nữ, hội viên phụ nữ, chị em, chị em phụ nữ, chi hội phụ nữ, chi hội trưởng, mẹ đỡ đầu, áo dài, bình đẳng giới, bạo lực gia
      đình, địa chỉ tin cậy, ngôi nhà bình yên, góp vốn xoay vòng, tổ hùn vốn, hội nông dân, hội viên nông dân, nông dân giỏi, hội
      cựu chiến binh, cựu chiến binh, hội người cao tuổi, hội chữ thập đỏ, chữ thập đỏ, công đoàn, đoàn viên công đoàn, công đoàn
      viên, mặt trận, ủy ban mặt trận, ban công tác mặt trận, ngày hội đại đoàn kết, khối đại đoàn kết, phản biện xã hội, đại hội
      đại biểu, tái cử, hội thi, ra quân, tổ chức đoàn, cán bộ đoàn, cán bộ hội, hoạt động đoàn, công tác đoàn, sinh hoạt đoàn,
      sinh hoạt hè, thiếu niên nhi đồng, nhi đồng, đội thiếu niên tiền phong, tiền phong, kết nạp đoàn, kết nạp đoàn viên, lễ
      trưởng thành đoàn, sổ đoàn viên, đoàn viên ưu tú, đoàn viên thanh niên, hội liên hiệp thanh niên, hội thanh niên, hội sinh
      viên, bạn trẻ, nhóm bạn trẻ, các bạn trẻ, thủ lĩnh, chủ nhật tình nguyện, ngày thứ bảy tình nguyện, ngày đoàn viên, chiến
      dịch tình nguyện, chiến dịch hè, chiến sĩ tình nguyện, tiếp sức mùa thi, xuân tình nguyện, hoa phượng đỏ, kỳ nghỉ hồng, hành
      quân xanh, màu áo xanh, áo xanh tình nguyện, áo xanh thanh niên, hội trại, trại hè, lửa trại, đêm lửa trại, tháng ba biên
      giới, phần việc thanh niên, tuyến đường thanh niên, công trình măng non, kế hoạch nhỏ, làm kế hoạch nhỏ, ngày hội hiến máu,
      ngày hội thanh niên, hiến máu tình nguyện của thanh niên, quỹ khởi nghiệp thanh niên, vốn khởi nghiệp, thanh niên khởi
      nghiệp, thanh niên làm kinh tế, làm giàu của thanh niên, phụ nữ khởi nghiệp, phụ nữ làm kinh tế, ngày phụ nữ khởi nghiệp, bỏ
      phố về quê, về quê khởi nghiệp, về quê lập nghiệp, chủ mô hình trẻ, hợp tác xã thanh niên, hợp tác xã phụ nữ, tổ hợp tác phụ
      nữ, tổ liên kết phụ nữ, tổ phụ nữ, hội phụ nữ xã, hội phụ nữ phường, cán bộ phụ nữ, chủ tịch hội phụ nữ, phụ nữ khu phố, phụ
      nữ thôn, chị em hội viên, đại hội phụ nữ, ngày phụ nữ việt nam, 8 tháng 3, 20 tháng 10, tuần lễ áo dài, đồng diễn áo dài,
      dân vũ phụ nữ, năm không ba sạch, gia đình năm không, nuôi heo đất, heo đất tiết kiệm, nuôi heo đất tiết kiệm, tiết kiệm
      theo gương bác, ống tiền tiết kiệm, hũ tiết kiệm, góp vốn, góp vốn quay vòng, hùn vốn, tổ góp vốn, quỹ hội, gây quỹ hội,
      biến phế liệu thành tiền, ngôi nhà xanh phụ nữ, phụ nữ với môi trường, ngày hội phụ nữ, câu lạc bộ phụ nữ, câu lạc bộ nữ, nữ
      thanh niên, phụ nữ đơn thân, phụ nữ khó khăn, phụ nữ nghèo, trao sinh kế cho phụ nữ, phụ nữ cao tuổi, lao động nữ, nữ công
      nhân, quyền phụ nữ, bình đẳng, trọng nam khinh nữ, san sẻ việc nhà, việc nhà, nam giới chia sẻ, chồng đánh, tạm lánh, nhà
      tạm lánh, tổ tư vấn cộng đồng, hội nông dân xã, câu lạc bộ nông dân, chi hội nông dân nghề nghiệp, nông dân tỷ phú, quỹ hỗ
      trợ nông dân, thi đua nông dân, hội cựu chiến binh xã, cựu chiến binh gương mẫu, cựu chiến binh làm kinh tế, cựu chiến binh
      giúp nhau, hội viên cựu chiến binh, câu lạc bộ cựu quân nhân, cựu quân nhân, hội cựu thanh niên xung phong, hội người cao
      tuổi xã, người cao tuổi gương sáng, tuổi cao gương sáng, mừng thọ, chúc thọ, lễ mừng thọ, hội cựu giáo chức, cựu giáo chức,
      hội làm vườn, hội sinh vật cảnh, hội khuyết tật, hội đông y, hội đồng đội, hội quần chúng, công đoàn cơ sở, công đoàn
      phường, công đoàn xã, cán bộ công đoàn, tổ chức công đoàn, tháng công nhân, tết sum vầy, chuyến xe công đoàn, mái ấm công
      đoàn, chăm lo đoàn viên, thỏa ước lao động, mặt trận xã, mặt trận phường, mặt trận thôn, chủ tịch mặt trận, trưởng ban công
      tác mặt trận, trưởng ban mặt trận, cán bộ mặt trận, cuộc vận động, toàn dân đoàn kết, ngày hội đại đoàn kết toàn dân tộc,
      ngày hội toàn dân tộc, đại đoàn kết dân tộc, khu dân cư tự quản, mô hình tự quản, tổ tự quản, giám sát của mặt trận, giám
      sát và phản biện, phản biện, hội nghị phản biện, hiệp thương cử, đại hội mặt trận, đại hội đoàn, đại hội hội, đại hội chi
      hội, ủy viên ban chấp hành hội, nhiệm kỳ đại hội, phong trào thi đua, ra mắt câu lạc bộ, ra mắt mô hình, ra mắt tổ, hội thi
      khéo tay, cắm hoa, thi nấu ăn, nấu ăn, giao lưu văn nghệ, sinh hoạt chi hội, sinh hoạt câu lạc bộ
      | mô hình, đoàn, phong trào, tình nguyện viên, kết nghĩa, đoàn thể, chi đội, giao lưu, hội trưởng, câu lạc bộ, nhóm bạn, tuổi
      hai mươi, ra mắt, góp tiền
    `,
  },
  {
    name: 'trẻ em',
    named: ['trẻ em', 'thiếu nhi', 'bảo vệ trẻ em'],
    partOf: 'thanh niên, phụ nữ, đoàn thể',
    words: `
      trẻ em, bảo vệ trẻ em, chăm sóc trẻ em, quyền trẻ em, tháng hành động vì trẻ em, diễn đàn trẻ em, hội đồng trẻ em, quốc tế
      thiếu nhi, ngày quốc tế thiếu nhi, tết thiếu nhi, tết trung thu, trung thu, đêm trung thu, đêm hội trăng rằm, rước đèn,
      trăng rằm, phá cỗ, bánh trung thu, lồng đèn, đèn ông sao, quà trung thu, xâm hại trẻ em, phòng chống xâm hại, lao động trẻ
      em, trẻ em có hoàn cảnh, trẻ em nghèo, trẻ em mồ côi, trẻ bị bỏ rơi, tổng đài 111, tai nạn thương tích trẻ em, tai nạn
      thương tích, phòng chống đuối nước trẻ em, trẻ đuối nước, sân chơi cho trẻ, điểm vui chơi, khu vui chơi trẻ em, sinh hoạt hè
      cho trẻ, hè cho trẻ, trẻ nghiện điện thoại, trẻ em trên mạng, an toàn cho trẻ
      | em nhỏ, các cháu, trẻ nhỏ, thiếu nhi, bé gái, bé trai
    `,
  },
  {
    name: 'dân tộc, tôn giáo',
    named: ['dân tộc', 'tôn giáo', 'thiểu số', 'miền núi', 'đồng bào', 'tín ngưỡng'],
    words: `
      đồng bào, đồng bào dân tộc, dân tộc thiểu số, thiểu số, dân tộc, vùng cao, vùng sâu, miền núi, bản làng, buôn làng, già
      làng, trưởng bản, người có uy tín, trưởng dòng họ, thầy mo, người mông, người dao, người thái, người tày, người nùng, người
      mường, người ê đê, người ba na, người chăm, người hoa, khmer, ba na, ê đê, tảo hôn, hôn nhân cận huyết, hủ tục, tiếng dân
      tộc, chữ thái, chữ viết dân tộc, tiếng mẹ đẻ, song ngữ, trang phục dân tộc, thổ cẩm, cồng chiêng, nhà rông, nhà dài, lễ hội
      dân tộc, định canh định cư, đất sản xuất, nương rẫy, nương, chương trình vùng dân tộc, cử tuyển, dân tộc nội trú, hội đồng
      hương, tôn giáo, tín ngưỡng, chùa, nhà sư, sư trụ trì, phật tử, tăng ni, phật giáo, công giáo, giáo xứ, giáo dân, linh mục,
      nhà thờ, giáo họ, noel, giáng sinh, phật đản, tin lành, mục sư, cao đài, hòa hảo, thánh đường, chức sắc, đoàn kết tôn giáo,
      tốt đời đẹp đạo, tà đạo, điện về bản, công tác dân tộc, chính sách dân tộc, đại đoàn kết các dân tộc, các dân tộc, dân tộc
      anh em, đồng bào vùng cao, vùng đồng bào, vùng đồng bào dân tộc thiểu số, hộ đồng bào, bà con dân tộc, hộ dân tộc thiểu số,
      phụ nữ dân tộc, học sinh dân tộc, trẻ em dân tộc, cán bộ người dân tộc, cán bộ dân tộc, đại hội đại biểu các dân tộc thiểu
      số, ban dân tộc, chương trình 1719, chương trình mục tiêu dân tộc, mục tiêu quốc gia dân tộc, xã đặc biệt khó khăn, thôn đặc
      biệt khó khăn, đặc biệt khó khăn, vùng khó khăn, vùng sâu vùng xa, vùng xa, rẻo cao, lưng chừng núi, lưng núi, đỉnh núi,
      sườn núi, sườn đồi, dốc núi, trên núi, xuống núi, hạ sơn, thung lũng, khe suối, con suối, bên suối, bản làng vùng cao, bản
      nhỏ, bản xa, bản mới, trong bản, về bản, dân bản, bà con dân bản, bà con bản, trưởng buôn, già bản, buôn sóc, phum sóc,
      phum, plei, plây, thôn bản, bản người, làng người, người mnông, người jrai, người gia rai, gia rai, jrai, người xơ đăng, xơ
      đăng, người cơ tu, cơ tu, người cơ ho, cơ ho, người raglai, raglai, người bru, vân kiều, bru vân kiều, người tà ôi, pa cô,
      tà ôi, người sán dìu, sán dìu, sán chay, cao lan, người giáy, người lô lô, lô lô, người hà nhì, hà nhì, người la hủ, khơ mú,
      người khơ mú, người pà thẻn, pà thẻn, người thổ, người ơ đu, người stiêng, stiêng, người chơ ro, chơ ro, người mạ, người
      khmer, đồng bào khmer, đồng bào chăm, đồng bào mông, đồng bào thái, đồng bào tày, đồng bào dao, đồng bào ê đê, bà con khmer,
      bà con chăm, tết chôl chnăm thmây, chôl chnăm thmây, chol chnam thmay, sen đôn ta, sen dolta, ok om bok, óc om bóc, tết
      mông, gầu tào, cấp sắc, lễ cấp sắc, lễ katê, katê, ramưwan, lễ cúng bến nước, cúng bến nước, lễ bỏ mả, lễ mừng lúa mới, lễ
      cúng, cúng rừng, lễ cúng rừng, tết nhảy, hội lồng tồng, hát sli, hát lượn, hát páo dung, hát kể sử thi, sử thi, kể khan, đàn
      đá, đàn t rưng, đinh năm, cây nêu, rượu cần, cơm lam, nhà trình tường, nhà gươl, gươl, nhà làng, bếp lửa, khung cửi, dệt
      vải, vải lanh, thêu hoa văn, váy áo truyền thống, mặc váy áo, chữ khmer, chữ chăm, chữ nôm dao, chữ nôm tày, lớp chữ, lớp
      dạy chữ dân tộc, học tiếng dân tộc, học tiếng mông, tiếng mông, tiếng khmer, tiếng ê đê, tiếng thái, tiếng jrai, phát thanh
      tiếng dân tộc, bản tin tiếng dân tộc, loa tiếng mông, tiếng phổ thông, nói tiếng phổ thông, phiên dịch, sinh viên cử tuyển,
      trường dân tộc nội trú, trường bán trú, lấy chồng sớm, lấy vợ sớm, kết hôn sớm, cưới sớm, bắt vợ, kéo vợ, ép cưới, thách
      cưới, nạn tảo hôn, cặp tảo hôn, hôn nhân cận huyết thống, hủ tục ma chay, ma chay, ma lai, ma lai thuốc thư, thầy cúng, bỏ
      hủ tục, xóa hủ tục, đưa người chết vào quan tài, quan tài, sinh nhiều con, du canh, du cư, di cư tự do, phát nương, nương
      ngô, lúa nương, lúa rẫy, làm rẫy, đất rẫy, thiếu đất ở, đất ở đất sản xuất, hỗ trợ đất ở, nước tự chảy, nước về bản, đường
      về bản, đường vào bản, đường lên bản, cầu treo, điện lưới về bản, sóng về bản, công tác tôn giáo, đồng bào có đạo, đồng bào
      công giáo, đồng bào phật giáo, đồng bào tôn giáo, bà con có đạo, bà con giáo dân, người có đạo, xứ đạo, họ đạo, giáo hội,
      ban hành giáo, hội đồng giáo xứ, cha xứ, cha sở, linh mục chánh xứ, giám mục, nữ tu, dòng tu, giáo lý, thánh lễ, đền thánh,
      giáo đường, chuông nhà thờ, hang đá, mừng giáng sinh, đêm noel, lễ phục sinh, kính chúa yêu nước, sống phúc âm, xứ họ đạo
      bình yên, xứ đạo bình yên, xứ họ đạo tiên tiến, xứ họ đạo, hội thánh, mục vụ, tín đồ, tín hữu, chức việc, thánh thất, họ đạo
      cao đài, phật giáo hòa hảo, islam, hồi giáo, ramadan, thánh đường hồi giáo, sư cả, sư sãi, sãi cả, achar, à cha, chùa khmer,
      hòa thượng, thượng tọa, đại đức, ni sư, sư thầy, sư cô, trụ trì, tịnh xá, thiền viện, niệm phật đường, nhà chùa, cửa chùa,
      ngôi chùa, lễ phật đản, đại lễ phật đản, vu lan, lễ vu lan, mùa vu lan, thả hoa đăng, tự do tín ngưỡng, tự do tôn giáo, cơ
      sở thờ tự, cơ sở tôn giáo, thờ tự, sinh hoạt tôn giáo, đạo lạ, hội thánh đức chúa trời, truyền đạo trái phép, tổ chức phản
      động fulro, fulro, chức sắc tôn giáo, chức sắc chức việc, các tôn giáo, các tổ chức tôn giáo, tôn giáo tham gia, tôn giáo
      chung tay, liên tôn, ngày hội các dân tộc, ngày hội văn hóa các dân tộc, ngày văn hóa các dân tộc
      | buôn, rẫy, núi, ngôn ngữ, tổ tiên, gùi, suối, đồi, nhà sàn, dân làng, khèn, váy, dòng tộc, tập tục, thánh, giảng đạo, phật,
      chúa, cha xứ đạo, uy tín
    `,
  },
];
