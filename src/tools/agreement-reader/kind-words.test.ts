// Promises in words that no rule names: what kind the words together speak for. Everything is invented.
import { expect, it } from 'vitest';
import { kindFeatures, weighKind } from './kind-words.ts';

it.each([
  ['other', 'nhường nhà rông cho anh em phóng viên nghỉ chân mỗi khi lên bản', 'access'],
  ['other', 'nhắn trước cho toà soạn giờ họp dân và lịch cắt nước', 'information'],
  ['press', 'kể chuyện những người giữ nghề dệt chiếu', 'coverage'],
  ['press', 'bày cho thanh niên xã cách quay clip bằng điện thoại', 'training'],
  ['both', 'ba tháng một lần ngồi lại với nhau xem việc gì chưa xong', 'governance'],
] as const)('%s: %s', (holder, words, kind) => {
  expect(weighKind(words, holder).kind).toBe(kind);
});

it('is surer of plain words than of none', () => {
  const plain = weighKind('đặt mua 40 tờ báo mỗi kỳ cho các thôn', 'other');
  expect(plain.kind).toBe('subscription');
  expect(plain.share).toBeGreaterThan(weighKind('', 'both').share);
});

it('takes all numbers for one word, and no more than the first words', () => {
  expect(kindFeatures('mở 12 lớp', 'press')).toEqual(kindFeatures('mở 3 lớp', 'press'));
  expect(kindFeatures(`mở lớp ${'a '.repeat(40)}cuối`, 'press').has('cuối')).toBe(false);
});
