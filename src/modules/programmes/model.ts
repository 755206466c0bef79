// What a programme is: its kinds, states and words. Pure, so that screens in the browser may use it too.
// The rules (what may happen when, and why not) are in rules.ts and leave through this door as well.
import { addDays, quarterOf, quartersBetween, type Day } from '../../tools/calendar/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';

export {
  programmeCan,
  startIn,
  suspensionInOrder,
  termInOrder,
  type Circumstances,
  type ProgrammeFacts,
  type ProgrammeVerb,
} from './rules.ts';

export const PROGRAMME_STATES = [
  'draft',
  'negotiating',
  'ready_to_sign',
  'signing',
  'in_force',
  'suspended',
  'ended',
  'liquidated',
] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

export const STATE_WORDS: Record<ProgrammeState, Sentence> = {
  draft: say('bản nháp', 'draft'),
  negotiating: say('đang trao đổi', 'negotiating'),
  ready_to_sign: say('chờ ký', 'ready to sign'),
  signing: say('đang ký', 'signing'),
  in_force: say('đang hiệu lực', 'in force'),
  suspended: say('tạm dừng', 'suspended'),
  ended: say('đã kết thúc', 'ended'),
  liquidated: say('đã thanh lý', 'liquidated'),
};

export const PROGRAMME_KINDS = ['programme', 'regulation', 'plan', 'contract', 'memorandum', 'agreement'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Name of the paper and its letters in the document symbol (Decree 30/2020, Annex III). */
export const KIND_WORDS: Record<ProgrammeKind, Sentence & { readonly symbol: string }> = {
  programme: { ...say('chương trình phối hợp', 'cooperation programme'), symbol: 'CTr' },
  regulation: { ...say('quy chế phối hợp', 'cooperation regulation'), symbol: 'QC' },
  plan: { ...say('kế hoạch phối hợp', 'cooperation plan'), symbol: 'KH' },
  contract: { ...say('hợp đồng truyền thông', 'communication contract'), symbol: 'HĐ' },
  memorandum: { ...say('bản ghi nhớ', 'memorandum'), symbol: 'BGN' },
  agreement: { ...say('bản thỏa thuận', 'agreement'), symbol: 'BTT' },
};

export const CADENCES = ['month', 'quarter', 'half_year', 'year'] as const;
export type Cadence = (typeof CADENCES)[number];

export const CADENCE_WORDS: Record<Cadence, Sentence> = {
  month: say('hằng tháng', 'every month'),
  quarter: say('hằng quý', 'every quarter'),
  half_year: say('sáu tháng một lần', 'every half year'),
  year: say('hằng năm', 'every year'),
};

export const PERSON_ROLES = ['representative', 'signatory', 'witness'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const PERSON_ROLE_WORDS: Record<PersonRole, Sentence> = {
  representative: say('đại diện', 'representative'),
  signatory: say('người ký', 'signatory'),
  witness: say('người chứng kiến', 'witness'),
};

/** Decree 30/2020, Annex I, II.7: how somebody signs in another's place. */
export const SIGNING_AUTHORITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
export type SigningAuthority = (typeof SIGNING_AUTHORITIES)[number];

export const AUTHORITY_WORDS: Record<SigningAuthority, Sentence> = {
  TM: say('TM. (thay mặt tập thể)', 'TM. (on behalf of the collective)'),
  KT: say('KT. (ký thay cấp trưởng)', 'KT. (deputy for the head)'),
  TL: say('TL. (thừa lệnh)', 'TL. (by order)'),
  TUQ: say('TUQ. (thừa ủy quyền)', 'TUQ. (by delegation)'),
  Q: say('Q. (quyền)', 'Q. (acting)'),
};

/** The answer on money that a public page must give: flows, none, or not yet said. */
export const MONEY = ['undeclared', 'none', 'recorded'] as const;
export type Money = (typeof MONEY)[number];

export const MONEY_WORDS: Record<Money, Sentence> = {
  undeclared: say('chưa khai', 'not yet declared'),
  none: say('không phát sinh', 'none'),
  recorded: say('có kinh phí', 'money flows'),
};

/** What the journal says of a programme, in words. Keys are the entries' `what`. */
export const PROGRAMME_EVENTS: Readonly<Record<string, Sentence>> = {
  'programme.created': say('lập chương trình', 'made the programme'),
  'programme.changed': say('sửa thông tin chung', 'changed the general facts'),
  'programme.parties-set': say('ghi lại các bên', 'set the parties'),
  'programme.people-set': say('ghi lại người đại diện, người ký, người chứng kiến', 'set the people'),
  'programme.topics-set': say('ghi lại các chủ đề', 'set the topics'),
  'programme.channels-set': say('ghi lại các kênh', 'set the channels'),
  'programme.negotiation-opened': say('mở trao đổi với các bên', 'opened it to the parties'),
  'programme.marked-ready': say('chốt nội dung, chờ ký', 'settled the text, ready to sign'),
  'programme.reopened': say('mở lại nội dung để trao đổi', 'reopened the text'),
  'programme.signing-started': say('bắt đầu ký', 'started signing'),
  'programme.put-in-force': say('ghi nhận đã ký, có hiệu lực', 'recorded as signed and in force'),
  'programme.suspended': say('tạm dừng', 'suspended it'),
  'programme.resumed': say('tiếp tục thực hiện', 'resumed it'),
  'programme.ended': say('kết thúc', 'ended it'),
  'programme.liquidated': say('thanh lý', 'liquidated it'),
  'programme.renewed': say('lập bản nháp ký tiếp từ chương trình trước', 'drafted the renewal of an earlier programme'),
  'programme.published': say('công khai chương trình', 'published it'),
  'programme.unpublished': say('thôi công khai', 'withdrew it from the public page'),
  'programme.money-declared': say('khai kinh phí', 'declared the money'),
  'programme.party-succeeded': say('đơn vị kế thừa nhận chỗ của một bên', 'a successor took the place of a party'),
  'programme.succession-flagged': say(
    'một bên thay đổi tổ chức, cần các bên xử lý',
    'a party changed; the parties need to decide',
  ),
  'programme.succession-taken-back': say('hoàn tác việc kế thừa của một bên', 'took back the succession of a party'),
  'programme.deleted': say('xóa bản nháp', 'deleted the draft'),
  'programme.restored': say('khôi phục từ bản sao lưu', 'restored from a backup'),
};

/** A change that an agreed amendment asks for: its id. Not part of what comes in from forms. */
export interface ByAmendment {
  readonly byAmendment?: string | undefined;
}

/** Whose signature needs a document behind it: a deputy for the head, by order, by delegation. */
export function needsAuthorityDocument(authority: SigningAuthority | null): boolean {
  return authority === 'KT' || authority === 'TL' || authority === 'TUQ';
}

/** Both ends as far as they are known; both days included. */
export interface Term {
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface TermStatus {
  readonly stage: 'unknown' | 'not_begun' | 'running' | 'over';
  /** Which calendar quarter of the term it is, from 1; null outside the term or when an end is not known. */
  readonly quarter: number | null;
  /** How many calendar quarters the term touches; null when an end is not known. */
  readonly quarters: number | null;
  readonly words: Sentence;
}

/** Where today stands in the term: "quý thứ 2 trên 12 của thời hạn". */
export function termStatus(
  { term, state }: { readonly term: Term; readonly state: ProgrammeState },
  today: Day,
): TermStatus {
  const whole = term.from && term.to ? quartersBetween({ from: term.from, to: term.to }) : null;
  const quarters = whole?.length ?? null;
  if (!term.from && !term.to)
    return { stage: 'unknown', quarter: null, quarters, words: say('chưa ghi thời hạn', 'no term recorded') };
  if (term.from && today < term.from)
    return { stage: 'not_begun', quarter: null, quarters, words: say('chưa đến ngày bắt đầu', 'not begun yet') };
  if (term.to && today > term.to)
    return { stage: 'over', quarter: null, quarters, words: say('đã hết thời hạn', 'the term is over') };
  if (state === 'ended' || state === 'liquidated')
    return { stage: 'over', quarter: null, quarters, words: say('kết thúc trước hạn', 'ended before its term') };
  if (!whole)
    return { stage: 'running', quarter: null, quarters, words: say('đang trong thời hạn', 'within its term') };
  const quarter = whole.indexOf(quarterOf(today)) + 1;
  const words = say(
    `quý thứ ${quarter} trên ${whole.length} của thời hạn`,
    `quarter ${quarter} of ${whole.length} of its term`,
  );
  return { stage: 'running', quarter, quarters, words };
}

/** The term of a renewal as first proposed: begins the day after, as many whole years long as the last one, or open. */
export function nextTerm(term: Term): Term {
  if (!term.to) return { from: null, to: null };
  const from = addDays(term.to, 1);
  if (!term.from) return { from, to: null };
  const years = Math.max(1, Number(from.slice(0, 4)) - Number(term.from.slice(0, 4)));
  return { from, to: addDays(`${Number(from.slice(0, 4)) + years}${from.slice(4).replace('-02-29', '-03-01')}`, -1) };
}

export { stillParty } from './succession.ts';

/** The side an organisation stands on in this programme, or null when it is no party. */
export function sideOf(
  programme: { readonly parties: readonly { readonly organisationId: string; readonly side: string }[] },
  organisationId: string | null,
): string | null {
  return programme.parties.find((party) => party.organisationId === organisationId)?.side ?? null;
}

/** The letters of the sides, in order. */
export function sidesOf(programme: { readonly parties: readonly { readonly side: string }[] }): string[] {
  return [...new Set(programme.parties.map((party) => party.side))].sort();
}

/** "Bên A" / "Party A"; `both` and unknown letters too. */
export function sideName(side: string): Sentence {
  return side === 'both' ? say('Các bên', 'All parties') : say(`Bên ${side}`, `Party ${side}`);
}

/** "chương trình phối hợp “…”", or the title alone when it begins with the kind itself. In official Vietnamese. */
export function namedProgramme(programme: { readonly kind: ProgrammeKind; readonly title: string }): string {
  const kind = KIND_WORDS[programme.kind].vi;
  const says = searchKey(programme.title).startsWith(searchKey(kind.split(' ').slice(0, 2).join(' ')));
  return says ? programme.title : `${kind} “${programme.title}”`;
}
