// Figures that an edited text states but the data do not know: "12 tin, bài", "3/4", "75 %". Only figures with a counting
// word are looked at, so that dates, years and numbers of papers stay out of it.
import type { ReportContent } from './content-shape.ts';

const COUNTED = [
  'tin',
  'bài',
  'chuyên trang',
  'chuyên mục',
  'chuyên đề',
  'phóng sự',
  'chương trình phát thanh',
  'chương trình truyền hình',
  'video',
  'clip',
  'ảnh',
  'infographic',
  'podcast',
  'số báo',
  'tờ báo',
  'ấn phẩm',
  'sản phẩm',
  'tác phẩm',
  'lượt',
  'buổi',
  'lớp',
  'cuộc',
  'hội nghị',
  'việc',
  'cam kết',
  'chỉ tiêu',
  'bằng chứng',
  'gợi ý',
];

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

interface Known {
  readonly numbers: ReadonlySet<number>;
  readonly pairs: ReadonlySet<string>;
  readonly percents: ReadonlySet<number>;
}

/** The figures as written, each once, in order. Empty when the data bear all of them out. */
export function unknownFigures(text: string, content: ReportContent, composed: string): string[] {
  const { numbers, pairs, percents } = knownFigures(content);
  const units = [
    ...COUNTED,
    ...content.commitments.flatMap((one) => one.goals.flatMap((goal) => goal.parts.map((part) => part.unit))),
  ];
  const words = [...new Set(units)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const found: [number, string][] = [];
  const flat = text.normalize('NFC');
  const look = (pattern: RegExp, isKnown: (match: RegExpExecArray) => boolean) => {
    for (const match of flat.matchAll(pattern)) if (!isKnown(match)) found.push([match.index, match[0].trim()]);
  };
  const stated = new Set(figuresIn(composed));
  // A date such as 20/11/2026 or 20/11 after "ngày" is no share; neither is the number of a paper (05/BC-UBND).
  look(new RegExp(String.raw`(?<![\d/.,])(?<!ngày )(${NUMBER})/(${NUMBER})(?![\d/]|\.\d)`, 'gu'), (match) =>
    pairs.has(`${valueOf(match[1]!)}/${valueOf(match[2]!)}`),
  );
  look(new RegExp(String.raw`(?<![\d/.,])(${NUMBER})\s?%`, 'gu'), (match) => percents.has(valueOf(match[1]!)));
  look(new RegExp(String.raw`(?<![\d/.,])(${NUMBER})\s+(?:${words})(?![\p{L}\p{N}])`, 'giu'), (match) => {
    const value = valueOf(match[1]!);
    return numbers.has(value) || stated.has(value);
  });
  return [...new Set(found.toSorted((a, b) => a[0] - b[0]).map(([, figure]) => figure))];
}

function escaped(word: string): string {
  return word.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "1.234,5" → 1234.5; "03" → 3 */
function valueOf(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

function figuresIn(text: string): number[] {
  return [...text.matchAll(new RegExp(NUMBER, 'gu'))].map((match) => valueOf(match[0]));
}

function knownFigures(content: ReportContent): Known {
  const numbers = new Set<number>();
  const pairs = new Set<string>();
  const percents = new Set<number>();
  const { totals, before } = content;
  for (const value of Object.values(totals)) if (value !== undefined) numbers.add(value);
  if (before) {
    for (const value of Object.values(before.figures)) if (value !== undefined) numbers.add(value);
    for (const key of ['counted', 'reprints', 'texts'] as const)
      numbers.add(Math.abs(totals[key] - before.figures[key]));
  }
  for (const one of Object.values(content.counts).flat()) {
    numbers
      .add(one.counted)
      .add(one.reprints)
      .add(one.counted + one.reprints);
  }
  for (const one of content.commitments) {
    numbers.add(one.actual).add(one.counted).add(one.reprints).add(one.suggested);
    for (const unit of one.units ?? []) numbers.add(unit.actual).add(unit.before);
    if (one.before !== null) numbers.add(one.before).add(Math.abs(one.actual - one.before));
    for (const goal of one.goals) {
      numbers
        .add(goal.actual)
        .add(goal.quantity)
        .add(Math.max(0, goal.quantity - goal.actual));
      pairs.add(`${goal.actual}/${goal.quantity}`);
      percents.add(goal.share).add(Math.round(goal.share));
      for (const part of goal.parts) numbers.add(part.quantity);
    }
    for (const value of figuresIn(one.text)) numbers.add(value);
    for (const action of one.actions) for (const value of figuresIn(action.title)) numbers.add(value);
    for (const said of one.assessments) for (const value of figuresIn(said.comment ?? '')) numbers.add(value);
  }
  for (const goal of content.next.goals) for (const part of goal.parts) numbers.add(part.quantity);
  for (const action of content.next.actions) for (const value of figuresIn(action.title)) numbers.add(value);
  numbers.add(content.next.goals.length).add(content.next.actions.length);
  for (const key of ['met', 'partiallyMet', 'notMet', 'scheduled', 'withoutTarget'] as const) {
    pairs.add(`${totals[key]}/${totals.commitments}`);
    if (totals.commitments > 0) {
      const percent = (totals[key] / totals.commitments) * 100;
      percents.add(Math.round(percent * 10) / 10).add(Math.round(percent));
    }
  }
  pairs.add(`${totals.actionsDone}/${totals.actionsDue}`);
  const obliged = Map.groupBy(content.commitments, (one) => one.obliged);
  for (const list of obliged.values()) numbers.add(list.length);
  return { numbers, pairs, percents };
}
