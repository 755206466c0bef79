// Commune Bến Trăng with the portal Mẫu Giang: a programme that has ended, and the one that renews it.
import { addDays, type Day } from '../../../../tools/calendar/index.ts';
import type { ExampleProgramme } from '../model.ts';
import { commit, listed, quoteFrom, tellAgreement, type CommitmentDraft } from './agreement-text.ts';
import { firstDay, lastDay, quarters, spoken } from './dates.ts';
import { planFor, recordsFor, targetsFor, topicNames } from './running.ts';
import { TOPIC_NAMES as T } from './topics.ts';

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
    ? `Sau hai năm thực hiện chương trình thứ nhất, ngày ${spoken(signedOn)}, tại đình Làng Rèn, UBND xã Bến Trăng (mẫu) và Cổng Thông tin điện tử Mẫu Giang (mẫu) ký kết chương trình phối hợp lần thứ hai, tiếp nối chương trình hết hạn ngày ${spoken(addDays(term.from, -1))}.`
    : `Ngày ${spoken(signedOn)}, tại trụ sở UBND xã Bến Trăng, UBND xã Bến Trăng (mẫu) và Cổng Thông tin điện tử Mẫu Giang (mẫu) ký kết chương trình phối hợp lần thứ nhất.`;
  const { text, commitments } = tellAgreement([
    renewed
      ? 'Bến Trăng và Cổng Thông tin điện tử Mẫu Giang tiếp tục phối hợp truyền thông\n\n'
      : 'Bến Trăng và Cổng Thông tin điện tử Mẫu Giang phối hợp truyền thông\n\n',
    `${opening} Chương trình được thực hiện từ ngày ${spoken(term.from)} đến ngày ${spoken(term.to)}.\n\n`,
    'Về phía UBND xã Bến Trăng có ông Trần Mẫu Hòa, Chủ tịch UBND xã. Về phía Cổng Thông tin điện tử Mẫu Giang có ông Trịnh Văn Mẫu Phong, Trưởng ban Biên tập.\n\n',
    'Theo chương trình, Cổng Thông tin điện tử Mẫu Giang có trách nhiệm: ',
    ...listed(duties.portal),
    '\n\nUBND xã Bến Trăng có trách nhiệm: ',
    ...listed(duties.commune),
    '\n\nHai bên thống nhất: ',
    ...listed(duties.both),
    '\n\nÔng Trần Mẫu Hòa, Chủ tịch UBND xã Bến Trăng, và ông Trịnh Văn Mẫu Phong, Trưởng ban Biên tập Cổng Thông tin điện tử Mẫu Giang, đã ký chương trình.\n',
  ]);
  const held = renewed ? quarters(today, -1, 0) : quarters(today, -9, -2);
  return {
    key: renewed ? 'ben-trang-cong-tin-2' : 'ben-trang-cong-tin-1',
    name: `Chương trình phối hợp truyền thông lần thứ ${renewed ? 'hai' : 'nhất'} giữa UBND xã Bến Trăng (mẫu) và Cổng Thông tin điện tử Mẫu Giang (mẫu)`,
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
      {
        bodyId: 'cong-tin-mau-giang',
        name: 'Trịnh Văn Mẫu Phong',
        title: 'Trưởng ban Biên tập Cổng Thông tin điện tử Mẫu Giang',
      },
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
