// What happens to a paper when it is frozen: its files are written and kept outside of any transaction (that takes
// seconds), then committed together with the content's hash; and later made anew and compared, byte for byte.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import type { Transaction } from '../database/index.ts';
import { keepFile, readStoredFile, recordFile } from '../files/index.ts';
import { contentHash } from '../journal/index.ts';
import type { PrintJob } from './jobs.ts';
import { printCounted } from './press.ts';

export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileFormat = keyof typeof MEDIA_TYPES;

export interface PrintedFile<F extends FileFormat = FileFormat> {
  readonly format: F;
  readonly bytes: Uint8Array;
  /** Hex. */
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages: number | null;
}

/** What a transaction needs to know of files that are kept already. */
export type FrozenFile<F extends FileFormat = FileFormat> = Omit<PrintedFile<F>, 'bytes'> & { readonly size: number };

export const keptFile = z.object({ fileId: z.string(), name: z.string(), size: z.number(), sha256: z.string() });
/** A frozen file: its row, name, size in bytes and SHA-256 in hex. */
export type KeptFile = Readonly<z.output<typeof keptFile>>;

/** Throws the writer's Refusal when the paper lacks what every paper needs. */
export async function printFile<F extends FileFormat>(job: PrintJob & { readonly format: F }): Promise<PrintedFile<F>> {
  const { bytes, pages } = await printCounted(job);
  return { format: job.format, bytes, pages, sha256: hexOf(bytes) };
}

function hexOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const TRIES = 3;

interface Freezing<C, F extends FileFormat> {
  /** Reads what would be frozen, and refuses when it may not be. */
  compose(): Promise<C>;
  print(content: C): Promise<readonly PrintedFile<F>[]>;
  /** In one transaction: false when the content is no longer the one with this hash. */
  commit(frozen: { readonly sha256: Buffer; readonly files: readonly FrozenFile<F>[] }): Promise<boolean>;
}

/**
 * Freezes a content with its files; when the data have changed meanwhile, all is done again. Returns the content's hash
 * (hex). Throws Refusal 409 `data-changing` when the data do not hold still.
 */
export async function freeze<C, F extends FileFormat>(freezing: Freezing<C, F>): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const content = await freezing.compose();
    const printed = await freezing.print(content);
    for (const file of printed) await keepFile(file.bytes);
    const files = printed.map(({ bytes, ...file }) => ({ ...file, size: bytes.length }));
    const sha256 = contentHash(content);
    if (await freezing.commit({ sha256, files })) return sha256.toString('hex');
  }
  throw new Refusal(
    'data-changing',
    say(
      'Số liệu thay đổi liên tục trong lúc chốt. Hãy thử lại sau ít phút.',
      'The data kept changing while the paper was being frozen. Try again in a few minutes.',
    ),
    409,
  );
}

/** Rows for kept files. The change that names them must be journalled by the caller. */
export async function recordFrozenFiles<F extends FileFormat>(
  db: Transaction,
  files: readonly FrozenFile<F>[],
  of: {
    readonly organisationId: string;
    /** Null: the organisation alone may have them. */
    readonly programmeId: string | null;
    readonly nameOf: (format: F) => string;
  },
): Promise<Record<F, KeptFile>> {
  const kept: Partial<Record<F, KeptFile>> = {};
  for (const { format, size, sha256 } of files) {
    const name = of.nameOf(format);
    const fileId = await recordFile(db, {
      organisationId: of.organisationId,
      programmeId: of.programmeId,
      sha256: Buffer.from(sha256, 'hex'),
      size,
      mediaType: MEDIA_TYPES[format],
      name,
    });
    kept[format] = { fileId, name, size, sha256 };
  }
  return kept as Record<F, KeptFile>;
}

export interface CheckedFile<F extends FileFormat = FileFormat> {
  readonly format: F;
  /** SHA-256 as frozen and of the file made anew, hex. */
  readonly frozen: string;
  readonly made: string;
  readonly isSame: boolean;
  /** The kept bytes are there and have the frozen hash. */
  readonly isKept: boolean;
}

export interface Regenerated<F extends FileFormat = FileFormat> {
  /** Content, kept files and files made anew all agree with what was frozen. */
  readonly isSame: boolean;
  readonly contentIsSame: boolean;
  readonly writerThen: string;
  readonly writerNow: string;
  readonly files: readonly CheckedFile<F>[];
  readonly answer: Sentence;
}

/** Makes the files of a frozen content anew and compares them with what was kept. */
export async function checkFrozen<C, F extends FileFormat>(frozen: {
  readonly content: C;
  readonly contentSha256: Buffer;
  readonly writerThen: string;
  readonly writerNow: string;
  readonly files: Readonly<Record<F, KeptFile>>;
  readonly print: (content: C, format: F) => Promise<PrintedFile<F>>;
}): Promise<Regenerated<F>> {
  const contentIsSame = contentHash(frozen.content).equals(frozen.contentSha256);
  const files: CheckedFile<F>[] = [];
  for (const format of Object.keys(frozen.files) as F[]) {
    const { sha256 } = frozen.files[format];
    const made = (await frozen.print(frozen.content, format)).sha256;
    files.push({ format, frozen: sha256, made, isSame: made === sha256, isKept: await isKept(sha256) });
  }
  const isSame = contentIsSame && files.every((file) => file.isSame && file.isKept);
  const { writerThen, writerNow } = frozen;
  const found = { isSame, contentIsSame, writerThen, writerNow, files };
  return { ...found, answer: answerOf(found) };
}

async function isKept(sha256: string): Promise<boolean> {
  try {
    await readStoredFile(Buffer.from(sha256, 'hex'));
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'damaged-file') return false;
    throw error;
  }
}

function answerOf(found: Omit<Regenerated, 'answer'>): Sentence {
  if (!found.contentIsSame)
    return say(
      'Nội dung lưu của văn bản không còn khớp mã băm lúc chốt: dữ liệu đã bị sửa sau khi chốt. Hãy báo quản trị và đối chiếu với bản sao lưu.',
      'The stored content no longer has the hash it was frozen with: it was altered afterwards. Tell the administrator and compare with a backup.',
    );
  const named = (files: readonly CheckedFile[]) => files.map((file) => file.format.toUpperCase()).join(', ');
  const lost = named(found.files.filter((file) => !file.isKept));
  const differing = named(found.files.filter((file) => !file.isSame));
  if (lost)
    return say(
      `Tệp ${lost} đã chốt bị mất hoặc bị sửa trong kho lưu. Nội dung văn bản vẫn nguyên vẹn. Hãy khôi phục tệp từ bản sao lưu.`,
      `The frozen ${lost} is gone or altered in the store. The content is intact. Restore the file from a backup.`,
    );
  if (!differing)
    return say(
      `Tạo lại từ nội dung đã chốt ra đúng từng byte các tệp ${named(found.files)}.`,
      `Made anew from the frozen content, the ${named(found.files)} files are the same byte for byte.`,
    );
  return found.writerThen === found.writerNow
    ? say(
        `Tạo lại tệp ${differing} ra kết quả khác bản đã chốt, dù nội dung và chương trình tạo tệp không đổi. Hãy báo quản trị; bản đã chốt trong kho vẫn nguyên vẹn.`,
        `${differing} made anew differs although content and writer are the same. Tell the administrator; the frozen file itself is intact.`,
      )
    : say(
        `Nội dung không đổi, nhưng tệp ${differing} tạo lại khác bản đã chốt vì chương trình tạo tệp đã đổi phiên bản (lúc chốt: ${found.writerThen}; nay: ${found.writerNow}). Bản đã chốt trong kho vẫn nguyên vẹn.`,
        `The content is unchanged, but ${differing} made anew differs because the writer has changed (then: ${found.writerThen}; now: ${found.writerNow}). The frozen file itself is intact.`,
      );
}
