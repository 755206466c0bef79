import { redirect } from 'react-router';
import { programmeView, sideOf } from '../../../modules/programmes/index.ts';
import {
  listReports,
  mayWithReports,
  removeResult,
  removeResultInput,
  stateResult,
  statedResults,
  stateResultInput,
} from '../../../modules/reports/index.ts';
import { reportCan, reportName, spanAround, spanText, type ReportSpan } from '../../../modules/reports/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, Empty, Pager, Section } from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { quartersOf } from '../quarters.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/programme-reports';
import { filterIn } from './report-filter.ts';
import { ReportTable } from './report-table.tsx';
import { StartForm } from './start-form.tsx';
import { StatedResults } from './stated-results.tsx';

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
      const begun = new Set(ownRows.rows.map((row) => spanText(row.span)));
      const isParty = own !== null && sideOf(programme, own) !== null;
      return {
        programme: { id: programme.id, title: programme.title },
        reports,
        may: isParty ? mayWithReports(ctx, 'write', own) : null,
        mayState: isParty ? mayWithReports(ctx, 'state', own) : null,
        own,
        stated: await statedResults(ctx, programmeId),
        lastSpan: spanAround('quarter', addDays(spanAround('quarter', today).from, -1)),
        open: spansOf(
          programme.term,
          programme.cadence === 'half_year' || programme.cadence === 'year' ? programme.cadence : 'quarter',
          today,
        )
          .filter((span) => !begun.has(spanText(span)) && reportCan.start(programme, span, today).yes)
          .toReversed(),
      };
    }),
  );
}

/** The periods of the term by the programme's own cadence. */
function spansOf(
  term: { readonly from: Day | null; readonly to: Day | null },
  kind: 'quarter' | 'half_year' | 'year',
  today: Day,
): ReportSpan[] {
  const found = new Map<string, ReportSpan>();
  for (const quarter of quartersOf(term, today)) {
    const span = spanAround(kind, `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}-01`);
    found.set(spanText(span), span);
  }
  return [...found.values()];
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  form.set('programmeId', programmeId);
  const here = inLanguage(`/lam-viec/chuong-trinh/${programmeId}/bao-cao#ket-qua-co-nguon`, language);
  switch (form.get('verb')) {
    case 'state': {
      const read = readForm(form, stateForm, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, stateResult, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'remove': {
      const read = readForm(form, removeResultInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, removeResult, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** Everybody states for the organisation that they act for. */
const stateForm = stateResultInput.transform(({ organisationId: _organisation, ...given }) => given);

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${loaderData.programme.title} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Báo cáo của chương trình',
    none: 'Chưa có báo cáo nào',
    noneHint: 'Bản nháp của bên kia chỉ bên đó thấy; báo cáo đã chốt thì các bên cùng thấy.',
    open: 'Kỳ chưa có báo cáo của đơn vị mình',
    go: 'Lập báo cáo',
    other: 'Lập báo cáo sáu tháng, năm, sơ kết, tổng kết hoặc kỳ khác',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Reports of the programme',
    none: 'There are no reports yet',
    noneHint: 'A draft is seen by its own side only; frozen reports are seen by all parties.',
    open: 'Periods without a report of yours',
    go: 'Write the report',
    other: 'Write a half-yearly, yearly or other report, or a review',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function ProgrammeReports({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, reports, open, may, mayState, stated, own, lastSpan } = loaderData;
  return (
    <div className="flex flex-col gap-6">
      <h2>{w.title}</h2>
      <RefusalNotice refusal={actionData} withFields />
      {reports.rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <>
          <ReportTable rows={reports.rows} withProgramme={false} />
          <Pager page={reports.page} pages={reports.pages} words={w.pages} />
        </>
      )}
      {may ? (
        <p>
          <ButtonLink to={to(`/lam-viec/bao-cao/moi?chuong-trinh=${programme.id}`)}>{w.other}</ButtonLink>
        </p>
      ) : null}
      {may && open.length > 0 ? (
        <Section id="chua-lap" title={w.open}>
          <ul className="flex flex-col gap-3">
            {open.map((span) => (
              <li
                key={spanText(span)}
                className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line pb-3"
              >
                <span className="min-w-48">{capital(t(reportName(span)))}</span>
                <StartForm programmeId={programme.id} span={spanText(span)} whyNot={may.yes ? null : t(may.why)}>
                  {w.go}
                </StartForm>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <StatedResults stated={stated} own={own} may={mayState} period={lastSpan} refusal={actionData} />
    </div>
  );
}
