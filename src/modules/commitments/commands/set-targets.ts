import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { SetTargets } from '../input.ts';
import { targetsOf } from '../queries.ts';
import { replaceTargets } from '../store.ts';
import { plannable } from './check.ts';

/** Makes a commitment's targets exactly the given ones. Entry: `commitment.targets-set`. */
export async function setTargets(ctx: Context, input: SetTargets): Promise<void> {
  const { commitment, programme } = await plannable(ctx, input.commitmentId);
  const keys = input.targets.map((target) => [target.periodFrom, target.periodTo, target.unit].join(' '));
  insist(
    new Set(keys).size === keys.length
      ? YES
      : no(
          'target-twice',
          'Một kỳ có hai chỉ tiêu cùng đơn vị tính. Hãy gộp lại.',
          'A period has two targets in one unit. Make them one.',
        ),
  );
  const before = (await targetsOf(ctx, programme.id)).filter((target) => target.commitmentId === commitment.id);
  await replaceTargets(ctx, programme.id, commitment.id, input.version, input.targets);
  await ctx.journal({
    what: 'commitment.targets-set',
    objectKind: 'commitment',
    objectId: commitment.id,
    programmeId: programme.id,
    reason: input.reason ?? null,
    data: { text: commitment.text.slice(0, 200), targets: input.targets.slice(0, 60), count: input.targets.length },
    before: before.map(({ periodFrom, periodTo, unit, quantity }) => ({ periodFrom, periodTo, unit, quantity })),
    after: input.targets,
  });
}
