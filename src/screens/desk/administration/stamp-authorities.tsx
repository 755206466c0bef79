import { Form, redirect } from 'react-router';
import {
  addStampAuthority,
  addStampAuthorityInput,
  stampAuthorities,
  switchStampAuthority,
  switchStampAuthorityInput,
  type StampAuthorityView,
} from '../../../modules/evidence/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
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
  TextArea,
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/stamp-authorities';

const PATH = '/lam-viec/quan-tri/dau-thoi-gian';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return { authorities: await consult(who, stampAuthorities) };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  if (form.get('intent') === 'switch') {
    const read = readForm(form, switchStampAuthorityInput, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, switchStampAuthority, read.value));
    return done.ok ? redirect(inLanguage(PATH, language)) : notTaken(done.problem, done.status);
  }
  const read = readForm(form, addStampAuthorityInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, addStampAuthority, read.value));
  return done.ok ? redirect(inLanguage(PATH, language)) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Dấu thời gian của bản lưu',
    over: 'Quản trị',
    lead: 'Cơ quan cấp dấu thời gian (RFC 3161) ký rằng một mã băm đã có vào một thời điểm. Chỉ mã băm SHA-256 của bản lưu được gửi đi, không có nội dung nào. Có thể khai báo nhiều cơ quan.',
    none: 'Chưa khai báo cơ quan nào: bản lưu không có dấu thời gian của bên thứ ba.',
    on: 'đang dùng',
    off: 'đã tắt',
    count: (stamped: string, waiting: string) => `${stamped} bản lưu đã đóng dấu, ${waiting} đang chờ`,
    last: (at: string) => `Lần gần nhất thành công: ${at}`,
    next: (at: string) => `Hỏi lại sau: ${at}`,
    noRoot: 'Không có chứng thư gốc để đối chiếu.',
    turnOff: 'Tắt',
    turnOn: 'Dùng lại',
    add: 'Thêm cơ quan cấp dấu thời gian',
    name: 'Tên gọi',
    address: 'Địa chỉ (http hoặc https)',
    ownNetwork: 'Máy này nằm trong mạng của đơn vị',
    certificate: 'Chứng thư gốc (PEM)',
    certificateHint: 'Nên có: dấu nào không thuộc chứng thư này sẽ bị từ chối. Lấy ở trang của cơ quan cấp.',
    save: 'Thêm',
  },
  en: {
    title: 'Time stamps of captures',
    over: 'Administration',
    lead: 'A time stamp authority (RFC 3161) signs that a hash was there at a certain time. Only the SHA-256 of the capture is sent, nothing of its content. Several may be entered.',
    none: 'No authority is entered: captures have no time stamp of a third party.',
    on: 'in use',
    off: 'off',
    count: (stamped: string, waiting: string) => `${stamped} captures stamped, ${waiting} waiting`,
    last: (at: string) => `Last success: ${at}`,
    next: (at: string) => `Asked again after: ${at}`,
    noRoot: 'There is no root certificate to compare with.',
    turnOff: 'Turn off',
    turnOn: 'Use again',
    add: 'Add a time stamp authority',
    name: 'Name',
    address: 'Address (http or https)',
    ownNetwork: 'This machine is in our own network',
    certificate: 'Root certificate (PEM)',
    certificateHint: 'Better given: a stamp that does not lead to it is refused. The authority publishes it.',
    save: 'Add',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function StampAuthorities({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
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
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      {loaderData.authorities.length === 0 ? <Empty title={w.none} /> : null}
      {loaderData.authorities.map((authority) => (
        <Authority key={authority.id} authority={authority} />
      ))}
      <Section id="them" title={w.add}>
        <Form method="post" className="flex flex-col gap-5">
          <TextField
            label={w.name}
            name="name"
            required
            maxLength={200}
            defaultValue={typed('name')}
            problem={actionData?.fields['name']}
          />
          <TextField
            label={w.address}
            name="address"
            type="url"
            required
            maxLength={2000}
            defaultValue={typed('address')}
            problem={actionData?.fields['address']}
          />
          <CheckField label={w.ownNetwork} name="ownNetwork" defaultChecked={typed('ownNetwork') === 'on'} />
          <TextArea
            label={w.certificate}
            name="certificate"
            hint={w.certificateHint}
            maxLength={20_000}
            defaultValue={typed('certificate')}
            problem={actionData?.fields['certificate']}
          />
          <div>
            <ActionButton>{w.save}</ActionButton>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

function Authority({ authority }: { readonly authority: StampAuthorityView }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Card className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">
        {authority.name} <Badge tone={authority.isOn ? 'done' : 'neutral'}>{authority.isOn ? w.on : w.off}</Badge>
      </h2>
      <p className="text-sm break-all">{authority.address}</p>
      <p>{w.count(number(authority.stamped), number(authority.waiting))}</p>
      {authority.lastSuccessAt ? <p className="text-sm">{w.last(formatDateTime(authority.lastSuccessAt))}</p> : null}
      {authority.hasCertificate ? null : <p className="text-sm text-quiet">{w.noRoot}</p>}
      {authority.isOn && authority.problem ? (
        <Notice tone="caution">
          {t(authority.problem)} {w.next(formatDateTime(authority.nextAttemptAt))}
        </Notice>
      ) : null}
      <Form method="post">
        <input type="hidden" name="id" value={authority.id} />
        <input type="hidden" name="version" value={authority.version} />
        <input type="hidden" name="isOn" value={String(!authority.isOn)} />
        <ActionButton tone="plain" name="intent" value="switch">
          {authority.isOn ? w.turnOff : w.turnOn}
        </ActionButton>
      </Form>
    </Card>
  );
}
