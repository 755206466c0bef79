// What waits for the person's organisation, from all modules, oldest first. Server only.
import { actionsDue, assessmentsDue } from '../../../modules/commitments/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { addDays, dayInVietNam, periodName, quarterOf, type Day } from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';

export interface InboxItem {
  readonly key: string;
  /** What is to be done. */
  readonly title: Sentence;
  /** About what. */
  readonly about: string;
  /** Since when it waits, or when it is due. */
  readonly day: Day;
  readonly isLate: boolean;
  /** Its one main action. */
  readonly action: Sentence;
  readonly to: string;
}

/** Plan actions show up two weeks before they are due. */
const AHEAD_DAYS = 14;

export async function inboxItems(ctx: ReadContext): Promise<InboxItem[]> {
  const today = dayInVietNam(ctx.now);
  const items = [...(await planItems(ctx, today)), ...(await assessmentItems(ctx))];
  return items.toSorted((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1));
}

async function planItems(ctx: ReadContext, today: Day): Promise<InboxItem[]> {
  const due = await actionsDue(ctx, { until: addDays(today, AHEAD_DAYS) });
  return due.map((action) => ({
    key: `action-${action.id}`,
    title: say(`Việc theo kế hoạch: ${action.title}`, `Planned: ${action.title}`),
    about: action.programmeTitle,
    day: action.dueOn,
    isLate: action.isLate,
    action: say('Xem việc', 'Open'),
    to: `/lam-viec/chuong-trinh/${action.programmeId}/ke-hoach#viec-${action.id}`,
  }));
}

async function assessmentItems(ctx: ReadContext): Promise<InboxItem[]> {
  const due = await assessmentsDue(ctx);
  return due.map((one) => {
    const quarter = quarterOf(one.periodFrom);
    const name = periodName(quarter);
    const missing = { vi: formatNumber(one.missing), en: formatNumber(one.missing, 'en') };
    return {
      key: `assessment-${one.programmeId}-${one.periodFrom}`,
      title: say(`Đánh giá ${missing.vi} cam kết của ${name.vi}`, `Assess ${missing.en} commitments of ${name.en}`),
      about: one.programmeTitle,
      day: addDays(one.periodTo, 1),
      isLate: false,
      action: say('Đánh giá', 'Assess'),
      to: `/lam-viec/chuong-trinh/${one.programmeId}/danh-gia?quy=${quarter}`,
    };
  });
}
