import { say, type Sentence } from '../../tools/sentence/index.ts';

export const RHYTHMS = ['daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const RHYTHM_WORDS: Readonly<Record<Rhythm, Sentence>> = {
  daily: say('Mỗi ngày một thư, lúc 7 giờ', 'One letter a day, at 7'),
  weekly: say('Mỗi tuần một thư, sáng thứ Hai', 'One letter a week, on Monday morning'),
};
