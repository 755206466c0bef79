// From signals to one weight. A plain sum of points on the logistic scale, so that each sign's part can be told.
import { say, type Sentence } from '../sentence/index.ts';
import type { Signals } from './programme-input.ts';

type SignalName = keyof Signals;

/** Points at full signal: a logistic regression on labelled articles, rounded; see the README for what it was checked on. */
const POINTS: Readonly<Record<SignalName, number>> = {
  place: 2.6,
  topic: 2.2,
  share: 8,
  plan: 1.6,
  people: 0.2,
  reuse: 8,
  outlet: 0.5,
  section: 0.5,
  format: 0.5,
  priors: 0.5,
  lessons: 1.5,
  ceremony: 5.6,
  general: 5.6,
};
const START = -7.9;

const NAMES: Readonly<Record<SignalName, Sentence>> = {
  place: say('nơi và cơ quan được nêu', 'places and bodies named'),
  topic: say('chủ đề', 'topic'),
  share: say('hợp cam kết này hơn các cam kết khác', 'fits this commitment more than the others'),
  plan: say('việc theo kế hoạch', 'planned action'),
  people: say('người được nêu', 'people named'),
  reuse: say('dùng lại văn bản đã cung cấp', 'reuse of supplied text'),
  outlet: say('kênh của bên có nghĩa vụ', 'outlet of the obliged party'),
  section: say('chuyên mục', 'section'),
  format: say('thể loại', 'format'),
  priors: say('quyết định trước đây', 'past decisions'),
  lessons: say('học từ các quyết định', 'learnt from decisions'),
  ceremony: say('lễ ký', 'the signing'),
  general: say('cam kết chung về địa phương', 'commitment about the whole place'),
};

export interface WeightPart {
  readonly signal: SignalName;
  readonly name: Sentence;
  /** What was measured. */
  readonly value: number;
  /** What it added (or took away) on the logistic scale. */
  readonly points: number;
}

/** 0..1 */
export function weigh(signals: Signals): number {
  const sum = Object.entries(POINTS).reduce(
    (total, [name, points]) => total + points * signals[name as SignalName],
    START,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What made the weight, the strongest part first; parts that added nothing are left out. */
export function explainWeight(signals: Signals): WeightPart[] {
  return (Object.keys(POINTS) as SignalName[])
    .map((signal) => ({
      signal,
      name: NAMES[signal],
      value: signals[signal],
      points: POINTS[signal] * signals[signal],
    }))
    .filter((part) => part.points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
