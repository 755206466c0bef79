import { expect, it } from 'vitest';
import { statedCan, type StatedFacts } from './stated.ts';

const REACH: StatedFacts = {
  kind: 'reach',
  from: '2026-07-01',
  to: '2026-09-30',
  text: null,
  quantity: 12_000,
  unit: 'views',
  channel: 'Báo Sông Thử điện tử (mẫu)',
  source: 'Công cụ đo của tòa soạn',
  sourceOn: '2026-10-01',
};
const OUTCOME: StatedFacts = {
  ...REACH,
  kind: 'outcome',
  text: 'Hồ sơ nộp trực tuyến tăng',
  quantity: null,
  unit: null,
  channel: null,
};

it.each<[string, StatedFacts, string | null]>([
  ['reach with its source', REACH, null],
  ['an outcome with its source', OUTCOME, null],
  ['no source', { ...OUTCOME, source: null }, 'no-source'],
  ['a source of two letters', { ...OUTCOME, source: 'ab' }, 'no-source'],
  ['no day', { ...REACH, sourceOn: null }, 'no-source'],
  ['a day ahead', { ...REACH, sourceOn: '2026-12-01' }, 'source-ahead'],
  ['days the wrong way round', { ...REACH, from: '2026-10-01' }, 'days-reversed'],
  ['reach without a channel', { ...REACH, channel: ' ' }, 'reach-incomplete'],
  ['reach without a unit', { ...REACH, unit: null }, 'reach-incomplete'],
  ['an impact without words', { ...OUTCOME, kind: 'impact', text: ' ' }, 'nothing-said'],
  ['an advertising value', { ...OUTCOME, text: 'Giá trị quảng cáo tương đương 300 triệu' }, 'money-value'],
  ['AVE', { ...REACH, source: 'AVE do công ty đo' }, 'money-value'],
  ['a telephone number', { ...OUTCOME, text: 'Ông A, 0912345678, khen' }, 'about-persons'],
  ['an account', { ...OUTCOME, text: 'Tài khoản @nguyenvana chia sẻ' }, 'about-persons'],
  // Words that only look alike.
  ['a province', { ...OUTCOME, text: 'Xã có 300 triệu đồng vốn vay mới; 0,9% hộ nghèo' }, null],
])('%s', (_, facts, code) => {
  const answer = statedCan.state(facts, '2026-11-22');
  expect(answer.yes ? null : answer.code).toBe(code);
});
