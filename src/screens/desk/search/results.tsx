// What was found, kind by kind.
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { CLIPPING_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { COMMITMENT_KIND_WORDS } from '../../../modules/commitments/model.ts';
import { KIND_WORDS as BODY_KIND_WORDS } from '../../../modules/organisations/model.ts';
import { KIND_WORDS as PROGRAMME_KIND_WORDS } from '../../../modules/programmes/model.ts';
import type { FoundClipping, SearchResult } from '../../../modules/search/index.ts';
import {
  AMONG_WORDS,
  CLOSENESS_WORDS,
  MOST_NEWEST,
  SEARCH_PER_PAGE,
  type SearchAmong,
} from '../../../modules/search/model.ts';
import type { MarkedPiece } from '../../../tools/finding/index.ts';
import { formatLongDate } from '../../../tools/vietnamese/index.ts';
import { useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Badge, Notice, Section } from '../../ui/index.ts';
import { StateBadge } from '../programmes/state-badge.tsx';
import { capital } from '../saying.ts';
import { Marked } from './marked.tsx';
import { AMONG, AMONG_ADDRESSES, changed } from './search-filter.ts';
import { SEARCH_WORDS } from './words.ts';

interface Shown {
  readonly result: SearchResult;
  readonly among: SearchAmong | undefined;
  readonly best: boolean;
}

export function Results({ result, among, best }: Shown) {
  const { clippings, programmes, commitments, bodies } = result;
  const page = clippings ?? commitments;
  return (
    <>
      {clippings && (clippings.rows.length > 0 || among === 'clippings') ? (
        <Kind kind="clippings" total={clippings.total} alone={among !== undefined} more={false}>
          <Clippings rows={clippings.rows} />
          <Turning at={clippings.page} hasNext={clippings.hasNext} best={best} />
        </Kind>
      ) : null}
      {programmes && programmes.rows.length > 0 ? (
        <Kind
          kind="programmes"
          total={programmes.total}
          alone={among !== undefined}
          more={programmes.total > programmes.rows.length}
        >
          <Programmes rows={programmes.rows} />
        </Kind>
      ) : null}
      {commitments && commitments.rows.length > 0 ? (
        <Kind kind="commitments" total={commitments.total} alone={among !== undefined} more={commitments.hasNext}>
          <Commitments rows={commitments.rows} />
          {among === 'commitments' && page ? <Turning at={page.page} hasNext={page.hasNext} best={false} /> : null}
        </Kind>
      ) : null}
      {bodies && bodies.rows.length > 0 ? (
        <Kind kind="bodies" total={bodies.total} alone={among !== undefined} more={bodies.total > bodies.rows.length}>
          <Bodies rows={bodies.rows} />
        </Kind>
      ) : null}
    </>
  );
}

interface KindProps {
  readonly kind: SearchAmong;
  /** Null: more than was counted. */
  readonly total: number | null;
  readonly alone: boolean;
  readonly more: boolean;
  readonly children: ReactNode;
}

function Kind({ kind, total, alone, more, children }: KindProps) {
  const w = useWords(SEARCH_WORDS);
  const t = useSay();
  const { search } = useLocation();
  return (
    <Section
      id={`ket-qua-${AMONG_ADDRESSES[kind]}`}
      title={t(AMONG_WORDS[kind])}
      aside={total === null ? null : <span className="text-sm text-quiet">{w.count(total)}</span>}
    >
      {children}
      {more && !alone ? (
        <p>
          <Link
            to={changed(search, { [AMONG]: AMONG_ADDRESSES[kind] })}
            aria-label={`${w.more}: ${t(AMONG_WORDS[kind])}`}
          >
            {w.more}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

function Clippings({ rows }: { readonly rows: readonly FoundClipping[] }) {
  const w = useWords(SEARCH_WORDS);
  const t = useSay();
  const language = useLanguage();
  return (
    <ol className="flex flex-col gap-5">
      {rows.map((row) => (
        <li key={row.id} className="flex max-w-[80ch] flex-col gap-1">
          <Titled to={`/lam-viec/bang-chung/${row.id}`} pieces={row.markedTitle} />
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
            <span>
              {[row.outlet, formatLongDate(row.publishedOn, language), row.author].filter(Boolean).join(' · ')}
            </span>
            {row.kind === 'web' ? null : <Badge>{t(CLIPPING_KIND_WORDS[row.kind])}</Badge>}
            {row.originalId ? <Badge>{w.reprint}</Badge> : null}
            {row.closeness === 'written' ? null : <Badge tone="caution">{t(CLOSENESS_WORDS[row.closeness])}</Badge>}
          </p>
          {row.snippet ? (
            <p>
              <Marked pieces={row.snippet} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Titled({ to: path, pieces }: { readonly to: string; readonly pieces: readonly MarkedPiece[] }) {
  const to = useTo();
  return (
    <Link to={to(path)} className="text-lg font-medium">
      <Marked pieces={pieces} />
    </Link>
  );
}

function Programmes({ rows }: { readonly rows: NonNullable<SearchResult['programmes']>['rows'] }) {
  const t = useSay();
  return (
    <ul className="flex flex-col gap-3">
      {rows.map((row) => (
        <li key={row.id} className="flex max-w-[80ch] flex-col gap-1">
          <Titled to={`/lam-viec/chuong-trinh/${row.id}`} pieces={row.markedTitle} />
          <p className="flex flex-wrap items-center gap-2 text-sm text-quiet">
            {capital(t(PROGRAMME_KIND_WORDS[row.kind]))}
            <StateBadge state={row.state} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Commitments({ rows }: { readonly rows: NonNullable<SearchResult['commitments']>['rows'] }) {
  const t = useSay();
  return (
    <ul className="flex flex-col gap-3">
      {rows.map((row) => (
        <li key={row.id} className="flex max-w-[80ch] flex-col gap-1">
          <Titled to={`/lam-viec/chuong-trinh/${row.programmeId}/cam-ket/${row.id}`} pieces={row.markedText} />
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
            <span>{`${capital(t(COMMITMENT_KIND_WORDS[row.kind]))} · ${row.programmeTitle}`}</span>
            {row.closeness === 'written' ? null : <Badge tone="caution">{t(CLOSENESS_WORDS[row.closeness])}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Bodies({ rows }: { readonly rows: NonNullable<SearchResult['bodies']>['rows'] }) {
  const t = useSay();
  return (
    <ul className="flex flex-col gap-3">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-col gap-1">
          <Titled to={`/lam-viec/to-chuc/${row.id}`} pieces={row.markedName} />
          <p className="text-sm text-quiet">{capital(t(BODY_KIND_WORDS[row.kind]))}</p>
        </li>
      ))}
    </ul>
  );
}

/** There is no number of pages: what is not looked at is not counted. */
function Turning({ at, hasNext, best }: { readonly at: number; readonly hasNext: boolean; readonly best: boolean }) {
  const w = useWords(SEARCH_WORDS);
  const { search } = useLocation();
  const last = at * SEARCH_PER_PAGE >= MOST_NEWEST;
  const to = (page: number) => changed(search, { trang: String(page) });
  return (
    <>
      {last ? <Notice>{w.endNote}</Notice> : null}
      {best ? <p className="text-sm text-quiet">{w.rankedNote}</p> : null}
      {at === 1 && !hasNext ? null : (
        <nav aria-label={w.pages} className="flex items-center justify-between gap-4 py-2">
          {at > 1 ? <Link to={to(at - 1)} rel="prev">{`‹ ${w.previousPage}`}</Link> : <span />}
          <span className="text-sm text-quiet">{w.page(at)}</span>
          {hasNext ? <Link to={to(at + 1)} rel="next">{`${w.nextPage} ›`}</Link> : <span />}
        </nav>
      )}
    </>
  );
}
