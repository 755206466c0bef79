import { Form, Link, redirect } from 'react-router';
import {
  arrangeCeremony,
  arrangeCeremonyInput,
  ceremonyCan,
  ceremonyView,
  changeCeremony,
  changeCeremonyInput,
  mayWithCeremonies,
} from '../../../modules/ceremonies/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, CheckField, Section, TextArea, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { rowsIn, withRows } from '../rows-form.ts';
import { kept } from '../saying.ts';
import type { Route } from './+types/edit';
import { CeremonyFactsFields } from './facts-fields.tsx';
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
  const here = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/le-ky/${id}`, language);
  const form = await request.formData();
  form.set('id', id);
  if (form.get('do') === 'arrange') {
    const main = form.get('main');
    const sites = rowsIn(form, 'sites', ['name']).map((site) => ({ ...site, isMain: site['row'] === main }));
    const steps = rowsIn(form, 'steps', ['what']);
    const read = readForm(form, withRows(arrangeCeremonyInput, { sites, steps }), language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, arrangeCeremony, read.value));
    return done.ok ? redirect(here) : notTaken(done.problem, done.status);
  }
  const read = readForm(form, changeCeremonyInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, changeCeremony, read.value));
  return done.ok ? redirect(here) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    facts: 'Thông tin chung',
    proceedings: 'Diễn biến, ý kiến phát biểu',
    proceedingsHint: 'In vào biên bản. Dòng bắt đầu bằng dấu gạch thành mục liệt kê.',
    notes: 'Ghi chú nội bộ của các bên',
    notesHint: 'Không in, không công khai.',
    arrange: 'Nơi tổ chức và kịch bản',
    place: (n: number) => `Điểm thứ ${n}`,
    step: (n: number) => `Việc thứ ${n}`,
    at: 'Giờ',
    what: 'Nội dung',
    ledBy: 'Người thực hiện',
    isMain: 'Là điểm chính',
  },
  en: {
    facts: 'Facts',
    proceedings: 'What happened, what was said',
    proceedingsHint: 'Printed in the minutes. Lines that begin with a dash become a list.',
    notes: 'Notes between the parties',
    notesHint: 'Neither printed nor public.',
    arrange: 'Places and script',
    place: (n: number) => `Place ${n}`,
    step: (n: number) => `Step ${n}`,
    at: 'Time',
    what: 'What',
    ledBy: 'By whom',
    isMain: 'This is the main point',
  },
});

const BLANK_SITES = 2;
const BLANK_STEPS = 4;

export default function EditCeremony({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(CEREMONY_WORDS);
  const own = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { ceremony, mayChange } = loaderData;
  const base = to(`/lam-viec/chuong-trinh/${ceremony.programmeId}/le-ky/${ceremony.id}`);
  const whyNot = mayChange.yes ? null : t(mayChange.why);
  const isArranging = actionData?.values['do'] === 'arrange';
  const facts = isArranging ? undefined : actionData;
  const rows = isArranging ? actionData : undefined;
  const hidden = (
    <>
      <input type="hidden" name="version" value={ceremony.version} />
    </>
  );
  const text = (name: string, stored: string) => kept(rows?.values, name, stored);
  return (
    <div className="flex flex-col gap-8">
      <p>
        <Link to={base}>← {w.all}</Link>
      </p>
      <Section id="thong-tin" title={own.facts}>
        <Form method="post" className="flex max-w-4xl flex-col gap-4" key={`facts-${ceremony.version}`}>
          {hidden}
          <RefusalNotice refusal={facts} />
          <CeremonyFactsFields
            problem={facts}
            stored={{
              kind: ceremony.kind,
              conference: ceremony.conference ?? '',
              heldOn: ceremony.heldOn,
              timeFrom: ceremony.timeFrom ?? '',
              timeTo: ceremony.timeTo ?? '',
              chair: ceremony.chair ?? '',
              secretary: ceremony.secretary ?? '',
            }}
          />
          <TextArea
            label={own.proceedings}
            hint={own.proceedingsHint}
            name="proceedings"
            rows={8}
            maxLength={20000}
            defaultValue={kept(facts?.values, 'proceedings', ceremony.proceedings ?? '')}
            problem={facts?.fields['proceedings']}
          />
          <TextArea
            label={own.notes}
            hint={own.notesHint}
            name="notes"
            maxLength={10000}
            defaultValue={kept(facts?.values, 'notes', ceremony.notes ?? '')}
          />
          <Buttons whyNot={whyNot} base={base} />
        </Form>
      </Section>
      <Section id="kich-ban" title={own.arrange}>
        <Form method="post" className="flex max-w-4xl flex-col gap-4" key={`rows-${ceremony.version}`}>
          {hidden}
          <RefusalNotice refusal={rows} withFields />
          <h3>{w.sites}</h3>
          {Array.from({ length: ceremony.sites.length + BLANK_SITES }, (_, at) => {
            const site = ceremony.sites[at];
            const name = (field: string) => `sites.${at}.${field}`;
            return (
              <fieldset
                key={site?.id ?? `blank-${at}`}
                className="grid gap-3 rounded-md border border-line p-3 sm:grid-cols-3"
              >
                <legend className="px-1 text-sm text-quiet">{own.place(at + 1)}</legend>
                <input type="hidden" name={name('row')} value={at} />
                {site ? <input type="hidden" name={name('id')} value={site.id} /> : null}
                <TextField
                  label={w.site}
                  name={name('name')}
                  maxLength={300}
                  defaultValue={text(name('name'), site?.name ?? '')}
                />
                <TextField
                  label={w.address}
                  name={name('address')}
                  maxLength={300}
                  defaultValue={text(name('address'), site?.address ?? '')}
                />
                <TextField
                  label={w.host}
                  name={name('host')}
                  maxLength={300}
                  defaultValue={text(name('host'), site?.host ?? '')}
                />
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="radio"
                    name="main"
                    value={at}
                    className="size-5 accent-primary"
                    defaultChecked={site?.isMain ?? (ceremony.sites.length === 0 && at === 0)}
                  />
                  {own.isMain}
                </label>
                {site ? <CheckField label={w.drop} name={name('drop')} /> : null}
              </fieldset>
            );
          })}
          <h3>{w.script}</h3>
          {Array.from({ length: ceremony.steps.length + BLANK_STEPS }, (_, at) => {
            const step = ceremony.steps[at];
            const name = (field: string) => `steps.${at}.${field}`;
            return (
              <fieldset key={at} className="grid gap-3 rounded-md border border-line p-3 sm:grid-cols-[9rem_2fr_1fr]">
                <legend className="px-1 text-sm text-quiet">{own.step(at + 1)}</legend>
                <TextField
                  label={own.at}
                  name={name('at')}
                  type="time"
                  defaultValue={text(name('at'), step?.at ?? '')}
                />
                <TextField
                  label={own.what}
                  name={name('what')}
                  maxLength={500}
                  defaultValue={text(name('what'), step?.what ?? '')}
                />
                <TextField
                  label={own.ledBy}
                  name={name('ledBy')}
                  maxLength={300}
                  defaultValue={text(name('ledBy'), step?.ledBy ?? '')}
                />
              </fieldset>
            );
          })}
          <p className="text-sm text-quiet">{w.more}</p>
          <Buttons whyNot={whyNot} base={base} verb="arrange" />
        </Form>
      </Section>
    </div>
  );
}

function Buttons({
  whyNot,
  base,
  verb = 'facts',
}: {
  readonly whyNot: string | null;
  readonly base: string;
  readonly verb?: string;
}) {
  const w = useWords(CEREMONY_WORDS);
  return (
    <div className="flex flex-wrap gap-3">
      <ActionButton name="do" value={verb} whyNot={whyNot}>
        {w.save}
      </ActionButton>
      <ButtonLink to={base}>{w.cancel}</ButtonLink>
    </div>
  );
}
