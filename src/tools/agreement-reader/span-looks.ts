// What is looked at, word by word, to tell where a topic or a channel stands: the words around, the verb of telling before,
// the promise it lies in, the heading above, how far the next mark is. Each look is a kind and a value ("p" and "về": the
// word before is "về"); `span-tagger` weighs them, `bench/learn-spans.ts` learns how much each one weighs.
import type { Block } from './blocks.ts';
import { hereOpen, matchAt, words, type Source } from './folded-text.ts';
import type { Commitment, PartyKind, Span } from './model.ts';
import {
  columnTitles,
  headingBelow,
  lineOf,
  LINKS,
  LISTED,
  MARK,
  marksAhead,
  pointer,
  type SpanWord,
} from './span-lines.ts';
import type { Table } from './tables.ts';
import { DEED_HERE, isDeed, NOUN_HERE } from './verbs.ts';

/** All that is known of a text before its topics and channels are looked for; lists are in the order of the text. */
export interface Known {
  readonly source: Source;
  /** Lines of the story, and rows of tables. */
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly commitments: readonly Commitment[];
  readonly bodies: readonly (Span & { readonly kind: PartyKind })[];
  readonly people: readonly Span[];
  /** Points under a heading "Nội dung tuyên truyền". */
  readonly named: readonly Span[];
  readonly isStory: boolean;
}

/** Of a pair both, as they are looked up apart. */
type See = (kind: string, value?: string, second?: string) => void;

export interface Listener {
  open(words: readonly SpanWord[]): void;
  /** What is seen at the word with this index of the line that is open. */
  see(at: number, kind: string, value: string, second?: string): void;
  close(): void;
}

/** Words, or pairs, behind which stands what is told about. */
const TELLS = new Set(
  'về|kể|chuyện|viết|nói|giới thiệu|quảng bá|phản ánh|tuyên truyền|truyền thông|biểu dương|giải thích|cảnh báo|hướng dẫn|đấu tranh|phổ biến|nêu gương|phê phán|nói hộ|thông tin|lan toả|tôn vinh|phản bác|đưa tin|xoay quanh|tường thuật|chân dung'.split(
    '|',
  ),
);
/** A part that opens so is a thing by itself. */
const OWN_HEAD = hereOpen(
  '(?:các |những )?(?:việc|chuyện|câu chuyện|công tác|nghề|làng nghề|lễ hội|phong trào|cuộc vận động|chiến dịch|mô hình|tấm gương|gương|tuyến|dự án|đề án|luật|nghị quyết|kết quả|tiến độ|tình hình|kỹ năng|quyền|các quy định|quy định|chính sách|đặc sản|ẩm thực|du lịch|nếp sống|thủ tục|danh mục|di tích|di sản|phong tục|hành trình|kinh nghiệm|cách làm|sản phẩm|khó khăn|hình ảnh|tiềm năng|hoạt động|nét đẹp|vẻ đẹp|cảnh|những|các|điểm đến|người)(?!\\p{L})',
);
const HEADS_TOPICS = words(
  'nội dung|chủ đề|tuyên truyền|đề tài|lĩnh vực|trọng tâm|trọng điểm|mảng|điểm nhấn|tiêu điểm|truyền thông|vấn đề|ưu tiên',
  'u',
);
const NEAR = ['0', '1', '2', '3'] as const;
/** Numbers of words, in steps: near ones exactly, far ones roughly. */
const step = (count: number): string =>
  count < 4 ? NEAR[count]! : count < 6 ? '4' : count < 9 ? '6' : count < 14 ? '9' : count < 25 ? '14' : '25';

/** Goes over the lines of a text once, and tells the listener everything that is seen at every word. */
export function lookOver(known: Known, listener: Listener): void {
  const { source, commitments } = known;
  const pointers = {
    promise: pointer(commitments),
    body: pointer(known.bodies),
    person: pointer(known.people),
    named: pointer(known.named),
    table: pointer(known.tables),
  };
  let heading: readonly string[] = [];
  known.blocks.forEach((block, index) => {
    const line = lineOf(source, block);
    if (line.length === 0) return;
    listener.open(line);
    const table = pointers.table(block.start);
    seeLine({ known, block, line, heading, isEarly: index < 3, table, pointers }, listener);
    listener.close();
    heading = headingBelow(source, block, line, heading);
  });
}

interface LineSeen {
  readonly known: Known;
  readonly block: Block;
  readonly line: readonly SpanWord[];
  readonly heading: readonly string[];
  readonly isEarly: boolean;
  readonly table: Table | null;
  readonly pointers: {
    promise(at: number): Commitment | null;
    body(at: number): (Span & { readonly kind: PartyKind }) | null;
    person(at: number): Span | null;
    named(at: number): Span | null;
  };
}

function seeLine(seen: LineSeen, listener: Listener): void {
  const { known, block, line, heading, table, pointers } = seen;
  const { source, commitments, isStory } = known;
  const { text, fold } = source;
  const count = line.length;
  const word = (at: number) => (at < 0 ? '^' : at >= count ? '$' : line[at]!.word);
  const marks = marksAhead(line);
  const classes = line.map((one) => classOf(source, one));
  const isListed = LISTED.test(fold.slice(block.start, block.start + 12));
  const isBare = isListed && count < 22 && !/[:;]/u.test(fold.slice(block.start, block.end - 1));
  const headsTopics = HEADS_TOPICS.test(heading.join(' ')) ? 'T' : '';
  const bareDeed = isBare && isDeed(source, line[Math.min(2, count - 1)]!.start) ? `${headsTopics}D` : headsTopics;
  const titles = table ? columnTitles(source, table, block) : null;
  const teller = isStory ? 's' : 'p';
  const first = commitments[0]?.start ?? Infinity;
  const last = commitments.at(-1)?.end ?? -1;
  // What the words before say: who or what tells, where the clause, the part between commas and the list began.
  let [quoted, bracketed] = [false, 0];
  let [clause, part, colon, semicolons, commas, sentences] = [0, 0, -1, 0, 0, 0];
  let sentence = 0;
  let [tells, tellsAt] = ['', -1];
  let promiseAt = 0;
  let promise: Commitment | null = null;
  for (let at = 0; at < count; at++) {
    const { start } = line[at]!;
    const here = word(at);
    const see: See = (kind, value = '', second) => listener.see(at, kind, value, second);
    const within = pointers.promise(start);
    if (within !== promise) {
      promise = within;
      if (promise) [promiseAt, clause, part, tells, tellsAt, commas] = [at, at, at, '', -1, 0];
    }
    // The words around.
    see('', '');
    see('w', here);
    see('p', word(at - 1));
    see('pp', word(at - 2));
    see('ppp', word(at - 3));
    see('n', word(at + 1));
    see('nn', word(at + 2));
    see('pw', word(at - 1), here);
    see('wn', here, word(at + 1));
    see('ppw', word(at - 2), word(at - 1));
    see('nnw', word(at + 1), word(at + 2));
    see('x', classes[at]);
    see('xp', classes[at - 1]);
    see('xn', classes[at + 1]);
    see('px', word(at - 1), classes[at]);
    const capital = isCapital(text, start);
    see('cap', capital ? (isCapital(text, start + 1) ? 'AA' : at === sentence ? 'first' : 'A') : 'a');
    if (capital && at > 0 && isCapital(text, line[at - 1]!.start)) see('cap', 'again');
    if (quoted) see('in', '“');
    if (bracketed > 0) see('in', '(');
    const body = pointers.body(start);
    if (body) see('body', body.kind);
    if (pointers.person(start)) see('person');
    // What tells of it, and how far away; the clause and the part between commas.
    const away = tellsAt < 0 ? '-' : step(at - tellsAt - 1);
    see('tell', tells);
    see('far', away);
    see('tellfar', tells, away);
    see('many', NEAR[Math.min(commas, 3)], away);
    see('c', word(clause));
    see('cc', word(clause), word(clause + 1));
    see('since', step(at - part));
    const mark = marks[at]!;
    see('mark', step(mark.away), mark.mark);
    see('part', step(at - part), mark.away < 8 ? mark.near : mark.far);
    see('list', NEAR[Math.min(semicolons, 3)], teller);
    if (colon >= 0) {
      see('colon', semicolons > 0 ? ';' : '');
      for (let back = Math.max(sentence, colon - 5); back < colon; back++)
        if (!LINKS.has(word(back))) see('before', word(back));
    }
    // The promise, or where between promises.
    const kind = promise ? promise.kind.split('.')[0]! : '';
    if (promise) {
      let toEnd = 0;
      while (toEnd < 4 && at + toEnd + 1 < count && line[at + toEnd + 1]!.start < promise.end) toEnd++;
      see('k', kind);
      see('kk', promise.kind);
      see('kfar', kind, away);
      see('kc', kind, word(clause));
      see('side', promise.obligedSide);
      see('from', step(at - promiseAt));
      see('to', step(toEnd));
    } else see('out', start < first ? 'before' : start >= last ? 'after' : 'between', teller);
    // The line and what stands above it.
    see('line', block.kind, isListed ? 'listed' : '');
    see('teller', teller);
    see('early', seen.isEarly && sentences === 0 ? 'y' : 'n');
    see('headed', promise ? `${headsTopics}k` : headsTopics, block.kind);
    for (const above of heading) see(promise ? 'hk' : 'h', above);
    if (pointers.named(start)) see('named', at === part ? 'first' : '', promise ? 'k' : '');
    if (isBare) see('bare', bareDeed, step(at));
    if (titles) titles.see(start, see);
    if (here === ',' || here === 'và' || here === ';') seeJoint({ word, at, part, kind, away }, see);
    // On to the next word.
    if (here === '“') quoted = true;
    else if (here === '”') quoted = false;
    else if (here === '"') quoted = !quoted;
    if (here === '(') bracketed++;
    else if (here === ')') bracketed = Math.max(0, bracketed - 1);
    const pair = `${word(at - 1)} ${here}`;
    if (!quoted && (TELLS.has(pair) || TELLS.has(here))) [tells, tellsAt] = [TELLS.has(pair) ? pair : here, at];
    if (here === ':' && !quoted) [colon, semicolons, clause, part] = [at, 0, at + 1, at + 1];
    else if (here === ';') {
      [clause, part, commas, tellsAt] = [at + 1, at + 1, 0, -1];
      semicolons++;
      if (colon < 0) tells = '';
    } else if (here === ',') {
      part = at + 1;
      commas++;
    } else if (here === 'và' && !quoted) part = at + 1;
    else if (here === '|') clause = part = at + 1;
    else if (/^[.!?…]$/u.test(here) && (at + 1 >= count || /[\p{Lu}“\d-]/u.test(text[line[at + 1]!.start]!))) {
      clause = part = sentence = at + 1;
      [tells, tellsAt, colon, semicolons, commas, quoted] = ['', -1, -1, 0, 0, false];
      sentences++;
    }
  }
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? '');

/** Does a deed begin here (D), a noun that goes on with what is told of (N), a thing by itself (O)? */
function classOf(source: Source, { start, word }: SpanWord): string {
  if (!/\p{L}/u.test(word)) return '';
  const deed = matchAt(DEED_HERE, source.fold, start) > 0 ? 'D' : '';
  const noun = matchAt(NOUN_HERE, source.fold, start) > 0 ? 'N' : '';
  return `${deed}${noun}${matchAt(OWN_HEAD, source.fold, start) > 0 ? 'O' : ''}`;
}

interface Joint {
  readonly word: (at: number) => string;
  readonly at: number;
  readonly part: number;
  readonly kind: string;
  readonly away: string;
}

/** A comma, a semicolon, "và": what stands on both sides, and how long it is. */
function seeJoint({ word, at, part, kind, away }: Joint, see: See): void {
  const here = word(at);
  let right = 0;
  while (
    word(at + 1 + right) !== '$' &&
    right < 25 &&
    !MARK.test(word(at + 1 + right)) &&
    word(at + 1 + right) !== 'và'
  )
    right++;
  const [left, behind] = [step(at - part), step(right)];
  see('jl', here, left);
  see('jr', here, behind);
  see('jlr', here, `${left}_${behind}`);
  see('jh', here, word(part));
  see('js', here, word(part) === word(at + 1) ? 'same' : '');
  see('jfar', here, away);
  see('jk', here, kind);
}
