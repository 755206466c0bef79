// What the parties of an example programme state with a source, and the half-yearly report that the officer has begun.
import { programmeView } from '../../modules/programmes/index.ts';
import { spanAround, startReport, stateResult } from '../../modules/reports/index.ts';
import { consult, perform } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import type { Cast } from './seed-bodies.ts';
import type { SeededProgramme } from './seed-programmes.ts';

export async function seedReports({ id: programmeId }: SeededProgramme, cast: Cast, today: Day): Promise<void> {
  const officer = cast.actor('xa-dong-say', 'focal_officer');
  const { term } = await consult(officer, (ctx) => programmeView(ctx, programmeId));
  const quarter = spanAround('quarter', addDays(spanAround('quarter', today).from, -1));
  const days = {
    programmeId,
    from: quarter.from,
    to: quarter.to,
    sourceOn: addDays(quarter.to, 1),
    sourceAddress: null,
  };
  const words = { quantity: null, unit: null, channel: null };
  await perform(cast.actor('bao-song-mau', 'editor'), stateResult, {
    ...days,
    kind: 'reach',
    text: null,
    quantity: 48_200,
    unit: 'views',
    channel: 'Báo Sông Mẫu điện tử (mẫu)',
    source: 'Công cụ đo lượt xem của tòa soạn (mẫu)',
  });
  await perform(officer, stateResult, {
    ...days,
    ...words,
    kind: 'outcome',
    text: 'Tỷ lệ hồ sơ nộp trực tuyến tại bộ phận một cửa của xã tăng so với quý trước (mẫu).',
    source: 'Sổ theo dõi của bộ phận một cửa xã Đồng Sậy (mẫu)',
  });
  const last = spanAround('half_year', addDays(spanAround('half_year', today).from, -1));
  const span = term.from !== null && last.to < term.from ? spanAround('half_year', today) : last;
  await perform(officer, startReport, { programmeId, span });
}
