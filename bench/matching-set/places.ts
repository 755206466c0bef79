// Invented communes and wards, many of them easy to confuse with another, and the names by which texts call them.

export interface Locality {
  readonly kind: 'xã' | 'phường' | 'đặc khu';
  /** "Đông Hòa" */
  readonly name: string;
  readonly province: string;
  /** What became part of it, by the name that people still use. */
  readonly former?: string;
  /** What its hamlets are called. */
  readonly hamlet: string;
}

const SONG = 'tỉnh Sông Mẫu';
const NUI = 'tỉnh Núi Mẫu';
const CANG = 'thành phố Cảng Mẫu';

const place = (kind: Locality['kind'], name: string, province: string, former?: string): Locality => ({
  kind,
  name,
  province,
  hamlet: kind === 'xã' ? (province === NUI ? 'bản' : 'thôn') : kind === 'phường' ? 'khu phố' : 'thôn',
  ...(former === undefined ? {} : { former }),
});

/** The first half belongs to tuning, the second to the half that nobody tunes on; each has every kind of likeness. */
export const LOCALITIES: readonly Locality[] = [
  place('phường', 'Tân Hòa', SONG),
  place('xã', 'Tân Hòa', SONG),
  place('phường', 'Tân Hòa', NUI),
  place('xã', 'Bãi Ngang', SONG, 'xã Cồn Sẻ'),
  place('xã', 'Bãi Ngang Đông', SONG),
  place('phường', 'Gò Dưa', CANG),
  place('xã', 'Suối Lạnh', NUI, 'xã Đèo Gió'),
  place('xã', 'Đoàn Kết', NUI),
  place('phường', 'Chợ Củi', SONG),
  place('xã', 'Vàm Lớn', CANG),
  place('đặc khu', 'Hòn Trống', CANG),
  place('xã', 'Mỹ Thuận', SONG, 'thị trấn Cầu Ván'),
  place('xã', 'Hoàng Lê', NUI),
  place('phường', 'Bến Đá', CANG),
  place('xã', 'Trung Sơn', NUI),
  place('phường', 'Phú Lộc', SONG),
  place('xã', 'Phú Lộc', SONG),
  place('phường', 'Phú Lộc', CANG),
  place('xã', 'Ao Sen', SONG, 'xã Giếng Đá'),
  place('xã', 'Ao Sen Thượng', SONG),
  place('phường', 'Lò Vôi', CANG),
  place('xã', 'Nà Cạn', NUI, 'xã Khau Sáng'),
  place('xã', 'Thống Nhất', NUI),
  place('phường', 'Cửa Đông', SONG),
  place('xã', 'Rạch Giồng', CANG),
  place('đặc khu', 'Hòn Mái', CANG),
  place('xã', 'Vĩnh Thạnh', SONG, 'thị trấn Ngã Sáu'),
  place('xã', 'Trần Mai', NUI),
  place('phường', 'Đồi Thông', NUI),
  place('xã', 'Nam Sơn', NUI),
];

/** No programme has these. */
export const STRANGERS: readonly Locality[] = [
  place('xã', 'Gò Dưa', SONG),
  place('phường', 'Bãi Ngang', NUI),
  place('xã', 'Chợ Củi', NUI),
  place('xã', 'Mỹ Thuận', NUI),
  place('xã', 'Lò Vôi', SONG),
  place('phường', 'Ao Sen', NUI),
  place('xã', 'Cửa Đông', NUI),
  place('xã', 'Vĩnh Thạnh', NUI),
  place('xã', 'Lũng Vài', NUI),
  place('phường', 'Cầu Đất', CANG),
];

export const NAMES: readonly string[] = [
  'Nguyễn Thị Sương',
  'Trần Văn Lượm',
  'Lê Thị Bưởi',
  'Phạm Văn Đò',
  'Huỳnh Thị Mận',
  'Vũ Văn Sậy',
  'Đặng Thị Lài',
  'Bùi Văn Chài',
  'Hồ Thị Bông',
  'Ngô Văn Gạch',
  'Lý A Sần',
  'Đinh Thị Tép',
  'Võ Văn Ruộng',
  'Mai Thị Nón',
];
export const HAMLETS: readonly string[] = [
  'Đông',
  'Hạ',
  'Giữa',
  'Cây Da',
  'Đầu Cầu',
  'Mới',
  'Bờ Kè',
  'Hai',
  'Bốn',
  'Bảy',
];
