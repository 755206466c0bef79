// Writes time stamp authorities, what waits for them and what they gave.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { TimeStamp } from '../../../tools/time-stamp/index.ts';

/** Null when its address is known. */
export async function insertStampAuthority(
  db: Transaction,
  authority: { name: string; address: string; ownNetwork: boolean; certificate?: string | undefined },
): Promise<string | null> {
  const row = await db
    .insertInto('time_stamp_authority')
    .values({
      name: authority.name,
      address: authority.address,
      own_network: authority.ownNetwork,
      certificate: authority.certificate ?? null,
    })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await db.insertInto('stamp_progress').values({ authority_id: row.id }).execute();
  return row?.id ?? null;
}

/** False when it changed meanwhile. */
export async function switchAuthority(
  db: Transaction,
  { id, version, isOn }: { id: string; version: number; isOn: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('time_stamp_authority')
    .set((eb) => ({ is_on: isOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n && isOn) {
    await db
      .updateTable('stamp_progress')
      .set({ failures: 0, next_attempt_at: sql`now()` })
      .where('authority_id', '=', id)
      .execute();
  }
  return numUpdatedRows === 1n;
}

/** All captures that this authority has not stamped. */
export async function dueForAll(db: Transaction, authorityId: string): Promise<void> {
  await sql`insert into stamp_due (authority_id, capture_id)
    select ${authorityId}::uuid, c.id from capture c
     where not exists (select from capture_stamp s where s.capture_id = c.id and s.authority_id = ${authorityId}::uuid)
    on conflict do nothing`.execute(db);
}

/** A new capture waits for all authorities that are on. Scope system. */
export async function dueForCapture(db: Transaction, captureId: string): Promise<void> {
  await sql`insert into stamp_due (authority_id, capture_id)
    select id, ${captureId}::uuid from time_stamp_authority where is_on on conflict do nothing`.execute(db);
}

export async function insertStamp(
  db: Transaction,
  stamp: {
    captureId: string;
    clippingId: string;
    organisationId: string;
    authorityId: string;
    authorityName: string;
    response: Buffer;
    told: TimeStamp;
  },
): Promise<void> {
  await db
    .insertInto('capture_stamp')
    .values({
      capture_id: stamp.captureId,
      clipping_id: stamp.clippingId,
      organisation_id: stamp.organisationId,
      authority_id: stamp.authorityId,
      authority_name: stamp.authorityName,
      response: stamp.response,
      stamped_at: new Date(stamp.told.at),
      serial: stamp.told.serial,
      signer: stamp.told.signer,
      is_trusted: stamp.told.trusted === true,
    })
    .execute();
  await db
    .deleteFrom('stamp_due')
    .where('authority_id', '=', stamp.authorityId)
    .where('capture_id', '=', stamp.captureId)
    .execute();
}

export async function noteStamping(
  db: Transaction,
  authorityId: string,
  went: { failures: number; next: Date; succeededAt: Date | null; problem: Sentence | null },
): Promise<void> {
  await db
    .updateTable('stamp_progress')
    .set({
      failures: went.failures,
      next_attempt_at: went.next,
      problem: went.problem === null ? null : JSON.stringify(went.problem),
      ...(went.succeededAt === null ? {} : { last_success_at: went.succeededAt }),
    })
    .where('authority_id', '=', authorityId)
    .execute();
}
