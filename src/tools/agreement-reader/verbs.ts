// The verbs that promises are made of, and the words that only look like them. A list item begins with one of these.
import { here, matchAt, words, type Source } from './folded-text.ts';

/** Words that may stand before the verb: "tiếp tục phối hợp", "chủ động, kịp thời cung cấp". */
const MANNER =
  'tiếp tục|phấn đấu|quyết tâm|chủ động|kịp thời|thường xuyên|tích cực|tập trung|chú trọng|ưu tiên|cùng|cùng nhau|sẽ|luôn|định kỳ|đồng thời|trực tiếp|nghiêm túc|kịp thời,|thường xuyên,|chủ động,|có trách nhiệm|quan tâm|được|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|6 tháng';

const DEED =
  'tập trung|tuyên truyền|tuyên tuyền|truyền thông|truyền tải|thông tin|quảng bá|giới thiệu|phản ánh|đăng tải|đăng|phát sóng|phát hành|đưa tin|truyền hình trực tiếp|tường thuật|đưa|lan toả|biểu dương|phát hiện|cổ vũ|tôn vinh|nhân rộng|đẩy mạnh|tăng cường|nâng cao|nâng cấp|xây dựng|thiết lập|mở|duy trì|thực hiện|triển khai|tổ chức|phối hợp|hợp tác|cung cấp|trao đổi|chia sẻ|cập nhật|chỉ đạo|giao|cử|bố trí|phân công|tạo (mọi )?điều kiện|hỗ trợ|đồng hành|tham dự|tham gia|mời|đi cơ sở|đào tạo|tập huấn|bồi dưỡng|hướng dẫn|theo dõi|tiếp nhận|tiếp thu|phản hồi|trả lời|giải đáp|lắng nghe|định hướng|phản bác|đấu tranh|bác bỏ|xác minh|đính chính|cải chính|gỡ bỏ|xử lý|mua|đặt mua|vận động|sử dụng|báo cáo|đánh giá|sơ kết|tổng kết|rút kinh nghiệm|kiểm tra|đôn đốc|giám sát|bảo đảm|đảm bảo|bám sát|cụ thể hoá|gắn|kết nối|sản xuất|xuất bản|biên tập|thẩm định|thanh toán|chi trả|nghiệm thu|thanh lý|đề xuất|tham mưu|góp ý|quán triệt|khai thác|lồng ghép|huy động|làm tốt|làm đầu mối|là cầu nối|là đầu mối|là nơi|chịu trách nhiệm|thông báo|gửi|đặt hàng|dành|khuyến khích|phát huy|đa dạng hoá|đổi mới|ứng dụng|công khai|lưu trữ|bảo mật|thành lập|ban hành|phổ biến|viết|quay|ghi hình|ký hợp đồng|tặng|trao|giúp|có kế hoạch|có sự|có những|bảo trợ|tham vấn|tư vấn|quản lý|lập|rà soát|tổng hợp|liên hệ|thống nhất|tháo gỡ|thúc đẩy|khảo sát|kịp thời có|tạo ra|tạo lập|cam kết|từng bước|thẩm tra|hiến kế|tìm hiểu|trích|mở rộng|cân đối|chi|đầu tư|số hoá|livestream|phủ sóng|chuyển|đề nghị|tạo thuận lợi|tác nghiệp|giữ|gửi|phát(?! (?:biểu|triển|huy|hiện|động|ngôn))|dành|viết|dựng|bóc trần|vạch trần|cảnh báo|bàn giao|tiếp âm|nắm|thu thập|tập hợp|khuyến nghị|tiếp sóng|lắp|trả|mở thêm|điều|sắp xếp|chọn|đổi|hợp tác|nắm bắt|khắc phục|tăng|bảo vệ|luân phiên|gặp|thành lập|tham mưu|in|đặt|xây|báo trước|chấp hành|điểm báo|dịch|lồng tiếng|thẩm định|đối chiếu|tôn trọng|bảo vệ bí mật|chuẩn bị|phê duyệt|tiến hành|làm việc|họp|giao ban|hợp đồng';

/** "xây dựng nông thôn mới", "phát triển …": what is reported on, not what is done. */
const SUBJECT_MATTER =
  '(xây dựng|phát triển|củng cố|giữ gìn) (đảng|hệ thống chính trị|nông thôn|đô thị|đời sống văn hoá|chính quyền|nền|con người|huyện|quận|xã|phường|thành phố|tỉnh|quê hương|đất nước|và phát triển|và bảo vệ|cơ sở đảng|tổ chức đảng|đội ngũ|gia đình)|nâng cao (chất lượng đội ngũ|đời sống|năng lực lãnh đạo|đời sống)|bảo vệ (tổ quốc|môi trường|nền tảng)';

/** Verbs that begin a promise only where a new point begins: within a clause they describe. */
const FURTHER =
  'công bố|ngồi lại|ngồi với|soát xét|rà soát|rà|chấm điểm|kiểm kê|điểm việc|lật tẩy|dập tắt|tri ân|giành|biếu|miễn|cắm|bấm máy|trình chiếu|lắp|giúp|ấn định|bảo trợ|biệt phái|biên dịch|biên soạn|bình xét|bổ sung|bù|cài|cân nhắc|cắt cử|cắt|chạy|chấm|chân dung|chèn|chép|chiếu|chỉ định|chỉ dẫn|chỉ ra|chỉ thẳng|cho|chống|chốt|chủ trì|chuyển đến|chuyển|chuyên tâm|chung|cùng|cùng nhau|cung ứng|dàn dựng|dành|dạy|dẫn|diễn giải|dịch|duyệt|dựng|đăng cai|đài thọ|đào sâu|đáp|đặt|đề cử|đem|đi sâu|điểm|đón|đóng góp|đồng chủ trì|đồng tổ chức|đọc|đối soát|đối thoại|đứng|gắn|gặp|ghi|gìn giữ|giải thích|giảm|giảng|giao lưu|giữ gìn|giữ|góp|gỡ|gom|hạn chế|hoàn tất|hoàn thành|hoàn thiện|hồi âm|họp|hỏi|in|kèm cặp|kể|kêu gọi|khai giảng|khai trương|khảo sát|khắc hoạ|khắc phục|khen|khơi|kiểm chứng|kiểm soát|kiến tạo|ký|lan truyền|làm|lập|lấy|lên|liên thông|lo|loại|lưu|lưu giữ|lý giải|mách|mang|mở|nêu|ngồi|ngăn|nhắc|nhận|nhìn lại|nói|nộp|nuôi|nhân|nhường|ôn|phác hoạ|phân tích|phát|phục dựng|phục vụ|phúc đáp|quan sát|quay|quyên góp|ra|ra mắt|rà|rút|sàng lọc|sáng tác|sắm|sắp|soạn|soát|sửa|sưu tầm|tài trợ|tặng|tập hợp|tháp tùng|theo|theo sát|thể hiện|thêm|thu|thu xếp|thuyết minh|thực hành|tiết giảm|tìm|tìm kiếm|tính|tổ chức|trang bị|tra cứu|tránh|trao|trích|trình|trình bày|trồng|truyền|trưng bày|tung|tuyển|tuyển chọn|tư vấn|túc trực|ủng hộ|ủy nhiệm|uỷ nhiệm|uỷ quyền|ưu đãi|vẽ|vinh danh|vận hành|xác nhận|xác thực|xét|xem|xem xét|xếp|xin|xử lý|xuất|không|đừng|chớ|để|đều đặn|gọi|giới hạn|bám|bảo lãnh|bày|chăm|chịu|chuẩn hoá|chủ biên|dán|dọn|đánh|đấu|đính|đo|đối|khai|khoanh|kiểm|lắng|miễn|mượn|nghe|nghỉ|nghiên cứu|nhập|phản biện|phân|phối|quy|rải|rút gọn|san|tách|thay|thăm|thiết kế|thông|thúc|tích hợp|tiếp|toả|trả|tuân thủ|vượt|xây';
/** Nouns that go on with what the verb before them tells of. */
const NOUNS =
  '(?:các|những|một số|nhiều|mọi|từng|nhất là|đặc biệt là)(?!(?: \\p{L}+){0,3} (?:sẽ|có trách nhiệm))|công tác|công cuộc|kết quả|tình hình|hoạt động|phong trào|mô hình|tấm gương|gương|nghị quyết|chỉ thị|kết luận|chính sách|chủ trương|đường lối|hình ảnh|tiềm năng|thế mạnh|lợi thế|truyền thống|lịch sử|văn hoá|di sản|di tích|danh thắng|lễ hội|nghề|làng nghề|làng|sản phẩm|nông sản|đặc sản|câu chuyện|chuyện|vấn đề|thành tựu|thành quả|tiến độ|công trình|dự án|chương trình|đề án|chiến lược|luật|nghị định|quy định|thủ tục|nhiệm vụ|giải pháp|cuộc vận động|ngày|sự kiện|quyền|nghĩa vụ|vai trò|vị trí|ý nghĩa|giá trị|nét đẹp|vẻ đẹp|bản sắc|phong tục|đời sống|cuộc sống|con người|vùng đất|người|kỹ năng|kiến thức|kinh nghiệm|cách làm|cách|việc|sự|lối sống|nếp sống|du lịch|kinh tế|môi trường|an ninh|an toàn|quốc phòng|trật tự|giáo dục|y tế|thể thao|nông nghiệp|nông thôn|đô thị|thương mại|công nghiệp|năng lượng|giao thông|xây dựng (?:đảng|nông thôn|chính quyền|đô thị|đời sống)|phát triển (?:kinh|du|nông|công|đô|văn)|bảo vệ (?:môi|rừng|tổ quốc|nền)|chuyển đổi số|cải cách|phòng, chống|phòng chống|cảnh quan|khó khăn|vướng mắc|bất cập|tâm tư|điển hình|nhân tố|thông điệp|tiêu chuẩn|mùa|tuyến|điểm đến|món|ẩm thực|trò chơi|dân ca|nhạc cụ|nghệ nhân|nghệ thuật|hành trình|bài học|thông tin (?:về|liên)|nguy cơ|hệ luỵ|tác hại|thủ đoạn|diễn biến|quy trình|giá cả|dịch bệnh';
export const NOUN_HERE = here(NOUNS);
export const VERB_HERE = here(`(?:(?:${MANNER}),? )*(?:${FURTHER})`);

/** Does a deed begin here, where a new point begins? */
export function isDeed(source: Source, at: number): boolean {
  if (matchAt(DEED_HERE, source.fold, at) > 0) return true;
  return matchAt(NOUN_HERE, source.fold, at) < 0 && matchAt(VERB_HERE, source.fold, at) > 0;
}

export const DEED_HERE = here(`(?:(?:${MANNER}),? )*(?:${DEED})`);
export const MATTER_HERE = here(SUBJECT_MATTER);
export const DEED_AT_END = words(
  `(?:${DEED}|phát|viết|đặt|công tác|rộng rãi|hiệu quả|kịp thời|chính xác|đầy đủ|thường xuyên|chủ động|tích cực|cụ thể hoá)$`,
  'u',
);

/** After a comma or "và" only these begin a promise of their own; others go on describing the one before. */
export const COMMA_DEED_HERE = here(
  '(?:(?:tiếp tục|chủ động|kịp thời|thường xuyên|tích cực|định kỳ|đồng thời|cùng) )*(?:tạo (?:mọi )?điều kiện (?:thuận lợi )?(?:tốt nhất )?(?:cho|để) (?:các )?(?:phóng viên|nhà báo|cán bộ, phóng viên|báo|đài|cơ quan|pv|đội ngũ)|cung cấp (?:\\p{L}+,? )?(?:thông tin|tài liệu|số liệu|kịp thời|đầy đủ|tư liệu)|tổ chức (?:các|\\d|hội|toạ|đào|tập|lớp|cuộc|đoàn|sơ|họp|giao|tuyên)|triển khai các|thực hiện tốt|thực hiện (?:các|\\d|tuyến|phóng)|đảm bảo thực hiện|có sự chỉ đạo|chỉ đạo (?:các|phòng|đài|cơ quan)|hỗ trợ|cử (?:phóng|cán|đầu|biên|lãnh)|mở (?:các |\\d|chuyên|thêm|mới)|duy trì|xây dựng (?:chuyên|các chuyên|kế hoạch|tuyến|phóng|phim|\\d|cơ sở dữ liệu|hệ thống dữ liệu)|đăng (?:tải|phát)|phát sóng|đấu tranh|phản bác|báo cáo (?:kết quả|tiến độ|định kỳ|với|cho|cấp|lãnh đạo|thường trực|bằng)|sơ kết|tập huấn|đào tạo|theo dõi|tiếp nhận|bố trí|mời|trả lời|đặt mua|mua|phân công (?:cán|công|phóng|lãnh|đầu)|phối hợp (?:với|tổ|xây|thực|tuyên|sản)|đi cơ sở|kết nối|cập nhật|biểu dương|vận động|tặng|nhân rộng|đính chính|thanh toán|giao (?:phòng|ban|văn)|quảng bá (?:hình|các|tiềm)|giới thiệu (?:các|tiềm|hình|những)|phản ánh (?:các|kịp|tâm|ý|những)|tuyên truyền (?:các|những|về|kết|tiềm)|bồi dưỡng (?:nghiệp|kỹ|cho|\\d)|gặp (?:mặt|nhau|gỡ)|cứ (?:nửa|mỗi|\\d|sáu|ba)|(?:gửi|chuyển|trao) (?:lịch|danh|tài|báo|bản|văn|cho|phóng|thông|tin|nhau|về)|hồi âm|phúc đáp|giải đáp|bàn giao|góp \\d|góp (?:kinh|vốn|tiền)|cung ứng|xin giấy|công bố|công khai|đưa (?:hai|ba|các|\\d|phóng)|trao (?:giải|đổi|cho)|chia sẻ (?:dữ|hình|bài|thông|kinh)|đặt (?:mua|\\d|báo)|trả (?:lời|nhuận|tiền|thù)|quay (?:\\d|mỗi|các|phim)|in \\d|phát (?:song|lại|sóng|\\d)|mỗi (?:tháng|quý|năm|tuần) (?:gửi|cung|đăng|mở|tổ|có|làm|dành|viết|phát)|cuối quý|luân phiên|giúp (?:xã|phường|huyện|sở|báo|đài|hội))',
);

/** Words that link items of a list and belong to none. */
export const OPENER_HERE = here(
  '(?:đồng thời(?: với đó)?|bên cạnh đó|cùng với đó|ngoài ra|đặc biệt(?: là)?|trong đó|song song(?: với)? đó|mặt khác|ngược lại|bên cạnh việc đó|hơn nữa|cụ thể(?: là)?|theo đó|trước mắt|nhất là|theo tinh thần đó|trên cơ sở đó|từ đó|sau đó|tiếp đó|tiếp đến|cuối cùng|thứ (?:nhất|hai|ba|tư|năm)|một là|hai là|ba là|bốn là|năm là|sáu là|và|cũng như)',
);

export const COVERS = words(
  'tuyên truyền|tuyên tuyền|truyền thông|quảng bá|giới thiệu|phản ánh|đưa tin|đăng tải|lan toả|biểu dương',
);
