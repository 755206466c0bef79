import { Form } from 'react-router';
import {
  APPOINTMENT_ROLE_WORDS,
  CONFIRMED_FOR_DAYS,
  isPublicRole,
  type AppointmentView,
} from '../../../modules/organisations/model.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, Disclosure, Empty, FormNotice, Notice, Section, TextField } from '../../ui/index.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import { APPOINTMENT_WORDS } from './appointment-words.ts';

const VERBS = ['them-chuc-vu', 'sua-chuc-vu', 'thoi-chuc-vu', 'xac-nhan'];

interface AppointmentsProps {
  readonly appointments: readonly AppointmentView[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly mayChange: Answer;
  readonly problem: FormProblem | null;
}

/** Who holds which office of the body: for the press, for partners, for papers of former days. */
export function Appointments({ appointments, today, mayChange, problem }: AppointmentsProps) {
  const w = useWords(APPOINTMENT_WORDS);
  const say = useSay();
  const mine = problem && VERBS.includes(String(problem.values['viec'])) ? problem : null;
  const adding = mine?.values['viec'] === 'them-chuc-vu' ? mine : null;
  const standing = appointments.filter((one) => one.standing !== 'past');
  const past = appointments.filter((one) => one.standing === 'past');
  const stale = standing.filter((one) => one.isStale).length;
  return (
    <Section title={w.title} id="phu-trach">
      <p className="max-w-[72ch] text-quiet">{w.lead(CONFIRMED_FOR_DAYS)}</p>
      <FormNotice problem={mine ? say(mine.problem) : null} />
      {stale > 0 ? <Notice tone="caution">{w.staleNotice(stale, CONFIRMED_FOR_DAYS)}</Notice> : null}
      {standing.length === 0 ? <Empty title={w.none}>{mayChange.yes ? w.noneHint : null}</Empty> : null}
      <ul className="flex flex-col">
        {standing.map((one) => (
          <li key={one.id} className="flex flex-col gap-1 border-b border-line py-3">
            <Office one={one} />
            {mayChange.yes ? (
              <OfficeForms
                one={one}
                today={today}
                others={standing.filter((other) => other.id !== one.id)}
                problem={mine?.values['appointmentId'] === one.id ? mine : null}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange.yes ? (
        <Disclosure title={w.add} open={adding !== null} framed>
          <Form method="post" className="flex flex-col gap-4" key={appointments.length}>
            <input type="hidden" name="viec" value="them-chuc-vu" />
            <AppointmentFields one={null} others={standing} problem={adding} />
            <div>
              <ActionButton>{w.addSave}</ActionButton>
            </div>
          </Form>
        </Disclosure>
      ) : (
        <ActionButton type="button" tone="plain" whyNot={say(mayChange.why)}>
          {w.add}
        </ActionButton>
      )}
      {past.length > 0 ? (
        <Disclosure title={w.past}>
          <ul className="flex flex-col">
            {past.map((one) => (
              <li key={one.id} className="border-b border-line py-2">
                <Office one={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Office({ one }: { readonly one: AppointmentView }) {
  const w = useWords(APPOINTMENT_WORDS);
  const say = useSay();
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <strong>{one.personName}</strong>
        <span>{one.title}</span>
        <Badge tone={isPublicRole(one.role) ? 'info' : 'neutral'}>{say(APPOINTMENT_ROLE_WORDS[one.role])}</Badge>
        {one.standing === 'coming' ? <Badge>{w.coming}</Badge> : null}
        {one.isStale ? <Badge tone="caution">{w.stale}</Badge> : null}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
        {one.workPhone ? <span>{one.workPhone}</span> : null}
        {one.workEmail ? <span className="break-all">{one.workEmail}</span> : null}
        <span>
          {one.untilOn
            ? `${w.from} ${formatDate(one.fromOn)}, ${w.until} ${formatDate(one.untilOn)}`
            : `${w.from} ${formatDate(one.fromOn)}`}
        </span>
        <span>{`${w.confirmed} ${formatDate(one.lastConfirmedOn)}`}</span>
        {one.deputisesFor ? <span>{`${w.deputisesFor} ${one.deputisesFor.personName}`}</span> : null}
        {one.signingNote ? <span>{one.signingNote}</span> : null}
      </p>
    </>
  );
}

interface OfficeFormsProps {
  readonly one: AppointmentView;
  readonly today: string;
  readonly others: readonly AppointmentView[];
  readonly problem: FormProblem | null;
}

function OfficeForms({ one, today, others, problem }: OfficeFormsProps) {
  const w = useWords(APPOINTMENT_WORDS);
  const verb = problem?.values['viec'];
  const typed = (name: string) => (typeof problem?.values[name] === 'string' ? problem.values[name] : '');
  const hidden = (work: string) => (
    <>
      <input type="hidden" name="viec" value={work} />
      <input type="hidden" name="appointmentId" value={one.id} />
      <input type="hidden" name="version" value={one.version} />
    </>
  );
  return (
    <div className="flex flex-wrap items-start gap-x-4" key={one.version}>
      <Form method="post">
        {hidden('xac-nhan')}
        <ActionButton
          tone={one.isStale ? 'primary' : 'quiet'}
          whyNot={one.lastConfirmedOn >= today ? w.confirmedToday : null}
          aria-label={`${w.confirm}: ${one.personName}`}
        >
          {w.confirm}
        </ActionButton>
      </Form>
      <Disclosure title={w.change} label={`${w.change}: ${one.personName}`} open={verb === 'sua-chuc-vu'}>
        <Form method="post" className="flex flex-col gap-4 py-2">
          {hidden('sua-chuc-vu')}
          <AppointmentFields one={one} others={others} problem={verb === 'sua-chuc-vu' ? problem : null} />
          <div>
            <ActionButton>{w.save}</ActionButton>
          </div>
        </Form>
      </Disclosure>
      <Disclosure title={w.end} label={`${w.end}: ${one.personName}`} open={verb === 'thoi-chuc-vu'}>
        <Form method="post" className="flex flex-wrap items-end gap-3 py-2">
          {hidden('thoi-chuc-vu')}
          <TextField
            label={w.endDay}
            name="untilOn"
            type="date"
            required
            hint={w.endHint}
            defaultValue={verb === 'thoi-chuc-vu' ? typed('untilOn') : (one.untilOn ?? today)}
            problem={verb === 'thoi-chuc-vu' ? problem?.fields['untilOn'] : undefined}
          />
          <ActionButton tone="action">{w.endSave}</ActionButton>
        </Form>
      </Disclosure>
    </div>
  );
}
