import { Link } from 'react-router';
import { dutyCounts, dutyLines, quarterIn, type DutyLine } from '../../../modules/public-record/index.ts';
import { DUTY_REASONS, DUTY_WORDS, dutyQuarters } from '../../../modules/public-record/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName } from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { DutyFigure } from '../../duty-figure.tsx';
import { DutyTable } from '../../duty-table.tsx';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { Definitions, Empty, Page, PageHeader, Pager, Section } from '../../ui/index.ts';
import type { Route } from './+types/own-duties';

export async function loader({ request }: Route.LoaderArgs) {
  const { who, person } = await mustBeSignedIn(request);
  const asked = new URL(request.url).searchParams;
  const id = person.actingFor!.organisationId;
  return consult(who, async (ctx) => {
    const today = dayInVietNam(ctx.now);
    const quarters = dutyQuarters(today);
    const quarter = quarters.find((one) => one === quarterIn(asked.get('ky'))) ?? quarters[0]!;
    const page = Math.trunc(Number(asked.get('trang'))) || 1;
    return {
      id,
      name: person.actingFor!.organisationName,
      today,
      quarter,
      quarters,
      counts: (await dutyCounts(ctx, [id], quarter)).get(id) ?? [],
      lines: await dutyLines(ctx, {
        organisationId: id,
        quarter,
        page,
        onlyMissing: asked.get('chi') === 'chua-co',
      }),
      onlyMissing: asked.get('chi') === 'chua-co',
    };
  });
}

export function meta({ location }: Route.MetaArgs) {
  return [
    {
      title: location.pathname.startsWith('/en') ? 'Complete and in time – Cầu Nối' : 'Đầy đủ và đúng hạn – Cầu Nối',
    },
  ];
}

const WORDS = defineWords({
  vi: {
    title: 'Đầy đủ và đúng hạn',
    lead: 'Những gì đơn vị mình cần công bố cho các chương trình đã công khai, theo quý. Ai cũng xem được bảng này.',
    public: 'Xem như người ngoài thấy',
    quarters: 'Xem quý khác',
    sums: 'Trong quý',
    rows: 'Từng việc',
    all: 'Xem tất cả',
    missing: 'Chỉ xem việc chưa có',
    none: 'Không có việc nào.',
    noneHint: 'Chỉ chương trình đã công khai mới được hỏi, từ quý đầu tiên mà chương trình có việc ghi trên Cầu Nối.',
    do: 'Làm ngay',
    way: 'Cách làm',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Complete and in time',
    lead: 'What your organisation owes the public for published programmes, by quarter. Everyone can see this.',
    public: 'As the public sees it',
    quarters: 'Other quarters',
    sums: 'In the quarter',
    rows: 'One by one',
    all: 'See all',
    missing: 'Only what is not there yet',
    none: 'There is nothing.',
    noneHint:
      'Only published programmes are asked, from the first quarter on for which something of them was recorded in Cầu Nối.',
    do: 'Do it now',
    way: 'How',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

/** The page of the programme on which the duty is done. */
function placeOf(row: DutyLine, quarter: string): string {
  const base = `/lam-viec/chuong-trinh/${row.programmeId}`;
  switch (row.kind) {
    case 'money':
      return `${base}/khai-kinh-phi?quy=${quarter}`;
    case 'report':
      return `${base}/bao-cao`;
    case 'own_opinion':
    case 'other_opinion':
      return `${base}/danh-gia`;
  }
}

export default function OwnDuties({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { id, quarter, quarters, counts, lines, today, onlyMissing } = loaderData;
  const here = `${to('/lam-viec/dung-han')}?ky=${quarter}`;
  return (
    <Page wide>
      <PageHeader title={w.title} over={loaderData.name} lead={w.lead} />
      <p>
        <Link to={`${to(`/dung-han/${id}`)}?ky=${quarter}`} reloadDocument>
          {w.public}
        </Link>
      </p>
      <nav aria-label={w.quarters} className="flex flex-wrap gap-x-4 gap-y-1">
        {quarters.map((one) => (
          <Link
            key={one}
            to={`${to('/lam-viec/dung-han')}?ky=${one}`}
            aria-current={one === quarter ? 'page' : undefined}
            className="aria-[current=page]:font-semibold"
          >
            {t(periodName(one))}
          </Link>
        ))}
      </nav>
      {counts.length > 0 ? (
        <Section title={`${w.sums}: ${t(periodName(quarter))}`} id="trong-quy">
          <Definitions
            rows={counts.map((count) => [
              t(DUTY_WORDS[count.kind]),
              <span key={count.kind} className="flex max-w-[72ch] flex-col">
                <DutyFigure count={count} />
                <span className="text-sm text-quiet">{t(DUTY_REASONS[count.kind])}</span>
              </span>,
            ])}
          />
        </Section>
      ) : null}
      <Section
        title={w.rows}
        id="tung-viec"
        aside={<Link to={onlyMissing ? here : `${here}&chi=chua-co`}>{onlyMissing ? w.all : w.missing}</Link>}
      >
        {lines.total === 0 ? (
          <Empty title={w.none}>{w.noneHint}</Empty>
        ) : (
          <>
            <DutyTable
              rows={lines.rows}
              today={today}
              programmeAt={(row) => to(`/lam-viec/chuong-trinh/${row.programmeId}`)}
              more={{
                title: w.way,
                cell: (row) =>
                  row.doneOn ? (
                    '—'
                  ) : (
                    <Link
                      to={to(placeOf(row, quarter))}
                      aria-label={`${w.do}: ${t(DUTY_WORDS[row.kind])}, ${row.title}`}
                    >
                      {w.do}
                    </Link>
                  ),
              }}
            />
            <Pager page={lines.page} pages={lines.pages} words={w.pager} />
          </>
        )}
      </Section>
    </Page>
  );
}
