// Where the clause begins that has a subject or a deed, and who is speaking in it.
import { findAll, matchAt, words, type Source } from './folded-text.ts';
import { LEAD_CLAUSE, THEO_DO } from './frame-cues.ts';
import type { Reading } from './frame-memory.ts';
import type { Span } from './model.ts';
import type { Obliged } from './subjects.ts';
import { OPENER_HERE } from './verbs.ts';

const QUOTED = /["“][^"”]*["”]/gu;

/** "hằng năm Báo …": when, right before who. */
const TIME_LEAD =
  /^(?:định kỳ )?(?:(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)|(?:6|06|sáu) tháng)(?: (?:một|1|01|hai|2) lần)?,? (?:đến \p{L}+ )?/u;

/** Steps over "Trong năm 2026, phát huy kết quả đã đạt được, …" to the clause that has a subject or a deed. */
export function afterLead(source: Source, span: Span, reading: Reading): number {
  let { start } = span;
  for (let turn = 0; turn < 4; turn++) {
    if (matchAt(THEO_DO, source.fold, start) > 0) return start;
    const opener = matchAt(OPENER_HERE, source.fold, start);
    if (opener > 0) start = skipMarks(source, opener);
    const time = TIME_LEAD.exec(source.fold.slice(start, Math.min(span.end, start + 40)));
    if (time && reading.subjects.at(start + time[0].length)) return start + time[0].length;
    if (reading.subjects.at(start) || matchAt(LEAD_CLAUSE, source.fold, start) < 0) return start;
    // A comma inside a quotation ("Với phương châm “…, …”") ends nothing.
    const ahead = source.fold
      .slice(start, Math.min(span.end, start + 500))
      .replace(QUOTED, (inner) => '_'.repeat(inner.length));
    const comma = ahead.slice(0, 420).search(/[,:]/u);
    if (comma < 0) return start;
    start = skipMarks(source, start + comma);
  }
  return start;
}

export function skipMarks(source: Source, at: number): number {
  return at + /^[\s,:"“]*/u.exec(source.fold.slice(at, at + 12))![0].length;
}

const WORD = words('[\\p{L}]+');

export function speakerOf(source: Source, at: number, reading: Reading): Obliged | null {
  const person = reading.here.findLast((one) => one.start < at);
  if (person?.party) return person.party;
  for (const hit of findAll(WORD, source.fold, { start: Math.max(at - 120, 0), end: at })) {
    const subject = reading.subjects.at(hit.start);
    if (subject && subject.who !== 'both') return subject.who;
  }
  return reading.memory.speaker;
}

export function clauseStarts(source: Source, span: Span, reading: Reading): number[] {
  const starts = [span.start];
  for (const joint of source.fold
    .slice(span.start, span.end)
    .matchAll(
      /[,:;] ["“]?|["“]| rằng |(?<=\s)(?:khẳng định|cho biết|cho hay|nhấn mạnh|cam kết|xác định|hứa|ngỏ ý|tiết lộ|hẹn|bảo đảm|tin rằng|cam đoan|nói|quả quyết|tuyên bố|bật mí|nguyện)(?: rằng)? /gu,
    )) {
    const at = span.start + joint.index + joint[0].length;
    if (at - span.start < 700 && !reading.here.some((person) => person.start < at && at < person.end)) starts.push(at);
  }
  return starts;
}
