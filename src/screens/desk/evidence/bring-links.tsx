import { Form, Link, redirect } from 'react-router';
import {
  bringLinks,
  bringLinksInput,
  broughtLists,
  mayWithEvidence,
  outletsWithSources,
  readBroughtList,
  type BroughtListRow,
} from '../../../modules/evidence/index.ts';
import { LIST_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { fileNameOf } from '../../../tools/file-content/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  DataTable,
  Page,
  PageHeader,
  Section,
  SelectField,
  TextArea,
  TextField,
  usePending,
} from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/bring-links';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => ({
    outlets: (await outletsWithSources(ctx)).map(({ id, name, organisation }) => ({ id, name, organisation })),
    lists: await broughtLists(ctx),
    mayCollect: mayWithEvidence(ctx, 'collect'),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, bringLinksInput, language);
  if (!read.ok) return notTaken(read.problem);
  const { text, outletId } = read.value;
  const given = form.get('file');
  const file = given instanceof File && given.size > 0 ? given : null;
  const done = await attempt(form, async () => {
    if (file === null && text === undefined) throw nothingGiven();
    const list = await readBroughtList(file ? new Uint8Array(await file.arrayBuffer()) : text!);
    const name = (file && fileNameOf(file.name)) || say('Văn bản đã dán', 'Pasted text')[language];
    return perform(who, bringLinks, { name, list, outletId });
  });
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/nguon/danh-sach/${done.value.id}`, language));
}

function nothingGiven(): Refusal {
  return new Refusal('no-list', say('Hãy chọn một tệp hoặc dán danh sách.', 'Choose a file or paste a list.'), 400);
}

export function meta({ location }: Route.MetaArgs) {
  const title = location.pathname.startsWith('/en') ? 'Bring a list of links' : 'Nhập danh sách liên kết';
  return [{ title: `${title} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    title: 'Nhập danh sách liên kết',
    sources: 'Nguồn tin',
    lead: 'Khi kênh không có nguồn cấp tin, hoặc nguồn bị gián đoạn: đưa danh sách tin bài đã đăng, hệ thống tải từng bài và trả lời từng dòng.',
    file: 'Tệp',
    fileHint:
      'Bảng XLSX, CSV (cần cột “Liên kết”; nhận cả “Tên bài”, “Ngày đăng”, “Tác giả”, “Báo”), thư bản tin .eml, NewsML-G2, ninjs, RSS hoặc sitemap đã tải về; tối đa 10 MB, 2.000 dòng.',
    text: 'Hoặc dán vào đây',
    textHint: 'Mỗi dòng một liên kết, có thể kèm tên bài phía trước.',
    outlet: 'Kênh đăng của những liên kết chưa rõ kênh',
    outletHint: 'Liên kết thuộc trang chủ hoặc nguồn của kênh nào thì tự về kênh ấy.',
    noOutlet: 'Không chọn: bỏ qua các liên kết ấy',
    submit: 'Đọc và tải từng bài',
    sending: 'Đang đọc danh sách…',
    earlier: 'Danh sách đã nhập',
    none: 'Chưa có danh sách nào.',
    name: 'Danh sách',
    kind: 'Loại',
    at: 'Lúc',
    rows: 'Số dòng',
    added: 'Đã nhận',
    refused: 'Không nhận',
  },
  en: {
    title: 'Bring a list of links',
    sources: 'Sources',
    lead: 'When an outlet has no feed, or its source was out: bring a list of what was published. Each page is fetched and each row is answered.',
    file: 'File',
    fileHint:
      'A table in XLSX or CSV (with a column “Link”; “Title”, “Date”, “Author”, “Outlet” are known too), a newsletter as .eml, NewsML-G2, ninjs, RSS or a downloaded sitemap; at most 10 MB and 2,000 rows.',
    text: 'Or paste here',
    textHint: 'One link a line; the title may stand before it.',
    outlet: 'Outlet of links that nobody is known to have',
    outletHint: 'Links on the home page or a source of an outlet go there by themselves.',
    noOutlet: 'None: leave such links out',
    submit: 'Read and fetch each page',
    sending: 'Reading the list…',
    earlier: 'Lists brought in',
    none: 'There are none yet.',
    name: 'List',
    kind: 'Kind',
    at: 'At',
    rows: 'Rows',
    added: 'Taken',
    refused: 'Not taken',
  },
});

export default function BringLinks({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const pending = usePending();
  const { outlets, lists, mayCollect } = loaderData;
  const kept = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Page>
      <PageHeader over={<Link to={to('/lam-viec/nguon')}>{w.sources}</Link>} title={w.title} lead={w.lead} />
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-5">
        <RefusalNotice refusal={actionData} withFields />
        <TextField
          label={w.file}
          name="file"
          type="file"
          hint={w.fileHint}
          accept=".xlsx,.csv,.tsv,.txt,.eml,.xml,.json,.gz,.html"
        />
        <TextArea label={w.text} name="text" hint={w.textHint} rows={6} defaultValue={kept('text')} />
        <SelectField
          label={w.outlet}
          hint={w.outletHint}
          name="outletId"
          empty={w.noOutlet}
          defaultValue={kept('outletId')}
          options={outlets.map(({ id, name, organisation }) => ({ value: id, label: `${name} – ${organisation}` }))}
        />
        <div>
          <ActionButton aria-busy={pending} whyNot={mayCollect.yes ? null : t(mayCollect.why)}>
            {pending ? w.sending : w.submit}
          </ActionButton>
        </div>
      </Form>
      <Section title={w.earlier} id="da-nhap">
        {lists.length === 0 ? (
          <p className="text-sm text-quiet">{w.none}</p>
        ) : (
          <DataTable<BroughtListRow>
            caption={w.earlier}
            rows={lists}
            rowKey={(row) => row.id}
            columns={[
              {
                title: w.name,
                names: true,
                cell: (row) => <Link to={to(`/lam-viec/nguon/danh-sach/${row.id}`)}>{row.name}</Link>,
              },
              { title: w.kind, cell: (row) => capital(t(LIST_KIND_WORDS[row.kind])) },
              { title: w.at, cell: (row) => formatDateTime(new Date(row.broughtAt)) },
              { title: w.rows, align: 'right', cell: (row) => formatNumber(row.rows) },
              { title: w.added, align: 'right', cell: (row) => formatNumber(row.added) },
              { title: w.refused, align: 'right', cell: (row) => formatNumber(row.refused) },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
