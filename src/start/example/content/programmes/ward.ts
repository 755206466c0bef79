// Ward Gác Mây: in its second quarter with newspaper Sông Mẫu, and negotiating with newspaper Làng Mẫu.
import { addDays, type Day } from '../../../../tools/calendar/index.ts';
import type { ExampleProgramme } from '../model.ts';
import { commit, listed, quoteFrom, tellAgreement } from './agreement-text.ts';
import { firstDay, lastDay, quarters, spoken } from './dates.ts';
import { planFor, recordsFor, targetsFor, topicNames } from './running.ts';
import { TOPIC_NAMES as T } from './topics.ts';

export function wardSecondQuarter(today: Day): ExampleProgramme {
  const term = { from: firstDay(today, -1), to: lastDay(today, 2) };
  const signedOn = addDays(term.from, -6);
  const { text, commitments } = tellAgreement([
    'Phường Gác Mây và Báo Sông Mẫu bắt tay làm truyền thông cơ sở\n\n',
    `Chiều ${spoken(signedOn)}, tại trụ sở UBND phường Gác Mây, UBND phường Gác Mây (mẫu) và Báo Sông Mẫu (mẫu) ký kết thỏa thuận hợp tác truyền thông. Thỏa thuận được thực hiện từ ngày ${spoken(term.from)} đến ngày ${spoken(term.to)}.\n\n`,
    'Về phía phường Gác Mây có bà Bùi Thị Mẫu Thanh, Chủ tịch UBND phường; ông Đặng Văn Mẫu Kiên, Phó Chủ tịch UBND phường. Về phía Báo Sông Mẫu có ông Phan Mẫu Trúc, Tổng Biên tập; bà Vũ Thị Mẫu Hằng, Trưởng ban Địa phương.\n\n',
    'Gác Mây có hơn bốn vạn dân, nhiều hẻm nhỏ và ba khu chợ, nên việc gì chính quyền làm cũng chạm đến sinh hoạt hằng ngày của người dân. Hai bên cùng muốn những việc ấy được kể sớm, kể đúng, kể cả khi còn vướng mắc.\n\n',
    'Theo thỏa thuận, Báo Sông Mẫu sẽ: ',
    ...listed([
      commit('do-thi', 'coverage.topic', 'B', `mỗi quý đăng ít nhất 6 tin, bài về ${T['do-thi-van-minh']} của phường`, {
        topics: ['do-thi-van-minh'],
      }),
      commit(
        'hanh-chinh-so',
        'coverage.topic',
        'B',
        `tuyên truyền về ${T['cai-cach-hanh-chinh']}, ${T['chuyen-doi-so']} bằng tin, bài và video ngắn`,
        {
          topics: ['cai-cach-hanh-chinh', 'chuyen-doi-so'],
        },
      ),
      commit(
        'an-toan',
        'coverage.topic',
        'B',
        `thông tin về ${T['an-ninh-trat-tu']} và những cách làm của các khu phố`,
        { topics: ['an-ninh-trat-tu'] },
      ),
      commit(
        'moi-truong',
        'coverage.topic',
        'B',
        `phản ánh việc ${T['moi-truong']} tại các khu phố, chợ và trường học`,
        { topics: ['moi-truong'] },
      ),
      commit(
        'dinh-chinh',
        'correction.publish',
        'B',
        `xác minh và đăng đính chính trong 24 giờ khi có ${T['xac-minh-thong-tin']} liên quan đến phường`,
        {
          topics: ['xac-minh-thong-tin'],
          cadence: 'asNeeded',
          unit: 'lần',
        },
      ),
      commit(
        'tap-huan',
        'training.course',
        'B',
        `mở một lớp tập huấn ${T['ky-nang-truyen-thong']} cho cán bộ, đoàn viên và tổ trưởng khu phố`,
        {
          topics: ['ky-nang-truyen-thong'],
          cadence: 'year',
          unit: 'lớp',
        },
      ),
    ]),
    '\n\nUBND phường Gác Mây sẽ: ',
    ...listed([
      commit(
        'cung-cap',
        'information.supply',
        'A',
        'cung cấp thông tin chính thống bằng văn bản hoặc thư điện tử vào thứ Sáu hằng tuần',
        { unit: 'lần' },
      ),
      commit('phat-ngon', 'information.respond', 'A', 'trả lời câu hỏi của phóng viên trong một ngày làm việc', {
        cadence: 'asNeeded',
        unit: 'câu hỏi',
      }),
      commit(
        'tac-nghiep',
        'access.events',
        'A',
        'mời phóng viên dự các hội nghị, buổi đối thoại và tạo điều kiện tác nghiệp tại hiện trường',
        { unit: 'lượt' },
      ),
      commit('mua-bao', 'subscription.buy', 'A', 'đặt mua Báo Sông Mẫu cho 12 khu phố', {
        cadence: 'year',
        unit: 'tờ',
      }),
    ]),
    '\n\nHai bên thống nhất: ',
    ...listed([
      commit(
        'tieng-noi-nguoi-dan',
        'feedback.collect',
        'both',
        `cùng tiếp nhận, phản ánh ý kiến người dân, thông tin kết quả ${T['doi-thoai-nhan-dan']}`,
        {
          topics: ['doi-thoai-nhan-dan'],
        },
      ),
      commit(
        'hoat-dong-chung',
        'joint.event',
        'both',
        `phối hợp tổ chức ${T['hoat-dong-chung']} về đời sống đô thị mỗi năm một lần`,
        {
          topics: ['hoat-dong-chung'],
          cadence: 'year',
          unit: 'hoạt động',
        },
      ),
      commit('so-ket', 'governance.report', 'both', 'đối chiếu kết quả mỗi quý và tổng kết khi hết thời hạn', {
        unit: 'cuộc',
      }),
    ]),
    '\n\nTại buổi ký, bà Bùi Thị Mẫu Thanh nói phường sẵn sàng nghe cả những bài chưa vui, miễn là có dẫn chứng. Ông Phan Mẫu Trúc cho biết tòa soạn giữ quyền biên tập và sẽ ghi rõ nguồn của mọi tư liệu do phường gửi tới.\n\n',
    'Bà Bùi Thị Mẫu Thanh, Chủ tịch UBND phường Gác Mây, và ông Phan Mẫu Trúc, Tổng Biên tập Báo Sông Mẫu, đã ký thỏa thuận.\n',
  ]);
  const running = quarters(today, -1, 0);
  const topicIds = [
    'do-thi-van-minh',
    'cai-cach-hanh-chinh',
    'chuyen-doi-so',
    'an-ninh-trat-tu',
    'moi-truong',
    'xac-minh-thong-tin',
    'ky-nang-truyen-thong',
    'doi-thoai-nhan-dan',
    'hoat-dong-chung',
  ];
  return {
    key: 'gac-may-song-mau',
    name: 'Thỏa thuận hợp tác truyền thông giữa UBND phường Gác Mây (mẫu) và Báo Sông Mẫu (mẫu)',
    kind: 'thỏa thuận hợp tác',
    state: 'in_force',
    textReview: 'accepted',
    signedOn,
    publishedOn: signedOn,
    term,
    place: 'trụ sở UBND phường Gác Mây',
    parties: [
      {
        bodyId: 'phuong-gac-may',
        side: 'A',
        lead: true,
        representatives: [
          { name: 'Bùi Thị Mẫu Thanh', title: 'Chủ tịch UBND phường' },
          { name: 'Đặng Văn Mẫu Kiên', title: 'Phó Chủ tịch UBND phường' },
        ],
      },
      {
        bodyId: 'bao-song-mau',
        side: 'B',
        lead: true,
        representatives: [
          { name: 'Phan Mẫu Trúc', title: 'Tổng Biên tập' },
          { name: 'Vũ Thị Mẫu Hằng', title: 'Trưởng ban Địa phương' },
        ],
      },
    ],
    signatories: [
      { bodyId: 'phuong-gac-may', name: 'Bùi Thị Mẫu Thanh', title: 'Chủ tịch UBND phường Gác Mây' },
      { bodyId: 'bao-song-mau', name: 'Phan Mẫu Trúc', title: 'Tổng Biên tập Báo Sông Mẫu' },
    ],
    priorKey: null,
    agreementText: text,
    topics: topicNames(topicIds).map((topic) => ({ ...topic, ...quoteFrom(text, topic.name) })),
    commitments,
    targets: targetsFor(quarters(today, -1, 2), [
      { commitmentKey: 'do-thi', format: 'tin, bài', quantity: 6 },
      { commitmentKey: 'hanh-chinh-so', format: 'tin, bài', quantity: 5 },
      { commitmentKey: 'hanh-chinh-so', format: 'video', quantity: 1 },
      { commitmentKey: 'an-toan', format: 'tin, bài', quantity: 3 },
      { commitmentKey: 'moi-truong', format: 'tin, bài', quantity: 3 },
      { commitmentKey: 'tieng-noi-nguoi-dan', format: 'tin, bài', quantity: 2 },
      { commitmentKey: 'cung-cap', format: 'lần cung cấp thông tin', quantity: 12 },
    ]),
    planActions: planFor(commitments, quarters(today, -1, 1), {
      A: { bodyId: 'phuong-gac-may', name: 'Lý Thị Mẫu Oanh' },
      B: { bodyId: 'bao-song-mau', name: 'Vũ Thị Mẫu Hằng' },
    }),
    evidence: recordsFor(commitments, running, today),
    suppliedTexts: [
      {
        key: 'thong-tin-tuan',
        commitmentKey: 'cung-cap',
        suppliedOn: addDays(firstDay(today, 0), -20),
        text: 'UBND phường Gác Mây (mẫu) thông tin: từ đầu quý, phường đã cùng các khu phố mở rộng chín con hẻm, đặt mười bốn điểm chữa cháy công cộng và sắp xếp lại hàng quán trên bốn tuyến phố. Hồ sơ trả đúng hạn và trước hạn đạt 98,6 %. Người trả lời báo chí là Phó Chủ tịch UBND phường Đặng Văn Mẫu Kiên.',
      },
    ],
  };
}

export function wardNegotiating(today: Day): ExampleProgramme {
  const term = { from: firstDay(today, 1), to: lastDay(today, 4) };
  const { text, commitments } = tellAgreement([
    'DỰ THẢO\nQuy chế phối hợp cung cấp và xử lý thông tin giữa UBND phường Gác Mây (mẫu) và Báo Làng Mẫu (mẫu)\n\n',
    `Dự kiến thực hiện từ ngày ${spoken(term.from)} đến ngày ${spoken(term.to)}. Đại diện UBND phường Gác Mây: bà Bùi Thị Mẫu Thanh, Chủ tịch UBND phường. Đại diện Báo Làng Mẫu: bà Hồ Thị Mẫu Vân, Tổng Biên tập.\n\n`,
    'Điều 1. Báo Làng Mẫu có trách nhiệm: ',
    ...listed([
      commit(
        'suc-khoe-hoc-duong',
        'coverage.topic',
        'B',
        `tuyên truyền về ${T['y-te-giao-duc']} trên địa bàn phường, mỗi quý 4 tin, bài`,
        { topics: ['y-te-giao-duc'] },
      ),
      commit('nguoi-tot', 'coverage.exemplars', 'B', `giới thiệu ${T['nguoi-tot-viec-tot']} ở các khu phố`, {
        topics: ['nguoi-tot-viec-tot'],
        unit: 'bài',
      }),
      commit('chuyen-muc', 'coverage.column', 'B', `duy trì chuyên mục về ${T['an-sinh-xa-hoi']}`, {
        topics: ['an-sinh-xa-hoi'],
        unit: 'kỳ',
      }),
      commit('dinh-chinh', 'correction.publish', 'B', `đăng ý kiến của phường khi có ${T['xac-minh-thong-tin']}`, {
        topics: ['xac-minh-thong-tin'],
        cadence: 'asNeeded',
        unit: 'lần',
      }),
    ]),
    '\n\nĐiều 2. UBND phường Gác Mây có trách nhiệm: ',
    ...listed([
      commit('cung-cap', 'information.supply', 'A', 'cung cấp thông tin, tài liệu cho báo mỗi tháng một lần', {
        unit: 'lần',
      }),
      commit('tac-nghiep', 'access.facilitate', 'A', 'bố trí cán bộ làm việc với phóng viên khi có yêu cầu', {
        cadence: 'asNeeded',
        unit: 'lượt',
      }),
      commit('so-lieu', 'data.share', 'A', 'chia sẻ số liệu về trường học, trạm y tế theo quý', { unit: 'bộ số liệu' }),
    ]),
    '\n\nĐiều 3. Hai bên thống nhất: ',
    ...listed([
      commit('hoat-dong-chung', 'joint.event', 'both', `phối hợp tổ chức ${T['hoat-dong-chung']} viết cho học sinh`, {
        topics: ['hoat-dong-chung'],
        cadence: 'year',
        unit: 'cuộc',
      }),
      commit('giao-ban', 'governance.coordinate', 'both', 'giao ban mỗi quý một lần để đánh giá kết quả', {
        unit: 'cuộc',
      }),
    ]),
    '\n\nHai bên đang cho ý kiến về số lượng tin, bài tại Điều 1 và thời hạn trả lời tại Điều 2.\n',
  ]);
  const topicIds = ['y-te-giao-duc', 'nguoi-tot-viec-tot', 'an-sinh-xa-hoi', 'xac-minh-thong-tin', 'hoat-dong-chung'];
  return {
    key: 'gac-may-lang-mau',
    name: 'Quy chế phối hợp cung cấp và xử lý thông tin giữa UBND phường Gác Mây (mẫu) và Báo Làng Mẫu (mẫu)',
    kind: 'quy chế phối hợp',
    state: 'negotiating',
    textReview: 'accepted',
    signedOn: null,
    publishedOn: addDays(today, -12),
    term,
    place: 'trụ sở UBND phường Gác Mây',
    parties: [
      {
        bodyId: 'phuong-gac-may',
        side: 'A',
        lead: true,
        representatives: [{ name: 'Bùi Thị Mẫu Thanh', title: 'Chủ tịch UBND phường' }],
      },
      {
        bodyId: 'bao-lang-mau',
        side: 'B',
        lead: true,
        representatives: [{ name: 'Hồ Thị Mẫu Vân', title: 'Tổng Biên tập' }],
      },
    ],
    signatories: [],
    priorKey: null,
    agreementText: text,
    topics: topicNames(topicIds).map((topic) => ({ ...topic, ...quoteFrom(text, topic.name) })),
    commitments,
    targets: [],
    planActions: [],
    evidence: [],
    suppliedTexts: [],
  };
}
