import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { aliasInput, type Alias } from '../input.ts';
import { may } from '../policy.ts';
import { organisationView } from '../queries.ts';
import { deleteAlias } from '../store.ts';

/** Takes another name away. Throws Refusal `no-alias` (404). */
export async function removeAlias(ctx: Context, input: Alias): Promise<void> {
  const { organisationId, alias } = aliasInput.parse(input);
  await organisationView(ctx, organisationId);
  insist(may(ctx, 'change', organisationId), 403);
  if (!(await deleteAlias(ctx, organisationId, alias))) {
    throw new Refusal('no-alias', say(`Không có tên khác này: “${alias}”.`, `“${alias}” is not among its names.`), 404);
  }
  await ctx.journal({
    what: 'organisation.alias-removed',
    objectKind: 'organisation',
    objectId: organisationId,
    data: { alias },
  });
}
