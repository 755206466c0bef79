// Who may do what, by the person's role in the acting organisation.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { mayWithProgramme } from '../programmes/index.ts';

/** `write`: draft, propose, withdraw, record as signed, confirm what was signed. `answer`: bind the own side. */
export type AmendmentAct = 'write' | 'answer';
type Acting = Parameters<typeof mayWithProgramme>[0];

/** Who can bind an organisation to a change of what it signed. */
const BINDING: readonly string[] = ['leader', 'editor'];

export function may(asker: Acting, act: AmendmentAct): Answer {
  if (asker.organisation === null) return YES;
  if (act === 'write') return mayWithProgramme(asker, 'amend');
  return BINDING.includes(asker.actor.role ?? '')
    ? YES
    : no(
        'leader-or-editor-only',
        'Đồng ý hay không đồng ý sửa đổi là việc của lãnh đạo đơn vị; ở cơ quan báo chí, biên tập viên cũng được.',
        'To agree to an amendment or decline it is for a leader, or an editor of a press agency.',
      );
}
