// Where the text contradicts itself or is silent. A reader asks; it never settles.
import { say } from '../sentence/index.ts';
import { isProgramme } from './document-kind.ts';
import { findAll, words, type Source } from './folded-text.ts';
import type { Commitment, DocumentKind, ProgrammeKind, Signatory, Span, Term, Warning } from './model.ts';
import type { FoundParty } from './party-names.ts';
import type { ProgrammeName } from './programme-name.ts';
import type { FoundTerm, SigningDay } from './dates-and-term.ts';
import { soleOffices, type KnownPerson } from './representatives.ts';

export interface Findings {
  readonly documentKind: DocumentKind;
  readonly parties: readonly FoundParty[];
  readonly people: readonly KnownPerson[];
  readonly name: ProgrammeName | null;
  readonly term: Term | null;
  readonly terms: readonly FoundTerm[];
  readonly signing: SigningDay | null;
  readonly signatories: readonly Signatory[];
  readonly commitments: readonly Commitment[];
}

const INSTRUMENT_NAMES: Readonly<Record<ProgrammeKind, string>> = {
  programme: 'chương trình',
  regulation: 'quy chế',
  plan: 'kế hoạch',
  contract: 'hợp đồng',
  memorandum: 'bản ghi nhớ',
  agreement: 'thỏa thuận, hợp tác',
};

export function findWarnings(source: Source, found: Findings): Warning[] {
  if (found.documentKind === 'empty') {
    return [
      {
        code: 'not-an-agreement',
        sentence: say(
          'Văn bản không có chữ để đọc (có thể là bản quét).',
          'There is no text to read (it may be a scan).',
        ),
      },
    ];
  }
  if (found.documentKind === 'press-press') {
    return [
      {
        code: 'not-an-agreement',
        sentence: say(
          'Chỉ có các cơ quan báo chí ký với nhau, không có chính quyền.',
          'Only press agencies sign here; there is no authority.',
        ),
      },
    ];
  }
  if (!isProgramme(found.documentKind)) {
    return [
      {
        code: 'not-an-agreement',
        sentence: say(
          'Đây không phải là thỏa thuận truyền thông giữa chính quyền và cơ quan báo chí.',
          'This is no communication agreement between an authority and a press agency.',
        ),
      },
    ];
  }
  return [...silences(found), ...contradictions(source, found)];
}

function silences(found: Findings): Warning[] {
  const warnings: Warning[] = [];
  if (found.parties.length < 2)
    warnings.push({
      code: 'no-parties',
      sentence: say('Không đọc được đủ hai bên ký.', 'Both signing parties could not be read.'),
    });
  if (!found.signing)
    warnings.push({
      code: 'no-date',
      sentence: say('Văn bản không nêu ngày ký.', 'The text gives no date of signing.'),
    });
  if (!found.term)
    warnings.push({ code: 'no-term', sentence: say('Văn bản không nêu thời hạn.', 'The text gives no term.') });
  if (found.signatories.length === 0)
    warnings.push({
      code: 'no-signatories',
      sentence: say('Văn bản không nói ai đã ký.', 'The text does not say who signed.'),
    });
  if (found.commitments.length === 0)
    warnings.push({
      code: 'no-commitments',
      sentence: say('Không thấy cam kết nào trong văn bản.', 'No commitment was found in the text.'),
    });
  if (found.documentKind === 'working-session' || found.documentKind === 'letter') {
    warnings.push({
      code: 'signing-not-reported',
      sentence: say(
        'Văn bản nói đã thống nhất nhưng không nói đã ký.',
        'The text tells of an agreement reached, not of a signing.',
      ),
    });
  }
  return warnings;
}

function contradictions(source: Source, found: Findings): Warning[] {
  const warnings: Warning[] = [];
  for (const { office, people } of soleOffices(source, found.people)) {
    const names = people.map((person) => person.name).join(', ');
    warnings.push({
      code: 'same-office',
      sentence: say(
        `Cùng một chức vụ "${office}" cho nhiều người: ${names}.`,
        `One office "${office}" is given to several people: ${names}.`,
      ),
      ...people[1]!.span,
    });
  }
  const kinds = [...(found.name?.kinds ?? new Map<ProgrammeKind, Span>())];
  if (kinds.length > 1) {
    const names = kinds.map(([kind]) => `"${INSTRUMENT_NAMES[kind]}"`).join(', ');
    warnings.push({
      code: 'instrument-differs',
      sentence: say(
        `Văn bản gọi tên loại thỏa thuận khác nhau: ${names}.`,
        `The text names the instrument differently: ${names}.`,
      ),
      ...kinds[1]![1],
    });
  }
  const { signing } = found;
  if (signing?.afterPublication) {
    warnings.push({
      code: 'date-after-publication',
      sentence: say('Ngày ký đứng sau ngày đăng bài.', 'The date of signing is later than the publication.'),
      start: signing.start,
      end: signing.end,
    });
  } else if (signing?.yearFrom === 'term') {
    warnings.push({
      code: 'date-assumed',
      sentence: say(
        'Năm ký được lấy từ thời hạn vì văn bản chỉ nêu ngày và tháng.',
        'The year of signing is taken from the term: the text gives only day and month.',
      ),
      start: signing.start,
      end: signing.end,
    });
  }
  const other = found.terms.find(
    (one) =>
      one.weight >= 4 &&
      one.term.from !== null &&
      (one.term.from !== found.term?.from || one.term.to !== found.term?.to),
  );
  if (other && found.term) {
    warnings.push({
      code: 'term-differs',
      sentence: say('Văn bản nêu hơn một thời hạn.', 'The text gives more than one term.'),
      start: other.start,
      end: other.end,
    });
  }
  for (const hit of findAll(DOUBLED, source.fold, { start: 0, end: source.fold.length }).slice(0, 5)) {
    const words = source.text.slice(hit.start, hit.end);
    warnings.push({
      code: 'doubled-word',
      sentence: say(`Từ lặp: "${words}".`, `A word stands twice: "${words}".`),
      start: hit.start,
      end: hit.end,
    });
  }
  return warnings;
}

/** Only words that Vietnamese never doubles on purpose (xanh xanh, ngày ngày are good Vietnamese). */
const DOUBLED = words(
  'các các|phường phường|xã xã|huyện huyện|phối phối|và và|của của|với với|thông thông tin|truyền truyền|tuyên tuyên|được được|trong trong',
);
