// The steps that every paper agreed by both sides takes: a button that moves it on, and what the clerk gives it.
import { Form } from 'react-router';
import type { Answer } from '../../tools/sentence/index.ts';
import type { FormProblem } from '../forms.ts';
import { defineWords, useSay, useWords } from '../language.ts';
import { ActionButton, Disclosure } from '../ui/index.ts';
import { ClerkFields } from './clerk-fields.tsx';

const WORDS = defineWords({ vi: { save: 'Lưu' }, en: { save: 'Save' } });

interface StepProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly tone?: 'primary' | 'plain' | 'action';
  readonly whyNot: string | null;
  /** What the person has seen: another version is refused. */
  readonly version: number;
}

export function Step({ name, label, hint, tone = 'primary', whyNot, version }: StepProps) {
  return (
    <Form method="post" className="flex flex-col items-start gap-1">
      <input type="hidden" name="version" value={version} />
      <ActionButton name="do" value={name} tone={tone} whyNot={whyNot}>
        {label}
      </ActionButton>
      {hint ? <span className="text-sm text-quiet">{hint}</span> : null}
    </Form>
  );
}

interface NumberedPaper {
  readonly version: number;
  readonly state: string;
  readonly side: string;
  readonly ownSide: string | null;
  readonly ordinal: number | null;
  readonly fileNotation: string | null;
  readonly place: string | null;
  readonly datedOn: string | null;
  readonly may: { readonly number: Answer };
}

interface NumberingProps {
  readonly title: string;
  readonly paper: NumberedPaper;
  readonly refusal: FormProblem | undefined;
}

/** Nothing for the side that does not issue the paper. */
export function Numbering({ title, paper, refusal }: NumberingProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { number } = paper.may;
  if (!number.yes && paper.ownSide !== paper.side) return null;
  return (
    <div id="van-thu">
      <Disclosure title={title} open={refusal !== undefined || paper.state === 'agreed'}>
        <Form method="post" className="flex max-w-3xl flex-col items-start gap-4" key={paper.version}>
          <input type="hidden" name="version" value={paper.version} />
          <div className="w-full">
            <ClerkFields
              problem={refusal}
              stored={{
                ordinal: paper.ordinal === null ? '' : String(paper.ordinal),
                fileNotation: paper.fileNotation ?? '',
                place: paper.place ?? '',
                datedOn: paper.datedOn ?? '',
              }}
            />
          </div>
          <ActionButton name="do" value="number" tone="plain" whyNot={number.yes ? null : t(number.why)}>
            {w.save}
          </ActionButton>
        </Form>
      </Disclosure>
    </div>
  );
}
