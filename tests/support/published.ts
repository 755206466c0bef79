// A running programme that everyone sees, with two commitments, for tests of the public record.
import { addCommitments } from '../../src/modules/commitments/index.ts';
import { createProgramme, declareMoney, programmeView, publishProgramme } from '../../src/modules/programmes/index.ts';
import { consult, type Context } from '../../src/platform/context/index.ts';
import { addDays, dayInVietNam } from '../../src/tools/calendar/index.ts';
import { perform, personOf, type TestDatabase } from './database.ts';
import { signedProgramme, type TestBodies } from './programmes.ts';

export interface Published {
  readonly id: string;
  readonly slug: string;
  /** Of the paper. */
  readonly coverage: string;
  /** Of the commune. */
  readonly information: string;
}

/** As if it had come to the house 200 days ago; its term runs from 300 days ago to 60 days ahead. */
export async function publishedProgramme(
  database: TestDatabase,
  bodies: TestBodies,
  title: string,
  choice: { topics?: string[]; cadence?: 'month' | 'quarter' | 'half_year' | 'year' } = {},
): Promise<Published> {
  const officer = personOf(bodies.commune);
  const today = dayInVietNam(new Date());
  const made = await perform(
    officer,
    async (ctx: Context) => {
      const term = { termFrom: addDays(today, -300), termTo: addDays(today, 60), signedOn: addDays(today, -300) };
      const { id } = await createProgramme(ctx, signedProgramme(bodies, { title, ...choice, ...term }));
      const { ids } = await addCommitments(ctx, {
        programmeId: id,
        reason: 'Ghi từ bản đã ký',
        commitments: [
          { obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài về chuyển đổi số của xã' },
          { obliged: 'A', kind: 'information', text: 'Cung cấp thông tin hằng tháng cho tòa soạn' },
        ],
      });
      return { id, coverage: ids[0]!, information: ids[1]! };
    },
    null,
  );
  await arranged(database, `update programme set created_at = created_at - interval '200 days' where id = $1`, [
    made.id,
  ]);
  const { version } = await consult(officer, (ctx) => programmeView(ctx, made.id));
  await perform(officer, declareMoney, { id: made.id, version, money: 'none' as const });
  await perform(officer, publishProgramme, { id: made.id, version: version + 1, unconfirmed: [] });
  const { slug } = await consult(officer, (ctx) => programmeView(ctx, made.id));
  return { ...made, slug };
}

/** Changes rows behind the program's back, without triggers: to arrange what takes a long time to come about. */
export async function arranged(database: TestDatabase, query: string, values: readonly unknown[]): Promise<void> {
  await database.owner.query('set session_replication_role = replica');
  try {
    await database.owner.query(query, [...values]);
  } finally {
    await database.owner.query('set session_replication_role = default');
  }
}
