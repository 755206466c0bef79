// The same verb is another promise in the press's mouth than in the other side's: "giới thiệu chuyên gia" is information when
// an office does it and telling when a paper does; "giải thích thủ tục" the other way round. Looked at before the rules that
// do not ask whose the promise is.
import { here, loose, matchAt } from './folded-text.ts';
import type { CommitmentKind } from './model.ts';
import type { Obliged } from './subjects.ts';

type Rule = readonly [CommitmentKind, string];

const REPORTERS = '(phóng viên|nhà báo|báo chí|đoàn làm phim|ê-?kíp|quay phim|người làm báo|toà soạn)';

/** Whoever does it. */
const ANYBODY: readonly Rule[] = [
  ['coverage.events', '(truyền hình|tường thuật|phát sóng|phát|livestream) trực tiếp'],
  [
    'information.respond',
    '(không|chớ|đừng) [^;,]{0,12}(từ chối|né|né tránh|đùn đẩy|tránh mặt|trả lời|để [^;,]{3,24} chờ)',
  ],
  ['access.facilitate', '(không|chớ|đừng|yêu cầu[^;]{3,30} không) (ngăn|cản|ngăn cản|cản trở|gây khó|làm khó)'],
  [
    'governance.quality',
    '(không|chớ|đừng|tránh) (?!(?:giao chỉ tiêu|ép|thu|để quy|né|từ chối|giữ thông)|(?:để|bỏ qua|bỏ sót|quên)[^;]* nào)[\\p{L}]+ [^;]*',
  ],
  [
    'joint.award',
    '(phát động|lập|mở|trao|đặt|tổ chức|thành lập|duy trì)( [^;,]{0,12})? giải( thưởng| ảnh| báo chí| \\p{L}+)? ?["“][^;]*',
  ],
  ['joint.event', '(phát động|khởi xướng) [^;]+'],
  ['information.exchange', '(chia sẻ|trao đổi)( với nhau| cho nhau) [^;]+'],
  [
    'joint.production',
    '(cử|bố trí|mời|phân công|giới thiệu)[^;,]{0,40} (ngồi|dự|tham gia|lên|vào|làm khách)( \\p{L}+)? (phòng thu|trường quay|sóng|toạ đàm|chương trình (?:phát|truyền|đối))|(chung tay|chung sức|cùng nhau|cùng|hợp tác|phối hợp|bắt tay) (quay|làm phim|làm \\d+ phim|dựng phim|sản xuất|thực hiện phim|làm (video|clip|podcast))',
  ],
  [
    'governance.report',
    '(cứ |mỗi |hằng |hàng |định kỳ |cuối |đầu |giữa |trước |sau |vào |\\d+ tháng |sáu tháng |ba tháng |hai năm |một năm )[^;]{0,60} (kiểm điểm|ngồi lại|ngồi với nhau|gặp nhau|gặp mặt|điểm việc|rà việc|rà soát|kiểm lại|kiểm kê|soát xét|nhìn lại|nhìn nhận|chấm điểm|đối chiếu|đánh giá|họp|giao ban|sơ kết|tổng kết)|(ngồi lại|chấm điểm|soát xét|kiểm kê|điểm việc|nhìn nhận|đối chiếu (?:kết quả|khối lượng|số liệu thực))|((cuối|đầu|ngày|vào|hằng|hàng|mỗi|trước) [^;,]{1,40} ?,? )?(gửi|lập|nộp)[^;,]{0,20} (thống kê|bảng thống kê|bảng kê|báo cáo (?:phát sóng|lượt|kết quả|khối lượng|tháng|quý))',
  ],
  [
    'governance.focal',
    '(giao|cử|phân công|chỉ định|lấy|cắt|cắt cử)[^;]{2,60} (làm đầu mối|đầu mối|giữ liên lạc|liên lạc|lo riêng|làm nơi nhận)',
  ],
  [
    'subscription.buy',
    '(trích quỹ |vận động [^;,]{3,40} )?(đặt mua|mua|đặt) \\d[\\d.]* (số|tờ|suất|cuốn|tài khoản|bản)( báo)?',
  ],
  [
    'subscription.support',
    '(biếu|tặng) (mỗi \\p{L}+ )?\\d[\\d.]* (tờ|cuốn|số|bản|suất)|(đưa|giới thiệu|phát hành|chuyển)( các| tờ)? (ấn phẩm|tạp chí|nguyệt san|tuần báo|tờ báo|số báo|báo)( của \\p{L}+)? (vào tủ sách|vào thư viện|tới|đến|về)',
  ],
  [
    'finance.fund',
    '(miễn (công|phí|cước|tiền)|(mỗi [\\p{L} ]{2,14})?tự (bảo đảm|lo|chịu|chi trả|trang trải)|(bố trí|chi|dành|thu xếp|trích|góp|cấp|hỗ trợ) (khoảng )?\\d[\\d.,]* (triệu|tỷ|nghìn))',
  ],
  [
    'feedback.answer',
    '(mời|cử) (luật sư|chuyên gia|bác sĩ)[^;,]{0,12} (giải đáp|trả lời|tư vấn)|dành (đất|chỗ|trang) cho (thư|ý kiến|tiếng nói)|(thư|đơn|câu hỏi) nào cũng',
  ],
  [
    'joint.event',
    '(dựng|lập|mở|đặt) (gian|quầy|góc trưng|sạp)( [\\p{L}]+){0,3}|(hội nghị|họp báo|cuộc thi|đêm văn nghệ|lễ hội|hội thảo|triển lãm|ngày hội)(?! (?:phối|giao ban|sơ|tổng))',
  ],
  ['data.share', '(góp|đưa|nộp|bổ sung)[^;,]{2,24} (kho|thư viện|ngân hàng) (ảnh|tư liệu|dữ liệu|phim)'],
];

/** An office, a committee, a society. */
const NOT_PRESS: readonly Rule[] = [
  [
    'access.facilitate',
    `(cử|cắt cử|bố trí|phân công)[^;,]{0,34} (dẫn đường|phiên dịch|dẫn phóng|đưa phóng|đi cùng)[^;]*|(đưa|dẫn|đón|mời|cho|chở|xếp chỗ|để dành|dành|giữ|nhường|chừa)[^;,]{0,24} ${REPORTERS}|tạo (thuận lợi|điều kiện)[^;]{0,40}|miễn vé|(lo|thu xếp|xếp|sắp xếp|bố trí) (chỗ|đò|xe|tàu|ghe|nơi|đường truyền|chỗ ngồi)|(dành|giành|nhường|bố trí) [^;]{0,20}(góc|phòng|điểm|chỗ|nhà văn hoá)( [\\p{L}]+){0,5} (làm|cho|để)`,
  ],
  [
    'information.direct-units',
    '(yêu cầu|chỉ đạo|nhắc|giao|dặn|đôn đốc) [^;]{2,60} (báo tin|báo cáo sự|gửi tin|cung cấp|thông báo|trả lời|phát ngôn)',
  ],
  [
    'information.respond',
    '(trả lời|giải đáp|phúc đáp)[^;]{0,50}(của|do) (bên [ab]|báo|đài|kênh|tạp chí|toà soạn|phóng viên|hãng)[^;]*',
  ],
  [
    'information.supply',
    '(cung ứng|cung cấp) [^;]+|cập nhật[^;]{4,90} (cho|gửi) (báo|đài|kênh|tạp chí|toà soạn|hãng|bên)|(soạn|tổng hợp|chuẩn bị|biên soạn|trích)[^;]{2,50} (gửi|chuyển|cho)|giới thiệu (?!(?:và |,)?(?:quảng bá|hình ảnh|rộng rãi))[^;]+|mở tài khoản[^;]{0,20} (tra|truy cập|xem)|nhắn[^;,]{0,40}|(chia sẻ|giao|chuyển|gửi|trao) (bảng|hồ sơ|tài liệu|hình ảnh|số liệu|lịch|danh sách|văn bản|kết quả|thông tin)[^;]*|báo (?!chí|cáo|điện|in |hiếu|động|công)(\\p{L}+ )[^;]{4,}',
  ],
  ['data.publish', '(công bố|đưa|công khai|đăng)[^;]{2,50} (cổng dữ liệu|bảng điện tử|dữ liệu mở)'],
  ['feedback.advise', '(nhận xét|góp ý|nhắc nhở|phản biện)[^;]*'],
];

const PRESS: readonly Rule[] = [
  ['coverage.law', '(giải thích|diễn giải|cắt nghĩa) [^;]+'],
  [
    'coverage.column',
    '(dành|mở|giữ|ra|in|đặt|duy trì|làm) (một |thêm |riêng |đều |hẳn )?(góc|cột|mục|trang|chỗ|ô) [^;]*',
  ],
  ['training.course', '(dạy|bày|chỉ|kèm|truyền nghề|đứng lớp|chỉ dẫn)( cho| dẫn)? (?!rõ|ra|thẳng|trích)[^;]+'],
  [
    'coverage.multichannel',
    '(cắt|dựng lại|chuyển|phát lại|đăng lại|đăng bản ghi)[^;]{0,30} (clip|video|youtube|tiktok|spotify|facebook|nền tảng|trên|lên)[^;]*',
  ],
  [
    'access.assign',
    '(cắm|cử|có|dành|để|cắt)( hẳn| thêm| riêng)? (một|hai|ba|\\d+)[^;,]{0,14} (phóng viên|cây bút|nhà báo|biên tập viên)',
  ],
];

const compiled = (rules: readonly Rule[]) => rules.map(([kind, pattern]) => [kind, here(pattern)] as const);
const [OF_ANYBODY, OF_OTHERS, OF_PRESS] = [ANYBODY, NOT_PRESS, PRESS].map(compiled);
const BEFORE = loose(
  '^((sẽ|có trách nhiệm|có nhiệm vụ|cam kết|tiếp tục|chủ động|kịp thời|thường xuyên|tích cực|cũng|đều|cùng nhau|thì|đều đặn),? )+',
  'u',
);

/** Null when it does not matter whose the promise is. */
export function kindBySide(folded: string, who: Obliged): CommitmentKind | null {
  const deed = folded.slice(BEFORE.exec(folded)?.[0].length ?? 0);
  const sided = who === 'both' ? [] : who.kind === 'press' ? OF_PRESS! : OF_OTHERS!;
  for (const [kind, rule] of [...OF_ANYBODY!, ...sided]) if (matchAt(rule, deed, 0) > 0) return kind;
  return null;
}
