import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

/** The program itself (example workspace, command line) and platform administrators, who act in scope system. */
function isHouse({ organisation, actor }: ReadContext): boolean {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin);
}

export function may(ctx: ReadContext, verb: 'register' | 'change', organisationId?: string): Answer {
  if (isHouse(ctx)) return YES;
  if (verb === 'register') {
    return ctx.organisation !== null
      ? YES
      : no('not-signed-in', 'Anh chị cần đăng nhập để thêm đơn vị.', 'Sign in to add a body.');
  }
  if (organisationId !== ctx.organisation) {
    return no(
      'not-own-organisation',
      'Chỉ đơn vị đó hoặc quản trị hệ thống sửa được thông tin này.',
      'Only the body itself or a platform administrator can change this.',
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
