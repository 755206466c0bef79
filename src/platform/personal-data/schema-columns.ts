// Reads db/schema.sql, which is generated from the migrations: the register then knows each column without a database.

export interface SchemaColumn {
  readonly table: string;
  readonly name: string;
  /** As PostgreSQL writes it: `text`, `timestamp with time zone`, `text[]` … */
  readonly type: string;
  /** Table that a foreign key of this one column points to. */
  readonly pointsTo: string | null;
  /** A check of the schema allows only listed words. */
  readonly isListed: boolean;
}

export function columnsOfSchema(schema: string): readonly SchemaColumn[] {
  return [...schema.matchAll(/^create table (\w+) \(\n([\s\S]*?)\n\);/gm)].flatMap(([, table = '', inside = '']) => {
    const lines = inside.split('\n').map((line) => line.trim().replace(/,$/, ''));
    const said = lines.filter((line) => line.startsWith('constraint '));
    const points = new Map(
      said.flatMap((line) => {
        const found = /FOREIGN KEY \("?(\w+)"?\) REFERENCES (\w+)/.exec(line);
        return found ? [[found[1]!, found[2]!]] : [];
      }),
    );
    const listed = new Set(said.map((line) => /CHECK \(\(\(?"?(\w+)"? = (?:ANY \(ARRAY\[)?'/.exec(line)?.[1]));
    return lines.flatMap((line) => {
      const found = line.startsWith('constraint ')
        ? null
        : /^"?(\w+)"? (.+?)(?= not null| default | generated |$)/.exec(line);
      if (!found) return [];
      const [, name = '', type = ''] = found;
      return [{ table, name, type, pointsTo: points.get(name) ?? null, isListed: listed.has(name) }];
    });
  });
}
