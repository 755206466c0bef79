// What waits for the person's organisation, from all modules, oldest first. Server only.
import { amendmentName, amendmentsDue, confirmationsDue } from '../../../modules/amendments/index.ts';
import { agreementsToReview } from '../../../modules/agreements/index.ts';
import { actionsDue, assessmentsDue, disputesToAnswer } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import { deliverablesToDecide, queueCounts, sourceAlarms, sourcesInTrouble } from '../../../modules/evidence/index.ts';
import { whereWaits } from '../../../modules/hub/index.ts';
import { organisationView, staleAppointments } from '../../../modules/organisations/index.ts';
import { programmeCount } from '../../../modules/programmes/index.ts';
import { reportName, reportsDue, spanText } from '../../../modules/reports/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import {
  addDays,
  dayInVietNam,
  periodName,
  quarterOf,
  quarterPeriod,
  type Day,
} from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { capital } from '../saying.ts';
import { ceremonyItems, yearlyPlanItems } from './plan-items.ts';
import { minutesItems, signOffItems } from './sign-off-items.ts';

export interface InboxItem {
  readonly key: string;
  /** What is to be done. */
  readonly title: Sentence;
  /** About what. */
  readonly about: string;
  /** Since when it waits, or when it is due. */
  readonly day: Day;
  /** Whether `day` is a deadline; else it says since when the item waits. */
  readonly isDeadline: boolean;
  readonly isLate: boolean;
  /** Its one main action. */
  readonly action: Sentence;
  readonly to: string;
}

/** Plan actions show up two weeks before they are due. */
const AHEAD_DAYS = 14;

/** With more programmes than this, nobody works through all that is open from one list. */
const MANY_PROGRAMMES = 200;
/** Then the inbox holds so many of each kind, those that wait longest, and leads to the overview for the rest. */
const MOST_OF_A_KIND = 40;

export async function inboxItems(ctx: ReadContext): Promise<InboxItem[]> {
  const today = dayInVietNam(ctx.now);
  const most = (await programmeCount(ctx)) > MANY_PROGRAMMES ? MOST_OF_A_KIND : undefined;
  const items = [
    ...(await textItems(ctx)),
    ...(await planItems(ctx, today, most)),
    ...(await yearlyPlanItems(ctx)),
    ...(await ceremonyItems(ctx, today)),
    ...(await confirmationItems(ctx)),
    ...(await amendmentItems(ctx)),
    ...(await queueItems(ctx, most)),
    ...(await assessmentItems(ctx, most)),
    ...(await disputeItems(ctx)),
    ...(await deliverableItems(ctx)),
    ...(await reportItems(ctx, most)),
    ...(await signOffItems(ctx)),
    ...(await minutesItems(ctx)),
    ...(await sourceItems(ctx)),
    ...(await contactItems(ctx)),
  ];
  return items.toSorted((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1));
}

async function planItems(ctx: ReadContext, today: Day, most: number | undefined): Promise<InboxItem[]> {
  const due = await actionsDue(ctx, { until: addDays(today, AHEAD_DAYS), most });
  return due.map((action) => ({
    key: `action-${action.id}`,
    title: say(`Việc theo kế hoạch: ${action.title}`, `Planned: ${action.title}`),
    about: action.programmeTitle,
    day: action.dueOn,
    isDeadline: true,
    isLate: action.isLate,
    action: say('Xem việc', 'Open'),
    to: `/lam-viec/chuong-trinh/${action.programmeId}/ke-hoach#viec-${action.id}`,
  }));
}

async function assessmentItems(ctx: ReadContext, most: number | undefined): Promise<InboxItem[]> {
  const due = await assessmentsDue(ctx, most === undefined ? undefined : await whereWaits(ctx, 'assess', most));
  return due.map((one) => {
    const quarter = quarterOf(one.periodFrom);
    const name = periodName(quarter);
    const missing = { vi: formatNumber(one.missing), en: formatNumber(one.missing, 'en') };
    return {
      key: `assessment-${one.programmeId}-${one.periodFrom}`,
      title: say(`Đánh giá ${missing.vi} cam kết của ${name.vi}`, `Assess ${missing.en} commitments of ${name.en}`),
      about: one.programmeTitle,
      day: one.dueOn,
      isDeadline: true,
      isLate: one.isLate,
      action: say('Đánh giá', 'Assess'),
      to: `/lam-viec/chuong-trinh/${one.programmeId}/danh-gia?quy=${quarter}`,
    };
  });
}

async function disputeItems(ctx: ReadContext): Promise<InboxItem[]> {
  const disputes = await disputesToAnswer(ctx);
  return disputes.map((one) => {
    const about = shortText(one.commitmentText, 60);
    const quarter = quarterOf(one.periodFrom);
    return {
      key: `dispute-${one.commitmentId}-${one.periodFrom}`,
      title: say(
        `Giải trình: ${one.disputedBy} không đồng ý về “${about}”`,
        `Explain: ${one.disputedBy} disputes “${about}”`,
      ),
      about: one.programmeTitle,
      day: one.dueOn,
      isDeadline: true,
      isLate: one.isLate,
      action: say('Giải trình', 'Explain'),
      to: `/lam-viec/chuong-trinh/${one.programmeId}/danh-gia?quy=${quarter}#cam-ket-${one.commitmentId}`,
    };
  });
}

async function deliverableItems(ctx: ReadContext): Promise<InboxItem[]> {
  const waiting = await deliverablesToDecide(ctx);
  return waiting.map((one) => ({
    key: `deliverables-${one.programmeId}`,
    title: say(
      `Chấp nhận hay không: ${formatNumber(one.waiting)} sản phẩm bên kia đã ghi`,
      `Accept or refuse ${formatNumber(one.waiting, 'en')} deliverables that the other side recorded`,
    ),
    about: one.programmeTitle,
    day: one.since,
    isDeadline: false,
    isLate: false,
    action: say('Xem sản phẩm', 'See them'),
    to: `/lam-viec/chuong-trinh/${one.programmeId}/san-pham?trang-thai=recorded`,
  }));
}

async function textItems(ctx: ReadContext): Promise<InboxItem[]> {
  const waiting = await agreementsToReview(ctx);
  return waiting.map((text) => ({
    key: `text-${text.id}`,
    title: say('Xem xét văn bản máy đã đọc', 'Review a text that was read'),
    about: text.name,
    day: dayInVietNam(new Date(text.createdAt)),
    isDeadline: false,
    isLate: false,
    action: say('Xem xét', 'Review'),
    to: `/lam-viec/van-ban/${text.id}`,
  }));
}

async function confirmationItems(ctx: ReadContext): Promise<InboxItem[]> {
  const due = await confirmationsDue(ctx);
  return due.map((one) => ({
    key: `confirm-${one.programmeId}`,
    title: say('Xác nhận nội dung đã ký mà bên kia ghi lại', 'Confirm what another side recorded as signed'),
    about: one.programmeTitle,
    day: one.recordedOn,
    isDeadline: false,
    isLate: false,
    action: say('Xem và xác nhận', 'Look and confirm'),
    to: `/lam-viec/chuong-trinh/${one.programmeId}/xac-nhan`,
  }));
}

async function amendmentItems(ctx: ReadContext): Promise<InboxItem[]> {
  const due = await amendmentsDue(ctx);
  return due.map((one) => {
    const name = amendmentName(one);
    return {
      key: `amendment-${one.id}`,
      title:
        one.waitsFor === 'answer'
          ? say(
              `${name.vi}: bên kia đề nghị, chờ trả lời`,
              `${name.en}: proposed by the other side, waits for an answer`,
            )
          : say(`${name.vi}: các bên đã đồng ý, chờ ký`, `${name.en}: agreed, to be signed`),
      about: one.programmeTitle,
      day: dayInVietNam(new Date(one.proposedAt ?? one.createdAt)),
      isDeadline: false,
      isLate: false,
      action: one.waitsFor === 'answer' ? say('Trả lời', 'Answer') : say('Ghi nhận đã ký', 'Record as signed'),
      to: `/lam-viec/chuong-trinh/${one.programmeId}/sua-doi/${one.id}`,
    };
  });
}

async function queueItems(ctx: ReadContext, most: number | undefined): Promise<InboxItem[]> {
  const counts = await queueCounts(ctx, most === undefined ? undefined : await whereWaits(ctx, 'undecided', most));
  return counts.map((count) => ({
    key: `queue-${count.programmeId}`,
    title: say(
      `Đối chiếu ${formatNumber(count.waiting)} tin bài với cam kết`,
      `Match ${formatNumber(count.waiting, 'en')} clippings with commitments`,
    ),
    about: count.programmeTitle,
    day: dayInVietNam(new Date(count.oldest)),
    isDeadline: false,
    isLate: false,
    action: say('Đối chiếu', 'Match'),
    to: `/lam-viec/doi-chieu?chuong-trinh=${count.programmeId}`,
  }));
}

async function reportItems(ctx: ReadContext, most: number | undefined): Promise<InboxItem[]> {
  const due = await reportsDue(ctx, most);
  return due.map((report) => {
    const name = reportName(report.span);
    const span = spanText(report.span);
    return {
      key: `report-${report.programmeId}-${span}`,
      title: say(capital(name.vi), capital(name.en)),
      about: report.programmeTitle,
      day: report.since,
      isDeadline: false,
      isLate: false,
      action: report.draftId ? say('Làm tiếp', 'Go on') : say('Lập báo cáo', 'Make it'),
      to: report.draftId
        ? `/lam-viec/bao-cao/${report.draftId}`
        : `/lam-viec/bao-cao/moi?chuong-trinh=${report.programmeId}&ky=${span}`,
    };
  });
}

/** Whoever is in trouble; for focal officers first of all those that a programme in force relies on, with the time left. */
async function sourceItems(ctx: ReadContext): Promise<InboxItem[]> {
  const alarms = ctx.actor.role === 'focal_officer' ? await sourceAlarms(ctx) : [];
  const alarmed = new Set(alarms.map(({ source }) => source.id));
  const troubled = (await sourcesInTrouble(ctx)).filter(({ id }) => !alarmed.has(id));
  const urgent = alarms.map(({ source, sentence, since, quarter, isUrgent, programmes }) => {
    const name = periodName(quarter);
    return {
      key: `source-${source.id}`,
      title: say(`Giữ số liệu ${name.vi}: ${sentence.vi}`, `Keep the figures of ${name.en} whole: ${sentence.en}`),
      about: [source.outlet, ...programmes.slice(0, 2).map(({ title }) => title)].join(' · '),
      day: isUrgent ? quarterPeriod(quarter).to : since,
      isDeadline: isUrgent,
      isLate: false,
      action: say('Xem nguồn', 'See the source'),
      to: `/lam-viec/nguon/${source.id}`,
    };
  });
  const others = troubled.map((source) => ({
    key: `source-${source.id}`,
    title: say(
      `Nguồn tin không đọc được: ${source.healthSentence.vi}`,
      `A source cannot be read: ${source.healthSentence.en}`,
    ),
    about: `${source.outlet} · ${source.address}`,
    day: dayInVietNam(new Date(source.lastSuccessAt ?? source.nextAttemptAt)),
    isDeadline: false,
    isLate: false,
    action: say('Xem nguồn', 'See the source'),
    to: `/lam-viec/nguon/${source.id}`,
  }));
  return [...urgent, ...others];
}

/** For the focal officer, who keeps the contacts of the body. */
async function contactItems(ctx: ReadContext): Promise<InboxItem[]> {
  if (ctx.organisation === null || ctx.actor.role !== 'focal_officer') return [];
  const stale = await staleAppointments(ctx, ctx.organisation);
  if (!stale) return [];
  return [
    {
      key: 'contacts',
      title: say(
        `Xác nhận lại ${formatNumber(stale.count)} người phát ngôn, đầu mối`,
        `Confirm ${formatNumber(stale.count, 'en')} spokespersons and focal points again`,
      ),
      about: (await organisationView(ctx, ctx.organisation)).name,
      day: stale.since,
      isDeadline: true,
      isLate: true,
      action: say('Xác nhận', 'Confirm'),
      to: '/lam-viec/to-chuc#phu-trach',
    },
  ];
}
