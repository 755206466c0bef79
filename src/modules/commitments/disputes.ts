import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { listProgrammes, sideOf } from '../programmes/index.ts';
import { assessmentRules } from './deadlines.ts';
import type { DisputeToAnswer } from './view.ts';

interface Disputed {
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly text: string;
  readonly obliged: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly side: string;
  readonly organisationId: string;
  readonly at: Date;
  /** Sides that have said something since. */
  readonly answeredBy: readonly string[];
}

/**
 * Disputes by another side about what the acting organisation's side delivers, which its side has not answered since; the
 * oldest first. An answer has as many days as an opinion.
 */
export async function disputesToAnswer(ctx: ReadContext): Promise<DisputeToAnswer[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const { rows: programmes } = await listProgrammes(ctx, {
    organisationId: own,
    state: ['in_force', 'suspended', 'ended'],
    sort: 'ending',
    perPage: 10_000,
  });
  const known = new Map(programmes.map((programme) => [programme.id, programme]));
  const { rows } = await sql<Disputed>`
    with said as (
      select a.*, row_number() over (partition by a.commitment_id, a.side, a.period_from, a.period_to
        order by a.at desc, a.id desc) = 1 as newest
      from assessment a where a.programme_id = any(${[...known.keys()]}::uuid[]))
    select d.programme_id as "programmeId", d.commitment_id as "commitmentId", c.text, c.obliged,
      d.period_from as "periodFrom", d.period_to as "periodTo", d.side, d.organisation_id as "organisationId", d.at,
      array(select distinct l.side from said l where l.commitment_id = d.commitment_id and l.period_from = d.period_from
        and l.period_to = d.period_to and l.at > d.at) as "answeredBy"
    from said d join commitment c on c.id = d.commitment_id
    where d.newest and d.stance = 'disputes' and c.dropped_at is null order by d.at, d.id`.execute(ctx.db);
  const rules = await assessmentRules(ctx, [...known.keys()]);
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  const today = dayInVietNam(ctx.now);
  return rows.flatMap((row) => {
    const programme = known.get(row.programmeId)!;
    const side = sideOf(programme, own);
    const delivers = side !== null && (row.obliged === side || row.obliged === 'both');
    if (!delivers || row.side === side || row.answeredBy.includes(side)) return [];
    const dueOn = addDays(dayInVietNam(row.at), rules.get(row.programmeId)!.days);
    return [
      {
        programmeId: row.programmeId,
        programmeTitle: programme.title,
        commitmentId: row.commitmentId,
        commitmentText: row.text,
        periodFrom: row.periodFrom,
        periodTo: row.periodTo,
        disputedBy: names.get(row.organisationId)?.name ?? '',
        dueOn,
        isLate: dueOn < today,
      },
    ];
  });
}
