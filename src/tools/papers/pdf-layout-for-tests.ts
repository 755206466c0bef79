// Reads a PDF back: lines of letters with their fonts, and drawn horizontal lines.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { SeenLine, SeenPaper, SeenRule } from './layout-for-tests.ts';

const MM = 25.4 / 72;
/** Letters nearer than this (mm) on one foot line are one line; columns of a heading stand farther apart. */
const ONE_LINE = 1.5;
const TOP_MARGIN = 20;

type Matrix = readonly [number, number, number, number, number, number];

function times([a, b, c, d, e, f]: Matrix, by: Matrix): Matrix {
  const [g, h, i, j, k, l] = by;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export async function readPdfLayout(bytes: Uint8Array): Promise<SeenPaper> {
  const document = await getDocumentProxy(bytes.slice());
  const { OPS } = await getResolvedPDFJS();
  const lines: SeenLine[] = [];
  const drawn: (Omit<SeenRule, 'below'> & { page: number })[] = [];
  let size = { width: 0, height: 0 };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    size = { width: width * MM, height: height * MM };
    const { fnArray, argsArray } = await page.getOperatorList();
    let at: Matrix = [1, 0, 0, 1, 0, 0];
    const outer: Matrix[] = [];
    fnArray.forEach((operation, n) => {
      if (operation === OPS.save) outer.push(at);
      else if (operation === OPS.restore) at = outer.pop() ?? at;
      else if (operation === OPS.transform) at = times(at, argsArray[n] as unknown as Matrix);
      else if (operation === OPS.constructPath) {
        const box = (argsArray[n] as unknown[])[2] as ArrayLike<number> | null;
        if (!box) return;
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(box);
        if (y0 !== y1 || x1 - x0 < 10) return;
        const [, , , , e, f] = times(at, [1, 0, 0, 1, x0, y0]);
        drawn.push({ left: e * MM, right: (e + (x1 - x0)) * MM, y: (height - f) * MM, page: number });
      }
    });
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      // The reading library fills the gap between two columns with a wide space.
      if (item.str.trim() === '' && item.width * MM > 2 * ONE_LINE) continue;
      const [letters = 0, , , , x = 0, y = 0] = item.transform as number[];
      const font = (page.commonObjs.get(item.fontName) as { name: string }).name.replace(/^[A-Z]{6}\+/, '');
      const seen: SeenLine = {
        text: item.str,
        page: number,
        left: x * MM,
        right: (x + item.width) * MM,
        y: (height - y) * MM,
        size: letters,
        bold: /Bold/.test(font),
        italic: /Italic/.test(font),
        font,
      };
      const before = lines.at(-1);
      if (before && joins(before, seen)) {
        lines[lines.length - 1] = {
          ...before,
          text: before.text + seen.text,
          right: seen.right,
          bold: before.bold && seen.bold,
          italic: before.italic && seen.italic,
        };
      } else if (seen.text.trim() !== '') lines.push(seen);
    }
  }
  const inText = lines.filter((line) => (line.y ?? 0) > TOP_MARGIN);
  return {
    page: size,
    lines: inText,
    rules: drawn.map(({ page, ...rule }) => ({
      ...rule,
      below: above(
        rule,
        inText.filter((line) => line.page === page),
      ),
    })),
    numbers: lines.filter((line) => (line.y ?? 0) <= TOP_MARGIN),
  };
}

function joins(before: SeenLine, next: SeenLine): boolean {
  return (
    before.page === next.page &&
    Math.abs((before.y ?? 0) - (next.y ?? 0)) < 0.2 &&
    next.left - before.right < ONE_LINE &&
    next.left >= before.left
  );
}

function above(rule: Omit<SeenRule, 'below'>, lines: readonly SeenLine[]): string {
  const over = lines.filter(
    (line) => (line.y ?? 0) < (rule.y ?? 0) && line.left < rule.right && line.right > rule.left,
  );
  return over.sort((a, b) => (b.y ?? 0) - (a.y ?? 0))[0]?.text ?? '';
}
