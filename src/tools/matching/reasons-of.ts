// Why a suggestion is made, in words that the person who decides can check in the text.
import { say, type Sentence } from '../sentence/index.ts';
import type { Lesson } from './learn.ts';
import type { PreparedCommitment } from './prepare.ts';
import type { MatchingClipping, Signals } from './programme-input.ts';
import { explainWeight } from './weigh.ts';

/** What each sign has to say for itself. */
export interface FoundReasons {
  readonly place: readonly Sentence[];
  readonly topic: readonly Sentence[];
  readonly plan: readonly Sentence[];
  readonly people: readonly Sentence[];
  readonly lessons: readonly Sentence[];
  readonly ceremony: readonly Sentence[];
  /** 0..1: how much of a supplied text is taken over. */
  readonly reuse: number;
  readonly lesson: Lesson | undefined;
}

/** In words, the strongest first. */
export function reasonsOf(
  clipping: MatchingClipping,
  { general }: PreparedCommitment,
  signals: Signals,
  found: FoundReasons,
): Sentence[] {
  const confirmed = found.lesson?.confirmed ?? 0;
  const decided = confirmed + (found.lesson?.rejected ?? 0);
  const words: Readonly<Record<keyof Signals, readonly Sentence[]>> = {
    place: found.place,
    topic: found.topic,
    share: [],
    plan: found.plan,
    people: found.people,
    reuse: found.reuse > 0 ? [reuseReason(found.reuse)] : [],
    outlet: [say('đăng trên kênh của bên có nghĩa vụ', 'published by an outlet of the obliged party')],
    section: [say(`ở chuyên mục “${clipping.section}”`, `in the section “${clipping.section}”`)],
    format: [
      signals.format > 0
        ? say(`đúng thể loại ${clipping.format}`, `in the agreed format ${clipping.format}`)
        : say(
            `thể loại ${clipping.format} khác thể loại đã thỏa thuận`,
            `format ${clipping.format} is not the agreed one`,
          ),
    ],
    priors: [
      say(
        `trước đây ${confirmed} trên ${decided} gợi ý cho cam kết này được xác nhận`,
        `${confirmed} of ${decided} earlier suggestions for this commitment were confirmed`,
      ),
    ],
    lessons: found.lessons,
    ceremony: found.ceremony,
    general: general ? [say('cam kết thông tin chung về địa phương', 'a commitment to cover the whole place')] : [],
  };
  const told = explainWeight(signals).filter((part) => part.signal !== 'reuse' || signals.reuse >= 0.1);
  return told.flatMap((part) => words[part.signal]);
}

function reuseReason(share: number): Sentence {
  const percent = Math.round(share * 100);
  return say(`trùng ${percent} % văn bản đã cung cấp`, `repeats ${percent} % of the supplied text`);
}
