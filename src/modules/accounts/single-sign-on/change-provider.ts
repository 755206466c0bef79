// What an administrator does with a provider that is there already: correct it, or remove it for good.
import type { Context } from '../../../platform/context/index.ts';
import { judgeService } from '../../../platform/outside/index.ts';
import { seal, unseal } from '../../../platform/sealing/index.ts';
import { insist, no, Refusal, say, YES } from '../../../tools/sentence/index.ts';
import { changeSignOnInput, removeSignOnInput, type ChangeSignOn, type RemoveSignOn } from '../input.ts';
import { may } from '../policy.ts';
import { deleteSignOnSessionsOf } from '../session-store.ts';
import { onlyThisWay } from './only-way.ts';
import { deleteProvider, setProvider } from './provider-store.ts';
import { changedMeanwhile, purposeOf } from './providers.ts';

/**
 * Everything but its issuer: people are known by the issuer's name for them, so another issuer is another provider. An empty
 * secret stays as it is, unless `withoutSecret`. Throws Refusal `no-sign-on` (404), `changed-meanwhile` (409) or
 * `secret-lost` when the kept secret cannot be opened. One entry: `single-sign-on.changed`.
 */
export async function changeProvider(ctx: Context, input: ChangeSignOn): Promise<void> {
  const given = changeSignOnInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  const before = await found(ctx, given.id);
  judgeService(before.issuer, given.ownNetwork);
  const secret = given.withoutSecret ? null : given.secret || openedSecret(before);
  const after = {
    name: given.name,
    clientId: given.clientId,
    sealedSecret: secret === null ? null : seal(purposeOf(before.issuer, given.clientId), secret),
    ownNetwork: given.ownNetwork,
    provesTwice: given.provesTwice,
  };
  if (!(await setProvider(ctx, given.id, given.version, after))) throw changedMeanwhile();
  await ctx.journal({
    what: 'single-sign-on.changed',
    objectKind: 'single-sign-on',
    objectId: given.id,
    data: {
      name: after.name,
      clientId: after.clientId,
      provesTwice: after.provesTwice,
      ownNetwork: after.ownNetwork,
      secret: given.withoutSecret ? 'removed' : given.secret ? 'changed' : 'kept',
    },
    before: {
      name: before.name,
      clientId: before.client_id,
      provesTwice: before.proves_twice,
      ownNetwork: before.own_network,
    },
    after: { name: after.name, clientId: after.clientId, provesTwice: after.provesTwice, ownNetwork: after.ownNetwork },
  });
}

/**
 * Removes a provider that is turned off, with what ties people to it. Their accounts stay; whoever came by it is signed out, and
 * whoever has no other way in needs a new invitation, which `evenIfOnlyWay` says is known. Throws Refusal `no-sign-on` (404),
 * `still-on`, `only-way` or `changed-meanwhile` (409). One entry: `single-sign-on.removed`.
 */
export async function removeProvider(ctx: Context, input: RemoveSignOn): Promise<void> {
  const { id, version, evenIfOnlyWay } = removeSignOnInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  const before = await found(ctx, id);
  insist(
    before.is_on
      ? no('still-on', 'Hãy tắt hệ thống này trước khi bỏ.', 'Turn this provider off before you remove it.')
      : YES,
  );
  const shutOut = (await onlyThisWay(ctx)).get(id) ?? 0;
  insist(
    shutOut > 0 && !evenIfOnlyWay
      ? no(
          'only-way',
          `${shutOut} người chỉ vào được bằng hệ thống này và sẽ cần lời mời mới. Hãy đánh dấu là đã biết rồi bỏ.`,
          `${shutOut} people have no other way in and will need a new invitation. Tick that you know it, then remove it.`,
        )
      : YES,
  );
  const people = await deleteProvider(ctx, id, version);
  if (people === null) throw changedMeanwhile();
  await deleteSignOnSessionsOf(ctx, people);
  await ctx.journal({
    what: 'single-sign-on.removed',
    objectKind: 'single-sign-on',
    objectId: id,
    data: { issuer: before.issuer, people: people.length, shutOut },
    before: { name: before.name, issuer: before.issuer, clientId: before.client_id },
  });
}

async function found(ctx: Context, id: string) {
  const row = await ctx.db.selectFrom('single_sign_on').selectAll().where('id', '=', id).executeTakeFirst();
  if (row) return row;
  throw new Refusal('no-sign-on', say('Không có hệ thống này.', 'There is no such provider.'), 404);
}

function openedSecret(row: Awaited<ReturnType<typeof found>>): string | null {
  if (row.sealed_secret === null) return null;
  const secret = unseal(purposeOf(row.issuer, row.client_id), row.sealed_secret);
  if (secret !== null) return secret;
  throw new Refusal(
    'secret-lost',
    say(
      'Khóa bí mật đã lưu không mở được ở máy này. Hãy nhập lại khóa.',
      'The kept secret cannot be opened in this house. Enter it again.',
    ),
  );
}
