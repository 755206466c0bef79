// What newspapers write around the story proper: the agency's sign before the first word, names and source after the
// last. Lines are taken off the end one by one while they are a signature, a source, or a box that follows the story.

export interface Signed {
  readonly lines: readonly string[];
  readonly byline: string | null;
  readonly credit: string | null;
}

/** "(NLĐO) - …", "(Báo Mẫu) – …": brackets, then a dash. */
const BRACKET_SIGN = /^\((?=[^)]*\p{L})[^()]{2,40}\)\s*[-–—:.]\s*/u;
/** Signs without brackets; a list, because "UBND - …" begins a sentence. */
const BARE_SIGN =
  /^(?:TTXVN|SGGP|ĐCSVN|VOV\.VN|VTV\.vn|VTC News|BNEWS|Vietnam\+|QĐND Online|CAND|[\w-]+\.(?:vn|com|com\.vn|net))\s*[-–—]\s+/iu;
/** "TTO - …", "QMĐT - …": those of online editions end in O, those of electronic ones in ĐT. */
const EDITION_SIGN = /^\p{Lu}{2,5}(?:O|ĐT)\s*[-–—]\s+/u;

const BOX_HEADING =
  /^(?:(?:các )?(?:tin|bài|bài viết|tin bài|tin tức)?\s*(?:liên quan|cùng chuyên mục|cùng chủ đề|đọc nhiều|xem nhiều|khác|mới nhất|nổi bật)|xem thêm|đọc thêm|có thể bạn quan tâm|bình luận(?: \(\d+\))?|ý kiến bạn đọc|gửi bình luận|từ khóa|từ khoá|tags?|chia sẻ|trả lời|in bài viết|gửi email|quay lại|theo dõi chúng tôi.*|bạn đang đọc.*)\s*(?:[:：].*)?$/iu;
const ONLY_ADDRESS = /^(?:link gốc|link|đường dẫn|xem bài gốc)?\s*:?\s*https?:\/\/\S+$/iu;
const CREDIT = /^\(?(?:theo|nguồn(?: tin)?|tổng hợp (?:từ|theo)|dẫn theo|trích)\s*[:：]?\s+\S.*$/iu;
const SPEECH = /[.!?:;…]$|,\s|\s(?:là|đã|sẽ|được|cho biết|nói|thì)\s/u;
const LABELLED =
  /^\(?(?:(?:tin|bài|tin\s*[-,/&và ]+\s*bài)(?:\s*(?:,|và|-|–|&|\/)\s*(?:clip|video|ảnh|hình ảnh|đồ họa))*|tác giả|thực hiện|người viết|phóng viên|pv|nhóm phóng viên|nhóm pv|biên tập)\s*[:：]\s*(.+?)\)?$/iu;
/** "Phóng viên Lê Mẫu", "Thực hiện Lê Mẫu", "PV Lê Mẫu": a label without a colon, then nothing but names. */
const TITLED = /^(?:nhóm phóng viên|phóng viên|pv|ctv|tác giả|thực hiện|biên tập|tin|bài)\s+/iu;
const PHOTO = /^\(?(?:ảnh|hình ảnh|clip|video|đồ họa|infographic|nguồn ảnh|ảnh minh họa)\s*[:：]\s*.+$/iu;
/** "TM-XK", "PV", "H.M", "B.T" */
const INITIALS =
  /^\(?(?:PV|BBT|BT|CTV|(?:[\p{Lu}]{1,4}[.\s]?){1,3}(?:\s*[-–/&,]\s*(?:[\p{Lu}]{1,4}\.?){1,3}){0,3})\)?$/u;

export function withoutSign(line: string): string {
  const bare = line.replace(BRACKET_SIGN, '');
  return bare === line ? line.replace(BARE_SIGN, '').replace(EDITION_SIGN, '') : bare;
}

/** Takes signs, names, source and following boxes off the lines of a body. */
export function takeSignatures(body: readonly string[]): Signed {
  const lines = cutBoxes(body).filter((line) => line.length > 0);
  let byline: string | null = null;
  let credit: string | null = null;
  // Six lines hold name, photo, source, address; more than that is the story.
  for (let taken = 0; taken < 6 && lines.length > 1; taken += 1) {
    const line = lines.at(-1)!.trim();
    if (ONLY_ADDRESS.test(line) || PHOTO.test(line) || BOX_HEADING.test(line) || /^[\W_]+$/u.test(line)) lines.pop();
    else if (credit === null && isCredit(line)) {
      credit = unwrapped(line);
      lines.pop();
    } else if (byline === null && nameIn(line) !== null) {
      byline = nameIn(line);
      lines.pop();
    } else break;
  }
  credit ??= creditAtEnd(lines);
  const first = lines[0];
  if (first !== undefined) lines[0] = withoutSign(first);
  return { lines: lines.filter((line) => line !== ''), byline, credit };
}

/** Everything after the heading of a box ("Tin liên quan") in the second half of the text. */
function cutBoxes(body: readonly string[]): string[] {
  const half = Math.floor(body.length / 2);
  const at = body.findIndex((line, index) => index >= half && index > 0 && BOX_HEADING.test(line.trim()));
  const kept = at === -1 ? [...body] : body.slice(0, at);
  return kept.filter((line) => !/^(?:>>|»|\*\s*(?:mời|xem))/iu.test(line.trim()));
}

function isCredit(line: string): boolean {
  return (
    line.length <= 90 &&
    CREDIT.test(line) &&
    !SPEECH.test(
      unwrapped(line)
        .replace(/\([^)]*\)$/, '')
        .trim(),
    )
  );
}

function unwrapped(line: string): string {
  return line.startsWith('(') && line.endsWith(')') && line.indexOf(')') === line.length - 1
    ? line.slice(1, -1).trim()
    : line;
}

/** "… của xã. (Theo Báo Mẫu)" or "… (Nguồn: Cổng Mẫu)" at the very end of the last paragraph. */
function creditAtEnd(lines: string[]): string | null {
  const last = lines.at(-1);
  const found =
    last === undefined ? null : /\s*\(((?:theo|nguồn)\s*[:：]?\s+(?:[^()]|\([^()]*\)){2,80})\)\s*$/iu.exec(last);
  if (found === null || last === undefined) return null;
  lines[lines.length - 1] = last.slice(0, found.index).trimEnd();
  return found[1]!.trim();
}

/** The name in a line that signs a text, or null when the line is no signature. */
export function nameIn(line: string): string | null {
  if (line.length > 90) return null;
  const labelled = LABELLED.exec(line);
  if (labelled) return labelled[1]!.trim();
  if (INITIALS.test(line)) return line.replace(/^\(|\)$/g, '');
  const untitled = line.replace(TITLED, '');
  const plain = untitled.replace(/\s*\((?:mẫu|thực hiện|tổng hợp|ghi|lược ghi|t\/h|th)\)/giu, '').trim();
  if (/[.!?:;…"”\d]/u.test(plain)) return null;
  // One or more names joined by dashes, commas, "và", each of 2–5 capitalised words.
  const names = plain.split(/\s*(?:[-–—,/&]|\svà\s)\s*/u).filter((part) => part !== '');
  return names.length > 0 && names.length <= 5 && names.every(isName) ? untitled : null;
}

const NOT_NAMES =
  /^(?:báo|đài|cổng|tạp chí|ủy ban|uỷ ban|ubnd|xã|phường|thành phố|tỉnh|sở|ban|hội|đảng|tin|ảnh|việt nam)\b/iu;

function isName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || NOT_NAMES.test(part)) return false;
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}.]*$/u.test(word));
}
