// Searching 10,000, 100,000 and 1,000,000 clippings, as the program does it: by the program's own role, with row-level
// security, from the question as typed to what is shown.
import type pg from 'pg';
import { search, type SearchInput } from '../src/modules/search/index.ts';
import { consult } from '../src/platform/context/index.ts';
import { chanceFrom, type Chance } from '../src/start/example/content/seeded.ts';
import { KEYS_EDITION, wordKeys } from '../src/tools/finding/index.ts';
import { inventLanguage } from './invented-language.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { personOf } from './signed-programmes.ts';
import { inTemporaryHouse } from './temporary-house.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const QUESTIONS = 120;
const BATCH = 1_000;
const SYLLABLES = 350;
const AGENCIES = 20;
const YEARS_MS = 10 * 365 * 86_400_000;
const LANGUAGE = inventLanguage('search');

interface Country {
  readonly agencies: readonly string[];
  readonly commune: string;
}

/** Twenty agencies; the first is by far the largest and works with 200 communes, of which the last works with it and another. */
async function fillCountry(client: pg.Client): Promise<Country> {
  const { rows } = await client.query<{ id: string; kind: string }>(
    `insert into organisation (kind, name, search_key)
     select case when n <= ${AGENCIES} then 'press' else 'authority' end, 'Đơn vị ' || n || ' (mẫu)', 'don vi ' || n || ' mau'
     from generate_series(1, ${AGENCIES + 200}) as n returning id, kind`,
  );
  const agencies = rows.filter((row) => row.kind === 'press').map((row) => row.id);
  const communes = rows.filter((row) => row.kind !== 'press').map((row) => row.id);
  for (const [at, commune] of communes.entries()) {
    const partners = at === communes.length - 1 ? [agencies[3]!, agencies[4]!] : [agencies[0]!];
    for (const partner of partners) {
      const slug = `chuong-trinh-${at}-${partner.slice(-6)}`;
      const { rows: made } = await client.query<{ id: string }>(
        `insert into programme (slug, title, search_key, kind, state, created_by_organisation_id)
         values ($1, $1, $1, 'programme', 'in_force', $2) returning id`,
        [slug, commune],
      );
      await client.query(
        `insert into programme_party (programme_id, organisation_id, side) values ($1, $2, 'A'), ($1, $3, 'B')`,
        [made[0]!.id, commune, partner],
      );
      await client.query('select app.settle_viewers($1)', [made[0]!.id]);
    }
  }
  await client.query(
    `insert into outlet (organisation_id, name, kind) select id, name, 'online' from organisation where kind = 'press'`,
  );
  await client.query('insert into searchable_publisher select id from organisation where kind = $1', ['press']);
  return { agencies, commune: communes.at(-1)! };
}

async function countryHeld(client: pg.Client): Promise<Country> {
  const { rows } = await client.query<{ id: string; kind: string }>(
    `select id, kind from organisation where name like 'Đơn vị %' order by substring(name from '\\d+')::int`,
  );
  const agencies = rows.filter((row) => row.kind === 'press').map((row) => row.id);
  return { agencies, commune: rows.at(-1)!.id };
}

const PARAGRAPHS = 100_000;
const PER_TEXT = 5;
const TITLE = 60;
const arrayOf = (keys: readonly number[]): string => `{${keys.join(',')}}`;

/** Texts are put together from paragraphs that the database keeps with their keys; pairs do not reach over a line's end. */
async function inventParagraphs(client: pg.Client): Promise<number> {
  const chance = chanceFrom('paragraphs');
  let keying = 0;
  await client.query(`create schema if not exists filling; create extension if not exists intarray schema filling;
    drop table if exists paragraph;
    create unlogged table paragraph (n integer primary key, body text, keys int4[], title_keys int4[])`);
  for (let at = 0; at < PARAGRAPHS; at += BATCH) {
    const bodies = Array.from({ length: BATCH }, () =>
      LANGUAGE.text(chance, SYLLABLES / PER_TEXT).replaceAll('\n', ' '),
    );
    const begun = performance.now();
    const keys = bodies.map((body) => wordKeys({ title: '', texts: [body] }));
    keying += performance.now() - begun;
    await client.query(
      'insert into paragraph select $1 + n, body, keys::int4[], title_keys::int4[] from unnest($2::text[], $3::text[], $4::text[]) with ordinality as t (body, keys, title_keys, n)',
      [
        at,
        bodies,
        keys.map(arrayOf),
        bodies.map((body) => arrayOf(wordKeys({ title: body.slice(0, TITLE), texts: [] }))),
      ],
    );
  }
  await client.query('vacuum analyze paragraph');
  return (keying / PARAGRAPHS) * PER_TEXT;
}

/** Over ten years. Titles are a paragraph's first words. */
async function fillClippings(client: pg.Client, from: number, to: number, until: number): Promise<void> {
  for (let at = from; at < to; at += 20_000) {
    await client.query(
      `with picked as materialized (
         select n, (ceil(random() ^ 2 * ${AGENCIES}))::int as agency,
           array(select (1 + floor(random() * ${PARAGRAPHS}))::int from generate_series(1, ${PER_TEXT}) where n is not null) as parts
         from generate_series($1::int, $2::int) as n),
       put as materialized (
         select app.new_id() as id, o.id as outlet, o.organisation_id as organisation,
           to_timestamp($3::float8 - ${YEARS_MS / 1000} * random()) as at,
           substr(a.body, 1, ${TITLE}) as title, concat_ws(E'\\n', a.body, b.body, c.body, d.body, e.body) as body,
           filling.uniq(filling.sort(a.keys || b.keys || c.keys || d.keys || e.keys || a.title_keys)) as keys
         from picked join (select id, organisation_id, row_number() over (order by organisation_id) as rank from outlet) o on o.rank = agency
         join paragraph a on a.n = parts[1] join paragraph b on b.n = parts[2] join paragraph c on c.n = parts[3]
         join paragraph d on d.n = parts[4] join paragraph e on e.n = parts[5]),
       held as (insert into clipping (id, outlet_id, organisation_id, kind, address, canonical_address, address_key, title, text,
         syllable_count, published_at, published_origin, published_confidence, related_at)
         select id, outlet, organisation, 'web', 'https://bao.example/' || id, null, 'bao.example/' || id, title, body,
           ${SYLLABLES}, at, 'json_ld', 0.95, now() from put)
       insert into searchable (object_id, kind, organisation_id, at, edition, keys)
         select id, 'clipping', organisation, at, ${KEYS_EDITION}, keys || app.owner_key(organisation)
           || (2046820352 + app.day_number(at)) || (2046820352 + 1048576 + app.day_number(at) / 16)
           || (2046820352 + 2097152 + app.day_number(at) / 256) from put order by at`,
      [at + 1, Math.min(at + 20_000, to), until / 1000],
    );
  }
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

interface Ask {
  readonly what: string;
  question(chance: Chance): SearchInput;
  /** PostgreSQL's own way of asking the same. */
  own(text: string): string;
}

const RANKED = (asked: string): string =>
  `select id, ts_rank(words, q) as rank from own_search, ${asked} q where words @@ q order by rank desc limit 20`;

function twoWords(chance: Chance): string {
  return Array.from({ length: chance.next() < 0.5 ? 1 : 2 }, () =>
    LANGUAGE.word(chance, chance.next() < 0.5 ? 0.6 : 1),
  ).join(' ');
}

const literal = (text: string): string => `'${text.replaceAll("'", '')}'`;

const ASKS: readonly Ask[] = [
  {
    what: 'newest first',
    question: (chance) => ({ text: twoWords(chance), among: 'clippings' }),
    own: (text) =>
      `select id from own_search, plainto_tsquery('simple', ${literal(text)}) q where words @@ q order by published_at desc limit 20`,
  },
  {
    what: 'newest first, typed without accents',
    question: (chance) => ({ text: bare(twoWords(chance)), among: 'clippings' }),
    own: (text) =>
      `select id from own_search, plainto_tsquery('simple', ${literal(text)}) q where words @@ q order by published_at desc limit 20`,
  },
  {
    what: 'phrase of four to six syllables',
    question: (chance) => ({
      text: `"${[1, 2, 3].map(() => LANGUAGE.word(chance, 0.7)).join(' ')}"`,
      among: 'clippings',
    }),
    own: (text) =>
      `select id from own_search, phraseto_tsquery('simple', ${literal(text)}) q where words @@ q order by published_at desc limit 20`,
  },
  {
    what: 'phrase of one word',
    question: (chance) => ({ text: `"${LANGUAGE.word(chance)}"`, among: 'clippings' }),
    own: (text) =>
      `select id from own_search, phraseto_tsquery('simple', ${literal(text)}) q where words @@ q order by published_at desc limit 20`,
  },
  {
    what: 'best first',
    question: (chance) => ({ text: twoWords(chance), among: 'clippings', order: 'best' }),
    own: (text) => RANKED(`plainto_tsquery('simple', ${literal(text)})`),
  },
  {
    what: 'newest first within two months',
    question: (chance) => ({ text: twoWords(chance), among: 'clippings', from: '2023-03-01', to: '2023-04-30' }),
    own: (text) =>
      `select id from own_search, plainto_tsquery('simple', ${literal(text)}) q where words @@ q
       and published_at between '2023-03-01' and '2023-05-01' order by published_at desc limit 20`,
  },
];

interface Taken {
  readonly p50: number;
  readonly p95: number;
}

function summed(numbers: readonly number[]): Taken {
  return { p50: median(numbers), p95: numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1]! };
}

async function taken(
  organisation: string,
  ask: Ask,
  plain: pg.Client | null,
): Promise<{ ours: Taken; own: Taken | null; found: number }> {
  const chance = chanceFrom(`asked ${ask.what}`);
  const ours: number[] = [];
  const own: number[] = [];
  let found = 0;
  for (let at = -10; at < QUESTIONS; at++) {
    const question = ask.question(chance);
    const begun = performance.now();
    const result = await consult(personOf(organisation), (ctx) => search(ctx, question));
    const between = performance.now();
    if (plain && at % 3 === 0) await plain.query(ask.own(question.text));
    if (at < 0) continue;
    ours.push(between - begun);
    if (at % 3 === 0) own.push(performance.now() - between);
    if ((result.clippings?.rows.length ?? 0) > 0) found++;
  }
  return { ours: summed(ours), own: plain ? summed(own) : null, found };
}

export const searching: Measurement = {
  name: 'searching',
  about: `Searching texts of ${SYLLABLES} syllables of an invented language (Zipf) as the program does it: through row-level security, from the question as typed to 20 results with their marked passages; ${QUESTIONS} different questions each. The large agency has most of all texts and 200 partners; the commune works with two middling agencies. Against PostgreSQL's own search (to_tsvector 'simple', GIN, ts_rank), asked by the owner without row-level security and for ids alone, up to 100,000 texts.`,
  run: (kept) => inTemporaryHouse(({ filling }) => measure(filling), {}, kept),
};

/** What an earlier run has filled is not filled again. */
async function measure(filling: pg.Client): Promise<Measured[]> {
  const rows: Measured[] = [];
  const { rows: counts } = await filling.query<{ held: number }>('select count(*)::int as held from clipping');
  let { held } = counts[0]!;
  const country = held === 0 ? await fillCountry(filling) : await countryHeld(filling);
  const before = new Map<string, number>();
  await filling.query(`set maintenance_work_mem = '768MB'; set work_mem = '64MB'`);
  for (const size of SIZES.filter((one) => one >= held)) {
    const named = size.toLocaleString('en');
    if (held < size) rows.push(await fillTo(filling, held, size));
    held = size;
    await filling.query('delete from searchable_frequent; select app.count_frequent_keys()');
    const comparing = size <= 100_000;
    if (comparing) {
      await filling.query(`drop table if exists own_search; create table own_search as
        select id, published_at, text, to_tsvector('simple', title || ' ' || text) as words from clipping;
        create index on own_search using gin (words); create index on own_search (published_at desc)`);
      await filling.query('vacuum analyze own_search');
    } else await filling.query('drop table if exists own_search');
    for (const [name, asker] of [
      ['the large agency', country.agencies[0]!],
      ['a commune', country.commune],
    ] as const) {
      for (const ask of ASKS) {
        const { ours, own, found } = await taken(asker, ask, comparing && asker !== country.commune ? filling : null);
        const label = `${ask.what}, ${name}`;
        const smaller = before.get(label);
        before.set(label, ours.p95);
        rows.push({
          what: `${label} (${named}; ${found} of ${QUESTIONS} met something)`,
          figure: `p50 ${ms(ours.p50)}, p95 ${ms(ours.p95)}${smaller ? `, p95 grew ${times(ours.p95 / smaller)}` : ''}`,
          against: own ? `PostgreSQL's own p50 ${ms(own.p50)}, p95 ${ms(own.p95)}` : '',
          ratio: own ? `${times(ours.p95 / own.p95)} the time at p95` : '',
        });
        console.error(Object.values(rows.at(-1)!).join(' | '));
      }
    }
  }
  return rows;
}

async function fillTo(filling: pg.Client, held: number, size: number): Promise<Measured> {
  const keying = await inventParagraphs(filling);
  await filling.query('drop index if exists searchable_by_key');
  const begun = performance.now();
  await fillClippings(filling, held, size, Date.now());
  const filled = performance.now();
  await filling.query('create index searchable_by_key on searchable using gin (keys) with (fastupdate = off)');
  const indexed = performance.now();
  await filling.query('vacuum analyze clipping');
  await filling.query('vacuum analyze searchable');
  const { rows: sizes } = await filling.query<{ index: string; table: string }>(
    `select pg_size_pretty(pg_relation_size('searchable_by_key')) as index, pg_size_pretty(pg_table_size('searchable')) as table`,
  );
  return {
    what: `making keys of one text (${size.toLocaleString('en')})`,
    figure: ms(keying),
    against: `filled in ${((filled - begun) / 1000).toFixed(0)} s, index in ${((indexed - filled) / 1000).toFixed(0)} s`,
    ratio: `keys ${sizes[0]!.table}, index ${sizes[0]!.index}`,
  };
}
