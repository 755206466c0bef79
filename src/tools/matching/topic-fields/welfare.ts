// Welfare, work, health and those to whom the country owes thanks.
import type { TopicField } from './topic-field.ts';

export const WELFARE: readonly TopicField[] = [
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
      'trợ giúp xã hội',
      'nhà ở cho hộ nghèo',
      'tín dụng chính sách',
    ],
    words: `
      an sinh, hộ nghèo, cận nghèo, giảm nghèo, thoát nghèo, nhà tạm, nhà đại đoàn kết, đại đoàn kết, sinh kế, bò giống, vay vốn,
      chính sách xã hội, tái nghèo, neo đơn, hoàn cảnh khó khăn, quỹ vì người nghèo, hộ khó khăn, bảo trợ, người có công, bàn giao
      nhà, quỹ tiết kiệm, cho vay xoay vòng, đói nghèo, nghèo đa chiều, chuẩn nghèo, bình xét, rà soát hộ nghèo, hộ chính sách, hộ
      neo đơn, đơn thân, nhà tình thương, xóa nhà tạm, nhà dột, nhà xiêu vẹo, mái ấm, ngôi nhà mới, mái nhà, an cư, cất nhà, xây
      nhà, tín dụng chính sách, tín dụng ưu đãi, vốn vay, vốn ưu đãi, tiết kiệm và vay vốn, ngân hàng chính sách, tổ vay vốn, hỗ
      trợ sinh kế, con bò, bò sinh sản, cặp dê, đàn dê, nuôi dê, quay vòng, cho mượn, tặng bò, ngân hàng bò, trợ cấp, trợ giúp,
      trợ giúp xã hội, bảo trợ xã hội, trung tâm bảo trợ, mồ côi, người già neo đơn, tật nguyền, bảo hiểm xã hội, hộ gia đình khó
      khăn, gia đình khó khăn, người khó khăn, tặng quà, trao quà, suất quà, gạo, nhu yếu phẩm, phiên chợ không đồng, gian hàng
      không đồng, không đồng, quỹ tình thương, nhà tài trợ, mạnh thường quân, nhà hảo tâm, xuất khẩu lao động, đi làm việc ở nước
      ngoài, giải quyết việc làm, đào tạo nghề, lao động nông thôn, vươn lên, thoát khỏi, danh sách hộ nghèo, xin ra khỏi hộ
      nghèo, an sinh xã hội, giảm nghèo bền vững, giảm nghèo đa chiều, tỷ lệ hộ nghèo, hộ mới thoát nghèo, hộ cận nghèo, xã nghèo,
      người nghèo, nhà nghèo, cảnh nghèo, gia cảnh, cái nghèo, nghèo khó, cơ cực, cơ hàn, túng thiếu, bữa đói, không nơi nương
      tựa, cô đơn, già yếu, bệnh tật, đau ốm triền miên, bệnh hiểm nghèo, nuôi con một mình, mẹ đơn thân, mồ côi cha, mồ côi mẹ,
      trẻ mồ côi, em nhỏ mồ côi, nhận đỡ đầu, đỡ đầu, con nuôi, xóa nhà tạm nhà dột nát, nhà tạm nhà dột nát, nhà tranh, nhà lá,
      căn chòi, mái lá, vách lá, căn nhà mới, nhà mới, khởi công nhà, khánh thành nhà, trao nhà đại đoàn kết, trao mái ấm, mái ấm
      tình thương, mái ấm công đoàn, nhà nghĩa tình, nhà nhân ái, căn nhà mơ ước, sửa nhà, hỗ trợ xây nhà, hỗ trợ nhà ở, nhà ở cho
      hộ nghèo, nhà ở xã hội, tiền xây nhà, chìa khóa nhà, cần câu, trao cần câu, phương tiện sinh kế, trao phương tiện, xe bán
      hàng, máy may, tủ bán hàng, trao bò, bò cái, con bê, bê con, dê giống, heo giống, lợn giống, gà giống, trâu giống, cây giống
      cho hộ, vốn làm ăn, làm ăn, nhân viên tín dụng, tổ tiết kiệm, trưởng tổ vay vốn, điểm giao dịch xã, phiên giao dịch, vay ưu
      đãi, vay hộ nghèo, vay giải quyết việc làm, vay sinh viên, vay nước sạch, dư nợ, nợ quá hạn, trả nợ, trả hết nợ, lãi suất
      thấp, không lãi, hết nghèo, không còn hộ nghèo, viết đơn xin thoát nghèo, đơn xin thoát nghèo, tự nguyện thoát nghèo, ra
      khỏi danh sách, khá lên, khấm khá, ổn định cuộc sống, đổi đời, có của ăn của để, phụ cấp hằng tháng, trợ cấp hằng tháng, trợ
      cấp xã hội, trợ cấp người cao tuổi, lương hưu xã hội, trợ cấp hưu trí xã hội, chi trả trợ cấp, chi trả an sinh, chi trả qua
      tài khoản, bảo hiểm xã hội tự nguyện, bảo hiểm tự nguyện, tham gia bảo hiểm, sổ bảo hiểm, thẻ bảo hiểm, tặng thẻ bảo hiểm,
      đối tượng bảo trợ, đối tượng chính sách, hộ yếu thế, người yếu thế, nhóm yếu thế, người khuyết tật, xe lăn, tặng xe lăn, xe
      lắc, chân tay giả, người mù, hội người mù, người khiếm thị, khiếm thính, câm điếc, người già, cụ già neo đơn, người cao tuổi
      neo đơn, người tâm thần, người lang thang, người vô gia cư, ăn xin, nhà mở, mái ấm nuôi trẻ, nhà dưỡng lão, quỹ an sinh,
      tháng cao điểm vì người nghèo, vì người nghèo, ủng hộ quỹ, vận động quỹ, lá lành đùm lá rách, tương thân tương ái, không để
      ai bị bỏ lại phía sau, tết vì người nghèo, tết nhân ái, tết sum vầy, chợ tết không đồng, chuyến xe không đồng, cửa hàng
      không đồng, siêu thị không đồng, bữa cơm không đồng, quà tết, phần quà, hũ gạo tình thương, hũ gạo, cây gạo, atm gạo, túi
      gạo, ký gạo, gói quà, chăn ấm, áo ấm, quần áo cũ, quần áo ấm, bánh chưng cho người nghèo, hỗ trợ tiền điện, hỗ trợ đột xuất,
      trợ cấp đột xuất, cứu đói giáp hạt, giáp hạt, nghèo về nhà ở, thiếu hụt, chiều thiếu hụt, rà soát hộ, phúc tra, bình xét
      công khai, điều tra hộ nghèo, danh sách hộ, sổ hộ nghèo, giảm nghèo về thông tin, mô hình giảm nghèo, dự án giảm nghèo, hỗ
      trợ học nghề, công tác xã hội, nhân viên công tác xã hội, chính sách trợ giúp
      | việc làm, học nghề, thẻ bảo hiểm y tế, trao nhà, khó khăn, thiếu thốn, tài trợ, sổ tiết kiệm, vốn, tết ấm, ở nhờ, bán vé số,
      mưu sinh, nghèo, bát gạo, nhà mới xây, bò, dê, khoản vay, vay, trao tặng, cụ già, mẹ già, cảm thông, ngân hàng
    `,
  },
  {
    name: 'lao động, việc làm',
    named: [
      'việc làm',
      'lao động',
      'đào tạo nghề',
      'dạy nghề',
      'xuất khẩu lao động',
      'giáo dục nghề nghiệp',
      'việc làm cho người lao động',
    ],
    partOf: 'an sinh xã hội, giảm nghèo',
    words: `
      lao động, việc làm, giải quyết việc làm, tạo việc làm, việc làm mới, giới thiệu việc làm, sàn giao dịch việc làm, phiên giao
      dịch việc làm, ngày hội việc làm, trung tâm dịch vụ việc làm, hội chợ việc làm, kết nối việc làm, tìm việc, mất việc, thất
      nghiệp, bảo hiểm thất nghiệp, trợ cấp thất nghiệp, tuyển dụng, tuyển lao động, thiếu lao động, lao động phổ thông, lao động
      nông thôn, lao động nữ, lao động thời vụ, người lao động, đào tạo nghề, học nghề, dạy nghề, lớp nghề, lớp dạy nghề, sơ cấp
      nghề, chứng chỉ nghề, trung tâm dạy nghề, trường nghề, cao đẳng nghề, tay nghề, truyền nghề, nghề may, nghề hàn, nghề điện,
      nghề mộc, nghề nấu ăn, sửa chữa máy, pha chế, chăm sóc sắc đẹp, đan lát gia công, gia công tại nhà, tổ may gia công, xuất
      khẩu lao động, đi làm việc ở nước ngoài, lao động đi nước ngoài, đi nhật, đi hàn quốc, đi đài loan, thực tập sinh, lao động
      thời vụ tại hàn quốc, học tiếng nhật, học tiếng hàn, gửi tiền về, kiều hối, hợp đồng lao động, an toàn lao động, vệ sinh lao
      động, an toàn vệ sinh lao động, tai nạn lao động, tiền lương, nợ lương, lương tối thiểu, thưởng tết, đình công, ngừng việc,
      quan hệ lao động, nhà ở công nhân, khu nhà trọ công nhân, tháng công nhân, cung ứng lao động, thị trường lao động, chuyển
      đổi nghề, chuyển nghề, sau khi ra trường, lao động qua đào tạo
      | công nhân, xưởng may, ca làm, thu nhập ổn định, xin việc, thợ may, thợ hàn
    `,
  },
  {
    name: 'y tế, chăm sóc sức khỏe',
    named: [
      'y tế',
      'sức khỏe',
      'khám chữa bệnh',
      'dân số',
      'dịch bệnh',
      'an toàn thực phẩm',
      'phòng chống dịch',
      'bảo hiểm y tế',
      'vệ sinh an toàn thực phẩm',
      'chăm sóc sức khỏe',
    ],
    words: `
      y tế, trạm y tế, khám sức khỏe, sức khỏe, sổ sức khỏe, bác sĩ, tiêm, tiêm chủng, sốt xuất huyết, bọ gậy, huyết áp, tiểu
      đường, tầm soát, suy dinh dưỡng, khám bệnh, chữa bệnh, bệnh mạn tính, điều dưỡng, bảo hiểm y tế, dịch bệnh, thầy thuốc, y
      sĩ, y bác sĩ, hộ sinh, nữ hộ sinh, cô đỡ, y tá, dược sĩ, phòng khám, khám, siêu âm, xét nghiệm, tư vấn sức khỏe, phát thuốc,
      thuốc miễn phí, cấp thuốc, đơn thuốc, toa thuốc, kháng sinh, nhà thuốc, quầy thuốc, hiệu thuốc, cao huyết áp, tim mạch, ung
      thư, đái tháo đường, sởi, tay chân miệng, bạch hầu, bệnh dại, cúm, covid, sốt rét, muỗi, lăng quăng, phun hóa chất, ca mắc,
      ca bệnh, ổ dịch, phòng dịch, phòng chống dịch, vắc xin, vaccine, mũi tiêm, tiêm nhắc, tiêm phòng, chiến dịch tiêm, dinh
      dưỡng, thấp còi, nhẹ cân, bữa ăn dinh dưỡng, cân nặng, sinh đẻ, ca đẻ, đỡ đẻ, sản phụ, mang thai, bà bầu, trẻ sơ sinh, kế
      hoạch hóa gia đình, mức sinh, sức khỏe sinh sản, chất lượng dân số, sàng lọc, an toàn thực phẩm, vệ sinh thực phẩm, ngộ độc,
      thức ăn đường phố, cấp cứu, sơ cứu, hồi sức, phẫu thuật, chuyển tuyến, bệnh nhân, người bệnh, hiến tạng, sức khỏe tâm thần,
      nghiện, phục hồi chức năng, thẻ bảo hiểm y tế, tuyến trên, ngành y, cán bộ y tế, nhân viên y tế, y tế cơ sở, y tế thôn bản,
      y tế xã, trung tâm y tế, trưởng trạm, trạm trưởng y tế, phòng khám đa khoa, bệnh xá, giường bệnh, bác sĩ gia đình, bác sĩ
      trẻ, bác sĩ tình nguyện, thầy thuốc trẻ, đoàn y bác sĩ, khám bệnh miễn phí, khám miễn phí, khám chữa bệnh, khám bệnh cấp
      phát thuốc, khám lưu động, khám tại nhà, khám mắt, mổ mắt, đục thủy tinh thể, kính thuốc, khám răng, nha khoa, răng miệng,
      khám thai, thai nhi, thai phụ, thai sản, tim thai, siêu âm thai, khám sàng lọc, khám phụ khoa, sàng lọc trước sinh, sàng lọc
      sơ sinh, tiền hôn nhân, khám tiền hôn nhân, mất cân bằng giới tính, cân bằng giới tính khi sinh, giới tính khi sinh, sinh
      con thứ, sinh đủ hai con, già hóa dân số, dân số và phát triển, công tác dân số, cộng tác viên y tế, khuyến khích sinh, vị
      thành niên, tuổi dậy thì, tránh thai, biện pháp tránh thai, nạo phá thai, cho con bú, sữa mẹ, nuôi con bằng sữa mẹ, uống
      vitamin, vitamin a, vi chất, sổ giun, tẩy giun, béo phì, thừa cân, biểu đồ tăng trưởng, cân trẻ, bữa ăn học đường, tiêm
      chủng mở rộng, lịch tiêm, tiêm bổ sung, tiêm vét, điểm tiêm, bàn tiêm, liều vắc xin, uống vắc xin, bại liệt, ho gà, uốn ván,
      viêm gan, viêm gan b, viêm não, viêm phổi, thủy đậu, quai bị, thương hàn, tiêu chảy, sốt phát ban, đau mắt đỏ, bệnh ngoài
      da, ghẻ, bệnh phong, bệnh lao, lao phổi, phổi tắc nghẽn, phổi, hô hấp, thận, chạy thận, lọc máu, đột quỵ, tai biến, nhồi
      máu, huyết áp cao, đo huyết áp, đo đường huyết, đường huyết, xương khớp, thoái hóa, loãng xương, đau lưng, bệnh nền, bệnh
      không lây nhiễm, bệnh truyền nhiễm, lây nhiễm, lây lan, truyền bệnh, nguồn bệnh, mầm bệnh, triệu chứng, cách ly, khử khuẩn,
      sát khuẩn, rửa tay, khẩu trang, giãn cách, nằm màn, ngủ màn, ngủ mùng, diệt muỗi, diệt bọ gậy, thả cá diệt, dụng cụ chứa
      nước, lu chứa, chum vại, thau nước, nước đọng, vợt muỗi, phun thuốc diệt muỗi, phun khử trùng, chó dại, chó cắn, tiêm phòng
      dại, chó thả rông, rọ mõm, hiv, aids, methadone, bơm kim tiêm, ma túy và sức khỏe, trầm cảm, mất ngủ, sa sút trí tuệ, tâm
      thần, tự kỷ, vật lý trị liệu, châm cứu, bấm huyệt, đông y, y học cổ truyền, thuốc nam, vườn thuốc nam, thuốc bắc, lương y,
      bốc thuốc, cây thuốc, tủ thuốc, tủ thuốc gia đình, uống thuốc, liều thuốc, hạn dùng, thuốc giả, thuốc kê đơn, bán thuốc, mua
      thuốc, hồ sơ sức khỏe, khám sức khỏe định kỳ, khám sức khỏe toàn dân, sức khỏe người cao tuổi, chăm sóc người cao tuổi, chăm
      sóc người già, theo dõi sức khỏe, chăm sóc sức khỏe, chăm sóc sức khỏe ban đầu, sức khỏe học đường, y tế học đường, bảo hiểm
      y tế toàn dân, bao phủ bảo hiểm, bao phủ bảo hiểm y tế, mua bảo hiểm y tế, viện phí, miễn viện phí, chuyển viện, nhập viện,
      nằm viện, ra viện, xe cứu thương, xe cấp cứu, gọi cấp cứu, hồi sức tim phổi, ép tim, hô hấp nhân tạo, cầm máu, gãy xương, bó
      bột, vết thương, mổ, ca mổ, mổ đẻ, sinh nở, sinh con, đẻ rơi, đẻ thường, đỡ đầu đẻ, máy thở, máy siêu âm, máy đo, máy xét
      nghiệm, x quang, nội soi, điện tim, lấy mẫu máu, mẫu máu, thử máu, kết quả xét nghiệm, nhóm máu, ung thư vú, cổ tử cung, tầm
      soát ung thư, bướu cổ, rượu bia và sức khỏe, tác hại thuốc lá, thuốc lá, thuốc lá điện tử, bỏ thuốc lá, không khói thuốc,
      cai thuốc, cai rượu, thực phẩm sạch, thực phẩm bẩn, thực phẩm an toàn, ngộ độc thực phẩm, bếp ăn tập thể, bếp ăn, lưu mẫu
      thức ăn, hàn the, phẩm màu, hạn sử dụng, cơ sở chế biến thực phẩm, quán ăn sạch, nước đá, giết mổ, nguồn gốc thực phẩm, test
      nhanh, nấm độc, nhận biết nấm, rắn cắn, rượu độc, methanol, tập thể dục dưỡng sinh, dưỡng sinh, câu lạc bộ sức khỏe, liên
      thế hệ, câu lạc bộ liên thế hệ
      | bệnh viện, người cao tuổi, thuốc, bệnh, trạm, mắc bệnh, sốt, trẻ em, khám định kỳ, khẩu phần, thực đơn, cộng tác viên dân
      số, đau, mũi, viên thuốc, bà mẹ, em bé, thai, mắt, răng, kê đơn, vi rút, sốt cao, bữa ăn
    `,
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
    words: `
      đền ơn đáp nghĩa, uống nước nhớ nguồn, tri ân, người có công, gia đình chính sách, gia đình liệt sĩ, thân nhân liệt sĩ, liệt
      sĩ, thương binh, bệnh binh, thương binh nặng, mẹ việt nam anh hùng, bà mẹ việt nam, phụng dưỡng, nhà tình nghĩa, nghĩa trang
      liệt sĩ, phần mộ, ngôi mộ, quy tập, hài cốt, truy điệu, thắp nến, dâng hương, tưởng niệm, đài tưởng niệm, bia ghi danh, tấm
      bia, khắc tên, đồng đội, chiến trường, chiến đấu, hy sinh, kháng chiến, cựu binh, người lính, lính, bộ đội, thanh niên xung
      phong, dân công hỏa tuyến, tù đày, chất độc da cam, da cam, dioxin, nạn nhân chất độc, chân giả, điều dưỡng người có công,
      chế độ chính sách, hưởng chế độ, trợ cấp ưu đãi, xác nhận người có công, hồ sơ người có công, giám định adn, mẫu adn, adn,
      ngày thương binh liệt sĩ, hai bảy tháng bảy, quỹ đền ơn, thăm hỏi gia đình, ảnh phục dựng, di ảnh, trường sơn, người có công
      với cách mạng, chính sách người có công, chăm lo người có công, chăm sóc người có công, gia đình người có công, hộ người có
      công, gia đình có công, có công với nước, tri ân người có công, tri ân liệt sĩ, tri ân các anh hùng, anh hùng liệt sĩ, các
      anh hùng liệt sĩ, anh hùng lực lượng vũ trang, mẹ liệt sĩ, vợ liệt sĩ, con liệt sĩ, bố liệt sĩ, cháu liệt sĩ, thờ cúng liệt
      sĩ, trợ cấp thờ cúng, bàn thờ liệt sĩ, mẹ vnah, mẹ việt nam, bà mẹ việt nam anh hùng, truy tặng, phong tặng mẹ, nhận phụng
      dưỡng, phụng dưỡng mẹ, chăm mẹ, thăm mẹ, bữa cơm với mẹ, bữa cơm tri ân, ngày về bên mẹ, thương bệnh binh, người lính năm
      xưa, lính cũ, người lính già, cựu tù, cựu tù chính trị, bị địch bắt, tù đày côn đảo, nhà tù, nữ thanh niên xung phong, cựu
      thanh niên xung phong, cô thanh niên xung phong, dân công, du kích, nữ du kích, giao liên, hầm bí mật, cơ sở cách mạng, nuôi
      giấu cán bộ, nuôi giấu, lão thành cách mạng, cán bộ tiền khởi nghĩa, tiền khởi nghĩa, nạn nhân da cam, chất độc hóa học,
      nhiễm chất độc, hội nạn nhân chất độc da cam, di chứng, mảnh đạn, vết đạn, vết thương cũ, vết thương chiến tranh, mất một
      chân, mất một tay, tỷ lệ thương tật, thương tật, giám định thương tật, giám định lại, hồ sơ tồn đọng người có công, hồ sơ
      liệt sĩ, hồ sơ thương binh, bằng tổ quốc ghi công, tổ quốc ghi công, trao bằng tổ quốc, cấp lại bằng, giấy báo tử thời
      chiến, giấy báo tử của, công nhận liệt sĩ, mộ liệt sĩ, tìm mộ, tìm mộ liệt sĩ, tìm đồng đội, tìm hài cốt, tìm kiếm hài cốt,
      hài cốt liệt sĩ, quy tập hài cốt, đội quy tập, cất bốc, đón liệt sĩ, đón hài cốt, đưa liệt sĩ về, đưa anh về, về với quê mẹ,
      về đất mẹ, trở về quê, mộ chưa biết tên, chưa biết tên, chưa xác định danh tính, danh tính liệt sĩ, xác định danh tính, lấy
      mẫu sinh phẩm, sinh phẩm, mẫu máu thân nhân, lấy mẫu adn, ngân hàng gen, nhà bia, nhà bia liệt sĩ, nhà bia ghi tên, bia
      tưởng niệm, nghĩa trang thành phố, tu sửa nghĩa trang, sửa nghĩa trang, lau bia mộ, lau mộ, quét dọn nghĩa trang, chăm sóc
      phần mộ, thay chân hương, đêm thắp nến, thắp nến tri ân, lễ thắp nến, ngọn nến, thắp hương, thắp nhang, thắp hương tưởng
      niệm, viếng nghĩa trang, viếng liệt sĩ, đặt vòng hoa, vòng hoa, mặc niệm, phút mặc niệm, lễ truy điệu, lễ an táng, ngày giỗ
      liệt sĩ, giỗ đồng đội, ngày giỗ chung, giỗ trận, hồi kèn, 27 tháng 7, ngày 27 tháng bảy, tháng bảy tri ân, tháng tri ân, kỷ
      niệm ngày thương binh, quà của chủ tịch nước, tặng quà người có công, tặng quà gia đình chính sách, thăm gia đình chính
      sách, thăm tặng quà, quỹ đền ơn đáp nghĩa, ủng hộ quỹ đền ơn, vận động quỹ đền ơn, xây nhà tình nghĩa, sửa nhà cho người có
      công, nhà ở người có công, hỗ trợ nhà ở người có công, nhà cho mẹ, mái ấm cho vợ liệt sĩ, điều dưỡng luân phiên, điều dưỡng
      tập trung, đi điều dưỡng, đưa đi điều dưỡng, trung tâm điều dưỡng, chi trả ưu đãi, mức chuẩn trợ cấp, trợ cấp người có công,
      ưu đãi người có công, khám bệnh cho người có công, lắp chân giả, dụng cụ chỉnh hình, phục dựng ảnh, phục dựng chân dung,
      tranh chân dung liệt sĩ, vẽ chân dung, bức ảnh cuối cùng, tấm ảnh cũ, lá thư thời chiến, thư từ chiến trường, kỷ vật, kỷ vật
      chiến tranh, kỷ vật kháng chiến, ba lô cũ, bi đông, dép cao su, huân chương kháng chiến, huân chương chiến sĩ, chiến công,
      chiến dịch lịch sử, trận đánh, chống mỹ, chống pháp, kháng chiến chống mỹ, biên giới phía bắc, quảng trị, thành cổ quảng
      trị, chiến sĩ điện biên, dân công điện biên, thế hệ cha anh, cha anh, biết ơn thế hệ, địa chỉ đỏ tri ân, gặp mặt cựu binh,
      họp mặt đồng đội, ban liên lạc, ban liên lạc cựu chiến binh, nhân chứng lịch sử, chuyện thời chiến, hành trình tri ân
      | bia mộ, nghĩa trang, nén nhang, chiến tranh, nằm lại, mộ, cựu chiến binh, hương khói, nhang, nến, ngã xuống, thời chiến,
      lính già, anh hùng, tên tuổi, xương cốt, tấm bằng, chiến sĩ
    `,
  },
  {
    name: 'gương người tốt, việc tốt',
    named: ['người tốt', 'việc tốt', 'điển hình', 'gương sáng', 'tiêu biểu', 'gương', 'nhân tố mới', 'tấm gương'],
    words: `
      người tốt, việc tốt, gương sáng, tuyên dương, lặng lẽ, nghĩa tình, tử tế, không công, miễn phí cho, từ thiện, thiện nguyện,
      điển hình, tấm gương, vá đường, lớp học dưới hiên, tủ bánh mì, nồi cháo, việc thiện, góp công, không nhận đồng nào, chung
      tay, giấy khen, tấm lòng, tấm lòng vàng, lòng nhân ái, nhân ái, nhân hậu, cưu mang, nhận nuôi, nuôi con, nuôi trẻ mồ côi,
      đùm bọc, cho đi, sẻ chia, giúp người, giúp đời, làm phước, làm việc thiện, làm từ thiện, miễn phí, không lấy tiền, không lấy
      công, không thu phí, không thu tiền, trả lại của rơi, nhặt được, người đánh rơi, người mất, trả lại, cứu người, cứu sống,
      lao xuống, nhảy xuống cứu, dũng cảm, quên mình, hiến máu tình nguyện, lần hiến máu, hiến giác mạc, bếp cháo, cháo từ thiện,
      bếp ăn từ thiện, quán cơm, cơm hai nghìn, suất cơm, bữa cơm, bánh mì miễn phí, bình nước miễn phí, trà đá miễn phí, vá xe,
      sửa xe, chở miễn phí, xe cứu thương miễn phí, đám tang, hòm miễn phí, lớp học tình thương, bảng khen, bằng khen, tặng bằng
      khen, khen thưởng, huân chương, biểu dương, tôn vinh, noi gương, tấm gương sáng, gương điển hình, người thật việc thật,
      người tử tế, ai cũng quý, ai cũng biết tiếng, bình dị, hai mươi năm nay, nghị lực, vượt khó, vượt lên số phận, gương người
      tốt, gương người tốt việc tốt, người tốt việc tốt, việc làm tốt, việc làm đẹp, việc nghĩa, nghĩa cử, nghĩa cử cao đẹp, hành
      động đẹp, hành động dũng cảm, hành động đẹp của, lòng tốt, tấm lòng thơm thảo, thơm thảo, tấm lòng nhân hậu, trái tim nhân
      hậu, trái tim nhân ái, giàu lòng, giàu lòng nhân ái, sống đẹp, sống có ích, lan tỏa yêu thương, yêu thương, sưởi ấm, hơi ấm,
      ấm áp, tình người, tình làng nghĩa xóm, tình thương, ơn nghĩa, trả ơn, đền ơn đời, trả ơn đời, mang ơn, biết ơn, cảm ơn ông,
      cảm ơn bà, cảm ơn anh, cảm ơn chị, nhường cơm sẻ áo, san sẻ, chia sẻ yêu thương, cứu giúp, cưu mang người, cưu mang trẻ, cưu
      mang đứa trẻ, bé bị bỏ rơi, trẻ bị bỏ rơi, nhận con nuôi, nhận trẻ, nuôi dạy, nuôi người dưng, người dưng, như con ruột, như
      người nhà, ruột rà, chăm người dưng, chăm cụ, chăm sóc không công, không nhận thù lao, không nhận tiền, không cần trả, không
      lấy đồng nào, không lấy một đồng, miễn phí cho người nghèo, miễn phí cho học trò, không tính tiền, hớt tóc miễn phí, cắt tóc
      miễn phí, cắt tóc không đồng, may áo tặng, may đồ tặng, áo quan, cho hòm, tặng quan tài, mai táng miễn phí, tiễn đưa, chôn
      cất, đội mai táng, xe chuyển bệnh, xe chuyển viện miễn phí, chuyến xe nghĩa tình, chuyến xe miễn phí, chở người bệnh, chở
      bệnh nhân, đưa đi cấp cứu, đưa vào viện, đưa người bị nạn, cứu người đuối nước, cứu em nhỏ, cứu bé, cứu hai, cứu ba, cứu
      bạn, cứu cháu, cứu cụ, cứu người trong đám cháy, lao vào đám cháy, lao vào lửa, lao mình, lặn tìm, vớt người, vớt xác, kéo
      vào bờ, không ngần ngại, không màng, không quản, quên mình cứu, trả lại tiền, trả lại ví, trả lại túi, trả lại tài sản, trả
      lại vàng, nhặt được tiền, nhặt được ví, nhặt được túi, nhặt được vàng, nhặt được của rơi, của rơi, đánh rơi, để quên, tìm
      người đánh rơi, tìm chủ nhân, trả tận tay, hậu tạ, từ chối hậu tạ, không nhận hậu tạ, hiến máu cứu người, giọt máu, đơn vị
      máu, máu hiếm, nhóm máu hiếm, hiến thận, hiến gan, hiến mô, hiến xác, hiến tạng cứu người, hiến tóc, tặng tóc, dạy chữ miễn
      phí, lớp học không thu tiền, lớp học miễn phí, lớp học đêm, dạy kèm miễn phí, dạy võ miễn phí, dạy nghề miễn phí, dạy đàn
      miễn phí, sửa điện miễn phí, sửa xe miễn phí, bơm xe miễn phí, vá xe miễn phí, vá ổ gà, lấp ổ gà, tự bỏ tiền, bỏ tiền túi,
      tiền túi, bỏ tiền làm, góp tiền mua, dành dụm, tiền dành dụm, để dành, tiền lương hưu, bán vàng làm, bán đất làm, bán vườn
      làm, hiến vườn, xây cầu miễn phí, xây cầu từ thiện, đội xây cầu, đội vá đường, nồi cháo tình thương, nồi cháo nghĩa tình,
      cháo tình thương, bếp cơm, bếp yêu thương, bếp ăn tình thương, quán chay miễn phí, cơm chay, suất ăn miễn phí, hộp cơm, suất
      cháo, cơm từ thiện, phát cơm, phát cháo, nấu cơm cho, nấu cháo cho, bệnh nhân nghèo, người bán vé số, thùng trà đá, bình
      trà, tủ thuốc miễn phí, tủ quần áo, tủ sách miễn phí, ai thừa đến cho, ai thiếu đến lấy, ai cần đến lấy, ai cần cứ lấy, tủ
      đồ, quầy đồ cũ, giá đỡ, đôi tay, tật nguyền, một chân, một tay, ngồi xe lăn, khuyết tật vượt khó, vượt lên nghịch cảnh,
      nghịch cảnh, nghị lực phi thường, không đầu hàng, mất đôi chân, mù lòa, mười năm, hai mươi năm, ba mươi năm, bốn mươi năm,
      suốt mười năm, suốt hai mươi năm, suốt ba mươi năm, nhiều năm nay, năm qua ông, đều đặn mỗi sáng, mỗi sáng sớm, lặng lẽ làm,
      âm thầm, thầm lặng, cần mẫn, bền bỉ, tận tụy, hết lòng, miệt mài, giản dị, mộc mạc, khiêm nhường, chỉ cười, cười hiền, cười
      bảo, tôi chỉ nghĩ, ai cũng làm vậy, việc nên làm, thấy vui, ngủ ngon, dân thương, dân quý, bà con quý mến, quý mến, xóm
      giềng quý, trân trọng, kính trọng, nể phục, cảm phục, xúc động, rơi nước mắt, nêu gương sáng, gương sáng giữa đời thường,
      giữa đời thường, đời thường, hoa đẹp, bông hoa đẹp, bông hoa việc tốt, vườn hoa người tốt, thư khen, gửi thư khen, tặng giấy
      khen, trao giấy khen, nhận bằng khen, khen đột xuất, khen thưởng đột xuất, tuyên dương người, tuyên dương gương, điển hình
      tiên tiến, hội nghị điển hình tiên tiến, thi đua yêu nước, thi đua khen thưởng, học tập gương, nhân rộng gương, nhân rộng
      điển hình
      | nhà hảo tâm, lương hưu, bà con, hàng xóm, giúp, giúp đỡ, chân chất, lặng thầm, người ta gọi, góp nhặt, người đàn ông, người
      phụ nữ, ông lão, bà cụ, bác tài, xe ôm, cô bán, ông cụ, bà lão, cậu bé, chàng trai, người thợ, người mẹ, người cha, người
      thầy, tự tay, tặng lại, ống tre, tình nguyện, ân tình, thùng mì, đều đặn, thợ hồ, bán hàng rong
    `,
  },
];
