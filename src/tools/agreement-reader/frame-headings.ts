// Headings that open a list of duties: in the agreement itself and in the tidier reports.
import { findFirst, has, type Source } from './folded-text.ts';
import { CLOSES, CONTENT_HEAD, DUTY_HEAD } from './frame-cues.ts';
import type { Reading } from './frame-memory.ts';
import type { Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

export function isShortHead(source: Source, sentence: TextSentence): boolean {
  const whole = source.fold.slice(sentence.block.start, sentence.block.end).trim();
  return (
    whole.length < 140 && (whole.endsWith(':') || !/[.;,…]$/u.test(whole) || /^(?:điều|mục|chương|phần)/u.test(whole))
  );
}

/** "Điều 3. Trách nhiệm của Báo X", "Nội dung phối hợp:", "2. UBND xã Y:" – what follows is a list of duties. */
export function openByHeading(source: Source, span: Span, reading: Reading): boolean {
  const fold = source.fold.slice(span.start, span.end);
  const { memory, subjects } = reading;
  if (has(CLOSES, fold)) {
    memory.list = null;
    return true;
  }
  const duty = findFirst(DUTY_HEAD, source.fold, span);
  if (duty && duty.end - duty.start > 5) {
    const subject = subjects.at(duty.end) ?? subjects.at(duty.end + 1);
    if (subject && span.end - subject.end > 60) return false;
    memory.list = { who: subject?.who ?? 'both', modality: 'agreed' };
    return span.end - span.start < 160;
  }
  const numbered = /^\W*(?:(?:điều\s+)?(?:\d{1,2}|[ivx]{1,4})[.:)]\s*)?(?:[a-zđ][.)]\s*)?/u.exec(fold)![0].length;
  const subject = subjects.at(span.start + numbered);
  if (
    subject &&
    span.end - subject.end < 45 &&
    (source.fold.slice(subject.end, span.end + 2).includes(':') || span.end - subject.end < 3)
  ) {
    memory.list = { who: subject.who, modality: 'agreed' };
    return true;
  }
  if (has(CONTENT_HEAD, fold)) {
    memory.list = { who: 'both', modality: 'agreed' };
    return true;
  }
  return false;
}
