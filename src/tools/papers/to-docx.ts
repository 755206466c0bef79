// DOCX that people go on editing in Word or LibreOffice. Same paper, same bytes.
import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { wordBlocks } from './docx-blocks.ts';
import { RowsXml } from './docx-rows.ts';
import { annexOpening, closing, opening } from './docx-boxes.ts';
import { halfPoints, STYLES, twips } from './docx-styles.ts';
import { layOut, type LaidPaper } from './layout.ts';
import type { OfficialPaper } from './model.ts';
import { PAGE, SIZES } from './page.ts';
import { CODE_PROPERTY } from '../paper-code/index.ts';
import { sealed } from './sealed-zip.ts';

/** Throws a Refusal when the paper may not be printed. */
export async function toDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const laid = layOut(paper);
  const rows = new RowsXml();
  const document = new Document({
    title: laid.fileTitle,
    subject: laid.fileTitle,
    creator: laid.author,
    lastModifiedBy: laid.author,
    description: laid.attribution,
    styles: STYLES,
    ...(laid.verify
      ? { keywords: laid.verify.mark, customProperties: [{ name: CODE_PROPERTY, value: laid.verify.mark }] }
      : {}),
    sections: sections(laid, rows),
  });
  const bytes = await Packer.toBuffer(document);
  const moment = `${laid.date}T00:00:00Z`;
  return sealed(bytes, laid.date, (path, xml) => {
    if (path === 'word/document.xml') return rows.putInto(xml);
    // The library stamps the moment of writing.
    return path === 'docProps/core.xml'
      ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
      : xml;
  });
}

function sections(laid: LaidPaper, rows: RowsXml): ISectionOptions[] {
  return [
    section([...opening(laid), ...wordBlocks(laid.blocks, true, rows), ...closing(laid)]),
    ...laid.annexes.map((annex) => section([...annexOpening(annex), ...wordBlocks(annex.blocks, false, rows)])),
  ];
}

/** Pages count from 1 in the paper and in each annex (III.1.đ); the first page of each shows no number (I.7). */
function section(children: readonly (Paragraph | Table)[]): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(PAGE.width), height: twips(PAGE.height) },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(PAGE.left),
          right: twips(PAGE.right),
          header: twips(10),
          footer: twips(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ size: halfPoints(SIZES.pageNumber), children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    children,
  };
}
