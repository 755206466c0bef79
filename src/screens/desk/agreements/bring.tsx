import { Form, redirect } from 'react-router';
import { bringAgreement, bringInput, helperOffer, readBrought } from '../../../modules/agreements/index.ts';
import type { BroughtAs } from '../../../modules/agreements/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { fileNameOf } from '../../../tools/file-content/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  ButtonLink,
  CheckField,
  FormNotice,
  Page,
  PageHeader,
  TextArea,
  TextField,
  usePending,
} from '../../ui/index.ts';
import type { Route } from './+types/bring';
import { HelperChoice } from './helper-choice.tsx';
import { askIfWanted } from './helper-steps.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const as = new URL(request.url).searchParams.get('cach');
  return {
    as: (as === 'upload' || as === 'address' ? as : 'paste') as BroughtAs,
    helper: await consult(who, helperOffer),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, bringInput, language);
  if (!read.ok) return notTaken(read.problem);
  const { broughtAs, name, text, address, publishedOn, evenIfNot } = read.value;
  const upload = form.get('file');
  const done = await attempt(form, async () => {
    const brought = await readBrought({
      broughtAs,
      text,
      address,
      publishedOn,
      evenIfNot,
      file:
        upload instanceof File && upload.size > 0
          ? {
              bytes: new Uint8Array(await upload.arrayBuffer()),
              name: fileNameOf(upload.name) ?? 'van-ban',
            }
          : undefined,
    });
    return perform(who, bringAgreement, {
      broughtAs,
      name: (name || brought.suggestedName).slice(0, 300),
      address: broughtAs === 'address' ? address : null,
      publishedOn: publishedOn ?? null,
      read: brought,
    });
  });
  if (!done.ok) return notTaken(done.problem, done.status);
  await askIfWanted(who, form, done.value.id);
  return redirect(inLanguage(`/lam-viec/van-ban/${done.value.id}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Bring in a text – Cầu Nối' : 'Đưa văn bản vào – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Đưa văn bản vào',
    lead: 'Chọn một cách. Văn bản được đọc ngay trên máy chủ này; chưa có gì được lưu thành chương trình trước khi anh chị xem xét.',
    ways: 'Cách đưa vào',
    paste: 'Dán văn bản',
    upload: 'Tải tệp lên',
    address: 'Lấy từ địa chỉ',
    text: 'Văn bản',
    textHint: 'Toàn văn thỏa thuận hoặc bài báo về lễ ký.',
    file: 'Tệp DOCX, XLSX, PDF, TXT hoặc HTML',
    fileHint:
      'Tối đa 25 MB. Bảng số lượng trong tệp (phụ lục) cũng được đọc. Bản quét không có chữ thì không đọc được.',
    link: 'Địa chỉ trang',
    linkHint: 'Ví dụ: https://bao-mau.example/le-ky-ket.html',
    name: 'Tên để nhớ (không bắt buộc)',
    published: 'Ngày đăng (không bắt buộc)',
    publishedHint: 'Bài báo thường không ghi năm của lễ ký; ngày đăng giúp suy ra năm.',
    even: 'Vẫn đưa vào xem xét dù không giống thỏa thuận',
    send: 'Đọc văn bản',
    sending: 'Đang đọc…',
  },
  en: {
    title: 'Bring in a text',
    lead: 'Choose one way. The text is read on this server; nothing becomes a programme before your review.',
    ways: 'Ways to bring it',
    paste: 'Paste a text',
    upload: 'Upload a file',
    address: 'From an address',
    text: 'Text',
    textHint: 'The whole agreement, or a report of its signing.',
    file: 'DOCX, XLSX, PDF, TXT or HTML file',
    fileHint: 'At most 25 MB. Tables of quantities (annexes) are read too. A scan without text cannot be read.',
    link: 'Address of the page',
    linkHint: 'For example: https://bao-mau.example/le-ky-ket.html',
    name: 'Name to remember it by (optional)',
    published: 'Day of publication (optional)',
    publishedHint: 'Reports often leave out the year of the signing; the day of publication tells it.',
    even: 'Take it all the same, though it does not look like an agreement',
    send: 'Read the text',
    sending: 'Reading…',
  },
});

const WAYS = ['paste', 'upload', 'address'] as const;

export default function Bring({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const pending = usePending();
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const problems = actionData?.fields ?? {};
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <nav aria-label={w.ways} className="flex flex-wrap gap-2">
        {WAYS.map((way) => (
          <ButtonLink
            key={way}
            to={to(`/lam-viec/van-ban/moi?cach=${way}`)}
            tone={way === loaderData.as ? 'primary' : 'plain'}
            aria-current={way === loaderData.as ? 'page' : undefined}
          >
            {w[way]}
          </ButtonLink>
        ))}
      </nav>
      <Form key={loaderData.as} method="post" encType="multipart/form-data" className="flex flex-col gap-5">
        <FormNotice problem={actionData ? t(actionData.problem) : null} />
        <input type="hidden" name="broughtAs" value={loaderData.as} />
        {loaderData.as === 'paste' ? (
          <TextArea
            label={w.text}
            name="text"
            hint={w.textHint}
            rows={16}
            required
            defaultValue={typed('text')}
            problem={problems['text']}
          />
        ) : null}
        {loaderData.as === 'upload' ? (
          <TextField
            label={w.file}
            name="file"
            type="file"
            hint={w.fileHint}
            required
            accept=".txt,.docx,.xlsx,.pdf,.html,.htm"
          />
        ) : null}
        {loaderData.as === 'address' ? (
          <TextField
            label={w.link}
            name="address"
            type="url"
            hint={w.linkHint}
            required
            defaultValue={typed('address')}
            problem={problems['address']}
          />
        ) : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={w.published}
            name="publishedOn"
            type="date"
            hint={w.publishedHint}
            defaultValue={typed('publishedOn')}
            problem={problems['publishedOn']}
          />
          <TextField
            label={w.name}
            name="name"
            maxLength={300}
            defaultValue={typed('name')}
            problem={problems['name']}
          />
        </div>
        <HelperChoice offer={loaderData.helper} ticked={typed('askHelper') === 'on'} />
        {actionData ? (
          <CheckField label={w.even} name="evenIfNot" defaultChecked={typed('evenIfNot') === 'on'} />
        ) : null}
        <div>
          <ActionButton aria-busy={pending}>{pending ? w.sending : w.send}</ActionButton>
        </div>
      </Form>
    </Page>
  );
}
