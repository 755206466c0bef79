import type { Suspension } from '../../../modules/programmes/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useWords } from '../../language.ts';

const WORDS = defineWords({
  vi: { lasts: 'đến nay', planned: 'dự kiến đến' },
  en: { lasts: 'until now', planned: 'planned until' },
});

export function SuspensionList({ suspensions }: { readonly suspensions: readonly Suspension[] }) {
  const w = useWords(WORDS);
  return (
    <ul className="flex flex-col gap-1">
      {suspensions.map((one) => (
        <li key={one.id}>
          {formatDate(one.from)} – {one.until ? formatDate(one.until) : w.lasts}
          {one.until === null && one.plannedUntil ? ` (${w.planned} ${formatDate(one.plannedUntil)})` : null}
          {one.reason ? `: ${one.reason}` : null}
        </li>
      ))}
    </ul>
  );
}
