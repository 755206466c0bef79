// Who may do what with minutes of acceptance, by the person's role in the acting organisation.
import type { Actor } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type MinutesAct = 'write' | 'answer' | 'number';

export interface Acting {
  readonly actor: Pick<Actor, 'role'>;
  /** Null for the program itself, which may do everything that the rules allow. */
  readonly organisation: string | null;
}

const WRITERS: readonly string[] = ['focal_officer', 'editor', 'leader'];

/** Number and date are the clerk's too; what binds the organisation is not. */
export function may(asker: Acting, act: MinutesAct): Answer {
  if (asker.organisation === null) return YES;
  const role = asker.actor.role ?? '';
  return WRITERS.includes(role) || (act === 'number' && role === 'clerk')
    ? YES
    : no(
        'role-may-not',
        'Việc này dành cho cán bộ đầu mối, biên tập viên hoặc lãnh đạo.',
        'This is for the focal officer, an editor or a leader.',
      );
}
