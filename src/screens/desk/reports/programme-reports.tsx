import { programmeView, sideOf } from '../../../modules/programmes/index.ts';
import { listReports, mayWithReports } from '../../../modules/reports/index.ts';
import { reportCan } from '../../../modules/reports/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName, quarterPeriod } from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Empty, Pager, Section } from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { quartersOf } from '../quarters.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/programme-reports';
import { filterIn } from './report-filter.ts';
import { ReportTable } from './report-table.tsx';
import { StartForm } from './start-form.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  return orRefused(
    consult(who, async (ctx) => {
      const programme = await programmeView(ctx, programmeId);
      const today = dayInVietNam(ctx.now);
      const own = ctx.organisation;
      const reports = await listReports(ctx, { programmeId, page: filterIn(request.url).page });
      const ownRows = own ? await listReports(ctx, { programmeId, organisationId: own }) : { rows: [] };
      const begun = new Set(ownRows.rows.map((row) => row.quarter));
      const may = own && sideOf(programme, own) ? mayWithReports(ctx, 'write', own) : null;
      return {
        programme: { id: programme.id, title: programme.title },
        reports,
        may,
        open: quartersOf(programme.term, today).filter(
          (quarter) => !begun.has(quarter) && reportCan.start(programme, quarterPeriod(quarter), today).yes,
        ),
      };
    }),
  );
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${loaderData.programme.title} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Báo cáo của chương trình',
    none: 'Chưa có báo cáo nào',
    noneHint: 'Bản nháp của bên kia chỉ bên đó thấy; báo cáo đã chốt thì các bên cùng thấy.',
    open: 'Quý chưa có báo cáo của đơn vị mình',
    go: 'Lập báo cáo',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Reports of the programme',
    none: 'There are no reports yet',
    noneHint: 'A draft is seen by its own side only; frozen reports are seen by all parties.',
    open: 'Quarters without a report of yours',
    go: 'Write the report',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function ProgrammeReports({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme, reports, open, may } = loaderData;
  return (
    <div className="flex flex-col gap-6">
      <h2>{w.title}</h2>
      {reports.rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <>
          <ReportTable rows={reports.rows} withProgramme={false} />
          <Pager page={reports.page} pages={reports.pages} words={w.pages} />
        </>
      )}
      {may && open.length > 0 ? (
        <Section id="chua-lap" title={w.open}>
          <ul className="flex flex-col gap-3">
            {open.toReversed().map((quarter) => (
              <li key={quarter} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line pb-3">
                <span className="min-w-48">{capital(t(periodName(quarter)))}</span>
                <StartForm programmeId={programme.id} quarter={quarter} whyNot={may.yes ? null : t(may.why)}>
                  {w.go}
                </StartForm>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
