// The rule of the house (docs/ARCHITECTURE.md): imports go down, rooms are entered by their door, a room's tables are its
// own. Each breach is one sentence that says what to do instead.
import { dirname, join, normalize } from 'node:path';
import type { SourceFacts } from './read-source.ts';

export const FLOORS = ['tools', 'platform', 'modules', 'screens', 'start'] as const;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'manager',
  'managers',
  'stuff',
]);
const LONGEST = 330;
/** Where the database says what time it is, and notes that are written while there is none. */
const MACHINE_TIME = new Set([
  'src/platform/database/clock.ts',
  'src/platform/database/embedded/set-aside.ts',
  'src/platform/backup/moved-house.ts',
  'src/start/open-files.ts',
]);
const IO_PACKAGES =
  /^(?:node:)?(?:fs|fs\/promises|net|tls|http|https|http2|dgram|dns|child_process|cluster|worker_threads|readline)$|^(?:pg|undici|kysely|graphile-worker)$/;

interface Place {
  readonly floor: string;
  /** The room on a floor: `modules/evidence`, `tools/likeness`, `screens/desk`. */
  readonly room: string;
}

export function placeOf(path: string): Place | null {
  const parts = path.split('/');
  if (parts[0] !== 'src' || parts.length < 3) return null;
  const floor = parts[1]!;
  return { floor, room: parts.length > 3 ? `${floor}/${parts[2]}` : floor };
}

/** The file that a relative import means, from the project's folder; null for packages and assets. */
function target(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  if (/\/\+types\//.test(specifier) || /\.(?:css|svg|json)$/.test(specifier)) return null;
  return normalize(join(dirname(from), specifier));
}

export function breachesOf(files: readonly SourceFacts[], owners: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const here = placeOf(file.path);
    found.push(...nameBreaches(file));
    if (!here) continue;
    const isTest = /\.test\.tsx?$/.test(file.path);
    if (file.blindImports > 0 && here.floor !== 'start' && !isTest) {
      found.push(
        `${file.path} imports a file whose name is computed; write the name out so that the house can be checked.`,
      );
    }
    for (const { from } of file.imports) {
      if (here.floor === 'tools' && !isTest && IO_PACKAGES.test(from)) {
        found.push(
          `${file.path} imports ${from}; tools are pure: take bytes or text as arguments and let platform do the input and output.`,
        );
      }
      const to = target(file.path, from);
      if (to === null) continue;
      if (to.startsWith('tests/') || to.startsWith('bench/')) {
        if (!isTest) found.push(`${file.path} imports ${to}; the program must not need its tests or benches.`);
        continue;
      }
      const there = placeOf(to);
      if (!there) continue;
      found.push(...importBreaches(file.path, here, to, there, isTest));
      if (
        !isTest &&
        here.room !== there.room &&
        here.floor === there.floor &&
        here.floor !== 'screens' &&
        here.floor !== 'start'
      ) {
        edges.set(here.room, (edges.get(here.room) ?? new Set()).add(there.room));
      }
    }
    if (!isTest) found.push(...tableBreaches(file, here, owners));
    if (
      file.asksMachineTime &&
      !isTest &&
      here.floor !== 'tools' &&
      !isForBrowsers(file.path) &&
      !MACHINE_TIME.has(file.path)
    )
      found.push(
        `${file.path} asks the machine's clock, which may be wrong; use ctx.now or houseTime(), or performance.now() for how long something takes.`,
      );
  }
  const circle = findCircle(edges);
  if (circle) {
    found.push(
      `${circle.join(' → ')} form a circle; let the lower room journal what happened and the upper one react with a task.`,
    );
  }
  return found;
}

/** Scripts of pages run where there is no database. */
const isForBrowsers = (path: string): boolean =>
  path.startsWith('src/screens/ui/') || path === 'src/screens/desk/reports/file-links.tsx';

function importBreaches(from: string, here: Place, to: string, there: Place, isTest: boolean): string[] {
  const found: string[] = [];
  const up =
    FLOORS.indexOf(there.floor as (typeof FLOORS)[number]) > FLOORS.indexOf(here.floor as (typeof FLOORS)[number]);
  if (up) {
    found.push(
      `${from} (${here.floor}) imports ${to} (${there.floor}); imports go down only: move what you need to a lower floor, or journal and react.`,
    );
  }
  const sameRoom = here.room === there.room;
  const door = /\/(?:index|model)\.tsx?$/.test(to);
  if (!sameRoom && !door && ['modules', 'platform', 'tools'].includes(there.floor) && !isTest) {
    found.push(
      `${from} imports ${to}; enter ${there.room} by its index.ts (or a module's model.ts) and export there what others may use.`,
    );
  }
  if (here.room === 'screens/ui' && !sameRoom && there.floor !== 'tools' && !isTest) {
    found.push(
      `${from} imports ${to}; screens/ui knows nothing of the product: give it words and addresses as properties.`,
    );
  }
  const pair = [here.room, there.room].toSorted().join(' ');
  if (pair === 'screens/desk screens/site') {
    found.push(
      `${from} imports ${to}; desk and site do not know each other: put what both need in screens/ui or a module.`,
    );
  }
  return found;
}

function nameBreaches(file: SourceFacts): string[] {
  const found: string[] = [];
  const parts = file.path.split('/');
  for (const part of parts) {
    const bare = part.replace(/(?:\.db|\.heavy)?(?:\.test)?(?:\.server|\.client)?(?:\.config)?\.tsx?$/, '');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(bare)) found.push(`${file.path}: "${part}" is not in kebab-case.`);
    if (EMPTY_NAMES.has(bare)) found.push(`${file.path}: "${bare}" does not say what is inside; name the thing.`);
  }
  if (file.lines > LONGEST) {
    found.push(`${file.path} has ${file.lines} lines; split it by purpose (at most about 300).`);
  }
  const mayDefault = parts[1] === 'screens' || !file.path.startsWith('src/');
  if (file.hasDefaultExport && !mayDefault) found.push(`${file.path} has a default export; export by name.`);
  return found;
}

function tableBreaches(file: SourceFacts, here: Place, owners: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  for (const table of file.tables) {
    const owner = owners[table];
    if (!owner) found.push(`The table ${table} has no owner; add it to tests/house/table-owners.ts.`);
    else if (owner !== here.room) {
      found.push(`${file.path} touches ${table}, which belongs to ${owner}; ask through that room's index.ts.`);
    }
  }
  return found;
}

function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (room: string): string[] | null => {
    const at = path.indexOf(room);
    if (at >= 0) return [...path.slice(at), room];
    if (done.has(room)) return null;
    path.push(room);
    for (const next of edges.get(room) ?? []) {
      const circle = walk(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(room);
    return null;
  };
  for (const room of edges.keys()) {
    const circle = walk(room);
    if (circle) return circle;
  }
  return null;
}
