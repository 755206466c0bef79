import { expect, it } from 'vitest';
import { browserForPictures } from '../../../tests/support/browser.ts';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { article, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { consult } from '../../platform/context/index.ts';
import { checkProof } from '../../tools/proof/index.ts';
import { repack, unpack } from '../../tools/zip/index.ts';
import { closeEvidence, confirmMatch, evidenceQueue, openEvidence, proofPackage, proofView } from './index.ts';
import { pictureCapture } from './work/picture-capture.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);

it('is made of what was kept, once a match is confirmed and where there is a browser, and goes into the proof', async () => {
  world.outlet.articles.push(article('chuyen-doi-so'));
  await world.ingest();
  const queue = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
  const { clipping, suggestions } = queue.items[0]!;
  const [match] = suggestions;
  const view = () => consult(world.officer, (ctx) => proofView(ctx, clipping.id));
  await perform(world.officer, confirmMatch, { matchId: match!.id, version: match!.version });
  await pictureCapture(match!.id);
  expect((await view()).picture).toBeNull();
  await closeEvidence();
  openEvidence({ allowLoopback: true, publicAddress: 'http://caunoi.example', browser: await browserForPictures() });
  await pictureCapture(match!.id);
  await pictureCapture(match!.id);
  const { picture } = await view();
  expect(picture?.browser).toMatch(/Chrom/);
  expect(await world.one("select count(*)::int as n from journal_entry where what = 'capture.pictured'")).toEqual({
    n: 1,
  });

  const file = await consult(world.officer, (ctx) => proofPackage(ctx, clipping.id, null));
  const verdict = await checkProof(file.bytes);
  expect(verdict.faults).toEqual([]);
  expect(verdict.statement?.picture?.sha256).toBe(picture?.sha256);
  const { parts } = unpack(file.bytes, () => true);
  const other = new Map(parts);
  other.set('page.png', Buffer.from('x'));
  expect((await checkProof(repack(other))).faults.map((fault) => fault.file)).toContain('page.png');
});
