// The font files that official papers in PDF are set in, read once in the life of a process.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Typeface } from '../../tools/papers/index.ts';

let typeface: Typeface | undefined;

/** Tinos in its four faces, from the installed package. Always the same object, so that typesetters can be kept by it. */
export function paperTypeface(): Typeface {
  if (!typeface) {
    const { resolve } = createRequire(import.meta.url);
    const read = (file: string): Uint8Array => readFileSync(resolve(`@expo-google-fonts/tinos/${file}.ttf`));
    typeface = {
      regular: read('400Regular/Tinos_400Regular'),
      italic: read('400Regular_Italic/Tinos_400Regular_Italic'),
      bold: read('700Bold/Tinos_700Bold'),
      boldItalic: read('700Bold_Italic/Tinos_700Bold_Italic'),
    };
  }
  return typeface;
}
