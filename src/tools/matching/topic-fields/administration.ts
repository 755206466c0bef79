// Offices, their machinery and their machines, and relations abroad.
import type { TopicField } from './topic-field.ts';

export const ADMINISTRATION: readonly TopicField[] = [
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
      'kỷ cương hành chính',
      'cải cách thủ tục',
    ],
    words: `
      cải cách hành chính, thủ tục hành chính, hành chính công, một cửa, đúng hạn, trước hạn, trễ hẹn, thư xin lỗi, trả kết quả,
      chứng thực, khai sinh, hộ tịch, giấy tờ, bản sao, tiếp nhận hồ sơ, giải quyết hồ sơ, trả hồ sơ, quá hạn, tờ khai, chấm điểm
      cán bộ, phiếu đánh giá, thủ tục, bộ phận một cửa, trung tâm phục vụ hành chính công, phục vụ hành chính, thư xin lỗi người
      dân, hẹn trả, giấy hẹn, giấy khai sinh, đăng ký khai sinh, khai tử, kết hôn, đăng ký kết hôn, sao y, công chứng, trích lục,
      giấy phép xây dựng, cấp phép, cấp sổ, sổ đỏ, tách thửa, đất đai, liên thông, liên thông thủ tục, cắt giảm thủ tục, bớt giấy
      tờ, thành phần hồ sơ, rút ngắn thời gian, thời gian giải quyết, hồ sơ trễ, trả trước hạn, mức độ hài lòng, chỉ số hài lòng,
      par index, sự hài lòng, chấm điểm, tác phong, văn hóa công sở, nụ cười, thái độ phục vụ, tiếp dân làm giấy tờ, làm giấy tờ,
      giấy tờ tùy thân, trả kết quả tại nhà, bưu điện, bưu tá, bưu chính công ích, ngày thứ bảy, làm việc thứ bảy, ngoài giờ, tư
      pháp hộ tịch, công chức tư pháp, kiểm tra công vụ, kỷ luật kỷ cương, tinh gọn bộ máy, tiếp nhận và trả kết quả, phi địa
      giới, không phải đi lại, đi lại nhiều lần, người dân đến làm, nền hành chính, cải cách thủ tục, đơn giản hóa thủ tục, giải
      quyết thủ tục hành chính, công khai thủ tục, niêm yết thủ tục, thủ tục nhanh, trung tâm hành chính công, trung tâm phục vụ,
      điểm phục vụ hành chính, điểm tiếp nhận, điểm hỗ trợ thủ tục, một cửa liên thông, cơ chế một cửa, một cửa lưu động, một cửa
      điện tử, hành chính lưu động, xe một cửa lưu động, bộ phận tiếp nhận, bàn tiếp nhận, quầy tiếp nhận, quầy giao dịch, ô cửa,
      máy lấy số, bốc số, xếp số, chờ tới lượt, hàng ghế chờ, phòng chờ, bàn viết tờ khai, viết hộ tờ khai, điền hộ, mẫu đơn, mẫu
      tờ khai, kê khai, ghi tờ khai, nộp hồ sơ, hồ sơ đúng hạn, hồ sơ quá hạn, hồ sơ tồn đọng, tồn đọng hồ sơ, hồ sơ trước hạn,
      giải quyết đúng hạn, đúng hẹn, hẹn ngày trả, phiếu hẹn, lấy kết quả, nhận kết quả, trả kết quả trong ngày, giải quyết trong
      ngày, lấy ngay, không chờ, chờ đợi, không hẹn, thủ tục không chờ, ngày không hẹn, ngày không viết, chứng thực chữ ký, chứng
      thực bản sao, bản sao công chứng, đóng dấu, con dấu, chữ ký, xác nhận tình trạng hôn nhân, giấy chứng tử, giấy báo tử, làm
      giấy kết hôn, giấy đăng ký kết hôn, trao giấy đăng ký kết hôn, trao giấy khai sinh, thay đổi hộ tịch, cải chính hộ tịch,
      trích lục khai sinh, lý lịch tư pháp, sơ yếu lý lịch, đăng ký thường trú, đăng ký kinh doanh, giấy phép kinh doanh, cấp giấy
      phép, cấp giấy chứng nhận, sổ hồng, giấy chứng nhận quyền sử dụng, đăng ký biến động, đăng ký đất đai, đo đạc, trích đo,
      nhân thân, mai táng phí, miễn phí lệ phí, giảm lệ phí, thu phí lệ phí, phí hồ sơ, chi phí tuân thủ, giảm giấy tờ, cắt giảm
      giấy tờ, không yêu cầu giấy, bỏ giấy xác nhận, bỏ bớt khâu, cắt bớt thủ tục, giảm thời gian, rút ngắn, rút ngắn ngày, quy
      trình nội bộ, ủy quyền giải quyết, phân cấp ủy quyền, phân cấp, phân quyền, cán bộ một cửa, cán bộ tiếp nhận, công chức một
      cửa, công chức hộ tịch, công chức địa chính, cán bộ địa chính, cán bộ tư pháp, cán bộ công chức, đạo đức công vụ, văn hóa
      công vụ, thực thi công vụ, kỷ luật hành chính, kỷ cương hành chính, giờ hành chính, giờ làm việc, đi muộn, nhũng nhiễu,
      phiền hà, gây phiền hà, vòi vĩnh, hách dịch, sách nhiễu, đùn đẩy, né tránh, sợ trách nhiệm, dám làm, chính quyền thân thiện,
      chính quyền phục vụ, chính quyền gần dân, nụ cười công sở, bốn xin bốn luôn, xin chào xin lỗi, lời xin lỗi, xin lỗi dân,
      công khai xin lỗi, khảo sát hài lòng, đo lường hài lòng, phiếu khảo sát, đánh giá sự hài lòng, đánh giá cán bộ, bấm chọn,
      nút hài lòng, xếp hạng cải cách, chỉ số cải cách, chỉ số hành chính, papi, pci, sipas, bộ chỉ số, chấm điểm cải cách, xếp
      loại, về tận nhà làm giấy, đến tận nhà, tận nhà, mang giấy tờ đến nhà, trao tận tay, làm thủ tục tại nhà, đến nhà người già
      làm, thứ bảy vì dân, ngày thứ bảy vì dân, làm cả thứ bảy, ngày nghỉ vẫn làm, làm việc ngoài giờ, tiếp nhận ngoài giờ, buổi
      tối làm giấy, tiếp nhận lưu động, không kể địa giới, phi địa giới hành chính, bưu chính, dịch vụ bưu chính, chuyển phát,
      chuyển phát kết quả, nhân viên bưu điện, hướng dẫn thủ tục, tổ hướng dẫn, đội tình nguyện hướng dẫn thủ tục, thanh niên
      hướng dẫn thủ tục, kiểm tra đột xuất công vụ, sáng kiến cải cách, mô hình cải cách, ban chỉ đạo cải cách, kế hoạch cải cách
      hành chính, tự kiểm tra cải cách, hội thi cải cách hành chính, giám sát thủ tục
      | hồ sơ, lệ phí, quầy, công chức, lấy số, giấy, quy trình, niêm yết, lượt hồ sơ, thủ tục đất đai, xác nhận, công vụ, tờ đơn,
      bản chính, hài lòng, trụ sở ủy ban, đúng quy định, đơn giản, nhanh gọn, quầy số, giấy xác nhận
    `,
  },
  {
    name: 'tổ chức bộ máy, chính quyền hai cấp',
    named: [
      'chính quyền địa phương hai cấp',
      'chính quyền địa phương 2 cấp',
      'chính quyền hai cấp',
      'sắp xếp đơn vị hành chính',
      'tổ chức bộ máy',
      'sắp xếp bộ máy',
      'tinh gọn bộ máy',
      'sáp nhập',
    ],
    partOf: 'cải cách hành chính',
    words: `
      chính quyền hai cấp, chính quyền địa phương hai cấp, mô hình hai cấp, chính quyền địa phương 2 cấp, vận hành chính quyền, bộ
      máy mới, vận hành bộ máy, sắp xếp bộ máy, tổ chức bộ máy, tinh gọn bộ máy, tinh gọn, tinh giản biên chế, biên chế, sắp xếp
      đơn vị hành chính, đơn vị hành chính, sáp nhập, sáp nhập xã, sáp nhập phường, hợp nhất, sau sáp nhập, sau hợp nhất, xã mới,
      phường mới, tên xã mới, đặt tên xã, trụ sở dôi dư, trụ sở cũ, cán bộ dôi dư, nghỉ hưu trước tuổi, nghỉ theo nghị định, bỏ
      cấp huyện, kết thúc cấp huyện, không tổ chức cấp huyện, cấp xã mới, ngày đầu vận hành, bàn giao hồ sơ, điều động cán bộ,
      biệt phái, phòng chuyên môn, phòng văn hóa xã hội, phòng kinh tế, vị trí việc làm, sắp xếp thôn, sáp nhập thôn, sáp nhập tổ
      dân phố, người hoạt động không chuyên trách, trưởng thôn, bầu trưởng thôn
      | cấp huyện, cấp xã, huyện cũ, bộ máy, bố trí cán bộ
    `,
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
    words: `
      chuyển đổi số, công nghệ số, tổ công nghệ số, dịch vụ công trực tuyến, chữ ký số, kỹ năng số, không tiền mặt, không dùng
      tiền mặt, mã qr, quét mã, định danh, vneid, hồ sơ trực tuyến, nộp trực tuyến, số hóa, wifi, loa thông minh, phản ánh hiện
      trường, ứng dụng, hóa đơn điện tử, phòng họp không giấy, bình dân học vụ số, lừa đảo, công dân số, kinh tế số, xã hội số,
      thanh toán số, thanh toán điện tử, ví điện tử, ô vuông, quét qr, mã vuông, mở tài khoản, tài khoản ngân hàng, loa báo tiền,
      bình dân học vụ, kỹ thuật số, thời số, căn cước, căn cước công dân, định danh điện tử, mức hai, chữ ký điện tử, hồ sơ điện
      tử, qua mạng, trên mạng, nộp qua mạng, cổng dịch vụ công, dịch vụ công, không giấy tờ, không giấy, máy tính bảng, phần mềm,
      trí tuệ nhân tạo, giọng nhân tạo, thông minh, đô thị thông minh, cảm biến, trung tâm điều hành, dữ liệu mở, dữ liệu dân cư,
      cơ sở dữ liệu, bản đồ số, tọa độ, gắn mã, mã hóa, nền tảng, mạng xã hội zalo, nhóm zalo, zalo, internet, cáp quang, sóng di
      động, phủ sóng, wi fi, 5g, an toàn không gian mạng, không gian mạng, đường dẫn lạ, cuộc gọi lừa, giả danh, mã độc, lừa đảo
      trực tuyến, truyền thanh thông minh, biên lai điện tử, sổ sức khỏe điện tử, học bạ số, gian hàng số, bán hàng trên mạng, tổ
      công nghệ cộng đồng, kỹ năng an toàn, chính quyền số, chính quyền điện tử, hạ tầng số, nền tảng số, dữ liệu số, ngày chuyển
      đổi số, ngày hội chuyển đổi số, chuyển đổi số quốc gia, ban chỉ đạo chuyển đổi số, nghị quyết 57, nghị quyết số 57, đề án
      06, tổ đề án 06, tổ công nghệ số cộng đồng, thành viên tổ công nghệ, đi từng ngõ gõ từng nhà, cầm tay chỉ việc, cài ứng
      dụng, cài đặt ứng dụng, cài phần mềm, tải ứng dụng, tải app, app, kích hoạt tài khoản, kích hoạt vneid, kích hoạt định danh,
      tài khoản định danh, định danh mức, mức độ hai, tích hợp giấy tờ, tích hợp thẻ, ví giấy tờ, giấy tờ điện tử, thẻ căn cước
      gắn chip, gắn chip, làm căn cước, cấp căn cước, thu nhận sinh trắc, sinh trắc học, khuôn mặt, vân tay, nhận diện khuôn mặt,
      dịch vụ công toàn trình, dịch vụ công mức, toàn trình, nộp hồ sơ tại nhà, nộp hồ sơ qua mạng, làm thủ tục qua mạng, ngồi nhà
      nộp, ngồi nhà làm thủ tục, bấm điện thoại, lướt điện thoại, trên điện thoại, vài thao tác, chạm màn hình, màn hình cảm ứng,
      ki ốt, kiosk, máy quét, máy tính công cộng, điểm truy cập, điểm wifi, wifi miễn phí, mạng miễn phí, sóng điện thoại, vùng
      lõm sóng, lõm sóng, trạm phát sóng, mạng di động, 4g, cáp internet, đường truyền, băng thông, tốc độ mạng, thanh toán trực
      tuyến, thanh toán qua mạng, trả tiền qua điện thoại, trả tiền bằng điện thoại, chuyển khoản thay tiền mặt, tiền mặt, không
      mang tiền, chợ 4.0, chợ số, chợ không tiền mặt, chợ công nghệ, tuyến phố không dùng tiền mặt, phố không tiền mặt, quét mã
      thanh toán, quét mã trả tiền, tấm mã, dán mã, bảng mã, mã định danh, mã số định danh, mobile banking, ngân hàng số, thẻ ngân
      hàng, ví momo, nộp thuế điện tử, kê khai điện tử, hóa đơn điện tử máy tính tiền, máy tính tiền, phần mềm bán hàng, thương
      mại điện tử, sàn thương mại, gian hàng trực tuyến, bán hàng trực tuyến, bán hàng online, online, phát trực tiếp, chốt đơn,
      phiên livestream, tiktok, fanpage, trang thông tin điện tử, cổng thông tin điện tử, trang zalo, zalo oa, zalo xóm, nhóm zalo
      xóm, kênh tương tác, tương tác với dân, phản ánh qua ứng dụng, phản ánh trực tuyến, gửi phản ánh, họp trực tuyến, cầu truyền
      hình, phòng họp thông minh, phòng họp không giấy tờ, văn bản điện tử, văn bản giấy, ký số, ký số cá nhân, cấp chữ ký số, gửi
      nhận văn bản, liên thông văn bản, quản lý văn bản, hồ sơ công việc, kho dữ liệu, làm sạch dữ liệu, nhập dữ liệu, kết nối dữ
      liệu, chia sẻ dữ liệu, dữ liệu dùng chung, dữ liệu đất đai, số hóa hồ sơ, số hóa tài liệu, số hóa hộ tịch, số hóa dữ liệu,
      kho lưu trữ điện tử, lưu trữ điện tử, bệnh án điện tử, bệnh án, hồ sơ sức khỏe điện tử, đơn thuốc điện tử, khám bệnh từ xa,
      khám bệnh bằng căn cước, sổ liên lạc điện tử, lớp học trực tuyến, học trực tuyến, lớp học số, thư viện số, bảo tàng số, du
      lịch số, thực tế ảo, thực tế tăng cường, tham quan ảo, không gian ba chiều, 3d, bản đồ điện tử, gắn định vị, định vị,
      flycam, máy bay không người lái chụp, cảm biến đo, trạm quan trắc tự động, tưới bằng điện thoại, điều khiển từ xa, nhà thông
      minh, camera thông minh, camera nhận diện, trung tâm điều hành thông minh, ioc, trợ lý ảo, trợ lý số, chatbot, hỏi đáp tự
      động, trả lời tự động, chat gpt, lớp học kỹ năng số, phổ cập kỹ năng số, phổ cập số, dạy dùng điện thoại, dạy người già dùng
      điện thoại, học dùng điện thoại, gia đình số, thôn số, xã số, phường số, bản số, chợ quê lên mạng, công dân điện tử, thư
      điện tử, mật khẩu, mã otp, otp, xác thực, bảo mật, lộ thông tin, dữ liệu cá nhân, tấn công mạng, an toàn thông tin, chiêu
      lừa, lừa qua điện thoại, cuộc gọi lạ, tin nhắn lạ, đường link, link lạ, tổng đài tự động, truyền thanh ứng dụng, đài truyền
      thanh thông minh, loa không dây, công nghệ thông tin, ứng dụng công nghệ thông tin, kỷ nguyên số, thời đại số, môi trường
      số, văn hóa số
      | trực tuyến, chuyển khoản, điện thoại thông minh, dữ liệu, tài khoản, điện thoại, máy tính, màn hình, công nghệ, cài đặt, ứng
      dụng di động, chụp ảnh gửi, gọi hình, công nghệ mới, cài, quét
    `,
  },
  {
    name: 'khoa học, đổi mới sáng tạo',
    named: ['khoa học công nghệ', 'khoa học và công nghệ', 'khoa học', 'đổi mới sáng tạo', 'sáng kiến'],
    partOf: 'chuyển đổi số',
    words: `
      khoa học công nghệ, khoa học và công nghệ, đổi mới sáng tạo, sáng kiến, sáng chế, nghiên cứu khoa học, đề tài khoa học, đề
      tài nghiên cứu, nghiệm thu đề tài, nhà khoa học, nhà sáng chế, nhà sáng chế chân đất, sáng chế chân đất, cải tiến kỹ thuật,
      giải pháp kỹ thuật, hội thi sáng tạo kỹ thuật, sáng tạo kỹ thuật, sáng tạo trẻ, chuyển giao công nghệ, chuyển giao kỹ thuật,
      ứng dụng tiến bộ kỹ thuật, tiến bộ kỹ thuật, phòng thí nghiệm, thí nghiệm, thử nghiệm, sở hữu trí tuệ, đăng ký sáng chế,
      bằng sáng chế, bằng độc quyền, khởi nghiệp đổi mới sáng tạo, vườn ươm doanh nghiệp, trí tuệ nhân tạo, bán dẫn, chế tạo máy,
      chế ra, tự chế, máy tự chế
      | sáng tạo, phát minh, nghiên cứu
    `,
  },
  {
    name: 'đối ngoại, biên giới',
    named: ['đối ngoại', 'biên giới', 'thông tin đối ngoại', 'hợp tác quốc tế', 'ngoại giao', 'cửa khẩu'],
    words: `
      đối ngoại, thông tin đối ngoại, ngoại giao nhân dân, đối ngoại nhân dân, hợp tác quốc tế, kết nghĩa bản, kết nghĩa hai bên
      biên giới, cụm dân cư hai bên biên giới, biên giới, biên giới quốc gia, đường biên, đường biên cột mốc, cột mốc, cột mốc
      biên giới, tuần tra biên giới, tuần tra song phương, tuần tra chung, tự quản đường biên, cửa khẩu, lối mở biên giới, thông
      quan, xuất nhập cảnh, hải quan, đồn biên phòng, bộ đội biên phòng, ngày biên phòng toàn dân, biên phòng toàn dân, chợ biên
      giới, cư dân biên giới, xã biên giới, nước bạn, nước bạn lào, nước bạn campuchia, đoàn đại biểu nước bạn, kiều bào, việt
      kiều, người việt ở nước ngoài, tổ chức phi chính phủ, dự án phi chính phủ, viện trợ, tình hữu nghị, hữu nghị, đoàn khách
      quốc tế, đại sứ, lãnh sự, đại sứ quán, nhân quyền, quyền con người
      | quốc tế, biên cương, phên dậu, vùng biên
    `,
  },
];
