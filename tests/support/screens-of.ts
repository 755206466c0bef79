// Every screen by its address, read from the routes themselves.
import type { RouteConfigEntry } from '@react-router/dev/routes';

// The routes' own helpers ask where the screens lie when they are loaded outside of a build.
Object.assign(globalThis, { __reactRouterAppDirectory: 'src/screens' });
const { default: routes } = await import('../../src/screens/routes.ts');

export interface Screen {
  /** Vietnamese address with parameters, such as `/lam-viec/van-ban/:agreementId`. */
  readonly path: string;
  /** Its file below src/screens. */
  readonly file: string;
}

interface Leaf extends Screen {
  matches(address: string): boolean;
}

/** Every address, the fixed ones before those with parameters. */
const leaves: readonly Leaf[] = (routes as RouteConfigEntry[])
  .flatMap((entry) => below(entry, ''))
  .map(({ path, file }) => {
    const pattern = path
      .replace(/[.]/g, '\\.')
      .replace(/:[a-zA-Z]+/g, '[^/]+')
      .replace(/\*$/, '.+');
    const whole = new RegExp(`^${pattern}$`);
    return { path, file, matches: (address: string) => whole.test(address.replace(/[?#].*$/, '')) };
  })
  .toSorted((a, b) => rank(a.path) - rank(b.path));

/** Every address with the file that answers there: pages, files, data. */
export const ADDRESSES: readonly Screen[] = leaves;

/** Pages that people look at: files and data beside them are left out. */
export const SCREENS: readonly Screen[] = leaves.filter(({ file }) => file.endsWith('.tsx'));

/** The screen at an address; null for a file or data, and for addresses in English. */
export function screenAt(address: string): Screen | null {
  const leaf = leaves.find((one) => one.matches(address));
  return leaf && SCREENS.includes(leaf) && !/^\/en(\/|$)/.test(address) ? leaf : null;
}

function rank(path: string): number {
  return path.endsWith('*') ? 1_000 : path.split(':').length;
}

function below(entry: RouteConfigEntry, before: string): { path: string; file: string }[] {
  const own = (entry.path ?? '').replace(/^en\?\/?/, '');
  const path = own === '' ? before : `${before}/${own}`;
  if (entry.children && entry.children.length > 0) return entry.children.flatMap((child) => below(child, path));
  return [{ path: path === '' ? '/' : path, file: entry.file }];
}
