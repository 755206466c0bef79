import { Form } from 'react-router';
import type { DayOffView } from '../../../modules/privacy/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, Empty, SelectField, TextField } from '../../ui/index.ts';
import { WORDS } from './request-words.ts';

interface Typed {
  readonly problem: FormProblem | undefined;
}

function typedIn(problem: FormProblem | undefined, intent: string) {
  const mine = problem?.values['intent'] === intent ? problem : undefined;
  return (name: string) => {
    const value = mine?.values[name];
    return {
      name,
      defaultValue: typeof value === 'string' ? value : undefined,
      problem: mine?.fields[name],
    };
  };
}

export function PaperForm({
  kinds,
  problem,
}: Typed & { readonly kinds: readonly { readonly value: string; readonly words: Sentence }[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = typedIn(problem, 'paper');
  return (
    <Form method="post" className="flex flex-col gap-4">
      <TextField label={w.email} type="email" required maxLength={254} {...typed('email')} />
      <SelectField
        label={w.kind}
        options={kinds.map(({ value, words }) => ({ value, label: t(words) }))}
        required
        {...typed('kind')}
      />
      <TextField label={w.note} required maxLength={2000} {...typed('note')} />
      <div>
        <ActionButton tone="plain" name="intent" value="paper">
          {w.enter}
        </ActionButton>
      </div>
    </Form>
  );
}

export function DaysOff({ days, problem }: Typed & { readonly days: readonly DayOffView[] }) {
  const w = useWords(WORDS);
  const typed = typedIn(problem, 'add-day');
  return (
    <>
      <p className="max-w-[72ch]">{w.daysHint}</p>
      {days.length === 0 ? <Empty title={w.noDays} /> : null}
      <ul className="flex flex-col gap-2">
        {days.map(({ day, name, source }) => (
          <li key={day} className="flex flex-wrap items-center gap-3">
            <span>{[formatDate(day), name, source].filter(Boolean).join(' · ')}</span>
            <Form method="post">
              <input type="hidden" name="day" value={day} />
              <ActionButton tone="quiet" name="intent" value="remove-day" aria-label={w.removeDay(formatDate(day))}>
                {w.remove}
              </ActionButton>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className="flex flex-col gap-4">
        <TextField label={w.day} type="date" required {...typed('day')} />
        <TextField label={w.dayName} required maxLength={120} {...typed('name')} />
        <TextField label={w.source} maxLength={200} {...typed('source')} />
        <div>
          <ActionButton tone="plain" name="intent" value="add-day">
            {w.add}
          </ActionButton>
        </div>
      </Form>
    </>
  );
}
