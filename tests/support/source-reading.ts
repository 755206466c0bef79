// What tests of sources do again and again: answer for the outlet, read a source now, look at what came of it.
import { perform, type TestDatabase } from './database.ts';
import type { EvidenceWorld } from './evidence.ts';
import { consult } from '../../src/platform/context/index.ts';
import { addSource, sourceView } from '../../src/modules/evidence/index.ts';
import { fetchSource } from '../../src/modules/evidence/work/fetch-source.ts';

export function sourceReading(database: TestDatabase, world: EvidenceWorld) {
  return {
    view: (id = world.sourceId) => consult(world.editor, (ctx) => sourceView(ctx, id)),
    answer(path: string, status: number, headers: Record<string, string> = {}, body = ''): void {
      world.outlet.instead.set(path, (_request, response) => response.writeHead(status, headers).end(body));
    },
    async read(id = world.sourceId): Promise<void> {
      await database.owner.query('update source set next_attempt_at = now() where id = $1', [id]);
      await fetchSource(id);
    },
    async pages(): Promise<number> {
      const row = await world.one<{ n: number }>('select count(*)::int n from found_item where outlet_id = $1', [
        world.outletId,
      ]);
      return row.n;
    },
    /** What the journal says of the world's own source. */
    async events(): Promise<string[]> {
      const { rows } = await database.owner.query(
        `select what from journal_entry where object_id = $1 and what like 'source.%' order by id`,
        [world.sourceId],
      );
      return rows.map(({ what }) => what as string);
    },
    async addPage(path: string, kind: 'page' | 'sitemap'): Promise<string> {
      const { sourceId } = await perform(world.editor, addSource, {
        outletId: world.outletId,
        address: world.outlet.address + path,
        kind,
        everyMinutes: 60,
      });
      return sourceId;
    },
  };
}
