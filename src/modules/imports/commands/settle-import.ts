import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { isNewBody } from '../bodies.ts';
import type { SettleImport } from '../input.ts';
import { may } from '../policy.ts';
import { importView } from '../queries.ts';
import { importCan } from '../rules.ts';
import { updateImport } from '../store.ts';

/** Keeps which bodies the names mean and what happens to known programmes. Entry: `programme-import.settled`. */
export async function settleImport(ctx: Context, input: SettleImport): Promise<void> {
  insist(may(ctx), 403);
  const view = await importView(ctx, input.id);
  insist(importCan.settle(view));
  const given = Object.entries(input.choices ?? {});
  const ids = given.flatMap(([, choice]) => (choice === '' || isNewBody(choice) ? [] : [choice]));
  const bodies = await organisationsByIds(ctx, ids);
  insist(
    ids.every((id) => bodies.has(id))
      ? YES
      : no('no-such-body', 'Có đơn vị được chọn không còn nữa.', 'One of the chosen bodies does not exist.'),
  );
  const known = new Set(view.names.map((name) => name.key));
  const choices: Record<string, string> = { ...view.choices };
  for (const [key, choice] of given) {
    if (!known.has(key)) continue;
    if (choice === '') delete choices[key];
    else choices[key] = choice;
  }
  await updateImport(ctx, input.id, input.version, {
    choices,
    ...(input.duplicates ? { duplicates: input.duplicates } : {}),
  });
  await ctx.journal({
    what: 'programme-import.settled',
    objectKind: 'programme-import',
    objectId: input.id,
    data: { name: view.name, chosen: given.length, duplicates: input.duplicates ?? view.duplicates },
    before: view.choices,
    after: choices,
  });
}
