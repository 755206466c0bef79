// The communes before and after 1 July 2025 and what became of each. The two lists are held against each other; what they
// contradict each other on is repaired where it can be derived, else kept and marked uncertain. Pure.
import { foldTones, searchKey } from '../../../tools/vietnamese/index.ts';
import { bareKey, type ProvincesAndDistricts, provinceOfDistrict, REFORM } from './build-provinces.ts';
import { LISTS_SOURCE, type Mapping, type OfficialLists } from './read-lists.ts';
import { type BuiltPlaces, type Findings, type Step, unit, type Unit } from './units.ts';

type Counts = { -readonly [K in keyof Findings]: Findings[K] };

/** "nông trường" is abbreviated in one list and left out in the other. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) => foldTones(name).replace(/^(thị trấn) (?:nt|nông trường) /u, '$1 ');
  return one === other || plain(one) === plain(other);
}

export function buildCommunes(lists: OfficialLists, above: ProvincesAndDistricts): BuiltPlaces {
  const { provinceBefore, provinceNow } = above;
  const provinceOf = provinceOfDistrict(lists, provinceBefore);
  const units = new Map<string, Unit>();
  const steps = new Map<string, Step>();
  const counts: Counts = {
    rows: lists.mappings.length,
    agree: 0,
    repairedOld: 0,
    repairedNew: 0,
    uncertain: 0,
    dropped: 0,
    notNfc: lists.notNfc,
  };
  const add = (one: Unit): string => {
    units.set(one.key, one);
    return one.key;
  };
  const step = (from: string, to: string, extent: Step['extent'], certain: boolean): void => {
    const known = steps.get(`${from} ${to}`);
    if (known?.certain) return;
    steps.set(`${from} ${to}`, { from, to, effectiveOn: REFORM, extent, certain, source: LISTS_SOURCE });
  };

  // Today's communes.
  const now = new Map<string, Unit>();
  const nowByName = new Map<string, Unit[]>();
  for (const one of lists.communes) {
    const made = unit({
      key: `now/commune/${one.code}`,
      level: 'commune',
      code: one.code,
      name: one.name,
      parent: `now/province/${one.province}`,
      fromOn: REFORM,
      untilOn: null,
      source: LISTS_SOURCE,
      certain: true,
    });
    add(made);
    now.set(one.code, made);
    push(nowByName, `${made.parent} ${foldTones(made.name)}`, made);
  }
  const provincesByName = new Map(lists.provinces.map((one) => [bareKey(one.name), `now/province/${one.code}`]));
  /** The new unit of a row; by name in the province where the number is another unit's or nobody's. */
  const newUnitOf = (row: Mapping): { unit: Unit; repaired: boolean } | null => {
    const province = provincesByName.get(bareKey(row.newProvince));
    const byCode = now.get(row.newCode);
    if (byCode && byCode.parent === province && sameName(byCode.name, row.newName)) {
      return { unit: byCode, repaired: false };
    }
    const byName = nowByName.get(`${province} ${foldTones(row.newName)}`) ?? [];
    return byName.length === 1 ? { unit: byName[0]!, repaired: true } : null;
  };

  // The list before: by number, and by name within district and province.
  const districts = new Map(lists.before.districts.map((one) => [one.code, one]));
  const districtByName = new Map<string, string[]>();
  for (const one of lists.before.districts) {
    push(districtByName, `${provinceOf(one.province)} ${bareKey(one.name)}`, one.code);
  }
  const listed = new Map(lists.before.communes.map((one) => [one.code, one]));
  const listedByName = new Map<string, string[]>();
  for (const one of lists.before.communes) push(listedByName, `${one.district} ${foldTones(one.name)}`, one.code);

  /** Number of the district that a row names, when one only bears the name there. */
  const districtOf = (row: Mapping): string | null => {
    const found = districtByName.get(`${provinceBefore.get(bareKey(row.oldProvince))} ${bareKey(row.oldDistrict)}`);
    if (found?.length === 1) return found[0]!;
    return found?.find((code) => sameName(districts.get(code)!.name, row.oldDistrict)) ?? null;
  };

  // Rows with the old number: the communes of the last day, one row each.
  const used = new Set<string>();
  const reached = new Set<string>();
  const byDistrictAndName = new Map<string, string>();
  for (const row of lists.mappings) {
    if (row.oldCode === '') continue;
    const target = newUnitOf(row);
    const province = provinceBefore.get(bareKey(row.oldProvince))!;
    const inList = listed.get(row.oldCode);
    const namedDistrict = districtOf(row);
    const renumbered = inList ? null : (listedByName.get(`${namedDistrict} ${foldTones(row.oldName)}`)?.[0] ?? null);
    const listDistrict = inList?.district ?? namedDistrict;
    const sameProvince = listDistrict !== null && provinceOf(districts.get(listDistrict)!.province) === province;
    const agrees = inList !== undefined && sameProvince && sameName(inList.name, row.oldName);
    const sameDistrict = listDistrict !== null && namedDistrict === listDistrict;
    // Only the kind differs: a commune became a ward, a township grew out of a commune.
    const sameBareName = inList !== undefined && bareKey(inList.name) === bareKey(row.oldName);
    const certain = sameProvince && (agrees || sameBareName || renumbered !== null);
    if (!target) {
      counts.dropped++;
      continue;
    }
    if (target.repaired) counts.repairedNew++;
    if (!certain) counts.uncertain++;
    else if (agrees && sameDistrict) counts.agree++;
    else counts.repairedOld++;
    const key = add(
      unit({
        key: `before/commune/${row.oldCode}`,
        level: 'commune',
        code: row.oldCode,
        name: inList && agrees ? inList.name : row.oldName,
        parent: listDistrict === null ? province : `before/district/${listDistrict}`,
        fromOn: null,
        untilOn: REFORM,
        source: LISTS_SOURCE,
        certain,
      }),
    );
    used.add(row.oldCode);
    if (renumbered !== null) used.add(renumbered);
    reached.add(target.unit.key);
    byDistrictAndName.set(`${listDistrict} ${foldTones(row.oldName)}`, key);
    step(key, target.unit.key, 'unknown', certain);
  }

  // A commune that no row names, and a new one that no row reaches, of one name in one province: it went on as it was.
  for (const one of lists.before.communes) {
    if (used.has(one.code)) continue;
    const province = provinceNow.get(provinceOf(districts.get(one.district)!.province));
    const same = (nowByName.get(`${province} ${foldTones(one.name)}`) ?? []).filter((made) => !reached.has(made.key));
    const made = add(
      unit({
        key: `before/commune/${one.code}`,
        level: 'commune',
        code: one.code,
        name: one.name,
        parent: `before/district/${one.district}`,
        fromOn: null,
        untilOn: REFORM,
        source: LISTS_SOURCE,
        certain: same.length === 1,
      }),
    );
    if (!byDistrictAndName.has(`${one.district} ${foldTones(one.name)}`)) {
      byDistrictAndName.set(`${one.district} ${foldTones(one.name)}`, made);
    }
    if (same.length === 1) {
      reached.add(same[0]!.key);
      step(made, same[0]!.key, 'whole', true);
    }
  }

  // Rows without the old number: communes that earlier mergers had ended, and further parts of communes already named.
  // Nothing tells the two apart for certain, so all are marked.
  for (const row of lists.mappings) {
    if (row.oldCode !== '' || row.oldName === '') continue;
    const target = newUnitOf(row);
    if (!target) {
      counts.dropped++;
      continue;
    }
    if (target.repaired) counts.repairedNew++;
    counts.uncertain++;
    const district = districtOf(row);
    const province = provinceBefore.get(bareKey(row.oldProvince))!;
    const place = district === null ? province : `before/district/${district}`;
    const known = byDistrictAndName.get(`${district} ${foldTones(row.oldName)}`);
    const key =
      known ??
      add(
        unit({
          key: `before/unnumbered/${place}/${foldTones(row.oldName)}`,
          level: 'commune',
          code: null,
          name: row.oldName,
          parent: place,
          fromOn: null,
          untilOn: REFORM,
          source: LISTS_SOURCE,
          certain: false,
        }),
      );
    step(key, target.unit.key, known ? 'part' : 'unknown', false);
  }

  // Island districts without communes became special zones of the same name.
  for (const row of lists.mappings) {
    if (row.oldName !== '') continue;
    const target = newUnitOf(row);
    const homes = target
      ? lists.before.districts.filter(
          (one) =>
            provinceNow.get(provinceOf(one.province)) === target.unit.parent &&
            searchKey(target.unit.bareName) === bareKey(one.name),
        )
      : [];
    if (!target || homes.length !== 1) {
      counts.dropped++;
      continue;
    }
    counts.repairedOld++;
    step(`before/district/${homes[0]!.code}`, target.unit.key, 'whole', true);
  }
  return {
    units: [...above.units, ...units.values()],
    steps: [...above.steps, ...steps.values()],
    findings: counts,
  };
}

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
