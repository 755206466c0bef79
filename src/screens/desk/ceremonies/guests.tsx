import { Form, Link, redirect } from 'react-router';
import {
  ceremonyCan,
  ceremonyView,
  mayWithCeremonies,
  setGuests,
  setGuestsInput,
} from '../../../modules/ceremonies/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, CheckField, Section } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { rowsIn, withRows } from '../rows-form.ts';
import type { Route } from './+types/guests';
import { GuestFields, guestRow } from './guest-fields.tsx';
import { CEREMONY_WORDS } from './words.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  return consult(who, async (ctx) => {
    const ceremony = await ceremonyView(ctx, id);
    const role = mayWithCeremonies(ctx, 'write');
    return { ceremony, mayChange: role.yes ? ceremonyCan.change(ceremony) : role };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const form = await request.formData();
  form.set('id', id);
  const guests = rowsIn(form, 'guests', ['name', 'title']).map(guestRow);
  const read = readForm(form, withRows(setGuestsInput, { guests }), language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, setGuests, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/le-ky/${id}#khach`, language));
}

const WORDS = defineWords({
  vi: {
    hint: 'Ai được nêu tên thì phải có chức vụ. Nhóm người thì chỉ ghi tên nhóm ở ô chức vụ và số người.',
    guest: (n: number) => `Dòng ${n}`,
  },
  en: {
    hint: 'Whoever is named has an office. A group has its name in the field of the office, and a number.',
    guest: (n: number) => `Row ${n}`,
  },
});

const BLANK = 4;

export default function Guests({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(CEREMONY_WORDS);
  const own = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { ceremony, mayChange } = loaderData;
  const base = to(`/lam-viec/chuong-trinh/${ceremony.programmeId}/le-ky/${ceremony.id}`);
  return (
    <div className="flex flex-col gap-6">
      <p>
        <Link to={base}>← {w.all}</Link>
      </p>
      <Section id="khach" title={w.guests}>
        <p className="max-w-[72ch] text-quiet">{own.hint}</p>
        <Form method="post" className="flex max-w-5xl flex-col gap-4" key={ceremony.version}>
          <input type="hidden" name="version" value={ceremony.version} />
          <RefusalNotice refusal={actionData} withFields />
          {Array.from({ length: ceremony.guests.length + BLANK }, (_, at) => {
            const guest = ceremony.guests[at];
            return (
              <fieldset
                key={guest?.id ?? `blank-${at}`}
                className="flex flex-col gap-3 rounded-md border border-line p-3"
              >
                <legend className="px-1 text-sm text-quiet">{own.guest(at + 1)}</legend>
                {guest ? <input type="hidden" name={`guests.${at}.id`} value={guest.id} /> : null}
                <GuestFields prefix={`guests.${at}`} stored={guest} sites={ceremony.sites} problem={actionData} />
                {guest ? <CheckField label={w.drop} name={`guests.${at}.drop`} /> : null}
              </fieldset>
            );
          })}
          <p className="text-sm text-quiet">{w.more}</p>
          <div className="flex flex-wrap gap-3">
            <ActionButton whyNot={mayChange.yes ? null : t(mayChange.why)}>{w.save}</ActionButton>
            <ButtonLink to={base}>{w.cancel}</ButtonLink>
          </div>
        </Form>
      </Section>
    </div>
  );
}
