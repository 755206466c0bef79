import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyCanSign,
  changeCanApply,
  changeCanBeTakenBack,
  endedBodies,
  existsOn,
  successorsIn,
  type BodyChange,
  type BodyState,
  type ChangeKind,
  type ChangeLink,
} from './model.ts';
import { effectsOf, inverseOf, withEffects } from './changes.ts';

const DAY = '2025-07-01';
const body = (id: string, more: Partial<BodyState> = {}): BodyState => ({
  id,
  name: `UBND xã ${id.toUpperCase()} (mẫu)`,
  shortName: null,
  parentName: 'TỈNH THỬ (MẪU)',
  parentId: null,
  kind: 'authority',
  heading: 'state',
  level: 'commune',
  place: id.toUpperCase(),
  placeId: null,
  symbol: 'UBND',
  officialCode: null,
  begunOn: null,
  endedOn: null,
  aliases: [],
  ...more,
});
const link = (fromId: string, toId: string | null, isMain = toId !== null, share: 'whole' | 'part' = 'whole') =>
  ({ fromId, toId, share, isMain }) satisfies ChangeLink;
const change = (kind: ChangeKind, links: readonly ChangeLink[], more: Partial<BodyChange> = {}): BodyChange => ({
  kind,
  effectiveOn: DAY,
  links,
  facts: {},
  begins: [],
  ...more,
});
const map = (...bodies: BodyState[]) => new Map(bodies.map((one) => [one.id, one]));
const known = (bodies: ReadonlyMap<string, BodyState>, more: object = {}) => ({
  bodies,
  lastChanges: new Map<string, string>(),
  parentsAbove: [],
  today: '2026-11-22',
  ...more,
});
const may = (one: BodyChange, bodies: ReadonlyMap<string, BodyState>, more: object = {}) => {
  const answer = changeCanApply(one, known(bodies, more));
  return answer.yes ? 'yes' : answer.code;
};
const abc = map(body('a'), body('b'), body('c'));

/** One that may be applied, of each kind. */
const ONE_OF_EACH: Record<ChangeKind, BodyChange> = {
  rename: change('rename', [link('a', null, false)], { facts: { name: 'UBND phường A (mẫu)', level: 'ward' } }),
  move: change('move', [link('a', null, false)], { facts: { parentId: 'b', parentName: 'TỈNH B (MẪU)' } }),
  merge: change('merge', [link('a', 'c'), link('b', 'c')], { begins: ['c'] }),
  split: change('split', [link('a', 'b', true, 'part'), link('a', 'c', false, 'part')]),
  dissolve: change('dissolve', [link('a', null, false)]),
  transfer: change('transfer', [link('a', 'b', true, 'part')]),
  new_kind: change('new_kind', [link('a', null, false)], { facts: { kind: 'other', heading: 'other' } }),
};

describe('what each kind does', () => {
  const after = (kind: ChangeKind) => withEffects(abc, effectsOf(ONE_OF_EACH[kind], abc));
  it('renames, and keeps the old name as another name', () => {
    expect(after('rename').get('a')).toMatchObject({
      name: 'UBND phường A (mẫu)',
      level: 'ward',
      aliases: ['UBND xã A (mẫu)'],
      endedOn: null,
    });
  });
  it('moves under another parent without touching the name', () => {
    expect(after('move').get('a')).toEqual({ ...body('a'), parentId: 'b', parentName: 'TỈNH B (MẪU)' });
  });
  it('merges: old bodies end on the day, the new one begins', () => {
    const merged = after('merge');
    expect([merged.get('a')?.endedOn, merged.get('b')?.endedOn, merged.get('c')?.endedOn]).toEqual([DAY, DAY, null]);
    expect(endedBodies(ONE_OF_EACH.merge)).toEqual(['a', 'b']);
    const absorbed = change('merge', [link('a', 'b')]);
    expect(endedBodies(absorbed)).toEqual(['a']);
  });
  it('splits: the main successor comes first; a body that goes on does not end', () => {
    expect(after('split').get('a')?.endedOn).toBe(DAY);
    expect(successorsIn(change('split', [link('a', 'c', false), link('a', 'b', true)]), 'a')).toEqual(['b', 'c']);
    const goesOn = change('split', [link('a', 'a', false, 'part'), link('a', 'b', true, 'part')]);
    expect(may(goesOn, abc)).toBe('yes');
    expect(endedBodies(goesOn)).toEqual([]);
  });
  it('dissolves, transfers and changes the kind', () => {
    expect(after('dissolve').get('a')?.endedOn).toBe(DAY);
    expect(after('transfer')).toEqual(abc);
    expect(after('new_kind').get('a')).toMatchObject({ kind: 'other', heading: 'other', endedOn: null });
  });
});

describe('what may be applied', () => {
  it('takes one of each kind', () => {
    for (const one of Object.values(ONE_OF_EACH)) expect([one.kind, may(one, abc)]).toEqual([one.kind, 'yes']);
  });
  it('refuses with a reason', () => {
    const cases: [string, BodyChange, ReadonlyMap<string, BodyState>, object?][] = [
      ['no-organisation', change('dissolve', [link('x', null, false)]), abc],
      ['day-ahead', ONE_OF_EACH.rename, abc, { today: '2025-06-30' }],
      ['ended-already', ONE_OF_EACH.rename, map(body('a', { endedOn: '2024-01-01' }))],
      ['begins-after', ONE_OF_EACH.dissolve, map(body('a', { begunOn: DAY }))],
      ['later-change', ONE_OF_EACH.rename, abc, { lastChanges: new Map([['a', '2025-07-02']]) }],
      ['needs-one', change('rename', [link('a', 'b')]), abc],
      ['needs-two', change('merge', [link('a', null, false)]), abc],
      ['needs-two', change('split', [link('a', 'b')]), abc],
      ['needs-one', change('dissolve', [link('a', null, false), link('b', null, false)]), abc],
      ['needs-two', change('transfer', [link('a', null, false)]), abc],
      ['no-main', change('split', [link('a', 'b', false), link('a', 'c', false)]), abc],
      ['no-main', change('split', [link('a', 'b', true), link('a', 'c', true)]), abc],
      ['not-renamed', change('rename', [link('a', null, false)], { facts: { name: 'UBND xã A (mẫu)' } }), abc],
      ['not-moved', change('move', [link('a', null, false)], { facts: { parentName: 'TỈNH THỬ (MẪU)' } }), abc],
      ['parent-cycle', ONE_OF_EACH.move, abc, { parentsAbove: ['c', 'a'] }],
      ['parent-cycle', change('move', [link('a', null, false)], { facts: { parentId: 'a' } }), abc],
      ['not-new-kind', change('new_kind', [link('a', null, false)], { facts: { kind: 'authority' } }), abc],
    ];
    for (const [code, one, bodies, more] of cases) expect([code, may(one, bodies, more)]).toEqual([code, code]);
  });
  it('lets a change of the same day follow another', () => {
    expect(may(ONE_OF_EACH.rename, abc, { lastChanges: new Map([['a', DAY]]) })).toBe('yes');
  });
});

describe('taking back', () => {
  const at = (effects: ReturnType<typeof effectsOf>, bodies: ReadonlyMap<string, BodyState>, more: object = {}) => {
    const answer = changeCanBeTakenBack({ isTakenBack: false, later: [], effects, bodies, clashes: [], ...more });
    return answer.yes ? 'yes' : answer.code;
  };
  it('restores every body exactly, whatever they were', () => {
    const text = fc.constantFrom('UBND xã Bến (mẫu)', 'UBND phường Bến (mẫu)', 'UBND xã Đồi (mẫu)', 'Báo Suối (mẫu)');
    const maybe = fc.option(text, { nil: null });
    const anyBody = (id: string) =>
      fc
        .record({ name: text, parentName: maybe, place: maybe, shortName: maybe, aliases: fc.uniqueArray(text) })
        .map((facts) => body(id, facts));
    const anyChange = fc
      .record({
        kind: fc.constantFrom<ChangeKind>(...(Object.keys(ONE_OF_EACH) as ChangeKind[])),
        facts: fc.record(
          { name: text, parentName: maybe, parentId: fc.constantFrom(null, 'b'), level: fc.constantFrom('ward', null) },
          { requiredKeys: [] },
        ),
        goesOn: fc.boolean(),
      })
      .map(({ kind, facts, goesOn }) => {
        const one = ONE_OF_EACH[kind];
        return { ...one, facts, links: goesOn && kind === 'split' ? [...one.links, link('a', 'a', false)] : one.links };
      });
    let applied = 0;
    fc.assert(
      fc.property(fc.tuple(anyBody('a'), anyBody('b'), anyBody('c')), anyChange, (bodies, one) => {
        const start = map(...bodies);
        // A body that begins with the change is made void first, as the wizard registers it.
        const before = new Map(
          [...start].map(([id, state]) => [
            id,
            one.begins.includes(id) ? { ...state, begunOn: DAY, endedOn: DAY } : state,
          ]),
        );
        const ready = new Map(
          [...before].map(([id, state]) => [id, one.begins.includes(id) ? { ...state, endedOn: null } : state]),
        );
        if (may(one, ready) !== 'yes') return;
        applied += 1;
        const effects = effectsOf(one, before);
        const after = withEffects(before, effects);
        expect(at(effects, after)).toBe('yes');
        expect(withEffects(after, inverseOf(effects))).toEqual(before);
        expect(withEffects(before, inverseOf(inverseOf(effects)))).toEqual(after);
      }),
      { seed: 20250701, numRuns: 2000 },
    );
    expect(applied).toBeGreaterThan(500);
  });
  it('is refused when something stands on it', () => {
    const effects = effectsOf(ONE_OF_EACH.rename, abc);
    const after = withEffects(abc, effects);
    const later = [{ name: 'UBND phường A (mẫu)', kind: 'merge', effectiveOn: '2026-01-01' }];
    expect(at(effects, after, { later })).toBe('stands-under-later');
    expect(at(effects, after, { isTakenBack: true })).toBe('taken-back');
    expect(at(effects, map(body('a', { name: 'Tên sửa tay (mẫu)' })))).toBe('corrected-since');
    expect(at(effects, after, { clashes: ['UBND xã A (mẫu)'] })).toBe('name-taken-since');
  });
});

describe('days of a body', () => {
  it('are half open, and an undone beginning leaves none', () => {
    expect(existsOn({ begunOn: null, endedOn: DAY }, '2025-06-30')).toBe(true);
    expect(existsOn({ begunOn: null, endedOn: DAY }, DAY)).toBe(false);
    expect(existsOn({ begunOn: DAY, endedOn: null }, DAY)).toBe(true);
    expect(existsOn({ begunOn: DAY, endedOn: DAY }, DAY)).toBe(false);
  });
  it('let a body stand in what was signed before its end, and name the successor for the rest', () => {
    const ended = { name: 'UBND huyện Cũ (mẫu)', endedOn: DAY };
    expect(bodyCanSign(ended, '2025-06-30', [])).toEqual({ yes: true });
    expect(bodyCanSign(ended, DAY, [{ name: 'UBND xã Mới (mẫu)' }])).toMatchObject({
      code: 'body-ended',
      why: { vi: expect.stringContaining('nay là UBND xã Mới (mẫu)') },
    });
    expect(bodyCanSign(ended, null, [])).toMatchObject({ code: 'body-ended' });
  });
});
