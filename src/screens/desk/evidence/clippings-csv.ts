import { listClippings } from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS, MATCH_STATE_WORDS } from '../../../modules/evidence/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/clippings-csv';
import { filterIn } from './clipping-filter.ts';

const HEAD = {
  vi: [
    'Ngày đăng',
    'Kênh đăng',
    'Tên bài',
    'Tác giả',
    'Loại',
    'Địa chỉ',
    'Bài đăng lại',
    'Chương trình',
    'Cam kết',
    'Đối chiếu',
    'Số lượng',
  ],
  en: [
    'Published',
    'Outlet',
    'Title',
    'Author',
    'Kind',
    'Address',
    'Reprint',
    'Programme',
    'Commitment',
    'Matching',
    'Quantity',
  ],
};
const YES = { vi: 'có', en: 'yes' };
const MOST = 5_000;

/** The list as filtered, one line for each match, for spreadsheets. */
export async function loader({ request }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const filter = { ...filterIn(request.url), page: 1, perPage: MOST };
  const { rows } = await consult(who, (ctx) => listClippings(ctx, filter));
  const lines = rows.flatMap((row) => {
    const clipping = [
      formatDate(row.publishedOn),
      row.outlet,
      row.title,
      row.author ?? '',
      CLIPPING_KIND_WORDS[row.kind][language],
      row.address ?? '',
      row.originalId === null ? '' : YES[language],
    ];
    if (row.matches.length === 0) return [[...clipping, '', '', '', '']];
    return row.matches.map((match) => [
      ...clipping,
      match.programmeTitle,
      match.commitmentText,
      MATCH_STATE_WORDS[match.state][language],
      String(match.quantity),
    ]);
  });
  return new Response(writeCsv([HEAD[language], ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bang-chung.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
