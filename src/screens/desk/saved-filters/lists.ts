// The lists whose filters can be kept, and how a list's address says things about its filters. Also for the browser.
import type { FilteredScreen } from '../../../modules/accounts/model.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';

export const FILTERS_PATH = '/lam-viec/bo-loc';

export const LISTS: Readonly<Record<FilteredScreen, { readonly path: string; readonly name: Sentence }>> = {
  hub: { path: '/lam-viec/toan-canh', name: say('Toàn cảnh', 'Overview') },
  programmes: { path: '/lam-viec/chuong-trinh', name: say('Chương trình', 'Programmes') },
  evidence: { path: '/lam-viec/bang-chung', name: say('Bằng chứng', 'Evidence') },
};

/** Says that the whole list is wanted, though one of its filters opens it. */
export const WHOLE = 'tat-ca';
/** The filter that was just removed, for undoing. */
export const REMOVED = 'da-bo';
/** Places and marks, no part of a filter. */
const PASSING: readonly string[] = [WHOLE, REMOVED, 'trang', 'trang-nhom'];

/** What of an address is worth keeping: filters, order, grouping. */
export function keptQuery(search: string): string {
  const query = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name, value]) => value !== '' && !PASSING.includes(name)),
  );
  query.sort();
  return query.toString();
}

/** Parameters that the list does not know, for telling that they were left out. */
export function unknownIn(search: string, known: readonly string[]): string[] {
  return [...new Set(new URLSearchParams(search).keys())].filter(
    (name) => !known.includes(name) && !PASSING.includes(name) && !name.startsWith('_'),
  );
}
