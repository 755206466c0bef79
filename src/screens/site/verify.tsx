// Is this the paper that was frozen? Somebody brings a file, a hash or a code; the answer has an address of its own.
import { redirect } from 'react-router';
import { say } from '../../tools/sentence/index.ts';
import { formValues, notTaken } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useWords } from '../language.ts';
import { Notice, Page, PageHeader } from '../ui/index.ts';
import type { Route } from './+types/verify';
import { addressOfFile, addressOfTyped, LARGEST_FILE } from './verify-file.ts';
import { VerifyForm } from './verify-form.tsx';

/** With scripts, so that a file need not be sent. */
export const handle = { scriptless: false };

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
    not: 'Trang này cho biết tệp có đúng là bản đã chốt và chốt ngày nào. Nó không chứng minh chữ ký tay, con dấu trên bản giấy, và không thay văn bản gốc có chữ ký số.',
  },
  en: {
    title: 'Check a paper',
    lead: 'Every report, plan, minutes and invitation frozen in Cầu Nối leaves its hash in the signed journal. Whoever holds a file can check whether it is the frozen one.',
    not: 'This page says whether a file is the frozen one and when it was frozen. It proves no signature by hand and no seal on paper, and does not stand for the original with its digital signature.',
  },
});

export default function Verify({ actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <VerifyForm problem={actionData} />
      <Notice>{w.not}</Notice>
    </Page>
  );
}
