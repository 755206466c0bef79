// The overview's filters as they stand in the address.
import { hubFilterInput, type HubFilter } from '../../../modules/hub/index.ts';
import type { HubGroup, HubSort, HubWork } from '../../../modules/hub/model.ts';
import { unknownIn } from '../saved-filters/lists.ts';
import { GROUP_WORDS, SORT_WORDS, WORK_WORDS } from './address.ts';

/** Which parameter of the address carries what. */
const PARAMETERS = {
  tim: 'search',
  'trang-thai': 'state',
  loai: 'kind',
  'doi-tac': 'partnerId',
  noi: 'placeBodyId',
  tinh: 'province',
  viec: 'work',
  thang: 'month',
  xep: 'sort',
  trang: 'page',
  nhom: 'group',
  'trang-nhom': 'groupPage',
} as const satisfies Record<string, keyof HubFilter>;

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}

/** What the query takes. What makes no sense (an old or mistyped address) is left out and named in `unknown`. */
export function hubFilterIn(query: URLSearchParams): { filter: HubFilter; unknown: string[] } {
  const wanted: Record<string, unknown> = {};
  const unknown = unknownIn(query.toString(), Object.keys(PARAMETERS));
  for (const [parameter, value] of query) {
    const key = PARAMETERS[parameter as keyof typeof PARAMETERS];
    if (value === '' || key === undefined) continue;
    const meant =
      key === 'work'
        ? keyOf<HubWork>(WORK_WORDS, value)
        : key === 'sort'
          ? keyOf<HubSort>(SORT_WORDS, value)
          : key === 'group'
            ? keyOf<HubGroup>(GROUP_WORDS, value)
            : value;
    if (meant === undefined) unknown.push(parameter);
    else wanted[key] = meant;
  }
  const parsed = hubFilterInput.safeParse(wanted);
  if (parsed.success) return { filter: parsed.data, unknown };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const left = Object.fromEntries(Object.entries(wanted).filter(([key]) => !wrong.has(key)));
  const named = Object.entries(PARAMETERS)
    .filter(([, key]) => wrong.has(key))
    .map(([parameter]) => parameter);
  return { filter: hubFilterInput.parse(left), unknown: [...unknown, ...named] };
}
