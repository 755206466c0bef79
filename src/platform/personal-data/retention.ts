// What is taken out when its term is over, as data: the same words decide what goes, and the tests what must be gone.
// The terms are those that kinds.ts tells people.
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

interface Term {
  readonly table: string;
  /** SQL over one row and `$now`: true when the term is over and there is still something to take out. */
  readonly past: string;
  /** The row goes, or these columns are set to SQL values. */
  readonly ending: 'delete' | Readonly<Record<string, string>>;
}

/** 180 days after an invitation or link is of no use, 2 years after an office or a ceremony, 5 years after an answer. */
export const TERMS: readonly Term[] = [
  { table: 'person_session', past: 'expires_at < $now', ending: 'delete' },
  { table: 'person_verification', past: 'expires_at < $now', ending: 'delete' },
  { table: 'sign_in_step', past: 'expires_at < $now', ending: 'delete' },
  // Far outside of the window in which a code is taken.
  { table: 'used_code', past: 'step < extract(epoch from $now) / 30 - 20', ending: 'delete' },
  // A pair of address and account that once got in right is remembered longer than one that failed.
  {
    table: 'sign_in_attempt',
    past: "last_at < $now - case when failures = 0 then interval '60 days' else interval '1 day' end",
    ending: 'delete',
  },
  {
    table: 'invitation',
    past: "least(accepted_at, withdrawn_at, expires_at) < $now - interval '180 days'",
    ending: 'delete',
  },
  {
    table: 'signed_link',
    past: "least(revoked_at, expires_at) < $now - interval '180 days' and made_for <> '(đã xóa)'",
    ending: { made_for: "'(đã xóa)'" },
  },
  {
    table: 'appointment',
    past: `until_on < ($now at time zone 'Asia/Ho_Chi_Minh')::date - interval '2 years'
      and (work_phone is not null or work_email is not null)`,
    ending: { work_phone: 'null', work_email: 'null' },
  },
  {
    table: 'ceremony_guest',
    past: `name is not null and exists (select 1 from ceremony c where c.id = ceremony_id and c.state = 'closed'
      and c.held_on < ($now at time zone 'Asia/Ho_Chi_Minh')::date - interval '2 years')`,
    ending: { name: 'null' },
  },
  { table: 'mail_letter', past: "finished_at < $now - interval '90 days'", ending: 'delete' },
  {
    table: 'data_request',
    past: "coalesce(carried_out_at, answered_at) < $now - interval '5 years'",
    ending: 'delete',
  },
];

function condition(past: string, now: Date) {
  const parts = past.split('$now');
  return parts.reduce(
    (built, part, at) =>
      at === 0 ? sql`${sql.raw(part)}` : sql`${built}${now.toISOString()}::timestamptz${sql.raw(part)}`,
    sql``,
  );
}

/** Rows by table that were taken out or blanked. Scope system; the caller journals in the same transaction. */
export async function endTerms(db: Transaction, now: Date): Promise<Readonly<Record<string, number>>> {
  const ended: Record<string, number> = {};
  for (const { table, past, ending } of TERMS) {
    const isPast = condition(past, now);
    const change =
      ending === 'delete'
        ? sql`delete from ${sql.table(table)} where ${isPast}`
        : sql`update ${sql.table(table)} set ${sql.join(
            Object.entries(ending).map(([column, value]) => sql`${sql.ref(column)} = ${sql.raw(value)}`),
          )} where ${isPast}`;
    const { numAffectedRows = 0n } = await change.execute(db);
    if (numAffectedRows > 0n) ended[table] = Number(numAffectedRows);
  }
  return ended;
}
