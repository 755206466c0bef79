// Was this the item that the plan foresaw? Words of the action's title, and how near its day the item came out.
import { say, type Sentence } from '../sentence/index.ts';
import { formatDate, syllables } from '../vietnamese/index.ts';
import { occurrences, phrase, type MarkedText, type Phrase } from './marked-text.ts';
import type { MatchingPlanAction } from './programme-input.ts';

export interface PreparedAction {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly pairs: readonly Phrase[];
}

export interface PlanEvidence {
  readonly actionId: string;
  /** 0..1 */
  readonly strength: number;
  readonly reasons: readonly Sentence[];
}

/** Words that titles of actions begin with and that say nothing about what happens. */
const SET_WORDS = new Set(
  'bài tin loạt phóng sự video chùm ảnh đăng viết làm về của cho và các một những trong với số kỳ'.split(' '),
);
/** Beyond this many days the plan's date says nothing. */
const REACH_DAYS = 21;
const LEAST_WORDS_FOUND = 0.3;

export function prepareAction(action: MatchingPlanAction): PreparedAction {
  const words = syllables(action.title);
  const pairs: Phrase[] = [];
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words[at - 1]!, words[at]!];
    if (!SET_WORDS.has(first) && !SET_WORDS.has(second)) pairs.push(phrase(`${first} ${second}`));
  }
  return { id: action.id, title: action.title, dueOn: action.dueOn, pairs };
}

/** The action that fits best, or null. `onTopic` (0..1) stands in for the words of a title that is all set words. */
export function planEvidence(
  text: MarkedText,
  actions: readonly PreparedAction[],
  publishedOn: string,
  onTopic: number,
): PlanEvidence | null {
  let best: { readonly action: PreparedAction; readonly strength: number; readonly days: number } | null = null;
  for (const action of actions) {
    const days = Math.abs(Date.parse(publishedOn) - Date.parse(action.dueOn)) / 86_400_000;
    if (!(days <= REACH_DAYS)) continue;
    const found = action.pairs.filter((pair) => occurrences(text, pair).length > 0).length;
    const words = action.pairs.length === 0 ? onTopic * 0.5 : found / action.pairs.length;
    if (words < LEAST_WORDS_FOUND) continue;
    const nearness = days <= 1 ? 1 : 1 - days / (REACH_DAYS + 7);
    const strength = words * (0.4 + 0.6 * nearness);
    if (!best || strength > best.strength) best = { action, strength, days };
  }
  return best && { actionId: best.action.id, strength: best.strength, reasons: reasons(best.action, best.days) };
}

function reasons(action: PreparedAction, days: number): Sentence[] {
  const day = formatDate(action.dueOn);
  if (days === 0) {
    return [
      say(
        `đăng đúng ngày của việc theo kế hoạch “${action.title}”`,
        `published on the day of the planned action “${action.title}”`,
      ),
    ];
  }
  return [
    say(
      `khớp việc theo kế hoạch “${action.title}” (hạn ${day}, lệch ${days} ngày)`,
      `fits the planned action “${action.title}” (due ${day}, ${days} days apart)`,
    ),
  ];
}
