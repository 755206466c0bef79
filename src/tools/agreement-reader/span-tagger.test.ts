// Spans found word by word with weights, and what rules add to them. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';
import { likeliest, spansOf, STATE_COUNT, taggerFor, type SpanWeights } from './span-tagger.ts';
import type { KnownOfProgramme } from './topics-and-channels.ts';

const LEVEL = Array.from({ length: STATE_COUNT * STATE_COUNT }, () => 0);

it('takes the likeliest chain of states, not the likeliest state of each word', () => {
  // The second word alone would be a later one of a span that never began.
  const scores = [0, -3, 0, 0, 0, 1, 2, 0, 0, 0, 1, 0];
  expect([...likeliest(scores, LEVEL, 3, 0)]).toEqual([0, 1, 2]);
  expect([...likeliest(scores, LEVEL, 3, -2)]).toEqual([0, 0, 0]);
  // "between" ends no line.
  expect([...likeliest([0, 1, 0, 0, 0, 0, 0, 9], LEVEL, 2, 0)]).toEqual([1, 0]);
});

it('makes spans of the states', () => {
  const words = [0, 1, 2, 3, 4].map((at) => ({ start: at * 10, end: at * 10 + 5 }));
  expect(spansOf(words, Uint8Array.from([1, 2, 3, 1, 0]))).toEqual([
    { start: 0, end: 15 },
    { start: 30, end: 35 },
  ]);
});

const known = (text: string): KnownOfProgramme => {
  const heard: KnownOfProgramme[] = [];
  readAgreement(text, { hear: (one) => heard.push(one) });
  return heard[0]!;
};
const SIGNED =
  'Ký kết hợp tác\n14/03/2026\n\nSáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\n\n';

it('weighs words, pairs and the words around, each set of weights by itself', () => {
  const weights = (looks: Record<string, string>): SpanWeights => ({ scale: 1, boldness: 0, steps: LEVEL, looks });
  const tag = taggerFor([
    weights({ '': '=-1,-1,-1', w: 'bến=9', pw: 'bến_đò=0,9 đò_cũ=0,9' }),
    weights({ '': '=-1,-1,-1', p: 'loa=9' }),
  ]);
  const told = known(`${SIGNED}Theo đó, Báo viết về bến đò cũ; xã đọc lại trên loa xóm.\n`);
  expect(tag(told).map((spans) => spans.map(({ start, end }) => told.source.text.slice(start, end)))).toEqual([
    ['bến đò cũ'],
    ['xóm'],
  ]);
});

it('finds what is told about in words that no rule knows, once', () => {
  const { topics } = readAgreement(
    `${SIGNED}Theo đó, Báo viết về chuyện đò ngang mùa lũ, nghề đan lờ; xã cử người đi cùng phóng viên. Bà Mẫu chỉ xin Báo để mắt giúp chuyện đò ngang mùa lũ.\n`,
  );
  expect(topics.map((one) => one.text)).toEqual(['chuyện đò ngang mùa lũ', 'nghề đan lờ']);
});

it('leaves long phrases of offices, whose commas part nothing, to the rules', () => {
  const duty =
    'Báo tuyên truyền chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước; kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội; công tác lãnh đạo, chỉ đạo, điều hành nhằm nâng cao hiệu quả hoạt động của hệ thống chính trị, triển khai thực hiện nghị quyết đại hội các cấp';
  const { topics } = readAgreement(`${SIGNED}${Array.from({ length: 5 }, () => `Theo đó, ${duty}.\n`).join('')}`);
  expect(topics[0]!.text).toBe('chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước');
});
