// A body whose name begins as no list knows ("Làng nghề Hoa Mẫu", "Nông trường Bình Minh"): when the press signs and nobody
// else is known to, the name that stands beside the press's in the sentence that tells of it.
import type { Head } from './body-heads.ts';
import type { Mention } from './body-mentions.ts';
import { keyOf } from './body-keys.ts';
import { findFirst, flat, type Source } from './folded-text.ts';
import { PROVINCES, SURNAMES } from './name-words.ts';
import { SIGNS, type Evidence } from './party-evidence.ts';
import type { TextSentence } from './sentences.ts';
import { wordAt, type Word } from './word-list.ts';

const UNKNOWN: Head = { words: ['tổ', 'chức'], kind: 'other', bare: true, place: false, listed: false };
const LONGEST = 12;
const BEFORE_PRESS = /^(?:.*(?:[,;:] |giữa |phía ))?(\p{Lu}[^,;:.()“”"]{4,80}?) (?:và|với|cùng|cùng với) $/u;
const BEHIND_PRESS =
  /^ (?:và|với|cùng|cùng với) (\p{Lu}[^,;:.()“”"]{4,80}?)(?=(?: (?:đã|vừa|ký|tổ chức|chính thức|cùng|tiến hành|diễn|long trọng|bắt tay|về|năm|giai đoạn|tại))|[,.]|$)/u;
/** What opens a clause and names nobody. */
const NOBODY =
  /^(?:sáng|trưa|chiều|tối|ngày|hôm|tại|theo|sau|trong|với|nhân|để|từ|khi|lễ|hội nghị|buổi|thay mặt|đại diện|lãnh đạo|ông|bà|anh|chị|đồng chí|nhà báo|chủ tịch|phó|bí thư|tổng|giám đốc|chương trình|quy chế|thoả thuận|bản ghi|kế hoạch|hợp đồng|hai|các|những|ký|thực hiện|vừa|mới|cũng|đây|đó|điều|nội dung)(?!\p{L})/u;

export function unknownPartners(
  source: Source,
  list: readonly Word[],
  sentences: readonly TextSentence[],
  bodies: readonly Mention[],
): Evidence[] {
  for (const sentence of sentences) {
    if (!findFirst(SIGNS, source.fold, sentence)) continue;
    for (const press of bodies) {
      if (press.kind !== 'press' || press.start < sentence.start || press.end > sentence.end) continue;
      const lead = source.text.slice(Math.max(sentence.start, press.start - 120), press.start).replace(/\s/gu, ' ');
      const tail = source.text.slice(press.end, Math.min(sentence.end, press.end + 120)).replace(/\s/gu, ' ');
      const [before, behind] = [BEFORE_PRESS.exec(lead), BEHIND_PRESS.exec(tail)];
      const start = before
        ? press.start - lead.length + before[0].lastIndexOf(before[1]!)
        : behind
          ? press.end + behind[0].indexOf(behind[1]!)
          : -1;
      const name = (before ?? behind)?.[1];
      const mention = name ? mentionAt(source, list, { start, end: start + name.length }) : null;
      if (!mention || bodies.some((one) => one.start < mention.end && mention.start < one.end)) continue;
      const chain = 90_000;
      return [press, mention].map((one) => ({ mention: one, cue: 'signing', weight: 3, chain }));
    }
  }
  return [];
}

function mentionAt(source: Source, list: readonly Word[], span: { start: number; end: number }): Mention | null {
  const fold = source.fold.slice(span.start, span.end);
  const from = wordAt(list, span.start);
  let to = from;
  while (to < list.length && list[to]!.start < span.end) to++;
  const words = list.slice(from, to);
  const [first, second] = words;
  if (!first || !second || words.length > LONGEST || NOBODY.test(fold)) return null;
  // Three capitals behind a surname are a person; two of a province's name are a place.
  const named = words.length < 5 && words.every((word) => word.capital);
  if (named && (SURNAMES.has(first.fold) || PROVINCES.has(`${first.fold} ${second.fold}`))) return null;
  return {
    ...span,
    name: flat(source, span),
    key: keyOf(fold),
    kind: 'other',
    head: UNKNOWN,
    generic: false,
    from,
    to,
    reach: to,
  };
}
