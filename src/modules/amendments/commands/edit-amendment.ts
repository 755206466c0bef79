import { randomUUID } from 'node:crypto';
import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { sidesOf, termInOrder, type ProgrammeView } from '../../programmes/index.ts';
import type { Edit, EditAmendment } from '../input.ts';
import { amendmentCan } from '../model.ts';
import { applied, withEdit } from '../operations.ts';
import { updateAmendment } from '../store.ts';
import type { AmendmentView } from '../view.ts';
import { allowed } from './check.ts';

/** Makes one edit of the draft's working copy. Entry: `amendment.changed`, not in the programme's history. */
export async function editAmendment(ctx: Context, input: EditAmendment): Promise<void> {
  const { amendment, programme } = await allowed(ctx, input.id, 'write', amendmentCan.edit);
  insistItFits(programme, amendment, input.edit);
  const operations = withEdit(amendment.base, amendment.operations, input.edit, randomUUID());
  await updateAmendment(ctx, input.id, input.version, { operations });
  await ctx.journal({
    what: 'amendment.changed',
    objectKind: 'amendment',
    objectId: input.id,
    data: { op: input.edit.op },
    before: amendment.operations,
    after: operations,
  });
}

function insistItFits(programme: ProgrammeView, amendment: AmendmentView, edit: Edit): void {
  const copy = applied(amendment.base, amendment.operations);
  if (edit.op === 'facts') insist(termInOrder({ from: edit.facts.termFrom ?? null, to: edit.facts.termTo ?? null }));
  if ('commitment' in edit) {
    const { obliged } = edit.commitment;
    insist(
      obliged === 'both' || sidesOf(programme).includes(obliged)
        ? YES
        : no('no-such-side', `Chương trình không có bên ${obliged}.`, `The programme has no party ${obliged}.`),
    );
  }
  if ('commitmentId' in edit)
    insist(
      [...amendment.base.commitments, ...copy.commitments].some((one) => one.id === edit.commitmentId)
        ? YES
        : no('no-such-commitment', 'Không có cam kết này trong bản đang sửa.', 'There is no such commitment here.'),
      404,
    );
  if (edit.op === 'targets') {
    const keys = edit.targets.map((target) => [target.periodFrom, target.periodTo, target.unit].join(' '));
    insist(
      new Set(keys).size === keys.length
        ? YES
        : no(
            'target-twice',
            'Một kỳ có hai chỉ tiêu cùng đơn vị tính. Hãy gộp lại.',
            'A period has two targets in one unit. Make them one.',
          ),
    );
  }
}
