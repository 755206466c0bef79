// Who may do what with ceremonies, by the person's role in the acting organisation. The record is of all sides.
import { holdsLink, type Actor } from '../../platform/context/index.ts';
import type { LinkPurpose } from '../accounts/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type CeremonyAct = 'write' | 'tick' | 'add-files';

export interface Acting {
  readonly actor: Pick<Actor, 'role' | 'link'>;
  /** Null for the program itself, which may do everything that the rules allow. */
  readonly organisation: string | null;
}

const WRITERS: readonly string[] = ['focal_officer', 'editor', 'leader', 'clerk'];

/** What somebody without an account may do by a signed link. */
const BY_LINK: Readonly<Partial<Record<CeremonyAct, LinkPurpose>>> = {
  tick: 'ceremony-attendance',
  'add-files': 'ceremony-photos',
};

/** Whoever of the two offices is there may tick who came and add photos; a link does it for its one ceremony. */
export function may(asker: Acting, act: CeremonyAct, ceremonyId?: string): Answer {
  if (asker.organisation === null) return YES;
  const purpose = BY_LINK[act];
  if (purpose && ceremonyId !== undefined && holdsLink(asker.actor, purpose, ceremonyId)) return YES;
  const role = asker.actor.role ?? '';
  return WRITERS.includes(role) || (act !== 'write' && role === 'reporter')
    ? YES
    : no('role-may-not', 'Vai trò của anh chị chỉ xem lễ ký.', 'Your role may look at the ceremony only.');
}
