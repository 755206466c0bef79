import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { ChangeKind } from './changes.ts';

/** The program itself (example workspace, command line) and platform administrators, who act in scope system. */
function isHouse({ organisation, actor }: ReadContext): boolean {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin);
}

/**
 * Recording that bodies changed. A body may rename itself; what touches others, or ends a body, is recorded by the house,
 * because programmes and people follow it.
 */
export function mayRecord(ctx: ReadContext, kind: ChangeKind, organisationId: string): Answer {
  if (isHouse(ctx)) return YES;
  if (kind === 'rename') return may(ctx, 'change', organisationId);
  return no(
    'administrator-records',
    'Chỉ quản trị hệ thống ghi nhận thay đổi này, vì chương trình và người của nhiều đơn vị đi theo.',
    'Only a platform administrator records this change: programmes and people of several bodies follow it.',
  );
}

/** Taking changes back, and conversion tables. */
export function mayTakeBack(ctx: ReadContext): Answer {
  return isHouse(ctx)
    ? YES
    : no('not-administrator', 'Chỉ quản trị hệ thống làm được việc này.', 'Only a platform administrator can do this.');
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
