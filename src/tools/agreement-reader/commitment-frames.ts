// Which stretches of the story hold promises: said to be agreed, pledged by a side, asked for, or hoped for.
// The story is read sentence by sentence with a small memory: is a list of promises open, whose, and who speaks.
import { findAll, findFirst, has, here, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Modality, Span } from './model.ts';
import type { KnownPerson } from './representatives.ts';
import type { TextSentence } from './sentences.ts';
import type { Obliged, Subjects } from './subjects.ts';
import { COVERS, DEED_HERE, OPENER_HERE } from './verbs.ts';

export interface Frame extends Span {
  readonly who: Obliged;
  readonly modality: Modality;
  /** In a list that an explicit "agreed" opened, a clause counts even when its verb is unknown. */
  readonly explicit: boolean;
}

interface Memory {
  list: { who: Obliged; modality: Modality } | null;
  speaker: Obliged | null;
  speech: boolean;
}

const BACKGROUND = loose(
  '^["“]?\\s*(trong (những|các|nhiều) năm qua|trong thời gian qua|thời gian qua|những năm qua|nhiều năm qua|những năm gần đây|giai đoạn trước|trước đó|trước đây|năm qua|qua \\d+ năm|sau \\d+ năm|trong \\d+ năm qua|trong nhiệm kỳ|thực tế cho thấy|hiện nay|được biết|năm 20\\d\\d vừa qua|từ năm|kết quả|căn cứ|việc ký kết|thông qua công tác|thông qua chương trình|thông tin về những|những thông tin|nhân dịp|dịp này|lễ ký kết|buổi lễ|quang cảnh|mục đích|về kết quả|cùng ngày|chương trình phối hợp .{0,60}(được (triển khai|xây dựng|ký)|nhằm))',
);
const PAST = words(
  'đã (tích cực|phối hợp|thực hiện|triển khai|đạt|góp phần|tổ chức|cung cấp|đăng|có|thực sự|tập trung|đăng tải|xuất bản|ghi nhận|được|tuyên truyền|duy trì|mở|xây dựng)|đạt được (nhiều )?kết quả|đánh giá cao|có ý nghĩa|ghi nhận',
);
const CLOSES = loose(
  '^\\W*(mục đích|yêu cầu|nguyên tắc|căn cứ|phạm vi|đối tượng|cơ sở pháp lý|thông tin chung|các bên ký|nơi nhận)',
);
const DUTY_HEAD = loose(
  '^\\W*((điều|mục|phần|chương)? ?[\\divx]+[.:)]?\\s*)?(\\d+[.)]\\s*)?([a-zđ][.)]\\s*)?(trách nhiệm|nhiệm vụ|quyền và (trách nhiệm|nghĩa vụ)|quyền hạn|nghĩa vụ|phân công|về phía|đối với)( (và quyền|và nghĩa vụ|thực hiện))?( của)?( các| mỗi| hai)?( bên)?:?\\s*',
);
const CONTENT_HEAD = loose(
  '^\\W*((điều|mục|phần|chương)? ?[\\divx]+[.:)]?\\s*)?(nội dung|hình thức|lĩnh vực|phương thức|trách nhiệm chung|các nội dung|tổ chức thực hiện|điều khoản|kinh phí|cơ chế|chế độ|công tác)( [\\p{L},]+){0,8}:?\\s*$',
);
const CONTENT_FRAME = words(
  '(nội dung|trọng tâm|lĩnh vực|nhiệm vụ|hoạt động|vấn đề|nhóm việc|việc)( \\p{L}+,?){0,6} (gồm|bao gồm|là|như|sau|như sau|sau đây|tập trung vào|cụ thể|chính|chủ yếu|trọng tâm)?\\s*(?=:)|(tập trung|trọng tâm|chú trọng)( \\p{L}+){0,3} (vào|ở)? ?(\\d+|một số|các|những|ba|bốn|năm|sáu)( \\p{L}+,?){0,6}(?=:)|(thực hiện|triển khai|thống nhất)( \\p{L}+){0,4} (nội dung|việc|nhiệm vụ)( \\p{L}+){0,4}(?=:)|có trách nhiệm(?=:)|cam kết(?=:)|thống nhất(?=:)|nội dung (phối hợp|hợp tác|ký kết)( \\p{L}+){0,4} tập trung vào|nội dung (phối hợp|hợp tác|ký kết)( \\p{L}+){0,5} (gồm|bao gồm)',
);
const THEO_DO = here(
  '(?:theo|trên) (?:đó|(?:nội dung|chương trình|quy chế|thoả thuận|kế hoạch|biên bản|bản ghi nhớ|hợp đồng|tinh thần)[^,;:.]{0,90})(?=[,:])|cụ thể(?=[,:])|tại (?:lễ|buổi|hội nghị|chương trình|quy chế|bản)[^,;:.]{0,50}(?=, (?:hai|các|ba|2|3) (?:bên|đơn vị|cơ quan))',
);
const AGREES = here(
  '(?:(?:cũng|đã|cùng|sẽ|tiếp tục|thường xuyên|luôn|đều|nhất trí|thống nhất|cam kết) )*(?:thống nhất|cam kết|nhất trí|phối hợp|tập trung|triển khai|thực hiện|xây dựng|tăng cường|đẩy mạnh|tiếp tục|cùng|tổ chức|trao đổi|hợp tác|chia sẻ|cung cấp|có trách nhiệm|sẽ|thường xuyên|định kỳ|cử|duy trì|chủ động|hỗ trợ|tạo điều kiện|chịu trách nhiệm)',
);
const SIGN_ONLY = loose('^[^;:]{0,40}(ký kết|ký|tổ chức (lễ|hội nghị)|tiến hành ký)(?!\\p{L})');
const PLEDGES = here(
  '(?:(?:cũng|luôn|đã|rất|xin|hoàn toàn|mong muốn được) )*(?:sẽ|cam kết|tiếp tục|có trách nhiệm|chịu trách nhiệm|xác định sẽ|phải có|chủ động|cử|bố trí|mở|duy trì|đăng|tạo điều kiện|cung cấp|thực hiện|hỗ trợ|phối hợp|tổ chức|tuyên truyền|tập trung|xây dựng|chỉ đạo|giao|ưu tiên|dành|đặt mua|thông tin|phản ánh|giới thiệu|trao đổi|kịp thời|thường xuyên|định kỳ|bảo đảm|đảm bảo|mời|tiếp nhận|thanh toán|chi trả|đồng hành|triển khai|tăng cường|đẩy mạnh|phát huy|đào tạo|tập huấn|sản xuất|quảng bá)',
);
const NEEDS = here('(?:cũng |luôn |đều )?(?:cần|phải|nên|cần phải)');
const ASKS = words('đề nghị|mong muốn|mong rằng|mong|yêu cầu|kiến nghị|lưu ý|đề xuất');
const HOPES = words('tin tưởng|kỳ vọng|hy vọng|hi vọng|tin rằng|bày tỏ tin tưởng');
const SAYS = words(
  'phát biểu|cho biết|nhấn mạnh|khẳng định|chia sẻ|bày tỏ|cho rằng|thông tin thêm|cam kết|hứa|nêu rõ|đề nghị|mong muốn|mong rằng|tin tưởng|yêu cầu|ghi nhận|đánh giá',
);
const NO_DEED = words(
  'sẽ (đạt|là (bước|dịp|cơ sở|tiền đề|động lực)|giúp|góp phần|có ý nghĩa|mang lại|mở ra|tạo (bước|động|ra bước)|thành công)|trân trọng|cảm ơn|chúc mừng|vui mừng|nhận được sự quan tâm',
);
const MOTTO = words('phương châm');
const FOCAL = words('đầu mối là|giao (?=[^,;.]{3,60} làm (cơ quan )?đầu mối)');

export function findFrames(
  source: Source,
  sentences: readonly TextSentence[],
  subjects: Subjects,
  people: readonly KnownPerson[],
): Frame[] {
  const frames: Frame[] = [];
  const memory: Memory = { list: null, speaker: null, speech: false };
  const spoken = people
    .flatMap((person) => person.mentions.map((one) => ({ start: one.start, end: one.end, party: person.party })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  for (const sentence of sentences) {
    while (next < spoken.length && spoken[next]!.start < sentence.start) next++;
    const here = [];
    for (let at = next; at < spoken.length && spoken[at]!.start < sentence.end; at++) here.push(spoken[at]!);
    readSentence(source, sentence, { subjects, memory, frames, here });
  }
  return frames;
}

interface Reading {
  readonly subjects: Subjects;
  readonly memory: Memory;
  readonly frames: Frame[];
  readonly here: readonly { start: number; end: number; party: Obliged | null }[];
}

function readSentence(source: Source, sentence: TextSentence, reading: Reading): void {
  const { memory, frames, subjects } = reading;
  const span = trimSpan(source.text, sentence);
  const fold = source.fold.slice(span.start, span.end);
  if (sentence.block.kind !== 'body' || isShortHead(source, sentence)) {
    if (openByHeading(source, span, reading)) return;
    if (sentence.block.kind !== 'body') {
      memory.list = null;
      memory.speech = false;
      return;
    }
  }
  if (has(CLOSES, fold)) {
    memory.list = null;
    return;
  }
  if (has(BACKGROUND, fold) && !has(ASKS, fold) && !/(?:hai|2|các|ba) (?:bên|đơn vị) (?:sẽ|thống nhất)/u.test(fold)) {
    memory.list = null;
    return;
  }
  if (has(MOTTO, fold)) readMotto(source, span, reading);
  const start = afterLead(source, span, reading);
  const asked = readAsked(source, { start, end: span.end }, reading);
  if (asked) return;
  if (readAgreed(source, sentence, { start, end: span.end }, reading)) return;
  if (readPledged(source, { start, end: span.end }, reading)) return;
  if (readNeeded(source, span, reading)) return;
  const focal = findFirst(FOCAL, source.fold, span);
  if (focal) {
    const subject = subjects.at(focal.end + 1);
    const stop = source.fold.slice(focal.end, span.end).search(/,|;/u);
    if (subject)
      frames.push({
        start: focal.start,
        end: stop < 0 ? span.end : focal.end + stop,
        who: subject.who,
        modality: 'agreed',
        explicit: true,
      });
  }
  if (memory.list && continuesList(source, span, memory)) {
    frames.push({ start: span.start, end: span.end, ...memory.list, explicit: true });
    return;
  }
  if (reading.here.length > 0 || has(PAST, fold)) memory.list = null;
}

function isShortHead(source: Source, sentence: TextSentence): boolean {
  const whole = source.fold.slice(sentence.block.start, sentence.block.end).trim();
  return (
    whole.length < 140 && (whole.endsWith(':') || !/[.;,…]$/u.test(whole) || /^(?:điều|mục|chương|phần)/u.test(whole))
  );
}

/** "Điều 3. Trách nhiệm của Báo X", "Nội dung phối hợp:", "2. UBND xã Y:" – what follows is a list of duties. */
function openByHeading(source: Source, span: Span, reading: Reading): boolean {
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

const LEAD_CLAUSE = here(
  '(?:trong|thời gian|giai đoạn|trên|để|với|nhằm|thông qua|căn cứ|bên cạnh|phát huy|xác định|cùng với|ngoài|tại|phát biểu|thay mặt|năm|hằng năm|hàng năm|về phía|đối với|do đó|vì vậy|theo|từ|sau|ngay|trước|qua|khi|đáp lại|nhất trí|trên cơ sở|tiếp nối|kế thừa|đến|cho rằng|bày tỏ|là)(?= )',
);

/** Steps over "Trong năm 2026, phát huy kết quả đã đạt được, …" to the clause that has a subject or a deed. */
function afterLead(source: Source, span: Span, reading: Reading): number {
  let { start } = span;
  for (let turn = 0; turn < 4; turn++) {
    const opener = matchAt(OPENER_HERE, source.fold, start);
    if (opener > 0) start = skipMarks(source, opener);
    if (reading.subjects.at(start) || matchAt(LEAD_CLAUSE, source.fold, start) < 0) return start;
    if (matchAt(THEO_DO, source.fold, start) > 0) return start;
    const comma = source.fold.slice(start, Math.min(span.end, start + 260)).search(/[,:]/u);
    if (comma < 0) return start;
    start = skipMarks(source, start + comma);
  }
  return start;
}

function skipMarks(source: Source, at: number): number {
  return at + /^[\s,:"“]*/u.exec(source.fold.slice(at, at + 12))![0].length;
}

function speakerOf(source: Source, at: number, reading: Reading): Obliged | null {
  const person = reading.here.findLast((one) => one.start < at);
  if (person?.party) return person.party;
  for (const hit of findAll(words('[\\p{L}]+'), source.fold, { start: Math.max(at - 120, 0), end: at })) {
    const subject = reading.subjects.at(hit.start);
    if (subject && subject.who !== 'both') return subject.who;
  }
  return reading.memory.speaker;
}

/** "A đề nghị B …", "mong muốn hai đơn vị …": the one asked is obliged, never the one who asks. */
function readAsked(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  const hope = findFirst(HOPES, source.fold, span);
  const ask = findFirst(ASKS, source.fold, span);
  if (ask && /(?:theo|được|quyết|các|có|của|sau) $/u.test(source.fold.slice(Math.max(0, ask.start - 6), ask.start)))
    return false;
  const cue = hope && (!ask || hope.start < ask.start) ? hope : ask;
  if (!cue || cue.start - span.start > 330) return false;
  // A list that was agreed may itself contain "đề nghị các phòng, ban …".
  if (memory.list?.modality === 'agreed' && reading.here.length === 0 && cue.start - span.start > 60 && !memory.speech)
    return false;
  memory.speaker = speakerOf(source, cue.start, reading) ?? memory.speaker;
  memory.speech = true;
  const modality: Modality = cue === hope ? 'expected' : 'requested';
  let start = skipMarks(source, cue.end);
  start = skipMarks(
    source,
    Math.max(
      start,
      matchAt(here('rằng|trong thời gian tới|thời gian tới|là|thời gian tới,|tiếp theo'), source.fold, start),
    ),
  );
  const will = source.fold.slice(start, span.end).search(/(?<!\p{L})sẽ(?!\p{L})/u);
  const subject = subjects.at(start);
  if (modality === 'expected') {
    if (!subject || will < 0 || (subject.who === 'both' && NO_DEED.test(source.fold.slice(start, span.end))))
      return resetRule(NO_DEED) || true;
    memory.list = null;
    frames.push({ start: start + will, end: span.end, who: subject.who, modality, explicit: false });
    return true;
  }
  const rest = source.fold.slice(start, span.end);
  if (has(words('^(nhận được (sự )?(quan tâm|giúp đỡ|ủng hộ))', 'u'), rest)) return true;
  const who = subject?.who ?? (has(words('(giữa|hai bên|hai đơn vị)'), rest) ? 'both' : 'both');
  frames.push({ start, end: span.end, who, modality, explicit: subject !== null });
  memory.list = { who, modality };
  return true;
}

function resetRule(rule: RegExp): boolean {
  rule.lastIndex = 0;
  return false;
}

function readAgreed(source: Source, sentence: TextSentence, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  const content = findFirst(CONTENT_FRAME, source.fold, span);
  const theo = matchAt(THEO_DO, source.fold, span.start);
  const start = theo > 0 ? skipMarks(source, theo) : span.start;
  const subject = subjects.at(start);
  const verb = subject ? skipMarks(source, subject.end) : -1;
  const agrees = subject?.who === 'both' && (matchAt(AGREES, source.fold, verb) > 0 || theo > 0);
  const dutyOf =
    subject &&
    subject.who !== 'both' &&
    (theo > 0 || /^\s*(?:có trách nhiệm|chịu trách nhiệm)/u.test(source.fold.slice(subject.end, subject.end + 20)));
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
    if (agrees && content.start - start > 45 && has(COVERS, head))
      frames.push({ start, end: content.start, who: 'both', modality: 'agreed', explicit: true });
    memory.list = { who: content.start < (subject?.end ?? 0) ? 'both' : who, modality: 'agreed' };
    memory.speech = false;
    const after = skipMarks(source, content.end);
    if (span.end - after > 15) frames.push({ start: after, end: span.end, ...memory.list, explicit: true });
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

/** "Báo X sẽ …", "UBND huyện tạo điều kiện …": pledged, or agreed while an agreed list is open. */
function readPledged(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  let found = false;
  for (const start of clauseStarts(source, span, reading)) {
    const subject = subjects.at(start);
    if (!subject || subject.who === 'both') continue;
    const verb = skipMarks(source, subject.end);
    const modal = matchAt(PLEDGES, source.fold, verb);
    if (modal < 0 || modal > span.end) continue;
    const strong = /^(?:cũng |luôn |xin |rất )*(?:sẽ|cam kết|có trách nhiệm|chịu trách nhiệm|tiếp tục)/u.test(
      source.fold.slice(verb, verb + 30),
    );
    if (!strong && !memory.list) continue;
    if (has(NO_DEED, source.fold.slice(verb, Math.min(span.end, verb + 50)))) continue;
    const duty = /^(?:có|chịu) trách nhiệm/u.test(source.fold.slice(verb, verb + 20));
    const modality: Modality = duty || (memory.list?.modality === 'agreed' && !memory.speech) ? 'agreed' : 'pledged';
    frames.push({ start, end: span.end, who: subject.who, modality, explicit: memory.list !== null || duty });
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

/** The speaker's own promise without a subject: "… khẳng định sẽ tiếp tục mở chuyên mục …", "do đó thông tin … sẽ đến …". */
function speakerPledges(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames } = reading;
  const cue = findFirst(SPEAKER_PLEDGE, source.fold, span);
  if (!cue || !memory.speaker) return false;
  const start = skipMarks(source, cue.end);
  const to = source.fold.slice(start, span.end);
  if (!/(?<!\p{L})sẽ(?!\p{L})/u.test(source.fold.slice(cue.start, span.end)) && !/cam kết/u.test(cue.found[0]))
    return false;
  if (has(NO_DEED, to)) return false;
  frames.push({ start, end: span.end, who: memory.speaker, modality: 'pledged', explicit: false });
  memory.list = { who: memory.speaker, modality: 'pledged' };
  return true;
}

const SPEAKER_PLEDGE = words(
  '(khẳng định|cam kết|cho biết|nhấn mạnh|hứa)( rằng)?:?,?( trong thời gian tới,?)?(?= (sẽ|tiếp tục|tuyên|thực|phối))|do đó,?|cam kết',
);

function clauseStarts(source: Source, span: Span, reading: Reading): number[] {
  const starts = [span.start];
  for (const joint of source.fold
    .slice(span.start, span.end)
    .matchAll(/[,:;] ["“]?|["“]| rằng | (?:khẳng định|cho biết|nhấn mạnh|cam kết|xác định)(?: rằng)? /gu)) {
    const at = span.start + joint.index + joint[0].length;
    if (at - span.start < 700 && !reading.here.some((person) => person.start < at && at < person.end)) starts.push(at);
  }
  return starts;
}

/** "Quá trình thực hiện phải …", "Hai bên cần …". */
function readNeeded(source: Source, span: Span, reading: Reading): boolean {
  const { frames, memory, subjects } = reading;
  const start = afterLead(source, span, reading);
  const subject = subjects.at(start);
  const direct = subject && matchAt(NEEDS, source.fold, skipMarks(source, subject.end)) > 0;
  const process = has(
    loose(
      '^(quá trình (thực hiện|triển khai)|việc (thực hiện|triển khai)|trong quá trình)[^.;]{0,80} (phải|cần)(?!\\p{L})',
    ),
    source.fold.slice(span.start, span.end),
  );
  if (!direct && !process) return false;
  const who = subject?.who ?? 'both';
  const modality: Modality = memory.list?.modality === 'agreed' && !memory.speech ? 'agreed' : 'requested';
  frames.push({ start: process ? span.start : start, end: span.end, who, modality, explicit: process });
  memory.list = { who, modality };
  return true;
}

/** With the motto "A hỗ trợ …; B tạo điều kiện …": the roles are split inside the quotation. */
function readMotto(source: Source, span: Span, reading: Reading): void {
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

function continuesList(source: Source, span: Span, memory: Memory): boolean {
  const item = /^[\s\-+*•–]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*)?(?:[a-zđ][.)]\s*)?/u.exec(
    source.fold.slice(span.start, span.start + 16),
  )![0].length;
  let start = span.start + item;
  const opener = matchAt(OPENER_HERE, source.fold, start);
  const fold = source.fold.slice(span.start, span.end);
  if (has(PAST, fold.slice(0, 90))) return false;
  if (opener > 0) start = skipMarks(source, opener);
  if (matchAt(DEED_HERE, source.fold, start) > 0) return true;
  if (fold.startsWith('qua đó')) return /^qua đó,? góp phần (?:tuyên truyền|quảng bá|giới thiệu|lan toả)/u.test(fold);
  if (item > 0 && memory.list?.modality === 'agreed') return true;
  return opener > 0 && memory.list?.modality === 'agreed' && has(COVERS, fold);
}
