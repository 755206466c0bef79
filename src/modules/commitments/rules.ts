// What may happen to a commitment, a plan action or an assessment, and why not. What holds for the programme as a whole
// (its state) is asked of programmeCan.
import type { Day } from '../../tools/calendar/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { ProgrammeState } from '../programmes/model.ts';
import type { ActionState, AssessmentStatus, Stance } from './model.ts';

export type CommitmentVerb = keyof typeof commitmentCan;

const DROPPED = no('dropped', 'Cam kết này đã được bỏ.', 'This commitment has been dropped.');
const RUNNING: readonly ProgrammeState[] = ['in_force', 'suspended', 'ended'];

interface Standing {
  readonly droppedAt: string | null;
}
interface Planned {
  readonly state: ActionState;
}

/** Who judges what: the side asked about is the asker's own; `statedByOther` tells whether there is anything to answer. */
export interface Judgement {
  readonly side: string | null;
  readonly status: AssessmentStatus;
  readonly stance: Stance;
  readonly comment: string | null;
  readonly periodFrom: Day;
  readonly today: Day;
  readonly programmeState: ProgrammeState;
  /** Whether another side has judged this commitment in this period. */
  readonly statedByOther: boolean;
  /** The asker's side is the one that delivers. */
  readonly delivers: boolean;
  /** Another side's newest word on this commitment in this period is a dispute. */
  readonly disputedByOther: boolean;
}

export const commitmentCan = {
  change: (commitment: Standing): Answer => (commitment.droppedAt ? DROPPED : YES),

  drop: (commitment: Standing): Answer => (commitment.droppedAt ? DROPPED : YES),

  /** Targets and plans are made while the text is talked over and while the programme runs. */
  plan(commitment: Standing, programmeState: ProgrammeState): Answer {
    if (commitment.droppedAt) return DROPPED;
    if (programmeState === 'ended' || programmeState === 'liquidated')
      return no(
        'programme-closed',
        'Chương trình đã kết thúc, không lập chỉ tiêu hay kế hoạch mới.',
        'The programme is over; no new targets or plans.',
      );
    return YES;
  },

  changeAction: (action: Planned): Answer =>
    action.state === 'planned'
      ? YES
      : no(
          'action-closed',
          action.state === 'done' ? 'Việc này đã ghi là làm xong.' : 'Việc này đã được hủy.',
          action.state === 'done' ? 'This action is recorded as done.' : 'This action has been cancelled.',
        ),

  finishAction(action: Planned, doneOn: Day, today: Day): Answer {
    const open = commitmentCan.changeAction(action);
    if (!open.yes) return open;
    return doneOn <= today
      ? YES
      : no('done-in-future', 'Ngày làm xong không thể ở phía trước.', 'The day it was done cannot lie ahead.');
  },

  /** Each side speaks for itself only; a dispute says why; nothing is judged before its period has begun. */
  assess(commitment: Standing, judgement: Judgement): Answer {
    if (commitment.droppedAt) return DROPPED;
    if (!judgement.side)
      return no(
        'not-a-party',
        'Chỉ đơn vị là một bên của chương trình mới đánh giá.',
        'Only a party of the programme may assess.',
      );
    if (!RUNNING.includes(judgement.programmeState))
      return no(
        'not-in-force',
        'Chỉ đánh giá khi chương trình đang hiệu lực, tạm dừng hoặc đã kết thúc mà chưa thanh lý.',
        'Assessments belong to a programme in force, suspended, or ended and not yet liquidated.',
      );
    if (judgement.periodFrom > judgement.today && judgement.status !== 'scheduled')
      return no(
        'period-not-begun',
        'Kỳ này chưa bắt đầu, nên chỉ có thể ghi "chưa đến hạn".',
        'This period has not begun; only "not due yet" can be recorded.',
      );
    if (judgement.stance !== 'states' && !judgement.statedByOther)
      return no(
        'nothing-to-answer',
        'Bên kia chưa đánh giá cam kết này trong kỳ, nên chưa có gì để đồng ý hay không đồng ý.',
        'The other side has not judged this commitment in the period; there is nothing to confirm or dispute.',
      );
    if (judgement.stance === 'explains' && !judgement.delivers)
      return no(
        'not-delivering',
        'Chỉ bên có trách nhiệm thực hiện cam kết mới giải trình; bên kia thì đồng ý hoặc không đồng ý.',
        'Only the side that delivers explains; the other confirms or disputes.',
      );
    if (judgement.stance === 'explains' && !judgement.disputedByOther)
      return no(
        'nothing-to-explain',
        'Ý kiến mới nhất của bên kia không phải là không đồng ý, nên không có gì để giải trình.',
        "The other side's newest opinion is no dispute; there is nothing to explain.",
      );
    if (judgement.stance === 'explains' && !judgement.comment?.trim())
      return no(
        'explanation-without-comment',
        'Hãy viết nội dung giải trình; nội dung được lưu lại và hai bên cùng xem.',
        'Write the explanation; it stays on record for both sides.',
      );
    if (judgement.stance === 'disputes' && !judgement.comment?.trim())
      return no(
        'dispute-without-comment',
        'Không đồng ý thì cần nêu lý do; lý do được lưu lại và hai bên cùng xem.',
        'A dispute needs its reason; it stays on record for both sides.',
      );
    return YES;
  },
} as const;
