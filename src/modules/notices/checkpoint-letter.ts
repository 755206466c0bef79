// The journal's newest checkpoint, by letter: whoever keeps it can later prove that nothing before it was altered.
import type { StoredCheckpoint } from '../../platform/journal/index.ts';
import type { LetterWords } from '../../tools/letter/index.ts';
import { say } from '../../tools/sentence/index.ts';
import { formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';

export function checkpointWords(
  { size, at, text }: StoredCheckpoint,
  organisationName: string,
  link: (path: `/${string}`) => string,
): LetterWords {
  const when = formatDateTime(at);
  const [count, countEn] = [formatNumber(size), formatNumber(size, 'en')];
  return {
    subject: say(`Điểm chốt nhật ký Cầu Nối: ${count} mục`, `Cầu Nối journal checkpoint: ${countEn} entries`),
    parts: [
      {
        kind: 'paragraph',
        words: say(
          `Kính gửi ${organisationName}. Đây là điểm chốt của nhật ký Cầu Nối, ký lúc ${when}, gồm ${count} mục.`,
          `To ${organisationName}. This is the checkpoint of the journal of Cầu Nối, signed at ${when}, over ${countEn} entries.`,
        ),
      },
      {
        kind: 'paragraph',
        words: say(
          'Xin lưu thư này lại. Giữ được một điểm chốt thì về sau kiểm tra được rằng không mục nào trước đó bị sửa, xóa hay chèn thêm, kể cả bởi người quản trị máy chủ. Điểm chốt không chứng minh điều ghi trong một mục là đúng.',
          'Please keep this letter. With a checkpoint in hand you can later check that no entry before it was altered, removed or put in, not even by those who run the server. It does not prove that what an entry says is true.',
        ),
      },
      {
        kind: 'paragraph',
        words: say(
          'Bản ký ở bên dưới, từ dòng đầu tới dòng chữ ký; so với điểm chốt cùng số mục ở trang công khai.',
          'The signed text stands in this letter, from its first line to the line of the signature; compare it with the checkpoint of the same size on the public page.',
        ),
      },
      {
        kind: 'link',
        words: say('Các điểm chốt và cách kiểm tra', 'Checkpoints, and how to check'),
        to: link('/nhat-ky'),
      },
      { kind: 'verbatim', text },
    ],
  };
}
