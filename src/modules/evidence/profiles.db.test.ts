import { describe, expect, it } from 'vitest';
import { perform, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { article, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { BY_AMENDMENT, makeProgramme } from '../../../tests/support/programmes.ts';
import { consult } from '../../platform/context/index.ts';
import { addCommitments, addPlanAction } from '../commitments/index.ts';
import { addAlias } from '../organisations/index.ts';
import { confirmMatch, evidenceQueue, undoDecision } from './index.ts';
import { makeProfilesReady, profilesServedBy, type ProgrammeProfile } from './work/programme-profiles.ts';

const IN_TERM = { termFrom: '2026-01-01', termTo: '2026-12-31' };
const world = useEvidenceWorld(useTestDatabase());

async function profile(): Promise<ProgrammeProfile> {
  const found = await consult(SYSTEM, (ctx) => profilesServedBy(ctx, world.bodies.paper, '2026-03-10'));
  return found!.find((one) => one.prepared.given.programmeId === world.programmeId)!;
}

describe('profiles of programmes', () => {
  it('stay in memory until the journal names what they are made of', async () => {
    const first = await profile();
    expect((await profile()).prepared).toBe(first.prepared);

    // New evidence changes nothing of what is asked for.
    world.outlet.articles.push(article('moi'));
    await world.ingest();
    expect((await profile()).prepared).toBe(first.prepared);

    const { ids } = await perform(world.officer, addCommitments, {
      programmeId: world.programmeId,
      reason: 'Ghi thêm',
      ...BY_AMENDMENT,
      commitments: [{ obliged: 'B' as const, kind: 'coverage' as const, text: 'Đăng tin về môi trường', topicIds: [] }],
    });
    expect((await profile()).prepared.given.commitments.map((one) => one.id)).toEqual([world.coverage, ids[0]]);

    await perform(world.officer, addPlanAction, {
      programmeId: world.programmeId,
      commitmentId: world.coverage,
      title: 'Bài về tổ công nghệ số',
      dueOn: '2026-03-20',
      ownerOrganisationId: world.bodies.paper,
    });
    expect((await profile()).prepared.given.planActions.map((one) => one.title)).toEqual(['Bài về tổ công nghệ số']);

    await perform(SYSTEM, addAlias, { organisationId: world.bodies.commune, alias: 'Xã Bến Thử Cũ' });
    const party = (await profile()).prepared.given.parties.find((one) => one.organisationId === world.bodies.commune);
    expect(party?.aliases).toContain('Xã Bến Thử Cũ');
  });

  it('learn from decisions at once, without being made anew, and forget what is undone', async () => {
    world.outlet.articles.push(article('hoc'));
    await world.ingest();
    const { items } = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
    const { id, version } = items[0]!.suggestions.find((one) => one.commitmentId === world.coverage)!;
    const before = await profile();
    expect(before.prepared.lessons.get(world.coverage)).toBeUndefined();
    await perform(world.officer, confirmMatch, { matchId: id, version });
    const after = await profile();
    expect(after.prepared.lessons.get(world.coverage)).toMatchObject({ decisions: 1, confirmed: 1 });
    expect(after.prepared.commitments).toBe(before.prepared.commitments);
    await perform(world.officer, undoDecision, { matchId: id, version: version + 1 });
    expect((await profile()).prepared.lessons.get(world.coverage)).toBeUndefined();
  });

  it('of a newspaper with many programmes are made a part at a time, before anything is related', async () => {
    for (let made = 0; made < 8; made++) await makeProgramme(world.bodies, IN_TERM);
    const served = () => consult(SYSTEM, (ctx) => profilesServedBy(ctx, world.bodies.paper, '2026-03-10', 3));
    expect(await served()).toBeNull();
    await Promise.all([makeProfilesReady(world.bodies.paper, 3), makeProfilesReady(world.bodies.paper, 3)]);
    const found = await served();
    expect(found).toHaveLength(9);
    await makeProgramme(world.bodies, IN_TERM);
    const [first] = (await served())!;
    // What the journal did not name has stayed.
    expect(first!.prepared).toBe(found![0]!.prepared);
    expect(await served()).toHaveLength(10);
  });
});
