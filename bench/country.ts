// A house of a whole country, made by SQL at once: every commune has three programmes of twenty commitments. The national
// agency is a party to all of them, a province's authority to those of its communes, a province's newspaper to two of three.
import type pg from 'pg';
import { addDays, dayInVietNam } from '../src/tools/calendar/index.ts';

/** Communes of the country since 1 July 2025 (3,321 in 34 provinces and cities). */
export const ALL_COMMUNES = 3321;
export const PROGRAMMES_EACH = 3;
export const COMMITMENTS_EACH = 20;
const PROVINCES = 34;
const DAYS_BEFORE = 400;
const DAYS_AHEAD = 330;

export interface Country {
  readonly nationalAgency: string;
  readonly province: string;
  readonly commune: string;
  /** Of the commune, in force. */
  readonly programme: string;
  readonly programmes: number;
}

const ANALYSED = [
  'organisation',
  'programme',
  'programme_party',
  'programme_viewer',
  'commitment',
  'target',
  'plan_action',
  'assessment',
  'clipping',
  'match',
];

/** Fills an empty house; `client` is the owner with triggers off. Per programme: targets of 8 quarters for 6 commitments, 12 plan actions, 36 matches. */
export async function fillCountry(client: pg.Client, communes: number): Promise<Country> {
  const today = dayInVietNam(new Date());
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  await run(`
    create temp table province as select app.new_id() as id, app.new_id() as paper, n from generate_series(0, ${PROVINCES - 1}) n;
    create temp table agency as select app.new_id() as id;
    create temp table commune as select app.new_id() as id, n, n % ${PROVINCES} as province from generate_series(1, ${communes}) n;
    insert into organisation (id, kind, heading, level, name, search_key, place, is_example)
      select id, 'authority', 'state', 'province', 'Ủy ban nhân dân tỉnh Mẫu ' || n || ' (mẫu)', 'uy ban nhan dan tinh mau ' || n || ' mau', 'tỉnh Mẫu ' || n, true from province
      union all select paper, 'press', 'press', null, 'Báo Mẫu ' || n || ' (mẫu)', 'bao mau ' || n || ' mau', 'tỉnh Mẫu ' || n, true from province
      union all select id, 'press', 'press', 'central', 'Hãng tin Mẫu (mẫu)', 'hang tin mau mau', null, true from agency;
    insert into organisation (id, kind, heading, level, name, search_key, parent_name, parent_id, place, is_example)
      select c.id, 'authority', 'state', 'commune', 'Ủy ban nhân dân xã Mẫu ' || c.n || ' (mẫu)', 'uy ban nhan dan xa mau ' || c.n || ' mau',
        'TỈNH MẪU ' || p.n, p.id, 'xã Mẫu ' || c.n, true from commune c join province p on p.n = c.province;
    create temp table signed as select app.new_id() as id, c.id as commune, p.id as province, p.paper, a.id as agency, k, row_number() over () as n
      from commune c join province p on p.n = c.province cross join agency a cross join generate_series(1, ${PROGRAMMES_EACH}) k;
    analyze signed`);
  await run(
    `insert into programme (id, slug, title, search_key, kind, state, term_from, term_to, signed_on, reporting_cadence,
       created_by_organisation_id, published_at, created_at)
     select id, 'chuong-trinh-' || n, 'Chương trình phối hợp truyền thông số ' || n || ' (mẫu)',
       'chuong trinh phoi hop truyen thong so ' || n || ' mau',
       (array['programme', 'regulation', 'plan', 'contract'])[1 + n % 4],
       case when n % 10 = 0 then 'ended' when n % 10 = 1 then 'negotiating' else 'in_force' end,
       $1::date, $2::date + (n % 300)::int, $1::date, 'quarter', commune, now(), now() - make_interval(mins => n::int)
     from signed`,
    [addDays(today, -DAYS_BEFORE), addDays(today, DAYS_AHEAD - 300)],
  );
  await run(`
    insert into programme_party (programme_id, organisation_id, side, is_lead, position)
      select id, commune, 'A', true, 0 from signed union all select id, province, 'A', false, 1 from signed
      union all select id, agency, 'B', true, 2 from signed union all select id, paper, 'B', false, 3 from signed where k < 3`);
  await run(`
    insert into commitment (programme_id, obliged, kind, text, position)
      select id, case when at % 3 = 0 then 'A' else 'B' end, (array['coverage', 'information', 'training', 'joint'])[1 + at % 4],
        'Mỗi quý làm ba việc về nội dung thứ ' || at || ' đã thống nhất trong chương trình', at
      from signed cross join generate_series(1, ${COMMITMENTS_EACH}) as g(at)`);
  await run(
    `insert into target (programme_id, commitment_id, period_from, period_to, unit, quantity)
       select c.programme_id, c.id, q.day, (q.day + interval '3 months - 1 day')::date, 'tin, bài', 3
       from commitment c cross join (select (date_trunc('quarter', $1::date) + make_interval(months => 3 * g))::date as day from generate_series(0, 7) g) q
       where c.position <= 6`,
    [addDays(today, -DAYS_BEFORE)],
  );
  await run(
    `insert into plan_action (programme_id, commitment_id, title, due_on, owner_organisation_id, state, done_on)
       select s.id, c.id, 'Việc mẫu ' || m, $1::date + (30 * m - 20) + (s.n % 28)::int, case when m % 2 = 0 then s.agency else s.commune end,
         case when m <= 0 and (s.n + m) % 5 <> 0 then 'done' else 'planned' end,
         case when m <= 0 and (s.n + m) % 5 <> 0 then $1::date + (30 * m - 20) + (s.n % 28)::int end
       from signed s join commitment c on c.programme_id = s.id and c.position = 1 cross join generate_series(-5, 6) m`,
    [today],
  );
  await run(`
    insert into outlet (organisation_id, name, kind)
      select paper, 'Báo điện tử Mẫu ' || n || ' (mẫu)', 'online' from province union all select id, 'Hãng tin Mẫu điện tử (mẫu)', 'online' from agency;
    create temp table piece as select app.new_id() as id, s.id as programme, s.agency, g.at as k, s.n from signed s cross join generate_series(1, 18) g(at)`);
  await run(
    `insert into clipping (id, outlet_id, organisation_id, kind, address, address_key, title, text, published_at,
         published_origin, published_confidence, related_at)
       select p.id, o.id, o.organisation_id, 'web', 'https://bao.example/' || p.id, 'bao.example/' || p.id,
         'Bài mẫu số ' || p.k || ' của chương trình ' || p.n, 'chữ', $1::date - make_interval(days => 20 * p.k::int), 'json_ld', 0.95, now()
       from piece p join outlet o on o.organisation_id = p.agency`,
    [today],
  );
  // Triggers are off.
  await run('do $$ begin perform app.settle_viewers(id) from programme; end $$');
  // Every piece serves two commitments; a tenth waits for a decision.
  await run(`
    insert into match (programme_id, commitment_id, clipping_id, state, weight, made_by, decided_at)
      select p.programme, c.id, p.id, case when (p.n + p.k) % 10 = 0 then 'suggested' else 'confirmed' end, 0.7, 'machine',
        case when (p.n + p.k) % 10 = 0 then null else now() end
      from piece p join commitment c on c.programme_id = p.programme and c.position in (1 + p.k % 6, 7 + p.k % 14)`);
  await run(
    `insert into assessment (programme_id, commitment_id, organisation_id, side, period_from, period_to, status, stance)
       select s.id, c.id, case when side = 'A' then s.commune else s.agency end, side,
         (date_trunc('quarter', $1::date) - interval '3 months')::date, (date_trunc('quarter', $1::date) - interval '1 day')::date, 'met', 'states'
       from signed s join commitment c on c.programme_id = s.id cross join (values ('A'), ('B')) v(side)
       where s.n % 2 = 0`,
    [today],
  );
  for (const table of ANALYSED) await run(`vacuum analyze ${table}`);
  const one = await run(`select a.id as agency, c.id as commune, c.province,
    (select id from signed s where s.commune = c.id and s.n % 10 not in (0, 1) limit 1) as programme
    from agency a, (select s.commune as id, s.province from signed s order by n limit 1) c`);
  const { agency, province, commune, programme } = one.rows[0] as Record<string, string>;
  return {
    nationalAgency: agency!,
    province: province!,
    commune: commune!,
    programme: programme!,
    programmes: communes * PROGRAMMES_EACH,
  };
}
