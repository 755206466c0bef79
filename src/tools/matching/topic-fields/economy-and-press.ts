// Economy, and what press and authorities do together.
import type { TopicField } from './topic-field.ts';

export const ECONOMY_AND_PRESS: readonly TopicField[] = [
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
    words: `
      tăng trưởng, đầu tư, doanh nghiệp, cụm công nghiệp, khu công nghiệp, thu ngân sách, giải phóng mặt bằng, dự án, vốn đầu tư,
      hộ kinh doanh, xuất khẩu, khởi công, nhà đầu tư, chủ đầu tư, rót vốn, vốn, tỷ đồng, triệu đô, đô la, fdi, vốn nước ngoài,
      tập đoàn, công ty, nhà máy, xưởng, phân xưởng, nhà xưởng, công nhân, tuyển dụng, tuyển công nhân, tuyển lao động, việc làm,
      phiên giao dịch việc làm, phỏng vấn, mức lương, tiền lương, ca kíp, khu chế xuất, khu kinh tế, kho bãi, kho lạnh, hậu cần,
      logistics, bến cảng, cảng, sà lan, bến thủy, vận tải hàng hóa, động thổ, khánh thành, giấy chứng nhận đầu tư, cấp phép đầu
      tư, xúc tiến đầu tư, mời gọi, bàn giao mặt bằng, bồi thường, đền bù, thu hồi đất, tái định cư dự án, tiểu thủ công nghiệp,
      công nghiệp chế biến, thương mại, dịch vụ, siêu thị, trung tâm thương mại, chợ đầu mối, hộ cá thể, thuế khoán, thuế, hóa
      đơn, kế toán, chi cục thuế, ngân sách, dự toán, thu chi, đầu tư công, giải ngân, tổng sản phẩm, thu nhập bình quân, tốc độ
      tăng trưởng, tăng trưởng kinh tế, chủ doanh nghiệp, doanh nhân, doanh nghiệp nhỏ, hội doanh nghiệp, gặp gỡ doanh nghiệp,
      tháo gỡ khó khăn, môi trường kinh doanh, môi trường đầu tư, khởi sự doanh nghiệp, đồng hành cùng doanh nghiệp, hộ buôn bán,
      buôn bán, đường dây điện, phát triển kinh tế, phát triển kinh tế xã hội, kinh tế tư nhân, nghị quyết 68, kinh tế tư nhân
      phát triển, doanh nghiệp tư nhân, doanh nghiệp mới, doanh nghiệp thành lập mới, thành lập doanh nghiệp, lên doanh nghiệp,
      chuyển lên doanh nghiệp, hộ lên doanh nghiệp, khối doanh nghiệp, cộng đồng doanh nghiệp, hiệp hội doanh nghiệp, giám đốc,
      giám đốc công ty, tổng giám đốc, chủ tịch tập đoàn, đối tác, nhà đầu tư nước ngoài, đoàn doanh nghiệp, khảo sát đầu tư, tìm
      hiểu đầu tư, thu hút đầu tư, thu hút vốn, thu hút dự án, kêu gọi đầu tư, hội nghị xúc tiến, biên bản ghi nhớ, ghi nhớ hợp
      tác, chấp thuận đầu tư, chủ trương đầu tư, cấp chứng nhận đầu tư, điều chỉnh dự án, dự án trọng điểm, công trình trọng điểm,
      dự án chậm tiến độ, đẩy nhanh tiến độ, tiến độ dự án, tiến độ thi công, nhà thầu, đấu thầu, gói thầu, dự án treo, thu hồi dự
      án, lấp đầy, tỷ lệ lấp đầy, hạ tầng khu công nghiệp, hạ tầng cụm công nghiệp, quỹ đất sạch, đất công nghiệp, mặt bằng sạch,
      giao mặt bằng, bàn giao đất, nhận tiền bồi thường, chi trả bồi thường, phương án bồi thường, kiểm đếm, kiểm đếm đất, ban
      giải phóng mặt bằng, nhà xưởng mới, dây chuyền, dây chuyền sản xuất, máy móc, thiết bị mới, nhà máy may, nhà máy điện tử,
      nhà máy giày, nhà máy gỗ, nhà máy chế biến, công ty may, may mặc, dệt may, da giày, giày da, linh kiện điện tử, cơ khí, sản
      xuất gỗ, nội thất, gạch không nung, vật liệu, xi măng sản xuất, chế biến gỗ, đơn hàng xuất khẩu, hàng xuất khẩu, kim ngạch,
      kim ngạch xuất khẩu, xuất container, công ten nơ, container, tăng ca, ca sản xuất, sản lượng công nghiệp, giá trị sản xuất,
      giá trị sản xuất công nghiệp, chỉ số sản xuất, công nghiệp phụ trợ, công nghiệp hỗ trợ, làng nghề công nghiệp, khuyến công,
      đề án khuyến công, năng suất lao động, thu nhập công nhân, vào làm công ty, làm công ty, người làm công, lao động tại chỗ,
      việc gần nhà, ly nông bất ly hương, cảng biển, cảng cạn, cảng container, cầu cảng, kho vận, trung tâm logistics, vận chuyển
      hàng hóa, tuyến vận tải, sân bay, đường cao tốc qua, khu thương mại, khu kinh tế cửa khẩu, thương mại dịch vụ, ngành dịch
      vụ, bán lẻ, doanh thu bán lẻ, cửa hàng tiện lợi, chợ trung tâm, xây chợ mới, đầu tư chợ, thu thuế, nộp thuế, nộp ngân sách,
      thu ngân sách nhà nước, vượt dự toán, vượt thu, nguồn thu, hụt thu, chống thất thu, nợ thuế, hoàn thuế, giảm thuế, miễn
      thuế, thuế điện tử, bỏ thuế khoán, thuế hộ kinh doanh, cán bộ thuế, ngành thuế, kho bạc, giải ngân vốn, giải ngân đầu tư
      công, vốn đầu tư công, vốn ngân sách, vốn trung hạn, vốn oda, vốn vay doanh nghiệp, vay sản xuất, lãi suất, hạ lãi suất, kết
      nối ngân hàng doanh nghiệp, ngân hàng và doanh nghiệp, tín dụng doanh nghiệp, bảo lãnh, khó khăn của doanh nghiệp, vướng mắc
      của doanh nghiệp, kiến nghị của doanh nghiệp, đồng hành với doanh nghiệp, hỗ trợ doanh nghiệp, tổ hỗ trợ doanh nghiệp, tổ
      công tác hỗ trợ đầu tư, năng lực cạnh tranh, chỉ số năng lực cạnh tranh, ddci, pci, grdp, tăng trưởng hai con số, hai con
      số, tốc độ phát triển, cơ cấu kinh tế, chuyển dịch cơ cấu, tỷ trọng công nghiệp, tổng mức đầu tư, tổng vốn, vốn điều lệ, vốn
      đăng ký, nghìn tỷ, nghìn tỷ đồng, chục tỷ, trăm tỷ, triệu usd, tỷ usd, usd, lễ khởi công, lễ động thổ, lễ khánh thành, đưa
      vào hoạt động, đi vào hoạt động, đi vào sản xuất, chạy thử, mở rộng nhà máy, mở rộng quy mô, mở rộng thị trường, hội nghị
      gặp mặt doanh nghiệp, gặp mặt doanh nhân, ngày doanh nhân, doanh nhân trẻ, nữ doanh nhân, khởi nghiệp kinh doanh, hộ kinh
      doanh cá thể, cơ sở sản xuất, xưởng sản xuất, xưởng mộc, xưởng cơ khí, xưởng dệt, nghề phụ, ngành nghề, cấp điện sản xuất,
      trạm điện, trạm 110, lưới điện, điện sản xuất, mất điện nhà máy, khu đất dự án, khu đất đấu giá, đấu giá đất, đấu giá quyền
      sử dụng đất, bất động sản công nghiệp, nhà ở xã hội cho công nhân, khu nhà ở công nhân, năng lượng tái tạo, trang trại điện
      gió, thủy điện, tái cơ cấu
      | mặt bằng, sản xuất, lãi, chi phí, hợp đồng, thu hút, lao động, mở rộng sản xuất, hàng hóa, quy mô, công suất, doanh số, tiến
      độ, vốn liếng, nhân công, thi công, hạng mục, xưởng nhỏ, khách hàng lớn, đối tác nước ngoài, hạ tầng
    `,
  },
  {
    name: 'thương mại, tiêu dùng',
    named: [
      'hàng giả',
      'gian lận thương mại',
      'buôn lậu',
      'tiêu dùng',
      'hàng việt nam',
      'hàng việt',
      'quản lý thị trường',
    ],
    partOf: 'kinh tế, đầu tư',
    words: `
      quản lý thị trường, hàng giả, hàng nhái, hàng lậu, buôn lậu, chống buôn lậu, gian lận thương mại, hàng kém chất lượng, hàng
      hết hạn, hàng không rõ nguồn gốc, không rõ nguồn gốc, hóa đơn chứng từ, tịch thu, tiêu hủy hàng, kiểm tra thị trường, đội
      quản lý thị trường, bình ổn giá, bình ổn thị trường, điểm bán bình ổn, giá cả ổn định, niêm yết giá, cân đối chứng, cân đo,
      cân điêu, cân thiếu, người tiêu dùng, bảo vệ người tiêu dùng, quyền lợi người tiêu dùng, hàng việt, hàng việt nam, dùng hàng
      việt, ưu tiên dùng hàng việt nam, hàng việt về nông thôn, hàng việt về miền núi, phiên chợ hàng việt, tuần hàng việt, hội
      chợ thương mại, hội chợ, hội chợ xuân, hàng tết, mua sắm tết, sức mua, chợ tết, chợ hoa, chợ hoa xuân, khuyến mại tập trung,
      kích cầu tiêu dùng, xăng dầu, cây xăng, trạm xăng, kinh doanh xăng dầu, mỹ phẩm giả, sữa giả, thuốc giả thị trường, thực
      phẩm chức năng, bán hàng đa cấp, đa cấp
      | chợ, hàng hóa thiết yếu, tiểu thương, mua bán, sạp, hàng tiêu dùng
    `,
  },
  {
    name: 'xác minh, đính chính thông tin',
    named: ['sai sự thật', 'tin giả', 'đính chính', 'phản bác', 'xuyên tạc', 'xác minh', 'thông tin sai'],
    words: `
      sai sự thật, tin giả, đính chính, xác minh, tin đồn, không đúng, lan truyền, lan trên mạng, bài đăng, lượt chia sẻ, kiểm
      chứng, sự thật, là sai, bị gán, văn bản gốc, đối chiếu, nguồn đối chiếu, làm rõ, không có chuyện, quay ở nơi khác, hình cũ,
      ảnh cũ, cải chính, thông tin sai lệch, thông tin sai sự thật, thông tin xấu độc, xấu độc, tung tin, tung tin giả, đồn thổi,
      đồn đoán, gây hoang mang, hoang mang dư luận, bịa đặt, vu khống, cắt ghép, ghép ảnh, deepfake, clip cắt ghép, không có thật,
      không chính xác, chưa chính xác, thông tin chính thức, nguồn chính thức, bác bỏ, bác thông tin, khẳng định thông tin, thực
      hư, sự thật về, gỡ bài, gỡ bỏ, xóa bài, mời làm việc, người đăng bài, chủ tài khoản, tài khoản mạng, câu view, câu like, xin
      lỗi bạn đọc, cải chính xin lỗi, hiểu sai, hiểu nhầm, nhầm lẫn, phát ngôn, người phát ngôn, trung tâm xử lý tin giả, tin chưa
      kiểm chứng, đừng chia sẻ
      | video, mạng xã hội, tài khoản facebook, facebook, đoạn clip, cộng đồng mạng, bình luận, tin nhắn lan truyền
    `,
  },
  {
    name: 'tập huấn truyền thông',
    named: ['tập huấn', 'kỹ năng truyền thông', 'đào tạo', 'bồi dưỡng nghiệp vụ', 'nghiệp vụ truyền thông'],
    words: `
      tập huấn, kỹ năng truyền thông, viết tin, bản tin, quay phim, quay dựng, dựng phim, trả lời phỏng vấn, trả lời báo chí, học
      viên, giảng viên, đứng lớp, cộng tác viên, lớp học, infographic, biên tập viên, phát thanh viên, thông cáo, lớp tập huấn,
      khóa tập huấn, hội nghị tập huấn, bồi dưỡng nghiệp vụ, nghiệp vụ báo chí, nghiệp vụ truyền thông, kỹ năng viết tin, kỹ năng
      viết, viết bài, viết tin bài, chụp ảnh báo chí, chụp ảnh bằng điện thoại, quay bằng điện thoại, dựng video, biên tập video,
      làm video, làm podcast, podcast, đọc phát thanh, truyền thanh cơ sở, đài truyền thanh, cán bộ truyền thanh, cán bộ văn hóa
      thông tin, phát ngôn báo chí, cung cấp thông tin cho báo chí, xử lý khủng hoảng, khủng hoảng truyền thông, truyền thông
      chính sách, kỹ năng phát ngôn, kỹ năng trả lời, cầm tay chỉ việc làm tin, nhà báo hướng dẫn, phóng viên hướng dẫn, giảng
      bài, báo cáo viên lớp, khai giảng lớp, bế giảng lớp, giấy chứng nhận hoàn thành, buổi học, thực hành tại chỗ, bài tập thực
      hành, ban biên tập trang, quản trị trang, thư ký tòa soạn, tòa soạn
      | thực hành, chuyên đề, video, phóng viên, biên tập, kỹ năng, buổi lên lớp, micro, máy ảnh
    `,
  },
  {
    name: 'hoạt động chung',
    named: ['tọa đàm', 'cuộc thi', 'hội thảo', 'diễn đàn', 'giải thưởng', 'giải chạy', 'phối hợp tổ chức'],
    words: `
      tọa đàm, cuộc thi, diễn đàn, hội thảo, giải chạy, ban giám khảo, diễn giả, trao giải, tác phẩm, dự thi, triển lãm, ban tổ
      chức, phối hợp tổ chức, đồng tổ chức, phát động, giải nhất, tác giả, quyên góp, gây quỹ, đường chạy, suất chạy, ban tổ chức
      cuộc thi, lễ trao giải, lễ phát động, phát động cuộc thi, tổng kết cuộc thi, chung khảo, sơ khảo, vòng sơ khảo, vòng chung
      khảo, bài dự thi, tác phẩm dự thi, ảnh dự thi, cuộc thi ảnh, thi ảnh, cuộc thi viết, cuộc thi sáng tác, cuộc thi trực tuyến,
      cuộc thi tìm hiểu, giải nhì, giải ba, giải khuyến khích, giải báo chí, giải thưởng báo chí, cơ cấu giải thưởng, hạn nhận
      bài, nơi nhận bài, bạn đọc gửi, bạn đọc bình chọn, bình chọn, chương trình nghệ thuật, đêm nghệ thuật, đêm gala, gala, giao
      lưu trực tuyến, tọa đàm trực tuyến, bàn tròn trực tuyến, khách mời tọa đàm, phiên thảo luận, tham luận, hội thảo khoa học,
      diễn đàn doanh nghiệp, triển lãm ảnh, gian trưng bày, nhà tài trợ, đơn vị tài trợ, đồng hành tổ chức, báo phối hợp, tòa soạn
      phối hợp, cùng báo tổ chức, chương trình thiện nguyện, quyên góp ủng hộ, đêm nhạc gây quỹ, đấu giá gây quỹ, chạy gây quỹ,
      ngày hội việc làm chung, ký kết phối hợp
      | khép lại, thể lệ, quyên, thí sinh, thảo luận
    `,
  },
];
