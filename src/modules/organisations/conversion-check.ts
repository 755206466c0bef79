// A conversion table held against the register: each group with what the rules of changes say of it.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { bodyStates, lastChanges } from './body-states.ts';
import { changeCanApply } from './change-rules.ts';
import { bodiesIn, type BodyChange, type BodyState } from './changes.ts';
import { changeOfGroup, newId, type GroupChange } from './conversion-changes.ts';
import { indexOfBodies, planOfTable, type CheckedGroup, type Choices, type KnownBody } from './conversion-plan.ts';
import type { ConversionRow } from './conversion-table.ts';
import { nameKey } from './name-key.ts';

export interface CheckedTable {
  readonly groups: readonly CheckedGroup[];
  /** By group key, of groups that are ready. */
  readonly changes: ReadonlyMap<string, GroupChange>;
  readonly states: ReadonlyMap<string, BodyState>;
}

export async function checkTable(
  ctx: ReadContext,
  rows: readonly ConversionRow[],
  choices: Choices,
): Promise<CheckedTable> {
  const standing = await ctx.db
    .selectFrom('organisation')
    .select([
      'id',
      'name',
      'place',
      'parent_name as parentName',
      'official_code as officialCode',
      'search_key as searchKey',
    ])
    .where('ended_on', 'is', null)
    .execute();
  const groups = planOfTable(rows, choices, indexOfBodies(standing));
  const ready = groups.filter((group) => group.state === 'ready');
  const ids = ready.flatMap((group) =>
    [...group.old, ...group.fresh].flatMap((unit) =>
      unit.chosen === null || unit.chosen === 'new' ? [] : unit.chosen,
    ),
  );
  const states = await bodyStates(ctx, ids);
  const last = ids.length === 0 ? new Map<string, string>() : await lastChanges(ctx, ids);
  const today = dayInVietNam(ctx.now);
  const changes = new Map(ready.map((group) => [group.key, changeOfGroup(group, states)]));
  const taken = takenNames(standing);
  const twice = usedTwice([...changes.values()]);
  return {
    states,
    changes,
    groups: groups.map((group): CheckedGroup => {
      const change = changes.get(group.key);
      if (!change || group.effectiveOn === null) return { ...group, answer: null };
      const asked: BodyChange = { ...change, kind: group.kind, effectiveOn: group.effectiveOn, begins: [] };
      // Only the bodies of this group: a table may name ten thousand.
      const bodies = new Map([
        ...bodiesIn(change).flatMap((id): [string, BodyState][] => (states.has(id) ? [[id, states.get(id)!]] : [])),
        ...change.registers.map((one) => begunWith(asked, one)),
      ]);
      const answers = [
        twice(change),
        changeCanApply(asked, { bodies, lastChanges: last, parentsAbove: [], today }),
        taken(change),
      ];
      return { ...group, answer: answers.find((answer) => !answer.yes) ?? YES };
    }),
  };
}

function begunWith(change: BodyChange, { key, facts }: GroupChange['registers'][number]): [string, BodyState] {
  return [newId(key), { ...facts, id: newId(key), begunOn: change.effectiveOn, endedOn: null, aliases: [] }];
}

/** A body that stands in two groups would be changed twice by one table. */
function usedTwice(changes: readonly GroupChange[]): (change: GroupChange) => Answer {
  const count = new Map<string, number>();
  for (const change of changes)
    for (const id of new Set(change.links.map((link) => link.fromId))) count.set(id, (count.get(id) ?? 0) + 1);
  return (change) =>
    change.links.some((link) => (count.get(link.fromId) ?? 0) > 1)
      ? no('body-twice', 'Một đơn vị cũ đứng ở hai nhóm của bảng.', 'An old body stands in two groups of the table.')
      : YES;
}

/** Names of bodies to be registered that a standing body bears already, other than those that end with the change. */
function takenNames(standing: readonly KnownBody[]): (change: GroupChange) => Answer {
  const key = (searchKey: string, body: { place: string | null; parentName: string | null }) =>
    [searchKey, body.place ?? '', body.parentName ?? ''].join('|');
  const holders = Map.groupBy(standing, (body) => key(body.searchKey, body));
  return (change) => {
    const ending = new Set(change.links.map((link) => link.fromId));
    const clash = change.registers.find(({ facts }) =>
      (holders.get(key(nameKey(facts.name), facts)) ?? []).some((body) => !ending.has(body.id)),
    );
    return clash === undefined
      ? YES
      : no(
          'organisation-known',
          `Đã có đơn vị tên “${clash.facts.name}” ở địa bàn này. Hãy chọn đơn vị đó.`,
          `A body named “${clash.facts.name}” exists in this place. Choose it.`,
        );
  };
}
