import { describe, expect, it } from 'vitest';
import { topicsOf } from './topics-of.ts';

const topic = (name: string, start: number | null = null, end: number | null = null) => ({
  keep: true,
  name,
  start,
  end,
});

describe('topics of a commitment', () => {
  it('are those that stand within its place in the text', () => {
    const commitment = { text: 'tuyên truyền về hai việc', start: 100, end: 160 };
    const found = topicsOf(commitment, [
      topic('du lịch', 110, 120),
      topic('giáo dục', 90, 120),
      topic('y tế', 150, 170),
      topic('văn hóa', 100, 160),
    ]);
    expect(found.map((one) => one.name)).toEqual(['du lịch', 'văn hóa']);
  });
  it('and those whose words it repeats, whatever the case and the place of the tone', () => {
    const commitment = { text: 'Đăng tin về Hòa giải ở cơ sở', start: null, end: null };
    expect(topicsOf(commitment, [topic('hoà giải'), topic('hoa giai'), topic('du lịch')])).toHaveLength(1);
  });
});
