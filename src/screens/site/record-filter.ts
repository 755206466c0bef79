// What the address of the public list asks for. A filter that means nothing (an old or altered address) is as good as none.
import { recordFilterInput, type RecordFilter } from '../../modules/public-record/index.ts';

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

export function recordFilter(params: URLSearchParams): RecordFilter {
  const asked: Record<string, unknown> = {};
  for (const [key, parameter] of Object.entries(RECORD_PARAMETERS)) {
    const given = params.get(parameter);
    if (!given) continue;
    const field = recordFilterInput.shape[key as keyof RecordFilter].safeParse(given);
    if (field.success && field.data !== undefined) asked[key] = field.data;
  }
  return asked as RecordFilter;
}
