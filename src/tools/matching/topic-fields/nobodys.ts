// What newspapers tell and hardly any agreement promises: a text that is about this is about nothing else.
import type { TopicField } from './topic-field.ts';

export const NOBODYS: readonly TopicField[] = [
  {
    name: 'thời tiết hằng ngày',
    named: ['dự báo thời tiết'],
    words: `
      thời tiết, nhiều mây, gió nhẹ, nhiệt độ, hửng nắng, sương mù, nắng, độ ẩm, có mưa rào, trời, áo mỏng, nắng nhẹ, trời nắng,
      trời mát, trời lạnh, trời rét, trời nồm, nồm ẩm, nhiệt độ thấp nhất, nhiệt độ cao nhất, độ c, chỉ số uv, tia uv, gió đông
      bắc, gió đông nam, gió tây nam, mưa phùn, mưa rào, mưa vài nơi, có lúc có mưa, ít mây, quang mây, không mưa, đêm không mưa,
      thời tiết hôm nay, thời tiết ngày mai, đài khí tượng, không khí lạnh, sương muối, biển động, dự báo thời tiết, cuối tuần nắng
      | sáng sớm, ngày mai, trưa nắng, chiều tối, se lạnh
    `,
  },
  {
    name: 'giải trí, đời thường',
    named: ['giải trí'],
    words: `
      ca sĩ, diễn viên, hoa hậu, người mẫu, phim, đoàn phim, bộ phim, showbiz, đám cưới, lễ cưới, cô dâu, chú rể, cặp đôi, sao
      việt, hôn nhân, váy cưới, lưu diễn, thời trang, món ngon, món ăn, nước dùng, quán ăn, bánh canh, bún, nấu, đọc thuộc, kỷ
      lục, sống thọ, bí quyết sống, trầu, cụ bà, cháu chắt, truyền hình, lên sóng, trúng số, xổ số, nghệ sĩ, ca khúc, mv, bài hát,
      album, liveshow, nhạc sĩ, gameshow, thí sinh hoa hậu, á hậu, vương miện, mạng xã hội chia sẻ, gây sốt, gây bão mạng, triệu
      lượt xem, lượt xem, youtuber, tiktoker, fan, người hâm mộ, thần tượng, ly hôn, tình yêu, hẹn hò, chuyện tình, đám hỏi, sinh
      đôi, sinh ba, sinh tư, song sinh, chó cưng, mèo cưng, thú cưng, con vật lạ, cá khổng lồ, cây lạ, hoa lạ, hoa nở trái mùa,
      quả khổng lồ, củ khổng lồ, hình thù lạ, kỳ lạ, quán ngon, quán cà phê, món lạ, công thức nấu, bánh mì, phở, hủ tiếu, trà
      sữa, cà phê, nhậu, tử vi, cung hoàng đạo, vé số trúng, độc đắc, jackpot, vietlott, đồ cổ, sưu tập, bộ sưu tập, sưu tầm, xe
      cổ, cá cảnh, chim cảnh, chọi chim, gà chọi, cây cảnh tiền tỷ, trăm tuổi, sống lâu, kỷ lục việt nam
      | ẩm thực, hạnh phúc, ngon, thú vị, độc lạ, đám cưới linh đình
    `,
  },
  {
    name: 'giá cả, mua bán, thông báo',
    named: ['giá cả thị trường'],
    words: `
      giá vàng, tiệm vàng, giá xăng, niêm yết mức, tăng giá, giảm giá, khuyến mãi, khai trương, ưu đãi, giảm nửa giá, siêu thị
      mini, cửa hàng, ngừng cấp điện, cúp điện, mất điện, lịch cắt điện, trạm biến áp, ngành điện, khách hàng, tạm ngừng, thông
      báo lịch, giá đất, bất động sản, đất nền, giá vàng miếng, vàng nhẫn, lượng vàng, tỷ giá, giá xăng dầu, giá gas, giá heo hôm
      nay, giá lúa hôm nay, giá cà phê hôm nay, giá tiêu hôm nay, mỗi lượng, chứng khoán, sốt đất, giá nhà, nhà đất, bán đất, mua
      đất, cho thuê nhà, rao bán, tuyển nhân viên, giảm giá sốc, xả hàng, mua một tặng một, bốc thăm trúng thưởng, rút thăm, quay
      số, lịch ngừng cấp nước, ngừng cấp nước, cúp nước, lịch cúp nước, sửa đường ống, bảo trì lưới điện, tạm ngừng cung cấp, điện
      lực, thông báo tìm chủ, tìm trẻ lạc, tìm người thân, mất giấy tờ, lịch nghỉ, lịch phát sóng, tìm chủ phương tiện, rao vặt,
      cáo phó
      | tiệm, quản lý cửa hàng, mong khách hàng, cửa hàng mới, giá bán lẻ, lãi tiết kiệm
    `,
  },
];
