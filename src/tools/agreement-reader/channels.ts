// By which channels: the printed paper, pages of the ward, the air, the loudspeakers. The owner belongs to the channel.
import { isPortal } from './body-heads.ts';
import type { Mention } from './body-mentions.ts';
import { CHANNEL, NAME_GOES_ON, SURE_HERE } from './channel-words.ts';
import { findAll, here, hereOpen, loose, matchAt, trimSpan, type Source } from './folded-text.ts';
import type { Quote, Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

/** "…, ứng dụng X", "… và kênh Y": such a word names a channel only behind another one. */
const JOINED = /(?:,|và|lẫn|hoặc)\s*$/u;
const NOT_BEFORE =
  /(?:ký kết|truyền thông trên|đào tạo|kỹ năng|xây dựng hệ thống|gồm có đại diện|chung một|có một|tin từ|từ)\s*$/u;
/** "đưa ấn phẩm của Báo vào tủ sách", "mua tạp chí": what is read, not where something appears. */
const READ_BEFORE = /(?:đưa|phổ biến|tặng|biếu|phát hành|trao|nhận)(?: các| những)?\s*$/u;
const READ = /^(?:các |những )?(?:ấn phẩm|tạp chí|ấn bản|số báo|bản in)/u;

/** "thông tin sai sự thật trên mạng xã hội": where the falsehood is, not where the programme speaks. */
const FALSE_NEWS = /(?:sai sự thật|xấu,? độc|xuyên tạc|sai trái|tin giả|tiêu cực)[^.;]{0,30}(?:trên )?$/u;
const OWNER = hereOpen('(?:hiện có )?(?:của|thuộc|do) |hiện có (?:trên|tại) ');
const OWNER_WORD = here(
  '(?:(?:các|hai|ba|những) (?:thôn|bản|ấp|xã|phường|chi bộ|khu phố|buôn|làng)|(?:các )?toà(?! soạn)|(?:các )?(?:báo(?! (?:in|điện tử|giấy))|đài|cổng|kênh|hãng tin|trung tâm|tạp chí|toà soạn|phường|xã|huyện|quận|thành phố|tỉnh|thị xã|địa phương|đặc khu|đơn vị|hai bên|hai đơn vị|hai cơ quan|mỗi bên|các bên|uỷ ban nhân dân (?:xã|phường)|ubnd (?:xã|phường|huyện|thành phố|tỉnh)))',
);
const SITE = loose('^\\s*\\([^()]{3,80}\\.[a-z]{2,4}[^()]{0,80}\\)', 'u');

/** No agreement names more; a text that does is no agreement, and reading it must not take long. */
const MOST = 120;

export function findChannels(
  source: Source,
  sentences: readonly TextSentence[],
  bodies: readonly Mention[],
  commitments: readonly Span[],
): Quote[] {
  // What the sides have and had is no channel of the programme: only where something is promised.
  let next = 0;
  const promising = sentences.filter((one) => {
    while (next < commitments.length && commitments[next]!.end <= one.start) next++;
    if (commitments[next] !== undefined && commitments[next]!.start < one.end) return true;
    return commitments.length > 0 && AHEAD.test(source.fold.slice(one.start, one.end));
  });
  const known = new Set(promising.flatMap((one) => (one.block.kind === 'body' ? [one.start] : [])));
  const rest = commitments
    .filter(
      (one) => !promising.some((other) => other.start <= one.start && one.end <= other.end && known.has(other.start)),
    )
    .map((one) => ({
      start: one.start,
      end: one.end,
      block: { start: one.start, end: one.end, kind: 'body' as const },
      at: 0,
    }));
  const byStart = new Map(bodies.map((body) => [body.start, body]));
  const found: Quote[] = [];
  const seen = new Set<string>();
  for (const sentence of [...promising, ...rest].toSorted((a, b) => a.start - b.start)) {
    if (sentence.block.kind !== 'body') continue;
    for (const span of rawChannels(source, sentence, byStart)) {
      const clean = trimSpan(source.text, span);
      const key = source.fold.slice(clean.start, clean.end).replace(/\s+/gu, ' ').replace(' của ', ' ');
      // Said again in fewer words: "chuyên trang" after "chuyên trang Thành phố … trên Cổng …".
      const bare = key.replace(/^(?:các|những|hệ thống) /u, '');
      if (seen.has(key) || (!span.owned && [...seen].some((one) => one.includes(bare)))) continue;
      if (found.length >= MOST) return found;
      seen.add(key);
      found.push({ text: source.text.slice(clean.start, clean.end), start: clean.start, end: clean.end });
    }
  }
  return found;
}

const AHEAD =
  /(?<!\p{L})(?:sẽ|nhằm|mong|mong muốn|để|giúp|góp phần)(?!\p{L})[^.]{0,160}(?<!\p{L})(?:tuyên truyền|thông tin|lan toả|quảng bá|truyền thông|đưa|phản ánh|giới thiệu)(?!\p{L})/u;

interface Raw extends Span {
  readonly owned: boolean;
}

/** What may be a channel, in the order of the text; whether it is one depends on what stands right before it. */
function rawChannels(source: Source, sentence: TextSentence, byStart: ReadonlyMap<number, Mention>): Raw[] {
  const written = source.text.slice(sentence.start, sentence.end);
  const letters = (rule: RegExp, follows: boolean) =>
    [...written.matchAll(rule)].map((hit) => ({
      start: sentence.start + hit.index,
      end: sentence.start + hit.index + hit[0].length,
      take: (span: Span, raws: readonly Raw[]) =>
        byStart.has(span.start) || (follows && !isNext(source, span, raws)) ? null : { ...span, owned: true },
    }));
  const candidates = [
    ...findAll(CHANNEL, source.fold, sentence).map(({ start, end }) => ({
      start,
      end,
      take: (span: Span, raws: readonly Raw[]) => inWords(source, sentence, span, { raws, byStart }),
    })),
    // "phát trên QLTV và QL Radio": a channel known by its letters; "kênh QM1, QM2": more of them in a list.
    ...letters(LETTERS, false),
    ...letters(MORE_LETTERS, true),
    ...[...bodiesIn(byStart, sentence)].map((body) => ({
      start: body.start,
      end: body.end,
      take: (_span: Span, raws: readonly Raw[]) => asPaper(source, sentence, body, raws),
    })),
  ].toSorted((one, other) => one.start - other.start);
  const raws: Raw[] = [];
  for (const { start, end, take } of candidates) {
    if ((raws.at(-1)?.end ?? -1) > start) continue;
    const raw = take({ start, end }, raws);
    if (raw) raws.push(raw);
  }
  return raws;
}

function isNext(source: Source, span: Span, raws: readonly Raw[]): boolean {
  const last = raws.at(-1);
  return last !== undefined && /^(?:,| và|, và| lẫn) (?:các )?$/u.test(source.fold.slice(last.end, span.start));
}

function inWords(
  source: Source,
  sentence: Span,
  { start, end }: Span,
  { raws, byStart }: { raws: readonly Raw[]; byStart: ReadonlyMap<number, Mention> },
): Raw | null {
  const before = (length: number) => source.fold.slice(Math.max(sentence.start, start - length), start);
  if (NOT_BEFORE.test(before(20)) || FALSE_NEWS.test(before(70))) return null;
  const written = source.fold.slice(start, end);
  if (READ.test(written) && READ_BEFORE.test(before(24))) return null;
  const joint = JOINED.exec(before(5));
  const last = raws.at(-1)?.end ?? -99;
  if (joint && !SURE_HERE.test(written) && start - joint[0].length - last > 1) return null;
  const body = [...bodyOver(byStart, start, end)];
  // "đăng trên Cổng thông tin điện tử xã" names a channel; "Cổng … có trách nhiệm" a side.
  const through = /(?:trên|qua|tại|lên|và)\s*$/u.test(before(8)) || start - last < 5;
  const portal = body[0] !== undefined && body[0].generic && isPortal(body[0].head) && through;
  if (body.length > 0 && body[0]!.start === start && !portal) return null;
  const whole = withOwner(source, { start, end }, byStart, body[0]);
  // "bản tin", "kênh", "trang" alone name nothing.
  return BARE.test(source.fold.slice(whole.start, whole.end)) && !whole.owned ? null : whole;
}

/** "đăng trên Báo X", "trên báo in, Báo X điện tử và kênh truyền hình XTV": the paper itself is the channel. */
function asPaper(source: Source, sentence: Span, body: Mention, raws: readonly Raw[]): Raw | null {
  const named = !body.generic || /^\p{Lu}{2}/u.test(source.text.slice(body.start, body.end));
  if (body.kind !== 'press' || !named) return null;
  const lead = source.fold.slice(Math.max(sentence.start, body.start - 6), body.start);
  const listed =
    isNext(source, body, raws) && /(?:điện tử|online)$|^kênh /u.test(source.fold.slice(body.start, body.end));
  return listed || /(?:^|\s)(?:trên|lên) $/u.test(lead) ? { start: body.start, end: body.end, owned: true } : null;
}

function* bodiesIn(byStart: ReadonlyMap<number, Mention>, span: Span): Generator<Mention> {
  for (let at = span.start; at < span.end; at++) {
    const body = byStart.get(at);
    if (body) yield body;
  }
}

const LETTERS =
  /(?<=(?<!\p{L})(?:trên|lên|sóng) )(?!(?:UBND|HĐND|MTTQ|TP)(?!\p{L}))\p{Lu}{2,6}\d{0,2}(?: (?:TV|Radio|Play|Go|Online|News|FM))?(?![\p{L}\p{N}])|(?<=(?:và|,|lẫn) )\p{Lu}[\p{L}\d]{1,11} (?:TV|Radio|Play|Go|Online|News)(?![\p{L}\p{N}])/gu;
const MORE_LETTERS =
  /(?<=(?:,|và) )\p{Lu}[\p{Lu}\d]{1,6}(?:[ -]?(?:TV|Radio|Play|Go|Online|News|FM))?(?![\p{L}\p{N}])(?! (?:\p{Lu}|phường|xã|tỉnh))/gu;

/** Words that alone name no channel. */
export const BARE =
  /^(?:các |những |hệ thống )?(?:bản tin|chuyên mục|chuyên đề|tiểu mục|mục|phụ trương|diễn đàn|sàn|bản đồ số|gian hàng số|kênh|trang|trang tiếng|bản tiếng|ứng dụng|app|sóng|chuyên đề|podcast|tần số|số báo|số thứ|ấn bản|ấn phẩm|khung giờ|mạng tin|chương trình|cổng|đường dây nóng|hộp thư|trang nhất)$/u;

function* bodyOver(byStart: ReadonlyMap<number, Mention>, start: number, end: number): Generator<Mention> {
  for (let at = start; at < end; at++) {
    const body = byStart.get(at);
    if (body && body.end > end) yield body;
  }
}

function withOwner(source: Source, span: Span, byStart: ReadonlyMap<number, Mention>, over: Mention | undefined): Raw {
  const named = /(?:[”"]|\.[a-z]{2,7})$/u.test(source.fold.slice(span.start, span.end))
    ? null
    : NAME_GOES_ON.exec(source.text.slice(span.end, span.end + 80).replace(/\s/gu, ' '));
  let end = Math.max(over?.end ?? 0, span.end + (named ? named[0].length : 0));
  let owned = over !== undefined;
  for (let turn = 0; turn < 2; turn++) {
    const gap = source.fold[end] === ' ' ? end + 1 : end;
    const joint = matchAt(OWNER, source.fold, gap);
    const at = joint > 0 ? joint : gap;
    const body = byStart.get(at);
    const word = body ? body.end : joint > 0 ? matchAt(OWNER_WORD, source.fold, at) : -1;
    if (word < 0 || (body && joint < 0 && body.kind !== 'press')) break;
    end = word;
    owned = true;
  }
  const site = SITE.exec(source.fold.slice(end, end + 180));
  return { start: span.start, end: site ? end + site[0].length : end, owned };
}
