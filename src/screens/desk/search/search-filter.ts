// The question and what narrows it, as they stand in the address. Whatever makes no sense counts as not said.
import type { SearchInput } from '../../../modules/search/index.ts';
import type { SearchAmong } from '../../../modules/search/model.ts';
import { dayIn, pageIn, uuidIn } from '../evidence/address.ts';

export const SEARCH_PATH = '/lam-viec/tim';
/** The words. */
export const ASKED = 'tim';
export const AMONG = 'trong';
export const PLACE = 'noi';
export const ORDER = 'xep';
export const BEST = 'phu-hop';

export const AMONG_ADDRESSES: Readonly<Record<SearchAmong, string>> = {
  clippings: 'tin-bai',
  programmes: 'chuong-trinh',
  commitments: 'cam-ket',
  bodies: 'don-vi',
};

export function searchIn(address: string): SearchInput {
  const url = new URL(address);
  const among = Object.entries(AMONG_ADDRESSES).find(([, word]) => word === url.searchParams.get(AMONG));
  return {
    text: (url.searchParams.get(ASKED) ?? '').slice(0, 1_000),
    among: among?.[0] as SearchAmong | undefined,
    order: url.searchParams.get(ORDER) === BEST ? 'best' : undefined,
    place: url.searchParams.get(PLACE)?.trim().slice(0, 200) || undefined,
    outletId: uuidIn(url, 'kenh'),
    programmeId: uuidIn(url, 'chuong-trinh'),
    commitmentId: uuidIn(url, 'cam-ket'),
    from: dayIn(url, 'tu'),
    to: dayIn(url, 'den'),
    page: pageIn(url),
  };
}

/** The address's query with some parameters set, or taken away by an empty value; paging begins anew. */
export function changed(search: string, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  query.delete('trang');
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  return `?${query.toString()}`;
}
