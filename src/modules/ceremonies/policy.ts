// Who may do what with ceremonies, by the person's role in the acting organisation. The record is of all sides.
import type { Actor } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type CeremonyAct = 'write' | 'tick';

export interface Acting {
  readonly actor: Pick<Actor, 'role'>;
  /** Null for the program itself, which may do everything that the rules allow. */
  readonly organisation: string | null;
}

const WRITERS: readonly string[] = ['focal_officer', 'editor', 'leader', 'clerk'];

/** Whoever of the two offices is there may tick who came. */
export function may(asker: Acting, act: CeremonyAct): Answer {
  if (asker.organisation === null) return YES;
  const role = asker.actor.role ?? '';
  return WRITERS.includes(role) || (act === 'tick' && role === 'reporter')
    ? YES
    : no('role-may-not', 'Vai trò của anh chị chỉ xem lễ ký.', 'Your role may look at the ceremony only.');
}
