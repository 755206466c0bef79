// From the embedded server to another PostgreSQL and back: rows by way of a backup, files in place unless told otherwise.
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  moveRows,
  noteBack,
  noteMoved,
  programRuns,
  SECRET_FILE,
  stillRuns,
  type Moved,
} from '../../platform/backup/index.ts';
import { type Config, PROJECT_FOLDER, readConfig } from '../../platform/config/index.ts';
import {
  defaultDataDir,
  joinEmbedded,
  setDatabaseAside,
  startEmbedded,
} from '../../platform/database/embedded/index.ts';
import { houseSecretBase, markMovedAway } from '../../platform/database/index.ts';
import { addressOfUrl, journalKeyPath } from '../boot.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

export const moveCommand: Command = async (args) => {
  const { values } = readArguments(args, {
    to: { type: 'string' },
    'to-embedded': { type: 'boolean' },
    'files-to': { type: 'string' },
  });
  const config = readConfig(process.env);
  const dataDir = config.dataDir ?? defaultDataDir(PROJECT_FOLDER);
  if ((values.to === undefined) === (values['to-embedded'] !== true)) {
    throw badUsage(
      'Cần --to DATABASE_URL, hoặc --to-embedded.',
      'Either --to DATABASE_URL or --to-embedded is needed.',
    );
  }
  const moved = values.to === undefined ? await toEmbedded(config, dataDir) : await toOther(config, dataDir, values.to);
  if (values['files-to'] !== undefined) await bringAlong(config, dataDir, resolve(values['files-to']));
  console.log(
    `Đã chuyển ${moved.rows} dòng của ${moved.tables} bảng, so lại đều khớp. / Moved ${moved.rows} rows of ${moved.tables} tables, found equal.`,
  );
  console.log(
    values.to === undefined
      ? 'Mở lại không có DATABASE_URL. / Start without DATABASE_URL.'
      : 'Mở lại với DATABASE_URL vừa dùng. / Start with that DATABASE_URL.',
  );
  return 0;
};

async function toOther(config: Config, dataDir: string, url: string): Promise<Moved> {
  if (config.databaseUrl !== null) {
    throw badUsage(
      'Đang dùng DATABASE_URL: hãy bỏ đi để chuyển từ bản nhúng.',
      'Unset DATABASE_URL to move from the embedded server.',
    );
  }
  const to = addressOfUrl(url);
  if (await joinEmbedded({ dataDir })) throw stillRuns();
  // The house holds the data folder's lock: no other process can open it meanwhile.
  const moved = await inHouse(async (house) => {
    await keepSecret(dataDir);
    return moveRows(house.owner, to, join(dataDir, 'move.part'));
  });
  await noteMoved(dataDir, `${to.host}/${to.database}`);
  setDatabaseAside(dataDir);
  return moved;
}

async function toEmbedded(config: Config, dataDir: string): Promise<Moved> {
  if (config.databaseUrl === null) {
    throw badUsage('Cần DATABASE_URL của cơ sở dữ liệu đang dùng.', 'DATABASE_URL of the database in use is needed.');
  }
  if (await programRuns(addressOfUrl(config.databaseUrl))) throw stillRuns();
  const moved = await inHouse(async (house) => {
    await keepSecret(dataDir);
    const embedded = await startEmbedded({ dataDir, log: () => undefined });
    try {
      return await moveRows(house.owner, embedded.connection, join(dataDir, 'move.part'));
    } finally {
      await embedded.stop();
    }
  });
  await noteBack(dataDir);
  await markMovedAway(addressOfUrl(config.databaseUrl), dataDir);
  return moved;
}

/** What was sealed under the old server's password stays readable on the new one. */
async function keepSecret(dataDir: string): Promise<void> {
  const path = join(dataDir, SECRET_FILE);
  if (!existsSync(path)) await writeFile(path, houseSecretBase(), { mode: 0o600, flush: true });
}

/** Files and keys into another data folder; those here stay. */
async function bringAlong(config: Config, dataDir: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  const held = {
    // A bucket serves every data folder.
    ...(config.filesS3 === null ? { files: join(dataDir, 'files') } : {}),
    [SECRET_FILE]: join(dataDir, SECRET_FILE),
    'journal-key.json': journalKeyPath(config, dataDir),
  };
  for (const [name, path] of Object.entries(held)) {
    if (existsSync(path)) await cp(path, join(target, name), { recursive: true, errorOnExist: false });
  }
}
