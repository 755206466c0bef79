// What every door does first: settings, the database (embedded or given), migrations, the files folder, the registry of
// tasks. `stop` undoes it in reverse order.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeAgreements, openAgreements } from '../modules/agreements/index.ts';
import { closeEvidence, openEvidence } from '../modules/evidence/index.ts';
import { openNotices } from '../modules/notices/index.ts';
import {
  type BackupSettings,
  broughtSecret,
  refuseIfMoved,
  SECRET_FILE,
  useBackups,
} from '../platform/backup/index.ts';
import { type Config, PROJECT_FOLDER } from '../platform/config/index.ts';
import { archiveFolders, defaultDataDir, joinEmbedded, startEmbedded } from '../platform/database/embedded/index.ts';
import {
  connectDatabase,
  databaseIsConnected,
  type DatabaseAddress,
  disconnectDatabase,
  type OwnerAddress,
  prepareDatabase,
  useHouseSecret,
  houseTime,
} from '../platform/database/index.ts';
import { useFiles, type FileStore } from '../platform/files/index.ts';
import { releaseJobs } from '../platform/jobs/index.ts';
import { openJournalKey, useJournalSigner } from '../platform/journal/index.ts';
import { useMail } from '../platform/mail/index.ts';
import { closeSandbox } from '../platform/sandbox/index.ts';
import { log } from '../platform/log/index.ts';
import { noticeSlow, startMetrics, useWatch } from '../platform/watch/index.ts';
import { houseItems } from '../screens/desk/inbox/house-items.ts';
import { inboxItems } from '../screens/desk/inbox/inbox-items.ts';
import { Refusal, say } from '../tools/sentence/index.ts';
import { openFiles } from './open-files.ts';
import { rebuildQueue } from './rebuild-queue.ts';
import { registerAllTasks } from './tasks.ts';

export interface House {
  readonly config: Config;
  readonly dataDir: string;
  readonly owner: OwnerAddress;
  readonly app: DatabaseAddress;
  readonly jobs: DatabaseAddress;
  /** Migrations that ran at this start. */
  readonly applied: string[];
  /** The example workspace serves its outlets on this port of this machine: they may be fetched. */
  allowOutlets(port: number): Promise<void>;
  /** Long-lived processes serve their figures; does nothing without the setting. */
  serveMetrics(): Promise<void>;
  stop(): Promise<void>;
}

/** Where the secret key of the journal's checkpoints lies. */
export function journalKeyPath(config: Config, dataDir: string): string {
  return config.journalKeyFile ?? join(dataDir, 'journal-key.json');
}

/** With a minute until it is put away, no more than five minutes are ever only on the database's own disk. */
const ARCHIVE_SECONDS = 180;

interface BootOptions {
  readonly poolSize?: number;
}

/** Throws Refusal with one clear sentence when the house cannot open. */
export async function boot(config: Config, options: BootOptions = {}): Promise<House> {
  const dataDir = config.dataDir ?? defaultDataDir(PROJECT_FOLDER);
  const { owner, isSole, stopServer } = await openServer(config, dataDir);
  let files: FileStore | null = null;
  try {
    const { app, jobs, applied, queueWasGone } = await prepareDatabase(owner);
    connectDatabase(app, { poolSize: options.poolSize ?? 10, slowMs: config.slowStatementMs, onSlow: noticeSlow });
    await mkdir(dataDir, { recursive: true });
    useWatch({ jobs, dataDir });
    files = await openFiles(config, dataDir);
    useFiles(files);
    useHouseSecret(await broughtSecret(config.houseSecretFile ?? join(dataDir, SECRET_FILE)));
    useMail({ publicAddress: config.publicAddress });
    useBackups(await backupSettingsOf(config, dataDir, owner));
    useJournalSigner(
      await openJournalKey(journalKeyPath(config, dataDir), `${new URL(config.publicAddress).host}/nhat-ky`),
    );
    // Nobody else can be at work on a database that this process has just started.
    if (isSole) await releaseJobs(jobs);
    registerAllTasks();
    openNotices({ inbox: { ofPerson: inboxItems, ofHouse: houseItems } });
    openModules(config, null);
    if (queueWasGone) await rebuildQueue(houseTime());
    let stopMetrics = async () => {};
    return {
      config,
      dataDir,
      owner,
      app,
      jobs,
      applied,
      async allowOutlets(port) {
        await closeModules();
        openModules(config, port);
      },
      async serveMetrics() {
        if (!config.metrics) return;
        stopMetrics = (await startMetrics(config.metrics, jobs)).stop;
      },
      async stop() {
        await stopMetrics();
        await closeModules();
        await disconnectDatabase();
        await files?.close();
        await stopServer();
      },
    };
  } catch (error) {
    await closeModules();
    if (databaseIsConnected()) await disconnectDatabase();
    await files?.close();
    await stopServer();
    throw error;
  }
}

/** Where backups go and what they need. */
export async function backupSettingsOf(config: Config, dataDir: string, owner: OwnerAddress): Promise<BackupSettings> {
  const file = config.backupPassphraseFile;
  return {
    owner,
    dataDir,
    folder: config.backupDir ?? join(dataDir, 'backups'),
    keep: config.backupKeep,
    copyFolder: config.backupCopyDir,
    copyS3: config.backupS3,
    passphrase: file === null ? null : (await readFile(file, 'utf8')).trim(),
    journalKeyFile: journalKeyPath(config, dataDir),
    embedded: config.databaseUrl === null ? archiveFolders(dataDir) : null,
  };
}

/** Modules that need the world outside. */
function openModules(config: Config, outletsPort: number | null): void {
  const allowLoopback = config.allowLoopbackSources || (outletsPort === null ? false : { port: outletsPort });
  openEvidence({
    allowLoopback,
    publicAddress: config.publicAddress,
    browser: config.browserFile === null ? null : { browser: config.browserFile },
  });
  openAgreements({ allowLoopback, userAgent: `CauNoi/0.1 (+${config.publicAddress})` });
}

async function closeModules(): Promise<void> {
  await closeAgreements();
  await closeEvidence();
  await closeSandbox();
}

async function openServer(
  config: Config,
  dataDir: string,
): Promise<{ owner: OwnerAddress; isSole: boolean; stopServer: () => Promise<void> }> {
  if (config.databaseUrl)
    return { owner: addressOfUrl(config.databaseUrl), isSole: false, stopServer: async () => undefined };
  await refuseIfMoved(dataDir);
  // Another process of this installation (web beside worker, a command beside a running program) may hold the server.
  const joined = await joinEmbedded({ dataDir });
  if (joined) return { owner: joined, isSole: false, stopServer: async () => undefined };
  const embedded = await startEmbedded({
    dataDir,
    archiveSeconds: ARCHIVE_SECONDS,
    log: (line) => log.debug({ from: 'database' }, line),
  });
  return { owner: embedded.connection, isSole: true, stopServer: () => embedded.stop() };
}

/** `postgresql://user:password@host:port/database`; `?host=/folder` names a unix socket, `?sslmode=require` asks for TLS. */
export function addressOfUrl(text: string): OwnerAddress {
  const url = new URL(text);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!url.username || !database) {
    throw new Refusal(
      'bad-setting',
      say(
        'DATABASE_URL phải có tên người dùng và tên cơ sở dữ liệu: postgresql://nguoi-dung:mat-khau@may-chu:5432/ten.',
        'DATABASE_URL needs a user and a database name: postgresql://user:password@host:5432/name.',
      ),
      400,
    );
  }
  const sslmode = url.searchParams.get('sslmode');
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ...(sslmode && sslmode !== 'disable' ? { ssl: true } : {}),
  };
}
