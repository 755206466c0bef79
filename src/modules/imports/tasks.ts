// Large tables are carried out in the background: one transaction, with progress told beside it.
import { z } from 'zod';
import { consult, perform, type Context, type Who } from '../../platform/context/index.ts';
import { defineTask, type AnyTask } from '../../platform/jobs/index.ts';
import { Refusal, type Sentence } from '../../tools/sentence/index.ts';
import { carry } from './carry.ts';
import { importView, waitingImports } from './queries.ts';
import { tellProgress, updateImport } from './store.ts';
import { CARRY_OUT, CARRY_OUT_QUEUE } from './task-names.ts';

const payload = z.object({
  importId: z.uuid(),
  organisationId: z.uuid(),
  accountId: z.uuid().nullable(),
  role: z.string().nullable(),
});

/** How many programmes lie between two tellings. */
const STEP = 20;

const carryOutTask = defineTask({
  name: CARRY_OUT,
  payload,
  async due() {
    const waiting = await consult({ kind: 'system', reason: 'imports that wait' }, waitingImports);
    return waiting.map((one) => ({ payload: one, key: `${CARRY_OUT}:${one.importId}`, queue: CARRY_OUT_QUEUE }));
  },
  async run({ importId, organisationId, accountId, role }) {
    const actor = { accountId, name: '', role, isPlatformAdmin: false, provenAt: 'by-program' } as const;
    const who: Who = { kind: 'person', organisationId, actor };
    const { state } = await consult(who, (ctx) => importView(ctx, importId));
    // Carried out by an earlier run whose end the queue did not hear of.
    if (state !== 'importing') return;
    const tell = async (done: number, total: number) => {
      if (done % STEP === 0 || done === total)
        await perform(who, tellProgress, { importId, organisationId, done, total });
    };
    try {
      await perform(who, (ctx: Context, id: string) => carry(ctx, id, tell), importId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await perform(who, giveBack, { importId, problem: error.sentence });
    }
  },
});

/** Nothing was imported: the table goes back to being checked, with the reason. */
async function giveBack(ctx: Context, input: { importId: string; problem: Sentence }): Promise<void> {
  const view = await importView(ctx, input.importId);
  await updateImport(ctx, input.importId, view.version, { state: 'draft', problem: input.problem });
  await ctx.journal({
    what: 'programme-import.failed',
    objectKind: 'programme-import',
    objectId: input.importId,
    data: { name: view.name, problem: input.problem },
  });
}

export const importTasks: readonly AnyTask[] = [carryOutTask];
