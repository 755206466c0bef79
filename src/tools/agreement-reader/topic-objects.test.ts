// Topics that are the object of another deed than telling. Everybody is invented.
import { expect, it } from 'vitest';
import { topicsByRule } from './topics-by-rule.ts';

const topics = (promises: string) =>
  topicsByRule(
    `Ký kết hợp tác\n17/3/2026\nSáng 16/3, UBND xã Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp truyền thông.\nTheo đó, ${promises}.\n`,
  );

it.each([
  ['UBND xã công khai tiến độ đắp đê bao trên bảng tin ấp; cử cán bộ đi cùng phóng viên', ['tiến độ đắp đê bao']],
  ['Báo đưa bánh tét Hoa Mẫu lên trang bìa số Tết; UBND xã cử cán bộ đi cùng phóng viên', ['bánh tét Hoa Mẫu']],
  ['Báo tiếp nhận thắc mắc về tiền nước; UBND xã cử cán bộ đi cùng phóng viên', ['tiền nước']],
  ['Báo làm 3 video hướng dẫn phân loại rác tại nhà; UBND xã cử cán bộ đi cùng phóng viên', ['phân loại rác tại nhà']],
  // Told to the other side alone; a thing, no subject; results of what nobody says.
  ['UBND xã công bố danh sách người phát ngôn các ấp; cử cán bộ đi cùng phóng viên', []],
  ['Báo đưa ấn phẩm của mình vào tủ sách các ấp; UBND xã cử cán bộ đi cùng phóng viên', []],
  ['hai bên công khai kết quả; UBND xã cử cán bộ đi cùng phóng viên', []],
])('%s', (promises, expected) => {
  expect(topics(promises)).toEqual(expected);
});
