// Words of searching. Pure; also for browsers.
import type { Closeness } from '../../tools/finding/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';

export const SEARCH_ORDERS = ['newest', 'best'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export const SEARCH_AMONG = ['clippings', 'programmes', 'commitments', 'bodies'] as const;
/** What is looked through. */
export type SearchAmong = (typeof SEARCH_AMONG)[number];

export const AMONG_WORDS: Readonly<Record<SearchAmong, Sentence>> = {
  clippings: say('Tin bài, hồ sơ', 'Clippings and records'),
  programmes: say('Chương trình', 'Programmes'),
  commitments: say('Cam kết', 'Commitments'),
  bodies: say('Đơn vị', 'Bodies'),
};

export const ORDER_WORDS: Readonly<Record<SearchOrder, Sentence>> = {
  newest: say('mới nhất trước', 'newest first'),
  best: say('phù hợp nhất trước', 'best first'),
};

export const CLOSENESS_WORDS: Readonly<Record<Closeness, Sentence>> = {
  written: say('đúng như đã gõ', 'as typed'),
  accents: say('khác dấu', 'other accents'),
  apart: say('các từ đứng rời nhau', 'the words stand apart'),
};

export const SEARCH_PER_PAGE = 20;
/** Newest first goes back so many; whoever needs more narrows the question. */
export const MOST_NEWEST = 1_000;
/** Best first looks at so many of the newest that meet the question. */
export const MOST_RANKED = 200;
/** A question within a programme or commitment looks at so many of its texts. */
export const MOST_SERVING = 20_000;
