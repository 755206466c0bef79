import { Form, redirect, useSearchParams } from 'react-router';
import {
  addProvider,
  changeProvider,
  changeSignOnInput,
  providersView,
  removeProvider,
  removeSignOnInput,
  requireSecondStep,
  secondStepRequired,
  secondStepRuleInput,
  signOnInput,
  signOnReturnAddress,
  switchProvider,
  switchSignOnInput,
} from '../../../modules/accounts/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken, readForm, type FormProblem } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Empty, FormNotice, Notice, Page, PageHeader, Section } from '../../ui/index.ts';
import { ProviderCard } from './provider-card.tsx';
import { ProviderFields } from './provider-fields.tsx';
import type { Route } from './+types/single-sign-on';

const PATH = '/lam-viec/quan-tri/dang-nhap';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return consult(who, async (ctx) => ({
    providers: await providersView(ctx),
    ruleSince: await secondStepRequired(ctx),
    returnAddress: signOnReturnAddress(),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  const saved = () => redirect(inLanguage(`${PATH}?da=luu`, language));
  switch (form.get('viec')) {
    case 'bat-tat': {
      const read = readForm(form, switchSignOnInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, switchProvider, read.value));
      return done.ok ? saved() : notTaken(done.problem, done.status);
    }
    case 'sua': {
      const read = readForm(form, changeSignOnInput, language);
      if (!read.ok) return notTaken(withoutSecret(read.problem));
      const done = await attempt(form, () => perform(who, changeProvider, read.value));
      return done.ok ? saved() : notTaken(withoutSecret(done.problem), done.status);
    }
    case 'bo': {
      const read = readForm(form, removeSignOnInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, removeProvider, read.value));
      return done.ok ? saved() : notTaken(done.problem, done.status);
    }
    case 'quy-dinh': {
      const read = readForm(form, secondStepRuleInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, requireSecondStep, read.value));
      return done.ok ? saved() : notTaken(done.problem, done.status);
    }
    default: {
      const read = readForm(form, signOnInput, language);
      if (!read.ok) return notTaken(withoutSecret(read.problem));
      const done = await attempt(form, () => perform(who, addProvider, read.value));
      return done.ok ? saved() : notTaken(withoutSecret(done.problem), done.status);
    }
  }
}

/** The secret is never sent back to the page. */
function withoutSecret(problem: FormProblem): FormProblem {
  const values = Object.fromEntries(Object.entries(problem.values).filter(([name]) => name !== 'secret'));
  return { ...problem, values };
}

const WORDS = defineWords({
  vi: {
    title: 'Cách đăng nhập',
    over: 'Quản trị',
    lead: 'Hệ thống đăng nhập một lần của tỉnh (OpenID Connect). Chỉ mở tài khoản đã được mời; mật khẩu và khóa đăng nhập vẫn dùng được khi hệ thống đó không trả lời.',
    saved: 'Đã lưu; có hiệu lực ngay.',
    rule: 'Bước thứ hai của quản trị',
    ruleOn: (day: string) => `Mọi quản trị hệ thống phải có bước thứ hai, từ ${day}.`,
    ruleOff: 'Quản trị hệ thống chưa bắt buộc có bước thứ hai.',
    require: 'Bắt buộc bước thứ hai',
    release: 'Thôi bắt buộc',
    providers: 'Hệ thống đăng nhập một lần',
    none: 'Chưa khai báo hệ thống nào',
    add: 'Thêm hệ thống',
    returnAddress: 'Khai báo địa chỉ nhận lại này ở hệ thống kia',
    save: 'Thêm',
  },
  en: {
    title: 'Ways to sign in',
    over: 'Administration',
    lead: 'Single sign-on of a province (OpenID Connect). It opens invited accounts only; passwords and passkeys go on working when it does not answer.',
    saved: 'Saved; it holds at once.',
    rule: 'Second step of administrators',
    ruleOn: (day: string) => `Every platform administrator needs a second step, since ${day}.`,
    ruleOff: 'Platform administrators need no second step yet.',
    require: 'Require a second step',
    release: 'Require it no longer',
    providers: 'Single sign-on',
    none: 'No provider is entered yet',
    add: 'Add a provider',
    returnAddress: 'Enter this return address there',
    save: 'Add',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function SingleSignOn({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  const { ruleSince } = loaderData;
  // What was typed into a card stays there.
  const isOwn = actionData?.values['viec'] === undefined;
  const typed = (name: string) => {
    const value = isOwn ? actionData?.values[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/quan-tri')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
      />
      {params.get('da') === 'luu' && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <Section id="quy-dinh" title={w.rule}>
        <p>{ruleSince ? w.ruleOn(formatDate(ruleSince)) : w.ruleOff}</p>
        <Form method="post">
          <input type="hidden" name="isRequired" value={ruleSince ? 'false' : 'true'} />
          <ActionButton tone="plain" name="viec" value="quy-dinh">
            {ruleSince ? w.release : w.require}
          </ActionButton>
        </Form>
      </Section>
      <Section id="he-thong" title={w.providers}>
        {loaderData.providers.length === 0 ? <Empty title={w.none} /> : null}
        {loaderData.providers.map((provider) => (
          <ProviderCard key={provider.id} provider={provider} problem={actionData} />
        ))}
      </Section>
      <Section id="them" title={w.add}>
        <p>
          {`${w.returnAddress}: `}
          <code className="break-all">{loaderData.returnAddress}</code>
        </p>
        <Form key={loaderData.providers.length} method="post" autoComplete="off" className="flex flex-col gap-5">
          <ProviderFields typed={typed} problems={isOwn ? actionData?.fields : undefined} isNew hasSecret={false} />
          <div>
            <ActionButton>{w.save}</ActionButton>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
