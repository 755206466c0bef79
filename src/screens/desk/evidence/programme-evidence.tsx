import { Link } from 'react-router';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import {
  evidenceRows,
  mayWithEvidence,
  progressOf,
  queueCounts,
  type CommitmentProgress,
} from '../../../modules/evidence/index.ts';
import { programmeView, sideOf } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, quarterPeriod } from '../../../tools/calendar/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, Empty, Section } from '../../ui/index.ts';
import { EvidenceTable } from '../evidence-table.tsx';
import { idIn, orRefused } from '../found.ts';
import { QuarterChoice } from '../quarter-choice.tsx';
import { quarterIn, quartersOf } from '../quarters.ts';
import type { Route } from './+types/programme-evidence';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  return orRefused(
    consult(who, async (ctx) => {
      const programme = await programmeView(ctx, programmeId);
      const quarters = quartersOf(programme.term, dayInVietNam(ctx.now));
      const quarter = quarterIn(request.url, quarters);
      const period = quarter ? quarterPeriod(quarter) : undefined;
      const rows = await evidenceRows(ctx, { programmeId, period });
      const progress = await progressOf(ctx, programmeId, period);
      const counts = await queueCounts(ctx);
      return {
        programme: { id: programme.id, title: programme.title, topics: programme.topics },
        mayGather: mayWithEvidence(ctx, 'decide').yes && sideOf(programme, ctx.organisation) !== null,
        quarters,
        quarter,
        waiting: counts.find((count) => count.programmeId === programmeId)?.waiting ?? 0,
        total: rows.length,
        commitments: (await commitmentsOf(ctx, programmeId, { includeDropped: true }))
          .map(({ id, text, droppedAt }) => ({
            id,
            text,
            dropped: droppedAt !== null,
            figures: progress.get(id) ?? { confirmed: 0, units: [], reprints: 0, suggested: 0 },
            rows: rows.filter((row) => row.commitmentId === id),
          }))
          // A dropped commitment shows only while it still holds evidence.
          .filter((commitment) => !commitment.dropped || commitment.rows.length > 0),
      };
    }),
  );
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${loaderData.programme.title} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Bằng chứng của chương trình',
    commitments: 'Cam kết',
    items: (n: string) => `${n} mục đã xác nhận`,
    match: (n: number) => `Đối chiếu ${n} mục đang chờ`,
    upload: 'Tải bằng chứng lên',
    confirmed: (n: string) => `đã xác nhận ${n}`,
    reprints: (n: string) => `${n} bài đăng lại không tính thêm`,
    suggested: (n: string) => `${n} đang chờ xác nhận`,
    none: 'Chưa có bằng chứng nào được xác nhận.',
    nothing: 'Chương trình chưa ghi cam kết nào',
    dropped: 'cam kết đã bỏ',
    noUnit: 'chưa ghi đơn vị tính',
  },
  en: {
    title: 'Evidence of the programme',
    commitments: 'Commitments',
    items: (n: string) => `${n} confirmed`,
    match: (n: number) => `Match ${n} that wait`,
    upload: 'Upload evidence',
    confirmed: (n: string) => `${n} confirmed`,
    reprints: (n: string) => `${n} reprints add nothing`,
    suggested: (n: string) => `${n} wait for confirmation`,
    none: 'No evidence has been confirmed yet.',
    nothing: 'The programme has no commitments yet',
    dropped: 'dropped commitment',
    noUnit: 'no unit given',
  },
});

/** Longer lists open on demand. */
const ROWS_OPEN = 5;

export default function ProgrammeEvidence({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const { programme, commitments, waiting, quarter } = loaderData;
  const number = (value: number) => formatNumber(value, language, 2);
  const total = w.items(number(loaderData.total));
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <h2>{w.title}</h2>
          <p className="text-quiet">{total}</p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink to={to(`/lam-viec/bang-chung/tai-len?chuong-trinh=${programme.id}`)}>{w.upload}</ButtonLink>
          {waiting > 0 ? (
            <ButtonLink tone="primary" to={to(`/lam-viec/doi-chieu?chuong-trinh=${programme.id}`)}>
              {w.match(waiting)}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <QuarterChoice quarters={loaderData.quarters} chosen={quarter} orWhole />
      {commitments.length === 0 ? <Empty title={w.nothing} /> : null}
      {commitments.map(({ id, text, figures, rows, dropped }) => (
        <Section
          key={id}
          id={`cam-ket-${id}`}
          title={text}
          aside={
            <span className="text-sm">
              {dropped ? <Badge>{w.dropped}</Badge> : null}{' '}
              <strong>{w.confirmed(inUnits(figures, number, w.noUnit))}</strong>
              {figures.reprints > 0 ? `, ${w.reprints(number(figures.reprints))}` : null}
              {figures.suggested > 0 ? (
                <>
                  {', '}
                  <Link to={to(`/lam-viec/doi-chieu?chuong-trinh=${programme.id}`)}>
                    {w.suggested(number(figures.suggested))}
                  </Link>
                </>
              ) : null}
            </span>
          }
        >
          {rows.length === 0 ? (
            <p className="text-sm text-quiet">{w.none}</p>
          ) : (
            <details open={rows.length <= ROWS_OPEN}>
              <summary className="mb-2 cursor-pointer text-sm text-primary underline underline-offset-4">
                {w.items(number(rows.length))}
              </summary>
              <EvidenceTable
                caption={text}
                programmeId={programme.id}
                rows={rows}
                topics={programme.topics}
                gatherFor={loaderData.mayGather ? id : null}
              />
            </details>
          )}
        </Section>
      ))}
    </div>
  );
}

/** "2 bài, 1 video": units are never added up. */
function inUnits(figures: CommitmentProgress, number: (value: number) => string, noUnit: string): string {
  const { units } = figures;
  if (units.length === 0 || (units.length === 1 && units[0]!.unit === null)) return number(figures.confirmed);
  return units.map((one) => `${number(one.confirmed)} ${one.unit ?? noUnit}`).join(', ');
}
