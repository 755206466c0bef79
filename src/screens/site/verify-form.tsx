// With scripts the file is hashed in the browser and does not leave it; without, it is sent, hashed and forgotten.
import { useState, useSyncExternalStore, type DragEvent, type FormEvent } from 'react';
import { Form, useNavigate } from 'react-router';
import type { FormProblem } from '../forms.ts';
import { defineWords, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Card, FormNotice, TextField } from '../ui/index.ts';
import { addressOfFile, VERIFY_PATH } from './verify-file.ts';

const WORDS = defineWords({
  vi: {
    file: 'Tệp cần kiểm tra',
    fileHint: 'DOCX, PDF hoặc XLSX, tối đa 24 MB. Tệp gửi lên chỉ để tính mã băm rồi bỏ ngay, không được lưu.',
    staysHere:
      'DOCX, PDF hoặc XLSX; có thể kéo tệp thả vào khung này. Trình duyệt tự tính mã băm, tệp không rời máy của anh chị.',
    code: 'Hoặc mã kiểm tra, mã băm',
    codeHint: 'Mã in ở cuối văn bản cạnh mã QR (ví dụ 7K3M-9QXA-0B2C), hoặc SHA-256 của tệp.',
    check: 'Kiểm tra',
    checking: 'Đang tính mã băm…',
    unread: 'Không đọc được tệp này trong trình duyệt. Hãy thử lại, hoặc dán mã băm SHA-256 của tệp.',
  },
  en: {
    file: 'File to check',
    fileHint:
      'DOCX, PDF or XLSX, 24 MB at most. A file that is sent is only hashed and dropped at once; it is not kept.',
    staysHere:
      'DOCX, PDF or XLSX; you may also drop it here. Your browser computes the hash, the file does not leave your machine.',
    code: 'Or a check code or hash',
    codeHint: 'The code at the end of the paper beside the QR (such as 7K3M-9QXA-0B2C), or the SHA-256 of the file.',
    check: 'Check',
    checking: 'Computing the hash…',
    unread: 'The browser could not read this file. Try again, or paste the SHA-256 of the file.',
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

export function VerifyForm({ problem }: { readonly problem?: FormProblem | undefined }) {
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
  const typed = problem?.values['ma'];
  return (
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
        <FormNotice problem={problem ? t(problem.problem) : state === 'unread' ? w.unread : null} />
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
  );
}
