// Days told from the day of publication: "hôm qua", "sáng nay", "hai hôm trước", "thứ Hai vừa qua".
import { addDays, isDay, type Day } from '../calendar/index.ts';
import { findAll, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { lastDayOf, monthOf } from './month-terms.ts';
import { numberOf } from './number-words.ts';

const PART = '(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm)(?: sớm| muộn)?(?: ngày)? )';
const COUNT = 'một|hai|ba|bốn|năm|sáu|bảy|[1-7]';
const MONTH = '\\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp';
const RELATIVE = words(
  `(?:${PART}?(?<kia>hôm kia)|${PART}?(?<qua>(?:ngày )?hôm qua|(?<=(?:sáng|trưa|chiều|tối|đêm)(?: ngày| muộn)? )qua)|${PART}?(?<nay>(?:ngày )?hôm nay|(?<=(?:sáng|trưa|chiều|tối) )nay|(?:hồi|ban) (?:sáng|trưa|chiều)(?! (?:hôm )?qua))|(?<ago>${COUNT}) (?<unit>hôm|ngày|tuần) (?:trước|về trước)(?! đó)|(?:cách (?:đây|nay|hôm nay) )(?:đúng |tròn )?(?<ago2>${COUNT}) (?<unit2>hôm|ngày|tuần)|(?:ngày|hôm) này (?<week>tuần trước|tuần rồi)|(?:hôm|ngày|sáng|chiều) (?<date>[1-3]?\\d) (?:vừa qua|vừa rồi|(?<in>tháng này|tháng trước|tháng rồi))|(?:trong )?ngày (?<edge>đầu tiên|cuối cùng|đầu|cuối) (?:của )?tháng (?<month>${MONTH})|${PART}?(?:hôm |ngày |vào )?(?:thứ (?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật))(?:,? (?:đầu tuần|cuối tuần))?(?: (?<which>vừa qua|vừa rồi|tuần này|tuần trước|tuần qua|tuần rồi|này))?|(?:${PART}|hôm |ngày )(?<monday>đầu tuần)(?: (?<which2>này|vừa qua|qua|trước))?)`,
);
/** "Tuần trước, vào thứ Tư". */
const LAST_WEEK_BEFORE = /tuần (?:trước|rồi|qua),? (?:vào )?(?:ngày |hôm |sáng |chiều )*$/u;
/** How far into a sentence such a day may stand without a comma or full stop behind it. */
const HEAD = 40;
const NOT_THE_SIGNING = /(?:từ|trước|sau|mỗi|hằng|hàng|vào các|cuộc họp|buổi họp|phiên họp|báo ra|số|sóng) $/u;
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** The day that the sentence tells, counted from the publication; null where it tells none or only a vague one. */
export function relativeDay(source: Source, sentence: Span, publishedOn: Day): (Span & { day: Day }) | null {
  for (const hit of findAll(RELATIVE, source.fold, sentence)) {
    const ends =
      /^(?: ?[,.;)]|$| (?:đã |vừa |cùng |chính thức |long trọng )*(?:ký|tổ chức lễ|diễn ra|tại|ở|giữa|trước)(?!\p{L}))/u.test(
        source.fold.slice(hit.end, Math.min(sentence.end, hit.end + 36)),
      );
    if (hit.start - sentence.start > HEAD && !ends && hit.found.groups!['edge'] === undefined) continue;
    if (NOT_THE_SIGNING.test(source.fold.slice(Math.max(sentence.start, hit.start - 12), hit.start))) continue;
    const day = dayTold(
      hit.found[0],
      hit.found.groups as Record<string, string | undefined>,
      publishedOn,
      LAST_WEEK_BEFORE.test(source.fold.slice(Math.max(sentence.start, hit.start - 40), hit.start)),
    );
    if (day) return { start: hit.start, end: hit.end, day };
  }
  return null;
}

const FROM_OTHER = words(
  `(?:(?:đúng|chính|ngay|cũng|cùng|vào|trong) )*(?<same>cùng ngày|(?:ngày|hôm|bữa|sáng|trưa|chiều|tối|buổi sáng|buổi chiều) (?:đó|ấy|hôm đó|hôm ấy|cùng ngày))|(?:sáng |trưa |chiều |ngày |ngay )*hôm sau|(?<n>${COUNT}) (?:hôm|ngày) sau(?: đó)?`,
);

/** "Cùng ngày", "hôm sau", "ký vào đúng ngày đó": the day as told from the one last named. */
export function dayFromOther(source: Source, sentence: Span, other: Day): (Span & { day: Day }) | null {
  for (const { start, end, found } of findAll(FROM_OTHER, source.fold, sentence)) {
    const signed = /(?<!\p{L})ký(?: kết)?(?: [^.,;]{0,60})? $/u.test(
      source.fold.slice(Math.max(sentence.start, start - 70), start),
    );
    if (start - sentence.start > 24 && !signed) continue;
    const { same, n } = found.groups as { same?: string; n?: string };
    return { start, end, day: addDays(other, same ? 0 : n ? numberOf(n) : 1) };
  }
  return null;
}

function dayTold(
  said: string,
  told: Record<string, string | undefined>,
  publishedOn: Day,
  lastWeek: boolean,
): Day | null {
  const { kia, qua, nay, weekday, sunday, which, date, edge, month, week, monday } = told;
  const ago = told['ago'] ?? told['ago2'];
  if (kia) return addDays(publishedOn, -2);
  if (qua !== undefined) return addDays(publishedOn, -1);
  if (nay !== undefined) return publishedOn;
  if (week) return addDays(publishedOn, -7);
  if (ago) return addDays(publishedOn, -numberOf(ago) * ((told['unit'] ?? told['unit2']) === 'tuần' ? 7 : 1));
  if (date) return dateBefore(Number(date), publishedOn, told['in']);
  if (edge && month) return edgeOfMonth(edge.startsWith('đầu'), monthOf(month), publishedOn);
  const today = (new Date(`${publishedOn}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (monday) return addDays(publishedOn, -today - (told['which2'] === 'trước' ? 7 : 0));
  if (!weekday && !sunday) return null;
  // Without "sáng", "hôm" or "vừa qua" a weekday may be every one.
  if (!which && !lastWeek && !/^(?:rạng|sáng|trưa|chiều|tối|đêm|hôm)|đầu tuần/u.test(said)) return null;
  const wanted = sunday ? 6 : /\d/u.test(weekday!) ? Number(weekday) - 2 : WEEKDAYS.indexOf(weekday!);
  if (lastWeek || which === 'tuần trước' || which === 'tuần qua' || which === 'tuần rồi')
    return addDays(publishedOn, wanted - today - 7);
  const back = (today - wanted + 7) % 7;
  return addDays(publishedOn, -(back === 0 && which?.startsWith('vừa') ? 7 : back));
}

/** "Hôm 15 vừa rồi": the 15th of this month, else of the last. */
function dateBefore(date: number, publishedOn: Day, within: string | undefined): Day | null {
  const [year, month, today] = publishedOn.split('-').map(Number) as [number, number, number];
  const same = within === undefined ? date <= today : within === 'tháng này';
  const at = same ? [year, month] : month === 1 ? [year - 1, 12] : [year, month - 1];
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
