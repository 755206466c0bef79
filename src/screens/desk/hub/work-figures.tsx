import { Link, useLocation } from 'react-router';
import type { HubFigures } from '../../../modules/hub/index.ts';
import { HUB_WORK, HUB_WORK_WORDS } from '../../../modules/hub/model.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { useLanguage, useSay, useWords } from '../../language.ts';
import { capital } from '../saying.ts';
import { classes } from '../../ui/index.ts';
import { changed, WORK_WORDS } from './address.ts';
import { HUB_WORDS } from './words.ts';

/** What is open, each figure a link to the programmes that it is made of; the chosen one leads back to all. */
export function WorkFigures({
  figures,
  chosen,
}: {
  readonly figures: HubFigures;
  readonly chosen: string | undefined;
}) {
  const w = useWords(HUB_WORDS);
  const t = useSay();
  const language = useLanguage();
  const { search } = useLocation();
  return (
    <section aria-labelledby="viec-mo">
      <h2 id="viec-mo" className="sr-only">
        {w.open}
      </h2>
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
        {HUB_WORK.map((work) => {
          const { things, programmes } = figures[work];
          const isChosen = chosen === work;
          return (
            <li key={work}>
              <Link
                to={changed(search, { viec: isChosen ? null : WORK_WORDS[work] })}
                aria-current={isChosen ? 'true' : undefined}
                preventScrollReset
                className={classes(
                  'flex h-full flex-col rounded-lg border px-4 py-3 text-ink no-underline hover:bg-mist',
                  isChosen ? 'border-primary bg-soft' : 'border-line',
                )}
              >
                <strong
                  className={classes(
                    'text-2xl tabular-nums',
                    work === 'late' && things > 0 ? 'text-action' : 'text-primary',
                  )}
                >
                  {formatNumber(things, language)}
                </strong>
                <span>{capital(t(HUB_WORK_WORDS[work]))}</span>
                {work === 'ending' ? null : <span className="text-sm text-quiet">{w.inProgrammes(programmes)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
