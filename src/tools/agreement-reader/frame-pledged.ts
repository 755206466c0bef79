// "Báo X sẽ …", "UBND huyện tạo điều kiện …": what a side says that it will do.
import { clauseStarts, skipMarks, speakerOf } from './clause-leads.ts';
import { findFirst, has, matchAt, type Source } from './folded-text.ts';
import { NO_DEED, PLEDGES, SAYS, SPEAKER_PLEDGE } from './frame-cues.ts';
import type { Reading } from './frame-memory.ts';
import type { Modality, Span } from './model.ts';
import { DEED_HERE } from './verbs.ts';

/** "Báo X sẽ …", "UBND huyện tạo điều kiện …": pledged, or agreed while an agreed list is open. */
export function readPledged(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  let found = false;
  for (const at of clauseStarts(source, span, reading)) {
    const subject = subjects.at(at);
    if (!subject || subject.who === 'both') continue;
    const verb = skipMarks(source, subject.end);
    const modal = Math.max(
      matchAt(PLEDGES, source.fold, verb),
      memory.list?.modality === 'agreed' ? matchAt(DEED_HERE, source.fold, verb) : -1,
    );
    if (modal < 0 || modal > span.end) continue;
    const strong =
      /^(?:cũng |luôn |xin |rất )*(?:sẽ|cam kết|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|tiếp tục|xác định)/u.test(
        source.fold.slice(verb, verb + 30),
      );
    if (!strong && (!memory.list || DONE.test(source.fold.slice(verb, verb + 14)))) continue;
    if (has(NO_DEED, source.fold.slice(verb, Math.min(span.end, verb + 50)))) continue;
    const start = chainStart(source, span.start, at, reading);
    const duty = /^(?:có nhiệm vụ|(?:có|chịu) trách nhiệm)/u.test(source.fold.slice(verb, verb + 20));
    const modality: Modality = duty || (memory.list?.modality === 'agreed' && !memory.speech) ? 'agreed' : 'pledged';
    frames.push({ start, end: span.end, who: subject.who, modality, explicit: memory.list !== null || duty, strong });
    memory.list = { who: subject.who, modality };
    found = true;
    break;
  }
  if (found) return true;
  if (reading.here.length > 0 && has(SAYS, source.fold.slice(span.start, span.end))) {
    memory.speech = true;
    memory.speaker = speakerOf(source, span.end, reading) ?? memory.speaker;
    return speakerPledges(source, span, reading);
  }
  return false;
}

const DONE = /^(?:cũng |đều )?(?:đã|vừa|từng) /u;

/** "Báo A, Đài B bố trí …": the promise begins with the first of those named. */
function chainStart(source: Source, from: number, at: number, reading: Reading): number {
  const first = at > from ? reading.subjects.at(from) : null;
  return first && first.who !== 'both' && /^\s*(?:,|và)\s*$/u.test(source.fold.slice(first.end, at)) ? from : at;
}

/** The speaker's own promise without a subject: "… khẳng định sẽ tiếp tục mở chuyên mục …", "do đó thông tin … sẽ đến …". */
function speakerPledges(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames } = reading;
  const cue = findFirst(SPEAKER_PLEDGE, source.fold, span);
  if (!cue || !memory.speaker) return false;
  const start = skipMarks(source, cue.end);
  const to = source.fold.slice(start, span.end);
  if (
    !/(?<!\p{L})sẽ(?!\p{L})/u.test(source.fold.slice(cue.start, span.end)) &&
    !/cam kết|cam đoan|hứa|nguyện|nhận lời|nhận trách nhiệm|xin nhận/u.test(cue.found[0])
  )
    return false;
  if (has(NO_DEED, to)) return false;
  frames.push({ start, end: span.end, who: memory.speaker, modality: 'pledged', explicit: false });
  memory.list = { who: memory.speaker, modality: 'pledged' };
  return true;
}
