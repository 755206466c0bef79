// What may not stand in an answer: texts of rows that the asker's body cannot see, and columns that never leave at all.
import type { Cast } from './cast.ts';

/** Shorter texts occur by chance. */
const TELLING = 16;
/** Of each column, so that one large table does not crowd out the others. */
const OF_EACH_COLUMN = 40;

/**
 * Columns that leave the program to nobody: passwords, keys, tokens and what is sealed. Found by their names, so that a
 * new one is covered by itself.
 */
const NEVER =
  /(^|_)(password|secret|token|token_hash|sealed|code_hash|totp|private_key|access_token|refresh_token)(_|$)/;

/** Ids of bodies and outlets stand in many places; what matters of a hidden thing is what it says. */
const ID = /^(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Addresses of the program and what a filter asks for: words of the program's own, whoever once sent or kept them. */
const OWN_WORDS = /^(\/(en\/)?lam-viec\b|[a-z-]+=[a-z0-9_%-]+(&|$))/;

/** Columns that hold one of the program's own words; the longer ones stand in addresses of its screens too. */
const CODES = /(^|_)(kind|action|state|purpose)$/;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

async function columnsOf(cast: Cast): Promise<Column[]> {
  const rows = await cast.everything(
    `select table_name as "table", column_name as "column", data_type as "type"
       from information_schema.columns join pg_tables t on t.schemaname = table_schema and t.tablename = table_name
      where table_schema = 'public' order by table_name, ordinal_position`,
  );
  return rows as unknown as Column[];
}

const quoted = (name: string) => `"${name}"`;

/** Values that no page may show to anyone. */
export async function neverShown(cast: Cast): Promise<string[]> {
  const found = new Set<string>();
  for (const { table, column, type } of await columnsOf(cast)) {
    if (!NEVER.test(column)) continue;
    const value = type === 'bytea' ? `encode(${quoted(column)}, 'hex')` : `${quoted(column)}::text`;
    const rows = await cast.everything(
      `select distinct ${value} as value from ${quoted(table)} where length(${value}) >= ${TELLING} limit 500`,
    );
    for (const row of rows) found.add(row['value']!);
  }
  return [...found];
}

/**
 * Texts that exist in rows which the body cannot see, and in no row that it or the public can see. E-mail addresses of
 * people are among them: they stand in accounts, which only the program itself reads.
 */
export async function hiddenFrom(cast: Cast, organisationId: string | null): Promise<string[]> {
  const all = new Set<string>();
  const seen: string[] = [];
  for (const { table, column, type } of await columnsOf(cast)) {
    if (type !== 'text' || CODES.test(column) || table.startsWith('place') || table === 'searchable') continue;
    const values = `select distinct ${quoted(column)} as value from ${quoted(table)} where length(${quoted(column)}) >= ${TELLING}`;
    const some = await cast.everything(`${values} order by 1 limit ${OF_EACH_COLUMN}`);
    if (some.length === 0) continue;
    for (const row of some) all.add(row['value']!.slice(0, 200));
    for (const scope of new Set([organisationId, null]))
      for (const row of await visible(cast, scope, table, `${values} limit 20000`)) seen.push(row['value']!);
  }
  const own = organisationId === null ? [] : await peopleKnownTo(cast, organisationId);
  // The example's sign-in page shows its people to everyone.
  const shown = await cast.everything(
    `select v.value from person_account, lateral (values (name), (example_key)) v(value) where example_key is not null`,
  );
  const known = [...seen, ...[...own, ...shown].map((row) => row['value']!)].join('\n');
  return [...all].filter((text) => !known.includes(text) && !ID.test(text) && !OWN_WORDS.test(text));
}

/** Colleagues know each other, with their addresses; people of partners are known by name. */
async function peopleKnownTo(cast: Cast, organisationId: string): Promise<Record<string, string>[]> {
  const ids = (await cast.everything('select id from person_account')).map((row) => row['id']!);
  const partners = `select name as value from app.names_of('{${ids.join(',')}}'::uuid[])`;
  return [...(await cast.everything(colleagues(organisationId))), ...(await cast.seenBy(organisationId, partners))];
}

const colleagues = (organisationId: string) =>
  `select v.value from person_account a join membership m on m.account_id = a.id, lateral (values (a.email), (a.name)) v(value)
    where m.organisation_id = '${organisationId}'`;

/** A table that the program's role may not read at all shows nothing. */
async function visible(cast: Cast, scope: string | null, table: string, sql: string) {
  try {
    return await cast.seenBy(scope, sql);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return [];
    throw new Error(`what may be seen of ${table}`, { cause: error });
  }
}

/** Finds the first of many texts in answers; equal answers are looked at once. */
export function finderOf(texts: readonly string[]): (body: string, except: string) => string | null {
  const clean = new Set<string>();
  const forms = texts.map((text) => [text, escaped(text), JSON.stringify(text).slice(1, -1)] as const);
  return (body, except) => {
    const core = body.replace(/nonce="[^"]*"/g, '').replaceAll(except, '');
    if (clean.has(core)) return null;
    for (const [text, inHtml, inJson] of forms) {
      if (
        core.includes(text) ||
        (inHtml !== text && core.includes(inHtml)) ||
        (inJson !== text && core.includes(inJson))
      )
        return text;
    }
    if (clean.size < 5_000) clean.add(core);
    return null;
  };
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
