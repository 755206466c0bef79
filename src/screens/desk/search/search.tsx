import { Form, Link, useLocation } from 'react-router';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import { outletsWithSources } from '../../../modules/evidence/index.ts';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import { search, type MeantPlace, type SearchInput } from '../../../modules/search/index.ts';
import { AMONG_WORDS, ORDER_WORDS, SEARCH_AMONG } from '../../../modules/search/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  ButtonLink,
  Disclosure,
  Empty,
  Notice,
  Page,
  PageHeader,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/search';
import { Results } from './results.tsx';
import { AMONG, AMONG_ADDRESSES, ASKED, BEST, changed, ORDER, PLACE, searchIn, SEARCH_PATH } from './search-filter.ts';
import { SEARCH_WORDS } from './words.ts';

const MOST_CHOICES = 200;

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const asked = searchIn(request.url);
  return consult(who, async (ctx) => {
    const result = await search(ctx, asked);
    const { rows: programmes } = await listProgrammes(ctx, { perPage: MOST_CHOICES });
    const outlets = await outletsWithSources(ctx);
    const commitments = asked.programmeId ? await commitmentsOf(ctx, asked.programmeId) : [];
    return {
      asked,
      result,
      programmes: programmes.map(({ id, title }) => ({ value: id, label: title })),
      outlets: outlets.map(({ id, name }) => ({ value: id, label: name })),
      commitments: commitments.map(({ id, text }) => ({ value: id, label: text.slice(0, 100) })),
    };
  });
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Search – Cầu Nối' : 'Tìm kiếm – Cầu Nối' }];
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const w = useWords(SEARCH_WORDS);
  const to = useTo();
  const { search: query } = useLocation();
  const { asked, result } = loaderData;
  const found = [result.clippings, result.programmes, result.commitments, result.bodies].some(
    (one) => (one?.rows.length ?? 0) > 0,
  );
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <search>
        {/* Typed anew when the address changes by a link. */}
        <Form method="get" key={query} className="flex flex-col gap-3">
          <div className="flex items-end gap-3">
            <div className="min-w-0 flex-1">
              <TextField label={w.words} name={ASKED} type="search" defaultValue={asked.text} maxLength={500} />
            </div>
            <ActionButton>{w.go}</ActionButton>
          </div>
          {asked.among ? <input type="hidden" name={AMONG} value={AMONG_ADDRESSES[asked.among]} /> : null}
          {asked.order === 'best' ? <input type="hidden" name={ORDER} value={BEST} /> : null}
          <Narrowing {...loaderData} />
        </Form>
      </search>
      {result.shortened ? <Notice>{w.shortened}</Notice> : null}
      {result.place ? <WhatBecame place={result.place} /> : null}
      {result.empty ? (
        <Empty title={w.start}>
          <HowTo />
        </Empty>
      ) : (
        <>
          <Choices asked={asked} />
          {found ? (
            <Results result={result} among={asked.among} best={asked.order === 'best'} />
          ) : (
            <Empty title={w.none}>
              <ul className="list-disc pl-5">
                {w.noneHint.map((hint) => (
                  <li key={hint}>{hint}</li>
                ))}
              </ul>
              <p className="mt-3">{w.noneNote}</p>
            </Empty>
          )}
          {result.clippings && result.clippings.rows.length > 0 ? (
            <p>
              <a href={`${to(`${SEARCH_PATH}/tai-ve.csv`)}${query}`}>{w.csv}</a>
            </p>
          ) : null}
          <Disclosure title={w.howTo}>
            <HowTo />
          </Disclosure>
        </>
      )}
    </Page>
  );
}

function Narrowing({ asked, outlets, programmes, commitments }: Route.ComponentProps['loaderData']) {
  const w = useWords(SEARCH_WORDS);
  const narrowed = [asked.place, asked.outletId, asked.programmeId, asked.commitmentId, asked.from, asked.to].some(
    Boolean,
  );
  return (
    <Disclosure title={w.narrow} open={narrowed} framed>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <TextField label={w.place} name={PLACE} placeholder={w.placeHint} defaultValue={asked.place} maxLength={200} />
        <SelectField label={w.outlet} name="kenh" defaultValue={asked.outletId} empty={w.all} options={outlets} />
        <SelectField
          label={w.programme}
          name="chuong-trinh"
          defaultValue={asked.programmeId}
          empty={w.all}
          options={programmes}
        />
        {commitments.length > 0 ? (
          <SelectField
            label={w.commitment}
            name="cam-ket"
            defaultValue={asked.commitmentId}
            empty={w.all}
            options={commitments}
          />
        ) : null}
        <TextField label={w.from} name="tu" type="date" defaultValue={asked.from} />
        <TextField label={w.to} name="den" type="date" defaultValue={asked.to} />
        <div className="flex flex-wrap gap-3">
          <ActionButton tone="plain">{w.go}</ActionButton>
          {narrowed ? (
            <ButtonLink tone="quiet" to={changed('', { [ASKED]: asked.text })}>
              {w.clear}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </Disclosure>
  );
}

const CHOICE =
  'inline-flex min-h-11 items-center rounded-md px-3 no-underline text-ink hover:bg-soft aria-[current=true]:bg-soft aria-[current=true]:font-semibold aria-[current=true]:text-primary';

/** Which kind, and in which order: links, so that they work at once and without scripts. */
function Choices({ asked }: { readonly asked: SearchInput }) {
  const w = useWords(SEARCH_WORDS);
  const t = useSay();
  const { search: query } = useLocation();
  const kinds = [
    [undefined, w.everything] as const,
    ...SEARCH_AMONG.map((kind) => [kind, t(AMONG_WORDS[kind])] as const),
  ];
  const ordered = asked.among === undefined || asked.among === 'clippings';
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
      <nav aria-label={w.kinds}>
        <ul className="flex flex-wrap gap-1">
          {kinds.map(([kind, word]) => (
            <li key={word}>
              <Link
                to={changed(query, { [AMONG]: kind ? AMONG_ADDRESSES[kind] : '' })}
                aria-current={asked.among === kind}
                className={CHOICE}
              >
                {word}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {ordered ? (
        <nav aria-label={w.order}>
          <ul className="flex flex-wrap gap-1">
            {(['newest', 'best'] as const).map((order) => (
              <li key={order}>
                <Link
                  to={changed(query, { [ORDER]: order === 'best' ? BEST : '' })}
                  aria-current={(asked.order ?? 'newest') === order}
                  className={CHOICE}
                >
                  {capital(t(ORDER_WORDS[order]))}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function WhatBecame({ place }: { readonly place: MeantPlace }) {
  const w = useWords(SEARCH_WORDS);
  const { search: query } = useLocation();
  if (!place.ended || place.now.length === 0) return null;
  return (
    <Notice>
      {w.ended(place.name)}{' '}
      {place.now.map((name, at) => (
        <span key={name}>
          {at > 0 ? ', ' : ''}
          <Link to={changed(query, { [PLACE]: name })}>{name}</Link>
        </span>
      ))}
    </Notice>
  );
}

function HowTo() {
  const w = useWords(SEARCH_WORDS);
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
        {w.how.map(([typed, means]) => (
          <div key={typed} className="contents">
            <dt className="font-medium text-ink">{typed}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm">{w.keyboard}</p>
    </>
  );
}
