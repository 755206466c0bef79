// Named paragraph styles of the DOCX, so that people who go on editing change a style once and not every line.
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { BETWEEN_PARAGRAPHS, FIRST_LINE, SIZES } from './page.ts';

export const FONT = 'Times New Roman';

export const STYLE = {
  text: 'PaperText',
  box: 'PaperBox',
  rule: 'PaperRule',
  title: 'PaperTitle',
  caption: 'PaperCaption',
  cell: 'PaperCell',
  cellNarrow: 'PaperCellNarrow',
  recipients: 'PaperRecipients',
  small: 'PaperAttribution',
} as const;

/** Word counts letters in half points, everything else in twentieths of a point. */
export const halfPoints = (points: number): number => Math.round(points * 2);
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const twipsOfPoints = (points: number): number => Math.round(points * 20);

const LINE_AND_A_BIT = 276; // 1.15 lines, between the single and 1.5 lines that Annex I allows
const paragraphs = { after: twipsOfPoints(BETWEEN_PARAGRAPHS), line: LINE_AND_A_BIT, lineRule: LineRuleType.AUTO };
const black = '000000';

const headingStyle = (bold: boolean) => ({
  run: { font: FONT, size: halfPoints(SIZES.text), bold, italics: false, color: black },
  paragraph: {
    keepNext: true,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(FIRST_LINE) },
    spacing: { before: 0, ...paragraphs },
  },
});

const style = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

const single = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: halfPoints(SIZES.text), color: black, language: { value: 'vi-VN' } } },
    heading1: headingStyle(true),
    heading2: headingStyle(true),
    heading3: headingStyle(false),
  },
  paragraphStyles: [
    style(
      STYLE.text,
      'Lời văn',
      {},
      {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: twips(FIRST_LINE) },
        spacing: paragraphs,
      },
    ),
    style(STYLE.box, 'Ô thể thức', {}, { alignment: AlignmentType.CENTER, spacing: single }),
    style(
      STYLE.rule,
      'Đường kẻ',
      { size: 4 },
      { spacing: { before: 0, after: 0, line: 70, lineRule: LineRuleType.EXACT } },
    ),
    style(
      STYLE.title,
      'Tên loại và trích yếu',
      { size: halfPoints(SIZES.title), bold: true },
      {
        alignment: AlignmentType.CENTER,
        spacing: single,
        keepNext: true,
      },
    ),
    style(
      STYLE.caption,
      'Tên bảng',
      { bold: true },
      {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      },
    ),
    style(STYLE.cell, 'Ô bảng', { size: halfPoints(SIZES.table) }, { spacing: single }),
    style(STYLE.cellNarrow, 'Ô bảng hẹp', { size: halfPoints(SIZES.tableNarrow) }, { spacing: single }),
    style(STYLE.recipients, 'Nơi nhận', { size: halfPoints(SIZES.recipients) }, { spacing: single }),
    style(
      STYLE.small,
      'Ghi nguồn',
      { size: halfPoints(SIZES.attribution), italics: true },
      {
        spacing: { before: 240, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      },
    ),
  ],
};
