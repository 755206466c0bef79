// "A đề nghị B …", "tin tưởng B sẽ …", "hai bên cần …": what is asked of a side or hoped of it.
import { afterLead, skipMarks, speakerOf } from './clause-leads.ts';
import { findFirst, has, here, loose, matchAt, words, type Source } from './folded-text.ts';
import { ASKS, HOPES, NEEDS, NO_DEED, THEO_DO } from './frame-cues.ts';
import type { Reading } from './frame-memory.ts';
import type { Modality, Span } from './model.ts';
import type { Obliged } from './subjects.ts';

const FROM_NOW = here('rằng|trong thời gian tới|thời gian tới|là|thời gian tới,|tiếp theo');
const HELPED = words('^(nhận được (sự )?(quan tâm|giúp đỡ|ủng hộ))', 'u');
const PROCESS = loose(
  '^(quá trình (thực hiện|triển khai)|việc (thực hiện|triển khai)|trong quá trình)[^.;]{0,80} (phải|cần)(?!\\p{L})',
  'u',
);

/** "Thỏa thuận dặn đài …", "chương trình yêu cầu các báo …": what the paper itself asks is agreed. */
const WRITTEN =
  /(?:^|[,;:] )(?:(?:bản|trong|theo|nội dung) )*(?:thoả thuận|chương trình|quy chế|kế hoạch|bản ghi nhớ|ghi nhớ|hợp đồng|văn bản|biên bản|giao ước|cam kết)(?: (?:này|ấy|đó|mới|phối hợp|hợp tác|truyền thông|tuyên truyền|cũng|còn|lại|chỉ|dài \p{L}+ trang))* $/u;
const said = (source: Source, span: Span, to: number): string => source.fold.slice(Math.max(span.start, to - 90), to);

/** "A đề nghị B …", "mong muốn hai đơn vị …": the one asked is obliged, never the one who asks. */
export function readAsked(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  if (matchAt(THEO_DO, source.fold, span.start) > 0) return false;
  const hope = findFirst(HOPES, source.fold, span);
  const ask = findFirst(ASKS, source.fold, span);
  if (
    ask &&
    /(?:theo|được|quyết|các|có|của|sau|đáp ứng|đích,|ý kiến,|những|và) $/u.test(
      source.fold.slice(Math.max(0, ask.start - 9), ask.start),
    )
  )
    return false;
  if (
    ask &&
    /^ (?:của|chính đáng|này|đó|cấp thiết|mới|đặt ra|thực tiễn|nhiệm vụ|phát triển)/u.test(
      source.fold.slice(ask.end, ask.end + 12),
    )
  )
    return false;
  const cue = hope && (!ask || hope.start < ask.start) ? hope : ask;
  if (!cue || cue.start - span.start > 330) return false;
  // A list that was agreed may itself contain "đề nghị các phòng, ban …".
  if (memory.list?.modality === 'agreed' && reading.here.length === 0 && cue.start - span.start > 60 && !memory.speech)
    return false;
  const modality: Modality =
    cue === hope ? 'expected' : WRITTEN.test(said(source, span, cue.start)) ? 'agreed' : 'requested';
  if (modality !== 'agreed') memory.speaker = speakerOf(source, cue.start, reading) ?? memory.speaker;
  memory.speech = modality !== 'agreed';
  let start = skipMarks(source, cue.end);
  start = skipMarks(source, Math.max(start, matchAt(FROM_NOW, source.fold, start)));
  const will = source.fold.slice(start, span.end).search(/(?<!\p{L})sẽ(?!\p{L})/u);
  const units = OWN_UNITS.test(source.fold.slice(start, start + 60)) ? ownUnits(source, start, reading) : null;
  const subject = units ? { who: units, end: start } : (subjects.at(start) ?? subjects.loosely(start));
  if (modality === 'expected') {
    if (will < 0) return true;
    memory.list = null;
    if (subject && !(subject.who === 'both' && has(NO_DEED, source.fold.slice(start, span.end))))
      frames.push({ start: start + will, end: span.end, who: subject.who, modality, explicit: false });
    // "hy vọng người trẻ sẽ tìm lại thói quen …": what both hope to reach.
    else if (!subject && will < 60)
      frames.push({ start, end: span.end, who: 'both', modality, explicit: true, strong: true });
    return true;
  }
  const rest = source.fold.slice(start, span.end);
  if (HELPED.test(rest)) return true;
  const who = subject?.who ?? ownUnits(source, start, reading) ?? 'both';
  const strong = subject !== null && subject.who !== 'both';
  frames.push({ start, end: span.end, who, modality, explicit: subject !== null, strong });
  memory.list = { who, modality };
  return true;
}

const UNITS = here(
  '(?:các |những |toàn thể |lãnh đạo )?(?:chi bộ|chi, đảng bộ|phòng|phòng, ban|ban|sở|ngành|cấp uỷ|cấp, các ngành|cấp, ngành|cơ quan(?! báo)|đơn vị|thôn|khu phố|tổ dân phố|cán bộ|đảng viên|đoàn thể|xã|phường|địa phương|ubnd|trường học|tổ chức|thường trực)',
);

const OWN_UNITS =
  /^(?:các |những |toàn thể )?(?:đơn vị|cơ quan|phòng|ban|cấp|sở|ngành|tổ chức|chi bộ)[^,;.]{0,24} (?:trực thuộc|chuyên môn|chức năng|liên quan|cơ sở|của)(?!\p{L})/u;

/** Units of an authority asked by anybody are that authority: "yêu cầu các chi bộ, phòng, ban …". */
function ownUnits(source: Source, start: number, reading: Reading): Obliged | null {
  if (matchAt(UNITS, source.fold, start) < 0) return null;
  const { speaker } = reading.memory;
  if (speaker && speaker !== 'both' && speaker.kind !== 'press') return speaker;
  return (
    reading.subjects.parties.find((party) => party.kind === 'authority') ??
    reading.subjects.parties.find((party) => party.kind === 'other') ??
    null
  );
}

/** "Quá trình thực hiện phải …", "Hai bên cần …". */
export function readNeeded(source: Source, span: Span, reading: Reading): boolean {
  const { frames, memory, subjects } = reading;
  const start = afterLead(source, span, reading);
  const subject = subjects.at(start);
  const direct = subject && matchAt(NEEDS, source.fold, skipMarks(source, subject.end)) > 0;
  const process = PROCESS.test(source.fold.slice(span.start, span.end));
  if (!direct && !process) return false;
  const who = subject?.who ?? 'both';
  const modality: Modality = memory.list?.modality === 'agreed' && !memory.speech ? 'agreed' : 'requested';
  frames.push({ start: process ? span.start : start, end: span.end, who, modality, explicit: process });
  memory.list = { who, modality };
  return true;
}
