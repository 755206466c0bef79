// The content of invented papers that the tests of this room print.
import type { PaperParty } from '../../programmes/index.ts';
import type { CeremonyPaperContent } from './content-shape.ts';

const commune: PaperParty = {
  organisationId: 'commune',
  side: 'A',
  isLead: true,
  name: 'Ủy ban nhân dân xã Bến Thử (mẫu)',
  heading: 'state',
  parentName: 'UBND tỉnh Thử (mẫu)',
  symbol: 'UBND',
  place: 'Bến Thử',
  exchangeCode: 'H99.10.01',
  signer: {
    name: 'Nguyễn Văn Thử (mẫu)',
    title: 'Chủ tịch',
    authority: 'TM',
    authorityBody: 'Ủy ban nhân dân',
    document: null,
  },
};

const newspaper: PaperParty = {
  organisationId: 'paper',
  side: 'B',
  isLead: true,
  name: 'Báo Sông Thử (mẫu)',
  heading: 'press',
  parentName: null,
  symbol: 'BST',
  place: 'Sông Thử',
  exchangeCode: null,
  signer: {
    name: 'Lê Văn Thử (mẫu)',
    title: 'Phó Tổng Biên tập',
    authority: 'TUQ',
    authorityBody: null,
    document: 'Giấy ủy quyền số 05/GUQ-BST ngày 01/12/2025',
  },
};

export function minutesContent(): CeremonyPaperContent {
  return {
    version: 1,
    paper: 'minutes',
    programme: {
      title: 'Chương trình phối hợp truyền thông xã Bến Thử giai đoạn 2026–2027 (mẫu)',
      slug: 'chuong-trinh-ben-thu-mau',
      kind: 'programme',
      money: 'none',
      moneyNote: null,
      parties: [
        { side: 'A', name: commune.name },
        { side: 'B', name: newspaper.name },
      ],
    },
    issuers: [commune, newspaper],
    ceremony: {
      kind: 'online',
      conference: null,
      heldOn: '2026-01-15',
      timeFrom: '08:30',
      timeTo: '10:05',
      chair: 'Nguyễn Văn Thử (mẫu), Chủ tịch UBND xã',
      secretary: 'Phạm Thị Thử (mẫu), Văn phòng HĐND và UBND xã',
      proceedings:
        'Đại diện hai bên phát biểu, trao đổi:\n- Bên A nêu yêu cầu về thông tin cơ sở;\n- Bên B nêu cách phối hợp.',
      sites: [
        { name: 'Điểm cầu UBND xã Bến Thử', address: 'Hội trường tầng 2', host: 'UBND xã', isMain: true },
        { name: 'Điểm cầu Báo Sông Thử (mẫu)', address: null, host: null, isMain: false },
      ],
      steps: [
        { at: '08:30', what: 'Tuyên bố lý do, giới thiệu đại biểu', ledBy: 'Ban tổ chức' },
        { at: '09:00', what: 'Ký kết chương trình', ledBy: null },
      ],
      guests: [
        guest(0, 'Nguyễn Văn Thử (mẫu)', 'Chủ tịch', 'UBND xã Bến Thử', null, true),
        guest(1, 'Lê Văn Thử (mẫu)', 'Phó Tổng Biên tập', 'Báo Sông Thử', null, true),
        guest(0, null, 'đại diện các phòng, ban của xã', null, 12, true),
        guest(0, 'Võ Thị Vắng (mẫu)', 'Phó Chủ tịch', 'HĐND xã Bến Thử', null, false),
        {
          ...guest(0, 'Đỗ Thị Chứng (mẫu)', 'Phó Bí thư Thường trực', 'Đảng ủy xã Bến Thử', null, true),
          isWitness: true,
        },
      ],
    },
    official: { ordinal: 7, fileNotation: '01/LK', place: 'Bến Thử', datedOn: '2026-01-15', closingWords: null },
  };
}

function guest(
  site: number,
  name: string | null,
  title: string,
  body: string | null,
  people: number | null,
  came: boolean | null,
): CeremonyPaperContent['ceremony']['guests'][number] {
  return { site, name, title, body, people, isWitness: false, came };
}

export function invitationContent(): CeremonyPaperContent {
  const minutes = minutesContent();
  return {
    ...minutes,
    paper: 'invitation',
    issuers: [commune],
    ceremony: {
      ...minutes.ceremony,
      kind: 'at_conference',
      conference: 'Hội nghị tổng kết công tác năm 2025 (mẫu)',
      guests: minutes.ceremony.guests.map((one) => ({ ...one, came: null })),
      sites: minutes.ceremony.sites.slice(0, 1),
    },
    official: {
      ...minutes.official,
      ordinal: 2,
      datedOn: '2026-01-05',
      closingWords: 'Đề nghị xác nhận tham dự trước ngày 12/01/2026.',
    },
  };
}
