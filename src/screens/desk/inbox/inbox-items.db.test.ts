import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../../tests/support/database.ts';
import { useEvidenceWorld } from '../../../../tests/support/evidence.ts';
import { consult } from '../../../platform/context/index.ts';
import { inboxItems } from './inbox-items.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);

describe('a source that is out', () => {
  it('is an alarm with the time left for the focal officer, and a source in trouble for others', async () => {
    await world.ingest();
    world.outlet.instead.set('/rss', (_request, response) => response.writeHead(500).end());
    for (let at = 0; at < 3; at++) await world.ingest();
    await database.owner.query(`update source set last_success_at = now() - interval '5 days'`);
    const about = async (who: typeof world.officer) =>
      (await consult(who, inboxItems)).filter(({ key }) => key === `source-${world.sourceId}`);
    const [alarm, ...others] = await about(world.officer);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ to: `/lam-viec/nguon/${world.sourceId}`, isLate: false });
    expect(alarm!.title.vi).toMatch(/^Giữ số liệu quý .*: Từ .* còn \d+ ngày\./);
    expect(alarm!.about).toContain('Sông Thử điện tử');
    expect((await about(world.editor)).map(({ title }) => title.vi)).toEqual([
      expect.stringMatching(/^Nguồn tin không đọc được: Lỗi 3 lần/),
    ]);
    expect(await about(world.stranger)).toEqual([]);
  });
});
