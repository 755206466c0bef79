// Commune Đồng Sậy with two newspapers, in force for several quarters;
import { addDays, type Day } from '../../../../tools/calendar/index.ts';
import type { ExampleProgramme } from '../model.ts';
import { commit, listed, quoteFrom, tellAgreement } from './agreement-text.ts';
import { firstDay, lastDay, quarters, spoken } from './dates.ts';
import { planFor, recordsFor, targetsFor, topicNames } from './running.ts';
import { TOPIC_NAMES as T } from './topics.ts';

export function communeSeveralQuarters(today: Day): ExampleProgramme {
  const term = { from: firstDay(today, -3), to: lastDay(today, 4) };
  const signedOn = addDays(term.from, -9);
  const years = `${term.from.slice(0, 4)} - ${term.to.slice(0, 4)}`;
  const { text, commitments } = tellAgreement([
    'Xã Đồng Sậy ký chương trình phối hợp với hai cơ quan báo chí\n\n',
    `Ngày ${spoken(signedOn)}, tại nhà văn hóa xã Đồng Sậy, UBND xã Đồng Sậy (mẫu), Báo Sông Mẫu (mẫu) và Báo Làng Mẫu (mẫu) ký kết chương trình phối hợp tuyên truyền giai đoạn ${years}.\n\n`,
    'Dự lễ ký, về phía UBND xã Đồng Sậy có ông Nguyễn Văn Mẫu An, Chủ tịch UBND xã; bà Lê Thị Mẫu Thảo, Phó Chủ tịch UBND xã. Về phía Báo Sông Mẫu có ông Phan Mẫu Trúc, Tổng Biên tập. Về phía Báo Làng Mẫu có bà Hồ Thị Mẫu Vân, Tổng Biên tập.\n\n',
    'Là xã ven sông mới được sắp xếp lại, Đồng Sậy vừa lo bờ bao, trạm bơm vừa lo đầu ra cho nông sản. Ba đơn vị thống nhất làm ít đầu việc nhưng đo được từng quý.\n\n',
    'Theo đó, Báo Sông Mẫu và Báo Làng Mẫu có trách nhiệm: ',
    ...listed([
      commit(
        'nong-thon',
        'coverage.topic',
        'B',
        `tuyên truyền về ${T['nong-thon-moi']} và ${T['an-sinh-xa-hoi']} ở các thôn`,
        {
          topics: ['nong-thon-moi', 'an-sinh-xa-hoi'],
        },
      ),
      commit('nong-nghiep', 'coverage.promote', 'B', `giới thiệu, quảng bá kết quả ${T['kinh-te-nong-nghiep']}`, {
        topics: ['kinh-te-nong-nghiep'],
      }),
      commit(
        'thien-tai',
        'coverage.topic',
        'B',
        `thông tin kịp thời về ${T['phong-chong-thien-tai']}, nhất là trong mùa mưa bão`,
        { topics: ['phong-chong-thien-tai'] },
      ),
      commit(
        'hanh-chinh-so',
        'coverage.topic',
        'B',
        `phản ánh kết quả ${T['chuyen-doi-so']}, ${T['cai-cach-hanh-chinh']} của xã`,
        {
          topics: ['chuyen-doi-so', 'cai-cach-hanh-chinh'],
        },
      ),
      commit('nguoi-tot', 'coverage.exemplars', 'B', `mỗi tháng giới thiệu một ${T['nguoi-tot-viec-tot']}`, {
        topics: ['nguoi-tot-viec-tot'],
        unit: 'bài',
      }),
      commit('dang', 'coverage.topic', 'B', `tuyên truyền công tác ${T['xay-dung-dang']}`, {
        topics: ['xay-dung-dang'],
      }),
      commit('dinh-chinh', 'correction.publish', 'B', `đăng kết quả xác minh khi có ${T['xac-minh-thong-tin']} về xã`, {
        topics: ['xac-minh-thong-tin'],
        cadence: 'asNeeded',
        unit: 'lần',
      }),
    ]),
    '\n\nUBND xã Đồng Sậy có trách nhiệm: ',
    ...listed([
      commit(
        'cung-cap',
        'information.supply',
        'A',
        'cung cấp thông tin, lịch sự kiện cho hai báo vào ngày 20 hằng tháng',
        { unit: 'lần' },
      ),
      commit('tac-nghiep', 'access.field', 'A', 'tạo điều kiện để phóng viên đi cơ sở, dự các kỳ họp và lễ hội', {
        unit: 'lượt',
      }),
      commit('so-lieu', 'data.share', 'A', 'chia sẻ số liệu mưa, mực nước và giá nông sản dưới dạng bảng', {
        unit: 'bộ số liệu',
      }),
      commit('mua-bao', 'subscription.buy', 'A', 'đặt mua mỗi báo 15 tờ cho các nhà văn hóa thôn và trường học', {
        cadence: 'year',
        unit: 'tờ',
      }),
    ]),
    '\n\nCác bên thống nhất: ',
    ...listed([
      commit(
        'tap-huan',
        'training.course',
        'both',
        `phối hợp mở lớp tập huấn ${T['ky-nang-truyen-thong']} mỗi năm một lần`,
        {
          topics: ['ky-nang-truyen-thong'],
          cadence: 'year',
          unit: 'lớp',
        },
      ),
      commit(
        'hoat-dong-chung',
        'joint.event',
        'both',
        `phối hợp tổ chức ${T['hoat-dong-chung']} về làng quê Đồng Sậy`,
        {
          topics: ['hoat-dong-chung'],
          cadence: 'year',
          unit: 'hoạt động',
        },
      ),
      commit('so-ket', 'governance.report', 'both', 'sơ kết mỗi quý, tổng kết mỗi năm và công khai kết quả', {
        unit: 'cuộc',
      }),
    ]),
    '\n\nÔng Nguyễn Văn Mẫu An, Chủ tịch UBND xã Đồng Sậy, ông Phan Mẫu Trúc, Tổng Biên tập Báo Sông Mẫu, và bà Hồ Thị Mẫu Vân, Tổng Biên tập Báo Làng Mẫu, đã ký chương trình.\n',
  ]);
  const topicIds = [
    'nong-thon-moi',
    'an-sinh-xa-hoi',
    'kinh-te-nong-nghiep',
    'phong-chong-thien-tai',
    'chuyen-doi-so',
    'cai-cach-hanh-chinh',
    'nguoi-tot-viec-tot',
    'xay-dung-dang',
    'xac-minh-thong-tin',
    'ky-nang-truyen-thong',
    'hoat-dong-chung',
  ];
  return {
    key: 'dong-say-hai-bao',
    name: `Chương trình phối hợp tuyên truyền giữa UBND xã Đồng Sậy (mẫu), Báo Sông Mẫu (mẫu) và Báo Làng Mẫu (mẫu) giai đoạn ${years}`,
    kind: 'chương trình phối hợp',
    state: 'in_force',
    textReview: 'accepted',
    signedOn,
    publishedOn: signedOn,
    term,
    place: 'nhà văn hóa xã Đồng Sậy',
    parties: [
      {
        bodyId: 'xa-dong-say',
        side: 'A',
        lead: true,
        representatives: [
          { name: 'Nguyễn Văn Mẫu An', title: 'Chủ tịch UBND xã' },
          { name: 'Lê Thị Mẫu Thảo', title: 'Phó Chủ tịch UBND xã' },
        ],
      },
      {
        bodyId: 'bao-song-mau',
        side: 'B',
        lead: true,
        representatives: [{ name: 'Phan Mẫu Trúc', title: 'Tổng Biên tập' }],
      },
      {
        bodyId: 'bao-lang-mau',
        side: 'B',
        lead: false,
        representatives: [{ name: 'Hồ Thị Mẫu Vân', title: 'Tổng Biên tập' }],
      },
    ],
    signatories: [
      { bodyId: 'xa-dong-say', name: 'Nguyễn Văn Mẫu An', title: 'Chủ tịch UBND xã Đồng Sậy' },
      { bodyId: 'bao-song-mau', name: 'Phan Mẫu Trúc', title: 'Tổng Biên tập Báo Sông Mẫu' },
      { bodyId: 'bao-lang-mau', name: 'Hồ Thị Mẫu Vân', title: 'Tổng Biên tập Báo Làng Mẫu' },
    ],
    priorKey: null,
    agreementText: text,
    topics: topicNames(topicIds).map((topic) => ({ ...topic, ...quoteFrom(text, topic.name) })),
    commitments,
    targets: targetsFor(quarters(today, -3, 4), [
      { commitmentKey: 'nong-thon', format: 'tin, bài', quantity: 6 },
      { commitmentKey: 'nong-nghiep', format: 'tin, bài', quantity: 4 },
      { commitmentKey: 'thien-tai', format: 'tin, bài', quantity: 3 },
      { commitmentKey: 'hanh-chinh-so', format: 'tin, bài', quantity: 5 },
      // Two units for one commitment: articles make up for no video.
      { commitmentKey: 'hanh-chinh-so', format: 'video', quantity: 1 },
      { commitmentKey: 'nguoi-tot', format: 'bài', quantity: 3 },
      { commitmentKey: 'dang', format: 'tin, bài', quantity: 2 },
      { commitmentKey: 'cung-cap', format: 'lần cung cấp thông tin', quantity: 3 },
      { commitmentKey: 'so-lieu', format: 'bộ số liệu', quantity: 1 },
    ]),
    planActions: planFor(commitments, quarters(today, -3, 1), {
      A: { bodyId: 'xa-dong-say', name: 'Phạm Thị Mẫu Ngân' },
      B: { bodyId: 'bao-song-mau', name: 'Vũ Thị Mẫu Hằng' },
    }),
    evidence: recordsFor(commitments, quarters(today, -3, 0), today),
    suppliedTexts: [
      {
        key: 'mua-mua-bao',
        commitmentKey: 'cung-cap',
        suppliedOn: addDays(firstDay(today, 0), -35),
        text: 'UBND xã Đồng Sậy (mẫu) gửi báo chí: toàn xã có mười chín ki-lô-mét bờ bao, trong đó bốn điểm xung yếu đã gia cố xong trước ngày 15. Xã dự trữ sáu nghìn bao tải, hai mươi chiếc thuyền và lập danh sách một trăm bốn mươi hai hộ phải sơ tán khi nước trên báo động hai. Số trực ban hoạt động suốt ngày đêm.',
      },
    ],
  };
}
