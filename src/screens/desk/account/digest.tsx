import { Form, redirect, useSearchParams } from 'react-router';
import { chooseDigest, digestInput, digestView } from '../../../modules/notices/index.ts';
import { RHYTHM_WORDS, RHYTHMS } from '../../../modules/notices/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeOneself } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, FormNotice, Notice, Page, PageHeader, RadioField } from '../../ui/index.ts';
import type { Route } from './+types/digest';

const PATH = '/lam-viec/tai-khoan/thu';

export async function loader({ request }: Route.LoaderArgs) {
  const { who, person } = await mustBeOneself(request);
  return { ...(await consult(who, digestView)), email: person.email };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeOneself(request);
  const form = await request.formData();
  const read = readForm(form, digestInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, chooseDigest, read.value));
  return done.ok ? redirect(inLanguage(`${PATH}?da=luu`, language)) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Tóm tắt việc bằng thư',
    over: 'Tài khoản',
    lead: 'Một lá thư đếm các việc đang chờ anh chị, theo từng đơn vị và loại việc, kèm đường dẫn vào Cầu Nối. Không có tên chương trình, tên người hay nội dung nào trong thư; không có việc thì không gửi.',
    to: 'Gửi tới',
    mailOff: 'Máy chủ thư chưa được khai báo nên chưa gửi được. Lựa chọn vẫn lưu lại.',
    saved: 'Đã lưu.',
    rhythm: 'Nhịp gửi',
    none: 'Không gửi',
    save: 'Lưu',
    stop: 'Cuối mỗi thư có liên kết để thôi nhận bằng một lần bấm, không cần đăng nhập.',
  },
  en: {
    title: 'Digest by mail',
    over: 'Account',
    lead: 'One letter that counts what waits for you, by organisation and kind of work, with a link into Cầu Nối. It has no name of a programme or person and no contents; when nothing waits, nothing is sent.',
    to: 'Sent to',
    mailOff: 'No mail server is set up, so nothing can be sent yet. The choice is kept.',
    saved: 'Saved.',
    rhythm: 'Rhythm',
    none: 'None',
    save: 'Save',
    stop: 'Each letter has a link to stop with one click, without signing in.',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Digest({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  const { rhythm, mailIsOn, email } = loaderData;
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/tai-khoan')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
      />
      {mailIsOn ? null : <Notice tone="caution">{w.mailOff}</Notice>}
      {params.get('da') === 'luu' && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <p>
        {`${w.to}: `}
        <strong className="break-all">{email}</strong>
      </p>
      <Form method="post" key={rhythm} className="flex flex-col gap-5">
        <RadioField
          label={w.rhythm}
          name="rhythm"
          options={[
            { value: 'none', label: w.none },
            ...RHYTHMS.map((one) => ({ value: one, label: t(RHYTHM_WORDS[one]) })),
          ]}
          defaultValue={rhythm}
          problem={actionData?.fields['rhythm']}
        />
        <div>
          <ActionButton>{w.save}</ActionButton>
        </div>
      </Form>
      <p className="text-sm text-quiet">{w.stop}</p>
    </Page>
  );
}
