import { BOUND_WORDS, BOUNDS, type ReviewedQuantity } from '../../../modules/agreements/model.ts';
import { SPREAD_WORDS, SPREADS } from '../../../modules/commitments/model.ts';
import { useSay, useWords } from '../../language.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import { REVIEW_WORDS } from './review-words.ts';

interface QuantityRowsProps {
  /** Form name of the commitment: `commitments.3`. */
  readonly name: string;
  readonly quantities: readonly ReviewedQuantity[];
  /** By field name within the commitment: `quantities.0.value`. */
  readonly problem: (field: string) => string | undefined;
}

const EMPTY: ReviewedQuantity = { value: '', bound: '', unit: '', per: '', byQuarter: '' };

/** How much is promised; one empty row at the end, so that a quantity can be added without scripts. */
export function QuantityRows({ name, quantities, problem }: QuantityRowsProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  return (
    <div className="flex flex-col gap-3">
      {[...quantities, EMPTY].map((quantity, at) => {
        const row = `quantities.${at}`;
        const field = (part: keyof ReviewedQuantity) => `${name}.${row}.${part}`;
        const isNew = at === quantities.length;
        const fields = (
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              label={w.bound}
              name={field('bound')}
              empty={w.exactly}
              defaultValue={quantity.bound}
              options={BOUNDS.map((bound) => ({ value: bound, label: t(BOUND_WORDS[bound]) }))}
            />
            <TextField
              label={w.quantity}
              name={field('value')}
              inputMode="decimal"
              defaultValue={quantity.value}
              problem={problem(`${row}.value`)}
            />
            <TextField
              label={w.unit}
              name={field('unit')}
              maxLength={60}
              defaultValue={quantity.unit}
              problem={problem(`${row}.unit`)}
            />
            <SelectField
              label={w.per}
              name={field('per')}
              empty={w.none}
              defaultValue={quantity.per}
              options={SPREADS.map((spread) => ({ value: spread, label: t(SPREAD_WORDS[spread]) }))}
            />
            <div className="sm:col-span-2">
              <TextField
                label={w.byQuarter}
                name={field('byQuarter')}
                hint={w.byQuarterHint}
                maxLength={400}
                defaultValue={quantity.byQuarter}
                problem={problem(`${row}.byQuarter`)}
              />
            </div>
          </div>
        );
        if (!isNew) return <div key={row}>{fields}</div>;
        return (
          <details key={row}>
            <summary className="text-action">{quantities.length === 0 ? w.addQuantity : w.addAnotherQuantity}</summary>
            <div className="mt-3">{fields}</div>
          </details>
        );
      })}
    </div>
  );
}
