// Days told from the day of publication: "hôm qua", "sáng nay", "hai hôm trước", "thứ Hai vừa qua".
import { addDays, type Day } from '../calendar/index.ts';
import { findAll, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { numberOf } from './number-words.ts';

const PART = '(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm)(?: ngày| muộn)? )';
const RELATIVE = words(
  `(?:${PART}?(?<kia>hôm kia)|${PART}?(?<qua>(?:ngày )?hôm qua|(?<=(?:sáng|trưa|chiều|tối|đêm)(?: ngày)? )qua)|${PART}?(?<nay>(?:ngày )?hôm nay|(?<=(?:sáng|trưa|chiều|tối|đêm) )nay)|(?:cách đây )?(?<ago>hai|ba|bốn|năm|[2-6]) (?:hôm|ngày)(?: trước| nay)?|${PART}?(?:hôm )?(?:thứ (?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật))(?: (?<which>vừa qua|vừa rồi|tuần này|tuần trước|tuần qua|tuần rồi))?)`,
);
/** How far into a sentence such a day may stand without a comma or full stop behind it. */
const HEAD = 40;
const NOT_THE_SIGNING = /(?:từ|trước|sau|mỗi|hằng|hàng|vào các|cuộc họp|buổi họp|phiên họp|báo ra|số|sóng) $/u;
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** The day that the sentence tells, counted from the publication; null where it tells none or only a vague one. */
export function relativeDay(source: Source, sentence: Span, publishedOn: Day): (Span & { day: Day }) | null {
  for (const hit of findAll(RELATIVE, source.fold, sentence)) {
    const ends = /^(?: ?[,.;)]|$)/u.test(source.fold.slice(hit.end, Math.min(sentence.end, hit.end + 3)));
    if (hit.start - sentence.start > HEAD && !ends) continue;
    if (NOT_THE_SIGNING.test(source.fold.slice(Math.max(sentence.start, hit.start - 12), hit.start))) continue;
    const day = dayTold(hit.found[0], hit.found.groups as Record<string, string | undefined>, publishedOn);
    if (day) return { start: hit.start, end: hit.end, day };
  }
  return null;
}

function dayTold(said: string, told: Record<string, string | undefined>, publishedOn: Day): Day | null {
  const { kia, qua, nay, ago, weekday, sunday, which } = told;
  if (kia) return addDays(publishedOn, -2);
  if (qua !== undefined) return addDays(publishedOn, -1);
  if (nay !== undefined) return publishedOn;
  if (ago) return /trước|cách đây/u.test(said) ? addDays(publishedOn, -numberOf(ago)) : null;
  if (!weekday && !sunday) return null;
  // Without "sáng", "hôm" or "vừa qua" a weekday may be every one.
  if (!which && !/^(?:rạng|sáng|trưa|chiều|tối|đêm|hôm)/u.test(said)) return null;
  const wanted = sunday ? 6 : /\d/u.test(weekday!) ? Number(weekday) - 2 : WEEKDAYS.indexOf(weekday!);
  const today = (new Date(`${publishedOn}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (which === 'tuần trước' || which === 'tuần qua' || which === 'tuần rồi')
    return addDays(publishedOn, wanted - today - 7);
  const back = (today - wanted + 7) % 7;
  return addDays(publishedOn, -(back === 0 && which !== undefined && which !== 'tuần này' ? 7 : back));
}
