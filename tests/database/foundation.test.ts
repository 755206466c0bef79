import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { consult, perform } from '../../src/platform/context/index.ts';
import { asSystem, sql } from '../../src/platform/database/index.ts';
import { addressOf, APP_ROLE, JOBS_ROLE } from '../../src/platform/database/roles.ts';
import { writeSchema, writeTypes } from '../../src/platform/database/schema-writer.ts';
import { personOf, SYSTEM, useTestDatabase } from '../support/database.ts';

const database = useTestDatabase();

async function organisationNamed(name: string): Promise<string> {
  return perform(
    SYSTEM,
    async (ctx) => {
      const { id } = await ctx.db
        .insertInto('organisation')
        .values({ kind: 'authority', name, search_key: name })
        .returning('id')
        .executeTakeFirstOrThrow();
      await ctx.journal({ what: 'organisation.registered', objectKind: 'organisation', objectId: id });
      return id;
    },
    null,
  );
}

describe('the schema', () => {
  it('is what db/schema.sql and db/types.ts say (else run: node tests/support/write-schema.ts)', async () => {
    expect(await writeSchema(database.owner)).toBe(await readFile('db/schema.sql', 'utf8'));
    expect(await writeTypes(database.owner)).toBe(await readFile('db/types.ts', 'utf8'));
  });

  it('has row-level security on every table of the program', async () => {
    const { rows } = await database.owner.query(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and relkind = 'r' and not relrowsecurity and relname <> 'schema_migration'`,
    );
    expect(rows).toEqual([]);
  });
});

describe("the program's role", () => {
  it('is bound by row-level security and owns nothing', async () => {
    const { rows } = await database.owner.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = any($1) order by 1`,
      [[APP_ROLE, JOBS_ROLE]],
    );
    expect(rows).toEqual([
      { rolname: APP_ROLE, rolsuper: false, rolbypassrls: false, rolcreaterole: false },
      { rolname: JOBS_ROLE, rolsuper: false, rolbypassrls: false, rolcreaterole: false },
    ]);
    const owned = await database.owner.query(
      `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1`,
      [APP_ROLE],
    );
    expect(owned.rows).toEqual([]);
  });

  it('sees nothing when nobody is named, and may not alter the journal or the queue', async () => {
    await organisationNamed('ubnd phường một (mẫu)');
    const client = new pg.Client(addressOf(APP_ROLE, database.ownerAddress));
    await client.connect();
    try {
      const tables = await database.owner.query<{ name: string }>(
        `select table_name as name from information_schema.role_table_grants where grantee = $1 and privilege_type = 'SELECT' and table_name <> 'installation'`,
        [APP_ROLE],
      );
      expect(tables.rows.length).toBeGreaterThan(20);
      for (const { name } of tables.rows) {
        const seen = await client.query(`select count(*)::int as n from ${pg.escapeIdentifier(name)}`);
        expect({ name, n: seen.rows[0].n }).toEqual({ name, n: 0 });
      }
      await expect(client.query('update journal_entry set reason = null')).rejects.toThrow(/permission denied/);
      await expect(client.query('delete from journal_entry')).rejects.toThrow(/permission denied/);
      await expect(client.query('select * from graphile_worker._private_jobs')).rejects.toThrow(/permission denied/);
      await expect(client.query(`set role ${JOBS_ROLE}`)).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });
});

describe('a change', () => {
  it('without a journal entry is refused at commit', async () => {
    const id = await organisationNamed('ubnd phường hai (mẫu)');
    const silent = asSystem('test', (db) =>
      db.updateTable('organisation').set({ place: 'X' }).where('id', '=', id).execute(),
    );
    await expect(silent).rejects.toMatchObject({ code: 'CN001' });
    const { rows } = await database.owner.query('select place from organisation where id = $1', [id]);
    expect(rows[0].place).toBeNull();
  });

  it('and its entry and its job exist together or not at all', async () => {
    const attempt = perform(
      SYSTEM,
      async (ctx) => {
        await ctx.journal({ what: 'test.tried', objectKind: 'test', objectId: 'together' });
        await ctx.enqueue('test.job', { n: 1 });
        throw new Error('changed my mind');
      },
      null,
    );
    await expect(attempt).rejects.toThrow('changed my mind');
    const entries = await database.owner.query(`select 1 from journal_entry where object_id = 'together'`);
    const jobs = await database.owner.query(`select 1 from graphile_worker.jobs where task_identifier = 'test.job'`);
    expect([entries.rowCount, jobs.rowCount]).toEqual([0, 0]);
  });

  it('is journalled for the organisation that acts and not for another', async () => {
    const one = await organisationNamed('ubnd phường ba (mẫu)');
    const other = await organisationNamed('ubnd phường bốn (mẫu)');
    await perform(
      personOf(one),
      (ctx) => ctx.journal({ what: 'test.done', objectKind: 'test', objectId: 'mine' }),
      null,
    );
    const seenBy = (organisation: string) =>
      consult(personOf(organisation), (ctx) =>
        ctx.db.selectFrom('journal_entry').select('object_id').where('object_id', '=', 'mine').execute(),
      );
    expect(await seenBy(one)).toHaveLength(1);
    expect(await seenBy(other)).toHaveLength(0);
    const forged = perform(
      personOf(one),
      (ctx) =>
        ctx.db
          .insertInto('journal_entry')
          .values({
            organisation_id: other,
            what: 'test.forged',
            object_kind: 'test',
            object_id: 'x',
            leaf_hash: Buffer.alloc(32),
          })
          .execute(),
      null,
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('that conflicts with another is tried again', async () => {
    let tries = 0;
    const result = await asSystem('test', async (db) => {
      tries++;
      if (tries < 3) await sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`.execute(db);
      return 'done';
    });
    expect([result, tries]).toEqual(['done', 3]);
  });
});
