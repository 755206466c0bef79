// Who may do what, by the person's role in the acting organisation.
import type { Actor } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type PublicRecordAct = 'declare-money' | 'invite-assessor' | 'answer-opinion' | 'set-licence';

const MAY: Readonly<Record<Exclude<PublicRecordAct, 'set-licence'>, readonly string[]>> = {
  'declare-money': ['focal_officer', 'leader'],
  // Whoever is judged chooses no judge by the way: the officer who answers for the programme, or the leader.
  'invite-assessor': ['focal_officer', 'leader'],
  'answer-opinion': ['focal_officer', 'editor', 'leader'],
};

interface Acting {
  readonly actor: Pick<Actor, 'role'>;
  /** Null for the program itself and for administrators. */
  readonly organisation: string | null;
}

export function may(asker: Acting, act: PublicRecordAct): Answer {
  if (act === 'set-licence')
    return asker.organisation === null
      ? YES
      : no('administrators-only', 'Việc này của quản trị hệ thống.', 'This is for platform administrators.');
  return asker.organisation === null || MAY[act].includes(asker.actor.role ?? '')
    ? YES
    : no(
        'role-may-not',
        'Việc này dành cho cán bộ đầu mối hoặc lãnh đạo đơn vị.',
        'This is for the focal officer or a leader of the organisation.',
      );
}
