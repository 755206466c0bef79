import { Form, Link, useLocation } from 'react-router';
import { useTo, useWords } from '../../language.ts';
import { ActionButton, CheckField, Disclosure, Notice, TextField } from '../../ui/index.ts';
import type { FiltersOfList } from './of-list.ts';
import { FILTERS_PATH, keptQuery, LISTS } from './lists.ts';
import { FILTER_WORDS } from './words.ts';

/** Under a list's filter form: the kept filters as links, and keeping the present one. Works without scripts. */
export function SavedFilters({
  kept,
  dropped,
}: {
  readonly kept: FiltersOfList;
  readonly dropped?: readonly string[];
}) {
  const w = useWords(FILTER_WORDS);
  const to = useTo();
  const { search } = useLocation();
  const { path } = LISTS[kept.screen];
  const now = keptQuery(search);
  return (
    <div className="flex flex-col gap-2">
      {dropped && dropped.length > 0 ? <Notice tone="caution">{w.dropped(dropped.join(', '))}</Notice> : null}
      {kept.removed ? (
        <Notice tone="done">
          <Form method="post" action={to(FILTERS_PATH)} className="flex flex-wrap items-center gap-3">
            <span>{w.removed}</span>
            <input type="hidden" name="id" value={kept.removed} />
            <ActionButton tone="plain" name="verb" value="restore">
              {w.undo}
            </ActionButton>
          </Form>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {kept.filters.length > 0 ? (
          <ul aria-label={w.title} className="flex flex-wrap items-center gap-2">
            {kept.filters.map((filter) => (
              <li key={filter.id}>
                <Link
                  to={`${to(path)}?${filter.query || 'tat-ca=1'}`}
                  aria-current={keptQuery(filter.query) === now ? 'true' : undefined}
                  className="inline-flex min-h-9 items-center rounded-full border border-line-strong px-3 text-ink no-underline hover:bg-mist aria-[current=true]:border-primary aria-[current=true]:bg-soft aria-[current=true]:font-semibold"
                >
                  {filter.name}
                  {filter.isOwn ? null : <span className="ml-1 text-sm text-quiet">({w.shared})</span>}
                </Link>
              </li>
            ))}
            <li>
              <Link to={to(FILTERS_PATH)} className="text-sm">
                {w.manage}
              </Link>
            </li>
          </ul>
        ) : null}
        <Disclosure title={w.save}>
          <Form method="post" action={to(FILTERS_PATH)} className="flex flex-col gap-3 sm:max-w-md">
            <input type="hidden" name="screen" value={kept.screen} />
            <input type="hidden" name="query" value={now} />
            <TextField label={w.name} name="name" required maxLength={80} hint={w.nameHint} />
            <CheckField label={w.share} name="shared" />
            <CheckField label={w.opens} name="opens" />
            <div>
              <ActionButton tone="plain" name="verb" value="save">
                {w.saveIt}
              </ActionButton>
            </div>
          </Form>
        </Disclosure>
      </div>
    </div>
  );
}
