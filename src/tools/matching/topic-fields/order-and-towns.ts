// Order, roads, towns, land and what is kept clean.
import type { TopicField } from './topic-field.ts';

export const ORDER_AND_TOWNS: readonly TopicField[] = [
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
      'chữa cháy',
      'ma túy',
      'cứu nạn cứu hộ',
      'tội phạm mạng',
    ],
    words: `
      an ninh, an ninh trật tự, phòng cháy, chữa cháy, đám cháy, liên gia, bình chữa cháy, thoát nạn, lối thoát, camera, trộm cắp,
      tuần tra, công an, hòa giải, cháy, tố giác, tệ nạn, ma túy, xóm trọ, tổ liên gia, diễn tập chữa cháy, tự quản, công an
      phường, công an xã, công an viên, cảnh sát, cảnh sát khu vực, tổ bảo vệ, bảo vệ an ninh trật tự cơ sở, lực lượng chức năng,
      tuần tra ban đêm, tiếng kẻng, kẻng an ninh, camera an ninh, máy quay, mắt camera, trích xuất, trộm, trộm chó, cướp, cướp
      giật, móc túi, gây rối, đánh nhau, ẩu đả, băng nhóm, tội phạm, đối tượng, nghi phạm, bắt giữ, bắt quả tang, truy bắt, khởi
      tố, điều tra, vụ án, đánh bạc, cờ bạc, sát phạt, lô đề, cá độ, tín dụng đen, cho vay nặng lãi, mại dâm, cai nghiện, người
      nghiện, tái hòa nhập, lầm lỗi, chậm tiến, cảm hóa, đơn vị cơ sở, phòng ngừa, súng, vũ khí, vật liệu nổ, pháo nổ, giao nộp,
      hỏa hoạn, bà hỏa, dập lửa, dập tắt, ngọn lửa, bốc cháy, bình bột, búa thoát hiểm, lối thoát nạn, thoát hiểm, thang dây, lồng
      sắt, chuồng cọp, cứu nạn cứu hộ, báo cháy, vòi chữa cháy, nhà trọ, dãy trọ, chủ trọ, tạm trú, tạm vắng, quản lý cư trú, mâu
      thuẫn, tranh chấp, hòa giải ở cơ sở, tổ hòa giải, bạo lực, an ninh nông thôn, an ninh mạng, toàn dân bảo vệ an ninh, quân
      sự, tuyển quân, nhập ngũ, tân binh, dân quân tự vệ, giữ gìn an ninh, bảo vệ an ninh, an ninh cơ sở, an ninh chính trị, trật
      tự an toàn xã hội, địa bàn an toàn, xóm bình yên, bình yên, khu phố bình yên, phong trào toàn dân bảo vệ an ninh tổ quốc,
      ngày hội toàn dân bảo vệ an ninh, an ninh tổ quốc, công an tỉnh, trưởng công an, công an chính quy, chiến sĩ công an, anh
      công an, cán bộ công an, đội tuần tra, đội dân phòng, dân phòng, tổ tự quản an ninh, đội tự quản, tự quản an ninh, tự phòng
      tự quản, nhóm liên gia, liên gia tự quản, liên gia an toàn, tổ liên gia an toàn phòng cháy, điểm chữa cháy công cộng, chữa
      cháy công cộng, bình cứu hỏa, cứu hỏa, xe cứu hỏa, xe chữa cháy, lính cứu hỏa, cảnh sát phòng cháy, phòng cháy chữa cháy,
      trụ nước chữa cháy, họng nước, mặt nạ phòng độc, mặt nạ chống khói, ngạt khói, khói độc, chập điện, chập cháy, quá tải điện,
      sạc xe điện, sạc xe qua đêm, bếp ga, rò rỉ ga, bình ga, thắp hương gây cháy, vàng mã gây cháy, cháy nhà, cháy chợ, cháy
      xưởng, cháy xe, cháy lan, thiêu rụi, kỹ năng thoát nạn, tập chữa cháy, thực tập chữa cháy, phương án chữa cháy, lối thoát
      hiểm thứ hai, lối thoát thứ hai, cắt lồng sắt, mở lối thoát, nhà ở kết hợp kinh doanh, chung cư mini, báo cháy tự động,
      chuông báo cháy, còi báo cháy, báo động cháy, nút báo động, tổng đài 114, 113, trình báo, báo công an, tin báo tố giác, tố
      giác tội phạm, hòm thư tố giác, chống trộm, khóa chống trộm, kẻ trộm, kẻ gian, tên trộm, mất xe, trộm xe, mất trộm, trộm
      vặt, đột nhập, phá khóa, trộm tài sản, tài sản bị mất, tìm lại xe, trao trả tài sản, truy tìm, truy nã, ra đầu thú, đầu thú,
      tang vật, tạm giữ đối tượng, bắt đối tượng, bắt nóng, triệt phá, triệt xóa, tụ điểm, sới bạc, đánh bài, đá gà, bóng cười,
      cần sa, heroin, thuốc lắc, tiền chất, chích choác, xét nghiệm ma túy, không ma túy, xã không ma túy, phường không ma túy,
      phường sạch ma túy, cai nghiện tại cộng đồng, cơ sở cai nghiện, quản lý sau cai, sau cai nghiện, người sau cai, hoàn lương,
      mãn hạn tù, ra tù, người tái hòa nhập, tái hòa nhập cộng đồng, đặc xá, thanh thiếu niên hư, thanh niên chậm tiến, tụ tập,
      quái xế, đua xe trái phép, đua xe, nẹt pô, hung khí, dao kiếm, vũ khí tự chế, vũ khí thô sơ, súng tự chế, giao nộp súng,
      giao nộp vũ khí, thu hồi vũ khí, pháo tự chế, đốt pháo, pháo lậu, chế pháo, cố ý gây thương tích, giết người, hiếp dâm, xâm
      hại, xâm hại trẻ em, cưỡng đoạt, tống tiền, đòi nợ, đòi nợ thuê, vay nặng lãi, lãi nặng, app vay, lừa đảo chiếm đoạt, chiếm
      đoạt tài sản, hụi, vỡ hụi, buôn người, mua bán người, di cư trái phép, nhập cảnh trái phép, cư trú, đăng ký tạm trú, khai
      báo tạm trú, khai báo lưu trú, kiểm tra lưu trú, kiểm tra cư trú, cơ sở kinh doanh có điều kiện, khu nhà trọ tự quản, nhà
      trọ an toàn, chủ nhà trọ, camera giám sát, hệ thống camera, lắp camera, mắt thần, xã hội hóa camera, dữ liệu camera, tiếng
      trống an ninh, cổng rào an ninh, cổng an ninh, ánh sáng an ninh, đèn an ninh, thắp sáng an ninh, hòa giải thành, hòa giải
      viên, xích mích, cãi vã, cãi nhau, bất hòa, va chạm lời, tranh chấp đất, tranh chấp lối đi, tranh chấp ranh đất, xô xát, ném
      đá, bạo hành, trật tự công cộng, gây rối trật tự, giữ bình yên, trực đêm, ca trực đêm, gác đêm, đi tuần, tuần đêm, đêm
      khuya, rạng sáng
      | chuông báo, lừa đảo, khu trọ, khóa cổng, tin báo, tạm giữ, bình an, cảnh giác, giữ trật tự, đêm, lửa, khói, trộm đồ, dập,
      nhóm thanh niên, vụ việc
    `,
  },
  {
    name: 'quân sự, quốc phòng',
    named: ['quốc phòng', 'quân sự', 'tuyển quân', 'nghĩa vụ quân sự', 'giáo dục quốc phòng'],
    partOf: 'an ninh trật tự, phòng cháy',
    words: `
      quân sự, quốc phòng, quốc phòng toàn dân, giáo dục quốc phòng, ban chỉ huy quân sự, bộ chỉ huy quân sự, chỉ huy trưởng quân
      sự, xã đội, phường đội, huyện đội, dân quân, dân quân tự vệ, dân quân thường trực, chiến sĩ dân quân, dự bị động viên, quân
      nhân dự bị, huấn luyện quân sự, huấn luyện dân quân, ra quân huấn luyện, thao trường, bắn đạn thật, diễn tập khu vực phòng
      thủ, khu vực phòng thủ, diễn tập chiến đấu, diễn tập phòng thủ, nghĩa vụ quân sự, khám nghĩa vụ, khám tuyển, sơ tuyển, tuyển
      quân, giao quân, giao nhận quân, ngày hội tòng quân, tòng quân, lên đường nhập ngũ, nhập ngũ, lệnh gọi nhập ngũ, tân binh,
      đơn tình nguyện nhập ngũ, viết đơn nhập ngũ, xuất ngũ, bộ đội xuất ngũ, quân nhân xuất ngũ, đón quân nhân, hậu phương quân
      đội, chính sách hậu phương, gia đình quân nhân, nhà đồng đội, nghĩa tình đồng đội, hành quân, hành quân dã ngoại, dã ngoại
      làm công tác dân vận, doanh trại, sư đoàn, trung đoàn, tiểu đoàn, đại đội, quân khu, bộ đội, quân dân, quân y, kết hợp quân
      dân y, thanh niên nhập ngũ, đăng ký nghĩa vụ quân sự, tuổi mười bảy đăng ký, công tác quốc phòng địa phương
      | chiến sĩ, huấn luyện, quân đội, súng bắn, ba lô con cóc, quân phục
    `,
  },
  {
    name: 'an toàn giao thông',
    named: ['giao thông'],
    words: `
      an toàn giao thông, giao thông, tai nạn giao thông, tai nạn, va chạm, đâm nhau, lật xe, tử vong, bị thương, vụ tai nạn, điểm
      đen, khúc cua, gờ giảm tốc, gương cầu, đèn tín hiệu, đèn vàng, đèn đỏ, vượt đèn đỏ, biển báo, vạch kẻ, dải phân cách, giải
      tỏa hành lang, ùn tắc, kẹt xe, tê liệt, phân luồng, mũ bảo hiểm, đội mũ, nồng độ cồn, thổi máy, uống rượu bia, rượu bia, lái
      xe, tài xế, giấy phép lái xe, bằng lái, chạy quá tốc độ, tốc độ, xe quá tải, quá tải, cơi nới thùng, cân xe, xe tải, ô tô,
      xe khách, xe buýt, mô tô, xe máy, xe đạp điện, xe phân khối, đường sắt, tàu hỏa, đường ngang, chắn tàu, lối đi dân sinh,
      đường thủy, bến đò, bến khách, đò ngang, áo phao, phương tiện thủy, đăng kiểm, cảnh sát giao thông, ban an toàn giao thông,
      chốt kiểm tra, xử phạt vi phạm, phạt nguội, giữ xe, tước bằng, luật giao thông, văn hóa giao thông, cổng trường an toàn, học
      sinh đi xe, tỉnh lộ, quốc lộ, cao tốc, cầu đường, ổ gà, duy tu, trật tự an toàn giao thông, bảo đảm an toàn giao thông,
      tháng an toàn giao thông, năm an toàn giao thông, tuyên truyền giao thông, tuyên truyền luật giao thông, luật giao thông
      đường bộ, luật trật tự an toàn giao thông, tham gia giao thông, người tham gia giao thông, người đi đường, người điều khiển,
      chấp hành luật giao thông, xử lý vi phạm giao thông, vi phạm giao thông, vi phạm nồng độ cồn, kiểm tra nồng độ cồn, đo nồng
      độ cồn, uống rượu lái xe, đã uống rượu bia không lái xe, say xỉn, ma men, ma túy lái xe, phạt tiền, biên bản phạt, trừ điểm
      bằng lái, trừ điểm, tạm giữ xe, tịch thu xe, xe độ, pô xe, xe chế, xe tự chế, xe ba gác, xe ba bánh, xe công nông, công
      nông, xe cũ nát, máy kéo trên đường, xe đạp điện học sinh, xe máy điện, chưa đủ tuổi, chưa đủ tuổi lái, giao xe cho con,
      giao xe, chở ba, chở quá số người, đi ngược chiều, ngược chiều, lạng lách, đánh võng, phóng nhanh, vượt ẩu, phóng nhanh vượt
      ẩu, vượt xe, quay đầu, rẽ trái, sang đường, qua đường, băng qua đường, dắt qua đường, vạch sang đường, vạch đi bộ, đèn giao
      thông, đèn xanh đèn đỏ, cột đèn đỏ, đèn nhấp nháy, đèn cảnh báo, đèn chiếu khúc cua, gương cầu lồi, biển cảnh báo, biển báo
      giao thông, biển hạn chế, cấm xe tải, cấm dừng, cấm đỗ, hạn chế tốc độ, giới hạn tốc độ, bắn tốc độ, gờ giảm, gờ sóng, gồ
      giảm tốc, cọc tiêu, lan can, hộ lan, rào chắn, barie, barrier, dải phân cách cứng, vòng xuyến, bùng binh, nút giao, ngã ba,
      ngã tư, ngã năm, giao lộ, điểm giao cắt, đoạn cua, dốc cao, đèo, đường đèo, dốc đứng, mất phanh, mất lái, lao xuống vực,
      tông trực diện, tông vào, tông xe, va quẹt, đâm vào, đâm trực diện, cán qua, thương vong, người chết, người bị nạn, nạn nhân
      giao thông, nạn nhân tai nạn, thương tích nặng, điểm đen tai nạn, điểm đen giao thông, điểm mất an toàn, tiềm ẩn tai nạn,
      xóa điểm đen, cải tạo nút giao, lấn chiếm hành lang, hành lang giao thông, hành lang đường bộ, giải tỏa hành lang an toàn,
      phơi lúa trên đường, phơi rơm trên đường, tầm nhìn, che khuất tầm nhìn, cây che tầm nhìn, phát quang tầm nhìn, tắc đường,
      tắc nghẽn, ùn ứ, ùn tắc cổng trường, giờ tan trường, giờ tan học, cổng trường thông thoáng, cổng trường an toàn giao thông,
      đưa đón con, đội cờ đỏ, đội xung kích giao thông, tự quản giao thông, đội tự quản giao thông, dân phòng điều tiết, điều tiết
      giao thông, phân làn, chốt giao thông, chốt trực, đi bộ sang, chắn đường sắt, gác chắn, nhân viên gác chắn, đường ngang dân
      sinh, xóa lối đi tự mở, lối đi tự mở, lối mở, hành lang đường sắt, tàu chạy qua, an toàn đường sắt, an toàn đường thủy, văn
      hóa giao thông sông nước, bến đò ngang, chở khách qua sông, người lái đò, chủ đò, chủ phương tiện, phà, bến phà, ca nô chở
      khách, phao tiêu, luồng lạch, xe chở đất, xe ben, xe ben chở đất, xe chở cát, xe chở vật liệu, xe hổ vồ, xe trọng tải lớn,
      xe siêu trọng, trọng tải, cắt thùng xe, hạ tải, rơi vãi đất đá, cày nát đường, đường hỏng vì xe tải, đường xuống cấp, mặt
      đường hỏng, ổ voi, vá đường giao thông, sửa đường, nâng cấp đường, mở đường, thông xe, cầu yếu, cầu tạm, cầu vượt, hầm chui,
      bến xe, trạm dừng, nhà chờ xe buýt, tuyến xe buýt, xe buýt điện, xe trung chuyển, xe hợp đồng, nhà xe, phụ xe, bác tài an
      toàn, xe đưa đón học sinh, bỏ quên trên xe, dây an toàn, thắt dây an toàn, ghế trẻ em, mũ bảo hiểm cho trẻ, mũ bảo hiểm đạt
      chuẩn, đổi mũ bảo hiểm, tặng mũ bảo hiểm, mũ bảo hiểm cho học sinh, thi lái xe an toàn, lái xe an toàn, sát hạch lái xe, lớp
      học lái xe, cấp bằng lái, đổi bằng lái, camera phạt nguội, camera giao thông, tổ tuần tra kiểm soát, tuần tra kiểm soát,
      csgt, tưởng niệm nạn nhân, tưởng niệm nạn nhân tai nạn giao thông, tai nạn giảm, giảm ba tiêu chí, giảm cả ba tiêu chí
      | phương tiện, giữ khoảng cách, tuyến đường, cây cầu, còi xe, lề đường, đoạn đường, lái, phanh, đâm, làn, cua, dốc, xe đạp, đi
      bộ, chạy xe, tài xế xe tải, cổng trường, đèn
    `,
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
    words: `
      đô thị, chỉnh trang, vỉa hè, hẻm, lấn chiếm, ngầm hóa, dây điện, hàng rong, bích họa, vườn bỏ túi, bãi giữ xe, lòng đường,
      trật tự xây dựng, mở rộng hẻm, người đi bộ, tuyến phố, hộ kinh doanh, lát gạch, văn minh đô thị, tuyến đường văn minh, phố
      văn minh, mặt phố, phố xá, vạch sơn, mái che, bục bệ, lấn ra, lấn chiếm vỉa hè, chiếm lòng đường, trả lại vỉa hè, lối đi bộ,
      người cuốc bộ, cuốc bộ, gánh hàng, chợ tạm, chợ cóc, nhà lồng, sạp, tiểu thương, xe đỗ, đỗ xe, đậu xe, bãi xe, hẻm cụt, mở
      hẻm, nới hẻm, hiến đất mở hẻm, con hẻm, cắt nhà, hạ ngầm, dây cáp, cáp viễn thông, cột điện, mạng nhện, biển quảng cáo, bảng
      hiệu, bảng quảng cáo, tờ rơi quảng cáo, khoan cắt, quảng cáo rao vặt, vẽ tranh tường, sân chơi, khu vui chơi, ghế đá, vườn
      hoa, hoa viên, chung cư, tập thể cũ, cải tạo chung cư, tổ dân phố văn hóa, xây dựng không phép, sai phép, trái phép, cấp
      phép xây, đội quản lý trật tự, cưỡng chế, tháo dỡ, ngập phố, thoát nước đô thị, chiếu sáng đô thị, chống ngập, quy hoạch đô
      thị, kiến trúc, khu đô thị, phố đi bộ, chợ đêm, nếp sống văn minh, đô thị văn minh, mỹ quan đô thị, mỹ quan, đô thị xanh, đô
      thị thông minh, phát triển đô thị, nâng cấp đô thị, đô thị loại, đô thị đáng sống, thành phố đáng sống, phường văn minh,
      phường đạt chuẩn văn minh, khu phố văn minh, tổ dân phố, khu phố, tổ dân phố kiểu mẫu, tuyến phố kiểu mẫu, tuyến phố xanh,
      tuyến phố hoa, tuyến đường kiểu mẫu đô thị, đoạn đường văn minh, văn minh thương mại, chợ văn minh, chợ dân sinh, ban quản
      lý chợ, xóa chợ tạm, xóa chợ cóc, giải tỏa chợ, di dời chợ, kinh doanh trên vỉa hè, cho thuê vỉa hè, thu phí vỉa hè, kẻ vạch
      vỉa hè, vạch kẻ vỉa hè, buôn bán vỉa hè, hàng ăn vỉa hè, quán vỉa hè, quán cóc, trà đá vỉa hè, xe đẩy, gánh hàng rong, bán
      rong, người bán rong, để xe sai quy định, dừng đỗ, đỗ xe sai, đỗ ô tô, điểm trông giữ, trông giữ xe, bãi đỗ xe, bãi đậu xe,
      giữ xe, hầm để xe, lòng lề đường, hành lang vỉa hè, lập lại trật tự, lập lại trật tự đô thị, ra quân lập lại trật tự, tổ
      trật tự đô thị, trật tự mỹ quan, tháo mái che, tháo mái hiên, mái hiên, mái vẩy, ô dù, bậc tam cấp, bục lên xuống, biển
      hiệu, biển hiệu sai, chữ trên biển, số nhà, gắn số nhà, đánh số nhà, đặt tên đường, tên phố, bảng tên đường, mặt đường hẻm,
      nâng cấp hẻm, hẻm sạch, hẻm xanh, hẻm hoa, hẻm kiểu mẫu, ngõ phố, ngõ nhỏ, con ngõ, ngõ văn minh, ngõ sáng, tường ngõ, bức
      tường vẽ, bức tranh tường, tranh tường, tường bích họa, đoạn tường, sơn tường, cột điện nở hoa, tủ điện vẽ, bốt điện, hộp
      điện, trạm biến áp, bó cáp, chỉnh trang cáp, thanh thải cáp, cáp treo lòng thòng, dây viễn thông, dây lòng thòng, đèn đường,
      hệ thống chiếu sáng, đèn hẻm, đèn trang trí, chiếu sáng ngõ, lát vỉa hè, lát đá vỉa hè, gạch vỉa hè, cải tạo vỉa hè, lối cho
      người khuyết tật, gạch dẫn hướng, vạch qua đường, cầu vượt đi bộ, cầu đi bộ, cây xanh đô thị, công viên cây xanh, công viên
      mini, vườn hoa nhỏ, vườn dạo, hồ điều hòa, hồ trong phố, kè hồ, bờ kè, ven kênh, đường ven sông, phố ven sông, máy tập thể
      dục, dụng cụ thể dục, thiết bị thể thao ngoài trời, sân chơi trẻ em, sân chơi cộng đồng, khoảng xanh, khu đất trống, đất
      trống thành vườn, bãi đất hoang, đất xen kẹt, ao hồ san lấp, thoát nước, hệ thống thoát nước, nạo vét cống, hố ga, nắp hố
      ga, cống thoát nước, cải tạo cống, hết ngập, điểm ngập, ngập úng đô thị, ngập nước trong hẻm, chung cư cũ, nhà chung cư, ban
      quản trị, ban quản trị chung cư, phí bảo trì, cư dân, tòa nhà, khu tập thể, khu dân cư mới, nhà siêu mỏng, siêu mỏng siêu
      méo, nhà ống, giải tỏa nhà, chỉnh trang khu dân cư, xây nhà trái phép, xây dựng trái phép, xây trái phép, công trình sai
      phép, công trình không phép, vi phạm trật tự xây dựng, thanh tra xây dựng, đội trật tự xây dựng, che chắn công trình, vật
      liệu rơi vãi, vật liệu xây dựng, bụi công trình, đào đường, tái lập mặt đường, thi công đào đường, rào chắn thi công, chó
      mèo thả rông, nuôi chó trong phố, rạp cưới, dựng rạp, rạp đám, phóng uế, nhà vệ sinh công cộng, quảng cáo sai, quảng cáo
      trái phép, xóa quảng cáo, tẩy quảng cáo, bóc quảng cáo, dán quảng cáo, số điện thoại khoan cắt, phố đêm, kinh tế đêm, phố ẩm
      thực, phố sách, cà phê phố, nhịp sống phố, văn hóa ứng xử nơi công cộng, người thành thị, giãn dân, không gian công cộng,
      không gian xanh, quy hoạch phân khu, quy hoạch chi tiết, hạ tầng đô thị, đô thị hóa, lên phường, lên đô thị
      | cây xanh, hàng quán, công viên, phố, đường phố, mặt tiền, lát đá, hẻm nhỏ, ngõ, tiệm, sạp hàng, chủ quán, hàng quán ven
      đường, gạch, tường, trật tự, thông thoáng, gọn gàng, ngăn nắp, chiếu sáng
    `,
  },
  {
    name: 'môi trường',
    named: [
      'môi trường',
      'phân loại rác',
      'rác thải',
      'biến đổi khí hậu',
      'rác',
      'xanh sạch đẹp',
      'tài nguyên',
      'chất thải',
      'ô nhiễm',
      'tăng trưởng xanh',
      'bảo vệ môi trường',
    ],
    words: `
      môi trường, rác, phân loại rác, phân loại tại nguồn, thu gom, chôn lấp, nạo vét, ô nhiễm, túi ni lông, ủ phân, đổi rác, điểm
      đen, vớt bèo, mùi hôi, đổ trộm, nguồn thải, nước thải, mẫu nước, tái chế, trồng cây, rác hữu cơ, ve chai, rác thải, rác sinh
      hoạt, bãi rác, thu gom rác, đổ rác, vứt rác, xả rác, rác ra lề, phân loại, thùng rác, ủ phân hữu cơ, nuôi trùn, trùn quế,
      tái sử dụng, đổi rác lấy quà, vỏ chai, vỏ lon, phế liệu, phế thải, nhựa dùng một lần, rác thải nhựa, ni lông, túi bóng, bao
      ni lông, giỏ tre, túi vải, bao bì, lục bình, vớt, vớt rác, khơi thông, kênh đen, dòng kênh, nước đen, xả thải, xả trộm, chất
      thải, bùn thải, chất thải nguy hại, khí thải, khói, khói bụi, bụi mịn, tiếng ồn, quan trắc, không khí, ô nhiễm môi trường,
      bể lắng, hầm biogas, biogas, hệ thống xử lý, nhà máy xử lý, chôn lấp rác, lò đốt, dọn vệ sinh, tổng vệ sinh, ngày chủ nhật
      xanh, chủ nhật xanh, làm sạch biển, nhặt rác, cây xanh, trồng rừng, trồng cây gây rừng, phủ xanh, rừng ngập mặn, đa dạng
      sinh học, động vật hoang dã, chim trời, giảm phát thải, tín chỉ carbon, năng lượng mặt trời, tiết kiệm điện, nguồn nước, bảo
      vệ nguồn nước, xanh sạch đẹp, cảnh quan, bảo vệ môi trường, vệ sinh môi trường, ngày môi trường, giờ trái đất, tháng hành
      động vì môi trường, kinh tế tuần hoàn, lối sống xanh, sống xanh, tiêu dùng xanh, điểm tập kết, điểm tập kết rác, bãi tập
      kết, hố rác, hố ủ, hố rác gia đình, xe rác, xe chở rác, xe thu gom, xe gom rác, phí thu gom, phí vệ sinh, công nhân vệ sinh,
      công nhân môi trường, người gom rác, tổ thu gom, đội thu gom, tổ tự quản môi trường, tuyến thu gom, tuyến đường tự quản, rác
      khó phân hủy, rác vô cơ, rác tái chế, rác nguy hại, rác điện tử, rác xây dựng, xà bần, rác cồng kềnh, rác y tế, rác biển,
      rác nổi, rác trôi, bèo tây, bèo lục bình, bãi rác lộ thiên, bãi rác tự phát, rác tự phát, điểm rác, điểm nóng về rác, ngập
      rác, bãi chôn lấp, đóng cửa bãi rác, đốt rác, lò đốt rác, khu xử lý, khu xử lý rác, nhà máy xử lý rác, điện rác, phân loại
      rác tại nguồn, phân loại rác tại nhà, ba thùng, hai ngăn, túi màu, thùng ủ, men vi sinh, nước rửa chén sinh học, enzyme,
      giấm sinh học, xà phòng từ rác, xà phòng tái chế, dầu ăn thừa, rác nhà bếp, thức ăn thừa, vỏ trái cây, chai nhựa, chai lọ,
      chai nước, lon bia, giấy vụn, bìa giấy, pin cũ, đổi pin, thu pin, bóng đèn hỏng, ngôi nhà xanh, ngôi nhà phế liệu, thùng gom
      chai, đổi chai lấy, đổi rác lấy, đổi nhựa lấy, rác thành tiền, biến rác thành tiền, gom ve chai, heo đất từ ve chai, chợ
      không túi, chợ không ni lông, nói không với nhựa, hạn chế nhựa, không túi ni lông, ống hút, ống hút tre, túi giấy, lá chuối
      gói, gói bằng lá, xách làn đi chợ, làn đi chợ, bình nước cá nhân, chống rác thải nhựa, vỏ thuốc, vỏ bao thuốc, vỏ thuốc bảo
      vệ thực vật, bể chứa vỏ thuốc, bao gói thuốc, ô nhiễm không khí, ô nhiễm nguồn nước, ô nhiễm nước, nước bẩn, nước kênh, nước
      đục, nước nổi bọt, cá chết, cá chết trắng, bốc mùi, mùi khét, mùi hôi thối, hôi thối, bụi than, bụi đá, mỏ đá, khai thác đá,
      khai thác cát, cát tặc, cát lậu, hút cát, khai thác khoáng sản, khoáng sản, mỏ đất, hoàn thổ, lò gạch thủ công, lò vôi, lò
      than, khói than, đốt rơm rạ, khói rơm, đốt đồng, trại heo gây ô nhiễm, trại lợn xả thải, xả nước thải, xả thẳng, nước thải
      sinh hoạt, nước thải chăn nuôi, nước thải làng nghề, xử lý nước thải, trạm xử lý nước thải, hệ thống thu gom nước thải, hầm
      tự hoại, cống thu nước, nắp cống, vớt rác trên kênh, kè kênh, hồi sinh dòng kênh, hồi sinh con kênh, làm sạch dòng sông, cứu
      dòng sông, dòng sông chết, khơi thông cống rãnh, cống rãnh, khơi dòng, phát quang bụi rậm, phát quang, cắt cỏ, quét đường,
      quét dọn, tổng dọn vệ sinh, ra quân dọn, dọn rác, thu dọn, thứ bảy xanh, ngày thứ bảy tình nguyện, chiều thứ sáu dọn vệ
      sinh, đoạn đường tự quản, đường tự quản, sông xanh, biển sạch, bãi biển sạch, hãy làm sạch biển, hãy làm sạch thế giới, thu
      gom rác biển, lặn nhặt rác, ngư dân gom rác, trồng cây xanh, trồng cây bóng mát, hàng cây bóng mát, bóng mát, cây cổ thụ,
      cây di sản, mảng xanh, hàng rào cây, phủ xanh đất trống, tết trồng cây, cây đước, trồng đước, trồng bần, vườn chim, sân
      chim, bẫy chim, chim di cư, chim hoang dã, bảo vệ chim, rùa, voọc, bảo tồn thiên nhiên, sinh vật ngoại lai, rùa tai đỏ, ốc
      bươu vàng, nước ngầm, trám giếng, giếng hoang, cạn nước ngầm, tiết kiệm nước, tiết kiệm năng lượng, tắt đèn, điện mặt trời,
      điện mặt trời mái nhà, pin mặt trời, điện gió, xe điện, khí nhà kính, phát thải, trung hòa carbon, net zero, nóng lên toàn
      cầu, biến đổi khí hậu, nước biển dâng, xử phạt xả rác, phạt xả rác, camera bắt quả tang xả rác, giám sát xả thải, kiểm tra
      môi trường, đánh giá tác động môi trường, giấy phép môi trường, đăng ký môi trường, cảnh sát môi trường, thanh tra môi
      trường, trạm quan trắc, chất lượng không khí, độ ồn, tiếng máy, loa công suất lớn
      | kênh, vệ sinh, dọn, mùi, sạch, xanh, cây con, chất độc, đốt rơm, thuốc bảo vệ thực vật, cơ sở giết mổ, bèo, bọt, cỏ, gốc
      cây, dòng sông, hồ nước, tái sinh, thùng, sọt, túi, hố, đốt, chai, lọ
    `,
  },
  {
    name: 'đất đai, quy hoạch',
    named: ['đất đai', 'quy hoạch', 'giải phóng mặt bằng', 'quản lý đất'],
    words: `
      quản lý đất đai, đất đai, luật đất đai, quyền sử dụng đất, giấy chứng nhận quyền sử dụng đất, kế hoạch sử dụng đất, chuyển
      mục đích sử dụng đất, chuyển mục đích, đất ở, đất nông nghiệp, đất công, đất công ích, lấn chiếm đất công, lấn đất công, lấn
      chiếm đất, phân lô, phân lô bán nền, bản đồ địa chính, đo đạc bản đồ, làm sạch dữ liệu đất đai, cơ sở dữ liệu đất đai, chiến
      dịch làm sạch dữ liệu đất, giá đất, bảng giá đất, thu hồi đất, thông báo thu hồi đất, giải tỏa, đền bù giải tỏa, tái định
      cư, khu tái định cư dự án, quy hoạch, quy hoạch chung, quy hoạch treo, công bố quy hoạch, công khai quy hoạch, bản đồ quy
      hoạch, điều chỉnh quy hoạch, ranh giới đất, mốc giới, cắm mốc, lộ giới, ranh đất, hành lang an toàn, cấp sổ đỏ lần đầu, sổ
      đỏ, cấp đổi sổ, văn phòng đăng ký đất đai, chi nhánh đăng ký đất đai, hồ sơ đất đai
      | thửa đất, tách thửa, mảnh đất, lô đất, đo đất, địa chính
    `,
  },
];
