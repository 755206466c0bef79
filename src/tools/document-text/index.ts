export {
  LONGEST_TEXT,
  MOST_BYTES,
  readDocument,
  type DocumentText,
  type ReadDocumentOptions,
} from './read-document.ts';
export { kindOf, type DocumentKind } from './kind.ts';
export { readWorkbook, type WorkbookCell, type WorkbookSheet } from './workbook.ts';
