// Who may do what with evidence. Whether they may see it at all is row-level security's business.
import type { Actor } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type EvidenceAct = 'decide' | 'collect' | 'manage-sources';

export interface Acting {
  readonly actor: Pick<Actor, 'role' | 'link'>;
  /** Null for the program itself, which may do everything that the rules allow. */
  readonly organisation: string | null;
}

// Deciding what counts is for those who answer for the programme; collecting is for everyone who works on it.
const MAY: Record<EvidenceAct, ReadonlySet<string>> = {
  decide: new Set(['focal_officer', 'editor', 'leader']),
  collect: new Set(['focal_officer', 'editor', 'leader', 'reporter', 'clerk']),
  'manage-sources': new Set(['focal_officer', 'editor', 'leader']),
};

const WHY_NOT: Record<EvidenceAct, readonly [string, string]> = {
  decide: [
    'Chỉ cán bộ đầu mối, biên tập viên hoặc lãnh đạo được xác nhận, bác bằng chứng.',
    'Only focal officers, editors and leaders confirm or reject evidence.',
  ],
  collect: ['Vai trò của anh chị không thêm được bằng chứng.', 'Your role cannot add evidence.'],
  'manage-sources': [
    'Chỉ cán bộ đầu mối, biên tập viên hoặc lãnh đạo được thêm, đổi nguồn.',
    'Only focal officers, editors and leaders add or change sources.',
  ],
};

export function may(asker: Acting, act: EvidenceAct): Answer {
  if (asker.organisation === null || MAY[act].has(asker.actor.role ?? '')) return YES;
  return no('role-may-not', ...WHY_NOT[act]);
}
