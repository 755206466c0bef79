// The list's filters as they stand in the address.
import type { ListReports } from '../../../modules/reports/index.ts';
import { listReportsInput } from '../../../modules/reports/index.ts';

/** What cannot be read counts as not given. */
export function filterIn(address: string): ListReports {
  const { searchParams } = new URL(address);
  const given = {
    programmeId: searchParams.get('chuong-trinh'),
    scope: searchParams.get('pham-vi'),
    kind: searchParams.get('loai'),
    year: searchParams.get('nam'),
    state: searchParams.get('trang-thai'),
    page: searchParams.get('trang'),
  };
  const found: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(given)) {
    if (text && listReportsInput.safeParse({ [name]: text }).success) found[name] = text;
  }
  return listReportsInput.parse(found);
}
