import type { Context } from '../../../platform/context/index.ts';
import { insist, no, Refusal, YES } from '../../../tools/sentence/index.ts';
import { tellProgress, updateBatch } from '../batch-store.ts';
import { GROUPS_AT_ONCE, storedBatch, type StoredBatch } from '../batches.ts';
import { endedBodies, type BodyChange } from '../changes.ts';
import { checkTable, type CheckedTable } from '../conversion-check.ts';
import { newId } from '../conversion-changes.ts';
import type { CheckedGroup } from '../conversion-plan.ts';
import { tableInput, type TableChoice } from '../input.ts';
import { mayTakeBack } from '../policy.ts';
import { recordChange } from '../record-change.ts';
import { insertOrganisation } from '../store.ts';

export const APPLY_TABLE = 'organisations.apply-table';

/**
 * Applies a table: every group that is ready, in one transaction. Groups that are skipped stay as they are; one that a
 * person must still settle, or that a rule refuses, holds the whole table back. A long table is applied in the background.
 */
export async function applyTable(ctx: Context, input: TableChoice): Promise<{ state: 'applied' | 'applying' }> {
  const { id, version } = tableInput.parse(input);
  insist(mayTakeBack(ctx), 403);
  const batch = await storedBatch(ctx, id);
  insist(
    batch.state === 'draft' ? YES : no('table-not-draft', 'Bảng này đã áp dụng.', 'This table was applied already.'),
  );
  const table = await checkTable(ctx, batch.rows, batch.choices);
  insist(tableCanApply(table.groups));
  const ready = table.groups.filter((group) => group.state === 'ready').length;
  if (ready > GROUPS_AT_ONCE) {
    await updateBatch(ctx, id, version, { state: 'applying' });
    await ctx.enqueue(APPLY_TABLE, { batchId: id }, { key: `${APPLY_TABLE}:${id}` });
    await tellStarted(ctx, batch, ready);
    return { state: 'applying' };
  }
  await updateBatch(ctx, id, version, { state: 'applying' });
  await applyGroups(ctx, batch, table, null);
  await finish(ctx, batch, version + 1, ready);
  return { state: 'applied' };
}

/** The background half: for the task. Does nothing when the table is no longer waiting for it. */
export async function applyWaitingTable(ctx: Context, { batchId }: { batchId: string }): Promise<void> {
  const batch = await storedBatch(ctx, batchId);
  if (batch.state !== 'applying') return;
  const table = await checkTable(ctx, batch.rows, batch.choices);
  insist(tableCanApply(table.groups));
  const ready = table.groups.filter((group) => group.state === 'ready').length;
  await applyGroups(ctx, batch, table, (done) => tellProgress(batchId, done, ready));
  await finish(ctx, batch, batch.version, ready);
}

/** When the background half was refused: the table is a draft again, with the reason. */
export async function returnTable(ctx: Context, { batchId, why }: { batchId: string; why: Refusal }): Promise<void> {
  const batch = await storedBatch(ctx, batchId);
  if (batch.state !== 'applying') return;
  await updateBatch(ctx, batchId, batch.version, { state: 'draft', outcome: { failed: why.sentence } });
  await ctx.journal({
    what: 'conversion.refused',
    objectKind: 'organisation-change-batch',
    objectId: batchId,
    data: { code: why.code, why: why.sentence },
  });
}

/** May the table be applied as it is settled now? */
export function tableCanApply(groups: readonly CheckedGroup[]) {
  const open = groups.find((group) => group.state === 'choose');
  const refused = groups.find((group) => group.answer !== null && !group.answer.yes);
  if (open?.why) {
    return no(
      'group-open',
      `Nhóm dòng ${open.lines.join(', ')}: ${open.why.vi}`,
      `Group of lines ${open.lines.join(', ')}: ${open.why.en}`,
    );
  }
  if (refused?.answer && !refused.answer.yes) {
    return no(
      refused.answer.code,
      `Nhóm dòng ${refused.lines.join(', ')}: ${refused.answer.why.vi}`,
      `Group of lines ${refused.lines.join(', ')}: ${refused.answer.why.en}`,
    );
  }
  return groups.some((group) => group.state === 'ready')
    ? YES
    : no('nothing-to-apply', 'Không có nhóm nào để áp dụng.', 'There is no group to apply.');
}

async function applyGroups(
  ctx: Context,
  batch: StoredBatch,
  table: CheckedTable,
  tell: ((done: number) => Promise<void>) | null,
): Promise<void> {
  const registered = new Map<string, string>();
  let done = 0;
  for (const group of table.groups.filter((one) => one.state === 'ready')) {
    try {
      await applyGroup(ctx, batch, group, table, registered);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const at = group.lines.join(', ');
      const { vi, en } = error.sentence;
      throw new Refusal(
        error.code,
        {
          vi: `Nhóm dòng ${at}: ${vi} Chưa có gì được áp dụng.`,
          en: `Group of lines ${at}: ${en} Nothing was applied.`,
        },
        error.status,
      );
    }
    done += 1;
    if (tell && done % 50 === 0) await tell(done);
  }
}

async function applyGroup(
  ctx: Context,
  batch: StoredBatch,
  group: CheckedGroup,
  table: CheckedTable,
  registered: Map<string, string>,
): Promise<void> {
  const asked = table.changes.get(group.key);
  if (!asked || group.effectiveOn === null) throw new Error(`group ${group.key} is not ready`);
  const isExample = await areExamples(
    ctx,
    asked.links.map((link) => link.fromId),
  );
  const begins: string[] = [];
  for (const { key, facts } of asked.registers) {
    // It begins with the change: until then it is as if it had ended on the day it began.
    const days = { begunOn: group.effectiveOn, endedOn: group.effectiveOn };
    const id = await insertOrganisation(ctx, { ...facts, exchangeCode: null, ...days }, isExample);
    registered.set(newId(key), id);
    begins.push(id);
    await ctx.journal({
      what: 'organisation.registered',
      objectKind: 'organisation',
      objectId: id,
      data: { name: facts.name, kind: facts.kind, place: facts.place, batchId: batch.id },
      after: facts,
    });
  }
  const idOf = (id: string) => registered.get(id) ?? id;
  const change: BodyChange = {
    kind: group.kind,
    effectiveOn: group.effectiveOn,
    links: asked.links.map((link) => ({ ...link, toId: link.toId === null ? null : idOf(link.toId) })),
    facts: asked.facts,
    begins,
  };
  const ends = endedBodies(change).length > 0;
  await recordChange(ctx, change, {
    legalBasis: group.legalBasis,
    note: null,
    batchId: batch.id,
    carriesProgrammes: ends,
    carriesPeople: ends && batch.choices.carriesPeople === true,
  });
}

async function areExamples(ctx: Context, ids: readonly string[]): Promise<boolean> {
  const real = await ctx.db
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', [...ids])
    .where('is_example', '=', false)
    .executeTakeFirst();
  return real === undefined;
}

async function tellStarted(ctx: Context, batch: StoredBatch, groups: number): Promise<void> {
  await ctx.journal({
    what: 'conversion.started',
    objectKind: 'organisation-change-batch',
    objectId: batch.id,
    data: { name: batch.name, groups },
  });
}

async function finish(ctx: Context, batch: StoredBatch, version: number, groups: number): Promise<void> {
  await updateBatch(ctx, batch.id, version, { state: 'applied', appliedAt: ctx.now, outcome: { groups } });
  await ctx.journal({
    what: 'conversion.applied',
    objectKind: 'organisation-change-batch',
    objectId: batch.id,
    data: { name: batch.name, groups },
  });
}
