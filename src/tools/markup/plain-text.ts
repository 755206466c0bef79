// HTML → text that people read. Streaming, so neither depth nor size of the markup matters beyond one pass.
import { Parser } from 'htmlparser2';
import type { PageElement } from './page-nodes.ts';

const SILENT = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'select',
  'textarea',
  'noembed',
  'noframes',
]);
const BREAKING = new Set(
  'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul caption title body html'.split(
    ' ',
  ),
);
const CELL = new Set(['td', 'th']);
/** Markup or an entity; text without either needs no parser. "a < b" is text. */
const MARKED = /<[a-z!/?]|&(?:#\w+|[a-z]\w*);?/i;

/** One line of text: tags dropped, entities decoded, spaces single, NFC. Scripts, styles and frames leave nothing. */
export function plainText(html: string): string {
  return squeeze(MARKED.test(html) ? strip(html, ' ', ' ') : html);
}

/**
 * The text of a page by lines: one line per block (paragraph, heading, list item, table row; cells apart by " | "),
 * no empty lines, NFC.
 */
export function textLines(html: string): string {
  return strip(html.replace(/[\r\n]+/g, ' '), '\n', ' | ')
    .split('\n')
    .map((line) => squeeze(line).replace(/^(?:\| )+|(?: \|)+$/g, ''))
    .filter((line) => line !== '' && line !== '|')
    .join('\n');
}

/** The same as `plainText` for a part of a page that stands as a tree. */
export function plainTextOf(element: PageElement): string {
  const pieces: string[] = [];
  gather(element, pieces, ' ', ' ');
  return squeeze(pieces.join(''));
}

/** The same as `textLines` for a part of a page that stands as a tree; no more than the first `most` lines. */
export function textLinesOf(element: PageElement, most = Number.POSITIVE_INFINITY): string[] {
  const pieces: string[] = [];
  gather(element, pieces, LINE, ' | ');
  const lines: string[] = [];
  for (const written of pieces.join('').split(LINE)) {
    if (lines.length >= most) break;
    const line = written === '' ? '' : squeeze(written).replace(/^(?:\| )+|(?: \|)+$/g, '');
    if (line !== '' && line !== '|') lines.push(line);
  }
  return lines;
}

/** Ends a line; text of pages holds line ends of its own, which are but spaces. NUL is no character of HTML. */
const LINE = '\u0000';

function gather(element: PageElement, pieces: string[], blockMark: string, cellMark: string): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) pieces.push(node.textContent);
    else if (!SILENT.has(node.localName)) {
      const breaking = BREAKING.has(node.localName);
      if (breaking) pieces.push(blockMark);
      gather(node, pieces, blockMark, cellMark);
      if (CELL.has(node.localName)) pieces.push(cellMark);
      else if (breaking) pieces.push(blockMark);
    }
  }
}

function strip(html: string, blockMark: string, cellMark: string): string {
  const pieces: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent += 1;
      else if (BREAKING.has(name)) pieces.push(blockMark);
    },
    ontext(text) {
      if (silent === 0) pieces.push(text);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent -= 1;
      else if (CELL.has(name)) pieces.push(cellMark);
      else if (BREAKING.has(name)) pieces.push(blockMark);
    },
  });
  parser.end(html);
  return pieces.join('');
}

// Zero-width characters and the soft hyphen are invisible on screen and break comparison.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// C0 and C1 controls, except tab and line ends, which count as space.
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
/** Most lines of a page hold nothing to mend; asking first halves the time of every text. */
const TO_MEND = new RegExp(`${INVISIBLE.source}|${CONTROL.source}`, 'u');
const TO_SQUEEZE = /\s{2}|[^\S ]/;

function squeeze(text: string): string {
  const visible = TO_MEND.test(text) ? text.replace(INVISIBLE, '').replace(CONTROL, ' ') : text;
  return (TO_SQUEEZE.test(visible) ? visible.replace(/\s+/g, ' ') : visible).trim().normalize('NFC');
}
