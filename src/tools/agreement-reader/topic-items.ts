// What a phrase lists with commas: several topics ("nghề đan lưới, lễ hội cầu ngư") or one thing under one head or modifier
// ("việc giao nộp vũ khí, pháo nổ", "tiền lương, nhà ở cho công nhân").
import { loose, type Source } from './folded-text.ts';
import type { Span } from './model.ts';

/** Heads that hold all that follows, commas included, unless the next part has such a head of its own. */
const HOLDS = loose(
  '^(?:về )?(?:các |những |mọi )?(?:quy định|chính sách|tình trạng|thực trạng|kiến thức|kỹ năng|việc|công tác|kết quả|tiến độ|tình hình|hoạt động|hình ảnh|phòng|chống|lập lại|giải pháp|hiệu quả|quyền|trách nhiệm|vai trò|vị trí|khó khăn|nguyên nhân|phương pháp|cách|nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|lĩnh vực|vấn đề|thông tin|tin giả|tin đồn|luận điệu|quan điểm|luận điểm|đời sống|thủ đoạn|phương thức|chủ trương|đường lối|nghị quyết|chỉ thị|kết luận|nghệ thuật|pháp luật|luật|quỹ|nét đẹp|vẻ đẹp|tiềm năng|thế mạnh|lợi thế|thành tựu|giá trị|truyền thống|bản sắc|gương|sự|nỗ lực|quá trình|chương trình|chỉ tiêu|mục tiêu|phương hướng|nhiệm kỳ|đề án|dự án|đại hội|hội nghị|ý kiến|xây dựng đảng|củng cố|phát triển|xây dựng|sự kiện|ngày lễ|thành tựu|phong trào thi đua)(?!\\p{L})',
  'u',
);
/** A part that opens so is a thing by itself. */
const OWN_HEAD = loose(
  '^(?:các |những )?(?:việc|chuyện|câu chuyện|công tác|nghề|làng nghề|lễ hội|phong trào|cuộc vận động|chiến dịch|mô hình|tấm gương|gương|tuyến|dự án|đề án|luật|nghị quyết|kết quả|tiến độ|tình hình|kỹ năng|quyền|các quy định|quy định|chính sách|đặc sản|ẩm thực|du lịch|nếp sống|thủ tục|danh mục|di tích|di sản|phong tục|hành trình|kinh nghiệm|cách làm|sản phẩm|khó khăn|hình ảnh|tiềm năng|hoạt động|nét đẹp|vẻ đẹp|cảnh|những|các|điểm đến|người)(?!\\p{L})',
  'u',
);
/** Two words of one thing. */
const PAIR = loose(
  '(?:phòng, chống|quốc phòng, an ninh|trật tự, an toàn|an ninh, trật tự|an ninh, quốc phòng|thi đua, khen thưởng|văn hoá, thể thao|văn hoá, văn nghệ|kinh tế, xã hội|sản xuất, kinh doanh|sắp xếp, bố trí|cán bộ, công chức|cán bộ, đảng viên|người tốt, việc tốt|tập thể, cá nhân|cá nhân, tập thể|dám nghĩ, dám làm|tham nhũng, lãng phí|lãng phí, tiêu cực|chủ trương, đường lối|đường lối, chính sách|chủ trương, chính sách|chính sách, pháp luật|cưới hỏi, ma chay|tâm tư, nguyện vọng|đất nước, con người|vùng đất, con người|văn hoá, con người|tiềm năng, thế mạnh|thế mạnh, tiềm năng|kiểm tra, giám sát|giám sát, phản biện|khoa học, công nghệ|tôn giáo, tín ngưỡng|dân tộc, tôn giáo|tinh gọn, hiệu lực|hiệu lực, hiệu quả|biển, đảo|đất đai, môi trường|tài nguyên, môi trường|mô hình, điển hình|mô hình, cách làm|điển hình, cách làm|ngày lễ, kỷ niệm|chỉ đạo, điều hành|lãnh đạo, chỉ đạo|danh lam, thắng cảnh|lịch sử, văn hoá|văn hoá, lịch sử|văn hoá, xã hội|sai trái, thù địch|xấu, độc|học tập, làm theo|thương binh, liệt sĩ|phum, sóc|thôn, bản|chỉ thị, nghị quyết|nghị quyết, chỉ thị|chương trình, dự án|chương trình, đề án|chương trình, kế hoạch|ban ngành, đoàn thể|sở, ngành|ban, ngành|vùng sâu, vùng xa|xa, biên giới|ngày lễ, ngày|chỉ tiêu, nhiệm vụ|mục tiêu, nhiệm vụ|nhiệm vụ, giải pháp|trong sạch, vững mạnh|đoàn thể, doanh nghiệp|cơ chế, chính sách|sáng kiến, giải pháp|nét đẹp, bản sắc|lãng phí, quan liêu|khó khăn, vướng mắc|thuận lợi, khó khăn|thành tựu, kết quả|kết quả, thành tựu|tin, bài|ảnh, tin|nhanh, đầy|đúng, đủ)$',
  'u',
);
const QUALITY = loose(
  '^(?:an toàn|thân thiện|hiệu quả|thiết thực|kịp thời|chính xác|khách quan|sáng tạo|văn minh|hiện đại|xanh|sạch|đẹp|giàu mạnh|dân chủ|bền vững|trung thực|minh bạch|toàn diện|kỷ cương|nhân ái|nghĩa tình|năng động|hội nhập|đúng đắn|sâu rộng|rộng rãi|đậm nét|phong phú|đa dạng|hấp dẫn|mến khách|giàu bản sắc|thông minh|đáng sống|có trách nhiệm|dễ hiểu|thù địch|xuyên tạc|độc hại)(?:(?:,| và) [\\p{L}]+(?: [\\p{L}]+)?)?$',
  'u',
);
const NO_ITEM = loose(
  '^(?:và|hoặc|hay|nhất là|đặc biệt|trong đó|như|đồng thời|góp phần|qua đó|từ đó|từng|mỗi|ít nhất|tối thiểu|gắn với|nhằm|bảo đảm|để|trên|tại|ở|theo|cho|của|với|do|bằng|về|không|từ|đến|vì|khi|nếu|có|được|là|cũng|sẽ|đã|trước|sau|trong|giai đoạn|năm|nhiệm kỳ|tháng|quý|cũng như|nói chung|\\d)(?!\\p{L})',
  'u',
);
/** "… cho tiểu thương, lái xe ôm": what stands behind the joint is shared out. */
const SHARED_BEHIND = / (?:cho|với|của|giữa|từ|trong|đối với|như|gồm|của các|cho các) (?:\p{L}+ ?){1,4}$/u;
const TAIL = / (?:cho|của|ở|tại|trong|trên) \p{L}+/u;

/** "những mô hình, cách làm hay": one thing in two words. */
const GOOD_WORKS =
  /(?:mô hình|cách làm|điển hình|kinh nghiệm|sáng kiến|người tốt|việc tốt)(?: hay| tốt| tiên tiến| hiệu quả)?$/u;
const OPENS_GOOD_WORKS = /^(?:các |những )?(?:mô hình|cách làm|điển hình|kinh nghiệm|sáng kiến|người tốt|việc tốt)/u;
const LEADS_MANY = /^(?:các|những) /u;
/** Papers of the Party and the State are named in one breath. */
const POLITICAL =
  /(?<!\p{L})(?:của|theo) (?:đảng|nhà nước|chính phủ|quốc hội|thủ tướng|trung ương|bộ chính trị|cấp uỷ)(?!\p{L})|^(?:(?:các )?(?:ban,?|sở|ban ngành|đoàn thể|cấp uỷ|chính quyền|cơ quan|đơn vị|địa phương)|chính phủ|nhà nước|quốc hội|trung ương|đoàn thể|xứng đáng|vững mạnh|đối ngoại|quốc phòng|an ninh)(?!\p{L})/u;

/** Of the heads that hold what follows those that also stand for one thing among others. */
const FREE =
  /^(?:về )?(?:các |những )?(?:việc|giá trị|kiến thức|cách|luật|đời sống|đại hội|chính sách|quy định|chuyện|chiến lược|sự kiện|kỹ năng)(?!\p{L})/u;

const syllables = (words: string): number => words.trim().split(/\s+/u).length;

/** The items of one phrase, each a span; the whole phrase when it is one thing. */
export function itemsOf(source: Source, phrase: Span): Span[] {
  const fold = source.fold.slice(phrase.start, phrase.end);
  const cuts: number[] = [];
  let start = 0;
  const commas = [...commasOf(source, phrase)];
  const parts = [0, ...commas.map((at) => at + 1)].map((from, index) =>
    fold.slice(from, commas[index] ?? fold.length).trim(),
  );
  // "khởi nghiệp từ chè, quế, dược liệu": what is strung together is one word each.
  const strung =
    parts.length > 2 && syllables(parts[0]!) > 3 && parts.slice(1, -1).some((part) => syllables(part) === 1);
  // "việc hạ ngầm cáp, thu gom rác theo giờ, sơn lại mặt tiền": three whole things, whatever heads the first.
  const wholes = parts.length > 2 && parts.every((part) => syllables(part) > 2 && syllables(part) < 10);
  commas.forEach((at, index) => {
    const [left, right] = [fold.slice(start, at).trim(), parts[index + 1]!];
    if (!strung && divides(left, right, parts.length === 2, wholes && cuts.length === index)) {
      cuts.push(at);
      start = at + 1;
    }
  });
  const joint = lastJoint(fold, start, cuts.length > 0);
  const spans: Span[] = [];
  let from = phrase.start;
  for (const cut of cuts) {
    spans.push({ start: from, end: phrase.start + cut });
    from = phrase.start + cut + 1;
  }
  if (joint > 0) {
    spans.push({ start: from, end: phrase.start + joint });
    from = phrase.start + joint + 4;
  }
  spans.push({ start: from, end: phrase.end });
  return spans;
}

/** Commas outside quotations and brackets. */
function* commasOf(source: Source, phrase: Span): Generator<number> {
  let open = 0;
  for (let at = phrase.start; at < phrase.end; at++) {
    const mark = source.text[at]!;
    if (mark === '“' || mark === '(') open++;
    else if (mark === '”' || mark === ')') open--;
    else if (mark === ',' && open <= 0 && /\s/u.test(source.text[at + 1] ?? ' ')) yield at - phrase.start;
  }
}

function divides(left: string, right: string, isLast: boolean, whole: boolean): boolean {
  if (right === '' || NO_ITEM.test(right) || QUALITY.test(right)) return false;
  const own = OWN_HEAD.test(right);
  const [before, after] = [syllables(left), syllables(right)];
  if (PAIR.test(`${left.split(' ').slice(-2).join(' ')}, ${right.split(' ').slice(0, 2).join(' ')}`)) return false;
  if (PAIR.test(`${left.split(' ').at(-1)}, ${right.split(' ')[0]}`)) return false;
  if (GOOD_WORKS.test(left) && OPENS_GOOD_WORKS.test(right)) return false;
  if (POLITICAL.test(left) || POLITICAL.test(right)) return false;
  if (own && before > 2 && !(after < 3 && LEADS_MANY.test(right))) return true;
  if (LEADS_MANY.test(right)) return false;
  if ((HOLDS.test(left) && !(whole && FREE.test(left))) || after < 2 || before < 2) return false;
  if (SHARED_BEHIND.test(left) && after < 5) return false;
  return !(isLast && before < 3 && TAIL.test(right));
}

/** "A, B và C", "nghề làm nước mắm và du lịch tâm linh": where the last item begins, or -1. */
function lastJoint(fold: string, from: number, isList: boolean): number {
  const at = fold.indexOf(' và ', from);
  if (at < 0 || fold.indexOf(' và ', at + 1) > 0) return -1;
  const [left, right] = [fold.slice(from, at).replace(/^,/u, '').trim(), fold.slice(at + 4).trim()];
  if (left.includes(', ') || right.includes(', ') || POLITICAL.test(left) || POLITICAL.test(right)) return -1;
  if (NO_ITEM.test(right) || QUALITY.test(right) || syllables(left) < 2 || syllables(right) < 2) return -1;
  const own = OWN_HEAD.test(right);
  if (own && (isList || OWN_HEAD.test(left) || syllables(left) > 2)) return at;
  return isList && !HOLDS.test(left) && syllables(right) > 2 ? at : -1;
}
