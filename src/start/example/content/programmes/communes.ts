// Commune Đồng Sậy with two newspapers, in force for several quarters; commune Bến Trăng with the portal, ended and renewed.
import { addDays, type Day } from '../../../../tools/calendar/index.ts';
import type { ExampleProgramme } from '../model.ts';
import { commit, listed, quoteFrom, tellAgreement, type CommitmentDraft } from './agreement-text.ts';
import { firstDay, lastDay, quarters, spoken } from './dates.ts';
import { planFor, recordsFor, targetsFor, topicNames } from './running.ts';
import { TOPIC_NAMES as T } from './topics.ts';

export function communeSeveralQuarters(today: Day): ExampleProgramme {
  const term = { from: firstDay(today, -5), to: lastDay(today, 2) };
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
    targets: targetsFor(quarters(today, -5, 2), [
      { commitmentKey: 'nong-thon', format: 'tin, bài', quantity: 6 },
      { commitmentKey: 'nong-nghiep', format: 'tin, bài', quantity: 4 },
      { commitmentKey: 'thien-tai', format: 'tin, bài', quantity: 3 },
      { commitmentKey: 'hanh-chinh-so', format: 'tin, bài', quantity: 5 },
      { commitmentKey: 'nguoi-tot', format: 'bài', quantity: 3 },
      { commitmentKey: 'dang', format: 'tin, bài', quantity: 2 },
      { commitmentKey: 'cung-cap', format: 'lần cung cấp thông tin', quantity: 3 },
      { commitmentKey: 'so-lieu', format: 'bộ số liệu', quantity: 1 },
    ]),
    planActions: planFor(commitments, quarters(today, -5, 1), {
      A: { bodyId: 'xa-dong-say', name: 'Phạm Thị Mẫu Ngân' },
      B: { bodyId: 'bao-song-mau', name: 'Vũ Thị Mẫu Hằng' },
    }),
    evidence: recordsFor(commitments, quarters(today, -5, 0), today),
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

const PORTAL_TOPICS = [
  'van-hoa-du-lich',
  'y-te-giao-duc',
  'moi-truong',
  'doi-thoai-nhan-dan',
  'hoat-dong-chung',
  'xac-minh-thong-tin',
];

function portalDuties(renewed: boolean): {
  portal: CommitmentDraft[];
  commune: CommitmentDraft[];
  both: CommitmentDraft[];
} {
  return {
    portal: [
      commit(
        'du-lich',
        'coverage.promote',
        'B',
        renewed
          ? `duy trì và làm mới chuyên trang về ${T['van-hoa-du-lich']} của Bến Trăng`
          : `mở chuyên trang về ${T['van-hoa-du-lich']} của Bến Trăng`,
        {
          topics: ['van-hoa-du-lich'],
        },
      ),
      commit(
        'suc-khoe-hoc-hanh',
        'coverage.topic',
        'B',
        `đăng tải tin, bài về ${T['y-te-giao-duc']} ở xã, mỗi quý ít nhất ${renewed ? 5 : 4} tin, bài`,
        {
          topics: ['y-te-giao-duc'],
        },
      ),
      commit('moi-truong', 'coverage.topic', 'B', `thông tin về ${T['moi-truong']} và những cách làm của người dân`, {
        topics: ['moi-truong'],
      }),
      commit(
        'dinh-chinh',
        'correction.publish',
        'B',
        `đăng thông cáo của xã khi xuất hiện ${T['xac-minh-thong-tin']}`,
        {
          topics: ['xac-minh-thong-tin'],
          cadence: 'asNeeded',
          unit: 'lần',
        },
      ),
    ],
    commune: [
      commit(
        'cung-cap',
        'information.supply',
        'A',
        renewed
          ? 'cung cấp thông tin, hình ảnh có ghi nguồn mỗi tháng hai lần'
          : 'cung cấp thông tin, hình ảnh mỗi tháng một lần',
        { unit: 'lần' },
      ),
      commit(
        'tac-nghiep',
        'access.facilitate',
        'A',
        'cử cán bộ đưa cộng tác viên của Cổng đến các thôn khi có yêu cầu',
        { unit: 'lượt' },
      ),
      commit(
        'so-lieu',
        'data.publish',
        'A',
        'cập nhật dữ liệu lượt khách, lớp học và lịch khám bệnh lên Cổng theo quý',
        { unit: 'bộ số liệu' },
      ),
      ...(renewed
        ? [
            commit(
              'dau-moi',
              'governance.focal',
              'A',
              'giao một công chức văn phòng làm đầu mối và thông báo khi thay đổi',
              { cadence: 'asNeeded', unit: 'lần' },
            ),
          ]
        : []),
    ],
    both: [
      commit(
        'doi-thoai',
        'feedback.answer',
        'both',
        `tiếp nhận câu hỏi qua Cổng và thông tin kết quả ${T['doi-thoai-nhan-dan']}`,
        { topics: ['doi-thoai-nhan-dan'] },
      ),
      commit('hoat-dong-chung', 'joint.event', 'both', `phối hợp tổ chức ${T['hoat-dong-chung']} ảnh bên bến nước`, {
        topics: ['hoat-dong-chung'],
        cadence: 'year',
        unit: 'hoạt động',
      }),
      commit('so-ket', 'governance.report', 'both', 'đánh giá kết quả mỗi quý và báo cáo bằng văn bản', {
        unit: 'cuộc',
      }),
    ],
  };
}

function portalProgramme(today: Day, renewed: boolean): ExampleProgramme {
  const [first, last] = renewed ? [-1, 6] : [-9, -2];
  const term = { from: firstDay(today, first), to: lastDay(today, last) };
  const signedOn = addDays(term.from, -7);
  const duties = portalDuties(renewed);
  const opening = renewed
    ? `Sau hai năm thực hiện chương trình thứ nhất, ngày ${spoken(signedOn)}, tại đình Làng Rèn, UBND xã Bến Trăng (mẫu) và Cổng tin Mẫu Giang (mẫu) ký kết chương trình phối hợp lần thứ hai, tiếp nối chương trình hết hạn ngày ${spoken(addDays(term.from, -1))}.`
    : `Ngày ${spoken(signedOn)}, tại trụ sở UBND xã Bến Trăng, UBND xã Bến Trăng (mẫu) và Cổng tin Mẫu Giang (mẫu) ký kết chương trình phối hợp lần thứ nhất.`;
  const { text, commitments } = tellAgreement([
    renewed
      ? 'Bến Trăng và Cổng tin Mẫu Giang tiếp tục phối hợp truyền thông\n\n'
      : 'Bến Trăng và Cổng tin Mẫu Giang phối hợp truyền thông\n\n',
    `${opening} Chương trình được thực hiện từ ngày ${spoken(term.from)} đến ngày ${spoken(term.to)}.\n\n`,
    'Về phía UBND xã Bến Trăng có ông Trần Mẫu Hòa, Chủ tịch UBND xã. Về phía Cổng tin Mẫu Giang có ông Trịnh Văn Mẫu Phong, Trưởng ban Biên tập.\n\n',
    'Theo chương trình, Cổng tin Mẫu Giang có trách nhiệm: ',
    ...listed(duties.portal),
    '\n\nUBND xã Bến Trăng có trách nhiệm: ',
    ...listed(duties.commune),
    '\n\nHai bên thống nhất: ',
    ...listed(duties.both),
    '\n\nÔng Trần Mẫu Hòa, Chủ tịch UBND xã Bến Trăng, và ông Trịnh Văn Mẫu Phong, Trưởng ban Biên tập Cổng tin Mẫu Giang, đã ký chương trình.\n',
  ]);
  const held = renewed ? quarters(today, -1, 0) : quarters(today, -9, -2);
  return {
    key: renewed ? 'ben-trang-cong-tin-2' : 'ben-trang-cong-tin-1',
    name: `Chương trình phối hợp truyền thông lần thứ ${renewed ? 'hai' : 'nhất'} giữa UBND xã Bến Trăng (mẫu) và Cổng tin Mẫu Giang (mẫu)`,
    kind: 'chương trình phối hợp',
    state: renewed ? 'in_force' : 'ended',
    textReview: 'accepted',
    signedOn,
    publishedOn: signedOn,
    term,
    place: renewed ? 'đình Làng Rèn' : 'trụ sở UBND xã Bến Trăng',
    parties: [
      {
        bodyId: 'xa-ben-trang',
        side: 'A',
        lead: true,
        representatives: [{ name: 'Trần Mẫu Hòa', title: 'Chủ tịch UBND xã' }],
      },
      {
        bodyId: 'cong-tin-mau-giang',
        side: 'B',
        lead: true,
        representatives: [{ name: 'Trịnh Văn Mẫu Phong', title: 'Trưởng ban Biên tập' }],
      },
    ],
    signatories: [
      { bodyId: 'xa-ben-trang', name: 'Trần Mẫu Hòa', title: 'Chủ tịch UBND xã Bến Trăng' },
      { bodyId: 'cong-tin-mau-giang', name: 'Trịnh Văn Mẫu Phong', title: 'Trưởng ban Biên tập Cổng tin Mẫu Giang' },
    ],
    priorKey: renewed ? 'ben-trang-cong-tin-1' : null,
    agreementText: text,
    topics: topicNames(PORTAL_TOPICS).map((topic) => ({ ...topic, ...quoteFrom(text, topic.name) })),
    commitments,
    targets: targetsFor(renewed ? quarters(today, -1, 6) : held, [
      { commitmentKey: 'du-lich', format: 'tin, bài', quantity: renewed ? 5 : 4 },
      { commitmentKey: 'suc-khoe-hoc-hanh', format: 'tin, bài', quantity: renewed ? 5 : 4 },
      { commitmentKey: 'moi-truong', format: 'tin, bài', quantity: 3 },
      { commitmentKey: 'doi-thoai', format: 'tin, bài', quantity: 2 },
      { commitmentKey: 'cung-cap', format: 'lần cung cấp thông tin', quantity: renewed ? 6 : 3 },
    ]),
    planActions: planFor(commitments, renewed ? quarters(today, -1, 1) : held, {
      A: { bodyId: 'xa-ben-trang', name: 'Võ Văn Mẫu Lâm' },
      B: { bodyId: 'cong-tin-mau-giang', name: 'Đinh Thị Mẫu Yên' },
    }),
    evidence: recordsFor(commitments, held, today),
    suppliedTexts: [],
  };
}

export function communeEnded(today: Day): ExampleProgramme {
  return portalProgramme(today, false);
}

export function communeRenewed(today: Day): ExampleProgramme {
  return portalProgramme(today, true);
}
