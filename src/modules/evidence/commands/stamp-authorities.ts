import type { Context } from '../../../platform/context/index.ts';
import { judgeService } from '../../../platform/outside/index.ts';
import { insist, no, Refusal, say, YES, type Answer } from '../../../tools/sentence/index.ts';
import { asCertificate } from '../../../tools/time-stamp/index.ts';
import type { AddStampAuthorityInput, SwitchStampAuthorityInput } from '../input.ts';
import { changedMeanwhile, dueForAll, insertStampAuthority, switchAuthority } from '../store.ts';

function administrator(ctx: Context): Answer {
  return ctx.actor.isPlatformAdmin
    ? YES
    : no(
        'administrators-only',
        'Chỉ quản trị nền tảng được đặt cơ quan cấp dấu thời gian.',
        'Only platform administrators choose time stamp authorities.',
      );
}

/** From now on each capture is stamped by it too, and those that are there already are stamped late. */
export async function addStampAuthority(ctx: Context, input: AddStampAuthorityInput): Promise<{ id: string }> {
  insist(administrator(ctx), 403);
  judgeService(input.address, input.ownNetwork, true);
  if (input.certificate !== undefined) asCertificate(input.certificate);
  const id = await insertStampAuthority(ctx.db, input);
  if (id === null) {
    throw new Refusal('known-authority', say('Địa chỉ này đã khai báo rồi.', 'This address is entered already.'), 409);
  }
  await dueForAll(ctx.db, id);
  await ctx.journal({
    what: 'time-stamp-authority.added',
    objectKind: 'time_stamp_authority',
    objectId: id,
    data: { name: input.name, address: input.address },
    after: input,
  });
  return { id };
}

/** Turned off, it is asked no more; its stamps stay. */
export async function switchStampAuthority(ctx: Context, input: SwitchStampAuthorityInput): Promise<void> {
  insist(administrator(ctx), 403);
  if (!(await switchAuthority(ctx.db, input))) throw changedMeanwhile();
  // Captures that came while it was off.
  if (input.isOn) await dueForAll(ctx.db, input.id);
  await ctx.journal({
    what: input.isOn ? 'time-stamp-authority.on' : 'time-stamp-authority.off',
    objectKind: 'time_stamp_authority',
    objectId: input.id,
    before: { isOn: !input.isOn },
    after: { isOn: input.isOn },
  });
}
