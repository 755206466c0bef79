// Stored files from the data folder into the bucket of the settings, or back.
import { moveFiles } from '../../platform/files/index.ts';
import { programRuns } from '../../platform/backup/index.ts';
import { type Config, PROJECT_FOLDER, readConfig } from '../../platform/config/index.ts';
import { defaultDataDir, joinEmbedded } from '../../platform/database/embedded/index.ts';
import { addressOfUrl } from '../boot.ts';
import { bucketOf, filesFolderOf, noteFilesBack, noteFilesMoved } from '../open-files.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';

/** Does not open the house: between two stores it would rightly refuse to. */
export const filesMoveCommand: Command = async (args) => {
  const { values } = readArguments(args, { 'to-s3': { type: 'boolean' }, 'to-folder': { type: 'boolean' } });
  const toBucket = values['to-s3'] === true;
  if (toBucket === (values['to-folder'] === true))
    throw badUsage('Cần --to-s3 hoặc --to-folder.', 'Either --to-s3 or --to-folder is needed.');
  const config = readConfig(process.env);
  if (config.filesS3 === null)
    throw badUsage('Cần đặt S3_ENDPOINT, S3_BUCKET và khóa.', 'S3_ENDPOINT, S3_BUCKET and the key must be set.');
  const dataDir = config.dataDir ?? defaultDataDir(PROJECT_FOLDER);
  const [folder, bucket] = [filesFolderOf(dataDir), await bucketOf(config.filesS3)];
  try {
    await bucket.check();
    const moved = toBucket ? await moveFiles(folder, bucket) : await moveFiles(bucket, folder);
    console.log(
      `Đã có ${moved.files} tệp (${moved.bytes} byte) ở ${toBucket ? bucket.where : folder.where}, đọc lại đều khớp; mới chép ${moved.copied}. / ${moved.files} files are there, read again and equal; copied now: ${moved.copied}.`,
    );
    for (const sha256 of moved.damaged)
      console.error(`Hỏng hoặc mất ở nơi cũ: ${sha256} / Damaged or gone at the old place: ${sha256}`);
    if (await isAtWork(config, dataDir)) {
      console.log(
        'Chương trình đang chạy: hãy dừng rồi chạy lại lệnh này một lần cho những tệp vừa thêm. / The program is running: stop it and run this once more for what was added meanwhile.',
      );
    } else if (toBucket) {
      await noteFilesMoved(dataDir, bucket.where);
      console.log('Mở lại với các biến S3_… / Start with the S3_… settings.');
    } else {
      await noteFilesBack(dataDir);
      console.log('Mở lại không có các biến S3_… / Start without the S3_… settings.');
    }
    return moved.damaged.length === 0 ? 0 : 1;
  } finally {
    await bucket.close();
  }
};

async function isAtWork(config: Config, dataDir: string): Promise<boolean> {
  if (config.databaseUrl !== null) return programRuns(addressOfUrl(config.databaseUrl));
  return (await joinEmbedded({ dataDir })) !== null;
}
