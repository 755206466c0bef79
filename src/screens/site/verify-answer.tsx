// What is known of the file, the hash or the code in the address.
import { data } from 'react-router';
import { defineWords, languageOf, useWords } from '../language.ts';
import { Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/verify-answer';
import { paperAnswer } from './paper-answer.ts';
import { AnswerView } from './paper-answer-view.tsx';
import { readSought } from './verify-file.ts';
import { VerifyForm } from './verify-form.tsx';

/** With scripts, so that the next file need not be sent. */
export const handle = { scriptless: false };

export async function loader({ params }: Route.LoaderArgs) {
  const sought = readSought(params.sought);
  if (!sought) throw data(null, { status: 404 });
  return { answer: await paperAnswer(sought) };
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }, { name: 'robots', content: 'noindex' }];
}

const WORDS = defineWords({
  vi: { title: 'Kết quả kiểm tra văn bản', again: 'Kiểm tra tệp khác' },
  en: { title: 'What the check found', again: 'Check another file' },
});

export default function VerifyAnswer({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  return (
    <Page>
      <PageHeader title={w.title} />
      <AnswerView answer={loaderData.answer} />
      <Section title={w.again} id="kiem-tra-tiep">
        <VerifyForm />
      </Section>
    </Page>
  );
}
