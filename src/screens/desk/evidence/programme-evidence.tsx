import { Link } from 'react-router';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import { evidenceRows, progressOf, queueCounts, type EvidenceRow } from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, quarterPeriod } from '../../../tools/calendar/index.ts';
import type { Language, Sentence } from '../../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, DataTable, Empty, Section, type Column } from '../../ui/index.ts';
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
        programme: { id: programme.id, title: programme.title },
        quarters,
        quarter,
        waiting: counts.find((count) => count.programmeId === programmeId)?.waiting ?? 0,
        total: rows.length,
        commitments: (await commitmentsOf(ctx, programmeId, { includeDropped: true }))
          .map(({ id, text, droppedAt }) => ({
            id,
            text,
            dropped: droppedAt !== null,
            figures: progress.get(id) ?? { confirmed: 0, reprints: 0, suggested: 0 },
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
    day: 'Ngày',
    item: 'Tin bài, hồ sơ',
    kind: 'Loại',
    quantity: 'Tính',
    reprint: 'đăng lại, không tính',
    afterFreeze: 'quyết định sau khi chốt báo cáo',
    dropped: 'cam kết đã bỏ',
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
    day: 'Day',
    item: 'Clipping or record',
    kind: 'Kind',
    quantity: 'Counts',
    reprint: 'reprint, not counted',
    afterFreeze: 'decided after the report was frozen',
    dropped: 'dropped commitment',
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
              {dropped ? <Badge>{w.dropped}</Badge> : null} <strong>{w.confirmed(number(figures.confirmed))}</strong>
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
              <Rows caption={text} rows={rows} />
            </details>
          )}
        </Section>
      ))}
    </div>
  );
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly EvidenceRow[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.matchId}
      columns={rowColumns({ w, t, to, language })}
    />
  );
}

interface Saying {
  readonly w: (typeof WORDS)['vi'];
  readonly t: (sentence: Sentence) => string;
  readonly to: (path: string) => string;
  readonly language: Language;
}

function rowColumns({ w, t, to, language }: Saying): Column<EvidenceRow>[] {
  return [
    { title: w.day, cell: (row) => formatDate(row.publishedOn) },
    {
      title: w.item,
      names: true,
      cell: (row) => (
        <>
          <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link>
          <span className="block text-sm text-quiet">{row.outlet}</span>
          {row.afterFreeze ? <Badge tone="caution">{w.afterFreeze}</Badge> : null}
        </>
      ),
    },
    { title: w.kind, cell: (row) => t(CLIPPING_KIND_WORDS[row.kind]) },
    {
      title: w.quantity,
      align: 'right',
      cell: (row) =>
        row.counted ? formatNumber(row.quantity, language, 2) : <span className="text-quiet">{w.reprint}</span>,
    },
  ];
}
