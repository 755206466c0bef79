import { Form, Link, redirect } from 'react-router';
import {
  addUploadedEvidence,
  addUploadedEvidenceInput,
  mayWithEvidence,
  outletsWithSources,
  prepareUploads,
} from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Empty,
  Notice,
  Page,
  PageHeader,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/upload';
import { uuidIn } from './address.ts';
import { CommitmentFields, ProgrammeStep } from './commitment-choice.tsx';
import { choiceOfCommitment } from './serving-programmes.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => ({
    choice: await choiceOfCommitment(ctx, uuidIn(new URL(request.url), 'chuong-trinh')),
    outlets: (await outletsWithSources(ctx)).map(({ id, name, organisation }) => ({ id, name, organisation })),
    mayCollect: mayWithEvidence(ctx, 'collect'),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, addUploadedEvidenceInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, async () => {
    const given = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
    const files = await prepareUploads(
      await Promise.all(
        given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    );
    return perform(who, addUploadedEvidence, { ...read.value, files });
  });
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/bang-chung/${done.value.clippingId}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [
    { title: location.pathname.startsWith('/en') ? 'Upload evidence – Cầu Nối' : 'Tải bằng chứng lên – Cầu Nối' },
  ];
}

const WORDS = defineWords({
  vi: {
    title: 'Tải bằng chứng lên',
    evidence: 'Bằng chứng',
    lead: 'Cho việc không có trên mạng: trang báo in, bản ghi phát thanh, truyền hình, truyền thanh, biên bản, danh sách lớp. Một người khác, của bên nào cũng được, phải xác nhận thì mới được tính.',
    noProgramme: 'Chưa có chương trình nào đang hoặc đã có hiệu lực',
    kind: 'Loại bằng chứng',
    outlet: 'Kênh đăng, phát',
    outletHint: 'Không cần với hồ sơ việc đã làm.',
    noOutlet: 'Không có (hồ sơ việc đã làm)',
    name: 'Tên bài, chương trình hoặc hồ sơ',
    day: 'Ngày đăng, phát hoặc ngày làm',
    time: 'Giờ phát hoặc giờ làm',
    timeHint: 'Với phát thanh, truyền hình, truyền thanh cơ sở; báo in để trống.',
    issue: 'Số báo, tên chương trình phát',
    page: 'Trang, hoặc thời điểm trong bản ghi',
    author: 'Tác giả',
    summary: 'Mô tả ngắn',
    summaryHint: 'Tên và mô tả có thể được công khai cùng chương trình; đừng ghi thông tin riêng của ai.',
    quantity: 'Tính là mấy đơn vị của chỉ tiêu',
    unit: 'Đơn vị tính',
    unitHint: 'bài, video, lớp…; bỏ trống khi cam kết chỉ có một đơn vị tính',
    files: 'Tệp',
    filesHint:
      'Ảnh JPEG, PNG, WebP, tệp PDF, DOCX, XLSX, âm thanh, hình ảnh động; nhiều nhất 10 tệp, mỗi tệp 25 MB, cả lần tải 30 MB. Vị trí và thông tin máy trong ảnh, bản ghi hình, ghi âm được gỡ bỏ trước khi lưu; văn bản được giữ nguyên. Bản ghi và văn bản chỉ để tải về. Hệ thống không quét vi rút.',
    submit: 'Tải lên, chờ người khác xác nhận',
  },
  en: {
    title: 'Upload evidence',
    evidence: 'Evidence',
    lead: 'For what is not on the web: printed pages, radio, television or loudspeaker recordings, minutes, lists of a course. Another person, of either side, must confirm it before it counts.',
    noProgramme: 'No programme is or was in force',
    kind: 'Kind of evidence',
    outlet: 'Outlet',
    outletHint: 'Not needed for the record of a thing done.',
    noOutlet: 'None (record of a thing done)',
    name: 'Title of the article, programme or record',
    day: 'Day it was published, broadcast or done',
    time: 'Time of broadcast or of the deed',
    timeHint: 'For radio, television and loudspeakers; leave empty for print.',
    issue: 'Issue, or name of the broadcast',
    page: 'Page, or moment in the recording',
    author: 'Author',
    summary: 'Short description',
    summaryHint: 'Title and description may become public with the programme; enter nothing private.',
    quantity: 'How many units of the target it counts for',
    unit: 'Unit',
    unitHint: 'article, video, class …; leave empty when the commitment has one unit only',
    files: 'Files',
    filesHint:
      'JPEG, PNG, WebP pictures, PDF, DOCX, XLSX, sound, film; at most 10 files of 25 MB, 30 MB together. Place and device data are taken out of pictures and recordings before they are kept; papers are kept as they are. Recordings and papers can only be downloaded. Files are not scanned for viruses.',
    submit: 'Upload for another person to confirm',
  },
});

const KINDS = ['print', 'broadcast', 'record'] as const;

export default function Upload({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { choice, outlets, mayCollect } = loaderData;
  const kept = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const problem = (name: string) => actionData?.fields[name];
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} over={<Link to={to('/lam-viec/bang-chung')}>{w.evidence}</Link>} />
      {mayCollect.yes ? null : <Notice tone="caution">{t(mayCollect.why)}</Notice>}
      {choice.programmes.length === 0 ? <Empty title={w.noProgramme} /> : <ProgrammeStep choice={choice} />}
      {choice.programmeId && mayCollect.yes ? (
        <Form method="post" encType="multipart/form-data" className="flex flex-col gap-5">
          <RefusalNotice refusal={actionData} />
          <CommitmentFields choice={choice} values={actionData?.values} problems={actionData?.fields} />
          <RadioField
            label={w.kind}
            name="kind"
            required
            defaultValue={kept('kind') ?? 'print'}
            problem={problem('kind')}
            options={KINDS.map((kind) => ({ value: kind, label: capital(t(CLIPPING_KIND_WORDS[kind])) }))}
          />
          <SelectField
            label={w.outlet}
            hint={w.outletHint}
            name="outletId"
            empty={w.noOutlet}
            defaultValue={kept('outletId')}
            problem={problem('outletId')}
            options={outlets.map(({ id, name, organisation }) => ({ value: id, label: `${name} – ${organisation}` }))}
          />
          <TextField
            label={w.name}
            name="title"
            required
            maxLength={500}
            defaultValue={kept('title')}
            problem={problem('title')}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              label={w.day}
              name="publishedOn"
              type="date"
              required
              defaultValue={kept('publishedOn')}
              problem={problem('publishedOn')}
            />
            <TextField
              label={w.time}
              hint={w.timeHint}
              name="publishedTime"
              type="time"
              defaultValue={kept('publishedTime')}
              problem={problem('publishedTime')}
            />
            <TextField
              label={w.quantity}
              name="quantity"
              type="number"
              min="0.01"
              step="0.01"
              defaultValue={kept('quantity') ?? '1'}
              problem={problem('quantity')}
            />
            <TextField
              label={w.unit}
              hint={w.unitHint}
              name="unit"
              maxLength={60}
              defaultValue={kept('unit')}
              problem={problem('unit')}
            />
            <TextField
              label={w.issue}
              name="issue"
              maxLength={60}
              defaultValue={kept('issue')}
              problem={problem('issue')}
            />
            <TextField
              label={w.page}
              name="page"
              maxLength={60}
              defaultValue={kept('page')}
              problem={problem('page')}
            />
          </div>
          <TextField
            label={w.author}
            name="author"
            maxLength={200}
            defaultValue={kept('author')}
            problem={problem('author')}
          />
          <TextArea
            label={w.summary}
            hint={w.summaryHint}
            name="summary"
            maxLength={4000}
            defaultValue={kept('summary')}
            problem={problem('summary')}
          />
          <TextField
            label={w.files}
            hint={w.filesHint}
            name="files"
            type="file"
            multiple
            required
            problem={problem('files')}
          />
          <div>
            <ActionButton>{w.submit}</ActionButton>
          </div>
        </Form>
      ) : null}
    </Page>
  );
}
