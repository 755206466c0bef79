// The words by which texts show what they are about. A programme names a field ("chuyển đổi số"); articles rarely repeat
// the name and speak of its things ("dịch vụ công trực tuyến", "chữ ký số"). General language, no programme's own words.

export interface TopicField {
  /** As it is shown in a reason. */
  readonly name: string;
  /** What a topic or a commitment says when it means this field. */
  readonly named: readonly string[];
  /** What articles say; after "|" words that count half, because other fields use them too. */
  readonly words: string;
}

export const TOPIC_FIELDS: readonly TopicField[] = [
  {
    name: 'nông thôn mới',
    named: ['nông thôn mới', 'xây dựng nông thôn', 'nông thôn'],
    words:
      'nông thôn mới, tiêu chí, đường thôn, đường nông thôn, đường giao thông nông thôn, hiến đất, bê tông hóa, cứng hóa, thôn xóm, đường hoa, nội đồng, đường trục thôn, ngày công, góp sức, làm đường, con đường qua, ban phát triển thôn, nông thôn mới nâng cao, nông thôn mới kiểu mẫu, đạt chuẩn, chuẩn nâng cao, bộ tiêu chí, xã điểm, khu dân cư kiểu mẫu, vườn mẫu, làng kiểu mẫu, thôn kiểu mẫu, thôn thông minh, xóm thông minh, hồ sơ công nhận, thẩm định, thẩm tra, đoàn thẩm định, hộ dân hiến, tự nguyện hiến, lùi cổng, lùi hàng rào, tường rào, hàng rào, mở rộng đường, đường làng, ngõ xóm, đường liên thôn, đường quê, đường nhựa hóa, mặt đường, cầu dân sinh, cầu bê tông, cây cầu, xi măng, nhà nước và nhân dân cùng làm, góp công, góp tiền làm đường, thắp sáng đường quê, trụ đèn, đèn chiếu sáng, trồng hoa, bộ mặt nông thôn, diện mạo, làng quê, hạ tầng nông thôn, nước hợp vệ sinh, nhà dột nát, sáng xanh sạch đẹp, mục tiêu quốc gia, nhà sinh hoạt cộng đồng | nhà văn hóa, kênh mương, nước sạch, họp dân, đường bê tông, bê tông, cống, rãnh thoát nước, điện lưới, trạm cấp nước, nước máy, hố xí, nghĩa trang, quê hương, làng, xóm',
  },
  {
    name: 'nông nghiệp, sản phẩm OCOP',
    named: ['nông nghiệp', 'ocop', 'kinh tế nông nghiệp', 'nông sản', 'chăn nuôi', 'trồng trọt', 'hợp tác xã'],
    words:
      'ocop, hợp tác xã, nông sản, vụ mùa, sản lượng, năng suất, truy xuất, tem truy xuất, nhà màng, bao bì, khuyến nông, thương lái, liên kết sản xuất, vùng trồng, giống lúa, cây ăn quả, chăn nuôi, thủy sản, nhãn hiệu, tổ hợp tác, sàn thương mại điện tử, nhật ký sản xuất, thu hoạch, bán theo hợp đồng, mùa vụ, gieo sạ, xuống giống, cấy, gặt, máy gặt, lúa, ruộng, cánh đồng, cánh đồng lớn, vụ đông xuân, vụ hè thu, nhà vườn, vườn cây, trái cây, sầu riêng, xoài, bưởi, cam, thanh long, vải thiều, nhãn, cà phê, hồ tiêu, cây chè, rau sạch, rau an toàn, sen, lạc, khoai, ngô, giống mới, giống cây, con giống, cây giống, mã số vùng trồng, chỉ dẫn địa lý, vietgap, globalgap, hữu cơ, phân hữu cơ, bảo vệ thực vật, thuốc trừ sâu, sâu bệnh, trồng trọt, tưới tiết kiệm, trang trại, gia súc, gia cầm, đàn lợn, đàn heo, đàn bò, đàn gà, con heo, thú y, tả lợn, dịch tả, lở mồm long móng, cúm gia cầm, tiêu hủy, ao nuôi, nuôi tôm, nuôi cá, nuôi lươn, nuôi ốc, mỗi xã một sản phẩm, ba sao, bốn sao, năm sao, đặc sản, gian hàng, phiên chợ, hội chợ nông sản, bao tiêu, thu mua, được mùa, được giá, giá bán, nông hộ, nông dân, hội nông dân, khuyến nông viên, livestream, mô hình trồng, mô hình nuôi, chuyển đổi cây trồng, đất lúa, xuất khẩu, vùng nguyên liệu, đóng gói, sơ chế, chế biến | doanh thu, canh tác, máy sấy, kho lạnh, phân bón, bán hàng, vườn, trái, hecta, sào, tạ, tấn, năng suất bình quân, thương hiệu, mã, nhãn mác, cây, con, ao, chuồng',
  },
  {
    name: 'phòng, chống thiên tai',
    named: [
      'thiên tai',
      'bão lũ',
      'lụt bão',
      'tìm kiếm cứu nạn',
      'phòng thủ dân sự',
      'phòng chống bão',
      'mưa bão',
      'hạn hán',
      'xâm nhập mặn',
    ],
    words:
      'thiên tai, mưa bão, mưa lũ, lũ lụt, ngập lụt, ngập úng, tiêu úng, sạt lở, sơ tán, bờ bao, đê, trạm bơm, máy bơm, xung kích, bốn tại chỗ, mực nước, báo động, lượng mưa, áo phao, phòng thủ dân sự, cứu nạn, mùa mưa, nước rút, diễn tập sơ tán, điểm xung yếu, cơn bão, áp thấp, hoàn lưu, giông, lốc, lốc xoáy, mưa đá, sét, lũ, lũ quét, lũ ống, nước lũ, nước lên, triều cường, hạn hán, hạn mặn, xâm nhập mặn, độ mặn, khô hạn, thiếu nước, nắng nóng, rét đậm, rét hại, cháy rừng, sạt trượt, sụt lún, vết nứt, xói lở, kè, đê điều, đê bao, canh đê, hộ đê, bao cát, đập, hồ chứa, xả lũ, cống ngăn mặn, thoát lũ, di dời, di dân, tái định cư, chằng chống, chằng néo, tốc mái, sập nhà, cô lập, chia cắt, vùi lấp, thiệt hại, cứu hộ, cứu trợ, hàng cứu trợ, neo đậu, tránh trú, trú bão, khơi, cảnh báo sớm, dự báo, lệnh báo động, trạm đo mưa, kịch bản ứng phó, ứng phó, phương án bốn tại chỗ, quỹ phòng chống thiên tai, ban chỉ huy, lực lượng xung kích, dân quân, sau lũ, sau bão | bão, xuồng, thuyền, trực ban, khắc phục hậu quả, nước dâng, ngập, mưa lớn, mưa to, mưa kéo dài, gió, đất đá, hoa màu, dự trữ, trữ nước, loa phát thanh',
  },
  {
    name: 'an sinh xã hội, giảm nghèo',
    named: [
      'an sinh',
      'giảm nghèo',
      'xóa nghèo',
      'hộ nghèo',
      'chính sách xã hội',
      'người có công',
      'bảo trợ xã hội',
      'thoát nghèo',
      'việc làm cho người lao động',
    ],
    words:
      'an sinh, hộ nghèo, cận nghèo, giảm nghèo, thoát nghèo, nhà tạm, nhà đại đoàn kết, đại đoàn kết, sinh kế, bò giống, vay vốn, chính sách xã hội, tái nghèo, neo đơn, hoàn cảnh khó khăn, quỹ vì người nghèo, hộ khó khăn, bảo trợ, người có công, bàn giao nhà, quỹ tiết kiệm, cho vay xoay vòng, đói nghèo, nghèo đa chiều, chuẩn nghèo, bình xét, rà soát hộ nghèo, hộ chính sách, hộ neo đơn, đơn thân, nhà tình thương, xóa nhà tạm, nhà dột, nhà xiêu vẹo, mái ấm, ngôi nhà mới, mái nhà, an cư, cất nhà, xây nhà, tín dụng chính sách, tín dụng ưu đãi, vốn vay, vốn ưu đãi, tiết kiệm và vay vốn, ngân hàng chính sách, tổ vay vốn, hỗ trợ sinh kế, con bò, bò sinh sản, cặp dê, đàn dê, nuôi dê, quay vòng, cho mượn, tặng bò, ngân hàng bò, trợ cấp, trợ giúp, trợ giúp xã hội, bảo trợ xã hội, trung tâm bảo trợ, mồ côi, người già neo đơn, tật nguyền, bảo hiểm xã hội, hộ gia đình khó khăn, gia đình khó khăn, người khó khăn, tặng quà, trao quà, suất quà, gạo, nhu yếu phẩm, phiên chợ không đồng, gian hàng không đồng, không đồng, quỹ tình thương, nhà tài trợ, mạnh thường quân, nhà hảo tâm, xuất khẩu lao động, đi làm việc ở nước ngoài, giải quyết việc làm, đào tạo nghề, lao động nông thôn, vươn lên, thoát khỏi, danh sách hộ nghèo, xin ra khỏi hộ nghèo | người khuyết tật, việc làm, học nghề, thẻ bảo hiểm y tế, trao nhà, khó khăn, thiếu thốn, tài trợ, sổ tiết kiệm, vốn, tết ấm, ở nhờ, bán vé số, mưu sinh',
  },
  {
    name: 'văn hóa, lễ hội, du lịch',
    named: ['du lịch', 'lễ hội', 'làng nghề', 'di sản', 'văn hóa du lịch', 'bản sắc văn hóa', 'di tích'],
    words:
      'du lịch, du khách, lễ hội, làng nghề, tham quan, lượt khách, đình, di tích, đua thuyền, khách nghỉ đêm, nghỉ đêm, văn nghệ dân gian, câu hò, làn điệu, nghề truyền thống, homestay, đón khách, trùng tu, sắc phong, đạo sắc, rước nước, hội làng, tuyến tham quan, bảo tồn, khách du lịch, khách quốc tế, khách tây, lữ hành, tour, tuyến du lịch, điểm đến, điểm du lịch, du lịch cộng đồng, du lịch sinh thái, du lịch trải nghiệm, trải nghiệm, nhà sàn, lưu trú, phòng nghỉ, cơ sở lưu trú, kín phòng, check in, săn mây, chợ nổi, miệt vườn, đi xuồng, ngắm cảnh, danh thắng, thắng cảnh, hướng dẫn viên, thuyết minh viên, hội đình, đình làng, ngôi đình, mở hội, lễ rước, rước kiệu, khai hội, đua ghe, đua ghe ngo, đấu vật, hát xoan, hát then, ca trù, quan họ, chèo, tuồng, cải lương, đờn ca, xẩm, hát ru, dân ca, múa, nghệ nhân, nghệ thuật truyền thống, di tích lịch sử, xếp hạng di tích, tu bổ, tôn tạo di tích, di sản văn hóa, phi vật thể, thành cổ, phố cổ, nhà cổ, chùa cổ, miếu, sắc phong cổ, cổ vật, hiện vật, bảo tàng, trưng bày, làng gốm, nghề gốm, dệt, đan lát, thêu, làng nghề truyền thống, giữ nghề, giữ lửa, văn hóa truyền thống, bản sắc, phong tục, ẩm thực, gia đình văn hóa, nhà văn hóa huyện, biểu diễn, đêm nhạc | văn nghệ, thuyết minh, bến nước, khách, chèo thuyền, lượt người, tham gia trải nghiệm, sân khấu, khán giả, trẩy hội, dòng họ, lễ, hội, phong cảnh, vé',
  },
  {
    name: 'cải cách hành chính',
    named: [
      'cải cách hành chính',
      'thủ tục hành chính',
      'hành chính công',
      'một cửa',
      'bộ phận một cửa',
      'phục vụ người dân',
      'chỉ số hài lòng',
    ],
    words:
      'cải cách hành chính, thủ tục hành chính, hành chính công, một cửa, đúng hạn, trước hạn, trễ hẹn, thư xin lỗi, trả kết quả, chứng thực, khai sinh, hộ tịch, giấy tờ, bản sao, tiếp nhận hồ sơ, giải quyết hồ sơ, trả hồ sơ, quá hạn, tờ khai, chấm điểm cán bộ, phiếu đánh giá, thủ tục, bộ phận một cửa, trung tâm phục vụ hành chính công, phục vụ hành chính, thư xin lỗi người dân, hẹn trả, giấy hẹn, giấy khai sinh, đăng ký khai sinh, khai tử, kết hôn, đăng ký kết hôn, sao y, công chứng, trích lục, giấy phép xây dựng, cấp phép, cấp sổ, sổ đỏ, tách thửa, đất đai, liên thông, liên thông thủ tục, cắt giảm thủ tục, bớt giấy tờ, thành phần hồ sơ, rút ngắn thời gian, thời gian giải quyết, hồ sơ trễ, trả trước hạn, mức độ hài lòng, chỉ số hài lòng, par index, sự hài lòng, chấm điểm, tác phong, văn hóa công sở, nụ cười, thái độ phục vụ, tiếp dân làm giấy tờ, làm giấy tờ, giấy tờ tùy thân, trả kết quả tại nhà, bưu điện, bưu tá, bưu chính công ích, ngày thứ bảy, làm việc thứ bảy, ngoài giờ, tư pháp hộ tịch, công chức tư pháp, kiểm tra công vụ, kỷ luật kỷ cương, tinh gọn bộ máy, tiếp nhận và trả kết quả, phi địa giới, không phải đi lại, đi lại nhiều lần, người dân đến làm | hồ sơ, lệ phí, quầy, công chức, lấy số, giấy, quy trình, niêm yết, lượt hồ sơ, thủ tục đất đai, xác nhận, công vụ, tờ đơn',
  },
  {
    name: 'chuyển đổi số',
    named: [
      'chuyển đổi số',
      'công nghệ số',
      'chính quyền số',
      'dữ liệu số',
      'đề án 06',
      'công dân số',
      'dịch vụ công trực tuyến',
      'kinh tế số',
    ],
    words:
      'chuyển đổi số, công nghệ số, tổ công nghệ số, dịch vụ công trực tuyến, chữ ký số, kỹ năng số, không tiền mặt, không dùng tiền mặt, mã qr, quét mã, định danh, vneid, hồ sơ trực tuyến, nộp trực tuyến, số hóa, wifi, loa thông minh, phản ánh hiện trường, ứng dụng, hóa đơn điện tử, phòng họp không giấy, bình dân học vụ số, lừa đảo, công dân số, kinh tế số, xã hội số, thanh toán số, thanh toán điện tử, ví điện tử, ô vuông, quét qr, mã vuông, mở tài khoản, tài khoản ngân hàng, loa báo tiền, bình dân học vụ, kỹ thuật số, thời số, căn cước, căn cước công dân, định danh điện tử, mức hai, chữ ký điện tử, hồ sơ điện tử, qua mạng, trên mạng, nộp qua mạng, cổng dịch vụ công, dịch vụ công, không giấy tờ, không giấy, máy tính bảng, phần mềm, trí tuệ nhân tạo, giọng nhân tạo, ai, thông minh, đô thị thông minh, cảm biến, trung tâm điều hành, dữ liệu mở, dữ liệu dân cư, cơ sở dữ liệu, bản đồ số, tọa độ, gắn mã, mã hóa, nền tảng, mạng xã hội zalo, nhóm zalo, zalo, internet, cáp quang, sóng di động, phủ sóng, wi fi, 5g, an toàn không gian mạng, không gian mạng, đường dẫn lạ, cuộc gọi lừa, giả danh, mã độc, lừa đảo trực tuyến, truyền thanh thông minh, biên lai điện tử, sổ sức khỏe điện tử, học bạ số, gian hàng số, bán hàng trên mạng, tổ công nghệ cộng đồng, kỹ năng an toàn | trực tuyến, chuyển khoản, điện thoại thông minh, dữ liệu, tài khoản, điện thoại, máy tính, màn hình, mạng, công nghệ, cài đặt, ứng dụng di động, chụp ảnh gửi, gọi hình',
  },
  {
    name: 'y tế, chăm sóc sức khỏe',
    named: ['y tế', 'sức khỏe', 'khám chữa bệnh', 'dân số', 'dịch bệnh', 'an toàn thực phẩm', 'phòng chống dịch'],
    words:
      'y tế, trạm y tế, khám sức khỏe, sức khỏe, sổ sức khỏe, bác sĩ, tiêm, tiêm chủng, sốt xuất huyết, bọ gậy, huyết áp, tiểu đường, tầm soát, suy dinh dưỡng, khám bệnh, chữa bệnh, bệnh mạn tính, điều dưỡng, bảo hiểm y tế, dịch bệnh, thầy thuốc, y sĩ, y bác sĩ, hộ sinh, nữ hộ sinh, cô đỡ, y tá, dược sĩ, phòng khám, khám, siêu âm, xét nghiệm, tư vấn sức khỏe, phát thuốc, thuốc miễn phí, cấp thuốc, đơn thuốc, toa thuốc, kháng sinh, nhà thuốc, quầy thuốc, hiệu thuốc, cao huyết áp, tim mạch, ung thư, đái tháo đường, lao, sởi, tay chân miệng, bạch hầu, dại, bệnh dại, cúm, covid, sốt rét, muỗi, lăng quăng, phun hóa chất, ca mắc, ca bệnh, ổ dịch, phòng dịch, phòng chống dịch, vắc xin, vaccine, mũi tiêm, tiêm nhắc, tiêm phòng, chiến dịch tiêm, dinh dưỡng, thấp còi, nhẹ cân, bữa ăn dinh dưỡng, cân nặng, sinh đẻ, ca đẻ, đỡ đẻ, sản phụ, mang thai, bà bầu, trẻ sơ sinh, kế hoạch hóa gia đình, mức sinh, sức khỏe sinh sản, chất lượng dân số, sàng lọc, an toàn thực phẩm, vệ sinh thực phẩm, ngộ độc, thức ăn đường phố, cấp cứu, sơ cứu, hồi sức, phẫu thuật, chuyển tuyến, bệnh nhân, người bệnh, hiến tạng, sức khỏe tâm thần, nghiện, phục hồi chức năng, thẻ bảo hiểm y tế, tuyến trên | bệnh viện, người cao tuổi, thuốc, bệnh, trạm, mắc bệnh, sốt, trẻ em, khám định kỳ, khẩu phần, thực đơn, cộng tác viên dân số',
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
    words:
      'giáo dục, khuyến học, học sinh, học bổng, năm học, trường tiểu học, trường trung học, trường mầm non, giáo viên, thư viện, lớp học bơi, học bơi, phòng học, khai giảng, sĩ số, bán trú, dòng họ khuyến học, quỹ khuyến học, thầy cô, dãy nhà, lớp bơi, trường, nhà trường, lớp, học trò, em học sinh, học kỳ, khai trường, tiếng trống, tựu trường, bế giảng, tốt nghiệp, thi tốt nghiệp, thi vào lớp, ôn thi, đỗ đại học, thủ khoa, học sinh giỏi, sinh viên, tiểu học, trung học, trung học cơ sở, mầm non, mẫu giáo, điểm trường, trường học, trường lớp, nội trú, hai buổi, ba ca, cơ sở vật chất trường, cô giáo, thầy giáo, hiệu trưởng, giáo viên tình nguyện, dạy chữ, dạy học, dạy thêm, dạy kèm, bỏ học, nghỉ học, trở lại lớp, trở lại trường, chuyên cần, xóa mù chữ, phổ cập, phụ huynh, ba mẹ học sinh, cặp sách, tập vở, sách giáo khoa, sách vở, tủ sách, thư viện trường, phòng đọc, đọc sách, văn hóa đọc, khuyến tài, hội khuyến học, dòng họ học tập, xã hội học tập, học tập suốt đời, trao học bổng, tiếp sức đến trường, đến trường, dạy bơi, biết bơi, phổ cập bơi, hồ bơi, đuối nước, kỹ năng sống, stem, robot, sáng tạo, khoa học kỹ thuật, cuộc thi học sinh, đề thi, điểm số, chương trình phổ thông, giáo dục thường xuyên, dạy nghề phổ thông | thầy, sách, câu lạc bộ, học, dạy, bài giảng, lớp chín, lớp mười hai, sân trường, con em',
  },
  {
    name: 'môi trường',
    named: ['môi trường', 'phân loại rác', 'rác thải', 'biến đổi khí hậu', 'rác', 'xanh sạch đẹp', 'tài nguyên'],
    words:
      'môi trường, rác, phân loại rác, phân loại tại nguồn, thu gom, chôn lấp, nạo vét, ô nhiễm, túi ni lông, nhựa, ủ phân, đổi rác, điểm đen, vớt bèo, mùi hôi, đổ trộm, nguồn thải, nước thải, mẫu nước, tái chế, trồng cây, rác hữu cơ, ve chai, rác thải, rác sinh hoạt, bãi rác, thu gom rác, đổ rác, vứt rác, xả rác, rác ra lề, phân loại, thùng rác, ủ phân hữu cơ, nuôi trùn, trùn quế, tái sử dụng, đổi rác lấy quà, vỏ chai, vỏ lon, phế liệu, phế thải, nhựa dùng một lần, rác thải nhựa, ni lông, túi bóng, bao ni lông, giỏ tre, túi vải, bao bì, lục bình, vớt, vớt rác, khơi thông, kênh đen, dòng kênh, nước đen, xả thải, xả trộm, chất thải, bùn thải, chất thải nguy hại, khí thải, khói, khói bụi, bụi mịn, tiếng ồn, quan trắc, không khí, ô nhiễm môi trường, bể lắng, hầm biogas, biogas, hệ thống xử lý, nhà máy xử lý, chôn lấp rác, lò đốt, dọn vệ sinh, tổng vệ sinh, ngày chủ nhật xanh, chủ nhật xanh, làm sạch biển, nhặt rác, cây xanh, trồng rừng, trồng cây gây rừng, phủ xanh, rừng ngập mặn, đa dạng sinh học, động vật hoang dã, chim trời, giảm phát thải, tín chỉ carbon, năng lượng mặt trời, tiết kiệm điện, nguồn nước, bảo vệ nguồn nước, xanh sạch đẹp, cảnh quan | kênh, vệ sinh, dọn, mùi, sạch, xanh, cây con, chất độc, đốt rơm, thuốc bảo vệ thực vật, cơ sở giết mổ',
  },
  {
    name: 'đô thị văn minh',
    named: [
      'đô thị',
      'vỉa hè',
      'chỉnh trang',
      'trật tự đô thị',
      'xây dựng đô thị',
      'văn minh đô thị',
      'trật tự xây dựng',
    ],
    words:
      'đô thị, chỉnh trang, vỉa hè, hẻm, lấn chiếm, ngầm hóa, dây điện, hàng rong, bích họa, vườn bỏ túi, bãi giữ xe, lòng đường, trật tự xây dựng, mở rộng hẻm, người đi bộ, tuyến phố, hộ kinh doanh, lát gạch, văn minh đô thị, tuyến đường văn minh, phố văn minh, mặt phố, phố xá, vạch sơn, mái che, bục bệ, lấn ra, lấn chiếm vỉa hè, chiếm lòng đường, trả lại vỉa hè, lối đi bộ, người cuốc bộ, cuốc bộ, gánh hàng, chợ tạm, chợ cóc, nhà lồng, sạp, tiểu thương, xe đỗ, đỗ xe, đậu xe, bãi xe, hẻm cụt, mở hẻm, nới hẻm, hiến đất mở hẻm, con hẻm, cắt nhà, hạ ngầm, dây cáp, cáp viễn thông, cột điện, mạng nhện, biển quảng cáo, bảng hiệu, bảng quảng cáo, tờ rơi quảng cáo, khoan cắt, quảng cáo rao vặt, vẽ tranh tường, sân chơi, khu vui chơi, ghế đá, vườn hoa, hoa viên, chung cư, tập thể cũ, cải tạo chung cư, tổ dân phố văn hóa, xây dựng không phép, sai phép, trái phép, cấp phép xây, đội quản lý trật tự, cưỡng chế, tháo dỡ, ngập phố, thoát nước đô thị, chiếu sáng đô thị, chống ngập, quy hoạch đô thị, kiến trúc, khu đô thị, phố đi bộ, chợ đêm, nếp sống văn minh | cây xanh, hàng quán, công viên, phố, đường phố, hành lang, mặt tiền, nhà, lát đá, sơn lại',
  },
  {
    name: 'an ninh trật tự, phòng cháy',
    named: [
      'an ninh',
      'trật tự an toàn xã hội',
      'an toàn xã hội',
      'tội phạm',
      'tệ nạn',
      'phòng cháy',
      'phòng chống tội phạm',
      'quốc phòng',
    ],
    words:
      'an ninh, an ninh trật tự, phòng cháy, chữa cháy, đám cháy, liên gia, bình chữa cháy, thoát nạn, lối thoát, camera, trộm cắp, tuần tra, công an, hòa giải, cháy, tố giác, tệ nạn, ma túy, xóm trọ, tổ liên gia, diễn tập chữa cháy, tự quản, công an phường, công an xã, công an viên, cảnh sát, cảnh sát khu vực, tổ bảo vệ, bảo vệ an ninh trật tự cơ sở, lực lượng chức năng, tuần tra ban đêm, tiếng kẻng, kẻng an ninh, camera an ninh, máy quay, mắt camera, trích xuất, trộm, trộm chó, cướp, cướp giật, móc túi, gây rối, đánh nhau, ẩu đả, băng nhóm, tội phạm, đối tượng, nghi phạm, bắt giữ, bắt quả tang, truy bắt, khởi tố, điều tra, vụ án, đánh bạc, cờ bạc, sát phạt, lô đề, cá độ, tín dụng đen, cho vay nặng lãi, mại dâm, cai nghiện, người nghiện, tái hòa nhập, lầm lỗi, chậm tiến, cảm hóa, đơn vị cơ sở, phòng ngừa, súng, vũ khí, vật liệu nổ, pháo nổ, giao nộp, hỏa hoạn, bà hỏa, dập lửa, dập tắt, ngọn lửa, bốc cháy, bình bột, búa thoát hiểm, lối thoát nạn, thoát hiểm, thang dây, lồng sắt, chuồng cọp, cứu nạn cứu hộ, báo cháy, vòi chữa cháy, nhà trọ, dãy trọ, chủ trọ, tạm trú, tạm vắng, quản lý cư trú, mâu thuẫn, tranh chấp, hòa giải ở cơ sở, tổ hòa giải, bạo lực, an ninh nông thôn, an ninh mạng, toàn dân bảo vệ an ninh, quân sự, tuyển quân, nhập ngũ, tân binh, dân quân tự vệ | chuông báo, lừa đảo, khu trọ, khóa cổng, tin báo, tạm giữ, bình an, cảnh giác, giữ trật tự',
  },
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
    words:
      'đối thoại, kiến nghị, cử tri, tiếp xúc cử tri, tiếp công dân, hộp thư góp ý, câu hỏi, giải đáp, trả lời trực tiếp, đơn thư, góp ý, lấy ý kiến, lời hứa, vượt cấp, nghe dân, tiếp thu, trả lời bằng văn bản, phản ánh của người dân, buổi đối thoại, hội nghị đối thoại, gặp gỡ, lắng nghe, nghe dân nói, dân hỏi, người dân hỏi, hỏi thẳng, trả lời dân, trả lời câu hỏi, đặt câu hỏi, người đứng đầu, chủ tịch trả lời, gặp dân, tiếp dân, tiếp công dân định kỳ, lịch tiếp dân, khiếu nại, tố cáo, khiếu kiện, đơn khiếu nại, rút đơn, vụ việc kéo dài, bức xúc, hòm thư, hộp thư, thùng thư, thư góp ý, lá góp ý, ý dân, lấy ý kiến nhân dân, lấy phiếu, biểu quyết, họp dân, dân chủ cơ sở, dân biết dân bàn, dân bàn, đại biểu hội đồng, hội đồng nhân dân, kỳ họp, trước kỳ họp, chất vấn, giải trình, phiên chất vấn, đường dây nóng, phản ánh hiện trường, kiến nghị cử tri, cử tri nêu, ý kiến cử tri, hẹn ngày trả lời, hẹn trả lời, công khai kết quả, ghi sổ, thẩm quyền, bí thư gặp dân, cà phê với dân, cà phê sáng, cà phê doanh nhân, cởi mở, thẳng thắn | ý kiến, hội trường, văn bản, nêu ý kiến, giơ tay, biên bản, giám sát, đề nghị, hứa, người dân đề nghị',
  },
  {
    name: 'gương người tốt, việc tốt',
    named: ['người tốt', 'việc tốt', 'điển hình', 'gương sáng', 'tiêu biểu', 'gương', 'nhân tố mới', 'tấm gương'],
    words:
      'người tốt, việc tốt, gương sáng, tuyên dương, lặng lẽ, nghĩa tình, tử tế, không công, miễn phí cho, từ thiện, thiện nguyện, nhân vật, điển hình, tấm gương, vá đường, lớp học dưới hiên, tủ bánh mì, nồi cháo, việc thiện, góp công, không nhận đồng nào, chung tay, giấy khen, tấm lòng, tấm lòng vàng, lòng nhân ái, nhân ái, nhân hậu, cưu mang, nhận nuôi, nuôi con, nuôi trẻ mồ côi, đùm bọc, cho đi, sẻ chia, giúp người, giúp đời, làm phước, làm việc thiện, làm từ thiện, miễn phí, không lấy tiền, không lấy công, không thu phí, không thu tiền, không nhận, trả lại của rơi, nhặt được, người đánh rơi, người mất, trả lại, cứu người, cứu sống, lao xuống, nhảy xuống cứu, dũng cảm, quên mình, hiến máu tình nguyện, lần hiến máu, hiến giác mạc, bếp cháo, cháo từ thiện, bếp ăn từ thiện, quán cơm, cơm hai nghìn, suất cơm, bữa cơm, bánh mì miễn phí, bình nước miễn phí, trà đá miễn phí, vá xe, sửa xe, chở miễn phí, xe cứu thương miễn phí, đám tang, hòm miễn phí, lớp học tình thương, nghèo mà, bảng khen, bằng khen, tặng bằng khen, khen thưởng, huân chương, biểu dương, tôn vinh, noi gương, tấm gương sáng, gương điển hình, người thật việc thật, người tử tế, kể lại, ai cũng quý, ai cũng biết tiếng, bình dị, hai mươi năm nay, nghị lực, vượt khó, vượt lên số phận | nhà hảo tâm, lương hưu, bà con, hàng xóm, giúp, giúp đỡ, lòng tốt, thương, chân chất, lặng thầm, người ta gọi, góp nhặt, người đàn ông, người phụ nữ, ông lão, bà cụ',
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
    ],
    words:
      'chi bộ, đảng viên, đảng bộ, đảng ủy, cấp ủy, nghị quyết, sinh hoạt chi bộ, kết nạp, đại hội, xây dựng đảng, học và làm theo, bí thư, kiểm tra giám sát, ủy ban kiểm tra, sổ tay đảng viên, cấp ủy viên, đảng, đảng cộng sản, ban thường vụ, ban chấp hành, thường trực, bí thư chi bộ, bí thư đảng ủy, đồng chí, sinh hoạt đảng, sinh hoạt chuyên đề, lễ kết nạp, đảng viên mới, đảng viên trẻ, đảng viên dự bị, cảm tình đảng, quần chúng ưu tú, huy hiệu đảng, tuổi đảng, thẻ đảng, đảng phí, trao huy hiệu, huy hiệu, đại hội chi bộ, đại hội đảng bộ, nhiệm kỳ, báo cáo chính trị, văn kiện, bầu, trúng cử, khâu đột phá, học nghị quyết, học tập nghị quyết, quán triệt, báo cáo viên, tuyên giáo, dân vận, dân vận khéo, nêu gương, tự phê bình, phê bình, kiểm điểm, kỷ luật đảng, khiển trách, cảnh cáo, kiểm tra đảng, dấu hiệu vi phạm, giám sát chuyên đề, phòng chống tham nhũng, suy thoái, nền tảng tư tưởng, đạo đức phong cách hồ chí minh, tư tưởng hồ chí minh, tấm gương hồ chí minh, theo bác, lời bác, học bác, bác hồ, chuyên đề học tập, công tác cán bộ, luân chuyển, quy hoạch cán bộ, cán bộ chủ chốt, tổ chức đảng, cơ sở đảng, truyền thống cách mạng, lão thành cách mạng, phòng truyền thống | mặt trận, giám sát, chỉ tiêu, cấp trên, tuyên truyền viên, lý luận chính trị, hội nghị, trụ sở đảng',
  },
  {
    name: 'kinh tế, đầu tư',
    named: [
      'kinh tế xã hội',
      'phát triển kinh tế',
      'thu hút đầu tư',
      'doanh nghiệp',
      'công nghiệp',
      'đầu tư',
      'kinh doanh',
      'môi trường đầu tư',
      'môi trường kinh doanh',
      'thương mại',
      'kinh tế',
      'cụm công nghiệp',
    ],
    words:
      'tăng trưởng, đầu tư, doanh nghiệp, cụm công nghiệp, khu công nghiệp, thu ngân sách, giải phóng mặt bằng, dự án, vốn đầu tư, hộ kinh doanh, xuất khẩu, khởi công, nhà đầu tư, chủ đầu tư, rót vốn, vốn, tỷ đồng, triệu đô, đô la, fdi, vốn nước ngoài, tập đoàn, công ty, nhà máy, xưởng, phân xưởng, nhà xưởng, công nhân, tuyển dụng, tuyển công nhân, tuyển lao động, việc làm, phiên giao dịch việc làm, phỏng vấn, mức lương, tiền lương, ca kíp, khu chế xuất, khu kinh tế, kho bãi, kho lạnh, hậu cần, logistics, bến cảng, cảng, sà lan, bến thủy, vận tải hàng hóa, động thổ, khánh thành, giấy chứng nhận đầu tư, cấp phép đầu tư, xúc tiến đầu tư, mời gọi, bàn giao mặt bằng, bồi thường, đền bù, thu hồi đất, tái định cư dự án, tiểu thủ công nghiệp, công nghiệp chế biến, thương mại, dịch vụ, siêu thị, trung tâm thương mại, chợ đầu mối, hộ cá thể, thuế khoán, thuế, hóa đơn, kế toán, chi cục thuế, ngân sách, dự toán, thu chi, đầu tư công, giải ngân, tổng sản phẩm, thu nhập bình quân, tốc độ tăng trưởng, tăng trưởng kinh tế, chủ doanh nghiệp, doanh nhân, doanh nghiệp nhỏ, hội doanh nghiệp, gặp gỡ doanh nghiệp, tháo gỡ khó khăn, môi trường kinh doanh, môi trường đầu tư, khởi sự doanh nghiệp, đồng hành cùng doanh nghiệp, hộ buôn bán, buôn bán, kinh doanh, đường dây điện | mặt bằng, sản xuất, điện, nước, lãi, chi phí, hợp đồng, thu hút, lao động, mở rộng sản xuất, hàng hóa',
  },
  {
    name: 'thể thao',
    named: ['thể thao', 'thể dục'],
    words:
      'thể thao, giải đấu, bóng đá, bóng chuyền, vận động viên, huấn luyện viên, trận đấu, chung kết, huy chương, sân vận động, đội tuyển, cầu thủ, bàn thắng, ghi bàn, phạt đền, phạt góc, tiền đạo, thủ môn, chủ công, ván, set, giải vô địch, vô địch, á quân, cúp, trận, hiệp, tỷ số, trận hòa, cổ động viên, trọng tài, giải mở rộng, việt dã, cầu lông, bóng bàn, quần vợt, pickleball, võ thuật, đại hội thể dục thể thao, thể dục thể thao, đua xe đạp, bơi lội, cờ tướng | đội, khán giả, ghi điểm, điểm số trận, giải',
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
    ],
    words:
      'thanh niên, đoàn viên, hội viên, khởi nghiệp, phụ nữ, chi hội, mặt trận tổ quốc, hiến máu, tình nguyện, đoàn thanh niên, đoàn xã, đoàn phường, bí thư đoàn, chi đoàn, áo xanh, mùa hè xanh, hè tình nguyện, thanh niên tình nguyện, đội hình tình nguyện, tháng thanh niên, tuổi trẻ, người trẻ, thiếu nhi, đội viên, liên đội, công trình thanh niên, lập nghiệp, thanh niên lập nghiệp, vay vốn thanh niên, khởi nghiệp sáng tạo, dự án khởi nghiệp, ý tưởng khởi nghiệp, hội phụ nữ, hội liên hiệp phụ nữ, hội viên phụ nữ, chị em, chị em phụ nữ, chi hội phụ nữ, chi hội trưởng, mẹ đỡ đầu, áo dài, bình đẳng giới, bạo lực gia đình, địa chỉ tin cậy, ngôi nhà bình yên, góp vốn xoay vòng, tổ hùn vốn, hội nông dân, hội viên nông dân, nông dân giỏi, hội cựu chiến binh, cựu chiến binh, hội người cao tuổi, hội chữ thập đỏ, chữ thập đỏ, công đoàn, đoàn viên công đoàn, công đoàn viên, mặt trận, ủy ban mặt trận, ban công tác mặt trận, ngày hội đại đoàn kết, khối đại đoàn kết, phản biện xã hội, đại hội đại biểu, tái cử, hội thi, ra quân, đoàn kết | mô hình, đoàn, hội, phong trào, tình nguyện viên, kết nghĩa',
  },
  {
    name: 'xác minh, đính chính thông tin',
    named: ['sai sự thật', 'tin giả', 'đính chính', 'phản bác', 'xuyên tạc', 'xác minh', 'thông tin sai'],
    words:
      'sai sự thật, tin giả, đính chính, xác minh, tin đồn, không đúng, lan truyền, lan trên mạng, bài đăng, lượt chia sẻ, kiểm chứng, sự thật, là sai, bị gán, văn bản gốc, đối chiếu, nguồn đối chiếu, làm rõ, không có chuyện, quay ở nơi khác, hình cũ, ảnh cũ, cải chính | video, mạng xã hội',
  },
  {
    name: 'tập huấn truyền thông',
    named: ['tập huấn', 'kỹ năng truyền thông', 'đào tạo', 'bồi dưỡng nghiệp vụ', 'nghiệp vụ truyền thông'],
    words:
      'tập huấn, kỹ năng truyền thông, viết tin, bản tin, quay phim, quay dựng, dựng phim, trả lời phỏng vấn, trả lời báo chí, học viên, giảng viên, đứng lớp, cộng tác viên, lớp học, infographic, biên tập viên, phát thanh viên, thông cáo | thực hành, chuyên đề, video',
  },
  {
    name: 'hoạt động chung',
    named: ['tọa đàm', 'cuộc thi', 'hội thảo', 'diễn đàn', 'giải thưởng', 'giải chạy', 'phối hợp tổ chức'],
    words:
      'tọa đàm, cuộc thi, diễn đàn, hội thảo, giải chạy, ban giám khảo, diễn giả, trao giải, tác phẩm, dự thi, triển lãm, ban tổ chức, phối hợp tổ chức, đồng tổ chức, phát động, giải nhất, tác giả, quyên góp, gây quỹ, đường chạy, suất chạy | khép lại, thể lệ, quyên',
  },
  {
    name: 'an toàn giao thông',
    named: ['giao thông'],
    words:
      'an toàn giao thông, giao thông, tai nạn giao thông, tai nạn, va chạm, đâm nhau, tông, lật xe, tử vong, bị thương, vụ tai nạn, điểm đen, khúc cua, gờ giảm tốc, gương cầu, đèn tín hiệu, đèn vàng, đèn đỏ, vượt đèn đỏ, biển báo, vạch kẻ, dải phân cách, giải tỏa hành lang, ùn tắc, kẹt xe, tê liệt, phân luồng, mũ bảo hiểm, đội mũ, nồng độ cồn, thổi máy, uống rượu bia, rượu bia, lái xe, tài xế, giấy phép lái xe, bằng lái, chạy quá tốc độ, tốc độ, xe quá tải, quá tải, cơi nới thùng, cân xe, xe tải, ô tô, xe khách, xe buýt, mô tô, xe máy, xe đạp điện, xe phân khối, đường sắt, tàu hỏa, đường ngang, chắn tàu, lối đi dân sinh, đường thủy, bến đò, bến khách, đò ngang, áo phao, phương tiện thủy, đăng kiểm, cảnh sát giao thông, ban an toàn giao thông, chốt kiểm tra, xử phạt vi phạm, phạt nguội, giữ xe, tước bằng, luật giao thông, văn hóa giao thông, cổng trường an toàn, học sinh đi xe, tỉnh lộ, quốc lộ, cao tốc, cầu đường, ổ gà, duy tu | phương tiện, giữ khoảng cách, tuyến đường, xe, đường, cây cầu',
  },
  {
    name: 'biển, đảo, nghề cá',
    named: [
      'biển đảo',
      'biển',
      'nghề cá',
      'thủy sản',
      'hải sản',
      'chủ quyền',
      'kinh tế biển',
      'phát triển kinh tế biển',
      'ngư nghiệp',
      'ngư dân',
    ],
    words:
      'biển đảo, chủ quyền, ngư dân, ngư trường, nghề cá, nghề biển, tàu cá, tàu thuyền, con tàu, đội tàu, thuyền trưởng, thuyền viên, bạn thuyền, ghe tàu, ra khơi, vươn khơi, bám biển, đi biển, xa bờ, ngoài khơi, ven bờ, sát bờ, đánh bắt, đánh cá, khai thác hải sản, khai thác thủy sản, hải sản, thủy sản, nuôi trồng thủy sản, nuôi biển, nuôi hàu, nuôi tôm hùm, lồng bè, lồng nuôi, mặt nước, đầm phá, tôm, cá, mực, cua, hàu, cá nam, mùa cá, bến cá, cảng cá, cập cảng, âu thuyền, giám sát hành trình, thiết bị giám sát, máy định vị, tắt tín hiệu, nhật ký khai thác, bất hợp pháp, iuu, thẻ vàng, cảnh báo vàng, giã cào, lưới, lưới mắt nhỏ, kích điện, tận diệt, nguồn lợi thủy sản, thả cá, tái tạo nguồn lợi, rùa biển, bảo tồn biển, rạn san hô, san hô, biên phòng, đồn biên phòng, bộ đội biên phòng, hải quân, cảnh sát biển, kiểm ngư, tàu vỏ thép, lá cờ, cờ tổ quốc, hoàng sa, trường sa, đảo, hòn đảo, kè biển, bờ biển, bãi biển, xâm thực, gặp nạn trên biển, cứu thuyền viên, xóm chài, làng chài, kinh tế biển | sóng, tàu, thuyền, biển, vùng biển, giá dầu, muối',
  },
  {
    name: 'dân tộc, tôn giáo',
    named: ['dân tộc', 'tôn giáo', 'thiểu số', 'miền núi', 'đồng bào', 'tín ngưỡng'],
    words:
      'đồng bào, đồng bào dân tộc, dân tộc thiểu số, thiểu số, dân tộc, vùng cao, vùng sâu, miền núi, bản làng, buôn làng, già làng, trưởng bản, người có uy tín, trưởng dòng họ, thầy mo, người mông, người dao, người thái, người tày, người nùng, người mường, người ê đê, người ba na, người chăm, người hoa, khmer, ba na, ê đê, tảo hôn, hôn nhân cận huyết, hủ tục, tiếng dân tộc, chữ thái, chữ viết dân tộc, tiếng mẹ đẻ, song ngữ, trang phục dân tộc, thổ cẩm, cồng chiêng, nhà rông, nhà dài, lễ hội dân tộc, định canh định cư, đất sản xuất, nương rẫy, nương, chương trình vùng dân tộc, cử tuyển, dân tộc nội trú, hội đồng hương, tôn giáo, tín ngưỡng, chùa, nhà sư, sư trụ trì, phật tử, tăng ni, phật giáo, công giáo, giáo xứ, giáo dân, linh mục, nhà thờ, giáo họ, noel, giáng sinh, phật đản, tin lành, mục sư, cao đài, hòa hảo, thánh đường, chức sắc, đoàn kết tôn giáo, tốt đời đẹp đạo, tà đạo, điện về bản | bản, buôn, rẫy, núi, ngôn ngữ, đạo, tổ tiên',
  },
  {
    name: 'đền ơn đáp nghĩa',
    named: [
      'đền ơn đáp nghĩa',
      'người có công',
      'thương binh',
      'liệt sĩ',
      'uống nước nhớ nguồn',
      'gia đình chính sách',
      'tri ân',
    ],
    words:
      'đền ơn đáp nghĩa, uống nước nhớ nguồn, tri ân, người có công, gia đình chính sách, gia đình liệt sĩ, thân nhân liệt sĩ, liệt sĩ, thương binh, bệnh binh, thương binh nặng, mẹ việt nam anh hùng, bà mẹ việt nam, phụng dưỡng, nhà tình nghĩa, nghĩa trang liệt sĩ, phần mộ, ngôi mộ, quy tập, hài cốt, truy điệu, an táng, thắp nến, dâng hương, tưởng niệm, đài tưởng niệm, bia ghi danh, tấm bia, khắc tên, đồng đội, chiến trường, chiến đấu, hy sinh, kháng chiến, cựu binh, người lính, lính, bộ đội, thanh niên xung phong, dân công hỏa tuyến, tù đày, chất độc da cam, da cam, dioxin, nạn nhân chất độc, chân giả, điều dưỡng người có công, chế độ chính sách, hưởng chế độ, trợ cấp ưu đãi, xác nhận người có công, hồ sơ người có công, giám định adn, mẫu adn, adn, ngày thương binh liệt sĩ, hai bảy tháng bảy, quỹ đền ơn, thăm hỏi gia đình, ảnh phục dựng, di ảnh, trường sơn | bia mộ, nghĩa trang, nén nhang, chiến tranh, nằm lại, mộ',
  },
  {
    name: 'thời tiết hằng ngày',
    named: ['dự báo thời tiết'],
    words:
      'thời tiết, nhiều mây, gió nhẹ, nhiệt độ, hửng nắng, sương mù, nắng, độ ẩm, có mưa rào, trời, áo mỏng | sáng sớm, ngày mai',
  },
  {
    name: 'giải trí, đời thường',
    named: ['giải trí'],
    words:
      'ca sĩ, diễn viên, hoa hậu, người mẫu, phim, đoàn phim, bộ phim, showbiz, đám cưới, lễ cưới, cô dâu, chú rể, cặp đôi, sao việt, hôn nhân, váy cưới, khách mời, lưu diễn, thời trang, món ngon, món ăn, nước dùng, quán ăn, bánh canh, bún, nấu, đọc thuộc, kỷ lục, sống thọ, bí quyết sống, trầu, cụ bà, cháu chắt, truyền hình, lên sóng, trúng số, xổ số | ẩm thực, tuổi, hạnh phúc',
  },
  {
    name: 'giá cả, mua bán, thông báo',
    named: ['giá cả thị trường'],
    words:
      'giá vàng, tiệm vàng, giá xăng, niêm yết mức, phiên, tăng giá, giảm giá, khuyến mãi, khai trương, ưu đãi, giảm nửa giá, siêu thị mini, cửa hàng, ngừng cấp điện, cúp điện, mất điện, lịch cắt điện, trạm biến áp, ngành điện, khách hàng, tạm ngừng, thông báo lịch, giá đất, bất động sản, đất nền | tiệm, quản lý cửa hàng, mua, giá',
  },
];
