// Papers with annexes of quantities, brought as Word and Excel files, and texts that contradict themselves.
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform } from '../../platform/context/index.ts';
import { closeSandbox } from '../../platform/sandbox/index.ts';
import { commitmentsOf, targetsOf } from '../commitments/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import {
  acceptAgreement,
  agreementView,
  bringAgreement,
  questionsOf,
  readBrought,
  saveReview,
  type Review,
} from './index.ts';

const database = useTestDatabase();
let commune = '';
let paper = '';

beforeAll(async () => {
  const body = async (name: string, kind: 'authority' | 'press') =>
    (await perform(SYSTEM, registerOrganisation, { name, kind, evenIfSimilar: true })).id;
  commune = await body('UBND xã Bãi Thử (mẫu)', 'authority');
  paper = await body('Báo Sóng Thử (mẫu)', 'press');
});
afterAll(() => closeSandbox());

const HEAD = [
  'CHƯƠNG TRÌNH PHỐI HỢP',
  'Tuyên truyền giữa UBND xã Bãi Thử và Báo Sóng Thử năm 2026',
  'Hôm nay, ngày 05/01/2026, chúng tôi gồm UBND xã Bãi Thử và Báo Sóng Thử thống nhất:',
];
const ROWS = [
  ['TT', 'Sản phẩm', 'Đơn vị tính', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'],
  ['1', 'Chuyên trang “Bãi Thử hôm nay”', 'chuyên trang', '3', '3', '3', '3', '12'],
  ['2', 'Phóng sự về nghề làm muối', 'phóng sự', '0', '1', '0', '2', '3'],
  ['', 'Tổng cộng', '', '3', '4', '3', '5', '15'],
];

async function docx(): Promise<Uint8Array> {
  const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'articles', level } });
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const children = [
    ...HEAD.map((line) => new Paragraph(line)),
    item('Trách nhiệm của Báo Sóng Thử', 0),
    item('Mở chuyên trang “Bãi Thử hôm nay” trên báo in;', 1),
    item('Mỗi tháng đăng ít nhất 02 tin, bài về xã.', 1),
    item('Trách nhiệm của UBND xã Bãi Thử', 0),
    item('Cung cấp thông tin, số liệu cho Báo.', 1),
    new Paragraph('PHỤ LỤC: SẢN PHẨM BÁO SÓNG THỬ THỰC HIỆN NĂM 2026'),
    new Table({ rows: ROWS.map((row) => new TableRow({ children: row.map(cell) })) }),
  ];
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.' },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
  ];
  const config = [{ reference: 'articles', levels }];
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] })));
}

async function xlsx(): Promise<Uint8Array> {
  const line = (text: string) => [{ value: text }];
  const rows = ROWS.map((row) =>
    row.map((cell) => (cell === '' ? null : /^\d+$/.test(cell) ? { value: Number(cell) } : { value: cell })),
  );
  const lines = [
    ...HEAD,
    'Điều 1. Trách nhiệm của Báo Sóng Thử',
    'a) Thực hiện đủ sản phẩm theo bảng.',
    'b) Cử phóng viên theo dõi xã.',
  ];
  const sheet = await writeXlsxFile([...lines.map(line), ...rows], { sheet: 'Chương trình' });
  return new Uint8Array(await sheet.toBuffer());
}

async function bring(bytes: Uint8Array, name: string): Promise<string> {
  const file = { bytes, name };
  const read = await readBrought({ broughtAs: 'upload', file, evenIfNot: false });
  const input = { broughtAs: 'upload' as const, name, address: null, publishedOn: null, read };
  return (await perform(personOf(commune), bringAgreement, input)).id;
}

async function viewOf(id: string) {
  return consult(personOf(commune), (ctx) => agreementView(ctx, id));
}

function finished(review: Review): Review {
  return {
    ...review,
    parties: review.parties.map((party) => ({ ...party, body: party.kind === 'authority' ? commune : paper })),
    seen: ['general', 'parties', 'commitments', 'topics', 'warnings'],
  };
}

async function accepted(id: string, review: Review) {
  const { programmeId } = await perform(personOf(commune), acceptAgreement, {
    id,
    version: 1,
    review,
    startAs: 'in_force' as const,
  });
  return consult(personOf(commune), async (ctx) => ({
    commitments: await commitmentsOf(ctx, programmeId),
    targets: await targetsOf(ctx, programmeId),
  }));
}

describe('an annex of quantities', () => {
  it('of a Word file becomes targets by quarter, tied to the article that names the same product', async () => {
    const id = await bring(await docx(), 'chuong-trinh.docx');
    const { review, text } = await viewOf(id);
    expect(text).toContain('Điều 2. Trách nhiệm của UBND xã Bãi Thử');
    expect(review.commitments.some((one) => one.text.includes('Tổng cộng'))).toBe(false);
    const { commitments, targets } = await accepted(id, finished(review));
    const of = (words: string) => {
      const found = commitments.filter((one) => one.text.includes(words));
      expect(found).toHaveLength(1);
      return targets
        .filter((target) => target.commitmentId === found[0]!.id)
        .map(({ periodFrom, quantity, unit }) => `${periodFrom} ${quantity} ${unit}`);
    };
    expect(of('Bãi Thử hôm nay')).toEqual([
      '2026-01-01 3 chuyên trang',
      '2026-04-01 3 chuyên trang',
      '2026-07-01 3 chuyên trang',
      '2026-10-01 3 chuyên trang',
    ]);
    expect(of('nghề làm muối')).toEqual(['2026-04-01 1 phóng sự', '2026-10-01 2 phóng sự']);
    expect(of('02 tin, bài')).toEqual(
      ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'].map((from) => `${from} 6 tin, bài`),
    );
    expect(commitments.find((one) => one.text.includes('nghề làm muối'))!.obliged).toBe('B');
    expect(commitments.find((one) => one.text.includes('Cung cấp'))!.obliged).toBe('A');
  });

  it('of an Excel file becomes the same', async () => {
    const id = await bring(await xlsx(), 'phu-luc.xlsx');
    const { review } = await viewOf(id);
    const rows = review.commitments.filter((one) => /Chuyên trang|Phóng sự/.test(one.text));
    expect(rows.map((one) => one.quantities.map((quantity) => quantity.byQuarter))).toEqual([
      ['I: 3; II: 3; III: 3; IV: 3'],
      ['II: 1; IV: 2'],
    ]);
    const { targets } = await accepted(id, finished(review));
    expect(targets.filter((target) => target.unit === 'phóng sự').map((target) => target.quantity)).toEqual([1, 2]);
  });
});

describe('a text that contradicts itself', () => {
  const TEXT = `UBND xã Bãi Thử và Báo Sóng Thử ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027
Sáng 12/1/2026, UBND xã Bãi Thử và Báo Sóng Thử tổ chức lễ ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027.
Về phía UBND xã Bãi Thử có ông Lê Mẫu An, Chủ tịch UBND xã; ông Trần Mẫu Bình, Chủ tịch UBND xã. Về phía Báo Sóng Thử có bà Phạm Mẫu Chi, Tổng Biên tập.
Theo nội dung ký kết, Báo Sóng Thử sẽ đăng tin, bài tuyên truyền về xây dựng nông thôn mới; UBND xã Bãi Thử cung cấp thông tin cho Báo.`;

  it('asks, and becomes no programme before the person has answered; the answer is journalled', async () => {
    const read = await readBrought({ broughtAs: 'paste', text: TEXT, evenIfNot: false });
    const input = {
      broughtAs: 'paste' as const,
      name: 'Bài có mâu thuẫn (mẫu)',
      address: null,
      publishedOn: null,
      read,
    };
    const { id } = await perform(personOf(commune), bringAgreement, input);
    const view = await viewOf(id);
    const [question, ...others] = questionsOf(view.proposal.warnings);
    expect(others).toEqual([]);
    const readings = view.proposal.warnings[question!.at]!.readings!;
    expect(readings.map((one) => view.text.slice(one.start, one.end).split(',')[0])).toEqual([
      'Lê Mẫu An',
      'Trần Mẫu Bình',
    ]);
    const review = finished(view.review);
    await expect(accepted(id, review)).rejects.toMatchObject({ code: 'not-answered' });
    const wrong = { ...review, answers: [{ question: question!.key, choice: '7' }] };
    await expect(accepted(id, wrong)).rejects.toMatchObject({ code: 'not-answered' });
    const answered = { ...review, answers: [{ question: question!.key, choice: '1' }] };
    await perform(personOf(commune), saveReview, { id, version: 1, review: answered });
    expect((await viewOf(id)).review.answers).toEqual(answered.answers);
    await perform(personOf(commune), acceptAgreement, { id, version: 2, review: answered, startAs: 'draft' as const });
    const { rows } = await database.owner.query(
      "select data from journal_entry where object_id = $1 and what = 'agreement.accepted'",
      [id],
    );
    expect(rows[0].data.answers).toEqual([
      { question: question!.sentence.vi, answer: 'Đúng là “Trần Mẫu Bình: Chủ tịch UBND xã”' },
    ]);
  });
});
