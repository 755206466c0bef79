// The paper itself begins with the name of the instrument on a line of its own and, around it, whose paper it is. A story
// about it never does.
import type { Block, Laid } from './blocks.ts';
import type { Mention } from './body-mentions.ts';
import { has, loose, words, type Source } from './folded-text.ts';
import { isMarked, markLength } from './list-marks.ts';
import type { ProgrammeKind, Span } from './model.ts';
import { chainUp, type Evidence } from './party-evidence.ts';
import { POINT, isNumbered, isSigned } from './paper-looks.ts';
import { daysIn } from './written-days.ts';

export interface Paper extends Span {
  readonly kind: ProgrammeKind;
  /** Index of the heading's block. */
  readonly at: number;
  /** Where the preamble ends and the articles begin. */
  readonly bodyStart: number;
}

const KINDS: readonly (readonly [ProgrammeKind, RegExp])[] = (
  [
    ['memorandum', '(biên bản|bản|văn bản) ghi nhớ'],
    ['contract', '(phụ lục )?hợp đồng'],
    ['regulation', 'quy chế|qui chế'],
    ['plan', 'kế hoạch'],
    [
      'agreement',
      '(bản |văn bản |biên bản )?(làm việc và )?(thoả thuận|giao ước|giao kèo|hợp tác|cam kết)|biên bản phối hợp|nghị quyết liên tịch|thông cáo chung|bản liên tịch',
    ],
    ['programme', 'chương trình'],
  ] as const
).map(([kind, pattern]) => [kind, loose(`^\\W*(dự thảo\\W+)?(${pattern})(?!\\p{L})`, 'u')]);
const LONGEST_HEADING = 130;
const WITHIN = 18;
const STORY = words('ký kết|ký|tổ chức|lễ|hội nghị|đẩy mạnh|tăng cường');
const PREAMBLE = words('căn cứ|hôm nay|chúng tôi|các bên|hai bên|ba bên|bên a|đại diện|thống nhất|số');

const OPENS = /^\W*(?:biên bản|bản|phụ lục(?: số)?(?: \d{1,2}| [ivx]{1,4})?)\W*$/u;
/** Only the paper speaks of itself so. */
const THIS_PAPER = words(
  '(ghi nhớ|thoả thuận|biên bản|quy chế|hợp đồng|chương trình|kế hoạch|giao ước|phụ lục) này|(lập|làm) thành (\\p{L}+|\\d+) bản|(?:\\p{L}+|\\d+) bản gốc|có giá trị như nhau',
);
const MAKES_THIS = words(
  '(cùng nhau |cùng )?(lập|ký|ký kết|thống nhất|ghi nhớ|thoả thuận|ban hành|xây dựng|giao ước|cam kết)[^.;]{0,40} (này|như sau|sau đây)',
);

/** The heading of the paper, or null for a text that only tells of one. */
export function findPaper(laid: Laid): Paper | null {
  const { source, blocks } = laid;
  const top = blocks.slice(0, WITHIN);
  for (const [at, block] of top.entries()) {
    if (
      block.kind === 'body' &&
      block.end - block.start > 150 &&
      /[.!]\s*$/u.test(source.text.slice(block.start, block.end))
    )
      return null;
    const written = source.text.slice(block.start, block.end).trim();
    if (written.length > LONGEST_HEADING || block.kind === 'caption' || block.kind === 'boilerplate') continue;
    const fold = source.fold.slice(block.start, block.end).trim();
    // "BIÊN BẢN" / "Thỏa thuận phối hợp …", "PHỤ LỤC SỐ 2" / "Hợp đồng …": the line below says which.
    const below = blocks[at + 1];
    const whole = OPENS.test(fold) && below ? source.fold.slice(below.start, below.end).trim() : fold;
    const kind = KINDS.find(([, rule]) => rule.test(whole.replace(/^\(?(?:kèm theo )?/u, '')))?.[0];
    if (!kind) continue;
    const [line = ''] = written.split('\n');
    const shouted = line === line.toUpperCase();
    if (!shouted && (written.length > 70 || has(STORY, fold) || /[.!?:]$/u.test(written))) continue;
    const rest = blocks.slice(at + 1);
    const marked = rest.findIndex((one) => isMarked(source.fold.slice(one.start, Math.min(one.end, one.start + 60))));
    const items = rest.filter((one) => isMarked(source.fold.slice(one.start, Math.min(one.end, one.start + 60))));
    const points = rest.findIndex((one) => POINT.test(source.fold.slice(one.start, Math.min(one.end, one.start + 60))));
    const agreed = items.length < 2 && rest.some((one) => has(THIS_PAPER, source.fold.slice(one.start, one.end)));
    const formal = rest
      .slice(0, 12)
      .some((one) => has(PREAMBLE, source.fold.slice(one.start, Math.min(one.end, one.start + 120))));
    const numbered = isNumbered(laid, at);
    const official = agreed ? formal : numbered && isSigned(laid, at);
    if (items.length < 2 ? !(shouted && official) : !(formal || shouted)) continue;
    const prose = rest.findIndex((one) => has(MAKES_THIS, source.fold.slice(one.start, one.end)));
    const first = items.length < 2 ? rest[points < 0 ? prose + 1 : Math.max(points, prose + 1)] : rest[marked];
    return { start: block.start, end: block.end, kind, at, bodyStart: first?.start ?? source.text.length };
  }
  return null;
}

/** Name of the instrument: the heading with the line or two that say what about. */
export function paperName(laid: Laid, paper: Paper): Span {
  const { source, blocks } = laid;
  let end = paper.end;
  for (let at = paper.at + 1; at <= paper.at + 3; at++) {
    const next = blocks[at];
    if (!next || next.kind === 'dateline' || next.start >= paper.bodyStart) break;
    const fold = source.fold.slice(next.start, next.end).trim();
    if (!NAMES_MORE.test(fold) || next.end - paper.start > 330) break;
    end = next.end;
  }
  const fold = source.fold.slice(paper.start, end);
  const between = fold.search(/\sgiữa\s/u);
  const bracket = fold.indexOf('(');
  const stop = Math.min(between < 0 ? fold.length : between, bracket < 0 ? fold.length : bracket);
  return { start: paper.start, end: paper.start + stop };
}

const NAMES_MORE = loose(
  '^(v/v|về|phối hợp|hợp tác|tuyên truyền|truyền thông|thông tin|cung cấp|giai đoạn|năm \\d{4}|quảng bá|giữa|trong|công tác|đặt hàng|thực hiện)(?!\\p{L})',
  'u',
);

const STANDS_FOR = loose('(?<!\\p{L})(thay mặt|đại diện)( cho| của)?( lãnh đạo)?:?\\s*$', 'u');
const CALLED = loose('^[^.;\\n]{0,40}((gọi|viết) (chung |tắt )?là|viết tắt)', 'u');
/** "Ban Quản lý Di tích X (Ban), Báo Y (Báo)": how the paper will call its parties. */
const CALLED_SHORT =
  /^\s*\((?:bên (?:[abc]|thứ \p{L}+)|ban|báo|đài|tạp chí|sở|cục|chi cục|xã|phường|tỉnh|thành phố|đặc khu|huyện|công an|kênh|hãng|toà soạn|trung tâm|cơ quan|hội|uỷ ban)\)/u;
const PERSON_LINE = /^\s*(?:\(?(?:người )?đại diện:? )?(?:ông|bà|đồng chí|nhà báo|đại tá|thượng tá|trung tá)(?::| )/u;
/** "UBND xã X do ông A, Chủ tịch, đại diện; …", "BÁO Y, đại diện là bà B". */
const STOOD_FOR = loose(
  '^\\s*(?:\\([^)]*\\))?\\s*[,:-]?\\s*(?:do|đại diện(?: là)?:?|người đại diện:?|người ký:?) (?:ông|bà|anh|chị|đồng chí|đ/c|nhà báo|đại tá|thượng tá|trung tá)[^;\\n]{3,110}?(?:đại diện|làm đại diện|(?=[“"(;]|$))',
  'u',
);
const PARTIES_FOLLOW = words('các bên|hai bên|ba bên|bốn bên|chúng tôi|gồm|giữa|thành phần|tham gia|đại diện');
/** "… giữa A và B", "Quy chế này áp dụng cho A và B". */
const BETWEEN = loose('(?<!\\p{L})(giữa|áp dụng (cho|đối với))(?: \\p{L}+){0,2}\\s*$', 'u');
const MAKES = loose(
  '^[^.;\\n]{0,60}(xây dựng|ban hành|thống nhất|thoả thuận|cùng nhau|lập|ký|phối hợp|cam kết)(?!\\p{L})',
  'u',
);

/** Whose paper it is, as the paper says it before its articles; the letterhead (`onTop`) may name a body above them too. */
export function paperEvidence(
  laid: Laid,
  paper: Paper,
  bodies: readonly Mention[],
): { said: Evidence[]; onTop: Evidence[] } {
  const { source, blocks } = laid;
  const found: Evidence[] = [];
  let chain = 10_000;
  const top = blocks
    .slice(0, paper.at + 26)
    .filter((block) => block.start < Math.max(paper.bodyStart, paper.end + 3_000));
  const onTop: Mention[] = [];
  for (const [at, block] of top.entries()) {
    const own = bodies.filter((body) => body.start >= block.start && body.end <= block.end);
    if (own.length === 0) continue;
    if (at <= paper.at + 1 && isAllBodies(source, block, own)) onTop.push(...own);
    const mark = markLength(source.fold.slice(block.start, block.end));
    for (const body of own) {
      const before = source.fold.slice(Math.max(block.start, body.start - 40), body.start);
      const after = source.fold.slice(body.end, Math.min(block.end, body.end + 90));
      const listed =
        mark > 0 &&
        body.start - block.start - mark < 3 &&
        blocks
          .slice(Math.max(0, at - 5), at)
          .some((one) => has(PARTIES_FOLLOW, source.fold.slice(one.start, one.end)) && one.end - one.start < 400) &&
        /^\s*(?:$|[:,;(–-]|do |đại diện|có )/u.test(after);
      // "A1. Ủy ban nhân dân phường X" / "Bà A, Chủ tịch": the name on a line of its own, who stands for it below.
      const alone =
        own.length === 1 &&
        body.end - body.start > (block.end - block.start - mark) * 0.7 &&
        PERSON_LINE.test(source.fold.slice(blocks[at + 1]?.start ?? 0, block.end + 60));
      if (
        alone ||
        STANDS_FOR.test(before) ||
        CALLED.test(after) ||
        CALLED_SHORT.test(after) ||
        listed ||
        STOOD_FOR.test(after)
      )
        found.push({ mention: body, cue: 'sides', weight: 6, chain: chain++ });
    }
    const together =
      own.length > 1 && own.some((one) => one.kind === 'press') && own.some((one) => one.kind !== 'press');
    const joined =
      together &&
      (MAKES.test(source.fold.slice(own.at(-1)!.end, block.end)) ||
        BETWEEN.test(source.fold.slice(block.start, own[0]!.start)));
    if (joined && block.end - block.start < 900) {
      chain++;
      // "Thực hiện Nghị quyết của HĐND xã …, UBND xã và Báo X lập …": those named together, not who stands before them.
      const mixed = chainUp(source, own).filter(
        (one) => one.some((body) => body.kind === 'press') && one.some((body) => body.kind !== 'press'),
      );
      for (const mention of mixed.at(-1) ?? own) found.push({ mention, cue: 'signing', weight: 3, chain });
    }
  }
  const both = onTop.some((one) => one.kind === 'press') && onTop.some((one) => one.kind !== 'press');
  chain++;
  if (!both) onTop.splice(0, onTop.length, ...topAndFoot(laid, paper, bodies));
  const known = onTop.some((one) => one.kind === 'press') && onTop.some((one) => one.kind !== 'press');
  return {
    said: found,
    onTop: known ? onTop.map((mention) => ({ mention, cue: 'between' as const, weight: 4, chain })) : [],
  };
}

/** Named before the articles and again where the paper is signed: its parties, however the paper introduces them. */
function topAndFoot(laid: Laid, paper: Paper, bodies: readonly Mention[]): Mention[] {
  const foot = laid.blocks.at(-Math.min(FOOT_LINES, laid.blocks.length))?.start ?? 0;
  const after = Math.max(foot, paper.bodyStart);
  const below = bodies.filter((body) => body.start >= after && isOnFootLine(laid, body)).map((body) => body.key);
  return bodies.filter(
    (body) =>
      body.start < paper.bodyStart &&
      !body.generic &&
      below.some((key) => key === body.key || body.key.startsWith(`${key} `)),
  );
}

/** A line of the foot holds hardly more than the body's name. */
function isOnFootLine(laid: Laid, body: Mention): boolean {
  const { text } = laid.source;
  const start = text.lastIndexOf('\n', body.start) + 1;
  const end = text.indexOf('\n', body.end);
  return start === body.start || text.slice(start, end < 0 ? text.length : end).trim().length < 110;
}

/** "THỊ ỦY BẾN ĐÁ - BÁO BẠCH LƯ": nothing but names on the line. */
function isAllBodies(source: Source, block: Block, own: readonly Mention[]): boolean {
  const named = own.reduce((sum, body) => sum + body.end - body.start, 0);
  const written = source.text
    .slice(block.start, block.end)
    .replace(/\s{2,}/gu, ' ')
    .trim();
  return named > written.length * 0.75 && !/[.;]$/u.test(written);
}

const SIGNED_ON = loose(
  '(?<!\\p{L})(?:được |đã )?(?:ký|ký kết|ký số|lập|làm|làm xong)(?: tại [^.;]{2,40}?,?)?(?: vào| hôm)?(?: hồi [^.;]{2,20}?)? (?=ngày|(?<=hôm )\\d)|(?<!\\p{L})ký ngày|(?<!\\p{L})(?:ngày|thời điểm|thời gian) ký(?: kết| số)?(?: ?:| \\() ?(?=ngày|\\d)',
  'u',
);
const OTHER_DAY = loose('^\\W*(căn cứ|theo|thực hiện)(?!\\p{L})|(?:từ|đến|đến hết) ngày|(kèm theo|ban hành)', 'u');

/** The day in the paper's head: "Bến Đá, ngày 19 tháng 3 năm 2018", "Hôm nay, ngày …", "Số 188/… ngày …". */
export function paperDay(laid: Laid, paper: Paper): { day: number; month: number; year: number; span: Span } | null {
  const { source, blocks } = laid;
  for (const block of blocks.slice(0, paper.at + 20)) {
    if (block.start >= Math.max(paper.bodyStart, paper.end)) break;
    const fold = source.fold.slice(block.start, block.end);
    if (OTHER_DAY.test(fold)) continue;
    const hit = daysIn(source, block).find(
      (one) =>
        one.year !== null &&
        !OF_ANOTHER.test(source.fold.slice(Math.max(block.start, one.start - 60), one.start)) &&
        (source.fold.slice(one.start, one.end).includes('ngày') ||
          /^\W*hôm nay,/u.test(fold) ||
          PLACE_AND_DAY.test(fold)),
    );
    if (hit) return { day: hit.day, month: hit.month, year: hit.year!, span: { start: hit.start, end: hit.end } };
  }
  // "Kế hoạch được ký ngày 29 tháng 12 năm 2025 tại …" at the end.
  for (const block of blocks.slice(paper.at + 1)) {
    const fold = source.fold.slice(block.start, block.end);
    if (!/ký|lập|làm tại/u.test(fold)) continue;
    const hit = daysIn(source, block).find(
      (one) =>
        one.year !== null && SIGNED_ON.test(source.fold.slice(Math.max(block.start, one.start - 60), one.start + 5)),
    );
    if (hit) return { day: hit.day, month: hit.month, year: hit.year!, span: { start: hit.start, end: hit.end } };
  }
  // "Đồng Mai, ngày 12 tháng 3 năm 2026" on a line of its own above the signatures.
  for (const block of blocks.slice(-FOOT_LINES)) {
    if (block.start < paper.bodyStart || block.end - block.start > 140) continue;
    const hit = daysIn(source, block).find((one) => one.year !== null);
    if (hit && !isPlaceAndDay(source, block, hit)) continue;
    if (hit) return { day: hit.day, month: hit.month, year: hit.year!, span: { start: hit.start, end: hit.end } };
  }
  return null;
}

/** "Gia hạn, bổ sung Hợp đồng số 15/HĐ-VP ngày …". */
const OF_ANOTHER = /(?<!^\W*)(?<!\p{L})số:? ?\d[^\s,;]{0,24},? (?:ký )?$/u;

/** Nothing but a place stands beside the day, in figures or in words. */
function isPlaceAndDay(source: Source, line: Span, day: Span): boolean {
  return (
    /^\W*(?:(?:ký |làm |lập )?(?:tại )?[\p{L}. -]{2,40}, ?)?$/u.test(source.fold.slice(line.start, day.start)) &&
    /^\W*$/u.test(source.fold.slice(day.end, line.end))
  );
}

const FOOT_LINES = 24;
const PLACE_AND_DAY = loose(
  '^\\W*(?:[\\p{L}. -]{2,40}, ?)?(?:ngày )?\\d{1,2}(?: tháng \\d{1,2} năm | ?[/.-] ?\\d{1,2} ?[/.-] ?)20\\d{2}\\W*$',
  'u',
);
