// The rows behind every figure, and the figures themselves, out of the same counting.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import type { ClippingKind } from '../model.ts';
import { confirmedOf, PUBLISHED_DAY } from './counted.ts';

/** One confirmed piece of evidence. `counted` rows add up to the figure of their commitment. */
export interface EvidenceRow {
  readonly matchId: string;
  readonly commitmentId: string;
  readonly planActionId: string | null;
  readonly clippingId: string;
  /** ISO, UTC. */
  readonly publishedAt: string;
  /** YYYY-MM-DD in Viet Nam. */
  readonly publishedOn: string;
  /** Name of the outlet; of a record, the name of the organisation that entered it. */
  readonly outlet: string;
  readonly outletOrganisation: string;
  readonly kind: ClippingKind;
  readonly title: string;
  readonly address: string | null;
  readonly author: string | null;
  readonly issue: string | null;
  readonly page: string | null;
  /** Hex; the SHA-256 of the body of the newest capture, or of the first file of uploaded evidence. */
  readonly captureSha256: string | null;
  readonly quantity: number;
  readonly isReprint: boolean;
  readonly originalId: string | null;
  /** False for a reprint whose text is counted by another row. */
  readonly counted: boolean;
  /** Confirmed reprints behind this row; 0 for rows that are not counted. */
  readonly reprints: number;
  readonly decidedForId: string | null;
  /** Decided after a report had frozen its day. */
  readonly afterFreeze: boolean;
}

interface Choice {
  readonly programmeId: string;
  /** Days of publication, both included; all when absent. */
  readonly period?: Period | undefined;
  readonly commitmentId?: string | undefined;
}

interface RawRow extends Omit<EvidenceRow, 'publishedAt' | 'outlet' | 'outletOrganisation'> {
  readonly publishedAt: Date;
  readonly outlet: string | null;
  readonly organisationId: string;
}

/** Confirmed evidence, oldest first. Rows are of the period in which they were published. */
export async function evidenceRows(ctx: ReadContext, choice: Choice): Promise<EvidenceRow[]> {
  const { rows } = await sql<RawRow>`
    with confirmed as (${confirmedOf(choice.programmeId)})
    select f.id as "matchId", f.commitment_id as "commitmentId", f.plan_action_id as "planActionId",
      f.clipping_id as "clippingId", f.published_at as "publishedAt", f.day as "publishedOn", o.name as outlet,
      c.organisation_id as "organisationId", c.kind, c.title, c.address, c.author, c.issue, c.page,
      coalesce(
        (select encode(k.body_sha256, 'hex') from capture k where k.clipping_id = c.id order by k.captured_at desc limit 1),
        (select encode(u.sha256, 'hex') from clipping_file u where u.clipping_id = c.id order by u.position limit 1)
      ) as "captureSha256",
      f.quantity, c.original_id is not null as "isReprint", c.original_id as "originalId", f.counted,
      case when f.counted then f.behind else 0 end as reprints, f.decided_for as "decidedForId",
      f.after_freeze as "afterFreeze"
    from confirmed f join clipping c on c.id = f.clipping_id left join outlet o on o.id = c.outlet_id
    where (${choice.period?.from ?? null}::date is null or f.day >= ${choice.period?.from ?? null}::date)
      and (${choice.period?.to ?? null}::date is null or f.day <= ${choice.period?.to ?? null}::date)
      and (${choice.commitmentId ?? null}::uuid is null or f.commitment_id = ${choice.commitmentId ?? null}::uuid)
    order by f.published_at, f.id`.execute(ctx.db);
  const owners = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  return rows.map(({ organisationId, outlet, publishedAt, ...row }) => {
    const owner = owners.get(organisationId)?.name ?? '';
    return { ...row, publishedAt: publishedAt.toISOString(), outlet: outlet ?? owner, outletOrganisation: owner };
  });
}

export interface CommitmentProgress {
  /** Sum of the quantities of counted rows: each text once. */
  readonly confirmed: number;
  /** Confirmed reprints that add nothing to `confirmed`. */
  readonly reprints: number;
  /** Texts that wait for a decision; a text and its reprints are one. */
  readonly suggested: number;
}

/** Figures per commitment; commitments without any evidence are not in the map. Without a period: from the beginning. */
export async function progressOf(
  ctx: ReadContext,
  programmeId: string,
  period?: Period,
): Promise<Map<string, CommitmentProgress>> {
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const { rows } = await sql<CommitmentProgress & { commitmentId: string }>`
    with confirmed as (${confirmedOf(programmeId)}),
    figures as (
      select commitment_id, coalesce(sum(quantity) filter (where counted), 0) as confirmed,
        count(*) filter (where not counted)::int as reprints, 0 as suggested
      from confirmed
      where (${from}::date is null or day >= ${from}::date) and (${to}::date is null or day <= ${to}::date)
      group by commitment_id
      union all
      select m.commitment_id, 0, 0, count(distinct coalesce(c.original_id, c.id))::int
      from match m join clipping c on c.id = m.clipping_id
      where m.programme_id = ${programmeId} and m.state = 'suggested'
        and (${from}::date is null or ${PUBLISHED_DAY} >= ${from}::date)
        and (${to}::date is null or ${PUBLISHED_DAY} <= ${to}::date)
      group by m.commitment_id)
    select commitment_id as "commitmentId", sum(confirmed) as confirmed, sum(reprints)::int as reprints,
      sum(suggested)::int as suggested
    from figures group by commitment_id`.execute(ctx.db);
  return new Map(rows.map(({ commitmentId, ...figures }) => [commitmentId, figures]));
}
