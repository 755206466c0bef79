// Where this process finds the stored files, as its settings say, and the note of a data folder whose files have moved into a
// bucket, so that nobody goes on with an old or empty folder by mistake.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, FilesS3 } from '../platform/config/index.ts';
import { folderStore, s3Store, type FileStore } from '../platform/files/index.ts';
import { log } from '../platform/log/index.ts';
import { Refusal, say } from '../tools/sentence/index.ts';

export function filesFolderOf(dataDir: string): FileStore {
  return folderStore(join(dataDir, 'files'));
}

/** Throws Refusal `bad-setting`, `files-moved`, `files-not-moved`, and what `FileStore.check` says of settings. */
export async function openFiles(config: Config, dataDir: string): Promise<FileStore> {
  const folder = filesFolderOf(dataDir);
  if (config.filesS3 === null) {
    await refuseIfMoved(dataDir);
    return folder;
  }
  const bucket = await bucketOf(config.filesS3);
  try {
    await bucket.check();
    if ((await isEmpty(bucket)) && !(await isEmpty(folder))) throw notMoved(bucket.where);
  } catch (error) {
    // It may come back by itself; whatever needs no file works meanwhile.
    if (error instanceof Refusal && error.code === 'file-store-away') {
      log.warn({ err: error }, 'the store of files cannot be reached at the start');
      return bucket;
    }
    await bucket.close();
    throw error;
  }
  return bucket;
}

/** Throws Refusal `bad-setting`. */
export async function bucketOf({ keys, ...settings }: FilesS3): Promise<FileStore> {
  if (!('file' in keys)) return s3Store({ ...settings, ...keys });
  const [key, secret] = (await readFile(keys.file, 'utf8').catch(unreadable))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (key === undefined || secret === undefined) return unreadable();
  return s3Store({ ...settings, key, secret });
}

async function isEmpty(store: FileStore): Promise<boolean> {
  const list = store.list();
  const first = await list.next();
  await list.return(undefined);
  return first.done === true;
}

const noteIn = (dataDir: string): string => join(dataDir, 'files-moved.json');

export async function noteFilesMoved(dataDir: string, where: string): Promise<void> {
  await writeFile(noteIn(dataDir), JSON.stringify({ where, at: new Date().toISOString() }), { flush: true });
}

export async function noteFilesBack(dataDir: string): Promise<void> {
  await rm(noteIn(dataDir), { force: true });
}

async function refuseIfMoved(dataDir: string): Promise<void> {
  if (!existsSync(noteIn(dataDir))) return;
  const { where } = JSON.parse(await readFile(noteIn(dataDir), 'utf8')) as { where: string };
  throw new Refusal(
    'files-moved',
    say(
      `Tệp đã chuyển tới kho ${where}. Hãy đặt S3_ENDPOINT, S3_BUCKET tới đó, hoặc chuyển về bằng lệnh files-move --to-folder.`,
      `The files have moved to ${where}. Set S3_ENDPOINT and S3_BUCKET to it, or bring them back with the command files-move --to-folder.`,
    ),
    503,
  );
}

function notMoved(where: string): Refusal {
  return new Refusal(
    'files-not-moved',
    say(
      `Kho ${where} còn trống mà thư mục dữ liệu đã có tệp. Hãy chuyển trước bằng lệnh files-move --to-s3.`,
      `The store ${where} is empty while the data folder holds files. Move them first with the command files-move --to-s3.`,
    ),
    503,
  );
}

function unreadable(cause?: unknown): never {
  const refusal = new Refusal(
    'bad-setting',
    say(
      'Tệp S3_KEY_FILE phải đọc được và có hai dòng: khóa, rồi mật khẩu.',
      'The file S3_KEY_FILE must be readable and have two lines: the key, then the secret.',
    ),
    400,
  );
  refusal.cause = cause;
  throw refusal;
}
