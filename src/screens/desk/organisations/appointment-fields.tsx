import {
  APPOINTMENT_ROLE_WORDS,
  APPOINTMENT_ROLES,
  type AppointmentView,
} from '../../../modules/organisations/model.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import { APPOINTMENT_WORDS } from './appointment-words.ts';

interface AppointmentFieldsProps {
  readonly one: AppointmentView | null;
  /** Whose place this person may take. */
  readonly others: readonly AppointmentView[];
  readonly problem: FormProblem | null;
}

/** The facts of an office, with what was typed before what is kept. */
export function AppointmentFields({ one, others, problem }: AppointmentFieldsProps) {
  const w = useWords(APPOINTMENT_WORDS);
  const say = useSay();
  const value = (name: string, kept: string | null | undefined) => {
    const typed = problem?.values[name];
    return problem ? (typeof typed === 'string' ? typed : '') : (kept ?? '');
  };
  const text = (name: string, label: string, kept: string | null | undefined, more: object = {}) => (
    <TextField label={label} name={name} defaultValue={value(name, kept)} problem={problem?.fields[name]} {...more} />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={w.role}
        name="role"
        required
        options={APPOINTMENT_ROLES.map((role) => ({ value: role, label: say(APPOINTMENT_ROLE_WORDS[role]) }))}
        defaultValue={value('role', one?.role ?? 'focal_point')}
        problem={problem?.fields['role']}
      />
      {text('personName', w.person, one?.personName, { required: true, maxLength: 120 })}
      {text('title', w.office, one?.title, { required: true, maxLength: 200, hint: w.officeHint })}
      {text('fromOn', w.fromDay, one?.fromOn, { type: 'date', required: true })}
      {text('workPhone', w.phone, one?.workPhone, { type: 'tel', maxLength: 40, hint: w.contactHint })}
      {text('workEmail', w.email, one?.workEmail, { type: 'email', maxLength: 200 })}
      <SelectField
        label={w.deputisesForField}
        name="deputisesFor"
        empty="—"
        options={others.map((other) => ({ value: other.id, label: `${other.personName}, ${other.title}` }))}
        defaultValue={value('deputisesFor', one?.deputisesFor?.id)}
        problem={problem?.fields['deputisesFor']}
      />
      {text('signingNote', w.signing, one?.signingNote, { maxLength: 300, hint: w.signingHint })}
    </div>
  );
}
