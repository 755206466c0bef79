import { Form } from 'react-router';
import { periodName, type Quarter } from '../../tools/calendar/index.ts';
import { defineWords, useSay, useWords } from '../language.ts';
import { ActionButton, SelectField } from '../ui/index.ts';
import { capital } from './saying.ts';

const WORDS = defineWords({
  vi: { period: 'Kỳ', whole: 'Cả thời hạn', show: 'Xem' },
  en: { period: 'Period', whole: 'The whole term', show: 'Show' },
});

interface QuarterChoiceProps {
  readonly quarters: readonly Quarter[];
  readonly chosen: Quarter | null;
  /** Offers the whole term as well. */
  readonly orWhole?: boolean;
}

/** The quarter in the address, as a small form that needs no script. */
export function QuarterChoice({ quarters, chosen, orWhole = false }: QuarterChoiceProps) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3" key={chosen ?? ''}>
      <div className="min-w-48">
        <SelectField
          label={w.period}
          name="quy"
          defaultValue={chosen ?? ''}
          options={quarters.map((quarter) => ({ value: quarter, label: capital(t(periodName(quarter))) }))}
          {...(orWhole ? { empty: w.whole } : {})}
        />
      </div>
      <ActionButton tone="plain">{w.show}</ActionButton>
    </Form>
  );
}
