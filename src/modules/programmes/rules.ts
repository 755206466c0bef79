// What may happen to a programme in which state, as data with a reason. Screens show the reason beside the button;
// commands turn the same answer into a refusal.
import { firstNo, YES, type Answer } from '../../tools/sentence/index.ts';
import {
  bothSides,
  committed,
  inState,
  reasoned,
  signed,
  termKnown,
  when,
  type Circumstances,
  type ProgrammeFacts,
} from './conditions.ts';
import type { ProgrammeState } from './model.ts';

export { suspensionInOrder, termInOrder, type Circumstances, type ProgrammeFacts } from './conditions.ts';

const OPEN: readonly ProgrammeState[] = ['draft', 'negotiating'];
const RUNNING: readonly ProgrammeState[] = ['in_force', 'suspended'];
const SIGNED: readonly ProgrammeState[] = ['in_force', 'suspended', 'ended', 'liquidated'];

export type ProgrammeVerb = keyof typeof programmeCan;
type Rule = (programme: ProgrammeFacts, at: Circumstances) => Answer;

const negotiate: Rule = (programme, at) =>
  firstNo(
    inState(programme, ['draft'], 'Chỉ mở trao đổi từ bản nháp.', 'Only a draft can be opened to the parties.'),
    bothSides(programme, at),
  );

const markReady: Rule = (programme, at) =>
  firstNo(
    inState(
      programme,
      ['negotiating'],
      'Chỉ chốt nội dung khi đang trao đổi.',
      'The text can be settled only while negotiating.',
    ),
    bothSides(programme, at),
    termKnown(programme),
    committed(at),
  );

const reopen: Rule = (programme) =>
  inState(
    programme,
    ['ready_to_sign', 'signing'],
    'Chỉ mở lại khi đang chờ ký hoặc đang ký.',
    'Only a programme that waits for signatures can be reopened.',
  );

const startSigning: Rule = (programme) =>
  inState(
    programme,
    ['ready_to_sign'],
    'Chỉ bắt đầu ký khi nội dung đã chốt (chờ ký).',
    'Signing can start only when the text is settled.',
  );

/** Papers are signed without a term too (a report may not tell it), so the term is asked for only before signing. */
const putInForce: Rule = (programme, at) =>
  firstNo(
    inState(
      programme,
      ['draft', 'negotiating', 'ready_to_sign', 'signing'],
      'Chương trình này đã được ghi nhận có hiệu lực.',
      'This programme has been in force already.',
    ),
    bothSides(programme, at),
    signed(programme, at),
    committed(at),
  );

const suspend: Rule = (programme, at) =>
  firstNo(
    inState(
      programme,
      ['in_force'],
      'Chỉ tạm dừng chương trình đang hiệu lực.',
      'Only a programme in force can be suspended.',
    ),
    reasoned(at),
  );

const resume: Rule = (programme, at) =>
  firstNo(
    inState(
      programme,
      ['suspended'],
      'Chỉ tiếp tục chương trình đang tạm dừng.',
      'Only a suspended programme can be resumed.',
    ),
    when(
      programme.term.to === null || at.today <= programme.term.to,
      'term-over',
      'Đã hết thời hạn; hãy kết thúc, hoặc lập bản ký tiếp.',
      'The term is over; end it, or draft a renewal.',
    ),
  );

const end: Rule = (programme, at) => {
  const early = programme.term.to === null || at.today <= programme.term.to;
  return firstNo(
    inState(
      programme,
      ['in_force', 'suspended'],
      'Chỉ kết thúc chương trình đang hiệu lực hoặc đang tạm dừng.',
      'Only a programme in force or suspended can be ended.',
    ),
    early ? reasoned(at) : YES,
  );
};

const liquidate: Rule = (programme) =>
  firstNo(
    inState(programme, ['ended'], 'Chỉ thanh lý sau khi đã kết thúc.', 'Only an ended programme can be liquidated.'),
    when(
      programme.money !== 'undeclared',
      'money-undeclared',
      'Chưa khai kinh phí. Hãy khai, hoặc ghi "không phát sinh", rồi thanh lý.',
      'Money is not declared. Declare it, or say "none", before liquidation.',
    ),
  );

const renew: Rule = (programme, at) =>
  firstNo(
    inState(
      programme,
      SIGNED,
      'Chỉ ký tiếp chương trình đã từng có hiệu lực.',
      'Only a programme that has been in force can be renewed.',
    ),
    when(
      !at.isRenewed,
      'renewed-already',
      'Đã có bản ký tiếp của chương trình này.',
      'This programme has a renewal already.',
    ),
  );

const publish: Rule = (programme, at) =>
  firstNo(
    inState(programme, SIGNED, 'Chỉ công khai chương trình đã ký.', 'Only a signed programme can be published.'),
    when(programme.publishedAt === null, 'published-already', 'Chương trình đang được công khai.', 'It is published.'),
    when(
      programme.money !== 'undeclared',
      'money-undeclared',
      'Chưa khai kinh phí. Trang công khai phải trả lời câu này; không có thì ghi "không phát sinh".',
      'Money is not declared. The public page must answer this; where there is none, say "none".',
    ),
    when(
      (at.unconfirmed ?? []).length === 0,
      'not-confirmed',
      `Chưa công khai được: ${(at.unconfirmed ?? []).join('; ')} chưa xác nhận nội dung đã ký (các bên, thời hạn, cam kết).`,
      `It cannot be published yet: ${(at.unconfirmed ?? []).join('; ')} has not confirmed what was signed (parties, term, commitments).`,
    ),
  );

const unpublish: Rule = (programme, at) =>
  firstNo(
    when(programme.publishedAt !== null, 'not-published', 'Chương trình chưa được công khai.', 'It is not published.'),
    reasoned(at),
  );

function notSettled(programme: ProgrammeFacts): Answer {
  const waits = programme.state === 'ready_to_sign' || programme.state === 'signing';
  return inState(
    programme,
    [...OPEN, ...RUNNING],
    waits
      ? 'Nội dung đã chốt để ký. Hãy mở lại để trao đổi rồi sửa.'
      : 'Chương trình đã khép lại, nội dung không sửa được nữa.',
    waits
      ? 'The text is settled for signing. Reopen it first.'
      : 'The programme is closed; its content can no longer be changed.',
  );
}

/**
 * General facts, topics, channels and commitments: what was signed. Once a version of it stands, only an amendment may
 * change it. Before (while a signed paper is being taken in, within one transaction) a reason is enough.
 */
const change: Rule = (programme, at) =>
  firstNo(
    notSettled(programme),
    OPEN.includes(programme.state) || at.byAmendment
      ? YES
      : firstNo(
          when(
            programme.edition === null,
            'by-amendment-only',
            'Nội dung đã ký chỉ thay đổi bằng sửa đổi, phụ lục hoặc đính chính mà các bên đồng ý. Hãy lập sửa đổi.',
            'What was signed changes only by an amendment, annex or correction that the parties agree to. Draft one.',
          ),
          reasoned(at),
        ),
  );

/** Who the parties are and who stands for them: put right with a reason, since the paper itself does not change. */
const correct: Rule = (programme, at) =>
  firstNo(notSettled(programme), OPEN.includes(programme.state) ? YES : reasoned(at));

const amend: Rule = (programme) =>
  inState(
    programme,
    RUNNING,
    'Chỉ sửa đổi chương trình đang hiệu lực hoặc đang tạm dừng.',
    'Only a programme in force or suspended can be amended.',
  );

const declareMoney: Rule = (programme) =>
  when(
    programme.state !== 'liquidated',
    'wrong-state',
    'Đã thanh lý; khai báo kinh phí không sửa được nữa.',
    'It is liquidated; the declaration of money stands.',
  );

const remove: Rule = (programme, at) =>
  firstNo(
    inState(
      programme,
      ['draft'],
      'Chỉ xóa được bản nháp. Chương trình đã trao đổi với bên kia thì phải giữ lại.',
      'Only a draft can be deleted. What the other side has seen must stay.',
    ),
    when(
      at.organisationId === null || at.organisationId === programme.createdByOrganisationId,
      'not-author',
      'Chỉ đơn vị lập bản nháp mới xóa được.',
      'Only the organisation that made the draft can delete it.',
    ),
  );

/** One rule per verb: `programmeCan.publish(view, {today, organisationId, hasCommitments})` → yes, or why not. */
export const programmeCan = {
  negotiate,
  markReady,
  reopen,
  startSigning,
  putInForce,
  suspend,
  resume,
  end,
  liquidate,
  renew,
  publish,
  unpublish,
  change,
  correct,
  amend,
  declareMoney,
  delete: remove,
} as const;

/**
 * The state in which a new programme may begin: a draft always, negotiating with both sides named, in force when a
 * signed paper is being recorded. Commitments are not asked for: they are written right after.
 */
export function startIn(
  state: 'draft' | 'negotiating' | 'in_force',
  facts: Omit<ProgrammeFacts, 'state' | 'edition'>,
  at: Omit<Circumstances, 'hasCommitments'>,
): Answer {
  if (state === 'draft') return YES;
  const draft: ProgrammeFacts = { ...facts, state: 'draft', edition: null };
  const before: Circumstances = { ...at, hasCommitments: true };
  return state === 'negotiating' ? programmeCan.negotiate(draft, before) : programmeCan.putInForce(draft, before);
}
