import type { RecordFilter } from '../../modules/public-record/index.ts';

/** Parameter of the address by filter. */
export const RECORD_PARAMETERS = {
  search: 'tim',
  province: 'tinh',
  place: 'noi',
  bodyId: 'don-vi',
  topic: 'chu-de',
  kind: 'loai',
  state: 'trang-thai',
  money: 'kinh-phi',
  year: 'nam',
  quarter: 'ky',
  page: 'trang',
} as const satisfies Record<keyof RecordFilter, string>;
