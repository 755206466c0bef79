import { Form, Link, redirect, useSearchParams } from 'react-router';
import { accountsMay, linksOf, revokeLink, type LinkLine } from '../../../modules/accounts/index.ts';
import { LINK_PURPOSE_FACTS } from '../../../modules/accounts/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, DataTable, Empty, FormNotice, Notice, Page, PageHeader, Pager } from '../../ui/index.ts';
import type { Route } from './+types/links';

const PATH = '/lam-viec/lien-ket';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const page = Number(new URL(request.url).searchParams.get('trang')) || 1;
  return consult(who, async (ctx) => ({ ...(await linksOf(ctx, page)), mayRevoke: accountsMay(ctx, 'give-links') }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const linkId = form.get('linkId');
  const done = await attempt(form, () =>
    perform(who, revokeLink, { linkId: typeof linkId === 'string' ? linkId : '' }),
  );
  return done.ok ? redirect(inLanguage(`${PATH}?da=thu-hoi`, language)) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Liên kết cho người không có tài khoản',
    lead: 'Mỗi liên kết làm đúng một việc với một đối tượng, tự hết hạn và thu hồi được. Tạo liên kết ở trang của lễ ký hoặc của bài.',
    none: 'Đơn vị chưa gửi liên kết nào',
    table: 'Liên kết của đơn vị',
    purpose: 'Việc',
    madeFor: 'Gửi cho',
    made: 'Người gửi',
    until: 'Hết hạn',
    used: 'Đã dùng',
    state: 'Tình trạng',
    works: 'đang dùng được',
    revoke: 'Thu hồi',
    revoked: 'Liên kết đã thu hồi; từ giờ không dùng được nữa.',
    last: 'lần cuối',
    pages: 'Các trang',
    before: 'Trang trước',
    after: 'Trang sau',
    of: 'trên',
  },
  en: {
    title: 'Links for people without an account',
    lead: 'Each link does just one thing with one object, ends by itself and can be revoked. Make them on the page of a ceremony or an item.',
    none: 'Your organisation has given no link yet',
    table: 'Links of the organisation',
    purpose: 'For',
    madeFor: 'Given to',
    made: 'Given by',
    until: 'Ends',
    used: 'Used',
    state: 'State',
    works: 'works',
    revoke: 'Revoke',
    revoked: 'The link is revoked; it does nothing from now on.',
    last: 'last',
    pages: 'Pages',
    before: 'Previous page',
    after: 'Next page',
    of: 'of',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  const { links, mayRevoke } = loaderData;
  const subject = (link: LinkLine) =>
    link.purpose === 'clipping-confirm'
      ? `/lam-viec/bang-chung/${link.subjectId}`
      : `/lam-viec/chuong-trinh/${link.programmeId}/le-ky/${link.subjectId}`;
  return (
    <Page wide>
      <PageHeader title={w.title} lead={w.lead} />
      {params.get('da') === 'thu-hoi' && !actionData ? <Notice tone="done">{w.revoked}</Notice> : null}
      <FormNotice problem={actionData ? say(actionData.problem) : null} />
      {links.length === 0 ? (
        <Empty title={w.none} />
      ) : (
        <DataTable
          caption={w.table}
          rows={links}
          rowKey={(row) => row.id}
          columns={[
            {
              title: w.purpose,
              names: true,
              cell: (row) => <Link to={to(subject(row))}>{say(LINK_PURPOSE_FACTS[row.purpose].words)}</Link>,
            },
            { title: w.madeFor, cell: (row) => row.madeFor },
            { title: w.made, cell: (row) => row.madeBy ?? '—' },
            { title: w.until, cell: (row) => formatDate(row.expiresAt) },
            {
              title: w.used,
              cell: (row) =>
                `${row.uses}/${row.mostUses}${row.lastUsedAt ? ` · ${w.last} ${formatDateTime(row.lastUsedAt)}` : ''}`,
            },
            {
              title: w.state,
              cell: (row) => (row.works.yes ? <Badge tone="done">{w.works}</Badge> : say(row.works.why)),
            },
            {
              title: w.revoke,
              cell: (row) =>
                row.works.yes ? (
                  <Form method="post">
                    <input type="hidden" name="linkId" value={row.id} />
                    <ActionButton
                      tone="plain"
                      aria-label={`${w.revoke}: ${row.madeFor}`}
                      whyNot={mayRevoke.yes ? null : say(mayRevoke.why)}
                    >
                      {w.revoke}
                    </ActionButton>
                  </Form>
                ) : null,
            },
          ]}
        />
      )}
      <Pager
        page={loaderData.page}
        pages={loaderData.pages}
        words={{ label: w.pages, before: w.before, after: w.after, of: w.of }}
      />
    </Page>
  );
}
