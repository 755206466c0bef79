import { Form, Link, useLocation } from 'react-router';
import { listReports, reportsDue, type ReportDue } from '../../../modules/reports/index.ts';
import {
  REPORT_KIND_WORDS,
  REPORT_KINDS,
  REPORT_SCOPE_WORDS,
  REPORT_SCOPES,
  REPORT_STATE_WORDS,
  REPORT_STATES,
  reportName,
  spanText,
} from '../../../modules/reports/model.ts';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { formatLongDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Empty, Page, PageHeader, Pager, Section, SelectField } from '../../ui/index.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/reports';
import { filterIn } from './report-filter.ts';
import { ReportTable } from './report-table.tsx';
import { StartForm } from './start-form.tsx';

/** Offered in the filter: this year and five back. */
const YEARS_BACK = 5;

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const filter = filterIn(request.url);
  return consult(who, async (ctx) => {
    const year = Number(dayInVietNam(ctx.now).slice(0, 4));
    const programmes = await listProgrammes(ctx, { sort: 'title', perPage: 1_000 });
    return {
      filter,
      ...(await listReports(ctx, filter)),
      due: await reportsDue(ctx),
      programmes: programmes.rows.map(({ id, title }) => ({ id, title })),
      years: Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back),
    };
  });
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Reports – Cầu Nối' : 'Báo cáo – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Báo cáo',
    lead: 'Báo cáo của đơn vị mình, và báo cáo đã chốt của các bên cùng chương trình.',
    create: 'Lập báo cáo',
    due: 'Báo cáo đến hạn',
    dueSince: (day: string) => `Kỳ đã kết thúc; lập được từ ${day}.`,
    begin: 'Lập báo cáo',
    go: 'Viết tiếp bản nháp',
    list: 'Các báo cáo',
    programme: 'Chương trình',
    scope: 'Phạm vi',
    kind: 'Loại',
    year: 'Năm',
    state: 'Trạng thái',
    all: 'Tất cả',
    filter: 'Lọc',
    clear: 'Bỏ lọc',
    none: 'Chưa có báo cáo nào',
    noneHint: 'Chọn chương trình và kỳ: báo cáo được lập ngay từ bằng chứng đã xác nhận, anh chị đọc lại và sửa lời.',
    noMatch: 'Không có báo cáo nào khớp với bộ lọc',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Reports',
    lead: 'Reports of your organisation, and frozen ones of the parties of your programmes.',
    create: 'Write a report',
    due: 'Reports due',
    dueSince: (day: string) => `The period is over; it can be written since ${day}.`,
    begin: 'Write the report',
    go: 'Go on with the draft',
    list: 'All reports',
    programme: 'Programme',
    scope: 'Scope',
    kind: 'Kind',
    year: 'Year',
    state: 'State',
    all: 'All',
    filter: 'Filter',
    clear: 'Clear filters',
    none: 'There are no reports yet',
    noneHint:
      'Choose a programme and a period: the report is made from confirmed evidence; you read it and edit the words.',
    noMatch: 'No report matches the filters',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Reports({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { search } = useLocation();
  const { filter, rows, due, programmes, years, page, pages } = loaderData;
  const filtered = Boolean(filter.programmeId || filter.scope || filter.kind || filter.year || filter.state);
  return (
    <Page wide>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <ButtonLink tone={due.length === 0 ? 'primary' : 'plain'} to={to('/lam-viec/bao-cao/moi')}>
            {w.create}
          </ButtonLink>
        }
      />
      {due.length > 0 ? (
        <Section id="den-han" title={w.due}>
          <ul className="flex flex-col gap-3">
            {due.map((one, at) => (
              <Due key={`${one.programmeId} ${spanText(one.span)}`} due={one} isFirst={at === 0} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="danh-sach" title={w.list}>
        <search>
          <Form method="get" className="flex flex-wrap items-end gap-3" key={search}>
            <div className="min-w-56 flex-2 basis-56">
              <SelectField
                label={w.programme}
                name="chuong-trinh"
                defaultValue={filter.programmeId}
                empty={w.all}
                options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
              />
            </div>
            <div className="min-w-40 flex-1 basis-40">
              <SelectField
                label={w.scope}
                name="pham-vi"
                defaultValue={filter.scope}
                empty={w.all}
                options={REPORT_SCOPES.map((one) => ({ value: one, label: capital(t(REPORT_SCOPE_WORDS[one])) }))}
              />
            </div>
            <div className="min-w-40 flex-1 basis-40">
              <SelectField
                label={w.kind}
                name="loai"
                defaultValue={filter.kind}
                empty={w.all}
                options={REPORT_KINDS.map((one) => ({ value: one, label: capital(t(REPORT_KIND_WORDS[one])) }))}
              />
            </div>
            <div className="min-w-28 flex-1 basis-28">
              <SelectField
                label={w.year}
                name="nam"
                defaultValue={filter.year ? String(filter.year) : undefined}
                empty={w.all}
                options={years.map((one) => ({ value: String(one), label: String(one) }))}
              />
            </div>
            <div className="min-w-36 flex-1 basis-36">
              <SelectField
                label={w.state}
                name="trang-thai"
                defaultValue={filter.state}
                empty={w.all}
                options={REPORT_STATES.map((state) => ({ value: state, label: capital(t(REPORT_STATE_WORDS[state])) }))}
              />
            </div>
            <ActionButton tone="plain">{w.filter}</ActionButton>
            {filtered ? (
              <ButtonLink tone="quiet" to={to('/lam-viec/bao-cao')}>
                {w.clear}
              </ButtonLink>
            ) : null}
          </Form>
        </search>
        {rows.length === 0 ? (
          <Empty title={filtered ? w.noMatch : w.none}>{filtered ? null : w.noneHint}</Empty>
        ) : (
          <>
            <ReportTable rows={rows} withProgramme />
            <Pager page={page} pages={pages} words={w.pages} />
          </>
        )}
      </Section>
    </Page>
  );
}

function Due({ due, isFirst }: { readonly due: ReportDue; readonly isFirst: boolean }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          {capital(t(reportName(due.span)))}:{' '}
          <Link to={to(`/lam-viec/chuong-trinh/${due.programmeId}`)}>{due.programmeTitle}</Link>
        </p>
        <p className="text-sm text-quiet">{w.dueSince(formatLongDate(due.since, language))}</p>
      </div>
      {due.draftId ? (
        <ButtonLink tone={isFirst ? 'primary' : 'plain'} to={to(`/lam-viec/bao-cao/${due.draftId}`)}>
          {w.go}
        </ButtonLink>
      ) : (
        <StartForm programmeId={due.programmeId} span={spanText(due.span)} tone={isFirst ? 'primary' : 'plain'}>
          {w.begin}
        </StartForm>
      )}
    </li>
  );
}
