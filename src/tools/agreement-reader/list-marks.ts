// How items of a list are marked: "Điều 3.", "2.1", "1/", "a)", "(2)", "-", "Một là,", "Thứ ba,", "Nhóm 2:", "Phần A.", "B1.".
import { foldTones } from '../vietnamese/index.ts';

const NUMBER = '\\d{1,2}(?:\\.\\d{1,2}){0,3}';
const ROMAN = '[ivx]{1,5}';
const ORDER = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
const PATTERN = foldTones(
  `(?:(?:[+*•●▪·■□◆➢➤►✅☑👉📌🔹🔸-]\\ufe0f?)\\s*)?(?:(?:điều|chương|mục|phần|khoản|nhóm|nhóm nội dung|nội dung|ý|bước)\\s+(?:thứ )?(?:${NUMBER}|l|${ROMAN}|[a-h]|${ORDER})\\s*(?:[.:)/]|-\\s|(?=\\s*$))\\s*|điểm [a-zđ]\\s?[.:)]\\s*|§\\s?${NUMBER}\\s?[.:)]?\\s+|\\((?:${NUMBER}|${ROMAN}|[a-zđ])\\)\\s*|(?:${NUMBER}|${ROMAN}|[a-zđ]|[a-h]\\d{1,2})\\s?[.)/](?:\\s?-)?\\s+|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s?(?:[.)-]\\s*)?\\s+|${ROMAN} - |\\d{1,2}\\s?- (?=[^\\d\\s])|(?:${ORDER})(?: là[,:]?|\\.)\\s+|thứ (?:nhất|(?:hai|ba|tư|năm|sáu|bảy|tám)(?! (?:hằng|hàng|mỗi|đầu|cuối|tuần|tới)))[,:]?\\s+)?`,
);
const MARK = new RegExp(`^\\s*${PATTERN}`, 'u');

/** Length of the mark (and blanks) that the folded text begins with; 0 when there is none. */
export function markLength(folded: string): number {
  return MARK.exec(folded.slice(0, 60))?.[0].length ?? 0;
}

/** Does the line begin an item of a list? */
export function isMarked(folded: string): boolean {
  const length = markLength(folded);
  return folded.slice(0, length).trim() !== '';
}
