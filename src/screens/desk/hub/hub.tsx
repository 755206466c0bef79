import { Form, Link, useLocation } from 'react-router';
import { HUB_PER_PAGE, hubGroups, hubOverview, hubRows, type HubFilter } from '../../../modules/hub/index.ts';
import { HUB_SORT_WORDS, HUB_SORTS, HUB_WORK_WORDS, usualGroup } from '../../../modules/hub/model.ts';
import { organisationsByIds } from '../../../modules/organisations/index.ts';
import { KIND_WORDS, PROGRAMME_KINDS, PROGRAMME_STATES, STATE_WORDS } from '../../../modules/programmes/model.ts';
import { consult, type ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  ButtonLink,
  DataTable,
  Empty,
  Notice,
  Page,
  PageHeader,
  Pager,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { WHOLE } from '../saved-filters/lists.ts';
import { filtersOf } from '../saved-filters/of-list.ts';
import { SavedFilters } from '../saved-filters/saved-filters.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/hub';
import { changed, HUB_PATH, SORT_WORDS } from './address.ts';
import { GroupTable } from './group-table.tsx';
import { hubFilterIn } from './hub-filter.ts';
import { MonthTable } from './month-table.tsx';
import { programmeColumns } from './programme-columns.tsx';
import { WorkFigures } from './work-figures.tsx';
import { HUB_WORDS } from './words.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who, person } = await mustBeSignedIn(request);
  const kept = await filtersOf(request, who, 'hub');
  const { filter, unknown } = hubFilterIn(new URL(request.url).searchParams);
  const kind = person.memberships.find(
    (one) => one.organisationId === person.actingFor?.organisationId,
  )?.organisationKind;
  const group = filter.group ?? usualGroup(kind ?? null);
  return consult(who, async (ctx) => {
    const overview = await hubOverview(ctx, filter);
    const list = await hubRows(ctx, filter);
    const groups = await hubGroups(ctx, { ...filter, group });
    return {
      kept,
      filter,
      unknown,
      overview,
      rows: list.rows,
      total: list.total,
      pages: Math.ceil(list.total / HUB_PER_PAGE),
      group,
      groups: groups.rows,
      groupPages: Math.ceil(groups.total / HUB_PER_PAGE),
      bodies: await bodiesNamed(ctx, filter),
      today: dayInVietNam(ctx.now),
    };
  });
}

/** The names of the bodies that the filter points at, by parameter. */
async function bodiesNamed(ctx: ReadContext, filter: HubFilter): Promise<Record<string, string>> {
  const wanted = { 'doi-tac': filter.partnerId, noi: filter.placeBodyId };
  const names = await organisationsByIds(
    ctx,
    Object.values(wanted).filter((id) => id !== undefined),
  );
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([parameter, id]) => (id ? [[parameter, names.get(id)?.name ?? '—']] : [])),
  );
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Overview – Cầu Nối' : 'Toàn cảnh – Cầu Nối' }];
}

export default function Hub({ loaderData }: Route.ComponentProps) {
  const w = useWords(HUB_WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { search } = useLocation();
  const { filter, overview, rows, total, group, today } = loaderData;
  const { figures } = overview;
  const chips = chipsOf();
  const filtered = chips.length > 0 || [filter.search, filter.state, filter.kind].some(Boolean);
  return (
    <Page wide>
      <PageHeader
        title={w.title}
        lead={
          <>
            {w.lead(figures.programmes, figures.inForce)}
            {overview.oldest ? ` ${w.countedAt(formatDateTime(overview.oldest))}` : null}
          </>
        }
      />
      {overview.uncounted > 0 ? <Notice tone="info">{w.uncounted(overview.uncounted)}</Notice> : null}
      {figures.programmes === 0 && !filtered ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <>
          <WorkFigures figures={figures} chosen={filter.work} />
          {filterForm()}
          <SavedFilters kept={loaderData.kept} dropped={loaderData.unknown} />
          <Section title={w.programmes} id="chuong-trinh" aside={<span className="text-quiet">{w.count(total)}</span>}>
            {chips.length > 0 ? (
              <ul className="flex flex-wrap items-center gap-3">
                <li className="text-quiet">{w.narrowed}:</li>
                {chips.map(([parameter, name]) => (
                  <li key={parameter}>
                    <Link
                      to={changed(search, { [parameter]: null })}
                      aria-label={w.remove(name)}
                      className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong px-3 text-ink no-underline hover:bg-mist"
                    >
                      {name}
                      <span aria-hidden>×</span>
                    </Link>
                  </li>
                ))}
              </ul>
            ) : null}
            {rows.length === 0 ? (
              <Empty title={w.noMatch} />
            ) : (
              <>
                <DataTable
                  caption={w.programmes}
                  rows={rows}
                  rowKey={(row) => row.programmeId}
                  columns={programmeColumns({ w, t, to, language, today })}
                />
                <Pager page={filter.page ?? 1} pages={loaderData.pages} words={w.pages} />
                <p>
                  <a href={`${to(`${HUB_PATH}/tai-ve.csv`)}${search}`}>{w.csv}</a>
                </p>
              </>
            )}
          </Section>
          <Section title={w.months} id="thang">
            <p className="max-w-[72ch] text-quiet">{w.monthsLead}</p>
            <MonthTable months={overview.months} chosen={filter.month} />
          </Section>
          <Section title={w.groups} id="nhom">
            <GroupTable
              group={group}
              rows={loaderData.groups}
              page={filter.groupPage ?? 1}
              pages={loaderData.groupPages}
            />
          </Section>
        </>
      )}
    </Page>
  );

  function chipsOf(): [string, string][] {
    const found: [string, string][] = Object.entries(loaderData.bodies);
    if (filter.work) found.push(['viec', capital(t(HUB_WORK_WORDS[filter.work]))]);
    if (filter.month) found.push(['thang', `${w.month} ${w.monthName(filter.month)}`]);
    if (filter.province) found.push(['tinh', filter.province === '-' ? w.unknownGroup : filter.province]);
    return found;
  }

  function filterForm() {
    const hidden = [...new URLSearchParams(search)].filter(([name]) =>
      ['viec', 'thang', 'doi-tac', 'noi', 'tinh', 'nhom'].includes(name),
    );
    return (
      <search>
        <Form method="get" className="flex flex-wrap items-end gap-3" key={search} preventScrollReset>
          {hidden.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="min-w-56 flex-2 basis-56">
            <TextField label={w.search} name="tim" type="search" defaultValue={filter.search ?? ''} />
          </div>
          <div className="min-w-36 flex-1 basis-36 sm:max-w-56">
            <SelectField
              label={w.state}
              name="trang-thai"
              defaultValue={filter.state ?? ''}
              empty={w.all}
              options={PROGRAMME_STATES.map((state) => ({ value: state, label: capital(t(STATE_WORDS[state])) }))}
            />
          </div>
          <div className="min-w-36 flex-1 basis-36 sm:max-w-56">
            <SelectField
              label={w.kind}
              name="loai"
              defaultValue={filter.kind ?? ''}
              empty={w.all}
              options={PROGRAMME_KINDS.map((kind) => ({ value: kind, label: capital(t(KIND_WORDS[kind])) }))}
            />
          </div>
          <div className="min-w-36 flex-1 basis-36 sm:max-w-60">
            <SelectField
              label={w.sort}
              name="xep"
              defaultValue={SORT_WORDS[filter.sort ?? 'late']}
              options={HUB_SORTS.map((sort) => ({ value: SORT_WORDS[sort], label: t(HUB_SORT_WORDS[sort]) }))}
            />
          </div>
          <ActionButton tone="plain">{w.filter}</ActionButton>
          {filtered ? (
            <ButtonLink tone="quiet" to={`${to(HUB_PATH)}?${WHOLE}=1`}>
              {w.clear}
            </ButtonLink>
          ) : null}
        </Form>
      </search>
    );
  }
}
