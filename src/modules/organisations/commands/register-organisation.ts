import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { registerOrganisationInput, type RegisterOrganisation } from '../input.ts';
import { organisationCan, type Heading, type OrganisationKind } from '../model.ts';
import { nameKey } from '../name-key.ts';
import { may } from '../policy.ts';
import { resolveOrganisation } from '../queries.ts';
import { insertAlias, insertOrganisation } from '../store.ts';

const HEADING_OF: Record<OrganisationKind, Heading> = { authority: 'state', press: 'press', other: 'other' };
/** From here on a name is shown to the asker before a second body of that name is made. */
const SIMILAR = 0.8;

/**
 * Adds a body. Throws Refusal `organisation-known` (the same name in the same place; 409) or `similar-organisation`
 * (409; say `evenIfSimilar` once the asker has seen the names).
 */
export async function registerOrganisation(ctx: Context, input: RegisterOrganisation): Promise<{ id: string }> {
  const { aliases, isExample, evenIfSimilar, ...given } = registerOrganisationInput.parse(input);
  insist(may(ctx, 'register'), 403);
  const facts = { ...given, heading: given.heading ?? HEADING_OF[given.kind] };
  await refuseTwice(ctx, facts, evenIfSimilar);
  const id = await insertOrganisation(ctx, facts, isExample);
  const taken: string[] = [];
  for (const alias of aliases) {
    insist(organisationCan.takeAlias({ name: facts.name, aliases: taken }, nameKey(alias), nameKey(facts.name)));
    if (await insertAlias(ctx, id, alias)) taken.push(alias);
  }
  await ctx.journal({
    what: 'organisation.registered',
    objectKind: 'organisation',
    objectId: id,
    data: { name: facts.name, kind: facts.kind, place: facts.place },
    after: { ...facts, aliases: taken },
  });
  return { id };
}

async function refuseTwice(
  ctx: Context,
  facts: { readonly name: string; readonly place: string | null; readonly parentName: string | null },
  evenIfSimilar: boolean,
): Promise<void> {
  const similar = await resolveOrganisation(ctx, facts.name, { place: facts.place });
  const same = similar.find(
    (one) =>
      one.endedOn === null &&
      nameKey(one.name) === nameKey(facts.name) &&
      (one.place ?? '') === (facts.place ?? '') &&
      (one.parentName ?? '') === (facts.parentName ?? ''),
  );
  if (same) {
    throw new Refusal(
      'organisation-known',
      say(
        `Đơn vị này đã có: “${same.name}”. Hãy chọn đơn vị đó.`,
        `This body is known already: “${same.name}”. Choose it.`,
      ),
      409,
    );
  }
  const near = similar.filter((one) => one.score >= SIMILAR);
  if (near.length === 0 || evenIfSimilar) return;
  const names = near.map((one) => (one.place ? `${one.name} – ${one.place}` : one.name)).join('; ');
  throw new Refusal(
    'similar-organisation',
    say(
      `Đã có đơn vị tên gần giống: ${names}. Nếu đúng là đơn vị đó, hãy chọn nó; nếu là đơn vị khác, hãy xác nhận rồi gửi lại.`,
      `There are bodies with similar names: ${names}. If it is one of them, choose it; if not, confirm and send again.`,
    ),
    409,
  );
}
