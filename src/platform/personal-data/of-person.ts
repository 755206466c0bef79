// What the tables hold of one account, found by the register: columns that point to the account, and its mail address.
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { KINDS_OF_DATA, type KindName } from './kinds.ts';
import { linksToAccounts, schemaRegister } from './schema-register.ts';

/** Marks and keys of sign-in are the person's, and yet nobody's to carry around. */
const SECRETS = /password|token|sealed|public_key|code_hash|credential_id|subject$|^key$/;
/** So many rows of a table at most; above that the file says how many there are. */
const MOST_ROWS = 10_000;

/** Tables that hold a mail address without an account beside it, and its column. */
const ADDRESSED = [
  ['invitation', 'email'],
  ['mail_letter', 'to_address'],
] as const;

export interface HeldTable {
  readonly table: string;
  readonly kinds: readonly KindName[];
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

async function rowsOf(
  db: Transaction,
  table: string,
  shown: readonly { readonly column: string }[],
  which: ReturnType<typeof sql>,
): Promise<{ total: number; rows: Record<string, unknown>[] }> {
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from ${sql.table(table)} where ${which}`.execute(db);
  const total = counted[0]?.total ?? 0;
  if (total === 0) return { total, rows: [] };
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(shown.map(({ column }) => sql.ref(column)))} from ${sql.table(table)}
    where ${which} limit ${MOST_ROWS}`.execute(db);
  return { total, rows };
}

/** The account's own rows whole, without secrets; of what the person did, which thing and when. Asked in scope system. */
export async function heldOf(db: Transaction, account: { id: string; email: string }): Promise<HeldTable[]> {
  const register = schemaRegister();
  const found: HeldTable[] = [];
  for (const { table, columns } of linksToAccounts()) {
    const lines = register.filter((line) => line.table === table);
    const isOwn = lines.some(
      (line) =>
        line.rule === null &&
        ['account', 'sign_in', 'preference', 'invitation', 'letter', 'data_request'].includes(line.kind),
    );
    const plain = lines.filter(({ column }) => !SECRETS.test(column));
    const ofAct = plain.filter(
      ({ column, kind, type }) =>
        kind === 'actor' || column === 'id' || type === 'date' || type.startsWith('timestamp'),
    );
    // A row about somebody else that the person only entered or answered is not theirs to carry home.
    const own = columns.includes('account_id') ? columns.filter((column) => !column.endsWith('_by')) : columns;
    const isTheirs = sql.join(
      [
        ...own.map((column) => sql`${sql.ref(column)} = ${account.id}::uuid`),
        ...ADDRESSED.filter(([addressed]) => addressed === table).map(
          ([, column]) => sql`${sql.ref(column)} = ${account.email}`,
        ),
      ],
      sql` or `,
    );
    const acted = columns.filter((column) => !own.includes(column));
    const theirs = await rowsOf(db, table, isOwn ? plain : ofAct, isTheirs);
    const didThere = acted.map((column) => sql`${sql.ref(column)} = ${account.id}::uuid`);
    const others =
      acted.length === 0
        ? { total: 0, rows: [] }
        : await rowsOf(db, table, ofAct, sql`(${sql.join(didThere, sql` or `)}) and (${isTheirs}) is not true`);
    const total = theirs.total + others.total;
    if (total === 0) continue;
    const rows = [...theirs.rows, ...others.rows];
    found.push({ table, kinds: kindsIn(lines.map(({ kind }) => kind)), total, rows });
  }
  return found;
}

function kindsIn(kinds: readonly (KindName | 'none')[]): KindName[] {
  return (Object.keys(KINDS_OF_DATA) as KindName[]).filter((kind) => kinds.includes(kind));
}

/** Rows taken out or blanked, by table. */
export type Erased = Readonly<Record<string, number>>;

export const NAMELESS = 'Tài khoản đã xóa';

/**
 * Takes out what nothing keeps (sign-in, preferences, invitations to the address) and leaves the account as a number without
 * name and address. The caller journals in the same transaction.
 */
export async function eraseOf(db: Transaction, account: { id: string; email: string }): Promise<Erased> {
  const erased: Record<string, number> = {};
  const register = schemaRegister();
  for (const { table, columns } of linksToAccounts()) {
    const kinds = new Set(register.filter((line) => line.table === table).map(({ kind }) => kind));
    const goes = [...kinds].some((kind) => kind === 'sign_in' || kind === 'preference' || kind === 'letter');
    if (!goes) continue;
    const isTheirs = sql.join(
      columns.map((column) => sql`${sql.ref(column)} = ${account.id}::uuid`),
      sql` or `,
    );
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ${isTheirs}`.execute(db);
    if (numAffectedRows > 0n) erased[table] = Number(numAffectedRows);
  }
  for (const [table, column] of ADDRESSED) {
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${account.email}`.execute(db);
    if (numAffectedRows > 0n) erased[table] = (erased[table] ?? 0) + Number(numAffectedRows);
  }
  await sql`update ${sql.table('person_account')} set name = ${NAMELESS}, email = ${`da-xoa-${account.id}@khong.invalid`},
    email_verified = false, updated_at = now() where id = ${account.id}::uuid`.execute(db);
  erased['person_account'] = 1;
  return erased;
}
