// Whoever adds a column says what it holds of people. The sentence that fails says where.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOfSchema, registerFaults, registerOf, writeDocument } from '../../src/platform/personal-data/index.ts';

const SCHEMA = readFileSync('db/schema.sql', 'utf8');
const COLUMNS = columnsOfSchema(SCHEMA);

describe('the register of personal data', () => {
  it('knows what each column holds', () => {
    expect(COLUMNS.length).toBeGreaterThan(1000);
    expect(registerFaults(COLUMNS)).toEqual([]);
    expect(registerOf(COLUMNS)).toHaveLength(COLUMNS.length);
  });

  it('is what docs/PERSONAL-DATA.md says: node tests/support/write-personal-data.ts', () => {
    expect(readFileSync('docs/PERSONAL-DATA.md', 'utf8')).toBe(writeDocument(registerOf(COLUMNS)));
  });

  it('reads the schema whole', () => {
    const lines = [...SCHEMA.matchAll(/^create table (\w+) \(\n([\s\S]*?)\n\);/gm)].flatMap(([, , inside = '']) =>
      inside.split('\n').filter((line) => !line.trim().startsWith('constraint ')),
    );
    expect(COLUMNS).toHaveLength(lines.length);
    expect(COLUMNS.find((one) => one.table === 'ceremony_guest' && one.name === 'position')?.type).toBe('integer');
  });

  it.each([
    ['text', 'note'],
    ['jsonb', 'content'],
    ['date', 'birth_date'],
    ['bytea', 'portrait'],
    ['integer', 'phone_number'],
  ])('finds an undeclared column: %s %s', (type, name) => {
    const added = columnsOfSchema(`create table helper (\n  id uuid not null,\n  ${name} ${type} not null\n);\n`);
    const faults = registerFaults(added, []);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`helper.${name} (${type}) is undeclared`);
    expect(faults[0]).toContain(`helper: { none: '${name}' }`);
  });

  it('settles by rule what can tell nothing, and knows an account', () => {
    const added = columnsOfSchema(
      `create table helper (\n  id uuid not null,\n  at date,\n  seen_by uuid,\n  state text not null,\n  owner uuid,\n` +
        `  constraint a CHECK ((state = ANY (ARRAY['x'::text, 'y'::text]))),\n  constraint b FOREIGN KEY (owner) REFERENCES person_account(id)\n);\n`,
    );
    expect(registerOf(added).map((line) => line.kind)).toEqual(['none', 'none', 'actor', 'none', 'actor']);
  });

  it('finds a declaration of what is gone', () => {
    const registered = COLUMNS.filter((column) => column.table === 'person_session');
    expect(
      registerFaults(registered, [{ gone: { none: 'a' }, person_session: { sign_in: '*', none: 'lost' } }]),
    ).toEqual([
      expect.stringContaining('gone is declared'),
      expect.stringContaining('person_session.lost is declared and is no column'),
    ]);
  });
});
