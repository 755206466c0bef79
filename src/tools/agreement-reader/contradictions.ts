// Where the text says two things of one matter. Both places are shown and a person is asked; the reader never settles it.
import { isDay } from '../calendar/index.ts';
import { say } from '../sentence/index.ts';
import { foldTones } from '../vietnamese/index.ts';
import type { Mention } from './body-mentions.ts';
import type { SigningDay } from './signing-day.ts';
import type { FoundTerm } from './terms.ts';
import { findAll, flat, has, words, type Source } from './folded-text.ts';
import type {
  Commitment,
  DocumentKind,
  ProgrammeKind,
  Signatory,
  Span,
  Term,
  Warning,
  WarningReading,
} from './model.ts';
import { NUMBER, numberOf } from './number-words.ts';
import type { FoundParty } from './party-names.ts';
import type { ProgrammeName } from './programme-name.ts';
import type { KnownPerson } from './representatives.ts';
import { soleOffices } from './sole-offices.ts';
import type { TextSentence } from './sentences.ts';
import type { WrongSum } from './table-quantities.ts';

export interface Findings {
  readonly documentKind: DocumentKind;
  readonly parties: readonly FoundParty[];
  readonly people: readonly KnownPerson[];
  readonly name: ProgrammeName | null;
  readonly term: Term | null;
  readonly terms: readonly FoundTerm[];
  readonly signing: SigningDay | null;
  /** Where the page gives its publication; only the day when the caller gave it. */
  readonly published: { readonly day: string; readonly start?: number; readonly end?: number } | null;
  readonly signatories: readonly Signatory[];
  readonly commitments: readonly Commitment[];
  readonly bodies: readonly Mention[];
  readonly sentences: readonly TextSentence[];
  readonly wrongSums: readonly WrongSum[];
}

const INSTRUMENT_NAMES: Readonly<Record<ProgrammeKind, string>> = {
  programme: 'chương trình',
  regulation: 'quy chế',
  plan: 'kế hoạch',
  contract: 'hợp đồng',
  memorandum: 'bản ghi nhớ',
  agreement: 'thỏa thuận, hợp tác',
};
/** A text with more of one kind is no agreement but a list of them. */
const MOST = 20;

export function contradictions(source: Source, found: Findings): Warning[] {
  return [
    ...sameOffices(source, found),
    ...instruments(source, found),
    ...dateAfterPublication(source, found),
    ...terms(source, found),
    ...termLengths(source, found),
    ...weekdays(source, found),
    ...sums(source, found),
    ...partyNames(source, found),
  ];
}

function reading(source: Source, span: Span): WarningReading {
  return { text: flat(source, span), start: span.start, end: span.end };
}

/** The place lit for the warning itself is the second one: where the text turns against what it said before. */
function question(code: Warning['code'], sentence: Warning['sentence'], readings: readonly WarningReading[]): Warning {
  const second = readings.findLast((one) => one.start !== undefined) ?? readings[0]!;
  return {
    code,
    sentence,
    ...(second.start === undefined || second.end === undefined ? {} : { start: second.start, end: second.end }),
    readings,
  };
}

function sameOffices(source: Source, found: Findings): Warning[] {
  return soleOffices(source, found.people)
    .slice(0, MOST)
    .map(({ office, people }) => {
      const names = people.map((person) => person.name).join(', ');
      return question(
        'same-office',
        say(
          `Cùng một chức vụ “${office}” cho nhiều người: ${names}.`,
          `One office “${office}” is given to several people: ${names}.`,
        ),
        people.map((person) => ({ ...reading(source, person.span), text: `${person.name}: ${office}` })),
      );
    });
}

function instruments(source: Source, found: Findings): Warning[] {
  const kinds = [...(found.name?.kinds ?? new Map<ProgrammeKind, Span>())];
  if (kinds.length < 2) return [];
  const names = kinds.map(([kind]) => `“${INSTRUMENT_NAMES[kind]}”`).join(', ');
  return [
    question(
      'instrument-differs',
      say(
        `Văn bản gọi tên loại thỏa thuận khác nhau: ${names}.`,
        `The text names the instrument differently: ${names}.`,
      ),
      kinds.map(([, span]) => reading(source, span)),
    ),
  ];
}

function dateAfterPublication(source: Source, { signing, published }: Findings): Warning[] {
  if (!signing?.afterPublication || !published) return [];
  const of =
    published.start === undefined || published.end === undefined
      ? { text: published.day.split('-').toReversed().join('/') }
      : reading(source, { start: published.start, end: published.end });
  return [
    question(
      'date-after-publication',
      say('Ngày ký đứng sau ngày đăng bài.', 'The date of signing is later than the publication.'),
      [of, reading(source, signing)],
    ),
  ];
}

function terms(source: Source, found: Findings): Warning[] {
  const [first] = found.terms;
  const other = found.terms.find(
    (one) =>
      one.weight >= 4 &&
      one.term.from !== null &&
      (one.term.from !== found.term?.from || one.term.to !== found.term?.to) &&
      !isWithin(one.term, found.term),
  );
  if (!first || !other || !found.term) return [];
  return [
    question('term-differs', say('Văn bản nêu hơn một thời hạn.', 'The text gives more than one term.'), [
      reading(source, first),
      reading(source, other),
    ]),
  ];
}

/** "giai đoạn 2026 - 2028" and "từ ngày 18/11/2026 đến ngày 30/9/2028" say the same, one of them in days. */
function isWithin(one: Term, other: Term | null): boolean {
  const same = (a: string | null | undefined, b: string | null | undefined) =>
    !a || !b || (a.length === 4 || b.length === 4 ? a.slice(0, 4) === b.slice(0, 4) : a === b);
  return other !== null && same(one.from, other.from) && same(one.to, other.to);
}

const LENGTH = words(
  `(?:thời hạn|hiệu lực|thời gian thực hiện|thời hạn thực hiện|trong vòng|trong thời gian|trong|kéo dài)(?: là| của \\p{L}+ \\p{L}+ là)? (?<n>${NUMBER})(?: ?\\([^()]{1,16}\\))? năm(?: tới| kể từ|,|$| \\()`,
);
const ABOUT_TERM = words(
  'thời hạn|hiệu lực|chương trình|quy chế|thoả thuận|hợp tác|phối hợp|kế hoạch|hợp đồng|ghi nhớ',
);

function termLengths(source: Source, found: Findings): Warning[] {
  const { term } = found;
  const told = found.terms[0];
  if (!told || !term?.from || !term.to) return [];
  const years = Number(term.to.slice(0, 4)) - Number(term.from.slice(0, 4));
  for (const sentence of found.sentences) {
    if (sentence.block.kind === 'caption') continue;
    if (!has(ABOUT_TERM, source.fold.slice(sentence.start, sentence.end))) continue;
    for (const hit of findAll(LENGTH, source.fold, sentence)) {
      const length = numberOf(hit.found.groups!['n']!);
      // "2024 - 2026" is said to be two years and to be three.
      if (!(length > 0 && length < 16) || length === years || length === years + 1) continue;
      return [
        question(
          'term-length-differs',
          say(
            `Thời hạn “${flat(source, told)}” không khớp với “${flat(source, hit)}”.`,
            `The term “${flat(source, told)}” does not fit “${flat(source, hit)}”.`,
          ),
          [reading(source, told), reading(source, hit)],
        ),
      ];
    }
  }
  return [];
}

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'].map(foldTones);
const WITH_WEEKDAY = words(
  '(?<w>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? ?\\(?(?:(?:sáng|trưa|chiều|tối),? )?(?:ngày )?(?<d>\\d{1,2})(?:[/.-](?<m>\\d{1,2})[/.-]| tháng (?<m2>\\d{1,2}),? năm )(?<y>\\d{4})',
);

function weekdays(source: Source, { sentences }: Findings): Warning[] {
  const wrong: Warning[] = [];
  for (const sentence of sentences) {
    for (const hit of findAll(WITH_WEEKDAY, source.fold, sentence)) {
      const said = hit.found.groups!;
      const day = `${said['y']}-${(said['m'] ?? said['m2'])!.padStart(2, '0')}-${said['d']!.padStart(2, '0')}`;
      if (!isDay(day) || wrong.length >= MOST) continue;
      const word = said['w']!;
      const number = /\d/u.exec(word);
      const told = number ? Number(number[0]) - 1 : WEEKDAYS.indexOf(word);
      const is = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (told === is) continue;
      const wordEnd = hit.start + word.length;
      const dateStart = wordEnd + /^[,\s(]*/u.exec(source.fold.slice(wordEnd, wordEnd + 6))![0].length;
      wrong.push(
        question(
          'weekday-differs',
          say(
            `Ngày ${day.split('-').toReversed().join('/')} không phải ${word}.`,
            `${day} is not the weekday that the text says (“${word}”).`,
          ),
          [reading(source, { start: hit.start, end: wordEnd }), reading(source, { start: dateStart, end: hit.end })],
        ),
      );
    }
  }
  return wrong;
}

function sums(source: Source, { wrongSums }: Findings): Warning[] {
  return wrongSums
    .slice(0, MOST)
    .map((one) =>
      question(
        'sum-differs',
        say(
          `Tổng ghi ${one.value} nhưng cộng lại được ${one.sum}.`,
          `The total says ${one.value}, but the parts make ${one.sum}.`,
        ),
        [reading(source, one.told), { text: String(one.sum), start: one.parts.start, end: one.parts.end }],
      ),
    );
}

/** Two full names of one body that differ by more than spelling marks: an old and a new name, a slip of the pen. */
function partyNames(source: Source, { parties, bodies }: Findings): Warning[] {
  return parties.slice(0, MOST).flatMap((party) => {
    const forms = new Map<string, Mention>();
    for (const body of bodies) {
      if (body.generic || body.kind !== party.kind) continue;
      if (body.key !== party.key && !isSlip(body.key, party.key)) continue;
      const form = plain(body.name);
      if (!forms.has(form)) forms.set(form, body);
    }
    const [first, second] = [...forms.values()];
    if (!first || !second || forms.size > 4) return [];
    if (isAbbreviated(first.name) || isAbbreviated(second.name)) return [];
    return [
      question(
        'party-name-differs',
        say(
          `Một đơn vị được viết hai tên: “${flat(source, first)}” và “${flat(source, second)}”.`,
          `One body is written with two names: “${flat(source, first)}” and “${flat(source, second)}”.`,
        ),
        [reading(source, first), reading(source, second)],
      ),
    ];
  });
}

function plain(name: string): string {
  return foldTones(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ và /gu, ' ')
    .trim();
}

function isAbbreviated(name: string): boolean {
  return /\p{Lu}{2,}/u.test(name) && name !== name.toUpperCase();
}

/** One or two letters apart in a long name. */
function isSlip(one: string, other: string): boolean {
  if (one === other || one.length < 12 || Math.abs(one.length - other.length) > 1) return false;
  const words = one.split(' ');
  const others = other.split(' ');
  if (words.length !== others.length) return false;
  const differing = words.filter((word, at) => word !== others[at]);
  if (differing.length !== 1) return false;
  const at = words.indexOf(differing[0]!);
  // The last words are the name of the place or the paper: "Báo Sông Lam" and "Báo Sông Lan" are two papers.
  return at < words.length - 2 && sharesLetters(differing[0]!, others[at]!);
}

function sharesLetters(one: string, other: string): boolean {
  return (
    one.length > 1 &&
    (one.slice(1) === other.slice(1) || one.slice(0, -1) === other.slice(0, -1) || one.length === other.length)
  );
}
