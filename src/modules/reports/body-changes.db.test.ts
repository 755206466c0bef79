import { beforeAll, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { makeReportWorld, SPAN, type ReportWorld } from '../../../tests/support/reports.ts';
import { consult } from '../../platform/context/index.ts';
import { applyChange, registerOrganisation } from '../organisations/index.ts';
import { settleChange } from '../programmes/index.ts';
import { quarterSpan, reportView, startReport } from './index.ts';

const database = useTestDatabase();
let world: ReportWorld;

beforeAll(async () => {
  world = await makeReportWorld(database);
});

it('a report of a past quarter names bodies as they were, may be issued by the successor, and goes to who is there today', async () => {
  const { programmeId, bodies } = world;
  const drafted = await perform(world.commune, startReport, { programmeId, span: SPAN });
  const heir = await perform(SYSTEM, registerOrganisation, {
    kind: 'authority',
    name: 'Ủy ban nhân dân phường Bến Mới (mẫu)',
    place: 'Bến Mới',
  });
  await perform(SYSTEM, applyChange, {
    kind: 'rename',
    effectiveOn: '2026-10-01',
    links: [{ fromId: bodies.paper, toId: null }],
    facts: { name: 'Báo Sông Lớn (mẫu)' },
  });
  const { id: changeId } = await perform(SYSTEM, applyChange, {
    kind: 'merge',
    effectiveOn: '2026-10-01',
    links: [{ fromId: bodies.commune, toId: heir.id, isMain: true }],
  });
  await perform(SYSTEM, settleChange, { changeId });

  const successor = personOf(heir.id);
  const { id } = await perform(successor, startReport, { programmeId, span: SPAN });
  const { content } = await consult(successor, (ctx) => reportView(ctx, id));
  expect(content.parties.map((party) => [party.side, party.name])).toEqual([
    ['A', 'Ủy ban nhân dân xã Bến Thử (mẫu)'],
    ['B', 'Báo Sông Thử (mẫu)'],
    ['A', 'Ủy ban nhân dân phường Bến Mới (mẫu)'],
  ]);
  expect(content.issuer).toMatchObject({ side: 'A', name: 'Ủy ban nhân dân phường Bến Mới (mẫu)' });
  expect(content.official.addressedTo).toEqual(['Báo Sông Lớn (mẫu)']);
  expect(JSON.stringify(content.official.recipients)).not.toContain('Bến Thử');

  // What the old body had begun is still there to read; it begins nothing new.
  const old = await consult(world.commune, (ctx) => reportView(ctx, drafted.id));
  expect(old.content.issuer.side).toBe('A');
  await expect(
    perform(world.commune, startReport, { programmeId, span: quarterSpan('2026-Q2') }),
  ).rejects.toMatchObject({
    code: 'not-a-party',
  });
});
