// The two roles that are not the owner. caunoi_app is the program: row-level security binds it. caunoi_jobs owns the job
// queue's schema. Both passwords are derived from the owner's, so that every machine of an installation knows them
// without sharing a file.
import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { DatabaseAddress } from './connection.ts';

export type OwnerAddress = DatabaseAddress;

export const APP_ROLE = 'caunoi_app';
export const JOBS_ROLE = 'caunoi_jobs';

export function addressOf(role: typeof APP_ROLE | typeof JOBS_ROLE, owner: OwnerAddress): DatabaseAddress {
  const password = createHmac('sha256', `caunoi:${owner.password}`).update(role).digest('base64url');
  return { ...owner, user: role, password };
}

/** Creates the roles or sets their passwords right. `client` is connected as the owner. */
export async function ensureRoles(client: pg.Client, owner: OwnerAddress): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    [APP_ROLE, JOBS_ROLE],
  ]);
  const present = new Set(rows.map((row) => row.rolname));
  for (const role of [APP_ROLE, JOBS_ROLE] as const) {
    const { password } = addressOf(role, owner);
    // Only privileges of ordinary roles: NOSUPERUSER and NOBYPASSRLS are the defaults and are checked by a test.
    const verb = present.has(role) ? 'alter' : 'create';
    await client.query(`${verb} role ${role} login password ${pg.escapeLiteral(password)}`);
  }
  await client.query(`grant ${JOBS_ROLE} to current_user`);
  const { rows: databases } = await client.query<{ name: string }>('select current_database() as name');
  await client.query(`grant create on database ${pg.escapeIdentifier(databases[0]!.name)} to ${JOBS_ROLE}`);
}
