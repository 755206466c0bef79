import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { asSystem } from './index.ts';

const database = useTestDatabase();
const REASON = 'a test';

afterAll(() => database.owner.query('drop table if exists test_plans, test_plans_open'));

const prepared = () =>
  asSystem(REASON, async (db) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from pg_prepared_statements where statement like '%test_plans%' and statement not like '%pg_prepared%'`.execute(
      db,
    );
    return rows[0]!.n;
  });
const read = (id: number) =>
  asSystem(REASON, async (db) => (await sql`select * from test_plans where id = ${id}`.execute(db)).rows);

it('prepares what is asked again and again, and prepares it anew after a change of tables', async () => {
  await database.owner.query(`create table test_plans (id integer primary key);
    insert into test_plans values (1), (2); grant select on test_plans to caunoi_app`);
  await read(1);
  expect(await prepared()).toBe(0);
  for (let time = 0; time < 20; time++) expect(await read((time % 2) + 1)).toEqual([{ id: (time % 2) + 1 }]);
  expect(await prepared()).toBe(1);
  await database.owner.query(`alter table test_plans add column word text not null default 'mới'`);
  expect(await read(2)).toEqual([{ id: 2, word: 'mới' }]);
  for (let time = 0; time < 20; time++) expect(await read(1)).toEqual([{ id: 1, word: 'mới' }]);
});

it('does not prepare several statements in one', async () => {
  const both = () => asSystem(REASON, (db) => sql`select 1 from test_plans; select 2 from test_plans`.execute(db));
  for (let time = 0; time < 20; time++) await expect(both()).resolves.toBeDefined();
});

it('plans each time what names its index by a condition', async () => {
  await database.owner.query(`create table test_plans_open (id integer, state text not null);
    create unique index on test_plans_open (id) where state = 'open';
    grant select, insert on test_plans_open to caunoi_app`);
  const [open, id] = ['open', 1];
  const add = () =>
    asSystem(REASON, (db) =>
      sql`insert into test_plans_open values (${id}, 'open')
        on conflict (id) where state = ${open} do nothing`.execute(db),
    );
  // The server tries a plan for any values from the sixth run of a prepared statement on.
  for (let time = 0; time < 20; time++) expect((await add()).numAffectedRows).toBe(time === 0 ? 1n : 0n);
});
