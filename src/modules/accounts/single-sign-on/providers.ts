// Which providers of single sign-on the administrator has named. Secrets are sealed and never shown again.
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { signInDatabase } from '../../../platform/database/index.ts';
import { judgeService } from '../../../platform/outside/index.ts';
import { seal, unseal } from '../../../platform/sealing/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { signOnInput, switchSignOnInput, type SignOn } from '../input.ts';
import { may } from '../policy.ts';
import { onlyThisWay } from './only-way.ts';
import type { Provider } from './provider-client.ts';
import { insertProvider, updateProvider } from './provider-store.ts';

/** What a secret is sealed for; it opens for nothing else. */
export const purposeOf = (issuer: string, clientId: string) => `single-sign-on ${issuer} ${clientId}`;

export interface ProviderView {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  readonly ownNetwork: boolean;
  readonly provesTwice: boolean;
  readonly isOn: boolean;
  readonly version: number;
  /** How many people have signed in by it, and how many of them have no other way in. */
  readonly people: number;
  readonly onlyWay: number;
}

/** For administrators. Throws Refusal 403 for others. */
export async function providersView(ctx: ReadContext): Promise<ProviderView[]> {
  insist(may(ctx, 'make-accounts'), 403);
  const rows = await ctx.db.selectFrom('single_sign_on').selectAll().orderBy('name').orderBy('id').execute();
  const counted = await ctx.db
    .selectFrom('person_credential')
    .select((eb) => ['provider', eb.fn.countAll<number>().as('people')])
    .where('provider', 'like', 'oidc:%')
    .groupBy('provider')
    .execute();
  const onlyWay = await onlyThisWay(ctx);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    hasSecret: row.sealed_secret !== null,
    ownNetwork: row.own_network,
    provesTwice: row.proves_twice,
    isOn: row.is_on,
    version: row.version,
    people: Number(counted.find((one) => one.provider === `oidc:${row.id}`)?.people ?? 0),
    onlyWay: onlyWay.get(row.id) ?? 0,
  }));
}

/** Throws Refusal `issuer-known` (409) and those of the way out about addresses. One entry: `single-sign-on.added`. */
export async function addProvider(ctx: Context, input: SignOn): Promise<{ id: string }> {
  const given = signOnInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  judgeService(given.issuer, given.ownNetwork);
  const id = await insertProvider(ctx, {
    name: given.name,
    issuer: given.issuer,
    clientId: given.clientId,
    sealedSecret: given.secret ? seal(purposeOf(given.issuer, given.clientId), given.secret) : null,
    ownNetwork: given.ownNetwork,
    provesTwice: given.provesTwice,
  });
  if (id === null) {
    throw new Refusal('issuer-known', say('Địa chỉ này đã được khai báo.', 'This issuer is entered already.'), 409);
  }
  await ctx.journal({
    what: 'single-sign-on.added',
    objectKind: 'single-sign-on',
    objectId: id,
    data: { issuer: given.issuer, provesTwice: given.provesTwice, ownNetwork: given.ownNetwork },
  });
  return { id };
}

/** Turns it on or off; off, nobody comes in by it, and those who did keep their accounts. */
export async function switchProvider(
  ctx: Context,
  input: { readonly id: string; readonly version: number; readonly isOn: boolean },
): Promise<void> {
  const { id, version, isOn } = switchSignOnInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  if (!(await updateProvider(ctx, id, version, isOn))) {
    throw changedMeanwhile();
  }
  await ctx.journal({
    what: 'single-sign-on.changed',
    objectKind: 'single-sign-on',
    objectId: id,
    data: { isOn },
  });
}

export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say('Vừa có người khác sửa. Hãy tải lại trang.', 'Somebody else has just changed this. Reload the page.'),
    409,
  );
}

/** What the sign-in page offers. */
export async function signOnChoices(): Promise<{ readonly id: string; readonly name: string }[]> {
  return signInDatabase()
    .selectFrom('single_sign_on')
    .select(['id', 'name'])
    .where('is_on', '=', true)
    .orderBy('name')
    .execute();
}

/** Throws Refusal `no-sign-on` (404) when there is none, it is off, or its secret cannot be opened in this house. */
export async function providerById(id: string): Promise<Provider> {
  const row = /^[0-9a-f-]{36}$/.test(id)
    ? await signInDatabase()
        .selectFrom('single_sign_on')
        .selectAll()
        .where('id', '=', id)
        .where('is_on', '=', true)
        .executeTakeFirst()
    : undefined;
  const secret = row?.sealed_secret ? unseal(purposeOf(row.issuer, row.client_id), row.sealed_secret) : null;
  if (!row || (row.sealed_secret !== null && secret === null)) {
    throw new Refusal(
      'no-sign-on',
      say(
        'Cách đăng nhập này không dùng được. Hãy đăng nhập bằng mật khẩu hoặc báo quản trị.',
        'This way to sign in does not work. Use your password, or tell the administrator.',
      ),
      404,
    );
  }
  return {
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    secret,
    ownNetwork: row.own_network,
    provesTwice: row.proves_twice,
  };
}
