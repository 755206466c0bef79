import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keepWal, restoreToMoment } from '../../platform/backup/index.ts';
import { PROJECT_FOLDER, readConfig } from '../../platform/config/index.ts';
import { archiveFolders, defaultDataDir } from '../../platform/database/embedded/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';

/** Does not open the house: it may be beyond opening. */
export const restoreToMomentCommand: Command = async (args) => {
  const { values } = readArguments(args, { to: { type: 'string' }, into: { type: 'string' } });
  const at = momentOf(values.to ?? '');
  if (at === null || values.into === undefined) {
    throw badUsage(
      'Cần --to "YYYY-MM-DD HH:MM" (giờ Việt Nam) và --into THƯ-MỤC mới.',
      '--to "YYYY-MM-DD HH:MM" (Viet Nam\'s time) and --into, a new folder, are needed.',
    );
  }
  const config = readConfig(process.env);
  const from = config.dataDir ?? defaultDataDir(PROJECT_FOLDER);
  const folder = config.backupDir ?? join(from, 'backups');
  const incoming = existsSync(from) ? archiveFolders(from).incoming : null;
  if (incoming !== null) await keepWal(incoming, { folder });
  const into = resolve(values.into);
  await restoreToMoment({ at, into, folder, incoming, from, files: config.filesS3 === null });
  console.log(
    `Ngôi nhà như lúc ${values.to} nằm trong ${into}; ngôi nhà cũ còn nguyên. Mở bằng: DATA_DIR=${into} npm start / The house as of then lies in ${into}; the old one is untouched. Open it with DATA_DIR=${into} npm start`,
  );
  return 0;
};

/** In Viet Nam's time, which is UTC+7 all year. */
export function momentOf(text: string): Date | null {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(text.trim());
  if (!found) return null;
  const at = new Date(`${found[1]}T${found[2]}${found[3] ?? ':00'}+07:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
