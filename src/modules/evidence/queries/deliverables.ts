// Things delivered: what each is, what proves it, and what the other side says of it.
import { sql } from 'kysely';
import { secondPersonAnswers, type ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { firstNo, type Answer } from '../../../tools/sentence/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { programmeRows, programmeView, sideOf } from '../../programmes/index.ts';
import { deliverableCan, type DeliverableState } from '../model.ts';
import { notThere } from '../not-there.ts';
import { clippingLines } from './lines.ts';
import type { ClippingLine } from './views.ts';

export interface DeliverableLine {
  readonly id: string;
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly targetId: string | null;
  readonly planActionId: string | null;
  readonly topicId: string | null;
  readonly title: string;
  readonly unit: string | null;
  readonly quantity: number;
  /** YYYY-MM-DD */
  readonly deliveredOn: string;
  readonly place: string | null;
  readonly forWhom: string | null;
  readonly note: string | null;
  readonly state: DeliverableState;
  readonly recordedSide: string;
  readonly recordedForName: string;
  /** ISO, UTC */
  readonly recordedAt: string;
  readonly decidedForName: string | null;
  readonly decidedAt: string | null;
  readonly decidedReason: string | null;
  readonly afterFreeze: boolean;
  /** Confirmed pieces of evidence; without any it does not count, whatever its state. */
  readonly evidence: number;
  readonly version: number;
}

export interface DeliverableView extends DeliverableLine {
  readonly matches: readonly {
    readonly matchId: string;
    readonly isConfirmed: boolean;
    readonly clipping: ClippingLine;
  }[];
  readonly may: { readonly change: Answer; readonly accept: Answer; readonly refuse: Answer };
}

/** Newest delivery first. */
export async function deliverablesOf(
  ctx: ReadContext,
  programmeId: string,
  filter: { readonly commitmentId?: string | undefined; readonly state?: DeliverableState | undefined } = {},
): Promise<DeliverableLine[]> {
  return lines(
    ctx,
    sql`d.programme_id = ${programmeId}
      and (${filter.commitmentId ?? null}::uuid is null or d.commitment_id = ${filter.commitmentId ?? null}::uuid)
      and (${filter.state ?? null}::text is null or d.state = ${filter.state ?? null}::text)`,
  );
}

/** Refuses with 404 when there is none that the asker may see. */
export async function deliverableView(ctx: ReadContext, id: string): Promise<DeliverableView> {
  const [line] = await lines(ctx, sql`d.id = ${id}`);
  if (!line) throw notThere('deliverable');
  const held = await ctx.db
    .selectFrom('match')
    .select(['id', 'clipping_id', 'state'])
    .where('deliverable_id', '=', id)
    .orderBy('id')
    .execute();
  const clippings = await clippingLines(
    ctx,
    held.map((match) => match.clipping_id),
  );
  const programme = await programmeView(ctx, line.programmeId);
  const facts = { ...line, programmeState: programme.state };
  const asking = { side: sideOf(programme, ctx.organisation) };
  const accepts = await secondPersonAnswers(ctx, 'deliverable.accepted', [id]);
  const refuses = await secondPersonAnswers(ctx, 'deliverable.refused', [id]);
  return {
    ...line,
    matches: held.flatMap((match) => {
      const clipping = clippings.get(match.clipping_id);
      return clipping ? [{ matchId: match.id, isConfirmed: match.state === 'confirmed', clipping }] : [];
    }),
    may: {
      change: deliverableCan.change(facts, asking),
      accept: firstNo(deliverableCan.accept(facts, asking), accepts(id)),
      refuse: firstNo(deliverableCan.refuse(facts, asking), refuses(id)),
    },
  };
}

interface Raw extends Omit<DeliverableLine, 'recordedForName' | 'recordedAt' | 'decidedForName' | 'decidedAt'> {
  readonly recordedFor: string;
  readonly recordedAt: Date;
  readonly decidedFor: string | null;
  readonly decidedAt: Date | null;
}

async function lines(ctx: ReadContext, where: ReturnType<typeof sql>): Promise<DeliverableLine[]> {
  const { rows } = await sql<Raw>`
    select d.id, d.programme_id as "programmeId", d.commitment_id as "commitmentId", d.target_id as "targetId",
      d.plan_action_id as "planActionId", d.topic_id as "topicId", d.title, d.unit, d.quantity,
      d.delivered_on as "deliveredOn", d.place, d.for_whom as "forWhom", d.note, d.state,
      d.recorded_side as "recordedSide", d.recorded_for as "recordedFor",
      d.recorded_at as "recordedAt", d.decided_for as "decidedFor", d.decided_at as "decidedAt",
      d.decided_reason as "decidedReason", d.after_freeze as "afterFreeze", d.version,
      (select count(*)::int from match m where m.deliverable_id = d.id and m.state = 'confirmed') as evidence
    from deliverable d where ${where} order by d.delivered_on desc, d.id desc`.execute(ctx.db);
  const names = await organisationsByIds(
    ctx,
    rows.flatMap((row) => [row.recordedFor, row.decidedFor ?? []].flat()),
  );
  return rows.map(({ recordedFor, recordedAt, decidedFor, decidedAt, ...row }) => ({
    ...row,
    recordedForName: names.get(recordedFor)?.name ?? '',
    recordedAt: recordedAt.toISOString(),
    decidedForName: decidedFor === null ? null : (names.get(decidedFor)?.name ?? ''),
    decidedAt: decidedAt?.toISOString() ?? null,
  }));
}

export interface DeliverablesWaiting {
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly waiting: number;
  /** YYYY-MM-DD: when the one that waits longest was recorded. */
  readonly since: string;
}

/** Deliverables that the other side recorded and the acting organisation's side has to answer. For the inbox. */
export async function deliverablesToDecide(ctx: ReadContext): Promise<DeliverablesWaiting[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const waiting = await ctx.db
    .selectFrom('deliverable')
    .select(['programme_id', 'recorded_side', 'recorded_at'])
    .where('state', '=', 'recorded')
    .orderBy('recorded_at')
    .execute();
  // What waits is few: the search starts from it, and asks for the programmes afterwards.
  const programmes = await programmeRows(ctx, [...new Set(waiting.map((row) => row.programme_id))]);
  const running = programmes.filter(({ state }) => state === 'in_force' || state === 'suspended' || state === 'ended');
  const known = new Map(running.map((programme) => [programme.id, programme]));
  const mine = waiting.filter((row) => {
    const programme = known.get(row.programme_id);
    const side = programme ? sideOf(programme, own) : null;
    return side !== null && side !== row.recorded_side;
  });
  return [...Map.groupBy(mine, (row) => row.programme_id)].map(([programmeId, rows]) => ({
    programmeId,
    programmeTitle: known.get(programmeId)!.title,
    waiting: rows.length,
    since: dayInVietNam(rows[0]!.recorded_at),
  }));
}
