// The rows behind every figure.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';
import { commitmentsOf, targetsOf, unitCounted } from '../../commitments/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import type { ClippingKind, DeliverableState } from '../model.ts';
import { confirmedOf } from './counted.ts';
import type { PageState } from './proof-facts.ts';

/** One confirmed piece of evidence. `counted` rows add up to the figures of their commitment, unit by unit. */
export interface EvidenceRow {
  readonly matchId: string;
  readonly commitmentId: string;
  readonly planActionId: string | null;
  readonly clippingId: string;
  /** ISO, UTC. */
  readonly publishedAt: string;
  /** YYYY-MM-DD in Viet Nam. */
  readonly publishedOn: string;
  /** The day on which it counts: that of its accepted deliverable, else of its publication. */
  readonly countsOn: string;
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
  /** What the last look at a confirmed web page found; null before the first one, and for what is not on the web. */
  readonly pageState: PageState | null;
  /** Since which look it is so, YYYY-MM-DD in Viet Nam; null with `pageState`. */
  readonly pageStateSince: string | null;
  /** Of the row that counts for a deliverable: the deliverable's. */
  readonly quantity: number;
  /** The unit in which it counts, as the targets write it; null when nobody has said it and there are several. */
  readonly unit: string | null;
  /** The topic it is about: the one said, else the commitment's only one. */
  readonly topicId: string | null;
  readonly isReprint: boolean;
  readonly originalId: string | null;
  /** False for a reprint whose text is counted by another row, and for what an accepted deliverable holds besides. */
  readonly counted: boolean;
  /** Held by an accepted deliverable and counted with it by another row. */
  readonly gathered: boolean;
  /** The deliverable it belongs to, accepted or not. */
  readonly deliverable: { readonly id: string; readonly title: string; readonly state: DeliverableState } | null;
  /** Confirmed reprints behind this row; 0 for rows that are not counted. */
  readonly reprints: number;
  readonly decidedForId: string | null;
  /** Decided after a report had frozen its day. */
  readonly afterFreeze: boolean;
}

interface Choice {
  readonly programmeId: string;
  /** Days on which evidence counts, both included; all when absent. */
  readonly period?: Period | undefined;
  readonly commitmentId?: string | undefined;
}

interface RawRow extends Omit<
  EvidenceRow,
  'publishedAt' | 'outlet' | 'outletOrganisation' | 'gathered' | 'deliverable'
> {
  readonly publishedAt: Date;
  readonly outlet: string | null;
  readonly organisationId: string;
  readonly firstOfText: boolean;
  readonly deliverableId: string | null;
  readonly deliverableTitle: string | null;
  readonly deliverableState: DeliverableState | null;
}

/** Confirmed evidence, oldest first. Rows are of the period in which they count. */
export async function evidenceRows(ctx: ReadContext, choice: Choice): Promise<EvidenceRow[]> {
  const { rows } = await sql<RawRow>`
    with confirmed as (${confirmedOf([choice.programmeId])})
    select f.id as "matchId", f.commitment_id as "commitmentId", f.plan_action_id as "planActionId",
      f.clipping_id as "clippingId", f.published_at as "publishedAt", f.published_on as "publishedOn",
      f.day as "countsOn", o.name as outlet,
      c.organisation_id as "organisationId", c.kind, c.title, c.address, c.author, c.issue, c.page,
      coalesce(
        (select encode(k.body_sha256, 'hex') from capture k where k.clipping_id = c.id order by k.captured_at desc limit 1),
        (select encode(u.sha256, 'hex') from clipping_file u where u.clipping_id = c.id order by u.position limit 1)
      ) as "captureSha256", look.result as "pageState",
      to_char(look.checked_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "pageStateSince",
      f.quantity, f.unit, f.topic_id as "topicId", c.original_id is not null as "isReprint",
      c.original_id as "originalId", f.counted, f.first_of_text as "firstOfText",
      d.id as "deliverableId", d.title as "deliverableTitle", d.state as "deliverableState",
      case when f.counted then f.behind else 0 end as reprints, f.decided_for as "decidedForId",
      f.after_freeze as "afterFreeze"
    from confirmed f join clipping c on c.id = f.clipping_id left join outlet o on o.id = c.outlet_id
      left join lateral (select k.result, k.checked_at from clipping_check k where k.clipping_id = c.id
        order by k.checked_at desc limit 1) look on true
      left join deliverable d on d.id = coalesce(f.thing_id, f.linked_id)
    where ${choice.period ? sql`f.day between ${choice.period.from}::date and ${choice.period.to}::date` : sql`true`}
      and ${choice.commitmentId ? sql`f.commitment_id = ${choice.commitmentId}::uuid` : sql`true`}
    order by f.published_at, f.id`.execute(ctx.db);
  const owners = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  const targets = Map.groupBy(await targetsOf(ctx, choice.programmeId), (target) => target.commitmentId);
  const commitments = await commitmentsOf(ctx, choice.programmeId, { includeDropped: true });
  const onlyTopic = new Map(
    commitments.flatMap(({ id, topicIds }) => (topicIds.length === 1 ? [[id, topicIds[0]!] as const] : [])),
  );
  return rows.map((raw) => {
    const {
      organisationId,
      outlet,
      publishedAt,
      firstOfText,
      deliverableId,
      deliverableTitle,
      deliverableState,
      ...row
    } = raw;
    const owner = owners.get(organisationId)?.name ?? '';
    const piece = { unit: row.unit, day: row.countsOn, quantity: row.quantity };
    return {
      ...row,
      unit: unitCounted(piece, targets.get(row.commitmentId) ?? []),
      topicId: row.topicId ?? onlyTopic.get(row.commitmentId) ?? null,
      publishedAt: publishedAt.toISOString(),
      outlet: outlet ?? owner,
      outletOrganisation: owner,
      gathered: !row.counted && firstOfText,
      deliverable:
        deliverableId === null || deliverableTitle === null || deliverableState === null
          ? null
          : { id: deliverableId, title: deliverableTitle, state: deliverableState },
    };
  });
}
