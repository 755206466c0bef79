// The foot of an agreement: "ĐẠI DIỆN BÊN A", an office on its own line, a name on its own line. And its head: under
// "BÊN A: …" stands who represents that side.
import type { Laid } from './blocks.ts';
import type { Mention } from './body-mentions.ts';
import { flat, has, loose, trimSpan, type Source } from './folded-text.ts';
import type { Signatory, Span } from './model.ts';
import { SURNAMES } from './name-words.ts';
import type { Subjects } from './subjects.ts';

const STANDS_FOR = loose('^\\W*(đại diện|thay mặt|tm\\.?|kt\\.?|tl\\.?|tuq\\.?)\\s*', 'u');
const SIDE_HEAD = loose(
  '^\\W*(\\d\\.\\s*)?(bên [abc]|đại diện bên [abc])(?!\\p{L})|^[^\\n]{3,160}\\([^)]{0,30}bên [abc](?!\\p{L})',
  'u',
);
const STAND_IN = loose(
  '^\\W*((người )?đại diện|do|ông|bà|chức vụ|địa chỉ|điện thoại|và ông|và bà|tài khoản|mã số thuế|email)(?!\\p{L})',
  'u',
);
const NAME_LINE = /^(?:(?:\p{Lu}\p{L}*|(?:TS|ThS|PGS|GS|BS)\.)\s+){1,4}\p{Lu}\p{L}*$/u;
/** Lines between "đại diện bên A" and the name: office, stamp, "(đã ký)". */
const FOOT_LINES = 6;

export interface Foot {
  readonly signatories: readonly Signatory[];
  readonly span: Span | null;
}

/** Only below the last article, where names stand alone. */
export function readFoot(laid: Laid, subjects: Subjects): Foot {
  const { source, blocks } = laid;
  const signatories: Signatory[] = [];
  let first = -1;
  let last = -1;
  const from = Math.max(0, blocks.length - 40);
  for (let at = from; at < blocks.length; at++) {
    const heads = cells(source, blocks[at]!);
    for (const [column, head] of heads.entries()) {
      const lead = STANDS_FOR.exec(source.fold.slice(head.start, head.end));
      if (!lead || head.end - head.start > 120) continue;
      const party = subjects.at(head.start + lead[0].length);
      if (!party || party.who === 'both') continue;
      const signed = nameBelow(source, blocks.slice(at + 1, at + 1 + FOOT_LINES), { column, columns: heads.length });
      if (!signed) continue;
      signatories.push({ party: party.who.name, name: signed.name, title: signed.title });
      if (first < 0) first = head.start;
      last = Math.max(last, signed.end);
    }
  }
  return { signatories, span: first < 0 ? null : { start: first, end: last } };
}

/** Two signatures often stand side by side: wide blanks part the columns. */
function cells(source: Source, block: Span): Span[] {
  const found: Span[] = [];
  let start = block.start;
  for (const gap of source.text.slice(block.start, block.end).matchAll(/\t| {3,}|$/gu)) {
    const cell = trimSpan(source.text, { start, end: block.start + gap.index });
    if (cell.end > cell.start) found.push(cell);
    start = block.start + gap.index + gap[0].length;
  }
  return found;
}

function nameBelow(
  source: Source,
  lines: readonly Span[],
  place: { column: number; columns: number },
): { name: string; title: string; end: number } | null {
  const offices: string[] = [];
  for (const block of lines) {
    const row = cells(source, block);
    const line =
      row.length === place.columns ? row[place.column] : row.length === 1 && place.columns === 1 ? row[0] : undefined;
    if (!line) continue;
    const words = flat(source, line);
    const folded = source.fold.slice(line.start, line.end);
    if (STANDS_FOR.test(folded)) return null;
    if (NAME_LINE.test(words) && SURNAMES.has(folded.split(/\s+/u)[0]!))
      return { name: words, title: offices.join(' '), end: line.end };
    if (!words.startsWith('(') && words.length < 60) offices.push(capitalised(words));
  }
  return null;
}

function capitalised(words: string): string {
  return words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}

/** Stretches of an agreement's head in which people of one side are named, with the body they follow. */
export function sideHeads(laid: Laid, bodies: readonly Mention[]): { span: Span; body: Mention }[] {
  const { source, blocks } = laid;
  const heads: { span: Span; body: Mention }[] = [];
  let next = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (!SIDE_HEAD.test(source.fold.slice(block.start, Math.min(block.end, block.start + 240)))) continue;
    while (next < bodies.length && bodies[next]!.start < block.start) next++;
    const body = bodies[next];
    if (!body || body.start > block.end) continue;
    let end = block.end;
    for (let below = at + 1; below < Math.min(at + 7, blocks.length) && isStandIn(source, blocks[below]!); below++)
      end = blocks[below]!.end;
    heads.push({ span: { start: block.start, end }, body });
  }
  return heads;
}

function isStandIn(source: Source, block: Span): boolean {
  const fold = source.fold.slice(block.start, Math.min(block.end, block.start + 60));
  return STAND_IN.test(fold) && !has(SIDE_HEAD_ANY, fold);
}

const SIDE_HEAD_ANY = loose('^\\W*(\\d\\.\\s*)?bên [abc](?!\\p{L})|\\([^)]{0,30}bên [abc]');
