import { data, redirect } from 'react-router';
import { openLink, type OpenedLink } from '../../modules/accounts/index.ts';
import { LINK_PURPOSE_FACTS } from '../../modules/accounts/model.ts';
import { formatLongDate } from '../../tools/vietnamese/index.ts';
import type { FormProblem } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useWords } from '../language.ts';
import { Definitions, FormNotice, Notice, Page } from '../ui/index.ts';
import type { Route } from './+types/link';
import { doByLink, seenByLink } from './link-purposes.ts';
import { LinkAttendance } from './link-attendance.tsx';
import { LinkClipping } from './link-clipping.tsx';
import { LinkPhotos } from './link-photos.tsx';

/** Without `who`: what the page may know of the link. */
function shownOf({ purpose, organisationName, madeFor, expiresAt, works }: OpenedLink) {
  return { purpose, organisationName, madeFor, expiresAt, works };
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const link = await openLink(params.token);
  const done = new URL(request.url).searchParams.has('xong');
  return { link: shownOf(link), seen: link.works.yes ? await seenByLink(link) : null, done };
}

export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOf(new URL(request.url).pathname);
  const link = await openLink(params.token);
  const done = await doByLink(params.token, link, await request.formData(), language);
  if (!done.ok) return data<FormProblem>(done.problem, { status: done.status });
  return redirect(inLanguage(`/viec/${params.token}?xong`, language));
}

const WORDS = defineWords({
  vi: {
    from: 'Nơi gửi',
    madeFor: 'Gửi cho',
    until: 'Dùng được đến hết',
    done: 'Đã nhận. Cảm ơn anh chị.',
    hint: 'Liên kết này chỉ làm được đúng một việc dưới đây, không cần tài khoản. Việc làm được ghi vào nhật ký; liên kết có thể bị thu hồi bất cứ lúc nào.',
  },
  en: {
    from: 'Sent by',
    madeFor: 'Sent to',
    until: 'Works until',
    done: 'Received. Thank you.',
    hint: 'This link does just the one thing below and needs no account. What is done is journalled; the link can be revoked at any time.',
  },
});

export function meta({ loaderData, location }: Route.MetaArgs) {
  const title = loaderData ? LINK_PURPOSE_FACTS[loaderData.link.purpose].words[languageOf(location.pathname)] : '';
  return [{ title: `${title} – Cầu Nối` }, { name: 'robots', content: 'noindex' }];
}

export default function Link({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const language = useLanguage();
  const { link, seen, done } = loaderData;
  return (
    <Page>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-6">
        <h1>{say(LINK_PURPOSE_FACTS[link.purpose].words)}</h1>
        {done && !actionData ? <Notice tone="done">{w.done}</Notice> : null}
        <FormNotice problem={actionData ? say(actionData.problem) : null} />
        <Definitions
          rows={[
            [w.from, link.organisationName],
            [w.madeFor, link.madeFor],
            [w.until, formatLongDate(link.expiresAt, language)],
          ]}
        />
        {link.works.yes ? <p className="text-quiet">{w.hint}</p> : null}
        {!link.works.yes && !done ? <Notice tone="caution">{say(link.works.why)}</Notice> : null}
        {seen?.purpose === 'ceremony-attendance' ? <LinkAttendance seen={seen} /> : null}
        {seen?.purpose === 'ceremony-photos' ? <LinkPhotos seen={seen} problem={actionData} /> : null}
        {seen?.purpose === 'clipping-confirm' ? <LinkClipping seen={seen} /> : null}
      </div>
    </Page>
  );
}
