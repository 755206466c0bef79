// Which of two like texts is the original? Signs in order of strength: a credit line that names the other's outlet, the
// times of publication, and which text is the fuller one. A person can overrule; the reasons say what was seen.
import { say, type Sentence } from '../sentence/index.ts';
import { foldAccents, formatDateTime, formatNumber, nfc, searchKey } from '../vietnamese/index.ts';
import { sharedCount, shingles } from './shingles.ts';

export interface PublishedText {
  readonly text: string;
  readonly outlet: { readonly name: string; readonly aliases?: readonly string[]; readonly domain?: string };
  /** The credit line that the page states apart from its text, if any. */
  readonly credit?: string | null;
  /** ISO time with zone; null when unknown. */
  readonly publishedAt: string | null;
}

export interface ReprintJudgement {
  /** Exact, 0..1. */
  readonly containment: number;
  /** `a` is the clipping, `b` the other. */
  readonly original: 'a' | 'b';
  /** The strongest sign that speaks for it; `nothing` when all signs are equal and the choice is only an order. */
  readonly decidedBy: 'credit' | 'time' | 'completeness' | 'nothing';
  readonly reasons: Sentence[];
}

/** Below this the texts are not called reprints of each other. */
const LEAST_CONTAINMENT = 0.5;
/** Two systems' clocks and the minutes between writing and publishing: closer than this, time says nothing. */
const SAME_TIME_MS = 120_000;
/** Shorter by less than this share, neither text is the fuller one. */
const SAME_LENGTH = 0.1;

type Side = 'a' | 'b';

export function judgeReprint(
  pair: { readonly clipping: PublishedText; readonly other: PublishedText },
  choice: { readonly threshold?: number } = {},
): ReprintJudgement | null {
  const { clipping: a, other: b } = pair;
  const runsA = shingles(a.text);
  const runsB = shingles(b.text);
  const smaller = Math.min(runsA.length, runsB.length);
  if (smaller === 0) return null;
  const share = sharedCount(runsA, runsB) / smaller;
  if (share < (choice.threshold ?? LEAST_CONTAINMENT)) return null;

  const percent = { vi: formatNumber(share * 100, 'vi', 0), en: formatNumber(share * 100, 'en', 0) };
  const reasons: Sentence[] = [
    say(`trùng ${percent.vi} % văn bản của bài ngắn hơn`, `${percent.en} % of the shorter text is the same`),
  ];
  const credit = byCredit(a, b, reasons);
  const time = byTime(a, b, reasons);
  const fuller = byCompleteness(runsA.length, runsB.length, reasons);

  if (credit) {
    if (time && time !== credit) {
      reasons.push(
        say(
          'giờ đăng ngược với dòng dẫn nguồn; lấy theo dòng dẫn nguồn',
          'times contradict the credit line; it prevails',
        ),
      );
    }
    return { containment: share, original: credit, decidedBy: 'credit', reasons };
  }
  if (time) return { containment: share, original: time, decidedBy: 'time', reasons };
  if (fuller) return { containment: share, original: fuller, decidedBy: 'completeness', reasons };
  reasons.push(
    say(
      'không có dấu hiệu nào phân biệt bài gốc; cần người xem',
      'nothing tells the original apart; a person should look',
    ),
  );
  // Any fixed order will do, but it must not depend on which text was given first.
  const first = searchKey(a.outlet.name) <= searchKey(b.outlet.name) ? 'a' : 'b';
  return { containment: share, original: first, decidedBy: 'nothing', reasons };
}

function byCredit(a: PublishedText, b: PublishedText, reasons: Sentence[]): Side | null {
  const creditsOfA = credits(a);
  const creditsOfB = credits(b);
  const aNamesB = creditsOfA.find((line) => names(line, b.outlet) && !names(line, a.outlet));
  const bNamesA = creditsOfB.find((line) => names(line, a.outlet) && !names(line, b.outlet));
  if (aNamesB && !bNamesA) {
    reasons.push(
      say(
        `${a.outlet.name} ghi nguồn “${aNamesB}”, là ${b.outlet.name}`,
        `${a.outlet.name} credits “${aNamesB}”, which is ${b.outlet.name}`,
      ),
    );
    return 'b';
  }
  if (bNamesA && !aNamesB) {
    reasons.push(
      say(
        `${b.outlet.name} ghi nguồn “${bNamesA}”, là ${a.outlet.name}`,
        `${b.outlet.name} credits “${bNamesA}”, which is ${a.outlet.name}`,
      ),
    );
    return 'a';
  }
  if (aNamesB && bNamesA) {
    reasons.push(say('hai bài ghi nguồn lẫn nhau nên không xét', 'each credits the other: not counted'));
    return null;
  }
  const third = [...creditsOfA, ...creditsOfB][0];
  if (third) {
    reasons.push(
      say(
        `có ghi nguồn khác (“${third}”): cả hai có thể đăng lại`,
        `another source is credited (“${third}”): both may be reprints`,
      ),
    );
  }
  return null;
}

function byTime(a: PublishedText, b: PublishedText, reasons: Sentence[]): Side | null {
  if (a.publishedAt === null || b.publishedAt === null) return null;
  const apart = Date.parse(a.publishedAt) - Date.parse(b.publishedAt);
  if (!(Math.abs(apart) > SAME_TIME_MS)) return null;
  const [earlier, later] = apart < 0 ? [a, b] : [b, a];
  const times = [earlier, later].map((text) => formatDateTime(text.publishedAt!));
  reasons.push(
    say(
      `${earlier.outlet.name} đăng trước (${times[0]}; ${later.outlet.name}: ${times[1]})`,
      `${earlier.outlet.name} published first (${times[0]}; ${later.outlet.name}: ${times[1]})`,
    ),
  );
  return apart < 0 ? 'a' : 'b';
}

function byCompleteness(sizeA: number, sizeB: number, reasons: Sentence[]): Side | null {
  const larger = Math.max(sizeA, sizeB);
  if (Math.abs(sizeA - sizeB) <= larger * SAME_LENGTH) return null;
  const part = (Math.min(sizeA, sizeB) / larger) * 100;
  const which: Side = sizeA > sizeB ? 'a' : 'b';
  reasons.push(
    say(
      `bài kia chỉ dài bằng ${formatNumber(part, 'vi', 0)} % bài đầy đủ hơn`,
      `the other has only ${formatNumber(part, 'en', 0)} % of the length of the fuller text`,
    ),
  );
  return which;
}

const CREDIT_LINE =
  /^[([*\s-]*(?:theo|nguồn(?: tin)?|dẫn nguồn|tin từ|bài gốc|(?:bài|tin)(?: viết)? (?:của|đăng trên))(?:\s*:\s*|\s+)(.{2,80}?)[\s)\].*]*$/iu;

/**
 * The credit lines of a text ("Theo Báo …", "Nguồn: …"): the stated one, and short lines of their own at the start or at
 * the end. A sentence in the text that begins with "Theo ông …" is too long, or not at the edge, and does not count.
 */
export function creditLines(text: string, stated?: string | null): string[] {
  const lines = nfc(text)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const edges = lines.length <= 5 ? lines : [lines[0]!, ...lines.slice(-4)];
  const found: string[] = [];
  for (const line of edges) {
    const credit = line.length <= 100 ? CREDIT_LINE.exec(line)?.[1]?.trim() : undefined;
    if (credit) found.push(credit);
  }
  if (stated?.trim()) {
    const plain = nfc(stated).trim();
    found.unshift(CREDIT_LINE.exec(plain)?.[1]?.trim() ?? plain);
  }
  return [...new Set(found)];
}

function credits(published: PublishedText): string[] {
  return creditLines(published.text, published.credit);
}

/** "Báo Sông Mẫu (mẫu)" is named by "Sông Mẫu", "songmau.vn" or one of its aliases, whatever the accents. */
function names(line: string, outlet: PublishedText['outlet']): boolean {
  const key = ` ${searchKey(line)} `;
  const own = [outlet.name, ...(outlet.aliases ?? [])].flatMap((name) => {
    const whole = searchKey(name.replace(/\([^)]*\)/g, ' '));
    const bare = whole.replace(/^(bao dien tu|bao|tap chi|dai|cong thong tin dien tu|cong tin|trang tin) /, '');
    return bare.length >= 4 ? [whole, bare] : [whole];
  });
  if (own.some((name) => name !== '' && key.includes(` ${name} `))) return true;
  return outlet.domain !== undefined && foldAccents(line).includes(outlet.domain.replace(/^www\./, ''));
}
