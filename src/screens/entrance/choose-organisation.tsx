import { Form } from 'react-router';
import { actFor } from '../../modules/accounts/index.ts';
import { ROLE_WORDS } from '../../modules/accounts/model.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import { localPath, mustHaveAccount } from '../asking.ts';
import { attempt } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Badge, ButtonLink, Empty, FormNotice, Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/choose-organisation';
import { goOn, notTakenHere } from './answers.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { person } = await mustHaveAccount(request);
  return {
    name: person.name,
    memberships: person.memberships,
    currentId: person.onBehalfOf ? null : (person.actingFor?.organisationId ?? null),
    standIns: person.standIns,
    currentStandIn: person.onBehalfOf?.delegationId ?? null,
    isPlatformAdmin: person.isPlatformAdmin,
    next: localPath(new URL(request.url).searchParams.get('tiep')),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const { language } = await mustHaveAccount(request);
  const form = await request.formData();
  const chosen = form.get('organisationId');
  const next = form.get('tiep');
  const standIn = form.get('delegationId');
  const done = await attempt(form, () =>
    actFor(request.headers, typeof chosen === 'string' ? chosen : '', typeof standIn === 'string' ? standIn : null),
  );
  if (!done.ok) return notTakenHere(done.problem, done.status);
  const to = localPath(typeof next === 'string' ? next : null) ?? inLanguage('/lam-viec', language);
  return goOn(to, done.value.setCookies);
}

const WORDS = defineWords({
  vi: {
    title: 'Chọn đơn vị',
    lead: 'Anh chị có vai trò ở nhiều đơn vị. Hãy chọn đơn vị mà anh chị làm việc thay mặt lúc này; có thể đổi bất cứ lúc nào.',
    current: 'Đang chọn',
    choose: 'Làm việc thay mặt đơn vị này',
    none: 'Tài khoản chưa thuộc đơn vị nào',
    noneHint:
      'Mọi việc trong Cầu Nối đều làm thay mặt một đơn vị. Hãy đề nghị đầu mối của đơn vị gửi lời mời vào địa chỉ thư điện tử của anh chị.',
    administration: 'Vào phần quản trị hệ thống',
    signOut: 'Đăng xuất',
    standIns: 'Làm thay đồng nghiệp đang vắng',
    standInsHint: 'Mọi việc làm thay đều ghi tên cả hai người. Chọn đơn vị ở trên để trở về vai trò của mình.',
    inStead: (name: string) => `Làm thay ${name}`,
    until: (day: string) => `đến hết ${day}`,
    maySign: 'được ký (có giấy ủy quyền)',
    mayNotSign: 'không ký',
    standIn: 'Làm thay',
  },
  en: {
    title: 'Choose an organisation',
    lead: 'You have a role in several organisations. Choose the one you act for now; you can change it at any time.',
    current: 'Chosen now',
    choose: 'Act for this organisation',
    none: 'This account belongs to no organisation yet',
    noneHint:
      'Everything in Cầu Nối is done on behalf of an organisation. Ask the focal officer of yours to send an invitation to your e-mail address.',
    administration: 'Go to platform administration',
    signOut: 'Sign out',
    standIns: 'Stand in for a colleague who is away',
    standInsHint:
      'All you do so is recorded with both names. Choose an organisation above to go back to your own role.',
    inStead: (name: string) => `In the stead of ${name}`,
    until: (day: string) => `until ${day}`,
    maySign: 'may sign (authority document)',
    mayNotSign: 'signs nothing',
    standIn: 'Stand in',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function ChooseOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const { memberships, standIns } = loaderData;
  return (
    <Page>
      <PageHeader title={w.title} over={loaderData.name} lead={memberships.length > 1 ? w.lead : null} />
      <FormNotice problem={actionData ? say(actionData.problem) : null} />
      {memberships.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
      <ul className="flex flex-col gap-3">
        {memberships.map((one) => (
          <li
            key={one.organisationId}
            className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-line bg-paper p-4"
          >
            <div className="flex min-w-0 flex-col gap-1">
              <strong>{one.organisationName}</strong>
              <span className="text-quiet">{say(ROLE_WORDS[one.role])}</span>
            </div>
            <Form method="post" className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="organisationId" value={one.organisationId} />
              {loaderData.next ? <input type="hidden" name="tiep" value={loaderData.next} /> : null}
              {one.organisationId === loaderData.currentId ? <Badge tone="done">{w.current}</Badge> : null}
              <ActionButton tone={one.organisationId === loaderData.currentId ? 'plain' : 'primary'}>
                {w.choose}
              </ActionButton>
            </Form>
          </li>
        ))}
      </ul>
      {standIns.length > 0 ? (
        <Section id="lam-thay" title={w.standIns}>
          <p className="text-quiet">{w.standInsHint}</p>
          <ul className="flex flex-col gap-3">
            {standIns.map((one) => (
              <li
                key={one.delegationId}
                className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-line bg-paper p-4"
              >
                <div className="flex min-w-0 flex-col gap-1">
                  <strong>{w.inStead(one.name)}</strong>
                  <span className="text-quiet">
                    {`${say(ROLE_WORDS[one.role])} – ${one.organisationName} · ${w.until(formatDate(one.endsOn))} · ${one.maySign ? w.maySign : w.mayNotSign}`}
                  </span>
                </div>
                <Form method="post" className="flex flex-wrap items-center gap-3">
                  <input type="hidden" name="organisationId" value={one.organisationId} />
                  <input type="hidden" name="delegationId" value={one.delegationId} />
                  {loaderData.next ? <input type="hidden" name="tiep" value={loaderData.next} /> : null}
                  {one.delegationId === loaderData.currentStandIn ? <Badge tone="done">{w.current}</Badge> : null}
                  <ActionButton tone="plain">{w.standIn}</ActionButton>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {loaderData.isPlatformAdmin ? (
          <ButtonLink to={to('/lam-viec/quan-tri')} tone="plain">
            {w.administration}
          </ButtonLink>
        ) : null}
        <Form method="post" action={to('/dang-xuat')}>
          <ActionButton tone="quiet">{w.signOut}</ActionButton>
        </Form>
      </div>
    </Page>
  );
}
