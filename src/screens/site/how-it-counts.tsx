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
        'Hai bên, hai ý kiến',
        'Mỗi bên tự đánh giá phần mình và đồng ý hoặc không đồng ý về phần của bên kia. Cả hai ý kiến đều được giữ, kể cả ý kiến cũ.',
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
        'Two sides, two opinions',
        'Each side assesses its own part and agrees or disagrees about the other. Both opinions are kept, the older ones too.',
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
