import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { aliasInput, type Alias } from '../input.ts';
import { organisationCan } from '../model.ts';
import { nameKey } from '../name-key.ts';
import { may } from '../policy.ts';
import { organisationView } from '../queries.ts';
import { insertAlias } from '../store.ts';

/** Adds another name under which texts speak of the body. Throws Refusal `alias-known` (409). */
export async function addAlias(ctx: Context, input: Alias): Promise<void> {
  const { organisationId, alias } = aliasInput.parse(input);
  const body = await organisationView(ctx, organisationId);
  insist(may(ctx, 'change', organisationId), 403);
  insist(organisationCan.takeAlias(body, nameKey(alias), nameKey(body.name)));
  if (!(await insertAlias(ctx, organisationId, alias))) {
    throw new Refusal('alias-known', say(`Đã có tên khác này: “${alias}”.`, `“${alias}” is there already.`), 409);
  }
  await ctx.journal({
    what: 'organisation.alias-added',
    objectKind: 'organisation',
    objectId: organisationId,
    data: { alias },
  });
}
