import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { mayBePrinted, toDocx, toHtml } from '../../../tools/papers/index.ts';
import { invitationContent, minutesContent } from './content-for-tests.ts';
import { ceremonyPaperShape, type CeremonyPaperContent } from './content-shape.ts';
import { invitationPaper } from './invitation-paper.ts';
import { minutesPaper } from './minutes-paper.ts';
import { WRITER } from './writer.ts';

async function linesOf(docx: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return value.split(/\n+/).filter(Boolean);
}

const changed = (change: Partial<CeremonyPaperContent['ceremony']>): CeremonyPaperContent => {
  const content = minutesContent();
  return { ...content, ceremony: { ...content.ceremony, ...change } };
};

describe('the papers of a ceremony', () => {
  // When this fails because a paper is meant to change: count WRITER up, so that frozen ones can say why they differ.
  it.each([
    ['minutes', minutesPaper(minutesContent(), false)],
    ['invitation', invitationPaper(invitationContent(), false)],
  ])('are the same for the same writer (golden): %s', async (name, paper) => {
    const lines = await linesOf(await toDocx(paper));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `../../../../tests/golden/ceremonies/writer-${WRITER}-${name}.docx.txt`,
    );
  });

  it('have the boxes of sample 1.9: number left, no date above, columns for both sides, secretary and chair', async () => {
    const docx = await toDocx(minutesPaper(minutesContent(), false));
    const document = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const words = (xml: string | undefined) => (xml ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
    expect(words(tables[0])).toContain('Số: 07/BB-UBND-BST');
    expect(words(tables[0])).not.toMatch(/ngày 15/);
    const signing = words(tables.at(-1));
    expect(signing.split('\n').filter(Boolean)).toEqual([
      'ĐẠI DIỆN BÊN A',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn Thử (mẫu)',
      'ĐẠI DIỆN BÊN B',
      'TUQ. PHÓ TỔNG BIÊN TẬP',
      'Lê Văn Thử (mẫu)',
      'THƯ KÝ',
      'Phạm Thị Thử (mẫu)',
      'CHỦ TỌA',
      'Nguyễn Văn Thử (mẫu)',
    ]);
  });

  it('are signed by every body that signed, with the leads in the head', () => {
    const content = minutesContent();
    const [, newspaper] = content.issuers;
    const other = {
      ...newspaper!,
      isLead: false,
      name: 'Báo Làng Thử (mẫu)',
      signer: { ...newspaper!.signer!, name: 'Hồ Thị Thử (mẫu)' },
    };
    const paper = minutesPaper({ ...content, issuers: [...content.issuers, other] }, false);
    expect(paper.number?.symbol).toBe('BB-UBND-BST');
    expect(paper.signature.map((one) => one.name)).toEqual([
      'Nguyễn Văn Thử (mẫu)',
      'Lê Văn Thử (mẫu)',
      'Hồ Thị Thử (mẫu)',
      'Phạm Thị Thử (mẫu)',
      'Nguyễn Văn Thử (mẫu)',
    ]);
  });

  it('name who came once somebody was ticked, else who was invited', () => {
    const ticked = toHtml(minutesPaper(minutesContent(), false));
    expect(ticked).toContain('15 người.');
    expect(ticked).not.toContain('Võ Thị Vắng');
    const { guests } = minutesContent().ceremony;
    const unticked = toHtml(minutesPaper(changed({ guests: guests.map((one) => ({ ...one, came: null })) }), false));
    expect(unticked).toContain('16 người theo danh sách mời.');
    expect(unticked).toContain('Võ Thị Vắng');
  });

  it('can be looked at before anything is known, and say that they are drafts', () => {
    const bare = changed({
      timeFrom: null,
      timeTo: null,
      chair: null,
      secretary: null,
      steps: [],
      guests: [],
      sites: [],
    });
    const nobody = { ...bare, issuers: bare.issuers.map((issuer) => ({ ...issuer, signer: null })) };
    const blank = { ...nobody, official: { ...bare.official, place: null, datedOn: null, ordinal: null } };
    expect(mayBePrinted(minutesPaper(blank, true)).yes).toBe(true);
    expect(toHtml(minutesPaper(blank, true))).toContain('BẢN NHÁP');
    expect(mayBePrinted(invitationPaper({ ...blank, paper: 'invitation' }, true)).yes).toBe(true);
    expect(mayBePrinted(invitationPaper({ ...blank, paper: 'invitation' }, false)).yes).toBe(false);
  });

  it('are made of content that keeps its shape', () => {
    for (const content of [minutesContent(), invitationContent()])
      expect(ceremonyPaperShape.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });
});
