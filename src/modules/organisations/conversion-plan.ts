// What a conversion table would do to the bodies of the register, group by group: which bodies it means, which must be
// registered, and what stands in the way. Pure; people's choices come in as data.
import type { Day } from '../../tools/calendar/index.ts';
import { say, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import type { ChangeKind } from './changes.ts';
import { groupsOf, kindOf, type ConversionRow, type TableGroup, type TableUnit } from './conversion-table.ts';
import { headAndCore, nameKey, withoutExampleMark } from './name-key.ts';
import { samePlace } from './unit-names.ts';

/** A body that the table may mean. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly parentName: string | null;
  readonly officialCode: string | null;
  /** The folded name, as it is stored: a register has tens of thousands, and folding them anew takes seconds. */
  readonly searchKey: string;
}

export interface GroupChoice {
  readonly skip?: boolean | undefined;
  readonly kind?: ChangeKind | undefined;
  readonly effectiveOn?: Day | undefined;
  readonly legalBasis?: string | undefined;
  /** By unit key: the body meant; of new units also 'new', of old ones 'none'. */
  readonly bodies?: Readonly<Record<string, string>> | undefined;
  /** Key of the new unit that is the main successor. */
  readonly main?: string | undefined;
}

export interface Choices {
  readonly effectiveOn?: Day | undefined;
  readonly legalBasis?: string | undefined;
  readonly carriesPeople?: boolean | undefined;
  readonly groups?: Readonly<Record<string, GroupChoice>> | undefined;
}

export interface PlannedUnit {
  readonly key: string;
  readonly name: string;
  readonly code: string | null;
  readonly where: readonly string[];
  readonly candidates: readonly (KnownBody & { readonly by: 'code' | 'name' })[];
  /** The body meant; 'new' for one to be registered; null when nobody has chosen, or none is known. */
  readonly chosen: string | null;
}

export interface PlannedGroup {
  /** Of the table's group, with the kind of body behind it where several kinds go the same way. */
  readonly key: string;
  readonly lines: readonly number[];
  readonly kind: ChangeKind;
  readonly effectiveOn: Day | null;
  readonly legalBasis: string | null;
  readonly old: readonly PlannedUnit[];
  readonly fresh: readonly PlannedUnit[];
  readonly pairs: readonly { readonly old: string; readonly fresh: string | null }[];
  readonly main: string | null;
  /** skipped: nothing of it is in the register, or a person said so; choose: a person must settle something. */
  readonly state: 'ready' | 'choose' | 'skipped';
  readonly why: Sentence | null;
}

/** Finds bodies by number and by the unit in their names. */
export interface BodyIndex {
  candidates(unit: TableUnit): readonly (KnownBody & { readonly by: 'code' | 'name' })[];
}

/** Of standing bodies only: what has ended is not converted again. */
export function indexOfBodies(bodies: readonly KnownBody[]): BodyIndex {
  const byCode = Map.groupBy(
    bodies.filter((body) => body.officialCode !== null),
    (body) => body.officialCode!.replace(/^0+/, ''),
  );
  const byCore = Map.groupBy(bodies, (body) => partsOf(body).core);
  return {
    candidates(unit) {
      const { head, core } = headAndCore(withoutExampleMark(nameKey(unit.name)));
      const coded = unit.code === null ? [] : (byCode.get(unit.code.replace(/^0+/, '')) ?? []);
      // Numbers were given anew in 2025: a number counts when the name fits as well.
      const fits = coded.filter((body) => partsOf(body).core === core);
      if (fits.length > 0) return fits.map((body) => ({ ...body, by: 'code' as const }));
      const named = (byCore.get(core) ?? []).filter(
        (body) => head === '' || headOf(body) === head || headOf(body) === '',
      );
      return named.filter((body) => standsIn(body, unit.where)).map((body) => ({ ...body, by: 'name' as const }));
    },
  };
}

const partsOf = (body: Pick<KnownBody, 'searchKey'>) => headAndCore(withoutExampleMark(body.searchKey));
const headOf = (body: Pick<KnownBody, 'searchKey'>) => partsOf(body).head;

/** A body whose district or province is known must stand where the table says; one of which nothing is known may. */
function standsIn(body: KnownBody, where: readonly string[]): boolean {
  if (where.length === 0 || body.parentName === null) return true;
  return where.some(
    (place) => samePlace(place, body.parentName!) || (body.place !== null && samePlace(place, body.place)),
  );
}

export function planOfTable(rows: readonly ConversionRow[], choices: Choices, index: BodyIndex): PlannedGroup[] {
  return groupsOf(rows).flatMap((group) => planOfGroup(group, choices, index));
}

/** One change for each kind of body that the units have: committees become a committee, fronts a front. */
function planOfGroup(group: TableGroup, choices: Choices, index: BodyIndex): PlannedGroup[] {
  const found = new Map(group.old.map((unit) => [unit.key, index.candidates(unit)]));
  const heads = [...new Set([...found.values()].flat().map(headOf))].toSorted();
  if (heads.length === 0) {
    const key = group.key;
    const old = group.old.map((unit) => ({ ...unit, candidates: [], chosen: null }));
    const fresh = group.fresh.map((unit) => ({ ...unit, candidates: [], chosen: null }));
    return [
      {
        ...common(group, key, choices),
        key,
        old,
        fresh,
        main: null,
        state: 'skipped',
        why: say(
          'Chưa có đơn vị nào trong danh bạ mang tên hoặc mã này, nên không có gì để chuyển.',
          'No body of this name or code is registered, so there is nothing to carry over.',
        ),
      },
    ];
  }
  return heads.map((head) => {
    const key = heads.length === 1 ? group.key : `${group.key}.${head.replaceAll(' ', '-') || 'khac'}`;
    const choice = choices.groups?.[key] ?? {};
    const old = group.old.map((unit): PlannedUnit => {
      const candidates = (found.get(unit.key) ?? []).filter((body) => headOf(body) === head);
      const said = choice.bodies?.[unit.key];
      const chosen = said === undefined ? (candidates.length === 1 ? candidates[0]!.id : null) : said;
      return { ...unit, candidates, chosen: chosen === 'none' ? null : chosen };
    });
    const meant = new Set(old.flatMap((unit) => unit.chosen ?? []));
    const settled = common(group, key, choices);
    const changesItself = settled.kind === 'rename' || settled.kind === 'move' || settled.kind === 'new_kind';
    const fresh = group.fresh.map((unit): PlannedUnit => {
      const candidates = changesItself
        ? []
        : index.candidates(unit).filter((body) => headOf(body) === head && !meant.has(body.id));
      const said = choice.bodies?.[unit.key];
      const chosen = said ?? (candidates.length === 1 ? candidates[0]!.id : candidates.length === 0 ? 'new' : null);
      return { ...unit, candidates, chosen };
    });
    const main = fresh.find((unit) => unit.key === choice.main)?.key ?? fresh[0]?.key ?? null;
    return { ...settled, old, fresh, main, ...standing(choice, settled, old, fresh) };
  });
}

function common(group: TableGroup, key: string, choices: Choices) {
  const choice = choices.groups?.[key] ?? {};
  const said = <T>(pick: (row: ConversionRow) => T | null) => group.rows.map(pick).find((value) => value !== null);
  return {
    key,
    lines: group.rows.map((row) => row.line),
    kind: choice.kind ?? kindOf(group),
    effectiveOn: choice.effectiveOn ?? said((row) => row.effectiveOn) ?? choices.effectiveOn ?? null,
    legalBasis: choice.legalBasis ?? said((row) => row.legalBasis) ?? choices.legalBasis ?? null,
    pairs: group.pairs,
  };
}

function standing(
  choice: GroupChoice,
  settled: { readonly effectiveOn: Day | null },
  old: readonly PlannedUnit[],
  fresh: readonly PlannedUnit[],
): Pick<PlannedGroup, 'state' | 'why'> {
  const choose = (vi: string, en: string) => ({ state: 'choose', why: say(vi, en) }) as const;
  if (choice.skip === true) {
    return { state: 'skipped', why: say('Người phụ trách đã chọn bỏ qua.', 'A person chose to skip it.') };
  }
  if (settled.effectiveOn === null) return choose('Chưa có ngày hiệu lực.', 'The effective day is missing.');
  const unclear = [...old, ...fresh].find((unit) => unit.chosen === null && unit.candidates.length > 1);
  if (unclear) {
    return choose(
      `Có ${unclear.candidates.length} đơn vị có thể là “${unclear.name}”. Hãy chọn.`,
      `${unclear.candidates.length} bodies may be “${unclear.name}”. Choose one.`,
    );
  }
  if (old.every((unit) => unit.chosen === null)) {
    return { state: 'skipped', why: say('Không đơn vị cũ nào được chọn.', 'No old body is chosen.') };
  }
  return { state: 'ready', why: null };
}

/** With what the rules of changes say of a group that is ready. */
export interface CheckedGroup extends PlannedGroup {
  readonly answer: Answer | null;
}
