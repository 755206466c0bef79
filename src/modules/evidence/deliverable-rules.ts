// What may happen to a deliverable, and why not. Pure.
import type { Day } from '../../tools/calendar/index.ts';
import { firstNo, no, YES, type Answer } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import type { DeliverableState } from './model.ts';

export interface DeliverableFacts {
  readonly state: DeliverableState;
  readonly recordedSide: string;
  readonly programmeState: string;
}

/** Who asks: the side the organisation stands on. */
export interface Asking {
  readonly side: string | null;
}

const RUNS_OR_RAN = new Set(['in_force', 'suspended', 'ended']);

function runs(programmeState: string): Answer {
  return RUNS_OR_RAN.has(programmeState)
    ? YES
    : no(
        programmeState === 'liquidated' ? 'liquidated' : 'not-in-force',
        programmeState === 'liquidated'
          ? 'Chương trình đã thanh lý nên sản phẩm không đổi được nữa.'
          : 'Chương trình chưa có hiệu lực nên chưa có sản phẩm.',
        programmeState === 'liquidated'
          ? 'The programme is liquidated: its deliverables no longer change.'
          : 'The programme is not in force yet and has no deliverables.',
      );
}

function party(asking: Asking): Answer {
  return asking.side === null
    ? no(
        'not-a-party',
        'Chỉ các bên của chương trình mới ghi sản phẩm.',
        'Only parties of the programme keep deliverables.',
      )
    : YES;
}

/** The side that recorded it does not decide on it; nor does the person (the list of four eyes, platform/context). */
function otherSide(deliverable: DeliverableFacts, asking: Asking): Answer {
  return asking.side === deliverable.recordedSide
    ? no(
        'own-record',
        'Bên đã ghi sản phẩm không tự chấp nhận; chờ bên kia.',
        'The side that recorded it does not decide on it; the other does.',
      )
    : YES;
}

function sameSide(deliverable: DeliverableFacts, asking: Asking): Answer {
  return asking.side === deliverable.recordedSide
    ? YES
    : no(
        'not-own-record',
        'Chỉ bên đã ghi mới sửa hoặc bỏ sản phẩm.',
        'Only the side that recorded it may change or undo it.',
      );
}

export const deliverableCan = {
  record(
    on: {
      readonly programmeState: string;
      readonly termFrom: Day | null;
      readonly termTo: Day | null;
      readonly today: Day;
    },
    deliveredOn: Day,
    asking: Asking,
  ): Answer {
    const outside =
      (on.termFrom !== null && deliveredOn < on.termFrom) || (on.termTo !== null && deliveredOn > on.termTo);
    return firstNo(
      party(asking),
      runs(on.programmeState),
      deliveredOn > on.today
        ? no('done-in-future', 'Ngày giao không thể ở phía trước.', 'The day of delivery cannot lie ahead.')
        : YES,
      outside
        ? no(
            'outside-term',
            `Ngày ${formatDate(deliveredOn)} nằm ngoài thời hạn của chương trình.`,
            `${formatDate(deliveredOn)} lies outside the term of the programme.`,
          )
        : YES,
    );
  },

  /** What was accepted stays as accepted: the other side takes its word back first. */
  change(deliverable: DeliverableFacts, asking: Asking): Answer {
    return firstNo(
      party(asking),
      runs(deliverable.programmeState),
      sameSide(deliverable, asking),
      deliverable.state === 'accepted'
        ? no(
            'accepted',
            'Sản phẩm đã được chấp nhận. Muốn sửa, đề nghị bên kia rút lại chấp nhận trước.',
            'It has been accepted. Ask the other side to take its acceptance back first.',
          )
        : YES,
    );
  },

  accept(deliverable: DeliverableFacts, asking: Asking): Answer {
    return firstNo(
      party(asking),
      runs(deliverable.programmeState),
      otherSide(deliverable, asking),
      deliverable.state === 'accepted' ? no('accepted', 'Đã chấp nhận rồi.', 'It is accepted already.') : YES,
    );
  },

  refuse(deliverable: DeliverableFacts, asking: Asking): Answer {
    return firstNo(
      party(asking),
      runs(deliverable.programmeState),
      otherSide(deliverable, asking),
      deliverable.state === 'refused'
        ? no('refused', 'Đã trả lời không chấp nhận rồi.', 'It is refused already.')
        : YES,
    );
  },
} as const;
