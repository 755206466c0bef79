import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { setChannels, setChannelsInput, setTopics, setTopicsInput } from '../../../modules/programmes/index.ts';
import { perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Section, TextArea } from '../../ui/index.ts';
import type { Route } from './+types/topics';
import { AmendInstead, byAmendmentOnly } from './amend-instead.tsx';
import { idIn } from '../found.ts';
import { useProgramme } from './programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept, linesIn } from '../saying.ts';

/** One name per line. */
function byLine<T>(field: 'topics' | 'channels', schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((given) => {
    const texts = given as Record<string, string | undefined>;
    return { ...texts, [field]: linesIn(texts[field]) };
  }, schema) as unknown as z.ZodType<T>;
}

export { shouldRevalidate } from '../revalidate.ts';

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  form.set('id', id);
  if (form.get('part') === 'channels') {
    const read = readForm(form, byLine('channels', setChannelsInput), language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, setChannels, read.value));
    if (!done.ok) return notTaken(done.problem, done.status);
  } else {
    const read = readForm(form, byLine('topics', setTopicsInput), language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, setTopics, read.value));
    if (!done.ok) return notTaken(done.problem, done.status);
  }
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/chu-de`, language));
}

const WORDS = defineWords({
  vi: {
    topics: 'Chủ đề',
    channels: 'Kênh',
    topicsHint: 'Mỗi dòng một chủ đề, như trong văn bản.',
    channelsHint: 'Mỗi dòng một kênh: báo in, báo điện tử, phát thanh cơ sở…',
    saveTopics: 'Lưu chủ đề',
    saveChannels: 'Lưu kênh',
    back: 'Về tổng quan',
  },
  en: {
    topics: 'Topics',
    channels: 'Channels',
    topicsHint: 'One per line, as in the paper.',
    channelsHint: 'One per line: print, online, local radio, …',
    saveTopics: 'Save topics',
    saveChannels: 'Save channels',
    back: 'Back to the overview',
  },
});

export default function Topics({ actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayChange } = useProgramme();
  if (byAmendmentOnly(mayChange))
    return (
      <Section id="chu-de" title={`${w.topics}, ${w.channels}`}>
        <RefusalNotice refusal={actionData} />
        <AmendInstead programmeId={programme.id} answer={mayChange} />
      </Section>
    );
  return (
    <>
      {(['topics', 'channels'] as const).map((part) => {
        const problem = actionData?.values['part'] === part ? actionData : undefined;
        return (
          <Section key={part} id={part} title={w[part]}>
            <Form method="post" className="flex max-w-3xl flex-col gap-4" key={programme.version}>
              <RefusalNotice refusal={problem} withFields />
              <input type="hidden" name="part" value={part} />
              <input type="hidden" name="version" value={programme.version} />
              <TextArea
                label={w[part]}
                hint={part === 'topics' ? w.topicsHint : w.channelsHint}
                name={part}
                rows={8}
                defaultValue={kept(problem?.values, part, programme[part].map((one) => one.name).join('\n'))}
              />
              <div className="flex flex-wrap gap-3">
                <ActionButton
                  tone={part === 'topics' ? 'primary' : 'plain'}
                  whyNot={mayChange.yes ? null : t(mayChange.why)}
                >
                  {part === 'topics' ? w.saveTopics : w.saveChannels}
                </ActionButton>
              </div>
            </Form>
          </Section>
        );
      })}
      <p>
        <ButtonLink to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>{w.back}</ButtonLink>
      </p>
    </>
  );
}
