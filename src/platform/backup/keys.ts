// What a house must have besides its rows and files: the secret that sealed things open with, and the key that signs the
// journal. They leave the house only under a passphrase (scrypt, AES-256-GCM), never in the clear.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { houseSecretBase } from '../database/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const SHORTEST = 12;
export const SECRET_FILE = 'house.secret';

const sealedShape = z.object({
  format: z.literal('caunoi-keys-1'),
  salt: z.base64(),
  nonce: z.base64(),
  tag: z.base64(),
  sealed: z.base64(),
});
const keysShape = z.object({
  houseSecret: z.string().min(16),
  journalKey: z.string().nullable(),
  /** Password of the embedded database's owner; null on another server. */
  databaseSecret: z.string().nullable(),
});

/** Files of a data folder that hold its keys. */
const DATABASE_SECRET = 'database.secret';
const JOURNAL_KEY = 'journal-key.json';

/** Throws Refusal `short-passphrase`. */
export async function sealKeys(passphrase: string, dataDir: string, journalKeyFile: string): Promise<string> {
  if (passphrase.length < SHORTEST) {
    throw new Refusal(
      'short-passphrase',
      say(`Cụm mật khẩu cần ít nhất ${SHORTEST} ký tự.`, `The passphrase needs at least ${SHORTEST} characters.`),
      400,
    );
  }
  const keys: z.infer<typeof keysShape> = {
    houseSecret: houseSecretBase(),
    journalKey: await textOrNull(journalKeyFile),
    databaseSecret: await textOrNull(join(dataDir, DATABASE_SECRET)),
  };
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, COST), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(keys)), cipher.final()]);
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  return JSON.stringify({
    format: 'caunoi-keys-1',
    salt: base64(salt),
    nonce: base64(nonce),
    tag: base64(cipher.getAuthTag()),
    sealed: base64(sealed),
  } satisfies z.infer<typeof sealedShape>);
}

/**
 * Puts the keys into a data folder, from where every start takes them. Throws Refusal `wrong-passphrase`, `not-keys`,
 * `keys-there`.
 */
export async function openKeys(text: string, passphrase: string, dataDir: string): Promise<void> {
  const keys = unseal(text, passphrase);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const files = {
    [SECRET_FILE]: keys.houseSecret,
    [JOURNAL_KEY]: keys.journalKey,
    [DATABASE_SECRET]: keys.databaseSecret,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(dataDir, name);
    if (content === null || !existsSync(path) || (await readFile(path, 'utf8')).trim() === content.trim()) continue;
    throw new Refusal(
      'keys-there',
      say(
        `${path} đã có và khác với khóa trong bản sao. Hãy dùng một DATA_DIR mới hoặc cất tệp ấy đi trước.`,
        `${path} exists and differs from the key of the copy. Use a new DATA_DIR or put that file away first.`,
      ),
    );
  }
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) await writeFile(join(dataDir, name), content, { mode: 0o600, flush: true });
  }
}

function unseal(text: string, passphrase: string): z.infer<typeof keysShape> {
  const read = sealedShape.safeParse(jsonOrNull(text));
  if (!read.success) {
    throw new Refusal(
      'not-keys',
      say('Tệp này không phải khóa đã niêm phong.', 'This file holds no sealed keys.'),
      400,
    );
  }
  const { salt, nonce, tag, sealed } = read.data;
  const bytes = (word: string) => Buffer.from(word, 'base64');
  const opener = createDecipheriv('aes-256-gcm', scryptSync(passphrase, bytes(salt), 32, COST), bytes(nonce));
  try {
    opener.setAuthTag(bytes(tag));
    const opened = Buffer.concat([opener.update(bytes(sealed)), opener.final()]);
    return keysShape.parse(JSON.parse(opened.toString()));
  } catch (error) {
    // GCM has one answer to a wrong passphrase and to altered bytes.
    const refusal = new Refusal(
      'wrong-passphrase',
      say(
        'Cụm mật khẩu không đúng, hoặc tệp khóa đã bị thay đổi.',
        'The passphrase is wrong, or the file of keys was altered.',
      ),
      400,
    );
    refusal.cause = error;
    throw refusal;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The secret that this data folder brought along; null when it has none of its own. */
export async function broughtSecret(file: string): Promise<string | null> {
  return (await textOrNull(file))?.trim() ?? null;
}

async function textOrNull(path: string): Promise<string | null> {
  return existsSync(path) ? readFile(path, 'utf8') : null;
}
