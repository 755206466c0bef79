import { describe, expect, it } from 'vitest';
import { foldTones } from '../vietnamese/index.ts';
import { kindOfDeed } from './kind-of-deed.ts';

const top = (words: string) => kindOfDeed(foldTones(words))?.split('.')[0] ?? null;

describe('which kind of promise a first deed is', () => {
  it.each([
    ['gửi lịch nước triều cho tòa soạn trước nửa tháng', 'information'],
    ['chỉ đạo các phòng, ban cung cấp số liệu kịp thời', 'information'],
    ['thu xếp xe và chỗ nghỉ cho đoàn làm phim', 'access'],
    ['cấp thẻ ra vào hiện trường cho phóng viên', 'access'],
    ['cầm tay chỉ việc cho 20 thanh niên quay video', 'training'],
    ['số hóa kho ảnh tư liệu của hai cơ quan', 'data'],
    ['gom ý kiến của bà con gửi tòa soạn', 'feedback'],
    ['đính chính ngay khi đưa tin sai', 'correction'],
    ['phối hợp với Sở tổ chức cuộc thi ảnh mùa gặt', 'joint'],
    ['tặng 30 tờ báo mỗi kỳ cho các thôn', 'subscription'],
    ['mỗi quý một lần ngồi lại kiểm điểm kết quả', 'governance'],
    ['trả nhuận bút theo quy định', 'finance'],
    ['nuôi đều mục “Bến đợi” trên báo in', 'coverage'],
    ['cùng khắc họa nghề sao chè của bản', 'coverage'],
  ])('%s: %s', (words, kind) => {
    expect(top(words)).toBe(kind);
  });

  it('knows none where no deed opens the words', () => {
    expect(top('vì một vùng quê đáng sống')).toBe(null);
  });
});
