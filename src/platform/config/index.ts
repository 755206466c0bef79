// The settings of one process, from its environment. docs/OPERATIONS.md lists them.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Refusal, say } from '../../tools/sentence/index.ts';

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
  /** Secret key of the journal's checkpoints; the same file for all processes. Null: in the data folder. */
  readonly journalKeyFile: string | null;
  /** Program of Chromium or Chrome that makes pictures of confirmed pages; null: there are none. */
  readonly browserFile: string | null;
  /** Fill an empty house with the example workspace. */
  readonly example: boolean;
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
  JOURNAL_KEY_FILE: z.string().min(1).optional(),
  BROWSER_FILE: z.string().min(1).optional(),
  CAUNOI_EXAMPLE: z.enum(['0', '1', 'true', 'false', '']).optional(),
});

/** Throws Refusal `bad-setting` that names the variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = shape.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))].join(', ');
    throw new Refusal(
      'bad-setting',
      say(
        `Giá trị của ${names} không dùng được. Xem docs/OPERATIONS.md, mục Settings.`,
        `The value of ${names} cannot be used. See docs/OPERATIONS.md, Settings.`,
      ),
      400,
    );
  }
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
    journalKeyFile: found.JOURNAL_KEY_FILE ?? null,
    browserFile: found.BROWSER_FILE ?? null,
    example: !['0', 'false'].includes(found.CAUNOI_EXAMPLE ?? '1'),
  };
}

/** The project's folder: the one that holds package.json. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url));
