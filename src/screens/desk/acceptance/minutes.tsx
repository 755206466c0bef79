import { Link, redirect } from 'react-router';
import {
  agreeMinutes,
  agreeMinutesInput,
  changeMinutes,
  changeMinutesInput,
  deleteMinutes,
  freezeMinutes,
  giveMinutesBack,
  giveMinutesBackInput,
  minutesEditionInput,
  minutesPage,
  minutesStepInput,
  newMinutesEdition,
  numberMinutes,
  numberMinutesInput,
  proposeMinutes,
  regenerateMinutes,
  takeMinutesBack,
} from '../../../modules/acceptance/index.ts';
import { MINUTES_FORMATS, MINUTES_KIND_WORDS } from '../../../modules/acceptance/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, Notice } from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { rowsIn, withRows } from '../rows-form.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/minutes';
import { MinutesForm } from './minutes-form.tsx';
import { MinutesItems } from './minutes-items.tsx';
import { MinutesStateBadge } from './minutes-state-badge.tsx';
import { MinutesSteps } from './minutes-steps.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.minutesId);
  const saved = new URL(request.url).searchParams.has('da-luu');
  return { page: await orRefused(consult(who, (ctx) => minutesPage(ctx, id))), saved };
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.minutesId);
  const list = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/nghiem-thu`, language);
  const here = `${list}/${id}`;
  const form = await request.formData();
  form.set('id', id);
  switch (form.get('do')) {
    case 'change': {
      const prices = rowsIn(form, 'prices', ['price']);
      const read = readForm(form, withRows(changeMinutesInput, { prices }), language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changeMinutes, read.value));
      return done.ok ? redirect(`${here}?da-luu`) : notTaken(done.problem, done.status);
    }
    case 'number': {
      const read = readForm(form, numberMinutesInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, numberMinutes, read.value));
      return done.ok ? redirect(`${here}?da-luu#van-thu`) : notTaken(done.problem, done.status);
    }
    case 'agree': {
      const read = readForm(form, agreeMinutesInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, agreeMinutes, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'give-back': {
      const read = readForm(form, giveMinutesBackInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, giveMinutesBack, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'edition': {
      const read = readForm(form, minutesEditionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, newMinutesEdition, read.value));
      return done.ok ? redirect(`${list}/${done.value.id}`) : notTaken(done.problem, done.status);
    }
    case 'check': {
      const done = await attempt(form, () => regenerateMinutes(who, id));
      return done.ok ? { checked: done.value } : notTaken(done.problem, done.status);
    }
    default:
  }
  const read = readForm(form, minutesStepInput, language);
  if (!read.ok) return notTaken(read.problem);
  const step = read.value;
  const done = await attempt(form, async () => {
    switch (form.get('do')) {
      case 'propose':
        await perform(who, proposeMinutes, step);
        return here;
      case 'take-back':
        await perform(who, takeMinutesBack, step);
        return here;
      case 'freeze':
        await freezeMinutes(who, step);
        return here;
      case 'delete':
        await perform(who, deleteMinutes, step);
        return list;
      default:
        throw new Response(null, { status: 400 });
    }
  });
  return done.ok ? redirect(done.value) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    back: 'Biên bản nghiệm thu, thanh lý',
    number: (number: string) => `Số ${number}`,
    lead: (from: string, to: string) => `Sản phẩm giao từ ${from} đến ${to}`,
    scope: (text: string) => `, chỉ của cam kết “${text}”`,
    edition: (n: number) => `bản ${n}`,
    replaced: 'đã có bản thay',
    see: 'Xem như bản in',
    toAgree: 'Đến phần xác nhận',
    saved: 'Đã lưu.',
    returned: 'Bên kia trả lại',
    by: (name: string) => `${name} soạn.`,
    liquidate: 'Đến bước thanh lý chương trình',
  },
  en: {
    back: 'Minutes of acceptance and liquidation',
    number: (number: string) => `No. ${number}`,
    lead: (from: string, to: string) => `Deliverables of ${from} to ${to}`,
    scope: (text: string) => `, of the commitment “${text}” only`,
    edition: (n: number) => `edition ${n}`,
    replaced: 'replaced',
    see: 'See as printed',
    toAgree: 'Go to the confirmation',
    saved: 'Saved.',
    returned: 'The other side gave them back',
    by: (name: string) => `Drafted by ${name}.`,
    liquidate: 'Go on to liquidating the programme',
  },
});

export default function Minutes({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = useProgramme();
  const { page, saved } = loaderData;
  const refusal = actionData && 'problem' in actionData ? actionData : undefined;
  const checked = actionData && 'checked' in actionData ? actionData.checked : undefined;
  const base = `/lam-viec/chuong-trinh/${page.programmeId}`;
  const here = `${base}/nghiem-thu/${page.id}`;
  const author = programme.parties.find((party) => party.organisationId === page.organisationId);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <p>
          <Link to={to(`${base}/nghiem-thu`)}>← {w.back}</Link>
        </p>
        <h2 className="flex flex-wrap items-center gap-3">
          {capital(t(MINUTES_KIND_WORDS[page.kind]))} <MinutesStateBadge state={page.state} />
          {page.edition > 1 ? <Badge>{w.edition(page.edition)}</Badge> : null}
          {page.isReplaced ? <Badge>{w.replaced}</Badge> : null}
        </h2>
        <p className="text-quiet">
          {w.number(page.number)}. {w.lead(formatDate(page.from), formatDate(page.to))}
          {page.content.scope ? w.scope(page.content.scope) : ''}. {author ? w.by(author.name) : null}
        </p>
        <RefusalNotice refusal={refusal} withFields />
        {saved && !refusal ? <Notice tone="done">{w.saved}</Notice> : null}
        {page.state === 'returned' && page.returnedReason ? (
          <Notice tone="caution" title={w.returned}>
            {page.returnedReason}
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={to(`${here}/xem`)} reloadDocument>
            {w.see}
          </ButtonLink>
          {[...MINUTES_FORMATS, ...(page.frozen ? (['xml'] as const) : [])].map((format) => (
            <ButtonLink key={format} to={to(`${here}/tep/${format}`)} reloadDocument>
              {format.toUpperCase()}
            </ButtonLink>
          ))}
          {page.may.agree.yes ? (
            <ButtonLink tone="primary" to="#di-tiep">
              {w.toAgree}
            </ButtonLink>
          ) : null}
          {page.kind === 'liquidation' && page.frozen && programme.state === 'ended' ? (
            <ButtonLink tone="primary" to={to(`${base}/thanh-ly`)}>
              {w.liquidate}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <MinutesItems page={page} />
      {page.may.change.yes ? <MinutesForm page={page} refusal={refusal} /> : null}
      <MinutesSteps minutes={page} refusal={refusal} checked={checked} />
    </div>
  );
}
