// The register of a quarter as a file, in the columns of media transparency registers: who declares, period, whether declared,
// whether empty, medium, amount; and for what.
import { data } from 'react-router';
import {
  quarterIn,
  registerAfter,
  wholeFile,
  type RegisterMark,
  type RegisterRow,
} from '../../modules/public-record/index.ts';
import { consult } from '../../platform/context/index.ts';
import { quarterPeriod, type Quarter } from '../../tools/calendar/index.ts';
import { writeCsv } from '../../tools/csv/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import type { Route } from './+types/register-file';
import { openStream } from './open-answer.ts';

/** Programmes read at once. */
const HELPING = 500;

const COLUMNS = [
  'Bên khai',
  'Mã bên khai',
  'Quý',
  'Từ ngày',
  'Đến ngày',
  'Đã khai',
  'Không phát sinh',
  'Kênh, cơ quan nhận',
  'Số tiền (đồng)',
  'Lý do',
  'Chương trình',
  'Địa chỉ chương trình',
  'Hạn khai',
  'Ngày khai',
  'Ngày sửa',
] as const;

export async function loader({ params }: Route.LoaderArgs) {
  const quarter = quarterIn(params.quarter);
  if (!quarter) throw data(null, { status: 404 });
  try {
    return params.file === 'so.json'
      ? openStream(wholeFile(jsonTexts(quarter)), 'application/json', `so-kinh-phi-${quarter}.json`)
      : params.file === 'so.csv'
        ? openStream(wholeFile(csvTexts(quarter)), 'text/csv', `so-kinh-phi-${quarter}.csv`)
        : notThere();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data(null, { status: error.status });
  }
}

function notThere(): never {
  throw data(null, { status: 404 });
}

async function* helpings(quarter: Quarter): AsyncGenerator<readonly RegisterRow[]> {
  for (let mark: RegisterMark | null = null; ;) {
    const { rows, mark: next } = await consult({ kind: 'public' }, (ctx) => registerAfter(ctx, quarter, mark, HELPING));
    if (rows.length > 0) yield rows;
    if (next === null) return;
    mark = next;
  }
}

async function* csvTexts(quarter: Quarter): AsyncGenerator<string> {
  const { from, to } = quarterPeriod(quarter);
  yield writeCsv([COLUMNS]);
  for await (const rows of helpings(quarter))
    yield writeCsv(
      rows.map((row) => [
        row.organisationName,
        row.organisationId,
        quarter,
        from,
        to,
        row.state === 'missing' ? 0 : 1,
        row.state === 'none' ? 1 : 0,
        row.medium,
        row.amount,
        row.reason,
        row.programmeTitle,
        `/chuong-trinh/${row.programmeSlug}`,
        row.dueOn,
        row.declaredOn,
        row.correctedOn,
      ]),
    ).slice(1);
}

async function* jsonTexts(quarter: Quarter): AsyncGenerator<string> {
  yield `${JSON.stringify({ quarter, ...quarterPeriod(quarter) }).slice(0, -1)},"rows":[`;
  let first = true;
  for await (const rows of helpings(quarter)) {
    yield `${first ? '' : ','}${rows.map((row) => JSON.stringify(row)).join(',')}`;
    first = false;
  }
  yield ']}';
}
