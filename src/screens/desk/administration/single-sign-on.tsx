import { Form, redirect, useSearchParams } from 'react-router';
import {
  addProvider,
  providersView,
  requireSecondStep,
  secondStepRequired,
  secondStepRuleInput,
  signOnInput,
  signOnReturnAddress,
  switchProvider,
  switchSignOnInput,
  type ProviderView,
} from '../../../modules/accounts/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  Card,
  CheckField,
  Empty,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  TextField,
} from '../../ui/index.ts';
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
    case 'quy-dinh': {
      const read = readForm(form, secondStepRuleInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, requireSecondStep, read.value));
      return done.ok ? saved() : notTaken(done.problem, done.status);
    }
    default: {
      const read = readForm(form, signOnInput, language);
      const refused = read.ok ? await attempt(form, () => perform(who, addProvider, read.value)) : null;
      if (read.ok && refused?.ok) return saved();
      const problem = read.ok ? (refused && !refused.ok ? refused.problem : null) : read.problem;
      if (problem === null) throw new Error('a form was neither taken nor refused');
      // The secret is never sent back to the page.
      const values = Object.fromEntries(Object.entries(problem.values).filter(([name]) => name !== 'secret'));
      return notTaken({ ...problem, values }, refused && !refused.ok ? refused.status : 400);
    }
  }
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
    on: 'đang dùng',
    off: 'đã tắt',
    people: (count: string) => `${count} người đã đăng nhập qua hệ thống này`,
    twice: 'Hệ thống này tự hỏi bước thứ hai',
    once: 'Người có bước thứ hai vẫn phải gõ mã ở đây',
    turnOn: 'Dùng lại',
    turnOff: 'Tắt',
    add: 'Thêm hệ thống',
    returnAddress: 'Khai báo địa chỉ nhận lại này ở hệ thống kia',
    name: 'Tên gọi, như người dùng sẽ thấy',
    issuer: 'Địa chỉ của hệ thống (issuer)',
    issuerHint: 'Đúng từng chữ như hệ thống đó công bố.',
    clientId: 'Mã ứng dụng (client id)',
    secret: 'Khóa bí mật (client secret)',
    secretHint: 'Được niêm phong khi lưu và không hiện lại. Để trống nếu không có.',
    ownNetwork: 'Máy này nằm trong mạng của đơn vị',
    provesTwice: 'Hệ thống này tự hỏi bước thứ hai; Cầu Nối không hỏi nữa',
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
    on: 'in use',
    off: 'off',
    people: (count: string) => `${count} people have signed in by it`,
    twice: 'It asks for a second step itself',
    once: 'People with a second step still give it here',
    turnOn: 'Use again',
    turnOff: 'Turn off',
    add: 'Add a provider',
    returnAddress: 'Enter this return address there',
    name: 'Name, as people will see it',
    issuer: 'Address of the provider (issuer)',
    issuerHint: 'Letter by letter as it publishes it.',
    clientId: 'Client id',
    secret: 'Client secret',
    secretHint: 'Sealed when saved and never shown again. Leave empty if there is none.',
    ownNetwork: 'This machine is in our own network',
    provesTwice: 'It asks for a second step itself; Cầu Nối does not ask again',
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
  const typed = (name: string) => {
    const value = actionData?.values[name];
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
          <ProviderCard key={provider.id} provider={provider} />
        ))}
      </Section>
      <Section id="them" title={w.add}>
        <p>
          {`${w.returnAddress}: `}
          <code className="break-all">{loaderData.returnAddress}</code>
        </p>
        <Form key={loaderData.providers.length} method="post" autoComplete="off" className="flex flex-col gap-5">
          <TextField
            label={w.name}
            name="name"
            required
            maxLength={120}
            defaultValue={typed('name')}
            problem={actionData?.fields['name']}
          />
          <TextField
            label={w.issuer}
            name="issuer"
            type="url"
            hint={w.issuerHint}
            required
            maxLength={500}
            defaultValue={typed('issuer')}
            problem={actionData?.fields['issuer']}
          />
          <TextField
            label={w.clientId}
            name="clientId"
            required
            maxLength={300}
            defaultValue={typed('clientId')}
            problem={actionData?.fields['clientId']}
          />
          <TextField
            label={w.secret}
            name="secret"
            type="password"
            autoComplete="new-password"
            hint={w.secretHint}
            maxLength={1000}
            problem={actionData?.fields['secret']}
          />
          <CheckField label={w.ownNetwork} name="ownNetwork" defaultChecked={typed('ownNetwork') === 'on'} />
          <CheckField label={w.provesTwice} name="provesTwice" defaultChecked={typed('provesTwice') === 'on'} />
          <div>
            <ActionButton>{w.save}</ActionButton>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

function ProviderCard({ provider }: { readonly provider: ProviderView }) {
  const w = useWords(WORDS);
  const language = useLanguage();
  return (
    <Card className="flex flex-col gap-2">
      <h3 className="text-lg font-semibold">
        {provider.name} <Badge tone={provider.isOn ? 'done' : 'neutral'}>{provider.isOn ? w.on : w.off}</Badge>
      </h3>
      <p className="text-sm break-all">{`${provider.issuer} · ${provider.clientId}`}</p>
      <p>{w.people(formatNumber(provider.people, language))}</p>
      <p className="text-sm text-quiet">{provider.provesTwice ? w.twice : w.once}</p>
      <Form method="post">
        <input type="hidden" name="id" value={provider.id} />
        <input type="hidden" name="version" value={provider.version} />
        <input type="hidden" name="isOn" value={String(!provider.isOn)} />
        <ActionButton
          tone="plain"
          name="viec"
          value="bat-tat"
          aria-label={`${provider.isOn ? w.turnOff : w.turnOn}: ${provider.name}`}
        >
          {provider.isOn ? w.turnOff : w.turnOn}
        </ActionButton>
      </Form>
    </Card>
  );
}
