import { expect, it } from 'vitest';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { consult } from '../../platform/context/index.ts';
import { addUploadedEvidence, addUploadedEvidenceInput, clippingView } from './index.ts';

const world = useEvidenceWorld(useTestDatabase());

it('a broadcast has its hour, in Viet Nam', async () => {
  const { id: outletId } = await world.one<{ id: string }>('select id from outlet');
  const { id: commitmentId } = await world.one<{ id: string }>('select id from commitment order by position limit 1');
  const given = {
    programmeId: world.programmeId,
    commitmentId,
    kind: 'broadcast',
    outletId,
    title: 'Bản tin chiều (mẫu)',
    publishedOn: '2026-09-03',
    publishedTime: '19:45',
  };
  const file = { sha256: Buffer.alloc(32), size: 1, mediaType: 'audio/mpeg', name: 'a.mp3', cleaned: false, text: '' };
  const input = { ...addUploadedEvidenceInput.parse(given), files: [file] };
  const { clippingId } = await perform(world.officer, addUploadedEvidence, input);
  const view = await consult(world.officer, (ctx) => clippingView(ctx, clippingId));
  expect(view.publishedAt).toBe('2026-09-03T12:45:00.000Z');
  expect(addUploadedEvidenceInput.safeParse({ ...given, publishedTime: '24:00' }).success).toBe(false);
});
