import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { SetParties } from '../input.ts';
import { sidesOf } from '../model.ts';
import { insistBodiesStand } from '../party-bodies.ts';
import { replaceParties, touch } from '../store.ts';
import { checked } from './check.ts';

/** Makes the parties exactly the given ones. Entry: `programme.parties-set`. */
export async function setParties(ctx: Context, input: SetParties): Promise<void> {
  const programme = await checked(ctx, input.id, 'correct', input);
  const own = ctx.organisation;
  const distinct = new Set(input.parties.map((party) => party.organisationId)).size === input.parties.length;
  insist(distinct ? YES : no('party-twice', 'Một đơn vị được ghi hai lần.', 'One organisation is named twice.'));
  const given = input.parties.map((party) => party.organisationId);
  const back = programme.formerParties.find((party) => given.includes(party.organisationId));
  insist(
    back === undefined
      ? YES
      : no(
          'place-succeeded',
          `“${back.name}” đã thôi là một bên; đơn vị kế thừa đã nhận chỗ này.`,
          `“${back.name}” is no longer a party; a successor has taken its place.`,
        ),
  );
  const fresh = given.filter((id) => !programme.parties.some((party) => party.organisationId === id));
  await insistBodiesStand(ctx, fresh, programme.signedOn);
  if (programme.state !== 'draft') {
    const left = sidesOf(programme).filter((side) => !input.parties.some((party) => party.side === side));
    insist(
      left.length === 0
        ? YES
        : no(
            'side-empty',
            `Bên ${left.join(', ')} phải còn ít nhất một đơn vị, vì cam kết và đánh giá gắn với bên này.`,
            `Party ${left.join(', ')} must keep at least one organisation: commitments and assessments hang on it.`,
          ),
    );
    insist(
      own === null || input.parties.some((party) => party.organisationId === own)
        ? YES
        : no(
            'own-party-removed',
            'Không thể tự rút đơn vị mình khỏi các bên; hãy đề nghị bên kia.',
            'You cannot remove your own organisation; ask the other side.',
          ),
    );
  }
  await touch(ctx, input.id, input.version);
  await replaceParties(ctx, input.id, input.parties);
  const short = (parties: readonly { organisationId: string; side: string }[]) =>
    parties.map(({ organisationId, side }) => ({ organisationId, side }));
  await ctx.journal({
    what: 'programme.parties-set',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason: input.reason ?? null,
    data: { parties: short(input.parties) },
    before: programme.parties,
    after: input.parties,
  });
}
