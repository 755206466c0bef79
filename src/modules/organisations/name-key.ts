// One key for the many ways a body's name is written: "UBND P. Đông Hoà, TP.HCM" and "Ủy ban nhân dân phường Đông Hòa,
// thành phố Hồ Chí Minh" are the same words. Pure.
import { nfc, searchKey } from '../../tools/vietnamese/index.ts';

/** Single letters stand for a level only with their dot: "P. 12", "X. Tân Mẫu". */
const DOTTED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])T\.\s?P\.?(?=[\s.]|\p{Lu})/gu, 'thành phố '],
  [/(?<![\p{L}\p{N}])TP\.?\s?(?=\p{Lu})/gu, 'thành phố '],
  [/(?<![\p{L}\p{N}])P\.\s?(?=[\p{Lu}\d])/gu, 'phường '],
  [/(?<![\p{L}\p{N}])X\.\s?(?=\p{Lu})/gu, 'xã '],
  [/(?<![\p{L}\p{N}])Q\.\s?(?=[\p{Lu}\d])/gu, 'quận '],
  [/(?<![\p{L}\p{N}])H\.\s?(?=\p{Lu})/gu, 'huyện '],
  [/(?<![\p{L}\p{N}])T\.\s?(?=\p{Lu}\p{Ll})/gu, 'tỉnh '],
];

/** Abbreviations in official use, as they stand in a folded key. */
const SHORT = new Map<string, string>([
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['ubmttq', 'uy ban mat tran to quoc'],
  ['mttq', 'mat tran to quoc'],
  ['vn', 'viet nam'],
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
  ['hcm', 'ho chi minh'],
  ['tphcm', 'thanh pho ho chi minh'],
  ['tphn', 'thanh pho ha noi'],
  ['hn', 'ha noi'],
  ['ptth', 'phat thanh truyen hinh'],
  ['ttxvn', 'thong tan xa viet nam'],
  ['vhtt', 'van hoa thong tin'],
  ['btgdv', 'ban tuyen giao va dan van'],
  ['btg', 'ban tuyen giao'],
  ['lhpn', 'lien hiep phu nu'],
  ['ldld', 'lien doan lao dong'],
  ['tncs', 'thanh nien cong san'],
  ['bch', 'ban chap hanh'],
]);

/** Folded, abbreviations written out. Stored as `search_key` of names and aliases. */
export function nameKey(name: string): string {
  let text = nfc(name);
  for (const [short, long] of DOTTED) text = text.replace(short, long);
  return searchKey(text)
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ')
    .replace(/\bpt th\b/g, 'phat thanh truyen hinh')
    .replace(/\bva truyen hinh\b/g, 'truyen hinh');
}

/** The key without the mark of invented bodies, which texts may leave out. */
export function withoutExampleMark(key: string): string {
  return key.replace(/(?: |^)mau$/, '').trim() || key;
}

/** What kind of body a name begins with; bodies with different heads are different bodies of one place. */
const HEADS = [
  'uy ban nhan dan',
  'hoi dong nhan dan',
  'uy ban mat tran to quoc viet nam',
  'uy ban mat tran to quoc',
  'mat tran to quoc',
  'ban thuong vu dang uy',
  'dang uy',
  'thanh uy',
  'tinh uy',
  'huyen uy',
  'bao va dai phat thanh truyen hinh',
  'dai phat thanh truyen hinh',
  'dai truyen hinh',
  'cong thong tin dien tu',
  'trang thong tin dien tu',
  'tap chi dien tu',
  'tap chi',
  'bao dien tu',
  'bao',
] as const;

/** "uy ban nhan dan phuong x" → head "uy ban nhan dan", core "phuong x"; a bare name has head "". */
export function headAndCore(key: string): { head: string; core: string } {
  const head = HEADS.find((one) => key.startsWith(`${one} `)) ?? '';
  return { head, core: head ? key.slice(head.length + 1) : key };
}
