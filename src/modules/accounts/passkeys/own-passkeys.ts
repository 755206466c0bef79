// The passkeys of a person: which there are, their names, and taking one away.
import { perform } from '../../../platform/context/index.ts';
import { signInDatabase } from '../../../platform/database/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { passkeyInput, renamePasskeyInput, type RenamePasskey } from '../input.ts';
import { mine } from '../mine.ts';
import { deletePasskey, renamePasskey as write } from './passkey-store.ts';

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly isSynced: boolean;
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
}

export async function ownPasskeys(headers: Headers): Promise<PasskeyView[]> {
  const { person } = await mine(headers);
  const rows = await signInDatabase()
    .selectFrom('person_passkey as p')
    .innerJoin('passkey_use as u', 'u.passkey_id', 'p.id')
    .select(['p.id', 'p.name', 'p.is_synced', 'p.created_at', 'u.last_used_at'])
    .where('p.account_id', '=', person.accountId)
    .orderBy('p.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    isSynced: row.is_synced,
    addedAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }));
}

/** Throws Refusal `no-passkey` (404). */
export async function renamePasskey(headers: Headers, input: RenamePasskey): Promise<void> {
  const { id, name } = renamePasskeyInput.parse(input);
  const { person, who } = await mine(headers);
  await perform(
    who,
    async (ctx, accountId) => {
      if (!(await write(ctx, accountId, id, name))) throw noPasskey();
      await ctx.journal({ what: 'account.passkey-renamed', objectKind: 'account', objectId: accountId });
    },
    person.accountId,
  );
}

/** Throws Refusal `no-passkey` (404) or `sign-in-again` (403). */
export async function removePasskey(headers: Headers, input: { readonly id: string }): Promise<void> {
  const { id } = passkeyInput.parse(input);
  const { person, who } = await mine(headers);
  await perform(
    who,
    async (ctx, accountId) => {
      if (!(await deletePasskey(ctx, accountId, id))) throw noPasskey();
      await ctx.journal({ what: 'account.passkey-removed', objectKind: 'account', objectId: accountId });
    },
    person.accountId,
  );
}

function noPasskey(): Refusal {
  return new Refusal('no-passkey', say('Không có khóa đăng nhập này.', 'There is no such passkey.'), 404);
}
