import { Form } from 'react-router';
import { accountsMay, giveLinkInput, type GivenLink } from '../../../modules/accounts/index.ts';
import { isLinkPurpose, LINK_PURPOSE_FACTS } from '../../../modules/accounts/model.ts';
import { ceremonyCan, ceremonyView, giveCeremonyLink } from '../../../modules/ceremonies/index.ts';
import { clippingView, giveOutletLink } from '../../../modules/evidence/index.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate, formatLongDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, FormNotice, Notice, Page, PageHeader, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import type { Route } from './+types/new-link';

function purposeIn(text: string) {
  if (isLinkPurpose(text)) return text;
  throw new Response(null, { status: 404 });
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const purpose = purposeIn(params.purpose);
  const id = idIn(params.subjectId);
  return consult(who, async (ctx) => {
    const may = accountsMay(ctx, 'give-links');
    if (purpose === 'clipping-confirm') {
      const clipping = await clippingView(ctx, id);
      const allowed = may.yes ? clipping.mayAsOutlet.confirm : may;
      return { purpose, may: allowed, about: clipping.title, back: `/lam-viec/bang-chung/${id}` };
    }
    const ceremony = await ceremonyView(ctx, id);
    const { title } = await programmeView(ctx, ceremony.programmeId);
    const back = `/lam-viec/chuong-trinh/${ceremony.programmeId}/le-ky/${id}`;
    return {
      purpose,
      may: may.yes ? ceremonyCan.change(ceremony) : may,
      about: `${title} · ${formatDate(ceremony.heldOn)}`,
      back,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const purpose = purposeIn(params.purpose);
  const id = idIn(params.subjectId);
  const form = await request.formData();
  const read = readForm(form, giveLinkInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt<GivenLink>(form, () =>
    purpose === 'clipping-confirm'
      ? perform(who, giveOutletLink, { ...read.value, clippingId: id })
      : perform(who, giveCeremonyLink, { ...read.value, id, purpose }),
  );
  if (!done.ok) return notTaken(done.problem, done.status);
  const path = inLanguage(`/viec/${done.value.token}`, language);
  const { publicAddress } = readConfig(process.env);
  return { given: { address: `${publicAddress}${path}`, expiresAt: done.value.expiresAt.toISOString() } };
}

const WORDS = defineWords({
  vi: {
    title: 'Gửi liên kết',
    madeFor: 'Gửi cho',
    madeForHint: 'Tên nơi nhận, ví dụ trường, hội trường, tòa soạn. Không ghi số điện thoại hay thông tin riêng.',
    days: 'Dùng được trong (ngày)',
    make: 'Tạo liên kết',
    given: 'Liên kết đã tạo',
    givenHint: (day: string) =>
      `Chỉ hiện một lần này: hãy chép và gửi cho đúng nơi nhận. Ai có liên kết đều làm được việc này, đến ${day}.`,
    address: 'Liên kết',
    all: 'Các liên kết của đơn vị',
    back: 'Quay lại',
  },
  en: {
    title: 'Give a link',
    madeFor: 'Given to',
    madeForHint: 'The name of the place, such as a school, a hall, a newsroom. No telephone numbers or private facts.',
    days: 'Works for (days)',
    make: 'Make the link',
    given: 'The link is made',
    givenHint: (day: string) =>
      `Shown this once: copy it and send it to the right place. Whoever has the link can do this one thing, until ${day}.`,
    address: 'Link',
    all: 'Links of the organisation',
    back: 'Back',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function NewLink({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const language = useLanguage();
  const { purpose, may } = loaderData;
  const given = actionData && 'given' in actionData ? actionData.given : null;
  const problem = actionData && 'problem' in actionData ? actionData : null;
  const typed = (name: string, stored: string) => {
    const value = problem?.values[name];
    return typeof value === 'string' ? value : stored;
  };
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to(loaderData.back)}>{`‹ ${w.back}`}</ButtonLink>}
        title={say(LINK_PURPOSE_FACTS[purpose].words)}
        lead={loaderData.about}
      />
      <FormNotice problem={problem ? say(problem.problem) : null} />
      {given ? (
        <Notice tone="done" title={w.given}>
          <p>{w.givenHint(formatLongDate(given.expiresAt, language))}</p>
          <p className="mt-3">
            <a href={given.address} className="break-all">
              {given.address}
            </a>
          </p>
        </Notice>
      ) : (
        <Form method="post" className="flex max-w-lg flex-col gap-4">
          <TextField
            label={w.madeFor}
            name="madeFor"
            hint={w.madeForHint}
            required
            maxLength={200}
            defaultValue={typed('madeFor', '')}
            problem={problem?.fields['madeFor']}
          />
          <TextField
            label={w.days}
            name="days"
            type="number"
            min={1}
            max={LINK_PURPOSE_FACTS[purpose].mostDays}
            required
            defaultValue={typed('days', '7')}
            problem={problem?.fields['days']}
          />
          <div>
            <ActionButton whyNot={may.yes ? null : say(may.why)}>{w.make}</ActionButton>
          </div>
        </Form>
      )}
      <p>
        <ButtonLink tone="quiet" to={to('/lam-viec/lien-ket')}>
          {w.all}
        </ButtonLink>
      </p>
    </Page>
  );
}
