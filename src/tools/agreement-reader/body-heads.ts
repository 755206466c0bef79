// How the names of bodies begin, and which kind of body each beginning means. Longest beginning first.
import { foldTones } from '../vietnamese/index.ts';
import { BOARDS, COMMITTEES, DEPARTMENTS, OFFICES, PLACES } from './authority-heads.ts';
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

const OTHERS = [
  'ban thường trực uỷ ban mặt trận tổ quốc việt nam',
  'ban thường trực uỷ ban mttq việt nam',
  'ban thường trực uỷ ban mttq',
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
  'làng nghề',
  'nông trường',
  'lâm trường',
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
  'công đoàn',
  'nghiệp đoàn',
  'hội đồng đội',
  'điện lực',
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

/** By first and second word, as most words that begin some head begin none with what stands behind them. */
const BY_TWO = new Map<string, ReadonlyMap<string, readonly Head[]>>();
for (const [first, list] of BY_FIRST) {
  const seconds = new Set(list.map((head) => head.words[1] ?? ''));
  BY_TWO.set(
    first,
    new Map(
      ['', ...seconds].map((second) => [second, list.filter((head) => isOpen(head) || head.words[1] === second)]),
    ),
  );
}

/** One word alone, or a mark behind the first: whatever word follows. */
function isOpen(head: Head): boolean {
  return head.words.length === 1 || /^[,&-]$/u.test(head.words[1]!);
}

/** Heads that may begin with these two folded words, longest first. */
export function headsAt(first: string, second: string): readonly Head[] {
  const known = BY_TWO.get(first);
  return known?.get(second) ?? known?.get('') ?? [];
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
    'sở hữu',
    'sở thích',
    'bộ phận',
    'bộ máy',
    'vụ án',
    'vụ việc',
    'vụ mùa',
    'thông tin trên',
    'thông tin về',
    'toà nhà',
  ].map(foldTones),
);

export const NO_BODY_STARTS: readonly string[] = [...NO_BODY].map((none) => `${none} `);

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
    'làng',
    'nông',
    'lâm',
    'cơ',
    'nhà',
    'cảnh',
    'bảo',
    'vụ',
    'thống',
    'phát',
    'công',
    'nghiệp',
    'điện',
    'toà',
    'tiểu',
    'trạm',
    'viện',
    'thông',
  ].map(foldTones),
);

export const PLACE_WORDS = new Set(['tỉnh', 'phố', 'tp', 'quận', 'huyện', 'xã', 'tx', 'trấn', 'phường', 'khu']);
