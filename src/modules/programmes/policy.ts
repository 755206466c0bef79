// Who may do what, by the person's role in the acting organisation. Whether a programme is visible at all is the
// database's question (row-level security); whether a step fits its state is the rules'.
import type { Actor } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { ProgrammeState, ProgrammeVerb } from './model.ts';

const WRITERS: readonly string[] = ['focal_officer', 'editor', 'leader'];
const LEADERS: readonly string[] = ['leader'];

/** Steps that bind the organisation are its leader's. */
const BINDING: ReadonlySet<ProgrammeAct> = new Set(['startSigning', 'suspend', 'resume', 'end', 'liquidate']);

export type ProgrammeAct = ProgrammeVerb | 'create' | 'read';

export interface Acting {
  readonly actor: Pick<Actor, 'role'>;
  /** Null for the program itself, which may do everything that the rules allow. */
  readonly organisation: string | null;
}

/** `state` matters for one step: recording a paper signed elsewhere is office work, completing a signing is not. */
export function may(asker: Acting, act: ProgrammeAct, state?: ProgrammeState): Answer {
  if (asker.organisation === null || act === 'read') return YES;
  const role = asker.actor.role ?? '';
  if (BINDING.has(act) || (act === 'putInForce' && (state === 'signing' || state === 'ready_to_sign')))
    return LEADERS.includes(role)
      ? YES
      : no(
          'leader-only',
          'Việc này do lãnh đạo đơn vị quyết định.',
          'This step is for the leader of the organisation.',
        );
  return WRITERS.includes(role)
    ? YES
    : no(
        'role-may-not',
        'Vai trò của anh chị chỉ xem. Việc này dành cho cán bộ đầu mối, biên tập viên hoặc lãnh đạo.',
        'Your role may look only. This is for the focal officer, an editor or a leader.',
      );
}
