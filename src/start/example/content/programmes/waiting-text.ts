// Commune Bến Trăng and newspaper Làng Mẫu: the report of the signing has just come in and waits for somebody to read it.
import { addDays, type Day } from '../../../../tools/calendar/index.ts';
import type { ExampleProgramme } from '../model.ts';
import { commit, listed, quoteFrom, tellAgreement } from './agreement-text.ts';
import { lastDay, spoken } from './dates.ts';
import { TOPIC_NAMES as T } from './topics.ts';

export function waitingProgramme(today: Day): ExampleProgramme {
  const signedOn = addDays(today, -4);
  const publishedOn = addDays(today, -3);
  const term = { from: signedOn, to: lastDay(today, 7) };
  const years = `${term.from.slice(0, 4)} - ${term.to.slice(0, 4)}`;
  const { text, commitments } = tellAgreement([
    'UBND xã Bến Trăng (mẫu) và Báo Làng Mẫu (mẫu) ký kết chương trình phối hợp thông tin, tuyên truyền\n\n',
    `Sáng ${spoken(signedOn)}, tại hội trường UBND xã Bến Trăng, UBND xã Bến Trăng (mẫu) và Báo Làng Mẫu (mẫu) tổ chức lễ ký kết chương trình phối hợp thông tin, tuyên truyền giai đoạn ${years}.\n\n`,
    'Dự lễ ký kết, về phía UBND xã Bến Trăng có các đồng chí: Trần Mẫu Hòa, Chủ tịch UBND xã; Hoàng Thị Mẫu Duyên, Phó Chủ tịch UBND xã; cùng đại diện các phòng chuyên môn, trưởng các thôn.\n\n',
    'Về phía Báo Làng Mẫu có các đồng chí: Hồ Thị Mẫu Vân, Tổng Biên tập; Tạ Văn Mẫu Nghĩa, Thư ký Tòa soạn; cùng các phóng viên phụ trách địa bàn.\n\n',
    'Những năm gần đây, Bến Trăng chuyển mạnh từ trồng lúa sang chè, cây ăn quả và làm du lịch bên sông, song nhiều cách làm hay chưa được bạn đọc biết tới. Người dân cũng thường phải nghe chuyện của xã mình qua những lời kể trên mạng, lúc đúng lúc sai. Đó là lý do hai đơn vị ngồi lại với nhau từ đầu năm để bàn một chương trình có việc, có hạn và có người chịu trách nhiệm.\n\n',
    'Theo nội dung chương trình, Báo Làng Mẫu có trách nhiệm: ',
    ...listed([
      commit(
        'tuyen-truyen-nong-nghiep',
        'coverage.topic',
        'B',
        `tuyên truyền về ${T['nong-thon-moi']}, ${T['kinh-te-nong-nghiep']} trên địa bàn xã, mỗi quý ít nhất 6 tin, bài trên báo điện tử`,
        { topics: ['nong-thon-moi', 'kinh-te-nong-nghiep'] },
      ),
      commit(
        'chuyen-trang-du-lich',
        'coverage.promote',
        'B',
        `mở chuyên trang giới thiệu ${T['van-hoa-du-lich']} của Bến Trăng, mỗi tháng một kỳ`,
        { topics: ['van-hoa-du-lich'], unit: 'kỳ chuyên trang' },
      ),
      commit(
        'guong-tot',
        'coverage.exemplars',
        'B',
        `phát hiện, biểu dương các ${T['nguoi-tot-viec-tot']} ở các thôn`,
        {
          topics: ['nguoi-tot-viec-tot'],
          unit: 'bài',
        },
      ),
      commit(
        'dinh-chinh',
        'correction.publish',
        'B',
        `đăng nội dung xác minh, đính chính khi xuất hiện ${T['xac-minh-thong-tin']} về địa phương, chậm nhất 24 giờ sau khi nhận đủ tài liệu`,
        { topics: ['xac-minh-thong-tin'], cadence: 'asNeeded', unit: 'lần' },
      ),
      commit(
        'tap-huan',
        'training.course',
        'B',
        `mỗi năm mở một lớp tập huấn ${T['ky-nang-truyen-thong']} cho cán bộ xã và cộng tác viên các thôn`,
        {
          topics: ['ky-nang-truyen-thong'],
          cadence: 'year',
          unit: 'lớp',
        },
      ),
    ]),
    '\n\nUBND xã Bến Trăng có trách nhiệm: ',
    ...listed([
      commit(
        'cung-cap-thong-tin',
        'information.supply',
        'A',
        'cung cấp thông tin, số liệu chính thống cho báo vào ngày 25 hằng tháng và khi có sự việc được dư luận quan tâm',
        {
          unit: 'lần',
        },
      ),
      commit(
        'tra-loi',
        'information.respond',
        'A',
        'trả lời câu hỏi của phóng viên trong hai ngày làm việc thông qua người phát ngôn',
        {
          cadence: 'asNeeded',
          unit: 'câu hỏi',
        },
      ),
      commit(
        'tac-nghiep',
        'access.facilitate',
        'A',
        'tạo điều kiện thuận lợi để phóng viên tác nghiệp, dự các cuộc họp và sự kiện của xã',
        {
          cadence: 'asNeeded',
          unit: 'lượt',
        },
      ),
      commit(
        'so-lieu-mo',
        'data.share',
        'A',
        'chia sẻ bộ số liệu kinh tế - xã hội của xã dưới dạng bảng tính mỗi quý một lần',
        { unit: 'bộ số liệu' },
      ),
      commit('mua-bao', 'subscription.buy', 'A', 'đặt mua Báo Làng Mẫu cho 7 nhà văn hóa thôn và 3 trường học', {
        cadence: 'year',
        unit: 'tờ',
      }),
    ]),
    '\n\nHai bên thống nhất: ',
    ...listed([
      commit(
        'toa-dam',
        'joint.event',
        'both',
        `phối hợp tổ chức mỗi năm một ${T['hoat-dong-chung']} ảnh về quê hương Bến Trăng`,
        {
          topics: ['hoat-dong-chung'],
          cadence: 'year',
          unit: 'hoạt động',
        },
      ),
      commit(
        'y-kien-nhan-dan',
        'feedback.reflect',
        'both',
        `phản ánh ý kiến, nguyện vọng của người dân và kết quả ${T['doi-thoai-nhan-dan']}`,
        {
          topics: ['doi-thoai-nhan-dan'],
        },
      ),
      commit(
        'so-ket',
        'governance.report',
        'both',
        'sơ kết, rút kinh nghiệm sáu tháng một lần và tổng kết vào cuối năm',
        {
          cadence: 'halfYear',
          unit: 'cuộc',
        },
      ),
    ]),
    '\n\nPhát biểu tại lễ ký kết, bà Hồ Thị Mẫu Vân, Tổng Biên tập Báo Làng Mẫu, cho biết tòa soạn coi đây là dịp để phóng viên ở lâu hơn với một làng quê, viết kỹ hơn về những đổi thay của người làm vườn, làm bến.\n\n',
    'Ông Trần Mẫu Hòa, Chủ tịch UBND xã Bến Trăng, nhấn mạnh rằng xã không cần những bài chỉ có lời khen. Điều địa phương chờ đợi là thông tin đúng, đến sớm, và những góp ý thẳng thắn của báo chí.\n\n',
    `Ông Trần Mẫu Hòa, Chủ tịch UBND xã Bến Trăng, và bà Hồ Thị Mẫu Vân, Tổng Biên tập Báo Làng Mẫu, đã ký kết chương trình trước sự chứng kiến của đại diện các thôn. Chương trình có hiệu lực từ ngày ${spoken(term.from)} đến hết ngày ${spoken(term.to)}.\n`,
  ]);
  const topicIds = [
    'nong-thon-moi',
    'kinh-te-nong-nghiep',
    'van-hoa-du-lich',
    'nguoi-tot-viec-tot',
    'xac-minh-thong-tin',
    'ky-nang-truyen-thong',
    'hoat-dong-chung',
    'doi-thoai-nhan-dan',
  ];
  return {
    key: 'ben-trang-lang-mau',
    name: `Chương trình phối hợp thông tin, tuyên truyền giữa UBND xã Bến Trăng (mẫu) và Báo Làng Mẫu (mẫu) giai đoạn ${years}`,
    kind: 'chương trình phối hợp',
    state: 'draft',
    textReview: 'waiting',
    signedOn,
    publishedOn,
    term,
    place: 'hội trường UBND xã Bến Trăng',
    parties: [
      {
        bodyId: 'xa-ben-trang',
        side: 'A',
        lead: true,
        representatives: [
          { name: 'Trần Mẫu Hòa', title: 'Chủ tịch UBND xã' },
          { name: 'Hoàng Thị Mẫu Duyên', title: 'Phó Chủ tịch UBND xã' },
        ],
      },
      {
        bodyId: 'bao-lang-mau',
        side: 'B',
        lead: true,
        representatives: [
          { name: 'Hồ Thị Mẫu Vân', title: 'Tổng Biên tập' },
          { name: 'Tạ Văn Mẫu Nghĩa', title: 'Thư ký Tòa soạn' },
        ],
      },
    ],
    signatories: [
      { bodyId: 'xa-ben-trang', name: 'Trần Mẫu Hòa', title: 'Chủ tịch UBND xã Bến Trăng' },
      { bodyId: 'bao-lang-mau', name: 'Hồ Thị Mẫu Vân', title: 'Tổng Biên tập Báo Làng Mẫu' },
    ],
    priorKey: null,
    agreementText: text,
    topics: topicIds.map((id) => ({ id, name: T[id]!, ...quoteFrom(text, T[id]!) })),
    commitments,
    targets: [],
    planActions: [],
    evidence: [],
    suppliedTexts: [],
  };
}
