// The pictures of a report on paper: bars beside their values, with words below, so that they print in black and white.
import type { Block } from '../../../tools/papers/index.ts';
import { chartsOf, type Chart } from '../charts.ts';
import type { ReportContent } from '../content-shape.ts';
import { note, NOTHING } from './main-blocks.ts';

/** The asked ones that have something to show; "Không phát sinh" in place of none. */
export function chartBlocks(content: ReportContent, keys: readonly Chart['key'][]): Block[] {
  const found = chartsOf(content).filter((chart) => keys.includes(chart.key));
  if (found.length === 0) return keys.includes('plan') ? [] : [NOTHING];
  return [
    ...found.map((chart): Block => ({
      type: 'bars',
      title: chart.title.vi,
      description: chart.words.vi,
      labelTitle: chart.labelTitle.vi,
      valueTitle: chart.valueTitle.vi,
      items: chart.bars.map((bar) => ({ label: bar.label.vi, value: bar.value })),
    })),
    ...(found.some((chart) => chart.key === 'topics')
      ? [note('Mỗi lượt được tính cho một chủ đề: chủ đề người xác nhận đã chọn, hoặc chủ đề duy nhất của cam kết.')]
      : []),
  ];
}
