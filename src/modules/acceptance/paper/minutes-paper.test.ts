import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { mayBePrinted, toDocx } from '../../../tools/papers/index.ts';
import type { PaperParty } from '../../programmes/index.ts';
import { minutesContentShape, type AcceptedItem, type MinutesContent } from './content-shape.ts';
import { minutesPaper } from './minutes-paper.ts';
import { minutesSheets } from './minutes-sheets.ts';
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
    document: 'Giấy ủy quyền số 05/GUQ-UBND ngày 05/02/2026',
  },
};
const newspaper: PaperParty = {
  ...commune,
  organisationId: 'paper',
  side: 'B',
  name: 'Báo Sông Thử (mẫu)',
  heading: 'press',
  parentName: null,
  symbol: 'BST',
  signer: { name: 'Lê Văn Thử (mẫu)', title: 'Tổng Biên tập', authority: null, authorityBody: null, document: null },
};

function accepted(no: number, title: string, changes: Partial<AcceptedItem> = {}): AcceptedItem {
  return {
    no,
    id: `d${no}`,
    commitmentNo: 1,
    title,
    unit: 'chuyên trang',
    quantity: 1,
    deliveredOn: '2026-08-20',
    place: null,
    recordedBy: newspaper.name,
    acceptedBy: commune.name,
    price: null,
    amount: null,
    evidence: [
      {
        title: `${title}, bài đăng`,
        outlet: 'Báo Sông Thử điện tử (mẫu)',
        publishedOn: '2026-08-20',
        address: `https://bao-song-thu.example/trang-${no}`,
        sha256: 'cd'.repeat(32),
      },
    ],
    ...changes,
  };
}

function content(changes: Partial<MinutesContent> = {}): MinutesContent {
  return {
    version: 1,
    kind: 'acceptance',
    asOf: '2026-10-02',
    edition: { number: 1, changes: null, differences: [] },
    programme: {
      title: 'Chương trình phối hợp truyền thông xã Bến Thử (mẫu)',
      slug: 'chuong-trinh-ben-thu-mau',
      kind: 'programme',
      signedOn: '2025-12-20',
      termFrom: '2026-01-01',
      termTo: '2026-12-31',
      money: 'recorded',
      parties: [
        { side: 'A', name: commune.name },
        { side: 'B', name: newspaper.name },
      ],
    },
    issuers: [commune, newspaper],
    from: '2026-07-01',
    to: '2026-09-30',
    scope: null,
    commitments: [{ no: 1, side: 'B', text: 'Mỗi quý hai chuyên trang về nông thôn mới', goals: [] }],
    accepted: [
      accepted(1, 'Chuyên trang tháng 7 (mẫu)', { price: 4_000_000, amount: 4_000_000 }),
      accepted(2, 'Chuyên trang tháng 8 (mẫu)', { price: 4_000_000, amount: 4_000_000, place: 'xã Bến Thử' }),
    ],
    refused: [
      {
        no: 3,
        id: 'd3',
        commitmentNo: 1,
        title: 'Chuyên trang tháng 9 (mẫu)',
        unit: 'chuyên trang',
        quantity: 1,
        deliveredOn: '2026-09-15',
        place: null,
        recordedBy: newspaper.name,
        refusedBy: commune.name,
        reason: 'Thiếu trang thứ hai (mẫu).',
      },
    ],
    waiting: 1,
    elsewhere: 0,
    money: { kind: 'values', total: 8_000_000, vatNote: 'Đã gồm thuế (mẫu)', paymentReference: 'UNC 12 (mẫu)' },
    earlier: [],
    remarks: 'Bên B gửi lại trang thứ hai trước ngày 15/10/2026.',
    carriedOver: null,
    agreed: [
      { side: 'A', on: '2026-10-03', byPaper: null },
      { side: 'B', on: '2026-10-04', byPaper: 'Công văn số 05/BST' },
    ],
    official: { ordinal: 5, fileNotation: 'NT.01', place: 'Bến Thử', datedOn: '2026-10-05' },
    verifyAt: 'https://cau-noi.example',
    ...changes,
  };
}

const liquidation = content({
  kind: 'liquidation',
  edition: {
    number: 2,
    changes: 'Ghi thêm một biên bản nghiệm thu.',
    differences: ['Thêm: Chuyên trang tháng 8 (mẫu)'],
  },
  from: '2026-01-01',
  to: '2026-12-31',
  commitments: [
    {
      no: 1,
      side: 'B',
      text: 'Mỗi quý hai chuyên trang về nông thôn mới',
      goals: [
        { from: '2026-07-01', to: '2026-09-30', unit: 'chuyên trang', quantity: 2, counted: 2, status: 'met' },
        {
          from: '2026-10-01',
          to: '2026-12-31',
          unit: 'chuyên trang',
          quantity: 2,
          counted: 1,
          status: 'partially_met',
        },
      ],
    },
  ],
  accepted: [accepted(1, 'Chuyên trang tháng 8 (mẫu)')],
  refused: [],
  waiting: 0,
  laterGoals: 2,
  elsewhere: 2,
  money: { kind: 'none', total: null, vatNote: null, paymentReference: null },
  earlier: [
    { number: '05/BB-UBND-BST', datedOn: '2026-10-05', from: '2026-07-01', to: '2026-09-30', total: 8_000_000 },
  ],
  remarks: null,
  carriedOver: 'Một chuyên trang của quý IV làm bù trong tháng 1/2027 (mẫu).',
});

const KINDS = { acceptance: content(), liquidation };

async function linesOf(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return `${value.split(/\n+/).filter(Boolean).join('\n')}\n`;
}

describe.each(Object.entries(KINDS))('minutes of %s', (kind, made) => {
  // When this fails because the paper is meant to change: count WRITER up, so that frozen minutes can say why they differ.
  it('are the same for the same writer (golden)', async () => {
    expect(minutesContentShape.parse(made)).toEqual(made);
    const paper = minutesPaper(made, false);
    expect(mayBePrinted(paper)).toEqual({ yes: true });
    const sheets = minutesSheets(made, false).map((sheet) =>
      [
        `== ${sheet.name}`,
        ...[sheet.columns.map((one) => one.title), ...sheet.rows].map((row) => row.join(' | ')),
      ].join('\n'),
    );
    await expect(`${await linesOf(await toDocx(paper))}${sheets.join('\n')}\n`).toMatchFileSnapshot(
      `../../../../tests/golden/acceptance/writer-${WRITER}-${kind}.txt`,
    );
  });

  it('say on every draft that they are one', async () => {
    const { official: _official, agreed: _agreed, verifyAt: _verifyAt, ...draft } = made;
    const words = await linesOf(await toDocx(minutesPaper(draft, true)));
    expect(words).toContain('BẢN NHÁP BIÊN BẢN');
    expect(words).not.toContain('Mã kiểm tra');
  });
});
