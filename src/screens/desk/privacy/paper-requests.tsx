import { Form, redirect } from 'react-router';
import { houseTime } from '../../../platform/database/index.ts';
import { everMembersOf } from '../../../modules/accounts/index.ts';
import {
  mayTakeIn,
  REQUEST_KIND_WORDS,
  REQUEST_STATE_WORDS,
  takenInRequests,
  takeInPaper,
  takeInPaperInput,
} from '../../../modules/privacy/index.ts';
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
  Card,
  Empty,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/paper-requests';

const PATH = '/lam-viec/to-chuc/don-du-lieu';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const today = dayInVietNam(houseTime());
  const saved = new URL(request.url).searchParams.has('da-luu');
  const kinds = Object.entries(REQUEST_KIND_WORDS).map(([value, words]) => ({ value, words }));
  return consult(who, async (ctx) => {
    const may = mayTakeIn(ctx);
    const people = may.yes && ctx.organisation ? await everMembersOf(ctx, ctx.organisation) : [];
    const requests = may.yes ? await takenInRequests(ctx) : [];
    return { may, people, requests: requests.map(shown), kinds, today, saved };
  });
}

const shown = (one: Awaited<ReturnType<typeof takenInRequests>>[number]) => ({
  id: one.id,
  name: one.name,
  paperNumber: one.paperNumber ?? '',
  handedInOn: one.handedInOn,
  answerBy: one.answerBy,
  carryOutBy: one.carryOutBy,
  state: one.state,
  isLate: one.isLate,
  ground: one.ground,
  kindWords: REQUEST_KIND_WORDS[one.kind],
  stateWords: REQUEST_STATE_WORDS[one.state],
});

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, takeInPaperInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, takeInPaper, read.value));
  return done.ok ? redirect(inLanguage(`${PATH}?da-luu`, language)) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Đơn giấy về dữ liệu cá nhân',
    over: 'Đơn vị của tôi',
    lead: 'Người của đơn vị nộp đơn giấy xin bản sao hoặc xóa dữ liệu của mình: nhập vào đây ngay trong ngày. Thời hạn tính từ ngày nộp đơn: trả lời trong 2 ngày làm việc. Quản trị hệ thống trả lời và thực hiện.',
    saved: 'Đã nhập đơn; quản trị hệ thống đã thấy.',
    enter: 'Nhập đơn',
    person: 'Người nộp đơn, đang hoặc từng thuộc đơn vị',
    kind: 'Yêu cầu',
    number: 'Số đến hoặc số của đơn',
    handedIn: 'Ngày nộp đơn',
    note: 'Ghi chú',
    taken: 'Đơn đã nhận',
    none: 'Chưa nhận đơn nào.',
    noneHint: 'Ai có tài khoản cũng tự gửi được ở trang Tài khoản, mục Dữ liệu của tôi.',
    late: 'quá hạn',
    paper: (number: string, day: string) => `Đơn số ${number}, nộp ${day}`,
    answerBy: (day: string) => `Trả lời chậm nhất ${day}`,
    carryOutBy: (day: string) => `Thực hiện chậm nhất ${day}`,
    ground: (why: string) => `Căn cứ không chấp nhận: ${why}`,
  },
  en: {
    title: 'Papers about personal data',
    over: 'My organisation',
    lead: 'Somebody of the organisation hands in a paper that asks for a copy or the erasure of their data: enter it here the same day. The clock runs from the day it was handed in: an answer within 2 working days. The platform administrator answers and carries it out.',
    saved: 'The paper is entered; the platform administrator sees it.',
    enter: 'Enter the paper',
    person: 'Who handed it in, now or once of the organisation',
    kind: 'Request',
    number: 'Number of the paper',
    handedIn: 'Handed in on',
    note: 'Note',
    taken: 'Papers taken in',
    none: 'No paper was taken in yet.',
    noneHint: 'Everyone with an account can ask on the account page, under My data.',
    late: 'late',
    paper: (number: string, day: string) => `Paper ${number}, handed in ${day}`,
    answerBy: (day: string) => `To be answered by ${day}`,
    carryOutBy: (day: string) => `To be carried out by ${day}`,
    ground: (why: string) => `Ground of the refusal: ${why}`,
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function PaperRequests({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { may, people, requests, kinds, today } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return { name, defaultValue: typeof value === 'string' ? value : undefined, problem: actionData?.fields[name] };
  };
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/to-chuc')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
      />
      {loaderData.saved && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <Section id="nhap" title={w.enter}>
        <Form method="post" className="flex flex-col gap-4" key={requests.length}>
          <SelectField
            label={w.person}
            options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            required
            {...typed('accountId')}
          />
          <SelectField
            label={w.kind}
            options={kinds.map(({ value, words }) => ({ value, label: t(words) }))}
            required
            {...typed('kind')}
          />
          <TextField label={w.number} required maxLength={120} {...typed('paperNumber')} />
          <TextField label={w.handedIn} type="date" required max={today} {...typed('handedInOn')} />
          <TextField label={w.note} maxLength={2000} {...typed('note')} />
          <div>
            <ActionButton whyNot={may.yes ? null : t(may.why)}>{w.enter}</ActionButton>
          </div>
        </Form>
      </Section>
      <Section id="da-nhan" title={w.taken}>
        {requests.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
        {requests.map((one) => (
          <Card key={one.id} className="flex flex-col gap-1">
            <h3 className="font-semibold">
              {`${t(one.kindWords)}: ${one.name} `}
              <Badge tone={one.isLate ? 'caution' : 'neutral'}>
                {t(one.stateWords)}
                {one.isLate ? `, ${w.late}` : ''}
              </Badge>
            </h3>
            {one.handedInOn ? <p>{w.paper(one.paperNumber, formatDate(one.handedInOn))}</p> : null}
            {one.state === 'received' ? <p>{w.answerBy(formatDate(one.answerBy))}</p> : null}
            {one.state === 'accepted' ? <p>{w.carryOutBy(formatDate(one.carryOutBy))}</p> : null}
            {one.ground ? <p>{w.ground(one.ground)}</p> : null}
          </Card>
        ))}
      </Section>
    </Page>
  );
}
