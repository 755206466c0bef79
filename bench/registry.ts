// The two screens that everybody opens first, in a house of a whole country: list of programmes and inbox.
import type pg from 'pg';
import { listProgrammes } from '../src/modules/programmes/index.ts';
import { consult, type ReadContext, type Who } from '../src/platform/context/index.ts';
import { sql } from '../src/platform/database/index.ts';
import { inboxItems } from '../src/screens/desk/inbox/inbox-items.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { mediansInTurns, ms, times, type Measured, type Measurement } from './measure.ts';
import { NOW, personOf } from './signed-programmes.ts';
import { inTemporaryHouse } from './temporary-house.ts';

const COMMUNES = [30, 300];
const PAPERS = 10;

/** Every commune has a programme with every paper: ten for a commune, as many as there are communes for a paper. */
async function fill(client: pg.Client, communes: number): Promise<void> {
  await client.query(`
    insert into organisation (kind, heading, name, search_key, is_example)
      select case when n <= ${communes} then 'authority' else 'press' end,
        case when n <= ${communes} then 'state' else 'press' end,
        case when n <= ${communes} then 'Ủy ban nhân dân xã Mẫu ' else 'Báo Mẫu ' end || n || ' (mẫu)',
        'don vi mau ' || n, true
      from generate_series(1, ${communes + PAPERS}) n;
    create temp table commune as select id, row_number() over (order by id) as n from organisation where kind = 'authority';
    create temp table paper as select id, row_number() over (order by id) as n from organisation where kind = 'press';
    create temp table signed as select app.new_id() as id, c.id as commune, p.id as paper, c.n * ${PAPERS} + p.n as n
      from commune c cross join paper p`);
  await client.query(
    `insert into programme (id, slug, title, search_key, kind, state, term_from, term_to, signed_on, reporting_cadence,
       created_by_organisation_id, published_at)
     select id, 'chuong-trinh-' || n, 'Chương trình phối hợp truyền thông số ' || n || ' (mẫu)',
       'chuong trinh phoi hop truyen thong so ' || n || ' mau', 'programme',
       case when n % 5 = 0 then 'ended' else 'in_force' end, $1::date, $2::date, $1::date, 'quarter', commune, now()
     from signed`,
    [addDays(NOW, -400), addDays(NOW, 200)],
  );
  await client.query(
    `insert into programme_party (programme_id, organisation_id, side, is_lead)
       select id, commune, 'A', true from signed union all select id, paper, 'B', true from signed`,
  );
  // Triggers are off.
  await client.query('do $$ begin perform app.settle_viewers(id) from programme; end $$');
  await client.query(
    `insert into commitment (programme_id, obliged, kind, text, position)
       select id, case when k % 3 = 0 then 'A' else 'B' end, 'coverage', 'Mỗi quý đăng ba bài về nội dung thứ ' || k, k
       from signed cross join generate_series(1, 10) as k(k)`,
  );
  await client.query(
    `insert into plan_action (programme_id, commitment_id, title, due_on, owner_organisation_id)
       select s.id, c.id, 'Việc mẫu ' || s.n, $1::date, s.paper
       from signed s join commitment c on c.programme_id = s.id and c.position = 1 where s.n % 4 = 0`,
    [addDays(NOW, 5)],
  );
  await client.query(
    `insert into outlet (organisation_id, name, kind) select id, 'Báo điện tử mẫu ' || n || ' (mẫu)', 'online' from paper`,
  );
  await client.query(
    `insert into clipping (outlet_id, organisation_id, kind, address, address_key, title, text, published_at,
         published_origin, published_confidence, related_at)
       select o.id, o.organisation_id, 'web', 'https://bao.example/' || o.id || k, 'bao.example/' || o.id || k,
         'Bài mẫu số ' || k, repeat('chữ ', 300), now() - make_interval(hours => k), 'json_ld', 0.95, now()
       from outlet o cross join generate_series(1, 1000) as k(k)`,
  );
  await client.query(
    `insert into match (programme_id, commitment_id, clipping_id, state, weight, made_by)
       select s.id, c.id, k.id, 'suggested', 0.7, 'machine' from signed s
       join commitment c on c.programme_id = s.id and c.position = 2
       join lateral (select id from clipping where organisation_id = s.paper order by md5(id::text || s.n) limit 5) k on true
       where s.n % 2 = 0`,
  );
  for (const table of [
    'programme',
    'programme_party',
    'programme_viewer',
    'commitment',
    'clipping',
    'match',
    'plan_action',
  ])
    await client.query(`vacuum analyze ${table}`);
}

const roundTrip = (ctx: ReadContext): Promise<unknown> => sql`select 1`.execute(ctx.db);

type Read = readonly [string, (ctx: ReadContext) => Promise<unknown>];
const LISTS: readonly Read[] = [
  ['first page of the registry', (ctx) => listProgrammes(ctx)],
  [
    'registry, search and year',
    (ctx) => listProgrammes(ctx, { search: 'truyền thông 17', year: Number(NOW.slice(0, 4)) }),
  ],
];
const INBOX: Read = ['inbox', inboxItems];

interface Reader {
  readonly who: Who;
  readonly name: string;
  readonly reads: readonly Read[];
}

async function measureFor({ who, name, reads }: Reader, held: string): Promise<Measured[]> {
  const [bare = 0, ...taken] = await mediansInTurns(
    [roundTrip, ...reads.map(([, read]) => read)].map((read) => () => consult(who, read)),
    15,
  );
  const { total } = await consult(who, (ctx) => listProgrammes(ctx));
  return reads.map(([what], at) => ({
    what: `${what}, ${name} (${total.toLocaleString('en')} programmes of ${held})`,
    figure: ms(taken[at]!),
    against: `\`select 1\` in the same scope ${ms(bare)}`,
    ratio: `${times(taken[at]! / bare)} the time`,
  }));
}

function measured(communes: number): Promise<Measured[]> {
  return inTemporaryHouse(async ({ filling }) => {
    await fill(filling, communes);
    const first = async (table: string): Promise<Who> =>
      personOf((await filling.query<{ id: string }>(`select id from ${table} order by n limit 1`)).rows[0]!.id);
    const readers: Reader[] = [
      { who: await first('commune'), name: 'a commune', reads: [...LISTS, INBOX] },
      { who: await first('paper'), name: 'a newspaper', reads: [...LISTS, INBOX] },
      { who: { kind: 'public' }, name: 'everyone', reads: LISTS },
    ];
    const rows: Measured[] = [];
    for (const reader of readers) rows.push(...(await measureFor(reader, (communes * PAPERS).toLocaleString('en'))));
    return rows;
  });
}

export const registry: Measurement = {
  name: 'registry',
  about:
    'Programmes of 10 commitments each between many communes and 10 newspapers, with row-level security, in a house of a province and in one of a country. Should grow with what the asker may see and not with what the house holds.',
  async run() {
    const rows: Measured[] = [];
    for (const communes of COMMUNES) rows.push(...(await measured(communes)));
    return rows;
  },
};
