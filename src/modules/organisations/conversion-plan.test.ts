import { describe, expect, it } from 'vitest';
import type { BodyState } from './changes.ts';
import { changeOfGroup } from './conversion-changes.ts';
import { indexOfBodies, planOfTable, type Choices, type KnownBody } from './conversion-plan.ts';
import { kindOf, groupsOf, readBodyTable } from './conversion-table.ts';
import { nameKey } from './name-key.ts';
import { renamedBody } from './unit-names.ts';

const HEAD = 'Mã cũ,Tên cũ,Huyện cũ,Tỉnh cũ,Mã mới,Tên mới,Tỉnh mới,Loại thay đổi,Ngày hiệu lực,Căn cứ pháp lý';
const table = (...lines: string[]) => readBodyTable([HEAD, ...lines].join('\n'));
const known = (id: string, name: string, more: Partial<KnownBody> = {}): KnownBody => ({
  id,
  name,
  searchKey: nameKey(name),
  place: null,
  parentName: 'HUYỆN SIM (MẪU)',
  officialCode: null,
  ...more,
});
const state = (body: KnownBody): BodyState => ({
  ...body,
  shortName: null,
  parentId: null,
  kind: 'authority',
  heading: 'state',
  level: 'commune',
  placeId: null,
  symbol: 'UBND',
  begunOn: null,
  endedOn: null,
  aliases: [],
});
const plan = (lines: string[], bodies: readonly KnownBody[], choices: Choices = {}) =>
  planOfTable(table(...lines).rows, choices, indexOfBodies(bodies));

describe('reading the table', () => {
  it('takes heads and kinds in any spelling, and says what is wrong with a row', () => {
    const { rows, problems } = readBodyTable(
      [
        'STT;TEN DON VI CU;Tên đơn vị mới;Tỉnh, thành phố mới;Hình thức;Hiệu lực từ ngày;Căn cứ',
        '1;Xã Sim (mẫu);Phường Sim (mẫu);Tỉnh Mua (mẫu);Đổi tên;1/7/2025;Nghị quyết 1 (mẫu)',
        '2;Xã Mận (mẫu);;;;1/7/2025;',
        '3;Hội Sim (mẫu);;;Giải thể;2025-07-01;',
        '4;Xã Đào (mẫu);Xã Đào (mẫu);;bay đi;1/7/2025;',
        '5;Xã Lê (mẫu);Xã Lê Mới (mẫu);;;31/2/2025;',
      ].join('\n'),
    );
    expect(rows.map((row) => [row.line, row.kind, row.newName, row.effectiveOn])).toEqual([
      [2, 'rename', 'Phường Sim (mẫu)', '2025-07-01'],
      [4, 'dissolve', null, '2025-07-01'],
    ]);
    expect(rows[0]).toMatchObject({ newProvince: 'Tỉnh Mua (mẫu)', legalBasis: 'Nghị quyết 1 (mẫu)' });
    expect(problems.map((one) => one.line)).toEqual([3, 5, 6]);
    expect(readBodyTable('a,b\n1,2').problems[0]?.line).toBe(0);
  });
  it('groups what hangs together and derives the kind from the numbers', () => {
    const { rows } = table(
      '1,Xã A (mẫu),,,9,Xã AB (mẫu),,,,',
      '2,Xã B (mẫu),,,9,Xã AB (mẫu),,,,',
      '3,Huyện C (mẫu),,,10,Xã C1 (mẫu),,,,',
      '3,Huyện C (mẫu),,,11,Xã C2 (mẫu),,,,',
      '4,Xã D (mẫu),,,4,Phường D (mẫu),,,,',
    );
    const groups = groupsOf(rows);
    expect(groups.map((group) => [group.key, kindOf(group), group.old.length, group.fresh.length])).toEqual([
      ['g2', 'merge', 2, 1],
      ['g4', 'split', 1, 2],
      ['g6', 'rename', 1, 1],
    ]);
  });
});

describe('finding the bodies that are meant', () => {
  const line = (name: string, code = '') => [
    `${code},${name},Huyện Sim (mẫu),Tỉnh Mua (mẫu),,Xã Sim Mới (mẫu),,,1/7/2025,`,
  ];
  it('by number when the name fits, else by name and place', () => {
    const here = known('here', 'UBND xã Sim (mẫu)', { officialCode: '00123' });
    const there = known('there', 'Ủy ban nhân dân xã Sim (mẫu)', { parentName: 'HUYỆN KHÁC (MẪU)' });
    const reused = known('reused', 'UBND xã Hồng (mẫu)', { officialCode: '123' });
    const chosen = (bodies: KnownBody[], lines: string[]) => plan(lines, bodies)[0]?.old[0]?.chosen;
    expect(chosen([here, there, reused], line('Xã Sim (mẫu)', '123'))).toBe('here');
    expect(chosen([there, known('near', 'UBND xã Sim (mẫu)')], line('Xã Sim (mẫu)'))).toBe('near');
    const [none] = plan(line('Xã Sim (mẫu)'), [there]);
    expect(none).toMatchObject({ state: 'skipped', why: { en: expect.stringContaining('No body') } });
  });
  it('asks a person when several may be meant', () => {
    const twins = [known('one', 'UBND xã Sim (mẫu)'), known('two', 'Ủy ban nhân dân xã Sim (mẫu)')];
    const [group] = plan(line('Xã Sim (mẫu)'), twins);
    expect(group?.state).toBe('choose');
    const unit = group!.old[0]!.key;
    const [settled] = plan(line('Xã Sim (mẫu)'), twins, { groups: { g2: { bodies: { [unit]: 'two' } } } });
    expect(settled).toMatchObject({ state: 'ready', old: [{ chosen: 'two' }] });
  });
  it('sends each kind of body of a unit its own way', () => {
    const groups = plan(
      ['1,Xã Sim (mẫu),,,9,Xã Sim Mua (mẫu),,,1/7/2025,', '2,Xã Mua (mẫu),,,9,Xã Sim Mua (mẫu),,,1/7/2025,'],
      [
        known('c1', 'Ủy ban nhân dân xã Sim (mẫu)'),
        known('c2', 'Ủy ban nhân dân xã Mua (mẫu)'),
        known('f1', 'Ủy ban MTTQ Việt Nam xã Sim (mẫu)'),
      ],
    );
    expect(groups.map((group) => group.old.map((unit) => unit.chosen))).toEqual([
      ['f1', null],
      ['c1', 'c2'],
    ]);
    expect(groups.every((group) => group.state === 'ready' && group.fresh[0]?.chosen === 'new')).toBe(true);
  });
});

describe('the change that a group asks for', () => {
  const sim = known('sim', 'Ủy ban nhân dân xã Sim (mẫu)', { place: 'Sim (mẫu)' });
  const states = new Map([[sim.id, state(sim)]]);
  it('renames the body itself, with its number, level, place and province', () => {
    const [group] = plan(['7,Xã Sim (mẫu),Huyện Sim (mẫu),,77,Phường Sim Mới (mẫu),Tỉnh Mua (mẫu),,1/7/2025,'], [sim]);
    expect(changeOfGroup(group!, states)).toEqual({
      links: [{ fromId: 'sim', toId: null, share: 'whole', isMain: false }],
      facts: {
        name: 'Ủy ban nhân dân phường Sim Mới (mẫu)',
        officialCode: '77',
        level: 'ward',
        place: 'Sim Mới (mẫu)',
        parentName: 'TỈNH MUA (MẪU)',
      },
      registers: [],
    });
  });
  it('splits into bodies that are registered with it, the first or the chosen one being the main', () => {
    const lines = [
      '7,Xã Sim (mẫu),,,8,Xã Sim Một (mẫu),,,1/7/2025,',
      '7,Xã Sim (mẫu),,,9,Xã Sim Hai (mẫu),,,1/7/2025,',
    ];
    const [group] = plan(lines, [sim]);
    const change = changeOfGroup(group!, states);
    expect(change.links.map((link) => [link.share, link.isMain])).toEqual([
      ['part', true],
      ['part', false],
    ]);
    expect(change.registers.map((one) => [one.facts.name, one.facts.officialCode])).toEqual([
      ['Ủy ban nhân dân xã Sim Một (mẫu)', '8'],
      ['Ủy ban nhân dân xã Sim Hai (mẫu)', '9'],
    ]);
    const second = group!.fresh[1]!.key;
    const [turned] = plan(lines, [sim], { groups: { g2: { main: second } } });
    expect(changeOfGroup(turned!, states).links.map((link) => link.isMain)).toEqual([false, true]);
  });
});

it('puts the new unit into a name, and leaves names that do not hold the old one', () => {
  expect(renamedBody('UBND Xã Bến (mẫu)', 'xã Bến (mẫu)', 'Phường Bến Mới (mẫu)')).toBe('UBND phường Bến Mới (mẫu)');
  expect(renamedBody('Báo Bến (mẫu)', 'Báo Bến (mẫu)', 'Báo và Đài Bến (mẫu)')).toBe('Báo và Đài Bến (mẫu)');
  expect(renamedBody('Trung tâm Truyền thông (mẫu)', 'Xã Bến (mẫu)', 'Phường Bến (mẫu)')).toBeNull();
});
