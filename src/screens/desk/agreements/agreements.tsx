import { Link } from 'react-router';
import { z } from 'zod';
import { AGREEMENTS_PER_PAGE, listAgreements, type AgreementRow } from '../../../modules/agreements/index.ts';
import { AGREEMENT_STATE_WORDS, AGREEMENT_STATES, BROUGHT_AS_WORDS } from '../../../modules/agreements/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  DataTable,
  Empty,
  Page,
  PageHeader,
  Pager,
  SelectField,
} from '../../ui/index.ts';
import type { Route } from './+types/agreements';

const filterShape = z.object({
  'trang-thai': z.enum(AGREEMENT_STATES).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const given = filterShape.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows, total } = await consult(who, (ctx) =>
    listAgreements(ctx, { state: given['trang-thai'], page: given.trang }),
  );
  return { rows, pages: Math.ceil(total / AGREEMENTS_PER_PAGE), state: given['trang-thai'] ?? '', page: given.trang };
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Texts – Cầu Nối' : 'Văn bản – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Văn bản',
    lead: 'Văn bản thỏa thuận hoặc bài báo về lễ ký được đưa vào đây để đọc, xem xét rồi thành chương trình.',
    bring: 'Đưa văn bản vào',
    state: 'Trạng thái',
    any: 'Tất cả',
    show: 'Lọc',
    name: 'Tên',
    how: 'Cách đưa vào',
    when: 'Lúc',
    none: 'Chưa có văn bản nào.',
    noneHint:
      'Dán văn bản, tải tệp lên hoặc cho địa chỉ một bài báo; máy đọc sẽ đề xuất các bên, thời hạn và từng cam kết để anh chị xem xét.',
    pager: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Texts',
    lead: 'Agreements, or reports of their signing, are brought in here to be read and reviewed before they become programmes.',
    bring: 'Bring in a text',
    state: 'State',
    any: 'All',
    show: 'Filter',
    name: 'Name',
    how: 'Brought as',
    when: 'At',
    none: 'There is no text yet.',
    noneHint:
      'Paste a text, upload a file or give the address of an article; the reader proposes parties, term and each commitment for your review.',
    pager: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

const TONES = { to_review: 'action', accepted: 'done', dropped: 'neutral' } as const;

export default function Agreements({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  return (
    <Page>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <ButtonLink tone="primary" to={to('/lam-viec/van-ban/moi')}>
            {w.bring}
          </ButtonLink>
        }
      />
      <form method="get" className="flex flex-wrap items-end gap-4">
        <SelectField
          label={w.state}
          name="trang-thai"
          empty={w.any}
          defaultValue={loaderData.state}
          options={AGREEMENT_STATES.map((state) => ({ value: state, label: t(AGREEMENT_STATE_WORDS[state]) }))}
        />
        <ActionButton tone="plain">{w.show}</ActionButton>
      </form>
      {loaderData.rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <DataTable<AgreementRow>
          caption={w.title}
          rows={loaderData.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              title: w.name,
              names: true,
              cell: (row) => <Link to={to(`/lam-viec/van-ban/${row.id}`)}>{row.name}</Link>,
            },
            {
              title: w.state,
              cell: (row) => <Badge tone={TONES[row.state]}>{t(AGREEMENT_STATE_WORDS[row.state])}</Badge>,
            },
            { title: w.how, cell: (row) => t(BROUGHT_AS_WORDS[row.broughtAs]) },
            { title: w.when, cell: (row) => formatDateTime(new Date(row.createdAt)) },
          ]}
        />
      )}
      <Pager page={loaderData.page} pages={loaderData.pages} words={w.pager} />
    </Page>
  );
}
