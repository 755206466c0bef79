// What kind of paper this is. Only a signing (or a text) with a press party and telling as its subject is a
// communication programme; a hospital's or a court's agreement is written in the same words.
import { foldTones } from '../vietnamese/index.ts';
import type { Laid } from './blocks.ts';
import { findAll, findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Commitment, DocumentKind } from './model.ts';
import type { FoundParty } from './party-names.ts';
import { SIGNS, signsIn } from './party-evidence.ts';
import type { TextSentence } from './sentences.ts';

const ARTICLE = loose('(?:^|\\n)\\s*(?:điều\\s+\\d{1,2}\\s*[.:]|[ivx]{1,4}\\.\\s)');
const STATE_HEAD = words('cộng hoà xã hội chủ nghĩa việt nam|chúng tôi gồm|hôm nay, ngày|bên a|đại diện bên');
const SIDE_B = words('bên b');
const LETTER = words('kính gửi');
const LETTER_FOOT = words('nơi nhận|v/v|trân trọng');
const GREETS = words(
  'v/v chúc mừng|lời chúc sức khoẻ|thư (chúc mừng|cảm ơn|mời|ngỏ|chia buồn)|giấy mời|(nhiệt liệt |gửi lời |xin |lời )(chúc mừng|cảm ơn)',
);
const REVIEW = words(
  '(hội nghị )?(sơ kết|tổng kết)[^.;]{0,60}(chương trình|quy chế|kế hoạch|thoả thuận|công tác phối hợp|phối hợp|ký kết)|(đánh giá|nhìn lại|kiểm điểm|điểm lại)[^.;]{0,30}(năm|tháng|chặng|giai đoạn|kết quả|quá trình)[^.;]{0,30}(thực hiện|triển khai|phối hợp|hợp tác|đồng hành)[^.;]{0,40}(chương trình|quy chế|kế hoạch|thoả thuận|phối hợp|hợp tác|giữa)',
);
const WORK = words(
  '(buổi|cuộc) làm việc|làm việc (với|cùng)|có buổi làm việc|tiếp và làm việc|tiếp đoàn|thống nhất (chủ trương|phương án) hợp tác|trao đổi về (nội dung|công tác) phối hợp',
);
const TELLING = words('tuyên truyền|tuyên tuyền|truyền thông|thông tin|báo chí|quảng bá');
const BUSINESS = /^(?:công ty|tập đoàn|ngân hàng|tổng công ty|câu lạc bộ|quỹ|bưu điện)/u;
/** A hospital or a school agrees on telling with the press, but on much else besides. */
const INSTITUTION = /^(?:bệnh viện|trường|đại học|học viện|trung tâm y tế|viện) /u;

export function isBusiness(party: FoundParty): boolean {
  return party.kind === 'other' && BUSINESS.test(party.key);
}

export function nameDocument(
  laid: Laid,
  sentences: readonly TextSentence[],
  found: {
    parties: readonly FoundParty[];
    programmeName: string | null;
    commitments: readonly Commitment[];
    /** Somebody is said to have signed. */
    signed: boolean;
    /** The text opens as the paper itself does. */
    isPaper: boolean;
  },
): DocumentKind {
  const { source } = laid;
  if (!/\p{L}{2}/u.test(source.fold)) return 'empty';
  const press = found.parties.filter((party) => party.kind === 'press');
  const authorities = found.parties.filter((party) => party.kind === 'authority');
  const mass = found.parties.filter((party) => party.kind === 'other' && !isBusiness(party));
  const head = topOf(source, sentences);
  const signs = sentences.some(
    (one) =>
      (one.block.kind === 'body' ||
        one.block.kind === 'title' ||
        one.block.kind === 'heading' ||
        one.block.kind === 'caption') &&
      signedSo(source, one),
  );
  const articles = findAll(ARTICLE, source.fold, { start: 0, end: source.fold.length }).length;
  const isText =
    found.isPaper ||
    articles >= 2 ||
    (articles >= 1 && has(STATE_HEAD, source.fold.slice(0, 4000))) ||
    (has(STATE_HEAD, head) && has(SIDE_B, source.fold.slice(0, 6000)));
  if (!found.isPaper && isOtherPaper(laid)) return 'not-an-agreement';
  const tells =
    has(TELLING, foldOf(found.programmeName)) ||
    (press.length > 0 && signs && sentences.some((one) => signsForTelling(source, one))) ||
    (press.length > 0 &&
      signs &&
      !has(OF_OTHER_MATTERS, `${titleOf(source, sentences)} ${foldOf(found.programmeName)}`)) ||
    (press.length > 0 && has(WORK_FOR_TELLING, head)) ||
    (press.length > 0 && found.isPaper && has(PUBLISHES, source.fold.slice(0, 6_000))) ||
    found.commitments.some((one) => /^(?:coverage|information|access|correction|data|feedback)/u.test(one.kind));
  if (!found.isPaper && has(RIVALRY, head) && signs && !has(TELLING, foldOf(found.programmeName)))
    return 'other-signing';
  if (press.length === 0 && found.isPaper && has(AGREED_PAPER, head)) return 'other-signing';
  if (press.length === 0)
    return signs || isText ? (found.parties.length > 0 ? 'other-signing' : 'not-an-agreement') : 'not-an-agreement';
  const sides = authorities.length + mass.length;
  if (sides === 0)
    return signs && press.length > 1
      ? 'press-press'
      : (signs || isText) && found.parties.length > 1
        ? 'other-signing'
        : 'not-an-agreement';
  if (!tells) return signs ? 'other-signing' : 'not-an-agreement';
  const isSchooling =
    authorities.length === 0 &&
    mass.every((one) => INSTITUTION.test(`${one.key} `)) &&
    (!has(TELLING, foldOf(found.programmeName) || titleOf(source, sentences)) ||
      has(STUDIES, foldOf(found.programmeName)));
  if (isSchooling) return signs ? 'other-signing' : 'not-an-agreement';
  if (found.isPaper && has(BUYS, paperTitle(laid))) return 'other-signing';
  if (isText) return 'agreement-text';
  if (reviews(source, sentences)) return 'programme-review';
  if (!signs && has(DRAFTED, head) && !has(MEETS, head)) return 'not-an-agreement';
  if (has(LETTER, head) && has(LETTER_FOOT, source.fold)) return has(GREETS, head) ? 'not-an-agreement' : 'letter';
  if (has(REVIEW, titleOf(source, sentences)) || (has(REVIEW, head) && !head.includes('ký kết')))
    return 'programme-review';
  if (found.signed || (signs && isCentral(source, sentences, found.commitments.length))) return 'agreement-signing';
  const both = sentences.some((one) => has(OF_BOTH, source.fold.slice(one.start, one.end)));
  if (has(WORK, source.fold.slice(0, 3000)) || (found.commitments.length > 1 && both)) return 'working-session';
  return 'not-an-agreement';
}

/** A school's own matters, though students of journalism are meant. */
const STUDIES = words('đào tạo|sinh viên|thực tập|tuyển sinh|nghiên cứu khoa học');
/** Units that vie with each other promise to, whatever the press among them does. */
const RIVALRY = words('giao ước thi đua|cụm thi đua|khối thi đua');
/** One side alone talks a paper over before it meets the other. */
const DRAFTED = words(
  '(cho|góp) ý kiến[^.;]{0,60}(dự thảo|chương trình|quy chế|kế hoạch)|(thảo luận|thông qua|góp ý|rà soát|thẩm định)[^.;]{0,30} dự thảo|dự thảo (chương trình|quy chế|kế hoạch|thoả thuận)[^.;]{0,80} với báo',
);
const MEETS = words(
  'làm việc (với|cùng|giữa)|(hai|2|ba|các|đôi) (bên|đơn vị) (\\p{L}+ ){0,3}(thống nhất|nhất trí|trao đổi|bàn)|tiếp (đoàn|và làm việc)|trao đổi với',
);
const HELD = words(
  '(họp|hội nghị|tổ chức|diễn ra|buổi|cùng|tiến hành|lễ|gặp mặt|ngồi lại)[^.;]{0,40} (sơ kết|tổng kết|rút kinh nghiệm|kiểm điểm|đánh giá (một|hai|ba|bốn|năm|\\d+|kết quả|việc))[^.;]{0,60}(thực hiện|phối hợp|hợp tác|chương trình|quy chế|đồng hành)',
);

/** The story opens with a meeting that looks back; what is signed there besides follows. */
function reviews(source: Source, sentences: readonly TextSentence[]): boolean {
  return sentences
    .filter((one) => one.block.kind === 'body')
    .slice(0, 2)
    .some((one) => {
      const fold = source.fold.slice(one.start, one.end);
      const held = findFirst(HELD, fold, { start: 0, end: fold.length });
      const signed = findFirst(SIGNS, fold, { start: 0, end: fold.length });
      return held !== null && (!signed || held.start < signed.start);
    });
}

const OF_BOTH = words(
  'mỗi bên|đôi bên|cả hai|(hai|ba|bốn|năm) cơ quan|phần (việc )?(của|chung)|đổi lại|đáp lại|(văn bản|bản ghi nhớ|bản thoả thuận|thoả thuận|quy chế|bản kế hoạch|kế hoạch|chương trình|bản gia hạn|bản giao ước|biên bản|hợp đồng) (ghi|viết|nêu|gồm|quy định|xác định|giao|buộc|chia|giữ|có (hiệu lực|giá trị|\\d+))|(hai|2|ba|3|bốn|đôi) (bên|đơn vị|phía|cơ quan)|các bên|theo (đó|nội dung|thoả thuận|chương trình|quy chế|kế hoạch|bản ghi nhớ|biên bản)|(lễ|buổi|sau|trong) ký( kết)?|nội dung (phối hợp|hợp tác|ký kết|chương trình|thoả thuận|quy chế)',
);

/** One sentence about a signing in a story of other things tells of no agreement. */
function isCentral(source: Source, sentences: readonly TextSentence[], promises: number): boolean {
  const body = sentences.filter((one) => one.block.kind === 'body');
  const rest = sentences.filter((one) => one.block.kind !== 'body');
  const signs = (one: TextSentence) => signsNow(source.fold.slice(one.start, one.end));
  return (
    [...rest, ...body.slice(0, 2)].some(signs) ||
    (promises > 1 && body.slice(2, 5).some((one) => signedSo(source, one))) ||
    sentences.some((one) => has(OF_BOTH, source.fold.slice(one.start, one.end)))
  );
}

const AGREED_PAPER = words('quy chế|thoả thuận|hợp đồng|ghi nhớ|biên bản hợp tác|giao ước');
/** A report, a decision, an invitation: papers of one body, known by the line that names them. */
const OTHER_PAPER =
  /^(?:báo cáo|điều lệ|nội quy|thể lệ|thông tư|nghị định|hướng dẫn|thư ngỏ|lời kêu gọi|quyết định|thông báo|tờ trình|công điện|giấy mời|giấy giới thiệu|chỉ thị|thông cáo báo chí|lịch công tác|danh sách|đơn)(?:\s*$|\s+(?:về|kết quả|số|của|tóm tắt|công tác|sơ kết|tổng kết)(?!\p{L}))/u;

function isOtherPaper(laid: Laid): boolean {
  return laid.blocks.slice(0, 10).some((block) => {
    const written = laid.source.text.slice(block.start, block.end).trim();
    const [line = ''] = written.split('\n');
    return (
      line.length < 90 &&
      line === line.toUpperCase() &&
      OTHER_PAPER.test(laid.source.fold.slice(block.start, block.end).trim())
    );
  });
}

const NOT_YET = words(
  '(dự kiến,?|chưa có|chưa|không có|tham mưu|sẽ|sắp|tiến tới|chuẩn bị|sớm|để|trước khi|đề xuất|đề nghị|xem xét) ([^.;,]{0,24} )?$',
  'u',
);

/** "… ngồi lại với nhau để ký": they met, and signed. */
const MET_TO = words(
  '(?:ngồi|gặp|đến|tới|về|lên|xuống|ra|hẹn|có mặt|quây quần|tề tựu|bắt tay)[^.;,]{0,50} để(?: cùng)? $',
  'u',
);

function isPlanned(before: string): boolean {
  return has(NOT_YET, before.slice(-44)) && !has(MET_TO, before);
}

/** A signing that is told, not one that is planned ("dự kiến hai bên sẽ ký kết …"). */
function signsNow(fold: string): boolean {
  return [...fold.matchAll(SIGNS)].some((hit) => !isPlanned(fold.slice(Math.max(0, hit.index - 90), hit.index)));
}

/** "… được ký tại nhà rông", "Chương trình do A và B ký hôm 19/12". */
function signedSo(source: Source, sentence: TextSentence): boolean {
  return signsIn(source, sentence).some(
    (hit) => !isPlanned(source.fold.slice(Math.max(sentence.start, hit.start - 90), hit.start)),
  );
}

const FOR_TELLING = words(
  '(ký kết|ký)[^.;]{0,40} (chương trình|quy chế|thoả thuận|kế hoạch|hợp đồng|bản ghi nhớ)[^.;]{0,60} (cung cấp thông tin|tuyên truyền|truyền thông|chuyên mục|chuyên trang|quảng bá)',
);

const BUYS = words(
  'hợp đồng[^\\n]{0,30} (đặt mua|mua bán|mua sắm|mua báo|đặt báo|phát hành|thuê|in ấn|cung cấp (thiết bị|hàng hoá|vật tư)|lắp đặt|thi công|sửa chữa|lao động|tài trợ)',
);

/** The lines that name the paper. */
function paperTitle(laid: Laid): string {
  return laid.blocks
    .slice(0, 8)
    .map((block) => laid.source.fold.slice(block.start, Math.min(block.end, block.start + 200)))
    .join('\n');
}

/** What a paper may sign that is no programme of telling. */
const OF_OTHER_MATTERS = words(
  'mua bán|đặt mua|thuê|thi công|xây lắp|in ấn|tín dụng|vay vốn|từ thiện|tài trợ|học bổng|giao ước thi đua|kết nghĩa|bảo hiểm|khám chữa bệnh|thể thao|thương mại|trao tặng|phát hành|đặt báo',
);
const PUBLISHES = words('tuyên truyền|truyền thông|đăng (tải|tin|bài)|phát sóng|đưa tin|(tin|bài)(?= (về|của|/))');
const WORK_FOR_TELLING = words('(hợp tác|phối hợp)[^.;]{0,24} (truyền thông|tuyên truyền|thông tin|báo chí|quảng bá)');

/** The title may say less than the story: "ký kết chương trình phối hợp" – "… cung cấp thông tin và thực hiện chuyên mục". */
function signsForTelling(source: Source, sentence: TextSentence): boolean {
  return has(FOR_TELLING, source.fold.slice(sentence.start, sentence.end));
}

function foldOf(name: string | null): string {
  return foldTones(name ?? '');
}

function topOf(source: Source, sentences: readonly TextSentence[]): string {
  return sentences
    .slice(0, 8)
    .map((one) => source.fold.slice(one.start, one.end))
    .join('\n');
}

function titleOf(source: Source, sentences: readonly TextSentence[]): string {
  return sentences
    .filter((one) => one.block.kind === 'title')
    .map((one) => source.fold.slice(one.start, one.end))
    .join('\n');
}

/** Kinds that are taken in as a programme (a draft, for some). */
export function isProgramme(kind: DocumentKind): boolean {
  return (
    kind === 'agreement-signing' ||
    kind === 'working-session' ||
    kind === 'programme-review' ||
    kind === 'letter' ||
    kind === 'agreement-text'
  );
}
