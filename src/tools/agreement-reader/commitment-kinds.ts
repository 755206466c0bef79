// Which kind of promise a clause is. The order of tests matters: the first that hits decides, and telling ("tuyên truyền")
// comes last because nearly every promise contains the word.
import { has, words } from './folded-text.ts';
import { kindOfDeed } from './kind-of-deed.ts';
import type { CommitmentKind } from './model.ts';

const RULES: readonly [CommitmentKind, RegExp][] = [
  [
    'governance.quality',
    words(
      '^((bảo đảm|đảm bảo)[^;]{0,50}(khách quan|trung thực|chính xác|đúng sự thật|tiến độ|chất lượng|đúng quy định|đúng thời)|chịu trách nhiệm (về|trước)|(duyệt|kiểm duyệt|thẩm định|phê duyệt) nội dung)',
      'u',
    ),
  ],
  ['governance.implement', words('^(phổ biến,? )?quán triệt|tổ (công tác|giúp việc)', 'u')],
  ['access.facilitate', words('^hỗ trợ (các )?(phóng viên|nhà báo|đoàn công tác|nhóm phóng viên)', 'u')],
  [
    'data.product',
    words('^cập nhật[^;,]{0,14}(số liệu|dữ liệu)|^kết nối[^;,]{0,24}(cổng|trang|website|hệ thống)', 'u'),
  ],
  ['feedback.monitor', words('^(theo dõi|nắm bắt|nắm)[^;,]{0,12}dư luận|đơn thư', 'u')],
  ['subscription.buy', words('^(đặt )?mua \\d+')],
  ['feedback.orient', words('^định hướng (thông tin|dư luận|tuyên truyền)', 'u')],
  ['joint.production', words('kịch bản|bản thảo|ma-?két')],
  [
    'joint.social',
    words('(vận động|ủng hộ|trao|tặng|gây)[^;,]{0,40}(quỹ|học bổng|nhà tình|suất quà|áo phao|từ thiện)'),
  ],
  ['access.housing', words('hỗ trợ[^;,]{0,20}(phương tiện|xe|chỗ|nơi|địa điểm|máy móc|trang thiết bị|đi lại)')],
  [
    'governance.approve',
    words('^(đã )?(thống nhất|nhất trí|đồng ý)( về)? (chủ trương|phương án|nội dung dự thảo)', 'u'),
  ],
  ['governance.security', words('giữ bí mật|bảo mật|bảo vệ (nguồn tin|bí mật|hồ sơ)|bí mật (nhà nước|công tác)')],
  [
    'coverage.broadcast',
    words(
      '^(sản xuất|xây dựng và phát|phát sóng|dàn dựng)[^;]{0,90}(phát sóng|phát trên|trên sóng|truyền hình|phát thanh)',
      'u',
    ),
  ],
  [
    'correction.refute',
    words(
      '(đối chiếu|kiểm chứng)[^;,]{0,10} xác minh|(cảnh báo|bóc trần|vạch trần|phanh phui)[^;]{0,60}(giả|lừa đảo|vi phạm)|(phản bác|bác bỏ|đấu tranh|xác minh|xử lý|ngăn chặn|gỡ bỏ|cảnh báo|phòng, chống|phản biện|kiểm chứng)[^;]{0,80}(sai trái|sai sự thật|xuyên tạc|tin giả|thông tin giả|xấu độc|xấu, độc|thù địch|sai lệch|chưa chính xác|bịa đặt)',
    ),
  ],
  [
    'correction.publish',
    words('đính chính|cải chính|phản hồi thông tin sai|thông tin (báo nêu )?(sai|chưa chính xác)'),
  ],
  [
    'subscription.buy',
    words(
      '(đặt )?mua( và (đọc|sử dụng))?( (các )?(ấn phẩm|tờ))?( (của )?|, đọc )(báo|tạp chí)|đặt báo|mua( và)? đọc|phát hành báo|(phát triển|tăng) số lượng phát hành|chỉ thị (số )?11|đặt mua|tài khoản đọc|(đọc và làm theo|sử dụng) báo|mua báo',
    ),
  ],
  [
    'finance.pay',
    words(
      'kinh phí|chi phí|hoá đơn|tiền ăn|công tác phí|tạm ứng|thanh toán|nghiệm thu|dự toán|triệu đồng|tỷ đồng|chi trả|nhuận bút|thanh lý hợp đồng|giá trị hợp đồng',
    ),
  ],
  [
    'training.course',
    words(
      'đào tạo|tập huấn|bồi dưỡng|(hướng dẫn|chỉ dẫn)[^;,]{0,40}(cách|cán bộ|viết|kỹ năng|cộng tác viên)|làm quen kỹ năng|(mở|tổ chức)( \\d+| các)? lớp|hỗ trợ (về )?(chuyên môn|nghiệp vụ)|hỗ trợ (nâng cao )?kỹ năng|kỹ năng (viết|truyền thông|phát ngôn|làm báo|cung cấp)|chia sẻ kinh nghiệm|hướng dẫn (nghiệp vụ|kỹ năng)|truyền thông số, sử dụng|nghiệp vụ (báo chí|truyền thông)',
    ),
  ],
  [
    'data.microsite',
    words(
      '(nâng cấp|xây dựng|thiết lập|vận hành|mở)[^;,]{0,30} (chuyên trang|trang thông tin)[^;]{0,120}(\\.vn|hiện có|điện tử)',
    ),
  ],
  [
    'data.product',
    words(
      '(bàn giao|cung cấp|lưu trữ)[^;]{0,30}(file|bản ghi|tệp)|(chia sẻ|cung cấp)[^;,]{0,20}(hình ảnh camera|tín hiệu)|hệ thống dữ liệu|cơ sở dữ liệu|kho (dữ liệu|tư liệu)|dữ liệu (số|mở)|dữ liệu dùng chung|cập nhật[^;,]{0,30}dữ liệu|thông tin dữ liệu|(chia sẻ|trao đổi|khai thác|dùng chung|kết nối|tích hợp)[^;,]{0,30}(dữ liệu|tư liệu|tín hiệu|kho ảnh)|số hoá|đường dẫn|liên kết (trang|website)',
    ),
  ],
  [
    'information.direct-units',
    words('(chỉ đạo|yêu cầu|giao|đề nghị)[^;]{0,120}cung cấp[^;]{0,40}(thông tin|tài liệu|số liệu|tư liệu)'),
  ],
  ['information.exchange', words('thông tin hai chiều|(trao đổi|chia sẻ)[^;,]{0,20}(thông tin|số liệu)')],
  [
    'information.respond',
    words(
      'trả lời (phỏng vấn|bạn đọc|báo chí)|né tránh câu hỏi|phản hồi (các |những )?(vấn đề|thông tin|nội dung)[^;]{0,20} báo|(trả lời|giải đáp)[^;]{0,40}(báo|báo chí|câu hỏi|kiến nghị|cơ quan báo)|người phát ngôn|phát ngôn',
    ),
  ],
  [
    'information.supply',
    words(
      '(gửi|chuyển|báo)[^;,]{0,24}(lịch|tin tức|thông tin|danh sách|chương trình công tác|văn bản|tài liệu)|báo trước|có thông tin chính thức|(điểm báo|tổng hợp thông tin)[^;]{0,60} gửi|cung cấp[^;]{0,40}(danh sách|tin hằng ngày|tin |quy trình|bản đồ|kết quả)|cung cấp[^;]{0,60}(thông tin|tài liệu|số liệu|tư liệu|văn bản|lịch|kế hoạch|nội dung|tin, bài|hình ảnh|nhân vật)|thông báo (kịp thời |trước )?(lịch|quan điểm|kế hoạch|cho (báo|đài))|(gửi|chuyển)[^;,]{0,30}(thông tin|tài liệu|lịch công tác|báo cáo)[^;,]{0,30}(cho|đến) (báo|đài|toà)|định hướng thông tin cho',
    ),
  ],
  [
    'access.events',
    words(
      'mời (các )?(phóng viên|nhà báo|báo|đài|cơ quan báo chí)|((phóng viên|báo|đài|pv)[^;]{0,60}(tham dự|dự)|mời)[^;]{0,60}(hội nghị|hội thảo|sự kiện|kỳ họp|phiên họp|cuộc họp|buổi làm việc|lễ|hoạt động)',
    ),
  ],
  ['access.field', words('đi (cơ sở|thực tế)|tìm hiểu thực tế|thâm nhập thực tế')],
  [
    'access.facilitate',
    words(
      'bảo vệ (phóng viên|nhà báo)|(đi cùng|cùng đi)( với)? (phóng viên|nhà báo)|(ăn nghỉ|chỗ nghỉ|nơi nghỉ|bố trí (tàu|xe|thuyền)|phương tiện)[^;]{0,60}(phóng viên|nhà báo|đoàn|báo)|tạo (mọi )?(điều kiện|thuận lợi)[^;]{0,60}(phóng viên|nhà báo|báo|đài|pv|cộng tác viên|tác nghiệp|tiếp cận|môi trường|cổng|tạp chí)|tác nghiệp|thẻ (ra vào|tác nghiệp)|(cử|phân công|bố trí)[^;,]{0,20}(phóng viên|biên tập viên|nhà báo)|cơ sở vật chất|văn phòng (thường trú|đại diện)|nơi làm việc|phương tiện đi lại|bố trí (xe|chỗ|phương tiện)|tiếp cận (thông tin|nguồn tin)',
    ),
  ],
  [
    'feedback.reflect',
    words(
      '(tập hợp|thu thập|nắm bắt|nắm|tiếp nhận)[^;,]{0,24}(phản ánh|ý kiến|tâm tư|kiến nghị)|trả lời[^;,]{0,24}(phản ánh|kiến nghị|ý kiến|công khai)|(ý kiến|kiến nghị|phản hồi|phản ánh|tâm tư|nguyện vọng|thắc mắc)[^;]{0,40}(người dân|nhân dân|dư luận|bạn đọc|khán giả|cử tri|doanh nghiệp|công dân|thính giả)|(người dân|nhân dân|bạn đọc|cử tri|dư luận)[^;,]{0,30}(phản ánh|kiến nghị|góp ý|hiến kế)|tâm tư,? nguyện vọng|cầu nối|hiến kế|góp ý|đường dây nóng|hộp thư|đơn thư|thông tin phản hồi|định hướng dư luận|phản ánh[^;,]{0,40}đến người dân|giải đáp',
    ),
  ],
  [
    'governance.report',
    words(
      'sơ kết|tổng kết|báo cáo[^;]{0,40}(kết quả|tiến độ|đánh giá|quý|tháng|năm)|báo cáo, đánh giá|đánh giá[^;,]{0,20}(kết quả|hiệu quả|thực hiện|việc)|rút kinh nghiệm|họp (định kỳ|giao ban)|giao ban(?! (?:tuyên|dân|tổ|nội|quản|chỉ|biên))|kiểm điểm',
    ),
  ],
  ['governance.focal', words('đầu mối|cử (cán bộ|người|lãnh đạo)|phân công (cán bộ|lãnh đạo|đồng chí)|tổ giúp việc')],
  [
    'joint.event',
    words(
      '(tổ chức|phối hợp|đồng tổ chức|triển khai)[^;]{0,60}(toạ đàm|hội thảo|diễn đàn|cuộc thi|giải thưởng|giải báo chí|giải chạy|giao lưu|từ thiện|an sinh|sự kiện truyền thông|chương trình nghệ thuật|ngày hội|triển lãm|hội chợ|nhịp cầu|talkshow|họp báo)|toạ đàm|cuộc thi|từ thiện|an sinh xã hội|tặng|trao tặng|ủng hộ',
    ),
  ],
  [
    'joint.event',
    words(
      '(phối hợp|cùng nhau|cùng|đồng) tổ chức (?!(?:tuyên|thông tin|họp|sơ kết|tổng kết|thực hiện|triển khai|giao ban))',
    ),
  ],
  [
    'joint.production',
    words(
      '(phối hợp|cùng|đồng) (sản xuất|xây dựng|thực hiện) (các )?(chương trình|phóng sự|phim|video|tác phẩm|ấn phẩm)',
    ),
  ],
  [
    'governance.plan',
    words(
      '(xây dựng|ban hành|lập)( và (triển khai|thực hiện))? (kế hoạch|chiến lược)|kế hoạch (hằng|hàng) năm|kế hoạch (chi tiết|cụ thể)|chiến lược truyền thông',
    ),
  ],
  [
    'coverage.column',
    words(
      '(mở|duy trì|xây dựng|thực hiện|sản xuất|phát sóng|đăng tải|triển khai|dành|ưu tiên|bố trí)[^;]{0,40}(chuyên mục|chuyên trang|chuyên đề|tuyến bài|loạt bài|phóng sự|trang địa phương|phim tài liệu|bản tin|thời lượng|dung lượng|chương trình|\\d+ (?:tin|bài|video|clip|kỳ|số)|tin, bài|tin bài|chương trình (phát thanh|truyền hình))',
    ),
  ],
  [
    'governance.implement',
    words(
      'bám sát (chương trình|nội dung|kế hoạch)|cụ thể hoá|thực hiện tốt (các )?(nội dung|nhiệm vụ)|(thực hiện|triển khai)[^;,]{0,30}(nội dung|nội dung đã|chương trình|quy chế|thoả thuận|kế hoạch|bản ghi nhớ)( này| phối hợp| đã)?( ký| hợp tác)?',
    ),
  ],
  ['coverage.multichannel', words('tiếp âm|tiếp sóng|phát lại')],
  ['governance.coordinate', words('(sự )?phối hợp(,? gắn kết)? chặt chẽ|gắn kết chặt chẽ|sự phối hợp')],
  [
    'coverage.exemplars',
    words('gương (người tốt|điển hình)|người tốt, việc tốt|điển hình|mô hình|cách làm hay|biểu dương|nhân tố mới'),
  ],
  ['coverage.events', words('(các |những )?sự kiện|ngày lễ|kỷ niệm|lễ hội')],
  ['coverage.promote', words('quảng bá|lan toả|hình ảnh|tiềm năng|thế mạnh|thương hiệu|xúc tiến')],
  ['coverage.on-demand', words('theo yêu cầu|đặt hàng')],
  [
    'coverage.multichannel',
    words('các nền tảng|đa nền tảng|đa phương tiện|nhiều hình thức|mạng xã hội|báo in|fanpage|trên sóng|hạ tầng số'),
  ],
  ['coverage.accompany', words('đồng hành')],
  [
    'coverage.topic',
    words(
      'tuyên truyền|tuyên tuyền|truyền thông|tường thuật|viết (tin|bài|về|và đăng)|thông tin về|thông tin sự|thông tin|phản ánh|đăng tải|đăng|phát sóng|đưa tin|tuyến bài|loạt bài|giới thiệu|truyền tải|tin, bài|tin bài|phổ biến|bài viết',
    ),
  ],
  ['governance.quality', words('chất lượng|trung thực|khách quan|tiến độ|đúng pháp luật|đúng quy định|tôn chỉ')],
  ['governance.support', words('tạo điều kiện|hỗ trợ|quan tâm|giúp đỡ|chia sẻ')],
  ['governance.coordinate', words('phối hợp|thống nhất|trao đổi|tham mưu')],
  [
    'governance.improve',
    words('nâng cao|đẩy mạnh|tăng cường|đổi mới|thực hiện|triển khai|bảo đảm|đảm bảo|chịu trách nhiệm|tuân thủ'),
  ],
];

const OPENS_TELLING = words(
  '^(?:(?:tiếp tục|chủ động|kịp thời|thường xuyên|tích cực|tập trung|chú trọng|ưu tiên|cùng|sẽ|đẩy mạnh|tăng cường|thực hiện|phối hợp(?: chặt chẽ)?|trong việc|làm tốt|công tác|dung lượng lớn|các hoạt động|hơn nữa|có hiệu quả|nâng cao|hiệu quả|chất lượng),? )*(?:tuyên truyền|tuyên tuyền|truyền thông|quảng bá|giới thiệu|biểu dương|đăng tải|đăng|phản ánh|phát hiện|thông tin(?! (?:hai chiều|dữ liệu|phản hồi)))',
);

/** Null when nothing in the words is promised or told. */
export function kindOf(given: string): CommitmentKind | null {
  // What opens with telling is telling, whatever it tells of ("Tuyên truyền … Kế hoạch hằng năm").
  const folded = given.replace(MANNER, '');
  const deed = kindOfDeed(folded);
  if (deed) return deed;
  if (has(NAMES_PEOPLE, folded)) return 'information.supply';
  const telling = has(OPENS_TELLING, folded);
  for (const [kind, rule] of RULES) {
    if (
      telling &&
      (!TELLING_KINDS.test(kind) ||
        (kind.startsWith('feedback') &&
          !/ý kiến|tâm tư|nguyện vọng|bức xúc|kiến nghị|phản ánh của|đến người dân/u.test(folded)) ||
        (kind.startsWith('training') && !/tập huấn|bồi dưỡng|kỹ năng/u.test(folded)))
    )
      continue;
    if (has(rule, folded)) return kind;
  }
  return null;
}

/** How something is done, before what is done. */
const MANNER =
  /^(?:(?:sẽ|có trách nhiệm|có nhiệm vụ|cam kết|tiếp tục|chủ động|kịp thời|thường xuyên|tích cực|định kỳ|hằng năm|hằng quý|hằng tháng|phấn đấu),? )+/u;
/** Whom a reporter may talk to is information, though the word is "giới thiệu". */
const NAMES_PEOPLE = words(
  '^giới thiệu[^;]{0,40}(nhân vật|người|doanh nghiệp|địa bàn|cơ sở)[^;]{0,30}(phóng viên|phỏng vấn|nhà báo|cho (báo|đài))',
  'u',
);
const TELLING_KINDS = /^(?:coverage|correction\.refute|feedback|training|data\.microsite|information\.exchange)/u;

/** True when the kind was found by weak words only, too little to call a lone clause a promise. */
export function isWeak(kind: CommitmentKind): boolean {
  return kind === 'governance.improve' || kind === 'governance.support';
}
