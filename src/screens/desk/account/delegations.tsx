import { Form, Link, redirect, useSearchParams } from 'react-router';
import {
  delegationsOf,
  endDelegation,
  giveDelegation,
  giveDelegationInput,
  mayDelegate,
  peopleOf,
  prepareAuthority,
  type DelegationView,
} from '../../../modules/accounts/index.ts';
import { LONGEST_DELEGATION_DAYS, ROLE_WORDS } from '../../../modules/accounts/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  DataTable,
  Empty,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  TextField,
  type Column,
} from '../../ui/index.ts';
import type { Route } from './+types/delegations';

const PATH = '/lam-viec/tai-khoan/lam-thay';

export async function loader({ request }: Route.LoaderArgs) {
  const { who, person } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => ({
    delegations: await delegationsOf(ctx),
    colleagues: (await peopleOf(ctx, ctx.organisation ?? '')).filter((one) => one.accountId !== person.accountId),
    may: mayDelegate(ctx),
    today: dayInVietNam(ctx.now),
    organisationName: person.actingFor?.organisationName ?? '',
    waiting: person.standIns.length > 0,
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const id = form.get('delegationId');
  if (typeof id === 'string') {
    const ended = await attempt(form, () => perform(who, endDelegation, { delegationId: id }));
    if (!ended.ok) return notTaken(ended.problem, ended.status);
    return redirect(inLanguage(`${PATH}?da=thoi`, language));
  }
  const read = readForm(form, giveDelegationInput, language);
  if (!read.ok) return notTaken(read.problem);
  const file = form.get('authority');
  const done = await attempt(form, async () => {
    const authority =
      file instanceof File && file.size > 0
        ? await prepareAuthority({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        : null;
    return perform(who, giveDelegation, { ...read.value, authority });
  });
  return done.ok ? redirect(inLanguage(`${PATH}?da=giao`, language)) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Làm thay khi vắng',
    account: 'Tài khoản',
    lead: 'Khi đi vắng, anh chị để một đồng nghiệp trong đơn vị làm thay vai trò của mình trong những ngày đã chọn. Mọi việc làm thay đều ghi tên cả hai người và tự hết khi hết ngày.',
    given: 'Đã giao làm thay.',
    ended: 'Việc làm thay đã kết thúc.',
    choose: 'Có người giao cho anh chị làm thay: chọn vai trò ở trang chọn đơn vị.',
    list: 'Ai thay ai',
    none: 'Chưa có ai làm thay ai',
    absent: 'Người vắng',
    standIn: 'Người làm thay',
    days: 'Những ngày',
    reason: 'Lý do',
    state: 'Tình trạng',
    coming: 'sắp tới',
    current: 'đang làm thay',
    over: 'đã hết',
    paper: 'Giấy ủy quyền',
    noPaper: 'Không có: không ký thay',
    end: 'Thôi làm thay',
    give: 'Giao làm thay',
    to: 'Người làm thay',
    chooseOne: 'Chọn đồng nghiệp',
    nobody: 'Đơn vị chưa có ai khác để làm thay.',
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    longest: `Nhiều nhất ${LONGEST_DELEGATION_DAYS} ngày.`,
    why: 'Lý do (ví dụ: đi công tác)',
    file: 'Giấy ủy quyền, nếu người làm thay được ký',
    fileHint: 'Tệp PDF hoặc ảnh. Không có giấy này thì người làm thay không ký được, mọi việc khác vẫn làm được.',
    send: 'Giao làm thay',
  },
  en: {
    title: 'Standing in during absence',
    account: 'Account',
    lead: 'When you are away, a colleague of your organisation acts in your role on the days you choose. All they do so is recorded with both names, and it ends by itself.',
    given: 'The colleague stands in.',
    ended: 'The delegation is over.',
    choose: 'Somebody asked you to stand in: choose the role on the page of organisations.',
    list: 'Who stands in for whom',
    none: 'Nobody stands in for anybody',
    absent: 'Away',
    standIn: 'Stands in',
    days: 'Days',
    reason: 'Reason',
    state: 'State',
    coming: 'to come',
    current: 'now',
    over: 'over',
    paper: 'Authority document',
    noPaper: 'None: signs nothing',
    end: 'End it',
    give: 'Let a colleague stand in',
    to: 'Who stands in',
    chooseOne: 'Choose a colleague',
    nobody: 'There is nobody else in the organisation yet.',
    from: 'From',
    until: 'To the end of',
    longest: `At most ${LONGEST_DELEGATION_DAYS} days.`,
    why: 'Reason (such as travel)',
    file: 'Authority document, if they may sign',
    fileHint: 'A PDF or a picture. Without it the stand-in signs nothing, and does everything else.',
    send: 'Let them stand in',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Delegations({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  const { delegations, colleagues, may } = loaderData;
  const done = params.get('da');
  const typed = (name: string, stored = '') => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : stored;
  };
  const problem = (name: string) => actionData?.fields[name];
  return (
    <Page wide>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/tai-khoan')}>{`‹ ${w.account}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
      />
      {done && !actionData ? <Notice tone="done">{done === 'thoi' ? w.ended : w.given}</Notice> : null}
      <FormNotice problem={actionData ? say(actionData.problem) : null} />
      {loaderData.waiting ? (
        <Notice>
          <Link to={to('/chon-don-vi')}>{w.choose}</Link>
        </Notice>
      ) : null}
      <Section id="danh-sach" title={`${w.list} · ${loaderData.organisationName}`}>
        {delegations.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <DataTable
            caption={w.list}
            rows={delegations}
            rowKey={(row) => row.id}
            columns={columnsOf(w, say, (id) => to(`${PATH}/${id}/giay`))}
          />
        )}
      </Section>
      <Section id="giao" title={w.give}>
        {colleagues.length === 0 ? (
          <p>{w.nobody}</p>
        ) : (
          <Form method="post" encType="multipart/form-data" className="flex max-w-lg flex-col gap-4">
            <SelectField
              label={w.to}
              name="toAccountId"
              required
              empty={w.chooseOne}
              defaultValue={typed('toAccountId')}
              problem={problem('toAccountId')}
              options={colleagues.map((one) => ({
                value: one.accountId,
                label: `${one.name} – ${say(ROLE_WORDS[one.role])}`,
              }))}
            />
            <TextField
              label={w.from}
              name="startsOn"
              type="date"
              required
              defaultValue={typed('startsOn', loaderData.today)}
              problem={problem('startsOn')}
            />
            <TextField
              label={w.until}
              name="endsOn"
              type="date"
              required
              hint={w.longest}
              defaultValue={typed('endsOn')}
              problem={problem('endsOn')}
            />
            <TextField
              label={w.why}
              name="reason"
              required
              maxLength={500}
              defaultValue={typed('reason')}
              problem={problem('reason')}
            />
            <TextField label={w.file} name="authority" type="file" accept="application/pdf,image/*" hint={w.fileHint} />
            <div>
              <ActionButton whyNot={may.yes ? null : say(may.why)}>{w.send}</ActionButton>
            </div>
          </Form>
        )}
      </Section>
    </Page>
  );
}

function columnsOf(
  w: (typeof WORDS)['vi'],
  say: ReturnType<typeof useSay>,
  fileAt: (id: string) => string,
): Column<DelegationView>[] {
  return [
    { title: w.absent, names: true, cell: (row) => row.fromName },
    { title: w.standIn, cell: (row) => row.toName },
    { title: w.days, cell: (row) => `${formatDate(row.startsOn)} – ${formatDate(row.endsOn)}` },
    { title: w.reason, cell: (row) => row.reason },
    {
      title: w.paper,
      cell: (row) =>
        row.hasAuthority ? (
          <a href={fileAt(row.id)} download>
            {w.paper}
          </a>
        ) : (
          w.noPaper
        ),
    },
    { title: w.state, cell: (row) => <Badge tone={row.time === 'current' ? 'done' : 'neutral'}>{w[row.time]}</Badge> },
    {
      title: w.end,
      cell: (row) =>
        row.time === 'over' ? null : (
          <Form method="post">
            <input type="hidden" name="delegationId" value={row.id} />
            <ActionButton
              tone="plain"
              aria-label={`${w.end}: ${row.fromName}`}
              whyNot={row.mayEnd.yes ? null : say(row.mayEnd.why)}
            >
              {w.end}
            </ActionButton>
          </Form>
        ),
    },
  ];
}
