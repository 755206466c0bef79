// The invented bodies of the example workspace: two communes, one ward, two newspapers, one portal.
import type { ExampleBody, ExampleOutlet, ExamplePerson, Locality } from './model.ts';

const PROVINCE = 'tỉnh Mẫu Giang (mẫu)';

function authority(
  id: string,
  kind: Locality['kind'],
  bareName: string,
  hamlets: readonly string[],
  people: readonly ExamplePerson[],
): ExampleBody {
  const name = `${kind} ${bareName}`;
  return {
    id,
    kind: 'authority',
    pressKind: null,
    name: `UBND ${name} (mẫu)`,
    shortName: name,
    aliases: [`Ủy ban nhân dân ${name}`, `UBND ${name}`, name, bareName],
    address: `Số ${bareName.length * 3} đường Trung Tâm, ${name}, ${PROVINCE}`,
    people,
    locality: {
      name,
      bareName,
      kind,
      province: PROVINCE,
      hamlets,
      leaders: people.filter((person) => person.role === 'leader' || person.role === 'spokesperson'),
    },
    outlet: null,
  };
}

function press(
  id: string,
  pressKind: 'newspaper' | 'portal',
  shortName: string,
  aliases: readonly string[],
  people: readonly ExamplePerson[],
  sections: ExampleOutlet['sections'],
): ExampleBody {
  return {
    id,
    kind: 'press',
    pressKind,
    name: `${shortName} (mẫu)`,
    shortName,
    aliases: [shortName, ...aliases],
    address: `Số ${shortName.length * 2} phố Bến Giấy, ${PROVINCE}`,
    people,
    locality: null,
    outlet: {
      id,
      name: `${shortName} (mẫu)`,
      bodyId: id,
      sections,
      reporters: people.filter((person) => person.role === 'reporter').map((person) => person.name),
    },
  };
}

const person = (name: string, title: string, role: ExamplePerson['role']): ExamplePerson => ({ name, title, role });

export const exampleBodies: readonly ExampleBody[] = [
  authority(
    'xa-dong-say',
    'xã',
    'Đồng Sậy',
    ['Bãi Trong', 'Bãi Ngoài', 'Cầu Ván', 'Đầm Cạn', 'Gò Nổi', 'Xóm Lò', 'Vạn Lưới', 'Cồn Giữa'].map(
      (h) => `thôn ${h}`,
    ),
    [
      person('Nguyễn Văn Mẫu An', 'Chủ tịch UBND xã Đồng Sậy', 'leader'),
      person('Lê Thị Mẫu Thảo', 'Phó Chủ tịch UBND xã Đồng Sậy', 'spokesperson'),
      person('Phạm Thị Mẫu Ngân', 'công chức Văn hóa – Xã hội xã Đồng Sậy', 'focalOfficer'),
      person('Đỗ Văn Mẫu Khuê', 'văn thư UBND xã Đồng Sậy', 'clerk'),
    ],
  ),
  authority(
    'xa-ben-trang',
    'xã',
    'Bến Trăng',
    ['Bến Cũ', 'Đồi Chè', 'Suối Lặng', 'Làng Rèn', 'Trại Giống', 'Hói Đông', 'Rú Thấp'].map((h) => `thôn ${h}`),
    [
      person('Trần Mẫu Hòa', 'Chủ tịch UBND xã Bến Trăng', 'leader'),
      person('Hoàng Thị Mẫu Duyên', 'Phó Chủ tịch UBND xã Bến Trăng', 'spokesperson'),
      person('Võ Văn Mẫu Lâm', 'công chức Văn phòng UBND xã Bến Trăng', 'focalOfficer'),
      person('Ngô Thị Mẫu Chi', 'văn thư UBND xã Bến Trăng', 'clerk'),
    ],
  ),
  authority(
    'phuong-gac-may',
    'phường',
    'Gác Mây',
    [
      'khu phố 1',
      'khu phố 2',
      'khu phố 3',
      'khu phố 5',
      'khu phố 7',
      'khu phố Chợ Cũ',
      'khu phố Bến Xe',
      'khu phố Lò Gạch',
    ],
    [
      person('Bùi Thị Mẫu Thanh', 'Chủ tịch UBND phường Gác Mây', 'leader'),
      person('Đặng Văn Mẫu Kiên', 'Phó Chủ tịch UBND phường Gác Mây', 'spokesperson'),
      person('Lý Thị Mẫu Oanh', 'chuyên viên Văn phòng HĐND và UBND phường Gác Mây', 'focalOfficer'),
      person('Dương Văn Mẫu Tín', 'văn thư UBND phường Gác Mây', 'clerk'),
    ],
  ),
  press(
    'bao-song-mau',
    'newspaper',
    'Báo Sông Mẫu',
    ['Sông Mẫu', 'báo Sông Mẫu điện tử'],
    [
      person('Phan Mẫu Trúc', 'Tổng Biên tập Báo Sông Mẫu', 'leader'),
      person('Vũ Thị Mẫu Hằng', 'Trưởng ban Địa phương Báo Sông Mẫu', 'editor'),
      person('Mẫu Bình', 'phóng viên Báo Sông Mẫu', 'reporter'),
      person('Mẫu Quỳnh', 'phóng viên Báo Sông Mẫu', 'reporter'),
      person('Mẫu Đức', 'phóng viên Báo Sông Mẫu', 'reporter'),
    ],
    [
      { key: 'thoi-su', name: 'Thời sự' },
      { key: 'kinh-te', name: 'Kinh tế' },
      { key: 'xa-hoi', name: 'Xã hội' },
      { key: 'van-hoa', name: 'Văn hóa' },
      { key: 'the-thao', name: 'Thể thao' },
      { key: 'ban-doc', name: 'Bạn đọc' },
    ],
  ),
  press(
    'bao-lang-mau',
    'newspaper',
    'Báo Làng Mẫu',
    ['Làng Mẫu', 'báo điện tử Làng Mẫu'],
    [
      person('Hồ Thị Mẫu Vân', 'Tổng Biên tập Báo Làng Mẫu', 'leader'),
      person('Tạ Văn Mẫu Nghĩa', 'Thư ký Tòa soạn Báo Làng Mẫu', 'editor'),
      person('Mẫu Hải', 'phóng viên Báo Làng Mẫu', 'reporter'),
      person('Mẫu Lan', 'phóng viên Báo Làng Mẫu', 'reporter'),
    ],
    [
      { key: 'thoi-su', name: 'Tin tức' },
      { key: 'kinh-te', name: 'Nhà nông' },
      { key: 'xa-hoi', name: 'Đời sống' },
      { key: 'van-hoa', name: 'Làng quê' },
      { key: 'the-thao', name: 'Sân làng' },
      { key: 'ban-doc', name: 'Bạn đọc viết' },
    ],
  ),
  press(
    'cong-tin-mau-giang',
    'portal',
    'Cổng Thông tin điện tử Mẫu Giang',
    ['Cổng tin Mẫu Giang', 'Cổng Mẫu Giang'],
    [
      person('Trịnh Văn Mẫu Phong', 'Trưởng ban Biên tập Cổng Thông tin điện tử Mẫu Giang', 'leader'),
      person('Đinh Thị Mẫu Yên', 'biên tập viên Cổng Thông tin điện tử Mẫu Giang', 'editor'),
      person('Mẫu Sơn', 'cộng tác viên Cổng Thông tin điện tử Mẫu Giang', 'reporter'),
      person('Mẫu Thu', 'cộng tác viên Cổng Thông tin điện tử Mẫu Giang', 'reporter'),
    ],
    [
      { key: 'thoi-su', name: 'Tin hoạt động' },
      { key: 'kinh-te', name: 'Kinh tế' },
      { key: 'xa-hoi', name: 'Văn hóa – Xã hội' },
      { key: 'van-hoa', name: 'Đất và người' },
      { key: 'the-thao', name: 'Thể thao' },
      { key: 'ban-doc', name: 'Trả lời kiến nghị' },
    ],
  ),
];

export const exampleOutlets: readonly ExampleOutlet[] = exampleBodies.flatMap((body) => body.outlet ?? []);

/** Throws RangeError for an id that no body of the example has. */
export function exampleBody(id: string): ExampleBody {
  const body = exampleBodies.find((one) => one.id === id);
  if (!body) throw new RangeError(`no such example body: ${id}`);
  return body;
}

/** The place of an example authority. Throws RangeError for a body without one. */
export function exampleLocality(bodyId: string): Locality {
  const { locality } = exampleBody(bodyId);
  if (!locality) throw new RangeError(`not an authority: ${bodyId}`);
  return locality;
}

/** Places that are no party; two of them carry a party's name: a ward for a commune, another province. */
export const otherLocalities: readonly Locality[] = [
  elsewhere(
    'xã',
    'Rừng Thưa',
    PROVINCE,
    ['Nà Trên', 'Nà Dưới', 'Khe Mơ', 'Đỉnh Gió'].map((h) => `bản ${h}`),
  ),
  elsewhere('phường', 'Bãi Ngang', PROVINCE, ['khu phố 4', 'khu phố 6', 'khu phố Cửa Lạch', 'khu phố Lưới Vây']),
  elsewhere(
    'xã',
    'Đồi Gió',
    'tỉnh Mẫu Sơn (mẫu)',
    ['Hố Chuối', 'Cây Thị', 'Dốc Đá', 'Bờ Tre'].map((h) => `thôn ${h}`),
  ),
  elsewhere('phường', 'Đồng Sậy', 'tỉnh Mẫu Sơn (mẫu)', ['khu phố 1', 'khu phố 8', 'khu phố Ga', 'khu phố Vườn Ươm']),
  elsewhere(
    'xã',
    'Gác Mây',
    'tỉnh Mẫu Sơn (mẫu)',
    ['Thác Con', 'Nương Cao', 'Bãi Ngô', 'Cổng Trời'].map((h) => `thôn ${h}`),
  ),
];

function elsewhere(kind: Locality['kind'], bareName: string, province: string, hamlets: string[]): Locality {
  return { name: `${kind} ${bareName}`, bareName, kind, province, hamlets, leaders: [] };
}
