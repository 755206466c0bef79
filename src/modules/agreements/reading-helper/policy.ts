import type { ReadContext } from '../../../platform/context/index.ts';
import { no, YES, type Answer } from '../../../tools/sentence/index.ts';

/** Where whole texts may be sent is for platform administrators, who act in scope system, and the program itself. */
export function maySetHelper({ organisation, actor }: ReadContext): Answer {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin)
    ? YES
    : no(
        'not-administrator',
        'Chỉ quản trị hệ thống đặt được trợ lý đọc.',
        'Only a platform administrator sets the reading helper.',
      );
}
