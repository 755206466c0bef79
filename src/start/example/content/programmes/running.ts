// What happens in a programme once it is in force: targets and dated actions for each quarter, and the records of what the
// authority and both sides together did.
import { addDays, periodName, quarterPeriod, type Day, type Quarter } from '../../../../tools/calendar/index.ts';
import { formatDate } from '../../../../tools/vietnamese/index.ts';
import type { ExampleCommitment, ExampleEvidence, ExamplePlanAction, ExampleTarget } from '../model.ts';
import { chanceFrom } from '../seeded.ts';
import { TOPIC_NAMES } from './topics.ts';

export interface TargetRule {
  readonly commitmentKey: string;
  readonly format: string;
  readonly quantity: number;
}

/** The same quantities each quarter; a programme's first quarter starts with one less where there is room. */
export function targetsFor(quarters: readonly Quarter[], rules: readonly TargetRule[]): ExampleTarget[] {
  return quarters.flatMap((quarter, at) =>
    rules.map((rule) => ({
      ...rule,
      quarter,
      quantity: at === 0 && rule.quantity > 2 ? rule.quantity - 1 : rule.quantity,
    })),
  );
}

export interface Owner {
  readonly bodyId: string;
  readonly name: string;
}

const COVERAGE_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'nong-thon-moi': [
    'Loạt bài về làm đường thôn xóm',
    'Bài về nhà văn hóa và đường hoa các thôn',
    'Phóng sự ảnh tiêu chí nông thôn mới nâng cao',
  ],
  'kinh-te-nong-nghiep': [
    'Bài về sản phẩm OCOP mới được xếp hạng',
    'Bài về hợp tác xã bán hàng qua mạng',
    'Chùm ảnh phiên chợ nông sản',
  ],
  'phong-chong-thien-tai': [
    'Bài về diễn tập sơ tán trước mùa mưa bão',
    'Tin kiểm tra bờ bao, trạm bơm',
    'Bài về tổ xung kích các thôn',
  ],
  'an-sinh-xa-hoi': [
    'Bài về bàn giao nhà đại đoàn kết',
    'Bài về hộ thoát nghèo nhờ bò giống',
    'Tin bình xét hộ nghèo công khai',
  ],
  'van-hoa-du-lich': ['Chuyên trang lễ hội bến nước', 'Bài về nhà dân đón khách nghỉ đêm', 'Chuyên trang làng nghề'],
  'cai-cach-hanh-chinh': [
    'Bài về một cửa làm việc sáng thứ Bảy',
    'Tin kết quả giải quyết hồ sơ trong quý',
    'Bài về thư xin lỗi khi trễ hẹn',
  ],
  'chuyen-doi-so': [
    'Bài về tổ công nghệ số cộng đồng',
    'Video hướng dẫn nộp hồ sơ trực tuyến',
    'Bài về chợ không tiền mặt',
  ],
  'y-te-giao-duc': [
    'Bài về khám sức khỏe người cao tuổi',
    'Tin trao học bổng khuyến học',
    'Bài về thư viện mở buổi tối',
  ],
  'moi-truong': ['Bài về phân loại rác tại nguồn', 'Tin ra quân nạo vét kênh', 'Bài về đổi rác lấy cây xanh'],
  'do-thi-van-minh': [
    'Bài về mở rộng hẻm cho xe chữa cháy',
    'Tin sắp xếp hàng quán, trả lại vỉa hè',
    'Bài về vườn bỏ túi khu phố',
  ],
  'an-ninh-trat-tu': [
    'Bài về tổ liên gia phòng cháy',
    'Tin diễn tập chữa cháy trong hẻm',
    'Bài về camera an ninh khu phố',
  ],
  'doi-thoai-nhan-dan': [
    'Tin buổi đối thoại với người dân',
    'Bài về kiến nghị đã giải quyết',
    'Hỏi và đáp sau tiếp xúc cử tri',
  ],
  'nguoi-tot-viec-tot': [
    'Bài chân dung người tốt, việc tốt',
    'Tin buổi tuyên dương gương sáng',
    'Bài dự thi viết về người quanh ta',
  ],
  'xay-dung-dang': [
    'Bài về đổi mới sinh hoạt chi bộ',
    'Tin sơ kết thực hiện nghị quyết',
    'Bài về đảng viên nhận việc khó',
  ],
};
const OTHER_ACTIONS: readonly (readonly [kindStart: string, title: string])[] = [
  ['information.respond', 'Rà soát câu hỏi của phóng viên đã trả lời'],
  ['information', 'Gửi thông tin, số liệu định kỳ cho tòa soạn'],
  ['access', 'Mời phóng viên dự hội nghị và đi cơ sở'],
  ['training', 'Tập huấn kỹ năng truyền thông cho cán bộ và cộng tác viên'],
  ['data', 'Cập nhật và chia sẻ bộ số liệu mở'],
  ['correction', 'Kiểm tra các phản ánh về thông tin sai sự thật'],
  ['joint', 'Chuẩn bị tọa đàm, cuộc thi của hai bên'],
  ['subscription', 'Nghiệm thu số báo đã nhận'],
  ['governance', 'Họp giao ban hai bên, đối chiếu kết quả'],
  ['feedback', 'Tổng hợp ý kiến người dân gửi tòa soạn'],
];

/** One or two dated actions a quarter for each commitment that is due in it. */
export function planFor(
  commitments: readonly ExampleCommitment[],
  quarters: readonly Quarter[],
  owners: { readonly A: Owner; readonly B: Owner },
): ExamplePlanAction[] {
  return quarters.flatMap((quarter, quarterAt) => {
    const { from } = quarterPeriod(quarter);
    return commitments.flatMap((commitment, at): ExamplePlanAction[] => {
      if (commitment.cadence === 'year' && quarterAt % 4 !== 1) return [];
      if (commitment.cadence === 'halfYear' && quarterAt % 2 !== 1) return [];
      const owner = commitment.obliged === 'A' ? owners.A : owners.B;
      const titles = actionTitles(commitment, quarterAt);
      return titles.map(({ title, topics }, nth) => ({
        key: `${quarter}-${commitment.key}-${nth + 1}`,
        commitmentKey: commitment.key,
        title,
        dueOn: addDays(from, 9 + ((at * 13 + nth * 31 + quarterAt * 7) % 78)),
        ownerBodyId: owner.bodyId,
        ownerName: owner.name,
        topics,
      }));
    });
  });
}

function actionTitles(
  commitment: ExampleCommitment,
  quarterAt: number,
): { title: string; topics: readonly string[] }[] {
  const covered = commitment.topics.filter((topic) => COVERAGE_ACTIONS[topic]);
  if (/^(coverage|feedback)/.test(commitment.kind) && covered.length > 0) {
    return covered.map((topic) => ({ title: COVERAGE_ACTIONS[topic]![quarterAt % 3]!, topics: [topic] }));
  }
  const other = OTHER_ACTIONS.find(([start]) => commitment.kind.startsWith(start));
  return other ? [{ title: other[1], topics: commitment.topics }] : [];
}

const RECORDS: readonly {
  readonly start: string;
  readonly kind: ExampleEvidence['kind'];
  readonly title: string;
  readonly text: (day: string, count: number) => string;
  readonly most: number;
}[] = [
  {
    start: 'information',
    kind: 'letter',
    title: 'Thư gửi thông tin định kỳ',
    text: (day, count) =>
      `Ngày ${day}, đầu mối của địa phương gửi tòa soạn ${count} tài liệu: lịch sự kiện, số liệu tháng và tên người trả lời.`,
    most: 3,
  },
  {
    start: 'access',
    kind: 'attendance',
    title: 'Danh sách phóng viên dự sự kiện',
    text: (day, count) => `Ngày ${day}, ${count} phóng viên được mời dự hội nghị và đi cơ sở; có chữ ký điểm danh.`,
    most: 4,
  },
  {
    start: 'training',
    kind: 'attendance',
    title: 'Điểm danh lớp tập huấn',
    text: (day, count) =>
      `Ngày ${day}, lớp kỹ năng truyền thông mở tại hội trường, ${count * 9} người học, tòa soạn đứng lớp.`,
    most: 1,
  },
  {
    start: 'data',
    kind: 'dataset',
    title: 'Bộ số liệu kinh tế – xã hội',
    text: (day, count) => `Ngày ${day}, cập nhật ${count * 6} bảng số liệu dạng bảng tính, có ghi nguồn và ngày chốt.`,
    most: 1,
  },
  {
    start: 'subscription',
    kind: 'receipt',
    title: 'Biên nhận đặt mua báo',
    text: (day, count) => `Ngày ${day}, xác nhận đặt mua báo cho ${count * 4} điểm đọc là nhà văn hóa và trường học.`,
    most: 1,
  },
  {
    start: 'governance',
    kind: 'minutes',
    title: 'Biên bản họp hai bên',
    text: (day, count) =>
      `Ngày ${day}, hai bên đối chiếu kết quả quý, thống nhất ${count + 2} việc cần làm và người phụ trách.`,
    most: 1,
  },
];

/** Records of finished and running quarters, none later than today. */
export function recordsFor(
  commitments: readonly ExampleCommitment[],
  quarters: readonly Quarter[],
  today: Day,
): ExampleEvidence[] {
  const chance = chanceFrom(`records ${commitments.map((one) => one.key).join(' ')}`);
  return quarters.flatMap((quarter) =>
    commitments.flatMap((commitment): ExampleEvidence[] => {
      const rule = RECORDS.find((one) => commitment.kind.startsWith(one.start));
      const day = addDays(quarterPeriod(quarter).from, chance.between(6, 80));
      const count = chance.between(1, rule?.most ?? 1);
      const skipped = (commitment.cadence === 'year' || commitment.cadence === 'halfYear') && !/Q[24]$/.test(quarter);
      if (!rule || skipped || day > today) return [];
      return [
        {
          key: `${quarter}-${commitment.key}`,
          commitmentKey: commitment.key,
          kind: rule.kind,
          recordedBy: commitment.obliged === 'B' ? 'B' : 'A',
          happenedOn: day,
          title: `${rule.title}, ${periodName(quarter).vi} (mẫu)`,
          text: rule.text(formatDate(day), count),
          quantity: count,
          unit: commitment.unit,
        },
      ];
    }),
  );
}

/** The topics of all commitments, with the first place where the text names each. */
export function topicNames(topicIds: readonly string[]): { readonly id: string; readonly name: string }[] {
  return topicIds.map((id) => ({ id, name: TOPIC_NAMES[id]! }));
}
