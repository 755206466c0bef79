import { Form } from 'react-router';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, Section } from '../../ui/index.ts';
import { WORDS } from './second-step-words.ts';

/** Whether everybody of a body needs a second step; changed by those who manage its people. */
export function RuleSection({
  organisationName,
  since,
  may,
}: {
  readonly organisationName: string;
  readonly since: string | null;
  readonly may: Answer;
}) {
  const w = useWords(WORDS);
  const say = useSay();
  return (
    <Section id="quy-dinh" title={w.rule}>
      <p>{since ? w.ruleOn(organisationName, formatDate(since)) : w.ruleOff(organisationName)}</p>
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="viec" value="quy-dinh" />
        <input type="hidden" name="isRequired" value={since ? 'false' : 'true'} />
        <ActionButton tone="plain" whyNot={may.yes ? null : say(may.why)}>
          {since ? w.release : w.require}
        </ActionButton>
      </Form>
    </Section>
  );
}
