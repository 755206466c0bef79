import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { cookieOf, from, newAccount } from '../../../tests/support/sign-in.ts';
import { perform } from '../../platform/context/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { createAccount, exampleSignIns, signInAsExample, whoIs } from './index.ts';

const database = useTestDatabase();
let ward = '';

beforeAll(async () => {
  ward = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Thử (mẫu)' })).id;
});

const account = (more: Parameters<typeof newAccount>[0] = {}) =>
  newAccount({ memberships: [{ organisationId: ward, role: 'focal_officer' }], ...more });

describe('one-click sign-in', () => {
  const setHouse = (example: boolean) =>
    database.owner.query(
      `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
       update installation set example = ${example}; commit`,
    );
  it('exists only for invented people in a house that is an example', async () => {
    const real = await account();
    await account({ isExample: true });
    const { accountId } = await account({ isExample: true, exampleKey: 'focal-officer', name: 'Đầu mối (mẫu)' });
    const enterAs = (key: string) => signInAsExample(key, from('198.51.100.1'));

    expect(await exampleSignIns()).toEqual([]);
    await expect(enterAs('focal-officer')).rejects.toMatchObject({ code: 'no-example' });

    await setHouse(true);
    expect(await exampleSignIns()).toEqual([
      { key: 'focal-officer', name: 'Đầu mối (mẫu)', organisationName: 'UBND phường Thử (mẫu)', role: 'focal_officer' },
    ]);
    for (const key of [real.accountId, real.email, accountId, '', 'null']) {
      await expect(enterAs(key)).rejects.toMatchObject({ code: 'no-example' });
    }
    const headers = from('198.51.100.1', cookieOf(await enterAs('focal-officer')));
    expect(await whoIs(headers)).toMatchObject({ accountId, isExample: true });
    // There is nothing that an invented person could prove again, so in an example house they are always fresh.
    await database.owner.query(`update person_session set fresh_at = now() - interval '1 day'`);
    const provenAt = async () => Date.now() - Date.parse((await whoIs(headers))!.provenAt);
    expect(await provenAt()).toBeLessThan(60_000);
    await setHouse(false);
    expect(await provenAt()).toBeGreaterThan(80_000_000);
    await setHouse(true);

    await setHouse(false);
    expect(await exampleSignIns()).toEqual([]);
    await expect(enterAs('focal-officer')).rejects.toMatchObject({ code: 'no-example' });
  });
  it('cannot be given to a real account', async () => {
    const { accountId } = await account();
    await expect(
      perform(SYSTEM, createAccount, { name: 'Thật', email: 'that@phuong.example', exampleKey: 'that' }),
    ).rejects.toThrow(/person_account_check/);
    await expect(
      database.owner.query(`update person_account set example_key = 'x' where id = $1`, [accountId]),
    ).rejects.toThrow(/person_account_check/);
  });
});
