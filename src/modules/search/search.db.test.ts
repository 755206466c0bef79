import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { dayKeys, keyOf, dayNumber, outletKey, ownerKey, viewerKey } from '../../tools/finding/index.ts';
import { addCommitments, dropCommitment } from '../commitments/index.ts';
import { keepClippings, keepProgramme, keepSearchable, search, type SearchInput, type SearchResult } from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
let bodies: TestBodies;
let officer: Who;
let stranger: Who;
let programmeId: string;
let commitment: string;
let outletId: string;

interface Text {
  readonly title: string;
  readonly text?: string;
  readonly on?: string;
  readonly programme?: string;
  readonly organisation?: string;
}

async function insert({ title, text = '', on = '2026-03-10', programme, organisation }: Text): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into clipping (outlet_id, organisation_id, programme_id, kind, address, address_key, title, text, published_at,
       published_origin, published_confidence, found_at)
     select $1::uuid, $2::uuid, $3::uuid, case when $3::uuid is null then 'web' else 'print' end,
       case when $3::uuid is null then 'https://bao.example/' || n end, case when $3::uuid is null then 'bao.example/' || n end,
       $4, $5, $6::timestamptz, 'typed', 1, $6::timestamptz from (select gen_random_uuid() as n) x returning id`,
    [outletId, organisation ?? bodies.paper, programme ?? null, title, text, `${on}T08:00:00+07:00`],
  );
  return rows[0]!.id;
}

const ask = (who: Who, text: string, more: Partial<SearchInput> = {}): Promise<SearchResult> =>
  consult(who, (ctx) => search(ctx, { text, ...more }));
const titles = async (who: Who, text: string, more: Partial<SearchInput> = {}): Promise<string[]> =>
  (await ask(who, text, { among: 'clippings', ...more })).clippings!.rows.map((row) => row.title);

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  stranger = personOf(bodies.stranger);
  ({ id: programmeId } = await makeProgramme(bodies));
  ({
    ids: [commitment = ''],
  } = await perform(officer, addCommitments, {
    programmeId,
    reason: 'Ghi từ bản đã ký',
    ...BY_AMENDMENT,
    commitments: [{ obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài về chuyển đổi số của xã' }],
  }));
  await database.owner.query('set session_replication_role = replica');
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into outlet (organisation_id, name, kind) values ($1, 'Sông Thử điện tử (mẫu)', 'online') returning id`,
    [bodies.paper],
  );
  outletId = rows[0]!.id;
  await insert({ title: 'Chuyển đổi số ở thôn', text: 'Bà con làng chài đã quen với dịch vụ công.', on: '2026-03-01' });
  await insert({
    title: 'Mùa vàng trên bãi',
    text: 'Lúa chín rộ.\nNhờ chuyển đổi số, giá bán công khai mỗi sáng ở phường Hòa Thử.',
    on: '2026-03-05',
  });
  await insert({
    title: 'Chuyến đò đổi giờ',
    text: 'Số chuyến tăng gấp đôi, khách chuyển đò ở bến.',
    on: '2026-03-09',
  });
  await insert({ title: 'Bản tin cũ', text: 'Chuyển đổi số bước đầu.', on: '2019-01-02' });
  await insert({ title: 'Trang nhất: bến mới', text: 'Đèn hải đăng.', on: '2026-03-07', programme: programmeId });
  await insert({ title: 'Tin của người lạ', text: 'Chuyển đổi số nơi khác.', organisation: bodies.stranger });
  await database.owner.query('set session_replication_role = default');
});

describe('keeping in step', () => {
  it('finds nothing before, makes what is missing, and then nothing more', async () => {
    expect(await titles(officer, 'chuyển đổi số')).toEqual([]);
    expect(await keepSearchable()).toEqual({ clippings: 6, programmes: 1 });
    expect(await keepSearchable()).toEqual({ clippings: 0, programmes: 0 });
    await database.owner.query('update searchable set edition = 0');
    expect(await keepSearchable()).toEqual({ clippings: 6, programmes: 1 });
  });

  it('makes the same keys as the database', async () => {
    const { rows } = await database.owner.query(
      `select app.owner_key($1) as owner, app.viewer_key($1) as viewer, app.day_number('2026-11-19T17:00:00Z') as day,
        app.day_keys(20000, 20700) as days`,
      [programmeId],
    );
    expect(rows[0]).toMatchObject({
      owner: ownerKey(programmeId),
      viewer: viewerKey(programmeId),
      day: dayNumber(new Date('2026-11-19T17:00:00Z')),
    });
    const { days } = rows[0] as { days: number[] };
    for (let day = 19_990; day < 20_710; day++)
      expect(dayKeys(day).some((key) => days.includes(key))).toBe(day >= 20_000 && day <= 20_700);
    expect(days.length).toBeLessThan(50);
    expect(outletKey(programmeId)).not.toBe(viewerKey(programmeId));
  });

  it('follows a programme: a commitment that is dropped is found no more', async () => {
    const { ids } = await perform(officer, addCommitments, {
      programmeId,
      reason: 'Ghi từ bản đã ký',
      ...BY_AMENDMENT,
      commitments: [{ obliged: 'A', kind: 'information', text: 'Cung cấp số liệu thủy văn hằng tuần' }],
    });
    await keepProgramme(programmeId);
    const found = async () => (await ask(officer, 'thuỷ văn', { among: 'commitments' })).commitments!;
    expect((await found()).rows.map((row) => row.id)).toEqual(ids);
    await perform(officer, dropCommitment, { id: ids[0]!, version: 1, reason: 'Nhập nhầm', ...BY_AMENDMENT });
    await keepProgramme(programmeId);
    expect((await found()).total).toBe(0);
  });
});

describe('what is found', () => {
  it('comes newest first, as typed before with other accents before apart, with and without accents', async () => {
    const all = ['Mùa vàng trên bãi', 'Chuyển đổi số ở thôn', 'Bản tin cũ', 'Chuyến đò đổi giờ'];
    expect(await titles(officer, 'chuyển đổi số')).toEqual(all);
    expect(await titles(officer, 'CHUYEN DOI SO')).toEqual(all);
    const { rows } = (await ask(officer, 'chuyển đổi số', { among: 'clippings' })).clippings!;
    expect(rows.map((row) => row.closeness)).toEqual(['written', 'written', 'written', 'apart']);
    expect(rows[0]!.snippet!.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['chuyển đổi số']);
  });

  it('comes best first on request: the title counts', async () => {
    expect((await titles(officer, 'chuyển đổi số', { order: 'best' }))[0]).toBe('Chuyển đổi số ở thôn');
  });

  it('can be a quotation, without some words, at a place, in days, at an outlet, of a commitment', async () => {
    expect(await titles(officer, '"nhờ chuyển đổi số"')).toEqual(['Mùa vàng trên bãi']);
    expect(await titles(officer, '"chuyển đổi số" -"bước đầu" -"lúa chín"')).toEqual(['Chuyển đổi số ở thôn']);
    expect(await titles(officer, 'giá bán', { place: 'hoa thu' })).toEqual(['Mùa vàng trên bãi']);
    expect(await titles(officer, '', { place: 'Hoà Thử' })).toEqual(['Mùa vàng trên bãi']);
    expect(await titles(officer, '"đổi số"', { from: '2026-03-02', to: '2026-03-05' })).toEqual(['Mùa vàng trên bãi']);
    expect(await titles(officer, '"đổi số"', { to: '2020-01-01' })).toEqual(['Bản tin cũ']);
    expect(await titles(officer, '"đổi số"', { outletId: bodies.paper })).toEqual([]);
    expect(await titles(officer, '"đổi số"', { outletId })).toHaveLength(3);
    expect(await titles(officer, '"đổi số"', { commitmentId: commitment })).toEqual([]);
    const { rows } = (await ask(officer, 'bản tin cũ', { among: 'clippings' })).clippings!;

    await database.owner.query(`set session_replication_role = replica`);
    await database.owner.query(
      `insert into match (programme_id, commitment_id, clipping_id, state, weight, made_by) values ($1, $2, $3, 'suggested', 0.9, 'machine')`,
      [programmeId, commitment, rows[0]!.id],
    );
    await database.owner.query(`set session_replication_role = default`);
    expect(await titles(officer, '"đổi số"', { commitmentId: commitment })).toEqual(['Bản tin cũ']);
    expect(await titles(officer, '"đổi số"', { programmeId })).toEqual(['Bản tin cũ']);
  });

  it('goes by pages, and says how many when it knows', async () => {
    const first = (await ask(officer, '"đổi số"', { among: 'clippings', perPage: 2 })).clippings!;
    expect([first.rows.length, first.hasNext, first.total]).toEqual([2, true, null]);
    const second = (await ask(officer, '"đổi số"', { among: 'clippings', perPage: 2, page: 2 })).clippings!;
    expect([second.rows.map((row) => row.title), second.hasNext, second.total]).toEqual([['Bản tin cũ'], false, 3]);
    expect((await ask(officer, '"đổi số"', { among: 'clippings', page: 999_999 })).clippings!.rows).toEqual([]);
  });

  it('has programmes, commitments and bodies beside it', async () => {
    const found = await ask(officer, 'bến thử');
    expect(found.bodies!.rows.map((row) => row.name)).toContain('Ủy ban nhân dân xã Bến Thử (mẫu)');
    expect((await ask(officer, 'chuyển đổi số')).commitments!.rows[0]).toMatchObject({ id: commitment, programmeId });
    expect((await ask(officer, 'chương trình')).programmes!.total).toBe(1);
    expect((await ask(officer, 'chuyển đổi số', { from: '2026-01-01' })).commitments).toBeNull();
  });

  it('is the page of an address', async () => {
    const { rows } = await database.owner.query<{ address: string }>(
      `select address from clipping where title = 'Bản tin cũ'`,
    );
    expect(await titles(officer, rows[0]!.address)).toEqual(['Bản tin cũ']);
  });
});

describe('who finds what', () => {
  it('shows a party what is uploaded for its programme, and others neither that nor what is not theirs', async () => {
    expect(await titles(officer, 'hải đăng')).toEqual(['Trang nhất: bến mới']);
    expect(await titles(stranger, 'hải đăng')).toEqual([]);
    expect(await titles(stranger, 'chuyển đổi số')).toEqual(['Tin của người lạ']);
    const found = await ask(stranger, 'chuyển đổi số');
    expect([found.clippings!.total, found.commitments!.total, found.programmes!.total]).toEqual([1, 0, 0]);
    for (const who of [PUBLIC, SYSTEM]) expect((await ask(who, 'chuyển đổi số')).clippings!.total).toBe(0);
  });

  it('holds even when keys are out of date', async () => {
    await database.owner.query(`update searchable set keys = keys || app.viewer_key($1) || app.owner_key($1)`, [
      bodies.stranger,
    ]);
    expect(await titles(stranger, 'hải đăng')).toEqual([]);
    expect((await ask(stranger, 'chuyển đổi số')).clippings!.total).toBe(1);
    await database.owner.query('update searchable set edition = 0');
    await keepSearchable();
  });

  it('cannot be read past the function', async () => {
    const rows = await consult(officer, (ctx) => ctx.db.selectFrom('searchable').select('object_id').execute());
    expect(rows).toEqual([]);
  });
});

describe('what is typed', () => {
  it('is never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('"', '-', '\0', "'; --", '%', '\\', '🙂', 'a'.repeat(900)),
        ),
        fc.constantFrom('newest' as const, 'best' as const),
        async (text, order) => {
          await ask(officer, text, { order, place: text.slice(0, 100) });
        },
      ),
      { numRuns: 40 },
    );
    expect((await ask(officer, ' - "" ')).empty).toBe(true);
  });
});

describe('one clipping', () => {
  it('is found as soon as its job has run, also twice', async () => {
    await database.owner.query('set session_replication_role = replica');
    const id = await insert({ title: 'Cầu phao mới', text: 'Cầu phao nối hai bờ.' });
    await database.owner.query('set session_replication_role = default');
    expect(await titles(officer, 'cầu phao')).toEqual([]);
    await keepClippings([id]);
    await keepClippings([id]);
    expect(await titles(officer, 'cầu phao')).toEqual(['Cầu phao mới']);
    expect(await titles(officer, 'câu phao')).toEqual(['Cầu phao mới']);
  });

  it('comes after those with the accents that were typed, however much newer it is', async () => {
    await database.owner.query('set session_replication_role = replica');
    const texts = [
      { title: 'Vườn cũ', text: 'Lễ hội mùa vải chín sớm.', on: '2015-06-01' },
      { title: 'Vườn lạ', text: 'Lễ hội mua vải chín sớm.', on: '2026-10-05' },
      { title: 'Vườn quen', text: 'Lễ hội mùa vải chín sớm.', on: '2026-09-01' },
      { title: 'Vườn khác', text: 'Lê hội mua vai chin sơm.', on: '2026-10-06' },
    ];
    const ids: string[] = [];
    for (const text of texts) ids.push(await insert(text));
    await database.owner.query('set session_replication_role = default');
    await keepClippings(ids);
    const asked = '"lễ hội mùa vải chín sớm"';
    expect(await titles(officer, asked)).toEqual(['Vườn quen', 'Vườn cũ', 'Vườn khác', 'Vườn lạ']);
    expect((await ask(officer, asked)).clippings!.rows.map((row) => row.closeness)).toEqual([
      'written',
      'written',
      'accents',
      'accents',
    ]);
    expect(await titles(officer, asked, { perPage: 3 })).toEqual(['Vườn quen', 'Vườn cũ', 'Vườn khác']);
    expect(await titles(officer, asked, { perPage: 1, page: 2 })).toEqual(['Vườn cũ']);
    expect(await titles(officer, asked, { from: '2015-06-01', to: '2015-06-01' })).toEqual(['Vườn cũ']);
    expect(await titles(officer, asked, { from: '2015-06-02', to: '2026-10-05' })).toEqual(['Vườn quen', 'Vườn lạ']);
  });

  it('is found by its rare words alone where others are frequent, with the same rows', async () => {
    const asked = ['"lễ hội mùa vải chín sớm"', 'vải chín sớm', '"hội mùa vải" -lạ', 'chuyển đổi số'];
    const before = await Promise.all(asked.map((text) => titles(officer, text)));
    expect(before[0]).toHaveLength(4);
    const pairs = [keyOf.pair('mua', 'vai'), keyOf.pair('le', 'hoi'), keyOf.bare('chuyen'), keyOf.pair('doi', 'so')];
    await database.owner.query('insert into searchable_frequent (key, share) select unnest($1::int4[]), 0.1', [pairs]);
    expect(await Promise.all(asked.map((text) => titles(officer, text)))).toEqual(before);
    expect(await titles(stranger, asked[0]!)).toEqual([]);
    // Counted today; and of so few rows none is frequent.
    await keepSearchable();
    expect((await database.owner.query('select from searchable_frequent')).rowCount).toBe(pairs.length);
    await database.owner.query(`update searchable_frequent set counted_at = now() - interval '21 hours'`);
    await keepSearchable();
    expect((await database.owner.query('select from searchable_frequent')).rowCount).toBe(0);
  });

  it('has keys that are counted as frequent when one row in two hundred has them, and more than twenty', async () => {
    await database.owner.query('set session_replication_role = replica');
    await database.owner.query(`insert into searchable (object_id, kind, organisation_id, at, edition, keys)
      select gen_random_uuid(), 'clipping', gen_random_uuid(), now(), 0,
        array[7, 100000 + n] || case when n <= 60 then array[11] else '{}' end || case when n <= 10 then array[13] else '{}' end
        from generate_series(1, 1000) as n`);
    await database.owner.query('set session_replication_role = default');
    await database.owner.query('select app.count_frequent_keys()');
    const { rows } = await database.owner.query(
      'select key, share from searchable_frequent where key between 1 and 200000 order by key',
    );
    expect(rows).toEqual([
      { key: 7, share: expect.closeTo(1, 1) },
      { key: 11, share: expect.closeTo(0.06, 2) },
    ]);
    await database.owner.query('delete from searchable where edition = 0; delete from searchable_frequent');
  });
});
