import { TABLE_HEADERS } from '../../../modules/organisations/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import type { Route } from './+types/conversion-example';

const BASIS = 'Nghị quyết số 00/NQ-UBTVQH (mẫu)';
const DAY = '01/07/2025';

/** Invented units that show a merger, a split, a rename and an end. */
const ROWS = [
  ['10001', 'Xã Đồi Sim (mẫu)', 'Huyện Bãi Lau (mẫu)', 'Tỉnh Sông Mẫu (mẫu)', '20001', 'Xã Sim Lau (mẫu)'],
  ['10002', 'Xã Bãi Giữa (mẫu)', 'Huyện Bãi Lau (mẫu)', 'Tỉnh Sông Mẫu (mẫu)', '20001', 'Xã Sim Lau (mẫu)'],
  ['101', 'Huyện Bãi Lau (mẫu)', '', 'Tỉnh Sông Mẫu (mẫu)', '20002', 'Xã Lau Thượng (mẫu)'],
  ['101', 'Huyện Bãi Lau (mẫu)', '', 'Tỉnh Sông Mẫu (mẫu)', '20003', 'Xã Lau Hạ (mẫu)'],
  ['10003', 'Thị trấn Bến Gạo (mẫu)', 'Huyện Bãi Lau (mẫu)', 'Tỉnh Sông Mẫu (mẫu)', '20004', 'Phường Bến Gạo (mẫu)'],
];
const ENDED = ['', 'Trung tâm Truyền thông huyện Bãi Lau (mẫu)', '', 'Tỉnh Sông Mẫu (mẫu)', '', '', '', 'giải thể'];

export async function loader({ request }: Route.LoaderArgs): Promise<Response> {
  await mustBeAdministrator(request);
  const rows = [
    [...TABLE_HEADERS],
    ...ROWS.map((row) => [...row, 'Tỉnh Sông Mẫu (mẫu)', '', DAY, BASIS]),
    [...ENDED, DAY, BASIS],
  ];
  return new Response(writeCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bang-chuyen-doi-don-vi-mau.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
