// Words for what becomes of sources and of lists of links. Pure.
import type { LinkListKind } from '../../tools/link-list/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';

export type CatchUpState = 'none' | 'not_needed' | 'waiting' | 'done' | 'out_of_reach';

export const CATCH_UP_WORDS: Record<CatchUpState, Sentence> = {
  none: say('chưa đọc lại được', 'not read again yet'),
  not_needed: say(
    'không lỡ bài nào: nguồn còn nêu bài từ trước đó',
    'nothing was missed: the source still names pages from before',
  ),
  waiting: say('đang tìm bù bài đã lỡ', 'looking for what was missed'),
  done: say('đã tìm bù', 'made good'),
  out_of_reach: say('đã tìm bù, có thể còn thiếu', 'made good in part'),
};

export type BroughtOutcome = 'added' | 'known' | 'repeated' | 'refused';

export const BROUGHT_OUTCOME_WORDS: Record<BroughtOutcome, Sentence> = {
  added: say('đã nhận', 'taken'),
  known: say('đã có từ trước', 'known before'),
  repeated: say('trùng dòng trên', 'same as a row above'),
  refused: say('không nhận', 'not taken'),
};

export const LIST_KIND_WORDS: Record<LinkListKind, Sentence> = {
  text: say('văn bản', 'text'),
  table: say('bảng', 'table'),
  newsletter: say('thư bản tin', 'newsletter'),
  feed: say('nguồn cấp tin', 'feed'),
  sitemap: say('sơ đồ trang', 'sitemap'),
  page: say('trang web', 'web page'),
  newsml: say('NewsML-G2', 'NewsML-G2'),
  ninjs: say('ninjs', 'ninjs'),
};
