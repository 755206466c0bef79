import { describe, expect, it } from 'vitest';
import { mayBePrinted, toHtml } from '../../../tools/papers/index.ts';
import { assemble, type FoundFacts } from '../assemble.ts';
import type { ReportContent } from '../content-shape.ts';
import { emptyQuarter, fullQuarter, proposedFor } from '../facts-for-tests.ts';
import { composedTexts } from '../narrative.ts';
import { proposedOfficial } from '../official.ts';
import { countedWords } from '../phrases.ts';
import { fileName } from '../print-report.ts';
import { textBlocks } from './main-blocks.ts';
import { reportPaper } from './report-paper.ts';
import { reportSheets } from './report-sheets.ts';
import { WRITER } from './writer.ts';

function contentOf(facts: FoundFacts): ReportContent {
  const data = assemble(facts);
  return {
    ...data,
    edition: { number: 1, changes: null, earlyReason: null },
    texts: composedTexts(data),
    official: { ...proposedFor(facts), ordinal: 7, datedOn: '2026-10-05' },
  };
}

const content = contentOf(fullQuarter());
const wordsOf = (html: string) =>
  html
    .replace(/<wbr>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the paper of a report', () => {
  // When this fails because the paper is meant to change: count WRITER up, so that frozen reports can say why they differ.
  it('is the same for the same writer (golden)', async () => {
    const printed = { paper: reportPaper(content, false), sheets: reportSheets(content, false) };
    await expect(`${JSON.stringify(printed, null, 1)}\n`).toMatchFileSnapshot(
      `../../../../tests/golden/reports/writer-${WRITER}.json`,
    );
  });

  // Reports frozen while content had version 1 must come out byte for byte: what is printed of them may never change.
  it('prints content of the first version as it always did (golden)', async () => {
    const { default: given } = await import('../../../../tests/golden/reports/content-version-1.json', {
      with: { type: 'json' },
    });
    const first = given as ReportContent;
    const old = { ...first, official: { ...first.official, ordinal: 7, datedOn: '2026-10-05' } };
    const printed = { paper: reportPaper(old, false), sheets: reportSheets(old, false) };
    await expect(`${JSON.stringify(printed, null, 1)}\n`).toMatchFileSnapshot(
      '../../../../tests/golden/reports/writer-1.json',
    );
  });

  it('prints content of the second version as it always did (golden)', async () => {
    const { default: given } = await import('../../../../tests/golden/reports/content-version-2.json', {
      with: { type: 'json' },
    });
    const second = given as ReportContent;
    const old = { ...second, official: { ...second.official, ordinal: 7, datedOn: '2026-10-05' } };
    const printed = { paper: reportPaper(old, false), sheets: reportSheets(old, false) };
    await expect(`${JSON.stringify(printed, null, 1)}\n`).toMatchFileSnapshot(
      '../../../../tests/golden/reports/writer-2.json',
    );
  });

  it('has the head, the sections, the signature and the annexes of an official report', () => {
    const words = wordsOf(toHtml(reportPaper(content, false)));
    for (const said of [
      'TỈNH THỬ (MẪU)',
      'Số: 07/BC-UBND',
      'Bến Thử, ngày 05 tháng 10 năm 2026',
      'BÁO CÁO',
      'Kết quả thực hiện chương trình phối hợp “Truyền thông xã Bến Thử giai đoạn 2026–2027 (mẫu)”, quý III năm 2026',
      'Kính gửi: Báo Sông Thử (mẫu)',
      'I. KHÁI QUÁT',
      'V. PHƯƠNG HƯỚNG KỲ TỚI',
      'TM. ỦY BAN NHÂN DÂN',
      '- Lưu: VT.',
      'Phụ lục I DANH MỤC',
      'Phụ lục II DANH MỤC',
      'trong kỳ: 2/3 bài (66,7%)',
      'trong kỳ: 1/3 video (33,3%)',
      'năm 2026: 3/4 chuyên trang (75%), hạn lùi 5 ngày tạm dừng',
      '2 bài, 1 video (đăng lại: 1)',
      '[Sản phẩm: Chuyên trang tháng 8 (mẫu)]',
      'không đồng ý với bên kia: “Thiếu bài về dịch vụ công trực tuyến.”',
      'Kinh phí: không phát sinh.',
      'không dùng trí tuệ nhân tạo',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('BẢN NHÁP');
    // Every item of the annex stands there with address and whole hash.
    for (const row of content.annex) expect(words).toContain(row.sha256 ?? '');
  });

  it('lets the words of the other parties stand beside it, before the annexes, and says when one gave none', () => {
    const opinion = {
      organisation: 'Báo Sông Thử (mẫu)',
      side: 'B',
      opinion: 'disagrees' as const,
      statement: 'Thiếu một bài (mẫu).',
      signerName: 'Phạm Thị Mẫu (mẫu)',
      signerTitle: 'Tổng Biên tập',
      on: '2026-10-06',
    };
    const silent = { ...opinion, opinion: null, statement: null, signerName: null, signerTitle: null, on: null };
    const signOff = { offeredOn: '2026-10-05', offeredSha256: 'ab'.repeat(32), opinions: [opinion, silent] };
    const words = wordsOf(toHtml(reportPaper({ ...content, signOff, journal: { size: 1234, root: 'cd' } }, false)));
    expect(words).toMatch(
      /VI\. Ý KIẾN CỦA CÁC BÊN .* Có ý kiến khác Thiếu một bài \(mẫu\)\. Phạm Thị Mẫu \(mẫu\), Tổng Biên tập, 06\/10\/2026 .*Chưa cho ý kiến đến ngày chốt.*Phụ lục I/,
    );
    expect(words).toContain('Chốt sau mục 1.234 của nhật ký, mã gốc cd.');
  });

  it('says "Không phát sinh" in every section of an empty quarter', () => {
    const empty = reportPaper(contentOf(emptyQuarter()), false);
    expect(mayBePrinted(empty).yes).toBe(true);
    const words = wordsOf(toHtml(empty));
    for (const title of [
      'Kết quả chung',
      'Kết quả từng cam kết',
      'Đánh giá của các bên',
      'Kế hoạch trong kỳ',
      'Theo tháng, chủ đề, kênh và hình thức',
      'Khó khăn, vướng mắc',
      'Nguyên nhân, bài học',
    ]) {
      const at = words.search(new RegExp(`\\d\\. ${title} `));
      expect(at).toBeGreaterThan(0);
      const until = words.slice(at + title.length + 3).search(/ (?:\d|[IVX]+)\. [\p{Lu}]/u);
      expect(words.slice(at, at + title.length + 3 + until)).toContain('Không phát sinh');
    }
    for (const title of ['IV. ĐỀ XUẤT, KIẾN NGHỊ', 'V. PHƯƠNG HƯỚNG KỲ TỚI'])
      expect(words).toContain(`${title} Không phát sinh`);
    expect(words).toMatch(/Phụ lục DANH MỤC .* Không phát sinh\. $/);
    expect(reportSheets(contentOf(emptyQuarter()), false)[0]?.rows.at(-1)?.[1]).toBe('Không phát sinh');
  });

  it('is signed by a deputy for the chairman, on behalf of the committee', () => {
    const { programmes, issuer } = fullQuarter();
    const { programme } = programmes[0]!;
    const deputy = { ...programme.people[0]!, title: 'Phó Chủ tịch UBND xã Bến Thử' };
    const official = proposedOfficial([{ ...programme, people: [deputy] }], issuer, 'programme');
    expect(official).toMatchObject({ signerTitle: 'Phó Chủ tịch', signerAuthority: 'KT', signerBody: 'Chủ tịch' });
    const signed = { ...content, official: { ...content.official, ...official, datedOn: '2026-10-05' } };
    expect(wordsOf(toHtml(reportPaper(signed, false)))).toContain(
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Thử (mẫu)',
    );
  });

  it('can be looked at before anybody has filled in date and signer, and says that it is a draft', () => {
    const bare = { ...content, official: { ...content.official, datedOn: null, signerName: null, place: null } };
    expect(mayBePrinted(reportPaper(bare, false)).yes).toBe(false);
    expect(wordsOf(toHtml(reportPaper(bare, true)))).toContain('BẢN NHÁP');
    expect(reportSheets(bare, true)[0]?.rows[0]?.[0]).toBe('BẢN NHÁP');
  });

  it('makes lists of lines with a dash and never leaves a part blank', () => {
    expect(textBlocks('Một.\n- hai\n- ba\nBốn.').map((block) => block.type)).toEqual([
      'paragraph',
      'bullets',
      'paragraph',
    ]);
    expect(textBlocks(' \n ')).toEqual([{ type: 'paragraph', runs: [{ text: 'Không phát sinh.' }] }]);
  });

  it('names its files', () => {
    expect(fileName(content, 'docx', false)).toBe('bao-cao-quy-3-2026-chuong-trinh-ben-thu-mau.docx');
    const long = { ...content, programme: { ...content.programme!, slug: `${'dai-'.repeat(25)}het` } };
    expect(fileName(long, 'pdf', false)).toBe(`bao-cao-quy-3-2026-${'dai-'.repeat(18)}dai-dai.pdf`);
    expect(fileName({ ...content, edition: { ...content.edition, number: 2 } }, 'pdf', true)).toBe(
      'ban-nhap-bao-cao-quy-3-2026-chuong-trinh-ben-thu-mau-ban-2.pdf',
    );
  });
});

describe('what a commitment counted', () => {
  const one = content.commitments[0]!;
  const words = (...units: readonly (readonly [string | null, number])[]) =>
    countedWords({ ...one, units: units.map(([unit, actual]) => ({ unit, actual, before: 0 })) });

  it('leaves out units of which there is nothing, and says of what there is nothing', () => {
    expect(words(['lớp', 1], [null, 0])).toBe('1 lớp');
    expect(words(['lớp', 1], [null, 2])).toBe('1 lớp, 2 chưa rõ đơn vị');
    expect(words(['tin', 0], ['bài', 3])).toBe('3 bài');
    expect(words(['tin', 0], ['bài', 0], [null, 0])).toBe('0 tin, 0 bài');
    expect(words([null, 0])).toBe(String(one.actual));
  });
});
