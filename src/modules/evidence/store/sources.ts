// Writes outlets, sources and found pages.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { OutletKind, SourceKind, SourceState } from '../model.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

export async function insertOutlet(
  db: Transaction,
  outlet: { organisationId: string; name: string; kind: OutletKind; homeAddress: string | null },
): Promise<string | null> {
  const row = await db
    .insertInto('outlet')
    .values({
      organisation_id: outlet.organisationId,
      name: outlet.name,
      kind: outlet.kind,
      home_address: outlet.homeAddress,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertSource(
  db: Transaction,
  source: { outletId: string; organisationId: string; kind: SourceKind; address: string; everyMinutes: number },
): Promise<string | null> {
  const row = await db
    .insertInto('source')
    .values({
      outlet_id: source.outletId,
      organisation_id: source.organisationId,
      kind: source.kind,
      address: source.address,
      every_minutes: source.everyMinutes,
    })
    .onConflict((conflict) => conflict.columns(['outlet_id', 'address']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface SourceChange {
  readonly address?: string;
  readonly kind?: SourceKind;
  readonly everyMinutes?: number;
  readonly state?: SourceState;
  /** Forget validators and failures and ask at once. */
  readonly startAfresh?: boolean;
}

export async function updateSource(db: Transaction, id: string, version: number, change: SourceChange): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set({
      version: version + 1,
      ...(change.address === undefined ? {} : { address: change.address }),
      ...(change.kind === undefined ? {} : { kind: change.kind }),
      ...(change.everyMinutes === undefined ? {} : { every_minutes: change.everyMinutes }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.startAfresh
        ? {
            etag: null,
            last_modified: null,
            failures: 0,
            missing: 0,
            problem: null,
            moved_to: null,
            moved_since: null,
            asked_at: null,
            next_attempt_at: sql`now()`,
          }
        : {}),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function deleteSource(db: Transaction, id: string, version: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('source')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw changedMeanwhile();
}

export interface SourceOutcome {
  readonly at: Date;
  readonly nextAt: Date;
  readonly ok: boolean;
  readonly failures: number;
  readonly problem: Sentence | null;
  /** When the newest of what it names was found; an earlier moment than the one known changes nothing. */
  readonly newItemAt?: Date | null;
  readonly state?: SourceState;
  /** Answers 404 in a row. */
  readonly missing?: number;
  /** Where the server says it moved for good; null: it did not. */
  readonly movedTo?: string | null;
  readonly usualGapMinutes?: number;
  readonly remarks?: readonly Sentence[];
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** What came of one reading; `version` stays, so that a person's edit meanwhile is not refused because of it. */
export async function recordReading(db: Transaction, id: string, outcome: SourceOutcome): Promise<void> {
  await db
    .updateTable('source')
    .set({
      last_attempt_at: outcome.at,
      next_attempt_at: outcome.nextAt,
      asked_at: null,
      failures: outcome.failures,
      problem: outcome.problem === null ? null : JSON.stringify(outcome.problem),
      ...(outcome.ok ? { last_success_at: outcome.at } : {}),
      ...(outcome.newItemAt
        ? { last_new_item_at: sql<Date>`greatest(last_new_item_at, ${outcome.newItemAt}::timestamptz)` }
        : {}),
      ...(outcome.state === undefined ? {} : { state: outcome.state }),
      ...(outcome.missing === undefined ? {} : { missing: outcome.missing }),
      ...(outcome.movedTo === undefined
        ? {}
        : {
            moved_to: outcome.movedTo,
            moved_since:
              outcome.movedTo === null
                ? null
                : sql<Date>`case when moved_to = ${outcome.movedTo} then moved_since else ${outcome.at}::timestamptz end`,
          }),
      ...(outcome.usualGapMinutes === undefined ? {} : { usual_gap_minutes: outcome.usualGapMinutes }),
      ...(outcome.remarks === undefined ? {} : { remarks: JSON.stringify(outcome.remarks) }),
      ...(outcome.etag === undefined ? {} : { etag: outcome.etag }),
      ...(outcome.lastModified === undefined ? {} : { last_modified: outcome.lastModified }),
    })
    .where('id', '=', id)
    .execute();
}

/** Forgets what the server said of its last answer, so that the whole is read again, soon. */
export async function startReadingAfresh(db: Transaction, id: string): Promise<void> {
  await db
    .updateTable('source')
    .set({ etag: null, last_modified: null, asked_at: null, next_attempt_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

export async function markSourcesAsked(db: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('source')
    .set({ asked_at: sql`now()` })
    .where('id', 'in', ids)
    .execute();
}

/** What a feed or a person said of a page before it was fetched. */
export interface SaidOfPage {
  /** The feed's own id when it is not the address: the page is known by it when the address changes. */
  readonly id?: string;
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly publishedAt?: string | null;
  readonly author?: string | null;
}

export interface NewFoundItem {
  readonly outletId: string;
  readonly organisationId: string;
  readonly addressKey: string;
  readonly address: string;
  readonly sourceId: string | null;
  readonly said: SaidOfPage;
  readonly enteredBy?: string | null;
  readonly programmeId?: string | null;
  readonly commitmentId?: string | null;
  readonly planActionId?: string | null;
}

/** Adds pages that are not known yet; gives the keys of those that were new. */
export async function insertFoundItems(db: Transaction, items: readonly NewFoundItem[]): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const rows = await db
    .insertInto('found_item')
    .values(
      items.map((item) => ({
        outlet_id: item.outletId,
        organisation_id: item.organisationId,
        address_key: item.addressKey,
        address: item.address,
        source_id: item.sourceId,
        said: JSON.stringify(item.said),
        entered_by: item.enteredBy ?? null,
        programme_id: item.programmeId ?? null,
        commitment_id: item.commitmentId ?? null,
        plan_action_id: item.planActionId ?? null,
        asked_at: sql<Date>`now()`,
      })),
    )
    .onConflict((conflict) => conflict.columns(['outlet_id', 'address_key']).doNothing())
    .returning('address_key')
    .execute();
  return new Set(rows.map((row) => row.address_key));
}

export async function updateFoundItem(
  db: Transaction,
  key: { outletId: string; addressKey: string },
  change: {
    state?: 'waiting' | 'taken' | 'refused' | 'failed';
    attempts?: number;
    nextAttemptAt?: Date;
    askedAt?: Date | null;
    problem?: Sentence | null;
    clippingId?: string;
    wanted?: { programmeId: string; commitmentId: string; planActionId: string | null; enteredBy: string | null };
  },
): Promise<void> {
  await db
    .updateTable('found_item')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
      ...(change.nextAttemptAt === undefined ? {} : { next_attempt_at: change.nextAttemptAt }),
      ...(change.askedAt === undefined ? {} : { asked_at: change.askedAt }),
      ...(change.problem === undefined
        ? {}
        : { problem: change.problem === null ? null : JSON.stringify(change.problem) }),
      ...(change.clippingId === undefined ? {} : { clipping_id: change.clippingId }),
      ...(change.wanted === undefined
        ? {}
        : {
            programme_id: change.wanted.programmeId,
            commitment_id: change.wanted.commitmentId,
            plan_action_id: change.wanted.planActionId,
            entered_by: change.wanted.enteredBy,
          }),
    })
    .where('outlet_id', '=', key.outletId)
    .where('address_key', '=', key.addressKey)
    .execute();
}

/** For their pages that are due now. */
export async function markHostsAsked(db: Transaction, hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  await sql`update found_item set asked_at = now()
    where state = 'waiting' and next_attempt_at <= now() and app.host_of(address) = any(${[...hosts]}::text[])`.execute(
    db,
  );
}
