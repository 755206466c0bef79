import { consult } from '../../../platform/context/index.ts';
import { CLIPPING_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { CLOSENESS_WORDS, MOST_NEWEST, search } from '../../../modules/search/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/search-csv';
import { searchIn } from './search-filter.ts';

const HEAD = {
  vi: ['Ngày đăng', 'Kênh đăng', 'Tên bài', 'Tác giả', 'Loại', 'Địa chỉ', 'Khớp', 'Đoạn tìm thấy'],
  en: ['Published', 'Outlet', 'Title', 'Author', 'Kind', 'Address', 'Meets', 'Passage'],
};

/** The clippings found, in the order of the screen, up to a thousand. */
export async function loader({ request }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const asked = { ...searchIn(request.url), among: 'clippings' as const, page: 1, perPage: MOST_NEWEST };
  const { clippings } = await consult(who, (ctx) => search(ctx, asked));
  const lines = (clippings?.rows ?? []).map((row) => [
    formatDate(row.publishedOn),
    row.outlet,
    row.title,
    row.author ?? '',
    CLIPPING_KIND_WORDS[row.kind][language],
    row.address ?? '',
    CLOSENESS_WORDS[row.closeness][language],
    row.snippet?.map((piece) => piece.text).join('') ?? '',
  ]);
  return new Response(writeCsv([HEAD[language], ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="tim-kiem.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
