// By which channels: the printed paper, pages of the ward, the air, the loudspeakers. The owner belongs to the channel.
import { isPortal } from './body-heads.ts';
import type { Mention } from './body-mentions.ts';
import { findAll, here, hereOpen, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Quote, Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

const NETS =
  'mạng xã hội|fanpage|facebook|zalo oa|zalo|tiktok|youtube|viber|instagram|threads|spotify|telegram|lotus|podcast(?= ["“])';
const NAMED_HEADS =
  'chuyên mục|chuyên trang|chuyên đề|chuyên san|tiểu mục|tiểu trang|tiết mục|mục|cột|góc|trang|chương trình|bản tin|podcast|series|phụ trương|phụ san|đặc san|ấn phẩm|ấn bản|blog|tạp chí|bản tin video|talkshow|trang chuyên đề|trang nhất|kênh|loạt phim|loạt ký sự|gameshow|talk show|sê-ri|đề mục|tập san|tờ tin|giờ phát thanh|buổi phát thanh|tạp chí truyền hình|tạp chí phát thanh|chương trình truyền hình|chương trình phát thanh|loạt video|loạt podcast|tiểu phẩm|câu lạc bộ phát thanh';
/** Channels by whatever word stands before them. */
const SURE = `(?:các |hệ thống |những )?(?:(?:trang |kênh |nhóm(?! zalo chung) |tài khoản )(?:${NETS})(?: (?:${NETS}))?(?: chung)?|(?<!nhóm )(?:${NETS})|trang mạng xã hội|báo in(?! (?:mục|chuyên|bài|phụ|trang|số|các|tin|đậm|\\d))|(?<!số )báo giấy|báo mạng|báo điện tử(?= (?:của|và|,|ở|mỗi|trong))|báo điện tử(?=[,.;]|$)|(?<=(?:trên|và|lên) )báo điện tử(?: [a-z0-9.-]{3,40}\\.[a-z]{2,4})?|ấn phẩm (?:báo in|điện tử|in)|nền tảng(?: (?:truyền thông|số|mạng xã hội|công nghệ số|internet|đa phương tiện|ott|trực tuyến|video|nghe nhìn|xã hội))+|nền tảng(?= của)|ấn phẩm(?= của)|kênh thông tin chính thống|hạ tầng (?:số|truyền thông|internet|mạng)|cổng (?:tin|dữ liệu)(?: (?:đa ngữ|mở|số|điện tử))?|(?<=(?:một|mỗi|\\d) (?:kỳ|số|tập|buổi) )["“][^"”]{2,60}["”]|(?:đặc san|phụ san|phụ trương) (?:xuân|tết|hè)|không gian số|sóng (?:phát thanh|truyền hình)(?:(?:,| và| -) (?:phát thanh|truyền hình))?|chuyên (?:trang|mục)(?:,? (?:và )?chuyên (?:trang|mục|đề))*|(?:${NAMED_HEADS})(?: [\\p{L}]+){0,2} ["“][^"”]{2,60}["”]|kênh (?:truyền hình|phát thanh|thông tin(?: (?:chính thống|chính thức))?|truyền thông|vtv\\d?|vov\\d?)|(?:hệ thống )?(?:đài |loa |cụm loa )truyền thanh(?: (?:cơ sở|thông minh|ứng dụng công nghệ thông tin|xã|phường|không dây))*|hệ thống truyền thanh(?: (?:cơ sở|thông minh))*|truyền thanh thông minh|cổng thông tin điện tử|trang thông tin(?: điện tử)?(?: tổng hợp)?|trang tin điện tử|cổng ttđt|website|phương tiện (?:truyền thông|thông tin)(?: (?:đại chúng|chính thống))?|trang địa phương|bảng (?:tin|điện tử)(?: (?:điện tử|led|công cộng))?|màn hình (?:led|điện tử|công cộng|lớn)|pa ?nô|áp phích|băng rôn|tờ rơi|ứng dụng (?:di động|đọc báo|điện thoại)|trang chủ(?: (?:báo|tạp chí) điện tử)?|tin nhắn(?: sms)?|tạp chí điện tử(?= |[,.;]|$)|phụ trương|truyền hình cáp|truyền hình internet|tần số|[a-z0-9-]{3,40}(?:\\.[a-z0-9-]{2,20})*\\.(?:vn|com|net|org|example))`;
/** Words that name a channel only where something is said to appear there. */
const WHERE = `(?<=(?:trên|lên|qua|ở|vào|trong|tại|, |và|lẫn|hoặc|phát) ?)(?:các |những |hệ thống )?(?:mặt báo|trang tin|truyền hình(?! trực)|phát thanh(?! viên)|radio|tờ gấp|tờ tin|bảng thông báo|báo hình|báo nói|giai phẩm|số tết|loa(?: (?:phóng thanh|phường|xã|bản|thôn|kéo|phát thanh))?|cụm loa(?: thông minh)?|bản tin|bản tiếng|trang tiếng|số báo|số thứ|ấn bản|ấn phẩm|bản in|bản điện tử|ứng dụng|app|trang|chương trình thời sự|sóng(?! gió)|kênh|chuyên đề|khung giờ|mạng tin|cổng|trang nhất|đường dây nóng|hộp thư)(?=[ ,.;]|$)`;
const CHANNEL = words(`(?:${SURE}|${WHERE})`);
const SURE_HERE = words(`^(?:${SURE})$`, 'u');
/** "…, ứng dụng X", "… và kênh Y": such a word names a channel only behind another one. */
const JOINED = /(?:,|và|lẫn|hoặc)\s*$/u;
/** What belongs to a channel's name behind its head: a quotation, capitals, numbers of frequencies, days, languages. */
const NAME_GOES_ON =
  /^(?: ["“][^"”]{2,60}["”]| vàng(?= |$)| (?!(?:của|và|với|cho|về|trên|để|do|ở|từ|vào|bằng|tại|là|các|những|hằng|hàng|mỗi|có|theo|gồm|như|sẽ|một|hai|ba|thứ|sáng|chiều|tối|số thứ)(?!\p{L}))\p{Ll}+(?: (?!(?:của|và|với|cho|về|trên|để|do|ở|từ|vào|bằng|tại|là|các|những|mỗi|hằng|thứ)(?!\p{L}))\p{Ll}+)?(?= \p{Lu})(?<=\p{Lu}\p{L}* \p{Ll}+(?: \p{Ll}+)?)| (?:Thành phố|Thị xã|Đặc khu)(?= \p{Lu})| (?!(?:Báo|Đài|Cổng|Tạp|Tuần|Thời|Sở|UBND|Hai|Các)(?!\p{L}))\p{Lu}[\p{L}\d-]*| \d{1,3}(?:,\d{1,2})? ?(?:MHz|kHz)| \d+(?= (?:giờ|\p{Lu}|khu phố))(?: giờ| khu phố)?| (?:sáng|trưa|chiều|tối)(?![\p{L}])| thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)| số thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)| Chủ nhật| FM| AM|,? (?:và )?tiếng (?:(?!Báo|Đài|Cổng|Tạp)\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?(?:(?:,| và) (?:tiếng )?(?!Báo|Đài|Cổng|Tạp|UBND|Sở)\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?)*|dân tộc)| (?:tỉnh|xã|phường|huyện|quận|thành phố|thị xã|thôn|bản|ấp|cơ sở|nội bộ)(?= \p{Lu}|[ ,.;:)]|$)(?! (?:hội|đoàn|uỷ|ủy))| dân tộc| địa phương| điện tử| nhà trường| song ngữ)+/u;
const NOT_BEFORE =
  /(?:ký kết|truyền thông trên|đào tạo|kỹ năng|xây dựng hệ thống|gồm có đại diện|chung một|có một|tin từ|từ)\s*$/u;
/** "đưa ấn phẩm của Báo vào tủ sách", "mua tạp chí": what is read, not where something appears. */
const READ_BEFORE = /(?:đưa|phổ biến|tặng|biếu|phát hành|trao|nhận)(?: các| những)?\s*$/u;
const READ = /^(?:các |những )?(?:ấn phẩm|tạp chí|ấn bản|số báo|bản in)/u;

/** "thông tin sai sự thật trên mạng xã hội": where the falsehood is, not where the programme speaks. */
const FALSE_NEWS = /(?:sai sự thật|xấu,? độc|xuyên tạc|sai trái|tin giả|tiêu cực)[^.;]{0,30}(?:trên )?$/u;
const OWNER = hereOpen('(?:hiện có )?(?:của|thuộc|do) |hiện có (?:trên|tại) ');
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

function rawChannels(source: Source, sentence: TextSentence, byStart: ReadonlyMap<number, Mention>): Raw[] {
  const raws: Raw[] = [];
  for (const { start, end } of findAll(CHANNEL, source.fold, sentence)) {
    if (NOT_BEFORE.test(source.fold.slice(Math.max(sentence.start, start - 20), start))) continue;
    const written = source.fold.slice(start, end);
    if (READ.test(written) && READ_BEFORE.test(source.fold.slice(Math.max(sentence.start, start - 24), start)))
      continue;
    const joint = JOINED.exec(source.fold.slice(Math.max(sentence.start, start - 5), start));
    if (joint && !SURE_HERE.test(written) && start - joint[0].length - (raws.at(-1)?.end ?? -99) > 1) continue;
    if (FALSE_NEWS.test(source.fold.slice(Math.max(sentence.start, start - 70), start))) continue;
    const body = [...bodyOver(byStart, start, end)];
    // "đăng trên Cổng thông tin điện tử xã" names a channel; "Cổng … có trách nhiệm" a side.
    const lead = source.fold.slice(Math.max(sentence.start, start - 8), start);
    const through = /(?:trên|qua|tại|lên|và)\s*$/u.test(lead) || start - (raws.at(-1)?.end ?? -9) < 5;
    const portal = body[0] !== undefined && body[0].generic && isPortal(body[0].head) && through;
    if (body.length > 0 && body[0]!.start === start && !portal) continue;
    const whole = withOwner(source, { start, end }, byStart, body[0]);
    // "bản tin", "kênh", "trang" alone name nothing.
    if (BARE.test(source.fold.slice(whole.start, whole.end)) && !whole.owned) continue;
    const before = raws.at(-1);
    if (before && whole.start < before.end) continue;
    raws.push(whole);
  }
  // "phát trên QLTV và QL Radio": a channel known by its letters.
  for (const hit of source.text.slice(sentence.start, sentence.end).matchAll(LETTERS)) {
    const start = sentence.start + hit.index;
    const end = start + hit[0].length;
    if (raws.some((one) => one.start < end && start < one.end) || byStart.has(start)) continue;
    raws.push({ start, end, owned: true });
  }
  // "đăng trên Báo X": the paper itself is the channel.
  for (const body of bodiesIn(byStart, sentence)) {
    const lead = source.fold.slice(Math.max(sentence.start, body.start - 6), body.start);
    if (body.kind !== 'press' || body.generic || !/(?:^|\s)(?:trên|lên) $/u.test(lead)) continue;
    if (raws.some((one) => one.start < body.end && body.start < one.end)) continue;
    raws.push({ start: body.start, end: body.end, owned: true });
  }
  return raws.sort((a, b) => a.start - b.start);
}

function* bodiesIn(byStart: ReadonlyMap<number, Mention>, span: Span): Generator<Mention> {
  for (let at = span.start; at < span.end; at++) {
    const body = byStart.get(at);
    if (body) yield body;
  }
}

const LETTERS =
  /(?<=(?<!\p{L})(?:trên|lên|sóng) )(?!(?:UBND|HĐND|MTTQ|TP)(?!\p{L}))\p{Lu}{2,6}\d{0,2}(?: (?:TV|Radio|Play|Go|Online|News|FM))?(?![\p{L}\p{N}])|(?<=(?:và|,|lẫn) )\p{Lu}[\p{L}\d]{1,11} (?:TV|Radio|Play|Go|Online|News)(?![\p{L}\p{N}])/gu;

const BARE =
  /^(?:các |những |hệ thống )?(?:bản tin|kênh|trang|trang tiếng|bản tiếng|ứng dụng|app|sóng|chuyên đề|podcast|tần số|số báo|số thứ|ấn bản|ấn phẩm|khung giờ|mạng tin|chương trình|cổng|đường dây nóng|hộp thư|trang nhất)$/u;

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
