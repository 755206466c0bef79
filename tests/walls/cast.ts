// Who knocks: the people of the example workspace, and strangers made for it, one in each role, whose bodies take part in
// nothing. What each body may see is asked of the database within that body's scope; tests/walls/row-security.db.test.ts
// shows that this answer can be trusted.
import pg from 'pg';
import { createAccount, rolesIn, type Role } from '../../src/modules/accounts/index.ts';
import { registerOrganisation } from '../../src/modules/organisations/index.ts';
import { createProgramme } from '../../src/modules/programmes/index.ts';
import { perform, type Who } from '../../src/platform/context/index.ts';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/index.ts';
import { addressOf, APP_ROLE, type OwnerAddress } from '../../src/platform/database/roles.ts';

export interface Knocker {
  /** `stranger-authority leader`, or the key of a one-click sign-in. */
  readonly name: string;
  /** Null: nobody, or an administrator who belongs to no body. */
  readonly organisationId: string | null;
  readonly accountId: string | null;
  readonly isAdministrator: boolean;
  readonly cookie: string;
}

export interface Cast {
  readonly knockers: readonly Knocker[];
  /** Rows of a question as the owner sees them. */
  everything(sql: string): Promise<Record<string, string>[]>;
  /** Rows of a question within the scope of a body, or of the public. */
  seenBy(organisationId: string | null, sql: string): Promise<Record<string, string>[]>;
  close(): Promise<void>;
}

const HOUSE: Who = { kind: 'system', reason: 'test of the walls' };

/** `baseURL` is a running program with the example workspace on that database. */
export async function gatherCast(owner: OwnerAddress, baseURL: string): Promise<Cast> {
  const client = new pg.Client(owner);
  const app = new pg.Client(addressOf(APP_ROLE, owner));
  await client.connect();
  await app.connect();
  connectDatabase(addressOf(APP_ROLE, owner));
  const mark = process.hrtime.bigint().toString(36);
  try {
    await makeStrangers(mark);
  } finally {
    await disconnectDatabase();
  }
  const { rows } = await client.query<{ key: string; id: string; admin: boolean; organisation: string | null }>(
    `select a.example_key as key, a.id, a.is_platform_admin as admin,
            (select m.organisation_id from membership m where m.account_id = a.id limit 1) as organisation
       from person_account a where a.example_key is not null and (a.example_key not like 'nguoi-ngoai-%' or a.example_key like $1) order by a.created_at`,
    // Not those of an earlier run.
    [`%-${mark}`],
  );
  const knockers: Knocker[] = [
    { name: 'nobody', organisationId: null, accountId: null, isAdministrator: false, cookie: '' },
  ];
  for (const row of rows) {
    knockers.push({
      name: row.key,
      organisationId: row.organisation,
      accountId: row.id,
      isAdministrator: row.admin,
      cookie: await cookieOf(baseURL, row.key),
    });
  }
  return {
    knockers,
    async everything(sql) {
      return asText((await client.query<Record<string, unknown>>(sql)).rows);
    },
    async seenBy(organisationId, sql) {
      await app.query('begin');
      try {
        await app.query(`select set_config('caunoi.scope', $1, true), set_config('caunoi.organisation', $2, true)`, [
          organisationId === null ? 'public' : 'organisation',
          organisationId ?? '',
        ]);
        return asText((await app.query<Record<string, unknown>>(sql)).rows);
      } finally {
        await app.query('rollback');
      }
    },
    async close() {
      await app.end();
      await client.end();
    },
  };
}

const asText = (rows: readonly Record<string, unknown>[]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])));

/** Two bodies that take part in nothing, with everyone they can have; the authority has a programme of its own. */
async function makeStrangers(mark: string): Promise<void> {
  for (const kind of ['authority', 'press'] as const) {
    const { id: organisationId } = await perform(HOUSE, registerOrganisation, {
      name: `${kind === 'press' ? 'Báo Đứng Ngoài' : 'UBND phường Đứng Ngoài'} ${mark} (mẫu)`,
      kind,
      isExample: true,
      evenIfSimilar: true,
    });
    for (const role of rolesIn(kind)) {
      const who = await makeStranger(`nguoi-ngoai-${kind}-${role}-${mark}`, organisationId, role);
      if (kind === 'authority' && role === 'focal_officer') await beginOwnProgramme(who, organisationId);
    }
  }
}

async function makeStranger(key: string, organisationId: string, role: Role): Promise<Who> {
  const { accountId } = await perform(HOUSE, createAccount, {
    name: 'Người Đứng Ngoài (mẫu)',
    email: `${key.replaceAll('_', '-')}@dung-ngoai.example`,
    isExample: true,
    exampleKey: key.replaceAll('_', '-'),
    memberships: [{ organisationId, role }],
  });
  return {
    kind: 'person',
    organisationId,
    actor: { accountId, name: 'Người Đứng Ngoài (mẫu)', role, isPlatformAdmin: false, provenAt: 'by-program' },
  };
}

/** Foreign things are tried below it too. */
async function beginOwnProgramme(who: Who, organisationId: string): Promise<void> {
  await perform(who, createProgramme, {
    title: 'Chương trình riêng của phường đứng ngoài (mẫu)',
    kind: 'programme',
    state: 'draft',
    termFrom: '2026-01-01',
    termTo: '2026-12-31',
    cadence: 'quarter',
    parties: [{ organisationId, side: 'A' }],
    people: [],
    topics: [],
    channels: [],
  });
}

async function cookieOf(baseURL: string, key: string): Promise<string> {
  const answer = await fetch(`${baseURL}/dang-nhap`, {
    method: 'POST',
    body: new URLSearchParams({ key }),
    redirect: 'manual',
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (answer.status !== 302 || cookie === '') throw new Error(`${key} could not sign in: ${answer.status}`);
  return cookie;
}
