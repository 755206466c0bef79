// The office that stands behind a name ("NAME, office"), before it ("office NAME") or before several names.
import { findFirst, matchAt, trimSpan, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { AFTER_OFFICE, OFFICE_ANY, OFFICE_HERE } from './titles.ts';

const SEPARATOR =
  /^\s*(?:(?=chức (?:vụ|danh))|\.\s*(?=chức (?:vụ|danh))|[,:–—;-]\s*(?=chức (?:vụ|danh))|[,:–—-]|\s-\s|\(|(?:(?: hiện| nay| vốn| đang)? (?:là|giữ chức)(?= )))\s*(?:là |chức (?:vụ|danh)\s*:?\s*)?/u;

/** "…, Thành ủy viên, Bí thư Đảng ủy - Chủ tịch UBND phường": chunk by chunk while each begins with an office. */
export function officeAfter(source: Source, from: number, limit: number): Span | null {
  const gap = SEPARATOR.exec(source.fold.slice(from, Math.min(limit, from + 30)));
  if (!gap) return null;
  const start = from + gap[0].length;
  if (matchAt(OFFICE_HERE, source.fold, start) < 0) return null;
  let end = start;
  let chunk = start;
  while (chunk < limit) {
    const stop = chunkEnd(source, chunk, limit);
    end = stop.end;
    if (!stop.more) break;
    const next = stop.end + /^[,\s]*/u.exec(source.fold.slice(stop.end, stop.end + 6))![0].length;
    if (matchAt(OFFICE_HERE, source.fold, next) < 0) break;
    chunk = next;
  }
  const span = trimSpan(source.text, { start, end });
  return span.end > span.start ? span : null;
}

/** "Chủ tịch UBND xã (bên trái)": where somebody stands in the picture is no part of the office. */
const IN_PICTURE = /^\((?:(?:người|đứng|ngồi|bìa|bên|thứ|hàng|áo|ở|phía|ảnh|từ|hình) |trái|phải|giữa)/u;

function chunkEnd(source: Source, from: number, limit: number): { end: number; more: boolean } {
  const part = source.fold.slice(from, Math.min(limit, from + 300));
  const hard = part
    .replace(/\([^()]*\)/gu, (inner) => (IN_PICTURE.test(inner) ? ';' : '_').repeat(inner.length))
    .search(/[;:"“”)\n]|\s-\s*$|,|(?<=\p{L}{3})\.(?=\s|$)/u);
  let end = hard < 0 ? part.length : hard;
  const verb = findFirst(AFTER_OFFICE, part, { start: 0, end });
  if (verb) return { end: from + verb.start, more: false };
  const joined = part.slice(0, end).search(/ và (?=\p{L}+ )/u);
  if (joined >= 0 && matchAt(OFFICE_HERE, part, joined + 4) > 0) end = joined;
  return { end: from + end, more: hard >= 0 && part[hard] === ',' && end === hard };
}

/** "Ủy viên Ban Thường vụ, Trưởng ban Tuyên giáo … NAME": the offices right before a name. */
export function officeBefore(source: Source, from: number, nameStart: number): Span | null {
  const low = Math.max(from, nameStart - 260);
  const part = source.fold.slice(low, nameStart);
  if (/[,;:)]\s*$/u.test(part)) return null;
  const edge = Math.max(
    part.lastIndexOf(';'),
    part.lastIndexOf(':'),
    part.lastIndexOf('"'),
    part.lastIndexOf('”'),
    part.lastIndexOf('('),
    part.search(/\.\s[^.]*$/u),
  );
  let chunkStart = edge + 1;
  const chunks: Span[] = [];
  while (chunkStart < part.length) {
    const comma = part.indexOf(',', chunkStart);
    const end = comma < 0 ? part.length : comma;
    chunks.push({ start: chunkStart, end });
    chunkStart = end + 1;
  }
  const last = chunks.pop();
  if (!last) return null;
  const office = lastOffice(part, last);
  if (office < 0) return null;
  let start = office;
  for (let before = chunks.pop(); before && part.slice(last.start, office).trim() === ''; before = chunks.pop()) {
    const lead = before.start + /^\s*/u.exec(part.slice(before.start, before.end))![0].length;
    const at = matchAt(OFFICE_HERE, part, lead) > 0 ? lead : lastOffice(part, before);
    if (at < 0) break;
    start = at;
    if (at !== lead) break;
  }
  const stripped = part.slice(start).replace(/(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|nhà báo)\s*$/u, '');
  const span = trimSpan(source.text, { start: low + start, end: low + start + stripped.length });
  return span.end > span.start ? span : null;
}

/** "các đồng chí Phó Tổng Biên tập: NAME, NAME, NAME": one office for several. */
export function sharedOffice(source: Source, from: number, nameStart: number): Span | null {
  const low = Math.max(from, nameStart - 160);
  const part = source.fold.slice(low, nameStart);
  const colon = part.lastIndexOf(':');
  const named = source.text.slice(low + colon + 1, nameStart);
  if (colon < 0 || !/^(?:\s*(?:\p{Lu}\p{Ll}*\s+){1,4}\p{Lu}\p{Ll}*\s*(?:,|và))*\s*$/u.test(named)) return null;
  const start =
    Math.max(part.lastIndexOf(';', colon), part.lastIndexOf('đồng chí', colon) + 7, part.lastIndexOf(',', colon)) + 1;
  const lead = start + /^\s*/u.exec(part.slice(start, colon))![0].length;
  if (matchAt(OFFICE_HERE, part, lead) < 0) return null;
  const span = trimSpan(source.text, { start: low + lead, end: low + colon });
  return span.end - span.start > 4 ? span : null;
}

/** "Trưởng Ban Bạn đọc của Báo, ông A, nói …": the clause opens with an office and names its holder behind a comma. */
export function officeAbove(source: Source, clause: Span): Span | null {
  const part = source.fold.slice(clause.start, clause.end);
  const told =
    /^[\s.;,]*(?:(?:đáp lại|trong khi đó|còn|theo|và|ngược lại),? )?(?<office>[^,;:.]{6,90}), (?:(?:ông|bà|anh|chị|cô|chú|đồng chí|đ\/c|nhà báo|bác sĩ|luật sư|(?:đại|thượng|trung|thiếu) (?:tá|tướng|uý)) )+$/u.exec(
      part,
    );
  const office = told?.groups?.['office'];
  if (!office) return null;
  const start = clause.start + part.indexOf(office);
  if (matchAt(OFFICE_HERE, source.fold, start) < 0) return null;
  return trimSpan(source.text, { start, end: start + office.length });
}

/** Where the run of offices that reaches the end of the chunk begins; -1 when a verb or another name stands between. */
function lastOffice(part: string, chunk: Span): number {
  const region = part.slice(chunk.start, chunk.end);
  const joint = Math.max(region.lastIndexOf(' và '), region.lastIndexOf(' cùng '), region.lastIndexOf(' với '));
  const tail =
    joint >= 0 &&
    matchAt(
      OFFICE_HERE,
      region,
      joint + (region[joint + 1] === 'c' ? 6 : region.startsWith('với', joint + 1) ? 5 : 4),
    ) > 0
      ? joint
      : 0;
  const first = findFirst(OFFICE_ANY, region, { start: tail, end: region.length });
  if (!first) return -1;
  const between = region.slice(first.end);
  if (findFirst(SPEAKS, between, { start: 0, end: between.length })) return -1;
  return chunk.start + first.start;
}

const SPEAKS = new RegExp(AFTER_OFFICE.source.replace('dự|', '').replace('cùng|', ''), 'gu');
