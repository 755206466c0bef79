import { expect, it } from 'vitest';
import { prepareDatabase } from '../platform/database/index.ts';
import { perform, SYSTEM, useTestDatabase } from '../../tests/support/database.ts';
import { makeProgramme, registerBodies } from '../../tests/support/programmes.ts';
import { rebuildQueue } from './rebuild-queue.ts';
import { registerAllTasks } from './tasks.ts';

const database = useTestDatabase();

it('tells from rows and journal what waits, when the queue was deleted', async () => {
  registerAllTasks();
  const bodies = await registerBodies();
  const { id: programmeId } = await makeProgramme(bodies);
  const clippingId = '00000000-0000-7000-8000-0000000000c1';
  await perform(
    SYSTEM,
    (ctx) => ctx.journal({ what: 'clipping.found', objectKind: 'clipping', objectId: clippingId }),
    null,
  );
  const importId = '00000000-0000-7000-8000-0000000000a1';
  const accountId = '00000000-0000-7000-8000-0000000000b1';
  await database.owner.query(`set session_replication_role = replica`);
  await database.owner.query(
    `insert into programme_import (id, organisation_id, name, sha256, file_id, state, sheets, brought_by)
     values ($1, $2, 'Bảng thử (mẫu)', decode(repeat('00', 32), 'hex'), $1, 'importing', '[]', $3)`,
    [importId, bodies.commune, accountId],
  );
  await database.owner.query(`set session_replication_role = origin`);
  await perform(
    { kind: 'system', reason: 'test', actor: { accountId, name: '', role: 'clerk', isPlatformAdmin: false } },
    (ctx) =>
      ctx.journal({
        what: 'programme-import.started',
        objectKind: 'programme-import',
        objectId: importId,
        data: { role: 'clerk' },
      }),
    null,
  );

  await database.owner.query('drop schema graphile_worker cascade');
  expect((await prepareDatabase(database.ownerAddress)).queueWasGone).toBe(true);
  expect((await prepareDatabase(database.ownerAddress)).queueWasGone).toBe(false);
  const jobs = await rebuildQueue(new Date());

  const { rows } = await database.owner.query<{ task: string; payload: Record<string, unknown> }>(
    `select t.identifier as task, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id`,
  );
  expect(rows).toHaveLength(jobs);
  const payloads = (task: string) => rows.filter((row) => row.task === task).map(({ payload }) => payload);
  expect(payloads('imports.carry-out')).toEqual([
    { importId, organisationId: bodies.commune, accountId, role: 'clerk' },
  ]);
  expect(payloads('search.keep-clipping')).toEqual([[expect.objectContaining({ objectId: clippingId })]]);
  expect(payloads('hub.count-programme')).toEqual([{ programmeId }]);
  // What the clock asks for happens now.
  expect(payloads('evidence.poll-sources')).toEqual([{}]);

  // Once more changes nothing: each job is the one that waits already.
  await rebuildQueue(new Date());
  const { rows: again } = await database.owner.query(`select count(*)::int as n from graphile_worker._private_jobs`);
  expect(again[0].n).toBe(jobs);
});
