// Looking things up in the two lists: by number, and by name within what stands above. Pure.
import { foldTones } from '../../../tools/vietnamese/index.ts';
import { bareKey, type ProvincesAndDistricts, provinceOfDistrict, REFORM } from './build-provinces.ts';
import { LISTS_SOURCE, type Mapping, type OfficialLists } from './read-lists.ts';
import { unit, type Unit } from './units.ts';

/** "nông trường" is abbreviated in one list and left out in the other. */
export function sameListedName(one: string, other: string): boolean {
  const plain = (name: string) => foldTones(name).replace(/^(thị trấn) (?:nt|nông trường) /u, '$1 ');
  return one === other || plain(one) === plain(other);
}

export interface ListIndex {
  readonly communesNow: readonly Unit[];
  /** Communes of the list before, by number. */
  readonly listed: ReadonlyMap<string, OfficialLists['before']['communes'][number]>;
  /** The new unit of a row; by name in the province where the number is another unit's or nobody's. */
  newUnitOf(row: Mapping): { readonly unit: Unit; readonly repaired: boolean } | null;
  /** New communes of that name in the province of today in which the old district lies. */
  newUnitsNamed(name: string, district: string): readonly Unit[];
  /** Number of the district that a row names, when one only bears the name there. */
  districtOf(row: Mapping): string | null;
  /** Number of the commune of that name in the district. */
  codeOf(district: string | null, name: string): string | null;
  /** Keys of provinces: of a district on the last day and today, and of a row's old unit. */
  provinceOf(district: string): string;
  provinceNowOf(district: string): string | undefined;
  provinceOfRow(row: Mapping): string;
}

export function listIndex(lists: OfficialLists, { provinceBefore, provinceNow }: ProvincesAndDistricts): ListIndex {
  const provinceOfNumber = provinceOfDistrict(lists, provinceBefore);
  const districts = new Map(lists.before.districts.map((one) => [one.code, one]));
  const provinceOf = (district: string) => provinceOfNumber(districts.get(district)!.province);
  const communesNow = lists.communes.map((one) =>
    unit({
      key: `now/commune/${one.code}`,
      level: 'commune',
      code: one.code,
      name: one.name,
      parent: `now/province/${one.province}`,
      fromOn: REFORM,
      untilOn: null,
      source: LISTS_SOURCE,
      certain: true,
    }),
  );
  const nowByCode = new Map(communesNow.map((one) => [one.code!, one]));
  const nowByName = grouped(communesNow, (one) => `${one.parent} ${foldTones(one.name)}`);
  const provincesByName = new Map(lists.provinces.map((one) => [bareKey(one.name), `now/province/${one.code}`]));
  const districtsByName = grouped(lists.before.districts, (one) => `${provinceOf(one.code)} ${bareKey(one.name)}`);
  const communesByName = grouped(lists.before.communes, (one) => `${one.district} ${foldTones(one.name)}`);
  const provinceOfRow = (row: Mapping) => provinceBefore.get(bareKey(row.oldProvince))!;
  return {
    communesNow,
    listed: new Map(lists.before.communes.map((one) => [one.code, one])),
    newUnitOf(row) {
      const province = provincesByName.get(bareKey(row.newProvince));
      const byCode = nowByCode.get(row.newCode);
      if (byCode && byCode.parent === province && sameListedName(byCode.name, row.newName)) {
        return { unit: byCode, repaired: false };
      }
      const byName = nowByName.get(`${province} ${foldTones(row.newName)}`) ?? [];
      return byName.length === 1 ? { unit: byName[0]!, repaired: true } : null;
    },
    newUnitsNamed: (name, district) =>
      nowByName.get(`${provinceNow.get(provinceOf(district))} ${foldTones(name)}`) ?? [],
    districtOf(row) {
      const found = districtsByName.get(`${provinceOfRow(row)} ${bareKey(row.oldDistrict)}`) ?? [];
      if (found.length === 1) return found[0]!.code;
      return found.find((one) => sameListedName(one.name, row.oldDistrict))?.code ?? null;
    },
    codeOf: (district, name) => communesByName.get(`${district} ${foldTones(name)}`)?.[0]?.code ?? null,
    provinceOf,
    provinceNowOf: (district) => provinceNow.get(provinceOf(district)),
    provinceOfRow,
  };
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
