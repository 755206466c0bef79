// "Theo đó, hai bên …", "tập trung vào các nội dung: …": what was agreed.
import { afterLead, skipMarks } from './clause-leads.ts';
import { findFirst, has, matchAt, type Source } from './folded-text.ts';
import {
  AGREED_PAPER,
  AGREES,
  BACKGROUND,
  CONTENT_FRAME,
  EXCHANGED,
  MOTTO,
  PASSED,
  PAST,
  SIGN_ONLY,
  THEO_DO,
} from './frame-cues.ts';
import type { Reading } from './frame-memory.ts';
import type { Span } from './model.ts';
import type { TextSentence } from './sentences.ts';
import { COVERS, DEED_HERE } from './verbs.ts';

export function readAgreed(source: Source, sentence: TextSentence, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  const content = findFirst(CONTENT_FRAME, source.fold, { start: span.start, end: Math.max(span.end, sentence.end) });
  const theo = matchAt(THEO_DO, source.fold, span.start);
  const start = theo > 0 ? afterLead(source, { start: skipMarks(source, theo), end: span.end }, reading) : span.start;
  if (theo > 0 && has(BACKGROUND, source.fold.slice(skipMarks(source, theo), span.end))) return false;
  const subject = subjects.at(start);
  const verb = subject ? skipMarks(source, subject.end) : -1;
  const agrees =
    subject?.who === 'both' &&
    (matchAt(AGREES, source.fold, verb) > 0 || matchAt(DEED_HERE, source.fold, verb) > 0 || theo > 0);
  const dutyOf =
    subject &&
    subject.who !== 'both' &&
    (theo > 0 ||
      /^\s*(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)/u.test(source.fold.slice(subject.end, subject.end + 20)));
  if (
    content &&
    (agrees ||
      theo > 0 ||
      dutyOf ||
      /[:]/u.test(source.fold.slice(content.end, content.end + 2)) ||
      sentence.at > 0 ||
      !has(PAST, source.fold.slice(span.start, content.start)))
  ) {
    const who = subject?.who ?? 'both';
    const head = source.fold.slice(start, content.start);
    if (agrees && content.start - start > 45 && has(COVERS, head) && matchAt(PASSED, source.fold, verb) < 0)
      frames.push({ start, end: content.start, who: 'both', modality: 'agreed', explicit: true });
    memory.list = { who: content.start < (subject?.end ?? 0) ? 'both' : who, modality: 'agreed' };
    memory.speech = false;
    const after = skipMarks(source, behindCount(source, content.end, span.end));
    if (span.end - after > 15) frames.push({ start: after, end: span.end, ...memory.list, explicit: true });
    return true;
  }
  if (agrees && matchAt(EXCHANGED, source.fold, verb) > 0) return false;
  if (subject?.who === 'both' && theo < 0 && DONE.test(source.fold.slice(verb, verb + 40))) {
    memory.list = null;
    return true;
  }
  if (theo > 0 || agrees) {
    if (!has(PAST, source.fold.slice(start, Math.min(span.end, start + 60)))) memory.speech = false;
    memory.list = { who: theo > 0 && subject ? subject.who : 'both', modality: 'agreed' };
    if (
      verb > 0 &&
      has(SIGN_ONLY, source.fold.slice(verb, span.end)) &&
      !has(COVERS, source.fold.slice(verb, verb + 60))
    )
      return true;
    if (verb > 0 && AGREED_PAPER.test(source.fold.slice(verb, span.end))) return true;
    if (
      subject === null &&
      matchAt(DEED_HERE, source.fold, start) < 0 &&
      !has(COVERS, source.fold.slice(start, span.end))
    )
      return true;
    frames.push({ start, end: span.end, who: subject?.who ?? 'both', modality: 'agreed', explicit: true });
    return true;
  }
  return false;
}

/** "Năm 2022, hai bên đã phối hợp thực hiện …": what was done. */
const DONE =
  /^đã (?:cùng |tích cực |chủ động |thường xuyên )*(?:phối hợp (?:thực hiện|tổ chức|tuyên truyền|xây dựng|sản xuất|đăng|với)|thực hiện|tổ chức|đăng|phát|xây dựng|tuyên truyền|cung cấp|triển khai|cùng nhau)(?!\p{L})/u;

/** With the motto "A hỗ trợ …; B tạo điều kiện …": the roles are split inside the quotation. */
export function readMotto(source: Source, span: Span, reading: Reading): void {
  const cue = findFirst(MOTTO, source.fold, span)!;
  const quoted = /["“]([^"”]{10,400})["”]/u.exec(source.fold.slice(cue.end, span.end));
  if (!quoted) return;
  let start = cue.end + quoted.index + 1;
  for (const part of quoted[1]!.split(';')) {
    const at = skipMarks(source, start);
    const subject = reading.subjects.at(at);
    if (subject && subject.who !== 'both')
      reading.frames.push({
        start: at,
        end: start + part.length,
        who: subject.who,
        modality: 'agreed',
        explicit: true,
      });
    start += part.length + 1;
  }
}

/** "nội dung phối hợp gồm 3 nhóm chính: (1) …": the list begins behind the colon. */
function behindCount(source: Source, from: number, limit: number): number {
  const count = /^\s*(?:\d{1,2}|một số|các|những|ba|bốn|năm|sáu)(?: [\p{L},]+){1,7}:/u.exec(
    source.fold.slice(from, Math.min(limit, from + 60)),
  );
  return count ? from + count[0].length : from;
}
