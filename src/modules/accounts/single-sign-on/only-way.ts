import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';

/** By provider: how many people would have no way in without it: no password, no passkey, no other provider. */
export async function onlyThisWay(ctx: ReadContext): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string }>`
    select substr(min(c.provider), 6) as id, c.account_id from person_credential c
    where (c.provider like 'oidc:%' or c.password is not null)
      and not exists (select from person_passkey p where p.account_id = c.account_id)
    group by c.account_id having count(*) = 1 and min(c.provider) like 'oidc:%'`.execute(ctx.db);
  const counted = new Map<string, number>();
  for (const { id } of rows) counted.set(id, (counted.get(id) ?? 0) + 1);
  return counted;
}
