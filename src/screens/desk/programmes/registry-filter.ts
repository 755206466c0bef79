// The registry's filters as they stand in the address.
import { listProgrammesInput, type ListProgrammes } from '../../../modules/programmes/index.ts';
import { unknownIn } from '../saved-filters/lists.ts';

export interface RegistryFilter {
  readonly search: string;
  readonly state: string;
  readonly kind: string;
  readonly partner: string;
  readonly year: string;
  readonly sort: string;
  readonly page: number;
}

export function filterIn(address: string): RegistryFilter {
  const { searchParams } = new URL(address);
  const page = Number(searchParams.get('trang') ?? '1');
  return {
    search: searchParams.get('tim') ?? '',
    state: searchParams.get('trang-thai') ?? '',
    kind: searchParams.get('loai') ?? '',
    partner: searchParams.get('doi-tac') ?? '',
    year: searchParams.get('nam') ?? '',
    sort: searchParams.get('xep') ?? '',
    page: Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** What the query takes. A filter that makes no sense (an old or mistyped address) is left out. */
export function queryOf(filter: RegistryFilter): ListProgrammes {
  return understood(filter).query;
}

const PARAMETERS = {
  search: 'tim',
  state: 'trang-thai',
  kind: 'loai',
  organisationId: 'doi-tac',
  year: 'nam',
  sort: 'xep',
} as const;

/** Parts of the address that make no sense and are left out. */
export function droppedIn(address: string): string[] {
  const { wrong } = understood(filterIn(address));
  return [
    ...unknownIn(new URL(address).search, Object.values(PARAMETERS)),
    ...Object.entries(PARAMETERS).flatMap(([key, parameter]) => (wrong.has(key) ? [parameter] : [])),
  ];
}

function understood(filter: RegistryFilter): { query: ListProgrammes; wrong: ReadonlySet<unknown> } {
  const wanted = {
    search: filter.search.slice(0, 200) || undefined,
    state: filter.state ? [filter.state] : undefined,
    kind: filter.kind || undefined,
    organisationId: filter.partner || undefined,
    year: filter.year || undefined,
    sort: filter.sort || undefined,
    page: filter.page,
  };
  const parsed = listProgrammesInput.safeParse(wanted);
  if (parsed.success) return { query: parsed.data, wrong: new Set() };
  const wrong = new Set<unknown>(parsed.error.issues.map((issue) => issue.path[0]));
  const left = Object.fromEntries(Object.entries(wanted).filter(([key]) => !wrong.has(key)));
  return { query: listProgrammesInput.parse(left), wrong };
}
