import { Form, Link, redirect } from 'react-router';
import { dataLicence, setLicence, setLicenceInput } from '../../../modules/public-record/index.ts';
import { PROPOSED_LICENCE } from '../../../modules/public-record/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useTo, useWords } from '../../language.ts';
import { ActionButton, Notice, Page, PageHeader, TextField } from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import type { Route } from './+types/licence';

export { shouldRevalidate } from '../revalidate.ts';

const PATH = '/lam-viec/quan-tri/giay-phep';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return { licence: await consult(who, dataLicence) };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  const read = readForm(form, setLicenceInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, setLicence, read.value));
  return done.ok ? redirect(inLanguage(PATH, language)) : notTaken(done.problem, done.status);
}

export function meta() {
  return [{ title: 'Giấy phép dữ liệu mở – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    over: 'Quản trị',
    title: 'Giấy phép dữ liệu mở',
    lead: 'Người dùng lại dữ liệu cần biết được phép làm gì. Đề xuất là CC BY 4.0: ai cũng dùng được, kể cả để kinh doanh, miễn là ghi nguồn. Đề xuất chỉ có hiệu lực khi anh chị xác nhận; hãy hỏi các bên trước.',
    open: 'Chưa xác nhận: trang Dữ liệu mở đang nói rõ là chưa có giấy phép.',
    since: (day: string) =>
      `Đã xác nhận ngày ${day}. Đổi giấy phép không lấy lại quyền đã cho với dữ liệu tải trước đó.`,
    name: 'Tên giấy phép',
    address: 'Địa chỉ nội dung giấy phép',
    save: 'Xác nhận giấy phép này',
    page: 'Xem trang Dữ liệu mở',
  },
  en: {
    over: 'Administration',
    title: 'Licence of the open data',
    lead: 'Whoever reuses the data needs to know what is allowed. Proposed is CC BY 4.0: everyone may use them, in business too, if they name the source. The proposal takes effect only when you confirm it; ask the parties first.',
    open: 'Not confirmed: the page of open data says that there is no licence yet.',
    since: (day: string) => `Confirmed on ${day}. A change takes back no right given with data downloaded before.`,
    name: 'Name of the licence',
    address: 'Address of its text',
    save: 'Confirm this licence',
    page: 'See the page of open data',
  },
});

export default function Licence({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const { licence } = loaderData;
  const field = (name: 'name' | 'address') => ({
    name,
    defaultValue: kept(actionData?.values, name, licence[name] || PROPOSED_LICENCE[name]),
    problem: actionData?.fields[name],
    required: true,
  });
  return (
    <Page>
      <PageHeader title={w.title} over={<Link to={to('/lam-viec/quan-tri')}>{w.over}</Link>} lead={w.lead} />
      <Notice tone={licence.isConfirmed ? 'done' : 'info'}>
        {licence.isConfirmed ? w.since(formatDate(licence.confirmedAt!)) : w.open}
      </Notice>
      <Form method="post" className="flex max-w-3xl flex-col gap-4" key={licence.version}>
        <RefusalNotice refusal={actionData} />
        <input type="hidden" name="version" value={licence.version} />
        <TextField label={w.name} maxLength={200} {...field('name')} />
        <TextField label={w.address} type="url" maxLength={500} {...field('address')} />
        <div>
          <ActionButton>{w.save}</ActionButton>
        </div>
      </Form>
      <p>
        <Link to={to('/du-lieu-mo')} reloadDocument>
          {w.page}
        </Link>
      </p>
    </Page>
  );
}
