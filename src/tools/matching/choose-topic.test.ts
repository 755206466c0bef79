import { describe, expect, it } from 'vitest';
import { chooseTopic } from './index.ts';

const TOPICS = [
  { id: 'so', name: 'Chuyển đổi số' },
  { id: 'nong-thon', name: 'Xây dựng nông thôn mới' },
];
const chosen = (title: string, text: string) => chooseTopic({ title, sapo: '', text }, TOPICS)?.topicId ?? null;

describe('which topic a text is about', () => {
  it('goes by the words of each field, though the topic is not named', () => {
    expect(
      chosen('Người dân nộp hồ sơ qua dịch vụ công trực tuyến', 'Tổ công nghệ số cộng đồng hướng dẫn chữ ký số.'),
    ).toBe('so');
    expect(chosen('Thôn Hạ hiến đất làm đường', 'Bà con góp ngày công bê tông hóa đường thôn, đường nội đồng.')).toBe(
      'nong-thon',
    );
  });
  it('leaves to a person what speaks for neither or for both', () => {
    expect(chosen('Giải bóng chuyền mừng xuân', 'Hai đội vào chung kết.')).toBe(null);
    expect(chosen('Chuyển đổi số trong xây dựng nông thôn mới', 'Chuyển đổi số, xây dựng nông thôn mới.')).toBe(null);
  });
  it('says why', () => {
    const found = chooseTopic({ title: 'Chuyển đổi số ở thôn Hạ', sapo: '', text: '' }, TOPICS);
    expect(found?.reasons[0]?.vi).toContain('Chuyển đổi số');
  });
});
