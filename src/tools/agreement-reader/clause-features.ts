// What is looked at when a clause is weighed: whose it is, its first words, what stands around it, how long it is.
import type { Clause, ClauseSentence } from './clauses.ts';
import { matchAt, type Source } from './folded-text.ts';
import type { Obliged, Subject, Subjects } from './subjects.ts';
import { isDeed, MATTER_HERE, NOUN_HERE } from './verbs.ts';

export type Owner = 'press' | 'other' | 'both';

export interface ClauseLook {
  /** The side that the clause itself names. */
  readonly subject: Subject | null;
  readonly deedAt: number;
  /** By what they belong to: the sentence and the beginning, the end, the clause itself. The first ones are shared. */
  readonly parts: readonly (readonly string[])[];
}

const LEAD =
  /^(?:(?:phần mình|về phần mình|đổi lại|ngược lại|riêng|còn),? |(?:hằng|hàng|mỗi|định kỳ)(?: mỗi)?(?: (?:một|1))? (?:năm|quý|tháng|tuần|6 tháng)(?: một lần)?,? |(?:trong|từ|khi|trước|sau|tháng|ngày|mùng|mồng|quý|cuối|đầu|giữa|cứ|ba tháng|sáu tháng|\d{1,2} tháng|mỗi|riêng|ngoài|căn cứ|đối với|trên cơ sở) [^,;:]{2,80}, )/u;
const MODAL =
  /^(?:(?:sẽ|cũng|còn|thì|lại|cùng|cùng nhau|phải|cần|nên|có trách nhiệm|có nhiệm vụ|cam kết|được|đều|tiếp tục|luôn|hãy|cứ|đừng|không|chủ động|kịp thời|thường xuyên|tập trung|nhận|lo|hứa|xin|đã|đang|vừa|từng|chỉ|mới|rất)(?: |$))+/u;
const LINKS = /^[\s,;:.]*(?:(?:và|rồi|còn|đồng thời|thì) )*/u;
const LENGTHS = [18, 30, 45, 70, 110, 170];
const FURTHEST = 30;

export function ownerOf(who: Obliged): Owner {
  return who === 'both' ? 'both' : who.kind === 'press' ? 'press' : 'other';
}

/** What stands at one beginning, whatever the end. */
interface Beginning {
  readonly subject: Subject | null;
  readonly who: string;
  readonly will: string;
  readonly deedAt: number;
  readonly verbAt: number;
  readonly features: readonly string[];
}

interface Word {
  readonly word: string;
  readonly at: number;
}

/** Looks at the clauses of one sentence; what many of them share is looked at once. */
export function lookIn(source: Source, subjects: Subjects, sentence: ClauseSentence): (clause: Clause) => ClauseLook {
  const list: Word[] = [...source.fold.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{N}]+/gu)].map(
    (found) => ({
      word: /^\d/u.test(found[0]) ? '#' : found[0],
      at: sentence.start + found.index,
    }),
  );
  /** The first word that begins here or later. */
  const indexOf = (at: number): number => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.at < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const beginnings = new Map<number, Beginning>();
  const endings = new Map<number, readonly string[]>();
  const whole = featuresOfSentence(sentence);
  return (clause) => {
    const { start, end } = clause;
    let beginning = beginnings.get(start);
    if (!beginning)
      beginnings.set(start, (beginning = beginningAt(source, subjects, clause, list.slice(0, indexOf(start)), whole)));
    let ending = endings.get(end);
    if (!ending) endings.set(end, (ending = endingAt(source, subjects, clause, list[indexOf(end)]?.word ?? '$')));
    const subject = beginning.subject && beginning.subject.end <= end ? beginning.subject : null;
    const all = list.slice(indexOf(start), indexOf(end)).map((one) => one.word);
    const deed = list.slice(indexOf(beginning.verbAt), indexOf(end)).map((one) => one.word);
    const own = ownFeatures(clause, beginning, ending[0]!, all, deed);
    return { subject, deedAt: beginning.deedAt, parts: [beginning.features, ending, own] };
  };
}

function featuresOfSentence(sentence: ClauseSentence): string[] {
  const told = sentence.since > 0 ? 'told' : 'untold';
  return [
    told,
    `since:${sentence.since}`,
    `opens:${sentence.opensParagraph}`,
    `heading:${sentence.isHeading}`,
    ...sentence.signs.map((sign) => `sign:${sign}`),
  ];
}

function beginningAt(
  source: Source,
  subjects: Subjects,
  clause: Clause,
  left: readonly Word[],
  whole: readonly string[],
): Beginning {
  const { start, sentence, before } = clause;
  const fold = source.fold.slice(start, Math.min(sentence.end, start + 120));
  const lead = LEAD.exec(fold)?.[0].length ?? 0;
  const subject = subjects.opens(start) ?? (lead > 0 ? subjects.opens(start + lead) : null);
  const who = subject ? ownerOf(subject.who) : '-';
  const from = subject ? subject.end : start + lead;
  const deedAt = from + /^[\s,]*/u.exec(source.fold.slice(from, from + 4))![0].length;
  const modal = MODAL.exec(source.fold.slice(deedAt, deedAt + 60))?.[0] ?? '';
  const will = modal.trim().replaceAll(' ', '_');
  const verbAt = deedAt + modal.length;
  const [before1, before2] = [left.at(-1)?.word ?? '^', left.at(-2)?.word ?? '^'];
  const features = [
    ...whole,
    `who:${who}`,
    `will:${will}`,
    `will:${who}:${will}`,
    `known:${isDeed(source, verbAt)}:${who}`,
    `noun:${matchAt(NOUN_HERE, source.fold, verbAt) > 0}`,
    `from:${before}`,
    `from:${before}:${who}`,
    `before:${before1}`,
    `before:${before2}_${before1}`,
    `${sentence.since > 0 ? 'told' : 'untold'}:${who}`,
    ...sentence.signs.map((sign) => `sign:${sign}:${who}`),
  ];
  for (const word of new Set(left.slice(-8).map((one) => one.word))) features.push(`near:${word}`);
  for (const word of new Set(left.slice(0, -8).map((one) => one.word))) features.push(`far:${word}`);
  return { subject, who, will, deedAt, verbAt, features };
}

/** The first feature says what follows: a side, a deed, a matter, anything else, or the end of the sentence. */
function endingAt(source: Source, subjects: Subjects, clause: Clause, behind1: string): string[] {
  const { end, sentence, behind } = clause;
  const at = end + LINKS.exec(source.fold.slice(end, end + 44))![0].length;
  const next =
    at >= sentence.end
      ? '$'
      : subjects.opens(at)
        ? 'side'
        : isDeed(source, at) && matchAt(MATTER_HERE, source.fold, at) < 0
          ? 'deed'
          : matchAt(NOUN_HERE, source.fold, at) > 0
            ? 'noun'
            : 'other';
  return [`next:${next}`, `next:${next}:${behind}`, `to:${behind}`, `to:${behind}:${behind1}`, `behind:${behind1}`];
}

function ownFeatures(
  clause: Clause,
  { who }: Beginning,
  next: string,
  all: readonly string[],
  deed: readonly string[],
): string[] {
  const { start, end, behind, inside, reach } = clause;
  const long = LENGTHS.filter((one) => end - start >= one).length;
  const features = [
    `deed:${deed[0]}`,
    `deed:${deed[0]}_${deed[1]}`,
    `deed:${deed[0]}:${who}`,
    `then:${deed[1]}`,
    `first:${all[0]}`,
    `first:${all[0]}_${all[1]}`,
    `long:${long}`,
    `long:${long}:${behind}`,
    `inside:${inside}`,
    `inside:${Math.min(2, inside)}:${next}`,
    `inside:${inside > 0}:${reach > 1}`,
    `reach:${Math.min(reach, 5)}`,
    `number:${all.includes('#')}`,
    `done:${all.includes('đã')}`,
  ];
  for (const word of new Set(all.slice(0, FURTHEST))) features.push(word);
  return features;
}
