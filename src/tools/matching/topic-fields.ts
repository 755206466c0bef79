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
    named: ['nông thôn mới', 'xây dựng nông thôn'],
    words:
      'nông thôn mới, tiêu chí, đường thôn, đường nông thôn, đường giao thông nông thôn, hiến đất, bê tông hóa, cứng hóa, thôn xóm, đường hoa, nội đồng, đường trục thôn, ngày công, góp sức, làm đường, con đường qua, ban phát triển thôn, nông thôn mới nâng cao, nông thôn mới kiểu mẫu | nhà văn hóa, kênh mương, nước sạch, họp dân',
  },
  {
    name: 'nông nghiệp, sản phẩm OCOP',
    named: ['nông nghiệp', 'ocop', 'kinh tế nông nghiệp', 'nông sản', 'chăn nuôi', 'trồng trọt', 'hợp tác xã'],
    words:
      'ocop, hợp tác xã, nông sản, vụ mùa, sản lượng, năng suất, truy xuất, tem truy xuất, nhà màng, bao bì, khuyến nông, thương lái, liên kết sản xuất, vùng trồng, giống lúa, cây ăn quả, chăn nuôi, thủy sản, nhãn hiệu, tổ hợp tác, sàn thương mại điện tử, nhật ký sản xuất, thu hoạch, bán theo hợp đồng | doanh thu, canh tác, máy sấy, kho lạnh, phân bón, bán hàng',
  },
  {
    name: 'phòng, chống thiên tai',
    named: ['thiên tai', 'bão lũ', 'lụt bão', 'tìm kiếm cứu nạn', 'phòng thủ dân sự'],
    words:
      'thiên tai, mưa bão, mưa lũ, lũ lụt, ngập lụt, ngập úng, tiêu úng, sạt lở, sơ tán, bờ bao, đê, trạm bơm, máy bơm, xung kích, bốn tại chỗ, mực nước, báo động, lượng mưa, áo phao, phòng thủ dân sự, cứu nạn, mùa mưa, nước rút, diễn tập sơ tán, điểm xung yếu | bão, xuồng, thuyền, trực ban, khắc phục hậu quả',
  },
  {
    name: 'an sinh xã hội, giảm nghèo',
    named: ['an sinh', 'giảm nghèo', 'xóa nghèo', 'hộ nghèo', 'chính sách xã hội', 'người có công'],
    words:
      'an sinh, hộ nghèo, cận nghèo, giảm nghèo, thoát nghèo, nhà tạm, nhà đại đoàn kết, đại đoàn kết, sinh kế, bò giống, vay vốn, chính sách xã hội, tái nghèo, neo đơn, hoàn cảnh khó khăn, quỹ vì người nghèo, hộ khó khăn, bảo trợ, người có công, bàn giao nhà, quỹ tiết kiệm, cho vay xoay vòng | người khuyết tật, việc làm, học nghề, thẻ bảo hiểm y tế, trao nhà',
  },
  {
    name: 'văn hóa, lễ hội, du lịch',
    named: ['du lịch', 'lễ hội', 'làng nghề', 'di sản', 'văn hóa du lịch', 'bản sắc văn hóa', 'di tích'],
    words:
      'du lịch, du khách, lễ hội, làng nghề, tham quan, lượt khách, đình, di tích, đua thuyền, khách nghỉ đêm, nghỉ đêm, văn nghệ dân gian, câu hò, làn điệu, nghề truyền thống, homestay, đón khách, trùng tu, sắc phong, đạo sắc, rước nước, hội làng, tuyến tham quan, bảo tồn | văn nghệ, thuyết minh, bến nước, khách, chèo thuyền',
  },
  {
    name: 'cải cách hành chính',
    named: ['cải cách hành chính', 'thủ tục hành chính', 'hành chính công', 'một cửa'],
    words:
      'cải cách hành chính, thủ tục hành chính, hành chính công, một cửa, đúng hạn, trước hạn, trễ hẹn, thư xin lỗi, trả kết quả, chứng thực, khai sinh, hộ tịch, giấy tờ, bản sao, tiếp nhận hồ sơ, giải quyết hồ sơ, trả hồ sơ, quá hạn, tờ khai, chấm điểm cán bộ, phiếu đánh giá, thủ tục | hồ sơ, lệ phí, quầy, công chức, lấy số',
  },
  {
    name: 'chuyển đổi số',
    named: ['chuyển đổi số', 'công nghệ số', 'chính quyền số', 'dữ liệu số', 'đề án 06'],
    words:
      'chuyển đổi số, công nghệ số, tổ công nghệ số, dịch vụ công trực tuyến, chữ ký số, kỹ năng số, không tiền mặt, không dùng tiền mặt, mã qr, quét mã, định danh, vneid, hồ sơ trực tuyến, nộp trực tuyến, số hóa, wifi, loa thông minh, phản ánh hiện trường, ứng dụng, hóa đơn điện tử, phòng họp không giấy, bình dân học vụ số, lừa đảo | trực tuyến, chuyển khoản, điện thoại thông minh, dữ liệu, tài khoản',
  },
  {
    name: 'y tế, chăm sóc sức khỏe',
    named: ['y tế', 'sức khỏe', 'khám chữa bệnh', 'dân số'],
    words:
      'y tế, trạm y tế, khám sức khỏe, sức khỏe, sổ sức khỏe, bác sĩ, tiêm, tiêm chủng, sốt xuất huyết, bọ gậy, huyết áp, tiểu đường, tầm soát, suy dinh dưỡng, khám bệnh, chữa bệnh, bệnh mạn tính, điều dưỡng, bảo hiểm y tế, dịch bệnh | bệnh viện, người cao tuổi, thuốc, bệnh',
  },
  {
    name: 'giáo dục, khuyến học',
    named: ['giáo dục', 'khuyến học', 'trường học', 'học đường'],
    words:
      'giáo dục, khuyến học, học sinh, học bổng, năm học, trường tiểu học, trường trung học, trường mầm non, giáo viên, thư viện, lớp học bơi, học bơi, phòng học, khai giảng, sĩ số, bán trú, dòng họ khuyến học, quỹ khuyến học, thầy cô, dãy nhà, lớp bơi | trường, thầy, sách, câu lạc bộ',
  },
  {
    name: 'môi trường',
    named: ['môi trường', 'phân loại rác', 'rác thải', 'biến đổi khí hậu'],
    words:
      'môi trường, rác, phân loại rác, phân loại tại nguồn, thu gom, chôn lấp, nạo vét, ô nhiễm, túi ni lông, nhựa, ủ phân, đổi rác, điểm đen, vớt bèo, mùi hôi, đổ trộm, nguồn thải, nước thải, mẫu nước, tái chế, trồng cây, rác hữu cơ, ve chai | kênh, cây xanh, vệ sinh, dọn',
  },
  {
    name: 'đô thị văn minh',
    named: ['đô thị', 'vỉa hè', 'chỉnh trang', 'trật tự đô thị', 'xây dựng đô thị'],
    words:
      'đô thị, chỉnh trang, vỉa hè, hẻm, lấn chiếm, ngầm hóa, dây điện, hàng rong, bích họa, vườn bỏ túi, bãi giữ xe, lòng đường, trật tự xây dựng, mở rộng hẻm, người đi bộ, tuyến phố, hộ kinh doanh, lát gạch | cây xanh, hàng quán, công viên',
  },
  {
    name: 'an ninh trật tự, phòng cháy',
    named: ['an ninh', 'trật tự an toàn', 'phòng cháy', 'phòng chống tội phạm', 'quốc phòng'],
    words:
      'an ninh, an ninh trật tự, phòng cháy, chữa cháy, đám cháy, liên gia, bình chữa cháy, thoát nạn, lối thoát, camera, trộm cắp, tuần tra, công an, hòa giải, cháy, tố giác, tệ nạn, ma túy, xóm trọ, tổ liên gia, diễn tập chữa cháy, tự quản | chuông báo, lừa đảo, khu trọ, nhà trọ',
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
    ],
    words:
      'đối thoại, kiến nghị, cử tri, tiếp xúc cử tri, tiếp công dân, hộp thư góp ý, câu hỏi, giải đáp, trả lời trực tiếp, đơn thư, góp ý, lấy ý kiến, lời hứa, vượt cấp, nghe dân, tiếp thu, trả lời bằng văn bản, phản ánh của người dân | ý kiến, hội trường, văn bản',
  },
  {
    name: 'gương người tốt, việc tốt',
    named: ['người tốt', 'việc tốt', 'điển hình', 'gương sáng', 'tiêu biểu', 'gương'],
    words:
      'người tốt, việc tốt, gương sáng, tuyên dương, lặng lẽ, nghĩa tình, tử tế, không công, miễn phí cho, từ thiện, thiện nguyện, nhân vật, điển hình, tấm gương, vá đường, lớp học dưới hiên, tủ bánh mì, nồi cháo, việc thiện, góp công, không nhận đồng nào, chung tay, giấy khen | nhà hảo tâm, lương hưu, bà con, hàng xóm',
  },
  {
    name: 'xây dựng Đảng',
    named: ['xây dựng đảng', 'công tác đảng', 'nghị quyết', 'học tập và làm theo', 'đại hội đảng'],
    words:
      'chi bộ, đảng viên, đảng bộ, đảng ủy, cấp ủy, nghị quyết, sinh hoạt chi bộ, kết nạp, đại hội, xây dựng đảng, học và làm theo, bí thư, kiểm tra giám sát, ủy ban kiểm tra, sổ tay đảng viên, cấp ủy viên, đảng | mặt trận, giám sát, chỉ tiêu',
  },
  {
    name: 'kinh tế, đầu tư',
    named: ['kinh tế xã hội', 'phát triển kinh tế', 'thu hút đầu tư', 'doanh nghiệp', 'công nghiệp'],
    words:
      'tăng trưởng, đầu tư, doanh nghiệp, cụm công nghiệp, khu công nghiệp, thu ngân sách, giải phóng mặt bằng, dự án, vốn đầu tư, hộ kinh doanh, xuất khẩu, khởi công | việc làm, mặt bằng, sản xuất',
  },
  {
    name: 'thể thao',
    named: ['thể thao', 'thể dục'],
    words:
      'thể thao, giải đấu, bóng đá, bóng chuyền, vận động viên, huấn luyện viên, trận đấu, chung kết, huy chương, sân vận động | đội, khán giả',
  },
  {
    name: 'thanh niên, phụ nữ, đoàn thể',
    named: ['thanh niên', 'phụ nữ', 'đoàn thể', 'mặt trận', 'khởi nghiệp'],
    words:
      'thanh niên, đoàn viên, hội viên, khởi nghiệp, phụ nữ, chi hội, mặt trận tổ quốc, hiến máu, tình nguyện | mô hình',
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
];
