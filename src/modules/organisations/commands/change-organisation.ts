import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { changeOrganisationInput, type ChangeOrganisation } from '../input.ts';
import { nameKey } from '../name-key.ts';
import { may } from '../policy.ts';
import { organisationView, resolveOrganisation } from '../queries.ts';
import { insertAlias, updateOrganisation } from '../store.ts';

/**
 * Changes the facts of a body. A former name stays as another name, because older texts use it. Throws Refusal
 * `changed-meanwhile` (409) or `organisation-known` (409).
 */
export async function changeOrganisation(ctx: Context, input: ChangeOrganisation): Promise<{ version: number }> {
  const { id, version, ...given } = changeOrganisationInput.parse(input);
  const before = await organisationView(ctx, id);
  insist(may(ctx, 'change', id), 403);
  const facts = { ...given, heading: given.heading ?? before.heading };
  await refuseTakenName(ctx, id, facts);
  if (!(await updateOrganisation(ctx, id, version, facts))) {
    throw new Refusal(
      'changed-meanwhile',
      say(
        'Thông tin đơn vị vừa được người khác sửa. Hãy tải lại trang, xem lại rồi gửi lần nữa.',
        'Somebody else has just changed these facts. Reload the page, look again and send once more.',
      ),
      409,
    );
  }
  const renamed = nameKey(before.name) !== nameKey(facts.name);
  if (renamed) await insertAlias(ctx, id, before.name);
  await ctx.journal({
    what: renamed ? 'organisation.renamed' : 'organisation.changed',
    objectKind: 'organisation',
    objectId: id,
    data: renamed ? { from: before.name, to: facts.name } : { name: facts.name },
    before,
    after: facts,
  });
  return { version: version + 1 };
}

async function refuseTakenName(
  ctx: Context,
  id: string,
  facts: { readonly name: string; readonly place: string | null; readonly parentName: string | null },
): Promise<void> {
  const key = nameKey(facts.name);
  const others = await resolveOrganisation(ctx, facts.name);
  const same = others.find(
    (one) =>
      one.id !== id &&
      one.endedOn === null &&
      nameKey(one.name) === key &&
      (one.place ?? '') === (facts.place ?? '') &&
      (one.parentName ?? '') === (facts.parentName ?? ''),
  );
  if (!same) return;
  throw new Refusal(
    'organisation-known',
    say(
      `Đã có đơn vị khác cùng tên ở địa bàn này: “${same.name}”.`,
      `Another body of this name in this place exists: “${same.name}”.`,
    ),
    409,
  );
}
