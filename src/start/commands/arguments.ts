import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readFile, stat } from 'node:fs/promises';
import { Refusal, say } from '../../tools/sentence/index.ts';

/** A command takes its arguments and gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

export function badUsage(vi: string, en: string): Refusal {
  return new Refusal(
    'bad-usage',
    say(`${vi} Xem: npm run -s caunoi -- help`, `${en} See: npm run -s caunoi -- help`),
    400,
  );
}

/** parseArgs of Node, with its complaints as a Refusal. */
export function readArguments<T extends ParseArgsConfig['options']>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw badUsage(
      `Tham số không đúng: ${(error as Error).message}.`,
      `The arguments are not right: ${(error as Error).message}.`,
    );
  }
}

const LARGEST_FILE = 60 * 1024 * 1024;

/** Throws Refusal `no-such-file`, `not-a-file`, `file-too-large`. */
export async function readInputFile(path: string): Promise<Uint8Array> {
  const size = await insistOnFile(path);
  if (size > LARGEST_FILE) {
    throw new Refusal(
      'file-too-large',
      say(`Tệp ${path} quá lớn (hơn 60 MB).`, `The file ${path} is too large (over 60 MB).`),
    );
  }
  return readFile(path);
}

/** Gives its size in bytes. Throws Refusal `no-such-file`, `not-a-file`, `unreadable-file`. */
export async function insistOnFile(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    if (error.code === 'EACCES') {
      throw new Refusal(
        'unreadable-file',
        say(`Không được phép đọc tệp ${path}.`, `The file ${path} may not be read.`),
      );
    }
    throw error;
  });
  if (!found) throw new Refusal('no-such-file', say(`Không có tệp ${path}.`, `There is no file ${path}.`));
  if (!found.isFile()) throw new Refusal('not-a-file', say(`${path} không phải là tệp.`, `${path} is not a file.`));
  return found.size;
}

/**
 * One file: prints its JSON, or lets the Refusal end the command. Several files: one line of JSON each, with `file`; a bad
 * one gives `{file, error}` and the rest go on.
 */
export async function forEachFile(files: string[], read: (path: string) => Promise<object>): Promise<number> {
  if (files.length === 0) throw badUsage('Cần ít nhất một tệp.', 'At least one file is needed.');
  if (files.length === 1) {
    console.log(JSON.stringify(await read(files[0]!), null, 2));
    return 0;
  }
  let bad = 0;
  for (const file of files) {
    try {
      console.log(JSON.stringify({ file, ...(await read(file)) }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      bad++;
      console.log(JSON.stringify({ file, error: error.sentence.en, code: error.code }));
    }
  }
  return bad === files.length ? 2 : 0;
}
