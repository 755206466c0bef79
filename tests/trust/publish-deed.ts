// A programme is shown to everyone: the act at the desk, and what the worker counts ahead for the lists of the public record.
import { createProgramme, declareMoney, programmeView } from '../../src/modules/programmes/index.ts';
import { consult, perform } from '../../src/platform/context/index.ts';
import { becomesOne, mark, nothing, officerOf, sendAs, type Deed } from './deeds.ts';
import { inForce } from './trial-programme.ts';
import { visitor } from './visitor.ts';

const SHOWN = `select count(*)::int as n from public_record r join programme p on p.id = r.programme_id
  where r.programme_id = $1 and r.viewer_id = '00000000-0000-0000-0000-000000000000' and p.published_at is not null`;

export const publishing: Deed = {
  name: 'showing a programme to everyone',
  door: 'main',
  open: async ({ house, address }) => ({
    close: nothing,
    async prepare() {
      const who = officerOf(house);
      const { id } = await perform(who, createProgramme, inForce(house, `Chương trình được công khai ${mark()} (mẫu)`));
      const confirmed = await sendAs(address, house.editors[0]!, `/lam-viec/chuong-trinh/${id}/xac-nhan`, {
        do: 'answer',
        answer: 'confirms',
      });
      if (!confirmed) throw new Error('the other side could not confirm');
      const { version } = await consult(who, (ctx) => programmeView(ctx, id));
      await perform(who, declareMoney, { id, version, money: 'none' as const });
      const { version: now, slug } = await consult(who, (ctx) => programmeView(ctx, id));
      return {
        act: () =>
          sendAs(address, house.officers[0]!, `/lam-viec/chuong-trinh/${id}`, {
            verb: 'publish',
            version: String(now),
          }),
        async wrong(owner, isAcknowledged) {
          const { rows } = await owner.query<{ is: boolean; entries: number }>(
            `select published_at is not null as is, (select count(*)::int from journal_entry e
               where e.what = 'programme.published' and e.programme_id = p.id) as entries from programme p where id = $1`,
            [id],
          );
          const { is, entries } = rows[0]!;
          if (isAcknowledged && !is) return ['publication acknowledged and lost'];
          if (entries !== (is ? 1 : 0)) return [`${is ? 'published' : 'not published'} with ${entries} entries`];
          const page = await visitor(address, '').page(`/chuong-trinh/${slug}`);
          if (page?.status !== (is ? 200 : 404)) return [`${is ? 'published' : 'not published'}, page ${page?.status}`];
          return is ? becomesOne(owner, 'line of the public record', SHOWN, [id]) : [];
        },
      };
    },
  }),
};
