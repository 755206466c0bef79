export { mayBePrinted } from './check.ts';
export { readMetadataXml, toMetadataXml, type PaperMetadata } from './metadata.ts';
export type {
  AnnexBlock,
  ArticleBlock,
  Authority,
  BarsBlock,
  Block,
  BulletsBlock,
  Cell,
  Column,
  ColumnKind,
  HeadingBlock,
  HeadingKind,
  IssuingBody,
  OfficialPaper,
  PageBreakBlock,
  PaperNumber,
  PaperVerification,
  ParagraphBlock,
  Run,
  Sheet,
  SheetColumn,
  Signature,
  TableBlock,
} from './model.ts';
export { LAYOUT_VERSION } from './page.ts';
export { PAPER_CSS } from './paper-css.ts';
export { proseBlocks } from './prose.ts';
export { dayInWords, KIND_SYMBOLS, numberAndSymbol, numberLine, placeAndDateLine, symbolOf } from './rules.ts';
export { toDocx } from './to-docx.ts';
export { toHtml } from './to-html.ts';
export { toPdf, pdfPages, toPdfWithPages, type PdfOptions, type PdfStandard, type PrintedPdf } from './to-pdf.ts';
export { signatureOf, signingWay, symbolOfBody, type SigningBody, type SigningWay } from './signing.ts';
export { sheetOf, toXlsx } from './to-xlsx.ts';
export type { Typeface } from './typeface.ts';
