// How agreements name each subject, and what articles say in passing of the effort they belong to. The first of each list
// is for tuning, the second for the half that nobody tunes on.

export interface Subject {
  /** Also the name of its file of stories. */
  readonly id: string;
  readonly wordings: readonly [tuning: readonly string[], unseen: readonly string[]];
  /** Said in some articles, as newspapers do. */
  readonly background: readonly [tuning: readonly string[], unseen: readonly string[]];
}

export const SUBJECTS: readonly Subject[] = [
  {
    id: 'nong-thon-moi',
    wordings: [
      [
        'xây dựng nông thôn mới',
        'chương trình mục tiêu quốc gia về nông thôn mới',
        'nông thôn mới nâng cao, nông thôn mới kiểu mẫu',
        'diện mạo nông thôn mới của xã',
      ],
      ['kết quả xây dựng nông thôn mới bền vững', 'phong trào chung sức xây dựng quê hương, nông thôn mới'],
    ],
    background: [
      [
        'Năm nay {p} phấn đấu đạt thêm hai tiêu chí nông thôn mới.',
        'Đây là kết quả của phong trào chung sức xây dựng nông thôn mới ở {p}.',
      ],
      ['Phong trào xây dựng quê hương của {p} được nhiều nơi học theo.'],
    ],
  },
  {
    id: 'nong-nghiep',
    wordings: [
      [
        'phát triển nông nghiệp, sản phẩm OCOP',
        'mô hình kinh tế nông nghiệp hiệu quả',
        'sản xuất, tiêu thụ nông sản của địa phương',
        'cơ cấu lại ngành nông nghiệp, hợp tác xã',
      ],
      ['chuyển dịch cơ cấu cây trồng, vật nuôi', 'nông nghiệp sạch, sản phẩm đặc trưng địa phương'],
    ],
    background: [
      [
        'Ngành nông nghiệp {p} đang chuyển dần sang làm ăn theo hợp đồng.',
        'Giá trị sản xuất nông nghiệp của {p} tăng đều ba năm liền.',
      ],
      ['Nghề nông vẫn nuôi sống phần lớn người dân {p}.'],
    ],
  },
  {
    id: 'thien-tai',
    wordings: [
      [
        'phòng, chống thiên tai và tìm kiếm cứu nạn',
        'công tác phòng chống bão lũ',
        'phòng thủ dân sự, ứng phó thiên tai',
        'chủ động phòng ngừa, khắc phục hậu quả thiên tai',
      ],
      ['công tác ứng phó mưa lũ, bão', 'phòng ngừa và giảm nhẹ thiên tai'],
    ],
    background: [
      [
        'Ban chỉ huy phòng chống thiên tai của {p} trực suốt ngày đêm.',
        'Phương án bốn tại chỗ được {p} rà soát lại từ đầu năm.',
      ],
      ['Mỗi năm {p} hứng chịu vài trận bão, lũ.'],
    ],
  },
  {
    id: 'giam-ngheo',
    wordings: [
      [
        'công tác giảm nghèo, an sinh xã hội',
        'các chính sách an sinh',
        'giảm nghèo bền vững',
        'chăm lo hộ nghèo, đối tượng bảo trợ xã hội',
      ],
      ['hoạt động từ thiện, xóa đói giảm nghèo', 'chính sách xã hội, việc làm'],
    ],
    background: [
      [
        'Tỷ lệ hộ nghèo của {p} đã giảm còn dưới hai phần trăm.',
        'Công tác an sinh được {p} coi là việc của cả hệ thống chính trị.',
      ],
      ['{p} quyết không để ai bị bỏ lại phía sau.'],
    ],
  },
  {
    id: 'du-lich',
    wordings: [
      [
        'văn hóa, lễ hội, du lịch',
        'tiềm năng du lịch, làng nghề truyền thống',
        'bảo tồn di sản, phát triển du lịch',
        'hình ảnh, bản sắc văn hóa, di tích của địa phương',
      ],
      ['quảng bá du lịch và các lễ hội truyền thống', 'đất và người, di tích lịch sử, văn hóa'],
    ],
    background: [
      ['{p} xem du lịch là hướng làm ăn mới của dân.', 'Ngành văn hóa đang giúp {p} giữ lại nét riêng của mình.'],
      ['Du lịch {p} đang thức giấc.'],
    ],
  },
  {
    id: 'hanh-chinh',
    wordings: [
      [
        'cải cách hành chính',
        'cải cách thủ tục hành chính, phục vụ người dân',
        'chất lượng phục vụ của bộ phận một cửa',
        'nâng cao chỉ số cải cách hành chính',
      ],
      ['giải quyết thủ tục hành chính cho công dân', 'kỷ cương hành chính, cải cách hành chính'],
    ],
    background: [
      [
        'Kế hoạch cải cách hành chính của {p} đặt mục tiêu không để ai phải đi lại quá hai lần.',
        'Việc này giúp {p} đơn giản hóa thủ tục hành chính.',
      ],
      ['Chỉ số cải cách hành chính của {p} tăng năm bậc.'],
    ],
  },
  {
    id: 'chuyen-doi-so',
    wordings: [
      [
        'chuyển đổi số',
        'chuyển đổi số và Đề án 06',
        'xây dựng chính quyền số, công dân số',
        'kết quả chuyển đổi số cộng đồng',
      ],
      ['ứng dụng công nghệ thông tin, chuyển đổi số', 'thực hiện Đề án 06, dịch vụ công trực tuyến'],
    ],
    background: [
      [
        'Nghị quyết của {p} coi chuyển đổi số là khâu đột phá.',
        '{p} đặt chỉ tiêu mỗi gia đình có một người biết dùng dịch vụ công trực tuyến.',
      ],
      ['Chuyển đổi số ở {p} bắt đầu từ những việc nhỏ.'],
    ],
  },
  {
    id: 'y-te',
    wordings: [
      [
        'chăm sóc sức khỏe nhân dân',
        'y tế cơ sở, phòng chống dịch bệnh',
        'sự nghiệp y tế, dân số',
        'bảo vệ sức khỏe cộng đồng, an toàn thực phẩm',
      ],
      ['công tác khám chữa bệnh, dân số', 'y tế dự phòng và chăm sóc sức khỏe'],
    ],
    background: [
      ['Trạm y tế {p} vừa được bổ sung bác sĩ.', 'Ngành y tế khuyên người dân {p} đi khám định kỳ.'],
      ['Ngành y tế {p} còn thiếu người.'],
    ],
  },
  {
    id: 'giao-duc',
    wordings: [
      [
        'giáo dục, khuyến học',
        'sự nghiệp giáo dục và đào tạo',
        'xây dựng xã hội học tập, khuyến học khuyến tài',
        'chất lượng dạy và học ở các trường học',
      ],
      ['phong trào dạy tốt, học tốt; khuyến học', 'giáo dục phổ thông'],
    ],
    background: [
      ['Ngành giáo dục {p} bước vào năm học với nhiều việc phải lo.', 'Phong trào khuyến học ở {p} có từ lâu đời.'],
      ['Chuyện học ở {p} luôn được coi trọng.'],
    ],
  },
  {
    id: 'moi-truong',
    wordings: [
      [
        'bảo vệ môi trường',
        'phân loại, thu gom rác thải',
        'môi trường, ứng phó biến đổi khí hậu',
        'giữ gìn môi trường sống xanh, sạch, đẹp',
      ],
      ['vệ sinh môi trường', 'bảo vệ tài nguyên, môi trường'],
    ],
    background: [
      ['Tiêu chí môi trường luôn là phần khó của {p}.', '{p} đặt mục tiêu giảm rác thải nhựa trong hai năm tới.'],
      ['Môi trường ở {p} nhờ thế dễ thở hơn.'],
    ],
  },
  {
    id: 'do-thi',
    wordings: [
      ['xây dựng đô thị văn minh', 'chỉnh trang đô thị', 'quản lý trật tự đô thị, vỉa hè', 'nếp sống văn minh đô thị'],
      ['công tác quản lý đô thị', 'xây dựng tuyến phố văn minh, đô thị sạch đẹp'],
    ],
    background: [
      ['Kế hoạch chỉnh trang của {p} kéo dài đến hết năm sau.', 'Bộ mặt đô thị của {p} nhờ vậy gọn gàng hơn.'],
      ['{p} muốn trở thành đô thị đáng sống.'],
    ],
  },
  {
    id: 'an-ninh',
    wordings: [
      [
        'bảo đảm an ninh, trật tự',
        'an ninh trật tự, phòng cháy chữa cháy',
        'phong trào toàn dân bảo vệ an ninh Tổ quốc',
        'phòng chống tội phạm, tệ nạn xã hội',
      ],
      ['công tác giữ gìn an ninh, trật tự xã hội', 'an ninh trật tự; phòng cháy, chữa cháy và cứu nạn'],
    ],
    background: [
      ['Tình hình an ninh trật tự ở {p} chuyển biến rõ.', 'Công an {p} đề nghị bà con tiếp tục tố giác tội phạm.'],
      ['An ninh trật tự ở {p} cơ bản ổn định.'],
    ],
  },
  {
    id: 'doi-thoai',
    wordings: [
      [
        'đối thoại, giải quyết kiến nghị của nhân dân',
        'kết quả tiếp xúc cử tri',
        'tiếp công dân, lắng nghe ý kiến nhân dân',
        'đối thoại giữa người đứng đầu với người dân',
      ],
      ['giải quyết đơn thư, kiến nghị; tiếp xúc cử tri', 'đối thoại với nhân dân'],
    ],
    background: [
      [
        'Lãnh đạo {p} cam kết đối thoại với dân mỗi quý một lần.',
        'Mọi kiến nghị của người dân {p} đều được ghi sổ theo dõi.',
      ],
      ['{p} đối thoại với nhân dân ít nhất hai lần mỗi năm.'],
    ],
  },
  {
    id: 'nguoi-tot',
    wordings: [
      [
        'gương người tốt, việc tốt',
        'các điển hình tiên tiến, gương sáng',
        'những tấm gương bình dị trong cộng đồng',
        'nhân tố mới, người tốt việc tốt',
      ],
      ['gương điển hình người tốt, việc tốt', 'việc làm tử tế, gương sáng trong cộng đồng'],
    ],
    background: [
      [
        'Chuyện được nhiều người ở {p} kể lại cho con cháu nghe như một tấm gương.',
        '{p} đề nghị biểu dương việc làm này trong đợt bình chọn người tốt, việc tốt.',
      ],
      ['Những việc tốt như thế ở {p} không hiếm.'],
    ],
  },
  {
    id: 'xay-dung-dang',
    wordings: [
      [
        'công tác xây dựng Đảng',
        'học tập và làm theo Bác, xây dựng Đảng',
        'xây dựng Đảng và hệ thống chính trị',
        'hoạt động của đảng bộ, các chi bộ',
      ],
      ['xây dựng, chỉnh đốn Đảng', 'công tác Đảng; học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh'],
    ],
    background: [
      ['Đảng bộ {p} hiện có hơn ba mươi chi bộ.', 'Công tác xây dựng Đảng của {p} được đánh giá tốt.'],
      ['Đây là năm đảng bộ {p} tập trung cho cơ sở.'],
    ],
  },
  {
    id: 'dau-tu',
    wordings: [
      [
        'phát triển kinh tế, thu hút đầu tư',
        'hoạt động của doanh nghiệp trên địa bàn',
        'môi trường đầu tư, kinh doanh',
        'phát triển công nghiệp, thương mại, dịch vụ',
      ],
      ['tình hình phát triển kinh tế - xã hội, đầu tư', 'doanh nghiệp, thu hút vốn đầu tư'],
    ],
    background: [
      ['{p} đặt mục tiêu tăng trưởng hai con số.', 'Lãnh đạo {p} nói sẽ đồng hành cùng doanh nghiệp.'],
      ['Kinh tế {p} đang chuyển sang công nghiệp.'],
    ],
  },
  {
    id: 'thanh-nien-phu-nu',
    wordings: [
      [
        'hoạt động của Mặt trận và các đoàn thể',
        'phong trào thanh niên, phụ nữ',
        'hoạt động của các tổ chức chính trị - xã hội',
        'phong trào của đoàn viên, hội viên các đoàn thể',
      ],
      ['hoạt động của Mặt trận Tổ quốc, các hội, đoàn thể', 'công tác đoàn, hội; phong trào thanh niên'],
    ],
    background: [
      ['Các đoàn thể ở {p} mỗi nơi nhận một phần việc.', 'Cách làm được giới thiệu cho hội viên, đoàn viên toàn {p}.'],
      ['Hội, đoàn ở {p} có hàng nghìn hội viên.'],
    ],
  },
  {
    id: 'giao-thong',
    wordings: [
      [
        'trật tự, an toàn giao thông',
        'văn hóa giao thông',
        'bảo đảm an toàn giao thông đường bộ, đường thủy',
        'tuyên truyền pháp luật về giao thông',
      ],
      ['an toàn giao thông', 'giữ gìn trật tự an toàn giao thông, văn hóa khi tham gia giao thông'],
    ],
    background: [
      ['Số vụ tai nạn giao thông ở {p} đã giảm.', '{p} coi an toàn giao thông là việc của mọi nhà.'],
      ['{p} nằm trên tuyến giao thông đông xe.'],
    ],
  },
  {
    id: 'bien-dao',
    wordings: [
      [
        'biển, đảo; chống khai thác hải sản bất hợp pháp',
        'kinh tế biển, nghề cá',
        'phát triển kinh tế biển, bảo vệ chủ quyền biển đảo',
        'khai thác, nuôi trồng thủy sản bền vững',
      ],
      ['tuyên truyền biển, đảo quê hương', 'đánh bắt, nuôi trồng hải sản; chủ quyền biển, đảo'],
    ],
    background: [
      ['Nghề biển nuôi sống hơn nửa dân số {p}.', 'Kinh tế biển vẫn là chỗ dựa của {p}.'],
      ['Người {p} sống nhờ biển từ nhiều đời.'],
    ],
  },
  {
    id: 'dan-toc',
    wordings: [
      [
        'công tác dân tộc, tôn giáo',
        'đồng bào dân tộc thiểu số',
        'chính sách dân tộc, đoàn kết tôn giáo',
        'đời sống vùng đồng bào dân tộc thiểu số và miền núi',
      ],
      ['đồng bào các dân tộc, các tôn giáo', 'công tác dân tộc'],
    ],
    background: [
      ['Hơn một nửa dân số {p} là đồng bào các dân tộc.', 'Các chính sách dân tộc đang giúp {p} bớt khó.'],
      ['{p} có chín dân tộc cùng sinh sống.'],
    ],
  },
  {
    id: 'den-on',
    wordings: [
      [
        'đền ơn đáp nghĩa, chăm sóc người có công',
        'uống nước nhớ nguồn',
        'chăm lo gia đình chính sách, người có công',
        'công tác thương binh, liệt sĩ',
      ],
      ['công tác đền ơn đáp nghĩa', 'tri ân các anh hùng, liệt sĩ, người có công'],
    ],
    background: [
      [
        '{p} luôn coi đền ơn đáp nghĩa là việc làm thường ngày.',
        'Người có công ở {p} đều có mức sống bằng hoặc hơn hàng xóm.',
      ],
      ['Việc tri ân người có công được {p} làm quanh năm.'],
    ],
  },
];

/** Nobody promised to write of these. */
export const EVERYDAY = 'doi-thuong';
