// The words by which a story says: this was agreed, this is promised, this is asked, this is hoped, this is past.
import { here, loose, words } from './folded-text.ts';

export const BACKGROUND = loose(
  '^["“]?\\s*(trong (những|các|nhiều) năm qua|trong thời gian qua|thời gian qua|những năm qua|nhiều năm qua|những năm gần đây|giai đoạn trước|trước đó|trước đây|năm qua|qua \\d+ năm|sau \\d+ năm|trong \\d+ năm qua|trong nhiệm kỳ|thực tế cho thấy|hiện nay|được biết|năm 20\\d\\d vừa qua|từ năm|kết quả|căn cứ|việc ký kết|thông qua công tác|thông qua chương trình|thông tin về những|những thông tin|nhân dịp|dịp này|lễ ký kết|buổi lễ|quang cảnh|mục đích|về kết quả|cùng ngày|chương trình phối hợp .{0,60}(được (triển khai|xây dựng|ký)|nhằm))',
);
export const PAST = words(
  'đã (tích cực|phối hợp|thực hiện|triển khai|đạt|góp phần|tổ chức|cung cấp|đăng|có|thực sự|tập trung|đăng tải|xuất bản|ghi nhận|được|tuyên truyền|duy trì|mở|xây dựng)|đạt được (nhiều )?kết quả|đánh giá cao|có ý nghĩa|ghi nhận',
);
export const CLOSES = loose(
  '^\\W*((điều|mục|phần|chương)? ?[\\divx]{1,4}[.:)]?\\s*)?(mục đích|yêu cầu|nguyên tắc|căn cứ|phạm vi(?! (?:hợp|phối))|đối tượng|cơ sở pháp lý|thông tin chung|các bên ký|nơi nhận)',
);
export const DUTY_HEAD = loose(
  '^\\W*((điều|mục|phần|chương)? ?[\\divx]+[.:)]?\\s*)?(\\d+[.)]\\s*)?([a-zđ][.)]\\s*)?(trách nhiệm|nhiệm vụ|vai trò|phần việc|quyền và (trách nhiệm|nghĩa vụ)|quyền hạn|nghĩa vụ|phân công|về phía|đối với)( (và quyền|và nghĩa vụ|thực hiện))?( của)?( các| mỗi| hai)?( bên(?! [abc]))?:?\\s*',
);
export const CONTENT_HEAD = loose(
  '^\\W*((điều|mục|phần|chương)? ?[\\divx]+[.:)]?\\s*)?(nội dung|hình thức|lĩnh vực|phương thức|trách nhiệm chung|các nội dung|tổ chức thực hiện|điều khoản|kinh phí|cơ chế|chế độ|công tác)( [\\p{L},]+){0,8}:?\\s*$',
);
export const CONTENT_FRAME = words(
  '(nội dung|trọng tâm|lĩnh vực|nhiệm vụ|hoạt động|vấn đề|nhóm việc|việc)( \\p{L}+,?){0,6}( (gồm|bao gồm|là|như|sau|như sau|sau đây|tập trung vào|cụ thể|chính|chủ yếu|trọng tâm))?\\s*(?=:)|(tập trung|trọng tâm|chú trọng)( \\p{L}+){0,3} (vào|ở)? ?(\\d+|một số|các|những|ba|bốn|năm|sáu)( \\p{L}+,?){0,6}(?=:)|(thực hiện|triển khai|thống nhất)( \\p{L}+){0,4} (nội dung|việc|nhiệm vụ)( \\p{L}+){0,4}(?=:)|có trách nhiệm(?=:)|cam kết(?=:)|thống nhất(?=:)|cụ thể như sau(?=:)|như sau(?=:)|sau đây(?=:)|bao gồm(?=:)|(trọng tâm|nội dung)( \\p{L}+){0,3} (thoả thuận|chương trình|bản ghi nhớ|hợp đồng|quy chế|kế hoạch)( \\p{L}+){0,2} là|nội dung (phối hợp|hợp tác|ký kết)( \\p{L}+){0,4} tập trung vào|nội dung (phối hợp|hợp tác|ký kết)( \\p{L}+){0,5} (gồm|bao gồm)|nội dung (phối hợp|hợp tác|ký kết|thoả thuận) (là )?(nhằm|hướng tới|hướng đến)|(?<=^|[.;] )(quy chế|chương trình|thoả thuận|kế hoạch) (phối hợp|hợp tác)( \\p{L}+){0,3} tập trung( vào)?( việc)?',
);
export const THEO_DO = here(
  'trong khuôn khổ (?:chương trình|thoả thuận|hợp tác|nội dung|bản ghi nhớ|quy chế)[^,;:.]{0,60}(?=,)|(?:theo|trên) (?:đó|(?:nội dung|chương trình|quy chế|thoả thuận|kế hoạch|biên bản|bản ghi nhớ|hợp đồng|tinh thần)[^,;:.]{0,150})(?=[,:])|(?:hợp đồng|chương trình|thoả thuận|quy chế|biên bản|bản ghi nhớ)(?: [\\p{L}\\d]+){0,6} (?:quy định|nêu rõ|ghi rõ|xác định)(?: rõ| rằng)?|cụ thể(?=[,:])|tại (?:lễ|buổi|hội nghị|chương trình|quy chế|bản)[^,;:.]{0,50}(?=, (?:hai|các|ba|2|3) (?:bên|đơn vị|cơ quan))',
);
export const AGREES = here(
  '(?:(?:cũng|đã|đi đến|cùng|sẽ|tiếp tục|thường xuyên|luôn|đều|nhất trí|thống nhất|cam kết) )*(?:thống nhất|cam kết|nhất trí|phối hợp|tập trung|triển khai|thực hiện|xây dựng|tăng cường|đẩy mạnh|tiếp tục|cùng|tổ chức|trao đổi|hợp tác|chia sẻ|cung cấp|có trách nhiệm|sẽ|thường xuyên|định kỳ|cử|duy trì|chủ động|hỗ trợ|tạo điều kiện|chịu trách nhiệm|thông qua|chú trọng|quan tâm)',
);
/** "đã thống nhất quy chế phối hợp tuyên truyền trong thời gian tới": the paper itself, none of its promises. */
export const AGREED_PAPER = loose(
  '^(?:cũng |đã |cùng )*(?:thống nhất|thông qua|nhất trí)(?: thông qua)?(?: (?:các|một số|về))?(?: (?:nội dung|dự thảo|bản))* (?:quy chế|chương trình|thoả thuận|kế hoạch|biên bản|bản ghi nhớ)[^;:]{0,190}$',
  'u',
);
/** "đã trao đổi những vấn đề …": was talked about. */
export const EXCHANGED = here(
  'đã (?:cùng )?(?:nhau )?(?:tập trung )?(?:trao đổi|thảo luận|bàn|làm rõ)(?:,| các| những| về| một số| ý kiến| nhiều)',
);
/** "Quy chế nêu rõ:", "Bản thỏa thuận chia việc rành mạch.", "Chương trình ghi những gì?": what follows are the promises. */
export const OPENS_LIST = loose(
  '(?:(?:quy chế|chương trình|thoả thuận|biên bản|bản ghi nhớ|kế hoạch|hợp đồng|văn bản|nội dung|phạm vi|trọng tâm|(?:hai|ba|bốn|các|đôi|mỗi) (?:bên|phía|đơn vị|cơ quan)|trong đó|cụ thể|theo đó)(?:,? [^.;:?]{0,80})?)(?:nêu rõ|nêu|ghi rõ|ghi nhận|ghi|gồm có|gồm|bao gồm|quy định|xác định|xác lập|thống nhất|cam kết|ấn định|phân công|phân vai|phân việc|chia việc|chia phần|chốt|liệt kê|đặt ra|thoả thuận|hứa với nhau|hứa|giao ước|như sau|sau đây|cụ thể|rành mạch|trách nhiệm|phần việc|đầu việc)(?: [^.;:?]{0,60})?(?<end>[:?]|$)',
  'u',
);
/** Without a colon the sentence must say that duties follow. */
export const DUTIES_SAID = words(
  'rành mạch|chia (việc|phần|vai)|phân (việc|vai)|hứa với nhau|trách nhiệm (của )?(mỗi|từng|các|hai|ba) (bên|phía|đơn vị)|phần việc (của )?(mỗi|từng|các|hai)|khá cụ thể|như sau|sau đây|những gì|đầu việc|từng việc',
);
export const PASSED = here('(?:đã |cùng |cũng )*(?:thông qua|ký kết)');
export const SIGN_ONLY = loose('^[^;:]{0,40}(ký kết|ký|tổ chức (lễ|hội nghị)|tiến hành ký)(?!\\p{L})');
export const PLEDGES = here(
  '(?:(?:cũng|luôn|đã|rất|xin|hoàn toàn|mong muốn được) )*(?:sẽ|cam kết|tiếp tục|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|xác định sẽ|xác định(?= tập trung)|truyền hình trực tiếp|phải có|chủ động|cử|bố trí|mở|duy trì|đăng|tạo điều kiện|cung cấp|thực hiện|hỗ trợ|phối hợp|tổ chức|tuyên truyền|tập trung|xây dựng|chỉ đạo|giao|ưu tiên|dành|đặt mua|thông tin|phản ánh|giới thiệu|trao đổi|kịp thời|thường xuyên|định kỳ|bảo đảm|đảm bảo|mời|tiếp nhận|thanh toán|chi trả|đồng hành|triển khai|tăng cường|đẩy mạnh|phát huy|đào tạo|tập huấn|sản xuất|quảng bá|chủ trì|tham mưu|làm đầu mối|là đầu mối|chia sẻ|đề xuất|phát sóng|đăng tải|vận động)',
);
export const NEEDS = here('(?:cũng |luôn |đều )?(?:cần|phải|nên|cần phải)');
export const ASKS = words(
  'đề nghị|mong muốn|mong rằng|mong|yêu cầu|kiến nghị|lưu ý|đề xuất|kêu gọi|nhắc nhở|nhắn nhủ|gửi gắm|căn dặn|dặn dò|trông đợi|khuyến nghị|đề đạt|mong mỏi|ngỏ ý muốn|gợi ý|nhắn gửi|chỉ xin|xin(?= (?:các báo|hai bên|anh chị em báo|toà soạn))|(?:nhờ|muốn|dặn|bảo|mong)(?= (?:các |hai |bên |phía |những )?(?:báo chí(?! chí)|cơ quan báo chí|nhà đài|anh em|báo|đài|tạp chí|kênh|toà soạn|nhà báo|phóng viên|phường|xã|sở|huyện|cục|chi cục)(?! (?:chí|cáo|sẽ|có|đã|cũng))(?!,))|quán triệt(?=:)|bày tỏ mong|(?<=(?:ông|bà|anh|chị|còn|cũng|chí) )(?:giao|nhờ|chỉ đạo|phân công|nhắc|dặn)',
);
export const HOPES = words('tin tưởng|kỳ vọng|hy vọng|hi vọng|tin rằng|tin chắc|bày tỏ tin tưởng|trông mong');
export const SAYS = words(
  'phát biểu|cho biết|cho hay|tiết lộ|ngỏ ý|hẹn|cam đoan|nguyện|nhận lời|quả quyết|tuyên bố|nói(?=[:,]| (?:rằng|đài|báo|xã|phường|sẽ|bà|ông|hai|tờ|toà|tỉnh|huyện|sở)(?![\\p{L}]))|bộc bạch|trăn trở|nhắn nhủ|gợi ý|mong mỏi|bảo đảm|nhận trách nhiệm|nhấn mạnh|khẳng định|chia sẻ|bày tỏ|cho rằng|thông tin thêm|cam kết|hứa|nêu rõ|đề nghị|mong muốn|mong rằng|tin tưởng|yêu cầu|ghi nhận|đánh giá',
);
export const SPEECH = words(
  'phát biểu|thay mặt (lãnh đạo|ban)|(đại diện|lãnh đạo)[^,;.]{0,40} (cho biết|nhấn mạnh|khẳng định)',
);
export const NO_DEED = words(
  'sẽ (đạt|là (bước|dịp|cơ sở|tiền đề|động lực)|giúp (cho |nâng|tăng|thúc|việc|công tác|người dân|nhân dân)|góp phần|có ý nghĩa|mang lại|mở ra|tạo (bước|động|ra bước)|thành công)|trân trọng|cảm ơn|chúc mừng|vui mừng|nhận được sự quan tâm',
);
export const MOTTO = words('phương châm');
export const FOCAL = words('đầu mối là|giao (?=[^,;.]{3,60} làm (cơ quan )?đầu mối)');
export const LEAD_CLAUSE = here(
  '(?:trong|thời gian|giai đoạn|trên|để|với|nhằm|thông qua|căn cứ|bên cạnh|phát huy|xác định|cùng với|ngoài|tại|phát biểu|thay mặt|năm|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|định kỳ|kết thúc|cuối|đầu|mỗi năm|mỗi quý|về phía|đối với|do đó|vì vậy|theo|từ|sau|ngay|trước|qua|khi|đáp lại|nhất trí|trên cơ sở|tiếp nối|kế thừa|phần mình|về phần mình|đổi lại|đáp lời|bù lại|ngược lại|ở chiều ngược lại|ở mảng|ở phần|về mảng|về|đáng chú ý|riêng|còn|đến|cho rằng|bày tỏ|là)(?=[ ,])',
);
export const SPEAKER_PLEDGE = words(
  '(khẳng định|cam kết|cho biết|cho hay|tiết lộ|ngỏ ý|hẹn|nhấn mạnh|hứa|bảo đảm|chia sẻ|cam đoan|nguyện|nhận lời|nhận trách nhiệm|xin nhận|quả quyết|tuyên bố|bật mí|hé lộ|nói|bày tỏ)( rằng)?:?,?( trong thời gian tới,?)?(?= (sẽ|tiếp tục|tuyên|thực|phối|mở|tăng|dành|cử|giúp|hỗ trợ|đưa|cắt|cắm|giữ|lắp|góp|tặng|lập|duy trì|làm))|do đó,?|cam kết',
);
