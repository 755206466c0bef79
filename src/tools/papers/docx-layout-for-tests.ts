// Reads a DOCX back as Word would resolve it: styles and their bases, direct formatting, table columns, indents. Lines of a
// box (broken by hand or short) get their place from the measured width of their letters.
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { SeenLine, SeenPaper, SeenRule } from './layout-for-tests.ts';
import { millimetres, textWidth } from './letters.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
});

function elements(xml: string): Element[] {
  const build = (nodes: readonly Record<string, unknown>[]): Element[] =>
    nodes.map((node) => {
      const name = Object.keys(node).find((key) => key !== ':@') ?? '';
      const inner = node[name];
      return {
        name: name.replace(/^w:/, ''),
        attributes: Object.fromEntries(
          Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [
            key.replace(/^w:/, ''),
            value,
          ]),
        ),
        children: Array.isArray(inner) ? build(inner as Record<string, unknown>[]) : [],
        text: name === '#text' ? String(inner) : '',
      };
    });
  return build(parser.parse(xml) as Record<string, unknown>[]);
}

const child = (of: Element | undefined, name: string): Element | undefined =>
  of?.children.find((one) => one.name === name);
const all = (of: Element | undefined, name: string): Element[] =>
  (of?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
const mm = (twips: string | undefined): number => (Number(twips ?? 0) * 25.4) / 1440;

/** Direct formatting first, then the style, its bases, and the defaults of the document. */
type Chain = readonly (Element | undefined)[];

function value(chain: Chain, name: string, attribute = 'val'): string | undefined {
  for (const properties of chain) {
    const found = child(properties, name);
    if (found && (attribute in found.attributes || attribute === 'val')) return found.attributes[attribute] ?? 'true';
  }
  return undefined;
}

const isOn = (chain: Chain, name: string): boolean => !['false', '0', undefined].includes(value(chain, name));

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Millimetres. */
  readonly width: number;
  readonly font: string;
}

class Reader {
  readonly lines: SeenLine[] = [];
  readonly rules: SeenRule[] = [];
  readonly #styles = new Map<string, Element>();
  readonly #defaults: { readonly paragraph: Element | undefined; readonly run: Element | undefined };

  constructor(styles: Element | undefined) {
    for (const style of all(styles, 'style')) this.#styles.set(style.attributes['styleId'] ?? '', style);
    const defaults = child(styles, 'docDefaults');
    this.#defaults = {
      paragraph: child(child(defaults, 'pPrDefault'), 'pPr'),
      run: child(child(defaults, 'rPrDefault'), 'rPr'),
    };
  }

  #bases(id: string | undefined): Element[] {
    const style = this.#styles.get(id ?? 'Normal');
    if (!style) return [];
    const base = child(style, 'basedOn')?.attributes['val'];
    return [style, ...(base === undefined ? [] : this.#bases(base))];
  }

  blocks(of: Element | undefined, left: number, right: number): void {
    for (const block of of?.children ?? []) {
      if (block.name === 'p') this.#paragraph(block, left, right);
      if (block.name === 'tbl') this.#table(block, left, right);
    }
  }

  #table(table: Element, left: number, right: number): void {
    const properties = child(table, 'tblPr');
    const widths = all(child(table, 'tblGrid'), 'gridCol').map((column) => mm(column.attributes['w']));
    const total = widths.reduce((sum, width) => sum + width, 0);
    const start = child(properties, 'jc')?.attributes['val'] === 'center' ? (left + right - total) / 2 : left;
    const margins = child(properties, 'tblCellMar');
    const side = (name: string, other: string): number =>
      mm((child(margins, name) ?? child(margins, other))?.attributes['w']);
    for (const row of table.children.filter((one) => one.name === 'tr')) {
      let at = start;
      row.children
        .filter((one) => one.name === 'tc')
        .forEach((cell, n) => {
          const end = at + (widths[n] ?? 0);
          this.blocks(cell, at + side('left', 'start'), end - side('right', 'end'));
          at = end;
        });
    }
  }

  #paragraph(paragraph: Element, left: number, right: number): void {
    const own = child(paragraph, 'pPr');
    const bases = this.#bases(child(own, 'pStyle')?.attributes['val']);
    const chain: Chain = [own, ...bases.map((style) => child(style, 'pPr')), this.#defaults.paragraph];
    const indent = (name: string, other = name): number => mm(value(chain, 'ind', name) ?? value(chain, 'ind', other));
    const from = left + indent('left', 'start');
    const to = right - indent('right', 'end');
    if (child(child(own, 'pBdr'), 'bottom') && !child(child(own, 'pBdr'), 'top')) {
      this.rules.push({ left: from, right: to, y: null, below: this.lines.at(-1)?.text ?? '' });
    }
    const open: Line[] = [];
    const align = value(chain, 'jc') ?? 'left';
    let first = true;
    const flush = (): void => {
      const line = open.pop();
      if (line && line.text.trim() !== '') {
        const shift = first ? indent('firstLine') - indent('hanging') : 0;
        const start =
          align === 'center' ? (from + to - line.width) / 2 : align === 'right' ? to - line.width : from + shift;
        const { width, ...look } = line;
        this.lines.push({
          ...look,
          page: null,
          y: null,
          left: Math.max(start, left),
          right: Math.min(start + width, to),
        });
      }
      first = false;
    };
    for (const run of all(paragraph, 'r')) {
      const looks: Chain = [child(run, 'rPr'), ...bases.map((style) => child(style, 'rPr')), this.#defaults.run];
      const bold = isOn(looks, 'b');
      const italic = isOn(looks, 'i');
      const size = Number(value(looks, 'sz')) / 2;
      const font = value(looks, 'rFonts', 'ascii') ?? '';
      for (const part of run.children) {
        if (part.name === 'br') flush();
        const words = part.name === 't' ? part.children.map((one) => one.text).join('') : '';
        const shown = part.name === 'instrText' ? '{PAGE}' : words;
        if (shown === '') continue;
        const face = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
        const width = millimetres(textWidth(shown, face, size));
        const line = open.pop();
        open.push(
          line
            ? {
                ...line,
                text: line.text + shown,
                bold: line.bold && bold,
                italic: line.italic && italic,
                width: line.width + width,
              }
            : { text: shown, size, bold, italic, width, font },
        );
      }
    }
    flush();
  }
}

export function readDocxLayout(bytes: Uint8Array): SeenPaper {
  const files = unzipSync(bytes);
  const part = (path: string): Element[] => elements(strFromU8(files[path] ?? new Uint8Array()));
  const root = (nodes: readonly Element[]): Element | undefined => nodes.find((node) => node.name !== '?xml');
  const body = child(root(part('word/document.xml')), 'body');
  const styles = root(part('word/styles.xml'));
  const section = body?.children.findLast((one) => one.name === 'sectPr');
  const size = child(section, 'pgSz')?.attributes ?? {};
  const margins = child(section, 'pgMar')?.attributes ?? {};
  const [left, right] = [mm(margins['left']), mm(size['w']) - mm(margins['right'])];
  const text = new Reader(styles);
  text.blocks(body, left, right);
  const header = new Reader(styles);
  for (const path of Object.keys(files).filter((one) => /^word\/header\d+\.xml$/.test(one))) {
    header.blocks(root(part(path)), left, right);
  }
  return {
    page: { width: mm(size['w']), height: mm(size['h']) },
    lines: text.lines,
    rules: text.rules,
    numbers: header.lines,
  };
}
