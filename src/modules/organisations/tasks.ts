// Background work of organisations: long conversion tables. start/ registers it.
import { z } from 'zod';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { defineTask, type AnyTask } from '../../platform/jobs/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { batchesBeingApplied } from './batches.ts';
import { APPLY_TABLE, applyWaitingTable, returnTable } from './commands/apply-table.ts';

const HOUSE: Who = { kind: 'system', reason: 'applying a conversion table' };

const applyTableTask = defineTask({
  name: APPLY_TABLE,
  payload: z.object({ batchId: z.uuid() }),
  async due() {
    const waiting = await consult(HOUSE, batchesBeingApplied);
    return waiting.map((batchId) => ({ payload: { batchId }, key: `${APPLY_TABLE}:${batchId}` }));
  },
  async run({ batchId }) {
    try {
      await perform(HOUSE, applyWaitingTable, { batchId });
    } catch (error) {
      // A rule said no: trying again would not help, a person must look. Anything else is tried again by the queue.
      if (!(error instanceof Refusal)) throw error;
      await perform(HOUSE, returnTable, { batchId, why: error });
    }
  },
});

export const organisationTasks: readonly AnyTask[] = [applyTableTask];
