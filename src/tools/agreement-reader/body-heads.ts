// How the names of bodies begin, and which kind of body each beginning means. Longest beginning first.
import { foldTones } from '../vietnamese/index.ts';
import type { PartyKind } from './model.ts';
import { PORTALS, PRESS, PRESS_BARE } from './press-heads.ts';

export interface Head {
  readonly words: readonly string[];
  readonly kind: PartyKind;
  /** May stand without a proper name: "UBND", "Thành ủy". */
  readonly bare: boolean;
  /** A place word: the name is that of a place ("huyện Thanh Bình"). */
  readonly place: boolean;
  /** Commas and "và" may be part of the name ("Sở Văn hóa, Thể thao và Du lịch"). */
  readonly listed: boolean;
}

const PLACES = ['tỉnh', 'thành phố', 'tp', 'quận', 'huyện', 'thị xã', 'tx', 'thị trấn', 'phường', 'xã', 'đặc khu'];
const COMMITTEES = [
  'uỷ ban nhân dân',
  'ubnd',
  'hội đồng nhân dân',
  'hđnd',
  'thành uỷ',
  'tỉnh uỷ',
  'huyện uỷ',
  'quận uỷ',
  'thị uỷ',
  'đảng uỷ',
  'đảng bộ',
  'ban tuyên giáo thành uỷ',
  'ban tuyên giáo tỉnh uỷ',
  'ban tuyên giáo huyện uỷ',
  'ban tuyên giáo quận uỷ',
  'ban tuyên giáo thị uỷ',
  'ban tuyên giáo và dân vận tỉnh uỷ',
  'ban tuyên giáo và dân vận thành uỷ',
  'ban thường vụ thành uỷ',
  'ban thường vụ tỉnh uỷ',
  'ban thường vụ huyện uỷ',
  'ban thường vụ đảng uỷ',
  'ban thường vụ quận uỷ',
  'ban thường vụ thị uỷ',
  'ban xây dựng đảng',
  'công an',
  'bộ chỉ huy quân sự',
  'bộ chỉ huy bộ đội biên phòng',
  'bộ đội biên phòng',
  'thường trực hội đồng nhân dân',
  'thường trực hđnd',
  'thường trực tỉnh uỷ',
  'thường trực thành uỷ',
  'thường trực huyện uỷ',
  'thường trực đảng uỷ',
  'ban chấp hành đảng bộ',
  'đoàn đại biểu quốc hội',
  'văn phòng ubnd',
  'văn phòng uỷ ban nhân dân',
  ...'văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân|văn phòng đoàn đại biểu quốc hội và hđnd|văn phòng đoàn đbqh và hđnd|văn phòng đoàn đbqh & hđnd|đoàn đbqh|văn phòng hđnd và ubnd|văn phòng hội đồng nhân dân và uỷ ban nhân dân|văn phòng hđnd - ubnd|văn phòng hđnd|văn phòng hội đồng nhân dân|văn phòng quốc hội|văn phòng chính phủ|đảng uỷ các cơ quan đảng|đảng uỷ các cơ quan|đảng uỷ ubnd|đảng uỷ uỷ ban nhân dân|đảng uỷ khối các cơ quan và doanh nghiệp|đảng uỷ khối các cơ quan|đảng uỷ khối doanh nghiệp|đảng uỷ công an|đảng uỷ quân sự|vùng 1 hải quân|vùng 2 hải quân|vùng 3 hải quân|vùng 4 hải quân|vùng 5 hải quân|bộ chqs|ban chqs|bộ chỉ huy bđbp|bđbp|cục thi hành án dân sự|chi cục thi hành án dân sự|thi hành án dân sự|phòng thi hành án dân sự|cảnh sát giao thông|phòng cảnh sát giao thông|công an thành phố|công an huyện'.split(
    '|',
  ),
];
/** "Ban Tổ chức Thành ủy", "Văn phòng Huyện ủy": boards of a committee of every level. */
const BOARDS = [
  'ban tổ chức',
  'ban dân vận',
  'ban nội chính',
  'ban xây dựng đảng',
  'ban tuyên giáo',
  'ban tuyên giáo và dân vận',
  'uỷ ban kiểm tra',
  'văn phòng',
  'trung tâm chính trị',
].flatMap((board) =>
  ['tỉnh uỷ', 'thành uỷ', 'huyện uỷ', 'quận uỷ', 'thị uỷ', 'đảng uỷ'].map((level) => `${board} ${level}`),
);
const OFFICES = [
  'ban tổ chức',
  'ban chỉ đạo',
  'ban tuyên giáo và dân vận',
  'ban tuyên giáo',
  'ban dân vận',
  'ban nội chính',
  'ban dân tộc và tôn giáo',
  'ban dân tộc',
];
const DEPARTMENTS = [
  'vườn quốc gia',
  'khu bảo tồn',
  'hạt kiểm lâm',
  'ban chỉ huy quân sự',
  'quân khu',
  'cảnh sát biển',
  'binh đoàn',
  'sư đoàn',
  'lữ đoàn',
  'trung đoàn',
  'cảng vụ',
  'ban an toàn giao thông',
  'uỷ ban dân tộc',
  'ngân hàng nhà nước',
  'bảo tàng',
  'ban quản lý',
  'sở',
  'bộ',
  'tổng cục',
  'cục',
  'chi cục',
  'phòng',
  'toà án nhân dân',
  'viện kiểm sát nhân dân',
  'bảo hiểm xã hội',
  'bhxh',
  'kho bạc nhà nước',
  'thuế',
  'cục thuế',
  'chi cục thuế',
  'hải quan',
  'kiểm lâm',
  'đồn biên phòng',
  'bộ tư lệnh',
  'trung tâm phục vụ hành chính công',
  ...'trại giam|trại tạm giam|cơ sở cai nghiện|khu bảo tồn biển|khu di tích|khu du lịch quốc gia|trung tâm cung ứng dịch vụ công|trung tâm cung ứng dịch vụ sự nghiệp công|vùng cảnh sát biển|hải quân vùng|hải đoàn|quân chủng|quân đoàn|binh chủng|bộ tư lệnh vùng|ban quản lý khu di tích|ban quản lý di tích|ban quản lý dự án|ban quản lý rừng|ban quản lý khu|ban quản lý cảng|ban quản lý chợ|ban quản lý vịnh|thuế cơ sở|đội thuế|chi cục dân số|chi cục thống kê|cục thống kê|thị đội|đội quản lý thị trường|chi cục quản lý thị trường|cục quản lý thị trường|kiểm toán nhà nước|uỷ ban chứng khoán|tổng liên đoàn|dự trữ nhà nước|bảo hiểm y tế|khu bảo tồn thiên nhiên|khu công nghệ cao'.split(
    '|',
  ),
  'thanh tra',
  'tổng công ty',
];
const OTHERS = [
  'uỷ ban mặt trận tổ quốc việt nam',
  'uỷ ban mặt trận tổ quốc',
  'uỷ ban mttq việt nam',
  'uỷ ban mttq',
  'ubmttq việt nam',
  'ubmttq',
  'ubmttqvn',
  'mttq việt nam',
  'mttq',
  'mặt trận tổ quốc việt nam',
  'mặt trận tổ quốc',
  'tỉnh đoàn',
  'thành đoàn',
  'huyện đoàn',
  'liên hiệp các tổ chức hữu nghị',
  'liên hiệp các hội khoa học và kỹ thuật',
  'liên hiệp các hội văn học nghệ thuật',
];
const OTHERS_NAMED = [
  'trung ương hội nông dân',
  'trung ương hội liên hiệp phụ nữ',
  'trung ương hội',
  'trung ương đoàn',
  'hội nông dân',
  'hnd',
  'hội liên hiệp phụ nữ',
  'hội lhpn',
  'hội luật gia',
  'hội nhà báo',
  'hội cựu chiến binh',
  'hội chữ thập đỏ',
  'hội doanh nghiệp',
  'hội doanh nhân',
  'hội khuyến học',
  'đoàn luật sư',
  'chi hội',
  'liên chi hội',
  'ban trị sự',
  'giáo hội phật giáo',
  'nhà thiếu nhi',
  'ban chấp hành',
  'hội',
  'hợp tác xã',
  'nhà trường',
  'đoàn thanh niên',
  'đoàn tncs',
  'liên đoàn lao động',
  'lđlđ',
  'liên hiệp',
  'liên minh hợp tác xã',
  'hiệp hội',
  'tập đoàn',
  'công ty',
  'ngân hàng',
  'bệnh viện',
  'trung tâm y tế',
  'trường',
  'đại học',
  'học viện',
  'bưu điện',
  'viện',
  'quỹ',
  'câu lạc bộ',
  'trung tâm văn hoá',
  'trung tâm',
];

function heads(names: readonly string[], head: Omit<Head, 'words'>): Head[] {
  return names.map((name) => ({ ...head, words: headWords(name) }));
}

/** Words and the marks between them that matter: "báo và phát thanh, truyền hình" → báo và phát thanh , truyền hình. */
function headWords(name: string): string[] {
  return foldTones(name).match(/[\p{L}\p{N}]+|[,&-]/gu) ?? [];
}

const named = { bare: false, place: false, listed: false };
const ALL: readonly Head[] = [
  ...heads(PLACES, { ...named, kind: 'authority', place: true }),
  ...heads(COMMITTEES, { ...named, kind: 'authority', bare: true }),
  ...heads(BOARDS, { ...named, kind: 'authority', bare: true }),
  ...heads(OFFICES, { ...named, kind: 'authority' }),
  ...heads(DEPARTMENTS, { ...named, kind: 'authority', listed: true }),
  ...heads(PRESS, { ...named, kind: 'press' }),
  ...heads(PRESS_BARE, { ...named, kind: 'press', bare: true }),
  ...heads(OTHERS, { ...named, kind: 'other', bare: true }),
  ...heads(OTHERS_NAMED, { ...named, kind: 'other', listed: true }),
];

const BY_FIRST = new Map<string, Head[]>();
for (const head of ALL) {
  const first = head.words[0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), head]);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.words.length - a.words.length);

const PORTAL_WORDS = new Set(PORTALS.map((name) => headWords(name).join(' ')));

export function isPortal(head: Head): boolean {
  return PORTAL_WORDS.has(head.words.join(' '));
}

/** Heads that begin with this folded word, longest first. */
export function headsFrom(word: string): readonly Head[] {
  return BY_FIRST.get(word) ?? [];
}

/** Words that stand like a body's name and are none: "Bộ Chính trị" instructs, it does not sign. */
export const NO_BODY = new Set(
  [
    'bộ chính trị',
    'ban tuyên giáo trung ương',
    'bộ luật',
    'báo cáo',
    'báo đảng',
    'báo chí',
    'truyền hình trực tiếp',
    'đài loan',
    'truyền hình và',
    'công an nhân dân',
    'phòng chống',
    'hội nghị',
    'hội trường',
    'hội thảo',
    'hội viên',
    'trường học',
    'xã hội',
    'viện trợ',
    'phường xã',
  ].map(foldTones),
);

/** One-syllable beginnings that are ordinary words when written small: "trụ sở", "đại hội", "nội bộ". */
export const CAPITAL_HEADS = new Set(
  [
    'truyền',
    'sở',
    'bộ',
    'cục',
    'phòng',
    'hội',
    'viện',
    'quỹ',
    'trường',
    'trung',
    'thanh',
    'thuế',
    'hải',
    'kiểm',
    'đồn',
    'vườn',
    'khu',
    'quân',
    'hạt',
    'trại',
    'cơ',
    'nhà',
    'cảnh',
    'bảo',
  ].map(foldTones),
);

export const PLACE_WORDS = new Set(['tỉnh', 'phố', 'tp', 'quận', 'huyện', 'xã', 'tx', 'trấn', 'phường', 'khu']);
