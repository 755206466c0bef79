// Who may do what with reports. Whether they may see one at all is row-level security's business.
import type { Actor } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

export type ReportAct = 'write' | 'freeze' | 'state' | 'opine';

export interface Acting {
  readonly actor: Pick<Actor, 'role'>;
  /** Null for the program itself, which may do everything that the rules allow. */
  readonly organisation: string | null;
}

/** Clerks put in number, date and recipients; that the figures stand is for those who answer for the programme. */
const MAY: Record<ReportAct, ReadonlySet<string>> = {
  write: new Set(['focal_officer', 'editor', 'leader', 'clerk']),
  freeze: new Set(['focal_officer', 'editor', 'leader']),
  state: new Set(['focal_officer', 'editor', 'leader']),
  opine: new Set(['focal_officer', 'editor', 'leader']),
};

const WHY_NOT: Record<ReportAct, readonly [string, string]> = {
  write: ['Vai trò của anh chị chỉ xem báo cáo.', 'Your role may look at reports only.'],
  freeze: [
    'Chỉ cán bộ đầu mối, biên tập viên hoặc lãnh đạo được chốt báo cáo.',
    'Only focal officers, editors and leaders freeze reports.',
  ],
  state: [
    'Chỉ cán bộ đầu mối, biên tập viên hoặc lãnh đạo nêu kết quả và lượt tiếp cận.',
    'Only focal officers, editors and leaders state results and reach.',
  ],
  opine: [
    'Chỉ cán bộ đầu mối, biên tập viên hoặc lãnh đạo cho ý kiến về báo cáo.',
    'Only focal officers, editors and leaders give an opinion on a report.',
  ],
};

/** `issuerId`: the organisation that reports; for an opinion, the one that speaks. */
export function may(asker: Acting, act: ReportAct, issuerId: string): Answer {
  if (asker.organisation === null) return YES;
  if (asker.organisation !== issuerId)
    return no(
      'not-own-report',
      'Báo cáo này của đơn vị khác; mỗi đơn vị chỉ lập và sửa báo cáo của mình.',
      'This is the report of another organisation; each writes its own.',
    );
  return MAY[act].has(asker.actor.role ?? '') ? YES : no('role-may-not', ...WHY_NOT[act]);
}
