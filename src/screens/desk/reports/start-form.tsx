import { Form } from 'react-router';
import { useTo } from '../../language.ts';
import { ActionButton } from '../../ui/index.ts';

/** Starts the report of a programme's period, or opens the one that is there. */
export function StartForm({
  programmeId,
  span,
  children,
  tone = 'plain',
  whyNot,
}: {
  readonly programmeId: string;
  /** See spanText. */
  readonly span: string;
  readonly children: string;
  readonly tone?: 'plain' | 'primary';
  readonly whyNot?: string | null;
}) {
  const to = useTo();
  return (
    <Form method="post" action={to('/lam-viec/bao-cao/moi')}>
      <input type="hidden" name="programmeId" value={programmeId} />
      <input type="hidden" name="span" value={span} />
      <ActionButton tone={tone} whyNot={whyNot}>
        {children}
      </ActionButton>
    </Form>
  );
}
