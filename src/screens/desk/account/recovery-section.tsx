import { Form } from 'react-router';
import { useWords } from '../../language.ts';
import { ActionButton, Notice, Section } from '../../ui/index.ts';
import { WORDS } from './second-step-words.ts';

/** Shown once, right after they were made. */
export function NewCodes({ codes }: { readonly codes: readonly string[] }) {
  const w = useWords(WORDS);
  return (
    <Notice tone="caution" title={w.newCodes}>
      <p>{w.newCodesHint}</p>
      <ul className="mt-3 grid gap-x-8 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function RecoverySection({ left, has }: { readonly left: number; readonly has: boolean }) {
  const w = useWords(WORDS);
  return (
    <Section id="ma-du-phong" title={w.codes}>
      <p className="text-quiet">{w.codesHint}</p>
      {has ? (
        <Form method="post" className="flex flex-col gap-3">
          <p>{w.left(left)}</p>
          <div className="flex flex-wrap items-center gap-3">
            <ActionButton tone="plain" name="viec" value="ma-moi">
              {w.issue}
            </ActionButton>
            <span className="text-sm text-quiet">{w.issueHint}</span>
          </div>
        </Form>
      ) : (
        <p>{w.codesNeed}</p>
      )}
    </Section>
  );
}
