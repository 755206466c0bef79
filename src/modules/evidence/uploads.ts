// Files of uploaded evidence: judged by content, pictures freed of camera data, kept under generated names. Done before
// the transaction that names them, because it has effects outside the database.
import { keepFile } from '../../platform/files/index.ts';
import { takenIn } from '../../tools/file-content/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { nfc } from '../../tools/vietnamese/index.ts';
import type { UploadedFile } from './input.ts';
import { readDocumentApart } from './reader.ts';

export const MOST_FILES = 10;

export interface PreparedFile {
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  /** For people; the bytes lie under their hash. */
  readonly name: string;
  readonly cleaned: boolean;
  /** What could be read in it; empty for pictures and recordings. */
  readonly text: string;
}

/** Throws Refusal: no-file, too-many-files, file-too-large, file-kind, no-room. */
export async function prepareUploads(files: readonly UploadedFile[]): Promise<PreparedFile[]> {
  if (files.length === 0) {
    throw new Refusal(
      'no-file',
      say(
        'Hãy chọn ít nhất một tệp: bản quét, ảnh chụp, bản ghi hoặc văn bản.',
        'Choose at least one file: a scan, photo, recording or paper.',
      ),
      400,
    );
  }
  if (files.length > MOST_FILES) {
    throw new Refusal(
      'too-many-files',
      say(`Mỗi lần tải lên nhiều nhất ${MOST_FILES} tệp.`, `At most ${MOST_FILES} files at a time.`),
      400,
    );
  }
  const prepared: PreparedFile[] = [];
  for (const file of files) prepared.push(await prepare(file, prepared.length + 1));
  return prepared;
}

async function prepare(file: UploadedFile, ordinal: number): Promise<PreparedFile> {
  const { bytes, kind, cleaned } = takenIn(file);
  const readable = kind.extension === 'pdf' || kind.extension === 'docx';
  const text = readable ? nfc(await readDocumentApart(bytes, file.name)) : '';
  const { sha256, size } = await keepFile(bytes);
  return { sha256, size, mediaType: kind.mediaType, name: `bang-chung-${ordinal}.${kind.extension}`, cleaned, text };
}
