// What is to be told about: the noun phrases behind the verbs of telling, inside the promises.
import { loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import { itemsOf } from './topic-items.ts';
import { itemsBehind, topicCells, topicLists } from './topic-lists.ts';
import { objectOf } from './topic-objects.ts';
import { clausesBeside } from './topics-beside.ts';
import { purposeClauses } from './topics-of-purpose.ts';
import type { Commitment, Quote, Span } from './model.ts';
import type { Table } from './tables.ts';
import { ABOUT, phraseOf, suppliedOn, TO_PAPER, WORK_ABOUT } from './topic-phrase.ts';
import { DEED_HERE } from './verbs.ts';

const SPLITS = loose(
  ';\\s*|, (?=(?:(?:tháng|quý|tuần|kỳ|số|năm) [\\p{L}\\d]+ (?:nói )?(?:về|kể)|các (?!ban|sở|phòng|cấp|ngành|cơ quan|đoàn|tổ chức|tầng lớp|đơn vị)|những |sự |vai trò|công tác|đề án|kết quả|chủ trương|hoạt động|tình hình|hình ảnh|tiềm năng|phong trào|nét đẹp|thành tựu))|(?<=.{30}) và (?=\\d+ chương trình|đề án|những |kết quả|hình ảnh|các hoạt động(?! văn))',
);
/** "Tháng 3 nói về A, tháng 4 về B": when comes before what. */
const WHEN = loose('^(?:tháng|quý|tuần|kỳ|số|năm) [\\p{L}\\d]+ (?:nói |kể )?(?:về|kể) ', 'u');
const GENERIC = words(
  '^(?:(?:các |những )?(?:nội dung|thông tin|tin,? bài|hình thức|hoạt động|nhiệm vụ|lĩnh vực|tuyên truyền|vấn đề|công tác (?:thông tin|tuyên truyền|truyền thông)|hiệu quả|chất lượng|chuyên trang|chuyên mục|chuyên đề|phóng sự|tác phẩm)(?:,? (?:thông tin|tuyên truyền|truyền thông|này|đó|trên|báo chí|chính thống|kịp thời))*)$',
  'u',
);
/** How often, or another side and its deed. */
const NO_TOPIC =
  /^(?:\d+ lần|(?:mỗi )?(?:tuần|tháng|quý|năm) (?:một|\d+) |mỗi |tối thiểu|ít nhất|(?:hai|ba|các|mỗi) bên |(?:xã|phường|báo|đài|sở) (?:bố trí|cùng|sẽ|mở|gửi|có )|01 )/u;
const LIST_OF = loose('(?:như|gồm|bao gồm|trọng tâm|là|về|sau|cụ thể)\\s*:\\s*', 'u');

/** Letters of an item among others: "rượu cần"; alone such a short phrase is seldom a topic. */
const SHORT_ITEM = 6;

interface ToldIn {
  readonly sentences: readonly Span[];
  /** Points under a heading "Nội dung tuyên truyền", each a topic by itself as are cells under "Chủ đề". */
  readonly named: readonly Span[];
  readonly tables: readonly Table[];
  readonly isStory: boolean;
}

export function findTopics(source: Source, commitments: readonly Commitment[], toldIn: ToldIn): Quote[] {
  const { sentences, named, tables, isStory } = toldIn;
  const cells = topicCells(source, tables);
  const found: Quote[] = [];
  const push = (span: Span, shortest = 10) => {
    const clean = trimSpan(source.text, span);
    const folded = source.fold.slice(clean.start, clean.end);
    if (clean.end - clean.start < shortest || GENERIC.test(folded) || NO_TOPIC.test(folded) || !folded.includes(' '))
      return;
    const last = found.at(-1);
    if (last && last.start < clean.end && clean.start < last.end) return;
    found.push({ text: source.text.slice(clean.start, clean.end), start: clean.start, end: clean.end });
  };
  for (const cell of cells) push(cell, SHORT_ITEM);
  for (const whole of commitments) {
    if (cells.some((cell) => whole.start < cell.end && cell.start < whole.end)) continue;
    const commitment = withoutCells(source, whole);
    const tells = isStory ? STORY_KINDS : PAPER_KINDS;
    const object = objectOf(source, commitment, commitment.kind.startsWith('feedback'));
    if (object) {
      for (const span of splitPhrase(source, object, isStory)) push(span, SHORT_ITEM);
      continue;
    }
    if (!tells.test(commitment.kind) && !TELLS_OF.test(commitment.text)) continue;
    const list = listBehind(source, commitment, commitments, sentences);
    if (list) {
      for (const span of listed(source, list)) push(span, SHORT_ITEM);
      continue;
    }
    const phrase = /^(?:information|joint)/u.test(commitment.kind)
      ? suppliedOn(source, commitment, commitment.kind.startsWith('joint') ? WORK_ABOUT : ABOUT)
      : phraseOf(source, commitment);
    const items = phrase ? splitPhrase(source, phrase, isStory) : [];
    for (const span of items) push(span, items.length > 1 ? SHORT_ITEM : undefined);
  }
  for (const point of named) {
    // A row of a table that no heading row explains.
    if (source.fold.slice(point.start, point.end).includes(' ; ')) continue;
    if (
      !commitments.some((one) => one.start <= point.start + 4 && point.start < one.end) &&
      !found.some((one) => one.start < point.end && point.start < one.end)
    ) {
      // "Xóa nhà tạm; cách giữ nương; …": a line of several.
      const items = source.fold.slice(point.start, point.end).includes(';') ? itemsBehind(source, point) : [];
      const several = items.length > 1 && items.every((one) => isBare(source, one.start));
      for (const span of several ? items : [point]) push(span, several ? SHORT_ITEM : undefined);
    }
  }
  for (const item of commitments.length > 0 ? topicLists(source, sentences, commitments) : [])
    if (!found.some((one) => one.start < item.end && item.start < one.end)) push(item, SHORT_ITEM);
  for (const purpose of purposeClauses(source, sentences)) {
    if (commitments.length === 0 || commitments.some((one) => one.start < purpose.end && purpose.start < one.end))
      continue;
    const text = source.text.slice(purpose.start, purpose.end);
    const phrase = phraseOf(source, { ...purpose, text, ...AS_TELLING });
    if (phrase) for (const span of splitPhrase(source, phrase, isStory)) push(span);
  }
  for (const clause of clausesBeside(source, sentences, commitments)) {
    const text = source.text.slice(clause.start, clause.end);
    const phrase = phraseOf(source, { ...clause, text, ...AS_TELLING });
    if (!phrase || found.some((one) => one.start < clause.end && clause.start < one.end)) continue;
    for (const span of splitPhrase(source, phrase, isStory)) push(span, SHORT_ITEM);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Neither numbered nor a deed nor a side and its deed. */
function isBare(source: Source, at: number): boolean {
  const fold = source.fold.slice(at, at + 24);
  return matchAt(DEED_HERE, source.fold, at) < 0 && !/^(?:\(|(?:một|hai|ba) là|(?:hai|các) bên |\S+ sẽ )/u.test(fold);
}

/** Of a table's row only the cell that says what. */
function withoutCells(source: Source, commitment: Commitment): Commitment {
  if (!/[|\t]|;\s*\d/u.test(commitment.text)) return commitment;
  const cells = /^(\d{1,3}\s*[|\t]\s*)?([^|\t]*?[^|\t\s])(?:\s*[|\t]|\s?;[^;]*\s?;\s*[\d.,]+(?:$|\s?;))/u.exec(
    source.text.slice(commitment.start, commitment.end),
  );
  if (!cells) return commitment;
  const start = commitment.start + (cells[1] ?? '').length;
  const end = start + cells[2]!.length;
  return { ...commitment, start, end, text: source.text.slice(start, end) };
}

/** "quan tâm hơn tới các buôn …", "nói nhiều hơn đến …": telling, though nothing in it says so. */
const TELLS_OF = /(?:nói|viết|quan tâm|để ý|chú ý|dành chỗ)(?: \p{L}+){0,3} (?:đến|tới|về|cho)(?!\p{L})/u;

/** What a story says is supplied or refuted says what it is all about; a paper has points of their own for that. */
const STORY_KINDS = /^(?:coverage|correction|information|feedback\.reflect|joint)/u;
const PAPER_KINDS = /^(?:coverage|feedback\.reflect|joint)/u;

const AS_TELLING = { obliged: 'both', obligedSide: 'both', kind: 'coverage.topic', modality: 'agreed' } as const;

const NAMES_LIST =
  /^(?:sâu )?(?:vào )?(?:các |những )?(?:đề tài|nội dung|chủ đề|mảng|vấn đề|lĩnh vực|nhóm)[^:;]{0,30}:\s*/u;

function splitPhrase(source: Source, given: Span, isStory: boolean): Span[] {
  const lead = NAMES_LIST.exec(source.fold.slice(given.start, given.end))?.[0].length ?? 0;
  if (lead > 0) return listed(source, { start: given.start + lead, end: given.end });
  const phrase = given;
  const joints = [...source.fold.slice(phrase.start, phrase.end).matchAll(SPLITS)];
  const spans: Span[] = [];
  let start = phrase.start;
  for (const joint of joints) {
    const at = phrase.start + joint.index;
    if (at < start) continue;
    const semicolon = joint[0].startsWith(';');
    if (!semicolon && at - start < (isStory ? 13 : 30) && !WHEN.test(source.fold.slice(at + 2, at + 26))) continue;
    if (
      semicolon &&
      /^[^;]{0,12}(?:;|$)/u.test(source.fold.slice(at + joint[0].length, phrase.end)) &&
      !/^(?:nghị quyết|chỉ thị|các|những)/u.test(source.fold.slice(at + joint[0].length, at + 20 + joint[0].length))
    )
      continue;
    spans.push({ start, end: at });
    start = at + joint[0].length;
  }
  spans.push({ start, end: phrase.end });
  return spans
    .flatMap((span) => itemsOf(source, span))
    .map((span) => {
      const when = WHEN.exec(source.fold.slice(span.start, span.end))?.[0].length ?? 0;
      return { start: span.start + when, end: span.end };
    })
    .map((span) => {
      const paper = matchAt(TO_PAPER, source.fold, span.start);
      return paper > 0 && paper < span.end ? { start: paper, end: span.end } : span;
    });
}

/** "… một số chương trình, đề án như: A; B; C": each of the list is a topic of the promise before it. */
function listBehind(
  source: Source,
  commitment: Commitment,
  all: readonly Commitment[],
  sentences: readonly Span[],
): Span | null {
  if (
    source.fold[commitment.end] !== ':' &&
    !/^\s*(?:như|gồm|bao gồm|cụ thể)?\s*:/u.test(source.fold.slice(commitment.end, commitment.end + 20))
  )
    return null;
  const sentence = sentences[firstEndingAt(sentences, commitment.end)];
  if (!sentence) return null;
  const colon = source.fold.indexOf(':', commitment.end);
  const next = all.find((one) => one.start > commitment.start);
  const inside = next !== undefined && next.start > colon && next.start < sentence.end;
  return inside || colon < 0 || colon > sentence.end ? null : { start: colon + 1, end: sentence.end };
}

function firstEndingAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listed(source: Source, list: Span): Span[] {
  const lead = LIST_OF.exec(source.fold.slice(list.start, list.start + 30));
  const spans: Span[] = [];
  let start = list.start + (lead && lead.index === 0 ? lead[0].length : 0);
  const separator = source.fold.slice(list.start, list.end).includes(';') ? ';' : ',';
  for (let at = start; at <= list.end; at++) {
    if (at < list.end && source.fold[at] !== separator) continue;
    const item = trimSpan(source.text, { start, end: at });
    const before = spans.at(-1);
    // "Chương trình A; Nâng cao …": a deed behind ";" still belongs to the programme named before it.
    if (
      before &&
      separator === ';' &&
      /^(?:nâng cao|tăng cường|củng cố) /u.test(source.fold.slice(item.start, item.end))
    )
      spans[spans.length - 1] = { start: before.start, end: item.end };
    else spans.push(item);
    start = at + 1;
  }
  return spans;
}
