import { useWords } from '../../language.ts';
import { CheckField, TextField } from '../../ui/index.ts';
import type { ReviewedName } from '../../../modules/agreements/model.ts';
import { REVIEW_WORDS } from './review-words.ts';

interface NameRowsProps {
  readonly list: 'topics' | 'channels';
  readonly title: string;
  readonly label: string;
  readonly names: readonly ReviewedName[];
}

/** Topics or channels: keep, change or drop each. */
export function NameRows({ list, title, label, names }: NameRowsProps) {
  const w = useWords(REVIEW_WORDS);
  if (names.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="font-medium">{title}</legend>
      {names.map((one, at) => (
        <div
          key={`${one.start} ${one.name}`}
          data-place={`${list}-${at}`}
          className="grid items-end gap-x-4 sm:grid-cols-[auto_1fr_auto]"
        >
          <input type="hidden" name={`${list}.${at}.start`} value={one.start ?? ''} />
          <input type="hidden" name={`${list}.${at}.end`} value={one.end ?? ''} />
          <CheckField label={w.keep} name={`${list}.${at}.keep`} defaultChecked={one.keep} />
          <TextField label={`${label} ${at + 1}`} name={`${list}.${at}.name`} defaultValue={one.name} />
          <a className="flex min-h-11 items-center" href={`#cho-${list}-${at}`}>
            {w.see}
          </a>
        </div>
      ))}
    </fieldset>
  );
}
