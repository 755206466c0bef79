import { Form, redirect } from 'react-router';
import {
  askAboutOwnData,
  askInput,
  ownRequests,
  REQUEST_KIND_WORDS,
  REQUEST_STATE_WORDS,
} from '../../../modules/privacy/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeOneself } from '../../asking.ts';
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
  TextArea,
} from '../../ui/index.ts';
import type { Route } from './+types/own-data';

const PATH = '/lam-viec/tai-khoan/du-lieu';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeOneself(request);
  const requests = await consult(who, ownRequests);
  return {
    requests: requests.map((one) => ({
      ...one,
      kindWords: REQUEST_KIND_WORDS[one.kind],
      stateWords: REQUEST_STATE_WORDS[one.state],
    })),
    asked: new URL(request.url).searchParams.has('da-gui'),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeOneself(request);
  const form = await request.formData();
  const read = readForm(form, askInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, askAboutOwnData, read.value));
  return done.ok ? redirect(inLanguage(`${PATH}?da-gui`, language)) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Dữ liệu của tôi',
    over: 'Tài khoản',
    lead: 'Xem Cầu Nối giữ gì về mình và yêu cầu xóa. Căn cứ: Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP.',
    notice: 'Giữ gì, để làm gì',
    copy: 'Nhận bản sao',
    copyHint: 'Có ngay, gồm mọi dữ liệu gắn với tài khoản này. Mật khẩu, khóa và mã đăng nhập không nằm trong đó.',
    page: 'Tải để đọc (HTML)',
    json: 'Tải để mang đi (JSON)',
    erase: 'Yêu cầu xóa',
    eraseHint:
      'Tên, thư điện tử, mật khẩu, phiên và bộ lọc bị xóa; không đăng nhập được nữa. Văn bản, bằng chứng và nhật ký ở lại theo luật, chỉ còn mã số. Quản trị trả lời trong 2 ngày làm việc.',
    note: 'Lời nhắn (không bắt buộc)',
    send: 'Gửi yêu cầu xóa',
    sent: 'Đã gửi. Hạn trả lời ghi ở dưới.',
    requests: 'Yêu cầu đã gửi',
    none: 'Chưa có yêu cầu nào.',
    received: (at: string) => `Nhận lúc ${at}`,
    answerBy: (day: string) => `Trả lời chậm nhất ${day}`,
    carryOutBy: (day: string) => `Thực hiện chậm nhất ${day}`,
    extended: (why: string) => `Đã gia hạn: ${why}`,
    ground: (why: string) => `Căn cứ: ${why}`,
  },
  en: {
    title: 'My data',
    over: 'Account',
    lead: 'See what Cầu Nối keeps about you and ask for erasure. Law 91/2025/QH15, Decree 356/2025/NĐ-CP.',
    notice: 'What is kept and what for',
    copy: 'Get a copy',
    copyHint: 'At once, with all data tied to this account. Passwords, keys and sign-in codes are not in it.',
    page: 'Download to read (HTML)',
    json: 'Download to carry elsewhere (JSON)',
    erase: 'Ask for erasure',
    eraseHint:
      'Name, e-mail, password, sessions and filters are erased; you cannot sign in any more. Papers, evidence and the journal stay by law, with a number only. Administrators answer within 2 working days.',
    note: 'Message (optional)',
    send: 'Ask for erasure',
    sent: 'Sent. The day of the answer stands below.',
    requests: 'Requests sent',
    none: 'No request yet.',
    received: (at: string) => `Received ${at}`,
    answerBy: (day: string) => `To be answered by ${day}`,
    carryOutBy: (day: string) => `To be carried out by ${day}`,
    extended: (why: string) => `Extended: ${why}`,
    ground: (why: string) => `Ground: ${why}`,
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function OwnData({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const note = actionData?.values['note'];
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/tai-khoan')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
        actions={<ButtonLink to={to('/quyen-rieng-tu')}>{w.notice}</ButtonLink>}
      />
      {loaderData.asked && !actionData ? <Notice tone="done">{w.sent}</Notice> : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <Section id="ban-sao" title={w.copy}>
        <p className="max-w-[72ch]">{w.copyHint}</p>
        <Form method="post" action={to(`${PATH}/tep`)} reloadDocument className="flex flex-wrap gap-3">
          <ActionButton name="format" value="html">
            {w.page}
          </ActionButton>
          <ActionButton tone="plain" name="format" value="json">
            {w.json}
          </ActionButton>
        </Form>
      </Section>
      <Section id="yeu-cau" title={w.requests}>
        {loaderData.requests.length === 0 ? <Empty title={w.none} /> : null}
        {loaderData.requests.map((one) => (
          <Card key={one.id} className="flex flex-col gap-1">
            <h3 className="font-semibold">
              {t(one.kindWords)} <Badge tone={one.isLate ? 'caution' : 'neutral'}>{t(one.stateWords)}</Badge>
            </h3>
            <p>{w.received(formatDateTime(one.receivedAt))}</p>
            {one.state === 'received' ? <p>{w.answerBy(formatDate(one.answerBy))}</p> : null}
            {one.state === 'accepted' ? <p>{w.carryOutBy(formatDate(one.carryOutBy))}</p> : null}
            {one.extendedReason ? <p>{w.extended(one.extendedReason)}</p> : null}
            {one.ground ? <p>{w.ground(one.ground)}</p> : null}
          </Card>
        ))}
      </Section>
      <Section id="xoa" title={w.erase}>
        <p className="max-w-[72ch]">{w.eraseHint}</p>
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="kind" value="erase" />
          <TextArea
            label={w.note}
            name="note"
            maxLength={2000}
            defaultValue={typeof note === 'string' ? note : undefined}
          />
          <div>
            <ActionButton tone="plain">{w.send}</ActionButton>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
