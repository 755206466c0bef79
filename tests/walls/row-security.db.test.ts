// Row-level security alone, with everything of the program's own checks left out: one row in every table, all hanging
// together and belonging to a body; what a stranger, the public and somebody who says nothing can reach of them.
// Generated from the catalogue, so that a new table is covered the day it is written.
import pg from 'pg';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { addressOf, APP_ROLE } from '../../src/platform/database/roles.ts';
import { useTestDatabase } from '../support/database.ts';
import { plantEverywhere, type Planted } from './planting.ts';

const database = useTestDatabase();

/** Read by every signed-in body, and why. Everything else that belongs to somebody is seen by nobody else. */
const READ_BY_ALL: Readonly<Record<string, string>> = {
  appointment: 'who holds which office is in the directory of bodies',
  data_licence: 'the terms of open data are told to everyone',
  day_off: 'days on which no term runs, by which people at work see how long they have',
  installation: 'says only whether this is the example',
  journal_checkpoint: 'published, so that the journal can be proven',
  journal_key: 'the public key of checkpoints',
  organisation: 'the directory of bodies',
  organisation_alias: 'bodies are found by their other names',
  organisation_change: 'how bodies became what they are',
  organisation_change_body: 'how bodies became what they are',
  organisation_past: 'names that bodies had',
  place: 'the register of places',
  place_succession: 'the register of places',
  public_change: 'what happened to published programmes',
  public_duty: 'what is owed the public',
  public_facet: 'by what published programmes can be looked up',
  public_record: 'published programmes, counted ahead',
  public_register: 'what published programmes declared of a quarter, counted ahead',
};
/** Into which a body may put rows that name another, and why. */
const ADDED_BY_ALL: Readonly<Record<string, string>> = {
  organisation: 'a body may register its partner; the register shows who did',
  organisation_alias: 'a body may tell under which other name it found another',
  organisation_change: 'says of whom in organisation_change_body, where a body may name only itself',
};
/** Rows of a body that only mention a programme; whoever reads them looks the programme up again. Why that is enough. */
const OWN_ROWS: Readonly<Record<string, string>> = {
  journal_entry:
    'who leaves a programme, or deletes it, tells so; entries stand in the name of the body that wrote them',
};
/** No row-level security at all, and why. */
const UNGUARDED: Readonly<Record<string, string>> = {
  schema_migration: 'the program may not touch it',
};

let app: pg.Client;
let planted: Planted;

beforeAll(async () => {
  planted = await plantEverywhere(database.owner);
  app = new pg.Client(addressOf(APP_ROLE, database.ownerAddress));
  await app.connect();
}, 60_000);
afterAll(() => app.end());

type Scope = ['organisation', string] | ['public' | 'system' | '', ''];

/** What a statement does within a scope: how many rows, or the SQLSTATE that refused it. Nothing of it stays. */
async function tried([scope, organisation]: Scope, sql: string): Promise<number | string> {
  await app.query('begin');
  try {
    await app.query(`select set_config('caunoi.scope', $1, true), set_config('caunoi.organisation', $2, true)`, [
      scope,
      organisation,
    ]);
    return (await app.query(sql)).rowCount ?? 0;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  } finally {
    await app.query('rollback');
  }
}

const REFUSED = '42501';
/** The program itself has no right on them in any scope, and why. */
const WITHOUT_RIGHT: Readonly<Record<string, string>> = {
  searchable_frequent: 'counted and read by functions of the owner alone',
  worker_presence: 'kept by the role of the job queue alone',
};
const nothing = (done: number | string) => done === 0 || done === REFUSED;

/** Tables whose answer is not as it should be. */
async function wrongTables(work: (table: string) => Promise<string | null>): Promise<string[]> {
  const wrong: string[] = [];
  for (const table of planted.tables) {
    const said = await work(table);
    if (said !== null) wrong.push(`${table}: ${said}`);
  }
  return wrong;
}

describe('row-level security alone', () => {
  it('stands on every table', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    );
    expect(rows.map((row) => row.name)).toEqual(Object.keys(UNGUARDED));
    for (const table of Object.keys(UNGUARDED))
      expect(await tried(['system', ''], `update ${table} set name = name`)).toBe(REFUSED);
  });

  it('has a row to guard in every table, which its own body or the program sees', async () => {
    expect(planted.tables.length).toBeGreaterThan(90);
    const wrong = await wrongTables(async (table) => {
      const seen = [
        await tried(['system', ''], `select from ${table}`),
        await tried(['organisation', planted.owner], `select from ${table}`),
      ];
      if (WITHOUT_RIGHT[table]) return seen.every((count) => count === REFUSED) ? null : `seen: ${seen.join(' ')}`;
      return seen.some((count) => typeof count === 'number' && count > 0) ? null : `seen by nobody: ${seen.join(' ')}`;
    });
    expect(wrong).toEqual([]);
  });

  it('shows a stranger nothing', async () => {
    const wrong = await wrongTables(async (table) => {
      const seen = await tried(['organisation', planted.stranger], `select from ${table}`);
      return table in READ_BY_ALL !== nothing(seen) ? null : `a stranger sees ${seen}`;
    });
    expect(wrong).toEqual([]);
  });

  it('shows the public nothing that is not published, and whoever says nothing at all, nothing', async () => {
    const wrong = await wrongTables(async (table) => {
      const everyone = await tried(['public', ''], `select from ${table}`);
      const noOne = await tried(['', ''], `select from ${table}`);
      const publicly = table in READ_BY_ALL || nothing(everyone) ? '' : `the public sees ${everyone}`;
      const silently = table === 'installation' || nothing(noOne) ? '' : `who says nothing sees ${noOne}`;
      return publicly || silently || null;
    });
    expect(wrong).toEqual([]);
  });

  it('lets a stranger and the public change, remove and add nothing', async () => {
    const wrong = await wrongTables(async (table) => {
      const column = planted.firstColumn(table);
      for (const scope of [
        ['organisation', planted.stranger],
        ['public', ''],
        ['', ''],
      ] as Scope[]) {
        const others = table === 'organisation' ? ` where id <> '${planted.stranger}'` : '';
        const changed = await tried(scope, `update ${table} set ${column} = ${column}${others}`);
        if (!nothing(changed)) return `${scope[0]} changed: ${changed}`;
        const removed = await tried(scope, `delete from ${table}`);
        if (!nothing(removed)) return `${scope[0]} removed: ${removed}`;
        if (scope[0] === 'organisation' && table in ADDED_BY_ALL) continue;
        const added = await tried(scope, planted.addAgain(table));
        if (added !== REFUSED) return `${scope[0]} added: ${added}`;
      }
      if (!planted.inProgramme(table) || table in OWN_ROWS) return null;
      const own = await tried(['organisation', planted.stranger], planted.addAgain(table, 'stranger'));
      return own === REFUSED ? null : `a stranger added a row of its own in the programme of others: ${own}`;
    });
    expect(wrong).toEqual([]);
  });

  it('holds in every state that a row can have', async () => {
    const wrong: string[] = [];
    await database.owner.query('set session_replication_role = replica');
    const stranger: Scope = ['organisation', planted.stranger];
    const readable = new Set<string>();
    for (const table of planted.tables)
      if ((await tried(stranger, `select from ${table}`)) !== REFUSED) readable.add(table);
    for (const { table, column, value } of planted.states) {
      await database.owner.query(`update ${table} set ${column} = $1`, [value]);
      // Only this row and those that hang on it can change their looks.
      const touched = planted.tables.filter(
        (name) => !(name in READ_BY_ALL) && readable.has(name) && (name === table || planted.hangsOn(name, table)),
      );
      if (touched.length === 0) continue;
      const seen = await tried(stranger, touched.map((name) => `select '${name}' from ${name}`).join(' union all '));
      if (!nothing(seen))
        wrong.push(`${touched.join(' ')} when ${table}.${column} is ${value}: a stranger sees ${seen}`);
      const same = planted.firstColumn(table);
      const changed = await tried(stranger, `update ${table} set ${same} = ${same}`);
      if (!(table in READ_BY_ALL) && !nothing(changed))
        wrong.push(`${table} when ${column} is ${value}: ${changed} changed`);
    }
    expect(planted.states.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });
});
