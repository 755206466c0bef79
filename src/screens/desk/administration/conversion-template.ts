import { CONVERSION_HEADERS } from '../../../modules/places/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import type { Route } from './+types/conversion-template';

/** An empty conversion table with its heads and one row that shows how cells are written. */
export async function loader({ request }: Route.LoaderArgs): Promise<Response> {
  await mustBeAdministrator(request);
  const shown = [
    '00655',
    'Xã Tam Hiệp',
    'Huyện Thanh Trì',
    'Thành phố Hà Nội',
    '00337',
    'Phường Hoàng Liệt',
    'Thành phố Hà Nội',
    '01/07/2025',
    'một phần',
  ];
  return new Response(writeCsv([[...CONVERSION_HEADERS], shown]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bang-chuyen-doi.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
