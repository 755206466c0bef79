// The short code of a frozen paper: the beginning of the SHA-256 of its content, in letters that people can read out and
// type. Nobody has to store or give out codes, and whoever holds the content can compute its code. Works in browsers too.
import { strFromU8, unzipSync } from 'fflate';

/** Crockford's alphabet: no I, L, O, U, so that 1 and 0 are never doubtful (https://www.crockford.com/base32.html). */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 12 letters are 60 bits: a code is not hit by chance, and two contents of one house do not share one. */
const LENGTH = 12;

/** What marks a code among the descriptive data of a file. */
export const CODE_MARK = 'CauNoi:';
/** The property of a DOCX or XLSX that carries it. */
export const CODE_PROPERTY = 'CauNoi';

/** "7K3M-9QXA-0B2C" of a SHA-256 in hex. Throws for anything else. */
export function codeOfContent(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no SHA-256 in hex: ${sha256.slice(0, 80)}`);
  let bits = BigInt(`0x${sha256.slice(0, 15)}`);
  let code = '';
  for (let at = 0; at < LENGTH; at++) {
    code = (CODE_LETTERS[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** What somebody typed, as `length` code letters in capitals; null when it is not that. Small letters, spaces, dashes, O, I and L are taken. */
export function readLetters(typed: string, length: number): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain.length === length && [...plain].every((letter) => CODE_LETTERS.includes(letter)) ? plain : null;
}

/** What somebody typed, as the code of a paper in its one spelling; null when it is none. */
export function readCode(typed: string): string | null {
  return readLetters(typed, LENGTH)?.replace(/.{4}(?=.)/g, '$&-') ?? null;
}

/** The first 15 hexadecimal digits (60 bits) of every content with this code. Null when it is no code. */
export function digitsOfCode(code: string): string | null {
  const plain = readCode(code)?.replaceAll('-', '');
  if (plain === undefined) return null;
  const bits = [...plain].reduce((sum, letter) => (sum << 5n) | BigInt(CODE_LETTERS.indexOf(letter)), 0n);
  return bits.toString(16).padStart(15, '0');
}

// Word, Excel and their like keep a document's own properties here (ECMA-376, part 2 and 22.3).
const PROPERTIES = 'docProps/custom.xml';
const LONGEST_PROPERTIES = 100_000;
const MARKED = new RegExp(`${CODE_MARK}([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2})`);

/**
 * The code that a DOCX, XLSX or PDF carries in its descriptive data; null when it carries none. Anybody can write a code
 * into a file: it says which paper the file claims to be, never that it is.
 */
export function carriedCode(file: Uint8Array): string | null {
  if (file[0] === 0x50 && file[1] === 0x4b) return codeIn(propertiesOf(file));
  // Typst and most programs leave the XMP packet of a PDF uncompressed, as its specification advises.
  return codeIn(strFromU8(file, true));
}

function codeIn(text: string): string | null {
  return MARKED.exec(text)?.[1] ?? null;
}

function propertiesOf(file: Uint8Array): string {
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => name === PROPERTIES && originalSize <= LONGEST_PROPERTIES,
    });
    return strFromU8(parts[PROPERTIES] ?? new Uint8Array());
  } catch (error) {
    // A torn archive carries no code that could be read: that is an answer, not a fault.
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
