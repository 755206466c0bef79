import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';
import { breachesOf } from './rules.ts';
import { TABLE_OWNERS } from './table-owners.ts';

const TABLES = new Set([
  ...Object.keys(TABLE_OWNERS),
  ...[...readFileSync('db/schema.sql', 'utf8').matchAll(/^create table (\w+)/gm)].map((found) => found[1]!),
]);

describe('the house', () => {
  it('keeps its rule', () => {
    const files = globSync('src/**/*.{ts,tsx}').map((path) => readSource(path, readFileSync(path, 'utf8'), TABLES));
    expect(files.length).toBeGreaterThan(20);
    expect(breachesOf(files, TABLE_OWNERS)).toEqual([]);
  });

  it('knows an owner for every table', () => {
    expect([...TABLES].filter((table) => !TABLE_OWNERS[table])).toEqual([]);
  });
});

/** One small house per rule, in which exactly that rule is broken. */
const BREACHES: [rule: string, files: Record<string, string>, said: RegExp][] = [
  [
    'imports go down',
    { 'src/platform/log/index.ts': "import { x } from '../../modules/evidence/index.ts';" },
    /imports go down only/,
  ],
  [
    'imports go down, dynamic ones too',
    { 'src/tools/feeds/index.ts': "export const later = () => import('../../platform/log/index.ts');" },
    /imports go down only/,
  ],
  [
    'imports go down, re-exports too',
    { 'src/tools/feeds/index.ts': "export { log } from '../../platform/log/index.ts';" },
    /imports go down only/,
  ],
  [
    'rooms are entered by their door',
    { 'src/screens/desk/a.tsx': "import { x } from '../../modules/evidence/store.ts';" },
    /enter modules\/evidence by its index/,
  ],
  [
    'modules form no circle',
    {
      'src/modules/evidence/index.ts': "import { x } from '../reports/index.ts';",
      'src/modules/reports/index.ts': "import { y } from '../evidence/model.ts';",
    },
    /form a circle/,
  ],
  [
    'tables belong to one room (query builder)',
    { 'src/modules/reports/queries.ts': "export const q = (db) => db.selectFrom('clipping as c').selectAll();" },
    /touches clipping, which belongs to modules\/evidence/,
  ],
  [
    'tables belong to one room (joins)',
    {
      'src/modules/reports/queries.ts':
        "export const q = (db) => db.selectFrom('report').innerJoin('match', 'a', 'b');",
    },
    /touches match, which belongs to modules\/evidence/,
  ],
  [
    'tables belong to one room (SQL text)',
    { 'src/modules/reports/queries.ts': 'export const q = (sql) => sql`delete from commitment where id = ${1}`;' },
    /touches commitment, which belongs to modules\/commitments/,
  ],
  [
    'screens/ui knows nothing of the product',
    { 'src/screens/ui/badge.tsx': "import { STATES } from '../../modules/programmes/model.ts';" },
    /screens\/ui knows nothing of the product/,
  ],
  [
    'desk and site do not know each other',
    { 'src/screens/site/home.tsx': "import { Row } from '../desk/row.tsx';" },
    /desk and site do not know each other/,
  ],
  [
    'tools do no input or output',
    { 'src/tools/feeds/index.ts': "import { readFile } from 'node:fs/promises';" },
    /tools are pure/,
  ],
  [
    'the program does not need its tests',
    { 'src/modules/evidence/index.ts': "import { x } from '../../../tests/support/database.ts';" },
    /must not need its tests/,
  ],
  ['names say what a thing is', { 'src/tools/utils/index.ts': 'export const x = 1;' }, /does not say what is inside/],
  ['names are kebab-case', { 'src/tools/feeds/readFeed.ts': 'export const x = 1;' }, /kebab-case/],
  ['files stay short', { 'src/tools/feeds/index.ts': 'export const x = 1;\n'.repeat(400) }, /split it by purpose/],
  ['exports are named', { 'src/tools/feeds/index.ts': 'export default 1;' }, /export by name/],
  [
    "time is the database's",
    { 'src/modules/evidence/index.ts': 'export const late = (at) => at < new Date();' },
    /asks the machine's clock/,
  ],
  [
    "time is the database's, in numbers too",
    { 'src/modules/evidence/index.ts': 'export const late = (at) => at < Date.now();' },
    /asks the machine's clock/,
  ],
  [
    'imports can be read',
    { 'src/modules/evidence/index.ts': 'export const load = (name) => import(`./${name}.ts`);' },
    /name is computed/,
  ],
];

describe('a breach is found', () => {
  it.each(BREACHES)('%s', (_rule, sources, said) => {
    const files = Object.entries(sources).map(([path, source]) => readSource(path, source, TABLES));
    const breaches = breachesOf(files, TABLE_OWNERS);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toMatch(said);
  });
});
