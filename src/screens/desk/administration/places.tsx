import { data, Form, redirect, useSearchParams } from 'react-router';
import {
  applyConversion,
  conversionInput,
  placeImports,
  previewConversion,
  takeBackConversion,
  takeBackConversionInput,
} from '../../../modules/places/index.ts';
import type { PlaceImportView } from '../../../modules/places/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { decodeText, refuseLegacy } from '../../../tools/charset/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { fileNameOf } from '../../../tools/file-content/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
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
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/places';
import { ConversionPreviewPart } from './conversion-preview.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return { imports: await consult(who, placeImports) };
}

/** Rows shown of a preview; problems come first, then changes. */
const ROWS_SHOWN = 300;

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  const verb = form.get('viec');
  const back = (said: string) => redirect(inLanguage(`/lam-viec/quan-tri/dia-danh?da=${said}`, language));
  if (verb === 'go') {
    const read = readForm(form, takeBackConversionInput, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, takeBackConversion, read.value));
    return done.ok ? back('go') : notTaken(done.problem, done.status);
  }
  if (verb === 'ap-dung') {
    const read = readForm(form, conversionInput, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, applyConversion, read.value));
    return done.ok ? back('ap-dung') : notTaken({ ...done.problem, values: {} }, done.status);
  }
  const looked = await attempt(form, async () => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) {
      throw new Refusal('no-file', say('Hãy chọn một tệp CSV.', 'Choose a CSV file.'), 400);
    }
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    refuseLegacy(decoded);
    const preview = await consult(who, (ctx) => previewConversion(ctx, decoded.text));
    return {
      name: fileNameOf(file.name) ?? 'csv',
      table: decoded.text,
      preview: { ...preview, rows: preview.rows.slice(0, ROWS_SHOWN), problems: preview.problems.slice(0, ROWS_SHOWN) },
    };
  });
  return looked.ok ? data({ looked: looked.value }) : notTaken(looked.problem, looked.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Sổ địa danh',
    over: 'Quản trị hệ thống',
    lead: 'Bổ sung, sửa đơn vị hành chính và đơn vị kế thừa theo bảng chuyển đổi chính thức. Xem trước từng dòng rồi mới áp dụng; áp dụng rồi vẫn gỡ lại được.',
    bring: 'Nhập bảng chuyển đổi',
    hint: 'Tệp CSV có dòng tiêu đề: Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Tỉnh mới, Ngày hiệu lực; có thể thêm Phạm vi (toàn bộ, một phần). Đơn vị có trong bảng chỉ còn các đơn vị kế thừa mà bảng nêu.',
    template: 'Tải tệp mẫu',
    file: 'Tệp CSV',
    look: 'Xem trước',
    history: 'Các bảng đã nhập',
    none: 'Chưa nhập bảng nào.',
    name: 'Tệp',
    rows: 'Số dòng',
    changes: 'Số thay đổi',
    at: 'Áp dụng lúc',
    state: 'Trạng thái',
    applied: 'Đang áp dụng',
    takenBack: 'Đã gỡ',
    takeBack: 'Gỡ bảng này',
    done: { 'ap-dung': 'Đã áp dụng bảng chuyển đổi.', go: 'Đã gỡ bảng; sổ địa danh như trước khi nhập.' } as Record<
      string,
      string
    >,
  },
  en: {
    title: 'Register of places',
    over: 'Platform administration',
    lead: 'Add to and correct administrative units and their successors by an official conversion table. Each row is previewed before anything is applied, and a table can be taken back.',
    bring: 'Bring a conversion table',
    hint: 'A CSV file with the heads: Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Tỉnh mới, Ngày hiệu lực; Phạm vi (toàn bộ, một phần) may be added. A unit in the table keeps only the successors that the table names.',
    template: 'Download a template',
    file: 'CSV file',
    look: 'Preview',
    history: 'Tables brought so far',
    none: 'No table yet.',
    name: 'File',
    rows: 'Rows',
    changes: 'Changes',
    at: 'Applied at',
    state: 'State',
    applied: 'Applied',
    takenBack: 'Taken back',
    takeBack: 'Take back',
    done: {
      'ap-dung': 'The conversion table is applied.',
      go: 'The table is taken back; the register is as it was before.',
    } as Record<string, string>,
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function PlacesAdministration({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const [params] = useSearchParams();
  const done = w.done[params.get('da') ?? ''];
  const problem = actionData && 'problem' in actionData ? actionData : null;
  const looked = actionData && 'looked' in actionData ? actionData.looked : null;
  return (
    <Page wide>
      <PageHeader title={w.title} over={w.over} lead={w.lead} />
      {done && !actionData ? <Notice tone="done">{done}</Notice> : null}
      <FormNotice problem={problem ? t(problem.problem) : null} />
      {looked ? <ConversionPreviewPart name={looked.name} table={looked.table} preview={looked.preview} /> : null}
      <Section title={w.bring} id="nhap" aside={<a href={to('/lam-viec/quan-tri/dia-danh/mau.csv')}>{w.template}</a>}>
        <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
          <TextField label={w.file} name="file" type="file" accept=".csv,text/csv" hint={w.hint} required />
          <div>
            <ActionButton tone={looked ? 'plain' : 'primary'}>{w.look}</ActionButton>
          </div>
        </Form>
      </Section>
      <Section title={w.history} id="da-nhap">
        {loaderData.imports.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <DataTable<PlaceImportView>
            caption={w.history}
            rows={loaderData.imports}
            rowKey={(row) => row.id}
            columns={[
              { title: w.name, names: true, cell: (row) => row.name },
              { title: w.rows, align: 'right', cell: (row) => formatNumber(row.rowCount, language) },
              { title: w.changes, align: 'right', cell: (row) => formatNumber(row.changeCount, language) },
              { title: w.at, cell: (row) => formatDateTime(row.appliedAt) },
              {
                title: w.state,
                cell: (row) =>
                  row.takenBackAt ? (
                    <Badge>{w.takenBack}</Badge>
                  ) : (
                    <Form method="post" className="flex flex-wrap items-center gap-3">
                      <Badge tone="done">{w.applied}</Badge>
                      <input type="hidden" name="viec" value="go" />
                      <input type="hidden" name="id" value={row.id} />
                      <ActionButton
                        tone="quiet"
                        aria-label={`${w.takeBack}: ${row.name}`}
                        whyNot={row.mayTakeBack.yes ? null : t(row.mayTakeBack.why)}
                      >
                        {w.takeBack}
                      </ActionButton>
                    </Form>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
