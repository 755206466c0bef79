// The second place: the program only ever adds to it. Nothing in this file deletes or overwrites, so who takes over the program
// cannot make it take the copies away; keeping others from deleting is the place's own part (docs/OPERATIONS.md).
import { createReadStream } from 'node:fs';
import { chmod, copyFile, constants, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { S3mini } from 's3mini';
import { houseTime } from '../database/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { placeOfBytes, readManifest, sha256Of } from './format.ts';
import type { BackupSettings, S3Settings } from './settings.ts';

/** Copies a finished backup to each second place that is set. Gives their names without secrets; null when none is set. */
export async function copyToSecondPlace(
  folder: string,
  name: string,
  settings: BackupSettings,
): Promise<string | null> {
  const places: string[] = [];
  if (settings.copyFolder !== null) {
    await copyToFolder(folder, name, settings.copyFolder);
    places.push(settings.copyFolder);
  }
  if (settings.copyS3 !== null) {
    await copyToS3(folder, name, settings.copyS3);
    places.push(settings.copyS3.address);
  }
  return places.length === 0 ? null : places.join(', ');
}

/**
 * Where each file of a backup lies and where it goes, the manifest last, so that a copy without one is not complete. Stored
 * files are the same from night to night: they lie once, beside the nights, under their hash.
 */
async function filesOf(folder: string, name: string): Promise<{ from: string; to: string }[]> {
  const manifest = await readManifest(folder);
  const stored = [];
  for (const { sha256 } of manifest.files) {
    stored.push({ from: await placeOfBytes(folder, sha256), to: `files/${sha256.slice(0, 2)}/${sha256}` });
  }
  const own = [
    ...Object.keys(manifest.tables).map((table) => `tables/${table}.ndjson.gz`),
    ...Object.keys(manifest.others ?? {}),
  ];
  return [...stored, ...[...own, 'manifest.json'].map((file) => ({ from: join(folder, file), to: `${name}/${file}` }))];
}

/** Read-only files in folders of their own. Throws Refusal `copy-differs` when something else lies there. */
export async function copyToFolder(folder: string, name: string, target: string): Promise<void> {
  for (const file of await filesOf(folder, name)) {
    const to = join(target, file.to);
    const part = `${to}.part`;
    if (await exists(to)) {
      if ((await hashOfFile(to)) !== (await hashOfFile(file.from))) throw differs(to);
      continue;
    }
    await mkdir(dirname(to), { recursive: true });
    // What an interrupted copy left is not a file of a backup yet.
    await rm(part, { force: true });
    await copyFile(file.from, part, constants.COPYFILE_EXCL);
    const handle = await open(part, 'r+');
    await handle.sync();
    await handle.close();
    if ((await hashOfFile(part)) !== (await hashOfFile(file.from))) throw differs(part);
    await chmod(part, 0o444);
    await rename(part, to);
  }
}

/** The service is asked to check each object's SHA-256, to refuse what is there already, and to lock when wished. */
export async function copyToS3(folder: string, name: string, settings: S3Settings): Promise<void> {
  const s3 = new S3mini({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    endpoint: settings.address,
    region: settings.region,
    requestAbortTimeout: 600_000,
  });
  for (const file of await filesOf(folder, name)) {
    if (await s3.objectExists(file.to)) continue;
    const bytes = await readFile(file.from);
    const lock: Record<`x-amz-${string}`, string> =
      settings.lockDays === null
        ? {}
        : {
            'x-amz-object-lock-mode': 'COMPLIANCE',
            'x-amz-object-lock-retain-until-date': new Date(
              houseTime().getTime() + settings.lockDays * 86_400_000,
            ).toISOString(),
          };
    await s3.putObject(file.to, bytes, 'application/octet-stream', undefined, {
      'x-amz-checksum-sha256': Buffer.from(sha256Of(bytes), 'hex').toString('base64'),
      ...lock,
    });
  }
}

function differs(path: string): Refusal {
  return new Refusal(
    'copy-differs',
    say(
      `${path} ở nơi giữ bản thứ hai đã có và khác với bản sao lưu đêm nay. Không có gì bị ghi đè.`,
      `${path} in the second place exists and differs from tonight's backup. Nothing was overwritten.`,
    ),
    500,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
