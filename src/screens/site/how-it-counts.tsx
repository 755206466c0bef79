import { publicPage } from '../../platform/web/index.ts';
import { defineWords, useWords } from '../language.ts';
import { Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/how-it-counts';

export function headers() {
  return publicPage([]);
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'How it counts – Cầu Nối' : 'Cách tính – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Số liệu được tính thế nào, và bằng chứng nói lên điều gì',
    parts: [
      [
        'Không ai gõ con số kết quả',
        'Mỗi con số là số bằng chứng đã được một người của một bên xác nhận cho đúng cam kết đó. Bấm vào con số để xem từng dòng làm nên nó.',
      ],
      [
        'Bài đăng lại chỉ tính một lần',
        'Nhiều báo đăng lại cùng một văn bản thì văn bản ấy tính một lần, theo bài gốc. Số bài đăng lại vẫn được ghi bên cạnh.',
      ],
      [
        'Mỗi đơn vị tính đếm riêng',
        'Chỉ tiêu 3 bài và 1 video là hai chỉ tiêu: video không bù cho bài. Chỉ tiêu ghi nhiều đơn vị, như “tin, bài”, nhận cả tin và bài; “tác phẩm báo chí” nhận mọi thể loại đã đăng. Người xác nhận chọn đơn vị; máy chỉ gợi ý theo thể loại và độ dài.',
      ],
      [
        'Nhiều bằng chứng, một sản phẩm',
        'Một lớp tập huấn, một sự kiện hay một chuyên trang có thể có nhiều bằng chứng. Một bên ghi chúng thành một sản phẩm, bên kia chấp nhận hoặc không. Khi được chấp nhận, sản phẩm tính một lần, theo số lượng và ngày của nó; trước đó, và khi không được chấp nhận, từng bằng chứng tính riêng như thường.',
      ],
      [
        'Khi nào đạt, khi nào quá hạn',
        'Chỉ tiêu đạt khi đủ số lượng; hết kỳ mà thiếu là đạt một phần, không có gì là chưa đạt. Những ngày chương trình tạm dừng thì hạn lùi bấy nhiêu ngày. Máy xếp theo bằng chứng; ý kiến của hai bên đứng bên cạnh, có ngày và thời hạn.',
      ],
      [
        'Hai bên, hai ý kiến',
        'Mỗi bên tự đánh giá phần mình và đồng ý hoặc không đồng ý về phần của bên kia; bên thực hiện có thể giải trình. Mọi ý kiến đều được giữ, kể cả ý kiến cũ; ý kiến gửi sau thời hạn được ghi là muộn.',
      ],
      [
        'Tỷ lệ nói gì và không nói gì',
        '“17 trên 20 (85%)” là số chỉ tiêu đã đạt trên số chỉ tiêu đã hết hạn, theo bằng chứng đã xác nhận; chỉ tiêu chưa đến hạn không nằm trong đó. Tỷ lệ luôn đi cùng mẫu số, và không danh sách nào xếp theo tỷ lệ: chương trình hứa ít hay nhiều, dễ hay khó thì khác nhau.',
      ],
      [
        'Khai kinh phí, “không phát sinh”',
        'Bên trả tiền khai từng quý đã trả cho kênh nào, bao nhiêu, cho việc gì; không trả gì thì phải nói rõ “không phát sinh”. Chưa khai khác với không phát sinh, nên được ghi riêng.',
      ],
      [
        'Ý kiến từ bên ngoài',
        'Một bên có thể mời người ngoài đọc hồ sơ công khai và viết ý kiến. Ý kiến đứng tên tác giả; không bên nào sửa hay gỡ được. Tác giả rút thì trang vẫn ghi là đã có ý kiến được rút.',
      ],
      [
        'Bản lưu chứng minh điều gì',
        'Bản lưu là câu trả lời của máy chủ tòa soạn mà Cầu Nối nhận được vào thời điểm ghi, kèm mã băm SHA-256. Ai giữ mã băm ấy thì kiểm tra được bản lưu có bị sửa về sau hay không.',
      ],
      [
        'Bản lưu không chứng minh điều gì',
        'Nó không chứng minh nội dung bài là đúng, không cho biết bao nhiêu người đã đọc, và tự nó không chứng minh với người ngoài rằng máy chủ tòa soạn đã trả lời đúng như vậy.',
      ],
      [
        'Không theo dõi ai',
        'Không có hồ sơ về người đọc, tác giả hay người phê bình. Trang công khai không dùng cookie và không chạy mã nào trên máy của bạn.',
      ],
    ],
  },
  en: {
    title: 'How the figures are counted, and what the evidence says',
    parts: [
      [
        'Nobody types in a result',
        'Each figure is the number of pieces of evidence that a person of one side has confirmed for that very commitment. Press the figure to see the rows it is made of.',
      ],
      [
        'A reprint counts once',
        'When several outlets publish the same text, the text counts once, at its original. The number of reprints stands beside it.',
      ],
      [
        'Each unit counts by itself',
        'Three articles and one video are two targets: a video makes up for no article. A target that names several units, such as “tin, bài”, takes each of them; “tác phẩm báo chí” takes all that is published. Whoever confirms chooses the unit; the machine only suggests one by form and length.',
      ],
      [
        'Much evidence, one deliverable',
        'A class, an event or a special page may have much evidence. One side records it as one deliverable, the other accepts or refuses it. Once accepted it counts once, with its own quantity and day; before that, and when refused, each piece counts by itself as usual.',
      ],
      [
        'When a target is met, when it is overdue',
        'A target is met when its quantity is reached; when its period is over it is partially met if something came, else not met. Days on which the programme stood still move its end by as many days. The machine judges by evidence; the dated opinions of both sides stand beside it.',
      ],
      [
        'Two sides, two opinions',
        'Each side assesses its own part and agrees or disagrees about the other; the side that delivers may explain. All opinions are kept, the older ones too; one given after its deadline is shown as late.',
      ],
      [
        'What a rate says and what it does not',
        '“17 of 20 (85%)” is how many targets were reached of those whose last day has passed, by confirmed evidence; targets not due yet are no part of it. A rate always stands with its denominator and no list is sorted by it: programmes promise little or much, easy or hard.',
      ],
      [
        'Money declared, and “none”',
        'Whoever pays declares each quarter to which medium, how much and for what; where nothing was paid, “none” must be said. Not declared yet is something else than none, and is shown as such.',
      ],
      [
        'Opinions from outside',
        'A party may invite somebody from outside to read the public record and to write an opinion. It stands in the author’s name; neither side can change or remove it. When its author withdraws it, the page still says that there was one.',
      ],
      [
        'What a capture proves',
        'A capture is the answer of the outlet’s server as Cầu Nối received it at the recorded time, with its SHA-256 hash. Whoever holds the hash can tell whether the capture was altered later.',
      ],
      [
        'What a capture does not prove',
        'It does not prove that the article is true, does not tell how many people read it, and by itself does not prove to outsiders that the outlet’s server really answered so.',
      ],
      [
        'Nobody is watched',
        'There is no profile of readers, authors or critics. Public pages use no cookie and run no script on your device.',
      ],
    ],
  },
});

export default function HowItCounts() {
  const w = useWords(WORDS);
  return (
    <Page>
      <PageHeader title={w.title} />
      {w.parts.map(([title, text]) => (
        <Section key={title} title={title!}>
          <p className="max-w-[72ch]">{text}</p>
        </Section>
      ))}
    </Page>
  );
}
