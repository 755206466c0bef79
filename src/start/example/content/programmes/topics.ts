// The names of the topics as agreements write them. The key is what articles are labelled with.

export const TOPIC_NAMES: Readonly<Record<string, string>> = {
  'nong-thon-moi': 'xây dựng nông thôn mới',
  'kinh-te-nong-nghiep': 'phát triển nông nghiệp, sản phẩm OCOP',
  'phong-chong-thien-tai': 'phòng, chống thiên tai',
  'an-sinh-xa-hoi': 'an sinh xã hội, giảm nghèo',
  'van-hoa-du-lich': 'lễ hội, làng nghề và du lịch cộng đồng',
  'cai-cach-hanh-chinh': 'cải cách hành chính',
  'chuyen-doi-so': 'chuyển đổi số',
  'y-te-giao-duc': 'chăm sóc sức khỏe, giáo dục và khuyến học',
  'moi-truong': 'bảo vệ môi trường, phân loại rác',
  'do-thi-van-minh': 'chỉnh trang đô thị, trật tự vỉa hè',
  'an-ninh-trat-tu': 'an ninh trật tự, phòng cháy chữa cháy',
  'doi-thoai-nhan-dan': 'đối thoại với nhân dân, giải quyết kiến nghị',
  'nguoi-tot-viec-tot': 'gương người tốt, việc tốt',
  'xay-dung-dang': 'xây dựng Đảng, đưa nghị quyết vào cuộc sống',
  'xac-minh-thong-tin': 'thông tin sai sự thật',
  'ky-nang-truyen-thong': 'kỹ năng truyền thông',
  'hoat-dong-chung': 'tọa đàm, cuộc thi',
};
