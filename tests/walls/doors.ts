// Every door of the program: the addresses of the router with what answers there, read from the files themselves.
import { readFileSync } from 'node:fs';
import { ADDRESSES } from '../support/screens-of.ts';

export interface Door {
  /** Vietnamese address with parameters. */
  readonly path: string;
  readonly file: string;
  readonly reads: boolean;
  readonly changes: boolean;
}

const exporting = (text: string, name: string) =>
  new RegExp(`export (async function|function|const) ${name}\\b|export \\{[^}]*\\b${name}\\b`).test(text);

export const DOORS: readonly Door[] = ADDRESSES.map(({ path, file }) => {
  const text = readFileSync(new URL(`../../src/screens/${file}`, import.meta.url), 'utf8');
  return {
    path,
    file,
    reads: exporting(text, 'loader') || exporting(text, 'default') || /export default\b/.test(text),
    changes: exporting(text, 'action'),
  };
});

/** The address with its parameters filled in; what is left over stays as it is written. */
export function filled(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-zA-Z]+)\??/g, (whole, name: string) =>
    name in parameters ? encodeURIComponent(parameters[name]!) : whole,
  );
}
