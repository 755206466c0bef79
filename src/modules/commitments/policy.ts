// Who may do what, by the person's role in the acting organisation.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { mayWithProgramme } from '../programmes/index.ts';

export type CommitmentAct = 'write' | 'plan' | 'assess';
type Acting = Parameters<typeof mayWithProgramme>[0];

/** Reporters keep the plan's actions up to date too: they are the ones who do them. */
const PLANNERS: readonly string[] = ['focal_officer', 'editor', 'leader', 'reporter'];

export function may(asker: Acting, act: CommitmentAct): Answer {
  if (asker.organisation === null) return YES;
  if (act !== 'plan') return mayWithProgramme(asker, 'change');
  return PLANNERS.includes(asker.actor.role ?? '')
    ? YES
    : no('role-may-not', 'Vai trò của anh chị chỉ xem kế hoạch.', 'Your role may look at the plan only.');
}
