// What is to be told about, and through what. Whoever writes freely is read word by word with learned weights, and by rules, as
// each finds what the other misses. Reports in the manner of offices ("tuyên truyền chủ trương, đường lối của Đảng; kết quả thực hiện nhiệm vụ
// phát triển kinh tế - xã hội, …") string long phrases together with commas that part nothing; no such text has labels to
// learn from, so the rules read them alone.
import type { Mention } from './body-mentions.ts';
import { CHANNEL_WEIGHTS } from './channel-weights.ts';
import { BARE, findChannels } from './channels.ts';
import { trimSpan, words, type Source } from './folded-text.ts';
import type { Commitment, Quote, Span } from './model.ts';
import type { TextSentence } from './sentences.ts';
import type { Known } from './span-looks.ts';
import { taggerFor } from './span-tagger.ts';
import { TOPIC_WEIGHTS } from './topic-weights.ts';
import { findTopics } from './topics.ts';

export interface KnownOfProgramme extends Known {
  readonly sentences: readonly TextSentence[];
  readonly bodies: readonly Mention[];
  /** All promises, with those that no rule takes; `commitments` are those that rules take. */
  readonly promises: readonly Commitment[];
}

const tag = taggerFor([TOPIC_WEIGHTS, CHANNEL_WEIGHTS]);

export function findTopicsAndChannels(known: KnownOfProgramme): { topics: Quote[]; channels: Quote[] } {
  const { source, commitments } = known;
  const byRule = {
    topics: findTopics(source, commitments, known),
    channels: findChannels(source, known.sentences, known.bodies, known.promises),
  };
  if (isOfficial(known)) return byRule;
  const [topics = [], channels = []] = tag(known);
  return {
    topics: joined(source, topics, byRule.topics),
    // Rules know best where the name of a channel ends.
    channels: joined(
      source,
      byRule.channels,
      channels.filter((one) => !namesNothing(source, one)),
    ),
  };
}

/** Both in the order of the text, each in the words in which it is said first; of the second what overlaps none of the first. */
function joined(source: Source, first: readonly Span[], second: readonly Span[]): Quote[] {
  const seen = new Set<string>();
  let next = 0;
  const added = second.filter((one) => {
    while (next < first.length && first[next]!.end <= one.start) next++;
    return next >= first.length || first[next]!.start >= one.end;
  });
  return [...first, ...added]
    .toSorted((one, other) => one.start - other.start)
    .flatMap((span) => {
      const { start, end } = trimSpan(source.text, span);
      const key = source.fold.slice(start, end).replace(/\s+/gu, ' ');
      if (end <= start || seen.has(key)) return [];
      seen.add(key);
      return [{ text: source.text.slice(start, end), start, end }];
    });
}

/** "chuyên mục về xã": a column without a name. */
function namesNothing(source: Source, span: Span): boolean {
  return BARE.test(source.fold.slice(span.start, span.end).replace(/ về .*/su, ''));
}

/** Words that offices write in every sentence and hardly anybody else. */
const OFFICIAL = words(
  'nghị quyết|chính sách|chủ trương|kinh tế ?- ?xã hội|đảng bộ|thành uỷ|nhiệm vụ|mục tiêu|chỉ đạo|lãnh đạo|hiệu quả|nâng cao|tăng cường|thực hiện|triển khai|hoạt động',
);
/** So many of them among a thousand words: real reports have 30 to 60, what is freely told 0 to 20. */
const MANY = 25;
/** In a few lines a word more or less says nothing. */
const FEW_WORDS = 250;

function isOfficial({ source, blocks }: Known): boolean {
  let [all, official] = [0, 0];
  for (const { kind, start, end } of blocks) {
    if (kind !== 'body') continue;
    const fold = source.fold.slice(start, end);
    all += fold.split(/\s+/u).length;
    official += fold.match(OFFICIAL)?.length ?? 0;
  }
  return all > FEW_WORDS && official * 1_000 > MANY * all;
}
