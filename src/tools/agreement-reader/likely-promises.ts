// Promises that no rule of the frames takes: flowing prose tells them in ever new words. Each clause of the story that is
// left is weighed by what was learned from labelled texts, and those that are likely enough are taken.
import { clausesOf, type Clause } from './clauses.ts';
import { lookIn, ownerOf, type ClauseLook, type Owner } from './clause-features.ts';
import {
  chooseClauses,
  weighMeaning,
  weighOwner,
  promiseScale,
  withBefore,
  type Before,
  type Weighed,
} from './clause-words.ts';
import { promiseOf } from './commitments.ts';
import type { Source } from './folded-text.ts';
import { lookInto, type Looked } from './look-into.ts';
import type { Commitment, Modality, Span } from './model.ts';
import { nfc } from '../vietnamese/index.ts';
import { repair } from './repair.ts';
import type { Obliged, Subjects } from './subjects.ts';

/** The promises read so far and those that are likely besides, in their order. */
export function withLikely(looked: Looked, read: readonly Commitment[]): Commitment[] {
  const { told, subjects, people, parties } = looked;
  const { source } = looked.laid;
  const taken = read.toSorted((a, b) => a.start - b.start);
  const looks = new Map<Clause, ClauseLook>();
  let next = 0;
  const dropped = new Set<Span>();
  const chosen = clausesOf(source, told, subjects, people).flatMap((clauses) => {
    const [first] = clauses;
    if (!first) return [];
    while (next < taken.length && taken[next]!.end <= first.sentence.start) next++;
    const here: Span[] = [];
    for (let at = next; at < taken.length && taken[at]!.start < first.sentence.end; at++) here.push(taken[at]!);
    const lookAt = lookIn(source, subjects, first.sentence);
    const weigh = promiseScale();
    const weighed = (clause: Clause): Weighed => {
      const look = lookAt(clause);
      looks.set(clause, look);
      const early = first.sentence.since === 0 || first.sentence.isHeading ? EARLY : 0;
      return { clause, weight: weigh(look.parts) - early };
    };
    const free = clauses.filter(
      (one) =>
        !here.some((span) => span.start < one.end && span.end > one.start) &&
        !STATES.test(source.fold.slice(one.start, one.end)),
    );
    return [
      ...chooseClauses(free.map(weighed)),
      ...here.flatMap((span) => {
        const parts = span.end - span.start < LONG ? [] : partsOf(span, clauses, weighed);
        if (parts.length > 0) dropped.add(span);
        return parts;
      }),
    ];
  });
  const all: Commitment[] = [];
  let before: { owner: Owner; obliged: Obliged; meant: Modality; sentence: number } | null = null;
  let sentence = 0;
  const kept = taken.filter((one) => !dropped.has(one));
  for (const one of [...kept, ...chosen].toSorted((a, b) => a.start - b.start)) {
    while (sentence + 1 < told.length && told[sentence + 1]!.start <= one.start) sentence++;
    const promise: Commitment =
      'sentence' in one ? promiseFrom(source, subjects, one, looks.get(one)!, before, sentence) : one;
    all.push(promise);
    const obliged =
      promise.obligedSide === 'both' ? 'both' : (parties.find((party) => party.name === promise.obliged) ?? 'both');
    before = { owner: ownerOf(obliged), obliged, meant: promise.modality, sentence };
  }
  return all;
}

/** Before the signing is told, and in a heading, a clause must be so much likelier. */
const EARLY = 2;
/** "X là cơ quan …", "góp phần …", "nhân dân luôn …": what is, what comes of it, and what others do is no promise. */
const STATES =
  /(?<!\p{L})là (?:một|những|các|cơ quan|yêu cầu|nhiệm vụ|việc|dịp|cơ sở|kết quả|bước|sự|điều)(?!\p{L})|^[^,;]{3,60} trong việc |^(?:do vậy|vì vậy|do đó|việc|nhân dân|người dân|góp phần|đóng góp|thúc đẩy|phát huy|từng bước|xứng đáng)(?!\p{L})/u;
/** Shorter promises are not parted. */
const LONG = 60;
/** So much more the parts must weigh than the whole. */
const MARGIN = 4;

/** "Hai bên nhất trí rằng Báo đặt …, tỉnh cho mượn …": several promises that the rules took for one; none where it is one. */
function partsOf(whole: Span, clauses: readonly Clause[], weighed: (clause: Clause) => Weighed): Clause[] {
  const inside = clauses
    .filter((one) => one.start >= whole.start && one.end <= whole.end + 1)
    .map((one) => ({ ...weighed(one), share: (one.end - one.start) / (whole.end - whole.start) }));
  const parts = chooseClauses(inside.filter((one) => one.share < 0.9));
  if (parts.length < 2) return [];
  const weightOf = (part: Clause): number => inside.find((one) => one.clause === part)!.weight;
  const most = Math.max(0, ...inside.filter((one) => one.share >= 0.9).map((one) => one.weight));
  return parts.reduce((sum, one) => sum + weightOf(one), 0) > most + MARGIN ? parts : [];
}

function promiseFrom(
  source: Source,
  subjects: Subjects,
  clause: Clause,
  look: ClauseLook,
  last: { owner: Owner; obliged: Obliged; meant: Modality; sentence: number } | null,
  sentence: number,
): Commitment {
  const features = withBefore(look.parts.flat(), last && nearness(last, sentence), clause.before, whoOf(look));
  const owner = weighOwner(features);
  const named = look.subject?.who ?? null;
  const who =
    named ??
    (last?.owner === owner
      ? last.obliged
      : owner === 'both'
        ? 'both'
        : (subjects.parties.find((party) => ownerOf(party) === owner) ?? 'both'));
  return promiseOf(source, { start: clause.start, end: clause.end }, who, look.deedAt, weighMeaning(features));
}

function nearness(last: { owner: Owner; meant: Modality; sentence: number }, sentence: number): Before {
  const far = sentence - last.sentence;
  return { owner: last.owner, meant: last.meant, near: far === 0 ? 'same' : far === 1 ? 'next' : 'far' };
}

function whoOf(look: ClauseLook): string {
  return look.subject ? ownerOf(look.subject.who) : '-';
}

/** A clause as the learning sees it. */
export interface LookedClause extends Clause {
  /** In the text as given. */
  readonly place: Span;
  readonly features: readonly string[];
  readonly who: string;
}

/** What is learned from: every clause of a story; null for a paper. */
export function clausesOfStory(raw: string): LookedClause[] | null {
  const repaired = repair(nfc(raw));
  const looked = lookInto(repaired.text);
  if (looked.paper) return null;
  const { told, subjects, people } = looked;
  const { source } = looked.laid;
  return clausesOf(source, told, subjects, people).flatMap((clauses) => {
    const lookAt = clauses[0] && lookIn(source, subjects, clauses[0].sentence);
    return clauses.map((clause) => {
      const look = lookAt!(clause);
      return { ...clause, place: repaired.back(clause), features: look.parts.flat(), who: whoOf(look) };
    });
  });
}
