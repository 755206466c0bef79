// Which small words belong to a name and where a person's name begins. Lists of the language, not of any one text.
import { foldTones } from '../vietnamese/index.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(foldTones(words).split(/\s*\|\s*/u));
}

/** Second syllables written small inside names: "Lao động", "Thủ đô" (body names are written with one capital per word). */
const PAIRS = set(
  'lao động|thủ đô|cộng sản|phụ nữ|pháp luật|điện tử|thông tin|kinh tế|đô thị|đời sống|sức khoẻ|đại biểu|nhân dân|nông dân|nông nghiệp|nông thôn|quân đội|công an|công thương|công lý|giáo dục|đào tạo|khoa học|công nghệ|môi trường|tài nguyên|xây dựng|giao thông|vận tải|văn hoá|văn nghệ|văn học|thể thao|du lịch|thanh niên|thiếu niên|nhi đồng|tiền phong|tuổi trẻ|đầu tư|tài chính|biên phòng|hải quan|hải quân|thương hiệu|thương mại|doanh nghiệp|doanh nhân|diễn đàn|dân tộc|phát triển|dân trí|dân việt|dân vận|đưa tin|gia đình|xã hội|phát thanh|truyền hình|truyền thông|tiếng nói|thông tấn|quốc hội|chính phủ|việt nam|mặt trận|tổ quốc|đoàn kết|cựu chiến|chiến binh|liên đoàn|liên hiệp|tuyên giáo|nội vụ|tư pháp|y tế|ngoại vụ|cảnh sát|kiểm sát|toà án|thanh tra|kiểm tra|luật gia|luật sư|nhà báo|hợp tác|hữu nghị|chữ thập|thập đỏ|giải phóng|nội mới|quân khu|tin tức|thế giới|thời đại|thời báo|thời nay|sự kiện|ngày nay|đường sắt|hàng không|năng lượng|điện lực|dầu khí|bưu điện|ngân hàng|tri thức|khuyến học|cuộc sống|hành chính|nhà nước|trung ương|người cao|cao tuổi|an ninh|an toàn|thực phẩm|kế hoạch|dân số|nghiên cứu|lý luận|chính trị|tổ chức|mặt trận|thể chế|khoáng sản|thuỷ sản|lâm nghiệp|chăn nuôi|bảo hiểm|bảo vệ|bất động|động sản|nhà đất|thị trường|tiếp thị|tiêu dùng|sinh viên|học sinh|người lao|đại đoàn|trẻ em|phật giáo|công giáo|làng nghề|việc làm|chuyển đổi|đổi số|công nghiệp|khu công|khu kinh|chế xuất|công nghệ cao|công ích|dịch vụ|sự nghiệp|dân quân|vũ trang|sản xuất|xuất khẩu|nhập khẩu|lữ hành|khách sạn|cơ yếu|tôn giáo|nhân ái|chí sĩ|bệnh viện|hồi sức|đa khoa|phổ thông|cao đẳng|đại học|kỹ thuật|mỹ thuật|âm nhạc|bóng đá|kiến thức|kiến trúc|ẩm thực|cộng đồng|sáng tạo|đất nước|chính sách|con người|kinh doanh|tiêu chuẩn|chất lượng|điện ảnh|sân khấu|sở hữu|trí tuệ|thương binh|binh và|quốc gia|quốc tế|thiên nhiên|quản lý|năng lực|thường trú|đại diện|sức sống|hạnh phúc|tương lai|hội nhập|thông tấn|công chứng|nội chính|phòng chống|phóng viên|độc lập|tự do|sinh thái|bảo tồn|văn minh|hôm nay|cuối tuần|trái đất|đại dương|tuyên truyền|truyền thanh|thống kê|thú y|nhà nông|nhà giáo|nhà văn|nhà thầu|nhà quản|nhân đạo|nhân ái|biên cương|bạn đọc|bạn đường|đời sống|tài chính|tiêu điểm|gia súc|lâm sản|sinh vật|khí tượng|thuỷ văn|đo lường|dược phẩm|mẹ và|bé thơ|tuổi thơ|tiếng dân|sông nước|đồng bằng|miền núi|vùng cao|dân số|bình đẳng|công đoàn|công nhân|chiến sĩ|thủ lĩnh|tổ ấm|xe và|mua sắm|nhịp sống|nhịp cầu|đường bộ|đường thuỷ|đường sông|đê điều|hồ chứa|thiên tai|di sản|di tích|pháp chế|khuyến nông|khuyến công|kiểm soát|bệnh tật|xúc tiến|phòng hộ|đặc dụng|thuỷ lợi|thuỷ điện|biến đổi|khí hậu|vật cảnh|bộ binh|an toàn|bức xạ|cây trồng|trợ giúp|pháp lý|sáng kiến|nước sạch|vệ sinh|lưu trữ|thư viện|hưu trí|nạn nhân|chất độc|khuyết tật|người mù|đông y|châm cứu|sinh sản|hạ tầng|quy hoạch|đất đai|đo đạc|bản đồ|viễn thám|tần số|viễn thông|an sinh|lao phổi|phòng dịch|cấp cứu|thể dục|phong trào|cơ sở|giám định|công chức|viên chức|người tiêu|tiêu dùng|rau quả|lúa gạo|chè xanh|sông hồ|nhà ở|nước ngầm|tần tảo|ven biển|ven sông|kiểm định|hậu cần|toàn cảnh|kiểm dịch|kiểm nghiệm|thử nghiệm|giám sát|điều dưỡng|phục hồi|bảo trợ|dự trữ|dự báo|quan trắc|cứu hộ|cứu nạn|tìm kiếm|thẩm định|đăng kiểm|hàng hải|cảng vụ|luồng lạch|đối ngoại|đối thoại|biên giới|hải đảo|phương nam|phương đông|thành phố',
);
/** Small pairs that may follow a name's capital word as a whole: "Quân đội nhân dân". */
const WHOLE_PAIRS = set(
  'nhân dân|điện tử|truyền hình|thủ đô|giải phóng|nghệ thuật|lao động|cộng đồng|xã hội|nhà nước|tỉnh uỷ|việt nam',
);

/** Small words that end a name: function words and the verbs reports put after a name. */
export const ENDS_NAME = set(
  'gia|đọc|điều|dẫn|cười|nhắc|kêu|tiết|bộc|quán|khai|bế|đang|lập|giao|gửi|nhận|bàn|hứa|nói|kể|soạn|ban|giới|kính|lo|quay|quyết|trích|nộp|chuyển|và|với|đã|sẽ|ký|kí|vừa|tổ|có|gồm|cùng|cũng|là|tại|do|trong|trên|về|cho|của|để|được|giai|năm|triển|đồng|phối|thống|mong|đề|nhằm|tiếp|chủ|cam|hỗ|tạo|cung|tuyên|tham|dự|phát|cho|khẳng|nhấn|chia|bày|thực|tập|xây|mở|duy|đăng|đưa|kịp|luôn|rất|đang|hiện|từ|đến|theo|bằng|qua|ngoài|như|khi|nên|phải|cần|thì|mà|hoặc|hay|không|chưa|trao|tặng|chúc|cảm|chứng|trân|hy|tin|kỳ|giới|quảng|phản|mời|nhất|đánh|ghi|xác|ra|vào|sáng|chiều|ngày|hướng|góp|giúp|đẩy|tăng|nâng|này|đó|nói|trực|gắn|lan|bảo|đảm|thành|trở|vì|quan|tích|chỉ|căn|sau|trước|bên|hai|các|những|một|mỗi|từng|cử|đặt|mua|hoàn|làm|diễn|chính|long|trọng|trao|kết|vận|truyền|thông|thoả|hợp|đại|lãnh|cán|phóng|biên|nhân|nhà|người|ông|bà|đồng',
);

/** Written small they end a name too; in capitals they may be part of one ("BÁO NHÀ NÔNG MỚI"). */
export const ENDS_NAME_SMALL = set(
  'kế|quy|bản|hợp|chọn|hôm|vai|nay|mai|kia|bắt|siết|họp|bàn|gặp|ngồi|chốt|hẹn|dành|lo|viết|mang|kể|vẽ|lên|xuống|đi|chạy|nào|ấy|vốn|còn|lại|nhưng|rồi|thêm|đón|mừng|tới|đứng|gọi|nhờ|xin|biết|muốn|coi|xem|trả|sang|đem|lấy|bởi|tuy|song|đều|cứ|chờ|cắt|bỏ|giữ|lắp|hồi|khởi|liên|chung|tự|lần|tiến|tranh|ủng|hưởng|vinh|biểu|yêu|kiến|chuẩn|hoạt|bổ|sửa|huy|dựng|bồi|rà|dùng|bị|tỏ|thường|mạnh|rút|chủ|tối|trưa|bấy|lúc|ở|dưới|giữa|quanh|cạnh|ngay|đúng|gần|hơn|khoảng|mà|nữa|thôi|đâu|sao|vẫn|từng|chẳng|đừng|hãy|dám|kịp|dặn|khuyên|gật|bật|cài|đẩy|kiểm|quay|chụp|dạy|học|nuôi|vay|trình|duyệt|bán|phân|định|hiệp|thương|giám',
);

export const SURNAMES = set(
  'ngụy|nguỵ|hình|khương|khuông|lạc|ngũ|nhậm|quảng|tả|thi|tiền|trà|xa|cil|mầu|mạnh|nghê|trác|mộc|lộc|nại|vân|đan|tất|hồng|ngưng|khà|trưng|mè|lèo|lỳ|pờ|đèo|viêm|rah|bok|katơr|chamaléa|pinăng|vưu|trầm|tuân|cổ|chúc|ngạc|kiên|cam|chế|ung|kha|khưu|lai|hoắc|lữ|lành|ưng|sử|hàng|điền|bàng|nùng|quan|lều|ôn|cái|ong|ông|thôi|khâu|khuất|nhan|nhâm|mẫn|mông|mùa|lồ|lùng|ly|lỗ|lộ|liễu|kỷ|khiếu|hạng|hán|giản|dư|danh|diêm|chiêm|biện|đồ|đái|đổng|ngưu|nhiêu|phi|quế|sái|tiết|triều|trì|vạn|vừ|xồng|cà|chảo|chẻo|hảng|vì|xin|lèng|thền|tẩn|tráng|phàn|phùn|tải|lù|ksor|nay|niê|mlô|ayun|êban|hwing|rcom|rmah|rahlan|bkrông|alăng|arất|bhling|zơrâm|briu|pơloong|liêng|cil|kơ|krajăn|k|h|chau|néang|thiệu|tào|từ|văn|vòng|woòng|sú|sằm|sì|phó|mầu|lăng|la|kông|hoa|háu|giả|cun|chềnh|bối|bồ|bế|bạc|âu|ấu|an|trừ|tô|tôn|tằng|tăng|tạ|sùng|sỹ|quàng|quản|quan|phẩm|ngũ|nghị|ngải|nguy|mục|mễ|mạch|lục|loan|lỷ|lạc|kỳ|hy|hình|đường|đam|đan|châm|càn|nguyễn|trần|lê|phạm|hoàng|huỳnh|vũ|võ|phan|trương|bùi|đặng|đỗ|ngô|hồ|dương|đào|đoàn|đinh|lâm|phùng|mai|tô|hà|tạ|lý|lương|lưu|trịnh|cao|châu|chu|thái|tống|triệu|trang|tăng|từ|văn|vương|viên|quách|quản|phí|nông|nghiêm|ninh|mã|mạc|ma|lục|lò|lại|la|khổng|khúc|kiều|kim|hứa|hàn|giáp|giang|doãn|diệp|cù|cung|chử|cấn|cáp|bạch|bế|âu|ân|an|thạch|sơn|kpă|rơ|siu|y|hoa|đàm|đồng|đường|điểu|điêu|đới|thân|thi|tôn|trà|thiều|vi|vàng|sùng|giàng|lầu|hờ|thào|bàn|cầm|lường|quàng|tòng|hạ|đậu|bành|ngọ|phó|nhữ|tiêu|uông|ứng|cồ|hầu|hồng|khương|lã|liêu|lôi|sầm|tần|thẩm|tưởng|úc',
);
export const COMMON_SURNAMES = set(
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|vũ|võ|phan|trương|bùi|đặng|đỗ|ngô|hồ|dương|đào|đoàn|đinh|trịnh|lương|phùng|tạ|lý|lưu',
);

/** Provinces of today and of before 1 July 2025, so that "Lâm Đồng", "Hà Nội" are not taken for people. */
export const PROVINCES = set(
  'an giang|bà rịa|bạc liêu|bắc giang|bắc kạn|bắc ninh|bến tre|bình dương|bình định|bình phước|bình thuận|cà mau|cao bằng|cần thơ|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang|hà nam|hà nội|hà tĩnh|hải dương|hải phòng|hậu giang|hoà bình|hồ chí minh|hưng yên|khánh hoà|kiên giang|kon tum|lai châu|lạng sơn|lào cai|lâm đồng|long an|nam định|nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|thái nguyên|thanh hoá|thừa thiên|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái|huế',
);

/** Wards, communes and districts that carry a person's name. */
export const PLACES_OF_PEOPLE = set(
  'trần hưng đạo|lê hồng phong|nguyễn thái bình|nguyễn thái học|phan bội châu|phan chu trinh|phan châu trinh|trần văn thời|nguyễn văn cừ|võ thị sáu|nguyễn thị minh khai|hoàng văn thụ|nguyễn an ninh|trần nguyên hãn|nguyễn văn linh|lý thường kiệt|phan đình phùng|hoàng hoa thám|nguyễn cư trinh|phạm ngũ lão|nguyễn bỉnh khiêm|hồ đắc kiện|lê thanh nghị|nguyễn đại năng|nguyễn lương bằng|trần quang khải|trần quang diệu|võ văn kiệt|phạm đình hổ|ngô thì nhậm|đinh tiên hoàng|lê đại hành|bùi thị xuân|trần tế xương',
);

/** In capitals a side's name is followed by what it does without any sign: "UBND XÃ CUNG CẤP …". */
export const SHOUTED_DEEDS = new Set(
  'cung cấp|tạo điều|hỗ trợ|chỉ đạo|phát biểu|chủ trì|tham gia|tham dự|thực hiện|triển khai|thống nhất|bố trí|đề nghị|cam kết|tiếp tục|trao đổi|xây dựng|mời phóng|giao phòng|phân công|tiếp nhận|trả lời|tổ chức|phối hợp|ký kết|tổng kết|sơ kết|bắt tay|hợp tác|gặp gỡ|gặp mặt|giao lưu|ra mắt|công bố|cùng nhau|đồng hành|mở chuyên|họp đánh|họp rút|họp bàn|họp mặt|họp sơ|họp tổng|gia hạn|siết tay|kết nghĩa|bàn chuyện|ngồi lại|chung tay|nhìn lại|thêm hai|thêm một|trao bản|sáng nay|chiều nay|tối nay|trưa nay|sáng qua|chiều qua|tối qua|cử phóng|đăng tải|tuyên truyền'.split(
    '|',
  ),
);

/** What a number counts: "Báo Sông Lam 3 bài", "năm 2026". */
export const COUNTED = new Set(
  'năm|tháng|ngày|tuần|quý|giờ|phút|bài|tin|bên|đơn|cơ|lần|đồng|người|chuyên|kỳ|số|buổi|lớp|tỷ|triệu|nghìn|ngàn|cán|phóng|phó|nhà|toà|tờ|báo|xã|hộ|thôn|dự|chương|nội|điểm|mục|đại|khu|trường|đội|nhóm|ban|sở|cái|con|chiếc|ha|km|cấp|đợt|hạng|phim|video|clip|suất|cuốn|bản|trang|ấn|trên|phần|trong|tập|câu|giải|nhiệm|kênh'.split(
    '|',
  ),
);

/** "Khà Văn A", "Trưng Thị B": the middle name tells a person whatever the surname. */
export function hasMiddleName(middle: string | undefined, given: string | undefined): boolean {
  if (middle === 'thị') return given !== undefined && !/^(?:xã|trấn|uỷ|trường)$/u.test(given);
  return middle === 'văn' && given !== undefined && !/^(?:hoá|phòng|nghệ|học|hiến|bản|kiện|công)$/u.test(given);
}

export function smallBelongs(before: string, word: string): boolean {
  return PAIRS.has(`${before} ${word}`);
}

export function smallPairBelongs(word: string, next: string): boolean {
  return WHOLE_PAIRS.has(`${word} ${next}`);
}
