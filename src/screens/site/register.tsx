import { data, Link } from 'react-router';
import { houseTime } from '../../platform/database/index.ts';
import { beingCounted, moneyRegister, quarterIn } from '../../modules/public-record/index.ts';
import { ANSWER_WORDS } from '../../modules/public-record/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { dayInVietNam, periodName } from '../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { Badge, DataTable, Definitions, Empty, Page, PageHeader, Pager } from '../ui/index.ts';
import type { Route } from './+types/register';
import { BeingCountedNotice } from './being-counted.tsx';
import { rateText } from './rate.tsx';

export async function loader({ params, request }: Route.LoaderArgs) {
  const quarter = quarterIn(params.quarter);
  if (!quarter) throw data(null, { status: 404 });
  const page = Math.trunc(Number(new URL(request.url).searchParams.get('trang'))) || 1;
  const { register, counting } = await consult({ kind: 'public' }, async (ctx) => ({
    register: await moneyRegister(ctx, quarter, Math.min(page, 100_000)),
    counting: await beingCounted(ctx),
  }));
  return { quarter, ...register, counting, today: dayInVietNam(houseTime()) };
}

export function headers() {
  return publicPage('any');
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  if (!loaderData) return [];
  const english = location.pathname.startsWith('/en');
  const name = periodName(loaderData.quarter)[english ? 'en' : 'vi'];
  return [{ title: `${english ? 'Register of money' : 'Sổ kinh phí'}, ${name} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    over: 'Sổ kinh phí truyền thông',
    title: (quarter: string) => `Sổ kinh phí ${quarter}`,
    lead: 'Xếp theo tên chương trình. Mỗi bên không phải cơ quan báo chí khai cho từng chương trình.',
    declared: 'Đã khai',
    none: 'Trong đó “không phát sinh”',
    late: 'Trong đó khai sau hạn',
    amount: 'Tổng số tiền đã khai',
    dong: (n: string) => `${n} đồng`,
    body: 'Bên khai',
    programme: 'Chương trình',
    medium: 'Kênh nhận',
    sum: 'Số tiền (đồng)',
    reason: 'Cho việc gì',
    state: 'Tình trạng',
    due: (day: string) => `hạn ${day}`,
    on: (day: string) => `khai ngày ${day}`,
    corrected: (day: string) => `sửa ngày ${day}`,
    after: 'sau hạn',
    waiting: 'chưa đến hạn',
    empty: 'Quý này không có ai phải khai.',
    csv: 'Tải sổ (CSV)',
    json: 'Tải sổ (JSON)',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    over: 'Register of money for communication',
    title: (quarter: string) => `Register of money, ${quarter}`,
    lead: 'By title of programme. Each party that is no press agency declares for each programme.',
    declared: 'Declared',
    none: 'Of these “none”',
    late: 'Of these after the deadline',
    amount: 'Sum declared',
    dong: (n: string) => `${n} dong`,
    body: 'Declaring body',
    programme: 'Programme',
    medium: 'Receiving medium',
    sum: 'Amount (dong)',
    reason: 'For what',
    state: 'State',
    due: (day: string) => `due ${day}`,
    on: (day: string) => `declared on ${day}`,
    corrected: (day: string) => `corrected on ${day}`,
    after: 'after the deadline',
    waiting: 'not due yet',
    empty: 'Nobody had to declare for this quarter.',
    csv: 'Download (CSV)',
    json: 'Download (JSON)',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Register({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { quarter, rows, sums, page, pages, today } = loaderData;
  const declared = sums.none + sums.paid;
  return (
    <Page wide>
      <PageHeader
        title={w.title(t(periodName(quarter)))}
        over={<Link to={to('/so-kinh-phi')}>{w.over}</Link>}
        lead={w.lead}
      />
      <BeingCountedNotice counting={loaderData.counting} />
      {sums.asked === 0 ? (
        loaderData.counting ? null : (
          <Empty title={w.empty} />
        )
      ) : (
        <>
          <Definitions
            rows={[
              [w.declared, rateText(declared, sums.asked, language)],
              [w.none, declared > 0 ? rateText(sums.none, declared, language) : null],
              [w.late, declared > 0 ? rateText(sums.late, declared, language) : null],
              [w.amount, w.dong(formatNumber(sums.amount, language))],
            ]}
          />
          <p className="flex flex-wrap gap-4">
            <a href={`/so-kinh-phi/${quarter}/so.csv`}>{w.csv}</a>
            <a href={`/so-kinh-phi/${quarter}/so.json`}>{w.json}</a>
          </p>
          <DataTable
            caption={w.title(t(periodName(quarter)))}
            rows={rows.map((row, at) => ({ ...row, key: String(at) }))}
            rowKey={(row) => row.key}
            columns={[
              {
                title: w.programme,
                names: true,
                cell: (row) => <Link to={to(`/chuong-trinh/${row.programmeSlug}`)}>{row.programmeTitle}</Link>,
              },
              { title: w.body, cell: (row) => row.organisationName },
              { title: w.medium, cell: (row) => row.medium ?? '—' },
              {
                title: w.sum,
                align: 'right',
                cell: (row) => (row.amount === null ? '—' : formatNumber(row.amount, language)),
              },
              { title: w.reason, cell: (row) => row.reason ?? '—' },
              {
                title: w.state,
                cell: (row) => (
                  <span className="flex flex-col items-start gap-1">
                    <Badge tone={row.state === 'missing' ? 'neutral' : 'info'}>{t(ANSWER_WORDS[row.state])}</Badge>
                    <span className="text-sm text-quiet">
                      {[
                        row.declaredOn
                          ? w.on(formatDate(row.declaredOn))
                          : row.dueOn >= today
                            ? `${w.waiting}, ${w.due(formatDate(row.dueOn))}`
                            : w.due(formatDate(row.dueOn)),
                        row.declaredOn && row.declaredOn > row.dueOn ? w.after : null,
                        row.correctedOn ? w.corrected(formatDate(row.correctedOn)) : null,
                      ]
                        .filter(Boolean)
                        .join('; ')}
                    </span>
                  </span>
                ),
              },
            ]}
          />
          <Pager page={page} pages={pages} words={w.pager} />
        </>
      )}
    </Page>
  );
}
