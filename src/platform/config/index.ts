// The settings of one process, from its environment. docs/OPERATIONS.md lists them.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { readLimits, type RequestLimits } from './request-limits.ts';

export { LIMITED, readLimits, type Limited, type RequestLimits } from './request-limits.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address people use; links in papers and mail begin with it. No slash at its end. */
  readonly publicAddress: string;
  /** Origins of pages on which passkeys may be used; the first is where they belong when no domain is named. */
  readonly passkeyOrigins: readonly string[];
  /** The domain that passkeys belong to: that of the public address, or one above it that all origins share. */
  readonly passkeyDomain: string;
  /** Data of the embedded PostgreSQL and stored files; null: the program chooses (`.data` in the project). */
  readonly dataDir: string | null;
  /** Owner connection of another PostgreSQL; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Tests and the example outlet only: sources may be on this machine. */
  readonly allowLoopbackSources: boolean;
  /** Requests come through a proxy of one's own, whose X-Forwarded-For is true. */
  readonly trustProxy: boolean;
  /** How often one person and one address may ask within a minute; null: as often as they like. */
  readonly requestLimits: RequestLimits | null;
  /** What the uploads and papers of one organisation may take; null: as much as there is room. */
  readonly organisationQuotaBytes: number | null;
  /** Secret key of the journal's checkpoints; the same file for all processes. Null: in the data folder. */
  readonly journalKeyFile: string | null;
  /** Program of Chromium or Chrome that makes pictures of confirmed pages; null: there are none. */
  readonly browserFile: string | null;
  /** Folder of backups; null: in the data folder. */
  readonly backupDir: string | null;
  /** A second folder in which the program only adds; null: there is none. */
  readonly backupCopyDir: string | null;
  /** S3-compatible bucket for the same; null: there is none. */
  readonly backupS3: {
    readonly address: string;
    readonly region: string;
    readonly key: string;
    readonly secret: string;
    readonly lockDays: number | null;
  } | null;
  /** S3-compatible bucket of all stored files; null: they lie in the data folder. */
  readonly filesS3: FilesS3 | null;
  /** How many newest days, weeks and months keep a backup each. */
  readonly backupKeep: { readonly days: number; readonly weeks: number; readonly months: number };
  /** File with the passphrase under which backups carry the house's keys; null: they do not. */
  readonly backupPassphraseFile: string | null;
  /** File with what this house's secrets derive from; null: `house.secret` in the data folder if it is there. */
  readonly houseSecretFile: string | null;
  /** Where figures for Prometheus are served; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number; readonly token: string | null } | null;
  /** Database statements that take longer are logged, counted and, when many, alarmed about; in milliseconds. */
  readonly slowStatementMs: number;
  /** Fill an empty house with the example workspace. */
  readonly example: boolean;
}

export interface FilesS3 {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Or a file with both, a line each. */
  readonly keys: { readonly key: string; readonly secret: string } | { readonly file: string };
  readonly ownNetwork: boolean;
}

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .optional()
  .transform((text) => text === '1' || text === 'true');

const shape = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  PASSKEY_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ })).max(20))
    .optional(),
  PASSKEY_DOMAIN: z.hostname().optional(),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ALLOW_LOOPBACK_SOURCES: flag,
  TRUST_PROXY: flag,
  REQUEST_LIMITS: z
    .string()
    .default('')
    .transform((text, ctx) => {
      const limits = readLimits(text);
      if (limits === undefined) ctx.addIssue({ code: 'custom', message: 'kind:person/address, …' });
      return limits ?? null;
    }),
  ORGANISATION_QUOTA_GB: z.coerce.number().min(0).max(1_000_000).default(50),
  JOURNAL_KEY_FILE: z.string().min(1).optional(),
  BROWSER_FILE: z.string().min(1).optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_COPY_DIR: z.string().min(1).optional(),
  BACKUP_S3: z.url({ protocol: /^https?$/ }).optional(),
  BACKUP_S3_REGION: z.string().min(1).default('auto'),
  BACKUP_S3_KEY: z.string().min(1).optional(),
  BACKUP_S3_SECRET: z.string().min(1).optional(),
  BACKUP_S3_LOCK_DAYS: z.coerce.number().int().min(1).max(36_500).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_REGION: z.string().min(1).default('auto'),
  S3_KEY: z.string().min(1).optional(),
  S3_SECRET: z.string().min(1).optional(),
  S3_KEY_FILE: z.string().min(1).optional(),
  S3_PRIVATE_NETWORK: flag,
  BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3},\d{1,4},\d{1,4}$/)
    .default('14,8,24'),
  BACKUP_PASSPHRASE_FILE: z.string().min(1).optional(),
  HOUSE_SECRET_FILE: z.string().min(1).optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SLOW_STATEMENT_MS: z.coerce.number().int().min(1).max(60_000).default(500),
  CAUNOI_EXAMPLE: z.enum(['0', '1', 'true', 'false', '']).optional(),
});

/** Throws Refusal `bad-setting` that names the variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = shape.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!read.success) throw badSetting([...new Set(read.error.issues.map((issue) => String(issue.path[0])))].join(', '));
  const found = read.data;
  const publicAddress = (found.PUBLIC_ADDRESS ?? `http://${found.HOST}:${found.PORT}`).replace(/\/+$/, '');
  return {
    host: found.HOST,
    port: found.PORT,
    publicAddress,
    passkeyOrigins: (found.PASSKEY_ORIGINS ?? [publicAddress]).map((one) => new URL(one).origin),
    passkeyDomain: found.PASSKEY_DOMAIN ?? new URL(publicAddress).hostname,
    dataDir: found.DATA_DIR ?? null,
    databaseUrl: found.DATABASE_URL ?? null,
    allowLoopbackSources: found.ALLOW_LOOPBACK_SOURCES,
    trustProxy: found.TRUST_PROXY,
    requestLimits: found.REQUEST_LIMITS,
    organisationQuotaBytes: found.ORGANISATION_QUOTA_GB === 0 ? null : found.ORGANISATION_QUOTA_GB * 1024 ** 3,
    journalKeyFile: found.JOURNAL_KEY_FILE ?? null,
    browserFile: found.BROWSER_FILE ?? null,
    backupDir: found.BACKUP_DIR ?? null,
    backupCopyDir: found.BACKUP_COPY_DIR ?? null,
    backupS3: s3Of(found),
    filesS3: filesS3Of(found),
    backupKeep: keepOf(found.BACKUP_KEEP),
    backupPassphraseFile: found.BACKUP_PASSPHRASE_FILE ?? null,
    houseSecretFile: found.HOUSE_SECRET_FILE ?? null,
    metrics: metricsOf(found),
    slowStatementMs: found.SLOW_STATEMENT_MS,
    example: !['0', 'false'].includes(found.CAUNOI_EXAMPLE ?? '1'),
  };
}

/** Beyond this machine, figures are only for those who bring the token. */
function metricsOf(found: z.infer<typeof shape>): Config['metrics'] {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = found;
  if (port === undefined) return null;
  if (token === undefined && !/^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)) throw badSetting('METRICS_TOKEN');
  return { host, port, token: token ?? null };
}

function badSetting(names: string): Refusal {
  return new Refusal(
    'bad-setting',
    say(
      `Giá trị của ${names} không dùng được. Xem docs/OPERATIONS.md, mục Settings.`,
      `The value of ${names} cannot be used. See docs/OPERATIONS.md, Settings.`,
    ),
    400,
  );
}

function s3Of(found: z.infer<typeof shape>): Config['backupS3'] {
  if (found.BACKUP_S3 === undefined) return null;
  const { BACKUP_S3_KEY: key, BACKUP_S3_SECRET: secret } = found;
  if (key === undefined || secret === undefined) throw badSetting('BACKUP_S3_KEY, BACKUP_S3_SECRET');
  return {
    address: found.BACKUP_S3,
    region: found.BACKUP_S3_REGION,
    key,
    secret,
    lockDays: found.BACKUP_S3_LOCK_DAYS ?? null,
  };
}

/** All that a bucket needs, or nothing of it: files must not go to a folder because a name was left out. */
function filesS3Of(found: z.infer<typeof shape>): FilesS3 | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_KEY: key, S3_SECRET: secret, S3_KEY_FILE: file } = found;
  if (endpoint === undefined) {
    if ([bucket, key, secret, file].some((given) => given !== undefined)) throw badSetting('S3_ENDPOINT');
    return null;
  }
  if (bucket === undefined) throw badSetting('S3_BUCKET');
  if ((file === undefined) === (key === undefined || secret === undefined))
    throw badSetting('S3_KEY, S3_SECRET, S3_KEY_FILE');
  const keys = file === undefined ? { key: key!, secret: secret! } : { file };
  return { endpoint, bucket, region: found.S3_REGION, keys, ownNetwork: found.S3_PRIVATE_NETWORK };
}

function keepOf(text: string): Config['backupKeep'] {
  const [days, weeks, months] = text.split(',').map(Number) as [number, number, number];
  return { days, weeks, months };
}

/** The project's folder: the one that holds package.json. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url));
