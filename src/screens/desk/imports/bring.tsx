import { Form, Link, redirect } from 'react-router';
import { bringImport, importsOf, mayImport, readUpload, type ImportRow } from '../../../modules/imports/index.ts';
import { IMPORT_STATE_WORDS } from '../../../modules/imports/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { fileNameOf } from '../../../tools/file-content/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  DataTable,
  FormNotice,
  Page,
  PageHeader,
  Section,
  TextField,
  usePending,
} from '../../ui/index.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/bring';
import { IMPORT_PATH } from './path.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => ({ imports: await importsOf(ctx), mayImport: mayImport(ctx) }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const file = form.get('tep');
  const done = await attempt(form, async () => {
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    const name = (file instanceof File ? fileNameOf(file.name) : null) ?? 'xlsx';
    return perform(who, bringImport, await readUpload(bytes, name || 'bang.xlsx'));
  });
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`${IMPORT_PATH}/${done.value.id}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  const title = location.pathname.startsWith('/en') ? 'Import programmes' : 'Nhập chương trình từ bảng';
  return [{ title: `${title} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    title: 'Nhập chương trình từ bảng',
    over: 'Chương trình',
    lead: 'Dành cho nhiều chương trình đã ký: điền vào tệp mẫu, tải lên, soát lại rồi nhập một lần. Có lỗi thì mọi lỗi được chỉ ra cùng lúc và chưa có gì được nhập.',
    template: 'Tải tệp mẫu (XLSX)',
    templateHint: 'Tệp mẫu có ba trang Chương trình, Cam kết, Chỉ tiêu, dòng ví dụ và trang Hướng dẫn.',
    file: 'Tệp đã điền',
    fileHint: 'XLSX, tối đa 10 MB và 2.000 chương trình.',
    send: 'Tải lên và soát',
    sending: 'Đang đọc tệp…',
    earlier: 'Các bảng đã đưa vào',
    name: 'Tệp',
    state: 'Tình trạng',
    on: 'Ngày',
    made: 'Chương trình đã nhập',
  },
  en: {
    title: 'Import programmes from a table',
    over: 'Programmes',
    lead: 'For many signed programmes: fill in the template, upload it, check and import at once. All faults are shown together, and nothing is imported while there are any.',
    template: 'Download the template (XLSX)',
    templateHint: 'It has three sheets (programmes, commitments, targets), example rows and a guide.',
    file: 'The filled-in file',
    fileHint: 'XLSX, at most 10 MB and 2,000 programmes.',
    send: 'Upload and check',
    sending: 'Reading the file…',
    earlier: 'Tables brought in',
    name: 'File',
    state: 'State',
    on: 'Day',
    made: 'Programmes imported',
  },
});

export default function Bring({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const pending = usePending();
  const may = loaderData.mayImport;
  return (
    <Page>
      <PageHeader over={<Link to={to('/lam-viec/chuong-trinh')}>{w.over}</Link>} title={w.title} lead={w.lead} />
      <p>
        <a href={to(`${IMPORT_PATH}/mau.xlsx`)}>{w.template}</a>
        <span className="block text-sm text-quiet">{w.templateHint}</span>
      </p>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-5">
        <FormNotice problem={actionData ? t(actionData.problem) : null} />
        <TextField label={w.file} name="tep" type="file" hint={w.fileHint} required accept=".xlsx" />
        <div>
          <ActionButton aria-busy={pending} {...(may.yes ? {} : { whyNot: t(may.why) })}>
            {pending ? w.sending : w.send}
          </ActionButton>
        </div>
      </Form>
      {loaderData.imports.length > 0 ? (
        <Section title={w.earlier} id="da-dua-vao">
          <DataTable<ImportRow>
            caption={w.earlier}
            rows={loaderData.imports}
            rowKey={(row) => row.id}
            columns={[
              {
                title: w.name,
                names: true,
                cell: (row) => <Link to={to(`${IMPORT_PATH}/${row.id}`)}>{row.name}</Link>,
              },
              { title: w.state, cell: (row) => capital(t(IMPORT_STATE_WORDS[row.state])) },
              { title: w.on, cell: (row) => formatDate(new Date(row.importedAt ?? row.broughtAt)) },
              { title: w.made, align: 'right', cell: (row) => formatNumber(row.programmes) },
            ]}
          />
        </Section>
      ) : null}
    </Page>
  );
}
