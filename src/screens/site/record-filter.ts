// What the address of the public list asks for. A filter that means nothing (an old or altered address) is as good as none.
import { recordFilterInput, type RecordFilter } from '../../modules/public-record/index.ts';
import { RECORD_PARAMETERS } from './record-parameters.ts';

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
