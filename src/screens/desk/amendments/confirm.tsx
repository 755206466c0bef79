import { data, Form, redirect } from 'react-router';
import {
  confirmContent,
  confirmContentInput,
  contentOf,
  keepSignedPaper,
  mayWithAmendments,
  signedPapersOf,
} from '../../../modules/amendments/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Card, Empty, RadioField, Section, TextArea } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import type { Route } from './+types/confirm';
import { ContentView } from './content-view.tsx';
import { PaperField } from './paper-field.tsx';
import { paperIn } from './paper-upload.ts';
import { StandingList } from './standing-list.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => ({
    content: await contentOf(ctx, id),
    papers: await signedPapersOf(ctx, id),
    mayWrite: mayWithAmendments(ctx, 'write'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  form.set('programmeId', programmeId);
  const here = inLanguage(`/lam-viec/chuong-trinh/${programmeId}/xac-nhan`, language);
  switch (String(form.get('do'))) {
    case 'answer': {
      const read = readForm(form, confirmContentInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, confirmContent, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'paper': {
      const done = await attempt(form, async () => {
        const paper = await paperIn(form, 'paper', 'van-ban-da-ky');
        if (!paper) throw new Refusal('no-file', say('Hãy chọn tệp.', 'Choose a file.'), 400);
        await perform(who, keepSignedPaper, { programmeId, paper });
      });
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    default:
      return data(null, { status: 400 });
  }
}

const WORDS = defineWords({
  vi: {
    title: 'Các bên xác nhận nội dung đã ký',
    lead: 'Chương trình do một bên ghi lại chỉ được công khai khi mỗi bên khác đã xác nhận các bên, thời hạn và cam kết. Bên không có người dùng Cầu Nối thì cần tệp văn bản đã ký.',
    notSigned: 'Chương trình chưa được ghi nhận đã ký',
    content: 'Nội dung đang ghi',
    answer: 'Nội dung này có đúng với văn bản đã ký không?',
    confirms: 'Đúng, xác nhận',
    objects: 'Chưa đúng',
    comment: 'Chỗ nào chưa đúng',
    commentHint: 'Cần ghi khi báo chưa đúng. Bên kia xem được và lập đính chính.',
    send: 'Gửi',
    papers: 'Văn bản đã ký (tệp)',
    noPapers: 'Chưa có tệp nào.',
    upload: 'Chọn tệp',
    keep: 'Tải lên',
    at: 'tải lên lúc',
    notParty: 'Đơn vị của anh chị không phải một bên của chương trình.',
  },
  en: {
    title: 'The parties confirm what was signed',
    lead: 'A programme recorded by one side is published only once each other side has confirmed parties, term and commitments. For a side with nobody in Cầu Nối the file of the signed paper is needed.',
    notSigned: 'The programme is not recorded as signed yet',
    content: 'What is recorded',
    answer: 'Is this what was signed?',
    confirms: 'Yes, confirm it',
    objects: 'Not quite',
    comment: 'What is not right',
    commentHint: 'Needed when it is not right. The other side sees it and drafts a correction.',
    send: 'Send',
    papers: 'Signed paper (files)',
    noPapers: 'No file yet.',
    upload: 'Choose a file',
    keep: 'Upload',
    at: 'uploaded at',
    notParty: 'Your organisation is not a party of the programme.',
  },
});

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, standing, side } = useProgramme();
  const refusal = actionData ?? undefined;
  const answering = refusal?.values['do'] === 'answer' ? refusal : undefined;
  const uploading = refusal?.values['do'] === 'paper' ? refusal : undefined;
  const whyNot = !loaderData.mayWrite.yes ? t(loaderData.mayWrite.why) : side === null ? w.notParty : null;
  // Whoever recorded the signing stands behind it already.
  const recordedByUs = standing.some((one) => one.side === side && one.how === 'recorded');
  if (standing.length === 0) return <Empty title={w.notSigned}>{w.lead}</Empty>;
  return (
    <div className="flex flex-col gap-8">
      <Section id="xac-nhan" title={w.title}>
        <p className="max-w-[72ch] text-quiet">{w.lead}</p>
        <StandingList standing={standing} />
        {recordedByUs ? null : (
          <Card>
            <Form method="post" className="flex max-w-3xl flex-col gap-4">
              <RefusalNotice refusal={answering} withFields />
              <RadioField
                label={w.answer}
                name="answer"
                required
                defaultValue={kept(answering?.values, 'answer', '')}
                options={(['confirms', 'objects'] as const).map((value) => ({ value, label: w[value] }))}
              />
              <TextArea
                label={w.comment}
                hint={w.commentHint}
                name="comment"
                rows={2}
                maxLength={4000}
                defaultValue={kept(answering?.values, 'comment', '')}
                problem={answering?.fields['comment']}
              />
              <div>
                <ActionButton name="do" value="answer" whyNot={whyNot}>
                  {w.send}
                </ActionButton>
              </div>
            </Form>
          </Card>
        )}
      </Section>
      <Section id="dang-ghi" title={w.content}>
        <ContentView content={loaderData.content} />
      </Section>
      <Section id="van-ban" title={w.papers}>
        {loaderData.papers.length === 0 ? <p className="text-quiet">{w.noPapers}</p> : null}
        <ul className="flex flex-col gap-1">
          {loaderData.papers.map((paper) => (
            <li key={paper.fileId}>
              <a href={to(`/lam-viec/chuong-trinh/${programme.id}/giay-to/${paper.fileId}`)} download>
                {w.papers}
              </a>
              , {w.at} {formatDateTime(paper.at)}
            </li>
          ))}
        </ul>
        <Form method="post" encType="multipart/form-data" className="flex max-w-3xl flex-col gap-3">
          <RefusalNotice refusal={uploading} />
          <PaperField label={w.upload} name="paper" required />
          <div>
            <ActionButton name="do" value="paper" tone="plain" whyNot={whyNot}>
              {w.keep}
            </ActionButton>
          </div>
        </Form>
      </Section>
    </div>
  );
}
