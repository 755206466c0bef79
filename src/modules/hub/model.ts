// What the overview speaks of, and its words. Pure; screens may import it.
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';

/** What a programme can have open. */
export const HUB_WORK = ['late', 'month', 'quarter', 'undecided', 'assess', 'ending'] as const;
export type HubWork = (typeof HUB_WORK)[number];

export const HUB_WORK_WORDS: Readonly<Record<HubWork, Sentence>> = {
  late: say('quá hạn', 'late'),
  month: say('đến hạn trong tháng này', 'due this month'),
  quarter: say('đến hạn trong quý này', 'due this quarter'),
  undecided: say('bằng chứng chờ đối chiếu', 'evidence undecided'),
  assess: say('cam kết chờ đánh giá', 'commitments to assess'),
  ending: say('hết hạn trong 90 ngày', 'ending within 90 days'),
};

/** Days before the end of a term in which a programme is about to end. */
export const ENDING_DAYS = 90;

export const HUB_SORTS = ['late', 'due', 'ending', 'undecided', 'title'] as const;
export type HubSort = (typeof HUB_SORTS)[number];

export const HUB_SORT_WORDS: Readonly<Record<HubSort, Sentence>> = {
  late: say('Quá hạn nhiều trước', 'Most late first'),
  due: say('Đến hạn sớm trước', 'Due soonest first'),
  ending: say('Sắp hết thời hạn trước', 'Ending soonest first'),
  undecided: say('Chờ đối chiếu nhiều trước', 'Most undecided first'),
  title: say('Tên', 'Title'),
};

export const HUB_GROUPS = ['place', 'partner', 'province', 'kind'] as const;
export type HubGroup = (typeof HUB_GROUPS)[number];

export const HUB_GROUP_WORDS: Readonly<Record<HubGroup, Sentence>> = {
  place: say('Địa phương', 'Locality'),
  partner: say('Đối tác', 'Partner'),
  province: say('Tỉnh, thành phố', 'Province or city'),
  kind: say('Loại chương trình', 'Kind of programme'),
};

/** Press agencies look over localities, authorities over press agencies. */
export function usualGroup(organisationKind: string | null): HubGroup {
  return organisationKind === 'press' ? 'place' : 'partner';
}

/** "2026-11": the month of the day and those after it. */
export function monthsFrom(day: Day, count = 12): string[] {
  const first = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const month = first + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** The last day of the last of twelve months. */
export function horizonOf(today: Day): Day {
  const after = monthsFrom(today, 13).at(-1)!;
  return addDays(`${after}-01`, -1);
}

/** How many of the days fall into each of the twelve months from that of `today`. */
export function byMonth(days: readonly Day[], today: Day): number[] {
  const months = monthsFrom(today);
  const counts = months.map(() => 0);
  for (const day of days) {
    const at = months.indexOf(day.slice(0, 7));
    if (at >= 0) counts[at]! += 1;
  }
  return counts;
}

const TOP_UNIT = /^(?:ủy ban nhân dân |ubnd )?((?:tỉnh|thành phố|tp\.?) .+)$/iu;

/**
 * The province or city that a body stands under, from what its papers say: the body above it ("TỈNH …"), or its own place
 * when it is the province itself. Null when neither says it.
 */
export function provinceOf(body: { readonly place: string | null; readonly parentName: string | null }): string | null {
  for (const text of [body.parentName, body.place]) {
    const found = text ? TOP_UNIT.exec(text.normalize('NFC').trim()) : null;
    if (found) return titled(found[1]!);
  }
  return null;
}

/** Headings are written in capitals: "TỈNH MẪU" → "Tỉnh Mẫu". */
function titled(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  const words = text.toLocaleLowerCase('vi').split(' ');
  const isCity = words[0] === 'thành';
  return words
    .map((word, at) => (isCity && at === 1 ? word : word.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'))))
    .join(' ');
}
