import { Form, Link, redirect } from 'react-router';
import type { z } from 'zod';
import {
  addOutlet,
  addOutletInput,
  changeSource,
  changeSourceInput,
  mayWithEvidence,
  outletsWithSources,
  pauseSource,
  removeSource,
  resumeSource,
  sourceAlarms,
  sourceInput,
  takeNewAddress,
} from '../../../modules/evidence/index.ts';
import { OUTLET_KINDS, OUTLET_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform, type Context } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm, type ReadForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  ButtonLink,
  Empty,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/sources';
import { SourceCard } from './source-card.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => ({
    outlets: await outletsWithSources(ctx),
    alarms: (await sourceAlarms(ctx)).map(({ source, sentence, isUrgent, programmes }) => ({
      id: source.id,
      outlet: source.outlet,
      sentence,
      isUrgent,
      programmes: programmes.length,
    })),
    organisationId: ctx.organisation,
    mayManage: mayWithEvidence(ctx, 'manage-sources'),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const here = inLanguage('/lam-viec/nguon', language);
  async function run<T>(read: ReadForm<T>, command: (ctx: Context, input: T) => Promise<unknown>) {
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, command, read.value));
    return done.ok ? redirect(here) : notTaken(done.problem, done.status);
  }
  const read = <T,>(schema: z.ZodType<T>) => readForm(form, schema, language);
  switch (form.get('verb')) {
    case 'pause':
      return run(read(sourceInput), pauseSource);
    case 'resume':
      return run(read(sourceInput), resumeSource);
    case 'remove':
      return run(read(sourceInput), removeSource);
    case 'take-address':
      return run(read(sourceInput), takeNewAddress);
    case 'change':
      return run(read(changeSourceInput), changeSource);
    default:
      return run(read(addOutletInput), addOutlet);
  }
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Sources – Cầu Nối' : 'Nguồn tin – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Nguồn tin',
    lead: 'Kênh đăng của đơn vị mình và của các đối tác, cùng những địa chỉ được theo dõi để tìm tin bài. Mỗi nguồn được hỏi lịch sự: theo robots.txt, mỗi máy chủ một lần một lượt.',
    add: 'Thêm nguồn',
    bring: 'Nhập danh sách liên kết',
    alarms: 'Nguồn cần xem ngay để không thiếu số liệu quý',
    serves: (n: number) => `phục vụ ${n} chương trình`,
    none: 'Chưa có kênh đăng nào',
    noneHint:
      'Cơ quan báo chí kê khai kênh của mình (báo in, báo điện tử, đài…), rồi thêm nguồn để hệ thống tự tìm bài.',
    noSource: 'Kênh này chưa có nguồn nào được theo dõi.',
    clippings: (n: number) => `${n} bằng chứng`,
    see: 'Xem',
    own: 'Kê khai kênh đăng của đơn vị',
    name: 'Tên kênh',
    kind: 'Loại',
    home: 'Trang chủ',
    submit: 'Kê khai',
  },
  en: {
    title: 'Sources',
    lead: 'Outlets of your own and of partner bodies, and the addresses watched for clippings. Each is asked politely: by robots.txt, one request per server at a time.',
    add: 'Add a source',
    bring: 'Bring a list of links',
    alarms: 'Sources to look at now, before the quarter lacks figures',
    serves: (n: number) => `serves ${n} ${n === 1 ? 'programme' : 'programmes'}`,
    none: 'There are no outlets yet',
    noneHint: 'Press agencies register their outlets (print, online, broadcast …) and add sources to be watched.',
    noSource: 'No source of this outlet is watched.',
    clippings: (n: number) => `${n} pieces of evidence`,
    see: 'See',
    own: 'Register an outlet of your organisation',
    name: 'Name',
    kind: 'Kind',
    home: 'Home page',
    submit: 'Register',
  },
});

export default function Sources({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { outlets, alarms, mayManage } = loaderData;
  const whyNot = mayManage.yes ? null : t(mayManage.why);
  return (
    <Page>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            {whyNot ? (
              <ActionButton type="button" whyNot={whyNot}>
                {w.add}
              </ActionButton>
            ) : (
              <ButtonLink tone="primary" to={to('/lam-viec/nguon/them')}>
                {w.add}
              </ButtonLink>
            )}
            <ButtonLink to={to('/lam-viec/nguon/danh-sach')}>{w.bring}</ButtonLink>
          </>
        }
      />
      <RefusalNotice refusal={actionData} withFields />
      {alarms.length > 0 ? (
        <Notice tone="caution" title={w.alarms}>
          <ul className="mt-1 flex flex-col gap-1">
            {alarms.map((alarm) => (
              <li key={alarm.id}>
                <Link to={to(`/lam-viec/nguon/${alarm.id}`)}>{alarm.outlet}</Link> ({w.serves(alarm.programmes)}):{' '}
                {t(alarm.sentence)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {outlets.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
      {outlets.map((outlet) => (
        <Section
          key={outlet.id}
          id={`kenh-${outlet.id}`}
          title={outlet.name}
          aside={
            <span className="text-sm text-quiet">
              {outlet.organisation} · {t(OUTLET_KIND_WORDS[outlet.kind])} ·{' '}
              <a href={to(`/lam-viec/bang-chung?kenh=${outlet.id}`)}>{w.clippings(outlet.clippings)}</a>
            </span>
          }
        >
          {outlet.sources.length === 0 ? <p className="text-sm text-quiet">{w.noSource}</p> : null}
          <ul className="flex flex-col gap-4">
            {outlet.sources.map((source) => (
              <SourceCard key={source.id} source={source} mayManage={mayManage.yes} />
            ))}
          </ul>
        </Section>
      ))}
      {whyNot ? null : (
        <Section title={w.own} id="ke-khai">
          <Form method="post" className="grid items-end gap-4 sm:grid-cols-2">
            <TextField label={w.name} name="name" required minLength={2} maxLength={200} />
            <SelectField
              label={w.kind}
              name="kind"
              required
              defaultValue="online"
              options={OUTLET_KINDS.map((kind) => ({ value: kind, label: capital(t(OUTLET_KIND_WORDS[kind])) }))}
            />
            <TextField label={w.home} name="homeAddress" type="url" placeholder="https://" />
            <div>
              <ActionButton tone="plain" name="verb" value="addOutlet">
                {w.submit}
              </ActionButton>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
