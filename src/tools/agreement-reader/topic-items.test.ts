// What a comma parts and what it joins. Everybody is invented.
import { expect, it } from 'vitest';
import { topicsByRule } from './topics-by-rule.ts';

const topics = (what: string) =>
  topicsByRule(
    `Ký kết hợp tác\n17/3/2026\nSáng 16/3, UBND xã Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp truyền thông.\nTheo đó, Báo ${what}; UBND xã cung cấp thông tin cho Báo.\n`,
  );

it.each([
  ['giới thiệu chợ nổi Cái Mẫu, nghề đan lục bình', ['chợ nổi Cái Mẫu', 'nghề đan lục bình']],
  [
    'quảng bá lễ hội trái cây, cà phê rang xay và du lịch miệt vườn',
    ['lễ hội trái cây', 'cà phê rang xay', 'du lịch miệt vườn'],
  ],
  ['tuyên truyền về chỉnh trang ngõ hẻm, văn minh đô thị', ['chỉnh trang ngõ hẻm', 'văn minh đô thị']],
  ['phản ánh việc thu gom vỏ chai, bao gói thuốc', ['việc thu gom vỏ chai, bao gói thuốc']],
  ['tuyên truyền về phòng, chống cháy nổ', ['phòng, chống cháy nổ']],
  [
    'tuyên truyền chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước',
    ['chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước'],
  ],
  ['giới thiệu các điểm đến an toàn, thân thiện', ['các điểm đến an toàn, thân thiện']],
  [
    'tuyên truyền bảo hiểm y tế hộ gia đình cho tiểu thương, lái xe ôm',
    ['bảo hiểm y tế hộ gia đình cho tiểu thương, lái xe ôm'],
  ],
])('%s', (what, expected) => {
  expect(topics(what)).toEqual(expected);
});
