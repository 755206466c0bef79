// Is this the paper that was frozen? Somebody brings a file, a hash or a code. With scripts the file is hashed in the browser
// and does not leave it; without, it is sent, hashed and forgotten.
import { useState, useSyncExternalStore, type DragEvent, type FormEvent } from 'react';
import { data, Form, redirect, useNavigate } from 'react-router';
import { say } from '../../tools/sentence/index.ts';
import { readCode } from '../../tools/paper-code/index.ts';
import { formValues, notTaken } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Card, FormNotice, Notice, Page, PageHeader, TextField } from '../ui/index.ts';
import type { Route } from './+types/verify';
import { paperAnswer } from './paper-answer.ts';
import { AnswerView } from './paper-answer-view.tsx';
import { addressOfFile, addressOfTyped, LARGEST_FILE, readHash, VERIFY_PATH } from './verify-file.ts';

/** The one public page with scripts: so that a file need not be sent. */
export const handle = { scriptless: false };

export async function loader({ params }: Route.LoaderArgs) {
  const { sought, claimed } = params;
  if (sought === undefined) return { answer: null };
  const sha256 = readHash(sought);
  if (sha256 !== null)
    return { answer: await paperAnswer({ sha256, ...(claimed === undefined ? {} : { code: claimed }) }) };
  if (readCode(sought) === null || claimed !== undefined) throw data(null, { status: 404 });
  return { answer: await paperAnswer({ code: sought }) };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const language = languageOf(new URL(request.url).pathname);
  const file = form.get('tep');
  const typed = form.get('ma');
  const values = formValues(form);
  if (file instanceof File && file.size > 0) {
    if (file.size <= LARGEST_FILE) return redirect(inLanguage(await addressOfFile(file), language));
    return notTaken({ problem: TOO_LARGE, fields: {}, values }, 413);
  }
  const address = addressOfTyped(typeof typed === 'string' ? typed : '');
  if (address !== null) return redirect(inLanguage(address, language));
  return notTaken({ problem: typed === '' || typed === null ? NOTHING : NO_CODE, fields: {}, values });
}

const TOO_LARGE = say(
  'Tệp lớn hơn 24 MB. Hãy tự tính mã băm SHA-256 của tệp rồi dán vào ô mã.',
  'The file is larger than 24 MB. Compute its SHA-256 yourself and paste it as text.',
);
const NOTHING = say('Hãy chọn một tệp hoặc nhập mã.', 'Choose a file or type a code.');
const NO_CODE = say(
  'Đây không phải mã kiểm tra (12 chữ và số) hay mã băm SHA-256 (64 chữ số thập lục phân). Số, ký hiệu văn bản không dùng để kiểm tra được.',
  'This is neither a check code (12 letters and digits) nor a SHA-256 (64 hexadecimal digits). The number of a paper cannot be checked.',
);

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    title: 'Kiểm tra văn bản',
    lead: 'Báo cáo, kế hoạch, biên bản, giấy mời chốt trong Cầu Nối đều để lại mã băm trong nhật ký đã ký. Ai cầm tệp cũng kiểm tra được tệp ấy có đúng là bản đã chốt hay không.',
    file: 'Tệp cần kiểm tra',
    fileHint: 'DOCX, PDF hoặc XLSX. Tệp gửi lên chỉ để tính mã băm rồi bỏ ngay, không được lưu.',
    staysHere: 'Trình duyệt tự tính mã băm. Tệp không rời máy của anh chị; có thể kéo tệp thả vào khung này.',
    code: 'Hoặc mã kiểm tra, mã băm',
    codeHint: 'Mã in ở cuối văn bản cạnh mã QR (ví dụ 7K3M-9QXA-0B2C), hoặc SHA-256 của tệp.',
    check: 'Kiểm tra',
    checking: 'Đang tính mã băm…',
    again: 'Kiểm tra tệp khác',
    unread: 'Không đọc được tệp này trong trình duyệt. Hãy thử lại, hoặc dán mã băm SHA-256 của tệp.',
    not: 'Trang này cho biết tệp có đúng là bản đã chốt và chốt ngày nào. Nó không chứng minh chữ ký tay, con dấu trên bản giấy, và không thay văn bản gốc có chữ ký số.',
  },
  en: {
    title: 'Check a paper',
    lead: 'Every report, plan, minutes and invitation frozen in Cầu Nối leaves its hash in the signed journal. Whoever holds a file can check whether it is the frozen one.',
    file: 'File to check',
    fileHint: 'DOCX, PDF or XLSX. A file that is sent is only hashed and dropped at once; it is not kept.',
    staysHere: 'Your browser computes the hash. The file does not leave your machine; you may also drop it here.',
    code: 'Or a check code or hash',
    codeHint: 'The code at the end of the paper beside the QR (such as 7K3M-9QXA-0B2C), or the SHA-256 of the file.',
    check: 'Check',
    checking: 'Computing the hash…',
    again: 'Check another file',
    unread: 'The browser could not read this file. Try again, or paste the SHA-256 of the file.',
    not: 'This page says whether a file is the frozen one and when it was frozen. It proves no signature by hand and no seal on paper, and does not stand for the original with its digital signature.',
  },
});

const never = () => () => undefined;

/** Whether scripts run here and may hash: browsers let only pages over HTTPS or from this machine do so. */
function useHashesHere(): boolean {
  return useSyncExternalStore(
    never,
    () => 'subtle' in crypto,
    () => false,
  );
}

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const t = useSay();
  const navigate = useNavigate();
  const hashesHere = useHashesHere();
  const [state, setState] = useState<'idle' | 'busy' | 'unread'>('idle');

  const look = async (file: File): Promise<void> => {
    setState('busy');
    try {
      const address = await addressOfFile(file);
      await navigate(to(address));
      setState('idle');
    } catch (error) {
      // A file that was moved or may not be read; the person is told and can paste the hash instead.
      if (!(error instanceof DOMException)) throw error;
      setState('unread');
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    const file = new FormData(event.currentTarget).get('tep');
    if (!(file instanceof File) || file.size === 0 || !hashesHere) return;
    event.preventDefault();
    void look(file);
  };
  const onDrop = (event: DragEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && hashesHere) void look(file);
  };
  const typed = actionData?.values['ma'];
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      {loaderData.answer ? <AnswerView answer={loaderData.answer} /> : null}
      <Card className="max-w-3xl">
        <Form
          method="post"
          action={to(VERIFY_PATH)}
          encType="multipart/form-data"
          className="flex flex-col gap-5"
          onSubmit={onSubmit}
          onDragOver={(event) => event.preventDefault()}
          onDrop={onDrop}
        >
          {loaderData.answer ? <h2>{w.again}</h2> : null}
          <FormNotice problem={actionData ? t(actionData.problem) : state === 'unread' ? w.unread : null} />
          <TextField
            label={w.file}
            name="tep"
            type="file"
            hint={hashesHere ? w.staysHere : w.fileHint}
            accept=".docx,.pdf,.xlsx"
          />
          <TextField label={w.code} name="ma" hint={w.codeHint} defaultValue={typeof typed === 'string' ? typed : ''} />
          <div>
            <ActionButton aria-busy={state === 'busy'}>{state === 'busy' ? w.checking : w.check}</ActionButton>
          </div>
        </Form>
      </Card>
      <Notice>{w.not}</Notice>
    </Page>
  );
}
