// The rows of a table's body, written as WordprocessingML at once. An annex has thousands of them, and as objects of the
// library they cost several times the time and memory of all the rest. The library keeps their place (see `RowsXml`).
import { Paragraph, TableCell, TableRow } from 'docx';

export interface RowLook {
  readonly style: string;
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  readonly aligns: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function run(line: string, at: number): string {
  const text = line.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
  return `<w:r>${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** One row; `whole` keeps it from being split over pages. */
export function rowXml(texts: readonly string[], look: RowLook, whole: boolean): string {
  const cells = texts.map((text, at) => {
    const frame = `<w:tcPr><w:tcW w:type="dxa" w:w="${look.widths[at] ?? 0}"/></w:tcPr>`;
    const paragraph = `<w:pPr><w:pStyle w:val="${look.style}"/><w:jc w:val="${look.aligns[at] ?? 'left'}"/></w:pPr>`;
    return `<w:tc>${frame}<w:p>${paragraph}${text.split('\n').map(run).join('')}</w:p></w:tc>`;
  });
  return `<w:tr>${whole ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
}

const MARK = 'PaperRows';

/** Rows that are put into the finished document in the place of a marked row. One for each document. */
export class RowsXml {
  readonly #rows: string[] = [];

  /** The marked row: its paragraph names a style that no text can name. */
  placeFor(xml: string): TableRow {
    this.#rows.push(xml);
    const mark = new Paragraph({ style: `${MARK}${this.#rows.length - 1}` });
    return new TableRow({ children: [new TableCell({ children: [mark] })] });
  }

  putInto(document: string): string {
    const parts: string[] = [];
    let from = 0;
    for (const [at, xml] of this.#rows.entries()) {
      const mark = document.indexOf(`<w:pStyle w:val="${MARK}${at}"/>`, from);
      const start = document.lastIndexOf('<w:tr>', mark);
      const end = document.indexOf('</w:tr>', mark) + '</w:tr>'.length;
      if (mark < 0 || start < from) throw new Error('a table lost the place of its rows');
      parts.push(document.slice(from, start), xml);
      from = end;
    }
    return parts.join('') + document.slice(from);
  }
}
