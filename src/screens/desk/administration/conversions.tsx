import { Form, Link, redirect, useSearchParams } from 'react-router';
import { bringTable, changeBatches, type BatchLine } from '../../../modules/organisations/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { decodeText, refuseLegacy } from '../../../tools/charset/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { fileNameOf } from '../../../tools/file-content/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  DataTable,
  Empty,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import type { Route } from './+types/conversions';
import { BATCH_STATES } from './conversion-words.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return { batches: await consult(who, (ctx) => changeBatches(ctx)) };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  const done = await attempt(form, async () => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0)
      throw new Refusal('no-file', say('Hãy chọn một tệp CSV.', 'Choose a CSV file.'), 400);
    if (file.size > 5_000_000)
      throw new Refusal('file-too-large', say('Tệp lớn quá 5 MB.', 'The file is larger than 5 MB.'), 400);
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    refuseLegacy(decoded);
    return perform(who, bringTable, { name: fileNameOf(file.name) ?? 'csv', text: decoded.text });
  });
  return done.ok
    ? redirect(inLanguage(`/lam-viec/quan-tri/chuyen-doi/${done.value.id}`, language))
    : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Chuyển đổi đơn vị theo bảng',
    over: 'Quản trị hệ thống',
    lead: 'Áp dụng một đợt sắp xếp cho nhiều đơn vị theo bảng chuyển đổi. Tải tệp lên chỉ để xem trước: không đơn vị nào bị đụng đến cho tới khi bấm “Áp dụng”. Áp dụng rồi vẫn hoàn tác được.',
    bring: 'Tải bảng lên',
    hint: 'Tệp CSV có dòng tiêu đề: Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Tỉnh mới; có thể thêm Loại thay đổi, Ngày hiệu lực, Căn cứ pháp lý. Một dòng cho mỗi cặp đơn vị cũ – mới.',
    example: 'Tải tệp mẫu',
    file: 'Tệp CSV',
    look: 'Xem trước',
    tables: 'Các bảng',
    none: 'Chưa có bảng nào.',
    name: 'Tệp',
    at: 'Tải lên lúc',
    state: 'Trạng thái',
    dropped: 'Đã bỏ bảng nháp.',
  },
  en: {
    title: 'Convert bodies by a table',
    over: 'Platform administration',
    lead: 'Apply one reform to many bodies by the conversion table. Bringing the file shows what it would do: no body is touched until you press “Apply”, and it can be taken back afterwards.',
    bring: 'Bring a table',
    hint: 'A CSV file with the heads: Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Tỉnh mới; Loại thay đổi, Ngày hiệu lực, Căn cứ pháp lý may be added. One line for each pair of an old and a new body.',
    example: 'Download an example',
    file: 'CSV file',
    look: 'Preview',
    tables: 'Tables',
    none: 'No table yet.',
    name: 'File',
    at: 'Brought at',
    state: 'State',
    dropped: 'The draft is thrown away.',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Conversions({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  return (
    <Page>
      <PageHeader title={w.title} over={<Link to={to('/lam-viec/quan-tri')}>{w.over}</Link>} lead={w.lead} />
      {params.get('da') === 'bo' && !actionData ? <Notice tone="done">{w.dropped}</Notice> : null}
      <Section
        title={w.bring}
        id="tai-len"
        aside={<a href={to('/lam-viec/quan-tri/chuyen-doi/mau.csv')}>{w.example}</a>}
      >
        <FormNotice problem={actionData ? t(actionData.problem) : null} />
        <Form method="post" encType="multipart/form-data" className="flex flex-col items-start gap-4">
          <p className="max-w-[72ch] text-quiet">{w.hint}</p>
          <label className="flex max-w-full flex-col gap-1 font-medium">
            {w.file}
            <input type="file" name="file" accept=".csv,text/csv" required className="min-h-11 max-w-full" />
          </label>
          <ActionButton>{w.look}</ActionButton>
        </Form>
      </Section>
      <Section title={w.tables} id="cac-bang">
        {loaderData.batches.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <DataTable
            caption={w.tables}
            rows={loaderData.batches}
            rowKey={(row) => row.id}
            columns={[
              { title: w.name, names: true, cell: linkTo((id) => to(`/lam-viec/quan-tri/chuyen-doi/${id}`)) },
              { title: w.at, cell: (row) => formatDateTime(row.broughtAt) },
              { title: w.state, cell: (row) => <Badge>{t(BATCH_STATES[row.state])}</Badge> },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}

function linkTo(address: (id: string) => string) {
  return (row: BatchLine) => <Link to={address(row.id)}>{row.name}</Link>;
}
