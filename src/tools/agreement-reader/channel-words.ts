// The words that name channels: media, pages, columns, loudspeakers, and how their proper names go on behind them.
import { words } from './folded-text.ts';

const NETS =
  'mạng xã hội|fanpage|fan page|facebook|zalo oa|zalo official account|zalo|tiktok|tik tok|youtube|you tube|viber|instagram|threads|spotify|telegram|lotus|gapo|messenger|whatsapp|soundcloud|apple podcasts|google podcasts|podcast(?= ["“])';
/** What has a proper name behind it: "chuyên mục “…”", "bản tin “…”". */
const NAMED_HEADS = [
  'chuyên mục|chuyên trang|chuyên đề|chuyên san|tiểu mục|tiểu trang|tiết mục|mục|cột|góc|trang|trang chuyên đề|trang nhất|đề mục|mục nhỏ|hộp tin',
  'chương trình|chương trình truyền hình|chương trình phát thanh|bản tin|bản tin video|bản tin truyền hình|bản tin phát thanh|podcast|series|sê-ri|loạt bài|tuyến bài|loạt phim|ký sự|loạt ký sự|loạt video|loạt podcast|tiểu phẩm|gameshow|game show|talkshow|talk show|tọa đàm truyền hình|câu lạc bộ phát thanh|giờ phát thanh|buổi phát thanh|kênh',
  'phụ trương|phụ san|đặc san|ấn phẩm|ấn bản|blog|vlog|tạp chí|tạp chí truyền hình|tạp chí phát thanh|hộp thư|sách ảnh|tập san|tờ tin|trang thông tin|phóng sự|tiểu phẩm phát thanh|kịch truyền thanh|vệt bài|chùm bài|trò chơi|truyện tranh|bản đồ(?: số| trực tuyến)?|gian hàng(?: số)?|gian trưng bày(?: số)?|kho tư liệu(?: số)?|làn sóng|ứng dụng|fanpage|nhóm|kịch bản phát thanh|câu chuyện truyền thanh|mạng tin',
].join('|');
const DOMAIN = '[a-z0-9-]{3,40}(?:\\.[a-z0-9-]{2,20})*\\.(?:vn|com|net|org|info|gov|example)(?:/[a-z0-9/-]{1,40})?';
const LOUDSPEAKERS =
  '(?:hệ thống |mạng lưới )?(?:đài |loa |cụm loa |trạm )?truyền thanh(?: (?:cơ sở|thông minh|không dây|ứng dụng công nghệ thông tin|viễn thông|ip|xã|phường|thôn|bản|khu phố|tổ dân phố))+|(?:hệ thống |mạng lưới )(?:loa )?truyền thanh|(?:đài |loa |cụm loa |trạm )truyền thanh|hệ thống (?:loa|cụm loa)(?: (?:phát thanh|công cộng|thông minh|phường|xã|thôn|bản))*';
const BOARDS =
  'bảng (?:tin|điện tử|thông tin)(?: (?:điện tử|led|công cộng))*|màn hình (?:led|điện tử|công cộng|lớn)(?: công cộng)?|pa[ -]?nô|áp[ -]?phích|băng[ -]?rôn|tờ rơi|tờ gấp|biển quảng cáo|xe tuyên truyền lưu động|xe loa';
/** Channels by whatever word stands before them. */
const SURE = `(?:các |hệ thống |những )?(?:${[
  `(?:trang |kênh |nhóm |tài khoản |hội nhóm |trang chủ )(?:${NETS})(?: (?:${NETS}))?(?: chung)?`,
  `(?<!nhóm )(?:${NETS})`,
  'trang mạng xã hội',
  'báo in(?! (?:mục|chuyên|bài|phụ|trang|số|các|tin|đậm|\\d))|báo in số (?:cuối tuần|đặc biệt|xuân|tết|ra|thứ)(?= |[,.;]|$)|(?<!số )báo giấy|báo mạng|báo online',
  'báo điện tử(?= (?:của|và|,|ở|mỗi|trong))|báo điện tử(?=[,.;]|$)|(?<=(?:trên|và|lên) )báo điện tử(?: [a-z0-9.-]{3,40}\\.[a-z]{2,4})?',
  'ấn phẩm (?:báo in|điện tử|in)|ấn phẩm(?= của)|(?:đặc san|phụ san|phụ trương) (?:xuân|tết|hè)',
  'nền tảng(?: (?:truyền thông|số|mạng xã hội|công nghệ số|internet|đa phương tiện|ott|trực tuyến|video|nghe nhìn|xã hội))+|nền tảng(?= của)',
  'kênh thông tin chính thống|hạ tầng (?:số|truyền thông|internet|mạng)|cổng (?:tin|dữ liệu)(?: (?:đa ngữ|mở|số|điện tử))?|không gian (?:số|mạng)(?= của)|không gian số',
  '(?<=(?:một|mỗi|\\d) (?:kỳ|số|tập|buổi) )["“][^"”]{2,60}["”]',
  'sóng (?:phát thanh|truyền hình)(?:(?:,| và| -) (?:phát thanh|truyền hình))?',
  'chuyên (?:trang|mục)(?:,? (?:và )?chuyên (?:trang|mục|đề))*',
  `(?:${NAMED_HEADS})(?: [\\p{L}]+){0,2} ["“][^"”]{2,60}["”]`,
  'kênh (?:truyền hình|phát thanh|thông tin(?: (?:chính thống|chính thức))?|truyền thông|vtv\\d?|vov\\d?)',
  LOUDSPEAKERS,
  'cổng thông tin điện tử|trang thông tin(?: điện tử)?(?: tổng hợp)?|trang tin điện tử|cổng ttđt|trang ttđt',
  `(?:(?:website|trang web|trang|chuyên trang|báo điện tử|cổng|tên miền) (?:(?:tại|ở) )?(?:địa chỉ )?)?${DOMAIN}`,
  'website|trang web',
  '(?:e-?mail|thư điện tử|hộp thư điện tử|chatbot|tổng đài|hotline)(?<=(?:qua|bằng|trên|vào|tới|đến) (?:[\\p{L}]+ )?(?:e-?mail|thư điện tử|chatbot|tổng đài|hotline))(?: chung)?',
  'trang \\d{1,2}(?<=(?:trên|dành|giữ|ở|tại|trọn) trang \\d{1,2})(?!\\d)',
  '(?:xuồng|xe|thuyền|cụm) loa|nhà chờ bến tàu|màn hình thang máy|gian hàng số(?= của)|bản tin(?= (?:song ngữ|tiếng) [\\p{L}“])|bản tin thư điện tử(?= “)|bản đồ (?:số|trực tuyến|tương tác)(?= [\\p{L}“])|shopee|lazada|tiktok shop|sàn thương mại điện tử|truyện tranh(?= “)',
  'phương tiện (?:truyền thông|thông tin)(?: (?:đại chúng|chính thống))?|trang địa phương',
  '(?:bản tin|trang|kênh|bản in|tờ tin)(?<=(?:làm|ra|phát hành|xuất bản|biên soạn|in|đăng|mở|giữ|ra mắt) (?:bản tin|trang|kênh|bản in|tờ tin))(?= [\\p{L}\\d])',
  BOARDS,
  'ứng dụng (?:di động|đọc báo|điện thoại)|trang chủ(?: (?:báo|tạp chí) điện tử)?|tin nhắn(?: sms)?|tạp chí điện tử(?= |[,.;]|$)|phụ trương|truyền hình cáp|truyền hình internet|tần số',
].join('|')})`;
/** Words that name a channel only where something is said to appear there. */
const WHERE = `(?<=(?:trên|lên|qua|ở|vào|trong|tại|, |và|lẫn|hoặc|phát) ?)(?:các |những |hệ thống )?(?:mặt báo|trang tin|truyền hình(?! trực)|phát thanh(?! viên)|radio|tờ gấp|tờ tin|bảng thông báo|báo hình|báo nói|giai phẩm|số tết|số xuân|loa(?: (?:phóng thanh|phường|xã|bản|thôn|kéo|phát thanh|làng|buôn|ấp))?|cụm loa(?: thông minh)?|bản tin|bản tiếng|trang tiếng|chương trình tiếng|số báo|số thứ|ấn bản|ấn phẩm|bản in|bản điện tử|ứng dụng|app|trang|mục|cột|chuyên mục|chương trình thời sự|chương trình|sóng(?! gió)|kênh|chuyên đề|khung giờ|mạng tin|bản điện tử|bản đồ số|sàn|kho tư liệu số|gian hàng số|cổng|trang nhất|trang bìa|đường dây nóng|hộp thư)(?=[ ,.;]|$)`;
export const CHANNEL = words(`(?:${SURE}|${WHERE})`);
export const SURE_HERE = words(`^(?:${SURE})$`, 'u');

/** How newspapers name their sections; such a name ends where the section's name does. */
const SECTION =
  '(?:Địa phương|Pháp luật|Đời sống|Thời sự|Chính trị|Kinh tế|Xã hội|Văn hóa|Văn nghệ|Thể thao|Du lịch|Giáo dục|Đào tạo|Sức khỏe|Y tế|Môi trường|Tài nguyên|Công nghệ|Khoa học|Quốc phòng|An ninh|Nông nghiệp|Nông thôn|Nông thôn mới|Đô thị|Giải trí|Quốc tế|Trong nước|Thế giới|Bạn đọc|Phóng sự|Đầu tư|Doanh nghiệp|Chuyển đổi số|Cải cách hành chính|Xây dựng Đảng|Người tốt,? việc tốt|Tin tức|Đất nước|Tuổi trẻ|Gia đình|Lao động|Công đoàn|Giao thông|Bất động sản|Tài chính|Thị trường|Nhân ái|Biển đảo|Dân tộc|Tôn giáo|Dân vận|Truyền hình|Phát thanh|Công dân số)';
const SMALL =
  '(?!(?:của|và|với|cho|về|trên|để|do|ở|từ|vào|bằng|tại|là|các|những|hằng|hàng|mỗi|có|theo|gồm|như|sẽ|một|hai|ba|thứ|sáng|chiều|tối|số thứ)(?!\\p{L}))\\p{Ll}+';
/** What belongs to a channel's name behind its head: a quotation, capitals, numbers of frequencies, days, languages. */
export const NAME_GOES_ON = new RegExp(
  `^(?:${[
    ' ["“][^"”]{2,60}["”]',
    ' vàng(?= |$)',
    `(?:,? (?:và |- |– )?)?(?<= )${SECTION}(?!\\p{L})(?:(?:,| và| -| –) ${SECTION}(?!\\p{L}))*`,
    ` ${SMALL}(?: (?!(?:của|và|với|cho|về|trên|để|do|ở|từ|vào|bằng|tại|là|các|những|mỗi|hằng|thứ)(?!\\p{L}))\\p{Ll}+)?(?= \\p{Lu})(?<=\\p{Lu}\\p{L}* \\p{Ll}+(?: \\p{Ll}+)?)`,
    ' (?:Thành phố|Thị xã|Đặc khu)(?= \\p{Lu})',
    ' (?!(?:Báo|Đài|Cổng|Tạp|Tuần|Thời|Sở|UBND|Hai|Các)(?!\\p{L}))\\p{Lu}[\\p{L}\\d-]*',
    ' \\d{1,3}(?:,\\d{1,2})? ?(?:MHz|kHz)',
    ' thời sự(?: tổng hợp)?',
    ' (?:lúc )?\\d+(?= (?:giờ|\\p{Lu}|khu phố|tổ dân phố))(?: giờ(?: \\d{2}(?: phút)?)?| khu phố| tổ dân phố)?',
    ' \\d{1,2}[hg]\\d{0,2}(?!\\p{L})',
    ' (?:sáng|trưa|chiều|tối)(?![\\p{L}])',
    ' (?:số )?(?:báo )?(?:ra )?(?:ngày )?thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)',
    ' số (?:báo )?tháng \\d{1,2}| hằng (?:tháng|tuần|quý)| song ngữ [\\p{Lu}][\\p{L}]+(?: (?:-|–|và) \\p{Lu}[\\p{L}]+)*',
    ' (?:ra )?Chủ nhật| FM| AM',
    ',? (?:và )?tiếng (?:(?!Báo|Đài|Cổng|Tạp)\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)?(?:(?:,| và) (?:tiếng )?(?!Báo|Đài|Cổng|Tạp|UBND|Sở)\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)?)*|dân tộc)',
    ' (?:tỉnh|xã|phường|huyện|quận|thành phố|thị xã|thôn|bản|ấp|khu dân cư|khu phố|tổ dân phố|thôn xóm|làng|buôn|khóm|cộng đồng|cơ sở|nội bộ|cộng đồng dân cư)(?= \\p{Lu}|[ ,.;:)]|$)(?! (?:hội|đoàn|uỷ|ủy|đăng|phát))',
    ' (?:các|hai|ba|bốn|những|của các) (?:chi bộ|thôn|bản|ấp|xã|phường|khu phố|tổ dân phố|buôn|làng)(?! \\p{Lu})| thông minh| không dây',
    ' dân tộc| địa phương| điện tử| nhà trường| song ngữ| nội bộ',
  ].join('|')})+`,
  'u',
);
