// What was signed: the name of the programme as the text gives it, its kind, and the names that differ.
import { findAll, findFirst, flat, has, loose, trimSpan, words, type Source } from './folded-text.ts';
import type { Block } from './blocks.ts';
import type { ProgrammeKind, Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

export interface ProgrammeName extends Span {
  readonly name: string;
  readonly kind: ProgrammeKind;
  /** Kinds of instrument that the text uses for this signing, with a place for each. */
  readonly kinds: ReadonlyMap<ProgrammeKind, Span>;
}

const PURPOSE = 'truyền thông|thông tin|tuyên truyền|tuyên tuyền|báo chí|quảng bá';
const INSTRUMENTS: readonly [ProgrammeKind, string][] = [
  ['regulation', 'quy chế (phối hợp|hợp tác|cung cấp|trao đổi|thông tin)'],
  [
    'contract',
    'hợp đồng (đặt hàng )?(dịch vụ )?(hợp tác )?(truyền thông|tuyên truyền|thông tin|quảng bá|đặt hàng|phối hợp|quảng cáo|kinh tế)',
  ],
  ['memorandum', '(biên )?bản ghi nhớ'],
  ['plan', 'kế hoạch (phối hợp|hợp tác|truyền thông|tuyên truyền)'],
  [
    'agreement',
    '(bản |văn bản |biên bản )?(thoả thuận|giao ước|cam kết phối hợp)( (khung|hợp tác|phối hợp|truyền thông|thông tin|tuyên truyền))?',
  ],
  ['programme', '(chương trình|ctr) (ký kết )?(phối hợp|hợp tác|truyền thông|tuyên truyền|thông tin|công tác)'],
  ['agreement', '(biên bản )?hợp tác( chiến lược| toàn diện)?|phối hợp'],
];
/** The last rule is the general one: "hợp tác", "phối hợp" without a word for the paper. */
const RULES = INSTRUMENTS.map(([kind, pattern], at) => ({
  kind,
  rule: words(pattern),
  general: at === INSTRUMENTS.length - 1,
}));
const SIGN = words('ký kết|kí kết|ký|kí|ký kế');
const STOPS = loose(
  '[(.;:!?"”)\n]|,(?! (?:[^,;.]{1,40} giai đoạn \\d{4}|thông tin|tuyên truyền|truyền thông|quảng bá|hợp tác|phối hợp|văn hoá|giáo dục|giai đoạn))| (?:bằng hình thức|theo hình thức|nhằm|với mục đích|dưới sự|trước sự|tại|vào|được|do|và trao|và ký|tập trung|đã|diễn ra|sẽ|với sự|để|có|trong khuôn khổ|là|gồm|của hai|giữa hai|nêu rõ|giữa 2|tổ chức|theo)(?= )',
);

/** Best: behind "ký kết", with purpose and term; the title and the lede count for more. */
export function findProgrammeName(
  source: Source,
  sentences: readonly TextSentence[],
  blocks: readonly Block[],
): ProgrammeName | null {
  let best: { span: Span; kind: ProgrammeKind; weight: number } | null = null;
  const kinds = new Map<ProgrammeKind, Span>();
  let loosely: Span | null = null;
  const used = sentences.filter(
    (one) =>
      one.block.kind !== 'heading' ||
      /(?:chương trình|quy chế|thoả thuận|hợp đồng|bản ghi nhớ|kế hoạch)/u.test(
        source.fold.slice(one.start, one.start + 40),
      ),
  );
  for (const [order, sentence] of used.entries()) {
    const signs = findAll(SIGN, source.fold, sentence);
    for (const { kind, rule, general } of RULES) {
      for (const hit of findAll(rule, source.fold, sentence)) {
        const sign = signs.findLast((one) => one.end <= hit.start && hit.start - one.end < 25);
        const titled = sentence.block.kind === 'title' || (order < 4 && sentence.block.kind === 'heading');
        const opens =
          titled &&
          (hit.start - sentence.start < 3 ||
            /(?:\s(?:về|của)|v\/v)\s*$/u.test(source.fold.slice(sentence.start, hit.start)));
        if (sign && !isNegated(source, sign)) {
          if (!general) noteKind(kinds, kind, hit);
          else if (isAlone(source, hit)) loosely ??= { start: hit.start, end: hit.end };
        }
        if (!sign && !opens && kind !== 'regulation' && kind !== 'programme') continue;
        if (kind === 'agreement' && !sign && !opens) continue;
        const span = nameSpan(source, hit, sentence);
        const words = source.fold.slice(span.start, span.end);
        const specific = kind === 'agreement' && /^(?:hợp tác|phối hợp)/u.test(words) ? -3.5 : 0;
        const weight =
          (sign ? 3 : 0) +
          (opens ? 3 : 0) +
          (titled ? 1.5 : 0) +
          (order < 3 ? 1 : 0) +
          (has(PURPOSE_RULE, words) ? 2 : 0) +
          (/(?:giai đoạn|năm) \d{4}/u.test(words) ? 2 : 0) +
          specific -
          (sentence.block.kind === 'caption' ? 1 : 0) -
          order * 0.01 -
          (span.end - span.start > 160 ? 2 : 0);
        if (!best || weight > best.weight) best = { span, kind, weight };
      }
    }
  }
  // "hợp tác truyền thông" may be said of any paper but a contract, which is more than working together.
  if (loosely && kinds.has('contract') && !kinds.has('agreement')) kinds.set('agreement', loosely);
  if (!best || best.weight < 2) return null;
  const whole = overTwoLines(source, best.span, blocks);
  return { ...whole, name: unshouted(flat(source, whole)), kind: best.kind, kinds };
}

/** "QUY CHẾ PHỐI HỢP" on one line, "Cung cấp thông tin …" on the next: the heading of an agreement is one name. */
function overTwoLines(source: Source, span: Span, blocks: readonly Block[]): Span {
  const at = blocks.findIndex((block) => block.start <= span.start && span.end <= block.end);
  const block = blocks[at];
  const next = blocks[at + 1];
  if (!block || !next || block.kind === 'body' || next.kind !== 'heading' || next.start - block.end > 3) return span;
  const shouted = source.text.slice(span.start, span.end) === source.text.slice(span.start, span.end).toUpperCase();
  if (
    !shouted ||
    source.fold.slice(span.end, block.end).trim() !== '' ||
    has(PURPOSE_RULE, source.fold.slice(span.start, span.end))
  )
    return span;
  const stop = source.fold.slice(next.start, next.end).search(/ giữa |^giữa |\(|[.;:]/u);
  const end = stop < 0 ? next.end : next.start + stop;
  return end - next.start > 4 ? trimSpan(source.text, { start: span.start, end }) : span;
}

export function unshouted(name: string): string {
  const first = name.split(' ').slice(0, 3).join(' ');
  if (first !== first.toUpperCase()) return name;
  const lower = name
    .replace(/\p{Lu}{2,}/gu, (word) => word.toLowerCase())
    .replace(/(?<=phối hợp )\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const PURPOSE_RULE = words(PURPOSE);

function isNegated(source: Source, sign: Span): boolean {
  return /(?:sau khi|trước khi|từng|đã từng|bên sẽ|dự kiến)\s*$/u.test(
    source.fold.slice(Math.max(0, sign.start - 12), sign.start),
  );
}

const PAPER_BEFORE = words('chương trình|quy chế|kế hoạch|thoả thuận|bản ghi nhớ|hợp đồng|biên bản');

function isAlone(source: Source, hit: Span): boolean {
  return (
    !has(PAPER_BEFORE, source.fold.slice(Math.max(0, hit.start - 22), hit.start)) &&
    /truyền thông|tuyên truyền/u.test(source.fold.slice(hit.end, hit.end + 30))
  );
}

function noteKind(kinds: Map<ProgrammeKind, Span>, kind: ProgrammeKind, hit: Span): void {
  // "ký kết thỏa thuận hợp tác" also matches the bare "hợp tác": the first, more specific rule has claimed the place.
  for (const [, span] of kinds) if (hit.start < span.end && span.start < hit.end) return;
  if (!kinds.has(kind)) kinds.set(kind, { start: hit.start, end: hit.end });
}

function nameSpan(source: Source, hit: Span, sentence: TextSentence): Span {
  const limit = Math.min(sentence.end, hit.start + 220);
  const stop = findFirst(STOPS, source.fold, { start: hit.end, end: limit });
  let end = stop ? stop.start : limit;
  // "… với Báo X giai đoạn 2023 - 2025": keep the parties only when the term follows them.
  const rest = source.fold.slice(hit.end, end);
  const partner = rest.search(/ (?:với|giữa|cùng) /u);
  if (
    partner >= 0 &&
    !/(?:giai đoạn|năm) \d{4}/u.test(rest.slice(partner)) &&
    has(PURPOSE_RULE, source.fold.slice(hit.start, hit.end + partner))
  ) {
    const keepsParties = rest.slice(partner).startsWith(' giữa ') && !/(?:giai đoạn|năm) \d{4}/u.test(rest);
    if (!keepsParties) end = hit.end + partner;
  }
  // "… giữa Công an tỉnh X," cut off before its partner tells no more than the name without it.
  const between = source.fold.slice(hit.end, end).search(/ giữa /u);
  if (between >= 0 && !/ (?:và|với|-) /u.test(source.fold.slice(hit.end + between + 6, end))) end = hit.end + between;
  end -= /(?: gồm| là)?\s*$/u.exec(source.fold.slice(hit.end, end))![0].length;
  return trimSpan(source.text, { start: hit.start, end });
}

const PREVIOUS = words(
  '(chương trình|quy chế|kế hoạch|thoả thuận)[^.;]{0,120}?(được )?(triển khai|thực hiện|ký kết|ký)( thực hiện)? từ năm \\d{4}|(tiếp nối|kế thừa|phát huy kết quả( của)?|trên cơ sở kết quả|sau (\\d+|một|hai|ba|bốn|năm) năm thực hiện|(tổng kết|sơ kết) (\\d+|một|hai|ba|bốn|năm) năm)[^.;,]{0,80}(chương trình|quy chế|kế hoạch|thoả thuận|hợp đồng)[^.;,]{0,140}|(chương trình|quy chế|kế hoạch|thoả thuận|bản ghi nhớ)[^.;,]{0,60} (đã )?(được )?(ký|ký kết) (ngày|năm) [\\d/.]+',
);

/** The earlier programme that this one follows, in the words of the text. */
export function findPrevious(source: Source, sentences: readonly TextSentence[], name: Span | null): Span | null {
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'body') continue;
    const hit = findFirst(PREVIOUS, source.fold, sentence);
    if (!hit) continue;
    if (name && hit.start < name.end && name.start < hit.end) continue;
    const cut = source.fold.slice(hit.start, hit.end).search(/ (?:đã đạt|đạt được|hai bên|các bên|ngày hôm nay)/u);
    return trimSpan(source.text, { start: hit.start, end: cut > 0 ? hit.start + cut : hit.end });
  }
  return null;
}
