import type { ReadContext } from '../../platform/context/index.ts';
import { insist, no, YES, type Answer } from '../../tools/sentence/index.ts';

/** The program itself (opening a house, command line) and platform administrators, who act in scope system. */
export function may({ organisation, actor }: ReadContext): Answer {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin)
    ? YES
    : no('not-platform-admin', 'Việc này dành cho quản trị hệ thống.', 'This is for platform administrators.');
}

export function insistOnHouse(ctx: ReadContext): void {
  insist(may(ctx), 403);
}
