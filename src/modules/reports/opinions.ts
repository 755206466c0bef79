// What the sides said of a commitment in the reported period.
import { dayInVietNam } from '../../tools/calendar/index.ts';
import type { SideAssessment } from '../commitments/index.ts';
import type { ReportCommitment } from './content-shape.ts';
import { calendarSpan, spanName, type ReportSpan } from './span.ts';

/**
 * What each side said of the whole period; of a side that has not, what it said of the periods within, oldest first.
 */
export function opinionsOn(
  commitmentId: string,
  assessments: readonly SideAssessment[],
  span: ReportSpan,
): ReportCommitment['assessments'] {
  const own = assessments.filter((said) => said.commitmentId === commitmentId);
  const isWhole = ({ latest }: SideAssessment) => latest.periodFrom === span.from && latest.periodTo === span.to;
  return own
    .filter((said) => isWhole(said) || !own.some((other) => other.side === said.side && isWhole(other)))
    .toSorted((a, b) =>
      a.side === b.side ? (a.latest.periodFrom < b.latest.periodFrom ? -1 : 1) : a.side < b.side ? -1 : 1,
    )
    .map((said) => {
      const { latest, side } = said;
      const period = { from: latest.periodFrom, to: latest.periodTo };
      return {
        side,
        organisation: latest.organisationName,
        status: latest.status,
        stance: latest.stance,
        comment: latest.comment,
        on: dayInVietNam(new Date(latest.at)),
        ...(isWhole(said) ? {} : { period: { ...period, name: spanName(calendarSpan(period)).vi } }),
      };
    });
}
