// People, roles and for whom one acts. Pure; screens may import it.
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import type { OrganisationKind } from '../organisations/model.ts';

export * from './saved-filter.ts';
export * from './signed-link.ts';
export * from './delegation.ts';

export const ROLES = ['focal_officer', 'leader', 'clerk', 'editor', 'reporter'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_WORDS: Readonly<Record<Role, Sentence>> = {
  focal_officer: say('Đầu mối', 'Focal officer'),
  leader: say('Lãnh đạo', 'Leader'),
  clerk: say('Văn thư', 'Clerk'),
  editor: say('Biên tập', 'Editor'),
  reporter: say('Phóng viên', 'Reporter'),
};

export const ADMINISTRATOR_WORDS: Sentence = say('Quản trị hệ thống', 'Platform administrator');

export function isRole(text: string | null): text is Role {
  return (ROLES as readonly (string | null)[]).includes(text);
}

/** Newsrooms edit; authorities do not (and have no such roles). */
export function rolesIn(kind: OrganisationKind): readonly Role[] {
  return kind === 'press' ? ROLES : ['focal_officer', 'leader', 'clerk'];
}

export function roleFits(role: Role, kind: OrganisationKind): Answer {
  return rolesIn(kind).includes(role)
    ? YES
    : no(
        'role-does-not-fit',
        `Vai trò “${ROLE_WORDS[role].vi}” chỉ có ở cơ quan báo chí.`,
        `The role “${ROLE_WORDS[role].en}” exists in press agencies only.`,
      );
}

export interface MembershipView {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly role: Role;
}

/** An absent colleague in whose stead one may act, in their role, to the end of a day (YYYY-MM-DD). */
export interface StandInView extends MembershipView {
  readonly delegationId: string;
  readonly accountId: string;
  readonly name: string;
  readonly endsOn: string;
  /** An authority document is attached, so that the stand-in may also sign. */
  readonly maySign: boolean;
}

/** Who is signed in, for whom they may act and for whom they act now. */
export interface SignedIn {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly isPlatformAdmin: boolean;
  readonly isExample: boolean;
  readonly memberships: readonly MembershipView[];
  readonly actingFor: MembershipView | null;
  /** Colleagues in whose stead they may act today. */
  readonly standIns: readonly StandInView[];
  /** In whose stead they act now; `actingFor` is then that person's role. */
  readonly onBehalfOf: StandInView | null;
  /** When they last proved who they are (ISO). */
  readonly provenAt: string;
  /** The body they act for, or the platform, asks for a second step and they have none yet. */
  readonly mustAddSecondStep: boolean;
}

export const SESSION_HOURS = 12;
/** However busy, a session ends after this long. */
export const SESSION_MOST_DAYS = 30;
export const INVITATION_DAYS = 14;
export const SHORTEST_PASSWORD = 10;
/** Bounds the work of hashing; long enough for any sentence. */
export const LONGEST_PASSWORD = 256;

export interface PersonView {
  readonly membershipId: string;
  readonly accountId: string;
  readonly name: string;
  /** Null for people of other bodies. */
  readonly email: string | null;
  readonly role: Role;
  readonly since: string;
  readonly version: number;
}

export interface InvitationState {
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly expiresAt: Date;
}

export const invitationCan = {
  accept(invitation: InvitationState, now: Date): Answer {
    if (invitation.acceptedAt) {
      return no(
        'invitation-used',
        'Lời mời này đã được nhận. Hãy đăng nhập.',
        'This invitation was accepted already. Sign in.',
      );
    }
    if (invitation.withdrawnAt) {
      return no(
        'invitation-withdrawn',
        'Lời mời này đã được rút lại. Hãy hỏi người đã mời.',
        'This invitation was withdrawn. Ask the person who invited you.',
      );
    }
    if (invitation.expiresAt <= now) {
      return no(
        'invitation-expired',
        'Lời mời này đã hết hạn. Hãy xin người đã mời gửi lời mời mới.',
        'This invitation has expired. Ask for a new one.',
      );
    }
    return YES;
  },
  withdraw(invitation: InvitationState): Answer {
    if (invitation.acceptedAt) {
      return no(
        'invitation-used',
        'Lời mời đã được nhận nên không rút lại được; hãy cho người đó thôi vai trò.',
        'The invitation was accepted and cannot be withdrawn; end the role instead.',
      );
    }
    return YES;
  },
};

export const membershipCan = {
  /** The last focal officer or leader may not go: nobody could invite others any more. */
  lose(member: { readonly role: Role }, others: readonly { readonly role: Role }[]): Answer {
    const leads = (role: Role) => role === 'focal_officer' || role === 'leader';
    if (leads(member.role) && !others.some((other) => leads(other.role))) {
      return no(
        'last-lead',
        'Đây là đầu mối hoặc lãnh đạo duy nhất của đơn vị. Hãy mời hoặc giao vai trò cho người khác trước.',
        'This is the only focal officer or leader of the body. Invite or appoint somebody else first.',
      );
    }
    return YES;
  },
};
