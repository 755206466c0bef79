// Which words for a unit mean the same, and which cover others. One line for each meaning: its name, then other words for it.
import { foldTones, nfc } from '../vietnamese/index.ts';

/** What is published, in words or in pictures. */
const PUBLISHED = [
  ['tin', 'tin ngắn', 'tin tức', 'mẩu tin', 'tin vắn', 'news', 'news item', 'news items'],
  ['bài', 'bài viết', 'bài báo', 'bài phản ánh', 'bài tuyên truyền', 'bài chuyên sâu', 'article', 'articles'],
  ['ảnh', 'hình ảnh', 'tin ảnh', 'chùm ảnh', 'bộ ảnh', 'phóng sự ảnh', 'photo', 'photos'],
  ['video', 'clip', 'video clip', 'videoclip', 'video ngắn', 'clip ngắn', 'videos'],
  ['phóng sự', 'phóng sự truyền hình', 'phóng sự phát thanh', 'phóng sự ngắn', 'ký sự'],
  ['infographic', 'infographics', 'đồ họa', 'đồ họa thông tin', 'thông tin đồ họa'],
  ['emagazine', 'e-magazine', 'e magazine', 'megastory', 'mega story', 'longform', 'báo điện tử trình bày'],
  ['podcast', 'podcasts', 'audio', 'bản tin âm thanh'],
  ['chuyên trang', 'trang chuyên đề', 'trang tuyên truyền', 'trang', 'feature page', 'feature pages'],
  ['chuyên mục', 'mục'],
  ['chuyên đề', 'tuyến bài', 'loạt bài', 'vệt bài', 'series'],
  ['chương trình phát thanh', 'chương trình truyền thanh'],
  ['chương trình truyền hình'],
  ['bản tin', 'bản tin phát thanh', 'bản tin truyền hình'],
  ['tọa đàm truyền hình', 'talkshow', 'talk show'],
] as const;

/** What is held, supplied or bought. */
const DONE = [
  ['lớp', 'lớp tập huấn', 'lớp bồi dưỡng', 'lớp đào tạo', 'khóa', 'khóa tập huấn', 'khóa học', 'class', 'classes'],
  ['buổi', 'buổi tập huấn', 'buổi làm việc', 'buổi giao ban', 'buổi gặp mặt', 'session', 'sessions'],
  [
    'cuộc',
    'cuộc họp',
    'hội nghị',
    'cuộc họp giao ban',
    'hội nghị giao ban',
    'tọa đàm',
    'hội thảo',
    'họp báo',
    'meeting',
    'meetings',
  ],
  ['cuộc thi', 'hội thi', 'giải', 'giải thưởng'],
  ['sự kiện', 'chương trình', 'event', 'events'],
  ['chuyến', 'chuyến đi', 'chuyến thực tế', 'đoàn'],
  ['tờ', 'tờ báo', 'suất báo', 'tờ/kỳ', 'bản báo', 'copy', 'copies'],
  ['số', 'số báo', 'kỳ báo', 'issue', 'issues'],
  ['ấn phẩm', 'đặc san', 'sách', 'tờ rơi', 'tập san'],
  ['văn bản', 'thông cáo', 'thông cáo báo chí', 'công văn'],
  ['báo cáo'],
  ['lượt', 'lần', 'lượt phát', 'lần phát'],
  ['người', 'học viên', 'phóng viên', 'đại biểu'],
] as const;

/** Words that stand for several meanings at once. */
const UMBRELLAS: readonly (readonly [string, readonly string[]])[] = [
  ['tin bài', ['tin', 'bài']],
  ['tin, bài, ảnh', ['tin', 'bài', 'ảnh']],
  ...[
    'tác phẩm',
    'tác phẩm báo chí',
    'sản phẩm',
    'sản phẩm báo chí',
    'sản phẩm truyền thông',
    'sản phẩm tuyên truyền',
  ].map((word): readonly [string, readonly string[]] => [word, PUBLISHED.map(([name]) => name)]),
];

const MEANINGS = new Map<string, readonly string[]>([
  ...[...PUBLISHED, ...DONE].flatMap((words) => words.map((word) => [key(word), [words[0]]] as const)),
  ...UMBRELLAS.map(([word, members]) => [key(word), members] as const),
]);

function key(word: string): string {
  return foldTones(nfc(word)).replace(/\s+/g, ' ').trim();
}

/** The meanings of a unit as written: "tin, bài" → tin, bài. Never empty; a word not in the table means itself. */
export function meaningsOf(unit: string): readonly string[] {
  const whole = key(unit);
  const known = MEANINGS.get(whole);
  if (known) return known;
  const parts = whole
    .split(/\s*[,;/+&]\s*|\s+(?:và|hoặc|hay|and|or)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set((parts.length > 0 ? parts : [whole]).flatMap((part) => MEANINGS.get(part) ?? [part]))];
}

/** Whether a target in `wide` takes what is counted in `narrow`. */
export function coversUnit(wide: string, narrow: string): boolean {
  const members = meaningsOf(wide);
  return meaningsOf(narrow).every((one) => members.includes(one));
}

export function sameUnit(a: string, b: string): boolean {
  return coversUnit(a, b) && coversUnit(b, a);
}

/**
 * The unit of those given for which a piece counts, as written there; null when it counts for none, or when nobody has said
 * its unit and there is more than one to count in.
 */
export function unitAmong(piece: string | null, units: readonly string[]): string | null {
  const different = [...new Set(units)];
  if (piece === null) return different.length === 1 ? different[0]! : null;
  const same = different.find((unit) => sameUnit(unit, piece));
  if (same !== undefined) return same;
  const [narrowest] = different
    .filter((unit) => coversUnit(unit, piece))
    .toSorted((a, b) => meaningsOf(a).length - meaningsOf(b).length || (a < b ? -1 : 1));
  return narrowest ?? null;
}
