import type { Context } from '../../../platform/context/index.ts';
import { insist, no, Refusal, say } from '../../../tools/sentence/index.ts';
import { nfc } from '../../../tools/vietnamese/index.ts';
import { canonicalAddress } from '../../../tools/web-address/index.ts';
import type { AddOutletInput } from '../input.ts';
import { may } from '../policy.ts';
import { insertOutlet } from '../store.ts';

/** A newspaper, programme or page of one's own body. The program itself may add one for any body. */
export async function addOutlet(ctx: Context, input: AddOutletInput): Promise<{ outletId: string }> {
  insist(may(ctx, 'manage-sources'), 403);
  const organisationId = ctx.organisation ?? input.organisationId;
  if (!organisationId) throw new Error('an outlet needs its organisation');
  if (input.organisationId !== undefined && input.organisationId !== organisationId) {
    insist(
      no(
        'not-your-organisation',
        'Kênh đăng do chính cơ quan sở hữu kê khai. Hãy đề nghị cơ quan đó thêm.',
        'An outlet is registered by the body that owns it. Ask them to add it.',
      ),
      403,
    );
  }
  const name = nfc(input.name);
  const homeAddress = input.homeAddress === undefined ? null : canonicalAddress(input.homeAddress);
  const outletId = await insertOutlet(ctx.db, { organisationId, name, kind: input.kind, homeAddress });
  if (outletId === null) {
    throw new Refusal(
      'outlet-exists',
      say(`Đơn vị đã có kênh đăng tên “${name}”.`, `There is already an outlet named “${name}”.`),
      409,
    );
  }
  await ctx.journal({
    what: 'outlet.added',
    objectKind: 'outlet',
    objectId: outletId,
    data: { name, kind: input.kind },
    after: { organisationId, name, kind: input.kind, homeAddress },
  });
  return { outletId };
}
