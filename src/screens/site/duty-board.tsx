import { Link } from 'react-router';
import { houseTime } from '../../platform/database/index.ts';
import { beingCounted, dutyBoard, quarterIn } from '../../modules/public-record/index.ts';
import { DUTY_KINDS, DUTY_REASONS, DUTY_WORDS, dutyQuarters } from '../../modules/public-record/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { dayInVietNam, periodName } from '../../tools/calendar/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import { DutyFigure } from '../duty-figure.tsx';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import {
  ActionButton,
  DataTable,
  Empty,
  Page,
  PageHeader,
  Pager,
  Section,
  SelectField,
  TextField,
} from '../ui/index.ts';
import type { Route } from './+types/duty-board';
import { BeingCountedNotice } from './being-counted.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const quarters = dutyQuarters(dayInVietNam(houseTime()));
  const quarter = quarters.find((one) => one === quarterIn(params.get('ky'))) ?? quarters[0]!;
  const of = params.get('loai') === 'bao-chi' ? ('press' as const) : ('authority' as const);
  const search = (params.get('tim') ?? '').slice(0, 200);
  const page = Math.max(1, Math.trunc(Number(params.get('trang'))) || 1);
  const { board, counting } = await consult({ kind: 'public' }, async (ctx) => ({
    board: await dutyBoard(ctx, { quarter, of, search, page }),
    counting: await beingCounted(ctx),
  }));
  return { ...board, counting, quarter, quarters, of, search };
}

export function headers() {
  return publicPage('any');
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
    lead: 'Mỗi đơn vị được hỏi gì trong quý, đã có gì, vào lúc nào. Xếp theo tên, không xếp hạng: nhiều việc đến hạn không phải là làm kém, và có việc chưa có có thể vì lý do chính đáng.',
    unit: 'Đơn vị',
    of: 'Loại đơn vị',
    authority: 'Cơ quan, đơn vị',
    press: 'Cơ quan báo chí',
    quarter: 'Quý',
    search: 'Tìm theo tên',
    show: 'Xem',
    count: (n: string) => `${n} đơn vị có chương trình công khai`,
    none: 'Không có đơn vị nào khớp.',
    how: 'Ai được hỏi, hạn nào, vì sao',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Complete and in time',
    lead: 'What each unit was asked for in a quarter, what is there and since when. By name and not ranked: much that falls due is no poor work, and what is not there yet may have good reasons.',
    unit: 'Unit',
    of: 'Kind of unit',
    authority: 'Authorities and bodies',
    press: 'Press agencies',
    quarter: 'Quarter',
    search: 'Search by name',
    show: 'Show',
    count: (n: string) => `${n} units with published programmes`,
    none: 'No unit matches.',
    how: 'Who is asked, by when, and why',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function DutyBoard({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { rows, quarter, quarters, of, search } = loaderData;
  return (
    <Page wide>
      <PageHeader title={w.title} lead={w.lead} />
      <search>
        <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
          <TextField label={w.search} name="tim" type="search" defaultValue={search} maxLength={200} />
          <SelectField
            label={w.of}
            name="loai"
            defaultValue={of === 'press' ? 'bao-chi' : 'don-vi'}
            options={[
              { value: 'don-vi', label: w.authority },
              { value: 'bao-chi', label: w.press },
            ]}
          />
          <SelectField
            label={w.quarter}
            name="ky"
            defaultValue={quarter}
            options={quarters.map((one) => ({ value: one, label: t(periodName(one)) }))}
          />
          <ActionButton tone="plain">{w.show}</ActionButton>
        </form>
      </search>
      {loaderData.total === 0 && loaderData.counting ? null : (
        <p className="text-quiet">
          {w.count(formatNumber(loaderData.total, language))} · {t(periodName(quarter))}
        </p>
      )}
      <BeingCountedNotice counting={loaderData.counting} />
      {rows.length === 0 ? (
        loaderData.counting && search === '' ? null : (
          <Empty title={w.none} />
        )
      ) : (
        <DataTable
          caption={w.title}
          rows={rows}
          rowKey={(row) => row.organisationId}
          columns={[
            {
              title: w.unit,
              names: true,
              cell: (row) => <Link to={`${to(`/dung-han/${row.organisationId}`)}?ky=${quarter}`}>{row.name}</Link>,
            },
            ...DUTY_KINDS.filter((kind) => of === 'authority' || kind !== 'money').map((kind) => ({
              title: t(DUTY_WORDS[kind]),
              cell: (row: (typeof rows)[number]) => (
                <DutyFigure count={row.counts.find((count) => count.kind === kind)} />
              ),
            })),
          ]}
        />
      )}
      <Pager page={loaderData.page} pages={loaderData.pages} words={w.pager} />
      <Section title={w.how} id="cach-hoi">
        <ul className="flex max-w-[72ch] list-disc flex-col gap-2 pl-5">
          {DUTY_KINDS.map((kind) => (
            <li key={kind}>
              <strong>{t(DUTY_WORDS[kind])}.</strong> {t(DUTY_REASONS[kind])}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
