// The whole chain, from raw text to the proposed structure.
import { isDay, type Day } from '../calendar/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import { nfc } from '../vietnamese/index.ts';
import type { Laid } from './blocks.ts';
import { findCadence } from './cadence.ts';
import { findFrames } from './commitment-frames.ts';
import { readCommitments } from './commitments.ts';
import { findPublication, findSigningDay, type SigningDay } from './signing-day.ts';
import { findTerms, lasting, termOfName, type FoundTerm } from './terms.ts';
import { isProgramme, nameDocument } from './document-kind.ts';
import { flat, has, words } from './folded-text.ts';
import { withLikely } from './likely-promises.ts';
import { lookInto } from './look-into.ts';
import type { AgreementReading, DocumentKind, FieldSpans, Party, Signatory, Span, Term } from './model.ts';
import { paperDay, paperName, type Paper } from './paper-head.ts';
import { paperFrames } from './paper-frames.ts';
import type { FoundParty } from './party-names.ts';
import { findPlace } from './place.ts';
import { findPrevious, findProgrammeName, unshouted, type ProgrammeName } from './programme-name.ts';
import { backTo } from './reading-back.ts';
import { repair } from './repair.ts';
import { lookAgain } from './second-look.ts';
import { readTables } from './table-promises.ts';
import { orderedRows, withRows } from './table-rows-tied.ts';
import { representativesOf, type KnownPerson } from './representatives.ts';
import { readFoot, type Foot } from './signature-foot.ts';
import { findSigning } from './signing.ts';
import { findTopicsAndChannels, type KnownOfProgramme } from './topics-and-channels.ts';
import { findWarnings } from './warnings.ts';

/** Longer than any agreement with its annexes; a whole book is a mistake. */
export const LONGEST_TEXT = 2_000_000;

export interface ReadOptions {
  /** When the page was published, if the caller knows (from its metadata); the year of the signing comes from it. */
  readonly publishedOn?: Day;
  /** False leaves promises as they were read at first: what the second look is learned from. */
  readonly secondLook?: boolean;
  /** For learning: hears what is known of a programme's text when its topics and channels are looked for. */
  readonly hear?: (known: KnownOfProgramme) => void;
}

/**
 * Reads a report of a signed programme, or the agreement itself, and proposes its structure.
 * Throws Refusal `text-too-long` above 2,000,000 characters; any shorter text gives a reading, in time linear in its
 * length, however little it holds.
 */
export function readAgreement(raw: string, options: ReadOptions = {}): AgreementReading {
  if (raw.length > LONGEST_TEXT) {
    throw new Refusal(
      'text-too-long',
      say(
        'Văn bản dài quá 2.000.000 ký tự; hãy chỉ gửi phần thỏa thuận.',
        'The text is longer than 2,000,000 characters; send only the agreement.',
      ),
      400,
    );
  }
  const text = nfc(raw);
  const repaired = repair(text);
  return backTo(text, repaired, readRepaired(repaired.text, options));
}

function readRepaired(text: string, options: ReadOptions): AgreementReading {
  const looked = lookInto(text);
  const { laid, bodies, sentences, story, told, paper, parties, found, people, subjects } = looked;
  const { source } = laid;
  const name = findProgrammeName(source, story, laid.blocks) ?? (paper && nameOfPaper(laid, paper));
  const foot = paper ? readFoot(laid, subjects, people, bodies, paper.bodyStart) : null;
  const frames = paper
    ? paperFrames(laid, paper, told, subjects, foot?.span?.start ?? text.length)
    : findFrames(source, told, subjects, people);
  const points = readCommitments(source, frames, subjects);
  const prose =
    paper && options.secondLook !== false
      ? lookAgain(points, parties, (start) => subjects.opens(start) !== null)
      : points;
  const rows = readTables(source, laid.tables, laid.blocks, { subjects, bodies });
  const commitments = withRows(
    source,
    prose,
    paper?.kind === 'contract' ? orderedRows(rows.commitments, parties) : rows.commitments,
  );
  const signing = findSigning(source, story, found, people, parties);
  const documentKind = nameDocument(laid, story, {
    parties,
    programmeName: name?.name ?? null,
    commitments,
    signed: signing.signatories.length > 0,
    isPaper: paper !== null,
  });
  const published = findPublication(laid);
  const publishedOn = options.publishedOn ?? published?.day ?? null;
  const dayOfPaper = paper && paperDay(laid, paper);
  const year = dayOfPaper?.year ?? (publishedOn ? Number(publishedOn.slice(0, 4)) : null);
  const terms = findTerms(source, story, laid.blocks, paper, year);
  const term = terms[0] ?? termOfName(source, name);
  const signedOn =
    (dayOfPaper && SIGNED.has(documentKind) ? dayInPaper(dayOfPaper) : null) ??
    findSigningDay(source, sentences, {
      publishedOn,
      published,
      term: term && !term.inOffice ? term.term : null,
      told: SIGNED.has(documentKind) || (documentKind === 'programme-review' && has(SIGNS_ANEW, source.fold)),
    });
  const signed = foot ?? (documentKind === 'agreement-text' ? readFoot(laid, subjects, people, bodies, 0) : null);
  const signatories =
    signing.signatories.length > 0 || !signed
      ? signing.signatories
      : signed.signatories.map((one) => withOffice(one, people));
  const watched = new Set(signing.witnesses.map((one) => one.name));
  const place = findPlace(source, sentences, parties);
  const previous = findPrevious(source, story, name);
  const cadence = findCadence(source, told);
  const programme = isProgramme(documentKind) || documentKind === 'press-press';
  const kept = !programme ? [] : paper ? commitments : withLikely(looked, commitments);
  const lines = new Set(told.map((one) => one.block.start));
  const known: KnownOfProgramme = {
    source,
    blocks: laid.blocks.filter((one) => one.kind === 'table' || lines.has(one.start)),
    tables: laid.tables,
    sentences: told,
    commitments,
    promises: kept,
    bodies,
    people: found.toSorted((one, other) => one.start - other.start),
    named: frames.filter((one) => one.paper === 'topics'),
    isStory: paper === null,
  };
  if (programme) options.hear?.(known);
  const about = programme ? findTopicsAndChannels(known) : { topics: [], channels: [] };
  const spans: FieldSpans = {};
  const light = (field: keyof FieldSpans, span: Span | null) => {
    if (span) spans[field] = { start: span.start, end: span.end };
  };
  light('programmeName', name);
  light('term', term);
  light('signedOn', signedOn);
  light('publishedOn', options.publishedOn ? null : published);
  light('place', place.place);
  light('previousProgramme', previous);
  light('reportingCadence', cadence);
  light('sites', place.sitesSpan);
  light('online', place.online);
  light('witnesses', signing.witnessesSpan);
  light('signatories', signing.signatoriesSpan ?? signed?.span ?? null);
  return {
    text: source.text,
    documentKind,
    programmeName: name?.name ?? null,
    kind: name?.kind ?? null,
    parties: documentKind === 'not-an-agreement' ? [] : parties.map((party) => asParty(party, people, foot, watched)),
    signatories,
    witnesses: signing.witnesses,
    term: term && withSigningDay(term, signedOn?.day ?? null),
    signedOn: signedOn?.day ?? null,
    publishedOn,
    place: place.place ? flat(source, place.place) : null,
    sites: place.sites,
    online: place.online !== null,
    previousProgramme: previous ? flat(source, previous) : null,
    reportingCadence: programme ? cadence : null,
    commitments: kept,
    ...about,
    warnings: findWarnings(source, {
      documentKind,
      parties,
      people,
      bodies,
      sentences: story,
      wrongSums: rows.wrongSums,
      published: options.publishedOn ? { day: options.publishedOn } : published,
      name,
      term: term?.term ?? null,
      terms,
      signing: signedOn,
      signatories,
      commitments: kept,
    }),
    spans,
  };
}

/** A review that ends with the next programme's signing has its day. */
const SIGNS_ANEW = words(
  '(đồng thời|cùng lúc|nhân dịp này|dịp này|liền đó|ngay sau đó|tiếp đó|cuối (?:buổi|hội nghị)|khép lại|kết thúc (?:buổi|hội nghị))[^.;]{0,90} (ký|ký kết)|(và|rồi) (tiếp tục |tổ chức |tiến hành )*(ký|ký kết) (phụ lục|tiếp|gia hạn|chương trình|quy chế|kế hoạch|thoả thuận|biên bản)|ngay sau[^.;]{0,200} (ký|ký kết) (chương trình|quy chế|kế hoạch|thoả thuận)|, (ký|ký kết) (chương trình|quy chế|kế hoạch|thoả thuận)[^.;]{0,60} (giai đoạn|năm) 20|ký (phụ lục|gia hạn)|(ký|ký kết) (chương trình|quy chế|kế hoạch)( \\p{L}+){0,4} mới',
);

/** Kinds of document that tell of a signing, so that their day is a day of signing. */
const SIGNED = new Set<DocumentKind>(['agreement-signing', 'agreement-text', 'press-press', 'other-signing']);

/** "có hiệu lực từ ngày ký đến …", "03 năm kể từ ngày ký": the term begins with the signing. */
function withSigningDay(found: FoundTerm, signedOn: Day | null): Term | null {
  const { term, length, fromSigning } = found;
  if (length) return signedOn === null ? null : { from: signedOn, to: lasting(signedOn, length.count, length.unit) };
  return fromSigning ? { from: signedOn, to: term.to } : term;
}

/** A name alone at the foot has the office that the head of the agreement gives it. */
function withOffice(one: Signatory, people: readonly KnownPerson[]): Signatory {
  return one.title === '' ? { ...one, title: people.find((person) => person.name === one.name)?.title ?? '' } : one;
}

function nameOfPaper(laid: Laid, paper: Paper): ProgrammeName {
  const span = paperName(laid, paper);
  return { ...span, name: unshouted(flat(laid.source, span)), kind: paper.kind, kinds: new Map() };
}

function dayInPaper(found: { day: number; month: number; year: number; span: Span }): SigningDay | null {
  const day = `${found.year}-${String(found.month).padStart(2, '0')}-${String(found.day).padStart(2, '0')}`;
  return isDay(day) ? { ...found.span, day, yearFrom: 'text', afterPublication: false } : null;
}

function asParty(
  party: FoundParty,
  people: readonly KnownPerson[],
  foot: Foot | null,
  watched: ReadonlySet<string | null>,
): Party {
  const named = representativesOf(party, people, watched);
  // Who signs for a side stands for it, also when only the foot names them.
  const signing = (foot?.signatories ?? []).filter(
    (one) =>
      one.party === party.name &&
      !people.some((person) => person.party && (person.key === one.name.toLowerCase() || person.name === one.name)),
  );
  return {
    name: party.name,
    kind: party.kind,
    side: party.side,
    representatives: [...named, ...signing.map(({ name, title, start, end }) => ({ name, title, start, end }))],
    aliases: party.aliases,
    start: party.mention.start,
    end: party.mention.end,
  };
}
