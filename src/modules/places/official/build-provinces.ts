// The provinces before and after 1 July 2025 and the districts that ended on that day. Pure.
// Resolution 202/2025/QH15: 63 provinces became 34. Law 72/2025/QH15: two levels of local government, no districts.
import { searchKey } from '../../../tools/vietnamese/index.ts';
import type { OfficialLists } from './read-lists.ts';
import { LISTS_SOURCE } from './read-lists.ts';
import { unit, type Step, type Unit } from './units.ts';
import { kindAndBareName } from '../place-name.ts';

export const REFORM = '2025-07-01';
const REFORM_SOURCE = 'Nghị quyết 202/2025/QH15';
const NO_DISTRICTS = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15';
/** The list before was drawn up while Huế was still this province. */
const HUE = {
  code: '46',
  before: 'Tỉnh Thừa Thiên Huế',
  now: 'Thành phố Huế',
  from: '2025-01-01',
  source: 'Nghị quyết 175/2024/QH15',
};

export interface ProvincesAndDistricts {
  readonly units: readonly Unit[];
  readonly steps: readonly Step[];
  /** Key of the province that stood on 30 June 2025, by its name of that day folded without its kind. */
  readonly provinceBefore: ReadonlyMap<string, string>;
  /** The province of today in which that one lies. */
  readonly provinceNow: ReadonlyMap<string, string>;
}

export function bareKey(name: string): string {
  return searchKey(kindAndBareName(name)?.bareName ?? name);
}

/** Throws Error when the lists do not tell for each of the 63 provinces in which of the 34 it lies. */
export function buildProvinces(lists: OfficialLists): ProvincesAndDistricts {
  const nowCodes = new Map(lists.provinces.map((one) => [bareKey(one.name), one.code]));
  const partsOf = new Map<string, Set<string>>();
  for (const row of lists.mappings) {
    if (row.oldProvince === '') continue;
    const code = nowCodes.get(bareKey(row.newProvince));
    if (code === undefined) throw new Error(`no province of today is named ${row.newProvince}`);
    partsOf.set(code, (partsOf.get(code) ?? new Set()).add(bareKey(row.oldProvince)));
  }
  const units: Unit[] = [];
  const steps: Step[] = [];
  const provinceBefore = new Map<string, string>();
  const provinceNow = new Map<string, string>();
  const listed = new Map(lists.before.provinces.map((one) => [bareKey(one.name), one]));
  listed.set(bareKey(HUE.now), { code: HUE.code, name: HUE.now });
  for (const { code, name } of lists.provinces) {
    const now = `now/province/${code}`;
    const merged = (partsOf.get(code)?.size ?? 0) > 1;
    const isHue = code === HUE.code;
    units.push(
      unit({
        key: now,
        level: 'province',
        code,
        name: kindAndBareName(name) ? name : `Tỉnh ${name}`,
        parent: null,
        fromOn: merged ? REFORM : isHue ? HUE.from : null,
        untilOn: null,
        source: isHue ? HUE.source : merged ? REFORM_SOURCE : LISTS_SOURCE,
        certain: true,
      }),
    );
    for (const part of partsOf.get(code) ?? []) {
      const before = listed.get(part);
      if (!before) throw new Error(`no province before was named ${part}`);
      if (provinceBefore.has(part)) throw new Error(`the lists put ${part} into two provinces`);
      const key = merged ? `before/province/${before.code}` : now;
      provinceBefore.set(part, key);
      provinceNow.set(key, now);
      if (!merged) continue;
      units.push(provinceUntil(before, REFORM, LISTS_SOURCE));
      steps.push(whole(key, now, REFORM, REFORM_SOURCE));
    }
  }
  if (provinceBefore.size !== lists.before.provinces.length) {
    throw new Error(`${provinceBefore.size} of ${lists.before.provinces.length} provinces have a successor`);
  }
  const hue = `before/province/${HUE.code}`;
  units.push(provinceUntil({ code: HUE.code, name: HUE.before }, HUE.from, HUE.source));
  steps.push(whole(hue, `now/province/${HUE.code}`, HUE.from, HUE.source));
  units.push(...districts(lists, provinceBefore));
  return { units, steps, provinceBefore, provinceNow };
}

function provinceUntil(one: { code: string; name: string }, untilOn: string, source: string): Unit {
  return unit({
    key: `before/province/${one.code}`,
    level: 'province',
    code: one.code,
    name: one.name,
    parent: null,
    fromOn: null,
    untilOn,
    source,
    certain: true,
  });
}

function whole(from: string, to: string, effectiveOn: string, source: string): Step {
  return { from, to, effectiveOn, extent: 'whole', certain: true, source };
}

/** The province of the list before by its number, as it was called on the last day. */
export function provinceOfDistrict(
  lists: OfficialLists,
  provinceBefore: ReadonlyMap<string, string>,
): (code: string) => string {
  const names = new Map(lists.before.provinces.map((one) => [one.code, one.name]));
  return (code) => {
    const name = code === HUE.code ? HUE.now : names.get(code);
    const key = name === undefined ? undefined : provinceBefore.get(bareKey(name));
    if (key === undefined) throw new Error(`no province before has the number ${code}`);
    return key;
  };
}

/** A district's name as on its last day: the conversion list is newer than the list of numbers ("Huyện" became "Thị xã"). */
function districts(lists: OfficialLists, provinceBefore: ReadonlyMap<string, string>): Unit[] {
  const provinceOf = provinceOfDistrict(lists, provinceBefore);
  const newest = new Map<string, string>();
  for (const row of lists.mappings) {
    if (row.oldCode === '') continue;
    newest.set(`${provinceBefore.get(bareKey(row.oldProvince))} ${bareKey(row.oldDistrict)}`, row.oldDistrict);
  }
  const taken = new Map<string, number>();
  for (const one of lists.before.districts) {
    const key = `${provinceOf(one.province)} ${bareKey(one.name)}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return lists.before.districts.map((one) => {
    const parent = provinceOf(one.province);
    const key = `${parent} ${bareKey(one.name)}`;
    return unit({
      key: `before/district/${one.code}`,
      level: 'district',
      code: one.code,
      // Only where the bare name is one district's: a province may have a town and a district of one name.
      name: taken.get(key) === 1 ? (newest.get(key) ?? one.name) : one.name,
      parent,
      fromOn: null,
      untilOn: REFORM,
      source: `${LISTS_SOURCE}; ${NO_DISTRICTS}`,
      certain: true,
    });
  });
}
