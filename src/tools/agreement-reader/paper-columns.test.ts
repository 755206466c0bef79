// Duties of papers by columns, under run-in headings and behind labels. Everything is invented.
import { describe, expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const read = (points: string) =>
  readAgreement(`BẢN GHI NHỚ
Số: 12/BGN

UBND phường An Khê và Báo Sông Lam thống nhất ghi nhớ việc hợp tác truyền thông như sau:

${points}

Bản ghi nhớ này lập thành hai bản.

TM. ỦY BAN NHÂN DÂN PHƯỜNG          TỔNG BIÊN TẬP
CHỦ TỊCH
Lê Văn Hòa                 Trần Thị Mai
`).commitments.map((one) => `${one.obligedSide}: ${one.text}`);

describe('points of papers', () => {
  it('stand in columns that name the sides', () => {
    expect(
      read(`1. Phân việc
Lĩnh vực | UBND phường | Báo
Nguồn tin | Gửi lịch công tác tuần cho tòa soạn | Cử phóng viên theo lịch
Ảnh | Dành khu trưng bày tại nhà văn hóa | Mở triển lãm ảnh mỗi năm một cuộc
2. Hai bên rà soát kết quả vào tháng 12 hằng năm.
3. Bản ghi nhớ này áp dụng cho các tổ dân phố của phường.
4. Bản ghi nhớ này có giá trị đến hết năm 2028.
5. Bản ghi nhớ này không làm phát sinh nghĩa vụ pháp lý.`),
    ).toEqual([
      'A: Gửi lịch công tác tuần cho tòa soạn',
      'B: Cử phóng viên theo lịch',
      'A: Dành khu trưng bày tại nhà văn hóa',
      'B: Mở triển lãm ảnh mỗi năm một cuộc',
      'both: Hai bên rà soát kết quả vào tháng 12 hằng năm',
    ]);
  });

  it('stand behind a heading on their own line', () => {
    expect(
      read(`Về phía Báo. Dành bốn trang mỗi quý cho phố cổ; mời kiến trúc sư góp ý cho hồ sơ tu sửa nhà.

Về phía phường. Cho dùng miễn phí bản vẽ của các ngôi nhà cổ.

Về việc chung. Tổ chức cuộc thi vẽ ký họa dành cho sinh viên.`),
    ).toEqual([
      'B: Dành bốn trang mỗi quý cho phố cổ',
      'B: mời kiến trúc sư góp ý cho hồ sơ tu sửa nhà',
      'A: Cho dùng miễn phí bản vẽ của các ngôi nhà cổ',
      'both: Tổ chức cuộc thi vẽ ký họa dành cho sinh viên',
    ]);
  });

  it('leave out what the paper says of itself', () => {
    expect(
      read(`1. Báo mở chuyên mục “Phố nhà mình” mỗi tháng hai kỳ.
2. Bản ghi nhớ này áp dụng cho các tổ dân phố và phóng viên của Báo.
3. Bản ghi nhớ có giá trị trong thời hạn ba năm.
4. Muốn chấm dứt sớm phải báo trước 30 ngày.`),
    ).toEqual(['B: Báo mở chuyên mục “Phố nhà mình” mỗi tháng hai kỳ']);
  });

  it('begin behind a label that says where or how', () => {
    expect(
      read(`1. Trên báo in: đăng chuyên trang về phường mỗi tháng một kỳ.
2. Trực tiếp: hai bên tổ chức diễn đàn hỏi đáp với người dân.`).map((one) => one.replace(/^\w+: /u, '')),
    ).toEqual(['đăng chuyên trang về phường mỗi tháng một kỳ', 'hai bên tổ chức diễn đàn hỏi đáp với người dân']);
  });
});
