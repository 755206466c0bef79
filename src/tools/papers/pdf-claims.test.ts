// What a PDF claims of itself, read back from the file: the standard, tags, language, fonts and words for pictures.
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { KINDS } from './kinds-for-tests.ts';
import { checkable, quarterlyReport } from './papers-for-tests.ts';
import { toPdf } from './to-pdf.ts';

const typeface = tinos();
const DECISION = KINDS['quyet-dinh'];
if (!DECISION) throw new Error('no decision');
const PAPERS = [
  ['a report with charts and annex', checkable(quarterlyReport(12))],
  ['a decision', checkable(DECISION)],
] as const;

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

const tagsBelow = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(tagsBelow)];

async function tagsOf(bytes: Uint8Array): Promise<Tag[]> {
  const document = await getDocumentProxy(bytes.slice());
  const tags: Tag[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const tree = (await (await document.getPage(page)).getStructTree()) as Tag | null;
    if (tree) tags.push(...tagsBelow(tree));
  }
  return tags;
}

/** The objects of a file whose dictionary matches. Typst leaves them uncompressed. */
const objects = (raw: string, mark: RegExp): string[] =>
  [...raw.matchAll(/\d+ 0 obj(.*?)endobj/gs)].map((found) => found[1] ?? '').filter((one) => mark.test(one));

describe.each(PAPERS)('PDF of %s', (_name, paper) => {
  it('claims PDF/UA-1 in its metadata and keeps what that needs', async () => {
    const bytes = await toPdf(paper, { standard: 'ua-1', typeface });
    const raw = Buffer.from(bytes).toString('latin1');
    const xmp = /<\?xpacket begin.*<\?xpacket end/s.exec(raw)?.[0] ?? '';
    expect(xmp).toMatch(/pdfuaid:part(?:>|=")1/);
    expect(xmp).toMatch(/dc:title/);
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/s);
    expect(raw).toMatch(/\/ViewerPreferences\s*<<[^>]*\/DisplayDocTitle true/s);
    expect(raw).toMatch(/\/Lang ?\(vi-VN\)/);
  });
  it('claims PDF/A-2a in its metadata and keeps what that needs', async () => {
    const raw = Buffer.from(await toPdf(paper, { standard: 'a-2a', typeface })).toString('latin1');
    const xmp = /<\?xpacket begin.*<\?xpacket end/s.exec(raw)?.[0] ?? '';
    expect(xmp).toMatch(/pdfaid:part(?:>|=")2/);
    expect(xmp).toMatch(/pdfaid:conformance(?:>|=")A/);
    expect(raw).toMatch(/\/OutputIntents/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).not.toMatch(/\/Encrypt\b|\/JavaScript\b|\/Launch\b/);
    expect(raw).toMatch(/\/ID\s*\[/);
  });
  it('carries every font it uses, with a way back to the letters', async () => {
    const raw = Buffer.from(await toPdf(paper, { standard: 'a-2a', typeface })).toString('latin1');
    const described = objects(raw, /\/Type \/FontDescriptor/);
    expect(described.length).toBeGreaterThan(2);
    for (const font of described) expect(font).toMatch(/\/FontFile[23]? \d+ 0 R/);
    const composite = objects(raw, /\/Subtype \/Type0/);
    expect(composite).toHaveLength(described.length);
    for (const font of composite) expect(font).toMatch(/\/ToUnicode \d+ 0 R/);
  });
  it('tags its text, and says in words what a picture shows', async () => {
    const tags = await tagsOf(await toPdf(paper, { standard: 'ua-1', typeface }));
    const figures = tags.filter((tag) => tag.role === 'Figure');
    expect(figures.map((figure) => figure.alt)).toEqual([`Mã QR dẫn đến ${paper.verify?.address}`]);
    expect(tags.filter((tag) => tag.role === 'P').length).toBeGreaterThan(5);
    // Headings come in order: no level is left out on the way down.
    const levels = tags.flatMap((tag) => /^H(\d)$/.exec(tag.role ?? '')?.[1] ?? []).map(Number);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThan(2);
  });
});
