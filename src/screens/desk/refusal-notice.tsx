import type { FormProblem } from '../forms.ts';
import { useSay } from '../language.ts';
import { Notice } from '../ui/index.ts';

/** What could not be taken, at the top of the form or page; with the fields' own notes when the form has none. */
export function RefusalNotice({
  refusal,
  withFields = false,
}: {
  readonly refusal: FormProblem | undefined;
  readonly withFields?: boolean;
}) {
  const t = useSay();
  if (!refusal) return null;
  const notes = withFields ? Object.values(refusal.fields) : [];
  return (
    <Notice tone="problem" title={t(refusal.problem)}>
      {notes.length > 0 ? notes.join(' ') : null}
    </Notice>
  );
}
