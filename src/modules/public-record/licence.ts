// Under which licence the open data may be used.
import { sql } from 'kysely';
import type { Context, ReadContext } from '../../platform/context/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import type { SetLicence } from './input.ts';
import { PROPOSED_LICENCE } from './model.ts';
import { may } from './policy.ts';

export interface LicenceView {
  readonly name: string;
  readonly address: string;
  /** False: a proposal that the operator has not confirmed; nothing is licensed by it yet. */
  readonly isConfirmed: boolean;
  readonly confirmedAt: string | null;
  /** 0 while nothing has been confirmed. */
  readonly version: number;
}

export async function dataLicence(ctx: ReadContext): Promise<LicenceView> {
  const row = await ctx.db
    .selectFrom('data_licence')
    .select(['name', 'address', 'confirmed_at', 'version'])
    .executeTakeFirst();
  if (!row) return { ...PROPOSED_LICENCE, isConfirmed: false, confirmedAt: null, version: 0 };
  return {
    name: row.name,
    address: row.address,
    isConfirmed: true,
    confirmedAt: row.confirmed_at.toISOString(),
    version: row.version,
  };
}

/** The operator says under which licence the data may be used. Entry: `data-licence.set`. */
export async function setLicence(ctx: Context, input: SetLicence): Promise<void> {
  insist(may(ctx, 'set-licence'), 403);
  const before = await dataLicence(ctx);
  const { rows } = await sql`
    insert into data_licence (name, address, confirmed_at, confirmed_by)
      select ${input.name}, ${input.address}, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::uuid where ${input.version}::int = 0
    on conflict (only_one) do nothing returning version`.execute(ctx.db);
  const { numAffectedRows: changed = 0n } =
    input.version === 0
      ? { numAffectedRows: BigInt(rows.length) }
      : await sql`update data_licence set name = ${input.name}, address = ${input.address}, confirmed_at = ${ctx.now}::timestamptz,
          confirmed_by = ${ctx.actor.accountId}::uuid, version = version + 1 where version = ${input.version}`.execute(
          ctx.db,
        );
  if (changed === 0n)
    throw new Refusal(
      'changed-meanwhile',
      say('Giấy phép vừa được người khác đổi. Hãy xem lại.', 'Somebody else has just changed the licence. Look again.'),
      409,
    );
  await ctx.journal({
    what: 'data-licence.set',
    objectKind: 'data-licence',
    objectId: '00000000-0000-0000-0000-000000000000',
    data: { name: input.name, address: input.address },
    before: { name: before.name, address: before.address, isConfirmed: before.isConfirmed },
    after: { name: input.name, address: input.address },
  });
}
