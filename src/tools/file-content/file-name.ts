// Names that people's machines give to files: paths, marks that turn the text round so that "fdp.exe" reads "exe.pdf",
// invisible ones, decomposed letters, hundreds of characters.
import { nfc } from '../vietnamese/index.ts';

const MOST = 120;
const MOST_OF_ENDING = 12;

/** The last part of a path as one line, NFC, without control and format characters; cut in the middle of its stem. Null: nothing is left. */
export function fileNameOf(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  // A lone half of a character cannot be stored.
  const plain = nfc(last.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, ''))
    .replace(/[\p{Z}\s]+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  if (plain === '') return null;
  const letters = [...plain];
  if (letters.length <= MOST) return plain;
  const dot = letters.lastIndexOf('.');
  const ending = dot > 0 && letters.length - dot <= MOST_OF_ENDING ? letters.slice(dot) : [];
  return [...letters.slice(0, MOST - ending.length - 1), '…', ...ending].join('');
}
