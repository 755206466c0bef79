// What a capture proves, and what it does not; shown on the clipping's page, on the proof page and in the downloaded proof. Pure.
import { say, type Sentence } from '../../tools/sentence/index.ts';

export interface ProofFacts {
  /** Names of authorities whose time stamps are there. */
  readonly stampedBy: readonly string[];
  /** A signed checkpoint of the journal covers the capture. */
  readonly inJournal: boolean;
  /** The outlet's own body said that it is theirs. */
  readonly confirmedBy: string | null;
}

interface Worth {
  readonly proves: readonly Sentence[];
  readonly doesNot: readonly Sentence[];
}

const RECEIVED = say(
  'Máy chủ Cầu Nối đã nhận được đúng nội dung này từ địa chỉ đã ghi, vào thời điểm đã ghi.',
  'The Cầu Nối server received exactly this content from the address shown, at the time shown.',
);
const UNCHANGED = say(
  'Tệp lưu chưa bị sửa kể từ đó: mã băm SHA-256 của tệp phải trùng với mã đã ghi.',
  'The kept file has not changed since: its SHA-256 must equal the one shown.',
);
const OWN_WORD = say(
  'Mã băm do chính hệ thống này ghi; muốn chắc, hãy so với bản mà bên kia giữ.',
  'The hash is recorded by this very system; to be sure, compare it with the copy the other side keeps.',
);
const NOT_PROVED: readonly Sentence[] = [
  say(
    'Không chứng minh trang còn ở đó hôm nay, hoặc người đọc khác thấy cùng nội dung.',
    'It does not prove that the page is still there today, or that other readers saw the same.',
  ),
  say(
    'Không chứng minh giờ đăng do tòa soạn ghi là đúng, hoặc nội dung bài là đúng sự thật.',
    "It does not prove that the newsroom's publication time is right, or that the article is true.",
  ),
];

export const WHAT_A_CAPTURE_PROVES: Worth = {
  proves: [RECEIVED, UNCHANGED],
  doesNot: [...NOT_PROVED, OWN_WORD],
};

/** Each further witness proves a little more; none proves that the outlet's server said so, except the outlet's own word. */
export function whatItProves({ stampedBy, inJournal, confirmedBy }: ProofFacts): Worth {
  const names = stampedBy.join(', ');
  const isAlone = stampedBy.length === 0 && !inJournal;
  return {
    proves: [
      RECEIVED,
      UNCHANGED,
      ...(stampedBy.length > 0
        ? [
            say(
              `Tệp lưu đã có vào lúc ghi trong dấu thời gian của ${names}: điều này không dựa vào lời của hệ thống này.`,
              `The kept file was there at the time that the stamp of ${names} gives: this does not rest on the word of this system.`,
            ),
          ]
        : []),
      ...(inJournal
        ? [
            say(
              'Lần lưu này nằm trong nhật ký đã ký: ai giữ một điểm chốt thì biết nó không được thêm hay sửa về sau.',
              'This capture is in the signed journal: whoever keeps a checkpoint knows that it was not put in or altered later.',
            ),
          ]
        : []),
      ...(confirmedBy
        ? [say(`${confirmedBy} tự nhận đây là bài của mình.`, `${confirmedBy} says itself that this item is theirs.`)]
        : []),
    ],
    doesNot: [
      ...NOT_PROVED,
      ...(isAlone ? [OWN_WORD] : []),
      ...(confirmedBy
        ? []
        : [
            say(
              'Không chứng minh với người ngoài rằng máy chủ của tòa soạn đã trả lời đúng như vậy; tòa soạn chưa tự xác nhận.',
              'It does not prove to outsiders that the outlet’s server answered so; the outlet has not confirmed it itself.',
            ),
          ]),
    ],
  };
}

export const WHAT_A_PICTURE_SHOWS = say(
  'Ảnh do một trình duyệt dựng lại từ đúng các byte đã lưu, không chạy mã lệnh, không tải hình và kiểu chữ từ nơi khác: thấy được chữ và những gì nằm trong chính trang, không phải hình thức đầy đủ mà người đọc đã thấy.',
  'A browser made the picture out of exactly the bytes that were kept, without running scripts and without loading images or styles from elsewhere: it shows the words and what stands in the page itself, not all that readers saw.',
);

export const PAGE_STATE_WORDS = {
  live: say('vẫn còn, như bản lưu', 'still there, as kept'),
  changed: say('vẫn còn, đã thay đổi', 'still there, changed'),
  gone: say('không còn', 'gone'),
} satisfies Record<string, Sentence>;
