// Where backups go and how long they stay; set once per process at boot.
import { join } from 'node:path';
import type { OwnerAddress } from '../database/index.ts';

/** How many of the newest days, weeks and months keep one backup each. */
export interface Keep {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

export interface S3Settings {
  /** https://host/bucket or with a path behind it. */
  readonly address: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
  /** Days for which the service is asked to lock each object (S3 Object Lock); null: no lock is asked for. */
  readonly lockDays: number | null;
}

export interface BackupSettings {
  readonly owner: OwnerAddress;
  readonly dataDir: string;
  /** Folder of backups: one folder a night, and `wal`, `base` of the embedded database. */
  readonly folder: string;
  readonly keep: Keep;
  /** A second place where the program only adds. */
  readonly copyFolder: string | null;
  readonly copyS3: S3Settings | null;
  /** With it each backup carries the house's keys, sealed. */
  readonly passphrase: string | null;
  /** Files of the journal's key, to be sealed along. */
  readonly journalKeyFile: string;
  /** Folder into which the embedded PostgreSQL archives, and the one it may write base backups to; null: another server. */
  readonly embedded: { readonly incoming: string; readonly outgoing: string } | null;
}

let used: BackupSettings | null = null;

export function useBackups(settings: BackupSettings | null): void {
  used = settings;
}

export function backupSettings(): BackupSettings {
  if (!used) throw new Error('the settings of backups have not been given');
  return used;
}

export const walFolder = (settings: Pick<BackupSettings, 'folder'>): string => join(settings.folder, 'wal');
export const baseFolder = (settings: Pick<BackupSettings, 'folder'>): string => join(settings.folder, 'base');
export const nightsFolder = (settings: Pick<BackupSettings, 'folder'>): string => join(settings.folder, 'nights');
