// What everyone opens: home, list, filters, browsing, the page of a programme, board and register, out of houses of 100, 1,000 and
// 10,000 published programmes; at the server, without keeping pages, and out of memory.
import type pg from 'pg';
import { dutyQuarters, keepRecords } from '../src/modules/public-record/index.ts';
import { startWeb } from '../src/start/web-server.ts';
import { dayInVietNam } from '../src/tools/calendar/index.ts';
import { fillCountry } from './country.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { parentOf, processorMs } from './program-process.ts';
import { inTemporaryHouse } from './temporary-house.ts';

const ROUNDS = 41;
const CPU_ROUNDS = 25;
const SIZES = [100, 1_000, 10_000];
const EACH = 3;

interface Taken {
  readonly p50: number;
  readonly p95: number;
}

/** Each address in turn, so that a slow moment of the machine hits all alike. Throws when an answer is no 200. */
async function taken(base: string, paths: readonly string[]): Promise<Taken[]> {
  const found = paths.map((): number[] => []);
  for (let round = -3; round < ROUNDS; round++) {
    for (const [at, path] of paths.entries()) {
      const begun = performance.now();
      const answer = await fetch(base + path);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      if (round >= 0) found[at]!.push(performance.now() - begun);
    }
  }
  return found.map((numbers) => ({
    p50: median(numbers),
    p95: numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1]!,
  }));
}

/** For the quarter that ended last: a third of the bodies paid for two things, a third had nothing to declare. */
async function declare(filling: pg.Client): Promise<void> {
  await filling.query(
    `insert into money_declaration (programme_id, organisation_id, quarter, answer, due_on, declared_on)
       select p.programme_id, p.organisation_id, $1, case p.n % 3 when 0 then 'none' else 'paid' end, current_date, current_date
       from (select *, row_number() over () as n from programme_party where side = 'A') p where p.n % 3 < 2`,
    [dutyQuarters(dayInVietNam(new Date()))[0]],
  );
  await filling.query(`
    insert into money_declaration_line (declaration_id, programme_id, position, medium, amount, reason)
      select d.id, d.programme_id, k, 'Báo Mẫu ' || k || ' (mẫu)', 1000000 * k, 'Chuyên trang quý' from money_declaration d, generate_series(1, 2) k
      where d.answer = 'paid'`);
  await filling.query('vacuum analyze money_declaration');
  await filling.query('vacuum analyze money_declaration_line');
}

interface Worked {
  readonly program: number;
  readonly database: number;
}

/** Milliseconds of processor time for one page each, with the asking; what others do on the machine changes it less than clocks. */
async function worked(base: string, paths: readonly string[], postmaster: number): Promise<Worked[]> {
  const found: Worked[] = [];
  for (const path of paths) {
    const before = { database: await processorMs(postmaster, true), program: process.cpuUsage() };
    for (let time = 0; time < CPU_ROUNDS; time++) await (await fetch(base + path)).arrayBuffer();
    const { user, system } = process.cpuUsage(before.program);
    found.push({
      program: (user + system) / 1000 / CPU_ROUNDS,
      database: ((await processorMs(postmaster, true)) - before.database) / CPU_ROUNDS,
    });
  }
  return found;
}

function measured(programmes: number, before: Map<string, number>): Promise<Measured[]> {
  return inTemporaryHouse(async ({ house, filling }) => {
    const country = await fillCountry(filling, Math.round(programmes / EACH));
    // Triggers are off on this connection: what they would have done.
    await filling.query(`
      insert into programme_topic (programme_id, name) select id, 'Chủ đề mẫu ' || (row_number() over () % 40) from programme;
      update programme set created_at = now() - interval '400 days';
      insert into public_record (programme_id, slug, title, search_key, kind, state, term_from, term_to, signed_on, published_at, money, changed_at)
        select id, slug, title, search_key, kind, state, term_from, term_to, signed_on, published_at, money, published_at from programme`);
    await declare(filling);
    // From here on triggers count what can be browsed by.
    await filling.query('set session_replication_role = default');
    await filling.query('vacuum analyze programme_topic');
    await filling.query('vacuum analyze public_record');
    const begun = performance.now();
    const counted = await keepRecords({ all: true });
    const all = performance.now() - begun;
    for (const table of ['public_record', 'public_duty', 'public_change', 'public_facet', 'public_register'])
      await filling.query(`vacuum analyze ${table}`);
    const slug = (await filling.query(`select slug from programme where id = $1`, [country.programme])).rows[0].slug;
    const place = (await filling.query(`select place_slugs[1] as slug from public_record limit 1`)).rows[0].slug;
    const quarter = (await filling.query(`select max(quarter) as quarter from public_duty`)).rows[0].quarter;
    const pages: readonly (readonly [string, string])[] = [
      ['home', ''],
      ['list, first page', 'chuong-trinh'],
      ['list, a page in the middle', `chuong-trinh?trang=${Math.max(2, Math.round(programmes / 50))}`],
      ['list, searched', 'chuong-trinh?tim=truyen+thong+17'],
      ['list, one place', `chuong-trinh?noi=${place}`],
      ['list, the agency that is in all of them', `chuong-trinh?don-vi=${country.nationalAgency}`],
      ['list, topic and quarter', `chuong-trinh?chu-de=chu-de-mau-7&ky=${quarter}`],
      ['places', 'tra-cuu/dia-phuong'],
      ['authorities', 'tra-cuu/don-vi'],
      ['topics', 'tra-cuu/chu-de'],
      ['quarters', 'tra-cuu/quy'],
      ["a programme's page", `chuong-trinh/${slug}`],
      ['its OCDS', `chuong-trinh/${slug}/ocds.json`],
      ['board', 'dung-han'],
      ['board, the agency that is in all of them', `dung-han/${country.nationalAgency}`],
      ['register of a quarter', `so-kinh-phi/${quarter}`],
      ['register of a quarter, a page in the middle', `so-kinh-phi/${quarter}?trang=${Math.ceil(programmes / 50)}`],
      ['changes (Atom)', 'thay-doi.atom'],
    ];
    const web = await startWeb(house, { keepPages: false });
    const keeping = await startWeb(house);
    try {
      const made = await taken(
        web.address,
        pages.map(([, path]) => path),
      );
      const backend: number = (await filling.query('select pg_backend_pid() as pid')).rows[0].pid;
      const work = await worked(
        web.address,
        pages.map(([, path]) => path),
        await parentOf(backend),
      );
      const kept = await taken(
        keeping.address,
        pages.map(([, path]) => path),
      );
      const held = counted.toLocaleString('en');
      return [
        {
          what: `counting the public record anew, ${held} programmes`,
          figure: `${(all / 1000).toFixed(1)} s`,
          against: 'one programme',
          ratio: ms(all / counted),
        },
        ...pages.map(([name], at): Measured => {
          const { p50, p95 } = made[at]!;
          const smaller = before.get(name);
          before.set(name, p50);
          return {
            what: `${name}, ${held} programmes`,
            figure: `p50 ${ms(p50)}, p95 ${ms(p95)}${smaller ? `, p50 grew ${times(p50 / smaller)}` : ''}`,
            against: `out of memory p50 ${ms(kept[at]!.p50)}; processor time of one: program ${ms(work[at]!.program)}, database ${ms(work[at]!.database)}`,
            ratio: `${times(p50 / kept[at]!.p50)} the time`,
          };
        }),
      ];
    } finally {
      await keeping.stop();
      await web.stop();
    }
  });
}

export const publicRecord: Measurement = {
  name: 'public-record',
  about:
    'Pages for everyone through the whole web server, one request after the other on loopback, rendered each time; the programmes of bench/country.ts (20 commitments, 36 matches, targets and assessments each), all published, at 100, 1,000 and 10,000. The limit is 50 ms for 95 of 100 at 10,000.',
  async run() {
    const rows: Measured[] = [];
    const before = new Map<string, number>();
    for (const size of SIZES) rows.push(...(await measured(size, before)));
    return rows;
  },
};
