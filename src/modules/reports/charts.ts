// The pictures of a report as data: each with its table, its words for those who cannot see it, and the rows behind each
// bar. Drawn on screen and in papers alike. Pure.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { ReportContent } from './content-shape.ts';
import { calendarSpan, shortPeriod, spanName } from './span.ts';

export interface ChartBar {
  readonly label: Sentence;
  readonly value: number;
  /** Figure key; see rowsBehind. */
  readonly of: string;
}

export interface Chart {
  readonly key: 'plan' | 'months' | 'topics' | 'outlets' | 'formats';
  readonly title: Sentence;
  readonly labelTitle: Sentence;
  readonly valueTitle: Sentence;
  readonly bars: readonly ChartBar[];
  /** What the picture says. */
  readonly words: Sentence;
  /** Of which value a bar is full; absent: of the highest. */
  readonly full?: number;
}

/** More bars nobody compares; the rest is in the tables. */
const MOST_BARS = 30;

type Charted = Pick<ReportContent, 'commitments' | 'counts' | 'totals' | 'period'>;

/** Those that have something to show. Content before version 3 has no months. */
export function chartsOf(content: Charted): Chart[] {
  const counted = say('Lượt được tính', 'Counted');
  const { outlets, formats, topics, months = [] } = content.counts;
  const named = (key: 'topics' | 'outlets' | 'formats', title: Sentence, labelTitle: Sentence, list: typeof outlets) =>
    list.length === 0 || content.totals.rows === 0
      ? []
      : [{ key, title, labelTitle, valueTitle: counted, ...most(list, FIGURE_OF[key], content.totals.counted) }];
  return [
    ...planChart(content),
    ...(months.length < 2 || content.totals.rows === 0
      ? []
      : [
          {
            key: 'months' as const,
            title: say('Theo tháng', 'By month'),
            labelTitle: say('Tháng', 'Month'),
            valueTitle: counted,
            bars: months.map(({ name, counted: value }) => ({ label: monthName(name), value, of: `month:${name}` })),
            words: monthsInWords(months),
          },
        ]),
    ...named('topics', say('Theo chủ đề', 'By topic'), say('Chủ đề', 'Topic'), topics),
    ...named('outlets', say('Theo kênh đăng, phát', 'By channel'), say('Kênh', 'Channel'), outlets),
    ...named('formats', say('Theo hình thức', 'By form'), say('Hình thức', 'Form'), formats),
  ];
}

const FIGURE_OF = { topics: 'topic', outlets: 'outlet', formats: 'format' } as const;

/** Each target's result in percent of what was promised. */
function planChart({ commitments, period }: Charted): Chart[] {
  const goals = commitments.flatMap((one) =>
    one.goals.map((goal, index) => {
      const unit = goal.parts.map((part) => part.unit).join(', ');
      const figures = (language: 'vi' | 'en') =>
        `${formatNumber(goal.actual, language, 2)}/${formatNumber(goal.quantity, language, 2)} ${unit}`;
      const isOwn = goal.from === period.from && goal.to === period.to;
      const when = isOwn ? say('', '') : inBrackets(goal);
      return {
        label: say(`Cam kết ${one.no}${when.vi}: ${figures('vi')}`, `Commitment ${one.no}${when.en}: ${figures('en')}`),
        value: goal.share,
        of: `goal:${one.no}:${index}`,
      };
    }),
  );
  if (goals.length === 0) return [];
  const reached = goals.filter((goal) => goal.value >= 100).length;
  const lowest = goals.reduce((a, b) => (b.value < a.value ? b : a));
  const rest = goals.length - MOST_BARS;
  const percent = (language: 'vi' | 'en') => formatNumber(lowest.value, language, 1);
  return [
    {
      key: 'plan',
      title: say('Kết quả so với chỉ tiêu', 'Delivered against plan'),
      labelTitle: say('Chỉ tiêu', 'Target'),
      valueTitle: say('Đạt (%)', 'Reached (%)'),
      bars: goals.slice(0, MOST_BARS),
      full: 100,
      words: say(
        `${reached} trong ${goals.length} chỉ tiêu đạt từ 100% trở lên; thấp nhất là ${lowest.label.vi} (${percent('vi')}%).${rest > 0 ? ` Hình vẽ ${MOST_BARS} chỉ tiêu đầu, đủ ${goals.length} chỉ tiêu ở bảng cam kết.` : ''}`,
        `${reached} of ${goals.length} targets reached 100% or more; the lowest is ${lowest.label.en} (${percent('en')}%).${rest > 0 ? ` The picture has the first ${MOST_BARS}; all ${goals.length} stand with the commitments.` : ''}`,
      ),
    },
  ];
}

function inBrackets(period: { readonly from: Day; readonly to: Day }): Sentence {
  const span = calendarSpan(period);
  if (span.kind === 'span') return say(` (${shortPeriod(span)})`, ` (${shortPeriod(span)})`);
  const { vi, en } = spanName(span);
  return say(` (${vi})`, ` (${en})`);
}

type Named = ReportContent['counts']['outlets'];

function most(list: Named, figure: string, total: number): Pick<Chart, 'bars' | 'words'> {
  const [first] = list;
  const share = (language: 'vi' | 'en') =>
    formatNumber(total > 0 ? Math.round(((first?.counted ?? 0) / total) * 1000) / 10 : 0, language, 1);
  const rest = list.length - MOST_BARS;
  return {
    bars: list.slice(0, MOST_BARS).map(({ name, counted, reprints }) => ({
      label: reprints > 0 ? say(`${name} (đăng lại: ${reprints})`, `${name} (reprints: ${reprints})`) : say(name, name),
      value: counted,
      of: `${figure}:${name}`,
    })),
    words: say(
      `Nhiều nhất: ${first?.name ?? ''}, ${first?.counted ?? 0} lượt (${share('vi')}%).${rest > 0 ? ` Còn ${rest} dòng nữa ở tệp XLSX.` : ''}`,
      `Most: ${first?.name ?? ''}, ${first?.counted ?? 0} (${share('en')}%).${rest > 0 ? ` ${rest} more are in the workbook.` : ''}`,
    ),
  };
}

function monthsInWords(months: Named): Sentence {
  const high = months.reduce((a, b) => (b.counted > a.counted ? b : a));
  const low = months.reduce((a, b) => (b.counted < a.counted ? b : a));
  const [highest, lowest] = [monthName(high.name), monthName(low.name)];
  return say(
    `Nhiều nhất: ${highest.vi} (${high.counted} lượt); ít nhất: ${lowest.vi} (${low.counted} lượt).`,
    `Most: ${highest.en} (${high.counted}); least: ${lowest.en} (${low.counted}).`,
  );
}

function monthName(month: string): Sentence {
  const name = `${Number(month.slice(5))}/${month.slice(0, 4)}`;
  return say(`tháng ${name}`, name);
}
