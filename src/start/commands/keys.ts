import { readFile, writeFile } from 'node:fs/promises';
import { backupSettings, openKeys, sealKeys } from '../../platform/backup/index.ts';
import { PROJECT_FOLDER, readConfig } from '../../platform/config/index.ts';
import { defaultDataDir } from '../../platform/database/embedded/index.ts';
import { badUsage, type Command, insistOnFile, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

function fileOf(args: string[]): string {
  const { positionals } = readArguments(args, {});
  if (positionals.length !== 1) throw badUsage('Cần đúng một tệp.', 'Exactly one file is needed.');
  return positionals[0]!;
}

function noPassphrase(): Error {
  return badUsage('Cần BACKUP_PASSPHRASE_FILE.', 'BACKUP_PASSPHRASE_FILE is needed.');
}

export const keysSaveCommand: Command = async (args) => {
  const file = fileOf(args);
  return inHouse(async () => {
    const { passphrase, dataDir, journalKeyFile } = backupSettings();
    if (passphrase === null) throw noPassphrase();
    await writeFile(file, await sealKeys(passphrase, dataDir, journalKeyFile), {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    console.log(`Đã niêm phong khóa vào ${file}. / The keys are sealed in ${file}.`);
    return 0;
  });
};

/** Before the first start on a new data folder: the house must not be opened, or it would make keys of its own. */
export const keysOpenCommand: Command = async (args) => {
  const file = fileOf(args);
  const config = readConfig(process.env);
  if (config.backupPassphraseFile === null) throw noPassphrase();
  await insistOnFile(file);
  const dataDir = config.dataDir ?? defaultDataDir(PROJECT_FOLDER);
  const passphrase = (await readFile(config.backupPassphraseFile, 'utf8')).trim();
  await openKeys(await readFile(file, 'utf8'), passphrase, dataDir);
  console.log(`Đã đặt khóa vào ${dataDir}. / The keys lie in ${dataDir}.`);
  return 0;
};
