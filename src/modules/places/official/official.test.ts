import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommunes } from './build-communes.ts';
import { buildProvinces } from './build-provinces.ts';
import { readOfficialLists, type OfficialLists } from './read-lists.ts';
import type { BuiltPlaces } from './units.ts';

let lists: OfficialLists;
let built: BuiltPlaces;
beforeAll(async () => {
  lists = await readOfficialLists();
  built = buildCommunes(lists, buildProvinces(lists));
});

const unitsOf = (prefix: string) => built.units.filter((unit) => unit.key.startsWith(prefix));
const named = (key: string) => built.units.find((unit) => unit.key === key);
const successorsOf = (from: string) =>
  built.steps.filter((step) => step.from === from && step.certain).map((step) => named(step.to)!.name);

describe('the register built from the two lists', () => {
  it('has the 34 provinces and 3,321 communes of today, and the 63, 696 and 10,035 before', () => {
    expect(unitsOf('now/province')).toHaveLength(34);
    expect(unitsOf('now/commune')).toHaveLength(3321);
    expect(unitsOf('now/commune').filter((unit) => unit.kind === 'special_zone')).toHaveLength(13);
    // 11 provinces went on; Thừa Thiên Huế had become Huế before.
    expect(unitsOf('before/province').filter((unit) => unit.untilOn === '2025-07-01')).toHaveLength(63 - 11);
    expect(unitsOf('before/district')).toHaveLength(696);
    const lastDay = built.steps.filter((step) => step.from.startsWith('before/commune/') && step.extent !== 'part');
    // 10,034 by number and one that no row names (Xã Ia Mơ).
    expect(new Set(lastDay.map((step) => step.from)).size).toBe(10_035);
  });
  it('has every name in NFC and a kind for each', () => {
    expect(built.units.filter((unit) => unit.name !== unit.name.normalize('NFC'))).toEqual([]);
    expect(built.findings.notNfc).toBe(32);
    expect(named('before/commune/00679')).toMatchObject({ name: 'Xã Đại Áng', kind: 'commune', bareName: 'Đại Áng' });
  });
  it('counts each row of the conversion list once as agreeing, repaired or uncertain', () => {
    const { rows, agree, repairedOld, uncertain, dropped, repairedNew } = built.findings;
    expect({ rows, agree, repairedOld, uncertain, dropped }).toEqual({
      rows: 10_977,
      agree: 9_966,
      repairedOld: 60,
      uncertain: 951,
      dropped: 0,
    });
    expect(repairedNew).toBe(453);
  });
  it('merges provinces as the resolution says', () => {
    expect(successorsOf('before/province/27')).toEqual(['Tỉnh Bắc Ninh']);
    expect(successorsOf('before/province/24')).toEqual(['Tỉnh Bắc Ninh']);
    expect(successorsOf('before/province/74')).toEqual(['Thành phố Hồ Chí Minh']);
    expect(named('now/province/01')).toMatchObject({ fromOn: null, untilOn: null });
    expect(named('now/province/46')).toMatchObject({ name: 'Thành phố Huế', fromOn: '2025-01-01' });
  });
  it('turns island districts into special zones', () => {
    expect(successorsOf('before/district/755')).toEqual(['Đặc khu Côn Đảo']);
    expect(successorsOf('before/district/318')).toEqual(['Đặc khu Bạch Long Vĩ']);
  });
  it('leaves no number with two units on one day and no step without its ends', () => {
    const keys = new Set(built.units.map((unit) => unit.key));
    expect(keys.size).toBe(built.units.length);
    expect(built.steps.filter((step) => !keys.has(step.from) || !keys.has(step.to))).toEqual([]);
    const numbers = built.units.flatMap((u) => (u.code === null ? [] : [`${u.level} ${u.code} ${u.untilOn}`]));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('rows that contradict the other list', () => {
  const mapping = { oldDistrict: 'Thành phố Từ Sơn', oldProvince: 'Tỉnh Bắc Ninh', newProvince: 'Bắc Ninh' };
  const built1 = (row: Partial<OfficialLists['mappings'][number]> & { oldCode: string; oldName: string }) => {
    // Only this row and one for each province, so that the provinces still add up.
    const seen = new Set<string>();
    const rest = lists.mappings.filter((one) => {
      if (one.oldCode === '' || seen.has(one.oldProvince) || one.oldCode === row.oldCode) return false;
      seen.add(one.oldProvince);
      return true;
    });
    const few = {
      ...lists,
      mappings: [...rest, { ...mapping, newCode: '09367', newName: 'Phường Từ Sơn', ...row }],
    };
    return buildCommunes(few, buildProvinces(few));
  };
  const stepOf = (result: BuiltPlaces, from: string) => result.steps.find((step) => step.from === from);

  it('believes number and name when only the district is another', () => {
    const result = built1({ oldCode: '09367', oldName: 'Phường Đông Ngàn', oldDistrict: 'Huyện Tiên Du' });
    expect(result.units.find((unit) => unit.key === 'before/commune/09367')).toMatchObject({
      parent: 'before/district/261',
      certain: true,
    });
    expect(result.findings.repairedOld).toBeGreaterThan(0);
  });
  it('marks a number that is another commune’s, and its step', () => {
    const result = built1({ oldCode: '09367', oldName: 'Phường Bến Thử' });
    expect(result.units.find((unit) => unit.key === 'before/commune/09367')!.certain).toBe(false);
    expect(stepOf(result, 'before/commune/09367')!.certain).toBe(false);
  });
  it('finds the new unit by its name where its number is nobody’s, and drops what nobody can find', () => {
    const found = built1({ oldCode: '09367', oldName: 'Phường Đông Ngàn', newCode: '99999' });
    expect(stepOf(found, 'before/commune/09367')).toMatchObject({ to: 'now/commune/09367', certain: true });
    const lost = built1({ oldCode: '09367', oldName: 'Phường Đông Ngàn', newCode: '99999', newName: 'Phường Bến Thử' });
    expect(lost.findings.dropped).toBe(1);
  });
});
