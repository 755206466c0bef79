// The list's filters as they stand in the address.
import type { ClippingFilter } from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS, type ClippingKind } from '../../../modules/evidence/model.ts';
import { unknownIn } from '../saved-filters/lists.ts';
import { dayIn, oneOf, pageIn, uuidIn } from './address.ts';

export const STATES = ['suggested', 'confirmed', 'rejected', 'none'] as const;
const KINDS = Object.keys(CLIPPING_KIND_WORDS) as ClippingKind[];

export function filterIn(address: string): ClippingFilter & { readonly page: number } {
  const url = new URL(address);
  return {
    search: url.searchParams.get('tim')?.slice(0, 300) || undefined,
    outletId: uuidIn(url, 'kenh'),
    programmeId: uuidIn(url, 'chuong-trinh'),
    commitmentId: uuidIn(url, 'cam-ket'),
    state: oneOf(url, 'trang-thai', STATES),
    kind: oneOf(url, 'loai', KINDS),
    from: dayIn(url, 'tu'),
    to: dayIn(url, 'den'),
    page: pageIn(url),
  };
}

const PARAMETERS = {
  search: 'tim',
  outletId: 'kenh',
  programmeId: 'chuong-trinh',
  commitmentId: 'cam-ket',
  state: 'trang-thai',
  kind: 'loai',
  from: 'tu',
  to: 'den',
} as const;

/** Parts of the address that make no sense and are left out. */
export function droppedIn(address: string): string[] {
  const filter = filterIn(address);
  const { search, searchParams } = new URL(address);
  const wrong = Object.entries(PARAMETERS).filter(
    ([key, parameter]) => searchParams.get(parameter) && filter[key as keyof typeof PARAMETERS] === undefined,
  );
  return [...unknownIn(search, Object.values(PARAMETERS)), ...wrong.map(([, parameter]) => parameter)];
}
