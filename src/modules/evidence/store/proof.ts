// Writes what makes a capture believable: the outlet's word, looks at the page, time stamps and their authorities.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import { recordFile } from '../../../platform/files/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';

export async function insertConfirmation(
  db: Transaction,
  word: { clippingId: string; organisationId: string; by: string | null; at: Date },
): Promise<void> {
  await db
    .insertInto('clipping_confirmation')
    .values({
      clipping_id: word.clippingId,
      organisation_id: word.organisationId,
      confirmed_by: word.by,
      confirmed_at: word.at,
    })
    .execute();
}

/** False when another worker was faster. */
export async function insertPicture(
  db: Transaction,
  picture: {
    captureId: string;
    clippingId: string;
    organisationId: string;
    sha256: Buffer;
    size: number;
    takenAt: Date;
    browser: string;
  },
): Promise<boolean> {
  const row = await db
    .insertInto('capture_picture')
    .values({
      capture_id: picture.captureId,
      clipping_id: picture.clippingId,
      organisation_id: picture.organisationId,
      sha256: picture.sha256,
      size: picture.size,
      taken_at: picture.takenAt,
      browser: picture.browser,
    })
    .onConflict((conflict) => conflict.column('capture_id').doNothing())
    .returning('capture_id')
    .executeTakeFirst();
  if (!row) return false;
  // Backup and sweep know it as they know all stored files.
  await recordFile(db, {
    organisationId: picture.organisationId,
    programmeId: null,
    sha256: picture.sha256,
    size: picture.size,
    mediaType: 'image/png',
    name: `${picture.captureId}.png`,
  });
  return true;
}

export async function deleteConfirmation(db: Transaction, clippingId: string): Promise<void> {
  await db.deleteFrom('clipping_confirmation').where('clipping_id', '=', clippingId).execute();
}

/** Confirmed pages that are not watched yet begin to be, a week after they were kept. */
export async function watchConfirmedPages(db: Transaction): Promise<void> {
  await sql`insert into clipping_watch (clipping_id, next_check_at)
    select c.id, c.found_at + interval '7 days' from clipping c
     where c.kind = 'web' and exists (select from match m where m.clipping_id = c.id and m.state = 'confirmed')
       and not exists (select from clipping_watch w where w.clipping_id = c.id)
    on conflict do nothing`.execute(db);
}

export async function updateWatch(
  db: Transaction,
  clippingId: string,
  look: { at: Date; next: Date; failures: number; problem: Sentence | null },
): Promise<void> {
  await db
    .updateTable('clipping_watch')
    .set({
      last_checked_at: look.at,
      next_check_at: look.next,
      failures: look.failures,
      problem: look.problem === null ? null : JSON.stringify(look.problem),
    })
    .where('clipping_id', '=', clippingId)
    .execute();
}

export async function insertCheck(
  db: Transaction,
  check: {
    clippingId: string;
    organisationId: string;
    at: Date;
    result: 'live' | 'changed' | 'gone';
    textSha256: Buffer | null;
    difference: { readonly removed: readonly string[]; readonly added: readonly string[] } | null;
    reason: Sentence | null;
  },
): Promise<void> {
  await db
    .insertInto('clipping_check')
    .values({
      clipping_id: check.clippingId,
      organisation_id: check.organisationId,
      checked_at: check.at,
      result: check.result,
      text_sha256: check.textSha256,
      difference: check.difference === null ? null : JSON.stringify(check.difference),
      reason: check.reason === null ? null : JSON.stringify(check.reason),
    })
    .execute();
}
