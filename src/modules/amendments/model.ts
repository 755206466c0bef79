// Versions of what a programme says, amendments between them, confirmations of what was recorded. Pure; screens may
// import it.
import { say, type Sentence } from '../../tools/sentence/index.ts';

export type { ContentCommitment, ContentTarget, ProgrammeContent } from './content.ts';
export {
  differenceOf,
  type CommitmentDifference,
  type Difference,
  type FactDifference,
  type ListDifference,
  type TargetDifference,
} from './difference.ts';
export { applied, factsOf, type ContentFacts, type FactName, type Operation } from './operations.ts';
export { amendmentCan, type AmendmentCircumstances, type AmendmentFacts } from './rules.ts';
export { proposeTargets, type LastTerm, type ProposedTarget } from './propose-targets.ts';

export const AMENDMENT_KINDS = ['amendment', 'annex', 'correction'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

export const AMENDMENT_KIND_WORDS: Record<AmendmentKind, Sentence> = {
  amendment: say('sửa đổi, bổ sung', 'amendment'),
  annex: say('phụ lục', 'annex'),
  correction: say('đính chính bản ghi', 'correction of the record'),
};

/** What each kind is for, said where one is chosen. */
export const AMENDMENT_KIND_HINTS: Record<AmendmentKind, Sentence> = {
  amendment: say('Các bên thống nhất thay đổi nội dung đã ký.', 'The parties agree to change what was signed.'),
  annex: say(
    'Văn bản kèm theo chương trình: thêm cam kết, chỉ tiêu của năm, bảng chi tiết.',
    'A paper that goes with the programme: more commitments, the targets of a year, tables.',
  ),
  correction: say(
    'Văn bản đã ký không đổi; trên Cầu Nối ghi chưa đúng văn bản.',
    'The signed paper does not change; it was recorded here wrongly.',
  ),
};

export const AMENDMENT_STATES = [
  'drafted',
  'proposed',
  'agreed',
  'signed',
  'in_effect',
  'declined',
  'withdrawn',
] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

export const AMENDMENT_STATE_WORDS: Record<AmendmentState, Sentence> = {
  drafted: say('bản nháp', 'draft'),
  proposed: say('đã đề nghị, chờ đồng ý', 'proposed'),
  agreed: say('các bên đã đồng ý, chờ ký', 'agreed, to be signed'),
  signed: say('đã ký, chưa đến ngày hiệu lực', 'signed, not yet in effect'),
  in_effect: say('đã có hiệu lực', 'in effect'),
  declined: say('không được đồng ý', 'declined'),
  withdrawn: say('đã rút', 'withdrawn'),
};

/** "Phụ lục số 2"; a draft has no number yet. */
export function amendmentName(amendment: { readonly kind: AmendmentKind; readonly number: number | null }): Sentence {
  const { vi, en } = AMENDMENT_KIND_WORDS[amendment.kind];
  const large = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  return amendment.number === null
    ? say(`${large(vi)} (bản nháp)`, `${large(en)} (draft)`)
    : say(`${large(vi)} số ${amendment.number}`, `${large(en)} no. ${amendment.number}`);
}

/** "Phiên bản 2" */
export function versionName(number: number): Sentence {
  return say(`Phiên bản ${number}`, `Version ${number}`);
}

/** What the journal says of amendments, in words. Keys are the entries' `what`. */
export const AMENDMENT_EVENTS: Readonly<Record<string, Sentence>> = {
  'amendment.drafted': say('lập bản nháp sửa đổi', 'drafted an amendment'),
  'amendment.changed': say('sửa bản nháp sửa đổi', 'changed the draft of an amendment'),
  'amendment.deleted': say('xóa bản nháp sửa đổi', 'deleted the draft of an amendment'),
  'amendment.proposed': say('đề nghị sửa đổi', 'proposed an amendment'),
  'amendment.consented': say('đồng ý với sửa đổi', 'agreed to an amendment'),
  'amendment.declined': say('không đồng ý với sửa đổi', 'declined an amendment'),
  'amendment.withdrawn': say('rút sửa đổi', 'withdrew an amendment'),
  'amendment.signed': say('ghi nhận sửa đổi đã ký', 'recorded an amendment as signed'),
  'amendment.took-effect': say(
    'sửa đổi có hiệu lực, lập phiên bản mới',
    'an amendment took effect, a new version was made',
  ),
  'content.confirmed': say('xác nhận nội dung đã ký', 'confirmed what was signed'),
  'content.objected': say('báo nội dung ghi chưa đúng', 'said that the record is not what was signed'),
  'signed-paper.kept': say('tải lên văn bản đã ký', 'uploaded the signed paper'),
};
