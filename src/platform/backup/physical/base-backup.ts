// A base backup of the embedded server: its files as they are, taken over a replication connection while it works. Each file
// is held against the manifest's SHA-256 when it is taken and again when it is used.
// https://www.postgresql.org/docs/18/protocol-replication.html#PROTOCOL-REPLICATION-BASE-BACKUP
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { z } from 'zod';
import { houseTime } from '../../database/index.ts';
import { damaged, sha256Of } from '../format.ts';
import { nightName } from '../retention.ts';
import { baseFolder, type BackupSettings } from '../settings.ts';
import { readTar, type TarSink } from './tar.ts';
import { pruneWal } from './wal.ts';

/** Of each of the last nights one base stays, with all WAL since the oldest. */
const BASES_KEPT = 7;

const noteShape = z.object({
  format: z.literal('caunoi-base-1'),
  /** From this moment on the base can be brought up. */
  endedAt: z.iso.datetime(),
  /** The first WAL file that it needs. */
  firstWal: z.string().regex(/^[0-9A-F]{24}$/),
  manifestSha256: z.string(),
});

const manifestShape = z.object({
  Files: z.array(z.object({ Path: z.string(), Size: z.number(), Checksum: z.string() })),
  'WAL-Ranges': z.array(z.object({ Timeline: z.number(), 'Start-LSN': z.string() })).min(1),
});

type Expected = ReadonlyMap<string, { readonly Size: number; readonly Checksum: string }>;

/** Takes one, checks every file of it, and lets go of older ones. Gives the moment it ended. */
export async function keepBase(
  { outgoing }: { readonly outgoing: string },
  settings: Pick<BackupSettings, 'owner' | 'folder'>,
): Promise<Date> {
  const written = join(outgoing, 'base');
  await rm(written, { recursive: true, force: true });
  const segment = await takeBase(settings.owner, written);
  const endedAt = houseTime();
  const folder = join(baseFolder(settings), nightName(endedAt));
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const manifest = await readFile(join(written, 'backup_manifest'), 'utf8');
  const { expected, range } = readBaseManifest(manifest);
  await pipeline(
    createReadStream(join(written, 'base.tar')),
    createGzip({ level: 3 }),
    createWriteStream(join(draft, 'base.tar.gz'), { mode: 0o600, flush: true }),
  );
  await writeFile(join(draft, 'backup_manifest'), manifest, { mode: 0o600, flush: true });
  // What was written is what is read again, not what was sent.
  await unpackChecked(draft, expected, async () => null);
  const note: z.infer<typeof noteShape> = {
    format: 'caunoi-base-1',
    endedAt: endedAt.toISOString(),
    firstWal: walName(range.Timeline, range['Start-LSN'], segment),
    manifestSha256: sha256Of(manifest),
  };
  await writeFile(join(draft, 'base.json'), JSON.stringify(note, null, 2), { mode: 0o600, flush: true });
  await rename(draft, folder);
  await rm(written, { recursive: true, force: true });
  const bases = await basesIn(settings);
  for (const base of bases.slice(0, -BASES_KEPT)) await rm(base.folder, { recursive: true, force: true });
  await pruneWal(settings, bases.slice(-BASES_KEPT)[0]!.firstWal);
  return endedAt;
}

/** Gives the size of a WAL file in bytes. */
async function takeBase(owner: pg.ClientConfig, into: string): Promise<number> {
  const asking = new pg.Client({ ...owner, application_name: 'caunoi-base' });
  await asking.connect();
  const { rows } = await asking.query<{ bytes: string }>(
    `select setting as bytes from pg_settings where name = 'wal_segment_size'`,
  );
  await asking.end();
  const client = new pg.Client({ ...owner, application_name: 'caunoi-base', replication: 'true' } as pg.ClientConfig);
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    await client.query(
      `BASE_BACKUP (LABEL 'caunoi', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256',
        TARGET 'server', TARGET_DETAIL ${pg.escapeLiteral(into)})`,
    );
    if (lost) throw lost;
    return Number(rows[0]!.bytes);
  } finally {
    await client.end();
  }
}

/** https://www.postgresql.org/docs/18/backup-manifest-format.html: its last line holds the hash of all before it. */
function readBaseManifest(text: string): {
  expected: Expected;
  range: z.infer<typeof manifestShape>['WAL-Ranges'][number];
} {
  const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
  const said = /"Manifest-Checksum": "([0-9a-f]{64})"/.exec(text.slice(lastLine))?.[1];
  if (said !== sha256Of(text.slice(0, lastLine))) throw damaged('backup_manifest');
  const manifest = manifestShape.parse(JSON.parse(text));
  return { expected: new Map(manifest.Files.map((file) => [file.Path, file])), range: manifest['WAL-Ranges'][0]! };
}

/** https://www.postgresql.org/docs/18/wal-internals.html: names count files, 4 GB of WAL to each middle number. */
export function walName(timeline: number, lsn: string, segment: number): string {
  const [high, low] = lsn.split('/').map((part) => Number.parseInt(part, 16)) as [number, number];
  return [timeline, high, Math.floor(low / segment)]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}

export interface Base {
  readonly folder: string;
  readonly endedAt: Date;
  readonly firstWal: string;
}

/** Oldest first. */
export async function basesIn(settings: Pick<BackupSettings, 'folder'>): Promise<Base[]> {
  const within = baseFolder(settings);
  const names = await readdir(within).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  const bases: Base[] = [];
  for (const name of names.filter((one) => !one.endsWith('.part')).toSorted()) {
    const folder = join(within, name);
    const note = noteShape.parse(JSON.parse(await readFile(join(folder, 'base.json'), 'utf8')));
    bases.push({ folder, endedAt: new Date(note.endedAt), firstWal: note.firstWal });
  }
  return bases;
}

/** Unpacks into an empty folder; every file is held against the manifest. Throws Refusal `damaged-backup`. */
export async function unpackBase(base: Base, into: string): Promise<void> {
  const manifest = await readFile(join(base.folder, 'backup_manifest'), 'utf8');
  await unpackChecked(base.folder, readBaseManifest(manifest).expected, async ({ name, isFolder }) => {
    const path = join(into, name);
    if (isFolder) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return null;
    }
    const file = await open(path, 'wx', 0o600);
    return {
      async write(chunk) {
        await file.write(chunk);
      },
      end: () => file.close(),
    };
  });
}

async function unpackChecked(
  folder: string,
  expected: Expected,
  place: (entry: { name: string; isFolder: boolean }) => Promise<TarSink | null>,
): Promise<void> {
  const packed = createReadStream(join(folder, 'base.tar.gz'));
  const unzipped = createGunzip();
  packed.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
  const waiting = new Set(expected.keys());
  const what = 'base.tar.gz';
  try {
    await readTar(unzipped, async (entry) => {
      const placed = await place(entry);
      const wanted = expected.get(entry.name);
      // WAL that comes along has checksums of its own in every record.
      if (entry.isFolder || !wanted) return placed;
      const hash = createHash('sha256');
      return {
        async write(chunk) {
          hash.update(chunk);
          await placed?.write(chunk);
        },
        async end() {
          if (hash.digest('hex') !== wanted.Checksum) throw damaged(`${what}: ${entry.name}`);
          waiting.delete(entry.name);
          await placed?.end();
        },
      };
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('Z_') || code === 'ENOENT' || (error as Error).message.startsWith('the tar'))
      throw damaged(what, error);
    throw error;
  }
  if (waiting.size > 0) throw damaged(`${what}: ${[...waiting][0]}`);
}
