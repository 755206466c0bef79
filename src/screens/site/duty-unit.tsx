import { data, Link } from 'react-router';
import { houseTime } from '../../platform/database/index.ts';
import { beingCounted, dutyCounts, dutyLines, facetName, quarterIn } from '../../modules/public-record/index.ts';
import { DUTY_REASONS, DUTY_WORDS, dutyQuarters } from '../../modules/public-record/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { dayInVietNam, periodName } from '../../tools/calendar/index.ts';
import { DutyFigure } from '../duty-figure.tsx';
import { DutyTable } from '../duty-table.tsx';
import { defineWords, useSay, useTo, useWords } from '../language.ts';
import { Definitions, Empty, Page, PageHeader, Pager, Section } from '../ui/index.ts';
import type { Route } from './+types/duty-unit';
import { BeingCountedNotice } from './being-counted.tsx';
import { publicOr404 } from './found.ts';

export async function loader({ params, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const today = dayInVietNam(houseTime());
  const quarters = dutyQuarters(today);
  const quarter = quarters.find((one) => one === quarterIn(asked.get('ky'))) ?? quarters[0]!;
  const page = Math.trunc(Number(asked.get('trang'))) || 1;
  return publicOr404(params.organisationId, (id) =>
    consult({ kind: 'public' }, async (ctx) => {
      const name = (await facetName(ctx, 'authority', id)) ?? (await facetName(ctx, 'press', id));
      // A body without a published programme is not told apart from one that there is not.
      if (name === null) throw data(null, { status: 404 });
      const counts = (await dutyCounts(ctx, [id], quarter)).get(id) ?? [];
      return {
        id,
        name,
        today,
        quarter,
        quarters,
        counts,
        counting: await beingCounted(ctx),
        lines: await dutyLines(ctx, { organisationId: id, quarter, counts, page }),
      };
    }),
  );
}

export function headers() {
  return publicPage('any');
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  const word = location.pathname.startsWith('/en') ? 'Complete and in time' : 'Đầy đủ và đúng hạn';
  return [{ title: loaderData ? `${loaderData.name}: ${word} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    over: 'Đầy đủ và đúng hạn',
    quarters: 'Xem quý khác',
    sums: 'Trong quý',
    rows: 'Từng việc',
    none: 'Quý này đơn vị không được hỏi gì.',
    noneHint:
      'Việc chỉ được hỏi từ quý đầu tiên mà chương trình có việc ghi trên Cầu Nối và trong thời hạn của chương trình.',
    programmes: 'Các chương trình của đơn vị',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    over: 'Complete and in time',
    quarters: 'Other quarters',
    sums: 'In the quarter',
    rows: 'One by one',
    none: 'The unit was not asked for anything in this quarter.',
    noneHint:
      'Things are asked from the first quarter on for which something of a programme was recorded in Cầu Nối, and within its term.',
    programmes: 'Programmes of the unit',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function DutyUnit({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { id, name, quarter, quarters, counts, lines, today } = loaderData;
  return (
    <Page wide>
      <PageHeader
        title={name}
        over={<Link to={to('/dung-han')}>{w.over}</Link>}
        lead={<Link to={`${to('/chuong-trinh')}?don-vi=${id}`}>{w.programmes}</Link>}
      />
      <nav aria-label={w.quarters} className="flex flex-wrap gap-x-4 gap-y-1">
        {quarters.map((one) => (
          <Link
            key={one}
            to={`${to(`/dung-han/${id}`)}?ky=${one}`}
            aria-current={one === quarter ? 'page' : undefined}
            className="aria-[current=page]:font-semibold"
          >
            {t(periodName(one))}
          </Link>
        ))}
      </nav>
      <BeingCountedNotice counting={loaderData.counting} />
      {lines.total === 0 ? (
        loaderData.counting ? null : (
          <Empty title={w.none}>{w.noneHint}</Empty>
        )
      ) : (
        <>
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
          <Section title={w.rows} id="tung-viec">
            <DutyTable rows={lines.rows} today={today} programmeAt={(row) => to(`/chuong-trinh/${row.slug}`)} />
            <Pager page={lines.page} pages={lines.pages} words={w.pager} />
          </Section>
        </>
      )}
    </Page>
  );
}
