// From the forms of a working copy to one edit of it. Server only.
import { z } from 'zod';
import {
  commitmentContentInput,
  editInput,
  factsContentInput,
  type AmendmentView,
  type Edit,
  applied,
} from '../../../modules/amendments/index.ts';
import { SPREADS, spreadOverTerm, targetInput } from '../../../modules/commitments/index.ts';
import { Refusal, say, type Language } from '../../../tools/sentence/index.ts';
import { readForm, type ReadForm } from '../../forms.ts';
import { linesIn } from '../saying.ts';

const names = z.preprocess((text) => linesIn(text as string | undefined), z.array(z.string().min(2).max(500)).max(200));
const commitmentId = z.uuid();
const noTopics = (given: unknown) => ({ topics: [], ...(given as Record<string, unknown>) });
const TARGET_COLUMNS = ['periodFrom', 'periodTo', 'unit', 'quantity'] as const;

/** Rows without a quantity are no targets. */
const targetRows = z.preprocess(
  (given) => {
    const columns = given as Record<string, string | string[] | undefined>;
    const column = (name: string) => [columns[name] ?? []].flat();
    const targets = column('quantity')
      .map((_, row) => Object.fromEntries(TARGET_COLUMNS.map((name) => [name, column(name)[row]?.trim() || undefined])))
      .filter((target) => target['quantity']);
    return { ...columns, targets };
  },
  z.object({ commitmentId, targets: z.array(targetInput).max(400) }),
);

const spread = z.object({
  commitmentId,
  quantity: z.coerce.number().positive().max(100_000),
  per: z.enum(SPREADS),
  unit: targetInput.shape.unit,
});

/** The edit that `op` of the form asks for. Throws Refusal `no-term` when a quantity cannot be spread. */
export function editIn(form: FormData, amendment: AmendmentView, language: Language): ReadForm<Edit> {
  const read = <T>(schema: z.ZodType<T>, edit: (given: T) => unknown): ReadForm<Edit> => {
    const found = readForm(form, schema, language);
    return found.ok ? { ok: true, value: editInput.parse(edit(found.value)) } : found;
  };
  switch (String(form.get('op'))) {
    case 'facts':
      return read(factsContentInput, (facts) => ({ op: 'facts', facts }));
    case 'topics':
    case 'channels':
      return read(z.object({ names }), (given) => ({ op: form.get('op'), names: given.names }));
    case 'add':
      return read(z.preprocess(noTopics, commitmentContentInput) as never, (commitment) => ({ op: 'add', commitment }));
    case 'change':
      return read(
        z.preprocess(noTopics, commitmentContentInput.extend({ commitmentId })) as unknown as z.ZodType<
          z.output<typeof commitmentContentInput> & { commitmentId: string }
        >,
        ({ commitmentId: id, ...commitment }) => ({ op: 'change', commitmentId: id, commitment }),
      );
    case 'targets':
      return read(targetRows as unknown as z.ZodType<{ commitmentId: string; targets: unknown[] }>, (given) => ({
        op: 'targets',
        ...given,
      }));
    case 'spread':
      return read(spread, (given) => ({
        op: 'targets',
        commitmentId: given.commitmentId,
        targets: spreadTargets(amendment, given),
      }));
    case 'drop':
    case 'restore':
      return read(z.object({ commitmentId }), (given) => ({ op: form.get('op'), ...given }));
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The spread replaces the targets of its unit over the term of the working copy and leaves other units alone. */
function spreadTargets(amendment: AmendmentView, given: z.output<typeof spread>) {
  const copy = applied(amendment.base, amendment.operations);
  const { from, to } = copy.term;
  if (from === null || to === null)
    throw new Refusal(
      'no-term',
      say(
        'Chương trình chưa ghi đủ thời hạn nên chưa chia được.',
        'The term of the programme is not complete, so nothing can be spread.',
      ),
    );
  const there = copy.commitments.find((one) => one.id === given.commitmentId)?.targets ?? [];
  return [
    ...there.filter((target) => target.unit !== given.unit),
    ...spreadOverTerm(given.quantity, given.per, { from, to }).map((target) => ({ ...target, unit: given.unit })),
  ];
}
