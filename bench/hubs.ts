// What people open first in a house of a whole country: registry, a programme's page, the overview and the inbox; for an
// agency that is a party to everything, a province, and a commune with three programmes.
import type pg from 'pg';
import { assessmentsOf, commitmentsOf, planOf, targetsOf } from '../src/modules/commitments/index.ts';
import { progressOf } from '../src/modules/evidence/index.ts';
import { hubGroups, hubOverview, hubRows, rebuildStandings } from '../src/modules/hub/index.ts';
import { listProgrammes, programmeView } from '../src/modules/programmes/index.ts';
import { consult, type ReadContext, type Who } from '../src/platform/context/index.ts';
import { inboxItems } from '../src/screens/desk/inbox/inbox-items.ts';
import { ALL_COMMUNES, fillCountry, type Country } from './country.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { personOf } from './signed-programmes.ts';
import { inTemporaryHouse } from './temporary-house.ts';

const ROUNDS = 21;
const SIZES = [
  [ALL_COMMUNES / 10, '1/10'],
  [ALL_COMMUNES / 3, '1/3'],
  [ALL_COMMUNES, 'all'],
] as const;

interface Read {
  readonly what: string;
  work(ctx: ReadContext): Promise<unknown>;
  /** The same rows by hand, as the owner, without row-level security; `$1` is the organisation. */
  readonly plain: string;
}

const OWN = 'select programme_id from programme_party where organisation_id = $1';

function reads(country: Country): Read[] {
  const id = country.programme;
  return [
    {
      what: 'registry, first page',
      work: (ctx) => listProgrammes(ctx),
      plain: `select *, count(*) over () from programme where id in (${OWN}) order by created_at desc, id desc limit 25`,
    },
    {
      what: 'registry, by state and year',
      work: (ctx) => listProgrammes(ctx, { state: ['in_force'], year: new Date().getFullYear() }),
      plain: `select *, count(*) over () from programme where id in (${OWN}) and state = 'in_force' and term_from <= now() and term_to >= now() order by created_at desc limit 25`,
    },
    {
      what: 'registry, search',
      work: (ctx) => listProgrammes(ctx, { search: 'truyền thông 17' }),
      plain: `select *, count(*) over () from programme where id in (${OWN}) and search_key like '%truyen%' and search_key like '%thong%' and search_key like '%17%' order by created_at desc limit 25`,
    },
    {
      what: 'registry, page 100',
      work: (ctx) => listProgrammes(ctx, { page: 100 }),
      plain: `select *, count(*) over () from programme where id in (${OWN}) order by created_at desc, id desc limit 25 offset 2475`,
    },
    {
      what: "a programme's page",
      async work(ctx) {
        await programmeView(ctx, id);
        await commitmentsOf(ctx, id);
        await targetsOf(ctx, id);
        await planOf(ctx, id);
        await assessmentsOf(ctx, id);
        await progressOf(ctx, id);
      },
      plain: `select (select count(*) from commitment where programme_id = '${id}'), (select count(*) from target where programme_id = '${id}'),
        (select count(*) from plan_action where programme_id = '${id}'), (select count(*) from assessment where programme_id = '${id}'),
        (select count(*) from match m join clipping c on c.id = m.clipping_id where m.programme_id = '${id}' and m.state = 'confirmed'), $1::uuid`,
    },
    {
      what: 'overview: figures, months, list and groups',
      async work(ctx) {
        await hubOverview(ctx);
        await hubRows(ctx);
        await hubGroups(ctx, { group: 'place' });
      },
      plain: `with late as (select a.programme_id, count(*) filter (where a.due_on < now()) as late, count(*) as due
          from plan_action a where a.programme_id in (${OWN}) and a.state = 'planned' group by 1),
        ahead as (select t.programme_id, date_trunc('month', t.period_to) as month, count(*) as targets
          from target t where t.programme_id in (${OWN}) and t.period_to >= now() group by 1, 2),
        waits as (select m.programme_id, count(*) as undecided from match m where m.programme_id in (${OWN}) and m.state = 'suggested' group by 1)
        select p.id, p.title, l.late, w.undecided, (select sum(targets) from ahead a where a.programme_id = p.id)
        from programme p left join late l on l.programme_id = p.id left join waits w on w.programme_id = p.id
        where p.id in (${OWN}) order by l.late desc nulls last limit 25`,
    },
    {
      what: 'overview: late, by word, page 3',
      work: (ctx) => hubRows(ctx, { search: 'xã mẫu 1', work: 'late', page: 3 }),
      plain: `select p.id, p.title, count(a.id) from programme p join plan_action a on a.programme_id = p.id
        where p.id in (${OWN}) and p.search_key like '%1%' and a.state = 'planned' and a.due_on < now() group by p.id order by 3 desc limit 25 offset 50`,
    },
    {
      what: 'inbox',
      work: inboxItems,
      plain: `select (select count(*) from (select from plan_action where owner_organisation_id = $1 and state = 'planned' and due_on < now() + interval '14 days' limit 40) x),
        (select count(*) from (select programme_id, min(created_at) from match where state = 'suggested' and programme_id in (${OWN}) group by 1 order by 2 limit 40) x)`,
    },
  ];
}

interface Taken {
  readonly p50: number;
  readonly p95: number;
}

/** In turns with the plain statement, so that a slow moment of the machine hits both alike. */
async function taken(who: Who, organisation: string, read: Read, plain: pg.Client): Promise<{ own: Taken; by: Taken }> {
  const own: number[] = [];
  const by: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const begun = performance.now();
    await consult(who, read.work);
    const between = performance.now();
    await plain.query(read.plain, [organisation]);
    if (round < 0) continue;
    own.push(between - begun);
    by.push(performance.now() - between);
  }
  return { own: summed(own), by: summed(by) };
}

function summed(numbers: readonly number[]): Taken {
  return { p50: median(numbers), p95: numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1]! };
}

const ASKERS = [
  ['the national agency', 'nationalAgency'],
  ['a province', 'province'],
  ['a commune', 'commune'],
] as const satisfies readonly (readonly [string, keyof Country])[];

function measured(communes: number, size: string, before: Map<string, number>): Promise<Measured[]> {
  return inTemporaryHouse(async ({ filling }) => {
    const country = await fillCountry(filling, Math.round(communes));
    const begun = performance.now();
    const counted = await rebuildStandings();
    const rebuilt = performance.now() - begun;
    await filling.query('vacuum analyze programme_standing');
    const held = country.programmes.toLocaleString('en');
    const rows: Measured[] = [
      {
        what: `counting the overview anew, ${held} programmes (${size})`,
        figure: `${(rebuilt / 1000).toFixed(1)} s`,
        against: 'one programme',
        ratio: ms(rebuilt / counted),
      },
    ];
    for (const read of reads(country)) {
      for (const [name, key] of ASKERS) {
        const { own, by } = await taken(personOf(country[key]), country[key], read, filling);
        const label = `${read.what}, ${name}`;
        const smaller = before.get(label);
        before.set(label, own.p50);
        rows.push({
          what: `${label} (${size}: ${held} programmes)`,
          figure: `p50 ${ms(own.p50)}, p95 ${ms(own.p95)}${smaller ? `, p50 grew ${times(own.p50 / smaller)}` : ''}`,
          against: `plain SQL p50 ${ms(by.p50)}`,
          ratio: `${times(own.p50 / by.p50)} the time`,
        });
      }
    }
    return rows;
  });
}

export const hubs: Measurement = {
  name: 'hubs',
  about:
    'The whole country: 3 programmes of 20 commitments for each of 3,321 communes, with targets, plan actions, assessments and matches, and row-level security; at a tenth, a third and the whole. The plain statements fetch the same rows by hand, as the owner, without row-level security and without the rules of what is late.',
  async run() {
    const rows: Measured[] = [];
    const before = new Map<string, number>();
    for (const [communes, size] of SIZES) rows.push(...(await measured(communes, size, before)));
    return rows;
  },
};
