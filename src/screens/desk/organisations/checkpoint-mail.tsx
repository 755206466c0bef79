import { Form, redirect, useSearchParams } from 'react-router';
import {
  checkpointMailInput,
  checkpointMailView,
  setCheckpointMail,
  type CheckpointMailView,
} from '../../../modules/notices/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { problemSentence } from '../../../platform/mail/index.ts';
import { formatDate, formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  CheckField,
  DataTable,
  Empty,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/checkpoint-mail';

const PATH = '/lam-viec/to-chuc/diem-chot';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const view = await consult(who, checkpointMailView);
  return {
    ...view,
    deliveries: view.deliveries.map(({ letter, ...one }) => ({
      ...one,
      letter: letter ? { ...letter, problem: letter.problem ? problemSentence(letter.problem) : null } : null,
    })),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, checkpointMailInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, setCheckpointMail, read.value));
  return done.ok ? redirect(inLanguage(`${PATH}?da=luu`, language)) : notTaken(done.problem, done.status);
}

export { shouldRevalidate } from '../revalidate.ts';

type State = NonNullable<CheckpointMailView['deliveries'][number]['letter']>['state'];

const WORDS = defineWords({
  vi: {
    title: 'Điểm chốt nhật ký bằng thư',
    over: 'Đơn vị của tôi',
    lead: 'Mỗi đêm, toàn bộ nhật ký của Cầu Nối được tóm thành một mã băm có chữ ký. Đơn vị giữ các điểm chốt thì về sau tự kiểm tra được rằng không ai sửa nhật ký, kể cả người quản trị máy chủ.',
    public: 'Các điểm chốt công khai và cách kiểm tra',
    mailOff:
      'Máy chủ thư chưa được khai báo nên chưa gửi được. Lựa chọn vẫn lưu lại; điểm chốt luôn có ở trang công khai.',
    stopped: 'Người đọc hộp thư này đã chọn thôi nhận, bằng liên kết ở cuối thư.',
    saved: 'Đã lưu.',
    address: 'Địa chỉ nhận của đơn vị',
    addressHint: 'Nên là hộp thư chung của văn thư, để còn giữ được khi người phụ trách thay đổi.',
    isOn: 'Mỗi ngày gửi điểm chốt mới nhất, khi nhật ký có thay đổi',
    save: 'Lưu',
    list: 'Đã gửi',
    none: 'Chưa gửi điểm chốt nào',
    noneHint: 'Điểm chốt đầu tiên được gửi vào đêm sau khi bật.',
    day: 'Ngày',
    size: 'Số mục',
    outcome: 'Kết quả',
    text: 'Bản ký',
    states: {
      queued: 'chờ gửi',
      sending: 'đang gửi',
      sent: 'đã gửi',
      failed: 'không gửi được',
      suppressed: 'không gửi',
    } satisfies Record<State, string>,
    past: 'đã gửi, dòng thư hết hạn lưu',
    double: 'có thể đến hai lần',
  },
  en: {
    title: 'Journal checkpoints by mail',
    over: 'My organisation',
    lead: 'Each night the whole journal of Cầu Nối is summed up in one signed hash. An organisation that keeps the checkpoints can later check for itself that nobody altered the journal, not even those who run the server.',
    public: 'Public checkpoints, and how to check',
    mailOff:
      'No mail server is set up, so nothing can be sent yet. The choice is kept; checkpoints are always on the public page.',
    stopped: 'Whoever reads this mailbox chose to stop, by the link in a letter.',
    saved: 'Saved.',
    address: 'Address of the organisation',
    addressHint: 'Better a shared mailbox of the registry, so that it lasts when people change.',
    isOn: 'Send the newest checkpoint each day when the journal has changed',
    save: 'Save',
    list: 'Sent',
    none: 'No checkpoint was sent yet',
    noneHint: 'The first goes in the night after it is turned on.',
    day: 'Day',
    size: 'Entries',
    outcome: 'Outcome',
    text: 'Signed text',
    states: {
      queued: 'waiting',
      sending: 'being sent',
      sent: 'sent',
      failed: 'failed',
      suppressed: 'not sent',
    } satisfies Record<State, string>,
    past: 'sent; the line of the letter is past its term',
    double: 'may arrive twice',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function CheckpointMail({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const [params] = useSearchParams();
  const view = loaderData;
  const typed = actionData?.values['address'];
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/to-chuc')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
        actions={<ButtonLink to={to('/nhat-ky')}>{w.public}</ButtonLink>}
      />
      {view.mailIsOn ? null : <Notice tone="caution">{w.mailOff}</Notice>}
      {view.stoppedByReader ? <Notice tone="caution">{w.stopped}</Notice> : null}
      {params.get('da') === 'luu' && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <Form
        key={`${view.version} ${actionData ? 'typed' : 'kept'}`}
        method="post"
        className="flex max-w-xl flex-col gap-5"
      >
        <input type="hidden" name="version" value={view.version} />
        <TextField
          label={w.address}
          name="address"
          type="email"
          hint={w.addressHint}
          required
          maxLength={254}
          defaultValue={typeof typed === 'string' ? typed : view.address}
          problem={actionData?.fields['address']}
        />
        <CheckField
          label={w.isOn}
          name="isOn"
          defaultChecked={actionData ? actionData.values['isOn'] === 'on' : view.isOn || view.version === 0}
        />
        <div>
          <ActionButton whyNot={view.mayChange.yes ? null : t(view.mayChange.why)}>{w.save}</ActionButton>
        </div>
      </Form>
      <Section id="da-gui" title={w.list}>
        {view.deliveries.length === 0 ? (
          <Empty title={w.none}>{w.noneHint}</Empty>
        ) : (
          <DataTable
            caption={w.list}
            rows={view.deliveries}
            rowKey={(row) => row.day}
            columns={[
              { title: w.day, names: true, cell: (row) => formatDate(row.day) },
              { title: w.size, align: 'right', cell: (row) => formatNumber(row.size, language) },
              {
                title: w.outcome,
                cell: (row) =>
                  row.letter ? (
                    <>
                      <Badge tone={row.letter.state === 'sent' ? 'done' : 'neutral'}>
                        {w.states[row.letter.state]}
                      </Badge>{' '}
                      {row.letter.mayBeDouble ? <Badge tone="caution">{w.double}</Badge> : null}
                      {row.letter.state === 'sent' && row.letter.finishedAt ? (
                        <span className="block text-sm">{formatDateTime(row.letter.finishedAt)}</span>
                      ) : null}
                      {row.letter.problem ? <span className="block text-sm">{t(row.letter.problem)}</span> : null}
                    </>
                  ) : (
                    <span className="text-sm text-quiet">{w.past}</span>
                  ),
              },
              {
                title: w.text,
                cell: (row) => (
                  <a
                    href={to(`/nhat-ky/${row.size}.txt`)}
                    aria-label={`${w.text}: ${formatNumber(row.size, language)}`}
                  >
                    {w.text}
                  </a>
                ),
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
