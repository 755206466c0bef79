import { Form, Link, redirect } from 'react-router';
import {
  addLinkByHand,
  addLinkInput,
  mayWithEvidence,
  outletsWithSources,
  pagesNotKept,
  type FoundItemView,
} from '../../../modules/evidence/index.ts';
import { FOUND_ITEM_STATE_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  DataTable,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/link';
import { uuidIn } from './address.ts';
import { CommitmentFields, ProgrammeStep } from './commitment-choice.tsx';
import { choiceOfCommitment } from './serving-programmes.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const url = new URL(request.url);
  return consult(who, async (ctx) => ({
    choice: await choiceOfCommitment(ctx, uuidIn(url, 'chuong-trinh')),
    outlets: (await outletsWithSources(ctx)).map(({ id, name, organisation }) => ({ id, name, organisation })),
    pages: await pagesNotKept(ctx, 30),
    mayCollect: mayWithEvidence(ctx, 'collect'),
    added: url.searchParams.has('da-nhan'),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  // Without a commitment the programme says nothing.
  if (!form.get('commitmentId')) form.delete('programmeId');
  const read = readForm(form, addLinkInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, addLinkByHand, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  const { clippingId } = done.value;
  if (clippingId) return redirect(inLanguage(`/lam-viec/bang-chung/${clippingId}`, language));
  return redirect(inLanguage('/lam-viec/bang-chung/lien-ket?da-nhan', language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Give a link – Cầu Nối' : 'Nhập liên kết – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Nhập liên kết tới một bài',
    evidence: 'Bằng chứng',
    lead: 'Cho bài mà các nguồn tin chưa thấy. Hệ thống tải trang, giữ bản lưu rồi đưa vào hàng đối chiếu.',
    added: 'Đã nhận. Trang đang được tải; khi xong, bài hiện trong danh sách bằng chứng.',
    address: 'Địa chỉ của bài',
    outlet: 'Kênh đăng',
    pick: 'Chọn kênh',
    noOutlet: 'Kênh này chưa có trong danh sách? Cơ quan báo chí kê khai kênh của mình ở trang Nguồn tin.',
    sources: 'Mở trang Nguồn tin',
    forCommitment: 'Muốn gắn luôn với một cam kết thì chọn chương trình trước.',
    submit: 'Tải trang này',
    notKept: 'Trang chưa thành bằng chứng',
    notKeptHint: 'Đang chờ tải, bị từ chối hoặc không đọc được, từ mọi nguồn.',
    page: 'Trang',
    state: 'Tình trạng',
    none: 'Không có trang nào đang chờ hoặc bị lỗi.',
    retry: (at: string) => `sẽ thử lại lúc ${at}`,
  },
  en: {
    title: 'Give a link to an article',
    evidence: 'Evidence',
    lead: 'For what the sources have not shown. The page is fetched, kept, and put into the queue.',
    added: 'Taken. The page is being fetched; then it appears in the list of evidence.',
    address: 'Address of the article',
    outlet: 'Outlet',
    pick: 'Choose an outlet',
    noOutlet: 'The outlet is not in the list? Press agencies register their own on the page Sources.',
    sources: 'Open Sources',
    forCommitment: 'To tie it to a commitment at once, choose the programme first.',
    submit: 'Fetch this page',
    notKept: 'Pages that are no evidence yet',
    notKeptHint: 'Waiting, refused or unreadable, of all sources.',
    page: 'Page',
    state: 'State',
    none: 'No page waits or failed.',
    retry: (at: string) => `next try at ${at}`,
  },
});

export default function GiveLink({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { choice, outlets, pages, mayCollect } = loaderData;
  const kept = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} over={<Link to={to('/lam-viec/bang-chung')}>{w.evidence}</Link>} />
      {loaderData.added && !actionData ? <Notice tone="done">{w.added}</Notice> : null}
      <p className="text-sm text-quiet">{w.forCommitment}</p>
      {choice.programmes.length > 0 ? <ProgrammeStep choice={choice} /> : null}
      <Form method="post" className="flex flex-col gap-5">
        <RefusalNotice refusal={actionData} />
        <TextField
          label={w.address}
          name="address"
          type="url"
          required
          placeholder="https://"
          defaultValue={kept('address')}
          problem={actionData?.fields['address']}
        />
        <SelectField
          label={w.outlet}
          name="outletId"
          required
          empty={w.pick}
          hint={
            <>
              {w.noOutlet} <Link to={to('/lam-viec/nguon')}>{w.sources}</Link>
            </>
          }
          defaultValue={kept('outletId') ?? (outlets.length === 1 ? outlets[0]!.id : undefined)}
          problem={actionData?.fields['outletId']}
          options={outlets.map(({ id, name, organisation }) => ({ value: id, label: `${name} – ${organisation}` }))}
        />
        {choice.programmeId ? (
          <CommitmentFields
            choice={choice}
            values={actionData?.values}
            problems={actionData?.fields}
            required={false}
          />
        ) : null}
        <div>
          <ActionButton whyNot={mayCollect.yes ? null : t(mayCollect.why)}>{w.submit}</ActionButton>
        </div>
      </Form>
      <Section title={w.notKept} id="chua-luu">
        <p className="text-sm text-quiet">{pages.length > 0 ? w.notKeptHint : w.none}</p>
        {pages.length > 0 ? (
          <DataTable
            caption={w.notKept}
            rows={pages}
            rowKey={(row) => `${row.outletId} ${row.address}`}
            columns={pageColumns(w, t)}
          />
        ) : null}
      </Section>
    </Page>
  );
}

function pageColumns(w: (typeof WORDS)['vi'], t: (sentence: Sentence) => string): Column<FoundItemView>[] {
  return [
    {
      title: w.page,
      names: true,
      cell: (row) => (
        <>
          {row.title ?? row.address}
          <span className="block text-sm break-all text-quiet">
            {row.outlet} · {row.address}
          </span>
        </>
      ),
    },
    {
      title: w.state,
      cell: (row) => (
        <>
          <Badge tone={row.state === 'waiting' ? 'info' : 'caution'}>
            {capital(t(FOUND_ITEM_STATE_WORDS[row.state]))}
          </Badge>
          {row.problem ? <span className="block text-sm text-quiet">{t(row.problem)}</span> : null}
          {row.state === 'waiting' && row.attempts > 0 ? (
            <span className="block text-sm text-quiet">{w.retry(formatDateTime(row.nextAttemptAt))}</span>
          ) : null}
        </>
      ),
    },
  ];
}
