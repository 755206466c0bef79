// Countryside, farming, forests, sea and weather that harms.
import type { TopicField } from './topic-field.ts';

export const COUNTRYSIDE: readonly TopicField[] = [
  {
    name: 'nông thôn mới',
    named: ['nông thôn mới', 'xây dựng nông thôn', 'nông thôn'],
    words: `
      nông thôn mới, tiêu chí, đường thôn, đường nông thôn, đường giao thông nông thôn, hiến đất, bê tông hóa, cứng hóa, thôn xóm,
      đường hoa, nội đồng, đường trục thôn, ngày công, góp sức, làm đường, con đường qua, ban phát triển thôn, nông thôn mới nâng
      cao, nông thôn mới kiểu mẫu, đạt chuẩn, chuẩn nâng cao, bộ tiêu chí, xã điểm, khu dân cư kiểu mẫu, vườn mẫu, làng kiểu mẫu,
      thôn kiểu mẫu, thôn thông minh, xóm thông minh, hồ sơ công nhận, thẩm định, thẩm tra, đoàn thẩm định, hộ dân hiến, tự nguyện
      hiến, lùi cổng, lùi hàng rào, tường rào, hàng rào, mở rộng đường, đường làng, ngõ xóm, đường liên thôn, đường quê, đường
      nhựa hóa, mặt đường, cầu dân sinh, cầu bê tông, cây cầu, xi măng, nhà nước và nhân dân cùng làm, góp công, góp tiền làm
      đường, thắp sáng đường quê, trụ đèn, đèn chiếu sáng, trồng hoa, bộ mặt nông thôn, diện mạo, làng quê, hạ tầng nông thôn,
      nước hợp vệ sinh, nhà dột nát, sáng xanh sạch đẹp, mục tiêu quốc gia, nhà sinh hoạt cộng đồng, xã nông thôn mới, huyện nông
      thôn mới, thôn nông thôn mới, văn phòng điều phối nông thôn mới, văn phòng điều phối, ban quản lý xây dựng nông thôn mới,
      ban giám sát cộng đồng, giám sát đầu tư cộng đồng, mười chín tiêu chí, 19 tiêu chí, đạt thêm tiêu chí, giữ vững tiêu chí,
      tiêu chí thu nhập, tiêu chí môi trường, tiêu chí giao thông, duy trì tiêu chí, về đích, về đích nông thôn mới, lộ trình về
      đích, đón bằng công nhận, bằng công nhận, quyết định công nhận, lễ công bố xã đạt chuẩn, xã nâng cao, xã kiểu mẫu, thôn nâng
      cao, miền quê đáng sống, làng quê đáng sống, quê hương đổi mới, diện mạo quê hương, đổi thay, khởi sắc, thay da đổi thịt,
      thay áo mới, chung sức xây dựng nông thôn mới, thi đua xây dựng nông thôn mới, dân vận khéo làm đường, dân hiến đất, hiến
      đất làm đường, hiến đất mở đường, mét vuông đất, hiến đất xây trường, phá bờ rào, dỡ tường rào, dời hàng rào, chặt cây mở
      đường, đổ bê tông, đổ đường, trải nhựa, trải đá, rải sỏi, đường đất, đường lầy, lầy lội, bùn lầy, đường làng ngõ xóm, ngõ
      hẻm nông thôn, đường ra đồng, giao thông nội đồng, đường nội đồng, kiên cố hóa kênh mương, kênh mương nội đồng, bê tông hóa
      đường, cứng hóa đường, nền đường, lề đường quê, lu lèn, cát sỏi, đá dăm, đóng góp ngày công, ngày công lao động, vốn đối
      ứng, vốn lồng ghép, dân góp tiền, bà con góp tiền, con em xa quê, người xa quê, cổng làng, cổng chào, đường cờ, đường kiểu
      mẫu, tuyến đường kiểu mẫu, tuyến đường hoa, đường hoa nông thôn, hàng rào xanh, hàng cây xanh, vườn hộ, cải tạo vườn tạp,
      vườn tạp, vườn đẹp, nhà sạch vườn đẹp, năm không ba sạch, ngõ sạch, thôn xanh, làng thông minh, làng số, xã thông minh, khu
      dân cư nông thôn mới, khu dân cư tiêu biểu, sân bóng thôn, sân thể thao thôn, thiết chế văn hóa thôn, nhà văn hóa thôn, nhà
      văn hóa xóm, nhà văn hóa ấp, công trình nước sạch, nước sạch nông thôn, nước sạch tập trung, giếng khoan, bể nước, đường ống
      nước, đồng hồ nước, điện nông thôn, lưới điện nông thôn, kéo điện, điện về thôn, đường điện thắp sáng, bóng đèn đường, chợ
      quê, chợ nông thôn, trạm bơm xã, công trình phúc lợi, nhà tiêu hợp vệ sinh, nhà vệ sinh, chuồng trại xa nhà, nghĩa trang
      nhân dân, mai táng, cầu khỉ, cầu tre, cầu nông thôn, cầu qua kênh, khánh thành cầu, cầu mới, thu nhập đầu người, thu nhập
      nông dân, hài lòng về xây dựng, kinh tế nông thôn, phát triển ngành nghề nông thôn, vệ sinh nông thôn, làng xã, xóm làng,
      thôn ấp, ấp văn hóa, ấp kiểu mẫu, cụm dân cư
      | nhà văn hóa, kênh mương, nước sạch, họp dân, đường bê tông, bê tông, cống, rãnh thoát nước, điện lưới, trạm cấp nước, nước
      máy, hố xí, nghĩa trang, quê hương, làng, xóm, đường thôn xóm, con đường, đường mới, cây cầu mới, hàng cây, ngõ, trục đường
      chính, ven đường, gạch vồ, công thợ
    `,
  },
  {
    name: 'nông nghiệp, sản phẩm OCOP',
    named: ['nông nghiệp', 'ocop', 'kinh tế nông nghiệp', 'nông sản', 'chăn nuôi', 'trồng trọt', 'hợp tác xã'],
    words: `
      ocop, hợp tác xã, nông sản, vụ mùa, sản lượng, năng suất, truy xuất, tem truy xuất, nhà màng, bao bì, khuyến nông, thương
      lái, liên kết sản xuất, vùng trồng, giống lúa, cây ăn quả, chăn nuôi, thủy sản, nhãn hiệu, tổ hợp tác, sàn thương mại điện
      tử, nhật ký sản xuất, thu hoạch, bán theo hợp đồng, mùa vụ, gieo sạ, xuống giống, cấy, gặt, máy gặt, lúa, ruộng, cánh đồng,
      cánh đồng lớn, vụ đông xuân, vụ hè thu, nhà vườn, vườn cây, trái cây, sầu riêng, xoài, bưởi, thanh long, vải thiều, cà phê,
      hồ tiêu, cây chè, rau sạch, rau an toàn, sen, khoai, ngô, giống mới, giống cây, con giống, cây giống, mã số vùng trồng, chỉ
      dẫn địa lý, vietgap, globalgap, hữu cơ, phân hữu cơ, bảo vệ thực vật, thuốc trừ sâu, sâu bệnh, trồng trọt, tưới tiết kiệm,
      trang trại, gia súc, gia cầm, đàn lợn, đàn heo, đàn bò, đàn gà, con heo, thú y, tả lợn, dịch tả, lở mồm long móng, cúm gia
      cầm, tiêu hủy, ao nuôi, nuôi tôm, nuôi cá, nuôi lươn, nuôi ốc, mỗi xã một sản phẩm, ba sao, bốn sao, năm sao, đặc sản, gian
      hàng, phiên chợ, hội chợ nông sản, bao tiêu, thu mua, được mùa, được giá, giá bán, nông hộ, nông dân, hội nông dân, khuyến
      nông viên, livestream, mô hình trồng, mô hình nuôi, chuyển đổi cây trồng, đất lúa, xuất khẩu, vùng nguyên liệu, đóng gói, sơ
      chế, chế biến, kinh tế nông nghiệp, sản xuất nông nghiệp, nông nghiệp sạch, nông nghiệp hữu cơ, nông nghiệp sinh thái, nông
      nghiệp công nghệ cao, nông nghiệp xanh, nông nghiệp thông minh, nông nghiệp tuần hoàn, sản phẩm ocop, sản phẩm đặc trưng,
      xếp hạng sao, hạng sao, đánh giá phân hạng, chủ thể sản xuất, hộ sản xuất, giám đốc hợp tác xã, thành viên hợp tác xã, xã
      viên, liên minh hợp tác xã, kinh tế tập thể, kinh tế hộ, kinh tế vườn, kinh tế trang trại, chủ trang trại, chủ vườn, trồng
      lúa, lúa nước, lúa chất lượng cao, lúa đông xuân, lúa hè thu, lúa thu đông, lúa trổ, làm đòng, trổ bông, chín vàng, vụ lúa,
      vụ thu đông, vụ chiêm, vụ đông, cây vụ đông, vụ rau, vụ màu, rau màu, cây màu, hoa màu vụ, làm đất, cày bừa, máy cày, máy
      cấy, mạ khay, cấy máy, máy gặt đập, gặt đập liên hợp, tuốt lúa, phơi lúa, sân phơi, rơm rạ, cuộn rơm, trấu, xay xát, gạo
      sạch, gạo thơm, gạo đặc sản, gạo nếp, dồn điền đổi thửa, dồn điền, tích tụ ruộng đất, cánh đồng mẫu, thửa ruộng, bờ ruộng,
      bỏ ruộng, ruộng hoang, đất hoang, thủy lợi nội đồng, tưới tiêu, nước tưới, tưới nhỏ giọt, tưới phun, tưới tự động, hệ thống
      tưới, máy bay phun thuốc, máy bay không người lái, phun thuốc, rải phân, bón phân, bón lót, ủ chua, phân chuồng, phân vi
      sinh, chế phẩm sinh học, thuốc sinh học, thiên địch, chuột phá lúa, diệt chuột, ốc bươu, rầy nâu, đạo ôn, sâu cuốn lá, khô
      vằn, cỏ dại, sâu keo, khảm lá, vàng lá, sâu đục thân, trồng rau, rau củ, rau muống, rau thủy canh, thủy canh, nhà lưới, nhà
      kính, màng phủ, dưa lưới, dưa hấu, dưa leo, cà chua, ớt, hành tím, hành lá, tỏi, bí xanh, bí đỏ, bầu bí, khoai lang, khoai
      tây, khoai môn, củ sắn, sắn, mía, đậu phộng, đậu nành, đậu xanh, vừng, mè, dâu tằm, nuôi tằm, kén tằm, trồng dâu, trồng hoa,
      hoa cúc, hoa tết, mai vàng, đào tết, quất cảnh, cây cảnh, hoa kiểng, làng hoa, nhà vườn hoa, nấm rơm, trồng nấm, nấm, mộc
      nhĩ, dược liệu, cây dược liệu, sâm, đinh lăng, gừng, quế, sả, tinh dầu, trồng chè, búp chè, hái chè, trà shan tuyết, hạt
      điều, ca cao, cao su, mủ cao su, cạo mủ, dừa, vườn dừa, nước dừa, chuối, bơ, mít, ổi, mận, măng cụt, chôm chôm, vú sữa, nhãn
      lồng, vải sớm, quýt, chanh, chanh leo, chanh dây, táo, dâu tây, cam sành, cam vinh, vườn cam, vườn bưởi, vườn xoài, vườn
      nhãn, bưởi da xanh, bưởi diễn, cây trồng, vật nuôi, cây chủ lực, cây trồng chủ lực, chuyên canh, vùng chuyên canh, xen canh,
      luân canh, thâm canh, gối vụ, ghép cành, tỉa cành, chiết cành, ra hoa, đậu trái, trái vụ, nghịch vụ, rải vụ, chín sớm, chín
      rộ, mất mùa, rớt giá, được mùa mất giá, giải cứu nông sản, đầu ra, đầu ra sản phẩm, tìm đầu ra, tiêu thụ nông sản, tiêu thụ
      sản phẩm, kết nối cung cầu, kết nối tiêu thụ, hợp đồng bao tiêu, chuỗi liên kết, chuỗi giá trị, chuỗi cung ứng, liên kết
      chuỗi, cơ sở đóng gói, nhà sơ chế, chợ đầu mối nông sản, xuất ngoại, xuất sang, thị trường trung quốc, thị trường nhật bản,
      dấu chân carbon, nhãn hiệu tập thể, nhãn hiệu chứng nhận, bảo hộ nhãn hiệu, logo sản phẩm, thiết kế bao bì, hút chân không,
      sấy khô, sấy thăng hoa, mật ong, nuôi ong, tổ ong, thùng ong, đàn ong, nước mắm, mắm, bún khô, miến dong, miến, bánh tráng,
      bánh đa, rượu nếp, trà túi lọc, chà bông, giò chả, lạp xưởng, khô cá, tôm khô, nem chua, thịt gác bếp, kẹo dừa, gà thả vườn,
      gà đồi, gà ri, trứng gà, trại gà, ấp trứng, vịt chạy đồng, vịt biển, đàn vịt, nuôi vịt, nuôi gà, nuôi heo, nuôi lợn, nuôi
      bò, bò thịt, bò sữa, bò lai, bò vỗ béo, trâu bò, đàn trâu, nuôi trâu, lợn nái, heo nái, lợn thịt, giá heo hơi, giá lợn hơi,
      tái đàn, thức ăn chăn nuôi, cám, cỏ voi, trồng cỏ, đệm lót sinh học, chuồng trại, chuồng lạnh, nuôi dúi, nuôi nhím, nuôi
      hươu, nhung hươu, nuôi thỏ, nuôi chim, chim yến, nuôi yến, bồ câu, nuôi ếch, nuôi baba, nuôi cua, cua đồng, nuôi trùn, nuôi
      dế, cá lồng, cá tra, cá rô, cá lóc, cá chép, cá diêu hồng, cá giống, thả cá giống, tôm càng xanh, tôm thẻ, tôm sú, tôm lúa,
      lúa tôm, ao tôm, ao cá, vuông tôm, quảng canh, tiêm phòng gia súc, tiêm phòng đàn, dịch tả lợn châu phi, viêm da nổi cục,
      tai xanh, heo tai xanh, cán bộ thú y, thú y viên, kiểm dịch, khử trùng chuồng trại, cán bộ khuyến nông, lớp khuyến nông,
      trung tâm khuyến nông, hội thảo đầu bờ, đầu bờ, kỹ sư nông nghiệp, trình diễn mô hình, tập huấn kỹ thuật trồng, kỹ thuật
      chăn nuôi, nhà nông, lão nông, bà con nông dân, người trồng, người nuôi, tay ngang làm nông, tỷ phú nông dân, triệu phú chân
      đất, sản xuất kinh doanh giỏi, thu tiền tỷ, lãi ròng, lãi trăm triệu, thu nhập từ vườn, một vụ, ba vụ, năng suất cao, tấn
      mỗi hecta, tạ một sào, kho chứa, bảo quản sau thu hoạch, sau thu hoạch, bán qua mạng nông sản, hội chợ ocop, điểm bán ocop,
      gian hàng ocop, tuần hàng nông sản
      | doanh thu, canh tác, máy sấy, kho lạnh, phân bón, bán hàng, vườn, hecta, sào, tạ, tấn, năng suất bình quân, thương hiệu,
      nhãn mác, ao, chuồng, gieo, hoa trái, đồng ruộng, ngoài đồng, rẫy, rau, gà, vịt, heo, lợn, bò, trâu, tôm, phiên chợ quê, kỹ
      thuật, đặt hàng, đơn hàng
    `,
  },
  {
    name: 'lâm nghiệp, rừng',
    named: ['lâm nghiệp', 'bảo vệ rừng', 'phát triển rừng', 'trồng rừng', 'quản lý rừng'],
    partOf: 'nông nghiệp, sản phẩm OCOP',
    words: `
      lâm nghiệp, trồng rừng, bảo vệ rừng, giữ rừng, phá rừng, chặt phá rừng, lấn chiếm đất rừng, rừng phòng hộ, rừng đặc dụng,
      rừng sản xuất, rừng tự nhiên, rừng trồng, rừng gỗ lớn, gỗ lớn, gỗ keo, keo lai, cây keo, bạch đàn, cây gỗ, gỗ lậu, lâm tặc,
      kiểm lâm, hạt kiểm lâm, kiểm lâm viên, trạm kiểm lâm, khoán bảo vệ rừng, nhận khoán, giao rừng, giao đất giao rừng, tổ bảo
      vệ rừng, tuần rừng, tuần tra rừng, chủ rừng, vườn quốc gia, khu bảo tồn, khu bảo tồn thiên nhiên, cháy rừng, phòng cháy chữa
      cháy rừng, chòi canh lửa, đường băng cản lửa, đốt nương, đốt thực bì, độ che phủ, che phủ rừng, tỷ lệ che phủ, dịch vụ môi
      trường rừng, tiền dịch vụ môi trường rừng, chứng chỉ rừng, chứng chỉ fsc, vườn ươm, cây giống lâm nghiệp, lâm sản, lâm sản
      ngoài gỗ, dưới tán rừng, tán rừng, măng rừng, mật ong rừng, động vật hoang dã, tái thả, cứu hộ động vật, bẫy thú, săn bắt,
      tết trồng cây, một tỷ cây xanh, rừng ngập mặn, rừng đước, rừng tràm, rừng dương, rừng phi lao
      | rừng, gỗ, cánh rừng, cây rừng, lâm trường
    `,
  },
  {
    name: 'biển, đảo, nghề cá',
    named: [
      'biển đảo',
      'biển',
      'nghề cá',
      'thủy sản',
      'hải sản',
      'chủ quyền',
      'kinh tế biển',
      'phát triển kinh tế biển',
      'ngư nghiệp',
      'ngư dân',
    ],
    words: `
      biển đảo, chủ quyền, ngư dân, ngư trường, nghề cá, nghề biển, tàu cá, tàu thuyền, con tàu, đội tàu, thuyền trưởng, thuyền
      viên, bạn thuyền, ghe tàu, ra khơi, vươn khơi, bám biển, đi biển, xa bờ, ngoài khơi, ven bờ, sát bờ, đánh bắt, đánh cá, khai
      thác hải sản, khai thác thủy sản, hải sản, thủy sản, nuôi trồng thủy sản, nuôi biển, nuôi hàu, nuôi tôm hùm, lồng bè, lồng
      nuôi, mặt nước, đầm phá, tôm, mực, cua, hàu, cá nam, mùa cá, bến cá, cảng cá, cập cảng, âu thuyền, giám sát hành trình,
      thiết bị giám sát, máy định vị, tắt tín hiệu, nhật ký khai thác, bất hợp pháp, iuu, thẻ vàng, cảnh báo vàng, giã cào, lưới
      mắt nhỏ, kích điện, tận diệt, nguồn lợi thủy sản, thả cá, tái tạo nguồn lợi, rùa biển, bảo tồn biển, rạn san hô, san hô,
      biên phòng, đồn biên phòng, bộ đội biên phòng, hải quân, cảnh sát biển, kiểm ngư, tàu vỏ thép, lá cờ, cờ tổ quốc, hoàng sa,
      trường sa, đảo, hòn đảo, kè biển, bờ biển, bãi biển, xâm thực, gặp nạn trên biển, cứu thuyền viên, xóm chài, làng chài, kinh
      tế biển, kinh tế thủy sản, tuần lễ biển, tuyên truyền biển đảo, thông tin biển đảo, chủ quyền biển, chủ quyền biển đảo, bảo
      vệ chủ quyền, vùng biển chủ quyền, biên giới biển, cột mốc chủ quyền, đặc khu, huyện đảo, xã đảo, đảo xa, ra đảo, quân dân
      trên đảo, lính đảo, bộ đội đảo, nhà giàn, chuyến tàu ra đảo, hàng ra đảo, điện ra đảo, nước ngọt ra đảo, tình quân dân trên
      đảo, cùng ngư dân bám biển, điểm tựa cho ngư dân, cờ đỏ sao vàng trên biển, trao cờ, tặng cờ tổ quốc, nghìn lá cờ, nghiệp
      đoàn nghề cá, tổ đội đoàn kết, tổ đoàn kết trên biển, tổ tàu thuyền an toàn, bến thuyền an toàn, tàu thuyền tự quản, chủ
      tàu, lão ngư, vợ ngư dân, đi bạn, đi khơi, chuyến biển, chuyến đi biển, mùa biển, mùa biển động, vụ cá nam, vụ cá bắc, vụ
      cá, trúng đậm, trúng mùa cá, đầy khoang, khoang cá, hầm đá, đá lạnh, đá cây, xăng dầu đi biển, phí tổn, luồng cá, tìm luồng
      cá, đàn cá, cá cơm, cá ngừ, cá nục, cá thu, cá trích, cá mú, cá bớp, cá mập, cá voi, cá ông, mực ống, câu mực, câu cá ngừ,
      câu tay, lưới rê, lưới vây, lưới kéo, lưới chụp, lưới rách, vá lưới, đan lưới, giàn đèn, lưới giã, nghề lưới, nghề câu, nghề
      lặn, thợ lặn, lặn biển, thúng chai, chiếc thúng, thuyền thúng, ghe, ghe cá, bến ghe, đóng tàu, đóng mới tàu, sửa tàu, ụ tàu,
      triền đà, tàu gỗ, tàu vỏ composite, tàu công suất lớn, máy tàu, hỏng máy, trôi dạt, tàu bị nạn, tàu chìm, chìm tàu, lật
      thuyền, cứu ngư dân, cứu nạn trên biển, đưa ngư dân, bão trên biển, gọi tàu vào bờ, kêu gọi tàu thuyền, nơi tránh trú bão,
      khu neo đậu, khu neo đậu tránh trú bão, luồng lạch cửa biển, cửa biển, cửa lạch, bồi lấp cửa biển, nạo vét luồng, cầu cảng
      cá, chợ cá, chợ hải sản, nậu vựa, vựa cá, thu mua hải sản, giá cá, giá hải sản, chế biến hải sản, cấp đông, phơi cá, cá khô,
      mực khô, mực một nắng, nước mắm truyền thống, làng nước mắm, nghề làm muối, diêm dân, ruộng muối, cánh đồng muối, hạt muối,
      chống khai thác bất hợp pháp, khai thác bất hợp pháp, chống khai thác iuu, chống iuu, gỡ thẻ vàng, ủy ban châu âu, vùng biển
      nước ngoài, vi phạm vùng biển, không vi phạm vùng biển nước ngoài, thiết bị vms, vms, mất kết nối, mất tín hiệu giám sát,
      tàu ba không, đăng ký tàu cá, đăng kiểm tàu cá, giấy phép khai thác, sổ nhật ký, nhật ký điện tử, truy xuất nguồn gốc hải
      sản, xuất bến, khai báo xuất bến, trạm kiểm soát biên phòng, kiểm soát cảng, tàu kiểm ngư, chi cục thủy sản, xung điện, đánh
      mìn, thuốc nổ đánh cá, nghề cấm, lưới bát quái, lờ dây, te điện, thả giống, thả giống tái tạo, thả tôm giống, rạn nhân tạo,
      bãi giống, bãi đẻ, bãi rùa đẻ, rùa đẻ, thả rùa, cứu rùa, cá heo, cỏ biển, thảm cỏ biển, khu bảo tồn biển, tổ đồng quản lý,
      đồng quản lý, nuôi biển công nghệ cao, lồng hdpe, bè nuôi, lồng tôm, tôm hùm, ốc hương, nuôi hàu sữa, vẹm, ngao, nghêu, bãi
      ngao, sò huyết, rong biển, trồng rong, rong sụn, rong mơ, rong nho, tảo, cá chim, cá chẽm, cá song, sứa, vớt sứa, nhum, cầu
      gai, hải sâm, ốc biển, cào ngao, đầm tôm, nước lợ, bãi triều, bãi ngang, xã bãi ngang, ven biển, vùng ven biển, làng biển,
      dân biển, con em ngư dân, đổi nghề cho ngư dân, chuyển nghề khai thác, bỏ nghề giã, dầu tràn, tràn dầu, sóng đánh, biển lấn,
      biển xâm thực, rừng chắn sóng, kè chắn sóng, đèn biển, ngọn hải đăng, hải đăng, hải lý, sóng gió, biển khơi, mặt biển, đáy
      biển, cano tuần tra, tuần tra biển, lễ cầu ngư, lăng ông, mở cửa biển
      | sóng, thuyền, biển, vùng biển, giá dầu, muối, chài, khoang, ngư, đầm, cảng, máy dò
    `,
  },
  {
    name: 'phòng, chống thiên tai',
    named: [
      'thiên tai',
      'bão lũ',
      'lụt bão',
      'tìm kiếm cứu nạn',
      'phòng thủ dân sự',
      'phòng chống bão',
      'mưa bão',
      'hạn hán',
      'xâm nhập mặn',
    ],
    words: `
      thiên tai, mưa bão, mưa lũ, lũ lụt, ngập lụt, ngập úng, tiêu úng, sạt lở, sơ tán, bờ bao, đê, trạm bơm, máy bơm, xung kích,
      bốn tại chỗ, mực nước, báo động, lượng mưa, áo phao, phòng thủ dân sự, cứu nạn, mùa mưa, nước rút, diễn tập sơ tán, điểm
      xung yếu, cơn bão, áp thấp, hoàn lưu, giông, lốc, lốc xoáy, mưa đá, sét, lũ, lũ quét, lũ ống, nước lũ, nước lên, triều
      cường, hạn hán, hạn mặn, xâm nhập mặn, độ mặn, khô hạn, thiếu nước, nắng nóng, rét đậm, rét hại, cháy rừng, sạt trượt, sụt
      lún, vết nứt, xói lở, kè, đê điều, đê bao, canh đê, hộ đê, bao cát, đập, hồ chứa, xả lũ, cống ngăn mặn, thoát lũ, di dời, di
      dân, tái định cư, chằng chống, chằng néo, tốc mái, sập nhà, cô lập, chia cắt, vùi lấp, thiệt hại, cứu hộ, cứu trợ, hàng cứu
      trợ, neo đậu, tránh trú, trú bão, khơi, cảnh báo sớm, lệnh báo động, trạm đo mưa, kịch bản ứng phó, ứng phó, phương
      án bốn tại chỗ, quỹ phòng chống thiên tai, ban chỉ huy, lực lượng xung kích, dân quân, sau lũ, sau bão, phòng chống thiên
      tai, phòng chống lụt bão, ban chỉ huy phòng chống thiên tai, ban chỉ huy phòng thủ dân sự, tìm kiếm cứu nạn, phương châm bốn
      tại chỗ, ba trước bốn tại chỗ, lực lượng tại chỗ, vật tư tại chỗ, đội xung kích, đội cứu nạn, áo mưa, ca nô, xuồng máy, dây
      thừng, phao cứu sinh, mùa bão, mùa lũ, trước mùa mưa bão, tâm bão, siêu bão, bão số, mắt bão, đổ bộ, áp thấp nhiệt đới,
      mưa dông, dông lốc, lốc tố, mưa lớn kéo dài, mưa như trút, nước ngập, ngập sâu, ngập nhà, nước tràn, tràn
      bờ, vỡ đê, vỡ đập, vỡ bờ bao, rò rỉ, thẩm lậu, mạch sủi, chân đê, mái đê, tuyến đê, con đê, đoạn kè, kè chống sạt lở, sạt lở
      bờ sông, sạt lở núi, sạt lở đất, lở đất, lở núi, trượt đất, đất trượt, vết nứt trên đồi, nứt đất, hàm ếch, bờ sông lở, xói
      mòn bờ, sụt đất, hố sụt, bị cuốn trôi, cuốn trôi, lũ cuốn, nước cuốn, lũ về, đỉnh lũ, con lũ, chạy lũ, sống chung với lũ,
      nhà vượt lũ, nhà chống lũ, nhà chống bão, nhà phao, nhà an toàn, nhà tránh trú, nơi tránh trú, điểm sơ tán, phương án sơ
      tán, diễn tập, diễn tập ứng phó, diễn tập phòng chống, còi báo động, còi hú, kẻng báo, loa cảnh báo, tin nhắn cảnh báo, cảnh
      báo lũ, cảnh báo sạt lở, bản đồ ngập, bản đồ nguy cơ, cột mốc lũ, vạch lũ, cột đo nước, thước đo nước, trạm thủy văn, khí
      tượng thủy văn, bản tin dự báo, cấp báo động, cắt tỉa cây, chặt tỉa cây, cây đổ, cây gãy, gãy đổ, cành gãy,
      giằng mái, chằng buộc, chèn mái, bao tải cát, đóng cọc, cọc tre, rọ đá, bè chuối, mì tôm, mì gói, lương khô, nước uống đóng
      chai, nhu yếu phẩm dự trữ, dự trữ lương thực, bị cô lập, cắt đường, tắc đường do sạt, thông đường, mất liên lạc, mất tích,
      người mất tích, thiệt mạng, ước thiệt hại, thống kê thiệt hại, hỗ trợ thiệt hại, khắc phục thiên tai, khắc phục sau bão,
      khắc phục sau lũ, dựng lại nhà, lợp lại mái, bay mái, mái tôn bay, ngói vỡ, dọn bùn, bùn non, rác sau lũ, khôi phục sản
      xuất, hộ vùng lũ, vùng lũ, vùng trũng, vùng ngập, vùng rốn lũ, vùng nguy hiểm, vùng nguy cơ, khu tái định cư, hộ phải di
      dời, quỹ phòng chống, thu quỹ thiên tai, đóng quỹ phòng chống, vận hành hồ, mực nước hồ, xả tràn, đập tràn, hồ đập, an toàn
      hồ đập, hồ thủy lợi, cửa cống, đóng cống, mở cống, ngăn mặn, đập tạm, đắp đập, trữ nước ngọt, nước ngọt, thiếu nước ngọt,
      nước nhiễm mặn, nhiễm mặn, mặn xâm nhập, khô cằn, cạn kiệt, hạn nặng, cứu hạn, chống hạn, chở nước, xe bồn, bồn chứa nước,
      túi trữ nước, rét, giá rét, băng giá, chống rét, che chắn chuồng, nắng hạn, sóng lớn, gió giật, gió
      mạnh, cột thu lôi, sét đánh, động đất, rung chấn, dư chấn, cứu đói, tiếp tế, đoàn cứu trợ, đội cứu hộ, giải cứu, mắc kẹt,
      người mắc kẹt, đuối nước mùa lũ, trực lũ, trực bão, canh nước, gác đê, điếm canh đê
      | bão, xuồng, thuyền, trực ban, khắc phục hậu quả, nước dâng, ngập, mưa lớn, mưa to, mưa kéo dài, đất đá, hoa màu, dự
      trữ, trữ nước, loa phát thanh, nước sông, thủy triều, mưa đêm, mưa, bùn, thượng nguồn, con nước, cống, lực lượng quân đội,
      ứng trực, chủ động ứng phó, mái tôn
    `,
  },
];
