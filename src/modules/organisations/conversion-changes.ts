// From a planned group to the change it asks for: links between bodies, new facts, and bodies to be registered. Pure.
import { nfc } from '../../tools/vietnamese/index.ts';
import type { BodyState, ChangeLink, DatedFacts } from './changes.ts';
import type { PlannedGroup } from './conversion-plan.ts';
import { nameKey } from './name-key.ts';
import { bareUnit, levelOfUnit, renamedBody } from './unit-names.ts';

export interface GroupChange {
  /** Ids; bodies to be registered stand as 'new:' and the unit's key. */
  readonly links: readonly ChangeLink[];
  readonly facts: Partial<DatedFacts>;
  readonly registers: readonly { readonly key: string; readonly facts: DatedFacts }[];
}

export const newId = (unitKey: string) => `new:${unitKey}`;

/** `bodies` holds at least the old bodies that were chosen. */
export function changeOfGroup(group: PlannedGroup, bodies: ReadonlyMap<string, BodyState>): GroupChange {
  const old = group.old.flatMap((unit) => {
    const body = unit.chosen === null ? undefined : bodies.get(unit.chosen);
    return body ? [{ unit, body }] : [];
  });
  const [first] = old;
  const [target] = group.fresh;
  if (group.kind === 'rename' || group.kind === 'move' || group.kind === 'new_kind') {
    const links = old.map(({ body }) => ({ fromId: body.id, toId: null, share: 'whole' as const, isMain: false }));
    const facts = first && target ? changed(first.body, factsIn(first.body, first.unit.name, target)) : {};
    return { links, facts, registers: [] };
  }
  const idOf = new Map(group.fresh.map((unit) => [unit.key, unit.chosen === 'new' ? newId(unit.key) : unit.chosen]));
  const links = old.flatMap(({ unit, body }): ChangeLink[] => {
    const to = [...new Set(group.pairs.flatMap((pair) => (pair.old === unit.key && pair.fresh ? [pair.fresh] : [])))];
    const ids = to.flatMap((key) => idOf.get(key) ?? []);
    if (ids.length === 0) return [{ fromId: body.id, toId: null, share: 'whole', isMain: false }];
    const wanted = group.main === null ? undefined : (idOf.get(group.main) ?? undefined);
    const main = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
    const share = ids.length === 1 ? 'whole' : 'part';
    return ids.map((toId) => ({ fromId: body.id, toId, share, isMain: toId === main }));
  });
  const reached = new Set(links.map((link) => link.toId));
  const registers = group.fresh
    .filter((unit) => unit.chosen === 'new' && reached.has(newId(unit.key)))
    .flatMap((unit) => {
      const from = old.find((one) => group.pairs.some((pair) => pair.old === one.unit.key && pair.fresh === unit.key));
      return from ? [{ key: unit.key, facts: factsIn(from.body, from.unit.name, unit) }] : [];
    });
  return { links, facts: {}, registers };
}

/** The old body's facts with the new unit in them. */
function factsIn(
  body: BodyState,
  oldUnit: string,
  unit: { readonly name: string; readonly code: string | null; readonly where: readonly string[] },
): DatedFacts {
  const { name, shortName, parentName, parentId, kind, heading, level, place, placeId, symbol } = body;
  const above = unit.where[0];
  const isSameAbove = above === undefined || (parentName !== null && nameKey(parentName) === nameKey(above));
  return {
    name: renamedBody(name, oldUnit, unit.name) ?? nfc(unit.name),
    // A short name of the old unit would be wrong for the new one.
    shortName: nameKey(oldUnit) === nameKey(unit.name) ? shortName : null,
    parentName: isSameAbove ? parentName : nfc(above).toLocaleUpperCase('vi'),
    parentId: isSameAbove ? parentId : null,
    kind,
    heading,
    level: levelOfUnit(unit.name) ?? level,
    place:
      place !== null && [oldUnit, bareUnit(oldUnit)].some((one) => nameKey(one) === nameKey(place))
        ? bareUnit(nfc(unit.name))
        : place,
    placeId: nameKey(oldUnit) === nameKey(unit.name) ? placeId : null,
    symbol,
    officialCode: unit.code,
  };
}

/** Only what differs; a number that the table does not give is left. */
function changed(body: BodyState, facts: DatedFacts): Partial<DatedFacts> {
  const fields = (Object.keys(facts) as (keyof DatedFacts)[]).filter(
    (field) => facts[field] !== body[field] && !(field === 'officialCode' && facts.officialCode === null),
  );
  return Object.fromEntries(fields.map((field) => [field, facts[field]]));
}
