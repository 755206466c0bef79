import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

const WRITERS: readonly string[] = ['focal_officer', 'editor', 'leader'];

/** Bringing in, reviewing, accepting and dropping texts is the work of focal officers, editors and leaders. */
export function may(ctx: ReadContext): Answer {
  if (ctx.organisation === null) return YES;
  return WRITERS.includes(ctx.actor.role ?? '')
    ? YES
    : no(
        'role-may-not',
        'Việc này dành cho cán bộ đầu mối, biên tập viên hoặc lãnh đạo.',
        'This is for the focal officer, an editor or a leader.',
      );
}
