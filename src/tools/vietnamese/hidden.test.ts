import { describe, expect, it } from 'vitest';
import { sameText, searchKey, visible } from './index.ts';

describe('visible', () => {
  it.each([
    ['Báo\u200B Sông\uFEFF', 'Báo Sông'],
    ['\u202Eẫm\u202C', 'ẫm'],
    ['\u2066a\u2069\u200F\u061C', 'a'],
    ['so\u00ADft \u2060x', 'soft x'],
    ['a\u0000b\u0007c\u009B', 'abc'],
    ['Hòa Bình'.normalize('NFD'), 'Hòa Bình'.normalize('NFC')],
    ['hai\r\ndòng\tcột', 'hai\r\ndòng\tcột'],
    ['gia đình 👨\u200D👩\u200D👧 đây', 'gia đình 👨\u200D👩\u200D👧 đây'],
    ['a\u200Db', 'ab'],
    ['nửa \uD83D', 'nửa \uFFFD'],
  ])('%j is %j', (given, seen) => expect(visible(given)).toBe(seen));
});

describe('names that look alike are found as one', () => {
  it.each([
    ['Đồng Tháp', 'Ðồng Tháp'],
    ['Đồng Tháp', 'Ɖồng Tháp'],
    ['Hòa Bình', 'Hoà Bình'],
    ['Hòa Bình', 'Hòa Bình'.normalize('NFD')],
  ])('%s = %s, with accents', (a, b) => expect(sameText(a, b)).toBe(true));

  it.each([
    ['Báo Sông Mẫu', 'Вáо Ѕông Мẫu'],
    ['Báo Sông', 'Bá\u200Bo So\u0302\u200Dng'],
    ['UBND xã An', 'UBND xã Αn'],
    ['Đồng', 'Ɖồng'],
  ])('%s = %s, to search and to be the only one', (a, b) => expect(searchKey(b)).toBe(searchKey(a)));

  it('and those that differ are not', () => {
    expect(sameText('Đa', 'Da')).toBe(false);
    expect(searchKey('Báo Sông')).not.toBe(searchKey('Báo Song Song'));
  });
});
