// The versions on which the bytes of a written file depend, from the project's own list of pinned packages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUT_VERSION } from '../../tools/papers/index.ts';
import { PROJECT_FOLDER } from '../config/index.ts';

const PACKAGES = [
  'docx',
  '@myriaddreamin/typst-ts-node-compiler',
  'write-excel-file',
  '@expo-google-fonts/tinos',
  'fflate',
];

let named: string | undefined;

/** "layout 2, docx 9.15.2, typst-ts-node-compiler 0.7.0, …": another text means that equal papers may become other bytes. */
export function writingLibraries(): string {
  if (named === undefined) {
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const libraries = PACKAGES.map((name) => `${name.replace(/^@[^/]+\//, '')} ${dependencies[name] ?? 'unknown'}`);
    named = [`layout ${LAYOUT_VERSION}`, ...libraries].join(', ');
  }
  return named;
}
