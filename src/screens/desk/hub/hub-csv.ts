import { hubRows, type HubRow } from '../../../modules/hub/index.ts';
import { KIND_WORDS, STATE_WORDS } from '../../../modules/programmes/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/hub-csv';
import { hubFilterIn } from './hub-filter.ts';

const MOST_ROWS = 20_000;

const HEAD = {
  vi: [
    'Tên',
    'Loại',
    'Trạng thái',
    'Đối tác',
    'Tỉnh, thành phố',
    'Từ ngày',
    'Đến ngày',
    'Số cam kết',
    'Chỉ tiêu quá hạn',
    'Đầu việc quá hạn',
    'Hạn gần nhất',
    'Đến hạn tháng này',
    'Đến hạn quý này',
    'Chờ đối chiếu',
    'Chờ đánh giá',
  ],
  en: [
    'Title',
    'Kind',
    'State',
    'Partners',
    'Province or city',
    'From',
    'To',
    'Commitments',
    'Late targets',
    'Late actions',
    'Next due',
    'Due this month',
    'Due this quarter',
    'Undecided',
    'To assess',
  ],
};

/** The list as filtered, for spreadsheets. */
export async function loader({ request }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const { filter } = hubFilterIn(new URL(request.url).searchParams);
  const { rows } = await consult(who, (ctx) => hubRows(ctx, { ...filter, page: 1 }, MOST_ROWS));
  const day = (text: string | null) => (text ? formatDate(text) : '');
  const lines = rows.map((row: HubRow) => [
    row.title,
    KIND_WORDS[row.kind][language],
    STATE_WORDS[row.state][language],
    row.partners.map((partner) => partner.name).join('; '),
    row.province ?? '',
    day(row.term.from),
    day(row.term.to),
    String(row.commitments),
    String(row.lateTargets),
    String(row.lateActions),
    day(row.nextDue),
    String(row.dueMonth),
    String(row.dueQuarter),
    String(row.undecided),
    String(row.assessmentsDue),
  ]);
  return new Response(writeCsv([HEAD[language], ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="toan-canh.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
