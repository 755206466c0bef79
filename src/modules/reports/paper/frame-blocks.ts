// From inputs to impact: what was counted, and what the parties state with their sources.
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { Block, TableBlock } from '../../../tools/papers/index.ts';
import type { ReportContent } from '../content-shape.ts';
import { FRAME_HINTS, FRAME_WORDS, frameOf, NOTHING_STATED, REACH_RULE, type FrameLine } from '../frame.ts';
import { REACH_UNIT_WORDS } from '../model.ts';
import { figure, statedWords } from '../phrases.ts';
import { note } from './main-blocks.ts';

export function frameBlocks(content: ReportContent): Block[] {
  const reach = (content.stated ?? []).filter((one) => one.kind === 'reach');
  return [
    {
      type: 'table',
      columns: [
        { title: 'Bước', width: 40, kind: 'text' },
        { title: 'Số đếm được, nhận định có nguồn', width: 125, kind: 'text' },
      ],
      rows: frameOf(content).map((line) => [
        `${FRAME_WORDS[line.step].vi} (${FRAME_HINTS[line.step].vi})`,
        lineWords(content, line),
      ]),
    },
    ...(reach.length === 0 ? [] : [reachTable(reach), note(REACH_RULE.vi)]),
  ];
}

function lineWords({ totals }: ReportContent, { step, units, counted, commitments, stated }: FrameLine): string {
  const said = stated.filter((one) => one.kind !== 'reach').map((one) => `– ${statedWords(one)}`);
  const reach = stated.length - said.length;
  const sums = units.map((one) => `${figure(one.quantity)} ${one.unit ?? 'lượt chưa rõ đơn vị'}`).join(', ');
  const lines = [
    commitments === 0
      ? ''
      : `${figure(commitments)} cam kết, ${figure(counted)} lượt bằng chứng được tính${sums ? `: ${sums}` : ''}.`,
    step === 'inputs' && totals.actionsDue > 0
      ? `${figure(totals.actionsDone)}/${figure(totals.actionsDue)} việc trong kế hoạch đến hạn đã làm.`
      : '',
    reach > 0 ? `${figure(reach)} số liệu lượt tiếp cận do các bên báo, ở bảng dưới.` : '',
    ...said,
  ].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : NOTHING_STATED.vi;
}

function reachTable(reach: NonNullable<ReportContent['stated']>): TableBlock {
  return {
    type: 'table',
    caption: 'Lượt tiếp cận do các bên báo',
    columns: [
      { title: 'Kênh', width: 36, kind: 'text' },
      { title: 'Từ ngày', width: 22, kind: 'date' },
      { title: 'Đến ngày', width: 22, kind: 'date' },
      { title: 'Số lượng', width: 28, kind: 'text', align: 'right' },
      { title: 'Bên báo, nguồn, ngày', width: 57, kind: 'text' },
    ],
    rows: reach.map((one) => [
      one.channel,
      one.from,
      one.to,
      `${figure(one.quantity ?? 0)} ${one.unit ? REACH_UNIT_WORDS[one.unit].vi : ''}`,
      `${one.organisation}; ${one.source}${one.sourceAddress ? ` (${one.sourceAddress})` : ''}, ngày ${formatDate(one.sourceOn)}`,
    ]),
  };
}
