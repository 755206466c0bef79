import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { enter, from, newAccount as account, PASSWORD, refusalOf } from '../../../tests/support/sign-in.ts';
import { signIn, whoIs } from './index.ts';

const database = useTestDatabase();

describe('guessing', () => {
  const guess = (email: string, address: string) =>
    refusalOf(signIn({ email, password: 'đoán thử xem sao' }, from(address)));
  it('is slowed down after a few tries, also when they come at once', async () => {
    const { email } = await account();
    const said = await Promise.all(Array.from({ length: 12 }, () => guess(email, '192.0.2.1')));
    const codes = said.map((one) => (one as { code: string }).code);
    // Five are free and the sixth begins the waiting; a slow machine may let the first second pass meanwhile.
    expect(codes.filter((code) => code === 'wrong-sign-in').length).toBeGreaterThanOrEqual(6);
    expect(codes.filter((code) => code === 'too-many-tries').length).toBeGreaterThanOrEqual(4);
    await database.owner.query(`update sign_in_attempt set open_at = now() + interval '9 s'`);
    // Even the right password waits, or the wait would tell which one is right.
    expect(await refusalOf(signIn({ email, password: PASSWORD }, from('192.0.2.1')))).toMatchObject({
      code: 'too-many-tries',
    });
    await database.owner.query('update sign_in_attempt set open_at = now()');
    expect(await whoIs(await enter(email, '192.0.2.1'))).not.toBeNull();
  });
  it('lets free tries through that come at the same moment', async () => {
    const { email } = await account();
    for (let round = 0; round < 4; round++) {
      const said = await Promise.all(Array.from({ length: 5 }, () => guess(email, `192.0.2.${100 + round}`)));
      expect(said).toEqual(said.map(() => expect.objectContaining({ code: 'wrong-sign-in' })));
    }
  });
  it('over many addresses is slowed down for that account, but not for its owner at a known place', async () => {
    const { email } = await account();
    await enter(email, '192.0.2.50');
    const said: unknown[] = [];
    for (let n = 0; n < 24; n++) said.push(await guess(email, `203.0.113.${n}`));
    expect(said.at(-1)).toMatchObject({ code: 'too-many-tries' });
    expect(await whoIs(await enter(email, '192.0.2.50'))).not.toBeNull();
  });
  it('of many accounts from one address is slowed down', async () => {
    const said: unknown[] = [];
    for (let n = 0; n < 43; n++) said.push(await guess(`ai${n}@phuong.example`, '192.0.2.99'));
    expect(said[0]).toMatchObject({ code: 'wrong-sign-in' });
    expect(said.at(-1)).toMatchObject({ code: 'too-many-tries' });
  });
});
