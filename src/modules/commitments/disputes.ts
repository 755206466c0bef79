import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { programmeRows, sideOf, type ProgrammeState } from '../programmes/index.ts';
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

const RUNNING: readonly ProgrammeState[] = ['in_force', 'suspended', 'ended'];

/**
 * Disputes by another side about what the acting organisation's side delivers, which its side has not answered since; the
 * oldest first. An answer has as many days as an opinion.
 */
export async function disputesToAnswer(ctx: ReadContext): Promise<DisputeToAnswer[]> {
  const own = ctx.organisation;
  if (!own) return [];
  // Disputes are few: the search starts from them, and asks for their programmes afterwards.
  const { rows } = await sql<Disputed>`
    select d.programme_id as "programmeId", d.commitment_id as "commitmentId", c.text, c.obliged,
      d.period_from as "periodFrom", d.period_to as "periodTo", d.side, d.organisation_id as "organisationId", d.at,
      array(select distinct l.side from assessment l where l.commitment_id = d.commitment_id
        and l.period_from = d.period_from and l.period_to = d.period_to and l.at > d.at) as "answeredBy"
    from (select app.visible_programmes() as id) seen
      join assessment d on d.programme_id = seen.id and d.stance = 'disputes'
      join commitment c on c.id = d.commitment_id
    where c.dropped_at is null
      and not exists (select from assessment n where n.commitment_id = d.commitment_id and n.side = d.side
        and n.period_from = d.period_from and n.period_to = d.period_to and (n.at, n.id) > (d.at, d.id))
    order by d.at, d.id`.execute(ctx.db);
  const ids = [...new Set(rows.map((row) => row.programmeId))];
  const known = new Map((await programmeRows(ctx, ids)).map((programme) => [programme.id, programme]));
  const rules = await assessmentRules(ctx, ids);
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  const today = dayInVietNam(ctx.now);
  return rows.flatMap((row) => {
    const programme = known.get(row.programmeId)!;
    const side = RUNNING.includes(programme.state) ? sideOf(programme, own) : null;
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
