// Every stretch of a story that could be a promise: from a place where a clause may begin to a place where it may end.
// Most are none; `clause-words` weighs them.
import { findFirst, has, matchAt, trimSpan, type Source } from './folded-text.ts';
import { ASKS, BACKGROUND, HOPES, PAST, SAYS } from './frame-cues.ts';
import { TELLS_SIGNING } from './frame-plain.ts';
import { markLength } from './list-marks.ts';
import type { Span } from './model.ts';
import type { KnownPerson } from './representatives.ts';
import type { TextSentence } from './sentences.ts';
import type { Subjects } from './subjects.ts';
import { isDeed, MATTER_HERE, OPENER_HERE } from './verbs.ts';

/** A sentence with what is known of it as a whole. */
export interface ClauseSentence extends Span {
  readonly number: number;
  /** "past", "asks", "says" …: what its words tell of the whole sentence. */
  readonly signs: readonly string[];
  /** Sentences since the signing was told, at most 9; 0 before. */
  readonly since: number;
  readonly opensParagraph: boolean;
  readonly isHeading: boolean;
}

export interface Clause extends Span {
  readonly sentence: ClauseSentence;
  /** The mark or word that stands before it: "^" at the beginning of the sentence. */
  readonly before: string;
  /** The mark or word that ends it: "$" at the end of the sentence. */
  readonly behind: string;
  /** Places within it where another clause could begin. */
  readonly inside: number;
  /** 1 for the nearest end. */
  readonly reach: number;
}

/** Where a clause may end, and another one begin. */
const JOINTS =
  /; ?|: ?["“]?|, (?:và |đồng thời |rồi |còn |cũng như |trong khi |nhưng )?| (?:và|rồi|còn|thì|nhưng|song|rằng|hoặc) (?:cũng |sẽ )?| ["“]| (?=(?:nhằm|để|nếu|khi|trước khi|sau khi|góp phần|qua đó|thay vì|vì|do|cho đến|kể cả) )| – | - |[.…]+["”]? /gu;
/** Where a side may be named without any mark before it: "thỏa thuận giao cho tòa soạn giữ …". */
const SIDES =
  /(?<=[\s"“])(?=(?:cả |các |hai |ba |bốn |năm |mỗi |phía |bên |từng )*(?:tờ |toà |đài|báo|kênh|tạp chí|cổng|hãng|cơ quan|đơn vị|phóng viên|nhà báo|bên|xã|phường|huyện|quận|tỉnh|thành phố|sở|ban|bộ|cục|chi cục|hội|uỷ ban|ubnd|công an|liên đoàn|mặt trận|nhà|đôi|chúng tôi|tụi mình|cán bộ|phòng|văn phòng|tổ|loa|trung tâm|đặc khu|đội|những|người))/gu;
const ACTS = /^(?:sẽ|phải|cần|nên|không|đừng|được|cũng|cùng|còn|có|thì|lo|làm|cứ|tự|hãy|luôn|chỉ)(?!\p{L})/u;
const OPENS = /^(?:mỗi|hằng|hàng|cứ|định kỳ|đừng|không|cuối|giữa|sẽ|phải|từ|trong) /u;
/** Behind these anything may begin. */
const STRONG_JOINT = /[;:.“"]|rằng/u;
const SHORTEST = 10;
const LONGEST = 420;
const MOST_ENDS = 7;

/** The clauses of each sentence; a sentence of which `skip` says so has none. */
export function clausesOf(
  source: Source,
  told: readonly TextSentence[],
  subjects: Subjects,
  people: readonly KnownPerson[],
  skip: (span: Span) => boolean = () => false,
): Clause[][] {
  const named = people.flatMap((person) => person.mentions).toSorted((a, b) => a.start - b.start);
  const all: Clause[][] = [];
  let next = 0;
  let since = 0;
  told.forEach((one, number) => {
    const span = trimSpan(source.text, one);
    if (span.end - span.start < 14) return;
    while (next < named.length && named[next]!.start < span.start) next++;
    const names = (named[next]?.start ?? Infinity) < span.end;
    const fold = source.fold.slice(span.start, span.end);
    const signing = TELLS_SIGNING.test(fold);
    if (!skip(span)) {
      const sentence = {
        ...span,
        number,
        signs: signsOf(fold, signing, names),
        since: Math.min(9, since),
        opensParagraph: one.at === 0,
        isHeading: one.block.kind === 'heading',
      };
      all.push(clausesIn(source, sentence, subjects));
    }
    if (signing || since > 0) since++;
  });
  return all;
}

function signsOf(fold: string, signing: boolean, names: boolean): string[] {
  const signs = [
    ['past', has(PAST, fold)],
    ['background', has(BACKGROUND, fold)],
    ['asks', has(ASKS, fold)],
    ['says', has(SAYS, fold)],
    ['hopes', has(HOPES, fold)],
    ['signs', signing],
    ['names', names],
  ] as const;
  return signs.filter(([, is]) => is).map(([sign]) => sign);
}

function clausesIn(source: Source, sentence: ClauseSentence, subjects: Subjects): Clause[] {
  const { start, end } = sentence;
  const fold = source.fold.slice(start, end);
  const begins = new Map<number, string>();
  const ends: { at: number; mark: string }[] = [];
  const begin = (at: number, mark: string): void => {
    const from = behindOpeners(source, at, end);
    if (from < end - SHORTEST && !begins.has(from)) begins.set(from, mark);
  };
  begin(start + markLength(fold), '^');
  for (const joint of fold.matchAll(JOINTS)) {
    const behind = start + joint.index + joint[0].length;
    const mark = joint[0].trim().replaceAll(' ', '_') || '_';
    ends.push({ at: start + joint.index, mark });
    if (STRONG_JOINT.test(joint[0]) || subjects.opens(behind) || mayBegin(source, behind)) begin(behind, mark);
  }
  for (const side of fold.matchAll(SIDES)) {
    const at = start + side.index;
    const subject = subjects.opens(at);
    if (!subject || subject.end > end) continue;
    const deed = subject.end + (source.fold[subject.end] === ' ' ? 1 : 0);
    if (isDeed(source, deed) || ACTS.test(source.fold.slice(deed, deed + 8))) begin(at, 'w');
  }
  ends.push({ at: end, mark: '$' });
  const starts = [...begins.keys()].toSorted((a, b) => a - b);
  return starts.flatMap((at, index) =>
    clausesFrom(source, sentence, at, begins.get(at)!, starts.slice(index + 1), ends),
  );
}

function clausesFrom(
  source: Source,
  sentence: ClauseSentence,
  start: number,
  before: string,
  later: readonly number[],
  ends: readonly { at: number; mark: string }[],
): Clause[] {
  const clauses: Clause[] = [];
  for (const { at, mark } of ends) {
    if (at < start + SHORTEST) continue;
    if (at > start + LONGEST || clauses.length === MOST_ENDS) break;
    const span = trimSpan(source.text, { start, end: at });
    if (span.end - span.start < SHORTEST) continue;
    let inside = 0;
    while (inside < 4 && (later[inside] ?? Infinity) < at - 4) inside++;
    clauses.push({ start, end: span.end, sentence, before, behind: mark, inside, reach: clauses.length + 1 });
    if (/[;.]/u.test(mark)) break;
  }
  return clauses;
}

function mayBegin(source: Source, at: number): boolean {
  return (isDeed(source, at) && matchAt(MATTER_HERE, source.fold, at) < 0) || OPENS.test(source.fold.slice(at, at + 9));
}

function behindOpeners(source: Source, at: number, limit: number): number {
  let from = at;
  for (let turn = 0; turn < 2; turn++) {
    const opener = matchAt(OPENER_HERE, source.fold, from);
    if (opener > 0 && opener < limit)
      from = findFirst(/[^\s,:]|$/gu, source.fold, { start: opener, end: limit })!.start;
  }
  return from;
}
