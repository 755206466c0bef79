// Slows guessing down, for all machines of the installation alike. Counted are tries per person and address together, per
// person, and per address. Who signed in from this address before is not held up by strangers who try the same account
// elsewhere, so nobody can lock another person out for long.
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { asSystem, signInSecret, type Transaction } from '../../platform/database/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';

/** `free` tries cost no wait; then it doubles from 1 s up to `most` seconds. */
const LIMITS = {
  pair: { free: 5, most: 60 },
  account: { free: 20, most: 10 },
  address: { free: 40, most: 60 },
  // Codes of the second step have six digits, so guessing is slowed far more; only who knows the password comes here.
  code: { free: 5, most: 600 },
} as const;
type Counted = keyof typeof LIMITS;

/** Header in which the web server says from which address a request came; it overwrites what a client sends. */
export const CLIENT_ADDRESS_HEADER = 'x-caunoi-client-address';

export function addressIn(headers: Headers): string | null {
  return headers.get(CLIENT_ADDRESS_HEADER);
}

function keyOf(what: Counted | 'known', email: string, address: string | null): string {
  const text = what === 'account' || what === 'code' ? email : what === 'address' ? address : `${email} ${address}`;
  return createHmac('sha256', signInSecret()).update(`${what} ${text}`).digest('base64url');
}

/** Counts a try before the password is looked at. Throws Refusal `too-many-tries` (429). */
export async function countTry(email: string, address: string | null): Promise<void> {
  await asSystem('sign-in throttle', async (db) => {
    const counted: Counted[] = ['pair'];
    if (!(await isKnown(db, email, address))) counted.push('account');
    if (address !== null) counted.push('address');
    const keys = counted.map((what) => ({ what, key: keyOf(what, email, address) }));
    // One order for all, so that two tries never wait for each other crosswise.
    for (const { what, key } of keys.toSorted((a, b) => (a.key < b.key ? -1 : 1))) await countKey(db, what, key);
  });
}

async function countKey(db: Transaction, what: Counted, key: string): Promise<void> {
  const { free, most } = LIMITS[what];
  // clock_timestamp(), not now(): a try that waited for another one's row must see time as it is after the wait.
  const { rows } = await sql`
    insert into sign_in_attempt as s (key, failures, last_at, open_at)
    values (${key}, 1, clock_timestamp(), clock_timestamp())
    on conflict (key) do update set
      failures = case when s.last_at < now() - interval '15 minutes' then 1 else s.failures + 1 end,
      last_at = clock_timestamp(),
      open_at = clock_timestamp() + make_interval(secs => case when s.last_at < now() - interval '15 minutes' then 0
        else least(${most}::float8, power(2, least(20, greatest(0, s.failures + 1 - ${free}::int))) - 1) end)
    where s.open_at <= clock_timestamp()
    returning key`.execute(db);
  if (rows.length === 0) throw await tooMany(db, key);
}

async function isKnown(db: Transaction, email: string, address: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('key')
    .where('key', '=', keyOf('known', email, address))
    .executeTakeFirst();
  return row !== undefined;
}

async function tooMany(db: Transaction, key: string): Promise<Refusal> {
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from open_at - clock_timestamp())))::int as seconds
    from sign_in_attempt where key = ${key}`.execute(db);
  const seconds = rows[0]?.seconds ?? 1;
  return new Refusal(
    'too-many-tries',
    say(
      `Thử đăng nhập quá nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
      `Too many tries. Wait ${seconds} seconds, then try again.`,
    ),
    429,
  );
}

/** Counts a try of a code before it is looked at. Throws Refusal `too-many-tries` (429). */
export async function countCode(accountId: string): Promise<void> {
  await asSystem('second step throttle', (db) => countKey(db, 'code', keyOf('code', accountId, null)));
}

export async function forgetCodes(accountId: string): Promise<void> {
  await asSystem('second step throttle', (db) =>
    db
      .deleteFrom('sign_in_attempt')
      .where('key', '=', keyOf('code', accountId, null))
      .execute(),
  );
}

/** The try was right: it does not count, and this address is known for this person from now on. */
export async function forgetTry(email: string, address: string | null): Promise<void> {
  await asSystem('sign-in throttle', async (db) => {
    await db
      .deleteFrom('sign_in_attempt')
      .where('key', '=', keyOf('pair', email, address))
      .execute();
    const counted = [keyOf('account', email, address), keyOf('address', email, address)].toSorted();
    for (const key of counted) {
      await db
        .updateTable('sign_in_attempt')
        .set((eb) => ({ failures: eb('failures', '-', 1) }))
        .where('key', '=', key)
        .where('failures', '>', 0)
        .execute();
    }
    await sql`insert into sign_in_attempt (key, failures, last_at, open_at)
      values (${keyOf('known', email, address)}, 0, now(), now())
      on conflict (key) do update set last_at = now()`.execute(db);
  });
}
