// By which channels: the printed paper, pages of the ward, the air, the loudspeakers. The owner belongs to the channel.
import { isPortal } from './body-heads.ts';
import type { Mention } from './body-mentions.ts';
import { findAll, here, hereOpen, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Quote, Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

const NETS =
  'mạng xã hội|trang fanpage|trang facebook|trang zalo|fanpage|facebook|zalo oa|zalo|tiktok|youtube|viber|podcast';
const CHANNEL = words(
  `(?:(?:các|hệ thống|những) )?(?:trang zalo oa|trang fanpage|trang mạng xã hội|(?:${NETS})|báo in|báo giấy|báo điện tử(?= (?:của|và|,|ở|mỗi|trong))|báo điện tử(?=[,.;]|$)|(?<=(?:trên|và) )báo điện tử(?: [a-z0-9.-]{3,40}\\.[a-z]{2,4})?|ấn phẩm(?: báo in| điện tử)?|nền tảng(?: (?:truyền thông|số|mạng xã hội|công nghệ số|internet|đa phương tiện))*|sóng (?:phát thanh|truyền hình)(?:(?:,| và| -) (?:phát thanh|truyền hình))?|chuyên (?:trang|mục)(?:,? (?:và )?chuyên (?:trang|mục|đề))*(?: ["“][^"”]{2,60}["”])?|chuyên đề ["“][^"”]{2,60}["”]|kênh (?:truyền hình|phát thanh|youtube|tiktok|thông tin(?: (?:chính thống|chính thức))?|zalo(?: oa)?|truyền thông|fanpage|vtv\\d?|vov\\d?)|(?:hệ thống )?(?:loa )?truyền thanh(?: (?:cơ sở|thông minh|ứng dụng công nghệ thông tin|xã|phường))*|đài truyền thanh(?: (?:cơ sở|xã|phường|thông minh))?|cổng thông tin điện tử|trang thông tin(?: điện tử)?(?: tổng hợp)?|cổng ttđt|website|bản tin(?: (?:thời sự|nội bộ|điện tử))?|phương tiện (?:truyền thông|thông tin)(?: (?:đại chúng|chính thống))?|trang địa phương|bảng tin(?: điện tử)?|hạ tầng số|app|ứng dụng di động|(?<!trên )(?<!\\p{L})(?:mục|cột|trang|chương trình|bản tin|tiết mục|phụ trương|tạp chí|chuyên san) ["“][^"”]{2,60}["”]|nhóm zalo(?: chung)?|trang chủ|tin nhắn(?: sms)?|tạp chí điện tử(?= )|chương trình thời sự|phụ trương|[a-z0-9-]{3,40}(?:\\.[a-z0-9-]{2,20})*\\.(?:vn|com|net|org|example))`,
);
const NOT_BEFORE = /(?:ký kết|truyền thông trên|đào tạo|kỹ năng|xây dựng hệ thống|gồm có đại diện)\s*$/u;
/** "thông tin sai sự thật trên mạng xã hội": where the falsehood is, not where the programme speaks. */
const FALSE_NEWS = /(?:sai sự thật|xấu,? độc|xuyên tạc|sai trái|tin giả|tiêu cực)[^.;]{0,30}(?:trên )?$/u;
const OWNER = hereOpen('(?:hiện có )?(?:của|thuộc|trên|tại|do) ');
const OWNER_WORD = here(
  '(?:các )?(?:báo(?! (?:in|điện tử|giấy))|đài|cổng|tạp chí|toà soạn|phường|xã|huyện|quận|thành phố|tỉnh|thị xã|địa phương|đặc khu|đơn vị|hai bên|hai đơn vị|hai cơ quan|mỗi bên|các bên|uỷ ban nhân dân (?:xã|phường)|ubnd (?:xã|phường|huyện|thành phố|tỉnh))',
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
    return commitments[next] !== undefined && commitments[next]!.start < one.end;
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

const PROPER = /^ ["“][^"”]{2,60}["”]|^(?: (?:Thành phố|Thị xã|Đặc khu|\p{Lu}[\p{L}\d]*))+/u;

interface Raw extends Span {
  readonly owned: boolean;
}

function rawChannels(source: Source, sentence: TextSentence, byStart: ReadonlyMap<number, Mention>): Raw[] {
  const raws: Raw[] = [];
  for (const { start, end } of findAll(CHANNEL, source.fold, sentence)) {
    if (NOT_BEFORE.test(source.fold.slice(Math.max(sentence.start, start - 20), start))) continue;
    if (FALSE_NEWS.test(source.fold.slice(Math.max(sentence.start, start - 70), start))) continue;
    const body = [...bodyOver(byStart, start, end)];
    // "đăng trên Cổng thông tin điện tử xã" names a channel; "Cổng … có trách nhiệm" a side.
    const lead = source.fold.slice(Math.max(sentence.start, start - 8), start);
    const through = /(?:trên|qua|tại|lên|và)\s*$/u.test(lead) || start - (raws.at(-1)?.end ?? -9) < 5;
    const portal = body[0] !== undefined && body[0].generic && isPortal(body[0].head) && through;
    if (body.length > 0 && body[0]!.start === start && !portal) continue;
    const whole = withOwner(source, { start, end }, byStart, body[0]);
    const before = raws.at(-1);
    if (before && whole.start < before.end) continue;
    raws.push(whole);
  }
  return raws;
}

function* bodyOver(byStart: ReadonlyMap<number, Mention>, start: number, end: number): Generator<Mention> {
  for (let at = start; at < end; at++) {
    const body = byStart.get(at);
    if (body && body.end > end) yield body;
  }
}

function withOwner(source: Source, span: Span, byStart: ReadonlyMap<number, Mention>, over: Mention | undefined): Raw {
  const named = /(?:chuyên (?:trang|mục)|fanpage|facebook)$/u.test(source.fold.slice(span.start, span.end))
    ? PROPER.exec(source.text.slice(span.end, span.end + 80))
    : null;
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
