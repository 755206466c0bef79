import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { mayBePrinted, toDocx, toHtml, toXlsx } from '../../../tools/papers/index.ts';
import type { PaperParty } from '../../programmes/index.ts';
import { planContentShape, type PlanContent } from './content-shape.ts';
import { planPaper, planSheets } from './plan-paper.ts';
import { timeWords } from './words.ts';
import { WRITER } from './writer.ts';

const commune: PaperParty = {
  organisationId: 'commune',
  side: 'A',
  isLead: true,
  name: 'Ủy ban nhân dân xã Bến Thử (mẫu)',
  heading: 'state',
  parentName: 'UBND tỉnh Thử (mẫu)',
  symbol: 'UBND',
  place: 'Bến Thử',
  exchangeCode: null,
  signer: {
    name: 'Trần Thị Thử (mẫu)',
    title: 'Phó Chủ tịch',
    authority: 'KT',
    authorityBody: 'Chủ tịch',
    document: null,
  },
};
const newspaper: PaperParty = {
  ...commune,
  organisationId: 'paper',
  side: 'B',
  isLead: true,
  name: 'Báo Sông Thử (mẫu)',
  heading: 'press',
  parentName: null,
  symbol: 'BST',
  signer: { name: 'Lê Văn Thử (mẫu)', title: 'Tổng Biên tập', authority: null, authorityBody: null, document: null },
};

function content(changes: Partial<PlanContent> = {}): PlanContent {
  const a = { side: 'A', name: commune.name, person: 'Phòng Văn hóa – Xã hội' };
  const b = { side: 'B', name: newspaper.name, person: null };
  const line = { commitmentNo: 1, commitment: 'mở chuyên trang', place: null, note: null };
  return {
    version: 1,
    year: 2026,
    edition: { number: 1, changes: null, difference: null },
    programme: {
      title: 'Chương trình phối hợp truyền thông xã Bến Thử (mẫu)',
      slug: 'chuong-trinh-ben-thu-mau',
      kind: 'programme',
      signedOn: '2025-12-20',
      money: 'none',
      moneyNote: null,
      parties: [
        { side: 'A', name: commune.name },
        { side: 'B', name: newspaper.name },
      ],
    },
    issuers: [commune, newspaper],
    consents: [{ side: 'B', on: '2026-01-04', byPaper: null }],
    purpose: '- Cụ thể hóa các cam kết đã ký.',
    arrangements: 'Các bên cử đầu mối theo dõi.',
    lines: [
      {
        ...line,
        no: 1,
        title: 'Mở chuyên trang về xã',
        startsOn: '2026-01-01',
        dueOn: '2026-03-31',
        owner: b,
        partner: a,
        quantity: 3,
        unit: 'chuyên trang',
      },
      {
        ...line,
        no: 2,
        commitmentNo: 2,
        title: 'Lớp kỹ năng làm tin cho cán bộ thôn',
        startsOn: null,
        dueOn: '2026-09-30',
        owner: a,
        partner: null,
        quantity: 1,
        unit: 'lớp',
        place: 'Hội trường xã',
        note: 'Mời giảng viên của báo.',
      },
    ],
    official: { ordinal: 5, fileNotation: null, place: 'Bến Thử', datedOn: '2026-01-05' },
    ...changes,
  };
}

async function linesOf(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return `${value.split(/\n+/).filter(Boolean).join('\n')}\n`;
}

const later = content({
  issuers: [newspaper],
  edition: {
    number: 2,
    changes: 'Thêm lớp tập huấn.',
    difference: {
      added: ['Lớp tập huấn (1 lớp, Chậm nhất 30/09/2026)'],
      changed: [],
      dropped: ['Tọa đàm (Chậm nhất 01/06/2026)'],
    },
  },
});

describe('the paper of a yearly plan', () => {
  // When this fails because the paper is meant to change: count WRITER up, so that issued plans can say why they differ.
  it.each([
    ['joint', planPaper(content(), false)],
    ['own-edition-2', planPaper(later, false)],
  ])('is the same for the same writer (golden): %s', async (name, paper) => {
    await expect(await linesOf(await toDocx(paper))).toMatchFileSnapshot(
      `../../../../tests/golden/plans/writer-${WRITER}-${name}.docx.txt`,
    );
  });

  it('has the boxes of a plan: both bodies and the number on top, a table within the page, both signers', async () => {
    const document = strFromU8(unzipSync(await toDocx(planPaper(content(), false)))['word/document.xml']!);
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const words = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
    expect(tables).toHaveLength(3);
    expect(words(tables[0]!)).toContain('Số: 05/KH-UBND-BST');
    expect(words(tables[0]!)).toContain('Bến Thử, ngày 05 tháng 01 năm 2026');
    const widths = [...tables[1]!.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1]));
    expect(widths).toHaveLength(6);
    expect((widths.reduce((sum, one) => sum + one, 0) * 25.4) / 1440).toBeLessThanOrEqual(165.1);
    expect(tables[1]).toContain('<w:tblHeader/>');
    expect(words(tables[2]!).split('\n').filter(Boolean)).toEqual([
      'ĐẠI DIỆN BÊN A',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Trần Thị Thử (mẫu)',
      'ĐẠI DIỆN BÊN B',
      'TỔNG BIÊN TẬP',
      'Lê Văn Thử (mẫu)',
    ]);
  });

  it('follows the head of a Party body', () => {
    const party = { ...commune, heading: 'party' as const, name: 'Đảng ủy xã Bến Thử (mẫu)', symbol: 'ĐU' };
    const paper = planPaper(content({ issuers: [party] }), false);
    expect(paper.number?.symbol).toBe('KH/ĐU');
    expect(toHtml(paper)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  it('keeps numbers as numbers and days as days in the sheet', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await toXlsx(planSheets(content(), false))));
    const first = sheet?.data[1];
    expect(first?.[4]).toBe(3);
    expect(first?.[6]).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(first?.[8]).toBe('Báo Sông Thử (mẫu)');
  });

  it('can be looked at before it has lines, date or signers, and says so', () => {
    const bare = content({
      lines: [],
      purpose: null,
      arrangements: null,
      issuers: [{ ...commune, signer: null }],
      official: { ordinal: null, fileNotation: null, place: null, datedOn: null },
    });
    expect(mayBePrinted(planPaper(bare, true)).yes).toBe(true);
    expect(mayBePrinted(planPaper(bare, false)).yes).toBe(false);
    expect(toHtml(planPaper(bare, true))).toContain('BẢN NHÁP');
    expect(toHtml(planPaper(bare, true)).match(/Không phát sinh/g)).toHaveLength(3);
  });

  it('says times in the fewest words', () => {
    expect(timeWords({ startsOn: null, dueOn: '2026-03-31' })).toBe('Chậm nhất 31/03/2026');
    expect(timeWords({ startsOn: '2026-01-01', dueOn: '2026-03-31' })).toBe('01/01–31/03/2026');
    expect(timeWords({ startsOn: '2025-12-01', dueOn: '2026-03-31' })).toBe('01/12/2025–31/03/2026');
    expect(timeWords({ startsOn: '2026-03-31', dueOn: '2026-03-31' })).toBe('31/03/2026');
  });

  it('is made of content that keeps its shape', () => {
    for (const one of [content(), later]) expect(planContentShape.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });
});
