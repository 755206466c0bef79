// One press agency under its several written forms: "Đài PT-TH X" is "Đài Phát thanh và Truyền hình X", "TTXVN" is
// "Thông tấn xã Việt Nam". Compared by key, so that no agency becomes two parties.
import { foldTones } from '../vietnamese/index.ts';

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
    ['(?<= )(?:tphcm|tp hcm|tp hồ chí minh)$', 'thành phố hồ chí minh'],
  ] as const
).map(([form, full]) => [new RegExp(foldTones(form), 'u'), foldTones(full)]);

/** The folded key of a press agency's name with its known short forms written out. */
export function pressKey(key: string): string {
  return FORMS.reduce((known, [form, full]) => known.replace(form, full), key);
}
