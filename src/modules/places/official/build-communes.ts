// The communes before and after 1 July 2025 and what became of each. The two lists are held against each other; what they
// contradict each other on is repaired where it can be derived, else kept and marked uncertain. Pure.
import { foldTones, searchKey } from '../../../tools/vietnamese/index.ts';
import { bareKey, type ProvincesAndDistricts, REFORM } from './build-provinces.ts';
import { listIndex, sameListedName, type ListIndex } from './list-index.ts';
import { LISTS_SOURCE, type Mapping, type OfficialLists } from './read-lists.ts';
import { type BuiltPlaces, type Findings, type Step, unit, type Unit } from './units.ts';

/** What is being built, and what the later parts need to know of the earlier ones. */
interface Building {
  readonly index: ListIndex;
  readonly units: Map<string, Unit>;
  readonly steps: Map<string, Step>;
  readonly counts: { -readonly [K in keyof Findings]: Findings[K] };
  /** Numbers of the list before that a row has spoken for. */
  readonly used: Set<string>;
  /** Keys of new communes that a numbered row leads to. */
  readonly reached: Set<string>;
  /** Keys of old communes by district and name. */
  readonly byDistrictAndName: Map<string, string>;
}

export function buildCommunes(lists: OfficialLists, above: ProvincesAndDistricts): BuiltPlaces {
  const building: Building = {
    index: listIndex(lists, above),
    units: new Map(),
    steps: new Map(),
    counts: {
      rows: lists.mappings.length,
      agree: 0,
      repairedOld: 0,
      repairedNew: 0,
      uncertain: 0,
      dropped: 0,
      notNfc: lists.notNfc,
    },
    used: new Set(),
    reached: new Set(),
    byDistrictAndName: new Map(),
  };
  for (const one of building.index.communesNow) add(building, one);
  const numbered = lists.mappings.filter((row) => row.oldCode !== '');
  const unnumbered = lists.mappings.filter((row) => row.oldCode === '' && row.oldName !== '');
  const islands = lists.mappings.filter((row) => row.oldName === '');
  for (const row of numbered) takeNumbered(building, row);
  for (const one of lists.before.communes) takeUnspokenFor(building, one);
  for (const row of unnumbered) takeUnnumbered(building, row);
  for (const row of islands) takeIsland(building, lists, row);
  return {
    units: [...above.units, ...building.units.values()],
    steps: [...above.steps, ...building.steps.values()],
    findings: building.counts,
  };
}

function add({ units }: Building, one: Unit): string {
  units.set(one.key, one);
  return one.key;
}

/** A certain step is not made uncertain by another row. */
function addStep({ steps }: Building, from: string, to: string, extent: Step['extent'], certain: boolean): void {
  const key = `${from} ${to}`;
  if (steps.get(key)?.certain) return;
  steps.set(key, { from, to, effectiveOn: REFORM, extent, certain, source: LISTS_SOURCE });
}

function oldCommune(facts: { key: string; code: string | null; name: string; parent: string; certain: boolean }): Unit {
  return unit({ ...facts, level: 'commune', fromOn: null, untilOn: REFORM, source: LISTS_SOURCE });
}

/** The new unit of a row, counted; null when nobody can find it. */
function target({ index, counts }: Building, row: Mapping): Unit | null {
  const found = index.newUnitOf(row);
  if (!found) counts.dropped++;
  else if (found.repaired) counts.repairedNew++;
  return found?.unit ?? null;
}

/** Rows with the old number: the communes of the last day, one row each. */
function takeNumbered(building: Building, row: Mapping): void {
  const { index, counts } = building;
  const to = target(building, row);
  if (!to) return;
  const province = index.provinceOfRow(row);
  const inList = index.listed.get(row.oldCode);
  const namedDistrict = index.districtOf(row);
  const renumbered = inList ? null : index.codeOf(namedDistrict, row.oldName);
  const district = inList?.district ?? namedDistrict;
  const sameProvince = district !== null && index.provinceOf(district) === province;
  const agrees = inList !== undefined && sameProvince && sameListedName(inList.name, row.oldName);
  // Only the kind differs: a commune became a ward, a township grew out of a commune.
  const sameBareName = inList !== undefined && bareKey(inList.name) === bareKey(row.oldName);
  const certain = sameProvince && (agrees || sameBareName || renumbered !== null);
  if (!certain) counts.uncertain++;
  else if (agrees && namedDistrict === district) counts.agree++;
  else counts.repairedOld++;
  const key = add(
    building,
    oldCommune({
      key: `before/commune/${row.oldCode}`,
      code: row.oldCode,
      name: inList && agrees ? inList.name : row.oldName,
      parent: district === null ? province : `before/district/${district}`,
      certain,
    }),
  );
  building.used.add(row.oldCode);
  if (renumbered !== null) building.used.add(renumbered);
  building.reached.add(to.key);
  building.byDistrictAndName.set(`${district} ${foldTones(row.oldName)}`, key);
  addStep(building, key, to.key, 'unknown', certain);
}

/**
 * A commune that no row names: it went on as it was when one new commune of its name in its province is reached by no row;
 * else an earlier merger had ended it, and nobody says where it went.
 */
function takeUnspokenFor(building: Building, one: OfficialLists['before']['communes'][number]): void {
  const { index, reached, byDistrictAndName } = building;
  if (building.used.has(one.code)) return;
  const same = index.newUnitsNamed(one.name, one.district).filter((made) => !reached.has(made.key));
  const certain = same.length === 1;
  const key = add(
    building,
    oldCommune({
      key: `before/commune/${one.code}`,
      code: one.code,
      name: one.name,
      parent: `before/district/${one.district}`,
      certain,
    }),
  );
  const named = `${one.district} ${foldTones(one.name)}`;
  if (!byDistrictAndName.has(named)) byDistrictAndName.set(named, key);
  if (!certain) return;
  reached.add(same[0]!.key);
  addStep(building, key, same[0]!.key, 'whole', true);
}

/**
 * Rows without the old number: communes that earlier mergers had ended, and further parts of communes already named.
 * Nothing tells the two apart for certain, so all are marked.
 */
function takeUnnumbered(building: Building, row: Mapping): void {
  const { index, counts } = building;
  const to = target(building, row);
  if (!to) return;
  counts.uncertain++;
  const district = index.districtOf(row);
  const parent = district === null ? index.provinceOfRow(row) : `before/district/${district}`;
  const name = foldTones(row.oldName);
  const known = building.byDistrictAndName.get(`${district} ${name}`);
  const key =
    known ??
    add(
      building,
      oldCommune({
        key: `before/unnumbered/${parent}/${name}`,
        code: null,
        name: row.oldName,
        parent,
        certain: false,
      }),
    );
  addStep(building, key, to.key, known ? 'part' : 'unknown', false);
}

/** Island districts without communes became special zones of the same name. */
function takeIsland(building: Building, lists: OfficialLists, row: Mapping): void {
  const { index, counts } = building;
  const to = target(building, row);
  if (!to) return;
  const homes = lists.before.districts.filter(
    (one) => index.provinceNowOf(one.code) === to.parent && searchKey(to.bareName) === bareKey(one.name),
  );
  if (homes.length !== 1) {
    counts.dropped++;
    return;
  }
  counts.repairedOld++;
  addStep(building, `before/district/${homes[0]!.code}`, to.key, 'whole', true);
}
