import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { checkpointMailInput, type CheckpointMail } from '../input.ts';
import { maySetCheckpointMail } from '../policy.ts';
import { writeSubscription } from '../store.ts';

/** Throws Refusal 403 or `changed-meanwhile`. One entry: `checkpoint-mail.set`, without the address. */
export async function setCheckpointMail(ctx: Context, input: CheckpointMail): Promise<void> {
  insist(maySetCheckpointMail(ctx), 403);
  const given = checkpointMailInput.parse(input);
  const organisationId = ctx.organisation!;
  if (!(await writeSubscription(ctx, { ...given, organisationId }))) {
    throw new Refusal(
      'changed-meanwhile',
      say('Vừa có người khác sửa. Hãy tải lại trang.', 'Somebody else has just changed this. Reload the page.'),
      409,
    );
  }
  await ctx.journal({
    what: 'checkpoint-mail.set',
    objectKind: 'organisation',
    objectId: organisationId,
    data: { isOn: given.isOn },
  });
}
