// Sentences that name what is to be told about, though no verb of telling governs it: "Nội dung ưu tiên: A; B; C",
// "quy chế chọn bốn điểm nóng: A; B; C".
import { has, loose, trimSpan, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { cellsOf, type Table } from './tables.ts';
import { isDeed } from './verbs.ts';

const NAMES_TOPICS = words(
  '(?:nội dung|chủ đề|đề tài|điểm nóng|câu chuyện|chuyện|mảng|trọng tâm|nhóm vấn đề|vấn đề|lĩnh vực|trọng điểm)(?: [\\p{L}\\d,]+){0,6}? (?:tuyên truyền|truyền thông|ưu tiên|trước hết|thông tin|phản ánh|nói (?:tới|về|đến)|quan tâm|nóng|gồm|là|chính|trọng tâm)|(?:chọn|xoay quanh|tập trung vào|ưu tiên|nói về|kể về)(?: [\\p{L}\\d“”]+){0,4}? (?:nội dung|chủ đề|đề tài|điểm nóng|câu chuyện|chuyện|mảng|vấn đề|lĩnh vực|chữ \\p{L}+”?)|(?:nói|kể|viết|tuyên truyền) (?:về )?(?:những )?gì',
);
const OF_SIDES = words('trách nhiệm|phần việc|nhiệm vụ|cam kết|sẽ làm|có mặt|tham dự|gồm có|thành phần|đại biểu');
/** "(S1)" behind an item. */
const SIGN = /\s*\([\p{L}\d]{1,3}\)\s*$/u;

/** The items of such lists, outside the promises. */
export function topicLists(source: Source, sentences: readonly Span[], commitments: readonly Span[]): Span[] {
  return sentences.flatMap((sentence) => {
    const fold = source.fold.slice(sentence.start, sentence.end);
    const colon = fold.indexOf(': ');
    if (colon < 6 || colon > 140 || !has(NAMES_TOPICS, fold.slice(0, colon)) || has(OF_SIDES, fold.slice(0, colon)))
      return [];
    const behind = { start: sentence.start + colon + 2, end: sentence.end };
    const items = itemsBehind(source, behind);
    const told = commitments.some((one) => one.start <= sentence.start + colon && behind.start < one.end);
    return told || items.length < 2 || items.some((one) => isPromise(source, one)) ? [] : items;
  });
}

/** What a side does, or a numbered point, not what is told about. */
function isPromise(source: Source, item: Span): boolean {
  const fold = source.fold.slice(item.start, item.end);
  return /^(?:\(?\d|\(|(?:một|hai|ba) là)/u.test(fold) || (isDeed(source, item.start) && PROMISES.test(fold));
}

const PROMISES =
  /^(?:mở|đăng|gửi|cử|cung cấp|phối hợp|tổ chức|sản xuất|bố trí|tạo|duy trì|đặt mua|cấp|trao đổi|hỗ trợ)(?!\p{L})/u;

/** Parted by semicolons, else by commas. */
export function itemsBehind(source: Source, list: Span): Span[] {
  const fold = source.fold.slice(list.start, list.end);
  const mark = fold.includes(';') ? ';' : ',';
  let start = list.start;
  return fold.split(mark).flatMap((part) => {
    const item = trimSpan(source.text, { start, end: start + part.length });
    start += part.length + 1;
    const sign = SIGN.exec(source.text.slice(item.start, item.end));
    const end = sign ? item.end - sign[0].length : item.end;
    return end - item.start < 5 ? [] : [{ start: item.start, end }];
  });
}

const TITLE_OF_TOPICS = loose('^(?:chủ đề|đề tài|mảng|(?:nội dung|chủ đề|đề tài) (?:tuyên truyền|truyền thông))$', 'u');

/** The cells of a column "Chủ đề", each a topic by itself. */
export function topicCells(source: Source, tables: readonly Table[]): Span[] {
  return tables.flatMap((table) => {
    const column = cellsOf(source.text, table.head).findIndex((cell) =>
      TITLE_OF_TOPICS.test(source.fold.slice(cell.start, cell.end)),
    );
    return column < 0 ? [] : table.rows.flatMap((row) => row.cells[column] ?? []);
  });
}
