// Where the text says between whom something is signed: "A và B ký kết …", "giữa A và B", "A ký kết … với B", "Bên A: A",
// and, more weakly, whose people are introduced ("Về phía A có …").
import type { Mention } from './body-mentions.ts';
import { findAll, findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

export type Cue = 'sides' | 'signing' | 'between' | 'with' | 'works-with' | 'intro';

export interface Evidence {
  readonly mention: Mention;
  readonly cue: Cue;
  readonly weight: number;
  /** Mentions of one chain ("UBND - Ủy ban MTTQ phường X và Báo Y") share the number. */
  readonly chain: number;
}

const JOINT =
  /^\s*(?:,|và|với|cùng|cùng với|và với|-|\/|&|;)?\s*(?:(?:đại diện |lãnh đạo |bộ biên tập |ban biên tập |toà soạn )*)$/u;
export const INSTRUMENT_WORDS =
  'chương trình|quy chế|thoả thuận|hợp tác|phối hợp|bản ghi nhớ|ghi nhớ|hợp đồng|kế hoạch|biên bản|giao ước|quy định|phụ lục|cam kết|văn kiện|văn bản|giao kèo|gia hạn|bản gia hạn|liên tịch|truyền thông|tuyên truyền';
/** With the paper's name behind it, or before it ("bản thoả thuận mà A và B vừa ký"). */
export const SIGNS = words(
  `(ký kết|kí kết|ký|kí|ký kế)(?=[^.;]{0,60}(${INSTRUMENT_WORDS}))|(?:cùng |thống nhất |ký |lễ )*gia hạn (?:chương trình|quy chế|thoả thuận|hợp đồng|kế hoạch|hợp tác)|(?<=(?:chương trình|quy chế|thoả thuận|ghi nhớ|kế hoạch|hợp đồng|văn bản)[^.;]{0,70} (?:mà|do|được) [^.;]{4,160} )(ký kết|ký)|(?<=(?:chương trình|quy chế|thoả thuận|ghi nhớ|kế hoạch|hợp đồng|văn bản)(?: \\p{L}+){0,6} )(?:ký kết|ký)(?= (?:hôm|sáng|trưa|chiều|tối|đêm) )|lễ ký(?: kết)?(?= (?:giữa|của|được|đã|diễn ra))|(?:hạ|đặt) bút(?: ký)?|trao (?:đổi |cho )?(?:nhau )?(?:bản |văn bản |biên bản )(?:thoả thuận|ghi nhớ|hợp tác|ký kết|quy chế|chương trình)`,
);
const TOGETHER = words(`(${INSTRUMENT_WORDS}|ký kết|làm việc|bàn giao|bắt tay|trao văn bản|hai bên|ba bên|kết nghĩa)`);
/** "Bên đặt bút là UBND xã X, do ông A, Chủ tịch, ký": who stands for a body signs. */
const SIGNED_FOR = loose(
  '^\\s*(?:\\([^)]*\\))?,? do (?:ông|bà|anh|chị|đồng chí|nhà báo)[^.;]{3,90}(?<!\\p{L})ký(?!\\p{L})',
  'u',
);
const NEGATIVE_BEFORE = loose(
  '(chứng kiến của|chứng kiến|uỷ quyền của|chỉ đạo của|đồng ý của|dưới sự|theo đề nghị của|nguồn|theo|tại|ở) (các )?(đồng chí )?(lãnh đạo )?$',
);
const WORKS = words('làm việc|hợp tác|phối hợp|ký kết|ký|trao đổi|thống nhất');
const HOLDS_WITH = loose('^\\s*(?:đã )?(?:chủ trì,? )?phối hợp (?:với|cùng|cùng với)\\s*$');
const WORKS_BEFORE = loose('(làm việc|phối hợp|hợp tác)( \\p{L}+){0,5} (với|cùng) (đoàn |lãnh đạo |đại diện )*$');
const ASKED_OF = words('(yêu cầu|đề nghị|chỉ đạo|giao|lưu ý)[^.;]{0,160} phối hợp (với|cùng)', 'gu');
const MANDATE = words('uỷ quyền của|được sự uỷ quyền|thừa uỷ quyền');
const SIDE_LINE = loose(
  '(bên [abc](?![\\p{L}])|bên thứ (nhất|hai|ba|tư|năm|sáu|bảy)|\\(bên [abc]\\)|\\d\\. bên)[^:]{0,40}:?\\s*(là)?\\s*(liên danh )?\\W{0,3}$',
);
const SIDE_AFTER = loose('^[^.;]{0,60}\\((sau đây |dưới đây )?(được )?(gọi (tắt )?là|viết tắt)?[^)]{0,20}bên [abc]');
const INTRO_AFTER = /^\s*,?\s*(?:có|gồm)(?:\s|:)/u;
const INTRO_BEFORE = loose('(về phía|phía|đại diện( lãnh đạo)?( của)?|lãnh đạo|^\\W*)\\s*$');

export function gatherEvidence(
  source: Source,
  sentences: readonly TextSentence[],
  bodies: readonly Mention[],
): Evidence[] {
  const found: Evidence[] = [];
  let next = 0;
  let chainNumber = 0;
  for (const sentence of sentences) {
    while (next < bodies.length && bodies[next]!.start < sentence.start) next++;
    const own: Mention[] = [];
    while (next < bodies.length && bodies[next]!.start < sentence.end) {
      const body = bodies[next++]!;
      // "(Báo X) - Sáng 12/3, …": whose story it is, no party.
      const sign = body.start - sentence.start < 4 && /^\) ?[-–—]/u.test(source.fold.slice(body.end, body.end + 3));
      // "Đài X đưa tin: …": who tells it.
      const tells = /^(?: ?- ?\p{L}+ \p{L}+)? (?:đưa tin|cho biết|dẫn lời)(?!\p{L})/u.test(
        source.fold.slice(body.end, body.end + 40),
      );
      if (!sign && !tells) own.push(body);
    }
    if (own.length === 0) continue;
    const chains = chainUp(source, own.slice(0, 60));
    const signs = signsIn(source, sentence);
    for (const whole of chains) {
      const chain = withoutMandator(source, sentence, whole);
      const verdict = weigh(source, sentence, chain, chains, signs);
      if (!verdict) continue;
      chainNumber++;
      for (const mention of chain) found.push({ mention, ...verdict, chain: chainNumber });
    }
  }
  return found;
}

const SIGNED_SO = words(
  '(ký kết|ký)(?= (tại|vào|hôm|ngày|sáng|trưa|chiều|tối|ngay|trước|sau|trực tuyến|đúng|từ|năm|lúc)|,|;|:|\\.|$)',
);
const NAMED_SO = words(`(${INSTRUMENT_WORDS})[^.;]{0,200} (do|được|mà|đa được)`);

/** Without one of these no sentence tells of a signing: cheaper than the rules below. */
const SIGN_LIKE = /k[ýí]|bút|trao |gia hạn/u;

/** Where the sentence tells of a signing: before the paper's name, or behind it ("Chương trình do A và B ký tại …"). */
export function signsIn(source: Source, sentence: Span): { start: number; end: number }[] {
  const fold = source.fold.slice(sentence.start, sentence.end);
  if (!SIGN_LIKE.test(fold)) return [];
  const signs = findAll(SIGNS, source.fold, sentence);
  if (signs.length > 0 || !fold.includes('ký')) return signs;
  return findAll(SIGNED_SO, source.fold, sentence).filter((hit) =>
    has(NAMED_SO, source.fold.slice(sentence.start, hit.start)),
  );
}

export function chainUp(source: Source, own: readonly Mention[]): Mention[][] {
  const chains: Mention[][] = [];
  for (const mention of own) {
    const chain = chains.at(-1);
    // "UBND xã A (tỉnh B) và Báo C": where it lies is said in brackets.
    if (chain && (isAside(source, chain.at(-1)!, mention) || isAddress(source, chain.at(-1)!, mention))) continue;
    const gap = chain ? source.fold.slice(chain.at(-1)!.end, mention.start) : '';
    const bare = withoutBrackets(gap);
    if (chain && bare.length < 40 && gap.length < 140 && JOINT.test(bare)) chain.push(mention);
    else chains.push([mention]);
  }
  return chains;
}

function isAside(source: Source, before: Mention, mention: Mention): boolean {
  const gap = source.fold.slice(before.end, mention.start);
  return mention.head.place && /^\s*\(\s*$/u.test(gap) && source.fold[mention.end] === ')';
}

const RANKS: readonly RegExp[] = [
  /(?:^| )(?:phường|xã|thị trấn|đặc khu|thôn|khu phố) [^ ]/u,
  /(?:^| )(?:quận|huyện|thị xã|tx) [^ ]/u,
  /(?:^| )(?:thành phố|tp|tỉnh) [^ ]/u,
];

/** "UBND xã A, huyện B, tỉnh C": the greater place behind the smaller one says where it lies. */
function isAddress(source: Source, before: Mention, mention: Mention): boolean {
  if (!mention.head.place || source.fold.slice(before.end, mention.start).trim() !== ',') return false;
  const [smaller, greater] = [before.key, mention.key].map((key) => RANKS.findIndex((rank) => rank.test(key)));
  return smaller! >= 0 && smaller! < greater!;
}

const ASIDE_BEFORE = loose(
  '(chứng kiến của|uỷ quyền của|chỉ đạo của|đồng ý của|phân công của|trụ sở|hội trường|tại|ở) (lãnh đạo )?$|(?<!\\p{L})tại (trung tâm|nhà|hội trường|trụ sở|phòng|khách sạn|bảo tàng)[^,;.]{0,36}$',
);

/** "Được sự ủy quyền của Thành ủy X, Ban Tuyên giáo … và Báo Y", "tại trụ sở Thành ủy, Báo Y và …": the first is no party. */
function withoutMandator(source: Source, sentence: TextSentence, chain: readonly Mention[]): readonly Mention[] {
  const [first, second] = chain;
  if (!second || source.fold.slice(first!.end, second.start).trim() !== ',') return chain;
  return has(ASIDE_BEFORE, source.fold.slice(Math.max(sentence.start, first!.start - 60), first!.start))
    ? chain.slice(1)
    : chain;
}

function withoutBrackets(gap: string): string {
  return gap.replace(/\([^)]*\)/gu, ' ');
}

function weigh(
  source: Source,
  sentence: TextSentence,
  chain: readonly Mention[],
  chains: readonly Mention[][],
  signs: readonly { start: number; end: number }[],
): { cue: Cue; weight: number } | null {
  const first = chain[0]!;
  const last = chain.at(-1)!;
  const before = source.fold.slice(Math.max(sentence.start, first.start - 70), first.start);
  const after = source.fold.slice(last.end, Math.min(sentence.end, last.end + 140));
  const titled = sentence.block.kind === 'title';
  if (has(SIDE_LINE, before) || (chain.length === 1 && has(SIDE_AFTER, after))) return { cue: 'sides', weight: 8 };
  if (SIGNED_FOR.test(after)) return { cue: 'signing', weight: 3 };
  if (has(NEGATIVE_BEFORE, before)) return null;
  const signAfter = signs.find((sign) => sign.start >= last.end && sign.start - last.end < 90);
  const blocked =
    signAfter && chains.some((other) => other[0]!.start > last.start && other[0]!.start < signAfter.start);
  const mandate = has(MANDATE, source.fold.slice(sentence.start, sentence.end)) ? 2 : 0;
  const several =
    chain.some((one) => one.kind !== first.kind) || (chain.length > 1 && chain.every((one) => one.kind === 'press'));
  // "Các cơ quan báo chí tham gia ký kết gồm: Báo X (…); Đài Y (…)".
  if (/(?:ký kết|ký)(?: \p{L}+){0,6} (?:gồm|là|bao gồm|có)(?: có)?:? /u.test(listLead(source, sentence)))
    return { cue: 'sides', weight: 4 };
  // "… đã được ba cơ quan ký kết: A, B và C".
  if (several && /(?:ký kết|ký)(?: \p{L}+){0,4}: ?$/u.test(before)) return { cue: 'signing', weight: 3 };
  // The line under an agreement's heading: "Giữa UBND phường X và Báo Y".
  if (several && /^\W*giữa\s*:?\s*$/u.test(source.fold.slice(sentence.start, first.start)))
    return { cue: 'between', weight: 3 };
  if (
    /giữa\s*(?:đại diện |lãnh đạo )*$/u.test(before) &&
    has(TOGETHER, source.fold.slice(sentence.start, sentence.end))
  ) {
    const signed = signs.length > 0 || titled;
    return chain.length > 1 ? { cue: 'between', weight: (signed ? 3 : 2) + mandate } : { cue: 'between', weight: 2 };
  }
  if (signAfter && !blocked && !has(ONLOOKS, source.fold.slice(last.end, signAfter.start))) {
    if (several) return { cue: 'signing', weight: 3 + mandate };
    if (/^[^,;]{0,90}$/u.test(source.fold.slice(last.end, signAfter.start)))
      return { cue: 'with', weight: 2 + 2 * mandate };
  }
  if (
    signs.some((sign) => sign.end <= first.start && first.start - sign.end < 160) &&
    /(?:với|cùng|và)\s*(?:đại diện |lãnh đạo )*(?:(?:\d+|các|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)? ?(?:cơ quan|đơn vị|tờ báo|toà soạn)[^,;.]{0,40}[,;]?\s*)?(?:bao gồm|gồm có|gồm|là|trong đó có)?\s*:?\s*\(?$/u.test(
      before,
    )
  ) {
    return { cue: 'with', weight: several || chain.length > 1 ? 3 : 2.5 };
  }
  if (signs.some((sign) => officersSign(source, sentence, chain, sign))) return { cue: 'signing', weight: 3 };
  if (/^\s*(?:\([^)]*\))?\s*,?\s*(?:có|gồm)(?:\s|:)/u.test(after) && INTRO_BEFORE.test(before))
    return { cue: 'intro', weight: 2 };
  if (chain.length === 1 && INTRO_AFTER.test(after) && has(SIDE_NEAR, before)) return { cue: 'intro', weight: 2 };
  const partner = chains.find(
    (other) =>
      other[0]!.start > last.end &&
      /(?:với|cùng)\s*(?:lãnh đạo |đoàn |đại diện )*$/u.test(source.fold.slice(other[0]!.start - 20, other[0]!.start)),
  );
  // "A chủ trì, phối hợp với B tổ chức lễ ký kết …": who holds the signing takes part in it.
  if (
    partner &&
    first.kind === 'authority' &&
    has(HOLDS_WITH, source.fold.slice(last.end, partner[0]!.start)) &&
    signs.some((sign) => sign.start > partner.at(-1)!.end)
  )
    return { cue: 'signing', weight: 3 };
  if (partner && partner[0]!.start - last.end < 140 && has(WORKS, source.fold.slice(last.end, partner[0]!.start)))
    return { cue: 'works-with', weight: 2 };
  // "yêu cầu xã … phối hợp với Báo X": what is asked of others.
  if (has(ASKED_OF, source.fold.slice(sentence.start, first.start))) return null;
  if (has(WORKS_BEFORE, before)) return { cue: 'works-with', weight: 2 };
  const mixed = chain.some((one) => one.kind === 'press') && chain.some((one) => one.kind !== 'press');
  // "A và Báo B tổ chức hội nghị sơ kết … chương trình phối hợp": the two of them, whatever they hold.
  if (mixed && HOLD.test(after)) return { cue: 'works-with', weight: 2.5 };
  if (several && (titled || findFirst(TOGETHER, after, { start: 0, end: Math.min(after.length, 80) })))
    return { cue: 'works-with', weight: mixed ? 2 : 1.5 };
  if (has(WITH_BEFORE, before)) return { cue: 'works-with', weight: 1.5 };
  if (titled && has(WORKS_AFTER, after)) return { cue: 'works-with', weight: 1 };
  return null;
}

/** What opens a sentence that lists bodies and nothing else: up to its colon or "gồm". */
function listLead(source: Source, sentence: Span): string {
  const lead =
    /^\W*(?:(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+) )?(?:cơ quan|đơn vị|bên|toà soạn|tờ báo)[^,;.()]{0,90}?(?:gồm|bao gồm|là|có)(?: có)?:? /u.exec(
      source.fold.slice(sentence.start, Math.min(sentence.end, sentence.start + 150)),
    );
  return lead?.[0] ?? '';
}

const ONLOOKS = words('chứng kiến|đề nghị|mong muốn');
const SIDE_NEAR = loose('(về phía|phía)[^,;.]{0,40}$');
const WITH_BEFORE = words('(làm việc|phối hợp|hợp tác) (cùng )?với (đoàn |lãnh đạo |đại diện )*$', 'u');
const WORKS_AFTER = loose('^[^,;]{0,40}(làm việc|phối hợp|hợp tác|triển khai)');
const HOLD = loose(
  '^[^.;:]{0,40}(?<!\\p{L})(tổ chức|vừa|cùng|đã|chính thức|tiến hành|thống nhất|bắt tay|tổng kết|sơ kết|nhìn lại|đánh giá|kiểm điểm)(?!\\p{L})[^.;]{0,90}(sơ kết|tổng kết|phối hợp|hợp tác|ký|thoả thuận|truyền thông|tuyên truyền)',
  'u',
);
const OFFICE_END = words(
  '(chủ tịch|bí thư|tổng biên tập|giám đốc|trưởng ban|cục trưởng|phụ trách)( thường trực)?\\s*$',
  'u',
);
const NOT_SIGNING_BETWEEN = words(
  'chứng kiến|phát biểu|cho biết|nhấn mạnh|khẳng định|đề nghị|mong muốn|chủ trì|tham dự|đến dự|dự|dẫn đầu|sau khi|việc|lễ|buổi',
);

/** "Tổng Biên tập Báo X A và Chủ tịch UBND tỉnh Y B ký …": those whose heads sign are the parties. */
function officersSign(source: Source, sentence: TextSentence, chain: readonly Mention[], sign: Span): boolean {
  const mention = chain[0]!;
  const last = chain.at(-1)!;
  if (sign.start < last.end || sign.start - last.end > 240) return false;
  const before = source.fold.slice(Math.max(sentence.start, mention.start - 40), mention.start);
  if (!OFFICE_END.test(before)) return false;
  const between = source.fold.slice(last.end, sign.start);
  return !/[.:]\s/u.test(between) && !has(NOT_SIGNING_BETWEEN, between);
}
