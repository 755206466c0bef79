// One body under its several written forms: "Đài PT-TH X" is "Đài Phát thanh và Truyền hình X", "TTXVN" is
// "Thông tấn xã Việt Nam". Compared by key, so that no body becomes two parties.
import { foldTones } from '../vietnamese/index.ts';

const CITY = ['(?<= )(?:tphcm|tp hcm|tp hồ chí minh)(?= |$)', 'thành phố hồ chí minh'] as const;
const FORMS: readonly (readonly [RegExp, string])[] = (
  [
    ['^ttxvn$', 'thông tấn xã việt nam'],
    ['^(?:đài )?(?:tnvn|vov)$', 'đài tiếng nói việt nam'],
    ['^đài tiếng nói việt nam vov$', 'đài tiếng nói việt nam'],
    ['^(?:đài )?(?:thvn|vtv)$', 'đài truyền hình việt nam'],
    ['^đài truyền hình việt nam vtv$', 'đài truyền hình việt nam'],
    ['(?<= )(?:pt th|ptth|phát thanh và truyền hình)(?= |$)', 'phát thanh truyền hình'],
    ['^báo và đài (?=phát thanh truyền hình)', 'báo và '],
    ['(?<= )ttđt(?= |$)', 'thông tin điện tử'],
    [
      '^(?:uỷ ban (?:mttq|mặt trận tổ quốc)|ubmttq|ubmttqvn|mttq|mặt trận tổ quốc)(?: việt nam)?(?= |$)',
      'uỷ ban mttq việt nam',
    ],
    ['^hnd(?= |$)', 'hội nông dân'],
    ['^hội (?:lhpn|phụ nữ)(?= |$)', 'hội liên hiệp phụ nữ'],
    ['^lđlđ(?= |$)', 'liên đoàn lao động'],
    ['^đài hà nội$', 'đài phát thanh truyền hình hà nội'],
    ['^đoàn (?:tncs|thanh niên)(?: cộng sản)?(?: hồ chí minh)? tỉnh(?= |$)', 'tỉnh đoàn'],
    ['^đoàn (?:tncs|thanh niên)(?: cộng sản)?(?: hồ chí minh)? (?:tp|thành phố)(?= |$)', 'thành đoàn'],
    CITY,
  ] as const
).map(([form, full]) => [new RegExp(foldTones(form), 'u'), foldTones(full)]);

/** Most names have none of these forms: one look instead of one for each. */
const ANY_FORM = new RegExp(FORMS.map(([form]) => `(?:${form.source})`).join('|'), 'u');
const CITY_FORM = new RegExp(foldTones(CITY[0]), 'u');

const PLACE_FORM = /(?:tphcm|tp hcm|tp hồ|chqs|bđbp)/u;

/** A committee's key: only the city's short name is written out. */
export function placeKey(key: string): string {
  if (!PLACE_FORM.test(key)) return key;
  return key
    .replace(CITY_FORM, foldTones(CITY[1]))
    .replace(/^bộ chqs(?= |$)/u, 'bộ chỉ huy quân sự')
    .replace(/^ban chqs(?= |$)/u, 'ban chỉ huy quân sự')
    .replace(/(?<= |^)bđbp(?= |$)/u, 'bộ đội biên phòng');
}

/** The folded key of a press agency's or a mass organisation's name with its known short forms written out. */
export function bodyKey(key: string): string {
  if (!ANY_FORM.test(key)) return key;
  return FORMS.reduce((known, [form, full]) => known.replace(form, full), key);
}

/** Folded, one blank between words, no marks, nothing in brackets. */
export function keyOf(folded: string): string {
  return folded
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
