import { publicContacts } from '../../modules/organisations/index.ts';
import { APPOINTMENT_ROLE_WORDS, CONFIRMED_FOR_DAYS } from '../../modules/organisations/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../language.ts';
import { ActionButton, Badge, DataTable, Empty, Page, PageHeader, Pager, TextField } from '../ui/index.ts';
import type { Route } from './+types/contacts';

export async function loader({ request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const search = (params.get('tim') ?? '').slice(0, 200);
  const found = await consult({ kind: 'public' }, (ctx) =>
    publicContacts(ctx, { search, page: Number(params.get('trang')) || 1 }),
  );
  return { ...found, search };
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  return [
    {
      title: location.pathname.startsWith('/en')
        ? 'Spokespersons and focal points – Cầu Nối'
        : 'Người phát ngôn, đầu mối – Cầu Nối',
    },
  ];
}

const WORDS = defineWords({
  vi: {
    title: 'Người phát ngôn và đầu mối phối hợp',
    lead: (days: number) =>
      `Của các đơn vị tham gia chương trình đã công khai, với điện thoại và thư điện tử công vụ. Mỗi đơn vị xác nhận lại ít nhất ${days} ngày một lần.`,
    search: 'Tên đơn vị, họ tên hoặc chức vụ',
    show: 'Tìm',
    count: (n: string) => `${n} người`,
    none: 'Không có ai khớp.',
    noneHint: 'Chỉ đơn vị có chương trình đã công khai mới có ở đây. Có dấu hay không dấu đều tìm được.',
    body: 'Đơn vị',
    person: 'Họ và tên',
    contact: 'Liên hệ công vụ',
    confirmed: 'Xác nhận lần cuối',
    stale: 'Quá hạn xác nhận',
    card: 'Danh thiếp',
    json: 'Dữ liệu JSON',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Spokespersons and focal points',
    lead: (days: number) =>
      `Of bodies in published programmes, with telephone and e-mail address of the office. Each body confirms them at least every ${days} days.`,
    search: 'Name of the body, the person or the office',
    show: 'Find',
    count: (n: string) => `${n} people`,
    none: 'Nobody matches.',
    noneHint: 'Only bodies in a published programme are here. Accents do not matter.',
    body: 'Body',
    person: 'Name',
    contact: 'Office contact',
    confirmed: 'Last confirmed',
    stale: 'Not confirmed in time',
    card: 'Card',
    json: 'JSON data',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Contacts({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const { contacts, total, page, pages, search } = loaderData;
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead(CONFIRMED_FOR_DAYS)} />
      <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_auto]">
        <TextField label={w.search} name="tim" type="search" defaultValue={search} maxLength={200} />
        <ActionButton tone="plain">{w.show}</ActionButton>
      </form>
      <p className="flex flex-wrap justify-between gap-3 text-quiet">
        <span>{w.count(formatNumber(total, language))}</span>
        <a href={`/dau-moi.json${search ? `?tim=${encodeURIComponent(search)}` : ''}`}>{w.json}</a>
      </p>
      {contacts.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <DataTable
          caption={w.title}
          rows={contacts}
          rowKey={(row) => row.id}
          columns={[
            {
              title: w.person,
              names: true,
              cell: (row) => (
                <span className="flex flex-col items-start gap-1">
                  <strong>{row.personName}</strong>
                  {row.title}
                  <Badge tone="info">{t(APPOINTMENT_ROLE_WORDS[row.role])}</Badge>
                </span>
              ),
            },
            { title: w.body, cell: (row) => row.organisation },
            {
              title: w.contact,
              cell: (row) => (
                <span className="flex flex-col">
                  {row.workPhone ? <a href={`tel:${row.workPhone.replace(/[^\d+]/g, '')}`}>{row.workPhone}</a> : null}
                  {row.workEmail ? <a href={`mailto:${row.workEmail}`}>{row.workEmail}</a> : null}
                  <a href={`/dau-moi/${row.id}.vcf`} aria-label={`${w.card}: ${row.personName}`}>
                    {w.card}
                  </a>
                </span>
              ),
            },
            {
              title: w.confirmed,
              cell: (row) => (
                <span className="flex flex-wrap items-center gap-2">
                  {formatDate(row.lastConfirmedOn)}
                  {row.isStale ? <Badge tone="caution">{w.stale}</Badge> : null}
                </span>
              ),
            },
          ]}
        />
      )}
      <Pager page={page} pages={pages} words={w.pager} />
    </Page>
  );
}
