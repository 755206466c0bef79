// Rows of every age on both sides of their term: afterwards nothing that is past its term is left, and nothing else is gone.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { perform } from '../../platform/context/index.ts';
import { createAccount } from '../accounts/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { endRetention } from './index.ts';

const database = useTestDatabase();
let body = '';
let account = '';

beforeAll(async () => {
  body = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Kỳ Hạn (mẫu)' })).id;
  const person = { name: 'Người Kỳ Hạn (mẫu)', email: 'ky-han@noi.example', password: 'bến sông có ba cây gạo' };
  account = (
    await perform(SYSTEM, createAccount, { ...person, memberships: [{ organisationId: body, role: 'leader' }] })
  ).accountId;
});

/** As the owner, whom the guard binds as well. */
async function arrange(text: string, values: unknown[]): Promise<void> {
  await database.owner.query('begin');
  await database.owner.query(`select set_config('caunoi.journalled', pg_current_xact_id()::text, true)`);
  await database.owner.query(text, values);
  await database.owner.query('commit');
}

/** One kind of row: how it is made so many days after its term began, how long the term is, and how many still tell. */
const KINDS = [
  {
    name: 'session',
    days: 0,
    make: (age: number, n: number) =>
      arrange(
        `insert into person_session (account_id, token, expires_at) values ($1, $2, now() - $3 * interval '1 day')`,
        [account, `s${n}`, age],
      ),
    left: 'select token as key from person_session',
    key: (n: number) => `s${n}`,
  },
  {
    name: 'attempt that failed',
    days: 1,
    make: (age: number, n: number) =>
      arrange(`insert into sign_in_attempt values ($1, 3, now() - $2 * interval '1 day', now())`, [`f${n}`, age]),
    left: 'select key from sign_in_attempt where failures > 0',
    key: (n: number) => `f${n}`,
  },
  {
    name: 'invitation',
    days: 180,
    make: (age: number, n: number) =>
      arrange(
        `insert into invitation (token_hash, email, name, organisation_id, role, expires_at)
         values (sha256($1::text::bytea), $1 || '@noi.example', 'Người Mời (mẫu)', $2, 'clerk', now() - $3 * interval '1 day')`,
        [`moi${n}`, body, age],
      ),
    left: `select split_part(email, '@', 1) as key from invitation`,
    key: (n: number) => `moi${n}`,
  },
  {
    name: 'letter that went',
    days: 90,
    make: (age: number, n: number) =>
      arrange(
        `insert into mail_letter (purpose, to_address, state, expires_at, finished_at)
         values ('invitation', $1, 'sent', now(), now() - $2 * interval '1 day')`,
        [`thu${n}@noi.example`, age],
      ),
    left: `select split_part(to_address, '@', 1) as key from mail_letter`,
    key: (n: number) => `thu${n}`,
  },
  {
    name: 'contact of a former office',
    days: 731,
    make: (age: number, n: number) =>
      arrange(
        `insert into appointment (organisation_id, role, person_name, title, search_key, work_phone, from_on, until_on, last_confirmed_on)
         values ($1, 'other', 'Người Cũ (mẫu)', 'Chuyên viên', 'nguoi cu', $2, '2000-01-01', current_date - $3::int, '2000-01-01')`,
        [body, `p${n}`, age],
      ),
    left: 'select work_phone as key from appointment where work_phone is not null',
    key: (n: number) => `p${n}`,
  },
] as const;

describe('terms of personal data', () => {
  it('leave nothing past them and take nothing before', async () => {
    let n = 0;
    const age = fc.integer({ min: -400, max: 2_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...KINDS), age), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          await database.owner.query(
            'delete from person_session; delete from sign_in_attempt; delete from mail_letter',
          );
          await arrange('delete from invitation', []);
          await arrange('delete from appointment', []);
          const expected: string[] = [];
          for (const [kind, over] of rows) {
            n += 1;
            // A day to each side: months and leap years make a term a little longer or shorter.
            const days = Math.abs(over - kind.days) <= 1 ? over + 3 : over;
            await kind.make(days, n);
            if (days <= kind.days) expected.push(kind.key(n));
          }
          const gone = await perform(SYSTEM, endRetention, undefined);
          const left: string[] = [];
          for (const { left: text } of KINDS)
            left.push(...(await database.owner.query<{ key: string }>(text)).rows.map(({ key }) => key));
          expect(left.toSorted()).toEqual(expected.toSorted());
          expect(Object.values(gone).reduce((sum, count) => sum + count, 0)).toBe(rows.length - expected.length);
        },
      ),
      { numRuns: 12, seed: 4 },
    );
  });

  it('are journalled in counts, without names, and not when nothing was to do', async () => {
    await arrange('delete from invitation', []);
    await KINDS[2].make(900, 100_001);
    const before = await database.owner.query('select count(*)::int as n from journal_entry');
    expect(await perform(SYSTEM, endRetention, undefined)).toEqual({ invitation: 1 });
    const { rows } = await database.owner.query<{ data: unknown }>(
      `select data from journal_entry where what = 'privacy.terms-ended' order by id desc limit 1`,
    );
    expect(rows[0]!.data).toEqual({ rows: { invitation: 1 } });
    expect(await perform(SYSTEM, endRetention, undefined)).toEqual({});
    const after = await database.owner.query('select count(*)::int as n from journal_entry');
    expect(after.rows[0].n - before.rows[0].n).toBe(1);
  });
});
