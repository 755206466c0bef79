import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

/** The program itself (example workspace, command line) and platform administrators, who act in scope system. */
export function isHouse({ organisation, actor }: ReadContext): boolean {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin);
}

const LINK_GIVERS: readonly string[] = ['focal_officer', 'leader', 'clerk', 'editor'];

/** `manage-people`: invite, change roles, end memberships of one body. `make-accounts`: without an invitation; `give-links`: to helpers without account. */
export function may(
  ctx: ReadContext,
  verb: 'manage-people' | 'make-accounts' | 'give-links',
  organisationId?: string,
): Answer {
  if (isHouse(ctx)) return YES;
  if (verb === 'give-links') {
    return LINK_GIVERS.includes(ctx.actor.role ?? '')
      ? YES
      : no(
          'role-may-not',
          'Vai trò của anh chị không gửi liên kết cho người ngoài.',
          'Your role does not give links to others.',
        );
  }
  if (verb === 'make-accounts') {
    return no(
      'not-administrator',
      'Chỉ quản trị hệ thống làm được việc này.',
      'Only a platform administrator can do this.',
    );
  }
  if (organisationId === undefined || organisationId !== ctx.organisation) {
    return no(
      'not-own-organisation',
      'Anh chị chỉ quản lý người của đơn vị mình.',
      'You manage the people of your own organisation only.',
    );
  }
  if (ctx.actor.onBehalfOf) {
    return no(
      'stands-in',
      'Người làm thay không quản lý người của đơn vị. Hãy trở về vai trò của mình.',
      'A stand-in does not manage the people of the organisation. Go back to your own role.',
    );
  }
  return ctx.actor.role === 'focal_officer' || ctx.actor.role === 'leader'
    ? YES
    : no(
        'not-your-role',
        'Việc này dành cho đầu mối hoặc lãnh đạo của đơn vị.',
        'This is for the focal officer or a leader of the body.',
      );
}
