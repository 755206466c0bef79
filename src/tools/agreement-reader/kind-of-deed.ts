// The first verb of a promise with what it is done to says most surely which kind it is: "gửi … cho tòa soạn" is
// information, whatever the rest of the sentence names. Looked at before the rules for the whole clause.
import { here, loose, matchAt } from './folded-text.ts';
import type { CommitmentKind } from './model.ts';

const PRESS =
  '(phóng viên|nhà báo|báo(?! cáo)|đài|toà soạn|tạp chí|cơ quan báo chí|báo chí|người làm báo|ê-?kíp|quay phim|thợ quay|bên [ab]|pv|cộng tác viên|ban biên tập|hãng|kênh|biên tập viên|đoàn làm phim|nhóm làm phim)';
/** What the press makes. */
export const PIECES =
  '(chuyên mục|chuyên trang|chuyên đề|chuyên san|chương trình(?! (?:phối hợp|hợp tác|công tác|hành động|mục tiêu|ký|này|kế hoạch))|bản tin|tiểu mục|tiết mục|mục|cột|trang(?! (?:thiết|bị|web|thông tin))|tuyến bài|tuyến tin|loạt bài|loạt|vệt bài|bài|tin|phóng sự|phim|ký sự|bút ký|video|clip|podcast|infographic|đồ hoạ|số báo|số|kỳ|phụ san|phụ trương|ấn phẩm|toạ đàm truyền hình|longform|e-?magazine|megastory|tác phẩm|chùm ảnh|phóng sự ảnh|thời lượng|dung lượng|khung giờ|sóng|vị trí|chỗ trên|diện tích|banner|spot|trailer|hình hiệu|tạp chí truyền hình)';
const EVENTS =
  '["“]?(toạ đàm|hội thảo|diễn đàn|cuộc thi|hội thi|giải (thưởng|báo chí|chạy|thi|\\p{L}+ \\p{L}+)|giao lưu|lễ (?!ký)|ngày hội|tuần lễ|tháng (?:hành|thanh|an toàn|cao|tri|đọc)\\p{L}*|triển lãm|hội chợ|đêm|liên hoan|hội trại|gala|talkshow|cuộc gặp|chiến dịch|cuộc vận động|chương trình (nghệ thuật|từ thiện|thiện nguyện|giao lưu|an sinh)|chuyến thiện nguyện|hoạt động (xã hội|thiện nguyện|từ thiện|cộng đồng|giao lưu)|diễn tập|festival|đối thoại|phiên (?:chợ|toà)|đêm hội|sự kiện|sân chơi|ngày (?!\\d))';

/** A row of a table, a point of a plan may begin with the product itself. */
const PRODUCTS =
  '(bản tin|phóng sự|chuyên mục|chuyên trang|chuyên đề|clip|video|tin(?! (?:tưởng|cậy|rằng))|bài|phim|podcast|infographic|chương trình (?!phối|hợp|công)|toạ đàm (?:phòng|trường|phát|truyền|trên)|số báo|loạt bài|tuyến bài|trang(?! bị)|ký sự|tập(?= (?:\\d|phim))|cầu truyền hình|đồ hoạ|ảnh|chùm ảnh|longform|megastory|spot|talkshow)';

const DEEDS: readonly [CommitmentKind, string][] = [
  [
    'joint.production',
    '(phối hợp|hợp tác|cùng|đồng|cùng nhau|liên kết)( với [^,;]{2,40}?)? (sản xuất|làm phim|dàn dựng|dựng phim|xây dựng (bộ )?phim|biên soạn)|(gửi|góp ý|hiệu đính|duyệt)[^;]{0,24} kịch bản|giới thiệu[^;]{0,40}(trường quay|phim trường)',
  ],
  [
    'subscription.support',
    `(tặng|biếu|gửi tặng|phát miễn phí|cấp phát)( miễn phí)? \\d[\\d.]* (tờ|số báo|suất báo|cuốn|bản báo|ấn phẩm|tài khoản)|(đưa|chuyển) (báo|tạp chí|tuần báo)(?! (?:cáo|chí))[^;]{0,50} (tới|đến|về) |(lấy|dùng|sử dụng) (bài|báo|ấn phẩm)[^;]{0,24} làm tư liệu|(đăng ký|đặt)[^;,]{0,16} \\d+ (tờ|số|suất|cuốn)|[^;]{0,30}tài khoản đọc`,
  ],
  [
    'governance.quality',
    '(không|chớ|đừng) (chen|đăng|phát|quảng cáo|sử dụng|dùng|đưa|giật|để lộ|tiết lộ|thương mại)|(mọi|các|tất cả) [^;,]{2,50} (phải|cần|đều)[^;]{0,30}(duyệt|kiểm tra|thẩm định|đồng ý)|(bố trí|cử|phân công)[^;,]{0,30} (duyệt|kiểm tra|hiệu đính)',
  ],
  [
    'governance.report',
    '(nộp|lập|gửi)( [^;,]{0,16})? (bảng kê|báo cáo (kết quả|tiến độ|chung|hằng|quý)|biên bản|bản nhìn lại)|thông báo kết quả cho nhau|gửi nhau|báo cáo cho nhau|trao đổi tiến độ',
  ],
  [
    'governance.implement',
    '(khắc phục|chấn chỉnh|quán triệt (quy|chương|kế|thoả|tinh|nội|đến|chỉ|nghị)|triển khai ngay|căn cứ (?=kế|quy|chương|thoả)|huy động[^;,]{0,24} (hội viên|chi hội|đoàn viên|cán bộ|lực lượng|tổ))',
  ],
  [
    'access.facilitate',
    `(cấp|làm|phát) (thẻ|giấy)|(cử|bố trí|phân công) (người|cán bộ|chiến sĩ) (dẫn|đi cùng|tháp|đưa|đón|hỗ trợ (phóng|nhà))|làm cầu nối để (phóng|nhà)|kết nối[^;]{0,60}(ghi hình|nhân vật|phỏng vấn|gặp)|(xin|lo|làm)( \\p{L}+)? (giấy phép|thủ tục)|dẫn đường|mở cửa đón|cho (phép )?(các )?(phóng viên|nhà báo|phát thanh viên|ê-?kíp|quay phim|đoàn làm phim|người làm báo)|thu xếp để|bảo đảm an toàn cho`,
  ],
  [
    'access.housing',
    '(nhường|cho( [\\p{L}]+){0,3} (mượn|thuê|sử dụng|ở nhờ))[^;]{0,40}(phòng|nhà|chỗ|nơi|m2|trụ sở|xe|tàu|máy)?',
  ],
  [
    'data.signal',
    '(cấp|chia sẻ|chuyển|truyền|cung cấp|nối)( [^;,]{0,14})? (đường truyền|tín hiệu|hình ảnh (từ )?(\\d+ )?camera|ảnh, video|bộ dữ liệu|dữ liệu)|(lập|dựng|thiết kế|xây|vận hành|quản trị)[^;]{0,40}(trang zalo|bộ nhận diện|giao diện|\\.(vn|example|com))',
  ],
  [
    'feedback.collect',
    `(thu nhận|ghi nhận|gom|tiếp nhận|nối máy|tiếp dân|tiếp công dân|chuyển nguyên văn|nhận (phản ánh|tin báo|thư))|(trả lời|giải đáp|phúc đáp|giải quyết)(?![^;]{0,50}(báo chí|toà soạn|phóng viên|nhà báo|phỏng vấn|đài|ống kính|truyền thông|bạn đọc trong|khi (báo|có đề)))|cử luật sư|[^;]{0,30}tư vấn[^;]{0,24}(bạn đọc|miễn phí|thư)|(phân tích|thống kê)[^;]{0,40}(khuyến nghị|tư vấn|góp ý)|gửi báo cáo (tình hình|dư luận)`,
  ],
  [
    'information.supply',
    '(trích lục|trích xuất|minh bạch|công bố|phát thông cáo|ra thông cáo|bàn giao (hồ sơ|tài liệu|văn bản)|mở nhóm tin|lập nhóm[^;]{0,30} gửi|quét tin|điểm tin|trao cho (báo|đài|toà|tạp)|không giữ thông tin|nhắn (lịch|tin)|niêm yết|tổ chức (gặp gỡ|gặp mặt) báo chí)',
  ],
  [
    'coverage.multichannel',
    '(cho )?(đọc lại|phát lại|tiếp sóng|tiếp âm|tiếp phát|chạy chữ|dán|niêm yết bài|chuyển thể|chia sẻ (bài|tin|lại)|đẩy lên|sản sinh phiên)|(phổ cập|vận động (nhân dân|người dân|tham gia|bà con|hội viên tham gia|đồng bào|cộng đồng))',
  ],
  [
    'training.course',
    '(lớp|khoá|tập huấn|đứng lớp|nhận[^;]{0,40} (thực tập|học việc|học nghề)|(đứng ra |cùng )?(mở|tổ chức)[^;]{0,30} (nói chuyện|hướng dẫn|chia sẻ) |hỗ trợ[^;]{0,50} (làm|viết|biên tập|quay) (bản )?(tin|bài|phim|video)|chia sẻ[^;,]{0,20} (công cụ|giáo trình|cẩm nang|tài liệu hướng))',
  ],
  [
    'joint.event',
    '(trại|cuộc thi|hội thi|hội thảo|diễn đàn|ngày hội|tuần lễ|phiên chợ|triển lãm|giao lưu|lễ hội|giải báo chí|toạ đàm(?! (?:phòng|trường|phát|truyền|trên))|đêm nhạc|chương trình nghệ thuật|cầu truyền hình giao)',
  ],
  ['coverage.broadcast', `(tiểu phẩm|trò chuyện|${PRODUCTS})`],
  [
    'finance.pay',
    '(chuyển nốt|xuất trình chứng từ|góp \\d|hỗ trợ (xăng|tiền|công tác|đi lại, ăn)|[^;]{0,16}công tác phí|ghi kinh phí|chịu (chi|tiền|phí)|tự lo)',
  ],
  [
    'access.facilitate',
    `(bảo vệ|che chở|can thiệp|hỗ trợ|giúp|giúp đỡ|dẫn|đưa đường cho|đón|đón tiếp|tiếp đón|tháp tùng|hộ tống|đi cùng|cùng đi|dẫn đường|bố trí người|cử người dẫn|cho phép|cho|để|mở cửa cho|cấp|tạo lối|sắp xếp cho)( với| cho| các| những| đội ngũ| an toàn)* ${PRESS}[^;]{0,60}(tác nghiệp|tiếp cận|ghi hình|chụp|quay|vào|dự|đi|làm việc|gặp|thẻ|bị|khi|trong|an toàn|xuống|đến|về)`,
  ],
  ['access.facilitate', 'tạo[^;,]{0,30} (điều kiện|thuận lợi)(?![^;]{0,60}(phát hành|mua báo|đặt báo))'],
  [
    'access.housing',
    `(bố trí|thu xếp|sắp xếp|dành|chuẩn bị|lo|lo liệu|hỗ trợ|cho mượn|cấp|trang bị|đón)( [\\p{L}]+){0,3}? (chỗ|nơi|phòng|nhà|xe|tàu|thuyền|xuồng|ca nô|máy bay|phương tiện|địa điểm|bàn làm việc|trụ sở|ăn|nghỉ|cơ sở vật chất|đường truyền|người dẫn|hướng dẫn viên|cán bộ dẫn|góc|khu vực|điểm)(?! (?:trang|nhất))`,
  ],
  ['access.events', `(mời|gửi (giấy|thư) mời|có giấy mời|triệu tập)(?! chuyên gia| cộng tác)`],
  [
    'access.assign',
    '(cử|phân công|bố trí|điều|điều động|cắt cử|biệt phái|tăng cường|dành|giữ|cắm|luân phiên cử|thành lập|lập)( thêm| riêng| một| một số| ít nhất| tối thiểu| \\d+| hai| ba| các| đội ngũ| tổ| nhóm| luân phiên| thường xuyên| cố định)* (phóng viên|nhà báo|biên tập viên|cây bút|quay phim|ê-?kíp|kỹ sư|kỹ thuật viên|pv|thông tín viên|cộng tác viên)(?![^;]{0,40}(đầu mối|tập huấn|hướng dẫn|giảng))',
  ],
  [
    'information.respond',
    `(bố trí|cử|chỉ định|phân công|giao)[^;,]{0,40} (trả lời|giải đáp|phát ngôn|tiếp (báo|nhà báo))`,
  ],
  [
    'governance.focal',
    '(cử|phân công|giao|chỉ định|uỷ nhiệm|uỷ quyền|bố trí|cắt cử|lấy|mỗi bên cử|chọn)[^;]{0,60} (đầu mối|liên lạc|liên hệ|giúp việc|theo dõi|chuyên trách|thường trực|phụ trách|điều phối)',
  ],
  [
    'correction.publish',
    '(đính chính|cải chính|xin lỗi|gỡ (bỏ|bài|tin|xuống)|gỡ|thu hồi|sửa (sai|tin|lỗi)|đăng (ngay |kịp thời )*(tin |lời |nội dung )*(đính chính|cải chính|phản hồi|xin lỗi)|chủ động yêu cầu đính|yêu cầu (đính|cải|gỡ))',
  ],
  [
    'correction.refute',
    '(kiểm chứng|đối chiếu|xác minh|xác thực|phản bác|bác bỏ|bóc (trần|gỡ|mẽ)|vạch trần|lật tẩy|ngăn chặn|xử lý (tin|thông tin)(?! phản ánh)|cảnh giác|chống tin|đấu tranh(?! phòng)|lên tiếng (bác|phản)|cảnh báo,? (bóc|vạch|ngăn|phản)|thông báo cho nhau khi[^;]{0,20} tin)',
  ],
  [
    'correction.refute',
    '(cảnh báo|nhận diện|phát hiện)[^;]{0,40} (tin giả|sai sự thật|xuyên tạc|sai lệch|thông tin xấu|lừa bịp|luận điệu)',
  ],
  [
    'subscription.buy',
    '(đặt mua|mua|đặt|nhận|trang bị|đăng ký mua|đăng ký đặt|cấp|vận động[^;,]{0,50} (đặt|mua|đọc)|phát triển|bảo đảm)( và (đọc|sử dụng))?( dài hạn| đủ| thêm| đều| mỗi| \\d+| một| ít nhất| tối thiểu| các| số lượng| bạn đọc)* (tờ )?(báo(?! (?:cáo|điện|chí|trước|in (?:bài|tin)))|tạp chí(?! (?:điện|truyền))|ấn phẩm|suất báo|số báo|kỳ báo|tờ|suất đọc|tài khoản đọc|bản in|cuốn|đặc san)',
  ],
  ['subscription.buy', '(phấn đấu )?\\d+ ?% [^;]{0,60}(đặt|mua|đọc)|phát hành|đặt báo|chuyển phát báo|giao báo'],
  [
    'finance.pay',
    '(chi|chi trả|trả|thanh toán|tạm ứng|quyết toán|trích|cấp|bố trí|bảo đảm|đảm bảo|cân đối|hỗ trợ|chuyển|đóng góp|góp|chịu|lo|dành|phân bổ|thu xếp|xuất|tính|nộp|đài thọ|tài trợ)( [\\p{L}%\\d]+){0,5}? (kinh phí|chi phí|ngân sách|nguồn (kinh phí|ngân sách|vốn|sự nghiệp)|nhuận bút|thù lao|tiền|công tác phí|hoá đơn|\\d[\\d.,]* ?(đồng|triệu|tỷ)|thuế|giá trị|đợt|vốn|quỹ nhuận)',
  ],
  [
    'finance.pay',
    '(thanh toán|tạm ứng|quyết toán|thanh lý|nghiệm thu|chi trả|xuất hoá đơn|chiết khấu|giảm giá|tự (lo|chi|bảo đảm) )',
  ],
  [
    'joint.social',
    '((vận động|kêu gọi)(?=[^;]{0,60} (tặng|ủng hộ|quyên|quỹ|góp|xây|giúp|hỗ trợ))|ủng hộ|trao(?! đổi| bản| quyền)|tặng|trao tặng|quyên góp|gây quỹ|đỡ đầu|xây (nhà|cầu|trường|tặng)|lập (tủ sách|quỹ|thư viện)|dựng (tủ sách|nhà)|tài trợ|góp sức|thăm hỏi|chăm lo|xây dựng quỹ|trồng)(?![^;]{0,40}(đặt mua|mua báo|đọc báo|tham gia viết))',
  ],
  [
    'training.course',
    `(tập huấn|đào tạo|bồi dưỡng|dạy|truyền nghề|kèm cặp|cầm tay|chỉ dẫn|huấn luyện|trang bị kỹ năng|rèn|nâng cao (kỹ năng|nghiệp vụ|tay nghề|trình độ|năng lực)|mở( \\p{L}+| \\d+){0,4} (lớp|khoá|đợt tập)|tổ chức( \\p{L}+| \\d+){0,4} (tập huấn|lớp|khoá|bồi dưỡng|đào tạo)|giúp[^;]{0,50} (kỹ năng|nghiệp vụ|tập huấn|viết tin|quay|làm tin|viết bài)|hướng dẫn(?! viên)|hỗ trợ[^;,]{0,30} (nghiệp vụ|chuyên môn|kỹ năng|đào tạo|tập huấn)|cử[^;,]{0,40} (giảng|tập huấn|hướng dẫn|đứng lớp|truyền đạt)|chia sẻ (kinh nghiệm|kỹ năng|nghiệp vụ)|truyền đạt|tiếp nhận[^;,]{0,20} (thực tập|học nghề|học việc)|xây dựng (đội ngũ|mạng lưới) cộng tác)`,
  ],
  [
    'data.share',
    '(cập nhật|số hoá|đồng bộ|tích hợp|liên thông|lưu trữ|lưu giữ|lưu|bàn giao|kết nối|chia sẻ|dùng chung|khai thác chung|cho (phép )?(khai thác|dùng|sử dụng)|cung cấp|mở|trao|chuyển|gửi|chuyển giao|truyền|nhúng|gắn|chèn|dẫn)( [\\p{L}/,-]+){0,6}? (dữ liệu|kho (ảnh|tư liệu|đề tài|phim|dữ|bài)|cơ sở dữ liệu|tín hiệu|đường (dẫn|link)|liên kết|camera|bản ghi|file|tệp|băng|băng hình|bản gốc|api|mã nguồn|quyền truy cập|tài khoản truy cập|hình ảnh tư liệu|thư viện ảnh|phim tư liệu|ảnh tư liệu|tư liệu ảnh|thông số|chỉ số|bản đồ số|cổng dữ liệu)(?! (?:dân cư|quốc gia))',
  ],
  [
    'data.microsite',
    '(xây dựng|thiết lập|dựng|lập|làm|nâng cấp|vận hành|quản trị|xây|thiết kế|phát triển|hỗ trợ( kỹ thuật)?|bảo trì)[^;,]{0,40} (trang thông tin|cơ sở dữ liệu|kho (dữ liệu|tư liệu|ảnh)|website|trang web|trang điện tử|chuyên trang điện tử|cổng thông tin|ứng dụng|bản đồ số|phần mềm|thư viện số|hệ thống dữ liệu)',
  ],
  [
    'feedback.reflect',
    '(tiếp nhận|tiếp thu|lắng nghe|thu thập|tổng hợp|tập hợp|ghi nhận|nắm bắt|nắm|theo dõi|gom|chuyển|xử lý|phản hồi|trả lời|giải quyết|phản ánh|nói|chuyển tải|phân loại|phúc đáp|sàng lọc|lấy|khảo sát|thăm dò|xem xét|cử người giải đáp|công khai kết quả)[^;]{0,50}(dư luận|ý kiến|kiến nghị|góp ý|tâm tư|nguyện vọng|bức xúc|phản ánh(?= (?:của|từ|đến))|thắc mắc của (người|bạn|dân|bà|cử|khán|thính|doanh|nhân)|đơn thư|đơn, thư|thư bạn đọc|bạn đọc|câu hỏi của (người|dân|bạn|cử)|điều dân|hiến kế|tiếng nói của|phê bình|khiếu nại|đề xuất của (người|doanh|bạn|nhân))',
  ],
  [
    'feedback.orient',
    '(định hướng|gợi ý|tham vấn|tư vấn|góp ý|đóng góp ý kiến|hiến kế|phản biện|mở (hộp thư|đường dây)|lập (hộp thư|đường dây)|duy trì (hộp thư|đường dây)|làm cầu nối|là cầu nối|làm nhịp cầu|nói thay|nói hộ|nói giúp|lên tiếng thay|phát phiếu|thăm dò|khảo sát|hồi âm)',
  ],
  [
    'information.respond',
    `(phúc đáp|hồi âm|trả lời|giải đáp|hồi đáp|giải thích|trao đổi lại|phát ngôn|tiếp (nhà báo|phóng viên|báo chí)|họp báo|tổ chức họp báo|không (né tránh|để (báo|nhà báo|phóng viên|toà soạn) (chờ|đợi))|phản hồi)`,
  ],
  [
    'information.supply',
    `(cung cấp|cung ứng|cấp|gửi|chuyển|chuyển đến|chuyển tới|đưa|báo|báo tin|báo trước|nhắn|thông báo|thông tin|công bố|bàn giao|trao|chia sẻ|cập nhật|giới thiệu|mách|cho biết|tổng hợp|lập danh sách|trao đổi|phổ biến|đều đặn gửi|gợi ý đề tài)( [^;]{0,70})? (cho|đến|tới|sang|với|gửi|để|về) (các |những |hai |phía )?${PRESS}`,
  ],
  [
    'information.supply',
    '(cung cấp|cung ứng|gửi|chuyển)[^;]{0,60}(thông tin|tài liệu|số liệu|văn bản|lịch|báo cáo|kế hoạch|tin tức|danh sách|tư liệu|hình ảnh|chương trình công tác|đề cương|dự báo|hồ sơ|kết quả|nội dung)|cung cấp|báo (trước|tin|ngay|sớm)|thông báo|trao đổi[^;]{0,24} (thông tin|tin|tình hình)|chia sẻ( \\p{L}+){0,2} (thông tin|số liệu|tin)|công khai|thông tin hai chiều|điểm báo|bảo đảm để (báo|đài|toà soạn|phóng viên)[^;]{0,20} tiếp cận',
  ],
  [
    'governance.report',
    '(báo cáo|sơ kết|tổng kết|sơ, tổng kết|đánh giá|họp|giao ban|kiểm điểm|rà soát|soát|soát lại|nhìn lại|gặp (nhau|mặt|gỡ)|ngồi lại|rút kinh nghiệm|kiểm đếm|thống kê|đối soát|làm việc|hội ý|luân phiên chủ trì|tổ chức (họp|giao ban|sơ kết|tổng kết|đánh giá|hội nghị (sơ|tổng|đánh|giao))|duy trì (giao ban|họp)|trao đổi biên bản|bàn|bình xét|khen thưởng|biểu dương, khen)',
  ],
  [
    'governance.security',
    '(giữ (bí mật|kín)|bảo mật|bảo vệ (nguồn|bí mật|thông tin)|không (tiết lộ|để lộ|cung cấp cho bên)|tuân thủ|chấp hành|tôn trọng|chịu trách nhiệm|bảo đảm (tính|thông tin|nội dung|chất lượng|đúng|khách quan|chính xác|trung thực|tiến độ|bản quyền)|đảm bảo (tính|thông tin|nội dung|chất lượng|đúng|khách quan|chính xác|trung thực|tiến độ|bản quyền)|duyệt|kiểm duyệt|thẩm định|ký duyệt|kiểm tra|giám sát|đôn đốc|quán triệt|phê duyệt|ban hành|xây dựng( và \\p{L}+ \\p{L}+)? (kế hoạch|quy chế|đề cương|chương trình phối hợp|lộ trình)|lập (kế hoạch|kế hoạch chi tiết|tổ|ban|nhóm|đường)|hoàn thiện|cụ thể hoá|triển khai (kế hoạch|quy chế|chương trình|thoả thuận|các nội dung|nghiêm|thực hiện|đến)|thực hiện (nghiêm|quy chế|đúng|đầy đủ|thoả thuận|tốt)|bổ sung|điều chỉnh|sửa đổi|tham mưu|chủ trì theo dõi|theo dõi, đôn đốc|thống nhất|thường xuyên trao đổi|phối hợp chặt|soạn (thảo|dự thảo))',
  ],
  [
    'joint.event',
    `(tổ chức|đăng cai|dựng|mở|phát động|khởi xướng|chủ trì|luân phiên đăng cai|luân phiên tổ chức|tham gia|làm|bảo trợ|đồng hành|đứng ra|dàn dựng|thực hiện|triển khai|xây dựng|đồng chủ trì|đồng tổ chức|cử người tham gia)( [\\p{L}\\d]+){0,5}? ${EVENTS}`,
  ],
  ['joint.production', '(phối hợp|cùng|đồng|cùng nhau) (sản xuất|dàn dựng|biên soạn|xuất bản|làm)'],
  [
    'coverage.column',
    `(mở|mở thêm|mở riêng|lập|ra|ra mắt|khai trương|khai trang|duy trì|nuôi|giữ|giữ ổn định|giữ vững|dành|ưu tiên|bố trí|sắp xếp|xây dựng|sản xuất|thực hiện|làm|viết|in|đăng|phát|phát hành|xuất bản|tổ chức|triển khai|dựng|thiết kế|biên tập|biên dịch|dịch|lồng tiếng|hoàn thành|đưa|dàn|lên|chạy|đặt|đăng ký|cho ra|khởi đăng|khởi phát|tăng|nâng|mở rộng|thể hiện|quay)( [^;,]{0,46}?)?,? ?${PIECES}`,
  ],
  [
    'coverage.topic',
    '(tuyên truyền|truyền thông|thông tin|đăng|đăng tải|đăng phát|phát|phát sóng|phát lại|tiếp âm|tiếp sóng|tiếp phát|truyền hình|tường thuật|đưa tin|đưa|viết|viết về|kể|kể chuyện|khắc hoạ|phác hoạ|khơi|giới thiệu|quảng bá|phản ánh|ghi lại|ghi chép|tôn vinh|biểu dương|cổ vũ|nêu|nêu gương|nêu tên|tìm|tìm kiếm|phát hiện|lan toả|lan truyền|nhân rộng|đi sâu|bám sát lộ|bám sát (?!chương|nội|kế)|theo sát|theo dõi và|đồng hành|phân tích|bình luận|làm rõ|làm nổi bật|diễn giải|lý giải|giải thích|cắt nghĩa|chân dung|khai thác|chuyển tải|truyền tải|truyền cảm hứng|phổ biến|đẩy mạnh (tuyên|truyền|thông)|tăng cường (tuyên|truyền|thông|thời|tin)|cảnh báo|dự báo|hoàn thành khối lượng|thực hiện đủ|quay|chụp|ghi hình|làm nên|xây dựng hình ảnh|xúc tiến|dựng|mô tả|chỉ thẳng|không để tuần|vinh danh|ca ngợi|khích lệ|động viên|khơi gợi|truyền hình trực tiếp|livestream|phủ sóng|tiếp nối|phát huy)',
  ],
];

/** Sticky: each looks at the beginning alone, where a search would try every place of the clause. */
const RULES = DEEDS.map(([kind, pattern]) => [kind, here(pattern)] as const);

/** Who acts with whom and how, before what is done. */
const HOW = loose(
  '^((sẽ|có trách nhiệm|có nhiệm vụ|cam kết|tiếp tục|chủ động|kịp thời|thường xuyên|tích cực|định kỳ|phấn đấu|luôn|cũng|đều|thống nhất|nhất trí|cùng nhau|tiếp tục|chung sức|chung tay|góp sức|hợp sức|hợp tác|liên kết|đứng ra|cùng|đều đặn|đặc biệt|ưu tiên|sẵn sàng|tập trung|chú trọng|quan tâm|trực tiếp|nhanh chóng|khẩn trương|phối hợp( chặt chẽ)?( (?:với|cùng) [^,;]{2,60}?(?= (?:tổ chức|xây dựng|sản xuất|thực hiện|mở|tuyên truyền|cung cấp|đưa|lập|giới thiệu|quảng bá|vận động|duy trì|đào tạo|tập huấn|bồi dưỡng|cập nhật|hỗ trợ|triển khai|phản bác|đăng|viết|in|làm|biên|tiếp|giải|khảo|rà|xử|xác|kiểm|trao|chia|kết) ))?|trong việc|có hiệu quả|hiệu quả|hơn nữa|công tác|làm tốt|thực hiện tốt(?= công)|mỗi bên|(hằng|hàng|mỗi) (năm|quý|tháng|tuần)( một lần)?|cứ (nửa năm|mỗi quý|mỗi năm)|(trước|vào|từ) [^,;]{3,40}|cử người|được|xin|nguyện|hứa|cố gắng|nỗ lực|quyết tâm),? )+(?=\\p{L})',
  'u',
);
/** "yêu cầu các phòng … trả lời báo chí": the deed is that of those who are told to. */
const TOLD_TO = loose(
  '^(chỉ đạo|yêu cầu|đề nghị|giao|vận động|khuyến khích|kêu gọi|mong|mong muốn|nhắc|đề xuất|hướng dẫn|phân công|đôn đốc|đốc thúc|khuyến khích|có sự chỉ đạo)( [^;]{3,90}?)? (?<!(?:và|hoá,) )(?=(cung cấp|cung ứng|minh bạch|mở cửa|lấy bài|đặt|trả lời|phát ngôn|gửi|báo cáo|thông báo|thông tin|tạo điều kiện|tiếp âm|tiếp sóng|phát lại|đăng|đặt mua|mua|tuyên truyền|phối hợp|mở|viết|cử|bố trí|hỗ trợ|tham gia|giới thiệu|phản ánh|tập huấn|bồi dưỡng|cập nhật|tiếp nhận|giải quyết|phúc đáp|không|chia sẻ|quán triệt|triển khai|thực hiện|khắc phục|mời|đính chính|dành|duy trì|lan toả|quảng bá|giúp|chỉ thẳng|kể|nói|bám|tăng|đưa|phát huy)(?!\\p{L}))',
  'u',
);

/** Null when no deed is known by its first words. */
export function kindOfDeed(folded: string): CommitmentKind | null {
  const told = TOLD_TO.exec(folded);
  const inner = told ? folded.slice(told[0].length) : folded;
  for (const words of new Set([inner.slice(HOW.exec(inner)?.[0].length ?? 0), inner, folded])) {
    for (const [kind, rule] of RULES) {
      if (matchAt(rule, words, 0) < 0) continue;
      return told && kind === 'information.supply' ? 'information.direct-units' : kind;
    }
  }
  return null;
}
