import { Form, Link, redirect } from 'react-router';
import {
  ceremonyCan,
  ceremonyView,
  mayWithCeremonies,
  tickAttendance,
  tickAttendanceInput,
} from '../../../modules/ceremonies/index.ts';
import { attendance } from '../../../modules/ceremonies/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  ButtonLink,
  Disclosure,
  Empty,
  Notice,
  Page,
  PageHeader,
  RadioField,
  TextField,
} from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { rowsIn, withRows } from '../rows-form.ts';
import { kept } from '../saying.ts';
import type { Route } from './+types/attendance';
import { GuestFields, guestRow } from './guest-fields.tsx';
import { CEREMONY_WORDS } from './words.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const address = new URL(request.url).searchParams;
  return consult(who, async (ctx) => {
    const ceremony = await ceremonyView(ctx, id);
    const role = mayWithCeremonies(ctx, 'tick');
    const site = ceremony.sites.find((one) => one.id === address.get('diem')) ?? null;
    return {
      ceremony,
      site,
      saved: address.has('da-luu'),
      mayTick: role.yes ? ceremonyCan.change(ceremony) : role,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const form = await request.formData();
  form.set('id', id);
  const ticks = rowsIn(form, 'ticks', ['guestId']).map((row) => ({
    ...row,
    came: row['came'] === 'yes' ? true : row['came'] === 'no' ? false : null,
  }));
  const more = rowsIn(form, 'more', ['name', 'title']).map(guestRow);
  const read = readForm(form, withRows(tickAttendanceInput, { ticks, more }), language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, tickAttendance, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  const site = new URL(request.url).searchParams.get('diem');
  const base = `/lam-viec/chuong-trinh/${idIn(params.programmeId)}/le-ky/${id}/diem-danh`;
  return redirect(inLanguage(`${base}?da-luu${site ? `&diem=${encodeURIComponent(site)}` : ''}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Attendance – Cầu Nối' : 'Điểm danh – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    all: 'Tất cả',
    link: 'Gửi liên kết để nơi đón khách điểm danh, không cần tài khoản',
    here: 'Có mặt',
    away: 'Vắng',
    unknown: 'Chưa rõ',
    people: 'Số người đến',
    more: 'Người đến ngoài danh sách',
    count: (came: string, expected: string) => `Đã có mặt ${came} trên ${expected} người.`,
    none: 'Chưa có ai trong danh sách',
    saved: 'Đã lưu điểm danh.',
    points: 'Điểm',
    hint: 'Nhiều người cùng điểm danh được, mỗi người một điểm; dòng nào lưu sau thì tính theo lần sau.',
  },
  en: {
    all: 'All',
    link: 'Give a link by which the host ticks attendance without an account',
    here: 'Present',
    away: 'Absent',
    unknown: 'Not known',
    people: 'How many came',
    more: 'Came without being on the list',
    count: (came: string, expected: string) => `${came} of ${expected} persons are present.`,
    none: 'Nobody is on the list yet',
    saved: 'The attendance has been saved.',
    points: 'Places',
    hint: 'Several people may tick at once, each at one place; the last saving of a line counts.',
  },
});

export default function Attendance({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(CEREMONY_WORDS);
  const own = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { ceremony, site, saved, mayTick } = loaderData;
  const base = `/lam-viec/chuong-trinh/${ceremony.programmeId}/le-ky/${ceremony.id}`;
  const guests = ceremony.guests.filter((guest) => site === null || guest.siteId === site.id);
  const { came, expected } = attendance(guests);
  return (
    <Page>
      <PageHeader title={w.attendance} over={<Link to={to(base)}>{`${w.all} ${formatDate(ceremony.heldOn)}`}</Link>} />
      {saved && !actionData ? <Notice tone="done">{own.saved}</Notice> : null}
      {ceremony.sites.length > 1 ? (
        <nav aria-label={own.points}>
          <ul className="flex flex-wrap gap-2">
            {[null, ...ceremony.sites].map((one) => (
              <li key={one?.id ?? ''}>
                <ButtonLink
                  to={to(`${base}/diem-danh${one ? `?diem=${one.id}` : ''}`)}
                  aria-current={one?.id === site?.id ? 'page' : undefined}
                  className="aria-[current=page]:border-primary aria-[current=page]:text-primary"
                >
                  {one?.name ?? own.all}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <p>
        <strong>{own.count(formatNumber(came, language), formatNumber(expected, language))}</strong>{' '}
        <span className="text-quiet">{own.hint}</span>
      </p>
      {mayTick.yes ? (
        <p>
          <Link to={to(`/lam-viec/lien-ket/moi/ceremony-attendance/${ceremony.id}`)}>{own.link}</Link>
        </p>
      ) : null}
      <Form method="post" className="flex max-w-3xl flex-col gap-3" key={`${site?.id ?? ''}-${came}-${guests.length}`}>
        <RefusalNotice refusal={actionData} withFields />
        {guests.length === 0 ? <Empty title={own.none} /> : null}
        {guests.map((guest, at) => {
          const name = (field: string) => `ticks.${at}.${field}`;
          const state = guest.came === null ? '' : guest.came ? 'yes' : 'no';
          return (
            <div
              key={guest.id}
              className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b border-line pb-3"
            >
              <input type="hidden" name={name('guestId')} value={guest.id} />
              <RadioField
                label={[guest.name, guest.title, guest.body].filter(Boolean).join(', ')}
                name={name('came')}
                defaultValue={kept(actionData?.values, name('came'), state)}
                options={[
                  { value: 'yes', label: own.here },
                  { value: 'no', label: own.away },
                  { value: '', label: own.unknown },
                ]}
              />
              {guest.people === null ? null : (
                <div className="w-36">
                  <TextField
                    label={own.people}
                    name={name('people')}
                    type="number"
                    min={1}
                    inputMode="numeric"
                    defaultValue={kept(actionData?.values, name('people'), String(guest.people))}
                  />
                </div>
              )}
            </div>
          );
        })}
        <Disclosure
          title={own.more}
          framed
          open={typeof actionData?.values['more.0.title'] === 'string' && actionData.values['more.0.title'] !== ''}
        >
          <GuestFields
            prefix="more.0"
            stored={undefined}
            sites={ceremony.sites}
            problem={actionData}
            siteId={site?.id}
          />
        </Disclosure>
        <div className="sticky bottom-16 bg-paper py-2 lg:bottom-0">
          <ActionButton whyNot={mayTick.yes ? null : t(mayTick.why)}>{w.save}</ActionButton>
        </div>
      </Form>
    </Page>
  );
}
