// An agreement between bodies of the example workspace, written for the journeys. Everybody in it is invented.

/** `mark` makes the name of the programme one of its own, so that journeys do not meet each other's. */
export function agreementText(mark: string): string {
  return `ỦY BAN NHÂN DÂN XÃ ĐỒNG SẬY (MẪU)
BÁO SÔNG MẪU (MẪU)

CHƯƠNG TRÌNH PHỐI HỢP TUYÊN TRUYỀN ${mark.toUpperCase()}
giữa Ủy ban nhân dân xã Đồng Sậy (mẫu) và Báo Sông Mẫu (mẫu)

Hôm nay, ngày 15 tháng 3 năm 2026, tại nhà văn hóa xã Đồng Sậy, chúng tôi gồm:
Bên A: Ủy ban nhân dân xã Đồng Sậy (mẫu)
Đại diện: Ông Nguyễn Văn Mẫu An, Chủ tịch UBND xã
Bên B: Báo Sông Mẫu (mẫu)
Đại diện: Ông Phan Mẫu Trúc, Tổng Biên tập

Hai bên thống nhất ký kết chương trình phối hợp với các nội dung sau:

Điều 1. Nội dung tuyên truyền
1. Kết quả xây dựng nông thôn mới ở các thôn.
2. Phòng, chống thiên tai trong mùa mưa bão.

Điều 2. Trách nhiệm của Bên A
1. Cung cấp thông tin, lịch sự kiện của xã cho Báo Sông Mẫu trước ngày 25 hằng tháng.
2. Tạo điều kiện để phóng viên tác nghiệp tại cơ sở.

Điều 3. Trách nhiệm của Bên B
1. Đăng ít nhất 02 tin, bài mỗi tháng về xã Đồng Sậy trên báo điện tử.
2. Mở 01 lớp tập huấn kỹ năng viết tin cho cán bộ thôn mỗi năm.

Điều 4. Điều khoản thi hành
Hai bên sơ kết mỗi quý một lần và tổng kết khi kết thúc chương trình.
Chương trình có hiệu lực từ ngày 01/4/2026 đến hết ngày 31/3/2027.

ĐẠI DIỆN BÊN A
CHỦ TỊCH
Nguyễn Văn Mẫu An

ĐẠI DIỆN BÊN B
TỔNG BIÊN TẬP
Phan Mẫu Trúc
`;
}
