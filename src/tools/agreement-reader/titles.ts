// Offices and forms of address: the words that show that a name is a person's and what the person is.
import { here, words } from './folded-text.ts';

const OFFICE =
  '(nguyên |quyền )?(uỷ viên|(trung ương|thành|tỉnh|huyện|quận|thị|đảng) uỷ viên|tuv|phó bí thư|bí thư|đại biểu quốc hội|phó chủ tịch|chủ tịch|ct|pct|phó chủ nhiệm|chủ nhiệm|phó trưởng|trưởng|phó ban|phó phòng|phó (tổng )?giám đốc|(tổng )?giám đốc|phó tổng biên tập|tổng biên tập|phó tổng thư ký|(tổng )?thư ký|phó chánh|chánh|(phó )?(tổng )?cục trưởng|(phó )?chi cục trưởng|(phó )?vụ trưởng|(phó )?viện trưởng|(phó )?hiệu trưởng|bộ trưởng|thứ trưởng|phóng viên|biên tập viên|kế toán trưởng|(phó )?chính uỷ|(phó )?chỉ huy trưởng|tư lệnh|phụ trách|thường trực|phó đài|trưởng đài|trưởng kênh|chủ biên|chủ bút|trưởng đại diện|(phó )?(hạt|trạm|đồn|đội|lữ đoàn|trung đoàn|hải đội) trưởng|chính trị viên|(phó )?tham mưu trưởng|người phát ngôn|người đứng đầu|chuyên viên|công chức)';

/** An office begins here (sticky). */
export const OFFICE_HERE = here(OFFICE);
export const OFFICE_ANY = words(OFFICE);

const RANK = 'đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại uý|thượng uý';
/** A form of address ends here: to be tested on what stands before a name. */
export const HONORIFIC_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:các đồng chí|đồng chí|đ/c|đc|ông|bà|anh|chị|cô|chú|bác|cụ|nhà báo|luật sư|bác sĩ|bscki{1,2}|bsck i{1,2}|bs ck i{1,2}|cki{1,2}|ths[., ]*bs|ts[., ]*bs|nhà văn|nhà thơ|pgs|gs|ts|ths|bs|cn|giáo sư|phó giáo sư|già làng|trưởng bản|hoà thượng|thượng toạ|đại đức|linh mục|mục sư|nghệ nhân|đại sứ|tổng lãnh sự|anh hùng|nsnd|nsưt|ca sĩ|chị hội trưởng|tiến sĩ|thạc sĩ|kỹ sư|${RANK})[.,:]?\\s*$`,
  'u',
);

/** Where an office named after a person ends: a verb of speech or deed, or the next company. */
export const AFTER_OFFICE = words(
  'phát biểu|(?<!bạn )đọc|công bố|trình bày|điều hành(?= (?:buổi|lễ|hội nghị|chương trình|cuộc))|điều hanh|dẫn chương trình|dẫn đầu|làm đầu mối|làm trưởng đoàn|cũng|cung(?= (?:về|dự|ông|bà|anh|chị))|về dự|có mặt|góp mặt|cho hay|hứa|nói|kể|tiết lộ|bộc bạch|tâm sự|nhắc|lưu ý|gợi ý|kêu gọi|mời|gửi|cười|đón|quán triệt|kết luận|bế mạc|khai mạc|tuyên bố|nêu|chỉ đạo|phấn khởi|xúc động|đang|đồng ý|xin|giao(?! (?:thông|tiếp|dịch|lưu|thương))|nhận lời|cam đoan|bảo(?! (?:hiểm|vệ|tàng|tồn|đảm|trợ|mật))|quả quyết|thực hiện(?= (?:nghi thức |việc |lễ )?ký)|tiến hành|trực tiếp|đặt bút|ký tên|bắt tay|vừa|lần lượt|thừa uỷ quyền|được uỷ quyền|làm trưởng|làm phó|cho biết|nhấn mạnh|khẳng định|đã|sẽ|chủ trì|đồng chủ trì|cùng|tham dự|đến dự|dự|(?<!thư )ký|ký kết|thay mặt|mong|mong muốn|mong rằng|đề nghị|chia sẻ|bày tỏ|đánh giá|cho rằng|tin tưởng|nhất trí|thống nhất|chứng kiến|trao|tặng|báo cáo|giới thiệu|yêu cầu|hy vọng|kỳ vọng|ghi nhận|trân trọng|cảm ơn|cam kết|thông tin về|(?<!phòng |quan |ban )đại diện|và (ông|bà|anh|chị|cô|chú|bác(?! sĩ)|em|cụ|đồng chí|đ/c|các|đại diện|lãnh đạo|nhà báo|toàn thể|đông đảo|bác sĩ|luật sư|kỹ sư|tiến sĩ|thạc sĩ|thiếu tướng|trung tướng|đại tá|thượng tá|trung tá|thiếu tá|bsckii|bscki|ths|ts|pgs|gs)',
);
