import { programmesReadByHelper } from '../../../modules/agreements/index.ts';
import {
  CADENCE_WORDS,
  KIND_WORDS,
  listProgrammes,
  STATE_WORDS,
  type ProgrammeRow,
} from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/registry-csv';
import { filterIn, queryOf } from './registry-filter.ts';

const HEAD = {
  vi: [
    'Tên',
    'Loại',
    'Trạng thái',
    'Bên A',
    'Các bên khác',
    'Từ ngày',
    'Đến ngày',
    'Ngày ký',
    'Kỳ báo cáo',
    'Công khai',
    'Trợ lý AI tham gia đọc',
  ],
  en: [
    'Title',
    'Kind',
    'State',
    'Party A',
    'Other parties',
    'From',
    'To',
    'Signed on',
    'Reporting',
    'Public',
    'AI helper took part in reading',
  ],
};

/** The whole registry as filtered, for spreadsheets. */
export async function loader({ request }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const query = { ...queryOf(filterIn(request.url)), page: 1, perPage: 10_000 };
  const { rows, readByHelper } = await consult(who, async (ctx) => ({
    ...(await listProgrammes(ctx, query)),
    readByHelper: await programmesReadByHelper(ctx),
  }));
  const day = (text: string | null) => (text ? formatDate(text) : '');
  const names = (row: ProgrammeRow, first: boolean) =>
    row.parties
      .filter((party) => (party.side === 'A') === first)
      .map((party) => party.name)
      .join('; ');
  const lines = rows.map((row) => [
    row.title,
    KIND_WORDS[row.kind][language],
    STATE_WORDS[row.state][language],
    names(row, true),
    names(row, false),
    day(row.term.from),
    day(row.term.to),
    day(row.signedOn),
    row.cadence ? CADENCE_WORDS[row.cadence][language] : '',
    day(row.publishedAt),
    readByHelper.has(row.id) ? (language === 'vi' ? 'có' : 'yes') : '',
  ]);
  return new Response(writeCsv([HEAD[language], ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="chuong-trinh.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
