import { backUp, restore } from '../../platform/backup/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

function folderOf(args: string[]): string {
  const { positionals } = readArguments(args, {});
  if (positionals.length !== 1) throw badUsage('Cần đúng một thư mục.', 'Exactly one folder is needed.');
  return positionals[0]!;
}

export const backupCommand: Command = async (args) => {
  const folder = folderOf(args);
  const manifest = await inHouse((house) => backUp(house.owner, folder));
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Đã sao lưu ${rows} dòng và ${manifest.files.length} tệp vào ${folder}. / Backed up ${rows} rows and ${manifest.files.length} files.`,
  );
  return 0;
};

export const restoreCommand: Command = async (args) => {
  const folder = folderOf(args);
  const manifest = await inHouse((house) => restore(house.owner, folder));
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Đã khôi phục ${rows} dòng và ${manifest.files.length} tệp. / Restored ${rows} rows and ${manifest.files.length} files.`,
  );
  return 0;
};
