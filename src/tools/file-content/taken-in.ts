// What may come in as a file from people: judged by content, not by name; pictures lose place and camera data.
import { Refusal, say } from '../sentence/index.ts';
import { withoutCameraData } from './camera-data.ts';
import { contentKind, type ContentKind } from './content-kind.ts';
import { fileNameOf } from './file-name.ts';
import { isHuge } from './picture-size.ts';

/** The whole form may have 30 MB; a recording that is longer is cut by its owner, who knows what matters. */
const LARGEST_FILE_BYTES = 25 * 1024 * 1024;

export interface TakenIn {
  /** As they are to be kept. */
  readonly bytes: Uint8Array;
  readonly kind: ContentKind;
  /** Whether place and camera data were taken out; always true of pictures, of films and of M4A. */
  readonly cleaned: boolean;
}

/** Throws Refusal: file-too-large, file-kind (also for HEIC and AVIF, with what to do instead), damaged-picture, damaged-film, picture-too-large; each names the file as its owner knows it. */
export function takenIn(file: { readonly name: string; readonly bytes: Uint8Array }): TakenIn {
  const shown = fileNameOf(file.name) ?? '?';
  if (file.bytes.length > LARGEST_FILE_BYTES) {
    throw new Refusal(
      'file-too-large',
      say(
        `Tệp “${shown}” lớn hơn 25 MB. Hãy cắt ngắn hoặc nén lại.`,
        `The file “${shown}” is larger than 25 MB. Shorten or compress it.`,
      ),
      413,
    );
  }
  if (isPhonePicture(file.bytes)) {
    throw new Refusal(
      'file-kind',
      say(
        `Ảnh “${shown}” ở dạng HEIC/AVIF của điện thoại, chưa gỡ được vị trí trong ảnh. Hãy lưu thành JPEG rồi tải lên.`,
        `The picture “${shown}” is in a phone's HEIC/AVIF form, whose place data cannot be taken out here. Save it as JPEG and upload that.`,
      ),
      415,
    );
  }
  const kind = contentKind(file.bytes);
  if (kind === null) {
    throw new Refusal(
      'file-kind',
      say(
        `Tệp “${shown}” không phải ảnh (JPEG, PNG, WebP), PDF, DOCX, XLSX, bản ghi âm hoặc ghi hình mà hệ thống nhận.`,
        `The file “${shown}” is not a picture (JPEG, PNG, WebP), PDF, DOCX, XLSX, sound or film that is taken here.`,
      ),
      415,
    );
  }
  const { bytes, cleaned } = withoutCameraData(file.bytes, kind.mediaType);
  if (kind.group === 'picture' && !cleaned) {
    throw new Refusal(
      'damaged-picture',
      say(
        `Ảnh “${shown}” bị hỏng nên không gỡ được thông tin vị trí, máy ảnh. Hãy lưu lại ảnh rồi tải lên.`,
        `The picture “${shown}” is damaged: place and camera data cannot be taken out. Save it again and upload that.`,
      ),
      415,
    );
  }
  if ((kind.group === 'film' || kind.mediaType === 'audio/mp4') && !cleaned) {
    throw new Refusal(
      'damaged-film',
      say(
        `Bản ghi “${shown}” bị hỏng hoặc bị cắt giữa chừng nên không gỡ được thông tin vị trí. Hãy xuất lại bản ghi rồi tải lên.`,
        `The recording “${shown}” is damaged or cut off: its place cannot be taken out. Export it again and upload that.`,
      ),
      415,
    );
  }
  if (kind.group === 'picture' && isHuge(bytes, kind.mediaType)) {
    throw new Refusal(
      'picture-too-large',
      say(
        `Ảnh “${shown}” có quá nhiều điểm ảnh (trên 120 triệu). Hãy thu nhỏ rồi tải lên.`,
        `The picture “${shown}” has too many points (over 120 million). Make it smaller and upload that.`,
      ),
      413,
    );
  }
  return { bytes, kind, cleaned };
}

/** Brands of still pictures in ISO media files (ISO/IEC 23008-12 §10, AVIF §6). */
function isPhonePicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])$/.test(head);
}
