// What can go wrong with the store of files, as sentences.
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';

export function noRoom(cause: unknown): Refusal {
  return because(
    'no-room',
    say(
      'Máy chủ hết chỗ lưu tệp. Nội dung anh chị nhập chưa mất; hãy báo quản trị rồi gửi lại.',
      'The server has no room for files. Nothing you typed is lost; tell the administrator and send again.',
    ),
    507,
    cause,
  );
}

export function damagedFile(): Refusal {
  return new Refusal(
    'damaged-file',
    say(
      'Tệp lưu trên máy chủ đã mất hoặc bị thay đổi. Hãy báo quản trị khôi phục từ bản sao lưu.',
      'The stored file is gone or was altered. Ask the administrator to restore it from a backup.',
    ),
    500,
  );
}

/** It may come back by itself. */
export function storeAway(cause: unknown): Refusal {
  return because(
    'file-store-away',
    say(
      'Tạm thời không tới được kho tệp. Nội dung anh chị nhập chưa mất; hãy gửi lại sau ít phút.',
      'The store of files cannot be reached at the moment. Nothing you typed is lost; send again in a few minutes.',
    ),
    503,
    cause,
  );
}

/** The service knows who asks and says no, or does not know them. */
export function storeRefused(where: string, said: string, cause: unknown): Refusal {
  return because(
    'file-store-refused',
    say(
      `Kho tệp ${where} từ chối khóa truy cập (${said}). Quản trị hãy xem lại S3_KEY, S3_SECRET, S3_REGION và quyền của khóa.`,
      `The store of files ${where} refuses the access key (${said}). Administrators: look at S3_KEY, S3_SECRET, S3_REGION and what the key may do.`,
    ),
    503,
    cause,
  );
}

export function clockIsOff(where: string, cause: unknown): Refusal {
  return because(
    'file-store-clock',
    say(
      `Kho tệp ${where} từ chối vì đồng hồ máy này lệch quá xa. Quản trị hãy chỉnh giờ máy chủ (NTP).`,
      `The store of files ${where} refuses because this machine's clock is too far off. Administrators: set the clock (NTP).`,
    ),
    503,
    cause,
  );
}

export function noBucket(where: string, cause: unknown): Refusal {
  return because(
    'file-store-no-bucket',
    say(
      `Không có kho tệp ${where}. Quản trị hãy tạo bucket hoặc xem lại S3_ENDPOINT, S3_BUCKET.`,
      `There is no store of files ${where}. Administrators: make the bucket or look at S3_ENDPOINT, S3_BUCKET.`,
    ),
    503,
    cause,
  );
}

function because(code: string, sentence: Sentence, status: number, cause: unknown): Refusal {
  const refusal = new Refusal(code, sentence, status);
  refusal.cause = cause;
  return refusal;
}
