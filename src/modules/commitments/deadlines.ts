// By when each side gives its opinion of a period. The number of days is data with its reason; the house's own rule holds
// until the parties set another.
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { addDays } from '../../tools/calendar/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';

export const OWN_RULE_DAYS = 15;
/** No law sets a deadline; half a month leaves the other half of the month after a quarter for its report. */
export const OWN_RULE_REASON: Sentence = say(
  'Quy ước của Cầu Nối, chưa bên nào đặt thời hạn riêng.',
  'Own rule of Cầu Nối; the parties have set no deadline of their own.',
);

export interface AssessmentRule {
  readonly days: number;
  /** As the parties gave it; null for the own rule. */
  readonly reason: string | null;
  /** 0 while there is no rule of the parties. */
  readonly version: number;
}

const OWN_RULE: AssessmentRule = { days: OWN_RULE_DAYS, reason: null, version: 0 };

export async function assessmentRule(ctx: ReadContext, programmeId: string): Promise<AssessmentRule> {
  return (await assessmentRules(ctx, [programmeId])).get(programmeId) ?? OWN_RULE;
}

/** Of each programme given. */
export async function assessmentRules(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, AssessmentRule>> {
  const rows =
    programmeIds.length === 0
      ? []
      : await ctx.db
          .selectFrom('assessment_rule')
          .select(['programme_id', 'days', 'reason', 'version'])
          .where('programme_id', 'in', [...programmeIds])
          .execute();
  const found = new Map(rows.map(({ programme_id: id, ...rule }) => [id, rule]));
  return new Map(programmeIds.map((id) => [id, found.get(id) ?? OWN_RULE]));
}

/** The last day for an opinion of a period that ends on `periodTo`. */
export function opinionDue(periodTo: Day, rule: Pick<AssessmentRule, 'days'>): Day {
  return addDays(periodTo, rule.days);
}
