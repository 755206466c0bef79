// Days told from the day of publication: "hôm qua", "sáng nay", "hai hôm trước", "thứ Hai vừa qua".
import { addDays, isDay, type Day } from '../calendar/index.ts';
import { findAll, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { lastDayOf } from './month-terms.ts';
import { numberOf } from './number-words.ts';

const PART = '(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm)(?: ngày| muộn)? )';
const RELATIVE = words(
  `(?:${PART}?(?<kia>hôm kia)|${PART}?(?<qua>(?:ngày )?hôm qua|(?<=(?:sáng|trưa|chiều|tối|đêm)(?: ngày)? )qua)|${PART}?(?<nay>(?:ngày )?hôm nay|(?<=(?:sáng|trưa|chiều|tối|đêm) )nay)|(?<ago>hai|ba|bốn|năm|[2-6]) (?:hôm|ngày) trước|(?:cách đây )(?<ago2>hai|ba|bốn|năm|[2-6]) (?:hôm|ngày)|(?:hôm|ngày|sáng|chiều) (?<date>[1-3]?\\d) (?:vừa qua|vừa rồi|tháng này)|(?:trong )?ngày (?<edge>đầu tiên|cuối cùng|đầu|cuối) (?:của )?tháng (?<month>\\d{1,2})|${PART}?(?:hôm )?(?:thứ (?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật))(?: (?<which>vừa qua|vừa rồi|tuần này|tuần trước|tuần qua|tuần rồi))?)`,
);
/** How far into a sentence such a day may stand without a comma or full stop behind it. */
const HEAD = 40;
const NOT_THE_SIGNING = /(?:từ|trước|sau|mỗi|hằng|hàng|vào các|cuộc họp|buổi họp|phiên họp|báo ra|số|sóng) $/u;
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** The day that the sentence tells, counted from the publication; null where it tells none or only a vague one. */
export function relativeDay(source: Source, sentence: Span, publishedOn: Day): (Span & { day: Day }) | null {
  for (const hit of findAll(RELATIVE, source.fold, sentence)) {
    const ends = /^(?: ?[,.;)]|$| (?:đã |vừa |cùng |chính thức |long trọng )*(?:ký|tổ chức lễ|diễn ra)(?!\p{L}))/u.test(
      source.fold.slice(hit.end, Math.min(sentence.end, hit.end + 36)),
    );
    if (hit.start - sentence.start > HEAD && !ends && hit.found.groups!['edge'] === undefined) continue;
    if (NOT_THE_SIGNING.test(source.fold.slice(Math.max(sentence.start, hit.start - 12), hit.start))) continue;
    const day = dayTold(hit.found[0], hit.found.groups as Record<string, string | undefined>, publishedOn);
    if (day) return { start: hit.start, end: hit.end, day };
  }
  return null;
}

function dayTold(said: string, told: Record<string, string | undefined>, publishedOn: Day): Day | null {
  const { kia, qua, nay, weekday, sunday, which, date, edge, month } = told;
  const ago = told['ago'] ?? told['ago2'];
  if (kia) return addDays(publishedOn, -2);
  if (qua !== undefined) return addDays(publishedOn, -1);
  if (nay !== undefined) return publishedOn;
  if (ago) return addDays(publishedOn, -numberOf(ago));
  if (date) return dateBefore(Number(date), publishedOn);
  if (edge && month) return edgeOfMonth(edge.startsWith('đầu'), Number(month), publishedOn);
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

/** "Hôm 15 vừa rồi": the 15th of this month, else of the last. */
function dateBefore(date: number, publishedOn: Day): Day | null {
  const [year, month, today] = publishedOn.split('-').map(Number) as [number, number, number];
  const at = date <= today ? [year, month] : month === 1 ? [year - 1, 12] : [year, month - 1];
  const day = `${at[0]}-${String(at[1]).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** "Ngày cuối cùng của tháng 3". */
function edgeOfMonth(first: boolean, month: number, publishedOn: Day): Day | null {
  if (month < 1 || month > 12) return null;
  const year = Number(publishedOn.slice(0, 4)) - (month > Number(publishedOn.slice(5, 7)) ? 1 : 0);
  const day = first ? `${year}-${String(month).padStart(2, '0')}-01` : lastDayOf(year, month);
  return isDay(day) ? day : null;
}
