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
  readonly place: Phrase | null;
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
const PLACE_ADDS = 0.2;

export function prepareAction(action: MatchingPlanAction): PreparedAction {
  const words = syllables(action.title);
  const pairs: Phrase[] = [];
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words[at - 1]!, words[at]!];
    if (!SET_WORDS.has(first) && !SET_WORDS.has(second)) pairs.push(phrase(`${first} ${second}`));
  }
  const place = action.place === undefined ? null : phrase(action.place);
  return { id: action.id, title: action.title, dueOn: action.dueOn, pairs, place };
}

/** The action that fits best, or null. `onTopic` (0..1) stands in for the words of a title that is all set words. */
export function planEvidence(
  text: MarkedText,
  actions: readonly PreparedAction[],
  publishedOn: string,
  onTopic: number,
): PlanEvidence | null {
  let best: Fitting | null = null;
  for (const action of actions) {
    const days = Math.abs(Date.parse(publishedOn) - Date.parse(action.dueOn)) / 86_400_000;
    if (!(days <= REACH_DAYS)) continue;
    const found = action.pairs.filter((pair) => occurrences(text, pair).length > 0).length;
    const dayNamed = text.days.has(action.dueOn.slice(5));
    const placeNamed = action.place !== null && occurrences(text, action.place).length > 0;
    // A text on the topic that names where or when the action takes place need not repeat its title.
    const topical = dayNamed || placeNamed ? onTopic : action.pairs.length === 0 ? onTopic * 0.5 : 0;
    const words = Math.max(topical, action.pairs.length === 0 ? 0 : found / action.pairs.length);
    if (words < LEAST_WORDS_FOUND) continue;
    const nearness = days <= 1 || dayNamed ? 1 : 1 - days / (REACH_DAYS + 7);
    const strength = Math.min(1, words * (0.4 + 0.6 * nearness) + (placeNamed ? PLACE_ADDS : 0));
    if (!best || strength > best.strength) best = { action, strength, days, dayNamed, placeNamed };
  }
  return best && { actionId: best.action.id, strength: best.strength, reasons: reasons(best) };
}

interface Fitting {
  readonly action: PreparedAction;
  readonly strength: number;
  readonly days: number;
  /** The text names the action's day. */
  readonly dayNamed: boolean;
  readonly placeNamed: boolean;
}

function reasons({ action, days, dayNamed, placeNamed }: Fitting): Sentence[] {
  const found = [dayReason(action, days)];
  if (dayNamed) {
    const day = formatDate(action.dueOn);
    found.push(say(`nêu ngày ${day} của việc này`, `names the day of this action, ${day}`));
  }
  if (placeNamed) {
    const { shown } = action.place!;
    found.push(say(`nêu địa điểm của việc này: ${shown}`, `names where this action takes place: ${shown}`));
  }
  return found;
}

function dayReason(action: PreparedAction, days: number): Sentence {
  const day = formatDate(action.dueOn);
  if (days === 0) {
    return say(
      `đăng đúng ngày của việc theo kế hoạch “${action.title}”`,
      `published on the day of the planned action “${action.title}”`,
    );
  }
  return say(
    `khớp việc theo kế hoạch “${action.title}” (hạn ${day}, lệch ${days} ngày)`,
    `fits the planned action “${action.title}” (due ${day}, ${days} days apart)`,
  );
}
