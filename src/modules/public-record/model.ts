// What everyone may look up over all published programmes, and its words. Pure; screens may import it.
import type { Period, Quarter } from '../../tools/calendar/index.ts';
import { addDays, quarterOf, quarterPeriod, type Day } from '../../tools/calendar/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { foldAccents, nfc } from '../../tools/vietnamese/index.ts';

export { declarationCan, type DeclarationFacts, type DeclarationVerb } from './declaration-rules.ts';
export { ASSESSOR_DAYS, assessorCan, opinionCan } from './assessor-rules.ts';

/** The last part of an address for a place or a topic: plain letters and digits. Equal names give equal slugs; '' has none. */
export function addressPart(name: string): string {
  return foldAccents(nfc(name))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
    .replace(/^-+|-+$/g, '');
}

export interface NamedPart {
  readonly slug: string;
  readonly name: string;
}

/** A place as its authority's papers name it, with the province where that is another. Null when nobody says where it is. */
export function placeNamed(place: string | null, province: string | null): NamedPart | null {
  if (!place) return null;
  const own = place.charAt(0).toLocaleUpperCase('vi') + place.slice(1);
  const isProvince = province !== null && addressPart(province) === addressPart(place);
  const name = province === null || isProvince ? own : `${own}, ${province}`;
  const slug = addressPart(name);
  return slug === '' ? null : { slug, name };
}

/** What a party owes the public each quarter. */
export const DUTY_KINDS = ['money', 'own_opinion', 'other_opinion', 'report'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const DUTY_WORDS: Readonly<Record<DutyKind, Sentence>> = {
  money: say('Khai kinh phí', 'Money declared'),
  own_opinion: say('Tự đánh giá phần mình', 'Own part assessed'),
  other_opinion: say('Xác nhận phần của bên kia', 'Other side’s part confirmed'),
  report: say('Báo cáo kỳ', 'Report of the period'),
};

/** Who is asked, by when, and why so. */
export const DUTY_REASONS: Readonly<Record<DutyKind, Sentence>> = {
  money: say(
    'Mỗi bên không phải cơ quan báo chí khai trong bốn tuần sau quý: đã trả cho kênh nào bao nhiêu, hoặc “không phát sinh”. Bốn tuần là quy ước của Cầu Nối, theo thời gian gia hạn của sổ minh bạch truyền thông nước Áo (RTR).',
    'Each party that is no press agency declares within four weeks after a quarter what it paid to which medium, or “none”. Four weeks is a rule of Cầu Nối, after the grace period of the Austrian media transparency register (RTR).',
  ),
  own_opinion: say(
    'Đơn vị chủ trì mỗi bên đánh giá các cam kết của bên mình, trong thời hạn các bên đã đặt (15 ngày nếu chưa đặt).',
    'The lead of each side assesses its own commitments by the deadline that the parties have set (15 days unless they did).',
  ),
  other_opinion: say(
    'Đơn vị chủ trì mỗi bên đồng ý hoặc không đồng ý về các cam kết của bên kia, cùng thời hạn.',
    'The lead of each side confirms or disputes the other side’s commitments, by the same deadline.',
  ),
  report: say(
    'Mỗi bên ban hành báo cáo theo kỳ báo cáo của chương trình, trong bốn tuần sau kỳ (quy ước của Cầu Nối).',
    'Each party issues the report of the programme’s reporting period within four weeks after it (a rule of Cầu Nối).',
  ),
};

/** Days after a period for declarations and reports; opinions have the deadline of the commitments room. */
export const DUTY_DAYS = 28;
/** So many quarters that have ended are counted. */
export const DUTY_QUARTERS = 4;

export const DUTY_STATES = ['on_time', 'late', 'missing', 'not_due'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** Neutral on purpose: what happened, not who is to blame. */
export const DUTY_STATE_WORDS: Readonly<Record<DutyState, Sentence>> = {
  on_time: say('đúng hạn', 'on time'),
  late: say('sau hạn', 'after the deadline'),
  missing: say('chưa có', 'not there yet'),
  not_due: say('chưa đến hạn', 'not due yet'),
};

export function dutyState(duty: { readonly dueOn: Day; readonly doneOn: Day | null }, today: Day): DutyState {
  if (duty.doneOn !== null) return duty.doneOn <= duty.dueOn ? 'on_time' : 'late';
  return duty.dueOn < today ? 'missing' : 'not_due';
}

/** The quarters counted on a day: the last four that have ended, newest first. */
export function dutyQuarters(today: Day): Quarter[] {
  const found: Quarter[] = [];
  for (let day = addDays(quarterPeriod(quarterOf(today)).from, -1); found.length < DUTY_QUARTERS;) {
    const quarter = quarterOf(day);
    found.push(quarter);
    day = addDays(quarterPeriod(quarter).from, -1);
  }
  return found;
}

/** Text of an address as a quarter, or null. */
export function quarterIn(text: string | null | undefined): Quarter | null {
  return text && /^(19|20|21)\d{2}-Q[1-4]$/.test(text) ? (text as Quarter) : null;
}

export function touches(term: { readonly from: Day | null; readonly to: Day | null }, period: Period): boolean {
  return (term.from === null || term.from <= period.to) && (term.to === null || term.to >= period.from);
}

/** Journal entries whose traces everyone sees on the public page, in public words. Others are not told. */
export const PUBLIC_CHANGES: Readonly<Record<string, Sentence>> = {
  'programme.put-in-force': say('Chương trình có hiệu lực', 'The programme came into force'),
  'programme.published': say('Chương trình được công khai', 'The programme was published'),
  'programme.suspended': say('Chương trình tạm dừng', 'The programme was suspended'),
  'programme.resumed': say('Chương trình tiếp tục', 'The programme was resumed'),
  'programme.ended': say('Chương trình kết thúc', 'The programme ended'),
  'programme.liquidated': say('Chương trình được thanh lý', 'The programme was liquidated'),
  'programme.money-declared': say('Khai chung về kinh phí', 'General declaration of money'),
  'programme.party-succeeded': say('Một đơn vị kế thừa chỗ của một bên', 'A body took the place of a party'),
  'amendment.took-effect': say('Sửa đổi có hiệu lực', 'An amendment took effect'),
  'commitment.assessed': say('Một bên đánh giá cam kết', 'A side assessed a commitment'),
  'match.confirmed': say('Xác nhận bằng chứng', 'Evidence was confirmed'),
  'match.decision-undone': say('Rút lại quyết định về bằng chứng', 'A decision on evidence was undone'),
  'deliverable.accepted': say('Chấp nhận sản phẩm', 'A deliverable was accepted'),
  'report.frozen': say('Ban hành báo cáo', 'A report was issued'),
  'money.declared': say('Khai kinh phí của quý', 'Money of a quarter was declared'),
  'money.corrected': say('Sửa khai kinh phí của quý', 'A declaration of money was corrected'),
  'outside-opinion.published': say('Người đánh giá ngoài công bố ý kiến', 'An outside assessor published an opinion'),
  'outside-opinion.withdrawn': say('Người đánh giá ngoài rút ý kiến', 'An outside assessor withdrew an opinion'),
  'outside-opinion.answered': say('Một bên trả lời ý kiến bên ngoài', 'A side answered an outside opinion'),
};

/** What the journal says of this room, in words. Keys are the entries' `what`. */
export const PUBLIC_RECORD_EVENTS: Readonly<Record<string, Sentence>> = {
  'money.declared': say('khai kinh phí của một quý', 'declared the money of a quarter'),
  'money.corrected': say('sửa khai kinh phí của một quý', 'corrected the money of a quarter'),
  'outside-assessor.invited': say('mời người đánh giá ngoài', 'invited an outside assessor'),
  'outside-assessor.revoked': say('thu hồi lời mời đánh giá', 'revoked an outside assessor’s link'),
  'outside-opinion.published': say('người đánh giá ngoài công bố ý kiến', 'an outside assessor published an opinion'),
  'outside-opinion.withdrawn': say('người đánh giá ngoài rút ý kiến', 'an outside assessor withdrew an opinion'),
  'outside-opinion.answered': say('trả lời ý kiến của người đánh giá ngoài', 'answered an outside opinion'),
  'data-licence.set': say('xác nhận giấy phép dữ liệu mở', 'confirmed the licence of open data'),
};

export const ANSWERS = ['none', 'paid'] as const;
export type MoneyAnswer = (typeof ANSWERS)[number];

export const ANSWER_WORDS: Readonly<Record<MoneyAnswer | 'missing', Sentence>> = {
  none: say('không phát sinh', 'none'),
  paid: say('có chi', 'paid'),
  missing: say('chưa khai', 'not declared yet'),
};

export const JUDGEMENTS = ['met', 'partially_met', 'not_met', 'cannot_tell'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export const JUDGEMENT_WORDS: Readonly<Record<Judgement, Sentence>> = {
  met: say('đạt', 'met'),
  partially_met: say('đạt một phần', 'partially met'),
  not_met: say('chưa đạt', 'not met'),
  cannot_tell: say('chưa đủ căn cứ để nói', 'cannot tell'),
};

/** Proposed to the operator, in force only once confirmed. */
export const PROPOSED_LICENCE = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** A rate is never shown without what it is a part of. */
export interface Rate {
  readonly part: number;
  readonly of: number;
}
