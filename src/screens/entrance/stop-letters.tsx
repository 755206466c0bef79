// Where the link in a letter leads. Mail programs send the form by themselves when the reader presses their button (RFC 8058), so
// the answer is the page itself and no redirect; opening the link alone changes nothing, since scanners of mail open links.
import { data, Form } from 'react-router';
import { readStopLink, stopLetters } from '../../modules/notices/index.ts';
import { perform } from '../../platform/context/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import { defineWords, languageOf, useWords } from '../language.ts';
import { ActionButton, Notice, Page } from '../ui/index.ts';
import type { Route } from './+types/stop-letters';

const NO_LINK: Sentence = say(
  'Không có liên kết này. Hãy kiểm tra lại đường dẫn trong thư.',
  'There is no such link. Check the address in the letter.',
);

export function loader({ params }: Route.LoaderArgs) {
  const what = readStopLink(params.token);
  if (what === null) throw new Refusal('no-link', NO_LINK, 404);
  return { kind: what.kind };
}

export async function action({ params }: Route.ActionArgs) {
  await perform({ kind: 'system', reason: 'letters stopped by their reader' }, stopLetters, params.token);
  return data({ done: true });
}

const WORDS = defineWords({
  vi: {
    title: 'Thôi nhận thư',
    what: {
      checkpoint: 'Điểm chốt nhật ký Cầu Nối, gửi hằng ngày tới hộp thư này.',
      digest: 'Bản tóm tắt việc đang chờ, gửi từ Cầu Nối.',
    },
    stop: 'Thôi nhận',
    done: 'Đã thôi gửi. Muốn nhận lại thì bật trong Cầu Nối.',
  },
  en: {
    title: 'Stop these letters',
    what: {
      checkpoint: 'Checkpoints of the journal of Cầu Nối, sent to this mailbox each day.',
      digest: 'The digest of what waits, sent by Cầu Nối.',
    },
    stop: 'Stop',
    done: 'Stopped. You can turn it on again in Cầu Nối.',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }, { name: 'robots', content: 'noindex' }];
}

export default function StopLetters({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  return (
    <Page>
      <div className="mx-auto flex w-full max-w-xl flex-col gap-6">
        <h1>{w.title}</h1>
        <p>{w.what[loaderData.kind]}</p>
        {actionData?.done ? (
          <Notice tone="done">{w.done}</Notice>
        ) : (
          <Form method="post">
            <ActionButton>{w.stop}</ActionButton>
          </Form>
        )}
      </div>
    </Page>
  );
}
