// The kinds of personal data that the program holds: what for, on what basis, how long, who sees it, and what becomes of it
// when the person asks for erasure. The public notice, the administrators' page and docs/PERSONAL-DATA.md say these words.
// Law: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (in force 1/1/2026), Article 19 on processing that needs no consent.
import { say, type Sentence } from '../../tools/sentence/index.ts';

export interface KindOfData {
  readonly name: Sentence;
  readonly purpose: Sentence;
  readonly basis: Sentence;
  readonly kept: Sentence;
  readonly seenBy: Sentence;
  /** What an accepted request for erasure does: takes it out, leaves it without the person's name, or keeps it. */
  readonly onErasure: 'blanked' | 'unnamed' | 'kept';
  readonly whyKept: Sentence | null;
}

const STATE_WORK = say(
  'Luật 91/2025/QH15, Điều 19: phục vụ hoạt động của cơ quan nhà nước, thực hiện thỏa thuận giữa các cơ quan',
  'Law 91/2025/QH15, Article 19: work of state bodies, carrying out agreements between bodies',
);
const RECORD = say(
  'Là phần của văn bản, hồ sơ công vụ; lưu theo Luật Lưu trữ 33/2024/QH15.',
  'Part of official papers and records, kept under the Archives Law 33/2024/QH15.',
);
const PARTIES = say('Các bên của chương trình', 'The parties of the programme');
const WITH_PROGRAMME = say('Như hồ sơ chương trình', 'As long as the record of the programme');

export const KINDS_OF_DATA = {
  account: {
    name: say('Tài khoản: họ tên, thư điện tử, vai trò', 'Account: name, e-mail, roles'),
    purpose: say('Biết ai đăng nhập, đang làm việc cho cơ quan nào', 'To know who signs in, and for which body'),
    basis: STATE_WORK,
    kept: say(
      'Đến khi có yêu cầu xóa được chấp nhận; mã tài khoản ở lại nhật ký',
      'Until an accepted request for erasure; the account number stays in the journal',
    ),
    seenBy: say('Chính người đó, đồng nghiệp cùng cơ quan, quản trị', 'The person, colleagues, administrators'),
    onErasure: 'unnamed',
    whyKept: say(
      'Mã tài khoản giữ lại, không kèm tên, để nhật ký kiểm chứng được.',
      'The account number is kept, without a name, so that the journal can be verified.',
    ),
  },
  sign_in: {
    name: say('Đăng nhập: phiên, địa chỉ mạng, mật khẩu đã băm, khóa', 'Sign-in: sessions, addresses, hashes, keys'),
    purpose: say('Đăng nhập an toàn, chống dò mật khẩu', 'Safe sign-in, and to stop guessing of passwords'),
    basis: STATE_WORK,
    kept: say(
      'Phiên: đến khi hết hạn; lượt thử: 60 ngày; mật khẩu và khóa: như tài khoản',
      'Sessions: until they end; attempts: 60 days; passwords and keys: as the account',
    ),
    seenBy: say('Chính người đó', 'The person'),
    onErasure: 'blanked',
    whyKept: null,
  },
  invitation: {
    name: say('Lời mời và đường dẫn có chữ ký: tên, thư điện tử', 'Invitations and signed links: name, e-mail'),
    purpose: say('Mời đúng người vào đúng việc', 'To let the right person in for the right thing'),
    basis: STATE_WORK,
    kept: say('180 ngày sau khi hết hạn hoặc đã nhận', '180 days after the end or acceptance'),
    seenBy: say('Cơ quan mời', 'The inviting body'),
    onErasure: 'blanked',
    whyKept: null,
  },
  actor: {
    name: say('Ai đã làm việc gì (mã tài khoản)', 'Who did what (account number)'),
    purpose: say('Trách nhiệm công vụ; nhật ký làm bằng chứng', 'Accountability; the journal as evidence'),
    basis: STATE_WORK,
    kept: WITH_PROGRAMME,
    seenBy: PARTIES,
    onErasure: 'unnamed',
    whyKept: say(
      'Mã không còn dẫn đến tên; bỏ mã thì nhật ký mất giá trị chứng cứ.',
      'The number leads to no name any more; without it the journal would not be evidence.',
    ),
  },
  office: {
    name: say(
      'Người giữ chức vụ, đầu mối: họ tên, chức vụ, liên hệ cơ quan',
      'People in office: name, title, work contact',
    ),
    purpose: say('Liên hệ công việc; người phát ngôn', 'Contact at work; spokespersons'),
    basis: STATE_WORK,
    kept: say(
      'Số máy và thư: 2 năm sau khi thôi giữ chức vụ; tên: như hồ sơ',
      'Phone and mail: 2 years after leaving; name: as the record',
    ),
    seenBy: say(
      'Người đăng nhập; người phát ngôn và đầu mối: mọi người',
      'Signed-in people; spokespersons and focal points: everyone',
    ),
    onErasure: 'kept',
    whyKept: RECORD,
  },
  signatory: {
    name: say(
      'Người ký, đại diện, chủ trì, phụ trách: họ tên, chức vụ',
      'Signatories and others in charge: name, title',
    ),
    purpose: say('Ghi đúng văn bản đã ký và biên bản', 'To record what was signed and minuted'),
    basis: STATE_WORK,
    kept: WITH_PROGRAMME,
    seenBy: PARTIES,
    onErasure: 'kept',
    whyKept: RECORD,
  },
  guest: {
    name: say('Khách dự lễ ký: họ tên, chức vụ, đơn vị', 'Guests of a signing: name, title, body'),
    purpose: say('Mời, đón khách và lập biên bản', 'Invitations, reception and minutes'),
    basis: STATE_WORK,
    kept: say('Họ tên: 2 năm sau ngày lễ đã khép lại', 'Names: 2 years after a closed ceremony'),
    seenBy: PARTIES,
    onErasure: 'blanked',
    whyKept: null,
  },
  published: {
    name: say('Nội dung báo chí đã đăng và tên tác giả', 'Published press texts and bylines'),
    purpose: say('Bằng chứng đã thực hiện cam kết', 'Evidence that commitments were met'),
    basis: say(
      'Luật 91/2025/QH15, Điều 19; dữ liệu đã công bố hợp pháp trên báo chí',
      'Law 91/2025/QH15, Article 19; data lawfully published by the press',
    ),
    kept: WITH_PROGRAMME,
    seenBy: say('Các bên; tên bài và đường dẫn: mọi người', 'Parties; titles and addresses: everyone'),
    onErasure: 'kept',
    whyKept: say(
      'Là bằng chứng đã chốt của bài đã đăng; yêu cầu sửa, gỡ gửi cơ quan báo chí.',
      'Frozen evidence of what was published; corrections are for the press agency.',
    ),
  },
  assessor: {
    name: say('Người đánh giá độc lập: tên, nơi làm việc, quan hệ', 'Outside assessors: name, affiliation, ties'),
    purpose: say('Công khai ai nhận xét và có liên hệ gì', 'To show who assessed, and their ties'),
    basis: say('Người đánh giá tự nêu khi gửi nhận xét', 'Given by the assessor with the opinion'),
    kept: WITH_PROGRAMME,
    seenBy: say('Mọi người, khi nhận xét đã đăng', 'Everyone, once published'),
    onErasure: 'kept',
    whyKept: say(
      'Nhận xét công khai cần có tên người viết; người viết có thể rút nhận xét.',
      'A public opinion needs its author; the author can withdraw it.',
    ),
  },
  official_text: {
    name: say('Văn bản, ghi chú công vụ có thể nhắc tên người', 'Official texts and notes that may name a person'),
    purpose: say('Nội dung chương trình, kế hoạch, báo cáo', 'Content of programmes, plans, reports'),
    basis: STATE_WORK,
    kept: WITH_PROGRAMME,
    seenBy: PARTIES,
    onErasure: 'kept',
    whyKept: RECORD,
  },
  preference: {
    name: say('Bộ lọc đã lưu, nhịp nhận tóm tắt việc', 'Saved filters, rhythm of digests'),
    purpose: say('Tiện cho chính người dùng', 'Convenience of the person'),
    basis: STATE_WORK,
    kept: say('Như tài khoản', 'As the account'),
    seenBy: say('Người đó; cả cơ quan khi chia sẻ', 'The person; colleagues when shared'),
    onErasure: 'blanked',
    whyKept: null,
  },
  letter: {
    name: say('Thư đã gửi: địa chỉ người nhận', 'Letters sent: address of the reader'),
    purpose: say(
      'Gửi lời mời, điểm chốt nhật ký, bản tóm tắt việc',
      'Invitations, checkpoints of the journal, digests',
    ),
    basis: STATE_WORK,
    kept: say(
      '90 ngày sau khi gửi; nội dung: đến khi gửi xong',
      '90 days after sending; contents: until they are sent',
    ),
    seenBy: say('Cơ quan gửi, quản trị', 'The sending body, administrators'),
    onErasure: 'blanked',
    whyKept: null,
  },
  data_request: {
    name: say('Yêu cầu về dữ liệu cá nhân', 'Requests about personal data'),
    purpose: say('Trả lời đúng hạn, chứng minh đã trả lời', 'To answer in time, and prove it'),
    basis: say(
      'Luật 91/2025/QH15, Điều 4; Nghị định 356/2025/NĐ-CP',
      'Law 91/2025/QH15, Article 4; Decree 356/2025/NĐ-CP',
    ),
    kept: say('5 năm sau khi trả lời', '5 years after the answer'),
    seenBy: say(
      'Người yêu cầu, quản trị; đơn giấy: cả đơn vị đã nhận đơn',
      'The asker, administrators; papers: also the body that took them in',
    ),
    onErasure: 'kept',
    whyKept: say('Để chứng minh yêu cầu đã được trả lời.', 'To prove that the request was answered.'),
  },
} as const satisfies Record<string, KindOfData>;

export type KindName = keyof typeof KINDS_OF_DATA;
