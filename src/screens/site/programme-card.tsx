import { Link } from 'react-router';
import { KIND_WORDS, STATE_WORDS } from '../../modules/programmes/model.ts';
import type { ProgrammeRow } from '../../modules/programmes/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import { defineWords, useSay, useTo, useWords } from '../language.ts';
import { Badge } from '../ui/index.ts';

const WORDS = defineWords({
  vi: { term: 'Thời hạn', with: 'với' },
  en: { term: 'Term', with: 'with' },
});

/** One programme in a list: what, who, when, state. */
export function ProgrammeCard({ programme }: { readonly programme: ProgrammeRow }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const names = (side: string) => programme.parties.filter((party) => party.side === side).map((party) => party.name);
  const sides = [...new Set(programme.parties.map((party) => party.side))];
  const { from, to: until } = programme.term;
  return (
    <article className="flex flex-col gap-1 border-b border-line py-4">
      <h2 className="text-lg">
        <Link to={to(`/chuong-trinh/${programme.slug}`)}>{programme.title}</Link>
      </h2>
      <p>{sides.map((side) => names(side).join(', ')).join(` ${w.with} `)}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        <Badge tone={programme.state === 'in_force' ? 'done' : 'neutral'}>{t(STATE_WORDS[programme.state])}</Badge>
        <span>{t(KIND_WORDS[programme.kind])}</span>
        {from || until ? (
          <span>
            {w.term}: {from ? formatDate(from) : '…'} – {until ? formatDate(until) : '…'}
          </span>
        ) : null}
      </p>
    </article>
  );
}
