// Makes the programmes of a settled table by the commands that people use one by one: the same rules, the same entries.
import type { Context } from '../../platform/context/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { addCommitments, setTargets } from '../commitments/index.ts';
import { registerOrganisation, type OrganisationKind } from '../organisations/index.ts';
import { createProgramme } from '../programmes/index.ts';
import type { ReadProgramme } from './check.ts';
import type { NewBody } from './model.ts';
import { factsOf, importView, type ImportView } from './queries.ts';
import { importCan } from './rules.ts';
import { updateImport, type Made } from './store.ts';

const KIND_OF: Readonly<Record<NewBody, OrganisationKind>> = {
  'new-authority': 'authority',
  'new-press': 'press',
  'new-other': 'other',
};

/** All or nothing: any refusal names the row it came from and undoes the rest with the transaction. */
export async function carry(
  ctx: Context,
  id: string,
  told: (done: number, total: number) => Promise<void>,
): Promise<ImportView> {
  const view = await importView(ctx, id);
  insist(importCan.carryOut({ ...factsOf(view), state: 'draft' }));
  const { bodies, registered } = await bodiesOf(ctx, view);
  const skipped = new Set(view.known.map((one) => one.row));
  const wanted = view.programmes.filter((programme) => !skipped.has(programme.row));
  const made: { id: string; row: number; title: string }[] = [];
  for (const programme of wanted) {
    made.push({ id: await makeOne(ctx, view, programme, bodies), row: programme.row, title: programme.title });
    await told(made.length, wanted.length);
  }
  const entry = await ctx.journal({
    what: 'programme-import.carried-out',
    objectKind: 'programme-import',
    objectId: id,
    data: { name: view.name, programmes: made.length, skipped: skipped.size, registered: registered.length },
    after: made,
  });
  const result: Made = { programmes: made, bodies: registered, lastEntry: entry.id };
  await updateImport(ctx, id, view.version, {
    state: 'imported',
    made: result,
    problem: null,
    importedAt: ctx.now,
  });
  return view;
}

async function bodiesOf(ctx: Context, view: ImportView) {
  const bodies = new Map<string, string>();
  const registered: string[] = [];
  for (const { key, name, meansId, asNew } of view.names) {
    if (meansId) bodies.set(key, meansId);
    else if (asNew) {
      // The person saw what comes near and chose a new body.
      const { id } = await registerOrganisation(ctx, { name, kind: KIND_OF[asNew], evenIfSimilar: true });
      registered.push(id);
      bodies.set(key, id);
    }
  }
  return { bodies, registered };
}

async function makeOne(
  ctx: Context,
  view: ImportView,
  programme: ReadProgramme,
  bodies: ReadonlyMap<string, string>,
): Promise<string> {
  const reason = `Nhập từ bảng ${view.name}, dòng ${programme.row}`;
  try {
    const parties = (['A', 'B'] as const).flatMap((side) =>
      (side === 'A' ? programme.sideA : programme.sideB).map((name, at) => ({
        organisationId: bodies.get(searchKey(name))!,
        side,
        isLead: at === 0,
      })),
    );
    const { id } = await createProgramme(ctx, {
      title: programme.title,
      kind: programme.kind,
      state: programme.state,
      termFrom: programme.termFrom,
      termTo: programme.termTo,
      signedOn: programme.signedOn,
      place: programme.place,
      cadence: programme.cadence,
      parties,
      topics: [...programme.topics],
      channels: [...programme.channels],
    });
    if (programme.commitments.length === 0) return id;
    const { ids } = await addCommitments(ctx, {
      programmeId: id,
      reason,
      commitments: programme.commitments.map(({ obliged, kind, text, cadence }) => ({ obliged, kind, text, cadence })),
    });
    for (const [at, { targets }] of programme.commitments.entries())
      if (targets.length > 0)
        await setTargets(ctx, {
          commitmentId: ids[at]!,
          version: 1,
          reason,
          targets: targets.map(({ row: _row, ...target }) => target),
        });
    return id;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { vi, en } = error.sentence;
    throw new Refusal(
      error.code,
      say(`Trang Chương trình, dòng ${programme.row}: ${vi}`, `Sheet Chương trình, row ${programme.row}: ${en}`),
      error.status,
    );
  }
}
