import { data, Form, redirect } from 'react-router';
import { programmeView, setParties, setPartiesInput, type ProgrammeView } from '../../../modules/programmes/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, formValues, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, Card, Section, SelectField, TextField } from '../../ui/index.ts';
import type { Route } from './+types/parties';
import { chooseOrganisation } from './choose-organisation.ts';
import { idIn } from '../found.ts';
import { PartnerField } from './partner-field.tsx';
import { useProgramme } from './programme-context.ts';
import { ReasonField } from './reason-field.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';

type PartyInput = Pick<ProgrammeView['parties'][number], 'organisationId' | 'side' | 'isLead' | 'onBehalfOf'>;

export { shouldRevalidate } from '../revalidate.ts';

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  const programme = await consult(who, (ctx) => programmeView(ctx, id));
  const there: PartyInput[] = programme.parties.map(({ organisationId, side, isLead, onBehalfOf }) => ({
    organisationId,
    side,
    isLead,
    onBehalfOf,
  }));
  const about = String(form.get('organisationId') ?? '');
  let parties = there;
  switch (form.get('do')) {
    case 'add': {
      const chosen = await chooseOrganisation(who, form);
      if (!chosen.ok)
        return data({ problem: chosen.problem, fields: {}, values: formValues(form), asked: chosen }, { status: 400 });
      const onBehalfOf = String(form.get('onBehalfOf') ?? '').trim() || null;
      parties = [...there, { organisationId: chosen.id, side: String(form.get('side')), isLead: false, onBehalfOf }];
      break;
    }
    case 'remove':
      parties = there.filter((party) => party.organisationId !== about);
      break;
    case 'lead': {
      const side = there.find((party) => party.organisationId === about)?.side;
      parties = there.map((party) =>
        party.side === side ? { ...party, isLead: party.organisationId === about } : party,
      );
      break;
    }
    default:
      throw new Response(null, { status: 400 });
  }
  const read = readForm(form, wholeSet(id, parties), language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, setParties, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/cac-ben`, language));
}

/** The form says what to do with one party; the command takes all of them. */
function wholeSet(id: string, parties: readonly PartyInput[]) {
  return setPartiesInput
    .pick({ version: true, reason: true })
    .transform((given) => ({ ...given, id, parties: [...parties] }));
}

const WORDS = defineWords({
  vi: {
    title: 'Các bên của chương trình',
    lead: 'đứng đầu',
    makeLead: 'Cho đứng đầu bên này',
    remove: 'Bỏ khỏi các bên',
    onBehalfOf: 'Dưới sự ủy quyền, chủ trương của',
    onBehalfHint: 'Chỉ ghi khi văn bản nói vậy.',
    add: 'Thêm một đơn vị',
    side: 'Thuộc bên',
    addIt: 'Thêm',
    back: 'Xong',
  },
  en: {
    title: 'Parties of the programme',
    lead: 'lead',
    makeLead: 'Make it lead of its side',
    remove: 'Remove from the parties',
    onBehalfOf: 'On behalf of',
    onBehalfHint: 'Only when the paper says so.',
    add: 'Add an organisation',
    side: 'Side',
    addIt: 'Add',
    back: 'Done',
  },
});

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

export default function Parties({ actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayCorrect } = useProgramme();
  const whyNot = mayCorrect.yes ? null : t(mayCorrect.why);
  const typed = actionData?.values['do'] === 'add' ? actionData : undefined;
  return (
    <Section id="cac-ben" title={w.title}>
      <RefusalNotice refusal={actionData} withFields />
      <ul className="flex flex-col gap-3">
        {programme.parties.map((party) => (
          <li key={party.id}>
            <Card className="flex flex-col gap-2">
              <p>
                <span className="text-quiet">{t(sideName(party.side))}: </span>
                <strong>{party.name}</strong> {party.isLead ? <Badge>{w.lead}</Badge> : null}
              </p>
              <details>
                <summary className="cursor-pointer text-primary">{`${w.makeLead} / ${w.remove}`}</summary>
                <Form method="post" className="flex flex-col gap-3 pt-2">
                  <input type="hidden" name="version" value={programme.version} />
                  <input type="hidden" name="organisationId" value={party.organisationId} />
                  <ReasonField state={programme.state} problem={undefined} />
                  <div className="flex flex-wrap gap-3">
                    <ActionButton tone="plain" name="do" value="lead" whyNot={whyNot}>
                      {w.makeLead}
                    </ActionButton>
                    <ActionButton tone="action" name="do" value="remove" whyNot={whyNot}>
                      {w.remove}
                    </ActionButton>
                  </div>
                </Form>
              </details>
            </Card>
          </li>
        ))}
      </ul>
      <Form method="post" className="flex max-w-3xl flex-col gap-4" key={programme.version}>
        <h3 className="font-semibold">{w.add}</h3>
        <input type="hidden" name="version" value={programme.version} />
        <PartnerField
          typed={kept(typed?.values, 'partner', '')}
          typedKind={kept(typed?.values, 'partnerKind', '')}
          required
          asked={actionData && 'asked' in actionData ? actionData.asked : undefined}
        />
        <SelectField
          label={w.side}
          name="side"
          defaultValue={kept(typed?.values, 'side', programme.parties.length === 0 ? 'A' : 'B')}
          options={LETTERS.map((letter) => ({ value: letter, label: t(sideName(letter)) }))}
        />
        <TextField
          label={w.onBehalfOf}
          hint={w.onBehalfHint}
          name="onBehalfOf"
          maxLength={300}
          defaultValue={kept(typed?.values, 'onBehalfOf', '')}
        />
        <ReasonField state={programme.state} problem={typed} />
        <div className="flex flex-wrap gap-3">
          <ActionButton name="do" value="add" whyNot={whyNot}>
            {w.addIt}
          </ActionButton>
          <ButtonLink tone="quiet" to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>
            {w.back}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
