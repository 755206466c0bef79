import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { houseTime } from '../../platform/database/index.ts';
import { houseIsEmpty, houseIsExample } from '../../modules/accounts/index.ts';
import {
  backUp,
  checkBackup,
  exportHouse,
  type Manifest,
  restore,
  rowsOf,
  runNightly,
} from '../../platform/backup/index.ts';
import { backupSettings } from '../../platform/backup/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

function folderOf(positionals: string[]): string {
  if (positionals.length !== 1) throw badUsage('Cần đúng một thư mục.', 'Exactly one folder is needed.');
  return positionals[0]!;
}

/** "5 dòng và 2 tệp", "5 rows and 2 files". */
function countOf(manifest: Manifest): { vi: string; en: string } {
  const rows = rowsOf(manifest);
  const files = manifest.files.length;
  return { vi: `${rows} dòng và ${files} tệp`, en: `${rows} rows and ${files} files` };
}

export const backupCommand: Command = async (args) => {
  const folder = folderOf(readArguments(args, {}).positionals);
  const count = countOf(await inHouse((house) => backUp(house.owner, folder)));
  console.log(`Đã sao lưu ${count.vi} vào ${folder}. / Backed up ${count.en}.`);
  return 0;
};

export const exportCommand: Command = async (args) => {
  const folder = folderOf(readArguments(args, {}).positionals);
  const count = countOf(await inHouse((house) => exportHouse(house.owner, folder)));
  console.log(`Đã xuất ${count.vi} vào ${folder}. / Exported ${count.en}.`);
  return 0;
};

export const backupNowCommand: Command = () =>
  inHouse(async () => {
    const run = await runNightly(backupSettings(), houseTime());
    if (run.problem) {
      console.error(`${run.problem.vi} / ${run.problem.en}`);
      return 1;
    }
    const seconds = Math.round((run.endedAt.getTime() - run.startedAt.getTime()) / 1000);
    console.log(
      `Bản sao ${run.name} đã được dựng lại thử và khớp: ${run.rows} dòng, ${run.files} tệp, ${seconds} giây. / Backup ${run.name} was restored as a trial and is equal: ${run.rows} rows, ${run.files} files, ${seconds} s.`,
    );
    return 0;
  });

export const backupCheckCommand: Command = async (args) => {
  const { manifest } = await checkBackup(folderOf(readArguments(args, {}).positionals));
  const count = countOf(manifest);
  console.log(`Nguyên vẹn: ${count.vi}, lúc ${manifest.createdAt}. / Whole: ${count.en}.`);
  return 0;
};

export const restoreCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, { 'replace-example': { type: 'boolean' } });
  const folder = folderOf(positionals);
  const count = countOf(
    await inHouse(async (house) => {
      const isExample = await houseIsExample();
      // The register of places and the like came with the program: a house without people is nobody's yet.
      const replace = isExample ? values['replace-example'] === true : await houseIsEmpty();
      const manifest = await restore(house.owner, folder, { replace });
      if (isExample) await rm(join(house.dataDir, 'example.json'), { force: true });
      return manifest;
    }),
  );
  console.log(`Đã khôi phục ${count.vi}. / Restored ${count.en}.`);
  return 0;
};
