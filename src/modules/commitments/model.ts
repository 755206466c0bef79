// What each side promised, how much of it in which period, and what both sides make of it. Pure; screens may import it.
import { quarterPeriod, quartersBetween, type Day, type Period, type Quarter } from '../../tools/calendar/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';

export { commitmentCan, type CommitmentVerb } from './rules.ts';
export {
  countedFor,
  isWithin,
  statusOfAll,
  sumOf,
  targetStatus,
  unitCounted,
  unitsInForce,
  type Piece,
  type Promised,
  type TargetStatus,
} from './target-status.ts';

export const COMMITMENT_KINDS = [
  'coverage',
  'information',
  'access',
  'training',
  'data',
  'feedback',
  'correction',
  'joint',
  'subscription',
  'governance',
  'finance',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_KIND_WORDS: Record<CommitmentKind, Sentence> = {
  coverage: say('tuyên truyền, đăng phát', 'coverage'),
  information: say('cung cấp thông tin', 'information supply'),
  access: say('tạo điều kiện tác nghiệp', 'access for reporters'),
  training: say('tập huấn', 'training'),
  data: say('dữ liệu, trang thông tin', 'data and pages'),
  feedback: say('tiếp nhận phản ánh', 'feedback'),
  correction: say('phản bác thông tin sai', 'correction of false claims'),
  joint: say('phối hợp tổ chức', 'joint activity'),
  subscription: say('đặt mua, đọc báo', 'subscription'),
  governance: say('đầu mối, giao ban, báo cáo', 'contacts, meetings, reports'),
  finance: say('kinh phí', 'finance'),
};

export const MODALITIES = ['agreed', 'pledged', 'requested', 'expected'] as const;
export type Modality = (typeof MODALITIES)[number];

export const MODALITY_WORDS: Record<Modality, Sentence> = {
  agreed: say('đã thống nhất', 'agreed'),
  pledged: say('một bên hứa', 'pledged'),
  requested: say('được đề nghị', 'requested'),
  expected: say('được mong đợi', 'expected'),
};

export const STATUSES = ['scheduled', 'met', 'partially_met', 'not_met'] as const;
export type AssessmentStatus = (typeof STATUSES)[number];

/** OCDS milestone status in the words that Vietnamese reports use. */
export const STATUS_WORDS: Record<AssessmentStatus, Sentence> = {
  scheduled: say('chưa đến hạn', 'not due yet'),
  met: say('đạt', 'met'),
  partially_met: say('đạt một phần', 'partially met'),
  not_met: say('chưa đạt', 'not met'),
};

export const STANCES = ['states', 'confirms', 'disputes', 'explains'] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_WORDS: Record<Stance, Sentence> = {
  states: say('tự đánh giá', 'states'),
  confirms: say('đồng ý với bên kia', 'confirms the other side'),
  disputes: say('không đồng ý với bên kia', 'disputes the other side'),
  explains: say('giải trình ý kiến không đồng ý', 'explains, answering a dispute'),
};

export const ACTION_STATES = ['planned', 'done', 'cancelled'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const ACTION_STATE_WORDS: Record<ActionState, Sentence> = {
  planned: say('chưa làm', 'planned'),
  done: say('đã làm', 'done'),
  cancelled: say('đã hủy', 'cancelled'),
};

/** What the journal says of commitments, in words. Keys are the entries' `what`. */
export const COMMITMENT_EVENTS: Readonly<Record<string, Sentence>> = {
  'commitment.added': say('ghi cam kết', 'recorded commitments'),
  'commitment.changed': say('sửa cam kết', 'changed a commitment'),
  'commitment.dropped': say('bỏ cam kết', 'dropped a commitment'),
  'commitment.targets-set': say('đặt chỉ tiêu', 'set targets'),
  'commitment.assessed': say('đánh giá cam kết', 'assessed a commitment'),
  'assessment-rule.set': say('đặt thời hạn đánh giá', 'set the deadline for assessments'),
  'commitment.carried-over': say('chuyển cam kết từ chương trình trước sang', 'carried commitments over'),
  'plan-action.added': say('thêm việc vào kế hoạch', 'added a plan action'),
  'plan-action.changed': say('sửa việc trong kế hoạch', 'changed a plan action'),
  'plan-action.planned': say('đưa việc của kế hoạch năm vào thực hiện', 'put the actions of a yearly plan to work'),
  'plan-action.finished': say('ghi việc đã làm xong', 'finished a plan action'),
  'plan-action.owner-followed': say(
    'chuyển việc chưa xong sang đơn vị kế thừa',
    'handed open plan actions to the successor',
  ),
  'plan-action.owner-restored': say(
    'trả việc chưa xong về đơn vị trước đó',
    'gave open plan actions back to the former owner',
  ),
  'plan-action.cancelled': say('hủy việc trong kế hoạch', 'cancelled a plan action'),
};

/** A short place for a commitment among the others: its first words. */
export function shortText(text: string, most = 90): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)}…`;
}

export const SPREADS = ['week', 'month', 'quarter', 'half_year', 'year', 'term'] as const;
/** How often a quantity falls due. */
export type Spread = (typeof SPREADS)[number];

export const SPREAD_WORDS: Record<Spread, Sentence> = {
  week: say('mỗi tuần', 'each week'),
  month: say('mỗi tháng', 'each month'),
  quarter: say('mỗi quý', 'each quarter'),
  half_year: say('mỗi sáu tháng', 'each half year'),
  year: say('mỗi năm', 'each year'),
  term: say('cả thời hạn', 'over the term'),
};

export interface SpreadTarget {
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly quantity: number;
}

/**
 * Spreads "3 mỗi quý", "12 mỗi năm" and the like over the calendar quarters that the term touches; quantities are whole
 * and what does not divide falls to the later quarters, so that no quarter asks for more before its time. A month's
 * quantity counts the months of the term within the quarter, a week's its full weeks counted from the term's first day; a half-year's or year's is shared by the quarters of the
 * term in that half or year. Quarters that would get nothing are left out.
 */
export function spreadOverTerm(quantity: number, per: Spread, term: Period): SpreadTarget[] {
  const quarters = quartersBetween(term);
  const parts = quarters.map((quarter) => {
    if (per === 'quarter') return quantity;
    if (per === 'month') return quantity * monthsWithin(quarterPeriod(quarter), term);
    if (per === 'week') return quantity * weeksWithin(quarterPeriod(quarter), term);
    const shared = quarters.filter((other) => shareKey(other, per) === shareKey(quarter, per));
    return share(quantity, shared.length, shared.indexOf(quarter));
  });
  return quarters.flatMap((quarter, index) => {
    const { from, to } = quarterPeriod(quarter);
    return parts[index]! > 0 ? [{ periodFrom: from, periodTo: to, quantity: parts[index]! }] : [];
  });
}

function shareKey(quarter: Quarter, per: 'half_year' | 'year' | 'term'): string {
  if (per === 'term') return '';
  const year = quarter.slice(0, 4);
  return per === 'year' ? year : `${year}/${Number(quarter.slice(6)) <= 2 ? 1 : 2}`;
}

/** The part of the whole that falls to place `index` of `count`: cumulative floors, so parts add up exactly. */
function share(quantity: number, count: number, index: number): number {
  return Math.floor((quantity * (index + 1)) / count) - Math.floor((quantity * index) / count) + remainder();
  // Fractions (1,5 hours) go to the last part.
  function remainder(): number {
    return index === count - 1 ? quantity - Math.floor(quantity) : 0;
  }
}

/** Full weeks that end within the quarter, counted from the first day of the term. */
function weeksWithin(quarter: Period, term: Period): number {
  const days = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const last = quarter.to < term.to ? quarter.to : term.to;
  const before = quarter.from > term.from ? days(term.from, quarter.from) : 0;
  return Math.floor((days(term.from, last) + 1) / 7) - Math.floor(before / 7);
}

function monthsWithin(quarter: Period, term: Period): number {
  const first = quarter.from > term.from ? quarter.from : term.from;
  const last = quarter.to < term.to ? quarter.to : term.to;
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(last) - month(first) + 1;
}
