// Applying and taking back one change, for the commands of a single change and of a whole conversion table. The caller has
// asked whether the person may.
import type { Context } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { insist, no, Refusal } from '../../tools/sentence/index.ts';
import { bodyStates, lastChanges, lockBodies, nameClashes, parentsAbove } from './body-states.ts';
import { changeCanApply, changeCanBeTakenBack } from './change-rules.ts';
import {
  deletePast,
  insertChange,
  insertPast,
  markTakenBack,
  writeEffects,
  type ChangeRecord,
} from './change-store.ts';
import { bodiesIn, changedBodies, effectsOf, inverseOf, withEffects, type BodyChange, type Effect } from './changes.ts';
import { changesWhere, changeView } from './history.ts';

/** Facts whose change leaves a past behind; the days of a body and its other names do not. */
const isDated = (effect: Effect) =>
  Object.keys(effect.after).some((field) => field !== 'endedOn' && field !== 'begunOn');

/**
 * Checks and applies the change: the bodies' rows, what held before, the record, the entry `organisation.change-applied`.
 * Throws the Refusal of the rule that says no.
 */
export async function recordChange(ctx: Context, change: BodyChange, more: ChangeRecord): Promise<string> {
  const ids = bodiesIn(change);
  await lockBodies(ctx, ids);
  const bodies = await bodyStates(ctx, ids);
  const above = change.kind === 'move' && change.facts.parentId ? await parentsAbove(ctx, change.facts.parentId) : [];
  // Bodies that begin with the change are looked at as begun.
  const begun = new Map(
    [...bodies].map(([id, body]) => [id, change.begins.includes(id) ? { ...body, endedOn: null } : body]),
  );
  const today = dayInVietNam(ctx.now);
  insist(
    changeCanApply(change, { bodies: begun, lastChanges: await lastChanges(ctx, ids), parentsAbove: above, today }),
  );
  const effects = effectsOf(change, bodies);
  const after = withEffects(bodies, effects);
  insistFreeNames(
    await nameClashes(
      ctx,
      changedNames(effects).map((id) => after.get(id)!),
    ),
  );
  const id = await insertChange(ctx, change, effects, more);
  for (const effect of effects.filter(isDated)) {
    await insertPast(ctx, id, change.effectiveOn, bodies.get(effect.organisationId)!);
  }
  await writeEffects(ctx, endingsFirst(effects));
  await ctx.journal({
    what: 'organisation.change-applied',
    objectKind: 'organisation-change',
    objectId: id,
    data: {
      kind: change.kind,
      effectiveOn: change.effectiveOn,
      legalBasis: more.legalBasis,
      from: changedBodies(change).map((one) => ({ id: one, name: bodies.get(one)?.name })),
      to: change.links.flatMap(({ toId }) => (toId === null ? [] : [{ id: toId, name: bodies.get(toId)?.name }])),
    },
    before: effects.map((effect) => effect.before),
    after: effects.map((effect) => effect.after),
  });
  return id;
}

/** Restores exactly what was before. Entry: `organisation.change-taken-back`. Throws the Refusal of the rule that says no. */
export async function undoChange(ctx: Context, changeId: string, reason: string): Promise<void> {
  const first = await changeView(ctx, changeId);
  const ids = bodiesIn(first);
  await lockBodies(ctx, ids);
  // Read again under the lock.
  const change = await changeView(ctx, changeId);
  const bodies = await bodyStates(ctx, ids);
  const later = (await changesWhere(ctx, { bodies: ids })).filter((one) => one.position > change.position);
  const effects = inverseOf(change.effects);
  const restored = withEffects(bodies, effects);
  insist(
    changeCanBeTakenBack({
      isTakenBack: change.takenBackAt !== null,
      later: later.map((one) => ({ ...one, name: nameIn(bodiesIn(one), bodies) })),
      effects: change.effects,
      bodies,
      clashes: await nameClashes(
        ctx,
        changedNames(effects).map((id) => restored.get(id)!),
      ),
    }),
  );
  await deletePast(ctx, changeId);
  await writeEffects(ctx, endingsFirst(effects));
  await markTakenBack(ctx, changeId);
  await ctx.journal({
    what: 'organisation.change-taken-back',
    objectKind: 'organisation-change',
    objectId: changeId,
    data: { kind: change.kind, effectiveOn: change.effectiveOn },
    before: effects.map((effect) => effect.before),
    after: effects.map((effect) => effect.after),
    reason,
  });
}

function nameIn(ids: readonly string[], bodies: ReadonlyMap<string, { readonly name: string }>): string {
  return ids.map((id) => bodies.get(id)?.name).find((name) => name !== undefined) ?? '';
}

/** Bodies whose name, place or standing the effects change. */
function changedNames(effects: readonly Effect[]): string[] {
  return effects.filter((effect) => Object.keys(effect.after).length > 0).map((effect) => effect.organisationId);
}

/** A new body may take the name of one that ends with the same change. */
function endingsFirst(effects: readonly Effect[]): Effect[] {
  return effects.toSorted((a, b) => Number(b.after.endedOn != null) - Number(a.after.endedOn != null));
}

function insistFreeNames(clashes: readonly string[]): void {
  const [name] = clashes;
  if (name === undefined) return;
  const answer = no(
    'organisation-known',
    `Đã có đơn vị khác tên “${name}” ở địa bàn này.`,
    `Another body named “${name}” exists in this place.`,
  );
  if (!answer.yes) throw new Refusal(answer.code, answer.why, 409);
}
