// What yearly plans and signing ceremonies ask of the person's organisation. Server only.
import { ceremoniesToRecord } from '../../../modules/ceremonies/index.ts';
import { plansDue, type PlanDue } from '../../../modules/planning/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';
import type { InboxItem } from './inbox-items.ts';

const WHAT: Record<PlanDue['what'], (year: number) => { readonly title: Sentence; readonly action: Sentence }> = {
  answer: (year) => ({
    title: say(`Trả lời kế hoạch năm ${year} của bên kia`, `Answer the other side's plan of ${year}`),
    action: say('Xem, trả lời', 'See and answer'),
  }),
  issue: (year) => ({
    title: say(`Ban hành kế hoạch năm ${year}, các bên đã đồng ý`, `Issue the plan of ${year}; all sides have agreed`),
    action: say('Ban hành', 'Issue'),
  }),
  returned: (year) => ({
    title: say(`Sửa kế hoạch năm ${year}, bên kia trả lại`, `Change the plan of ${year}; the other side gave it back`),
    action: say('Sửa', 'Change'),
  }),
};

export async function yearlyPlanItems(ctx: ReadContext): Promise<InboxItem[]> {
  const due = await plansDue(ctx);
  return due.map((plan) => ({
    key: `yearly-plan-${plan.planId}`,
    ...WHAT[plan.what](plan.year),
    about: plan.programmeTitle,
    day: dayInVietNam(new Date(plan.since)),
    isDeadline: false,
    isLate: false,
    to: `/lam-viec/chuong-trinh/${plan.programmeId}/ke-hoach/nam/${plan.planId}`,
  }));
}

/** Planned ceremonies whose day has come, until somebody says that they were held. */
export async function ceremonyItems(ctx: ReadContext, today: Day): Promise<InboxItem[]> {
  const due = await ceremoniesToRecord(ctx);
  return due.map(({ ceremonyId, programme, heldOn }) => ({
    key: `ceremony-${ceremonyId}`,
    title: say('Lễ ký: điểm danh, ghi nhận đã tổ chức', 'Signing ceremony: tick who came, record it as held'),
    about: programme.title,
    day: heldOn,
    isDeadline: true,
    isLate: heldOn < today,
    action: say('Mở lễ ký', 'Open'),
    to: `/lam-viec/chuong-trinh/${programme.id}/le-ky/${ceremonyId}`,
  }));
}
