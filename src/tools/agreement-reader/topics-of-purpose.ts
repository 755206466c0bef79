// "Việc ký kết … nhằm tuyên truyền X; quảng bá Y": what the programme is for also says what it will tell about.
import { findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';

const AIM = loose(
  '^[^.;]{0,40}(?:ký kết|chương trình|quy chế|thoả thuận|hợp tác)[^.;]{0,160}(?<!\\p{L})(?:nhằm(?: mục đích)?|với mục đích|với mục tiêu)(?!\\p{L})',
);
const GOES_ON = loose('^(?:đồng thời|bên cạnh đó|cùng với đó),? (?!(?:báo|đài|ubnd|hai bên))');
const TELLS = words(
  '^(?:[\\p{L}]+ ){0,4}(?:tuyên truyền|quảng bá|giới thiệu|lan toả|phổ biến|truyền tải|thông tin về)',
);
const PARTS =
  /; |, (?=(?:tuyên truyền|quảng bá|giới thiệu|lan toả|phổ biến|truyền tải|nâng cao|góp phần|phát huy|kết nối|tạo )(?!\p{L}))/gu;

/** The clauses of telling behind "nhằm", and of the sentence that goes on with "Đồng thời". */
export function purposeClauses(source: Source, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  let open = false;
  for (const sentence of sentences) {
    const fold = source.fold.slice(sentence.start, sentence.end);
    const aim = fold.includes('nhằm') || fold.includes('với mục') ? findFirst(AIM, source.fold, sentence) : null;
    const goesOn = open && has(GOES_ON, fold) && !/(?<!\p{L})sẽ(?!\p{L})/u.test(fold);
    open = aim !== null;
    if (!aim && !goesOn) continue;
    let start = aim ? aim.end : sentence.start + fold.indexOf(' ', 9) + 1;
    const rest = source.fold.slice(start, sentence.end);
    const base = start;
    for (const joint of [...rest.matchAll(PARTS), { index: rest.length, 0: '' }]) {
      const part = { start, end: base + joint.index };
      if (has(TELLS, source.fold.slice(part.start, part.end).trimStart())) found.push(part);
      start = part.end + joint[0].length;
    }
  }
  return found;
}
